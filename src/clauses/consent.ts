/** On which consent a practice stands, and where the document says so. */
import { type Document, rangeOf, type Sentence } from '../document/index.ts'
import { findAll, type Match } from './lexicon.ts'
import { marks, placeOf, type ReadToken, type Reading } from './reading.ts'
import type { Consent, ConsentMode, DataKind } from './types.ts'
import type { Lexicons } from './compile.ts'

const NONE: Consent = { mode: 'none', where: 'none', evidence: null }

type Mark = Match<'opt-in' | 'opt-out' | 'by-use'>

/**
 * The consent that the sentence itself states for a grant. `grantedBy`: the token range of the words by which the people
 * bound grant it ("you agree", "you grant"), null where they do not.
 */
export function consentInSentence(reading: Reading, grantedBy: { from: number; to: number } | null): Consent {
  const found = marks(reading, reading.lexicons.consent).filter((m) => !voided(reading.tokens, m))
  const optIn = found.find((m) => m.value === 'opt-in' && isCondition(reading.tokens, m))
  if (optIn) return state(reading, optIn, 'opt-in')
  const optOut = found.find((m) => m.value === 'opt-out')
  if (optOut) return state(reading, optOut, 'opt-out')
  const byUse = found.find((m) => m.value === 'by-use')
  if (byUse) return state(reading, byUse, 'by-use')
  return grantedBy ? state(reading, { ...grantedBy, value: 'by-use' }, 'by-use') : NONE
}

/** The consent that a promise leaves open: "will not … without your consent", "unless you opt in". */
export function consentOfPromise(reading: Reading): Consent {
  const found = marks(reading, reading.lexicons.consent)
  const out = found.find((m) => m.value === 'opt-out')
  const within = found.find(
    (m) =>
      m.value === 'opt-in' &&
      hasBefore(
        reading.tokens,
        m.from,
        ['without', 'unless', 'except', 'until', 'only', 'with', 'if', 'absent', 'where'],
        8,
      ),
  )
  if (within) return state(reading, within, 'opt-in')
  if (out) return state(reading, out, 'opt-out')
  // What is off by default is on only where people turn it on.
  const off = reading.tokens.findIndex((t, i) => t.word === 'default' && reading.tokens[i - 1]?.word === 'by')
  return off > 0 ? state(reading, { from: off - 1, to: off + 1, value: 'opt-in' }, 'opt-in') : NONE
}

function state(reading: Reading, mark: Mark, mode: ConsentMode): Consent {
  const { start, end, text } = placeOf(reading, reading.tokens, mark.from, mark.to)
  return { mode, where: 'sentence', evidence: { start, end, text } }
}

/** "without your consent", "even if you opt out", "regardless of": the words are there, the choice is not. */
function voided(tokens: readonly ReadToken[], mark: Mark): boolean {
  if (
    mark.value === 'opt-in' &&
    hasBefore(tokens, mark.from, ['without', 'withdraw', 'no', 'obtain', 'need'], 3)
  )
    return true
  if (hasBefore(tokens, mark.from, ['even', 'regardless', 'despite', 'whether'], 4)) return true
  // "You cannot opt out" gives no choice; "if you have not opted out" does.
  const denied = mark.value === 'opt-out' && hasBefore(tokens, mark.from, ['not', 'no', 'never'], 3)
  return (
    denied &&
    !hasBefore(
      tokens,
      mark.from,
      ['if', 'unless', 'who', 'that', 'where', 'except', 'provided', 'until', 'when', 'extent', 'long'],
      8,
    )
  )
}

/** Consent is a condition only where words tie it to the practice: "with your consent", "if you consent". */
function isCondition(tokens: readonly ReadToken[], mark: Mark): boolean {
  const first = tokens[mark.from]!.word
  if (first.startsWith('opt')) return true
  return hasBefore(
    tokens,
    mark.from,
    [
      'with',
      'if',
      'unless',
      'only',
      'upon',
      'subject',
      'where',
      'when',
      'after',
      'based',
      'obtain',
      'provided',
      'once',
      'extent',
      'until',
      'ask',
      'seek',
    ],
    6,
  )
}

function hasBefore(
  tokens: readonly ReadToken[],
  at: number,
  words: readonly string[],
  within: number,
): boolean {
  for (let i = at - 1; i >= Math.max(0, at - within); i--) {
    if (words.includes(tokens[i]!.word)) return true
    if (tokens[i]!.word === ';') return false
  }
  return false
}

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
const NEAR = 4
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

/** A sentence that gives a choice, read once for all grants of its section. */
export interface Choice {
  sentence: Sentence
  mode: 'opt-in' | 'opt-out'
  /** Does it speak of training AI, or does it point back to what was said before it? */
  names: boolean
  pointsBack: boolean
  /** The data that it is about; empty where it names none. */
  data: ReadonlySet<DataKind>
  /** Character range in the sentence. */
  from: number
  to: number
}

/** The choices that sentences give about what stands around them. Choices about marketing or cookies are none. */
export function choicesIn(
  sentences: readonly Sentence[],
  lexicons: Lexicons,
  tokensOf: (sentence: Sentence) => readonly ReadToken[],
): Choice[] {
  return sentences.flatMap((sentence) => {
    const tokens = tokensOf(sentence)
    const choice = choiceIn(tokens, lexicons)
    if (!choice || choice.value === 'by-use' || tokens.some((t) => ELSEWHERE.has(t.word))) return []
    const names = speaksOfTraining(tokens, lexicons)
    const pointsBack = tokens.some((t) => BACK.has(t.word)) || isBare(tokens, choice.to)
    if (!names && !pointsBack) return []
    const data = new Set(findAll(lexicons.data, tokens).flatMap((m) => (m.value === null ? [] : [m.value])))
    const [from, to] = [tokens[choice.from]!.from, tokens[choice.to - 1]!.to]
    return [{ sentence, mode: choice.value, names, pointsBack, data, from, to }]
  })
}

const ADJUNCTS = new Set([
  '.',
  ',',
  ';',
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
  return tokens.length <= 24 && (to >= tokens.length || ADJUNCTS.has(tokens[to]!.word))
}

/**
 * The consent that the section states for a grant: a choice about AI or training anywhere in it, or a choice that points
 * back ("you can opt out of this") within a few sentences. A choice about other data than the grant's is none.
 */
export function consentInSection(
  document: Document,
  choices: readonly Choice[],
  grant: Sentence,
  kinds: ReadonlySet<DataKind>,
): Consent {
  const belongs = (choice: Choice): boolean => {
    const distance = choice.sentence.index - grant.index
    if (distance === 0 || choice.sentence.leadIn === grant) return false
    if (!choice.names && !(distance > 0 && distance <= NEAR)) return false
    return choice.data.size === 0 || kinds.size === 0 || [...choice.data].some((kind) => kinds.has(kind))
  }
  // A promise that waits for consent binds the whole grant; a choice further on does not undo it.
  const choice =
    choices.find((c) => c.mode === 'opt-in' && belongs(c)) ??
    choices.find((c) => c.mode === 'opt-out' && belongs(c))
  if (!choice) return NONE
  return stated(document, choice, 'section')
}

/** The consent that another section states: only a choice that names training is one about the grant. */
export function consentInDocument(
  document: Document,
  choices: readonly Choice[],
  grant: Sentence,
  kinds: ReadonlySet<DataKind>,
): Consent {
  const choice = choices.find(
    (c) =>
      c.names &&
      c.mode === 'opt-out' &&
      c.sentence.section !== grant.section &&
      (c.data.size === 0 || kinds.size === 0 || [...c.data].some((kind) => kinds.has(kind))),
  )
  return choice ? stated(document, choice, 'document') : NONE
}

function stated(document: Document, choice: Choice, where: 'section' | 'document'): Consent {
  const { sentence, from, to, mode } = choice
  const evidence = { ...rangeOf(document, sentence, from, to), text: sentence.text.slice(from, to) }
  return { mode, where, evidence }
}

/** The words of a sentence that give a choice: "you can opt out", "only with your consent", "will not … without your consent". */
function choiceIn(tokens: readonly ReadToken[], lexicons: Lexicons): Mark | undefined {
  const negated = findAll(lexicons.negator, tokens).some((m) => m.value && tokens[m.from]!.word !== 'without')
  return findAll(lexicons.consent, tokens).find((m) => {
    if (m.value === 'by-use') return false
    const withheld = hasBefore(tokens, m.from, ['without', 'unless', 'except', 'until', 'absent'], 8)
    if (m.value === 'opt-in' && negated) return withheld
    return !voided(tokens, m) && (m.value === 'opt-out' || isCondition(tokens, m))
  })
}

function speaksOfTraining(tokens: readonly ReadToken[], lexicons: Lexicons): boolean {
  const train = findAll(lexicons.train, tokens).some((m) => m.value !== null)
  const ai = findAll(lexicons.ai, tokens).length > 0
  const models = findAll(lexicons.models, tokens).some((m) => m.value !== null)
  if (train && (ai || models || tokens.some((t) => t.word === 'training'))) return true
  return ai && findAll(lexicons.develop, tokens).length > 0
}
