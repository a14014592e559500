/** Licenses without the word: the company may use what people made or said, and owes nothing for it or is not restricted. */
import { dataIn } from '../data.ts'
import { verbIs } from '../grammar/scope.ts'
import type { Parse, Predicate } from '../grammar/types.ts'
import { wordAt } from '../grammar/words.ts'
import { matchAt } from '../lexicon.ts'
import type { Reading } from '../reading.ts'
import { holdingOf } from '../stance.ts'
import type { DataKind } from '../types.ts'
import { qualifiersIn, reachOf, startOf } from './clause.ts'
import { rightOf, type Right } from './draft.ts'
import { isTheirs } from './given.ts'

const FREE = new Set(['royalty-free', 'unlimited', 'perpetual', 'irrevocable'])
const MADE: ReadonlySet<DataKind> = new Set<DataKind>(['customer-content', 'feedback', 'likeness'])

/** The license that the predicate amounts to: "we may use all feedback freely", "may be used by us without payment to you". */
export function freeUseOf(reading: Reading, parse: Parse, p: Predicate): Right | null {
  if (p.verb < reading.ownFrom || !matchAt(reading.lexicons.exploit, reading.tokens, p.verb)) return null
  if (p.form === 'noun' || p.form === 'gerund' || p.relation === 'relative' || p.relation === 'purpose')
    return null
  const end = reachOf(reading, parse, p)
  const from = Math.min(startOf(p), p.parent && p.form === 'infinitive' ? startOf(p.parent) : p.from)
  const free = qualifiersIn(reading, { from, to: end }).filter((m) => FREE.has(m.value))
  // "Northwind may sublicense your photos": only who has a license may.
  const licenses = /^sublicens/.test(wordAt(reading, p.verb))
  if (!free.length && !(licenses && isAgreed(reading, parse, p))) return null
  const data = madeByPeople(reading, p, end)
  if (!data.length) return null
  const who = holdingOf(reading, parse, p, { from: p.verb, to: p.to })
  if (who.stance !== 'permits' || who.supposed) return null
  // Who is not named is not known to be the company: "grant the author a license | to use it".
  const known = isFree(reading, p) || (who.actor === 'provider' && (who.actorAt !== null || p.passive))
  if (!known || who.doubt) return null
  return rightOf('license', p, {
    at: { from: p.verb, to: p.to },
    from,
    end,
    granted: who.granted,
    data,
    denied: false,
  })
}

/** "You agree that, as part of it, | Northwind may": also where words stand between that keep the tree from seeing it. */
const isAgreed = (reading: Reading, parse: Parse, p: Predicate): boolean =>
  parse.predicates.some(
    (q) =>
      q.index < p.index &&
      q.subject.kind === 'user' &&
      q.negator < 0 &&
      wordAt(reading, q.to) === 'that' &&
      verbIs(reading, q, reading.lexicons.grant),
  )

/** "We are free | to use", "Northwind is entitled | to use". */
const isFree = (reading: Reading, { form, parent }: Predicate): boolean =>
  form === 'infinitive' &&
  parent?.subject.kind === 'provider' &&
  /^(?:free|entitled|permitted|allowed|authori[sz]ed)$/.test(wordAt(reading, parent.verb))

/** What people made or said among the objects of the verb, else its subject, else what a pronoun stands for. */
function madeByPeople(reading: Reading, p: Predicate, end: number) {
  const of = (from: number, to: number) =>
    dataIn(reading, from, to).filter(
      (m) => MADE.has(m.value) && (isTheirs(reading, m) || m.value === 'customer-content'),
    )
  const objects = p.passive ? of(Math.min(p.subject.from, p.from), p.from) : of(p.to, end)
  if (objects.length) return objects
  const pronoun = reading.tokens
    .slice(startOf(p), p.to + 4)
    .some((t) => ['it', 'them', 'they'].includes(t.word))
  return pronoun ? of(reading.ownFrom, startOf(p)) : []
}
