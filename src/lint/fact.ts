/** The facts that rules about documents judge, `policies/document.schema.json`. A clause is its own fact. */
import type { Clause } from '../clauses/types.ts'
import type { DateRole, Section } from '../document/types.ts'
import type { DocumentKind } from '../policy/index.ts'
import type { ReadDocument, Reading } from './types.ts'

/** What a rule about documents sees of one. */
export interface DocumentFact {
  path: string
  kind: DocumentKind
  language: string
  title: string | null
  /** ISO day, or the date as written where it is not a calendar day; null where the document gives none. */
  lastUpdated: string | null
  effectiveDate: string | null
  clauses: Clause[]
  /** `path` holds the section and those that enclose it, outermost first, as in a clause. */
  sections: { number: string | null; title: string | null; path: string[] }[]
}

/** The fact of a document, in the form that rules and `fineprint clauses` know. */
export function documentFact({ document, clauses }: Reading, kind: DocumentKind): DocumentFact {
  const { path, language, title, sections } = document
  return {
    path,
    kind,
    language,
    title,
    lastUpdated: dateOf(document, 'last-updated'),
    effectiveDate: dateOf(document, 'effective'),
    clauses,
    sections: sections.map((section) => ({
      number: section.number,
      title: section.title,
      path: pathOf(section),
    })),
  }
}

function dateOf({ dates }: ReadDocument, role: DateRole): string | null {
  const date = dates.find((candidate) => candidate.role === role)
  return date === undefined ? null : (date.iso ?? date.text)
}

function pathOf(section: Section): string[] {
  const path: string[] = []
  for (let part: Section | null = section; part !== null; part = part.parent)
    path.push([part.number, part.title].filter((word) => word !== null).join(' '))
  return path.reverse()
}
