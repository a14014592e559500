/** The facts that rules about documents judge, `policies/document.schema.json`. A clause is its own fact. */
import type { Clause } from '../clauses/types.ts'
import type { DateRole, Section } from '../document/types.ts'
import type { DocumentKind } from '../policy/index.ts'
import { daysBetween, disagreement, effectiveDate, mainDate, statedDate } from './dates.ts'
import type { Revision } from './revision.ts'
import { type SentenceFact, sentenceFacts } from './sentence-fact.ts'
import type { Reading } from './types.ts'

/** What a rule about documents sees of one. */
export interface DocumentFact {
  path: string
  kind: DocumentKind
  language: string
  title: string | null
  /** ISO day, or the date as written where it is not a calendar day; null where the document gives none. */
  lastUpdated: string | null
  effectiveDate: string | null
  dates: { role: DateRole; day: string | null; text: string; source: string }[]
  computedDate: boolean
  datesDisagree: boolean
  /** Negative where the day is past; null where the document gives none. */
  daysToEffect: number | null
  daysSinceDate: number | null
  /** Missing where nothing was compared, and where the document is new. */
  revision?: Revision
  clauses: Clause[]
  /** Empty where no rule asks for them. */
  sentences: SentenceFact[]
  /** `path` holds the section and those that enclose it, outermost first, as in a clause. */
  sections: { number: string | null; title: string | null; path: string[] }[]
}

/** The fact of a document, in the form that rules and `fineprint clauses` know. `today` is an ISO day. */
export function documentFact(
  { document, clauses }: Reading,
  kind: DocumentKind,
  today: string,
  revision: Revision | null,
): DocumentFact {
  const { path, language, title, sections, dates, sentences } = document
  const effect = effectiveDate(document)?.iso ?? null
  const day = effect ?? mainDate(document)?.iso ?? null
  return {
    path,
    kind,
    language,
    title,
    lastUpdated: statedDate(document, 'last-updated'),
    effectiveDate: statedDate(document, 'effective'),
    dates: dates.map(({ role, iso, text, source }) => ({ role, day: iso, text, source })),
    computedDate: document.computedDates.length > 0,
    datesDisagree: disagreement(document) !== null,
    daysToEffect: effect === null ? null : daysBetween(today, effect),
    daysSinceDate: day === null ? null : daysBetween(day, today),
    ...(revision === null ? {} : { revision }),
    clauses,
    sentences: sentenceFacts(sentences, { path, kind }),
    sections: sections.map((section) => ({
      number: section.number,
      title: section.title,
      path: pathOf(section),
    })),
  }
}

function pathOf(section: Section): string[] {
  const path: string[] = []
  for (let part: Section | null = section; part !== null; part = part.parent)
    path.push([part.number, part.title].filter((word) => word !== null).join(' '))
  return path.reverse()
}
