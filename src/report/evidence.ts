/** The words from which a clause was read, as the rows of a terminal. */
import type { Clause } from '../clauses/types.ts'
import { cut } from './visible.ts'
import { wrapText } from './wrap.ts'

const FIELDS = ['action', 'stance', 'actor', 'data', 'purposes', 'qualifiers'] as const

/** `data  "Customer Content", "Service Data"`: a row a field, in the order of a clause's fields. */
export function evidenceRows(clause: Clause, width: number): string[] {
  const rows = FIELDS.flatMap((field): [string, string][] => {
    const quotes = (clause.evidence[field] ?? []).map(({ text }) => `"${cut(text, 80)}"`)
    return quotes.length === 0 ? [] : [[field, [...new Set(quotes)].join(', ')]]
  })
  rows.push(['consent', consentText(clause)])
  if (clause.confidence === 'low') rows.push(['unsure', clause.doubt ?? 'the reading rests on a guess'])
  return rows.flatMap(([label, text]) => wrapText(text, width, label.padEnd(12)))
}

function consentText({ consent }: Clause): string {
  if (consent.mode === 'none') return 'none found'
  const place = consent.where === 'none' ? '' : ` in the ${consent.where}`
  return `${consent.mode}${place}${consent.evidence === null ? '' : `: "${cut(consent.evidence.text, 120)}"`}`
}
