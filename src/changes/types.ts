/** Changes: what the difference between two versions of a document does to the rights of the people bound by it. */
import type { Clause } from '../clauses/types.ts'
import type { Range } from '../document/types.ts'

/**
 * `added`, `removed`: a clause that only one version has. `widened`, `narrowed`: a clause of both that reaches further, or
 * less far: more data or fewer, a condition lost or gained.
 */
export type ChangeKind = 'added' | 'removed' | 'widened' | 'narrowed'

/** From the point of view of the people bound: the company gains (`grants`), they gain (`protects`), or neither. */
export type Effect = 'grants' | 'protects' | 'neutral'

/** A field of a clause that can move between versions; `limits` are words such as "certain" in a promise or a choice. */
export type Field = 'stance' | 'actor' | 'data' | 'purposes' | 'qualifiers' | 'consent' | 'limits'

export interface Change {
  kind: ChangeKind
  effect: Effect
  /** Null where the clause was added. */
  before: Clause | null
  /** Null where the clause was removed. */
  after: Clause | null
  /** What moved; empty where the whole clause was added or removed. */
  fields: Field[]
  /** How they moved, in the same order. */
  moves: readonly Move[]
  /** The place of the version after where what moved stands, where that is outside of the clause's sentence; or null. */
  elsewhere: Range | null
}

/** A term that a document defines, in lower case, and the words that say what it means. */
export interface Definition extends Range {
  term: string
  meaning: string
}

/** One version of a document: its text, the clauses read from it in their order, and its terms. */
export interface Version {
  source: string
  clauses: readonly Clause[]
  definitions: readonly Definition[]
}

/** A field that moved: 1 where what the clause says reaches further, -1 where it reaches less far, 0 where that cannot be said. */
export interface Move {
  field: Field
  by: number
  /** What came or went, in words of the text or of their kind; for what the values of the field do not show. */
  words?: readonly string[]
  how?: How
}

/**
 * `added`, `dropped`: one of several; `new`, `gone`: a limit where there was none, or the only one; `now`: another number;
 * `excepted`, `included`: what is left out, or no longer.
 */
export type How = 'added' | 'dropped' | 'new' | 'gone' | 'now' | 'excepted' | 'included'
