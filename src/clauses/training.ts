/**
 * Where a sentence speaks of training AI: a verb of training with a model, a verb of developing with a thing that is AI by
 * name, compound nouns ("model training"), and AI as a bare purpose ("for marketing, machine learning, training").
 * AI as the means ("using machine learning to detect fraud") is none.
 */
import type { Parse } from './grammar/types.ts'
import { findAll } from './lexicon.ts'
import { covered, marks, type Reading, titleWords } from './reading.ts'
import { tokenize } from './tokens.ts'
import {
  learnerAfter,
  LEARNERS,
  rivalAfter,
  underlyingAfter,
  isOfOthers,
  leadsToOf,
  isMadeOfData,
  isOurModel,
  isAdjective,
  objectAfter,
  thingBefore,
  isPeople,
  dataNear,
  hasData,
  speaksOfAi,
} from './training-objects.ts'

/** Token range [from, to) of the words that mean training. */
export interface Trigger {
  from: number
  to: number
  /** Is training, tuning or developing AI said in so many words? */
  explicit: boolean
  /** Token of the verb or noun of training, where there is one. */
  verb: number
  /** Why it may be about something else, or null. */
  doubt?: string
}

/** All triggers of a reading, left to right, none inside another. */
export function readTriggers(reading: Reading, parse: Parse): Trigger[] {
  const clauses = new Set(
    parse.predicates.flatMap((p) =>
      p.form === 'finite'
        ? [p.from, ...(p.relation === 'relative' ? [] : [Math.min(p.subject.from, p.from)])]
        : [],
    ),
  )
  const found: Trigger[] = [
    ...verbs(reading, parse, clauses),
    ...phrases(reading),
    ...bareAi(reading),
    ...defined(reading),
  ]
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: Trigger[] = []
  for (const trigger of found) {
    const last = kept.at(-1)
    if (last && (trigger.from < last.to || sameList(reading, last.to, trigger.from))) {
      last.to = Math.max(last.to, trigger.to)
      last.explicit ||= trigger.explicit
      // What is sure of one of them is sure of the practice.
      if (trigger.doubt === undefined) delete last.doubt
    } else kept.push({ ...trigger })
  }
  return kept
}

/** "train and improve our models", "machine learning, artificial intelligence, training": one practice, said in a list. */
function sameList(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { word } = reading.tokens[i]!
    if (![',', 'and', 'or', '/', '&', 'our', 'the', 'including', '('].includes(word)) return false
  }
  return to - from <= 3
}

/** A verb or noun of training or developing, with its object behind or before it. */
function verbs(reading: Reading, parse: Parse, clauses: ReadonlySet<number>): Trigger[] {
  const { tokens, lexicons } = reading
  const found: Trigger[] = []
  for (const mark of marks(reading, lexicons.train)) {
    if (mark.value === null || covered(reading, lexicons.trainingPhrases, mark.from)?.value === null) continue
    if (isAdjective(reading, mark.from, mark.to)) continue
    const object = objectAfter(reading, clauses, mark.to, 'models')
    if (object && !isPeople(reading, mark.to)) {
      found.push({ from: mark.from, to: object.to, explicit: true, verb: mark.from })
      continue
    }
    const before = Math.max(thingBefore(reading, mark.from), modelAsSubject(reading, parse, mark.from))
    if (before >= 0 && isOfOthers(reading, before, mark)) continue
    if (before >= 0) {
      found.push({ from: before, to: mark.to, explicit: true, verb: mark.from })
      continue
    }
    // "train them on your feedback", "train theirs": the models that were named before.
    if (['it', 'them', 'theirs'].includes(tokens[mark.to]?.word ?? '') && namesModel(reading, mark.from)) {
      found.push({ from: mark.from, to: mark.to + 1, explicit: true, verb: mark.from })
      continue
    }
    const learner = isPeople(reading, mark.to) ? null : learnerAfter(reading, mark.to)
    if (learner) {
      found.push({ from: mark.from, to: learner.to, explicit: false, verb: mark.from })
      continue
    }
    // "a combination of sources are used for training": of the models that were named before.
    const bare = tokens[mark.from]!.word === 'training' && tokens[mark.from - 1]?.word === 'for'
    if (
      bare &&
      ENDS.has(tokens[mark.to]?.word ?? '.') &&
      (namesModel(reading, mark.from) || marks(reading, lexicons.ai).length > 0)
    ) {
      found.push({ from: mark.from, to: mark.to, explicit: true, verb: mark.from })
      continue
    }
    // "train on your content": nothing but a model is trained on data.
    if (
      ['on', 'with'].includes(tokens[mark.to]?.word ?? '') &&
      (dataNear(reading, mark.to, 4) || PRONOUNS.has(tokens[mark.to + 1]?.word ?? '')) &&
      !isPeople(reading, mark.to)
    )
      found.push({ from: mark.from, to: mark.to, explicit: tokens[mark.to]!.word === 'on', verb: mark.from })
  }
  for (const mark of marks(reading, lexicons.develop)) {
    // The noun has its object behind "of"; in "development, machine learning" the two stand side by side.
    if (NOUN.test(tokens[mark.to - 1]!.word) && !leadsToOf(reading, mark.to)) continue
    const object = objectAfter(reading, clauses, mark.to, 'ai')
    if (object && hasData(reading))
      found.push({ from: mark.from, to: object.to, explicit: true, verb: mark.from })
    else {
      const rival = rivalAfter(reading, mark.to)
      if (rival) {
        const doubt = marks(reading, lexicons.ai).length > 0 ? {} : { doubt: 'no AI is named' }
        found.push({ from: mark.from, to: rival.to, explicit: false, verb: mark.from, ...doubt })
      }
      const under = rival ? null : underlyingAfter(reading, mark.to)
      if (under) found.push({ from: mark.from, to: under.to, explicit: false, verb: mark.from })
      const model = under || rival ? null : objectAfter(reading, clauses, mark.to, 'models')
      if (!model || !hasData(reading)) continue
      if (isOurModel(reading, model))
        found.push({ from: mark.from, to: model.to, explicit: true, verb: mark.from })
      else if (isMadeOfData(reading, model, mark.from)) {
        const learns = tokens.some(({ word }) =>
          /^(?:automat|predict|detect|classif|recommend|generat|diagnos|recogni|rank)/.test(word),
        )
        const doubt = learns ? {} : { doubt: 'no AI is named' }
        found.push({ from: mark.from, to: model.to, explicit: true, verb: mark.from, ...doubt })
      }
    }
  }
  return found
}

/** "Models of this kind | are trained on": the model that is the subject of a passive, however much is said of it; -1 where none is. */
function modelAsSubject(reading: Reading, parse: Parse, verb: number): number {
  const held = parse.predicates.find((p) => p.verb === verb && p.passive)
  if (!held || held.subject.kind === 'none') return -1
  if (!['on', 'with', 'using', 'from'].includes(reading.tokens[held.to]?.word ?? '')) return -1
  const { from, to } = held.subject
  const named = [...marks(reading, reading.lexicons.models), ...marks(reading, reading.lexicons.ai)]
  return named.find((m) => m.value !== null && m.from >= from && m.from < Math.min(to, from + 4))?.from ?? -1
}

const PRONOUNS = new Set(['it', 'them', 'this', 'these', 'those', 'any', 'theirs'])

const NOUN = /(?:ment|tion|testing)$/

const ENDS = new Set([
  'without',
  'with',
  'only',
  'except',
  '.',
  ',',
  ';',
  ':',
  ')',
  'and',
  'or',
  'including',
  'purposes',
  'unless',
  'if',
])

/** Is a model or an AI thing named earlier in the sentence, or in the one before it? */
function namesModel(reading: Reading, at: number): boolean {
  const { lexicons, tokens, document, sentence } = reading
  const before = document.sentences.slice(Math.max(0, sentence.index - 2), sentence.index)
  const words = [
    ...before.flatMap((each) => tokenize(each.text)),
    ...(sentence.section ? titleWords(sentence.section) : []),
    ...tokens.slice(0, at),
  ]
  return (
    findAll(lexicons.ai, words).length > 0 ||
    words.some(({ word }) => LEARNERS.test(word)) ||
    findAll(lexicons.models, words).some((m) => m.value !== null)
  )
}

/** Whole phrases that mean training by themselves. */
function phrases(reading: Reading): Trigger[] {
  const found = marks(reading, reading.lexicons.trainingPhrases).filter(
    (m) => m.value !== null && !insideData(reading, m) && !namesPage(reading, m.to),
  )
  const ofAi = found.length > 0 && (namesModels(reading) || speaksOfAi(reading))
  return found
    .filter((m) => ofAi || /model|ai\b|(?:our|its|their) training data/.test(text(reading, m)))
    .map((m) => ({ from: m.from, to: m.to, explicit: true, verb: m.from }))
}

/** "our Training Data Transparency page": the name of something to read. */
function namesPage({ tokens }: Reading, at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    const { word } = tokens[i] ?? { word: '.' }
    if (PAGES.test(word)) return true
    if (!/^[a-z]/.test(word) || ['in', 'on', 'and', 'or'].includes(word)) return false
  }
  return false
}

const PAGES =
  /^(?:pages?|polic(?:y|ies)|notices?|statements?|reports?|summar(?:y|ies)|cent(?:er|re)|portal|faqs?|hub|documentation|disclosures?|guide|blog)$/

/** Terms that the document defines so that training is part of them; written with capitals, as defined terms are. */
const defined = (reading: Reading): Trigger[] =>
  marks(reading, reading.lexicons.definedActs)
    .filter(({ from, to }) => reading.tokens.slice(from, to).every(({ capital }) => capital))
    .map(({ from, to }) => ({ from, to, explicit: false, verb: from }))

const namesModels = (reading: Reading): boolean =>
  marks(reading, reading.lexicons.models).some((m) => m.value !== null)

/** Part of a longer term for data: "Model Development Content". */
const insideData = (reading: Reading, m: { from: number; to: number }): boolean => {
  const data = covered(reading, reading.lexicons.data, m.from)
  return data !== undefined && data.value !== null && data.to > m.to
}

export const text = (reading: Reading, m: { from: number; to: number }): string =>
  reading.tokens
    .slice(m.from, m.to)
    .map((t) => t.word)
    .join(' ')

/** AI named as a purpose beside others: "for product development, machine learning, artificial intelligence, training". */
function bareAi(reading: Reading): Trigger[] {
  const { tokens, lexicons } = reading
  const found: Trigger[] = []
  for (const mark of marks(reading, lexicons.ai)) {
    const before = covered(reading, lexicons.means, mark.from - 1)
    if (before && tokens[mark.from - 1]!.word !== ',') continue
    if (!purposeList(reading, mark.from) || !endsItem(reading, mark.to)) continue
    found.push({ from: mark.from, to: mark.to, explicit: nearTraining(reading, mark), verb: -1 })
  }
  return found
}

/** Does a list of purposes hold the word? "for the purposes of …, | machine learning"; "for analytics, | machine learning". */
function purposeList(reading: Reading, at: number): boolean {
  const { tokens, lexicons } = reading
  let other = false
  for (let i = at - 1; i >= Math.max(0, at - 40); i--) {
    const { word } = tokens[i]!
    if (word === 'purpose' || word === 'purposes') return true
    if (word === 'connection' && tokens[i - 1]?.word === 'in' && tokens[i + 1]?.word === 'with') return true
    if (word === 'with' && tokens[i - 1]?.word === 'connection') continue
    if (word === 'part' && tokens[i - 1]?.word === 'as' && tokens[i + 1]?.word === 'of') return at - i <= 4
    if (word === 'for')
      return other || i === at - 1 || (i === at - 2 && lexicons.words.determiner.has(tokens[i + 1]!.word))
    if (
      word === ';' ||
      word === '.' ||
      word === 'to' ||
      word === 'with' ||
      word === 'by' ||
      word === 'that' ||
      word === 'in'
    )
      return false
    if (lexicons.words.modal.has(word) || lexicons.words.auxiliary.has(word)) return false
    other ||= covered(reading, lexicons.purposes, i) !== undefined
  }
  return false
}

/** An AI word alone in its place of the list, or with "purposes", not the start of another thing. */
function endsItem(reading: Reading, at: number): boolean {
  const { word } = reading.tokens[at] ?? { word: '.' }
  return [
    ',',
    ';',
    '.',
    ')',
    'and',
    'or',
    '(',
    'purposes',
    'training',
    'purpose',
    '/',
    'development',
    'by',
    'without',
    'unless',
    'if',
    'except',
    'only',
  ].includes(word)
}

function nearTraining(reading: Reading, mark: { from: number; to: number }): boolean {
  return marks(reading, reading.lexicons.train).some(
    (m) => m.value !== null && m.from - mark.to <= 4 && mark.from - m.to <= 4,
  )
}
