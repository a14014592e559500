/** What a change does to a document as a whole. */
import { type Change, type Effect, wordsOf } from '../changes/index.ts'
import { type DateMove, dateMove } from './dates.ts'
import type { ReadDocument } from './types.ts'

export interface Revision {
  /** How many words of the text were replaced, added or taken out. Text that only moved does not count. */
  words: number
  /** The gravest effect of the changes. */
  rights: Effect | 'none'
  date: DateMove
}

export function revisionOf(before: ReadDocument, after: ReadDocument, changes: readonly Change[]): Revision {
  const effects: readonly Effect[] = ['grants', 'protects', 'neutral']
  return {
    words: changedWords(before, after),
    rights: effects.find((effect) => changes.some((change) => change.effect === effect)) ?? 'none',
    date: dateMove(before, after),
  }
}

function changedWords(before: ReadDocument, after: ReadDocument): number {
  const counts = new Map<string, number>()
  for (const word of undatedWords(after)) counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const word of undatedWords(before)) counts.set(word, (counts.get(word) ?? 0) - 1)
  let added = 0
  let removed = 0
  for (const count of counts.values()) {
    if (count > 0) added += count
    else removed -= count
  }
  return Math.max(added, removed)
}

/** No document gives more dates for itself; one that does shall not cost a search of its text for each. */
const MOST_DATES = 50

/** The words of the text without those of its dates. */
function undatedWords({ text, dates }: ReadDocument): string[] {
  const plain = dates.slice(0, MOST_DATES).reduce((rest, date) => rest.replaceAll(date.text, ' '), text)
  return wordsOf(plain)
}
