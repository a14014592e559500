/** A license or an assignment as a clause, with its data, its purposes and its qualifiers. */
import { buildClause, type Marked } from '../build.ts'
import { consentInSentence } from '../consent.ts'
import type { Predicate, Span } from '../grammar/types.ts'
import type { Reading } from '../reading.ts'
import type { Trigger } from '../training.ts'
import type { Clause, DataKind } from '../types.ts'
import { purposesOf, qualifiersOf } from '../words.ts'
import { startOf } from './clause.ts'
import { dataGiven } from './given.ts'

/** A right that the company gets. */
export interface Right {
  action: 'license' | 'assign'
  /** The predicate that gives it. */
  predicate: Predicate
  /** The words that name it. */
  at: Span
  /** First token of its clause, and where its clause ends. */
  from: number
  end: number
  denied: boolean
  /** The words by which the people bound give it, or null where they are not said to. */
  granted: Span | null
  /** The data, where it is known already. */
  data?: Marked<DataKind>[]
}

/** A right that the predicate gives, with what follows from the predicate alone. */
export const rightOf = (
  action: Right['action'],
  predicate: Predicate,
  right: Pick<Right, 'at' | 'end' | 'granted'> & Partial<Right>,
): Right => ({ action, predicate, from: startOf(predicate), denied: predicate.negator >= 0, ...right })

export function draft(reading: Reading, triggers: readonly Trigger[], right: Right): Clause {
  const { predicate, at, end, action } = right
  const data = right.data ?? dataGiven(reading, right)
  const from = Math.max(reading.ownFrom, Math.min(right.from, at.from))
  const to = Math.max(at.to, predicate.to, Math.min(end, operativeEnd(reading, at.to, data)))
  return buildClause(reading, {
    action,
    holding: {
      actor: 'provider',
      stance: right.denied ? 'forbids' : 'permits',
      actorAt: null,
      stanceAt: { from: predicate.from, to: predicate.to },
      doubt: null,
    },
    from,
    to: Math.max(to, from + 1),
    actionAt: at,
    data,
    purposes: purposesOf(reading, triggers, at.to, end, true),
    qualifiers: qualifiersOf(reading, Math.min(from, right.from, predicate.from), end),
    consent: consentInSentence(reading, right.granted, predicate.from),
    explicit: true,
  })
}

/** The operative words reach to the data that they give away, where that stands near. */
function operativeEnd(reading: Reading, from: number, data: Marked<DataKind>[]): number {
  const near = data.filter((m) => !m.tokens && m.from >= from && m.from <= from + 40)
  return near.length ? Math.min(near.at(0)!.to, reading.tokens.length) : from
}
