/** What a clause that came or went does for the people bound. */
import type { Clause } from '../clauses/types.ts'
import { bearing } from './reach.ts'
import type { Effect } from './types.ts'

const isSure = ({ confidence }: Clause): boolean => confidence === 'high'

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

/** "We do not train on your chats if you have opted out" is a choice in the form of a promise. */
const isChoice = ({ action, stance, consent }: Clause): boolean =>
  stance === 'choice' || (action === 'train-ai' && stance === 'forbids' && consent.mode === 'opt-out')

/** Of a clause that went, with the clauses that are there now. */
export function effectOfLoss(clause: Clause, after: readonly Clause[]): Effect {
  if (clause.stance === 'choice') return hasGrant(clause, after) ? 'grants' : 'neutral'
  const bears = bearing(clause)
  return bears === 'grants' ? 'protects' : bears === 'protects' ? 'grants' : 'neutral'
}

/** Of a clause that came, with the clauses that were there before, and those that are there now. */
export function effectOfGain(clause: Clause, before: readonly Clause[], after: readonly Clause[]): Effect {
  if (!isChoice(clause)) return bearing(clause)
  if (hasGrant(clause, before)) return 'protects'
  // Who is told how to leave is told that it is done, where nothing else says so.
  const said = [...before, ...after].some(
    (c) => c !== clause && c.action === 'train-ai' && isGrantOrChoice(c),
  )
  return clause.action === 'train-ai' && clause.consent.mode === 'opt-out' && !said ? 'grants' : 'neutral'
}

const isGrantOrChoice = (clause: Clause): boolean =>
  clause.actor !== 'user' && isSure(clause) && (clause.stance === 'permits' || isChoice(clause))
