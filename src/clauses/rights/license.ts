/** Licenses by name: somebody gives one, it is given, or the company has one. */
import { dataIn } from '../data.ts'
import { scopeOf, verbIs } from '../grammar/scope.ts'
import { isOwner } from '../grammar/subjects.ts'
import type { Parse, Predicate, Span } from '../grammar/types.ts'
import { isAdverb, isDeterminer, wordAt } from '../grammar/words.ts'
import { covered, marks, type Reading } from '../reading.ts'
import {
  farReachOf,
  isByUser,
  isOnlyAllowed,
  personsIn,
  qualifiersIn,
  reachOf,
  receiverIn,
} from './clause.ts'
import { rightOf, type Right } from './draft.ts'
import { isTheirs } from './given.ts'
import { giverOf } from './giver.ts'

/** The license that the predicate gives the company, or null. */
export function licenseOf(reading: Reading, parse: Parse, p: Predicate): Right | null {
  if (p.verb < 0 || isOnlyAllowed(reading, p)) return null
  const right = p.passive
    ? given(reading, parse, p)
    : (giving(reading, parse, p) ?? licensing(reading, parse, p) ?? having(reading, parse, p))
  return right && settled(reading, right)
}

/** The right as its place in the sentence leaves it: null where it is only supposed. */
function settled(reading: Reading, right: Right): Right | null {
  const scope = scopeOf(reading, right.predicate)
  if (scope.supposed) return null
  return { ...right, denied: right.denied || scope.denied }
}

/** "You grant us a license to …", "these terms give us a right to your content", "the license that you hereby grant us". */
function giving(reading: Reading, parse: Parse, p: Predicate): Right | null {
  if (!verbIs(reading, p, reading.lexicons.gives)) return null
  const giver = giverOf(reading, p)
  if (!giver) return null
  if (p.relation === 'relative') return describedGift(reading, parse, p)
  const near = reachOf(reading, parse, p)
  const found =
    gift(reading, parse, p, near) ??
    (giver.kind === 'user' ? gift(reading, parse, p, farReachOf(reading, parse, p)) : null)
  if (!found) return null
  // "These terms grant you": only what is said to be given to the company is.
  if (giver.kind !== 'user' && found.to !== 'provider') return null
  return rightOf('license', p, {
    at: found.at,
    end: found.end,
    granted: giver.kind === 'user' && p.negator < 0 ? p : null,
  })
}

interface Gift {
  at: Span
  end: number
  to: 'provider' | 'unsaid'
}

/** What is given behind the verb, and to whom; null where it is nothing of the kind or goes to others. */
function gift(reading: Reading, parse: Parse, p: Predicate, end: number): Gift | null {
  for (const noun of marks(reading, reading.lexicons.licenseNouns)) {
    if (noun.from < Math.max(p.to, reading.ownFrom) || noun.to > end) continue
    if (!names(reading, noun) || isElses(reading, parse, p, noun)) continue
    const to = receiverOf(reading, p, noun, end)
    if (to === 'others') return null
    if (isLicense(reading, noun) || (to === 'provider' && isWide(reading, p, noun, end)))
      return { at: noun, end, to }
  }
  return brokenOff(reading, p, end)
}

const isLicense = (reading: Reading, noun: Span): boolean =>
  reading.tokens.slice(noun.from, noun.to).some((t) => t.word.includes('licen'))

/** Things that are called by a license and are none. */
const NO_LICENSE = new Set([
  'agreement',
  'agreements',
  'key',
  'keys',
  'fee',
  'fees',
  'number',
  'plate',
  'plates',
  'holder',
])

/** Does the noun name what is given? "Rights" and "permission" do where something is permitted with them. */
function names(reading: Reading, noun: Span): boolean {
  const next = wordAt(reading, noun.to)
  if (isLicense(reading, noun)) return !NO_LICENSE.has(next)
  if (next === 'grant' || /^(?:intellectual|proprietary|moral)$/.test(wordAt(reading, noun.from - 1)))
    return false
  return true
}

/** "Rights" are a license only over something of people: with their data, a license's qualifier, or as far as needed. */
function isWide(reading: Reading, p: Predicate, noun: Span, end: number): boolean {
  const needed = NEEDED.has(wordAt(reading, noun.to)) || wordAt(reading, noun.to + 1) === 'need'
  return (
    needed ||
    dataIn(reading, p.to, end).length > 0 ||
    qualifiersIn(reading, { from: p.from, to: end }).length > 0 ||
    (isPermitting(reading, noun) && dataIn(reading, 0, p.from).length > 0)
  )
}

const NEEDED = new Set(['necessary', 'needed', 'required'])

/** "right to | use them", "permission | to". */
const isPermitting = (reading: Reading, noun: Span): boolean =>
  wordAt(reading, noun.to - 1) === 'to' || wordAt(reading, noun.to) === 'to'

/** The object of a verb inside: "represent that you have | the right to grant", "to train under | that license". */
function isElses(reading: Reading, parse: Parse, p: Predicate, noun: Span): boolean {
  let owner: Predicate | null = parse.predicates[parse.owner[noun.from] ?? -1] ?? null
  // "license" is an act of its own in the tree.
  if (owner && owner.from <= noun.from && noun.from < owner.to) owner = owner.parent
  if (!owner || owner === p || owner.from < p.to || owner.to > noun.from) return false
  return isDirectObject(reading, owner.to, noun.from)
}

/** Do only determiners, adverbs and the like stand between a verb and the noun? */
function isDirectObject(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      !isDeterminer(reading, i) &&
      !isAdverb(reading, i) &&
      !/^(?:necessary|full|under)$/.test(wordAt(reading, i))
    )
      return false
  return true
}

/** To whom it is given: the first who is named between verb and noun, or behind the noun. */
function receiverOf(reading: Reading, p: Predicate, noun: Span, end: number): Gift['to'] | 'others' {
  const before = personsIn(reading, p.to, noun.from).find(
    (m) => wordAt(reading, m.from) !== 'you' || m.from === p.to,
  )
  const receiver = before ?? receiverIn(reading, noun.to, Math.min(end, noun.to + 4))
  if (receiver) return receiver.value === 'user' ? 'others' : 'provider'
  // "You grant Contoso the right to": a name that stands where the one who receives does.
  const at = ['to', 'unto'].includes(wordAt(reading, p.to)) ? p.to + 1 : p.to
  const behind = wordAt(reading, noun.to - 1) === 'to' ? noun.to : noun.to + 1
  return reading.tokens[at]?.capital ||
    (wordAt(reading, behind - 1) === 'to' && reading.tokens[behind]?.capital)
    ? 'provider'
    : 'unsaid'
}

/** A line that ends before the noun comes: "You grant to Northwind a non-exclusive, royalty-free,". */
function brokenOff(reading: Reading, p: Predicate, end: number): Gift | null {
  const { tokens } = reading
  if (end < tokens.length || wordAt(reading, tokens.length - 1) !== ',' || p.from < reading.ownFrom)
    return null
  const wide = qualifiersIn(reading, { from: p.to, to: end })
  const to = personsIn(reading, p.to, end)[0]
  return wide.length > 0 && to?.value === 'provider' ? { at: wide[0]!, end, to: 'provider' } : null
}

/** "the license | that you hereby grant us | to stream them": given in passing. Without "hereby" it is only spoken of. */
function describedGift(reading: Reading, parse: Parse, p: Predicate): Right | null {
  const hereby = reading.tokens.slice(p.from - 1, p.to).some((t) => t.word === 'hereby')
  if (!hereby || p.subject.kind !== 'user') return null
  const start = startOfPhrase(reading, p)
  const noun = marks(reading, reading.lexicons.licenseNouns).findLast(
    (m) => m.from >= start && m.to <= p.subject.from,
  )
  const to = personsIn(reading, p.to, p.to + 3)[0] ?? receiverIn(reading, p.to, p.to + 2)
  if (!noun || to?.value !== 'provider') return null
  return rightOf('license', p, { at: noun, from: noun.from, end: reachOf(reading, parse, p), granted: p })
}

const startOfPhrase = (reading: Reading, p: Predicate): number =>
  Math.max(reading.ownFrom, p.subject.from - 6)

/** "You license it to Northwind", "the author licenses Northwind to print the novel". */
function licensing(reading: Reading, parse: Parse, p: Predicate): Right | null {
  if (!/^(?:sub)?licen[cs]e/.test(wordAt(reading, p.verb)) || giverOf(reading, p)?.kind !== 'user')
    return null
  const end = reachOf(reading, parse, p)
  const person = covered(reading, reading.lexicons.party, p.to)
  const direct = person?.from === p.to && !isOwner(reading, person) ? person : undefined
  const to = direct ?? receiverIn(reading, p.to, Math.min(end, p.to + 24))
  if (to?.value !== 'provider') return null
  return rightOf('license', p, { at: { from: p.verb, to: p.to }, end, granted: p.negator < 0 ? p : null })
}

const HAS =
  /^(?:has|have|had|having|receive[sd]?|get|gets|obtains?|acquires?|gains?|holds?|enjoys?|retains?|reserves?)$/

/** "Northwind has a perpetual license to your files": the company has it, whoever gave it. */
function having(reading: Reading, parse: Parse, p: Predicate): Right | null {
  if (p.subject.kind !== 'provider' || p.relation === 'relative' || !HAS.test(wordAt(reading, p.verb)))
    return null
  const end = reachOf(reading, parse, p)
  const noun = marks(reading, reading.lexicons.licenseNouns).find((m) => m.from >= p.to && m.to <= end)
  if (!noun || noun.from < reading.ownFrom || isElses(reading, parse, p, noun) || !names(reading, noun))
    return null
  return overPeoples(reading, p, noun, end) ? rightOf('license', p, { at: noun, end, granted: null }) : null
}

/** A license that the company has is one of people's where it is over what is theirs, in a license's words. */
function overPeoples(reading: Reading, p: Predicate, noun: Span, end: number): boolean {
  const data = dataIn(reading, noun.to, end)
  const wide = qualifiersIn(reading, { from: p.from, to: end }).length
  if (!isLicense(reading, noun)) return wide > 0 && data.some((m) => isTheirs(reading, m))
  const from = receiverFrom(reading, noun.to, end)
  return from !== 'third-party' && (data.some((m) => isTheirs(reading, m)) || (wide > 0 && data.length > 0))
}

/** "a license | from our partners". */
function receiverFrom(reading: Reading, from: number, to: number): string | undefined {
  for (let i = from; i < to; i++)
    if (wordAt(reading, i) === 'from') {
      const person = personsIn(reading, i + 1, Math.min(to, i + 4))[0]
      if (person) return person.value
    }
  return undefined
}

/** "A license is granted to us", "Northwind is granted a license", "your content is licensed to us". */
function given(reading: Reading, parse: Parse, p: Predicate): Right | null {
  const end = reachOf(reading, parse, p)
  const by = isByUser(reading, p.to, Math.min(end, p.to + 24))
  const granted = by && p.negator < 0 ? p : null
  const { from, kind } = p.subject
  const isLicensed = /^licen[cs]ed$/.test(wordAt(reading, p.verb))
  if (!isLicensed && !verbIs(reading, p, reading.lexicons.gives)) return null
  if (kind === 'provider') {
    const noun = isLicensed
      ? { from: p.verb, to: p.to }
      : marks(reading, reading.lexicons.licenseNouns).find((m) => m.from >= p.to && m.to <= end)
    if (!noun || noun.from < reading.ownFrom) return null
    const known = isLicensed
      ? dataIn(reading, 0, end).length > 0
      : isLicense(reading, noun) || isWide(reading, p, noun, end)
    return known ? rightOf('license', p, { at: noun, end, granted }) : null
  }
  const to = receiverIn(reading, p.to, end)
  if (to?.value !== 'provider' && !(by && to?.value !== 'user')) return null
  const noun = isLicensed
    ? dataIn(reading, from, p.from).length > 0 && { from: p.verb, to: p.to }
    : marks(reading, reading.lexicons.licenseNouns).find((m) => m.from >= from && m.to <= p.from)
  if (!noun) return null
  return rightOf('license', p, { at: noun, end, granted })
}
