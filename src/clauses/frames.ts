/**
 * Frames: who does what. A frame is a verb group with its subject and polarity ("we | may not | use"), or a person who is
 * made or kept from acting ("our vendors | to train", "us | not to use"). Frames are read left to right, in one pass.
 */
import type { Frame } from './frame.ts'
import { matchAt } from './lexicon.ts'
import { covered, type Reading } from './reading.ts'
import { isNoun, isParticiple, isWord, SUBJECT_PRONOUNS, withSubject } from './subjects.ts'
import type { Actor } from './types.ts'

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
  'belongs',
  'belong',
  'vests',
  'vest',
  'remains',
])

const WHO = new Set(['who', 'which'])
/** Verbs of making or keeping, after "that": "contracts that prohibit our vendors". */
const KEEPS = /^(?:prohibit|forbid|prevent|bar|restrict|require|allow|permit|enable)/
const IT = new Set(['it', 'this', 'that'])

const NON_FINITE = new Set(['having', 'being', 'been', 'be'])

/** The frame that begins at token `at`, if one does. */
function verbGroup(reading: Reading, at: number, previous: Frame | null): Frame | null {
  const { tokens, lexicons } = reading
  const { words } = lexicons
  const word = tokens[at]!.word
  if (
    words.modal.has(word) ||
    (words.auxiliary.has(word) && !NON_FINITE.has(word) && tokens[at - 1]?.word !== 'to')
  ) {
    // "You must not do or attempt to | do any of the following": no verb group of its own.
    if (word === 'do' && words.determiner.has(tokens[at + 1]?.word ?? '')) return null
    // "May 4, 2026" is no verb.
    if (word === 'may' && tokens[at]!.capital && /^\d/.test(tokens[at + 1]?.word ?? '')) return null
    return finite(reading, at, previous)
  }
  // "never shared with others", "not used to train": a predicate that shares the auxiliary before it.
  const negates =
    (word === 'never' || word === 'not') && covered(reading, lexicons.negator, at)?.value === true
  if (negates && previous && tokens[at + 1] && isParticiple(reading, at + 1))
    return finite(reading, at, previous)
  // "… nor use them to train"
  if (word === 'nor' && previous && matchAt(lexicons.verbs, tokens, at + 1)) {
    const { subject, parent } = previous
    return {
      from: at + 1,
      to: at + 2,
      verb: at + 1,
      subject,
      negated: true,
      negator: at,
      passive: false,
      kind: 'main',
      parent,
    }
  }
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
  // "vendors who receive your content"
  const that = tokens[at - 1]?.word === 'that' && KEEPS.test(word)
  if (
    (that || WHO.has(tokens[at - 1]?.word ?? '')) &&
    !word.endsWith('ing') &&
    matchAt(lexicons.verbs, tokens, at)
  ) {
    const group = { from: at, to: at + 1, verb: at, negated: false, negator: -1, passive: false }
    return withSubject(reading, group, previous)
  }
  // "it helps our models learn"
  if (IT.has(word) && tokens[at + 1]?.word.endsWith('s') && matchAt(lexicons.verbs, tokens, at + 1)) {
    const group = { from: at + 1, to: at + 2, verb: at + 1, negated: false, negator: -1, passive: false }
    return withSubject(reading, group, previous)
  }
  const party = covered(reading, lexicons.party, at)
  if (party?.from === at) return afterParty(reading, party, previous)
  const rules = KEEPS.test(word) && !/(?:s|ed|ing)$/.test(word) && at > 0 && pluralEnd(reading, at - 1)
  // "automated means" is a noun.
  const noun = word === 'means' && tokens[at - 1]?.word !== '"'
  if ((rules || (THIRD_PERSON.has(word) && !noun)) && at > 0 && isNoun(reading, at - 1))
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
  // "Only with your consent will we train": the subject stands inside the group.
  let inverted = -1
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
    } else if (isMainVerb(reading, i, be)) {
      verb = i
      break
    } else if (words.adverb.has(word) || word.endsWith('ly') || word === ',' || word === ':') i++
    else if (inverted < 0 && isInverted(reading, at, i)) {
      inverted = covered(reading, lexicons.party, i)!.to - 1
      i = inverted + 1
    } else {
      // Nothing else stands inside a verb group: an unknown word after a modal is its verb, after "be" a predicate.
      verb = isWord(word) && !words.determiner.has(word) && !words.preposition.has(word) ? i : i - 1
      break
    }
  }
  const to = verb < 0 ? i : (matchAt(lexicons.verbs, tokens, verb)?.to ?? verb + 1)
  const shared =
    !lexicons.words.modal.has(tokens[at]!.word) && !lexicons.words.auxiliary.has(tokens[at]!.word)
  const passive = (be || shared) && verb >= 0 && isParticiple(reading, verb)
  const group = { from: at, to: Math.max(to, at + 1), verb, negated: negator >= 0, negator, passive }
  if (inverted < 0) return withSubject(reading, group, previous)
  const frame = withSubject(reading, { ...group, from: inverted + 1 }, previous)
  return { ...frame, negated: frame.negated || frontedNegation(reading, at), kind: 'main', parent: null }
}

/** Does a person stand right behind the first auxiliary? "will we", "shall Northwind". */
function isInverted(reading: Reading, at: number, i: number): boolean {
  const party = covered(reading, reading.lexicons.party, i)
  if (i !== at + 1 || party?.from !== i || party.value === undefined) return false
  return SUBJECT_PRONOUNS.has(reading.tokens[i]!.word) || reading.tokens[i]!.capital
}

/** "At no time | do we …", "under no circumstances | will we …", "never | will we …". */
function frontedNegation(reading: Reading, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const { word } = reading.tokens[i]!
    if (['no', 'never', 'neither', 'nor'].includes(word)) return true
    if (word === ',' || word === '.' || word === ';') return false
  }
  return false
}

/** Is the word at `at` the verb of a group, and not an adverb in it? "turn" in "turn off" is; in "will in turn use" it is not. */
function isMainVerb(reading: Reading, at: number, be: boolean): boolean {
  const { tokens, lexicons } = reading
  const match = matchAt(lexicons.verbs, tokens, at)
  if (!match) return false
  return match.to - at > 1 || be || !lexicons.words.adverb.has(tokens[at]!.word)
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
  const neither = tokens[i]?.word === 'neither'
  if (neither) i++
  while (i < tokens.length && isAdverb(reading, i)) i++
  const word = tokens[i]?.word
  if (word === undefined) return null
  const { words } = lexicons
  if (words.modal.has(word) || words.auxiliary.has(word)) return null
  const negated = neither || word === 'not' || tokens[i - 1]?.word === 'never'
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
  // "We will not let others | use your messages."
  if (
    previous &&
    previous.verb >= 0 &&
    /^let/.test(tokens[previous.verb]!.word) &&
    isObject(reading, party.from, previous) &&
    matchAt(lexicons.verbs, tokens, i)
  )
    return {
      from: i,
      to: i + 1,
      verb: i,
      subject,
      negated: false,
      negator: -1,
      passive: false,
      kind: 'complement',
      parent: previous,
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
  if (previous.to > at || at - previous.to > 6 || lexicons.words.preposition.has(before)) return false
  return [lexicons.allow, lexicons.prevent, lexicons.grant, lexicons.choose].some(
    (lexicon) => previous.verb >= 0 && matchAt(lexicon, tokens, previous.verb) !== null,
  )
}

const pluralEnd = (reading: Reading, at: number): boolean => /[^s]s$|ies$/.test(reading.tokens[at]!.word)

/** Behind ", its affiliates and partners," or "(and its vendors)". */
function skipInsertion(reading: Reading, at: number): number {
  const { tokens } = reading
  const close = tokens[at]!.word === '(' ? ')' : ','
  for (let i = at + 1; i < Math.min(tokens.length, at + 10); i++) {
    if (tokens[i]!.word === close) return i + 1
    // What has a subject of its own is the next clause: "we provide it to you, we collect data, …".
    if (['we', 'you', 'they', 'it'].includes(tokens[i]!.word)) return at
  }
  return at
}

const ADVERBS = new Set([
  'also',
  'hereby',
  'further',
  'then',
  'each',
  'only',
  'never',
  'ever',
  'now',
  'still',
  'already',
])

/** An adverb between a subject and its verb, or the "and" between two of them ("unconditionally and irrevocably"). */
function isAdverb(reading: Reading, at: number): boolean {
  const word = reading.tokens[at]!.word
  if (word.endsWith('ly') || ADVERBS.has(word)) return true
  return (
    word === 'and' &&
    reading.tokens[at - 1]!.word.endsWith('ly') &&
    reading.tokens[at + 1]?.word.endsWith('ly') === true
  )
}
