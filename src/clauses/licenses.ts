/** Licenses, assignments and claims of ownership: what people give away of their content, and what the company says it owns. */
import { buildClause, type Marked } from './build.ts'
import { consentInSentence } from './consent.ts'
import { dataIn } from './data.ts'
import { type Frame, framesOf } from './frames.ts'
import type { Parse } from './grammar/types.ts'
import { findAll, matchAt } from './lexicon.ts'
import { dataNamed } from './owned.ts'
import { marks, type Reading } from './reading.ts'
import type { Clause, DataKind } from './types.ts'
import type { Trigger } from './training.ts'
import { purposesOf, qualifiersOf } from './words.ts'

/** Every license, assignment and claim of ownership that the sentence's own words carry. */
export function readLicenses(reading: Reading, parse: Parse, triggers: readonly Trigger[]): Clause[] {
  const frames = framesOf(parse)
  // "You grant, and agree to grant, a license", "belong to and are retained by us": two verbs say one thing.
  const said = new Set<string>()
  const once = (clause: Clause | null, at: number | undefined): Clause[] => {
    const key = `${clause?.action} ${clause?.actor} ${at}`
    if (!clause || said.has(key)) return []
    said.add(key)
    return [clause]
  }
  return frames.flatMap((frame, i) => {
    if (frame.verb < 0 || frame.kind === 'relative') return []
    const end = clauseEnd(reading, frames, i)
    const granted = assignment(reading, frame, end, triggers) ?? license(reading, frame, end, triggers)
    const owned = ownership(reading, frame, end)
    return [
      ...once(granted, granted?.evidence.action?.[0]?.end.offset),
      ...once(owned, owned?.evidence.data?.[0]?.start.offset),
    ]
  })
}

/**
 * Where the frame's words end: at the next clause whose subject is not the same people. "You grant, and represent that you
 * have the right to grant, to us a license" is one grant.
 */
function clauseEnd(reading: Reading, frames: readonly Frame[], index: number): number {
  const next = frames
    .slice(index + 1)
    .find(
      (f) =>
        (f.kind === 'main' || (f.kind === 'complement' && f.conjunctOf !== null)) &&
        !['user', 'none'].includes(f.subject.kind) &&
        f.subject.from >= frames[index]!.to,
    )
  return next ? next.subject.from : reading.tokens.length
}

const verbIs = (reading: Reading, frame: Frame, lexicon: Reading['lexicons']['grant']): boolean =>
  frame.verb >= 0 && matchAt(lexicon, reading.tokens, frame.verb) !== null

/** "You grant us a … license to …". Not: a license to the user, or between users. */
function license(reading: Reading, frame: Frame, end: number, triggers: readonly Trigger[]): Clause | null {
  const { lexicons, tokens } = reading
  if (frame.subject.kind !== 'user' || frame.passive || !verbIs(reading, frame, lexicons.grant)) return null
  if (tokens[frame.to]?.word === 'not') return null
  const noun = marks(reading, lexicons.licenseNouns).find(
    (m) => m.from >= frame.to && m.to <= end && isGranted(reading, m) && isToProvider(reading, frame, m),
  )
  if (!noun || noun.from < reading.ownFrom) return null
  return draft(reading, frame, end, triggers, 'license', noun)
}

/** Is the license given to the company, and not to other users? "Rights" need somebody to whom they are given. */
function isToProvider(reading: Reading, frame: Frame, noun: { from: number; to: number }): boolean {
  const { lexicons, tokens } = reading
  const given = marks(reading, lexicons.party).filter(
    (m) =>
      m.from >= frame.to && m.to <= noun.from && !['your', 'our', 'you'].includes(tokens[m.to - 1]!.word),
  )
  if (given[0]?.value === 'user') return false
  const isLicense = tokens.slice(noun.from, noun.to).some((t) => t.word.includes('licen'))
  // "You grant Contoso the right to": a name that stands where the one who receives does.
  const to = tokens[frame.to]?.word === 'to' ? frame.to + 1 : frame.to
  return isLicense || given.length > 0 || tokens[to]?.capital === true
}

/** "rights" and "permission" are a license only where something is permitted with them. */
function isGranted(reading: Reading, noun: { from: number; to: number }): boolean {
  const { tokens } = reading
  const { word } = tokens[noun.from]!
  if (word.startsWith('licen') || word.startsWith('sublicen')) return tokens[noun.to]?.word !== 'agreement'
  if (tokens[noun.to]?.word === 'grant') return false
  return (
    tokens[noun.to - 1]!.word === 'to' ||
    tokens[noun.to]?.word === 'to' ||
    tokens[noun.to - 1]!.word.startsWith('licen')
  )
}

/** "You assign to us all right, title and interest in …". Not: assigning the agreement. */
function assignment(
  reading: Reading,
  frame: Frame,
  end: number,
  triggers: readonly Trigger[],
): Clause | null {
  const { lexicons, tokens } = reading
  if (frame.subject.kind !== 'user' || frame.passive || frame.from < reading.ownFrom) return null
  if (tokens[frame.to]?.word === 'not') return null
  const verb = findAll(lexicons.assign, tokens, frame.from, Math.min(end, frame.to + 12)).at(0)
  if (!verb) return null
  const title = marks(reading, lexicons.titles).find(
    (m) => m.from >= verb.to && m.from <= verb.to + 24 && m.to <= end,
  )
  if (!title) return null
  const said = tokens[verb.from]!.word
  const isGrant = said.startsWith('grant')
  const words = tokens.slice(title.from, title.to).map((t) => t.word)
  if (
    isGrant &&
    !words.includes('title') &&
    !words.includes('titles') &&
    !words.includes('ownership') &&
    !words.includes('assignment')
  )
    return null
  const around = tokens.slice(verb.from, Math.min(end, title.to + 14)).map((t) => t.word)
  if (
    !isGrant &&
    around.slice(0, 10).some((w) => ['agreement', 'terms', 'contract', 'obligations', 'account'].includes(w))
  )
    return null
  if (
    words.length === 1 &&
    words[0] === 'rights' &&
    !around.some((w) => ['intellectual', 'moral', 'feedback', 'content'].includes(w))
  )
    return null
  return draft(reading, frame, end, triggers, 'assign', { from: verb.from, to: title.to })
}

/** "We own the usage data"; "all right, title and interest in the usage data belong to us". */
function ownership(reading: Reading, frame: Frame, end: number): Clause | null {
  const { lexicons, tokens } = reading
  if (frame.from < reading.ownFrom || !verbIs(reading, frame, lexicons.own)) return null
  const verb = tokens[frame.verb]!.word
  const titled = marks(reading, lexicons.titles).filter((m) => m.from >= frame.subject.from && m.to <= end)
  const belongs = frame.subject.kind === 'data' || frame.subject.kind === 'other'
  if (belongs) {
    const toProvider = marks(reading, lexicons.party).find(
      (m) => m.value === 'provider' && m.from >= frame.to && m.from <= frame.to + 8,
    )
    const data = dataIn(reading, subjectStart(reading, frame), frame.from).filter((m) => isTheirs(reading, m))
    if (
      !toProvider ||
      !data.length ||
      frame.negated ||
      (!verb.startsWith('belong') && !verb.startsWith('vest') && !frame.passive)
    )
      return null
    return ownershipDraft(reading, frame, data, 'provider', toProvider)
  }
  if (frame.subject.kind !== 'provider' && frame.subject.kind !== 'user') return null
  if (!verb.startsWith('own') && !titled.some((m) => m.from <= frame.to + 8)) return null
  const data = dataIn(reading, frame.to, Math.min(end, frame.to + 40)).filter((m) => isTheirs(reading, m))
  if (!data.length) return null
  return ownershipDraft(reading, frame, data, frame.subject.kind, frame.subject)
}

/** The subject before "belong": the words back to the start of the sentence, past "in and to". */
function subjectStart(reading: Reading, frame: Frame): number {
  for (let i = frame.from - 1; i > Math.max(reading.ownFrom, frame.from - 40); i--)
    if ([';', ':'].includes(reading.tokens[i]!.word)) return i + 1
  return Math.max(reading.ownFrom, frame.from - 40)
}

/** Content in general is often the company's own; usage data, feedback and what is named as the user's is not. */
function isTheirs(reading: Reading, mark: Marked<DataKind>): boolean {
  if (mark.value === 'likeness' || mark.value === 'public-web' || mark.value === 'third-party-data')
    return false
  if (mark.value !== 'customer-content' && mark.value !== 'personal-data') return true
  const words = reading.tokens.slice(Math.max(0, mark.from - 1), mark.to).map((t) => t.word)
  return words.some((w) => ['your', 'user', 'customer', 'users', "'s"].includes(w))
}

function ownershipDraft(
  reading: Reading,
  frame: Frame,
  data: Marked<DataKind>[],
  actor: 'provider' | 'user',
  actorAt: { from: number; to: number },
): Clause {
  const to = Math.max(frame.to, ...data.map((m) => m.to))
  return buildClause(reading, {
    action: 'own',
    holding: {
      actor,
      stance: frame.negated ? 'forbids' : 'permits',
      actorAt,
      stanceAt: { from: frame.from, to: frame.to },
      doubt: null,
    },
    from: Math.max(reading.ownFrom, Math.min(frame.from, actorAt.from, ...data.map((m) => m.from))),
    to: Math.max(to, actorAt.to),
    actionAt: { from: frame.verb, to: frame.to },
    data,
    purposes: [],
    qualifiers: [],
    consent: consentInSentence(reading, null, frame.from),
    explicit: true,
  })
}

function draft(
  reading: Reading,
  frame: Frame,
  end: number,
  triggers: readonly Trigger[],
  action: 'license' | 'assign',
  at: { from: number; to: number },
): Clause {
  let data: Marked<DataKind>[] = dataIn(reading, at.to, end)
  if (!data.length) data = dataIn(reading, 0, at.from)
  if (!data.length) {
    data = dataNamed(reading.lexicons, reading.tail).flatMap((m) =>
      m.value === null ? [] : [{ ...m, value: m.value, tokens: reading.tail }],
    )
  }
  const from = Math.max(reading.ownFrom, frame.subject.from < frame.from ? frame.subject.from : frame.from)
  const to = Math.max(at.to, Math.min(end, operativeEnd(reading, at.to, data)))
  return buildClause(reading, {
    action,
    holding: {
      actor: 'provider',
      stance: frame.negated ? 'forbids' : 'permits',
      actorAt: null,
      stanceAt: { from: frame.from, to: frame.to },
      doubt: null,
    },
    from,
    to,
    actionAt: at,
    data,
    purposes: purposesOf(reading, triggers, at.to, end, true),
    qualifiers: qualifiersOf(reading, Math.min(from, frame.from), end),
    consent: consentInSentence(reading, frame, frame.from),
    explicit: true,
  })
}

/** The operative words reach to the data that they give away, where that stands near. */
function operativeEnd(reading: Reading, from: number, data: Marked<DataKind>[]): number {
  const near = data.filter((m) => !m.tokens && m.from >= from && m.from <= from + 40)
  return near.length ? Math.min(near.at(0)!.to, reading.tokens.length) : from
}
