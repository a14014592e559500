/** Phrases that several reports use. */
import type { Clause } from '../clauses/types.ts'
import type { Finding } from '../lint/types.ts'
import type { RuleSource } from '../policy/types.ts'

/** "European Union, in force, checked 2026-11-23"; "" where nothing is said beside its title. */
export function sourceNotes({ jurisdiction, status, checked }: RuleSource): string {
  return [jurisdiction, status, checked === null ? null : `checked ${checked}`]
    .filter((note) => note !== null)
    .join(', ')
}

/** "1 error", "2 errors". */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`
}

/** "2 errors, 1 warning"; "no findings" where there are none. */
export function totals(summary: { errors: number; warnings: number; infos: number }): string {
  const amounts = [
    [summary.errors, 'error'],
    [summary.warnings, 'warning'],
    [summary.infos, 'note'],
  ] as const
  const some = amounts.filter(([amount]) => amount > 0)
  return some.length === 0 ? 'no findings' : some.map(([amount, noun]) => count(amount, noun)).join(', ')
}

/** "48 sentences, 12 clauses, 8 rules": how much was looked at. */
export function workDone(looked: { sentences: number; clauses: number; rules: number }): string {
  return [
    count(looked.sentences, 'sentence'),
    count(looked.clauses, 'clause'),
    count(looked.rules, 'rule'),
  ].join(', ')
}

/** What the totals leave out, "1 waived, 2 unsure", so that they can be compared with what is listed; "" for nothing. */
export function notCounted(findings: Finding[]): string {
  const kinds: [string, Finding[]][] = [
    ['waived', findings.filter(({ waived, baselined }) => waived && !baselined)],
    ['in the baseline', findings.filter(({ baselined }) => baselined)],
    ['unsure', findings.filter(({ waived, confidence }) => !waived && confidence === 'low')],
  ]
  return kinds
    .filter(([, members]) => members.length > 0)
    .map(([kind, members]) => `${members.length} ${kind}`)
    .join(', ')
}

/** "15", or "15 (before)" where the line is one of the version before the change. */
export function lineName({ side, start }: Pick<Finding, 'side' | 'start'>): string {
  return side === 'base' ? `${start.line} (before)` : String(start.line)
}

/** `section 10.4 "License"`, or null where the clause stands before the first heading. */
export function sectionName({ number, title }: Clause['section']): string | null {
  if (number === null && title === null) return null
  return ['section', number, title === null ? null : `"${title}"`].filter((part) => part !== null).join(' ')
}
