/** Where the words of a predicate end, who is named in them, and what both say of rights: shared by the readers of this folder. */
import { chainOf, scopeOf } from '../grammar/scope.ts'
import { isOwner } from '../grammar/subjects.ts'
import type { Parse, Predicate, Span, Subject } from '../grammar/types.ts'
import { isAdverb, isConjunction, isStop, opensCondition, opensException, wordAt } from '../grammar/words.ts'
import type { Match } from '../lexicon.ts'
import { covered, marks, type Reading } from '../reading.ts'
import type { Actor, Qualifier } from '../types.ts'

/** Does `q` hang on `p`? */
const isWithin = (q: Predicate, p: Predicate): boolean => q !== p && chainOf(q).includes(p)

/** Where the words of the predicate's clause end: at the next clause that does not hang on it. */
export function reachOf(reading: Reading, parse: Parse, p: Predicate): number {
  const next = parse.predicates.find(
    (q) =>
      q.from >= p.to &&
      q.verb >= 0 &&
      (q.form === 'finite' || (q.form === 'bare' && goesOn(q, p))) &&
      !isWithin(q, p) &&
      !sharesObject(reading, q),
  )
  return next ? Math.max(p.to, beginOf(next, p.to)) : reading.tokens.length
}

/** "and | share it": the next verb of a clause. "license to: | host, copy" is none. */
function goesOn(q: Predicate, p: Predicate): boolean {
  let first = q
  while (first.conjunctOf) first = first.conjunctOf
  return first.form === 'finite' || first.from < p.to
}

/** Where a clause that follows begins: with its subject, where it does not share that of the clause before. */
const beginOf = (next: Predicate, floor: number): number =>
  next.subject.from >= floor ? startOf(next) : next.from

/** "owns | or controls", "transfer | and assign": verbs side by side share their objects. */
const sharesObject = (reading: Reading, q: Predicate): boolean => {
  const before = q.conjunctOf
  return before !== null && q.subject.from < before.to && isListed(reading, before.to, q.from)
}

/** Do only commas, conjunctions and adverbs stand between two tokens? */
function isListed(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (wordAt(reading, i) !== ',' && !isConjunction(reading, i) && !isAdverb(reading, i)) return false
  return true
}

/**
 * The same past clauses that the giver goes on with: "You grant, and you represent that you hold the rights that are needed
 * to grant, to us a license".
 */
export function farReachOf(reading: Reading, parse: Parse, p: Predicate): number {
  const next = parse.predicates.find(
    (q) =>
      q.from >= p.to &&
      q.form === 'finite' &&
      (q.relation === 'root' || (q.relation === 'complement' && q.conjunctOf !== null)) &&
      !['user', 'none'].includes(q.subject.kind) &&
      q.subject.from >= p.to,
  )
  return next ? startOf(next) : reading.tokens.length
}

/** First token of a clause: of its subject, where that stands before its verb. */
export const startOf = ({ subject, from }: Predicate): number =>
  subject.kind === 'none' ? from : Math.min(subject.from, from)

/** "to the extent that feedback does not belong to us": what is only supposed, also where the tree has it under "that". */
export const isSupposed = (reading: Reading, p: Predicate): boolean =>
  scopeOf(reading, p).supposed || (p.parent === null && p.marker > 0 && opensCondition(reading, p.marker - 1))

/** Who is said to have or to do something: the subject, or a person right before the verb ("For its term Northwind | has"). */
export function subjectOf(reading: Reading, p: Predicate): Subject {
  if (p.subject.kind !== 'none') return p.subject
  const person = covered(reading, reading.lexicons.party, p.from - 1)
  return person && !isOwner(reading, person)
    ? { kind: person.value, from: person.from, to: person.to }
    : p.subject
}

const MAYBE = new Set(['may', 'can', 'could', 'might', 'would', 'should'])

/** "You may grant": allowed, and not done. */
export const isOnlyAllowed = (reading: Reading, p: Predicate): boolean =>
  MAYBE.has(wordAt(reading, p.auxiliary))

/** The persons named in tokens [from, to), without those who only own something ("our", "Northwind's"). */
export const personsIn = (reading: Reading, from: number, to: number): Match<Actor>[] =>
  marks(reading, reading.lexicons.party).filter((m) => m.from >= from && m.to <= to && !isOwner(reading, m))

const BEFORE_NAME = new Set(['the', 'all', 'any', 'only', 'solely', 'both', 'each', ':', '(', 'a', 'b', ')'])

/** "to | Northwind", "by | you": the person behind a preposition at `at`. */
export function personBehind(reading: Reading, at: number): Match<Actor> | undefined {
  let i = at + 1
  while (BEFORE_NAME.has(wordAt(reading, i))) i++
  const person = covered(reading, reading.lexicons.party, i)
  return person?.from === i && !isOwner(reading, person) ? person : undefined
}

/** The first person behind "to" or "in favor of" in tokens [from, to). */
export function receiverIn(
  reading: Reading,
  parse: Parse,
  from: number,
  to: number,
): Match<Actor> | undefined {
  for (let i = from; i < to; i++) {
    if (isStop(reading, i)) return undefined
    if (!['to', 'unto', 'in', 'with', 'upon'].includes(wordAt(reading, i)) || isVerb(reading, parse, i))
      continue
    const person = personBehind(reading, i)
    if (person) return person
  }
  return undefined
}

/** "a license to | host": a verb, though a host is a person as well. A name is none: "to Copy Shop". */
const isVerb = (reading: Reading, parse: Parse, at: number): boolean =>
  reading.tokens[at + 1]?.capital !== true &&
  parse.predicates.some((p) => p.form === 'infinitive' && p.from === at)

/** Does the clause say that the people bound do it: "granted by you"? */
export function isByUser(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (wordAt(reading, i) === 'by' && personBehind(reading, i)?.value === 'user') return true
  return false
}

/** The qualifiers named in tokens [from, to); one that only an exception names is none. */
export const qualifiersIn = (reading: Reading, { from, to }: Span): Match<Qualifier>[] =>
  marks(reading, reading.lexicons.qualifiers).filter(
    (m): m is Match<Qualifier> =>
      m.value !== null && m.from >= from && m.to <= to && !opensException(reading, m.from - 1),
  )
