/** Where in its document a finding stands, and the words at fault, whether they were read as a clause or as a sentence. */
import type { Clause } from '../clauses/types.ts'
import type { Finding } from './types.ts'

/** Null where the finding is about a document, or about something that could not be judged. */
export function sectionAt({
  clause,
  sentence,
}: Pick<Finding, 'clause' | 'sentence'>): Clause['section'] | null {
  return clause?.section ?? sentence?.section ?? null
}

/** Null as above. */
export function quoteAt({ clause, sentence }: Pick<Finding, 'clause' | 'sentence'>): string | null {
  return clause?.quote ?? sentence?.act?.words ?? sentence?.text ?? null
}
