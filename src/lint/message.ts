/** The messages of rules, with words for people in place of their placeholders. */
import type { Clause } from '../clauses/types.ts'
import { type DocumentKind, PLACEHOLDER_PATTERN, type PLACEHOLDERS } from '../policy/index.ts'
import type { DocumentFact } from './fact.ts'
import {
  ACTION_WORDS,
  ACTOR_WORDS,
  CONSENT_WORDS,
  DATA_WORDS,
  listWords,
  PURPOSE_WORDS,
  QUALIFIER_WORDS,
} from './words.ts'

/** Characters of the operative words that a message repeats. */
const LONGEST_QUOTE = 160

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
  quote: ({ quote }) => shortened(quote),
  section: ({ section }) => sectionWords(section),
} as const satisfies Record<(typeof PLACEHOLDERS.clause)[number], (clause: Clause) => string>

const DOCUMENT_WORDS = {
  title: ({ title, path }) => title ?? path,
  path: ({ path }) => path,
  kind: ({ kind }) => KIND_WORDS[kind],
} as const satisfies Record<(typeof PLACEHOLDERS.document)[number], (fact: DocumentFact) => string>

/** The message of a rule about clauses. */
export function clauseMessage(message: string, clause: Clause): string {
  return filled(message, CLAUSE_WORDS, clause)
}

/** The message of a rule about documents. */
export function documentMessage(message: string, fact: DocumentFact): string {
  return filled(message, DOCUMENT_WORDS, fact)
}

/** Policies with other placeholders do not load. Where a placeholder stands for nothing, its space goes with it. */
function filled<Fact>(message: string, words: Record<string, (fact: Fact) => string>, fact: Fact): string {
  const text = message.replace(PLACEHOLDER_PATTERN, (whole, name: string) => {
    const word = Object.hasOwn(words, name) ? words[name] : undefined
    return word === undefined ? whole : word(fact)
  })
  return text
    .split(' ')
    .filter((word) => word !== '')
    .join(' ')
}

function sectionWords({ number, title }: Clause['section']): string {
  if (number === null && title === null) return 'the document'
  const parts = ['section', number, title === null ? null : `"${title}"`]
  return parts.filter((part) => part !== null).join(' ')
}

function shortened(text: string): string {
  const characters = [...text.slice(0, (LONGEST_QUOTE + 1) * 2)]
  return characters.length <= LONGEST_QUOTE ? text : `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`
}
