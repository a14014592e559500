/** Which data a clause is about, with the words that say so. */
import type { Marked } from './build.ts'
import type { Frame } from './frame.ts'
import { findAll, type Match } from './lexicon.ts'
import { marks, type Reading } from './reading.ts'
import { tokenize } from './tokens.ts'
import type { DataKind } from './types.ts'

/** Words that name data of any kind: they count only where nothing more exact stands beside them. */
const VAGUE = new Set([
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
      !(without && m.from >= without.from && m.to <= without.to) &&
      !excluded(reading, m.from),
  )
  return exact(reading, found)
}

/** "content that is not personal data", "does not contain personal data": what the data is not. */
function excluded(reading: Reading, at: number): boolean {
  const word = (i: number): string => reading.tokens[i]?.word ?? ''
  if (
    word(at - 1) === 'not' ||
    word(at - 1) === 'excluding' ||
    (word(at - 2) === 'other' && word(at - 1) === 'than')
  )
    return true
  return word(at - 2) === 'not' && /^(?:contain|includ|a$|an$)/.test(word(at - 1))
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
  frame: Frame | null,
  frames: readonly Frame[],
  trigger: { from: number; to: number },
): DataMark[] {
  const end = endOf(reading, frames, trigger.to)
  if (!frame) {
    const before = dataIn(reading, 0, trigger.from)
    return unique([...before, ...onData(reading, trigger, end)])
  }
  const start = frame.from <= trigger.from ? Math.min(frame.to, trigger.from) : trigger.from
  const between = dataIn(reading, start, trigger.from)
  const subject =
    frame.subject.kind === 'data' || frame.passive
      ? dataIn(reading, Math.min(frame.subject.from, frame.from), frame.from)
      : []
  const near = unique([...subject, ...between, ...onData(reading, trigger, end)])
  const vague = near.every((m) => isVague(reading, m))
  if (near.length && !(vague && pointsBack(reading, start, end))) return near
  const before = unique(dataIn(reading, 0, frame.from))
  if (before.length) return before
  const named = pointsBack(reading, Math.min(frame.subject.from, start), end) ? namedBefore(reading) : []
  return named.length ? named : near
}

const isVague = (reading: Reading, m: Match<DataKind>): boolean =>
  VAGUE.has(
    reading.tokens
      .slice(m.from, m.to)
      .map((t) => t.word)
      .join(' '),
  )

const POINTERS = new Set([
  'it',
  'them',
  'they',
  'both',
  'this',
  'these',
  'those',
  'such',
  'foregoing',
  'same',
])

/** Does a pronoun between two tokens stand for what was named before? "We use them to train." */
function pointsBack(reading: Reading, from: number, to: number): boolean {
  return reading.tokens.slice(from, to).some((t) => POINTERS.has(t.word))
}

/** The data that the sentence before names, where it stands in the same section. */
function namedBefore(reading: Reading): DataMark[] {
  const { document, sentence, lexicons } = reading
  const before = document.sentences[sentence.index - 1]
  if (!before || before.section !== sentence.section) return []
  const tokens = tokenize(before.text).map((t) => ({ ...t, sentence: before }))
  const found = findAll(lexicons.data, tokens).flatMap((m) =>
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
function onData(reading: Reading, trigger: { from: number; to: number }, end: number): Match<DataKind>[] {
  const { tokens } = reading
  for (let i = trigger.to; i < Math.min(end, trigger.to + 8); i++)
    if (['on', 'using', 'with', 'from', 'based'].includes(tokens[i]!.word))
      return dataIn(reading, i, Math.min(end, i + 24))
  return []
}

/** Where the words of a practice end: at the next clause. */
function endOf(reading: Reading, frames: readonly Frame[], from: number): number {
  const next = frames.find((f) => f.from >= from && f.kind !== 'relative')
  const stop = next ? Math.min(next.subject.from, next.from) : reading.tokens.length
  for (let i = from; i < stop; i++) if (reading.tokens[i]!.word === ';') return i
  return Math.max(stop, from)
}

const unique = (found: Match<DataKind>[]): Match<DataKind>[] =>
  found.filter((m, i) => found.findIndex((o) => o.from === m.from) === i)

/** The kinds named in a lead-in's items, where the lead-in itself names none. */
export function dataInTail(reading: Reading): DataKind[] {
  return [
    ...new Set(
      findAll(reading.lexicons.data, reading.tail).flatMap((m) => (m.value === null ? [] : [m.value])),
    ),
  ]
}
