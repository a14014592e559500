/** Where a finite clause hangs: by the word that introduces it and by what was left without a verb before it. */
import { matchAt } from '../lexicon.ts'
import { covered } from '../reading.ts'
import { frontedAt, startsWithFronted } from './verb-groups.ts'
import type { Group } from './groups.ts'
import { asks, isBeginning, isMain, isNamedBehindData, isSaid } from './openings.ts'
import { commaBetween, coordinate, hang, type Scan, top } from './scan.ts'
import { negatorIn, subjectBefore, subjectIn } from './subjects.ts'
import type { Predicate, Subject } from './types.ts'
import type { Reading } from '../reading.ts'
import {
  isAdverb,
  isConjunction,
  isNoun,
  isPreposition,
  isPronoun,
  isRelative,
  opensCondition,
  opensException,
  wordAt,
} from './words.ts'

/** Attaches a finite predicate that was pushed last, and sets its subject. */
export function attachFinite(scan: Scan, predicate: Predicate, group: Group): Predicate {
  const { reading } = scan
  if (group.inverted) {
    const { from, to } = group.inverted
    predicate.subject = subjectIn(reading, from, to, to)
    if (predicate.negator < 0 && startsWithFronted(reading, group.from)) {
      const fronted = frontedAt(reading, group.from)
      if (wordAt(reading, fronted) !== 'only') predicate.negator = fronted
    }
    beginClause(scan, predicate)
    return predicate
  }
  const floor = Math.max(scan.from, scan.last?.to ?? scan.from)
  const near = subjectBefore(reading, group.from, Math.max(floor, scan.openSubject), scan.openSubject >= 0)
  const open = openPhrase(scan, near.start, near.subject, group.from)
  const start = open ? scan.openSubject : near.start
  predicate.subject = open ?? firstOfAll(scan, predicate, group.from) ?? near.subject
  if (open) for (const act of scan.pending) Object.assign(act, { relation: 'subject', parent: predicate })
  scan.pending = []
  if (open) adopt(scan, predicate)
  if (predicate.subject.kind !== 'none' && predicate.negator < 0)
    predicate.negator = negatorIn(reading, predicate.subject)
  const begun = scan.openSubject
  introduce(scan, predicate, start, open !== null)
  // A relative clause leaves the noun that it describes without its verb: "content that you provide | may be used".
  scan.openSubject = predicate.relation === 'relative' && begun < start ? begun : -1
  return predicate
}

/** "Model providers | act under contract and | are prohibited": whom the sentence began with, where its first verb is not known. */
function firstOfAll({ reading, from, predicates }: Scan, predicate: Predicate, at: number): Subject | null {
  if (predicates[0] !== predicate || !isConjunction(reading, at - 1)) return null
  const party =
    covered(reading, reading.lexicons.party, from) ?? covered(reading, reading.lexicons.party, from + 1)
  const begins =
    party && (party.from === from || reading.lexicons.words.determiner.has(wordAt(reading, from)))
  return begins ? { kind: party.value, from: party.from, to: party.to } : null
}

/** "The safeguards for our | training | are described": an act that is part of the subject. */
function adopt({ reading, predicates, openSubject }: Scan, predicate: Predicate): void {
  if (isPreposition(reading, openSubject)) return
  for (const p of predicates)
    if (p !== predicate && p.form === 'noun' && p.from > openSubject && p.relation === 'purpose' && !p.parent)
      Object.assign(p, { relation: 'subject', parent: predicate })
}

/**
 * The noun phrase that was begun and got no verb yet: "content that you provide | may be used", "data collected from you | is
 * used", "training on it | is prohibited". Null where the verb has a nearer subject or nothing stands between.
 */
function openPhrase(scan: Scan, nearStart: number, near: Subject, at: number): Subject | null {
  const { reading, openSubject, predicates } = scan
  if (openSubject < 0 || openSubject >= at) return null
  let before = at - 1
  while (isAdverb(reading, before)) before--
  if (isRelative(reading, before)) return null
  const inside = predicates.filter((p) => p.from >= openSubject && p.from < at && p.verb !== at)
  const first = inside[0]
  if (!first) return null
  const own = near.kind !== 'none' && near.from < at
  const boundary = wordAt(reading, nearStart - 1)
  const apart =
    boundary === ',' || opensCondition(reading, nearStart - 1) || isRelative(reading, nearStart - 1)
  if (
    own &&
    (apart || isPronoun(reading, near.to - 1) || (near.kind === 'provider' && !isBehindVerb(scan, nearStart)))
  )
    return null
  const end = Math.min(
    first.from,
    first.subject.kind === 'none' ? first.from : first.subject.from,
    first.marker < 0 ? first.from : first.marker,
  )
  const phrase = subjectIn(reading, openSubject, Math.max(end, openSubject + 1), at)
  if (phrase.kind !== 'none') return trimmed(scan, phrase)
  return scan.pending.length ? { kind: 'other', from: openSubject, to: at } : null
}

/** The object of the clause inside is no subject: "vendors who process data | may not". */
const isBehindVerb = (scan: Scan, start: number): boolean => scan.last !== null && scan.last.to === start

/** Without the relative word that ends it: "content | that". */
function trimmed({ reading }: Scan, subject: Subject): Subject {
  let { to } = subject
  while (to > subject.from + 1 && (isRelative(reading, to - 1) || wordAt(reading, to - 1) === ',')) to--
  return { ...subject, to }
}

/** Clauses with these words are said, not supposed. */
const ASSERTING = new Set(['although', 'though', 'because', 'since', 'while', 'whereas', 'as'])
const QUESTIONS = new Set(['how', 'why', 'what', 'whether'])

const BESIDE = new Set([',', 'and', 'or', 'including'])

function introduce(scan: Scan, predicate: Predicate, start: number, open: boolean): Predicate {
  const { reading } = scan
  let before = start - 1
  while (before >= scan.from && isAdverb(reading, before)) before--
  // "You agree that: (a) we may", "You agree: (a) we may": what introduces an item stands before the colon.
  const colon = wordAt(reading, before) === ':' && before < reading.ownFrom
  if (colon) before--
  const word = wordAt(reading, before)
  const outer = top(scan)
  if (
    colon &&
    outer &&
    word !== 'that' &&
    matchAt(reading.lexicons.grant, reading.tokens, outer.verb) &&
    outer.to > before
  )
    return said(scan, predicate, before)
  if (colon && word !== 'that') return beginClause(scan, predicate)
  const has = predicate.subject.kind !== 'none' && predicate.subject.from < predicate.from
  if (before < scan.from) return beginClause(scan, predicate)
  // "We use what you post", "none of what you post": the thing, and no question.
  const thing = outer?.to === before || wordAt(reading, before - 1) === 'of'
  if (word === 'what' && predicate.subject.kind === 'user' && thing) return described(scan, predicate, before)
  if (QUESTIONS.has(word) || asks(scan, before)) {
    // "explains how we process data, including how we use it": two questions of one answer.
    const earlier = BESIDE.has(wordAt(reading, before - 1))
      ? scan.stack.findLast((p) => p.relation === 'question')
      : undefined
    return earlier ? coordinate(scan, predicate, earlier) : hang(scan, predicate, outer, 'question', before)
  }
  if (opensException(reading, before)) return supposed(scan, predicate, 'exception', before)
  if (opensCondition(reading, before) && !ASSERTING.has(word))
    return supposed(scan, predicate, 'condition', before)
  // "to the extent that", "in the event that"
  if (word === 'that' && opensCondition(reading, before - 1))
    return supposed(scan, predicate, 'condition', before)
  if (word === 'that' || isRelative(reading, before)) {
    if (has)
      return word === 'that' && isSaid(scan, before)
        ? said(scan, predicate, before)
        : described(scan, predicate, before)
    predicate.subject = antecedent(scan, before, predicate.passive)
    if (predicate.negator < 0) predicate.negator = negatorIn(reading, predicate.subject)
    return hang(scan, predicate, outer, 'relative', before)
  }
  if (!has && !open && (isConjunction(reading, before) || word === ',')) return goOn(scan, predicate, before)
  // "content | you provide": a person right behind a noun.
  const person =
    has &&
    !open &&
    (start !== reading.ownFrom || start === 0) &&
    (['provider', 'user', 'third-party'].includes(predicate.subject.kind) ||
      wordAt(reading, predicate.subject.from) === 'they')
  // "a user | we know": a person, described by what others know of them.
  const known = isPronoun(reading, start) && covered(reading, reading.lexicons.party, before)?.to === start
  const main = isBeginning(scan, start) || isMain(scan, start, predicate)
  // "Nothing | you post": it denies, and is described all the same.
  const nothing = word === 'nothing' && before >= reading.ownFrom
  if (person && (isNoun(reading, before) || known || nothing) && !main) return described(scan, predicate, -1)
  if (person && isNamedBehindData(scan, predicate)) return described(scan, predicate, -1)
  if (person && outer && outer.to === start && matchAt(reading.lexicons.grant, reading.tokens, outer.verb))
    return said(scan, predicate, before)
  if (isConjunction(reading, before)) return goOnWith(scan, predicate, before)
  beginClause(scan, predicate)
  return predicate
}

/** A main clause. Conditions that stood before it are its own. */
function beginClause(scan: Scan, predicate: Predicate): Predicate {
  // What stands before the verb since the last comma is the clause's own: "and with your consent | we show".
  if (scan.openSubject >= 0)
    for (let i = scan.openSubject; i < predicate.from; i++)
      if (!isGroup(scan, i)) scan.owner[i] = predicate.index
  hang(scan, predicate, scan.host, scan.host ? 'complement' : 'root', -1)
  for (const fronted of scan.fronted) {
    const apart =
      commaBetween(scan.reading, fronted.to, predicate.from) || predicate.subject.kind === 'provider'
    if (fronted.form === 'infinitive' && !apart) continue
    fronted.parent = predicate
    if (fronted.form === 'infinitive' && fronted.relation === 'root') fronted.relation = 'purpose'
  }
  scan.fronted = []
  scan.openSubject = -1
  return predicate
}

/** Is the token part of a verb group, or of a clause that describes something? */
function isGroup({ predicates, owner }: Scan, at: number): boolean {
  const own = predicates[owner[at] ?? -1]
  return (
    own !== undefined &&
    ((at < own.to && at >= own.from) || own.relation === 'relative' || own.relation === 'condition')
  )
}

function supposed(
  scan: Scan,
  predicate: Predicate,
  relation: 'condition' | 'exception',
  marker: number,
): Predicate {
  const main = scan.stack.findLast((p) => p.relation !== 'relative' && p.relation !== 'condition') ?? null
  const relative = scan.stack.findLast((p) => p.form === 'finite' || p.form === 'infinitive') ?? null
  const parent = main ?? relative
  hang(scan, predicate, parent, relation, marker)
  if (!parent) scan.fronted.push(predicate)
  return predicate
}

/** "agree | that we may": what is agreed, said or made known. */
function said(scan: Scan, predicate: Predicate, marker: number): Predicate {
  const earlier = isConjunction(scan.reading, marker - 1)
    ? scan.stack.findLast((p) => p.relation === 'complement' && p.form === 'finite')
    : undefined
  if (earlier) return coordinate(scan, predicate, earlier)
  const who = top(scan)?.subject
  // "Northwind agrees that it will": the one who agrees.
  if (
    who &&
    ['it', 'they'].includes(wordAt(scan.reading, predicate.subject.from)) &&
    predicate.subject.kind === 'other'
  )
    predicate.subject = { ...predicate.subject, kind: who.kind }
  hang(scan, predicate, top(scan), 'complement', marker)
  return predicate
}

function described(scan: Scan, predicate: Predicate, marker: number): Predicate {
  const last = top(scan)
  // "include the files you upload in the sets with which | we train": what we do is no part of what people do.
  const theirs =
    last?.relation === 'relative' &&
    ['user', 'third-party'].includes(last.subject.kind) &&
    predicate.subject.kind === 'provider'
  hang(scan, predicate, theirs && last.parent ? last.parent : last, 'relative', marker)
  return predicate
}

/** What "who" or "which" stands for: a person where one is named right before it, else a thing. */
function antecedent({ reading }: Scan, relative: number, passive: boolean): Subject {
  let at = relative - 1
  if (wordAt(reading, at) === ',' || wordAt(reading, at) === ')') at--
  const party = at >= 0 ? covered(reading, reading.lexicons.party, at) : undefined
  const data = at >= 0 ? covered(reading, reading.lexicons.data, at) : undefined
  const owned = ['our', 'your', 'us', 'you'].includes(wordAt(reading, at))
  // Whom something is done to is a thing here: "the services, which may be shared".
  if (party && !passive && !owned && !data) return { kind: party.value, from: party.from, to: party.to }
  return { kind: data ? 'data' : 'other', from: data ? data.from : Math.max(0, at), to: relative }
}

/** "and may use", "and is never sold": a verb that shares the subject of the one before. */
function goOn(scan: Scan, predicate: Predicate, before: number): Predicate {
  const { reading } = scan
  const word = wordAt(reading, before)
  // "Do not copy what you find, and do not use it": a command goes on with a command.
  const commands = isCommand(reading, predicate) && scan.stack.some((p) => isCommand(reading, p))
  const sibling = scan.stack.findLast(
    (p, i) =>
      p.form === 'finite' &&
      (!commands || isCommand(reading, p)) &&
      !(p.relation === 'relative' && (isUserGap(p, predicate) || isAside(p, scan.stack[i - 1]))),
  )
  if (!sibling) return beginClause(scan, predicate)
  const after = scan.stack.indexOf(sibling)
  scan.stack.length = after + 1
  coordinate(scan, predicate, sibling)
  predicate.subject = { ...sibling.subject }
  const carried =
    word === 'nor' ||
    (word === 'or' && sibling.negator >= 0 && predicate.negator < 0 && predicate.auxiliary < 0)
  if (carried) predicate.negator = word === 'nor' ? before : sibling.negator
  return predicate
}

/** "and we may": a clause of its own that can still be part of what is agreed or supposed. */
function goOnWith(scan: Scan, predicate: Predicate, before: number): Predicate {
  const { reading } = scan
  const sibling = scan.stack.findLast((p) => p.relation === 'complement' || p.relation === 'condition')
  const person = predicate.subject.kind
  const agreed =
    sibling?.relation === 'complement' &&
    sibling.form === 'finite' &&
    sibling.parent?.subject.kind === 'user' &&
    person !== 'user' &&
    person !== 'none'
  const ifAlso =
    sibling?.relation === 'condition' &&
    wordAt(reading, before - 1) !== ',' &&
    wordAt(reading, before) !== 'but' &&
    scan.fronted.includes(sibling)
  if (sibling && (agreed || ifAlso)) {
    coordinate(scan, predicate, sibling)
    if (ifAlso) scan.fronted.push(predicate)
  } else beginClause(scan, predicate)
  if (wordAt(reading, before) === 'nor' && predicate.negator < 0) predicate.negator = before
  return predicate
}

/** "Do not use it" */
const isCommand = (reading: Reading, p: Predicate): boolean =>
  p.form === 'finite' &&
  wordAt(reading, p.from) === 'do' &&
  p.negator === p.from + 1 &&
  p.subject.from >= p.from

/** "content that you post | and may be used": the passive is not the user's. */
const isUserGap = (relative: Predicate, next: Predicate): boolean =>
  relative.subject.kind === 'user' && next.passive

/** "responsible for what happens | and may not use": the one who may is the person of the clause around. */
const isAside = (relative: Predicate, outer: Predicate | undefined): boolean =>
  outer?.form === 'finite' && !isPerson(relative) && isPerson(outer)

const isPerson = ({ subject }: Predicate): boolean =>
  ['provider', 'user', 'third-party'].includes(subject.kind)
