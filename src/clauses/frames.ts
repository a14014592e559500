/**
 * Frames: who does what. A frame is a verb group with its subject and polarity ("we | may not | use"), or a person who is
 * made or kept from acting ("our vendors | to train", "us | not to use"). Frames are read left to right, in one pass.
 */
import { matchAt } from './lexicon.ts'
import { covered, marks, type Reading } from './reading.ts'
import type { Actor } from './types.ts'

export interface Frame {
  /** Token range of the verb group, from its first auxiliary to behind its main verb. */
  from: number
  to: number
  /** Token of the main verb; -1 where the group has none before the text ends. */
  verb: number
  subject: { kind: Actor | 'data' | 'other' | 'none'; from: number; to: number }
  negated: boolean
  /** Token of the word that negates, or -1. */
  negator: number
  passive: boolean
  kind: 'main' | 'condition' | 'exception' | 'relative' | 'complement'
  /** For a complement: the frame whose verb governs it. */
  parent: Frame | null
}

const isWord = (word: string): boolean => /^[a-z0-9]/.test(word)

/** All frames of a reading, in order. */
export function readFrames(reading: Reading): Frame[] {
  const frames: Frame[] = []
  const { tokens } = reading
  let i = 0
  while (i < tokens.length) {
    const group = verbGroup(reading, i, frames.at(-1) ?? null)
    if (!group) {
      i++
      continue
    }
    frames.push(group)
    i = Math.max(group.to, i + 1)
  }
  return frames
}

/** Verbs whose subject is a thing ("this license includes …"); others of this form are too often plural nouns. */
const THIRD_PERSON = new Set([
  'includes',
  'permits',
  'allows',
  'enables',
  'gives',
  'prohibits',
  'requires',
  'covers',
  'extends',
  'means',
  'excludes',
  'grants',
])

const NON_FINITE = new Set(['having', 'being', 'been', 'be'])

/** The frame that begins at token `at`, if one does. */
function verbGroup(reading: Reading, at: number, previous: Frame | null): Frame | null {
  const { tokens, lexicons } = reading
  const { words } = lexicons
  const word = tokens[at]!.word
  if (words.modal.has(word) || (words.auxiliary.has(word) && !NON_FINITE.has(word))) {
    // "May 4, 2026" is no verb.
    if (word === 'may' && tokens[at]!.capital && /^\d/.test(tokens[at + 1]?.word ?? '')) return null
    return finite(reading, at, previous)
  }
  // "never shared with others", "not used to train": a predicate that shares the auxiliary before it.
  if ((word === 'never' || word === 'not') && previous && tokens[at + 1] && isParticiple(reading, at + 1))
    return finite(reading, at, previous)
  // "an obligation not to use", "agreed not to share": whoever was the subject is kept from it.
  if (
    word === 'not' &&
    tokens[at + 1]?.word === 'to' &&
    previous &&
    matchAt(lexicons.verbs, tokens, at + 2)
  ) {
    const { subject, kind, parent } = previous
    return {
      from: at,
      to: at + 3,
      verb: at + 2,
      subject,
      negated: true,
      negator: at,
      passive: false,
      kind: kind === 'complement' ? 'complement' : 'main',
      parent,
    }
  }
  const party = covered(reading, lexicons.party, at)
  if (party?.from === at) return afterParty(reading, party, previous)
  if (THIRD_PERSON.has(word) && at > 0 && isNoun(reading, at - 1))
    return withSubject(
      reading,
      { from: at, to: at + 1, verb: at, negated: false, negator: -1, passive: false },
      previous,
    )
  return null
}

/** A frame whose verb has an auxiliary: "may not use", "is never shared", "do not, and will not, sell". */
function finite(reading: Reading, at: number, previous: Frame | null): Frame {
  const { tokens, lexicons } = reading
  const { words } = lexicons
  let i = at
  let negator = -1
  let be = false
  let verb = -1
  while (i < tokens.length) {
    const { word } = tokens[i]!
    const falseNegation = matchAt(lexicons.negator, tokens, i)
    if (falseNegation?.values.includes(true)) {
      if (negator < 0) negator = i
      i++
    } else if (words.modal.has(word)) i++
    else if (words.auxiliary.has(word)) {
      be = words.be.has(word)
      i++
    } else if (matchAt(lexicons.verbs, tokens, i) && !(words.adverb.has(word) && !be)) {
      verb = i
      break
    } else if (words.adverb.has(word) || word.endsWith('ly') || word === ',' || word === ':') i++
    else {
      // Nothing else stands inside a verb group: an unknown word after a modal is its verb, after "be" a predicate.
      verb = isWord(word) && !words.determiner.has(word) && !words.preposition.has(word) ? i : i - 1
      break
    }
  }
  if (verb < 0) verb = -1
  const to = verb < 0 ? i : (matchAt(lexicons.verbs, tokens, verb)?.to ?? verb + 1)
  const shared =
    !lexicons.words.modal.has(tokens[at]!.word) && !lexicons.words.auxiliary.has(tokens[at]!.word)
  const passive = (be || shared) && verb >= 0 && isParticiple(reading, verb)
  return withSubject(
    reading,
    { from: at, to: Math.max(to, at + 1), verb, negated: negator >= 0, negator, passive },
    previous,
  )
}

function isParticiple(reading: Reading, at: number): boolean {
  const { word } = reading.tokens[at]!
  return word.endsWith('ed') || reading.lexicons.words.participle.has(word)
}

/** "we use", "Northwind owns"; "us to use", "our vendors not to train", "our vendors from training". */
function afterParty(
  reading: Reading,
  party: { value: Actor; from: number; to: number },
  previous: Frame | null,
): Frame | null {
  const { tokens, lexicons } = reading
  let i = party.to
  if (tokens[i]?.word === '(' || tokens[i]?.word === ',') i = skipInsertion(reading, i)
  while (i < tokens.length && isAdverb(reading, i)) i++
  const word = tokens[i]?.word
  if (word === undefined) return null
  const negated = word === 'not' || tokens[i - 1]?.word === 'never'
  const to = word === 'not' && tokens[i + 1]?.word === 'to' ? i + 1 : i
  const subject = { kind: party.value, from: party.from, to: party.to }
  if (
    previous &&
    (tokens[to]!.word === 'to' || tokens[to]!.word === 'from') &&
    isObject(reading, party.from, previous)
  ) {
    const verb = to + 1
    if (!tokens[verb] || !matchAt(lexicons.verbs, tokens, verb)) return null
    if (tokens[to]!.word === 'from' && !tokens[verb]!.word.endsWith('ing')) return null
    return {
      from: to,
      to: verb + 1,
      verb,
      subject,
      negated: word === 'not',
      negator: word === 'not' ? i : -1,
      passive: false,
      kind: 'complement',
      parent: previous,
    }
  }
  const possessive = ['our', 'your'].includes(tokens[party.to - 1]!.word)
  if (possessive) return null
  const match = matchAt(lexicons.verbs, tokens, i)
  if (!match || word.endsWith('ing')) return null
  // After a name only a form that agrees is a verb: "Northwind owns"; "Northwind use" is a noun after a name.
  const pronoun = ['we', 'you', 'they', 'i'].includes(tokens[party.to - 1]!.word)
  if (!pronoun && !word.endsWith('s') && !pluralEnd(reading, party.to - 1)) return null
  if (!pronoun && isParticiple(reading, i)) return null
  return withSubject(
    reading,
    { from: i, to: match.to, verb: i, negated, negator: negated ? i - 1 : -1, passive: false },
    previous,
  )
}

/** Is the party at `at` the one who is made to act: the object of the verb before it, or "for us to"? */
function isObject(reading: Reading, at: number, previous: Frame): boolean {
  const { tokens, lexicons } = reading
  const before = tokens[at - 1]?.word ?? ''
  if (before === 'for') return true
  if (previous.to > at || at - previous.to > 3 || lexicons.words.preposition.has(before)) return false
  return [lexicons.allow, lexicons.prevent, lexicons.grant, lexicons.choose].some(
    (lexicon) => previous.verb >= 0 && matchAt(lexicon, tokens, previous.verb) !== null,
  )
}

const pluralEnd = (reading: Reading, at: number): boolean => /[^s]s$|ies$/.test(reading.tokens[at]!.word)

/** Behind ", its affiliates and partners," or "(and its vendors)". */
function skipInsertion(reading: Reading, at: number): number {
  const { tokens } = reading
  const close = tokens[at]!.word === '(' ? ')' : ','
  for (let i = at + 1; i < Math.min(tokens.length, at + 14); i++) if (tokens[i]!.word === close) return i + 1
  return at
}

const BOUNDARIES = new Set([',', ';', ':', '.', '(', ')'])

/** Adds the subject and the kind to a verb group by looking left of it. */
function withSubject(
  reading: Reading,
  group: Omit<Frame, 'subject' | 'kind' | 'parent'>,
  previous: Frame | null,
): Frame {
  const { tokens, lexicons } = reading
  const floor = previous ? previous.to : 0
  let end = group.from
  while (
    end > floor &&
    (tokens[end - 1]!.word.endsWith('ly') ||
      ['also', 'hereby', 'then', 'further', 'only'].includes(tokens[end - 1]!.word))
  )
    end--
  const before = tokens[end - 1]?.word
  if (
    previous &&
    (before === 'and' || before === 'or' || before === 'but' || before === 'nor') &&
    end - 1 >= floor
  ) {
    const carried = before === 'nor' || (before === 'or' && previous.negated)
    return {
      ...group,
      negated: group.negated || carried,
      subject: previous.subject,
      kind: previous.kind === 'complement' ? 'main' : previous.kind,
      parent: previous.parent,
    }
  }
  let start = end
  let depth = 0
  while (start > floor) {
    const { word } = tokens[start - 1]!
    if (word === ')') depth++
    else if (word === '(' && depth > 0) depth--
    else if (depth === 0 && (BOUNDARIES.has(word) || startsClause(reading, start - 1))) {
      // A comma'd insertion between subject and verb ("Northwind, its affiliates and vendors, may") is passed over.
      if (word === ',' && start === end && start - 1 > floor) {
        const open = insertionStart(reading, start - 1, floor)
        if (open < start - 1) {
          start = open
          end = open
          continue
        }
      }
      break
    }
    start--
  }
  const head = subjectOf(reading, start, end)
  const negatedSubject =
    start < end && matchAt(lexicons.negator, tokens, start)?.values.includes(true) === true
  const frame: Frame = {
    ...group,
    subject: head,
    negated: group.negated || negatedSubject,
    negator: group.negator >= 0 ? group.negator : negatedSubject ? start : -1,
    kind: kindOf(reading, start, group, previous),
    parent: null,
  }
  if (head.kind === 'none') {
    if (frame.kind === 'relative') frame.subject = antecedent(reading, start - 1)
    else if (previous && previous.kind !== 'relative') frame.subject = previous.subject
  }
  if (frame.kind === 'complement') frame.parent = previous
  return frame
}

/** What "who" or "which" stands for: a party where one is named right before it, else a thing. */
function antecedent(reading: Reading, relative: number): Frame['subject'] {
  let at = relative - 1
  if (reading.tokens[at]?.word === ',') at--
  const party = at >= 0 ? covered(reading, reading.lexicons.party, at) : undefined
  const data = at >= 0 ? covered(reading, reading.lexicons.data, at) : undefined
  if (party && !isPossessive(reading, party)) return { kind: party.value, from: party.from, to: party.to }
  return { kind: data ? 'data' : 'other', from: relative, to: relative + 1 }
}

function insertionStart(reading: Reading, comma: number, floor: number): number {
  for (let i = comma - 1; i > Math.max(floor, comma - 20); i--) if (reading.tokens[i]!.word === ',') return i
  return comma
}

function startsClause(reading: Reading, at: number): boolean {
  const { tokens, lexicons } = reading
  const { word } = tokens[at]!
  return (
    lexicons.words.relative.has(word) ||
    covered(reading, lexicons.condition, at) !== undefined ||
    covered(reading, lexicons.exception, at) !== undefined
  )
}

/** The head of the noun phrase [start, end): the words before its first preposition. */
function subjectOf(reading: Reading, start: number, end: number): Frame['subject'] {
  const { tokens, lexicons } = reading
  let to = start
  while (to < end && !(to > start && lexicons.words.preposition.has(tokens[to]!.word))) to++
  while (to > start && !isWord(tokens[to - 1]!.word)) to--
  if (to === start) return { kind: 'none', from: end, to: end }
  const parties = marks(reading, lexicons.party).filter((m) => m.from >= start && m.to <= end)
  const inHead = parties.filter((m) => m.to <= to && !isPossessive(reading, m))
  const last = inHead.at(-1)
  if (last && last.to >= to - 1) {
    const kind = inHead.some((m) => m.value === 'user' && tokens[m.from]!.word === 'you')
      ? 'user'
      : inHead.some((m) => m.value === 'provider')
        ? 'provider'
        : last.value
    return { kind, from: start, to }
  }
  // "content that you and others post": the phrase nearest to the verb, where it is a person.
  const nearest = parties.at(-1)
  if (
    nearest &&
    nearest.to === end &&
    !isPossessive(reading, nearest) &&
    tokens[nearest.from]!.word !== 'our'
  ) {
    const pronoun = ['we', 'you', 'they'].includes(tokens[nearest.from]!.word)
    if (pronoun) return { kind: nearest.value, from: nearest.from, to: nearest.to }
  }
  const data = marks(reading, lexicons.data).some((m) => m.value !== null && m.from >= start && m.to <= to)
  return { kind: data ? 'data' : 'other', from: start, to }
}

/** "our" and "your" before a noun, and names with 's, are not the ones who act. */
function isPossessive(reading: Reading, match: { from: number; to: number }): boolean {
  const { tokens } = reading
  const last = tokens[match.to - 1]!.word
  const next = tokens[match.to]?.word
  return last === 'our' || last === 'your' || next === "'s" || next === "'" || next === 's'
}

const SAYING = new Set([
  'note',
  'clarify',
  'clarifies',
  'state',
  'states',
  'means',
  'mean',
  'so',
  'aware',
  'fact',
  'extent',
  'provided',
  'confirm',
])

function kindOf(
  reading: Reading,
  start: number,
  group: { from: number; verb: number },
  previous: Frame | null,
): Frame['kind'] {
  const { tokens, lexicons } = reading
  const at = start - 1
  if (at < 0) return 'main'
  const { word } = tokens[at]!
  if (covered(reading, lexicons.exception, at)) return 'exception'
  if (word === 'that' || lexicons.words.relative.has(word)) {
    const governs =
      previous &&
      previous.verb >= 0 &&
      at - previous.to <= 3 &&
      matchAt(lexicons.grant, tokens, previous.verb)
    if (word === 'that' && governs) return 'complement'
    // "We clarify that …", "note that …": what follows is said, not described.
    if (word === 'that' && !(at > 0 && isNoun(reading, at - 1))) return 'main'
    if (word === 'that' && (at === 0 || SAYING.has(tokens[at - 1]!.word))) return 'main'
    if (word === 'where' || word === 'when') return 'condition'
    return 'relative'
  }
  if (covered(reading, lexicons.condition, at)) return 'condition'
  // "content you provide": a pronoun right behind a noun.
  const pronoun = group.from - 1
  if (pronoun > 0 && ['you', 'we', 'they'].includes(tokens[pronoun]!.word) && isNoun(reading, pronoun - 1))
    return 'relative'
  return 'main'
}

/** A word that is none of the closed classes, no verb and no punctuation. */
function isNoun(reading: Reading, at: number): boolean {
  const { words } = reading.lexicons
  const { word } = reading.tokens[at]!
  if (
    !isWord(word) ||
    word.endsWith('ly') ||
    word === 'and' ||
    word === 'or' ||
    word === 'but' ||
    word === 'so'
  )
    return false
  if (covered(reading, reading.lexicons.data, at)) return true
  if (at > 0 && words.determiner.has(reading.tokens[at - 1]!.word)) return !words.determiner.has(word)
  return (
    !words.preposition.has(word) &&
    !words.determiner.has(word) &&
    !words.adverb.has(word) &&
    !matchAt(reading.lexicons.verbs, reading.tokens, at)
  )
}

/** An adverb between a subject and its verb, or the "and" between two of them ("unconditionally and irrevocably"). */
function isAdverb(reading: Reading, at: number): boolean {
  const word = reading.tokens[at]!.word
  if (word.endsWith('ly') || ['also', 'hereby', 'further', 'then', 'each', 'only', 'never'].includes(word))
    return true
  return (
    word === 'and' &&
    reading.tokens[at - 1]!.word.endsWith('ly') &&
    reading.tokens[at + 1]?.word.endsWith('ly') === true
  )
}
