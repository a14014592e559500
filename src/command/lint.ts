/** `fineprint lint`: judges documents by the policy. */
import { lint, type Report, verdict } from '../lint/index.ts'
import {
  assertJudges,
  documentMatcher,
  idleOverrides,
  nearest,
  type Policy,
  policyFor,
} from '../policy/index.ts'
import { formatGithub, formatJson, formatTerminal } from '../report/index.ts'
import { type Base, readBase } from './base.ts'
import { type Documents, readDocuments } from './documents.ts'
import { CLEAN, type CliIO, CommandError, FINDINGS, UNUSABLE } from './io.ts'
import type { Values } from './options.ts'
import { say, terminalOptions, write } from './output.ts'
import { type SourceFile, shownPath } from './paths.ts'
import { coversRoot, waiversInReach } from './waivers.ts'

/** Prints the report on every document that could be read. Returns the exit status. */
export async function lintCommand(paths: string[], options: Values<'lint'>, io: CliIO): Promise<number> {
  if (options.scope === 'introduced' && options.base === undefined) {
    throw new CommandError('--scope introduced needs --base REF, the revision to compare with')
  }
  const documents = await readDocuments(paths, options.policy, (file) => file.path, io)
  const { setting, files } = documents
  assertJudges(
    setting.policy,
    files.map(({ path }) => path),
  )
  if (options.rule !== undefined) assertRule(options.rule, setting.policy, files)
  const base = options.base === undefined ? null : await readBase(files, paths, options.base, setting, io)
  for (const note of base?.notes ?? []) say(note, io)
  const report = asShown(judge(paths, documents, base, options, io), [...files, ...(base?.departed ?? [])])
  if (options.rule === undefined) sayUnused(paths, report, documents, io)
  await write(render(report, options, io), options, io)
  if (documents.flawed) return UNUSABLE
  return verdict(report, options['fail-on'] ?? 'error') === 'fail' ? FINDINGS : CLEAN
}

/** Only a run over everything can tell that an override or an entry of the baseline serves nothing. */
function sayUnused(
  paths: string[],
  { unusedBaseline }: Report,
  { setting, files }: Documents,
  io: CliIO,
): void {
  if (!coversRoot(paths, setting, io.cwd)) return
  for (const line of idleOverrides(
    setting.policy,
    files.map(({ path }) => path),
  ))
    say(line, io)
  const amount = unusedBaseline.length
  if (amount === 0) return
  const entries = amount === 1 ? '1 entry matches' : `${amount} entries match`
  const file = shownPath(setting.baselineFile, io.cwd)
  say(`${file}: ${entries} no finding any more; run \`fineprint baseline prune\``, io)
}

function judge(
  paths: string[],
  documents: Documents,
  base: Base | null,
  options: Values<'lint'>,
  io: CliIO,
): Report {
  const { setting, readings, unreadable, files } = documents
  return lint({
    policy: waiversInReach(setting, files, paths, io.cwd),
    head: readings,
    base: base?.readings ?? null,
    renamed: base?.renamed ?? new Map(),
    unreadable,
    baseline: setting.baseline,
    scope: options.scope ?? (base === null ? 'all' : 'introduced'),
    today: io.today,
    documentKind: documentMatcher(setting.policy).kindOf,
    asked: (id) => options.rule === undefined || id === options.rule || isAlwaysTold(id),
  })
}

/** What could not be judged, nobody can leave out. */
const isAlwaysTold = (id: string): boolean => id.startsWith('input/') || id === 'text/hidden'

/** Throws CommandError where no document is judged by the rule: nothing would be found, and look like approval. */
function assertRule(id: string, policy: Policy, files: readonly SourceFile[]): void {
  const { path, rules, known } = policy
  const lists = [...new Set(files.map((file) => policyFor(policy, file.path).rules))]
  if ((lists.length === 0 ? rules : lists.flat()).some((rule) => rule.id === id)) return
  if (known.has(id) && rules.some((rule) => rule.id === id))
    throw new CommandError(`${path} has the rule ${id} off for each of these documents, in \`overrides\``)
  if (known.has(id))
    throw new CommandError(`${path} has the rule ${id} off; set it to info in \`rules\` to see what it finds`)
  const near = nearest(id, known)
  throw new CommandError(
    `there is no rule "${id}" in ${path}; ${near === null ? 'extend the pack that has it' : `did you mean ${near}?`}`,
  )
}

/** The report with the paths that the person gave. Rules, waivers and fingerprints have seen those of the policy. */
function asShown(report: Report, files: SourceFile[]): Report {
  const shown = new Map(files.map((file) => [file.path, file.shown]))
  const renamed = <Value>(values: Map<string, Value>): Map<string, Value> =>
    new Map([...values].map(([path, value]) => [shown.get(path) ?? path, value]))
  const findings = report.findings.map((finding) => ({
    ...finding,
    file: shown.get(finding.file) ?? finding.file,
  }))
  return {
    ...report,
    findings: findings.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    sources: renamed(report.sources),
    baseSources: renamed(report.baseSources),
    changes: report.changes?.map((each) => ({ ...each, path: shown.get(each.path) ?? each.path })) ?? null,
  }
}

function render(report: Report, options: Values<'lint'>, io: CliIO): string {
  if (options.format === 'json') return formatJson(report)
  if (options.format === 'github') return formatGithub(report)
  return formatTerminal(report, terminalOptions(options, io))
}
