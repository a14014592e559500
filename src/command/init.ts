/** `fineprint init`: the first policy, baseline and workflow of a repository. */
import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { baselineOf } from '../lint/index.ts'
import { type Baseline, baselinePath, loadPolicy, starterPolicy, writeBaseline } from '../policy/index.ts'
import { visible, withoutCommands } from '../report/index.ts'
import { judgeAll } from './baseline.ts'
import { readBy } from './documents.ts'
import { reasonOf } from './failures.ts'
import { actionOfClone, checkedAction, PLACEHOLDER } from './init-action.ts'
import { assertCreatable, create, isThere } from './init-files.ts'
import { type Recognition, recognizeDocuments } from './init-find.ts'
import { CLEAN, type CliIO, CommandError, UNUSABLE } from './io.ts'
import type { Values } from './options.ts'
import { print } from './output.ts'
import { shownPath } from './paths.ts'
import { searchPolicy } from './policy-file.ts'

const POLICY = '.fineprint.yml'
const BASELINE = baselinePath(POLICY)
const WORKFLOW = '.github/workflows/fineprint.yml'

/** A file that is to be there: its text, or why there is none; and what is to be said about it. */
interface Wanted {
  name: string
  text: string | null
  reason: string
  details: string[]
}

interface Place {
  /** As on the command line. */
  given: string
  /** Real path of the folder. */
  root: string
}

/**
 * Writes what is not there yet and says what it did. Returns the exit status. Throws CommandError, and writes nothing,
 * where there is no document, the folder is not the place for these files, or they would land outside of it.
 */
export async function initCommand(operands: string[], options: Values<'init'>, io: CliIO): Promise<number> {
  const [given = '.', ...others] = operands
  if (others.length > 0) throw new CommandError('init takes one folder, the root of a repository')
  const action =
    options.action === undefined
      ? ((await actionOfClone(io.home)) ?? PLACEHOLDER)
      : checkedAction(options.action)
  const place = { given, root: await folderAt(given, io) }
  const policyName = await policyAt(place, io)
  for (const name of [POLICY, BASELINE, WORKFLOW]) await assertCreatable(place.root, name)

  const first = policyName === null ? await firstPolicy(place, action, options, io) : null
  const wanted = [
    first?.policy ?? absent(policyName ?? POLICY, 'it was removed just now'),
    first?.baseline ?? absent(BASELINE, 'the policy was there before; see `fineprint baseline create`'),
    { name: WORKFLOW, text: await workflowText(action, io), reason: '', details: [] },
  ]
  const outcomes = await carryOut(wanted, place, options['dry-run'] === true)
  const written = outcomes.filter(({ isNew }) => isNew).map(({ file }) => file)
  const lines = outcomes.flatMap(({ line, isNew, file }) => [
    line,
    ...(isNew || file.text === null ? file.details : []),
  ])
  const next = written.length === 0 ? ['Nothing was left to write.'] : nextSteps(written, action)
  const contents = options['dry-run']
    ? written.flatMap(({ name, text }) => ['', `--- ${name}`, ...linesOf(text)])
    : []
  print(withoutCommands(`${[...lines, '', ...next, ...contents].map(visible).join('\n')}\n`), io)
  return first?.flawed ? UNUSABLE : CLEAN
}

async function folderAt(given: string, io: CliIO): Promise<string> {
  const path = resolve(io.cwd, given)
  const found = await stat(path).catch((error: unknown) => {
    throw new CommandError(`${given}: ${reasonOf(error)}`, { cause: error })
  })
  if (!found.isDirectory()) throw new CommandError(`${given} is a file; init takes the root of a repository`)
  return realpath(path)
}

/**
 * The name of the policy that the folder has; null where it has none. Throws CommandError where another one above governs
 * the folder, which a new one would put out of force there, or where the repository begins further up.
 */
async function policyAt({ given, root }: Place, io: CliIO): Promise<string | null> {
  const { file, top } = await searchPolicy(root)
  if (file !== null && dirname(file) !== root)
    throw new CommandError(
      `${shownPath(file, io.cwd)} governs ${given} already, and a policy here would put it out of force; ` +
        'name the documents in that one',
    )
  if (top !== null && top !== root)
    throw new CommandError(
      `${given} is not the root of its repository, where GitHub and the action look; run: fineprint init ${shownPath(top, io.cwd)}`,
    )
  return file === null ? null : basename(file)
}

/** The policy for the documents that are found, and the baseline of what it finds in them today. */
async function firstPolicy(place: Place, action: string, options: Values<'init'>, io: CliIO) {
  const found = await recognizeDocuments(place.given, place.root, io)
  if (found.documents.length === 0) throw new CommandError(noDocument(place.given, found))
  const provider = [...new Set(found.documents.flatMap(({ company }) => company))]
  const text = starterPolicy({
    documents: found.documents,
    leftOut: found.leftOut.map(({ path }) => path),
    provider,
    action,
    expires: `${Number(io.today.slice(0, 4)) + 1}-12-31`,
  })
  const policy: Wanted = { name: POLICY, text, reason: '', details: described(found, provider) }
  const { baseline, flawed } = await firstBaseline(place, text, options, io)
  return { policy, baseline, flawed }
}

function noDocument(given: string, { seen, leftOut }: Recognition): string {
  const among = `${seen} Markdown ${seen === 1 ? 'file' : 'files'}`
  const besides = leftOutLines(leftOut).map((line) => `;${line.slice(1)}`)
  return (
    `no document in ${given}: looked among ${among} for terms, privacy policies and the like, by name, folder, title and ` +
    `first words${besides.join('')}; put yours into a folder legal/, or name it in a ${POLICY} of your own`
  )
}

function described({ documents, leftOut }: Recognition, provider: string[]): string[] {
  const width = Math.max(...documents.map(({ path }) => path.length))
  return [
    ...documents.map(({ path, kind }) => `  ${path.padEnd(Math.min(width, 60))}  ${kind}`),
    ...leftOutLines(leftOut),
    ...(provider.length === 0 ? [] : [`  the company: ${provider.join('; ')}`]),
  ]
}

/** A line a reason: a repository may hold every document in twenty languages. */
function leftOutLines(leftOut: Recognition['leftOut']): string[] {
  const paths = new Map<string, string[]>()
  for (const { path, reason } of leftOut) paths.set(reason, [...(paths.get(reason) ?? []), path])
  return [...paths].map(([reason, all]) => {
    const more = all.length > NAMED ? ` and ${all.length - NAMED} more` : ''
    return `  left out: ${all.slice(0, NAMED).join(', ')}${more} (${reason})`
  })
}

/** How many paths a line names. */
const NAMED = 3

async function firstBaseline(
  { given, root }: Place,
  text: string,
  options: Values<'init'>,
  io: CliIO,
): Promise<{ baseline: Wanted; flawed: boolean }> {
  if (options['no-baseline']) return { baseline: absent(BASELINE, 'as --no-baseline asks'), flawed: false }
  const policy = loadPolicy(text, POLICY, io.library)
  const setting = { policy, root, searched: null, baselineFile: join(root, BASELINE), baseline: null }
  const documents = await readBy(setting, [given], (file) => file.path, io)
  if (documents.flawed) {
    const reason = 'not everything could be read; mend that, then run `fineprint baseline create`'
    return { baseline: absent(BASELINE, reason), flawed: true }
  }
  const { findings } = judgeAll(documents, null, io)
  const accepted = baselineOf(findings, io.today)
  if (accepted.findings.length === 0)
    return { baseline: absent(BASELINE, 'there is no finding to accept'), flawed: false }
  const details = byRule(accepted)
  const baseline = { name: BASELINE, text: writeBaseline(accepted), reason: '', details }
  return { baseline, flawed: false }
}

function byRule({ findings }: Baseline): string[] {
  const counts = new Map<string, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const total = findings.length
  return [
    `  accepts what stands today, ${total === 1 ? '1 finding' : `${total} findings`}; what comes later counts`,
    ...[...counts].sort(([, a], [, b]) => b - a).map(([rule, count]) => `  ${count}  ${rule}`),
  ]
}

const absent = (name: string, reason: string): Wanted => ({ name, text: null, reason, details: [] })

/** The workflow that ships, with the action that it is to run. */
async function workflowText(action: string, io: CliIO): Promise<string> {
  const file = join(io.home, 'examples', 'workflow.yml')
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandError(`${file}: ${reasonOf(error)}; Fineprint is not complete here`, { cause: error })
  })
  // The comment behind the placeholder tells the release; of another commit nobody knows it.
  return action === PLACEHOLDER
    ? text
    : text.replace(/OWNER\/fineprint@FULL_COMMIT_DIGEST(?: # v[0-9.]+)?/, () => action)
}

/** The policy comes last: where something fails before it, the command can be run again and does the whole. */
async function carryOut(wanted: Wanted[], { root }: Place, isDry: boolean) {
  const outcomes = []
  for (const file of [...wanted].reverse()) {
    const { name, text, reason } = file
    const wasThere = await isThere(join(root, name))
    const isNew = text !== null && !wasThere && (isDry || (await create(root, name, text)))
    const what = isNew
      ? isDry
        ? 'would be written'
        : 'written'
      : text !== null || wasThere
        ? 'exists, left as it is'
        : `not written: ${reason}`
    outcomes.push({ file, isNew, line: `${name}: ${what}` })
  }
  return outcomes.reverse()
}

const linesOf = (text: string | null): string[] => (text ?? '').trimEnd().split('\n')

function nextSteps(written: Wanted[], action: string): string[] {
  const names = written.map(({ name }) => name)
  const open = written.filter(({ text }) => text?.includes('FULL_COMMIT_DIGEST')).map(({ name }) => name)
  const steps = [
    ...(names.includes(POLICY)
      ? [`Look at ${POLICY}: are these all your documents, and is each of the right kind?`]
      : []),
    ...(open.length > 0
      ? [
          `Replace OWNER and FULL_COMMIT_DIGEST in ${open.join(' and ')} by the repository and the commit of the action, ` +
            'or remove what was written and run init with --action.',
        ]
      : action === PLACEHOLDER
        ? []
        : [`The action is ${action}: is that the one you mean?`]),
    `Bring the files to your main branch, whose policy judges pull requests: git add ${names.join(' ')}`,
    'Require the check "Fineprint" for that branch: Settings, Rules, Rulesets, New branch ruleset, Require status checks to pass.',
  ]
  return ['Next:', ...steps.map((step, index) => `  ${index + 1}. ${step}`)]
}
