/** What was read, for programs: the contract that `policies/clauses-output.schema.json` describes. */
import type { DateRole } from '../document/types.ts'
import type { ReadDocument, Reading } from '../lint/types.ts'
import type { DocumentKind } from '../policy/types.ts'

/** Version 1 of the JSON form of readings. Two-space indent, a line break at the end. */
export function formatClausesJson(readings: Reading[], kindOf: (path: string) => DocumentKind): string {
  const documents = readings.map(({ document, clauses }) => ({
    path: document.path,
    kind: kindOf(document.path),
    language: document.language,
    title: document.title,
    lastUpdated: documentDate(document, 'last-updated'),
    effectiveDate: documentDate(document, 'effective'),
    clauses,
  }))
  return `${JSON.stringify({ version: 1, documents }, null, 2)}\n`
}

/** The ISO day where there is one, else the date as written; null where the document gives none. */
export function documentDate(document: ReadDocument, role: DateRole): string | null {
  const date = document.dates.find((candidate) => candidate.role === role)
  return date === undefined ? null : (date.iso ?? date.text)
}
