/** The text around a place, on the same line of the source. The work is bounded by `max`, however long the line. */

export const isBreak = (character: string | undefined): boolean => character === '\n' || character === '\r'

/** Offset of the end of the line that `from` stands in, or `limit` where that comes first. */
export function lineEnd(source: string, from: number, limit: number): number {
  let at = from
  while (at < source.length && at < limit && !isBreak(source[at])) at++
  return at
}

/** At most `max` characters before the offset, from the start of a word, with `…` where the line is longer. */
export function before(source: string, from: number, max: number): string {
  let at = from
  while (at > 0 && from - at < max && !isBreak(source[at - 1])) at--
  const text = source.slice(at, from)
  if (at === 0 || isBreak(source[at - 1])) return text
  return `…${text.slice(text.indexOf(' ') + 1)}`
}

/** At most `max` characters from the offset, to the end of a word, with `…` where the line is longer. */
export function after(source: string, to: number, max: number): string {
  const at = lineEnd(source, to, to + max)
  const text = source.slice(to, at)
  if (at === source.length || isBreak(source[at])) return text
  const space = text.lastIndexOf(' ')
  return `${space === -1 ? text : text.slice(0, space)}…`
}
