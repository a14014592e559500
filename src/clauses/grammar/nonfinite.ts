/** Where an infinitive, a gerund, a participle, a noun of action or a bare verb hangs. */
import { findAll, matchAt } from '../lexicon.ts'
import { covered, marks, type Reading } from '../reading.ts'
import { commaBetween, coordinate, hang, type Scan, top } from './scan.ts'
import { isOwner } from './subjects.ts'
import type { Predicate, Relation } from './types.ts'
import {
  isAdverb,
  isConjunction,
  isNoun,
  isPreposition,
  negates,
  opensCondition,
  opensException,
  wordAt,
} from './words.ts'
import {
  phraseStart,
  excludes,
  phraseOpener,
  listMarker,
  relationBy,
  byMarker,
  acceptor,
  works,
  siblingOf,
  keepsFrom,
} from './governors.ts'

/** Attaches a predicate without a subject of its own that was pushed last. */
export function attachNonFinite(scan: Scan, predicate: Predicate): Predicate {
  if (scan.listed) return goOn(scan, predicate, scan.listed)
  switch (predicate.form) {
    case 'infinitive':
      return attachInfinitive(scan, predicate)
    case 'participle':
      return attachParticiple(scan, predicate)
    case 'bare':
      return attachBare(scan, predicate)
    default:
      return attachAct(scan, predicate)
  }
}

/** The next verb of a list. "or" and a shared auxiliary carry the negation on; "but" does not. */
function goOn(scan: Scan, predicate: Predicate, sibling: Predicate): Predicate {
  const { reading } = scan
  coordinate(scan, predicate, sibling)
  predicate.subject = { ...sibling.subject }
  predicate.passive = sibling.passive
  let before = predicate.from - 1
  while (isAdverb(reading, before)) before--
  const but = wordAt(reading, before) === 'but'
  if (predicate.negator < 0 && !but) predicate.negator = sibling.negator
  if (wordAt(reading, before) === 'nor') predicate.negator = before
  return predicate
}

function attachInfinitive(scan: Scan, predicate: Predicate): Predicate {
  const { reading } = scan
  let before = predicate.from - 1
  if (predicate.negator === before) before--
  if (['both', 'either'].includes(wordAt(reading, before))) before--
  while (isAdverb(reading, before) || (wordAt(reading, before) === ',' && isAdverb(reading, before - 1)))
    before--
  if (wordAt(reading, before) === 'order' && wordAt(reading, before - 1) === 'in') before -= 2
  else if (wordAt(reading, before) === 'as' && wordAt(reading, before - 1) === 'so') before -= 2
  while (isAdverb(reading, before)) before--
  before = beforeAside(reading, before)
  const marker = predicate.from
  const word = wordAt(reading, before)
  if (predicate.negator < 0 && word === 'not' && negates(reading, before)) {
    predicate.negator = before
    before--
  }
  const outer = top(scan)
  if (excludes(reading, before)) return hang(scan, predicate, acceptor(scan, predicate), 'excluded', before)
  if (isConjunction(reading, before) || wordAt(reading, before) === ',' || wordAt(reading, before) === ')') {
    const sibling = siblingOf(scan, (p) => p.form === 'infinitive' || p.relation === 'purpose')
    if (sibling) {
      coordinate(scan, predicate, sibling)
      const carried = ['or', 'nor', ','].includes(wordAt(reading, before))
      if (predicate.negator < 0 && carried) predicate.negator = sibling.negator
      return predicate
    }
  }
  if (outer && before >= 0) {
    // "agree | to", "is used | to", "are permitted | to".
    if (before === outer.to - 1 && outer.verb >= 0 && takesVerb(reading, outer) && !isGathering(scan, outer))
      return hang(scan, predicate, outer, relationTo(reading, outer), marker)
    const made = takesVerb(reading, outer) ? maker(scan, outer, before) : null
    if (made) {
      predicate.subject = made
      return hang(scan, predicate, outer, 'complement', marker)
    }
    if (RIGHTS.test(wordAt(reading, before))) {
      const governor = acceptor(scan, predicate)
      if (
        governor &&
        ['our', "'s"].includes(wordAt(reading, before - 1)) &&
        governor.subject.kind !== 'provider'
      )
        predicate.subject = { kind: 'provider', from: before - 1, to: before }
      return hang(scan, predicate, governor, 'complement', marker)
    }
  }
  const governor = acceptor(scan, predicate)
  const allowed = governor && governor !== outer ? allowedBy(reading, governor) : null
  if (allowed) predicate.subject = allowed
  hang(scan, predicate, governor, allowed ? 'complement' : 'purpose', marker)
  // "To train our models, | we use": the clause is still to come.
  if (!governor) scan.fronted.push(predicate)
  return predicate
}

/** "your messages (including attachments) | to": the token before what stands in parentheses or between dashes; "(ii)" is none. */
function beforeAside(reading: Reading, at: number): number {
  const opener = ASIDE_OPENERS.get(wordAt(reading, at))
  if (opener === undefined) return at
  for (let i = at - 1; i > at - LONGEST_ASIDE && i >= reading.ownFrom; i--)
    if (wordAt(reading, i) === opener) return at - i === 2 && wordAt(reading, i + 1).length <= 4 ? at : i - 1
  return at
}

const LONGEST_ASIDE = 40
const ASIDE_OPENERS = new Map([
  [')', '('],
  ['\u2014', '\u2014'],
  ['\u2013', '\u2013'],
])

/** "allow | the companies that host our models | to train": whom the verb makes act, past what describes them. */
function allowedBy(reading: Reading, governor: Predicate): Predicate['subject'] | null {
  const { allow, prevent } = reading.lexicons
  if (governor.verb < 0 || ![allow, prevent].some((l) => matchAt(l, reading.tokens, governor.verb)))
    return null
  for (let i = governor.to; i < governor.to + 4; i++) {
    const party = covered(reading, reading.lexicons.party, i)
    if (party && !isOwner(reading, party)) return { kind: party.value, from: party.from, to: party.to }
  }
  return null
}

/** "content you upload | to train" is no complement of "upload"; "if you choose | to share" is one. */
const takesVerb = (reading: Reading, outer: Predicate): boolean => {
  if (outer.relation !== 'relative' || outer.subject.kind !== 'user' || outer.passive) return true
  const { allow, choose, grant } = reading.lexicons
  if (/^(?:provid|giv|gave|send|sent|submit)/.test(wordAt(reading, outer.verb))) return false
  return [allow, choose, grant].some((l) => matchAt(l, reading.tokens, outer.verb) !== null)
}

/** "We use information we collect | to train": the purpose is that of the use, and not of the collecting. */
function isGathering({ reading, stack }: Scan, outer: Predicate): boolean {
  const around = stack[stack.indexOf(outer) - 1]
  return (
    outer.relation === 'relative' &&
    (outer.subject.kind === 'provider' || outer.subject.kind === 'third-party') &&
    around !== undefined &&
    works(reading, around) &&
    !works(reading, outer) &&
    !matchAt(reading.lexicons.allow, reading.tokens, outer.verb)
  )
}

/** What is used "to train" serves a purpose; what is allowed or agreed "to train" is what is allowed. */
const relationTo = (reading: Reading, outer: Predicate): Relation =>
  matchAt(reading.lexicons.process, reading.tokens, outer.verb) || outer.form === 'noun'
    ? 'purpose'
    : 'complement'

const RIGHTS =
  /^(?:rights?|licen[sc]es?|sublicen[sc]es?|permission|permissions|authori[sz]ation|authority|ability|option|freedom|choice|opportunity|obligation|consent|intention|intent|plans?|need|attempts?|efforts?|power|entitlement|entitled|able|free|unable|refusal|agreement|request|instructions?|way|means)$/

/** "Our agreements with vendors require | them | to": whom the pronoun stands for. */
function theyBefore(reading: Reading, at: number): Predicate['subject'] | null {
  const party = marks(reading, reading.lexicons.party).findLast(
    (m) => m.to <= at && m.value === 'third-party',
  )
  return party ? { kind: party.value, from: at, to: at + 1 } : null
}

/** The one who is made to act: "allow | our vendors | to train", "for | us | to train". */
function maker(scan: Scan, outer: Predicate, before: number): Predicate['subject'] | null {
  const { reading } = scan
  if (wordAt(reading, before) === 'them') return theyBefore(reading, before)
  const party = covered(reading, reading.lexicons.party, before)
  if (!party || party.to !== before + 1 || party.from < outer.to || isOwner(reading, party)) return null
  const first = wordAt(reading, phraseStart(reading, party.from) - 1)
  if (first === 'for') return { kind: party.value, from: party.from, to: party.to }
  const { allow, prevent, grant, choose } = reading.lexicons
  const makes =
    [allow, prevent, grant, choose].some((l) => outer.verb >= 0 && matchAt(l, reading.tokens, outer.verb)) ||
    keepsFrom(reading, outer, before + 1)
  if (!makes || before - outer.to > 12) return null
  // "Vendors are not allowed | by us | to train": who allows is named, and not who would train.
  if (first === 'by' && outer.passive) return { ...outer.subject }
  const between = reading.tokens.slice(outer.to, party.from)
  if (between.some((t) => [',', ';'].includes(t.word)) && between.length > 6) return null
  const provider = findAll(reading.lexicons.party, reading.tokens, outer.to, party.to).find(
    (m) => m.value === 'provider' && !isOwner(reading, m),
  )
  const who = provider ?? party
  return { kind: who.value, from: who.from, to: party.to }
}

/** "(content) posted by you": describes the noun before it. After "if" or "unless" it is a condition. */
function attachParticiple(scan: Scan, predicate: Predicate): Predicate {
  const { reading, last } = scan
  const before = predicate.from - 1
  if (opensException(reading, before) || opensCondition(reading, before)) {
    const parent = acceptor(scan, predicate)
    hang(scan, predicate, parent, opensException(reading, before) ? 'exception' : 'condition', before)
    if (!parent) scan.fronted.push(predicate)
    return predicate
  }
  const earlier = last?.passive ? last : scan.stack.findLast((p) => isBeing(reading, p))
  if ((isConjunction(reading, before) || wordAt(reading, before) === ',') && earlier) {
    coordinate(scan, predicate, earlier)
    predicate.subject = { ...earlier.subject }
    if (predicate.negator < 0 && wordAt(reading, before) !== 'but') predicate.negator = earlier.negator
    return predicate
  }
  const data = covered(reading, reading.lexicons.data, before)
  const from = data ? data.from : phraseStart(reading, before)
  predicate.subject = { kind: data ? 'data' : 'other', from, to: predicate.from }
  hang(scan, predicate, top(scan), 'relative', -1)
  return predicate
}

/** Is the predicate a passive, or a form of "be" that a participle can follow: "are for your use and never | shared"? */
export const isBeing = (reading: Reading, p: Predicate): boolean =>
  p.passive || (p.form === 'finite' && reading.lexicons.words.be.has(wordAt(reading, p.auxiliary)))

/** The verb of an item or of a command. */
function attachBare(scan: Scan, predicate: Predicate): Predicate {
  const outer = top(scan)
  if (outer && predicate.from >= scan.reading.ownFrom && outer.from < scan.reading.ownFrom)
    return hang(scan, predicate, outer, 'purpose', -1)
  hang(scan, predicate, scan.host, scan.host ? 'complement' : 'root', -1)
  return predicate
}

const ASIDES = new Set(['doubt', 'clarity', 'example', 'instance', 'clear'])

/** A gerund or a noun of action. */
function attachAct(scan: Scan, predicate: Predicate): Predicate {
  const { reading } = scan
  const start = predicate.form === 'gerund' ? predicate.from : phraseStart(reading, predicate.from)
  predicate.subject = ownerOf(scan, start, predicate)
  const before = start - 1
  const outer = top(scan)
  // "as training data": the phrase brings its own preposition.
  if (outer && predicate.form === 'noun' && isPreposition(reading, predicate.from))
    return hang(scan, predicate, acceptor(scan, predicate), 'purpose', predicate.from)
  // "For the avoidance of doubt, | use of it is permitted": what was only put in front leads to nothing.
  if (before < scan.from || (wordAt(reading, before) === ',' && ASIDES.has(wordAt(reading, before - 1))))
    return wait(scan, predicate)
  // "and that | our use of it will not": the subject of what is said.
  if (wordAt(reading, before) === 'that' && scan.openSubject === start) return wait(scan, predicate)
  if (excludes(reading, before)) {
    const parent = acceptor(scan, predicate)
    if (!parent) scan.fronted.push(predicate)
    return hang(scan, predicate, parent, 'excluded', before)
  }
  if (opensException(reading, before) || opensCondition(reading, before)) {
    const parent = acceptor(scan, predicate)
    hang(scan, predicate, parent, opensException(reading, before) ? 'exception' : 'condition', before)
    if (!parent) scan.fronted.push(predicate)
    return predicate
  }
  // "you consent to us | using it": the one who acts stands right before the act.
  const who =
    predicate.form === 'gerund'
      ? covered(reading, reading.lexicons.party, skipColon(reading, before))
      : undefined
  if (outer && who && ['us', 'them'].includes(wordAt(reading, who.to - 1))) {
    predicate.subject = { kind: who.value, from: who.from, to: who.to }
    return hang(scan, predicate, outer, 'complement', -1)
  }
  if (outer && outer === scan.last && predicate.form === 'noun' && isObject(reading, outer, predicate.from))
    return hang(scan, predicate, outer, 'complement', -1)
  const listed = isConjunction(reading, before) || [',', ';', ':'].includes(wordAt(reading, before))
  if (listed) {
    const sibling = siblingOf(
      scan,
      (p) => (p.form === 'gerund' || p.form === 'noun') && p.from < predicate.from,
    )
    // "a license … : for | product and service development": the list is that of the preposition.
    if (sibling && sibling.to > phraseOpener(scan, start)) {
      coordinate(scan, predicate, sibling)
      if (predicate.negator < 0) predicate.negator = sibling.negator
      return predicate
    }
  }
  // "does not grant us any right | or license": the second of two objects.
  const second = outer && scan.last === outer && isConjunction(reading, before) && start - outer.to <= 10
  if (second && predicate.form === 'noun' && !commaBetween(reading, outer.to, start))
    return hang(scan, predicate, outer, 'complement', -1)
  const marker = isPreposition(reading, before) ? before : listed ? listMarker(scan, start) : -1
  if (predicate.negator < 0)
    predicate.negator = negatorBefore(reading, marker < 0 ? start : marker, start, predicate)
  const kept =
    marker >= 0 && outer && wordAt(reading, marker) === 'from' ? maker(scan, outer, marker - 1) : null
  if (kept && outer) {
    predicate.subject = kept
    return hang(scan, predicate, outer, 'complement', marker)
  }
  if (marker >= 0)
    return hang(
      scan,
      predicate,
      byMarker(scan, predicate, marker),
      relationBy(scan, predicate, marker),
      marker,
    )
  if (listed && predicate.form === 'gerund' && outer)
    return hang(scan, predicate, acceptor(scan, predicate), 'means', -1)
  if (outer && outer.to === start && outer.verb >= 0) return hang(scan, predicate, outer, 'object', -1)
  if (scan.openSubject >= 0 && start <= scan.openSubject + 1) return wait(scan, predicate)
  if (predicate.form === 'gerund' && isNoun(reading, before)) {
    const party = covered(reading, reading.lexicons.party, before)
    if (party) predicate.subject = { kind: party.value, from: party.from, to: party.to }
    return hang(scan, predicate, outer, 'relative', -1)
  }
  hang(scan, predicate, outer, outer ? 'complement' : 'root', -1)
  return predicate
}

/** "grant us | a worldwide, non-exclusive license": one noun phrase, whatever commas its adjectives have. */
function isObject(reading: Reading, { to, verb, form }: Predicate, noun: number): boolean {
  if (verb < 0 || form === 'noun' || noun - to > 24) return false
  const given = covered(reading, reading.lexicons.party, to)
  const start = given ? given.to : to
  if (!['a', 'an'].includes(wordAt(reading, start))) return false
  for (let i = start + 1; i < noun; i++)
    if (
      wordAt(reading, i) !== ',' &&
      wordAt(reading, i) !== 'and' &&
      !isNoun(reading, i) &&
      !isAdverb(reading, i)
    )
      return false
  return true
}

/** "and not | for training", "no | training": the word that negates the act itself, or -1. */
function negatorBefore(reading: Reading, marker: number, start: number, predicate: Predicate): number {
  for (let i = start; i < predicate.from; i++)
    if (negates(reading, i) && wordAt(reading, i) !== 'without') return i
  let i = marker - 1
  while (isAdverb(reading, i) && !negates(reading, i)) i--
  return negates(reading, i) &&
    ['not', 'never'].includes(wordAt(reading, i)) &&
    wordAt(reading, i + 1) !== 'limited'
    ? i
    : -1
}

/** The token before the colon of a lead-in. */
const skipColon = (reading: Reading, at: number): number =>
  wordAt(reading, at) === ':' && at < reading.ownFrom ? at - 1 : at

/** An act at the start of a clause: its subject, if a verb follows. */
function wait(scan: Scan, predicate: Predicate): Predicate {
  scan.stack.push(predicate)
  scan.pending.push(predicate)
  return predicate
}

/** Whose act a noun names: "our use", "Northwind's use", "use by our vendors". */
function ownerOf({ reading }: Scan, start: number, predicate: Predicate): Predicate['subject'] {
  const none = predicate.subject
  if (predicate.form !== 'noun') return none
  const by =
    wordAt(reading, predicate.to) === 'by'
      ? covered(reading, reading.lexicons.party, predicate.to + 1)
      : undefined
  if (by) return { kind: by.value, from: by.from, to: by.to }
  for (let i = start; i < predicate.from; i++) {
    const party = covered(reading, reading.lexicons.party, i)
    if (
      party &&
      (['our', 'your'].includes(wordAt(reading, party.to - 1)) || wordAt(reading, party.to) === "'s")
    )
      return { kind: party.value, from: party.from, to: party.to }
  }
  return none
}
