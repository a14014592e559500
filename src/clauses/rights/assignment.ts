/** Assignments: people hand over title to what is theirs. */
import { dataIn } from '../data.ts'
import { scopeOf, verbIs } from '../grammar/scope.ts'
import type { Parse, Predicate, Span } from '../grammar/types.ts'
import { wordAt } from '../grammar/words.ts'
import { marks, type Reading } from '../reading.ts'
import { isByUser, isOnlyAllowed, isSupposed, personsIn, reachOf, receiverIn } from './clause.ts'
import { rightOf, type Right } from './draft.ts'
import { giverOf } from './giver.ts'

/** The assignment to the company that the predicate says, or null. */
export function assignmentOf(reading: Reading, parse: Parse, p: Predicate): Right | null {
  // "You agree to: | assign": the verb is the item's, its "to" that of the lead-in.
  if (p.verb < Math.max(0, reading.ownFrom) || isOnlyAllowed(reading, p)) return null
  const right = p.passive
    ? assigned(reading, parse, p)
    : (assigning(reading, parse, p) ?? effecting(reading, parse, p))
  if (!right) return null
  return isSupposed(reading, p) ? null : { ...right, denied: right.denied || scopeOf(reading, p).denied }
}

const GRANT = /^g(?:rant|ive)/

/** "You assign to us all right, title and interest in …", "the traffic that you assign to us". Not: assigning the agreement. */
function assigning(reading: Reading, parse: Parse, p: Predicate): Right | null {
  if (giverOf(reading, p)?.kind !== 'user' || !verbIs(reading, p, reading.lexicons.assign)) return null
  const end = reachOf(reading, parse, p)
  if (isAgreement(reading, p.to, end)) return null
  const to = personsIn(reading, p.to, Math.min(end, p.to + 3))[0] ?? receiverIn(reading, parse, p.to, end)
  if (to?.value === 'user') return null
  const verb = wordAt(reading, p.verb)
  const title = titleIn(reading, p.to, Math.min(end, p.to + 40))
  if (title && (GRANT.test(verb) ? isTitle(reading, title) : isOverSomething(reading, p, title, end)))
    return rightOf('assign', p, {
      at: { from: p.verb, to: title.to },
      end,
      granted: p.negator < 0 ? p : null,
    })
  if (!verb.startsWith('assign') || to?.value !== 'provider') return null
  // "assign the traffic to us"; "suggestions the engineer assigns to us" have the object before.
  const data = dataIn(reading, p.to, end)
  const before = to.from - p.to <= 1 ? dataIn(reading, 0, p.from) : []
  if (!data.length && !before.length) return null
  return rightOf('assign', p, { at: { from: p.verb, to: p.to }, end, granted: p.negator < 0 ? p : null })
}

/** "All rights in your feedback are hereby assigned to us". */
function assigned(reading: Reading, parse: Parse, p: Predicate): Right | null {
  const verb = wordAt(reading, p.verb)
  if (p.form === 'participle' || !verbIs(reading, p, reading.lexicons.assign) || GRANT.test(verb)) return null
  const end = reachOf(reading, parse, p)
  const by = isByUser(reading, p.to, end)
  const to = receiverIn(reading, parse, p.to, end)
  if (to?.value !== 'provider' && !(by && !to)) return null
  const title = titleIn(reading, p.subject.from, p.from)
  const data = dataIn(reading, p.subject.from, p.from)
  if (!data.length || !(title || verb.startsWith('assign')) || isAgreement(reading, p.subject.from, p.from))
    return null
  return rightOf('assign', p, {
    at: { from: p.verb, to: p.to },
    end,
    granted: by && p.negator < 0 ? p : null,
    data,
  })
}

const EFFECTS = /^(?:effects?|constitutes?|operates?|works?|is|are|be|acts?|means?|amounts?)$/

/** "Your submission constitutes an assignment to us of the copyright in it". */
function effecting(reading: Reading, parse: Parse, p: Predicate): Right | null {
  if (!EFFECTS.test(wordAt(reading, p.verb)) || p.form !== 'finite') return null
  const end = reachOf(reading, parse, p)
  const { tokens } = reading
  const at = tokens.findIndex((t, i) => i >= p.to && i < Math.min(end, p.to + 6) && t.word === 'assignment')
  if (
    at < 0 ||
    receiverIn(reading, parse, at + 1, end)?.value !== 'provider' ||
    isAgreement(reading, at + 1, end)
  )
    return null
  const by = p.negator < 0 && (isByUser(reading, at, end) || tokens[p.subject.from]?.word === 'your')
  return rightOf('assign', p, { at: { from: at, to: at + 1 }, end, granted: by ? p : null })
}

const titleIn = (reading: Reading, from: number, to: number): Span | undefined =>
  marks(reading, reading.lexicons.titles).find((m) => m.from >= from && m.to <= to)

/** What is granted is assigned only where title passes. */
const isTitle = (reading: Reading, title: Span): boolean =>
  reading.tokens
    .slice(title.from, title.to)
    .some((t) => ['title', 'titles', 'ownership', 'assignment'].includes(t.word))

/** "rights" alone are as often those under the agreement. */
function isOverSomething(reading: Reading, p: Predicate, title: Span, end: number): boolean {
  if (title.to - title.from > 1 || wordAt(reading, title.from) !== 'rights') return true
  return (
    dataIn(reading, p.to, end).length > 0 ||
    reading.tokens
      .slice(p.to, Math.min(end, title.to + 14))
      .some((t) => /^(?:intellectual|moral)$/.test(t.word))
  )
}

const AGREEMENT = new Set([
  'agreement',
  'agreements',
  'terms',
  'contract',
  'obligations',
  'account',
  'duties',
])

/** "assign this agreement", "transfer your account". */
const isAgreement = (reading: Reading, from: number, to: number): boolean =>
  reading.tokens.slice(from, Math.min(to, from + 10)).some((t) => AGREEMENT.has(t.word))
