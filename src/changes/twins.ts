/** Changes that would tell the same twice. */
import type { Clause } from '../clauses/types.ts'
import { countUntil } from '../document/index.ts'
import type { Change } from './types.ts'

/** A use of data for AI training alone says no more than the training that is read from the same words: one change is told. */
export function withoutTwins(changes: readonly Change[]): Change[] {
  const trainings = changes.filter(({ before, after }) => (after ?? before)!.action === 'train-ai')
  const told = trainings.filter(({ effect }) => effect !== 'neutral')
  const [any, bearing] = [trainings, told].map((list) => ({
    before: overlapping(list.map(({ before }) => before)),
    after: overlapping(list.map(({ after }) => after)),
  })) as [Sides, Sides]
  return changes.filter(({ before, after, effect }) => {
    if (![before, after].every((clause) => clause === null || isTrainingUse(clause))) return true
    const sides = effect === 'neutral' ? any : bearing
    return !(sides.before(before) || sides.after(after))
  })
}

type Sides = Record<'before' | 'after', (clause: Clause | null) => boolean>

/** Tells whether a clause overlaps one of the given ones. */
function overlapping(clauses: readonly (Clause | null)[]): (clause: Clause | null) => boolean {
  const sorted = clauses.filter((clause) => clause !== null).sort((a, b) => a.start.offset - b.start.offset)
  const starts = sorted.map(({ start }) => start.offset)
  let last = 0
  const ends = sorted.map(({ end }) => (last = Math.max(last, end.offset)))
  return (clause) =>
    clause !== null && (ends[countUntil(starts, clause.end.offset - 1) - 1] ?? 0) > clause.start.offset
}

const isTrainingUse = ({ action, purposes }: Clause): boolean =>
  action === 'use' && purposes.every((purpose) => purpose === 'ai-training')
