/** Purposes and qualifiers named in a reading, with the words that name them. */
import { findAll, type Match } from './lexicon.ts'
import { marks, type ReadToken, type Reading } from './reading.ts'
import { tokenize } from './tokens.ts'
import type { Purpose, Qualifier } from './types.ts'

export interface Named<T> extends Match<T> {
  tokens: readonly ReadToken[]
}

/** Qualifiers of a license, in the sentence and in its items. "non-transferable" is none. */
export function qualifiersOf(reading: Reading, from: number, to: number): Named<Qualifier>[] {
  const own = marks(reading, reading.lexicons.qualifiers).filter(
    (m) => m.from >= from && m.to <= to && !isDeniedTerm(reading.tokens, m.from),
  )
  const tail = findAll(reading.lexicons.qualifiers, reading.tail)
  return [...named(reading, own, tail), ...qualifiersAfter(reading)]
}

/** "This license is worldwide, perpetual and sublicensable": what the next sentences of the paragraph say of the license. */
function qualifiersAfter(reading: Reading): Named<Qualifier>[] {
  const { sentence, document, lexicons } = reading
  const found: Named<Qualifier>[] = []
  for (const next of document.sentences.slice(sentence.index + 1, sentence.index + 4)) {
    if (next.block !== sentence.block) break
    if (!isAboutLicense(next.text)) continue
    const tokens = tokenize(next.text).map((t) => ({ ...t, sentence: next }))
    for (const m of findAll(lexicons.qualifiers, tokens))
      if (m.value !== null && !isDeniedTerm(tokens, m.from))
        found.push({ value: m.value, from: m.from, to: m.to, tokens })
  }
  return found
}

const ABOUT =
  /^(?:(?:this|that|the|these|such|the foregoing) (?:licen[sc]es?|rights?|grants?|permissions?)\b|(?:this|it|they) (?:also )?includes?\b)/i

/** "This license is worldwide", "It also includes …": does a sentence go on about the license before it? */
export const isAboutLicense = (text: string): boolean => ABOUT.test(text)

/** Purposes in tokens [from, to), and in the items where `withTail`. A verb of purpose counts only behind "to" or "for". */
export function purposesOf(
  reading: Reading,
  triggers: readonly { from: number; to: number }[],
  from: number,
  to: number,
  withTail: boolean,
): Named<Purpose>[] {
  const own = marks(reading, reading.lexicons.purposes).filter(
    (m) =>
      m.from >= from &&
      m.to <= to &&
      opens(reading.tokens, m.from, from) &&
      !isDeniedPurpose(reading.tokens, m.from, from) &&
      !isNoOther(reading.tokens, m.from, from),
  )
  const training = triggers.filter(
    (t) => t.from >= from && t.to <= to && !isNoOther(reading.tokens, t.from, from),
  )
  const tail = withTail
    ? [...findAll(reading.lexicons.purposes, reading.tail), ...trainingInTail(reading)]
    : []
  return named(reading, [...own, ...training.map((t) => ({ ...t, value: 'ai-training' as const }))], tail)
}

/** AI as a purpose in the items of a lead-in, where it is not the means. The items' own clauses say it in full. */
function trainingInTail(reading: Reading): Match<Purpose>[] {
  const { tail, lexicons } = reading
  const means = (at: number): boolean =>
    at > 0 && findAll(lexicons.means, tail, at - 1, at).length > 0 && tail[at - 1]!.word !== ','
  return findAll(lexicons.ai, tail)
    .filter((m) => !means(m.from) && !isDeniedBefore(tail, m.from))
    .map((m) => ({ from: m.from, to: m.to, value: 'ai-training' as const }))
}

/** "This license does not permit the training of AI models", as an item: "not" stands before it, and not as "not limited to". */
function isDeniedBefore(tail: readonly ReadToken[], at: number): boolean {
  for (let i = at - 1; i >= 0 && tail[i]!.sentence === tail[at]!.sentence; i--)
    if (tail[i]!.word === 'not') return !['limited', 'only', 'just'].includes(tail[i + 1]!.word)
  return false
}

function named<T>(reading: Reading, own: Match<T | null>[], tail: Match<T | null>[]): Named<T>[] {
  const of = (found: Match<T | null>[], tokens: readonly ReadToken[]): Named<T>[] =>
    found.flatMap((m) => (m.value === null ? [] : [{ value: m.value, from: m.from, to: m.to, tokens }]))
  return [...of(own, reading.tokens), ...of(tail, reading.tail)]
}

const OPENERS = new Set(['to', 'for', 'purpose', 'purposes', 'including', 'in', 'order', 'as', 'any'])

/** Is the word at `at` part of a purpose: does "to", "for" or "purposes" open the list that it stands in? */
function opens(tokens: readonly ReadToken[], at: number, floor: number): boolean {
  if (tokens[at]!.word === 'any' || tokens[at]!.word === 'all' || tokens[at]!.word === 'our') return true
  for (let i = at - 1; i >= Math.max(floor - 1, at - 40, 0); i--) {
    const { word } = tokens[i]!
    if (OPENERS.has(word)) return true
    if (word === '.' || word === ';' || word === ':') return word === ':'
  }
  return floor === 0
}

/** "is not | perpetual", "neither perpetual nor | irrevocable". */
function isDeniedTerm(tokens: readonly ReadToken[], at: number): boolean {
  const word = (i: number): string => tokens[i]?.word ?? ''
  return /^(?:not|neither|nor|never)$/.test(/^(?:be|a|an)$/.test(word(at - 1)) ? word(at - 2) : word(at - 1))
}

const PURPOSE_ENDS = /^(?:[.;:]|and|but|than|except|unless|only)$/
const PURPOSE_OPENS = /^(?:for|to|in|as)$/

/** "to provide the service, but not for | marketing or advertising": a purpose that the sentence itself takes out. */
function isDeniedPurpose(tokens: readonly ReadToken[], at: number, floor: number): boolean {
  for (let i = at - 1; i > Math.max(floor, at - 12); i--) {
    const { word } = tokens[i]!
    if (PURPOSE_ENDS.test(word)) return false
    if (PURPOSE_OPENS.test(word) && /^(?:not|never)$/.test(tokens[i - 1]!.word)) return true
  }
  return false
}

const LONGEST_OTHERS = 30

/** "and for no other purpose, such as marketing or | product development": an example of what is ruled out. */
function isNoOther(tokens: readonly ReadToken[], at: number, floor: number): boolean {
  for (let i = at - 1; i > Math.max(floor, at - LONGEST_OTHERS); i--) {
    const { word } = tokens[i]!
    if (/^[.;:]$/.test(word)) return false
    if (!/^(?:purpose|reason|use|end)s?$/.test(word)) continue
    const next = tokens[i + 1]!.word === ',' ? i + 2 : i + 1
    const listed = next < at && /^(?:such|including|like)$/.test(tokens[next]!.word)
    return (
      listed &&
      tokens[i - 1]?.word === 'other' &&
      /^(?:no|any)$/.test(tokens[i - 2]?.word ?? '') &&
      isNone(tokens, i - 2)
    )
  }
  return false
}

/** "no other", "not for any other" */
const isNone = (tokens: readonly ReadToken[], at: number): boolean =>
  tokens[at]!.word === 'no' || /^(?:not|never)$/.test(tokens[at - 2]?.word ?? '')
