/** How far a clause reaches, and what moved between two versions of one. */
import type { Clause, ConsentMode } from '../clauses/types.ts'
import type { Effect, Field, Move } from './types.ts'

/** How much a consent protects: one that is claimed from mere use is none. */
const PROTECTION: Record<ConsentMode, number> = { none: 0, 'by-use': 0, 'opt-out': 1, 'opt-in': 2 }

/** How much a promise leaves open: less where it waits for a yes than where it goes on until a no. */
const LEFT_OPEN: Record<ConsentMode, number> = { none: 0, 'by-use': 0, 'opt-in': 1, 'opt-out': 2 }

const conditionOf = ({ stance, consent }: Clause): number =>
  (stance === 'forbids' ? LEFT_OPEN : PROTECTION)[consent.mode]

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

/** Every qualifier widens a license but this one. */
const isRight = (term: string): boolean => term !== 'non-exclusive'

/**
 * What moved between two versions of a clause with the same action. What was gained and what was lost are two moves, so that a
 * swap is not taken for nothing. A stance that flips is the only move that counts then.
 */
export function movesOf(before: Clause, after: Clause): Move[] {
  if (before.stance !== after.stance) return [{ field: 'stance', by: after.stance === 'permits' ? 1 : -1 }]
  const { action } = after
  const moves: Move[] = []
  // A condition is the less the company may do, and the less a promise promises.
  const consent = Math.sign(conditionOf(before) - conditionOf(after))
  // A choice that people make before anything is done is more of a choice than one to leave.
  const by = after.stance === 'choice' ? -consent : consent
  if (consent !== 0) moves.push({ field: 'consent', by })
  moves.push(...dataMoves(before, after))
  // A promise that binds third parties alone is less than one that binds the company.
  if (before.actor !== after.actor) moves.push({ field: 'actor', by: after.actor === 'third-party' ? -1 : 1 })
  if (action === 'license' || action === 'assign')
    moves.push(
      ...difference('qualifiers', before.qualifiers.filter(isRight), after.qualifiers.filter(isRight)),
    )
  if (action === 'use' || action === 'license')
    moves.push(...difference('purposes', before.purposes, after.purposes))
  return moves
}

/** Whether data of any or of an unknown kind is more or less than a named kind cannot be said, but it is another thing to say. */
function dataMoves(before: Clause, after: Clause): Move[] {
  const [was, is] = [isOfDeidentified(before), isOfDeidentified(after)]
  const [wide, narrow] = was ? [after, before] : [before, after]
  const kinds = narrow.data.filter((kind) => kind !== 'deidentified')
  if (was !== is && !wide.data.includes('deidentified') && kinds.every((kind) => wide.data.includes(kind)))
    return [{ field: 'data', by: was ? 1 : -1 }]
  const moves = difference('data', before.data, after.data).filter(
    ({ by }, _, all) =>
      all.length < 2 ||
      !isOnlyDeidentified(by > 0 ? after.data : before.data, by > 0 ? before.data : after.data),
  )
  return moves.length > 0 && (isAtLarge(before) || isAtLarge(after)) ? [{ field: 'data', by: 0 }] : moves
}

/** "de-identified messages": what is named is taken only without names. The two stand side by side. */
function isOfDeidentified({ evidence }: Clause): boolean {
  const named = evidence.data ?? []
  const others = named.filter(({ value }) => value !== 'deidentified')
  return (
    others.length === 1 &&
    named.some(
      ({ value, end }) => value === 'deidentified' && Math.abs(others[0]!.start.offset - end.offset - 1) <= 1,
    )
  )
}

/** "Customer content" for "de-identified customer content": the one is all of the other, and no trade. */
const isOnlyDeidentified = (of: readonly string[], others: readonly string[]): boolean =>
  of.every((kind) => kind === 'deidentified' || others.includes(kind))

const AT_LARGE = /^(?:(?:the|this|these|your|all|any|such) )?(?:data|information)$/i

/** "data", "your information": named, but of any kind. */
function isAtLarge({ data, evidence }: Clause): boolean {
  const named = evidence.data ?? []
  return data.includes('unspecified') || (named.length > 0 && named.every(({ text }) => AT_LARGE.test(text)))
}

function difference(field: Field, before: readonly string[], after: readonly string[]): Move[] {
  const moves: Move[] = []
  if (after.some((value) => !before.includes(value))) moves.push({ field, by: 1 })
  if (before.some((value) => !after.includes(value))) moves.push({ field, by: -1 })
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
  'normally',
  'ordinarily',
  'foundational',
  'generative',
])

/** 1 where limits were taken from a statement, -1 where some were added, 0 where neither or both. */
export function limitsMove(before: ReadonlySet<string>, after: ReadonlySet<string>): number {
  const added = [...LIMITS].some((word) => after.has(word) && !before.has(word))
  const taken = [...LIMITS].some((word) => before.has(word) && !after.has(word))
  return added === taken ? 0 : added ? -1 : 1
}

/** Does `wide` say all that `narrow` says, so that it makes no difference whether `narrow` stands beside it? */
export function covers(wide: Clause, narrow: Clause): boolean {
  if (wide.action !== narrow.action || wide.stance !== narrow.stance || wide.actor !== narrow.actor)
    return false
  if (conditionOf(wide) > conditionOf(narrow)) return false
  const data = narrow.data.every((kind) => wide.data.includes(kind) || kind === 'unspecified')
  const terms = narrow.qualifiers.every((term) => !isRight(term) || wide.qualifiers.includes(term))
  const purposes =
    (narrow.action !== 'use' && narrow.action !== 'license') ||
    narrow.purposes.every((purpose) => wide.purposes.includes(purpose))
  return data && terms && purposes
}

/** The effect of a move of a clause that bears on people's rights in this way. */
export const effectOfMove = (bears: Effect, by: number): Effect =>
  bears === 'neutral' || by === 0 ? 'neutral' : (bears === 'grants') === by > 0 ? 'grants' : 'protects'
