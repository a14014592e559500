/** The consent that a sentence itself states. What stands around it is in `choices.ts`. */
import type { Lexicons } from './compile.ts'
import { agreementIn, defaultIn } from './defaults.ts'
import { chainOf, isOurOptOut } from './grammar/scope.ts'
import type { Parse, Predicate } from './grammar/types.ts'
import { findAll, type Match } from './lexicon.ts'
import { marks, placeOf, type Reading } from './reading.ts'
import type { Token } from './tokens.ts'
import type { Consent, ConsentMode } from './types.ts'

export const NONE: Consent = { mode: 'none', where: 'none', evidence: null }

export type Mark = Match<'opt-in' | 'opt-out' | 'by-use'>

/**
 * The consent that the sentence itself states for a grant. `grantedBy`: the token range of the words by which the people
 * bound grant it ("you agree", "you grant"), null where they do not. `at`: the token where the practice stands.
 */
export function consentInSentence(
  reading: Reading,
  grantedBy: { from: number; to: number } | null,
  at: number,
  within: { parse: Parse; predicate: Predicate } | null = null,
): Consent {
  const found = consentMarks(reading.tokens, marks(reading, reading.lexicons.consent)).filter(
    (m) =>
      !voided(reading.tokens, m) &&
      !isCompanys(reading.tokens, reading.lexicons, m) &&
      (isNear(reading.tokens, m, at) || (within !== null && governs(within, m))) &&
      !(within && isElses(reading, within, m)),
  )
  const setting = defaultIn(reading.tokens, reading.lexicons)
  if (setting && isNear(reading.tokens, setting, at)) return state(reading, setting, setting.value)
  const agreed = agreementIn(reading.tokens, reading.lexicons)
  const asked = found.filter((m) => m.value === 'opt-in' && isCondition(reading.tokens, m))
  // "We may train unless you request otherwise": who must ask for it not to happen was not asked.
  const against = asked.find(
    (m) =>
      (reading.tokens.slice(m.from, m.to).some((t) => ASKED.test(t.word)) || isOfOther(reading.tokens, m)) &&
      hasBefore(reading.tokens, m.from, ['unless'], 5),
  )
  if (against) return state(reading, against, 'opt-out')
  const optIn =
    asked.find((m) => !isOneOfMany(reading.tokens, m) && !isOfOther(reading.tokens, m)) ??
    (agreed && isNear(reading.tokens, agreed, at) && !(within && isElses(reading, within, agreed))
      ? agreed
      : undefined)
  if (optIn) return state(reading, optIn, 'opt-in')
  const optOut = found.find((m) => m.value === 'opt-out')
  if (optOut) return state(reading, optOut, 'opt-out')
  const byUse = found.find((m) => m.value === 'by-use')
  if (byUse) return state(reading, byUse, 'by-use')
  return grantedBy ? state(reading, { ...grantedBy, value: 'by-use' }, 'by-use') : NONE
}

/** "Unless you opt out, you grant … to train": the condition of the very clause, however far off the practice stands in it. */
function governs({ parse, predicate }: { parse: Parse; predicate: Predicate }, mark: Mark): boolean {
  const owner = parse.predicates[parse.owner[mark.from] ?? -1]
  if (owner?.relation !== 'condition' && owner?.relation !== 'exception') return false
  return owner.parent !== null && chainOf(predicate).includes(owner.parent)
}

/**
 * "We train our models on your photos, and with your consent we show some": consent to another act of the company is none to
 * this one. A choice of the people bound ("but you can opt out") and what points back ("we do so only if") are.
 */
function isElses(
  reading: Reading,
  { parse, predicate }: { parse: Parse; predicate: Predicate },
  mark: Mark,
): boolean {
  const owner = parse.predicates[parse.owner[mark.from] ?? -1]
  if (!owner) return false
  const root = rootOf(owner)
  if (root === rootOf(predicate)) return false
  const acts = root.subject.kind === 'provider' || root.subject.kind === 'third-party'
  const back = reading.tokens
    .slice(root.from, root.to + 2)
    .some((t) => ['so', 'this', 'it', 'that'].includes(t.word))
  return acts && !back
}

/** The main clause of a predicate; of a list of them, the first. */
function rootOf(predicate: Predicate): Predicate {
  let root = predicate
  for (let steps = 0; steps < 24; steps++) {
    const up = root.conjunctOf ?? root.parent
    if (!up) break
    root = up
  }
  return root
}

/** How far from the practice the words of its consent may stand, in tokens: a cell or a run-on holds many practices. */
const REACH = 60

function isNear(tokens: readonly Token[], mark: Mark, at: number): boolean {
  if (Math.abs(mark.from - at) > REACH) return false
  const [from, to] = mark.from < at ? [mark.to, at] : [at, mark.from]
  const apart = tokens.findIndex((t, i) => i >= from && i < to && t.word === ';')
  return apart < 0 || (mark.from > at && isOfLast(tokens, mark, apart))
}

/** "We train on them; you may opt out": a choice that does not say of what, right behind what it is about. */
function isOfLast(tokens: readonly Token[], mark: Mark, apart: number): boolean {
  const said = tokens.slice(apart + 1, mark.from).map((t) => t.word)
  const offered = said.length <= 3 && said[0] === 'you' && ['may', 'can', 'could'].includes(said[1] ?? '')
  return offered && ['.', ',', ';', 'in', 'via', 'at', 'by', 'through'].includes(tokens[mark.to]?.word ?? '.')
}

const PROMISED = [
  'without',
  'unless',
  'except',
  'until',
  'only',
  'with',
  'if',
  'absent',
  'where',
  'requires',
  'require',
  'needs',
]

/** The consent that a promise leaves open: "will not … without your consent", "unless you opt in". */
export function consentOfPromise(reading: Reading, parse: Parse): Consent {
  // Where the company has opted out, nobody else need.
  const ours = (m: Mark): boolean => {
    const owner = parse.predicates[parse.owner[m.from] ?? -1]
    return owner !== undefined && isOurOptOut(reading, owner)
  }
  const found = consentMarks(reading.tokens, marks(reading, reading.lexicons.consent)).filter((m) => !ours(m))
  const out = found.find((m) => m.value === 'opt-out')
  const within = found.find(
    (m) =>
      m.value === 'opt-in' &&
      // "without consent" brings its own word.
      (['without', 'unless'].includes(reading.tokens[m.from]!.word) ||
        hasBefore(reading.tokens, m.from, PROMISED, 8)),
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
export function voided(tokens: readonly Token[], mark: Mark): boolean {
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
export function isCondition(tokens: readonly Token[], mark: Mark): boolean {
  if (isAboutElse(tokens, mark) || mayBeAsked(tokens, mark)) return false
  if (isTaken(tokens, mark) || isOfUse(tokens, mark)) return false
  // "Your consent is required for this."
  const needed = tokens.slice(mark.to, mark.to + 2).map((t) => t.word)
  if (/^(?:is|are)$/.test(needed[0] ?? '') && NEEDED.test(needed[1] ?? '')) return true
  const first = tokens[mark.from]!.word
  // "We ask you before we": the words ask by themselves.
  if (ASKS.test(first)) return !hasBefore(tokens, mark.from, ['may', 'might', 'could', 'not', 'never'], 3)
  if (first === 'basis' || first === 'based') return !hasBefore(tokens, mark.from, ['not', 'never'], 3)
  if (first.startsWith('opt')) return !hasBefore(tokens, mark.from, ['not', 'never'], 3)
  // "If you allow us to": the condition stands right before it. In "if you upload files, you allow us to" it does not.
  if (first === 'you' || first === 'they') return hasBefore(tokens, mark.from, OPENERS, 2)
  return hasBefore(tokens, mark.from, [...OPENERS, ...TIES], 6)
}

/** The marks that stand for themselves: in "you explicitly | opt out" the first only says how. */
export const consentMarks = (tokens: readonly Token[], all: readonly Mark[]): Mark[] =>
  all.filter(
    (m) =>
      m.value !== 'opt-in' ||
      !HOW.test(tokens[m.to - 1]!.word) ||
      !all.some((other) => other.value === 'opt-out' && other.from >= m.to && other.from - m.to <= 1),
  )

const HOW = /ly$/
const AGREES =
  /^(?:agree|consent|opt|permit|allow|author|approv|giv|gave|grant|accept|enabl|choos|turn|switch)/

/** "you expressly | object": said of another act than agreeing. */
const isOfOther = (tokens: readonly Token[], { to }: Mark): boolean =>
  HOW.test(tokens[to - 1]!.word) && !AGREES.test(tokens[to]?.word ?? 'agree')

const ASKED = /^(?:request|ask|instruct|direct|elect|choose|chosen|decide|switch|turn)$/

const DESCRIBES_LEAVE = /^(?:prior|express|explicit|written|separate|specific|advance|own)$/

/** "Our prior written consent", "Northwind's approval", "the approval of our board": the company's own leave. */
export function isCompanys(tokens: readonly Token[], lexicons: Lexicons, mark: Mark): boolean {
  if (mark.value !== 'opt-in') return false
  if (tokens[mark.to]?.word === 'of' && ['our', 'its'].includes(tokens[mark.to + 1]?.word ?? '')) return true
  let at = mark.from - 1
  while (at > mark.from - 4 && DESCRIBES_LEAVE.test(tokens[at]?.word ?? '')) at--
  const { word } = tokens[at] ?? { word: '' }
  if (word !== "'s") return word === 'our'
  return findAll(lexicons.party, tokens, 0, at).some((m) => m.to === at && m.value === 'provider')
}

/** "opted-in | data": said of some data or people, and no condition of another sentence. */
export const describes = (tokens: readonly Token[], mark: Mark): boolean =>
  tokens[mark.from]!.word === 'opted' &&
  /^(?:data|content|information|users?|customers?|accounts?|material|files?|conversations?)$/.test(
    tokens[mark.to]?.word ?? '',
  )

/** "anonymized, aggregated, or explicitly opted-in data": consent to some of what is used is none to the rest. */
const isOneOfMany = (tokens: readonly Token[], mark: Mark): boolean =>
  describes(tokens, mark) && hasBefore(tokens, mark.from, ['or', 'and'], 3)

/** "Your consent is presumed", "the law does not require your consent": nobody is asked. */
function isTaken(tokens: readonly Token[], mark: Mark): boolean {
  const behind = tokens.slice(mark.to, mark.to + 3).map((t) => t.word)
  if (/^(?:is|are|will|shall)$/.test(behind[0] ?? '') && behind.some((word) => PRESUMED.test(word)))
    return true
  return (
    hasBefore(tokens, mark.from, ['require', 'requires', 'need', 'needs', 'requiring'], 3) &&
    hasBefore(tokens, mark.from, ['not', 'never', 'without', 'nor'], 6)
  )
}

const PRESUMED = /^(?:presumed|deemed|implied|assumed|inferred|not|unnecessary)$/

/** "If you choose to | use the service": what people do with the service is no consent to anything. */
const isOfUse = (tokens: readonly Token[], mark: Mark): boolean =>
  tokens[mark.to - 1]!.word === 'to' && USES.test(tokens[mark.to]?.word ?? '')

const USES =
  /^(?:use|access|visit|create|register|install|download|post|publish|upload|submit|subscribe|buy|purchase|pay|interact|contact|continue|sign|browse|order)$/

const NEEDED = /^(?:required|needed|necessary)$/

const OPENERS = [
  'if',
  'unless',
  'when',
  'where',
  'once',
  'after',
  'only',
  'until',
  'provided',
  'extent',
  'that',
  'which',
]
/** "We may ask for your permission": who may ask need not. */
const mayBeAsked = (tokens: readonly Token[], mark: Mark): boolean => {
  const asks = tokens.findIndex((t, i) => i >= mark.from - 6 && i < mark.from && ASKS.test(t.word))
  return asks > 0 && hasBefore(tokens, asks, ['may', 'might', 'could', 'can', 'sometimes'], 3)
}

const ASKS = /^(?:ask|seek|obtain|request|invite)$/

const TIES = ['with', 'upon', 'subject', 'based', 'obtain', 'ask', 'seek', 'requires', 'needs']
/** Words of the practice itself, or that point to it. */
const SAME = new Set([
  'this',
  'these',
  'such',
  'it',
  'do',
  'so',
  'use',
  'our',
  'us',
  'train',
  'training',
  'that',
  'the',
  'your',
])

/** "Your consent to marketing", "your agreement to these terms": consent to something else than the practice. */
function isAboutElse(tokens: readonly Token[], mark: Mark): boolean {
  // "you have agreed to" has its preposition with it.
  const inside =
    tokens[mark.to - 1]!.word === 'to' && /^(?:agree|consent)/.test(tokens[mark.to - 2]?.word ?? '')
  const at = inside ? mark.to - 1 : mark.to
  const next = tokens[at]?.word
  if (next !== 'to' && next !== 'for') return false
  return (
    !SAME.has(tokens[at + 1]?.word ?? 'this') ||
    ['terms', 'agreement', 'policy', 'notice'].includes(tokens[at + 2]?.word ?? '')
  )
}

export function hasBefore(
  tokens: readonly Token[],
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
