/** Findings about dates: where they stand, and the words that would settle them for certain. */
import { inStyleOf } from '../document/index.ts'
import type { Range } from '../document/types.ts'
import type { RulePlace } from '../policy/index.ts'
import { disagreement, effectiveDate, mainDate } from './dates.ts'
import type { Revision } from './revision.ts'
import type { ReadDocument, Suggestion } from './types.ts'

/** What was compared, where it was. */
export interface Past {
  before: ReadDocument
  revision: Revision
}

/** The range in the document, and new words for it; null where the document has no such place. */
export interface DatePlace {
  range: Range
  suggestion: Suggestion | null
}

export function datePlace(
  at: RulePlace,
  document: ReadDocument,
  today: string,
  past: Past | null,
): DatePlace | null {
  switch (at) {
    case 'title':
      return null
    case 'date':
      return outdated(document, today, past)
    case 'effective-date': {
      const date = effectiveDate(document) ?? mainDate(document)
      return date && { range: date, suggestion: null }
    }
    case 'computed-date': {
      const [computed] = document.computedDates
      if (computed === undefined) return null
      // Only the day of a change is known; for an older one the history would have to be asked.
      const text = past === null ? null : inStyleOf('January 1, 2000', today)
      return { range: computed, suggestion: text === null ? null : suggestion(computed, text) }
    }
    case 'disagreeing-date':
      return disagreeing(document, past)
  }
}

/** A date that says when the text last changed is today's where the text changes; from when it applies, people decide. */
function outdated(document: ReadDocument, today: string, past: Past | null): DatePlace | null {
  const date = mainDate(document)
  if (date === null) return null
  // A date that stands in a second place would have to follow there, and one click cannot do both.
  const alone = document.dates.every((other) => other === date || other.iso !== date.iso)
  const stale = alone && past?.revision.date === 'same' && date.role !== 'effective'
  const text = stale ? inStyleOf(date.text, today) : null
  return { range: date, suggestion: text === null ? null : suggestion(date, text) }
}

/** Of two dates that disagree, the one that the change left alone is to follow the other. */
function disagreeing(document: ReadDocument, past: Past | null): DatePlace | null {
  const found = disagreement(document)
  if (found === null) return null
  const { shown, other } = found
  const isNew = (day: string | null): boolean =>
    past !== null && !past.before.dates.some(({ iso }) => iso === day)
  const [stale, right] = isNew(other.iso) && !isNew(shown.iso) ? [shown, other] : [other, shown]
  const text = isNew(right.iso) && !isNew(stale.iso) ? inStyleOf(stale.text, right.iso!) : null
  return { range: stale, suggestion: text === null ? null : suggestion(stale, text) }
}

const suggestion = ({ start, end }: Range, text: string): Suggestion => ({ start, end, text })
