/** The linter: what was read, judged by a policy, compared with what was there before. */
import {
  type Baseline,
  type DocumentKind,
  moveLoosenings,
  type Policy,
  policyFor,
  type Rule,
} from '../policy/index.ts'
import { applyBaseline } from './baseline.ts'
import { judgeUnusable, usableWaivers, waiversOver } from './beside.ts'
import { companyOf } from './change-words.ts'
import { type Before, compare } from './compare.ts'
import {
  type Circumstances,
  type Draft,
  judge,
  judgeChanges,
  judgeStatements,
  judgeUnreadable,
} from './judge.ts'
import { byPlace } from './order.ts'
import { revisionOf } from './revision.ts'
import { countingOver, judgeLoosening, standingBefore } from './standing.ts'
import type { Past } from './suggest.ts'
import type {
  Approval,
  Finding,
  InlineWaiver,
  Reading,
  Report,
  Statement,
  Summary,
  Unreadable,
  Versions,
} from './types.ts'
import { changesOfVersions, described, pairVersions } from './versions.ts'
import { applyWaivers, judgeUnused, judgeUnusedBeside } from './waivers.ts'
import { withWording } from './wording.ts'

export interface LintInput {
  policy: Policy
  /** The documents to judge. */
  head: readonly Reading[]
  /** The same documents before the change; null where there is nothing to compare with. */
  base: readonly Reading[] | null
  /** Path in head to path in base, for documents that were renamed. */
  renamed?: ReadonlyMap<string, string>
  /** The findings that the repository accepted when it adopted the check. */
  baseline?: Baseline | null
  /** Approvals of the version that is judged. */
  approvals?: readonly Approval[]
  /** Files that were to be judged and could not be read. */
  unreadable: readonly Unreadable[]
  /** What was found besides, as about the policy. */
  statements?: readonly Statement[]
  /** "introduced" keeps only findings that the change introduced; "all" keeps all and looks for unused waivers. */
  scope: 'introduced' | 'all'
  /** ISO day in UTC, by which waivers expire. */
  today: string
  documentKind(path: string): DocumentKind
  /** Whether findings of this rule are reported; those of every rule where it is left out. */
  asked?(ruleId: string): boolean
}

/** Judges the documents. Pure: the same input gives the same report. */
export function lint(input: LintInput): Report {
  const { policy, head, base, unreadable, scope, today, documentKind } = input
  const circumstances = (path: string): Circumstances => {
    const own = policyFor(policy, path)
    return { rules: own.rules, kind: documentKind(path), today, company: companyOf(own) }
  }
  const renamed = input.renamed ?? new Map<string, string>()
  const gone = new Set(unreadable.map(({ path }) => path))
  const versions = base === null ? [] : pairVersions(head, base, renamed, gone)
  const changes = changesOfVersions(versions)
  const pasts = new Map(
    versions.flatMap(({ path, before, after }, index): [string, Past][] => {
      if (before === null || after === null) return []
      const revision = revisionOf(before.document, after.document, changes[index]!)
      return [[path, { before: before.document, revision }]]
    }),
  )
  const drafts = [
    ...head.flatMap((reading) => {
      const { path } = reading.document
      return judge(reading, circumstances(path), pasts.get(path) ?? null)
    }),
    ...versions.flatMap((each, index) => judgeChanges(each, changes[index]!, circumstances(each.path))),
    ...head.flatMap((reading) => judgeUnusable(reading, policy)),
    ...unreadable.flatMap((each) => judgeUnreadable([each], policyFor(policy, each.path).rules)),
    ...judgeStatements([...(input.statements ?? []), ...moves(versions, policy, documentKind)], policy.rules),
  ]
  const widened = new Set(
    changes
      .flat()
      .flatMap(({ kind, effect, after }) =>
        kind === 'widened' && effect === 'grants' && after ? [after] : [],
      ),
  )
  const before = base && {
    readings: base,
    drafts: base.flatMap((reading) => [
      ...judge(reading, circumstances(reading.document.path), null),
      ...judgeUnusable(reading, policy),
    ]),
    renamed,
  }
  const compared = compare(drafts, head, before, widened)
  const beside = judgeBeside(compared, before, input)
  const waived = applyWaivers([...compared, ...beside.loosened], policy.waivers, beside.counting, today)
  const unused = scope === 'all' ? added([...judgeUnused(waived.unused, policy), ...beside.unused]) : []
  const accepted = applyBaseline([...waived.findings, ...unused], input.baseline ?? null, widened)
  const judged = approved(accepted.findings, input.approvals ?? []).sort(byPlace)
  const { asked = () => true } = input
  const rules = new Map([...rulesOf(policy)].filter(([id]) => asked(id)))
  const reported = judged.filter(({ ruleId }) => asked(ruleId))
  const findings = withWording(reported, head, policy, rules, documentKind)
  return {
    findings: scope === 'all' ? findings : findings.filter(({ introduced }) => introduced),
    summary: summarize(findings, head.length, scope),
    looked: lookedAt(input, versions),
    rules,
    sources: new Map(head.map(({ document }) => [document.path, document.source])),
    baseSources: new Map(
      versions.flatMap(({ path, before: then }) => (then === null ? [] : [[path, then.document.source]])),
    ),
    changes:
      base === null ? null : described(versions, changes, (path) => companyOf(policyFor(policy, path))),
    unusedBaseline: accepted.unused,
    policyPath: policy.path,
  }
}

function lookedAt(
  { policy, head, base, asked = () => true }: LintInput,
  versions: readonly Versions[],
): Report['looked'] {
  const paths = [...head.map(({ document }) => document.path), ...versions.map(({ path }) => path)]
  const judging = inForce(policy, paths).filter(({ id, fact }) => asked(id) && fact !== 'input')
  const uncompared = judging.filter(({ fact }) => fact === 'change' && base === null).length
  return {
    documents: head.length,
    sentences: sum(head.map(({ document }) => document.sentenceCount)),
    clauses: sum(head.map(({ clauses }) => clauses.length)),
    rules: judging.length - uncompared,
    uncompared,
  }
}

/** What the waivers in the documents do: which of them count for a finding, which would let more pass, and which serve nothing. */
function judgeBeside(
  findings: readonly Finding[],
  before: Before | null,
  { policy, head, today }: LintInput,
): { counting: ReadonlyMap<Finding, InlineWaiver[]>; loosened: Finding[]; unused: Draft[] } {
  const waivers = waiversOf(head, policy)
  const over = waiversOver(findings, waivers)
  const used = new Set([...over.values()].flat())
  const unused = [...waivers].flatMap(([path, each]) =>
    judgeUnusedBeside(
      path,
      each.filter((waiver) => !used.has(waiver)),
      policy,
    ),
  )
  if (before === null) return { counting: over, loosened: [], unused }
  const standing = standingBefore(before, waiversOf(before.readings, policy))
  const loosened = added(judgeLoosening(waivers, over, standing, policy, today))
  return { counting: countingOver(over, standing), loosened, unused }
}

const waiversOf = (readings: readonly Reading[], policy: Policy): Map<string, InlineWaiver[]> =>
  new Map(readings.map((reading) => [reading.document.path, usableWaivers(reading, policy)]))

/** Findings that no comparison makes old. */
const added = (drafts: readonly Draft[]): Finding[] => compare(drafts, [], null, new Set())

/** The documents that move to where the policy demands something else of them. */
function moves(
  versions: readonly Versions[],
  policy: Policy,
  documentKind: LintInput['documentKind'],
): Statement[] {
  return versions.flatMap(({ path, before, after }): Statement[] => {
    const from = before?.document.path ?? path
    if (after === null || from === path) return []
    const kinds = { from: documentKind(from), to: documentKind(path) }
    const list = moveLoosenings(policy, { from, to: path }, kinds)
    if (list.length === 0) return []
    const reason = `This moves the document from \`${from}\` to where something else is demanded of it: ${list.join('; ')}. It was judged as what is in its new place.`
    return [{ rule: 'policy/loosened', path, reason }]
  })
}

/** The rules that are on for any document, by id: those of the top level, and those that only an override has on. */
function rulesOf({ rules, overrides }: Policy): Map<string, Rule> {
  const all = [...overrides.flatMap((override) => override.rules), ...rules]
  return new Map(all.map((rule) => [rule.id, rule]))
}

/** The rules that are on for at least one of the paths, each once; without a path, those of the top level. */
function inForce(policy: Policy, paths: readonly string[]): Rule[] {
  const policies = new Set(paths.map((path) => policyFor(policy, path).rules))
  const lists = policies.size === 0 ? [policy.rules] : [...policies]
  return [...new Map(lists.flat().map((rule) => [rule.id, rule])).values()]
}

/** The findings, those that somebody approved marked as waived. */
function approved(findings: readonly Finding[], approvals: readonly Approval[]): Finding[] {
  return findings.map((finding) => {
    const approval = finding.waived ? undefined : approvals.find(({ accepts }) => accepts(finding.ruleId))
    return approval === undefined ? finding : { ...finding, waived: true, approvedBy: approval.by }
  })
}

/** Only what can fail a run counts: sure, not waived, and introduced unless everything was asked for. */
function summarize(findings: readonly Finding[], documents: number, scope: LintInput['scope']): Summary {
  const counted = findings.filter(
    ({ introduced, waived, confidence }) =>
      (introduced || scope === 'all') && !waived && confidence === 'high',
  )
  const count = (severity: Finding['severity']) =>
    counted.filter((finding) => finding.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), documents }
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
