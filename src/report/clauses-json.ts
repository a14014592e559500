/** What was read, for programs: the contract that `policies/clauses-output.schema.json` describes. */
import { statedDate } from '../lint/dates.ts'
import type { Reading } from '../lint/types.ts'
import type { DocumentKind } from '../policy/types.ts'

/** Version 1 of the JSON form of readings. Two-space indent, a line break at the end. */
export function formatClausesJson(readings: Reading[], kindOf: (path: string) => DocumentKind): string {
  const documents = readings.map(({ document, clauses }) => ({
    path: document.path,
    kind: kindOf(document.path),
    language: document.language,
    title: document.title,
    lastUpdated: statedDate(document, 'last-updated'),
    effectiveDate: statedDate(document, 'effective'),
    clauses,
  }))
  return `${JSON.stringify({ version: 1, documents }, null, 2)}\n`
}
