/** The class of a word, from the closed classes of the vocabulary and, for the open ones, from what stands around it. */
import { matchAt } from '../lexicon.ts'
import { covered, type Reading } from '../reading.ts'

const SUBJECT_PRONOUNS = new Set(['we', 'you', 'they', 'i', 'he', 'she'])
const POSSESSIVES = new Set(['our', 'your', 'their', 'its', 'his', 'her', 'my', "'s", 'whose'])
const CONJUNCTIONS = new Set(['and', 'or', 'but', 'nor', '/', '&', 'then'])
const STOPS = new Set([';', '.', ':', '?', '!', '|'])
const DASHES = new Set(['—', '–'])

/** The word of a token, empty beyond the ends. */
export const wordAt = ({ tokens }: Reading, at: number): string => tokens[at]?.word ?? ''

export const isWord = (word: string): boolean => /^[a-z0-9']/.test(word) && word !== "'"

export const isPronoun = (reading: Reading, at: number): boolean => SUBJECT_PRONOUNS.has(wordAt(reading, at))

export const isPossessive = (reading: Reading, at: number): boolean => POSSESSIVES.has(wordAt(reading, at))

export const isConjunction = (reading: Reading, at: number): boolean => CONJUNCTIONS.has(wordAt(reading, at))

/** A comma, or a dash in its place. */
export const isComma = (reading: Reading, at: number): boolean =>
  wordAt(reading, at) === ',' || DASHES.has(wordAt(reading, at))

/** Ends a clause wherever it stands. */
export function isStop(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at)
  // A dot inside a sentence belongs to a number or an abbreviation: "Section 3.5", "Inc.".
  if (word === '.') return reading.tokens[at + 1]?.sentence !== reading.tokens[at]!.sentence
  return STOPS.has(word)
}

export const isDeterminer = (reading: Reading, at: number): boolean =>
  reading.lexicons.words.determiner.has(wordAt(reading, at)) || isPossessive(reading, at)

export const isPreposition = (reading: Reading, at: number): boolean =>
  reading.lexicons.words.preposition.has(wordAt(reading, at))

export const isRelative = (reading: Reading, at: number): boolean =>
  reading.lexicons.words.relative.has(wordAt(reading, at))

/** Does a word that opens a condition or an exception end at `at`? */
export const opensCondition = (reading: Reading, at: number): boolean =>
  covered(reading, reading.lexicons.condition, at) !== undefined
export const opensException = (reading: Reading, at: number): boolean =>
  covered(reading, reading.lexicons.exception, at) !== undefined

/** Does the word negate? "Not" in "not limited to" does not. */
export const negates = (reading: Reading, at: number): boolean =>
  covered(reading, reading.lexicons.negator, at)?.value === true

export const isModal = (reading: Reading, at: number): boolean => {
  const token = reading.tokens[at]
  if (!token || !reading.lexicons.words.modal.has(token.word)) return false
  // "May 4, 2026" is no verb, nor is "the will of".
  if (token.word === 'may' && token.capital && /^\d/.test(wordAt(reading, at + 1))) return false
  return !isDeterminer(reading, at - 1) || token.word !== 'will'
}

export const isAuxiliary = (reading: Reading, at: number): boolean =>
  reading.lexicons.words.auxiliary.has(wordAt(reading, at))

const ADVERBS = new Set([
  'also',
  'hereby',
  'further',
  'then',
  'only',
  'never',
  'ever',
  'now',
  'still',
  'already',
  'always',
  'sometimes',
  'often',
  'thereby',
  'instead',
  'otherwise',
  'therefore',
  'just',
  'even',
  'again',
  'additionally',
  'each',
  'both',
  'all',
  'itself',
  'themselves',
  'ourselves',
  'yourself',
  'so',
  'herein',
  'hereunder',
  'thereafter',
])

export const isAdverb = (reading: Reading, at: number): boolean => {
  const word = wordAt(reading, at)
  return ADVERBS.has(word) || (word.endsWith('ly') && word.length > 4)
}

/** Where the known verb that begins at `at` ends, or -1. Multi-word verbs ("opt out") end behind their particle. */
export function verbEnd(reading: Reading, at: number): number {
  const known = reading.verbEnds[at]
  if (known !== undefined) return known
  const end = matchAt(reading.lexicons.verbs, reading.tokens, at)?.to ?? -1
  // Asked of every word many times.
  if (at >= 0) reading.verbEnds[at] = end
  return end
}

export type VerbForm = 'base' | 's' | 'ed' | 'ing'

/** The form that a verb's word has by its ending and the list of irregular participles. */
export function verbForm(reading: Reading, at: number): VerbForm {
  // "fine-tunes" inflects its last word, "opts out" its first.
  const word = wordAt(reading, wordAt(reading, at) === 'fine' || wordAt(reading, at) === 're' ? at + 1 : at)
  if (word.endsWith('ing') && word.length > 4) return 'ing'
  if (word.endsWith('ed') || reading.lexicons.words.participle.has(word)) return 'ed'
  if (/[^su]s$/.test(word) && word.length > 3) return 's'
  return 'base'
}

/** Can a noun phrase begin at `at`? */
export function startsNounPhrase(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (!token) return false
  if (isDeterminer(reading, at) || isPronounObject(token.word)) return true
  if (covered(reading, reading.lexicons.data, at)?.from === at) return true
  return covered(reading, reading.lexicons.party, at)?.from === at
}

const isPronounObject = (word: string): boolean =>
  ['us', 'them', 'it', 'you', 'this', 'these', 'those', 'that', 'him', 'anyone', 'others'].includes(word)

/** A word that is none of the closed classes, no known verb and no punctuation: mostly a noun or an adjective. */
export function isNoun(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at)
  if (!isWord(word) || isAdverb(reading, at) || isConjunction(reading, at) || word === 'so') return false
  if (isRelative(reading, at) || isModal(reading, at) || isAuxiliary(reading, at)) return false
  if (covered(reading, reading.lexicons.party, at) !== undefined) return false
  if (opensCondition(reading, at) || opensException(reading, at) || negates(reading, at)) return false
  if (covered(reading, reading.lexicons.data, at)) return true
  if (isDeterminer(reading, at - 1)) return !isDeterminer(reading, at)
  return !isPreposition(reading, at) && !isDeterminer(reading, at) && verbEnd(reading, at) < 0
}

/** Where a parenthesis or an insertion that ends right before `end` begins; `end` itself where there is none. */
export function beforeInsertion(reading: Reading, end: number, floor: number): number {
  const last = wordAt(reading, end - 1)
  if (last !== ')' && !DASHES.has(last)) return end
  for (let i = end - 2; i > Math.max(floor, end - 24); i--) {
    if (last === ')' ? wordAt(reading, i) === '(' : DASHES.has(wordAt(reading, i))) return i
    if (isStop(reading, i)) break
  }
  return end
}
