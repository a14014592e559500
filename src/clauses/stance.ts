/** Who may, will or may not do what a trigger says: the frame that governs it, and what stands above that frame. */
import { actorOf, PROHIBITS } from './actor.ts'
import type { Frame } from './frame.ts'
import { governing, introduction, licensing } from './governor.ts'
import { findAll, matchAt } from './lexicon.ts'
import type { Reading } from './reading.ts'
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

/** Who holds what is said at tokens [from, to). */
export function holding(reading: Reading, frames: readonly Frame[], from: number, to: number): Holding {
  const { tokens, lexicons } = reading
  const frame = licensing(reading, frames, from) ?? governing(reading, frames, from)
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
      tokens.slice(frame.to, from).some((t) => t.word === 'from') ||
      tokens[frame.to]?.word === 'to' ||
      from - frame.to <= 1 ||
      tokens[frame.to]?.word.endsWith('ing'))
  )
    forbids = !frame.negated
  // "We prohibit any use of our content for training."
  if (!frame.passive && frame.verb >= 0 && PROHIBITS.test(tokens[frame.verb]!.word)) forbids = !frame.negated
  if (asSubject && !prevents && ['permitted', 'allowed'].includes(tokens[frame.verb]?.word ?? ''))
    forbids = frame.negated

  // "You agree that we may" grants; "you agree that you will not" binds the people who agree.
  const grants =
    root.subject.kind === 'user' &&
    (frame === root || frame.subject.kind !== 'user') &&
    chain.some((f) => f.subject.kind === 'user' && verbIs(f, lexicons.grant)) &&
    !negatedGrant(reading, root)
  // "You may object to …", "the right to opt out of …": what follows is what people can leave.
  const left = root.subject.kind === 'user' ? root.to : Math.max(reading.ownFrom, frame.to)
  const leaves = findAll(lexicons.choose, tokens, left, from).some(
    (m) =>
      OUT.has(tokens[m.to - 1]!.word) &&
      (root.subject.kind === 'user' || ['of', 'to'].includes(tokens[m.to]?.word ?? '')),
  )
  const chooses = leaves || chain.some((f) => f.subject.kind === 'user' && verbIs(f, lexicons.choose))
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
  // "You may not object to our training" leaves nothing to choose; "we do not limit our training" limits nothing.
  const denied = leaves && root.subject.kind === 'user' && root.negated
  if (frame.negated && /^limit/.test(tokens[frame.verb]?.word ?? '')) stance = 'permits'
  if (denied) stance = 'permits'
  else if (chooses && !grants) stance = 'choice'
  else if (chooses && grants && (frame.negated || conditional)) stance = 'choice'
  else if (conditional && choiceAnywhere && who.actor !== 'user') stance = 'choice'
  else if (conditional && root.subject.kind === 'user' && root.negated) stance = 'choice'
  const others = stance === 'choice' || denied
  return {
    frame,
    actor: others && who.actor === 'user' ? 'provider' : who.actor,
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
  return !(
    frame.subject.kind === 'provider' && ['when', 'whenever', 'while', 'where', 'before'].includes(opener)
  )
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
  // "This notice explains how we …" points; "How we use your data:" over a list says.
  const asked = frames.some((f) => {
    const how = f.subject.from - 1
    return f.from <= frame.from && how > 0 && ['how', 'why'].includes(tokens[how]!.word)
  })
  if (asked) return true
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
    if (tokens[i]!.word === 'of' && tokens[i - 1]?.word === 'out') return true
  }
  for (let i = frame.to; i < Math.min(from, frame.to + 3); i++) {
    const negates = matchAt(lexicons.negator, tokens, i)?.values.includes(true) === true
    if (negates && ['no', 'none', 'neither'].includes(tokens[i]!.word)) return true
    // "You agree not to use …"; but "not to sell it but to train".
    const turned = tokens.slice(i, from).some((t) => t.word === 'but')
    if (negates && tokens[i]!.word === 'not' && tokens[i + 1]?.word === 'to' && !turned) return true
  }
  return false
}

/** A practice that no verb governs: an item or a cell that only names it, or a fragment. */
function unheld(reading: Reading, frames: readonly Frame[], from: number, to: number): Holding {
  const { tokens, lexicons, sentence } = reading
  const said = { frame: null, actorAt: null, granted: false, conditional: false }
  if (forbiddenAround(reading, null))
    return { ...said, actor: 'user', stance: 'forbids', stanceAt: null, doubt: null }
  const choice = findAll(lexicons.choose, tokens, reading.ownFrom, from).find((m) =>
    OUT.has(tokens[m.to - 1]!.word),
  )
  if (choice) return { ...said, actor: 'provider', stance: 'choice', stanceAt: choice, doubt: null }
  // "For details on AI training, see Section 7": a pointer says nothing.
  if (
    tokens
      .slice(to, to + 6)
      .some((t, i) => POINTS.has(t.word) && [',', 'please'].includes(tokens[to + i - 1]?.word ?? ''))
  )
    return { ...said, conditional: true, actor: 'provider', stance: 'permits', stanceAt: null, doubt: null }
  const negator = tokens.slice(0, from).findLastIndex((t) => NOT.has(t.word))
  const later = frames.find((f) => f.from >= to && f.subject.from <= from)
  const forbids = negator >= 0 || later?.negated === true
  const stanceAt = negator >= 0 ? { from: negator, to: negator + 1 } : null
  const { leadIn, marker, block } = sentence
  const complete =
    leadIn !== null || block.kind !== 'paragraph' || marker !== null || isPurposeOfTitle(reading)
  const doubt = complete ? null : 'no verb says who does it'
  return { ...said, actor: 'provider', stance: forbids ? 'forbids' : 'permits', stanceAt, doubt }
}

const NOT = new Set(['not', 'never', 'no', 'without', 'excluding', 'except'])
const POINTS = new Set(['see', 'visit', 'read', 'refer', 'click', 'check', 'contact', 'consult'])
const OUT = new Set(['out', 'object'])

/**
 * Is the sentence a purpose that its section's title completes? "How we use your information" over "Develop and improve our
 * AI" says that the information is used for it. Under a lead-in of its own the lead-in says what it is.
 */
export function isPurposeOfTitle(reading: Reading): boolean {
  const { tokens, lexicons, sentence, ownFrom } = reading
  if (sentence.leadIn !== null) return false
  const verb = tokens[ownFrom]?.word === 'to' ? ownFrom + 1 : ownFrom
  const starts =
    matchAt(lexicons.develop, tokens, verb) ??
    matchAt(lexicons.train, tokens, verb) ??
    matchAt(lexicons.verbs, tokens, verb)
  if (!starts) return false
  for (let s = sentence.section; s; s = s.parent)
    if (findAll(lexicons.data, tokenize(s.title ?? '')).length > 0) return true
  return false
}
