/**
 * Data that is known by whose it is and not by its name: "your floor plans", "the sketches that users upload", "recipes of our
 * members". A vocabulary can never list every kind of thing that people keep with a company.
 */
import type { Lexicons } from './compile.ts'
import { findAll, type Match, matchAt } from './lexicon.ts'
import type { ReadToken } from './reading.ts'
import type { DataKind } from './types.ts'

/** Adds to the data that the vocabulary finds in tokens what is named by its owner; sorted, none inside another. */
export function withOwned(
  lexicons: Lexicons,
  tokens: readonly ReadToken[],
  listed: readonly Match<DataKind | null>[],
): Match<DataKind | null>[] {
  const named = listed.map((m, i) => described(lexicons, tokens, m, listed[i + 1]?.from ?? tokens.length))
  const taken = new Uint8Array(tokens.length)
  for (const m of named) taken.fill(1, m.from, m.to)
  const things = findAll(lexicons.notData, tokens)
  for (const m of things) taken.fill(1, m.from, m.to)
  const parties = findAll(lexicons.party, tokens)
  for (const m of parties) if (m.value !== 'user') taken.fill(1, m.from, m.to)
  const found: Match<DataKind>[] = []
  const add = (from: number, to: number): void => {
    if (from >= to || taken.subarray(from, to).some(Boolean)) return
    taken.fill(1, from, to)
    found.push({ value: 'customer-content', from, to })
  }
  for (const party of parties) {
    if (party.value !== 'user') continue
    const possessive =
      tokens[party.to - 1]!.word === 'your' ||
      tokens[party.to]?.word === "'s" ||
      tokens[party.to]?.word === "'"
    if (possessive) {
      const from = tokens[party.to - 1]!.word === 'your' ? party.to : party.to + 1
      add(
        from,
        Math.max(nounsFrom(lexicons, tokens, from), isBareNoun(lexicons, tokens, from) ? from + 1 : from),
      )
    } else if (
      isOneOf(tokens, party) &&
      /[^s]s$/.test(tokens[party.to]?.word ?? '') &&
      isNominal(lexicons, tokens, party.to)
    ) {
      // "student essays", "customer records"
      add(party.to, nounsFrom(lexicons, tokens, party.to))
    } else if (handsOver(lexicons, tokens, party.to)) {
      // "the sketches (that) users upload"
      // "what you post", "anything users upload"
      if (EVERYTHING.has(tokens[party.from - 1]?.word ?? '')) {
        add(party.from - 1, party.from)
        continue
      }
      const that = ['that', 'which'].includes(tokens[party.from - 1]?.word ?? '')
        ? party.from - 1
        : skipArticle(tokens, party.from)
      add(nounsBefore(lexicons, tokens, that), that)
    } else if (isOfPeople(tokens, party.from)) {
      const of = ofBefore(tokens, party.from)
      add(nounsBefore(lexicons, tokens, of), of)
    }
  }
  // "uploaded floor plans", "submitted artwork"
  for (let i = 0; i < tokens.length - 1; i++)
    if (POSTED.test(tokens[i]!.word) && !BEING.test(tokens[i - 1]?.word ?? ''))
      add(i + 1, nounsFrom(lexicons, tokens, i + 1))
  // "whenever the boards were posted": what is posted is people's, whoever is named.
  for (let i = 2; i < tokens.length; i++)
    if (POSTED.test(tokens[i]!.word) && BEING.test(tokens[i - 1]!.word))
      add(nounsBefore(lexicons, tokens, i - 1), i - 1)
  return [...named, ...found].sort((a, b) => a.from - b.from)
}

const BEING = /^(?:was|were|are|is|be|been)$/
const POSTED = /^(?:posted|uploaded|submitted)$/

const PLAIN = new Set(['information', 'info', 'data', 'details'])
const PEOPLE = new Set(['you', 'users', 'customers', 'people', 'individuals', 'members', 'visitors'])
const HELD = new Set(['have', 'hold', 'collect', 'obtain', 'receive', 'keep', 'know', 'gather'])
const SOURCES = /^(?:partners|vendors|suppliers|brokers|advertisers|licensors|publishers)$/
const GIVEN = /^(?:shared|exchanged|entered|sent|typed|submitted|given|discussed)$/

/**
 * "Information" that the words behind it make exact: what "we have about you" is personal, what is "shared with our AI" is content.
 * `limit` is where the next name for data begins.
 */
function described(
  lexicons: Lexicons,
  tokens: readonly ReadToken[],
  m: Match<DataKind | null>,
  limit: number,
): Match<DataKind | null> {
  const word = (i: number): string => (i < limit ? (tokens[i]?.word ?? '') : '')
  if (m.to - m.from > 1 || !PLAIN.has(word(m.from))) return m
  let i = m.to
  if (GIVEN.test(word(i)) && ['with', 'into', 'to'].includes(word(i + 1))) {
    const ai = findAll(lexicons.ai, tokens, i + 2, Math.min(limit, i + 5))[0]
    return ai ? { value: 'customer-content', from: m.from, to: ai.to } : m
  }
  if (word(i) === 'from' && SOURCES.test(word(i + 1)))
    return { value: 'third-party-data', from: m.from, to: i + 2 }
  if (word(i) === 'that' || word(i) === 'which') i++
  if (word(i) === 'we' || word(i) === 'it') {
    i++
    if (word(i) === 'may') i++
    if (!HELD.has(word(i))) return m
    i++
  }
  if (!['about', 'on', 'regarding', 'concerning'].includes(word(i)) || !PEOPLE.has(word(i + 1))) return m
  return { value: 'personal-data', from: m.from, to: i + 2 }
}

const skipArticle = (tokens: readonly ReadToken[], at: number): number =>
  tokens[at - 1]?.word === 'the' ? at - 1 : at

/** "of our members", "from users": where the preposition stands. */
function ofBefore(tokens: readonly ReadToken[], at: number): number {
  let i = at - 1
  while (
    i > 0 &&
    ['our', 'the', 'its', 'all', 'other', 'individual', 'a', 'an', 'any', 'each'].includes(tokens[i]!.word)
  )
    i--
  return i
}

const isOfPeople = (tokens: readonly ReadToken[], at: number): boolean =>
  tokens[at]!.word !== 'your' && tokens[at]!.word !== 'you' && tokens[ofBefore(tokens, at)]?.word === 'of'

/** "you | upload", "users | have posted": people hand something over. */
function handsOver(lexicons: Lexicons, tokens: readonly ReadToken[], at: number): boolean {
  let i = at
  while (
    i < at + 3 &&
    (lexicons.words.auxiliary.has(tokens[i]?.word ?? '') ||
      lexicons.words.modal.has(tokens[i]?.word ?? '') ||
      tokens[i]?.word.endsWith('ly'))
  )
    i++
  return tokens[i] !== undefined && HANDS.test(tokens[i]!.word) && matchAt(lexicons.verbs, tokens, i) !== null
}

/** "your | question", "your design": behind "your" a word that could be a verb is a noun. */
const isBareNoun = (lexicons: Lexicons, tokens: readonly ReadToken[], at: number): boolean =>
  tokens[at] !== undefined &&
  matchAt(lexicons.verbs, tokens, at) !== null &&
  !/(?:ed|ing)$/.test(tokens[at]!.word)

/** A person in the singular, which can describe a noun: "student", "customer". */
const isOneOf = (tokens: readonly ReadToken[], party: { from: number; to: number }): boolean =>
  party.to - party.from === 1 &&
  !/s$/.test(tokens[party.from]!.word) &&
  !['you', 'your', 'yours', 'yourself', 'anyone', 'anybody'].includes(tokens[party.from]!.word)

const EVERYTHING = new Set(['what', 'whatever', 'anything', 'everything', 'things', 'all', 'those'])

const HANDS =
  /^(?:upload|post|submit|creat|wr(?:ite|ote|itten)|draw|drew|drawn|record|send|sent|shar|mak|made|typ|enter|input|publish|add|stor|keep|kept|provid|suppl|generat|compos|design|tell|told|ask|give|gave|given|contribut|paint|film|scan|dictat)/

/** Where a run of nouns and their adjectives that begins at `from` ends. */
function nounsFrom(lexicons: Lexicons, tokens: readonly ReadToken[], from: number): number {
  let to = from
  while (to < tokens.length && to - from < 5 && isNominal(lexicons, tokens, to)) {
    // "your scans | takes": no plural stands before another noun that could be a verb.
    const plural = to > from && /[^s]s$/.test(tokens[to - 1]!.word)
    if (plural && matchAt(lexicons.verbs, tokens, to) !== null) break
    to++
  }
  return to
}

/** Where a run of nouns that ends before `to` begins. */
function nounsBefore(lexicons: Lexicons, tokens: readonly ReadToken[], to: number): number {
  let from = to
  while (from > 0 && to - from < 3 && isNominal(lexicons, tokens, from - 1)) from--
  return from
}

function isNominal(lexicons: Lexicons, tokens: readonly ReadToken[], at: number): boolean {
  const { words } = lexicons
  const { word } = tokens[at]!
  if (!/^[a-z]/.test(word) || word.endsWith('ly')) return false
  if (
    words.preposition.has(word) ||
    words.determiner.has(word) ||
    words.modal.has(word) ||
    words.auxiliary.has(word)
  )
    return false
  if (
    words.relative.has(word) ||
    words.adverb.has(word) ||
    ['not', 'and', 'or', 'but', 'nor', 'is', 'if', 'when', 'who'].includes(word)
  )
    return false
  const verb = matchAt(lexicons.verbs, tokens, at)
  // "your | designs": the name of a thing may look like a verb; "your vendors | use" is one.
  return verb === null || /(?:ings?|[^s]s)$/.test(word)
}

/** The data that tokens name, by the vocabulary or by its owner. */
export const dataNamed = (lexicons: Lexicons, tokens: readonly ReadToken[]): Match<DataKind | null>[] =>
  withOwned(lexicons, tokens, findAll(lexicons.data, tokens))
