/** Where in its document a finding stands, and the words at fault, whether they were read as a clause or as a sentence. */
import type { Clause } from '../clauses/types.ts'
import type { Range } from '../document/types.ts'
import type { Finding, Said } from './types.ts'

/** Null where the finding is about a document, or about something that could not be judged. */
export function sectionAt({
  clause,
  sentence,
}: Pick<Finding, 'clause' | 'sentence'>): Clause['section'] | null {
  return clause?.section ?? sentence?.section ?? null
}

/** Null as above. */
export function quoteAt({ clause, sentence }: Pick<Finding, 'clause' | 'sentence'>): string | null {
  return clause?.quote ?? (sentence === null ? null : wordsAtFault(sentence))
}

/** The words of its acts, those within others once, or all of a sentence that breaks a rule as a whole. */
export function wordsAtFault({ acts, text }: Said): string {
  if (acts.length === 0) return text
  const whole = acts.filter((act, at) => !acts.some((other, index) => isWithin(act, other, index < at)))
  return whole.map(({ words }) => words).join(' … ')
}

/** `alike`: whether one as long as the other counts as within it. */
const isWithin = ({ start, end }: Range, other: Range, alike: boolean): boolean => {
  const [before, after] = [start.offset - other.start.offset, other.end.offset - end.offset]
  return before >= 0 && after >= 0 && (alike || before + after > 0)
}
