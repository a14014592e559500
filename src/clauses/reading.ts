/**
 * A reading: the tokens of a sentence, after those of its lead-ins. An item says nothing without its lead-in, so both are
 * read as one text; `ownFrom` tells where the item's own words begin.
 */
import { rangeOf, type Document, type Range, type Sentence } from '../document/index.ts'
import type { Lexicons } from './compile.ts'
import { findAll, type Lexicon, type Match } from './lexicon.ts'
import { type Token, tokenize } from './tokens.ts'

export interface ReadToken extends Token {
  sentence: Sentence
}

export interface Reading {
  document: Document
  sentence: Sentence
  /** Lead-ins, then the sentence. Frames and clauses are read from these. */
  tokens: ReadToken[]
  /** Where the sentence's own tokens begin. */
  ownFrom: number
  /** The tokens of a lead-in's items, all levels: they add data, purposes and qualifiers to what the lead-in says. */
  tail: ReadToken[]
  lexicons: Lexicons
  cache: Map<Lexicon<unknown>, Match<unknown>[]>
  coverage: Map<Lexicon<unknown>, (Match<unknown> | undefined)[]>
}

const TAIL_LIMIT = 4000

/** Tokens of each sentence, once a document. */
export type TokenCache = Map<Sentence, ReadToken[]>

/** The tokens of a sentence, split once. */
export function tokensOf(sentence: Sentence, cache: TokenCache): ReadToken[] {
  const known = cache.get(sentence)
  if (known) return known
  const fresh = tokenize(sentence.text).map((t) => ({ ...t, sentence }))
  cache.set(sentence, fresh)
  return fresh
}

export function createReading(
  document: Document,
  sentence: Sentence,
  lexicons: Lexicons,
  cache: TokenCache,
): Reading {
  const of = (s: Sentence): ReadToken[] => tokensOf(s, cache)
  const chain: Sentence[] = []
  // The lead-in completes an item's first sentence; the sentences after it stand on their own.
  const first = sentence.marker === null ? null : sentence.leadIn
  for (let s = first; s && chain.length < 8; s = s.leadIn) chain.unshift(s)
  const before = chain.flatMap(of)
  const tail: ReadToken[] = []
  const queue = [...sentence.items]
  while (queue.length && tail.length < TAIL_LIMIT) {
    const item = queue.shift()!
    tail.push(...of(item))
    queue.unshift(...item.items)
  }
  tail.push(...rowOf(document, sentence).flatMap(of))
  return {
    document,
    sentence,
    tokens: [...before, ...of(sentence)],
    ownFrom: before.length,
    tail,
    lexicons,
    cache: new Map(),
    coverage: new Map(),
  }
}

/** The other cells of a table row: in "Purpose | Data | Legal basis" each says what the others leave out. */
function rowOf(document: Document, sentence: Sentence): Sentence[] {
  const { cell } = sentence.block
  if (!cell) return []
  const found: Sentence[] = []
  for (const step of [-1, 1]) {
    for (let i = sentence.index + step; found.length < 40; i += step) {
      const other = document.sentences[i]
      if (!other?.block.cell || other.block.cell.row !== cell.row) break
      if (other.block !== sentence.block) found.push(other)
    }
  }
  return found
}

/** All phrases of a lexicon in the reading's tokens, found once. */
export function marks<T>(reading: Reading, lexicon: Lexicon<T>): Match<T>[] {
  const known = reading.cache.get(lexicon as Lexicon<unknown>)
  if (known) return known as Match<T>[]
  const fresh = findAll(lexicon, reading.tokens)
  reading.cache.set(lexicon as Lexicon<unknown>, fresh as Match<unknown>[])
  return fresh
}

/** The phrase of the lexicon that covers token `at`. */
export function covered<T>(reading: Reading, lexicon: Lexicon<T>, at: number): Match<T> | undefined {
  let index = reading.coverage.get(lexicon as Lexicon<unknown>)
  if (!index) {
    index = new Array(reading.tokens.length)
    for (const mark of marks(reading, lexicon)) for (let i = mark.from; i < mark.to; i++) index[i] ??= mark
    reading.coverage.set(lexicon as Lexicon<unknown>, index)
  }
  return index[at] as Match<T> | undefined
}

/** The source range and the text of tokens [from, to), cut to the sentence of the last of them. */
export function placeOf(
  reading: Reading,
  tokens: readonly ReadToken[],
  from: number,
  to: number,
): Range & { text: string } {
  const last = tokens[to - 1]!
  let first = from
  while (tokens[first]!.sentence !== last.sentence) first++
  const start = tokens[first]!.from
  return {
    ...rangeOf(reading.document, last.sentence, start, last.to),
    text: last.sentence.text.slice(start, last.to),
  }
}
