/** Words of a reading, quoted with their place. */
import type { Range } from '../document/index.ts'
import { placeOf, type Reading } from './reading.ts'

/** Words of a sentence: tokens [from, to), their text, and their place. */
export interface Words extends Range {
  from: number
  to: number
  text: string
}

/** The words of tokens [from, to), across lead-ins; null where there are none. */
export function wordsAt(reading: Reading, from: number, to: number): Words | null {
  const end = Math.min(to, reading.tokens.length)
  if (from < 0 || end <= from) return null
  const tokens = reading.tokens.slice(from, end)
  const sentences = [...new Set(tokens.map((t) => t.sentence))]
  const texts = sentences.map((sentence) => {
    const own = tokens.filter((t) => t.sentence === sentence)
    return sentence.text.slice(Math.min(...own.map((t) => t.from)), Math.max(...own.map((t) => t.to)))
  })
  const { start, end: last } = placeOf(reading, reading.tokens, from, end)
  return {
    from,
    to: end,
    text: texts.map((text, i) => (i < texts.length - 1 ? text.replace(/[ :—–-]{1,9}$/, '') : text)).join(' '),
    start,
    end: last,
  }
}
