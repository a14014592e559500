/** The state of a parse: what is still open while the tokens of a region are read. */
import type { Reading } from '../reading.ts'
import type { Predicate, Relation } from './types.ts'
import { isStop, wordAt } from './words.ts'

export interface Scan {
  reading: Reading
  predicates: Predicate[]
  owner: Int32Array
  /** First token of the region. */
  from: number
  /** What the region stands in: the predicate around a parenthesis or an insertion. */
  host: Predicate | null
  /** Open predicates, outermost first: each can still get complements and purposes. */
  stack: Predicate[]
  /** The predicate read last in this region. */
  last: Predicate | null
  /** Where a noun phrase began that has no verb yet, or -1. */
  openSubject: number
  /** Acts at the start of a clause that may turn out to be its subject: "Training on your data | is prohibited". */
  pending: Predicate[]
  /** Conditions that stand before the clause that they belong to. */
  fronted: Predicate[]
  /** What was open before the last full stop or semicolon: a list may go on with it. */
  closed: Predicate[]
  /** The predicate with which the group being attached is in a list. */
  listed?: Predicate | null
}

export const top = (scan: Scan): Predicate | null => scan.stack.at(-1) ?? null

/** Hangs a predicate on another and makes it the innermost open one. */
export function hang(
  scan: Scan,
  predicate: Predicate,
  parent: Predicate | null,
  relation: Relation,
  marker: number,
): Predicate {
  predicate.parent = parent
  predicate.relation = relation
  predicate.marker = marker
  const at = parent ? scan.stack.lastIndexOf(parent) : -1
  scan.stack.length = at + 1
  if (parent && at < 0) scan.stack.push(parent)
  scan.stack.push(predicate)
  return predicate
}

/** Puts a predicate into a list with another: same parent, same relation, and what is not said again. */
export function coordinate(scan: Scan, predicate: Predicate, with_: Predicate): Predicate {
  hang(scan, predicate, with_.parent, with_.relation, with_.marker)
  predicate.conjunctOf = with_
  return predicate
}

/** Is there a comma between two tokens? */
export function commaBetween(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (wordAt(reading, i) === ',' || isStop(reading, i)) return true
  return false
}
