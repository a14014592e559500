/**
 * Where a sentence speaks of training AI: a verb of training with a model, a verb of developing with a thing that is AI by
 * name, compound nouns ("model training"), and AI as a bare purpose ("for marketing, machine learning, training").
 * AI as the means ("using machine learning to detect fraud") is none.
 */
import type { Parse } from './grammar/types.ts'
import { isConjunction, isWord } from './grammar/words.ts'
import { findAll, matchAt } from './lexicon.ts'
import { covered, marks, type ReadToken, type Reading } from './reading.ts'
import { isPurposeOfTitle } from './stance.ts'
import { tokenize } from './tokens.ts'

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

const WINDOW = 14
const BREAKS = new Set([';', '.', ':', '(', ')'])

/** All triggers of a reading, left to right, none inside another. */
export function readTriggers(reading: Reading, parse: Parse): Trigger[] {
  const clauses = new Set(
    parse.predicates.flatMap((p) =>
      p.form === 'finite'
        ? [p.from, ...(p.relation === 'relative' ? [] : [Math.min(p.subject.from, p.from)])]
        : [],
    ),
  )
  const found: Trigger[] = [...verbs(reading, clauses), ...phrases(reading), ...bareAi(reading)]
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: Trigger[] = []
  for (const trigger of found) {
    const last = kept.at(-1)
    if (last && trigger.from < last.to) {
      last.to = Math.max(last.to, trigger.to)
      last.explicit ||= trigger.explicit
    } else if (last && sameList(reading, last.to, trigger.from)) {
      last.to = trigger.to
      last.explicit ||= trigger.explicit
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
function verbs(reading: Reading, clauses: ReadonlySet<number>): Trigger[] {
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
    const before = thingBefore(reading, mark.from)
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
      if (model && hasData(reading) && isOurModel(reading, model))
        found.push({ from: mark.from, to: model.to, explicit: true, verb: mark.from })
    }
  }
  return found
}

/** "use output to develop | models that compete with us": of what else would they be made? */
function rivalAfter(reading: Reading, at: number): { from: number; to: number } | null {
  const { tokens } = reading
  const model = marks(reading, reading.lexicons.models).find(
    (m) => m.from >= at && m.from <= at + 4 && /^models?$/.test(tokens[m.from]!.word),
  )
  if (!model || !hasData(reading)) return null
  const between = tokens.slice(at, model.from).map((t) => t.word)
  if (between.some((w) => reading.lexicons.words.preposition.has(w) || [',', ';', 'and'].includes(w)))
    return null
  const rival = (t: ReadToken): boolean => /^(?:compet|rival)/.test(t.word)
  return tokens.slice(at, model.from).some(rival) || tokens.slice(model.to, model.to + 5).some(rival)
    ? model
    : null
}

/** "improve | the assistant and its underlying technologies", where AI is what the sentence, or what is around it, is about. */
function underlyingAfter(reading: Reading, at: number): { to: number } | null {
  const under = marks(reading, reading.lexicons.underlying).find((m) => m.from >= at && m.from < at + 10)
  if (!under || !hasData(reading) || !speaksOfAi(reading)) return null
  const { words } = reading.lexicons
  const apart = reading.tokens
    .slice(at, under.from)
    .some((t) => words.preposition.has(t.word) || words.modal.has(t.word) || t.word === ';')
  return apart ? null : under
}

/** "use models trained by third parties", "a model trained on public text": what others' models are like. */
function isOfOthers(
  { tokens, lexicons }: Reading,
  model: number,
  mark: { from: number; to: number },
): boolean {
  if (
    !/ed$/.test(tokens[mark.to - 1]!.word) ||
    /(?:is|are|was|were|been|be)/.test(tokens[mark.from - 1]!.word)
  )
    return false
  const words = tokens.slice(Math.max(0, model - 4), mark.from).map((t) => t.word)
  if (words.some((w) => lexicons.words.auxiliary.has(w) || lexicons.words.modal.has(w) || w === 'our'))
    return false
  return !tokens
    .slice(mark.to, mark.to + 12)
    .some((t) => ['your', 'you', 'users', 'customer', 'customers'].includes(t.word))
}

/** "development of", "development or operation of", "development, testing and use of". */
function leadsToOf({ tokens }: Reading, at: number): boolean {
  for (let i = at; i < at + 8; i++) {
    const word = tokens[i]?.word ?? ''
    if (word === 'of') return true
    if (![',', 'and', 'or', 'and/or', '/'].includes(word) && !/(?:ment|tion|ing|use|is)$/.test(word))
      return false
  }
  return false
}

const PRONOUNS = new Set(['it', 'them', 'this', 'these', 'those', 'any', 'theirs'])

const NOUN = /(?:ment|tion|testing)$/

/** To build models can mean many things; "the models that power …" and "our models" are what a service runs on. */
function isOurModel(reading: Reading, model: { from: number; to: number }): boolean {
  const word = (i: number): string => reading.tokens[i]?.word ?? ''
  if (!/^(?:model|algorithm|classifier)/.test(word(model.from))) return false
  for (let i = model.from - 1; i >= model.from - 4; i--) {
    if (['our', 'its', 'their', "'s"].includes(word(i))) return true
    if (!/^[a-z]+$/.test(word(i)) || reading.lexicons.words.preposition.has(word(i))) break
  }
  if (!word(model.from).startsWith('model')) return false
  if (word(model.from - 1) === 'the')
    return ['that', 'which', 'behind', 'powering', 'used'].includes(word(model.to))
  return marks(reading, reading.lexicons.ai).length > 0
}

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
  const before = document.sentences[sentence.index - 1]
  const words = [...(before ? tokenize(before.text) : []), ...tokens.slice(0, at)]
  return (
    findAll(lexicons.ai, words).length > 0 || findAll(lexicons.models, words).some((m) => m.value !== null)
  )
}

/** "a trained professional", "your fine-tuned models", "pretrained models": what they are, and not that they are trained. */
function isAdjective(reading: Reading, at: number, to: number): boolean {
  const { tokens, lexicons } = reading
  if (!/(?:ed|taught)$/.test(tokens[to - 1]!.word)) return false
  let before = at - 1
  while (tokens[before]?.word.endsWith('ly')) before--
  const word = tokens[before]?.word ?? ''
  if (lexicons.words.determiner.has(word) || word === "'s") return true
  // "we use pretrained, secure models": an object of another verb.
  if (matchAt(lexicons.process, tokens, before)?.to === before + 1) return true
  const model =
    covered(reading, lexicons.models, to)?.from === to || covered(reading, lexicons.ai, to)?.from === to
  const verbal =
    lexicons.words.auxiliary.has(word) ||
    covered(reading, lexicons.party, before) !== undefined ||
    ['and', 'or', ',', 'not', 'never', 'then', 'also', 'who'].includes(word)
  return model && !verbal
}

/** "AI-generated images": made with AI, and no AI. */
const MADE_WITH = /^(?:generated|assisted|based|driven|related|grounded|created|free)$/

/** The AI thing that is the object of a verb ending before `from`: within a noun phrase and its coordinates. */
function objectAfter(
  reading: Reading,
  clauses: ReadonlySet<number>,
  from: number,
  kind: 'ai' | 'models',
): { from: number; to: number } | null {
  const { tokens, lexicons } = reading
  // "datasets for, training of, or as inputs to AI programs": the object stands behind the last of the list.
  const raised = tokens[from]?.word === 'of' && tokens[from + 1]?.word === ','
  let listed = 0
  const strong = kind === 'ai'
  for (let i = from; i < Math.min(tokens.length, from + WINDOW); i++) {
    const { word } = tokens[i]!
    if (clauses.has(i)) return null
    const ai = covered(reading, lexicons.ai, i)
    if (ai && strong && isProduct(reading, ai)) return null
    if (ai && !MADE_WITH.test(tokens[ai.to]?.word ?? '')) return withThing(reading, i, ai.to)
    // "train our AI-driven discovery engine": what is made with AI can be trained, and improved in many other ways.
    if (ai) return strong ? null : engineAfter(reading, ai.to + 1)
    if (kind === 'models') {
      const model = covered(reading, lexicons.models, i)
      if (model && inDataName(reading, model)) return null
      if (model && model.value !== null) return withThing(reading, i, model.to)
      if (model?.value === null) return null
    }
    if (BREAKS.has(word) && !(word === '(' && i > from && OPENS_EXAMPLES.has(tokens[i + 1]?.word ?? '')))
      return null
    if (word === 'including' && strong) {
      i = pastLimits(reading, i)
      continue
    }
    // "to", "with", "for" begin something else; only "of" ties a noun to its object.
    if (word === 'to' && tokens[i - 1]!.word.startsWith('contribut')) continue
    const listing =
      word === 'of' || (word === 'as' && tokens[i - 1]?.word === 'such') || (word === 'including' && strong)
    if (lexicons.words.preposition.has(word) && !listing && !raised) return null
    if (['that', 'which', 'if', 'unless', 'without'].includes(word)) return null
    // A second verb of the list may follow ("train, tune and improve our models"); a new clause may not.
    if (lexicons.words.modal.has(word)) return null
    // The object of "improve our Services and develop AI" is not AI; its own verb finds it.
    if (word === ',' || word === 'and' || word === 'or') listed++
    if (listed > 6) return null
  }
  return null
}

/** "our AI study platform", "Northwind AI's services": a product with AI in its name or description, and no AI. */
function isProduct(reading: Reading, ai: { from: number; to: number }): boolean {
  const { tokens, lexicons } = reading
  if (covered(reading, lexicons.party, ai.from)) return true
  if (tokens[ai.to]?.word === "'s" && tokens[ai.from]!.capital) return true
  for (let i = ai.to; i < ai.to + 4; i++) {
    const word = tokens[i]?.word ?? ''
    if (PRODUCTS.test(word)) return true
    const closed = lexicons.words.preposition.has(word) || isConjunction(reading, i) || word === 'to'
    if (closed || !isWord(word) || matchAt(lexicons.things, tokens, i)) return false
  }
  return false
}

function engineAfter({ tokens, lexicons }: Reading, from: number): { from: number; to: number } | null {
  for (let i = from; i < from + 3; i++) {
    const thing = matchAt(lexicons.things, tokens, i)
    if (thing) return { from, to: thing.to }
  }
  return null
}

const PRODUCTS =
  /^(?:platforms?|apps?|applications?|websites?|sites?|services?|products?|marketplaces?|company|offerings?|experiences?)$/

/** "your Model Development Content": the capitalized name of data in which a model is named. */
function inDataName(reading: Reading, model: { from: number; to: number }): boolean {
  const { tokens, lexicons } = reading
  if (!tokens[model.from]!.capital) return false
  for (let i = model.to; i < model.to + 4 && tokens[i]?.capital; i++)
    if ((covered(reading, lexicons.data, i)?.value ?? null) !== null) return true
  return false
}

const OPENS_EXAMPLES = new Set(['including', 'such', 'like', 'e'])

/** Past "including but not limited to", "including without limitation": the token before what follows. */
function pastLimits({ tokens }: Reading, at: number): number {
  let i = at
  while (LIMITS.has(tokens[i + 1]?.word ?? '')) i++
  return i
}

const LIMITS = new Set(['but', 'not', 'limited', 'to', 'without', 'limitation', ',', 'any', 'however'])

/** "models", then what belongs to it: "machine learning | technologies", "models and algorithms". */
function withThing(reading: Reading, at: number, to: number): { from: number; to: number } {
  const { lexicons, tokens } = reading
  let end = to
  for (;;) {
    const next = matchAt(lexicons.things, tokens, end) ?? matchAt(lexicons.ai, tokens, end)
    if (!next) break
    end = next.to
  }
  return { from: at, to: end }
}

/** "our models are trained", "models may be trained", "model training", "machine learning model training". */
function thingBefore(reading: Reading, at: number): number {
  const { tokens, lexicons } = reading
  for (let i = at - 1; i >= Math.max(0, at - 7); i--) {
    const { word } = tokens[i]!
    const ai = covered(reading, lexicons.ai, i) ?? covered(reading, lexicons.models, i)
    if (ai?.value) {
      // Next to it, or tied to it by a verb of being: "is trained on".
      const between = tokens.slice(ai.to, at).map((t) => t.word)
      if (between.length === 0) return ai.from
      if (
        between.every(
          (w) =>
            lexicons.words.auxiliary.has(w) ||
            lexicons.words.modal.has(w) ||
            lexicons.words.adverb.has(w) ||
            lexicons.words.relative.has(w) ||
            w === 'not' ||
            w === 'never' ||
            w === ',' ||
            w === 'and' ||
            /ed$/.test(w) ||
            w === 'systems' ||
            w === 'system',
        )
      )
        return ai.from
      return -1
    }
    if (BREAKS.has(word)) return -1
  }
  return -1
}

function isPeople(reading: Reading, at: number): boolean {
  const { tokens, lexicons } = reading
  for (let i = at; i < Math.min(tokens.length, at + 4); i++) {
    const people = covered(reading, lexicons.people, i)
    if (people)
      return (
        !covered(reading, lexicons.ai, people.to) &&
        !covered(reading, lexicons.models, people.to) &&
        tokens[people.to]?.word !== "'s"
      )
    if (!lexicons.words.determiner.has(tokens[i]!.word)) return false
  }
  return false
}

function dataNear(reading: Reading, from: number, span: number): boolean {
  return marks(reading, reading.lexicons.data).some(
    (m) => m.value !== null && m.from >= from && m.from < from + span,
  )
}

const hasData = (reading: Reading): boolean =>
  isPurposeOfTitle(reading) ||
  marks(reading, reading.lexicons.data).some((m) => m.value !== null) ||
  marks(reading, reading.lexicons.process).length > 0

/** Whole phrases that mean training by themselves. */
function phrases(reading: Reading): Trigger[] {
  return marks(reading, reading.lexicons.trainingPhrases)
    .filter((m) => m.value !== null && !insideData(reading, m))
    .filter((m) => speaksOfAi(reading) || namesModels(reading) || /model|ai\b/.test(text(reading, m)))
    .map((m) => ({ from: m.from, to: m.to, explicit: true, verb: m.from }))
}

const namesModels = (reading: Reading): boolean =>
  marks(reading, reading.lexicons.models).some((m) => m.value !== null)

/** Part of a longer term for data: "Model Development Content". */
const insideData = (reading: Reading, m: { from: number; to: number }): boolean => {
  const data = covered(reading, reading.lexicons.data, m.from)
  return data !== undefined && data.value !== null && data.to > m.to
}

const text = (reading: Reading, m: { from: number; to: number }): string =>
  reading.tokens
    .slice(m.from, m.to)
    .map((t) => t.word)
    .join(' ')

/** Is AI spoken of in the sentence, in the two before it, or in the titles that it stands under? */
function speaksOfAi(reading: Reading): boolean {
  if (marks(reading, reading.lexicons.ai).length > 0) return true
  const { sentence, document, lexicons } = reading
  for (const before of document.sentences.slice(Math.max(0, sentence.index - 2), sentence.index))
    if (before.section === sentence.section && findAll(lexicons.ai, tokenize(before.text)).length > 0)
      return true
  for (let s = sentence.section; s; s = s.parent)
    if (findAll(lexicons.ai, tokenize(s.title ?? '')).length > 0) return true
  return false
}

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
  ].includes(word)
}

function nearTraining(reading: Reading, mark: { from: number; to: number }): boolean {
  return marks(reading, reading.lexicons.train).some(
    (m) => m.value !== null && m.from - mark.to <= 4 && mark.from - m.to <= 4,
  )
}
