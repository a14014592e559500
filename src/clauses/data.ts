/** Which data a clause is about, with the words that say so. */
import type { Marked } from './build.ts'
import type { Parse, Predicate, Span } from './grammar/types.ts'
import { excludes } from './grammar/governors.ts'
import { type Match, matchAt } from './lexicon.ts'
import { dataNamed } from './owned.ts'
import { covered, marks, type Reading } from './reading.ts'
import { tokenize } from './tokens.ts'
import type { DataKind } from './types.ts'

/** Words that name data of any kind: they count only where nothing more exact stands beside them. */
const VAGUE = new Set([
  'dataset',
  'datasets',
  'data set',
  'data sets',
  'data source',
  'data sources',
  'variety of data',
  'data',
  'information',
  'the information',
  'this information',
  'the data',
  'this data',
  'such data',
  'these data',
])
/** Words that name content in general; "material" and "text" do so only next to an owner. */
const WEAK = new Set([
  'material',
  'materials',
  'text',
  'media',
  'code',
  'content',
  'contents',
  'activity',
  'usage',
  'statistics',
  'notes',
  'names',
  'music',
  'ideas',
])

/** Words for content that is as often the company's own as people's. */
const ANYONES =
  /^(?:images?|videos?|audio|documents?|files?|responses?|outputs?|code|source code|artworks?|songs?|music|pictures?|queries|query)$/

/** A kind of data with the words that name it; `tokens` where they stand in another sentence. */
export type DataMark = Marked<DataKind>

/** The data named between tokens [from, to), outside the words that name what is trained. */
export function dataIn(
  reading: Reading,
  from: number,
  to: number,
  without?: { from: number; to: number },
): Match<DataKind>[] {
  const found = marks(reading, reading.lexicons.data).filter(
    (m): m is Match<DataKind> =>
      m.value !== null &&
      m.from >= from &&
      m.to <= to &&
      !(m.to - m.from === 1 && reading.acts.has(m.from)) &&
      !(without && m.from >= without.from && m.to <= without.to) &&
      !excluded(reading, m.from) &&
      !isOrigin(reading, m.from),
  )
  return exact(reading, found)
}

/** "content that is not personal data", "does not contain personal data": what the data is not. */
function excluded(reading: Reading, at: number): boolean {
  const word = (i: number): string => reading.tokens[i]?.word ?? ''
  let i = at - 1
  while (reading.lexicons.words.determiner.has(word(i)) || word(i) === 'private') i--
  if (word(at - 1) === 'not' || (excludes(reading, i) && word(i) !== 'without')) return true
  return word(at - 2) === 'not' && /^(?:contain|includ|a$|an$)/.test(word(at - 1))
}

/** "de-identified data derived from | Customer Data": where data comes from is no data of the practice. */
function isOrigin(reading: Reading, at: number): boolean {
  const word = (i: number): string => reading.tokens[i]?.word ?? ''
  let i = at - 1
  while (reading.lexicons.words.determiner.has(word(i))) i--
  if (word(i) !== 'from' || !/^(?:deriv|generat|creat|comput|distill)/.test(word(i - 1))) return false
  return marks(reading, reading.lexicons.data).some(
    (m) => m.value === 'deidentified' && m.to <= i && i - m.to < 5,
  )
}

/** Drops vague words where an exact one stands beside them. */
function exact(reading: Reading, found: Match<DataKind>[]): Match<DataKind>[] {
  const word = (m: Match<DataKind>): string =>
    reading.tokens
      .slice(m.from, m.to)
      .map((t) => t.word)
      .join(' ')
  const strong = found.filter((m) => !VAGUE.has(word(m)) && !WEAK.has(word(m)))
  if (strong.length) return strong
  const weak = found.filter((m) => !VAGUE.has(word(m)))
  return weak.length ? weak : found
}

/**
 * The data of a practice whose words stand at [trigger.from, trigger.to), governed by `frame`: the objects between the
 * verb and the practice ("use your content to train"), what follows it ("train on your content"), else the subject ("your
 * content is used"), else what the lead-in names.
 */
export function dataOf(
  reading: Reading,
  parse: Parse,
  chain: readonly Predicate[],
  trigger: Span,
): DataMark[] {
  const end = endOf(reading, parse, trigger.to)
  const anchors = anchorsOf(reading, chain)
  const outer = anchors.at(-1)
  if (!outer) return unique([...dataIn(reading, 0, trigger.from), ...onData(reading, parse, trigger, end)])
  const subject = chain.flatMap((p) =>
    p.subject.kind === 'data' || p.passive || p.subject.kind === 'other'
      ? dataIn(reading, Math.min(p.subject.from, p.from), p.subject.from > p.from ? p.subject.to : p.from)
      : [],
  )
  const fronted = outer.from >= trigger.to && outer.subject.kind !== 'data' && !outer.passive
  // "To train our models, we use your posts": what the verb behind it has for its object.
  const on = fronted
    ? dataIn(reading, outer.to, endOf(reading, parse, outer.to))
    : onData(reading, parse, trigger, end)
  const startOf = (p: Predicate): number =>
    p.from <= trigger.from ? Math.min(p.to, trigger.from) : trigger.from
  // "Your posts teach it nothing: we train it | on licensed material": what it is fed is named, and is no data of anybody's.
  if (!fronted && on.length === 0 && isFedOther(reading, trigger.to)) return []
  // "use your posts | to perform analytics, to train": the nearest verb that has data for its object.
  const near =
    anchors
      .map((p) => unique([...subject, ...dataIn(reading, startOf(p), trigger.from), ...on]))
      .find((found) => found.length) ?? []
  const vague = near.every((m) => isVague(reading, m))
  const pronoun = pointsBack(reading, outer, startOf(outer), trigger)
  if (near.length && !vague) return near
  // "a variety of data, including posts and comments"
  const listed =
    near.length && vague ? dataIn(reading, trigger.from, end).filter((m) => !isVague(reading, m)) : []
  if (listed.length) return unique([...listed])
  if (near.length && !pronoun) return near
  const before = unique(dataIn(reading, 0, outer.from))
  if (before.length) return before
  const named = pronoun ? namedBefore(reading) : []
  if (named.length) return named
  return near.length ? near : therefore(reading, parse, outer)
}

const isFedOther = (reading: Reading, at: number): boolean =>
  ['on', 'with', 'from'].includes(reading.tokens[at]?.word ?? '') &&
  [at + 1, at + 2].some((i) => covered(reading, reading.lexicons.data, i)?.value === null)

/** "on licensed material, never | on your posts", "but not on your posts": the token that leaves data out of a grant; -1 where none does. */
export function leftOutBy(reading: Reading, m: DataMark): number {
  const word = (i: number): string => reading.tokens[i]?.word ?? ''
  if (m.tokens !== undefined) return -1
  let i = m.from - 1
  while (reading.lexicons.words.determiner.has(word(i))) i--
  if (FEEDS.has(word(i))) i--
  const leaves = word(i) === 'never' || (word(i) === 'not' && word(i + 1) !== 'only')
  return leaves && [',', 'and', 'but', '–', '—'].includes(word(i - 1)) ? i : -1
}

/** Is the practice fed with something that stands between its words and `until`: "train | on licensed material, never"? */
export const isFedBefore = ({ tokens }: Reading, from: number, until: number): boolean =>
  tokens.slice(from, until).some(({ word }) => FEEDS.has(word))

/** "We use it to train our bots, and therefore we share | the chats": the data that the practice needs. */
function therefore(reading: Reading, parse: Parse, practice: Predicate): Match<DataKind>[] {
  const { tokens, lexicons } = reading
  const next = parse.predicates.find(
    (p) =>
      p.form === 'finite' &&
      p.from > practice.from &&
      p.subject.kind === 'provider' &&
      tokens.slice(practice.to, p.from).some((t) => ['therefore', 'thus', 'hence'].includes(t.word)) &&
      matchAt(lexicons.process, tokens, p.verb) !== null,
  )
  return next ? dataIn(reading, next.to, endOf(reading, parse, next.to)) : []
}

/** The verbs whose object may be the data: those of the clause that do something with it, nearest first, else the clause's own. */
function anchorsOf(reading: Reading, chain: readonly Predicate[]): Predicate[] {
  const finite = chain.findIndex((p) => p.form === 'finite')
  const clause = finite < 0 ? chain : chain.slice(0, finite + 1)
  const works = clause.filter(
    (p, i) =>
      (i > 0 || p.form !== 'noun') &&
      p.verb >= 0 &&
      matchAt(reading.lexicons.process, reading.tokens, p.verb) !== null,
  )
  const own = finite < 0 ? chain.at(-1) : chain[finite]
  return works.length ? works : own ? [own] : []
}

const textOf = (reading: Reading, m: DataMark): string =>
  (m.tokens ?? reading.tokens)
    .slice(m.from, m.to)
    .map((t) => t.word)
    .join(' ')

/** Is a mark of another sentence one of data of any kind? */
export const isNamedVaguely = (m: DataMark): boolean =>
  m.tokens !== undefined &&
  VAGUE.has(
    m.tokens
      .slice(m.from, m.to)
      .map((t) => t.word)
      .join(' '),
  )

/** "data", "the information": any kind. */
export const isVague = (reading: Reading, m: DataMark): boolean => VAGUE.has(textOf(reading, m))

/** "the information", "information we collect": data of every kind that there is. */
export const isAnyData = (reading: Reading, m: DataMark): boolean =>
  /^(?:(?:the|this|your|all) )?(?:data|information)(?: (?:that )?we .*)?$/.test(textOf(reading, m))

/** Data that could be anybody's where no owner is named: "images", "text", "the data". "Messages" and "posts" are people's. */
export function isGeneric(reading: Reading, m: DataMark): boolean {
  const text = textOf(reading, m)
  return VAGUE.has(text) || (m.value === 'customer-content' && (WEAK.has(text) || ANYONES.test(text)))
}

const PRONOUNS = new Set(['it', 'them', 'they', 'both'])
const DEMONSTRATIVES = new Set(['this', 'these', 'those', 'such', 'same', 'foregoing'])
const FEEDS = new Set(['on', 'with', 'using', 'from', 'of'])

/**
 * Does a pronoun stand for data that was named before? As the subject ("it is used"), as the object ("we use them to
 * train"), or as what feeds the practice ("train on this").
 */
function pointsBack(reading: Reading, anchor: Predicate, from: number, trigger: Span): boolean {
  const { tokens, lexicons } = reading
  const points = (i: number): boolean => {
    const word = tokens[i]?.word ?? ''
    if (PRONOUNS.has(word)) return true
    return (
      DEMONSTRATIVES.has(word) &&
      (covered(reading, lexicons.data, i + 1) !== undefined || !isWordLike(tokens[i + 1]?.word))
    )
  }
  if (points(anchor.subject.from) && anchor.subject.from < anchor.from) return true
  for (let i = from; i < trigger.from; i++) if (points(i)) return true
  for (let i = trigger.to; i < trigger.to + 6; i++)
    if (FEEDS.has(tokens[i]?.word ?? '') && (points(i + 1) || points(i + 2))) return true
  return false
}

const isWordLike = (word: string | undefined): boolean => word !== undefined && /^[a-z]/.test(word)

/** The data that the sentence before names, where it stands in the same section. */
function namedBefore(reading: Reading): DataMark[] {
  const { document, sentence, lexicons } = reading
  const before = document.sentences[sentence.index - 1]
  if (!before || before.section !== sentence.section) return []
  const tokens = tokenize(before.text).map((t) => ({ ...t, sentence: before }))
  const found = dataNamed(lexicons, tokens).flatMap((m) =>
    m.value === null ? [] : [{ ...m, value: m.value, tokens }],
  )
  const word = (m: DataMark): string =>
    tokens
      .slice(m.from, m.to)
      .map((t) => t.word)
      .join(' ')
  const strong = found.filter((m) => !VAGUE.has(word(m)) && !WEAK.has(word(m)))
  return strong.length ? strong : found
}

/** "train models on your content", "using your data", "with inputs": what follows the practice and feeds it. */
function onData(
  reading: Reading,
  parse: Parse,
  trigger: { from: number; to: number },
  end: number,
): Match<DataKind>[] {
  const { tokens } = reading
  // "regardless of when the photos were posted"
  for (let i = trigger.to; i < trigger.to + 3; i++)
    if (tokens[i]?.word === 'regardless') return dataIn(reading, i, i + 10)
  for (let i = trigger.to; i < Math.min(end, trigger.to + 8); i++)
    if (['on', 'using', 'with', 'from', 'based', 'without'].includes(tokens[i]!.word))
      return dataIn(reading, i, Math.min(end, i + 24, purposeAfter(parse, i)))
  return []
}

/** "with what we know about you | to provide more relevant messages": what it is for is not what it is done with. */
const purposeAfter = (parse: Parse, at: number): number =>
  parse.predicates.find((p) => p.from > at && p.form === 'infinitive' && p.relation === 'purpose')?.from ??
  Number.POSITIVE_INFINITY

/** Where the words of a practice end: at the next clause. */
function endOf(reading: Reading, parse: Parse, from: number): number {
  const next = parse.predicates.find(
    (p) =>
      p.from >= from &&
      (p.form === 'finite' || p.form === 'bare') &&
      p.relation !== 'relative' &&
      p.relation !== 'question' &&
      !(p.conjunctOf && sharesObject(reading, from, p.from)),
  )
  // "Training on your sketches | requires": the practice is part of the subject.
  const within = next !== undefined && next.subject.from < from
  const stop = next
    ? Math.max(from, Math.min(next.conjunctOf || within ? next.from : next.subject.from, next.from))
    : reading.tokens.length
  for (let i = from; i < stop; i++) if (reading.tokens[i]!.word === ';') return i
  return Math.max(stop, from)
}

/** "are trained, checked | and tested | on your posts": what stands behind the last verb of a list is said of all. */
function sharesObject({ tokens, lexicons }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { word } = tokens[i]!
    if (lexicons.words.preposition.has(word) || lexicons.words.determiner.has(word) || word === '(')
      return false
  }
  return to - from <= 8
}

const unique = (found: Match<DataKind>[]): Match<DataKind>[] =>
  found.filter((m, i) => found.findIndex((o) => o.from === m.from) === i)

/** The kinds named in a lead-in's items, where the lead-in itself names none. */
export function dataInTail(reading: Reading): DataKind[] {
  return [
    ...new Set(dataNamed(reading.lexicons, reading.tail).flatMap((m) => (m.value === null ? [] : [m.value]))),
  ]
}

const FEEDS_ON =
  /^(?:use|uses|using|utili|leverag|feed|reus|repurpos|process|collect|analy[sz]|stor|retain|record|gather|obtain|transcri|shar|disclos|receiv|keep|kept|scan|review|listen|monitor)/

/**
 * What is fed to the training, where no list knows the thing: "dictations" in "we process dictations to train our models", the
 * subject of "homework is used for training AI". Of which kind it is cannot be said, but it is named. Null where nothing is.
 */
export function thingNamed(reading: Reading, chain: readonly Predicate[], trigger: Span): DataMark | null {
  for (const [i, p] of chain.entries()) {
    if (p.verb < 0 || matchAt(reading.lexicons.process, reading.tokens, p.verb) === null) continue
    if (p.passive && p.subject.kind === 'other' && i > 0) return thing(reading, p.subject.from, p.subject.to)
    const feeds = FEEDS_ON.test(reading.tokens[p.verb]!.word) || p.verb === trigger.from
    if (!p.passive && feeds && p.subject.kind === 'provider')
      return thing(reading, p.to, objectEnd(reading, p.to))
  }
  const trains = chain[0]
  const on = ['on', 'with', 'from'].includes(reading.tokens[trigger.to]?.word ?? '')
  const ours = chain.some(
    (p) =>
      p.form === 'finite' &&
      (p.subject.kind === 'provider' || matchAt(reading.lexicons.allow, reading.tokens, p.verb) !== null),
  )
  if (trains && !trains.passive && trains.form !== 'noun' && ours && on)
    return thing(reading, trigger.to + 1, objectEnd(reading, trigger.to + 1))
  return null
}

/** A noun phrase that begins at `from`, as data of a kind that cannot be said; null where it is a pronoun, a person, a model or a tool. */
function thing(reading: Reading, from: number, to: number): DataMark | null {
  const { tokens, lexicons } = reading
  let start = from
  while (start < to && lexicons.words.determiner.has(tokens[start]!.word)) start++
  if (start >= to || PRONOUNS.has(tokens[start]!.word) || !isWordLike(tokens[start]!.word)) return null
  const known = [lexicons.ai, lexicons.models, lexicons.party, lexicons.instruments] as const
  for (let i = start; i < to; i++)
    if (known.some((lexicon) => matchAt<unknown>(lexicon, tokens, i))) return null
  if (matchAt(lexicons.notData, tokens, to - 1)) return null
  return { value: 'unspecified', from: start, to }
}

/** Where the nouns behind a verb end: before the next preposition, verb or mark. */
function objectEnd(reading: Reading, from: number): number {
  const { tokens, lexicons } = reading
  let to = from
  while (to < tokens.length && to - from < 6) {
    const { word } = tokens[to]!
    if (
      !isWordLike(word) ||
      lexicons.words.preposition.has(word) ||
      ['and', 'or', 'that', 'which'].includes(word)
    )
      break
    to++
  }
  return to
}
