/** Verb groups with an auxiliary or a modal: "may not use", "is never shared". */
import { covered, type Reading } from '../reading.ts'
import type { Form, Span } from './types.ts'
import {
  isAdverb,
  isAuxiliary,
  isComma,
  isConjunction,
  isDeterminer,
  isModal,
  isNoun,
  isPossessive,
  isPreposition,
  isPronoun,
  isRelative,
  isStop,
  isWord,
  negates,
  opensCondition,
  opensException,
  verbEnd,
  verbForm,
  wordAt,
} from './words.ts'
import { type Group, joinsAdverbs, leadsOn } from './groups.ts'

const INSERTION = 40

const HAVE = new Set(['have', 'has', 'had'])

const NON_FINITE = new Set(['having', 'being', 'been', 'be'])

/** A finite group with a modal or an auxiliary: "may not use", "is never shared", "do not, and will not, sell". */
export function auxiliaryGroup(reading: Reading, at: number): Group | null {
  const modal = isModal(reading, at)
  if (!modal && (!isAuxiliary(reading, at) || NON_FINITE.has(wordAt(reading, at)))) return null
  if (wordAt(reading, at - 1) === 'to') return null
  // "as the case may be" says nothing.
  if (wordAt(reading, at) === 'may' && wordAt(reading, at - 1) === 'case' && wordAt(reading, at + 1) === 'be')
    return null
  const group = verbAfter(reading, at, at, 'finite')
  // "and we never | will"
  return group.negator < 0 && wordAt(reading, at - 1) === 'never' ? { ...group, negator: at - 1 } : group
}

/** Reads on from the auxiliary at `at` to the verb. */
export function verbAfter(reading: Reading, from: number, at: number, form: Form): Group {
  const insertions: Span[] = []
  let i = at
  let negator = -1
  let be = false
  let have = false
  let inverted: Span | null = null
  let verb = -1
  while (i < reading.tokens.length) {
    const word = wordAt(reading, i)
    if (negates(reading, i) && !isNominalNegation(word)) {
      if (negator < 0) negator = i
      i++
    } else if (isIdiom(reading, i) > 0 && negates(reading, i + 1)) {
      if (negator < 0) negator = i + 1
      i += isIdiom(reading, i)
    } else if (isModal(reading, i)) {
      i++
      be = have = false
    } else if (isAuxiliary(reading, i) && !isMainHave(reading, i)) {
      be = reading.lexicons.words.be.has(word)
      have = HAVE.has(word)
      i++
    } else if (isMainVerb(reading, i, be, have)) {
      verb = i
      break
    } else if (
      isAdverb(reading, i) ||
      joinsAdverbs(reading, i) ||
      isIdiom(reading, i) > 0 ||
      leadsOn(reading, i)
    )
      i += Math.max(1, isIdiom(reading, i))
    // "We do NOT: use …, sell … or train …"
    else if (word === ':' && wordAt(reading, i - 1) === 'not' && verbEnd(reading, i + 1) > 0) i++
    else if (joinsAuxiliaries(reading, i)) i++
    else if (isComma(reading, i) && insertionEnd(reading, i, be) > 0) {
      const end = insertionEnd(reading, i, be)
      insertions.push({ from: i + 1, to: end })
      i = end + 1
    } else if (isComma(reading, i) && leadsOver(reading, i)) {
      insertions.push({ from: i + 1, to: reading.ownFrom - 1 })
      i = reading.ownFrom
    } else if (!inverted && i === at + 1 && invertedThing(reading, at) > 0) {
      const to = invertedThing(reading, at)
      inverted = { from: i, to }
      i = to
    } else if (!inverted && invertedAt(reading, at, i) > 0) {
      const to = invertedAt(reading, at, i)
      inverted = { from: i, to }
      i = to
    } else {
      verb = isPredicateWord(reading, i) ? i : i - 1
      break
    }
  }
  if (verb < 0) verb = i - 1
  const end = verbEnd(reading, verb)
  const to = Math.max(at + 1, verb + 1, verb >= at && end > 0 ? end : 0)
  const passive = be && verb >= 0 && verb > at && verbForm(reading, verb) === 'ed'
  return { form, from, to, verb, auxiliary: at, negator, passive, inverted, insertions }
}

/** "may use no content": the negation belongs to the object. */
const isNominalNegation = (word: string): boolean =>
  ['no', 'none', 'nothing', 'nobody', 'without'].includes(word)

/** "Have" is a verb of its own where no participle follows: "you have the right". */
function isMainHave(reading: Reading, at: number): boolean {
  if (!HAVE.has(wordAt(reading, at))) return false
  let i = at + 1
  while (isAdverb(reading, i) || negates(reading, i)) i++
  return (
    !(
      reading.lexicons.words.be.has(wordAt(reading, i)) ||
      (verbEnd(reading, i) >= 0 && verbForm(reading, i) === 'ed')
    ) &&
    !/(?:ed|en)$/.test(wordAt(reading, i)) &&
    !isPronoun(reading, i)
  )
}

/** "do not, | and will not": auxiliaries in a list. */
function joinsAuxiliaries(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at)
  if (word !== ',' && word !== 'and' && word !== 'or' && word !== 'nor') return false
  const next = wordAt(reading, at + 1)
  if (word === ',')
    return ['and', 'or', 'nor'].includes(next) ? joinsAuxiliaries(reading, at + 1) : endsList(reading, at)
  return (
    isModal(reading, at + 1) ||
    (isAuxiliary(reading, at + 1) && !isMainHave(reading, at + 1)) ||
    next === 'not' ||
    next === 'never'
  )
}

/** The comma behind "do not, and will not |, sell". */
function endsList(reading: Reading, at: number): boolean {
  const end = verbEnd(reading, at + 1)
  return end >= 0 && verbForm(reading, at + 1) !== 'ing' && verbForm(reading, at + 1) !== 's'
}

/** The comma or dash that ends an insertion begun by one at `at`: behind it the verb of the group, or its "be", must stand. */
function insertionEnd(reading: Reading, at: number, be: boolean): number {
  for (let i = at + 1; i < Math.min(reading.tokens.length, at + INSERTION); i++) {
    if (isStop(reading, i)) return -1
    if (!isComma(reading, i) || (wordAt(reading, i) === ',') !== (wordAt(reading, at) === ',')) continue
    let v = i + 1
    while (isAdverb(reading, v) || wordAt(reading, v) === 'not') v++
    if (!be && wordAt(reading, v) === 'be') return i
    if (verbEnd(reading, v) < 0) continue
    const form = verbForm(reading, v)
    if (be ? form === 'ed' || form === 'ing' : form === 'base') return i
  }
  return -1
}

/** "We may, as we see fit: | close your account": does an insertion that begins at `at` end with the lead-in? */
function leadsOver(reading: Reading, at: number): boolean {
  const end = reading.ownFrom - 1
  const apart = isModal(reading, at - 1) || negates(reading, at - 1)
  if (!apart || !(isPreposition(reading, at + 1) || opensCondition(reading, at + 1))) return false
  if (at >= end || end - at > INSERTION || wordAt(reading, end) !== ':') return false
  for (let i = at + 1; i < end; i++) if (isStop(reading, i)) return false
  return verbEnd(reading, end + 1) >= 0 && verbForm(reading, end + 1) === 'base'
}

/** "in turn", "in any way", "at no time", "from time to time": how many words of such a phrase begin at `at`. */
function isIdiom(reading: Reading, at: number): number {
  const next = wordAt(reading, at + 1)
  switch (wordAt(reading, at)) {
    case 'in':
      if (next === 'turn' || next === 'addition' || next === 'future') return 2
      return next === 'any' || next === 'no' ? 3 : 0
    case 'at':
      if (next === 'present') return 2
      if (next === 'this' || (next === 'the' && wordAt(reading, at + 2) === 'moment')) return 3
      return next === 'any' || next === 'no' ? 3 : 0
    case 'under':
    case 'on':
    case 'by':
      return next === 'no' ? 3 : 0
    case 'from':
      return next === 'time' ? 4 : 0
    default:
      return 0
  }
}

/** Is the word at `at` the verb of a group, and not an adverb in it? */
function isMainVerb(reading: Reading, at: number, be: boolean, have: boolean): boolean {
  const end = verbEnd(reading, at)
  if (end < 0) return false
  if (end - at > 1) return true
  if (isAdverb(reading, at)) return false
  const form = verbForm(reading, at)
  if (be) return form === 'ed' || form === 'ing'
  if (have) return form === 'ed'
  return form !== 'ing' || !isModal(reading, at - 1)
}

/** The word after a form of "be" or a modal that no list knows as a verb: "is free", "may tailor". */
const isPredicateWord = (reading: Reading, at: number): boolean =>
  isWord(wordAt(reading, at)) &&
  !isDeterminer(reading, at) &&
  !isPreposition(reading, at) &&
  !isRelative(reading, at) &&
  !isConjunction(reading, at) &&
  !opensCondition(reading, at) &&
  !opensException(reading, at)

/** "At no time are | lesson recordings | made available": where the thing between auxiliary and verb ends; -1 where none is. */
function invertedThing(reading: Reading, at: number): number {
  const fronted = frontedAt(reading, at)
  const person = covered(reading, reading.lexicons.party, at + 1) && !isPossessive(reading, at + 1)
  if (fronted < 0 || wordAt(reading, fronted) === 'only' || person) return -1
  const listed = listEnd(reading, at + 1)
  for (let i = at + 2; i < Math.max(at + 9, listed + 4); i++) {
    if (isStop(reading, i) || i >= reading.tokens.length) return -1
    if (wordAt(reading, i) === ',' && i >= listed) return -1
    if (i <= listed) continue
    if (wordAt(reading, i) === 'be' && isModal(reading, at)) return i
    if (
      verbEnd(reading, i) >= 0 &&
      verbForm(reading, i) === (reading.lexicons.words.be.has(wordAt(reading, at)) ? 'ed' : 'base')
    )
      return i
  }
  return -1
}

/** "are | boards, files or comments | used": the token that joins the last of a list of things; -1 where commas part something else. */
function listEnd(reading: Reading, from: number): number {
  for (let i = from; i < from + LONGEST_LIST; i++) {
    if ([',', 'or', 'and'].includes(wordAt(reading, i))) {
      if (wordAt(reading, i) !== ',') return i
    } else if (!isDeterminer(reading, i) && !isNoun(reading, i)) return -1
  }
  return -1
}

const LONGEST_LIST = 20

/** Where the person ends who stands right behind the first auxiliary: "will | we", "shall | Northwind"; -1 where none does. */
function invertedAt(reading: Reading, at: number, i: number): number {
  const party = covered(reading, reading.lexicons.party, i)
  if (i !== at + 1 || party?.from !== i || isPossessive(reading, i)) return -1
  return isPronoun(reading, i) || reading.tokens[i]!.capital || startsWithFronted(reading, at) ? party.to : -1
}

/** "Under no circumstances | will", "at no time | do", "never | will", "nor | do". */
export function startsWithFronted(reading: Reading, at: number): boolean {
  return frontedAt(reading, at) >= 0
}

/** The fronted word that denies, near the auxiliary or at the start of its clause; -1 where there is none. */
export function frontedAt(reading: Reading, at: number): number {
  let start = at
  while (start > Math.max(0, at - 60) && !isStop(reading, start - 1)) start--
  for (let i = start; i < Math.min(at, start + 4); i++) if (FRONTED.has(wordAt(reading, i))) return i
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    if (FRONTED.has(wordAt(reading, i))) return i
    if (wordAt(reading, i) === ',') return -1
  }
  return -1
}

const FRONTED = new Set(['no', 'never', 'neither', 'nor', 'only'])
