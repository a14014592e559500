/** Applies waivers to findings, and finds those that serve nothing. */
import { compileGlob, type Policy, type Waiver } from '../policy/index.ts'
import { sectionAt } from './passage.ts'
import { inDocument } from './beside.ts'
import type { Draft } from './judge.ts'
import type { Finding, InlineWaiver } from './types.ts'

/** A waiver and whether it speaks of a finding of its rule. */
interface Ready {
  waiver: Waiver
  matches(finding: Finding): boolean
}

export interface Waived {
  /** The findings, each marked where a waiver holds. Where one has expired, the message says so. */
  findings: Finding[]
  /** The waivers of the policy that match no finding, expired ones too. */
  unused: Waiver[]
}

/**
 * `beside` gives the waivers in documents that count for a finding. `today` is an ISO day; a waiver holds up to and including
 * the day on which it expires.
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  beside: ReadonlyMap<Finding, readonly InlineWaiver[]>,
  today: string,
): Waived {
  const byRule = new Map<string, Ready[]>()
  for (const waiver of waivers) {
    const others = byRule.get(waiver.rule)
    if (others) others.push(ready(waiver))
    else byRule.set(waiver.rule, [ready(waiver)])
  }
  const used = new Set<Waiver>()
  const marked = findings.map((finding) => {
    const matching = (byRule.get(finding.ruleId) ?? [])
      .filter(({ matches }) => matches(finding))
      .map(({ waiver }) => waiver)
    for (const waiver of matching) used.add(waiver)
    const expiries = [...matching, ...(beside.get(finding) ?? [])].map(({ expires }) => expires)
    if (expiries.some((expires) => holds(expires, today))) return { ...finding, waived: true }
    const last = expiries
      .filter((expires) => expires !== null)
      .sort()
      .at(-1)
    return last === undefined
      ? finding
      : { ...finding, message: `${finding.message} (its waiver expired on ${last})` }
  })
  return { findings: marked, unused: waivers.filter((waiver) => !used.has(waiver)) }
}

/** Does a waiver that ends on this day, or never, hold on that one? Both are ISO days. */
export const holds = (expires: string | null, today: string): boolean => expires === null || expires >= today

/** The findings for waivers of a document that match nothing; they stand at their comments. */
export function judgeUnusedBeside(file: string, unused: readonly InlineWaiver[], policy: Policy): Draft[] {
  const rule = policy.rules.find(({ id }) => id === 'policy/unused-waiver')
  if (rule === undefined) return []
  return unused.map(({ rule: waived, start, end, block }) => ({
    ...inDocument(rule, file),
    message: `The waiver of ${waived} matches no finding in the block that it is for: remove it, or put it right before the clause.`,
    start,
    end,
    operative: JSON.stringify([waived, block.from - start.offset]),
  }))
}

/** The findings for waivers that match nothing; they stand in the policy. */
export function judgeUnused(unused: readonly Waiver[], policy: Policy): Draft[] {
  const rule = policy.rules.find(({ id }) => id === 'policy/unused-waiver')
  if (rule === undefined) return []
  return unused.map((waiver) => {
    const place = { line: waiver.line, column: 1, offset: 0 }
    const section = waiver.section === null ? '' : `, section ${waiver.section}`
    return {
      ruleId: rule.id,
      severity: rule.severity,
      message: `The waiver of ${waiver.rule} for ${waiver.file}${section} matches no finding: remove or mend it.`,
      file: policy.path,
      side: 'head',
      start: place,
      end: place,
      confidence: 'high',
      clause: null,
      sentence: null,
      suggestion: null,
      operative: JSON.stringify([waiver.rule, waiver.file, waiver.section]),
    }
  })
}

function ready(waiver: Waiver): Ready {
  const inFile = compileGlob(waiver.file)
  const wanted = waiver.section === null ? null : sectionKey(waiver.section)
  const inSection = (finding: Finding): boolean => {
    if (wanted === null) return true
    const section = sectionAt(finding)
    if (section === null) return false
    const { number, title } = section
    return [number, title].some((name) => name !== null && sectionKey(name) === wanted)
  }
  return { waiver, matches: (finding) => inFile(finding.file) && inSection(finding) }
}

/** "10.4." and "10.4" are the same section, and so are titles in other letters and spacing. */
function sectionKey(name: string): string {
  const words = name
    .toLowerCase()
    .split(/\s/)
    .filter((word) => word !== '')
  return words.join(' ').replace(/\.$/, '')
}
