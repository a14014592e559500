/** Claims of ownership over people's data: "we own", "belongs to us", "is the property of", "remains yours". */
import { buildClause, type Marked } from '../build.ts'
import { consentInSentence } from '../consent.ts'
import { dataIn } from '../data.ts'
import { scopeOf, verbIs } from '../grammar/scope.ts'
import type { Parse, Predicate, Span } from '../grammar/types.ts'
import { isPreposition, isStop, wordAt } from '../grammar/words.ts'
import { marks, type Reading } from '../reading.ts'
import type { Sentence } from '../../document/index.ts'
import { dataNamed } from '../owned.ts'
import type { Clause, DataKind } from '../types.ts'
import { farReachOf, isSupposed, personBehind, reachOf, startOf } from './clause.ts'
import { isTheirs } from './given.ts'

interface Claim {
  actor: 'provider' | 'user'
  actorAt: Span
  actionAt: Span
  data: Marked<DataKind>[]
}

/** The claim of ownership that the predicate makes, as a clause, or null. */
export function ownershipOf(reading: Reading, parse: Parse, p: Predicate): Clause | null {
  if (
    p.verb < 0 ||
    p.from < reading.ownFrom ||
    (p.form !== 'finite' && p.form !== 'bare' && p.relation !== 'complement')
  )
    return null
  // "content that you own" tells content from other content; "usage data, which belongs to us" claims it.
  if (p.relation === 'relative' && wordAt(reading, Math.min(p.marker, p.subject.from) - 1) !== ',')
    return null
  const end = reachOf(reading, parse, p)
  const claim = withItems(
    reading,
    p,
    owning(reading, parse, p, end) ?? ownerOf(reading, p, end) ?? belonging(reading, p, end),
  )
  if (!claim?.data.length) return null
  return isSupposed(reading, p) ? null : clauseOf(reading, p, claim, scopeOf(reading, p).denied)
}

/** "We own the telemetry", "you retain all rights in your content", "the author keeps the copyright". */
function owning(reading: Reading, parse: Parse, p: Predicate, end: number): Claim | null {
  const { kind } = p.subject
  if (p.passive || (kind !== 'provider' && kind !== 'user') || !verbIs(reading, p, reading.lexicons.own))
    return null
  const title = titleIn(reading, p.to, Math.min(end, p.to + 10))
  if (!wordAt(reading, p.verb).startsWith('own') && !title) return null
  const near = ownedIn(reading, kind, p.to, Math.min(end, p.to + 40))
  // "all rights in, and are responsible for, your content"
  const data = near.length
    ? near
    : ownedIn(reading, kind, p.to, Math.min(farReachOf(reading, parse, p), p.to + 24))
  return { actor: kind, actorAt: p.subject, actionAt: { from: p.verb, to: p.to }, data }
}

/** "We are the sole owner of the telemetry", "of the telemetry we are the owner". */
function ownerOf(reading: Reading, p: Predicate, end: number): Claim | null {
  const { kind, from } = p.subject
  if (kind !== 'provider' && kind !== 'user') return null
  const at = ownerAt(reading, p, end)
  if (at < 0) return null
  const behind = ownedIn(reading, kind, at, Math.min(end, at + 30))
  const data = behind.length ? behind : ownedIn(reading, kind, phraseBefore(reading, from), from)
  return { actor: kind, actorAt: p.subject, actionAt: { from: at, to: at + 1 }, data }
}

/** "are | the sole owner", and not "are authorized to act for the owner". */
function ownerAt(reading: Reading, p: Predicate, end: number): number {
  const from = STAYS.test(wordAt(reading, p.verb)) ? p.to : p.verb
  if (!STAYS.test(wordAt(reading, from - 1))) return -1
  const at = near(reading, from, end, 5, (word) => /^owners?$/.test(word))
  const plain = reading.tokens
    .slice(from, at)
    .every((t) => /^(?:the|an?|sole|exclusive|and|rightful|only|full)$/.test(t.word))
  return plain ? at : -1
}

/** "Feedback belongs to us", "is owned by us", "is the property of Northwind", "remains yours". */
function belonging(reading: Reading, p: Predicate, end: number): Claim | null {
  if (['provider', 'user', 'third-party'].includes(p.subject.kind) && !p.passive && !isThing(reading, p))
    return null
  const verb = wordAt(reading, p.verb)
  const to = /^(?:belong|vest)/.test(verb)
    ? holderBehind(reading, p.to, end)
    : p.passive && verbIs(reading, p, reading.lexicons.own)
      ? holderBehind(reading, p.to, end)
      : propertyOf(reading, p, end)
  if (!to) return null
  const data = ownedIn(reading, to.actor, subjectStart(reading, p), p.from)
  return { ...to, actionAt: { from: p.verb, to: p.to }, data }
}

type Holder = Pick<Claim, 'actor' | 'actorAt'>

const HOLDS = new Set(['to', 'in', 'by', 'with', 'of', 'upon'])

/** "to | us", "in | Northwind", "by | you". */
function holderBehind(reading: Reading, from: number, end: number): Holder | null {
  for (let i = from; i < Math.min(end, from + 8); i++) {
    if (!HOLDS.has(wordAt(reading, i))) continue
    const person = personBehind(reading, i)
    if (person && person.value !== 'third-party') return { actor: person.value, actorAt: person }
  }
  return null
}

const STAYS = /^(?:is|are|be|remains?|stays?|becomes?|being)$/

/** "the property of us", "our property", "the engineer's own", "yours", "with the clinic" behind "is", "remains" and the like. */
function propertyOf(reading: Reading, p: Predicate, end: number): Holder | null {
  const first = p.passive ? '' : wordAt(reading, p.verb)
  const stays =
    STAYS.test(first) || STAYS.test(wordAt(reading, p.auxiliary)) || STAYS.test(wordAt(reading, p.from))
  if (!stays || p.passive) return null
  const from = STAYS.test(first) ? p.to : p.verb
  const at = near(reading, from - 1, end, 8, (word) => /^propert(?:y|ies)$/.test(word))
  if (at >= 0)
    return wordAt(reading, at + 1) === 'of'
      ? holderBehind(reading, at + 1, Math.min(end, at + 4))
      : possessorIn(reading, from, at)
  const word = wordAt(reading, from)
  if (word === 'yours' || word === 'ours')
    return { actor: word === 'yours' ? 'user' : 'provider', actorAt: { from, to: from + 1 } }
  const own = near(reading, from, end, 5, (w) => w === 'own')
  // "the engineer's own"; not "at your own risk".
  const ends =
    own >= 0 && (isStop(reading, own + 1) || [',', '', 'and', 'but'].includes(wordAt(reading, own + 1)))
  if (ends && !isPreposition(reading, from)) return possessorIn(reading, from, own)
  const rests = /^(?:remain|stay|rest)/.test(first) && titleIn(reading, startOf(p), p.from)
  return rests && ['with', 'in'].includes(word) ? holderBehind(reading, from, Math.min(end, from + 4)) : null
}

/** "our | exclusive property", "Northwind's property". */
function possessorIn(reading: Reading, from: number, to: number): Holder | null {
  const person = marks(reading, reading.lexicons.party).find(
    (m) =>
      m.from >= from &&
      m.to <= to &&
      (/^(?:our|your)$/.test(wordAt(reading, m.from)) || /^'s?$/.test(wordAt(reading, m.to))),
  )
  return person && person.value !== 'third-party' ? { actor: person.value, actorAt: person } : null
}

/** "Your answers | are", "the user's drawings | are": the person owns the thing that is the subject. */
const isThing = (reading: Reading, { subject }: Predicate): boolean =>
  wordAt(reading, subject.from) === 'your' ||
  reading.tokens.slice(subject.from, subject.to).some((t) => t.word === "'s" || t.word === 'data')

/** The first word from `from` on, at most `most` away, that fits; -1 where none does before a clause ends. */
function near(
  reading: Reading,
  from: number,
  end: number,
  most: number,
  fits: (word: string) => boolean,
): number {
  for (let i = from; i < Math.min(end, from + most); i++) {
    if (isStop(reading, i) || (i > from && wordAt(reading, i) === ',')) return -1
    if (fits(wordAt(reading, i))) return i
  }
  return -1
}

const titleIn = (reading: Reading, from: number, to: number): Span | undefined =>
  marks(reading, reading.lexicons.titles).find((m) => m.from >= from && m.from <= to)

/** The data between two tokens that a claim can be about: what the people own is theirs, whatever it is called. */
const ownedIn = (
  reading: Reading,
  actor: 'provider' | 'user',
  from: number,
  to: number,
): Marked<DataKind>[] =>
  dataIn(reading, from, to).filter(
    (m) =>
      m.value !== 'likeness' &&
      m.value !== 'third-party-data' &&
      m.value !== 'public-web' &&
      (isTheirs(reading, m) || (actor === 'user' && m.value === 'customer-content')),
  )

/** "We own: | usage data", "the following is our property: | your boards": a claim that only leads in is about what its items name. */
function withItems(reading: Reading, p: Predicate, claim: Claim | null): Claim | null {
  if (!claim || claim.data.length > 0 || reading.tokens.at(-1)?.word !== ':') return claim
  const opens = p.to >= reading.tokens.length - MOST_BEHIND
  if (!opens || reading.sentence.items.length === 0) return claim
  const tail = { ...reading, tokens: reading.tail }
  const data = reading.sentence.items.flatMap((item) =>
    thingsOf(reading, item).filter((m) => claim.actor === 'user' || isTheirs(tail, m)),
  )
  return { ...claim, data }
}

/** Words behind the verb of a claim that leads in: "is the exclusive property of Northwind:". */
const MOST_BEHIND = 8

/** What an item names before it says anything of it: "your boards, which you made with our templates" are boards. */
function thingsOf({ tail, lexicons }: Reading, item: Sentence): Marked<DataKind>[] {
  const first = tail.findIndex((t) => t.sentence === item)
  if (first < 0) return []
  const { relative, modal, auxiliary } = lexicons.words
  let end = first
  while (
    tail[end]?.sentence === item &&
    !APART.has(tail[end]!.word) &&
    ![relative, modal, auxiliary].some((words) => words.has(tail[end]!.word))
  )
    end++
  return dataNamed(lexicons, tail)
    .filter((m) => m.from >= first && m.to <= end && m.value !== null)
    .map((m) => ({ value: m.value!, from: m.from, to: m.to, tokens: tail }))
}

const APART = new Set([
  'for',
  'with',
  'by',
  'from',
  'about',
  'on',
  'without',
  'except',
  'excluding',
  'other',
  '(',
  ':',
])

const phraseBefore = (reading: Reading, at: number): number => {
  let i = at - 1
  while (i > reading.ownFrom && wordAt(reading, i) !== ',' && !isStop(reading, i)) i--
  return Math.max(reading.ownFrom, i)
}

/** The subject before "belong": the words back to the start of the sentence, past "in and to". */
function subjectStart(reading: Reading, p: Predicate): number {
  const floor = Math.max(reading.ownFrom, p.from - 40)
  for (let i = p.from - 1; i > floor; i--) if ([';', ':'].includes(wordAt(reading, i))) return i + 1
  return floor
}

function clauseOf(reading: Reading, p: Predicate, claim: Claim, denied: boolean): Clause {
  const { actorAt, actionAt, data } = claim
  const own = data.filter((m) => !m.tokens)
  return buildClause(reading, {
    action: 'own',
    holding: {
      actor: claim.actor,
      stance: denied ? 'forbids' : 'permits',
      actorAt,
      stanceAt: { from: p.from, to: p.to },
      doubt: null,
    },
    from: Math.max(reading.ownFrom, Math.min(p.from, actorAt.from, ...own.map((m) => m.from))),
    to: Math.max(p.to, actorAt.to, ...own.map((m) => m.to)),
    actionAt,
    data,
    purposes: [],
    qualifiers: [],
    consent: consentInSentence(reading, null, p.from),
    explicit: true,
  })
}
