/** The messages of rules, with words for people in place of their placeholders. */
import type { Change } from '../changes/index.ts'
import type { Clause } from '../clauses/types.ts'
import {
  type DocumentKind,
  type OptionValue,
  PLACEHOLDER_PATTERN,
  type PLACEHOLDERS,
  type Rule,
} from '../policy/index.ts'
import { summaryOf } from './change-words.ts'
import { datesWords, effectiveDate, mainDate } from './dates.ts'
import type { DocumentFact } from './fact.ts'
import { wordsAtFault } from './passage.ts'
import type { ReadDocument, Said } from './types.ts'
import {
  ACTION_WORDS,
  ACTOR_WORDS,
  CONSENT_WORDS,
  DATA_WORDS,
  listWords,
  PURPOSE_WORDS,
  QUALIFIER_WORDS,
  shortened,
} from './words.ts'

/** Characters of the operative words that a message repeats. */
const LONGEST_QUOTE = 160
/** Characters of a title: every finding repeats it. */
const LONGEST_NAME = 200

const KIND_WORDS = {
  'terms-of-service': 'terms of service',
  'privacy-policy': 'privacy policy',
  'cookie-policy': 'cookie policy',
  'acceptable-use': 'acceptable use policy',
  'data-processing': 'data processing agreement',
  other: 'document',
} as const satisfies Record<DocumentKind, string>

const CLAUSE_WORDS = {
  data: ({ data }) => listWords(data.map((kind) => DATA_WORDS[kind])) || 'data',
  actor: ({ actor }) => ACTOR_WORDS[actor],
  action: ({ action }) => ACTION_WORDS[action],
  purposes: ({ purposes }) => listWords(purposes.map((purpose) => PURPOSE_WORDS[purpose])),
  qualifiers: ({ qualifiers }) => listWords(qualifiers.map((qualifier) => QUALIFIER_WORDS[qualifier])),
  consent: ({ consent }) => CONSENT_WORDS[consent.mode],
  quote: ({ quote }) => shortened(quote, LONGEST_QUOTE),
  section: ({ section }) => sectionWords(section),
} as const satisfies Record<(typeof PLACEHOLDERS.clause)[number], (clause: Clause) => string>

interface DocumentWords {
  fact: DocumentFact
  document: ReadDocument
  before: ReadDocument | null
}

const DOCUMENT_WORDS = {
  title: ({ fact: { title, path } }) => shortened(title ?? path, LONGEST_NAME),
  path: ({ fact }) => fact.path,
  kind: ({ fact }) => KIND_WORDS[fact.kind],
  date: ({ document }) => mainDate(document)?.text ?? 'no date',
  'date-before': ({ before }) => (before && mainDate(before)?.text) ?? 'no date',
  'effective-date': ({ document }) => (effectiveDate(document) ?? mainDate(document))?.text ?? 'no date',
  dates: ({ document }) => datesWords(document),
  days: ({ fact }) => daysWords(fact.daysToEffect),
} as const satisfies Record<(typeof PLACEHOLDERS.document)[number], (words: DocumentWords) => string>

const CHANGE_WORDS = {
  summary: ({ change, company }) => summaryOf(change, company),
  section: ({ change: { before, after } }) => sectionWords((after ?? before)!.section),
  quote: ({ change: { before, after } }) => shortened((after ?? before)!.quote, LONGEST_QUOTE),
  'quote-before': ({ change: { before } }) => shortened(before?.quote ?? '', LONGEST_QUOTE),
  data: ({ change: { before, after } }) => CLAUSE_WORDS.data((after ?? before)!),
  consent: ({ change: { after } }) => CONSENT_WORDS[after?.consent.mode ?? 'none'],
  'consent-before': ({ change: { before } }) => CONSENT_WORDS[before?.consent.mode ?? 'none'],
} as const satisfies Record<
  (typeof PLACEHOLDERS.change)[number],
  (words: { change: Change; company: string }) => string
>

const SENTENCE_WORDS = {
  quote: ({ said }) => shortened(wordsAtFault(said), LONGEST_QUOTE),
  section: ({ said }) => sectionWords(said.section),
  title: ({ title }) => shortened(title, LONGEST_NAME),
} as const satisfies Record<
  (typeof PLACEHOLDERS.sentence)[number],
  (words: { said: Said; title: string }) => string
>

type Worded = Pick<Rule, 'message' | 'options'>

/** The message of a rule about clauses. */
export function clauseMessage(rule: Worded, clause: Clause): string {
  return filled(rule, CLAUSE_WORDS, clause)
}

/** The message of a rule about documents. */
export function documentMessage(
  rule: Worded,
  fact: DocumentFact,
  document: ReadDocument,
  before: ReadDocument | null,
): string {
  return filled(rule, DOCUMENT_WORDS, { fact, document, before })
}

/** The message of a rule about changes. */
export function changeMessage(rule: Worded, change: Change, company: string): string {
  return filled(rule, CHANGE_WORDS, { change, company })
}

/** The message of a rule about sentences; `title` is that of the document. */
export function sentenceMessage(rule: Worded, said: Said, title: string): string {
  return filled(rule, SENTENCE_WORDS, { said, title })
}

/** Policies with other placeholders do not load. Where a placeholder stands for nothing, its space goes with it. */
function filled<Fact>(
  { message, options }: Worded,
  words: Record<string, (fact: Fact) => string>,
  fact: Fact,
): string {
  const text = message.replace(PLACEHOLDER_PATTERN, (whole, name: string) => {
    const word = Object.hasOwn(words, name) ? words[name] : undefined
    if (word !== undefined) return word(fact)
    return Object.hasOwn(options, name) ? optionWords(options[name]!) : whole
  })
  return text
    .split(' ')
    .filter((word) => word !== '')
    .join(' ')
}

const optionWords = (value: OptionValue): string => (Array.isArray(value) ? listWords(value) : String(value))

/** "in 12 days", "today", "3 days ago". */
function daysWords(days: number | null): string {
  if (days === null) return 'on no stated day'
  if (days === 0) return 'today'
  const amount = `${Math.abs(days)} day${Math.abs(days) === 1 ? '' : 's'}`
  return days > 0 ? `in ${amount}` : `${amount} ago`
}

function sectionWords({ number, title }: Clause['section']): string {
  if (number === null && title === null) return 'the document'
  const name = title === null ? null : `"${shortened(title, LONGEST_NAME)}"`
  const parts = ['section', number, name]
  return parts.filter((part) => part !== null).join(' ')
}
