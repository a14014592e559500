/** What is trained or developed: the AI or the model that is the object of a verb, behind or before it. */
import { isConjunction, isWord } from './grammar/words.ts'
import { findAll, matchAt } from './lexicon.ts'
import { covered, marks, type ReadToken, type Reading, titleWords } from './reading.ts'
import { isPurposeOfTitle } from './stance.ts'
import { tokenize } from './tokens.ts'

const WINDOW = 14

const BREAKS = new Set([';', '.', ':', '(', ')'])

/** "use output to develop | models that compete with us": of what else would they be made? */
export function rivalAfter(reading: Reading, at: number): { from: number; to: number } | null {
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
export function underlyingAfter(reading: Reading, at: number): { to: number } | null {
  const under = marks(reading, reading.lexicons.underlying).find((m) => m.from >= at && m.from < at + 10)
  if (!under || !hasData(reading) || !speaksOfAi(reading)) return null
  const { words } = reading.lexicons
  const apart = reading.tokens
    .slice(at, under.from)
    .some((t) => words.preposition.has(t.word) || words.modal.has(t.word) || t.word === ';')
  return apart ? null : under
}

/** "use models trained by third parties", "a model trained on public text": what others' models are like. */
export function isOfOthers(
  { tokens, lexicons }: Reading,
  model: number,
  mark: { from: number; to: number },
): boolean {
  if (
    !/ed$/.test(tokens[mark.to - 1]!.word) ||
    /^(?:is|are|was|were|been|be)$/.test(tokens[mark.from - 1]!.word)
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
export function leadsToOf({ tokens }: Reading, at: number): boolean {
  for (let i = at; i < at + 8; i++) {
    const word = tokens[i]?.word ?? ''
    if (word === 'of') return true
    if (![',', 'and', 'or', 'and/or', '/'].includes(word) && !/(?:ment|tion|ing|use|is)$/.test(word))
      return false
  }
  return false
}

/** "We use reported posts to develop systems and models": what is made from people's data, and not only with it in mind. */
export function isMadeOfData(reading: Reading, model: { from: number; to: number }, verb: number): boolean {
  const { tokens, lexicons } = reading
  const last = model.to - 1
  if (!/^(?:models|algorithms|classifiers)$/.test(tokens[last]!.word) || tokens[model.to]?.word === 'of')
    return false
  for (let i = verb - 1; i >= Math.max(0, verb - 80); i--) {
    if (tokens[i]!.word === ';') return false
    if (!/^(?:use|uses|used|process|processes|analy[sz]es?|draw)$/.test(tokens[i]!.word)) continue
    const between = tokens.slice(i, verb)
    return (
      marks(reading, lexicons.data).some((m) => m.value !== null && m.from > i && m.to <= verb) ||
      between.some(({ word }) => word === 'them' || word === 'it')
    )
  }
  return false
}

/** To build models can mean many things; "the models that power …" and "our models" are what a service runs on. */
export function isOurModel(reading: Reading, model: { from: number; to: number }): boolean {
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

/** "a trained professional", "your fine-tuned models", "pretrained models": what they are, and not that they are trained. */
export function isAdjective(reading: Reading, at: number, to: number): boolean {
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
export function objectAfter(
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
  // "to derive | from it | pricing models"
  const it = tokens[from]?.word === 'from' && ['it', 'them'].includes(tokens[from + 1]?.word ?? '')
  for (let i = it ? from + 2 : from; i < Math.min(tokens.length, from + WINDOW); i++) {
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
      // "our pricing model" is a price list, but for what is trained.
      if (model?.value === null && !/^(?:pricing|business|operating)$/.test(tokens[model.from]!.word))
        return null
      if (model) return withThing(reading, i, model.to)
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

/** "Train | our formula assistant" on people's data: a thing that learns, though nobody calls it AI. */
export function learnerAfter(reading: Reading, from: number): { to: number } | null {
  const { tokens, lexicons } = reading
  if (!/^(?:our|its|the|their|this|these)$/.test(tokens[from]?.word ?? '') || !hasData(reading)) return null
  for (let i = from + 1; i < from + 6; i++) {
    const { word } = tokens[i] ?? { word: '.' }
    if (LEARNERS.test(word)) return { to: i + 1 }
    // "our person and package | detection", but not "our staff and improve detection".
    if (isConjunction(reading, i) && !matchAt(lexicons.verbs, tokens, i + 1)) continue
    if (!isWord(word) || lexicons.words.preposition.has(word) || isConjunction(reading, i)) return null
  }
  return null
}

export const LEARNERS =
  /^(?:assistants?|engines?|recommenders?|copilots?|autocomplete|autocorrect|detectors?|recogni[sz]ers?|translators?|predictors?|summari[sz]ers?|transcribers?|systems?|software|suggestions?|recommendations?|recognition|detection|transcription)$/

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
export function thingBefore(reading: Reading, at: number): number {
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

export function isPeople(reading: Reading, at: number): boolean {
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

export function dataNear(reading: Reading, from: number, span: number): boolean {
  return marks(reading, reading.lexicons.data).some(
    (m) => m.value !== null && m.from >= from && m.from < from + span,
  )
}

export const hasData = (reading: Reading): boolean =>
  marks(reading, reading.lexicons.data).some((m) => m.value !== null) ||
  marks(reading, reading.lexicons.process).length > 0 ||
  isPurposeOfTitle(reading)

/** Is AI spoken of in the sentence, in the two before it, or in the titles that it stands under? */
export function speaksOfAi(reading: Reading): boolean {
  if (marks(reading, reading.lexicons.ai).length > 0) return true
  const { sentence, document, lexicons } = reading
  for (const before of document.sentences.slice(Math.max(0, sentence.index - 2), sentence.index))
    if (before.section === sentence.section && findAll(lexicons.ai, tokenize(before.text)).length > 0)
      return true
  for (let s = sentence.section; s; s = s.parent)
    if (findAll(lexicons.ai, titleWords(s)).length > 0) return true
  return false
}
