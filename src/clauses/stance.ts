/** Who may, will or may not do what a trigger says: the frame that governs it, and what stands above that frame. */
import { findAll, matchAt } from './lexicon.ts'
import { covered, marks, type Reading } from './reading.ts'
import type { Frame } from './frames.ts'
import { tokenize } from './tokens.ts'
import type { Actor, Stance } from './types.ts'

export interface Holding {
  frame: Frame | null
  actor: Actor
  stance: Stance
  /** Tokens that show the actor and the stance; empty ranges where they were not read from words. */
  actorAt: { from: number; to: number } | null
  stanceAt: { from: number; to: number } | null
  /** The people bound grant it: "you agree that we may", "you authorize us to". */
  granted: boolean
  /** The practice is only named in a condition: "if you do not want us to train …". */
  conditional: boolean
  doubt: string | null
}

/** The frame that governs token `at`. */
export function governing(reading: Reading, frames: readonly Frame[], at: number): Frame | null {
  const { tokens, lexicons } = reading
  for (let i = frames.length - 1; i >= 0; i--) {
    const frame = frames[i]!
    // Words of the subject belong to the frame: "training on your data | is prohibited".
    if (frame.subject.from <= at && at < frame.subject.to && frame.subject.kind !== 'provider') {
      const predicate = frame.verb >= 0 && (covered(reading, lexicons.prevent, frame.verb) || frame.passive)
      if (predicate) return frame
    }
    if (frame.from > at) continue
    if (frame.verb <= at && at < frame.to) return frame
    if (frame.kind === 'main' || frame.kind === 'complement') return frame
    if (frame.kind === 'relative') {
      if (i > 0 && !carriesPurpose(reading, frame, at)) continue
      return frame
    }
    // A condition that ends before the words: "We may, if you agree, train …".
    const open = introduction(reading, at)
    if (i > 0 && open > frame.to && [',', ')'].includes(tokens[open - 1]!.word)) continue
    return frame
  }
  return null
}

/**
 * Does a relative clause, and not the clause around it, carry the words at `at`? "content that you provide | to train" does
 * not, nor does "content that is not personal data | to train"; "vendors who use content | to train" does.
 */
function carriesPurpose(reading: Reading, frame: Frame, at: number): boolean {
  const { tokens } = reading
  if (introduction(reading, at) === at) return true
  if (frame.subject.kind === 'user' || frame.verb < 0) return false
  return /^(?:use|utili|train|process|analy|leverag|employ|share|sell|sold|disclos|licens|exploit)/.test(
    tokens[frame.verb]!.word,
  )
}

/** Token of the "to", "for", "including" that introduces the words at `at`, or `at` itself. */
export function introduction(reading: Reading, at: number): number {
  const { tokens } = reading
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const { word } = tokens[i]!
    if (['to', 'for', 'including', 'in', 'towards'].includes(word)) {
      if (tokens[i - 1]?.word === 'order' && tokens[i - 2]?.word === 'in') return i - 2
      return i
    }
    if ([',', ';', '.', '(', ')', ':'].includes(word)) return i + 1
  }
  return at
}

/** Who holds what is said at tokens [from, to). */
export function holding(reading: Reading, frames: readonly Frame[], from: number, to: number): Holding {
  const { tokens, lexicons } = reading
  const frame = governing(reading, frames, from)
  if (!frame) return unheld(reading, frames, from, to)
  const chain: Frame[] = [frame]
  for (let f = frame.parent; f && chain.length < 6; f = f.parent) chain.push(f)
  const root = chain.at(-1)!

  let forbids = frame.negated || locallyNegated(reading, frame, from)
  let negator = frame.negator
  const verbIs = (f: Frame, lexicon: typeof lexicons.prevent): boolean =>
    f.verb >= 0 && matchAt(lexicon, tokens, f.verb) !== null
  for (const parent of chain.slice(1)) {
    if (verbIs(parent, lexicons.prevent)) forbids = !parent.negated
    else if (parent.negated) forbids = true
    if (parent.negator >= 0) negator = parent.negator
  }
  // "Using output to train is prohibited"; "we refrain from training".
  const prevents = verbIs(frame, lexicons.prevent)
  const asSubject = frame.from > from
  if (
    prevents &&
    (asSubject ||
      frame.passive ||
      tokens[frame.to]?.word === 'from' ||
      tokens[frame.to]?.word.endsWith('ing'))
  )
    forbids = !frame.negated
  if (asSubject && !prevents && ['permitted', 'allowed'].includes(tokens[frame.verb]?.word ?? ''))
    forbids = frame.negated

  const grants =
    root.subject.kind === 'user' &&
    chain.some((f) => f.subject.kind === 'user' && verbIs(f, lexicons.grant)) &&
    !negatedGrant(reading, root)
  const chooses = chain.some((f) => f.subject.kind === 'user' && verbIs(f, lexicons.choose))
  const choiceAnywhere = frames.some(
    (f) =>
      f.subject.kind === 'user' &&
      f.verb >= 0 &&
      !f.negated &&
      matchAt(lexicons.choose, tokens, f.verb) !== null &&
      f.kind === 'main',
  )
  const conditional = chain.some((f) => isConditional(reading, f)) || presupposed(reading, frames, frame)

  const thing = frame.subject.kind === 'other' || frame.subject.kind === 'none'
  const listed = thing && !frame.passive && forbiddenAround(reading, frame)
  const who = listed
    ? { actor: 'user' as const, at: null, doubt: null }
    : actorOf(reading, frame, root, grants, from, to)
  let stance: Stance = forbids || listed ? 'forbids' : 'permits'
  if (chooses && !grants) stance = 'choice'
  else if (chooses && grants && (frame.negated || conditional)) stance = 'choice'
  else if (conditional && choiceAnywhere && who.actor !== 'user') stance = 'choice'
  else if (conditional && root.subject.kind === 'user' && root.negated) stance = 'choice'
  return {
    frame,
    actor: stance === 'choice' ? (who.actor === 'user' ? 'provider' : who.actor) : who.actor,
    stance,
    actorAt: who.at,
    stanceAt:
      negator >= 0 && forbids ? { from: negator, to: negator + 1 } : { from: frame.from, to: frame.to },
    granted: grants,
    conditional,
    doubt: who.doubt,
  }
}

/** "When we collect data to train, …" says that the company does; "if you let us train, …" does not. */
function isConditional(reading: Reading, frame: Frame): boolean {
  if (frame.kind === 'exception') return true
  if (frame.kind !== 'condition') return false
  const opener = reading.tokens[frame.subject.from - 1]?.word ?? ''
  return !(frame.subject.kind === 'provider' && ['when', 'whenever', 'while', 'where'].includes(opener))
}

/** Do the words around the sentence forbid what it lists: its section's title, its lead-ins, or the frame's subject? */
function forbiddenAround(reading: Reading, frame: Frame | null): boolean {
  const { tokens, lexicons, sentence } = reading
  if (frame && findAll(lexicons.prohibition, tokens, frame.subject.from, frame.from).length > 0) return true
  if (!frame && findAll(lexicons.prohibition, tokens, 0, reading.ownFrom).length > 0) return true
  const title = sentence.section?.title ?? ''
  if (findAll(lexicons.prohibition, tokenize(title)).length > 0) return true
  return tokens[reading.ownFrom]?.word === 'not' && tokens[reading.ownFrom + 1]?.word === 'to'
}

/**
 * "details on how we train our models", "the data that we used to train our models": the practice is not stated here, unless
 * the clause around it says what the company does with the data.
 */
function presupposed(reading: Reading, frames: readonly Frame[], frame: Frame): boolean {
  const { tokens, lexicons } = reading
  if (['how', 'why'].includes(tokens[frame.subject.from - 1]?.word ?? '')) return true
  if (frame.kind !== 'relative' || frame.subject.kind === 'third-party') return false
  const around = frames.findLast((f) => f.from < frame.from && f.kind !== 'relative')
  if (!around || around.verb < 0) return true
  return matchAt(lexicons.process, tokens, around.verb) === null && frame.subject.kind === 'provider'
}

const negatedGrant = (reading: Reading, root: Frame): boolean =>
  root.negated || (reading.tokens[root.to]?.word === 'not' && reading.tokens[root.to + 1]?.word === 'to')

/** "… and not to train", "but never for training", "without training", "we use no content to train". */
function locallyNegated(reading: Reading, frame: Frame, from: number): boolean {
  const { tokens, lexicons } = reading
  const open = introduction(reading, from)
  for (let i = Math.max(open - 1, frame.to); i < from; i++) {
    const match = matchAt(lexicons.negator, tokens, i)
    if (match?.values.includes(true)) return true
    if (tokens[i]!.word === 'rather' && tokens[i + 1]?.word === 'than') return true
    if (tokens[i]!.word === 'instead' && tokens[i + 1]?.word === 'of') return true
    if (tokens[i]!.word === 'excluding' || tokens[i]!.word === 'except') return true
  }
  for (let i = frame.to; i < Math.min(from, frame.to + 3); i++) {
    if (tokens[i]!.word === 'no' || tokens[i]!.word === 'none' || tokens[i]!.word === 'neither') return true
    // "You agree not to use …".
    if (tokens[i]!.word === 'not' && tokens[i + 1]?.word === 'to') return true
  }
  return false
}

/** Who prohibits is not the one who is kept from acting. */
const PROHIBITS = /^(?:prohibit|forbid|disallow|restrict|ban|bar)/

function actorOf(
  reading: Reading,
  frame: Frame,
  root: Frame,
  grants: boolean,
  from: number,
  to: number,
): { actor: Actor; at: { from: number; to: number } | null; doubt: string | null } {
  const { tokens, lexicons } = reading
  const { subject } = frame
  const at = { from: subject.from, to: subject.to }
  const own = theirs(reading, frame, from, to)
  if (subject.kind === 'third-party') return { actor: 'third-party', at, doubt: null }
  if (subject.kind === 'provider' && frame.verb >= 0 && PROHIBITS.test(tokens[frame.verb]!.word))
    return { actor: 'user', at: null, doubt: null }
  if (subject.kind === 'provider')
    return own ? { actor: 'third-party', at: own, doubt: null } : { actor: 'provider', at, doubt: null }
  if (subject.kind === 'user') {
    if (grants)
      return own
        ? { actor: 'third-party', at: own, doubt: null }
        : { actor: 'provider', at: null, doubt: null }
    return { actor: 'user', at, doubt: null }
  }
  if (root !== frame && root.subject.kind === 'user' && !grants)
    return { actor: 'user', at: { from: root.subject.from, to: root.subject.to }, doubt: null }
  const agent = marks(reading, lexicons.party).find(
    (m) => m.from > frame.from && tokens[m.from - 1]?.word === 'by' && tokens[m.to - 1]!.word !== 'our',
  )
  if (agent) return { actor: agent.value, at: agent, doubt: null }
  if (own) return { actor: 'third-party', at: own, doubt: null }
  const inSubject = marks(reading, lexicons.party).filter((m) => m.from >= subject.from && m.to <= frame.from)
  const prohibited = frame.verb >= 0 && matchAt(lexicons.prevent, tokens, frame.verb) !== null
  if (prohibited && !inSubject.some((m) => m.value === 'provider' && tokens[m.from]!.word !== 'our'))
    return { actor: 'user', at: null, doubt: null }
  if (subject.kind === 'none' && ['do', 'please'].includes(tokens[frame.from]!.word))
    return { actor: 'user', at: null, doubt: null }
  // "Your application may not …": what belongs to the people bound acts for them.
  if (!frame.passive && subject.kind === 'other' && tokens[subject.from]?.word === 'your')
    return { actor: 'user', at, doubt: null }
  return { actor: 'provider', at: null, doubt: null }
}

/** "share it with partners so that they can train their models": the model is not the provider's. */
function theirs(
  reading: Reading,
  frame: Frame,
  from: number,
  to: number,
): { from: number; to: number } | null {
  const { tokens, lexicons } = reading
  if (!tokens.slice(from, to).some((t) => t.word === 'their')) return null
  return (
    marks(reading, lexicons.party).find(
      (m) => m.value === 'third-party' && m.from >= frame.from && m.to <= from,
    ) ?? null
  )
}

/** A trigger that no verb governs: an item or a cell that only names the practice, or a fragment. */
function unheld(reading: Reading, frames: readonly Frame[], from: number, to: number): Holding {
  const { tokens } = reading
  const item =
    reading.sentence.leadIn !== null ||
    reading.sentence.block.kind !== 'paragraph' ||
    reading.sentence.marker !== null
  const negator = tokens
    .slice(0, from)
    .findLastIndex((t) => ['not', 'never', 'no', 'without'].includes(t.word))
  const later = frames.find((f) => f.from >= to && f.subject.from <= from)
  const forbids = negator >= 0 || later?.negated === true
  return {
    frame: null,
    actor: 'provider',
    stance: forbids ? 'forbids' : 'permits',
    actorAt: null,
    stanceAt: negator >= 0 ? { from: negator, to: negator + 1 } : null,
    granted: false,
    conditional: false,
    doubt: item ? null : 'no verb says who does it',
  }
}
