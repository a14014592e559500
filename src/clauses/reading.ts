/**
 * A reading: the tokens of a sentence, after those of its lead-ins. An item says nothing without its lead-in, so both are
 * read as one text; `ownFrom` tells where the item's own words begin.
 */
import { rangeOf, type Document, type Range, type Section, type Sentence } from '../document/index.ts'
import type { Lexicons } from './compile.ts'
import { findAll, type Lexicon, type Match } from './lexicon.ts'
import { dataCells } from './row.ts'
import { withOwned } from './owned.ts'
import { type Token, tokenize } from './tokens.ts'
import type { DataKind } from './types.ts'

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
  /** Tokens that the grammar took for verbs: "review" in "to copy, review and share" is no data. */
  acts: Set<number>
  /** Where the known verb at a token ends, or -1, for the tokens of which it was asked. */
  verbEnds: (number | undefined)[]
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

/** Longest stretch of one sentence that is read at a time, and of a lead-in that is read before it; in tokens. */
const WINDOW = 1200
const LEAD = 400

/**
 * The readings of a sentence: one, but for sentences of a length that no writer means (a contract without a full stop).
 * Those are read stretch by stretch, so that the work stays in proportion to the text.
 */
export function readingsOf(
  document: Document,
  sentence: Sentence,
  lexicons: Lexicons,
  cache: TokenCache,
): Reading[] {
  const of = (s: Sentence): ReadToken[] => tokensOf(s, cache)
  const before = leadTokens(document, sentence, of)
  const tail = tailTokens(document, sentence, lexicons, of)
  const own = of(sentence)
  const readings: Reading[] = []
  for (let from = 0; from === 0 || from < own.length; from = stretchEnd(own, from)) {
    const stretch = own.length <= WINDOW ? own : own.slice(from, stretchEnd(own, from))
    const tokens = [...before, ...stretch]
    readings.push({
      document,
      sentence,
      tokens,
      ownFrom: before.length,
      tail,
      lexicons,
      acts: new Set(),
      verbEnds: new Array(tokens.length),
      cache: new Map(),
      coverage: new Map(),
    })
    if (own.length <= WINDOW) break
  }
  return readings
}

/** Characters of a section's title that are looked at; asked for every sentence below it. */
const LONGEST_TITLE = 400
const titles = new WeakMap<Section, Token[]>()

/** The words of a section's title, none where it has none. */
export function titleWords(section: Section): readonly Token[] {
  const known = titles.get(section) ?? tokenize((section.title ?? '').slice(0, LONGEST_TITLE))
  titles.set(section, known)
  return known
}

/** A reading of a sentence alone, without what leads to it. */
export function createReading(document: Document, sentence: Sentence, lexicons: Lexicons): Reading {
  const tokens = tokenize(sentence.text).map((t) => ({ ...t, sentence }))
  return {
    document,
    sentence,
    tokens,
    ownFrom: 0,
    tail: [],
    lexicons,
    acts: new Set(),
    verbEnds: new Array(tokens.length),
    cache: new Map(),
    coverage: new Map(),
  }
}

/** Where a stretch that begins at `from` ends: behind a comma or semicolon, where one stands near its limit. */
function stretchEnd(tokens: readonly ReadToken[], from: number): number {
  const limit = from + WINDOW
  if (limit >= tokens.length) return tokens.length
  for (let i = limit; i > limit - 100; i--) if ([';', ',', ':'].includes(tokens[i - 1]!.word)) return i
  return limit
}

/** The lead-ins of an item, outermost first. They complete its first sentence; the sentences after it stand on their own. */
function leadTokens(document: Document, sentence: Sentence, of: (s: Sentence) => ReadToken[]): ReadToken[] {
  const chain: ReadToken[][] = []
  const first = sentence.marker === null ? brokenOff(sentence, document) : sentence.leadIn
  for (
    let s = first;
    s && chain.length < 8;
    s = s.leadIn ?? (s.marker === null ? brokenOff(s, document) : null)
  )
    chain.unshift(of(s).slice(-LEAD))
  return chain.flat()
}

/** Shortest line that is taken for the first part of a sentence, and not for a title; in characters. */
const BROKEN = 48

const UNFINISHED =
  /(?:,|\b(?:the|a|an|of|to|for|in|on|and|or|with|by|your|our|their|its|such|any|all|that|which|is|are|may|will))$/i

/** The paragraph before, where it breaks off in mid-sentence and this one goes on: texts with a blank line behind every line. */
function brokenOff(sentence: Sentence, document: Document): Sentence | null {
  const before = document.sentences[sentence.index - 1]
  if (!before || before.block === sentence.block || before.section !== sentence.section) return null
  if (before.block.kind !== 'paragraph' || sentence.block.kind !== 'paragraph' || before.items.length > 0)
    return null
  const long = before.text.length >= BROKEN && /[a-z]/.test(before.text)
  // A line may end without a full stop; it breaks off where the next begins small or its last word asks for more.
  const open =
    UNFINISHED.test(before.text) || (/^[a-z]/.test(sentence.text) && /[a-z0-9]$/i.test(before.text))
  if (long && open) return before
  // In a text whose every line is a paragraph, a line that is full and has no stop goes on.
  const full = before.block.text.value.length >= BROKEN && before.to === before.block.text.value.length
  return full && /[a-z,]$/.test(before.text) && isLineByLine(document) ? before : null
}

const lineByLine = new WeakMap<Document, boolean>()

/** Is every line of the text a paragraph of its own? Then many paragraphs begin with a small letter. */
function isLineByLine(document: Document): boolean {
  const known = lineByLine.get(document)
  if (known !== undefined) return known
  const paragraphs = document.blocks.filter((b) => b.kind === 'paragraph')
  const small = paragraphs.filter((b) => /^[a-z]/.test(b.text.value)).length
  const found = paragraphs.length >= 20 && small * 3 >= paragraphs.length
  lineByLine.set(document, found)
  return found
}

function tailTokens(
  document: Document,
  sentence: Sentence,
  lexicons: Lexicons,
  of: (s: Sentence) => ReadToken[],
): ReadToken[] {
  const tail: ReadToken[] = []
  const add = (s: Sentence): void => {
    for (const token of of(s)) if (tail.length < TAIL_LIMIT) tail.push(token)
  }
  const queue = sentence.items.toReversed()
  while (queue.length && tail.length < TAIL_LIMIT) {
    const item = queue.pop()!
    add(item)
    for (const inner of item.items.toReversed()) queue.push(inner)
  }
  for (const cell of dataCells(document, sentence, lexicons)) add(cell)
  return tail
}

/** All phrases of a lexicon in the reading's tokens, found once. */
export function marks<T>(reading: Reading, lexicon: Lexicon<T>): Match<T>[] {
  const known = reading.cache.get(lexicon as Lexicon<unknown>)
  if (known) return known as Match<T>[]
  const found = findAll(lexicon, reading.tokens)
  const fresh =
    (lexicon as Lexicon<unknown>) === reading.lexicons.data
      ? (withOwned(reading.lexicons, reading.tokens, found as Match<DataKind | null>[]) as Match<T>[])
      : found
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
