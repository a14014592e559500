/** The words around a clause, by which it is known again in another version of its document. */
import type { Clause } from '../clauses/types.ts'

/** How far from its operative words the statement of a clause is looked for, in characters. */
const REACH = 600

const BEGINS = /[.!?:;|]\s|\n\s*\n|\n\s*(?:[-*+•]|\d{1,3}[.)])\s/g

/**
 * The words of the sentence in which a clause stands, with those of its lead-ins: letters and digits in lower case, so that
 * quotes, dashes, markup, link targets and line breaks make no difference.
 */
export const statementOf = (clause: Clause, source: string): string[] => wordsOf(textOf(clause, source))

/** The text of that sentence and its lead-ins. */
export function textOf({ start, end, context }: Clause, source: string): string {
  const before = source.slice(Math.max(0, start.offset - REACH), start.offset)
  let from = 0
  for (const { index, 0: mark } of before.matchAll(BEGINS)) from = index + mark.length
  const after = source.slice(end.offset, end.offset + REACH)
  const stop = after.search(/[.!?;|](?:\s|$)|\n\s*\n|\n\s*(?:[-*+•]|\d{1,3}[.)])\s/)
  const own =
    before.slice(from) + source.slice(start.offset, end.offset) + after.slice(0, stop < 0 ? REACH : stop)
  return `${context.join(' ')} ${withoutTargets(own)}`
}

/** Where a link leads is no part of what is said. */
const withoutTargets = (text: string): string =>
  text.replaceAll(/\]\([^)\s]{0,2000}\)/g, '] ').replaceAll(/<[^<>]{0,2000}>/g, ' ')

/** The words of a text: runs of letters and digits, NFKC, in lower case. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** How much two statements have in common: 0 for nothing, 1 for the same words. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let common = 0
  for (const word of a) if (b.has(word)) common++
  return common / (a.size + b.size - common)
}
