/** What the company says that it does with people's data: the verbs of use, with their objects and purposes. */
import { buildClause } from './build.ts'
import { consentInSentence, consentOfPromise } from './consent.ts'
import { dataIn } from './data.ts'
import type { Parse, Predicate } from './grammar/types.ts'
import { wordAt } from './grammar/words.ts'
import type { Reading } from './reading.ts'
import { reachOf, startOf } from './rights/clause.ts'
import { holdingOf } from './stance.ts'
import type { Trigger } from './training.ts'
import type { Clause } from './types.ts'
import { purposesOf } from './words.ts'

export const USE = /^(?:use|uses|used|using|utiliz|utilis|process|analyz|analys|exploit|leverag)/

/** The `use` clauses of the sentence's own words. */
export function readUses(reading: Reading, parse: Parse, triggers: readonly Trigger[]): Clause[] {
  // "We use, process and analyze your data": verbs with one object say one thing.
  const said = new Set<number>()
  return parse.predicates.flatMap((p) => {
    if (!isUse(reading, p) || p.verb < reading.ownFrom) return []
    const end = reachOf(reading, parse, p)
    if (said.has(end)) return []
    const clause = useOf(reading, parse, p, end, triggers)
    if (clause) said.add(end)
    return clause ? [clause] : []
  })
}

/** Does the predicate say that something is used? "content that we use" describes, "a license to use" is a license. */
function isUse(reading: Reading, p: Predicate): boolean {
  if (p.verb < 0 || !USE.test(wordAt(reading, p.verb))) return false
  if (p.form === 'finite' || p.form === 'bare') return p.relation !== 'relative'
  if (p.form === 'infinitive') {
    // "We reserve the right to use", "we are entitled to use"
    const entitled =
      p.relation === 'complement' && p.parent?.subject.kind === 'provider' && p.parent.form === 'finite'
    return entitled || (p.subject.kind !== 'none' && p.subject.to <= p.from)
  }
  // "You consent to our use of": the act that is agreed to.
  return p.form === 'noun' && ownerOf(p) === 'provider' && p.parent?.subject.kind === 'user'
}

/** Whose act it is: "our collection, | use and disclosure". */
function ownerOf(p: Predicate): Predicate['subject']['kind'] {
  let first = p
  while (first.subject.kind === 'none' && first.conjunctOf) first = first.conjunctOf
  return first.subject.kind
}

function useOf(
  reading: Reading,
  parse: Parse,
  p: Predicate,
  end: number,
  triggers: readonly Trigger[],
): Clause | null {
  const at = { from: p.verb, to: p.verb + 1 }
  const who = holdingOf(reading, parse, p, at)
  if (who.actor === 'user' || who.stance === 'choice' || who.supposed) return null
  if (p.form === 'noun' && !who.granted) return null
  const first = startOf(p)
  const data = p.passive ? dataIn(reading, first, p.from) : dataIn(reading, p.verb, end)
  if (!data.length) return null
  const purposes = purposesOf(reading, triggers, Math.max(p.verb, p.to), end, true)
  const own = purposes.filter((m) => m.tokens === reading.tokens)
  return buildClause(reading, {
    action: 'use',
    holding: who,
    from: Math.max(reading.ownFrom, Math.min(first, p.verb, ...data.map((m) => m.from))),
    to: Math.max(at.to, ...data.map((m) => m.to), ...own.map((m) => m.to)),
    actionAt: at,
    data,
    purposes,
    qualifiers: [],
    consent:
      who.stance === 'forbids'
        ? consentOfPromise(reading, parse)
        : consentInSentence(reading, who.granted, p.verb),
    explicit: true,
  })
}
