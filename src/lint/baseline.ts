/** Applies a baseline to findings, and makes one from them. */
import type { Clause } from '../clauses/index.ts'
import type { Baseline, BaselineEntry } from '../policy/index.ts'
import { quoteAt, sectionAt } from './passage.ts'
import type { Finding } from './types.ts'
import { shortened } from './words.ts'

export interface Baselined {
  /** The findings, those that the baseline accepts marked as waived. */
  findings: Finding[]
  /** The entries that match no finding. */
  unused: BaselineEntry[]
}

/** `widened`: clauses that a change made reach further. What was accepted of them was less, so it is accepted no more. */
export function applyBaseline(
  findings: readonly Finding[],
  baseline: Baseline | null,
  widened: ReadonlySet<Clause>,
): Baselined {
  if (baseline === null) return { findings: [...findings], unused: [] }
  const accepted = new Map(baseline.findings.map((entry) => [keyOf(entry.rule, entry), entry]))
  const used = new Set<BaselineEntry>()
  const marked = findings.map((finding) => {
    const entry = accepted.get(keyOf(finding.ruleId, finding))
    if (entry === undefined || !isAcceptable(finding)) return finding
    used.add(entry)
    if (finding.clause !== null && widened.has(finding.clause)) return finding
    return finding.waived ? finding : { ...finding, waived: true, baselined: true }
  })
  return { findings: marked, unused: baseline.findings.filter((entry) => !used.has(entry)) }
}

/** A baseline of everything that a waiver does not accept. What could not be judged is to be mended, not accepted. */
export function baselineOf(findings: readonly Finding[], today: string): Baseline {
  return {
    version: 1,
    created: today,
    findings: findings
      .filter((finding) => isAcceptable(finding) && finding.confidence === 'high' && !finding.waived)
      .map(entryOf),
  }
}

function entryOf(finding: Finding): BaselineEntry {
  const { ruleId, file, fingerprint } = finding
  const at = sectionAt(finding)
  const section = at?.number ?? at?.title ?? null
  const quote = quoteAt(finding)
  return {
    rule: ruleId,
    file,
    ...(section === null ? {} : { section }),
    ...(quote === null ? {} : { clause: shortened(quote, LONGEST_CLAUSE) }),
    fingerprint,
  }
}

/** Characters of the words at fault, for those who review the file. */
const LONGEST_CLAUSE = 200

const isAcceptable = ({ ruleId }: Finding): boolean => !/^(?:input|policy)\//.test(ruleId)

/** An entry whose rule or file was changed by hand stands for nothing. */
const keyOf = (rule: string, { file, fingerprint }: Pick<BaselineEntry, 'file' | 'fingerprint'>): string =>
  JSON.stringify([rule, file, fingerprint])
