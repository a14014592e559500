/** Two versions of a document into changes. Pure; `src/clauses` reads the versions. */
import type { Action, Clause } from '../clauses/types.ts'
import { type Match, matchClauses } from './match.ts'
import { bearing, covers, effectOfMove, limitsMove, movesOf } from './reach.ts'
import type { Change, Effect, Version } from './types.ts'

export type * from './types.ts'

/**
 * What a document's rights gained and lost: those that grant first, then those that protect; within each the gravest kind of
 * clause first, in the order of the text.
 * Moved, renumbered, rewrapped and reworded text is no change. A clause whose reading rests on a guess makes no change of
 * its own.
 */
export function changesBetween(before: Version, after: Version): Change[] {
  const { matches, removed, added } = matchClauses(before, after)
  const changes: Change[] = []
  for (const match of matches) {
    const moves = movesOf(match.before, match.after)
    if (isPromise(match)) {
      const by = limitsMove(match.words.before, match.words.after)
      if (by !== 0) moves.push({ field: 'limits', by })
    }
    if (!moves.length) continue
    const sure = isSure(match.before) && isSure(match.after)
    const flipped = moves[0]!.field === 'stance'
    const bears = bearing(match.after)
    const effect = flipped ? bears : worst(moves.map((m) => effectOfMove(bears, m.by)))
    // The kind goes with the effect: where both ways moved, it tells of the one that is told.
    const told = flipped ? moves : moves.filter((m) => effectOfMove(bears, m.by) === effect)
    changes.push({
      kind: told.some(({ by }) => by > 0) ? 'widened' : 'narrowed',
      effect: sure ? effect : 'neutral',
      before: match.before,
      after: match.after,
      fields: [...new Set(moves.map(({ field }) => field))],
    })
  }
  const others = (clause: Clause, clauses: readonly Clause[]): boolean =>
    clauses.some((other) => isSure(other) && covers(other, clause))
  for (const clause of removed.filter(isSure)) {
    const effect = others(clause, after.clauses) ? 'neutral' : effectOfLoss(clause, after.clauses)
    changes.push({ kind: 'removed', effect, before: clause, after: null, fields: [] })
  }
  for (const clause of added.filter(isSure)) {
    const effect = others(clause, before.clauses) ? 'neutral' : effectOfGain(clause, before.clauses)
    changes.push({ kind: 'added', effect, before: null, after: clause, fields: [] })
  }
  return changes.sort(
    (a, b) => RANK[a.effect] - RANK[b.effect] || gravityOf(a) - gravityOf(b) || placeOf(a) - placeOf(b),
  )
}

/** Limits are looked for in what was hardly reworded: in new wording they may limit something else. */
const isPromise = ({ before, after, alike }: Match): boolean =>
  alike >= 0.6 &&
  alike < 1 &&
  before.stance === after.stance &&
  bearing(after) === 'protects' &&
  after.action === 'train-ai'

const RANK: Record<Effect, number> = { grants: 0, protects: 1, neutral: 2 }

/** What people ask about first comes first. */
const GRAVITY: readonly Action[] = [
  'train-ai',
  'sell',
  'share',
  'assign',
  'license',
  'own',
  'use',
  'collect',
  'retain',
]

const gravityOf = ({ before, after }: Change): number => GRAVITY.indexOf((after ?? before)!.action)

const isSure = ({ confidence }: Clause): boolean => confidence === 'high'

const placeOf = ({ before, after }: Change): number => (after ?? before)!.start.offset

/** One move that grants is enough. */
const worst = (effects: readonly Effect[]): Effect =>
  effects.includes('grants') ? 'grants' : effects.includes('protects') ? 'protects' : 'neutral'

/** A choice matters where there is something to choose about: a grant that stands on the other side as well. */
const hasGrant = (choice: Clause, clauses: readonly Clause[]): boolean =>
  clauses.some(
    (c) =>
      c.action === choice.action &&
      c.stance === 'permits' &&
      c.actor !== 'user' &&
      isSure(c) &&
      (c.data.some((kind) => choice.data.includes(kind)) ||
        choice.data.includes('unspecified') ||
        c.data.includes('unspecified')),
  )

function effectOfLoss(clause: Clause, after: readonly Clause[]): Effect {
  if (clause.stance === 'choice') return hasGrant(clause, after) ? 'grants' : 'neutral'
  const bears = bearing(clause)
  return bears === 'grants' ? 'protects' : bears === 'protects' ? 'grants' : 'neutral'
}

function effectOfGain(clause: Clause, before: readonly Clause[]): Effect {
  if (clause.stance === 'choice') return hasGrant(clause, before) ? 'protects' : 'neutral'
  return bearing(clause)
}
