/** `fineprint baseline`: accepts what stands today, on the record, and lets go of what was fixed. */
import { rename, writeFile } from 'node:fs/promises'
import { baselineOf, lint, type Report } from '../lint/index.ts'
import { assertJudges, type Baseline, documentMatcher, writeBaseline } from '../policy/index.ts'
import { type Documents, readDocuments } from './documents.ts'
import { visible, withoutCommands } from '../report/index.ts'
import { codeOf, reasonOf } from './failures.ts'
import { CLEAN, type CliIO, CommandError, UNUSABLE } from './io.ts'
import type { Values } from './options.ts'
import { print, say } from './output.ts'
import { shownPath } from './paths.ts'
import { openPolicy } from './policy-file.ts'

/**
 * Writes the baseline of the whole folder of the policy. Returns the exit status. Throws CommandError where `create` finds
 * one already and `prune` none: only a person decides that more is accepted.
 */
export async function baselineCommand(
  operands: string[],
  options: Values<'baseline'>,
  io: CliIO,
): Promise<number> {
  const [action, ...others] = operands
  if ((action !== 'create' && action !== 'prune') || others.length > 0)
    throw new CommandError('baseline takes one of create and prune, for example: fineprint baseline create')
  const { root, baseline, baselineFile } = await openPolicy([], options.policy, io)
  const shown = shownPath(baselineFile, io.cwd)
  if (action === 'create' && baseline !== null)
    throw new CommandError(
      `${shown} exists: prune it, or remove it first where everything that stands today is to be accepted anew`,
    )
  if (action === 'prune' && baseline === null)
    throw new CommandError(`there is no baseline ${shown}; write one with: fineprint baseline create`)
  const documents = await readDocuments([root], options.policy, (file) => file.path, io)
  assertJudges(
    documents.setting.policy,
    documents.files.map(({ path }) => path),
  )
  if (documents.flawed) {
    say(`fineprint: the baseline was not written, because not everything could be read`, io)
    return UNUSABLE
  }
  const report = judgeAll(documents, action === 'create' ? null : baseline, io)
  const next = baseline === null ? baselineOf(report.findings, io.today) : pruned(baseline, report)
  await save(baselineFile, shown, next, action === 'create')
  print(withoutCommands(`${visible(outcome(shown, baseline, next))}\n`), io)
  return CLEAN
}

/** Everything that stands, judged with the baseline or without one. */
export function judgeAll(
  { setting, readings, unreadable }: Documents,
  baseline: Baseline | null,
  io: CliIO,
): Report {
  return lint({
    policy: setting.policy,
    head: readings,
    base: null,
    baseline,
    unreadable,
    scope: 'all',
    today: io.today,
    documentKind: documentMatcher(setting.policy).kindOf,
  })
}

function pruned(baseline: Baseline, { unusedBaseline }: Report): Baseline {
  const unused = new Set(unusedBaseline)
  return { ...baseline, findings: baseline.findings.filter((entry) => !unused.has(entry)) }
}

/** `wx`: a file that appeared meanwhile is nobody's to overwrite. One that is there is replaced as a whole or not at all. */
async function save(file: string, shown: string, baseline: Baseline, isNew: boolean): Promise<void> {
  try {
    const text = writeBaseline(baseline)
    if (isNew) return await writeFile(file, text, { flag: 'wx' })
    await writeFile(`${file}.new`, text)
    await rename(`${file}.new`, file)
  } catch (error) {
    const reason = codeOf(error) === 'EEXIST' ? 'it exists by now' : reasonOf(error)
    throw new CommandError(`${shown}: cannot be written: ${reason}`, { cause: error })
  }
}

function outcome(shown: string, before: Baseline | null, after: Baseline): string {
  const amount = (number: number): string => `${number} ${number === 1 ? 'finding' : 'findings'}`
  if (before === null)
    return `${shown}: ${amount(after.findings.length)} accepted as of ${after.created}; review the file and commit it`
  const gone = before.findings.length - after.findings.length
  return `${shown}: ${amount(gone)} taken out, ${after.findings.length} left`
}
