/**
 * Sentences into clauses: who may, will or may not do what, with which data, for which purpose, on which consent. Pure and
 * deterministic; the vocabulary of each language is data (`vocabulary/`), the grammar is code.
 */
import type { Document, Range, Section, Sentence } from '../document/index.ts'
import { type Act, actsIn, actVerbsOf } from './acts.ts'
import { isAnsweredHead, readAnswer } from './answers.ts'
import { isAnswer } from './short-answer.ts'
import { compile, extend, type Lexicons } from './compile.ts'
import { indexSections } from './around.ts'
import { sectionOf } from './build.ts'
import { impliedPromises } from './implied.ts'
import { type Choices, readChoices } from './choices.ts'
import { explain, type Explanation, type SentenceReading } from './explain.ts'
import { parse } from './grammar/parse.ts'
import type { Lexicon } from './lexicon.ts'
import { readAdditions } from './names.ts'
import { marks, type Reading, readingsOf, type TokenCache, tokensOf } from './reading.ts'
import { readLicenses } from './licenses.ts'
import { readTraining } from './practices.ts'
import { referredChoices } from './referred.ts'
import { readTriggers } from './training.ts'
import { readUses } from './uses.ts'
import type { Clause, ReadingOptions } from './types.ts'
import { en } from './vocabulary/en.ts'

export type { Act } from './acts.ts'
export { companyNames } from './company.ts'
export type * from './explain.ts'
export { type Limit, type LimitKind, readLimits } from './limits.ts'
export { readTiming, type Timing, timingReader } from './timing.ts'
export type * from './types.ts'
export {
  ACTIONS,
  ACTORS,
  CONSENT_MODES,
  CONSENT_PLACES,
  DATA,
  PURPOSES,
  QUALIFIERS,
  STANCES,
} from './types.ts'

/** The languages that can be read, as BCP 47 primary subtags. */
export const LANGUAGES: readonly string[] = [en.language]

const plain = compile(en, { parties: [], data: [], acts: [] })

/**
 * Reads every clause of a document, in the order in which they stand. A document in another language than those of
 * `LANGUAGES` has none; the document says so itself (`Document.problems`).
 */
export function readClauses(document: Document, options: ReadingOptions = {}): Clause[] {
  const read = sentenceReader(document, options)
  const clauses = document.sentences.flatMap((sentence) =>
    passedOver(sentence) ? [] : read(sentence, false).flatMap((reading) => reading.clauses),
  )
  clauses.push(...referredChoices(clauses), ...impliedPromises(clauses, document.source))
  return clauses.sort((a, b) => a.start.offset - b.start.offset || a.end.offset - b.end.offset)
}

/**
 * How sentences were read, in the order in which they stand: those that hold a clause, or, with `asked`, all that it asks
 * for. A sentence of a length that no writer means is read in stretches, each with an explanation of its own.
 */
export function explainClauses(
  document: Document,
  options: ReadingOptions = {},
  asked: ((sentence: Sentence) => boolean) | null = null,
): Explanation[] {
  const read = sentenceReader(document, options)
  const acts = actReader(document, options)
  const wanted = asked ?? ((sentence: Sentence) => passedOver(sentence) === null)
  return document.sentences
    .filter(wanted)
    .sort((a, b) => a.start.offset - b.start.offset)
    .flatMap((sentence) => read(sentence, asked !== null))
    .filter(({ clauses }) => asked !== null || clauses.length > 0)
    .map((each) => explain(each, acts(each.reading.sentence)))
}

/** A sentence by itself: its words, and what they say that somebody does. */
export interface ReadSentence extends Range {
  text: string
  /** The lead-ins of a list item, outermost first; empty for ordinary sentences. */
  context: string[]
  section: Clause['section']
  acts: Act[]
}

/** Lead-ins of one sentence. */
const MOST_LEAD_INS = 8

/** Every sentence of a document with its acts, in the order in which they stand; none in a language that cannot be read. */
export function readSentences(document: Document, options: ReadingOptions = {}): ReadSentence[] {
  const actsOf = actReader(document, options)
  return document.sentences
    .map((sentence) => ({
      text: sentence.text,
      context: leadInsOf(sentence),
      section: sectionOf(sentence.section),
      acts: actsOf(sentence),
      start: sentence.start,
      end: sentence.end,
    }))
    .sort((a, b) => a.start.offset - b.start.offset)
}

/** Reads the acts of one sentence of the document at a time. */
function actReader(document: Document, options: ReadingOptions): (sentence: Sentence) => Act[] {
  const lexicons = { ...lexiconsOf(document, options), verbs: actVerbs.lexicon }
  const cache: TokenCache = new Map()
  return (sentence) =>
    readingsOf(document, sentence, lexicons, cache).flatMap((reading) =>
      actsIn(reading, parse(reading), actVerbs.lemmas),
    )
}

function leadInsOf(sentence: Sentence): string[] {
  const texts: string[] = []
  for (let lead = sentence.leadIn; lead && texts.length < MOST_LEAD_INS; lead = lead.leadIn)
    texts.unshift(lead.text)
  return texts
}

const actVerbs = actVerbsOf(en)

/** The lexicons of a document: those of its language, and what it and the policy add. */
function lexiconsOf(document: Document, options: ReadingOptions): Lexicons {
  const additions = readAdditions(document, plain, options)
  return additions.parties.length + additions.data.length + additions.acts.length
    ? extend(plain, en, additions)
    : plain
}

/** Reads one sentence of the document at a time; what the sentences share is read once. `asked`: also if it cannot hold anything. */
function sentenceReader(
  document: Document,
  options: ReadingOptions,
): (sentence: Sentence, asked: boolean) => SentenceReading[] {
  const lexicons = lexiconsOf(document, options)
  const cache: TokenCache = new Map()
  const sections = indexSections(document, lexicons, choicesBySection(document, lexicons, cache))
  return (sentence, asked) =>
    readingsOf(document, sentence, lexicons, cache).flatMap((reading) => {
      if (!asked && !isAnswer(sentence) && !mayHold(reading)) return []
      const parsed = parse(reading)
      const triggers = readTriggers(reading, parsed)
      const passed = isAnsweredHead(document, sentence) ? 'question' : passedOver(sentence)
      const clauses: Clause[] = passed
        ? []
        : withTraining(
            readTraining(reading, parsed, triggers, sections),
            readLicenses(reading, parsed, triggers),
            readUses(reading, parsed, triggers),
          )
      // "No." under "Do you train on my files?": the words stand in the question.
      if (!clauses.length && passed !== 'question')
        clauses.push(...readAnswer(document, sentence, lexicons, sections))
      return [{ reading, parse: parsed, triggers, clauses, passed }]
    })
}

/** The clauses of a sentence. A use for AI training alone rests on the consent of the training that it is for, wherever that stands. */
function withTraining(
  trainings: readonly Clause[],
  rights: readonly Clause[],
  uses: readonly Clause[],
): Clause[] {
  const [training] = trainings
  const isFor = (use: Clause): boolean =>
    trainings.length === 1 &&
    use.consent.mode === 'none' &&
    use.stance === training?.stance &&
    use.actor === training.actor &&
    use.purposes.every((purpose) => purpose === 'ai-training') &&
    use.start.offset < training.end.offset &&
    training.start.offset < use.end.offset
  return [
    ...trainings,
    ...rights,
    ...uses.map((use) => (isFor(use) ? { ...use, consent: training!.consent } : use)),
  ]
}

const CANDIDATE =
  /train|model|\bai\b|a\.i\.|machine|learning|intelligence|algorithm|tun(?:e|ing)|llm|neural|licen|assign|grant|\bown|right|title|\bus(?:e|es|ed|ing)\b|utili|process|analy|permission|belong|exploit|propert|\byours\b|\bours\b|royalt|restrict|compensat|payment|free|exclusive|worldwide|perpetu|irrevoc|transferable/i

/** A cheap look before the grammar: most sentences say nothing of what is read here, and a question states nothing. */
function passedOver(sentence: Sentence): 'question' | 'no-words' | null {
  if (/\?["'*_)\]]{0,4}$/.test(sentence.text)) return 'question'
  if (isAnswer(sentence)) return null
  return CANDIDATE.test(sentence.text) ? null : 'no-words'
}

const ACTS =
  /^(?:us(?:e|es|ed|ing)$|utili|process|analy[sz]|exploit|leverag|sublicens|own|belong|retain|vest|assign|remain|yours$|ours$)/
const RIGHTS = /^(?:grant|licen|assign|propert|permission|royalt)/
const PRONOUNS = new Set(['it', 'them', 'they', 'this', 'these', 'those', 'such'])

/** A second look, at the words, before the grammar: has the sentence what any clause needs? */
function mayHold(reading: Reading): boolean {
  const { lexicons, tokens } = reading
  const has = (lexicon: Lexicon<unknown>): boolean =>
    marks(reading, lexicon).some(({ value }) => value !== null)
  const { train, trainingPhrases, models, ai, licenseNouns, titles, exploit, data, definedActs } = lexicons
  if (
    [train, trainingPhrases, models, ai, licenseNouns, titles, definedActs].some((each) =>
      has(each as Lexicon<unknown>),
    )
  )
    return true
  if (tokens.some(({ word }) => RIGHTS.test(word))) return true
  const acts = tokens.some(({ word }) => ACTS.test(word)) || has(exploit as Lexicon<unknown>)
  // "We own:" says what its items name.
  if (acts && reading.tail.length > 0) return true
  return acts && (has(data as Lexicon<unknown>) || tokens.some(({ word }) => PRONOUNS.has(word)))
}

/** The choices that each section gives, read when first asked for. */
function choicesBySection(
  document: Document,
  lexicons: Lexicons,
  cache: TokenCache,
): (section: Section | null) => Choices {
  const sentences = new Map<Section | null, Sentence[]>()
  for (const sentence of document.sentences) {
    const list = sentences.get(sentence.section)
    if (list) list.push(sentence)
    else sentences.set(sentence.section, [sentence])
  }
  const known = new Map<Section | null, Choices>()
  return (section) => {
    const found =
      known.get(section) ?? readChoices(sentences.get(section) ?? [], lexicons, (s) => tokensOf(s, cache))
    known.set(section, found)
    return found
  }
}
