/** The noun phrase left of a verb group: who or what it is said of. */
import { covered, marks, type Reading } from '../reading.ts'
import type { Span, Subject } from './types.ts'
import {
  beforeInsertion,
  isComma,
  isAdverb,
  isAuxiliary,
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
  wordAt,
} from './words.ts'

export const NOBODY = (at: number): Subject => ({ kind: 'none', from: at, to: at })

/** The subject of a verb group, and the token before it (the word that introduces the clause, if any does). */
export interface Found {
  subject: Subject
  /** First token of the phrase; that of the group where there is no phrase. */
  start: number
}

/**
 * Looks left from the group at `at`, but not before `floor`. `floor` is where the words before it end that belong to
 * something else: the verb group before, or the start of the region. `open`: did a noun phrase begin that has no verb yet?
 */
export function subjectBefore(reading: Reading, at: number, floor: number, open: boolean): Found {
  let end = at
  while (end > floor && isAdverb(reading, end - 1)) end--
  end = beforeInsertion(reading, end, floor)
  if (end > floor && isConjunction(reading, end - 1)) return { subject: NOBODY(at), start: end }
  if (
    end > floor &&
    isPronoun(reading, end - 1) &&
    !isConjunction(reading, end - 2) &&
    wordAt(reading, end - 2) !== ','
  )
    return { subject: subjectIn(reading, end - 1, end, at), start: end - 1 }
  // "the documents | customers store": a person right behind a noun begins a clause that describes it.
  const person = open ? undefined : covered(reading, reading.lexicons.party, end - 1)
  if (
    person?.to === end &&
    person.from > floor &&
    !isPossessive(reading, end - 1) &&
    isNoun(reading, person.from - 1) &&
    !reading.tokens[person.from - 1]!.capital
  )
    return { subject: subjectIn(reading, person.from, end, at), start: person.from }
  let start = end
  let depth = 0
  while (start > floor) {
    const before = start - 1
    const word = wordAt(reading, before)
    if (word === ')') depth++
    else if (word === '(' && depth > 0) depth--
    else if (depth === 0) {
      if (isComma(reading, before)) {
        const open = start === end ? insertionStart(reading, before, floor) : -1
        if (open < 0) break
        start = open
        end = open
        continue
      }
      if (isStop(reading, before) || word === '(' || word === '"') break
      if (isRelative(reading, before) && !isDemonstrative(reading, before)) break
      if (opensCondition(reading, before) || opensException(reading, before)) break
      if (isConjunction(reading, before) && (!open || startsClause(reading, start))) break
    }
    start--
  }
  start = deniedStart(reading, listStart(reading, start, floor), floor)
  while (start < end && isConjunction(reading, start)) start++
  return { subject: subjectIn(reading, start, end, at), start }
}

/** "Those vendors", "this data": no relative but the start of a phrase. */
const isDemonstrative = (reading: Reading, at: number): boolean =>
  wordAt(reading, at) === 'that' && /^(?:data|information|content)$/.test(wordAt(reading, at + 1))

/** After "and" a pronoun or a name begins a clause of its own; "your vendors and partners" goes on. */
const startsClause = (reading: Reading, at: number): boolean => isPronoun(reading, at)

/** "Northwind, its affiliates and vendors, | may": where the insertion between subject and verb begins. */
function insertionStart(reading: Reading, comma: number, floor: number): number {
  for (let i = comma - 1; i > Math.max(floor, comma - 24); i--) {
    if (isComma(reading, i)) return i
    if (isStop(reading, i) || wordAt(reading, i) === ')') return -1
  }
  return -1
}

/** "You, your application and your agents | may not": back to the person who begins a list of subjects. */
function listStart(reading: Reading, start: number, floor: number): number {
  if (wordAt(reading, start - 1) !== ',') return start
  for (let i = start - 2; i >= Math.max(floor, start - 14); i--) {
    const party = covered(reading, reading.lexicons.party, i)
    if (party && party.from === i && wordAt(reading, party.to) === ',') {
      const opens =
        i === floor ||
        i === 0 ||
        isStop(reading, i - 1) ||
        [',', '(', 'and', 'but', 'or', 'neither', 'that'].includes(wordAt(reading, i - 1)) ||
        opensCondition(reading, i - 1)
      if (opens) return i
    }
    if (isStop(reading, i)) return start
  }
  return start
}

const LONGEST_DENIED_LIST = 40

/**
 * "No board, file | or comment is used", "none of your boards, files | or comments": back to the word that denies the whole list of
 * subjects, of which [start, …) is the last part. "No fee is due, and boards are used" has a clause between, "no doubt, your
 * boards" another determiner; both are no such list.
 */
function deniedStart(reading: Reading, start: number, floor: number): number {
  const last = lastJoin(reading, start)
  if (last === '') return start
  let owned = isDeterminer(reading, start)
  for (let i = start - 1; i >= Math.max(floor, start - LONGEST_DENIED_LIST); i--) {
    const word = wordAt(reading, i)
    const denies = ['no', 'none', 'neither', 'not', 'nothing'].includes(word) && negates(reading, i)
    if (denies) {
      const whole = word === 'none' || word === 'neither'
      const begins = isWord(wordAt(reading, i + 1)) && (i === floor || startsPhrase(reading, i))
      return begins && (whole || (last === 'or' && !owned)) && !isVerbBefore(reading, i) ? i : start
    }
    const listed = wordAt(reading, i - 1) === ',' || isConjunction(reading, i - 1)
    if (listed && isDeterminer(reading, i)) owned = true
    const of = word === 'of' && wordAt(reading, i - 1) === 'none'
    const fits = word === ',' || isConjunction(reading, i) || isDeterminer(reading, i) || isNoun(reading, i)
    const named = covered(reading, reading.lexicons.party, i) !== undefined && !isPronoun(reading, i)
    if (!of && !fits && !named && !isAdverb(reading, i)) return start
  }
  return start
}

/** The word that joins the last of a list of subjects to the rest: "or" for every one that denies, "and"; empty where none does. */
function lastJoin(reading: Reading, start: number): string {
  for (let i = start - 1; i < start + 12 && i >= 0 && i < reading.tokens.length; i++) {
    const word = wordAt(reading, i)
    if (word === 'or' || word === 'nor') return 'or'
    if (word === 'and') return wordAt(reading, i - 1) === ',' ? '' : word
    if (i >= start && (isModal(reading, i) || isAuxiliary(reading, i))) return ''
  }
  return ''
}

/** Can a subject begin at `at`: at the start of a clause, behind what opens one, or as the next of a list? */
const startsPhrase = (reading: Reading, at: number): boolean =>
  at === 0 ||
  at === reading.ownFrom ||
  isStop(reading, at - 1) ||
  isComma(reading, at - 1) ||
  isConjunction(reading, at - 1) ||
  isRelative(reading, at - 1) ||
  opensCondition(reading, at - 1)

/** "We own | no board": the object of a verb, and no subject. */
const isVerbBefore = (reading: Reading, at: number): boolean =>
  verbEnd(reading, at - 1) === at && !isConjunction(reading, at - 1)

/** What the noun phrase [start, end) before the verb at `verb` stands for. */
export function subjectIn(reading: Reading, start: number, end: number, verb: number): Subject {
  const { tokens, lexicons } = reading
  const none = NOBODY(verb)
  if (start >= end) return none
  const near = covered(reading, lexicons.party, end - 1)
  // "data that does not identify you | is used": "you" and "is" do not go together.
  const agrees = !['is', 'was', 'has', 'does'].includes(wordAt(reading, verb))
  if (near && isPronoun(reading, end - 1)) {
    if (!agrees) return none
    // "posted | by you | may be used": the agent of what stands before.
    if (isPreposition(reading, near.from - 1)) return none
    // "we and you", "our affiliates and we": the first of the list speaks for it, but "you" binds.
    return { kind: near.value, from: near.from, to: near.to }
  }
  // "information shared | with us | may be used": a phrase that belongs to what stands before it.
  if (isPreposition(reading, start) || wordAt(reading, start) === 'to') return none
  const ofWhom =
    PARTITIVES.has(wordAt(reading, start)) && wordAt(reading, start + 1) === 'of' ? start + 2 : start
  let to = ofWhom
  while (to < end && !(to > ofWhom && isPreposition(reading, to))) to++
  while (to > start && !isWord(wordAt(reading, to - 1))) to--
  if (to <= start) return none
  const parties = marks(reading, lexicons.party).filter((m) => m.from >= start && m.to <= end)
  const inHead = parties.filter((m) => m.to <= to && !isOwner(reading, m))
  const last = inHead.at(-1)
  const named =
    last &&
    (last.to >= to ||
      (last.to === to - 1 && !covered(reading, lexicons.data, to - 1)) ||
      isListed(reading, last.to, to))
  // "Contoso and its vendors": a name that no list knows, before its own people.
  const its =
    ['its', 'their'].includes(wordAt(reading, inHead[0] ? inHead[0].from - 1 : -1)) ||
    wordAt(reading, (inHead[0]?.from ?? 0) - 2) === 'its'
  if (last && named && its && isConjunction(reading, start + nameLength(reading, start)))
    return { kind: 'provider', from: start, to }
  if (last && named) {
    const kind = inHead.some((m) => m.value === 'user' && wordAt(reading, m.from) === 'you')
      ? 'user'
      : isList(reading, inHead) && inHead.some((m) => m.value === 'provider')
        ? 'provider'
        : last.value
    return { kind, from: start, to }
  }
  const data = marks(reading, lexicons.data).some((m) => m.value !== null && m.from >= start && m.to <= to)
  return { kind: data ? 'data' : 'other', from: start, to: Math.max(to, tokens.length ? start + 1 : start) }
}

/** "Northwind and its vendors" are several; "a Northwind customer" is one, and its last word says who. */
function isList(reading: Reading, parties: readonly Span[]): boolean {
  for (let i = parties[0]!.to; i < parties.at(-1)!.from; i++)
    if (isConjunction(reading, i) || wordAt(reading, i) === ',') return true
  return parties.length === 1
}

/** How many capitalized words begin at `at`. */
function nameLength({ tokens }: Reading, at: number): number {
  let length = 0
  while (tokens[at + length]?.capital) length++
  return length || 1
}

/** "vendors, partners or others": what follows the last known person is more of the list. */
const isListed = (reading: Reading, from: number, to: number): boolean =>
  isConjunction(reading, from) || (wordAt(reading, from) === ',' && to - from > 1)

const PARTITIVES = new Set(['none', 'each', 'any', 'all', 'some', 'most', 'neither', 'one', 'many', 'both'])

/** "our" and "your" before a noun, and names with 's, are not the ones who act. */
export function isOwner(reading: Reading, match: Span): boolean {
  const last = wordAt(reading, match.to - 1)
  const next = wordAt(reading, match.to)
  return (
    last === 'our' ||
    last === 'your' ||
    next === "'s" ||
    next === "'" ||
    next === 's' ||
    isPossessive(reading, match.to)
  )
}

/** The word by which a subject itself negates: "no content", "none of it", "nothing", "neither we nor". */
export function negatorIn(reading: Reading, subject: Span): number {
  for (let i = subject.from; i < Math.min(subject.to, subject.from + 2); i++)
    if (negates(reading, i)) return i
  return -1
}
