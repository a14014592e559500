/** Acts without a subject of their own: gerunds, participles and nouns of action. */
import { covered, type Reading } from '../reading.ts'
import type { Predicate } from './types.ts'
import {
  isAdverb,
  isAuxiliary,
  isConjunction,
  isDeterminer,
  isModal,
  isNoun,
  isPreposition,
  isStop,
  negates,
  opensCondition,
  opensException,
  startsNounPhrase,
  verbEnd,
  verbForm,
  wordAt,
} from './words.ts'
import { type Group, plain } from './groups.ts'

/** Words in -ing that tie and do nothing. */
export const NOT_GERUNDS = new Set([
  'everything',
  'anything',
  'nothing',
  'something',
  'failing',
  'string',
  'thing',
  'morning',
  'building',
  'including',
  'following',
  'regarding',
  'concerning',
  'excluding',
  'according',
  'pending',
  'during',
  'being',
  'having',
  'notwithstanding',
  'marketing',
  'advertising',
  'pricing',
  'existing',
  'ongoing',
  'corresponding',
  'underlying',
  'remaining',
])

/** What follows a noun in -ing: "processing activities", "training purposes". */
const COMPOUNDS =
  /^(?:purposes?|activit(?:y|ies)|agreements?|operations?|materials?|sessions?|periods?|systems?|process(?:es)?|efforts?|needs?|costs?|partners?|program(?:me)?s?|pipelines?|methods?|techniques?|provider|providers|environments?|data|dataset|datasets|set|sets)$/

/** "training", "using", "by processing"; null where the word is a noun or an adjective. */
export function gerundGroup(reading: Reading, at: number): Group | null {
  const end = verbEnd(reading, at)
  // "fine-tuning" inflects its last word.
  const word = wordAt(reading, wordAt(reading, at) === 'fine' && end > 0 ? end - 1 : at)
  if (word.length < 5 || !word.endsWith('ing') || NOT_GERUNDS.has(word)) return null
  if (insideAi(reading, at)) return null
  if (end < 0 && !(isPreposition(reading, at - 1) && startsNounPhrase(reading, at + 1))) return null
  let from = at
  let negator = -1
  while (isAdverb(reading, from - 1)) from--
  if (negates(reading, from - 1) && wordAt(reading, from - 1) === 'not') negator = --from
  if (isDeterminer(reading, at - 1) && !isDemonstrative(reading, at - 1)) return null
  if (COMPOUNDS.test(wordAt(reading, end < 0 ? at + 1 : end))) return null
  if (wordAt(reading, end < 0 ? at + 1 : end) === 'of') return null
  // "our own model training", "data processing": a noun before it makes it one, where no object follows.
  const before =
    isNoun(reading, from - 1) && !startsNounPhrase(reading, at + 1) && !isConjunction(reading, at - 1)
  if (before && negator < 0 && from === at) return null
  return plain('gerund', from, at, Math.max(end, at + 1), negator)
}

const isDemonstrative = (reading: Reading, at: number): boolean =>
  ['that', 'no'].includes(wordAt(reading, at))

/** Part of "machine learning", "training materials" and the like. */
function insideAi(reading: Reading, at: number): boolean {
  const { lexicons } = reading
  const ai = covered(reading, lexicons.ai, at)
  if (ai && ai.to - ai.from > 1) return true
  return covered(reading, lexicons.trainingPhrases, at)?.value === null
}

/** "(data) being used": a passive that describes the noun before it. */
export function beingGroup(reading: Reading, at: number): Group | null {
  if (wordAt(reading, at) !== 'being' || verbEnd(reading, at + 1) < 0 || verbForm(reading, at + 1) !== 'ed')
    return null
  if (isAuxiliary(reading, at - 1)) return null
  return { ...plain('participle', at, at + 1, verbEnd(reading, at + 1), -1), passive: true }
}

/** "(content) posted by you", "not used to train"; null where the word is an adjective or part of another group. */
export function participleGroup(reading: Reading, at: number, last: Predicate | null): Group | null {
  const end = verbEnd(reading, at)
  if (end < 0 || verbForm(reading, at) !== 'ed' || covered(reading, reading.lexicons.data, at)) return null
  let from = at
  let negator = -1
  for (; from > 0 && isAdverb(reading, from - 1); from--) if (negates(reading, from - 1)) negator = from - 1
  if (negates(reading, from - 1)) negator = --from
  const before = from - 1
  const group = { ...plain('participle', from, at, end, negator), passive: true }
  if (before < 0) return null
  if (opensCondition(reading, before) || opensException(reading, before) || wordAt(reading, before) === 'as')
    return group
  const listed = isConjunction(reading, before) || wordAt(reading, before) === ','
  const follows = reading.tokens[end]
  const nounNext =
    follows !== undefined && isNoun(reading, end) && !covered(reading, reading.lexicons.ai, end)
  if (listed) return last && (negator >= 0 || !nounNext) ? group : null
  if (nounNext && negator < 0) return null
  if (isDeterminer(reading, before) || isPreposition(reading, before)) return null
  const noun =
    isNoun(reading, before) ||
    covered(reading, reading.lexicons.party, before) !== undefined ||
    covered(reading, reading.lexicons.data, before) !== undefined ||
    covered(reading, reading.lexicons.ai, before) !== undefined ||
    [')', '"', 'it', 'that', 'those'].includes(wordAt(reading, before)) ||
    (verbEnd(reading, before) >= 0 && verbForm(reading, before) !== 'ing')
  return noun ? group : null
}

const ACTS =
  /^(?:uses?|usage|processing|collection|sharing|disclosure|training|retraining|development|improvement|enhancement|creation|fine|tuning|analysis|access|license|licensing|sale|reuse|scraping|mining|exploitation|utili[sz]ation|combination|transfer|storage|retention|recording)$/

/** An act named by a noun: "our use of", "the training of", "model training". */
export function nounGroup(reading: Reading, at: number): Group | null {
  // "Model Development Content" is a defined term for data.
  const data = covered(reading, reading.lexicons.data, at)
  const phrase = covered(reading, reading.lexicons.trainingPhrases, at)
  if (phrase && data && data.value !== null && data.to > phrase.to) return null
  if (phrase && phrase.from === at && phrase.value !== null)
    return plain('noun', at, phrase.to - 1, phrase.to, -1)
  if (phrase) return null
  const word = wordAt(reading, at)
  if (
    !ACTS.test(word) ||
    insideAi(reading, at) ||
    (covered(reading, reading.lexicons.data, at)?.value ?? null) !== null
  )
    return null
  const next = wordAt(reading, at + 1)
  const tied = ['of', 'by', 'for', 'to', 'in', 'on', 'with'].includes(next)
  const bare =
    isStop(reading, at + 1) ||
    [',', ')', 'and', 'or', ''].includes(next) ||
    isAuxiliary(reading, at + 1) ||
    isModal(reading, at + 1) ||
    COMPOUNDS.test(next)
  const nounBefore =
    isDeterminer(reading, at - 1) ||
    isNoun(reading, at - 1) ||
    isPreposition(reading, at - 1) ||
    isConjunction(reading, at - 1) ||
    wordAt(reading, at - 1) === ',' ||
    at === reading.ownFrom ||
    isStop(reading, at - 1) ||
    wordAt(reading, at - 1) === '('
  if (!nounBefore || !(tied || bare)) return null
  return plain('noun', at, at, at + 1, -1)
}
