/** Which data a right is about: what its clause names, or what a pronoun in it stands for. */
import type { Marked } from '../build.ts'
import { dataIn } from '../data.ts'
import { dataNamed } from '../owned.ts'
import type { ReadToken, Reading } from '../reading.ts'
import { tokenize } from '../tokens.ts'
import type { DataKind } from '../types.ts'
import type { Right } from './draft.ts'

/** The data behind the right, else before it, else in the items of the sentence, else in the sentence before. */
export function dataGiven(reading: Reading, { at, end, from }: Right): Marked<DataKind>[] {
  const behind = dataIn(reading, at.to, end)
  if (behind.length) return behind
  const own = dataIn(reading, Math.min(from, at.from), at.to)
  if (own.length) return own
  const before = dataIn(reading, 0, at.from)
  if (before.length) return before
  const listed = named(reading, reading.tail)
  return listed.length ? listed : dataBefore(reading)
}

const named = (reading: Reading, tokens: readonly ReadToken[]): Marked<DataKind>[] =>
  dataNamed(reading.lexicons, tokens).flatMap((m) =>
    m.value === null ? [] : [{ ...m, value: m.value, tokens }],
  )

/** "You keep your photos. You grant us a license to them": the data that the sentence before names. */
function dataBefore(reading: Reading): Marked<DataKind>[] {
  const { document, sentence } = reading
  const before = document.sentences[sentence.index - 1]
  if (!before || before.section !== sentence.section || before.block !== sentence.block) return []
  return named(
    reading,
    tokenize(before.text).map((t) => ({ ...t, sentence: before })),
  )
}

/** Content in general is often the company's own; usage data, feedback and what is named as the user's is not. */
export function isTheirs(reading: Reading, mark: Marked<DataKind>): boolean {
  if (mark.value === 'public-web' || mark.value === 'third-party-data') return false
  if (mark.value !== 'customer-content' && mark.value !== 'personal-data') return true
  const words = reading.tokens.slice(Math.max(0, mark.from - 1), mark.to + 1).map((t) => t.word)
  return words.some((w) => THEIRS.has(w)) || isHandedOver(reading, mark.to)
}

const THEIRS = new Set(['your', 'user', 'customer', 'users', 'ugc', 'their', 'you'])

/** "the songs | that you upload". */
const isHandedOver = (reading: Reading, at: number): boolean =>
  reading.tokens.slice(at, at + 2).some((t) => t.word === 'you')
