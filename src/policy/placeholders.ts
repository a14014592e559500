/** What `{…}` in the message of a rule can stand for. `src/lint` puts the words in. */
import type { FactKind } from './types.ts'

/** The placeholders of messages, by what the rule judges. */
export const PLACEHOLDERS = {
  clause: ['data', 'actor', 'action', 'purposes', 'qualifiers', 'consent', 'quote', 'section'],
  document: ['title', 'path', 'kind', 'date', 'date-before', 'effective-date', 'dates', 'days'],
  change: ['summary', 'section', 'quote', 'quote-before', 'data', 'consent', 'consent-before'],
  sentence: ['quote', 'section', 'title'],
} as const satisfies Record<FactKind, readonly string[]>

/** Every `{…}` of a message. A brace that is not closed before the next one is ordinary text. */
export const PLACEHOLDER_PATTERN = /\{([^{}]*)\}/g

/** The names in the message's placeholders, in order. */
export function placeholdersIn(message: string): string[] {
  return [...message.matchAll(PLACEHOLDER_PATTERN)].map(([, name]) => name ?? '')
}
