/** The choices that stand around a grant: in the sentences of its section, and elsewhere in the document. */
import type { Sentence } from '../document/index.ts'
import { affirmsChoice } from './short-answer.ts'
import type { Lexicons } from './compile.ts'
import { agreementIn, defaultIn, isOfSetting } from './defaults.ts'
import { consentMarks, describes, hasBefore, isCompanys, isCondition, type Mark, voided } from './consent.ts'
import { findAll, matchAt } from './lexicon.ts'
import { dataNamed } from './owned.ts'
import type { ReadToken } from './reading.ts'
import type { DataKind } from './types.ts'

const BACK = new Set([
  'this',
  'these',
  'such',
  'above',
  'prior',
  'foregoing',
  'preceding',
  'described',
  'doing',
  'so',
])
/** Choices about these are no choice about training. */
const ELSEWHERE = new Set([
  'marketing',
  'cookies',
  'email',
  'emails',
  'arbitration',
  'newsletter',
  'advertising',
  'sale',
])

/** Is something else left to choose? How people say so ("by email") is not what they choose. */
const isElsewhere = (tokens: readonly ReadToken[]): boolean =>
  tokens.some(
    (t, i) =>
      ELSEWHERE.has(t.word) &&
      !(
        /^emails?$/.test(t.word) &&
        ['by', 'via', 'through', 'an', 'per', ',', 'please', ':'].includes(tokens[i - 1]?.word ?? '')
      ),
  )

/** The tokens outside of quotation marks: the name of a page or of a switch is no data. */
function unquoted(tokens: readonly ReadToken[]): readonly ReadToken[] {
  if (!tokens.some((t) => t.word === '"')) return tokens
  let inside = false
  return tokens.filter(({ word }) => {
    if (word === '"') inside = !inside
    return word !== '"' && !inside
  })
}

/** A sentence that gives a choice, read once for all grants of its section. */
export interface Choice {
  sentence: Sentence
  mode: 'opt-in' | 'opt-out'
  /** The data that it is about; empty where it names none. */
  data: ReadonlySet<DataKind>
  /** A right to object to processing of any kind: it counts in its own section alone, below what it is about. */
  general: boolean
  /** Character range in the sentence. */
  from: number
  to: number
}

/** The choices of a section, so arranged that a grant finds its own without a look at all of them. */
export interface Choices {
  /** Those that speak of training AI, by the data that they are about ("" for none); the first few of each. */
  named: Map<DataKind | '', Choice[]>
  /** Those that do not say of what, or point back, by the index of their sentence. */
  near: Map<number, Choice>
  /** Those that name the clause that they are about by its number, "section 4(c)": the first few, by "4" or "4(c)". */
  numbered: Map<string, Choice>
}

const FIRST = 4
const MOST_NUMBERED = 20

/** "Section 4", "clause 4.2", "4(c)": where a clause stands. */
const NUMBERS =
  /\b(?:(?:sections?|sec\.|articles?|clauses?|paragraphs?|items?|points?) *(\d{1,3}(?:\.\d{1,3}){0,4})(?: ?\(([a-z]|[ivx]{1,4})\))?|(\d{1,3}(?:\.\d{1,3}){0,4})\(([a-z]|[ivx]{1,4})\))/gi

/** The numbers that a text names, "4" or "4(c)", in lower case. */
const numbersIn = (text: string): string[] =>
  [...text.matchAll(NUMBERS)].map(([, a, b, c, d]) => {
    const letter = b ?? d
    return `${a ?? c}${letter ? `(${letter.toLowerCase()})` : ''}`
  })

/** The choices that sentences give about what stands around them. Choices about marketing or cookies are none. */
export function readChoices(
  sentences: readonly Sentence[],
  lexicons: Lexicons,
  tokensOf: (sentence: Sentence) => readonly ReadToken[],
): Choices {
  const found: Choices = { named: new Map(), near: new Map(), numbered: new Map() }
  for (const [i, sentence] of sentences.entries()) {
    const tokens = tokensOf(sentence)
    if (affirmsChoice(sentence, sentences[i - 1], lexicons)) {
      const said = { from: 0, to: sentence.text.length, data: new Set<DataKind>(), general: false }
      found.near.set(sentence.index, { sentence, mode: 'opt-out', ...said })
      continue
    }
    const setting = defaultIn(tokens, lexicons)
    const mark = setting ?? choiceIn(tokens, lexicons)
    if (!mark || mark.value === 'by-use' || isElsewhere(tokens)) continue
    const plain = unquoted(tokens)
    const named = dataNamed(lexicons, plain)
    const any = named.some((m) => isAny(plain, lexicons, m))
    const data = new Set(
      any || isOfAllProcessing(tokens, mark) ? [] : named.flatMap((m) => (m.value === null ? [] : [m.value])),
    )
    if (mark.value === 'opt-in' && (bindsUser(tokens) || isOfSharing(tokens, lexicons))) continue
    if (isOfOwnGrant(tokens, lexicons, mark)) continue
    const [from, to] = [tokens[mark.from]!.from, tokens[mark.to - 1]!.to]
    const general = !speaksOfTraining(tokens, lexicons) && isOfAllProcessing(tokens, mark)
    const choice: Choice = { sentence, mode: mark.value, data, general, from, to }
    const back =
      tokens.some((t) => BACK.has(t.word)) ||
      isBare(tokens, mark.to) ||
      ['it', 'they'].includes(tokens[0]!.word) ||
      /^(?:untick|uncheck|deselect)/.test(tokens[mark.from]!.word)
    const waiting = mark.value === 'opt-out' || waits(tokens, lexicons)
    if (setting ? isOfSetting(tokens, mark) : back && waiting) found.near.set(sentence.index, choice)
    for (const number of numbersIn(sentence.text))
      if (found.numbered.size < MOST_NUMBERED && !found.numbered.has(number))
        found.numbered.set(number, choice)
    if (!speaksOfTraining(tokens, lexicons) && !general) continue
    for (const kind of data.size ? data : ([''] as const)) {
      const list = found.named.get(kind) ?? []
      if (list.length < FIRST) found.named.set(kind, [...list, choice])
    }
  }
  return found
}

const CONDITIONAL = [
  'unless',
  'if',
  'with',
  'until',
  'where',
  'after',
  'once',
  'provided',
  'long',
  'absent',
  'failing',
]

/** "You have the right to object to our processing": of whatever the section says that is done. */
const isOfAllProcessing = (tokens: readonly ReadToken[], mark: Mark): boolean =>
  mark.value === 'opt-out' &&
  tokens.some(
    (t, i) =>
      (t.word === 'object' && tokens[i + 1]?.word === 'to') ||
      (t.word === 'out' &&
        tokens[i + 1]?.word === 'of' &&
        tokens.slice(i + 2, i + 5).some((u) => u.word === 'processing')),
  ) &&
  tokens.some((t) => t.word === 'processing') &&
  tokens.some((t) => t.word === 'right' || t.word === 'may' || t.word === 'can')

/** "Your data is not shared with third parties for training without your consent": that of the sharing. */
const isOfSharing = (tokens: readonly ReadToken[], lexicons: Lexicons): boolean =>
  tokens.some((t) => /^(?:shar|sell|sold|disclos|transfer|rent)/.test(t.word)) &&
  findAll(lexicons.party, tokens).some((m) => m.value === 'third-party')

/** "You may not use it to train, unless expressly authorized": leave for the people bound, and none that they give. */
const bindsUser = (tokens: readonly ReadToken[]): boolean =>
  tokens.some(
    (t, i) =>
      ['you', 'users', 'customer', 'customers'].includes(t.word) &&
      tokens.slice(i + 1, i + 4).some((next) => next.word === 'not') &&
      !tokens.slice(i + 1, i + 4).some((next) => ['do', 'did', 'have', 'has'].includes(next.word)),
  )

/** "Unless you opt out, we train …", "with your consent, we train …": the condition of that grant, and of no other. */
function isOfOwnGrant(tokens: readonly ReadToken[], lexicons: Lexicons, mark: Mark): boolean {
  if (tokens.some((t) => t.word !== 'prior' && BACK.has(t.word))) return false
  // "If you prefer that we do not, let us know": who would rather not may say so.
  if (tokens.slice(mark.from, mark.to).some((t) => /^(?:prefer|rather|want|wish)$/.test(t.word))) return false
  // "If you do not want that, you may opt out": what is said is the choice.
  const offered = tokens.some(
    (t, i) => t.word === 'you' && ['may', 'can', 'could'].includes(tokens[i + 1]?.word ?? ''),
  )
  if (offered && findAll(lexicons.choose, tokens).length > 0 && !hasBefore(tokens, mark.from, ['unless'], 5))
    return false
  const negated = findAll(lexicons.negator, tokens).some(
    (m) => m.value && !(m.from >= mark.from && m.to <= mark.to),
  )
  const provider = findAll(lexicons.party, tokens).some((m) => m.value === 'provider')
  const conditional = hasBefore(tokens, mark.from, CONDITIONAL, 5)
  return provider && conditional && !negated && speaksOfTraining(tokens, lexicons)
}

/** "identifiable | information", "patient | data" is not just any. */
function isDescribed(tokens: readonly ReadToken[], lexicons: Lexicons, at: number): boolean {
  const word = tokens[at - 1]?.word ?? ''
  const { determiner, preposition, modal, auxiliary } = lexicons.words
  const closed = [determiner, preposition, modal, auxiliary].some((words) => words.has(word))
  return (
    /^[a-z]/.test(word) &&
    !closed &&
    !['and', 'or'].includes(word) &&
    !matchAt(lexicons.verbs, tokens, at - 1)
  )
}

/** "your data", "the information": a choice about any data. */
const isAny = (tokens: readonly ReadToken[], lexicons: Lexicons, m: { from: number; to: number }): boolean =>
  !isDescribed(tokens, lexicons, m.from) &&
  /^(?:(?:your|the|this|such) )?(?:data|information|content)$/.test(
    tokens
      .slice(m.from, m.to)
      .map((t) => t.word)
      .join(' '),
  )

const ADJUNCTS = new Set([
  'it',
  '.',
  ',',
  ';',
  ':',
  'in',
  'at',
  'by',
  'through',
  'via',
  'any',
  'anytime',
  'if',
  'using',
  'first',
  'before',
  'whenever',
  'when',
])

/** "You can opt out in your settings": a choice that does not say of what is one of what was said last. */
function isBare(tokens: readonly ReadToken[], to: number): boolean {
  const word = (i: number): string => tokens[i]?.word ?? '.'
  if (tokens.length <= 24 && ADJUNCTS.has(word(to))) return true
  // "An opt-out is available in Settings."
  if (
    tokens.length <= 24 &&
    word(to) === 'is' &&
    /^(?:available|offered|provided|possible)$/.test(word(to + 1))
  )
    return true
  // "You may instruct us not to use it": of the use that was said last.
  return word(to) === 'to' && /^(?:use|process|store|record)/.test(word(to + 1))
}

/**
 * Does a sentence make what was said before it wait for consent: "we do so only with your consent", "we will ask first"? One
 * that names another act ("we share this only with your consent") is about that act. A consent that is read where there is none
 * lets a grant pass, so this is strict.
 */
function waits(tokens: readonly ReadToken[], lexicons: Lexicons): boolean {
  const others = findAll(lexicons.process, tokens).some((m) => !SAME_ACT.test(tokens[m.from]!.word))
  return !others && tokens.some((t) => WAITING.has(t.word)) && tokens.length <= 30
}

const SAME_ACT = /^(?:us(?:e|es|ed|ing)$|process|tak|obtain|receiv|keep|give)/
const WAITING = new Set([
  'required',
  'requires',
  'needed',
  'needs',
  'necessary',
  'only',
  'solely',
  'exclusively',
  'once',
  'first',
  'before',
  'unless',
  'until',
  'without',
  'if',
])

/** The words of a sentence that give a choice: "you can opt out", "only with your consent", "will not … without your consent". */
function choiceIn(tokens: readonly ReadToken[], lexicons: Lexicons): Mark | undefined {
  const negated = findAll(lexicons.negator, tokens).some((m) => m.value && tokens[m.from]!.word !== 'without')
  const agreed = agreementIn(tokens, lexicons)
  if (agreed) return agreed
  return consentMarks(tokens, findAll(lexicons.consent, tokens)).find((m) => {
    if (m.value === 'by-use' || describes(tokens, m) || isCompanys(tokens, lexicons, m)) return false
    const withheld = hasBefore(tokens, m.from, ['without', 'unless', 'except', 'until', 'absent'], 8)
    if (m.value === 'opt-in' && negated) return withheld
    return !voided(tokens, m) && (m.value === 'opt-out' || isCondition(tokens, m))
  })
}

function speaksOfTraining(tokens: readonly ReadToken[], lexicons: Lexicons): boolean {
  const trains = findAll(lexicons.train, tokens).filter((m) => m.value !== null)
  // "train on your posts": nothing but a model is.
  if (
    trains.some(
      (m) => tokens[m.to]?.word === 'on' && dataNamed(lexicons, tokens.slice(m.to, m.to + 5)).length > 0,
    )
  )
    return true
  const train = trains.length > 0
  const ai = findAll(lexicons.ai, tokens).length > 0
  const models = findAll(lexicons.models, tokens).some((m) => m.value !== null)
  if (train && (ai || models || tokens.some((t) => t.word === 'training'))) return true
  return (ai || models) && findAll(lexicons.develop, tokens).length > 0
}
