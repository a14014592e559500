/** Verb groups without an auxiliary of their own: infinitives, the verbs of lists, of items and of those made to act. */
import { covered, type Reading } from '../reading.ts'
import type { Form, Predicate, Span } from './types.ts'
import {
  isAdverb,
  isConjunction,
  isModal,
  isNoun,
  isPreposition,
  isRelative,
  isStop,
  negates,
  startsNounPhrase,
  verbEnd,
  verbForm,
  wordAt,
} from './words.ts'
import { verbAfter } from './verb-groups.ts'

export interface Group extends Span {
  form: Form
  verb: number
  auxiliary: number
  negator: number
  passive: boolean
  /** The person between auxiliary and verb of an inverted clause: "will | we | use". */
  inverted: Span | null
  /** Words that stand inside the group and are clauses of their own: "may, | if you agree |, use". */
  insertions: Span[]
}

/** "to use", "to not use", "to directly or indirectly train", "to be used"; null where "to" is a preposition. */
const NOBODYS = new Set(['everyone', 'everybody', 'anyone', 'anybody', 'nobody', 'all', 'others', 'whoever'])

export function infinitiveGroup(reading: Reading, at: number): Group | null {
  if (wordAt(reading, at) !== 'to') return null
  // "from time | to time", "published | to everyone"
  if (wordAt(reading, at - 1) === 'time' || NOBODYS.has(wordAt(reading, at + 1))) return null
  // "must not, and must not let others to, | use"
  const apart = wordAt(reading, at + 1) === ',' && verbEnd(reading, at + 2) > 0
  let i = apart ? at + 2 : at + 1
  let negator = -1
  for (; i < reading.tokens.length; i++) {
    if (negates(reading, i)) negator = i
    else if (!isAdverb(reading, i) && !joinsAdverbs(reading, i) && !leadsOn(reading, i)) break
  }
  if (wordAt(reading, i) === 'be' || wordAt(reading, i) === 'have' || wordAt(reading, i) === 'do') {
    const group = verbAfter(reading, at, i, 'infinitive')
    return group && { ...group, negator: group.negator >= 0 ? group.negator : negator }
  }
  const end = verbEnd(reading, i)
  const word = wordAt(reading, i)
  const base =
    end >= 0 &&
    (verbForm(reading, i) === 'base' || BASE_ED.has(word)) &&
    (wordAt(reading, end) !== 'of' || end - i > 1)
  const unknown = end < 0 && isUnknownVerb(reading, i)
  if (!base && !unknown) return null
  const negated = wordAt(reading, at - 1) === 'not' && negates(reading, at - 1) ? at - 1 : negator
  return plain('infinitive', at, i, unknown ? i + 1 : end, negated)
}

/** Base forms that are in the list of participles as well. */
export const BASE_ED = new Set([
  'run',
  'set',
  'put',
  'feed',
  'seed',
  'embed',
  'need',
  'speed',
  'proceed',
  'exceed',
  'read',
])

/** "directly or indirectly". */
export const joinsAdverbs = (reading: Reading, at: number): boolean =>
  ['and', 'or', '/'].includes(wordAt(reading, at)) && isAdverb(reading, at - 1) && isAdverb(reading, at + 1)

/** The colon between a lead-in and its item, and what introduces the item. */
export const leadsOn = (reading: Reading, at: number): boolean =>
  at < reading.ownFrom && [':', ',', '—', '–'].includes(wordAt(reading, at)) && at + 1 >= reading.ownFrom

/** A word that no list knows is a verb behind "to" where an object follows: "to tailor your feed". */
function isUnknownVerb(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (!token || token.capital || !isNoun(reading, at) || covered(reading, reading.lexicons.data, at))
    return false
  if (/(?:s|tion|ment|ity|ance|ence|ing|ers?)$/.test(token.word)) return false
  const next = wordAt(reading, at + 1)
  // "a license to host, copy and use": a list of acts behind what gives the right to them.
  const given = /^(?:licen[sc]es?|rights?|permission|necessary|required|needed)$/.test(
    wordAt(reading, at - 2),
  )
  return startsNounPhrase(reading, at + 1) || next === 'and' || (given && next === ',')
}

export const plain = (form: Form, from: number, verb: number, to: number, negator: number): Group => ({
  form,
  from,
  to,
  verb,
  auxiliary: -1,
  negator,
  passive: false,
  inverted: null,
  insertions: [],
})

/** The verb of a list: "store, | use | and | share"; `last` is the predicate before it. */
export function listedGroup(reading: Reading, at: number, last: Predicate | null): Group | null {
  const be = wordAt(reading, at) === 'be'
  const end = be ? at + 1 : verbEnd(reading, at)
  if (end < 0 || !last || wordAt(reading, at) === 'like') return null
  let from = at
  let negator = -1
  while (from > 0 && (isAdverb(reading, from - 1) || ['not', 'never'].includes(wordAt(reading, from - 1)))) {
    if (negates(reading, from - 1)) negator = from - 1
    from--
  }
  if (
    !isConjunction(reading, from - 1) &&
    wordAt(reading, from - 1) !== ',' &&
    wordAt(reading, from - 1) !== ')'
  )
    return null
  const form = verbForm(reading, at)
  if (be)
    return last.auxiliary >= 0 && isModal(reading, last.auxiliary)
      ? verbAfter(reading, from, at, 'bare')
      : null
  if (!agreesWith(reading, form, last)) return null
  // Side by side ("store, use and share"), or with an object of its own ("and train our models").
  const beside = sideBySide(reading, last.to, from)
  const object =
    startsNounPhrase(reading, end) ||
    (isNoun(reading, end) && !isStop(reading, end)) ||
    isTraining(reading, at) ||
    goesOn(reading, end, form)
  if (!beside && !object) return null
  if (!beside && wordAt(reading, end) === 'of') return null
  return plain(last.form === 'finite' ? 'bare' : last.form, from, at, end, negator)
}

/** "use | or create memories": the next verb of the list shares the object. */
const goesOn = (reading: Reading, at: number, form: string): boolean =>
  isConjunction(reading, at) && verbEnd(reading, at + 1) >= 0 && verbForm(reading, at + 1) === form

const isTraining = (reading: Reading, at: number): boolean =>
  covered(reading, reading.lexicons.train, at)?.value === true

/** Does a verb in this form go on with the group: "may store | and use", "by storing | and using", "collects | and uses"? */
function agreesWith(reading: Reading, form: string, last: Predicate): boolean {
  if (last.verb < 0 || last.form === 'noun') return false
  const had = verbForm(reading, last.verb)
  if (last.form === 'gerund') return form === 'ing'
  if (last.form === 'participle' || last.passive) return form === 'ed'
  if (last.form === 'finite' && last.auxiliary < 0) return form === had
  return form === 'base'
}

/** Are there only commas, conjunctions, adverbs, and verbs of the list that no lexicon knows, between two tokens? */
function sideBySide(reading: Reading, from: number, to: number): boolean {
  let unknown = 0
  if (to - from > 30) return false
  for (let i = from; i < to; i++) {
    if (wordAt(reading, i) === ',' || isConjunction(reading, i) || isAdverb(reading, i)) continue
    if (wordAt(reading, i - 1) !== ',' || wordAt(reading, i + 1) !== ',' || !isNoun(reading, i)) return false
    unknown++
  }
  return to - from - 2 * unknown <= 4
}

/** The verb that opens an item or a command: "Train our models", "Use of" is none. */
export function openingGroup(reading: Reading, at: number): Group | null {
  const end = verbEnd(reading, at)
  if (
    end < 0 ||
    verbForm(reading, at) !== 'base' ||
    wordAt(reading, end) === 'of' ||
    wordAt(reading, at) === 'like'
  )
    return null
  if (
    !(
      startsNounPhrase(reading, end) ||
      isRelative(reading, end) ||
      isNoun(reading, end) ||
      [',', 'and', 'or'].includes(wordAt(reading, end)) ||
      isPreposition(reading, end)
    )
  )
    return null
  return plain('bare', at, at, end, -1)
}

/** "let others | use", "help us | improve": a verb without "to" behind the one who is made to act. */
export function madeGroup(reading: Reading, at: number, last: Predicate | null): Group | null {
  if (!last || last.verb < 0 || at - last.to > 6 || at <= last.to) return null
  if (!/^(?:let|lets|letting|help|helps|helping|helped|make|makes)$/.test(wordAt(reading, last.verb)))
    return null
  // "let others | do so"
  const so = wordAt(reading, at) === 'do' && wordAt(reading, at + 1) === 'so'
  const end = so ? at + 1 : verbEnd(reading, at)
  if (end < 0 || (!so && verbForm(reading, at) !== 'base')) return null
  const party = covered(reading, reading.lexicons.party, at - 1)
  const object =
    party?.to === at || isNoun(reading, at - 1) || covered(reading, reading.lexicons.models, at - 1)
  return object ? plain('infinitive', at, at, end, -1) : null
}
