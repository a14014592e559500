/** Licenses by name: somebody gives one, it is given, or the company has one. */
import { dataIn } from '../data.ts'
import { scopeOf, verbIs } from '../grammar/scope.ts'
import { isOwner } from '../grammar/subjects.ts'
import type { Parse, Predicate, Span } from '../grammar/types.ts'
import { wordAt } from '../grammar/words.ts'
import { matchAt } from '../lexicon.ts'
import { covered, marks, type Reading } from '../reading.ts'
import {
  farReachOf,
  isByUser,
  isOnlyAllowed,
  isSupposed,
  personsIn,
  qualifiersIn,
  reachOf,
  receiverIn,
  subjectOf,
} from './clause.ts'
import { rightOf, type Right } from './draft.ts'
import { gift, isElses, isLicense, isNear, isWide, names } from './gift.ts'
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
  if (isSupposed(reading, right.predicate)) return null
  return { ...right, denied: right.denied || scopeOf(reading, right.predicate).denied }
}

/** "You grant us a license to …", "these terms give us a right to your content", "the license that you hereby grant us". */
function giving(reading: Reading, parse: Parse, p: Predicate): Right | null {
  if (!verbIs(reading, p, reading.lexicons.gives)) return null
  const giver = giverOf(reading, p)
  if (!giver) return null
  const named = nounBefore(reading, p)
  if (named) return describedGift(reading, parse, p, named)
  // "the details you provide": describes them.
  if (p.relation === 'relative' && /^provid/.test(wordAt(reading, p.verb))) return null
  const near = reachOf(reading, parse, p)
  const found =
    gift(reading, parse, p, near) ??
    (giver.kind === 'user' ? gift(reading, parse, p, farReachOf(reading, parse, p)) : null)
  if (!found) return null
  // "These terms grant you": only what is said to be given to the company is.
  if (giver.kind !== 'user' && (found.to !== 'provider' || !isNear(reading, p, found.at))) return null
  return rightOf('license', p, {
    at: found.at,
    end: found.end,
    granted: giver.kind === 'user' && p.negator < 0 ? p : null,
  })
}

/** "the license | that you hereby grant us | to stream them": given in passing. Without "hereby" it is only spoken of. */
function describedGift(reading: Reading, parse: Parse, p: Predicate, noun: Span): Right | null {
  const hereby = reading.tokens.slice(p.from - 1, p.to).some((t) => t.word === 'hereby')
  if (!hereby || p.subject.kind !== 'user') return null
  const to = personsIn(reading, p.to, p.to + 3)[0] ?? receiverIn(reading, parse, p.to, p.to + 2)
  if (to?.value !== 'provider') return null
  return rightOf('license', p, { at: noun, from: noun.from, end: reachOf(reading, parse, p), granted: p })
}

/** The license that a relative clause is about: "the license | that you grant". */
function nounBefore(reading: Reading, p: Predicate): Span | null {
  const { from } = p.subject
  const reach = p.relation === 'relative' ? 6 : 0
  return (
    marks(reading, reading.lexicons.licenseNouns).findLast(
      (m) => m.to <= p.from && m.from >= reading.ownFrom && m.to >= Math.min(from, p.from) - reach,
    ) ?? null
  )
}

/** "You license it to Northwind", "the author licenses Northwind to print the novel". */
function licensing(reading: Reading, parse: Parse, p: Predicate): Right | null {
  if (
    p.form === 'noun' ||
    !/^(?:sub)?licen[cs]e/.test(wordAt(reading, p.verb)) ||
    giverOf(reading, p)?.kind !== 'user'
  )
    return null
  const end = reachOf(reading, parse, p)
  const person = covered(reading, reading.lexicons.party, p.to)
  const direct = person?.from === p.to && !isOwner(reading, person) ? person : undefined
  const to = direct ?? receiverIn(reading, parse, p.to, Math.min(end, p.to + 24))
  if (to?.value !== 'provider') return null
  return rightOf('license', p, { at: { from: p.verb, to: p.to }, end, granted: p.negator < 0 ? p : null })
}

const HAS =
  /^(?:has|have|had|having|receive[sd]?|get|gets|obtains?|acquires?|gains?|holds?|enjoys?|retains?|reserves?)$/

/** "Northwind has a perpetual license to your files": the company has it, whoever gave it. */
function having(reading: Reading, parse: Parse, p: Predicate): Right | null {
  if (p.relation === 'relative' || !HAS.test(wordAt(reading, p.verb)) || !isCompany(reading, p)) return null
  const end = reachOf(reading, parse, p)
  const noun = marks(reading, reading.lexicons.licenseNouns).find((m) => m.from >= p.to && m.to <= end)
  if (!noun || noun.from < reading.ownFrom || isElses(reading, parse, p, noun) || !names(reading, noun))
    return null
  const far = [end, farReachOf(reading, parse, p)].find((to) => overPeoples(reading, p, noun, to))
  return far ? rightOf('license', p, { at: noun, end: far, granted: null }) : null
}

/** "You agree that Contoso will have": a name that no list knows, in what the people agree to, is the company's. */
function isCompany(reading: Reading, p: Predicate): boolean {
  const { kind, from, to } = subjectOf(reading, p)
  if (kind === 'provider') return true
  const name = kind === 'other' && to - from === 1 && reading.tokens[from]!.capital && from > reading.ownFrom
  return name && p.relation === 'complement' && p.parent?.subject.kind === 'user'
}

/** A license that the company has is one of people's where it is over what is theirs, in a license's words. */
function overPeoples(reading: Reading, p: Predicate, noun: Span, end: number): boolean {
  const data = dataIn(reading, noun.to, end)
  const wide = qualifiersIn(reading, { from: p.from, to: end }).length
  if (!isLicense(reading, noun)) {
    // "the right to remove content at any time" is no license.
    const verb = wordAt(reading, noun.to) === 'to' ? noun.to + 1 : noun.to
    const uses = matchAt(reading.lexicons.exploit, reading.tokens, verb) !== null
    return uses && wide > 0 && data.some((m) => isTheirs(reading, m) || m.value === 'feedback')
  }
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
  // "a license granted to us" only speaks of one.
  if (p.form === 'participle') return null
  const isLicensed = /^licen[cs]ed$/.test(
    wordAt(reading, /^deem/.test(wordAt(reading, p.verb)) ? p.to : p.verb),
  )
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
  const to = receiverIn(reading, parse, p.to, end)
  if (to?.value !== 'provider' && !(by && to?.value !== 'user')) return null
  const noun = isLicensed
    ? dataIn(reading, from, p.from).length > 0 && { from: p.verb, to: p.to }
    : marks(reading, reading.lexicons.licenseNouns).find((m) => m.from >= from && m.to <= p.from)
  if (!noun) return null
  return rightOf('license', p, { at: noun, end, granted })
}
