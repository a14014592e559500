/** Where the words of a predicate end, who is named in them, and what both say of rights: shared by the readers of this folder. */
import { chainOf } from '../grammar/scope.ts'
import { isOwner } from '../grammar/subjects.ts'
import type { Parse, Predicate, Span } from '../grammar/types.ts'
import { isStop, opensException, wordAt } from '../grammar/words.ts'
import type { Match } from '../lexicon.ts'
import { covered, marks, type Reading } from '../reading.ts'
import type { Actor, Qualifier } from '../types.ts'

/** Does `q` hang on `p`? */
const isWithin = (q: Predicate, p: Predicate): boolean => q !== p && chainOf(q).includes(p)

/** Where the words of the predicate's clause end: at the next clause that does not hang on it. */
export function reachOf(reading: Reading, parse: Parse, p: Predicate): number {
  const next = parse.predicates.find(
    (q) => q.from >= p.to && (q.form === 'finite' || q.form === 'bare') && !isWithin(q, p) && q.verb >= 0,
  )
  return next ? Math.max(p.to, startOf(next)) : reading.tokens.length
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
export function receiverIn(reading: Reading, from: number, to: number): Match<Actor> | undefined {
  for (let i = from; i < to; i++) {
    if (isStop(reading, i)) return undefined
    if (!['to', 'in', 'with', 'for', 'of', 'upon'].includes(wordAt(reading, i))) continue
    const person = personBehind(reading, i)
    if (person) return person
  }
  return undefined
}

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
