/** How far a clause reaches, and what moved between two versions of one. */
import type { Clause, ConsentMode, DataKind } from '../clauses/types.ts'
import type { Effect, Field } from './types.ts'

/** How much a consent protects: one that is claimed from mere use is none. */
const PROTECTION: Record<ConsentMode, number> = { none: 0, 'by-use': 0, 'opt-out': 1, 'opt-in': 2 }

/** What the clause does for the people bound, while it stands: the company may more, or less. */
export function bearing({ stance, actor, action }: Clause): 'grants' | 'protects' | 'neutral' {
  if (action === 'own') {
    if (actor === 'user') return stance === 'permits' ? 'protects' : 'grants'
    return stance === 'permits' ? 'grants' : 'protects'
  }
  // What users may not do with a service is no matter of their rights over their data.
  if (actor === 'user') return 'neutral'
  return stance === 'permits' ? 'grants' : 'protects'
}

/** The facts by which two clauses say the same, however they are worded. */
export function factsOf(clause: Clause): string {
  const { action, stance, actor, data, qualifiers, consent, purposes } = clause
  const forWhat = action === 'use' || action === 'license' ? [...purposes].sort() : []
  const terms = action === 'license' || action === 'assign' ? [...qualifiers].sort() : []
  return JSON.stringify([action, stance, actor, [...data].sort(), PROTECTION[consent.mode], terms, forWhat])
}

/** More data than the other, fewer, or neither; data that could be anything is comparable with nothing. */
function dataMove(before: readonly DataKind[], after: readonly DataKind[]): number {
  if (before.includes('unspecified') || after.includes('unspecified')) return 0
  const gained = after.some((kind) => !before.includes(kind))
  const lost = before.some((kind) => !after.includes(kind))
  return gained === lost ? 0 : gained ? 1 : -1
}

const RIGHTS = new Set([
  'perpetual',
  'irrevocable',
  'worldwide',
  'royalty-free',
  'sublicensable',
  'transferable',
  'exclusive',
  'unlimited',
])

function termsMove(before: readonly string[], after: readonly string[]): number {
  const gained = after.filter((term) => RIGHTS.has(term) && !before.includes(term)).length
  const lost = before.filter((term) => RIGHTS.has(term) && !after.includes(term)).length
  return gained === lost ? 0 : gained > lost ? 1 : -1
}

/** A field that moved: 1 where what the clause says reaches further, -1 where it reaches less far. */
export interface Move {
  field: Field
  by: number
}

/** What moved between two versions of a clause with the same action. A stance that flips is the only move that counts then. */
export function movesOf(before: Clause, after: Clause): Move[] {
  if (before.stance !== after.stance) return [{ field: 'stance', by: after.stance === 'permits' ? 1 : -1 }]
  const moves: Move[] = []
  const add = (field: Field, by: number): void => {
    if (by !== 0) moves.push({ field, by })
  }
  // A condition is the less the company may do, and the less a promise promises.
  add('consent', Math.sign(PROTECTION[before.consent.mode] - PROTECTION[after.consent.mode]))
  add('data', dataMove(before.data, after.data))
  // A promise that binds third parties alone is less than one that binds the company.
  if (before.actor !== after.actor) add('actor', after.actor === 'third-party' ? -1 : 1)
  if (after.action === 'license' || after.action === 'assign')
    add('qualifiers', termsMove(before.qualifiers, after.qualifiers))
  if (after.action === 'use' || after.action === 'license') add('purposes', purposesMove(before, after))
  return moves
}

/**
 * Words that narrow a promise or a choice where they are added to it: "for applicable products you can opt out", "we do not
 * train third-party models".
 */
const LIMITS = new Set([
  'applicable',
  'certain',
  'some',
  'eligible',
  'selected',
  'specific',
  'limited',
  'generally',
  'typically',
  'third',
  'external',
  'publicly',
  'directly',
  'solely',
  'primarily',
  'knowingly',
  'intentionally',
  'currently',
  'foundational',
  'generative',
])

/** 1 where limits were taken from a statement, -1 where some were added, 0 where neither or both. */
export function limitsMove(before: ReadonlySet<string>, after: ReadonlySet<string>): number {
  const added = [...LIMITS].some((word) => after.has(word) && !before.has(word))
  const taken = [...LIMITS].some((word) => before.has(word) && !after.has(word))
  return added === taken ? 0 : added ? -1 : 1
}

function purposesMove(before: Clause, after: Clause): number {
  const gained = after.purposes.some((purpose) => !before.purposes.includes(purpose))
  const lost = before.purposes.some((purpose) => !after.purposes.includes(purpose))
  return gained === lost ? 0 : gained ? 1 : -1
}

/** Does `wide` say all that `narrow` says, so that it makes no difference whether `narrow` stands beside it? */
export function covers(wide: Clause, narrow: Clause): boolean {
  if (wide.action !== narrow.action || wide.stance !== narrow.stance || wide.actor !== narrow.actor)
    return false
  if (PROTECTION[wide.consent.mode] > PROTECTION[narrow.consent.mode]) return false
  const data = narrow.data.every((kind) => wide.data.includes(kind) || kind === 'unspecified')
  const terms = narrow.qualifiers.every((term) => !RIGHTS.has(term) || wide.qualifiers.includes(term))
  const purposes =
    narrow.action !== 'use' || narrow.purposes.every((purpose) => wide.purposes.includes(purpose))
  return data && terms && purposes
}

/** The effect of a move of a clause that bears on people's rights in this way. */
export const effectOfMove = (bears: Effect, by: number): Effect =>
  bears === 'neutral' || by === 0 ? 'neutral' : (bears === 'grants') === by > 0 ? 'grants' : 'protects'
