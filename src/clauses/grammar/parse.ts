/**
 * The predicates of a sentence and how they hang together, read left to right in one pass, without looking back further than
 * the predicates that are still open. Deterministic: where a sentence can be taken in two ways, the rules below decide.
 */
import { covered, marks, type Reading } from '../reading.ts'
import { attachFinite } from './finite.ts'
import { auxiliaryGroup } from './verb-groups.ts'
import { beingGroup, gerundGroup, nounGroup, participleGroup } from './acts.ts'
import { type Group, infinitiveGroup, listedGroup, madeGroup, openingGroup } from './groups.ts'
import { plainFiniteGroup } from './plain-verbs.ts'
import { attachNonFinite, isBeing } from './nonfinite.ts'
import { type Scan, top } from './scan.ts'
import type { Parse, Predicate } from './types.ts'
import {
  isAdverb,
  isAuxiliary,
  isComma,
  isConjunction,
  isModal,
  isPronoun,
  negates,
  startsNounPhrase,
  verbEnd,
  verbForm,
  isPreposition,
  isRelative,
  isStop,
  isWord,
  opensCondition,
  opensException,
  wordAt,
} from './words.ts'

const DEEPEST = 3

/** Parses the tokens of a reading. Linear in their number. */
export function parse(reading: Reading): Parse {
  const predicates: Predicate[] = []
  const owner = new Int32Array(reading.tokens.length).fill(-1)
  region({ reading, predicates, owner }, 0, reading.tokens.length, null, 0)
  for (const { form, verb } of predicates)
    if ((form === 'finite' || form === 'infinitive' || form === 'bare') && verbForm(reading, verb) === 'base')
      reading.acts.add(verb)
  return { predicates, owner }
}

/** Reads the tokens [from, to): a sentence, the inside of a parenthesis, or an insertion; `host` is what it stands in. */
function region(
  shared: Pick<Scan, 'reading' | 'predicates' | 'owner'>,
  from: number,
  to: number,
  host: Predicate | null,
  depth: number,
): void {
  const scan: Scan = {
    ...shared,
    from,
    host,
    stack: host ? [host] : [],
    last: null,
    openSubject: from,
    pending: [],
    fronted: [],
    closed: [],
  }
  const { reading } = scan
  let i = from
  while (i < to) {
    const word = wordAt(reading, i)
    if (word === '(' && depth < DEEPEST) {
      const close = closing(reading, i, to)
      if (close > 0) {
        region(shared, i + 1, close, top(scan), depth + 1)
        i = close + 1
        continue
      }
    }
    const group = groupAt(scan, i, to)
    if (group) {
      const predicate = attach(scan, group)
      for (let t = group.from; t < Math.max(group.to, i + 1); t++) scan.owner[t] = predicate.index
      for (const span of group.insertions) region(shared, span.from, span.to, predicate, depth + 1)
      i = Math.max(group.to, i + 1)
      const resumed = resumedAt(reading, predicate, i, to)
      if (resumed > 0) {
        region(shared, i + 1, resumed, predicate, depth + 1)
        i = resumed + 1
      }
      continue
    }
    if (scan.owner[i]! < 0) scan.owner[i] = top(scan)?.index ?? -1
    mark(scan, i)
    i++
  }
}

/**
 * "You grant, | and you represent that you may grant |, to us a license", "will not use, | and will not let others use |, your
 * files": a clause that stands between a verb and its object. Gives the comma that ends it, or -1.
 */
function resumedAt(reading: Reading, predicate: Predicate, at: number, to: number): number {
  if (predicate.form !== 'finite' || wordAt(reading, at) !== ',' || !isConjunction(reading, at + 1)) return -1
  if (
    !(
      isModal(reading, at + 2) ||
      isAuxiliary(reading, at + 2) ||
      isPronoun(reading, at + 2) ||
      verbEnd(reading, at + 2) > 0
    )
  )
    return -1
  for (let i = at + 3; i < Math.min(to, at + 40); i++) {
    if (isStop(reading, i)) return -1
    if (wordAt(reading, i) !== ',') continue
    const next = i + 1
    const object =
      startsNounPhrase(reading, next) && !isPronoun(reading, next) && !isConjunction(reading, next)
    const receiver = wordAt(reading, next) === 'to' && verbEnd(reading, next + 1) < 0
    return object || receiver ? i : -1
  }
  return -1
}

/** What a token that belongs to no group does to the state: it may end a clause or begin a noun phrase. */
function mark(scan: Scan, at: number): void {
  const { reading } = scan
  const word = wordAt(reading, at)
  if (isStop(reading, at) && at >= reading.ownFrom) {
    if (word !== ':') {
      scan.closed = scan.stack.slice()
      scan.stack = scan.host ? [scan.host] : []
      scan.fronted = []
      scan.pending = []
    }
    scan.openSubject = at + 1
    return
  }
  // "we use | no personal data", "you grant us | no right": a negated object denies the verb.
  const outer = scan.last
  if (
    outer &&
    outer.negator < 0 &&
    ['no', 'none', 'nothing', 'neither'].includes(word) &&
    negates(reading, at) &&
    !isAnswer(reading, at) &&
    (isObject(reading, outer.to, at) || isFed(reading, outer.to, at))
  )
    outer.negator = at
  const opens =
    isConjunction(reading, at) ||
    isRelative(reading, at) ||
    opensCondition(reading, at) ||
    opensException(reading, at)
  if (isComma(reading, at)) {
    const begun = scan.openSubject
    // "In some cases, content …": what stood before the comma is no subject.
    if (begun < 0 || isPreposition(reading, begun) || opensCondition(reading, begun))
      scan.openSubject = at + 1
  } else if (opens && (scan.openSubject < 0 || scan.openSubject === at || !isInsertion(scan, at)))
    scan.openSubject = at + 1
}

/** "No part of your boards, | whether public or private, is used": the noun phrase before goes on behind it. */
function isInsertion({ reading, openSubject, last }: Scan, at: number): boolean {
  if (!opensCondition(reading, at) && !opensException(reading, at)) return true
  return (
    wordAt(reading, at - 1) === ',' &&
    (last === null || last.from < openSubject) &&
    !isPreposition(reading, openSubject)
  )
}

/** "Anybody can say | no": the answer, and no denial of anything. */
const isAnswer = (reading: Reading, at: number): boolean =>
  wordAt(reading, at) === 'no' && (at + 1 >= reading.tokens.length || !isWord(wordAt(reading, at + 1)))

/** Is what begins at `at` the object of the verb that ends at `from`: "grant | us | no right"? */
function isObject(reading: Reading, from: number, at: number): boolean {
  for (let i = from; i < at; i++)
    if (!covered(reading, reading.lexicons.party, i) && wordAt(reading, i) !== 'to' && !isAdverb(reading, i))
      return false
  return at - from <= 4
}

/** "We train AI on | neither photos nor captions", "on | none of your posts": what a practice is fed, right behind it. */
function isFed(reading: Reading, from: number, at: number): boolean {
  if (!['on', 'with', 'from', 'using'].includes(wordAt(reading, at - 1))) return false
  const data = marks(reading, reading.lexicons.data)
  if (!data.some((m) => m.value !== null && m.from > at && m.from <= at + 4)) return false
  for (let i = from; i < at - 1; i++)
    if (isStop(reading, i) || isComma(reading, i) || isPreposition(reading, i)) return false
  return at - from <= 8
}

/** The bracket that closes the one at `at`, or -1. */
function closing(reading: Reading, at: number, to: number): number {
  let depth = 0
  for (let i = at; i < to; i++) {
    const word = wordAt(reading, i)
    if (word === '(') depth++
    else if (word === ')' && --depth === 0) return i
  }
  return -1
}

/** The group that begins at token `i`, if one does. */
function groupAt(scan: Scan, i: number, to: number): Group | null {
  const { reading, last } = scan
  // "let others | do so" has a verb that looks like an auxiliary.
  const made = madeGroup(reading, i, last)
  if (made) return made
  const finite = auxiliaryGroup(reading, i)
  if (finite) return within(finite, to)
  const infinitive = infinitiveGroup(reading, i)
  if (infinitive) return within(infinitive, to)
  const listed = listedTarget(scan, i)
  return (
    listed ??
    plainFiniteGroup(
      reading,
      i,
      isSubjectless(scan) ? -1 : scan.openSubject,
      isClean(scan),
      scan.pending.length > 0,
    ) ??
    nounGroup(reading, i) ??
    gerundGroup(reading, i) ??
    beingGroup(reading, i) ??
    participleGroup(
      reading,
      i,
      last?.passive ? last : (scan.stack.findLast((p) => isBeing(reading, p)) ?? null),
    ) ??
    (opensClause(scan, i) ? openingGroup(reading, i) : null)
  )
}

/** The verb of a list, held against the predicates that are open, innermost first. */
function listedTarget(scan: Scan, i: number): Group | null {
  const { reading, last } = scan
  if (
    !isConjunction(reading, i - 1) &&
    ![',', ')'].includes(wordAt(reading, i - 1)) &&
    !/ly$|^(?:not|never|also|then|only)$/.test(wordAt(reading, i - 1))
  )
    return null
  const candidates = [last, ...scan.stack.toReversed(), ...scan.closed.toReversed()]
  for (const candidate of candidates) {
    const group = listedGroup(reading, i, candidate)
    if (!group || !candidate) continue
    // "content that you upload, and share it": with an object of its own the verb is not the relative clause's.
    const gap =
      candidate.relation === 'relative' &&
      candidate.subject.kind !== 'none' &&
      candidate.marker !== candidate.subject.from
    if (gap && candidate !== last) continue
    if (gap && group.from - candidate.to > 3) continue
    // "content that you post, or use | files": of what the relative clause is about it has no object of its own.
    if (gap && isConjunction(reading, i - 1) && hasDataAt(reading, group.to)) continue
    scan.listed = candidate
    return group
  }
  return null
}

const hasDataAt = (reading: Reading, at: number): boolean =>
  ['it', 'them'].includes(wordAt(reading, at)) ||
  [at, at + 1].some((i) => (covered(reading, reading.lexicons.data, i)?.value ?? null) !== null)

/** "To train it on anonymized data sets": what begins with "to" is no subject. */
const isSubjectless = ({ reading, openSubject }: Scan): boolean =>
  openSubject >= 0 && wordAt(reading, openSubject) === 'to'

/** Does a clause begin where the open noun phrase does, and not only the next element of a list? */
const isClean = ({ reading, openSubject, from }: Scan): boolean =>
  openSubject === from ||
  isStop(reading, openSubject - 1) ||
  isRelative(reading, openSubject - 1) ||
  opensCondition(reading, openSubject - 1) ||
  opensException(reading, openSubject - 1)

/** Does a clause begin at `i`: a sentence, an item, what follows a colon? */
const opensClause = ({ reading, from }: Scan, i: number): boolean =>
  i === from || i === reading.ownFrom || isStop(reading, i - 1)

/** A group ends where its region ends. */
const within = (group: Group, to: number): Group =>
  group.to <= to ? group : { ...group, to, verb: Math.min(group.verb, to - 1) }

function attach(scan: Scan, group: Group): Predicate {
  const predicate: Predicate = {
    index: scan.predicates.length,
    form: group.form,
    from: group.from,
    to: group.to,
    verb: group.verb,
    auxiliary: group.auxiliary,
    negator: group.negator,
    passive: group.passive,
    subject: { kind: 'none', from: group.from, to: group.from },
    relation: 'root',
    marker: -1,
    parent: null,
    conjunctOf: null,
  }
  scan.predicates.push(predicate)
  if (group.form === 'finite') attachFinite(scan, predicate, group)
  else attachNonFinite(scan, predicate)
  scan.last = predicate
  scan.listed = null
  return predicate
}
