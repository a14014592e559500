/** The linter: what was read, judged by a policy, compared with what was there before. */
import type { DocumentKind, Policy } from '../policy/index.ts'
import { compare } from './compare.ts'
import { judge, judgeUnreadable } from './judge.ts'
import { byPlace } from './order.ts'
import type { Finding, Reading, Report, Summary, Unreadable } from './types.ts'
import { applyWaivers, judgeUnused } from './waivers.ts'

export interface LintInput {
  policy: Policy
  /** The documents to judge. */
  head: readonly Reading[]
  /** The same documents before the change; null where there is nothing to compare with. */
  base: readonly Reading[] | null
  /** Path in head to path in base, for documents that were renamed. */
  renamed?: ReadonlyMap<string, string>
  /** Files that were to be judged and could not be read. */
  unreadable: readonly Unreadable[]
  /** "introduced" keeps only findings that the change introduced; "all" keeps all and looks for unused waivers. */
  scope: 'introduced' | 'all'
  /** ISO day in UTC, by which waivers expire. */
  today: string
  documentKind(path: string): DocumentKind
}

/** Judges the documents. Pure: the same input gives the same report. */
export function lint(input: LintInput): Report {
  const { policy, head, base, unreadable, scope, today, documentKind } = input
  const { rules } = policy
  const judgeAll = (readings: readonly Reading[]) =>
    readings.flatMap((reading) => judge(reading, rules, documentKind(reading.document.path)))

  const drafts = [...judgeAll(head), ...judgeUnreadable(unreadable, rules)]
  const before = base && { readings: base, drafts: judgeAll(base), renamed: input.renamed ?? new Map() }
  const waived = applyWaivers(compare(drafts, head, before), policy.waivers, today)
  const unused = scope === 'all' ? compare(judgeUnused(waived.unused, policy), [], null) : []
  const findings = [...waived.findings, ...unused].sort(byPlace)
  return {
    findings: scope === 'all' ? findings : findings.filter(({ introduced }) => introduced),
    summary: summarize(findings, head.length),
    looked: {
      documents: head.length,
      sentences: sum(head.map(({ document }) => document.sentenceCount)),
      clauses: sum(head.map(({ clauses }) => clauses.length)),
      rules: rules.filter(({ fact }) => fact !== 'input').length,
    },
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    sources: new Map(head.map(({ document }) => [document.path, document.source])),
    policyPath: policy.path,
  }
}

/** Only what can fail a run counts: introduced, sure, and not waived. */
function summarize(findings: readonly Finding[], documents: number): Summary {
  const counted = findings.filter(
    ({ introduced, waived, confidence }) => introduced && !waived && confidence === 'high',
  )
  const count = (severity: Finding['severity']) =>
    counted.filter((finding) => finding.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), documents }
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
