/** Changes: what the difference between two versions of a document does to the rights of the people bound by it. */
import type { Clause } from '../clauses/types.ts'

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
}

/** One version of a document: its text, and the clauses read from it in their order. */
export interface Version {
  source: string
  clauses: readonly Clause[]
}
