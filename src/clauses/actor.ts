/** Who acts: the nearest subject up the chain, the agent of a passive, or whoever owns the model that is trained. */
import { agentOf, prevents, verbIs } from './grammar/scope.ts'
import type { Predicate, Span, Subject } from './grammar/types.ts'
import { isModal, wordAt } from './grammar/words.ts'
import { findAll, matchAt } from './lexicon.ts'
import { covered, marks, type Reading } from './reading.ts'
import { type Token, tokenize } from './tokens.ts'
import type { Actor } from './types.ts'

export interface Who {
  actor: Actor
  at: Span | null
  /** Nobody is named: the actor follows from whose things are spoken of. */
  guessed: boolean
  doubt: string | null
}

const PERSONS = new Set(['provider', 'user', 'third-party'])
/** What is given is used by those to whom it is given. */
const GIVES = /^(?:grant|giv|authori|permit|allow|licens|empower|instruct|direct|consent|provid|waiv)/

/** Who acts in the predicate that begins the chain. `granted`: by which predicate the people bound grant it. */
export function actorOf(
  reading: Reading,
  chain: readonly Predicate[],
  granted: Predicate | null,
  words: Span,
): Who {
  const person = personIn(reading, chain, words)
  const own = theirs(reading, chain, words, person)
  const is = (actor: Actor, at: Span | null, guessed = false): Who => ({ actor, at, guessed, doubt: null })
  // "Your use does not grant us a license to train": who would train is who would get it.
  const given = chain.find(
    (p, i) => i > 0 && p.form !== 'noun' && GRANTS.test(wordAt(reading, p.verb)) && !p.passive,
  )
  const receiver = given && covered(reading, reading.lexicons.party, given.to)
  if (receiver?.value === 'provider') return is('provider', receiver)
  if (person?.kind === 'third-party') {
    // "You may not let others use it": who lets them is bound.
    const bound = letter(reading, chain)
    if (bound) return is('user', bound.subject)
    // "Vendors who train our models for us" do what the company does through them.
    const ours = reading.tokens.slice(words.from, words.to).some((t) => t.word === 'our')
    return is(ours ? 'provider' : 'third-party', person)
  }
  const buyer = person?.kind === 'provider' ? receiverOf(reading, chain, words) : null
  if (buyer) return is('third-party', buyer)
  if (person?.kind === 'provider') return own ? is('third-party', own) : is('provider', person)
  if (person?.kind === 'user') return is('user', person)
  if (own) return is('third-party', own)
  if (granted) return is('provider', null)
  return unnamed(reading, chain, words, is)
}

/** The person who acts, from the nearest predicate that names one. */
function personIn(reading: Reading, chain: readonly Predicate[], words: Span): Subject | null {
  let given = false
  for (const [i, p] of chain.entries()) {
    const agent = p.passive || p.form === 'noun' ? agentOf(reading, p, nextStart(chain, i, words)) : null
    if (agent) return agent
    const inner = chain[i - 1]
    // "We prohibit any use": the one who prohibits is not the one who is kept from acting. "You grant us": nor who grants.
    if (inner && keeps(reading, p, inner)) return ownPeople(reading, p) ? p.subject : null
    if (inner && p.subject.kind === 'user' && (given || givesAway(reading, p, inner))) return null
    // "Vendors acknowledge that their listings may be used": who takes note of it is bound by the terms, and does not act.
    if (inner?.passive && inner.relation === 'complement' && TAKES_NOTE.test(wordAt(reading, p.verb)))
      return null
    // "You agree to grant a license to use": who agrees gives, and does not use.
    given ||= i > 0 && p.negator < 0 && GIVES_LEAVE.test(wordAt(reading, p.verb))
    // "Contoso is contractually prohibited from": a name that no list knows is kept from it by somebody.
    if (
      p.passive &&
      wordAt(reading, p.to) === 'from' &&
      p.subject.kind === 'other' &&
      isName(reading, p.subject) &&
      verbIs(reading, p, reading.lexicons.prevent)
    )
      return { ...p.subject, kind: 'third-party' }
    const meant = theyIn(reading, p) ?? themIn(reading, p) ?? boundBy(reading, p)
    if (meant) return meant
    // "people who help to train": anybody, and nobody whom the terms bind.
    if (p.relation === 'relative' && wordAt(reading, p.subject.from) === 'people') continue
    if (PERSONS.has(p.subject.kind) && !(p.passive && p.form !== 'noun' && !isTold(reading, p)))
      return p.subject
  }
  return null
}

/** "We never sell your stories to anyone for training AI": who would train is who would get them, unless it is for us. */
function receiverOf(reading: Reading, chain: readonly Predicate[], words: Span): Span | null {
  const hands = chain.find((p) => p.subject.kind === 'provider' && HANDS_ON.test(wordAt(reading, p.verb)))
  if (!hands || hands.passive || hands === chain[0]) return null
  if (reading.tokens.slice(words.from, words.to).some((t) => t.word === 'our')) return null
  for (let i = hands.to; i < Math.min(words.from, hands.to + 14); i++) {
    if (!['to', 'with'].includes(wordAt(reading, i))) continue
    const party = covered(reading, reading.lexicons.party, i + 1)
    const anyone = ['anyone', 'anybody'].includes(wordAt(reading, i + 1))
    if (party && (party.value === 'third-party' || anyone)) return { from: party.from, to: party.to }
  }
  return null
}

const TAKES_NOTE = /^(?:acknowledg|understand|agree|accept|recogni[sz]|consent)/

const HANDS_ON = /^(?:sell|sold|licens|shar|disclos|rent|transfer|provid|giv|mak)/

const GRANTS = /^(?:grant|giv|licens|convey)/
const GIVES_LEAVE = /^(?:grant|giv|licens|convey|let$|lets$|allow|permit|authori)/

/** "They may not train": the vendors, partners or users that were named last. */
function theyIn(reading: Reading, p: Predicate): Subject | null {
  if (
    (p.passive && !isTold(reading, p)) ||
    p.subject.from >= p.from ||
    wordAt(reading, p.subject.from) !== 'they'
  )
    return null
  const before = marks(reading, reading.lexicons.party).findLast(
    (m) => m.to <= p.subject.from && isGroup(reading.tokens, m),
  )
  if (before) return { kind: before.value, from: p.subject.from, to: p.subject.to }
  const { document, sentence } = reading
  const earlier = document.sentences[sentence.index - 1]
  if (!earlier || earlier.section !== sentence.section) return null
  const words = tokenize(earlier.text)
  const named = findAll(reading.lexicons.party, words).findLast((m) => isGroup(words, m))
  return named ? { kind: named.value, from: p.subject.from, to: p.subject.to } : null
}

/** "Our contracts forbid | them to train": those with whom the contracts are. */
function themIn(reading: Reading, p: Predicate): Subject | null {
  const them = p.to
  if (wordAt(reading, them) !== 'them' || !verbIs(reading, p, reading.lexicons.prevent)) return null
  const contract = reading.tokens.slice(p.subject.from, p.from).some(({ word }) => CONTRACT.test(word))
  return contract ? { kind: 'third-party', from: them, to: them + 1 } : null
}

const CONTRACT = /^(?:contracts?|agreements?|terms|dpas?)$/

/** "sent to our vendor under an agreement that | prohibits training": those with whom the agreement is. */
function boundBy(reading: Reading, p: Predicate): Subject | null {
  if (p.relation !== 'relative' || p.marker < 0 || !verbIs(reading, p, reading.lexicons.prevent)) return null
  if (!CONTRACT.test(wordAt(reading, p.marker - 1))) return null
  const party = marks(reading, reading.lexicons.party).findLast((m) => m.to < p.marker)
  return party?.value === 'third-party' ? { kind: 'third-party', from: party.from, to: party.to } : null
}

const isGroup = (tokens: readonly Token[], m: Span): boolean =>
  /s$|others$|parties$/.test(tokens[m.to - 1]!.word) && tokens[m.to - 1]!.word.length > 3

/** "You are permitted to", "users are prohibited from": the subject of such a passive is the one who would act. */
const isTold = (reading: Reading, p: Predicate): boolean =>
  verbIs(reading, p, reading.lexicons.allow) ||
  verbIs(reading, p, reading.lexicons.prevent) ||
  verbIs(reading, p, reading.lexicons.grant)

/** "does not permit its staff to": the company's people are the company. */
const ownPeople = (reading: Reading, p: Predicate): boolean =>
  ['its', 'our'].includes(wordAt(reading, p.to)) &&
  matchAt(reading.lexicons.people, reading.tokens, p.to + 1) !== null

const nextStart = (chain: readonly Predicate[], i: number, words: Span): number =>
  Math.max(chain[0]!.to, words.to) + (i === 0 ? 12 : 0)

/** "We prohibit the use of", "we do not permit training": others would act. */
const keeps = (reading: Reading, p: Predicate, inner: Predicate): boolean =>
  !p.passive &&
  (p.subject.kind === 'provider' || (p.subject.kind === 'other' && isName(reading, p.subject))) &&
  (KEEPS.test(wordAt(reading, p.verb)) ||
    (prevents(reading, p, inner) && !SELF.test(wordAt(reading, p.verb)))) &&
  inner.relation !== 'means' &&
  inner.relation !== 'condition'

/** "Contoso does not allow": a name that no list knows. */
const isName = (reading: Reading, subject: Span): boolean =>
  subject.to - subject.from <= 2 &&
  !reading.lexicons.words.determiner.has(wordAt(reading, subject.from)) &&
  reading.tokens.slice(subject.from, subject.to).every((t) => t.capital)

/** The user who must not let others act, where the chain says so. */
function letter(reading: Reading, chain: readonly Predicate[]): Predicate | null {
  const lets = chain.findIndex((p) => LETS.test(wordAt(reading, p.verb)))
  if (lets < 0) return null
  const above = chain.slice(lets)
  const who = above.find((p) => PERSONS.has(p.subject.kind))
  return who?.subject.kind === 'user' && above.some((p) => p.negator >= 0) ? who : null
}

const LETS = /^(?:let|allow|permit|authori|enabl|assist|help|encourag|caus)/

const KEEPS = /^(?:prohibit|forbid|disallow|restrict|ban|bar|permit|allow|authori)/
/** Verbs by which one keeps oneself from acting. */
const SELF =
  /^(?:refrain|abstain|fail|avoid|stop|cease|declin|refus|exclud|disabl|remov|delet|filter|purg|strip|eras|withdraw|tak|keep|leav|omit|pull|drop)/

/** "You grant us the right to train": what hangs on it is done by those to whom it is given; "you agree not to" binds you. */
function givesAway(reading: Reading, p: Predicate, inner: Predicate): boolean {
  if (p.passive || !verbIs(reading, p, reading.lexicons.grant)) return false
  // "You may not allow the output to be used": who does not allow it is bound.
  if (p.negator >= 0 && /^(?:allow|permit|authori|let)/.test(wordAt(reading, p.verb))) return false
  // "may store, use and | share": the verbs of a list are what the first of them is.
  let first = inner
  while (first.conjunctOf) first = first.conjunctOf
  const infinitive = first.form === 'infinitive' || first.form === 'bare'
  const word = wordAt(reading, p.verb)
  if (infinitive && inner.relation !== 'purpose' && inner.from <= p.to + 1 && !GIVES.test(word)) return false
  if (infinitive && !GIVES.test(word)) return false
  // "You consent to your chats | being used": a description in form alone.
  const being = wordAt(reading, inner.from) === 'being'
  return (
    inner.relation !== 'condition' && inner.relation !== 'means' && (inner.relation !== 'relative' || being)
  )
}

/** Nobody is named: who would use the company's things is the user, who would use people's data is the company. */
function unnamed(
  reading: Reading,
  chain: readonly Predicate[],
  words: Span,
  is: (actor: Actor, at: Span | null, guessed?: boolean) => Who,
): Who {
  const root = chain.at(-1)!
  const first = Math.min(root.subject.from, ...chain.map((p) => p.from))
  const theirData = isTheirs(reading, first, Math.max(words.to, root.to))
  const kept = chain.some(
    (p, i) =>
      i > 0 &&
      !SELF.test(wordAt(reading, p.verb)) &&
      (prevents(reading, p, chain[i - 1]!) || keeps(reading, p, chain[i - 1]!)),
  )
  const prohibited =
    kept ||
    chain.some((p) => p.passive && /^(?:permitted|allowed|authori[sz]ed)/.test(wordAt(reading, p.verb)))
  if (!theirData && prohibited) return is('user', null, true)
  // "The contents of this repository may not be used to train": a rule for those who could, and so for others.
  const barred = chain.find((p) => isBarred(reading, p))
  if (barred && !theirData) return is('user', null, true)
  // "Recordings are not used to train": how it is, and no rule for anybody else.
  if (chain.some((p) => p.passive && p.form === 'finite' && isFact(reading, p)))
    return is('provider', null, true)
  const denied = chain.some((p) => p.negator >= 0)
  const last = Math.max(words.to, root.to)
  const ours = isOurs(reading, first, last) || (denied && isNamedOurs(reading, first, last))
  if (!theirData && (denied || root.subject.kind !== 'data') && ours) return is('user', null, true)
  // "No rights are granted": to those who would have them.
  if (root.passive && verbIs(reading, root, reading.lexicons.grant) && givesRights(reading, root))
    return is('user', null, true)
  // "You must respect their choices. This includes not using …": what is said of the same person.
  const before = reading.document.sentences[reading.sentence.index - 1]
  const thisOne = wordAt(reading, root.subject.from) === 'this' && root.subject.from === reading.ownFrom
  if (thisOne && before?.block === reading.sentence.block && /^you\b/i.test(before.text))
    return is('user', null)
  // "Build models from your own recordings": an offer to those whose they are.
  const near = reading.tokens.slice(words.from, words.to + 6)
  if (near.some((t, i) => t.word === 'your' && near[i + 1]?.word === 'own') && !chain[0]!.passive)
    return is('user', null, true)
  // "Do not use the output to train": a command.
  if (
    root.form === 'finite' &&
    root.subject.kind === 'none' &&
    /^(?:do|please)$/.test(wordAt(reading, root.from))
  )
    return is('user', null)
  // "Your application may not …": what belongs to the people bound acts for them.
  if (!root.passive && root.subject.kind === 'other' && wordAt(reading, root.subject.from) === 'your')
    return is('user', root.subject)
  return is('provider', null, true)
}

/** "may not be used", "such indexing must not involve", "shall not be used", "must never be used". */
const isBarred = (reading: Reading, p: Predicate): boolean =>
  p.negator >= 0 &&
  ['may', 'shall', 'must', 'can', 'should'].includes(wordAt(reading, (p.conjunctOf ?? p).auxiliary)) &&
  (p.passive
    ? matchAt(reading.lexicons.process, reading.tokens, p.verb) !== null
    : p.subject.kind === 'other' && /^(?:involv|includ|entail|extend)/.test(wordAt(reading, p.verb)))

/** A passive in the present or past without a modal: "is not used", "has never been used". */
const isFact = (reading: Reading, p: Predicate): boolean => {
  for (let i = p.from; i < p.verb; i++) if (isModal(reading, i)) return false
  return matchAt(reading.lexicons.process, reading.tokens, p.verb) !== null
}

const givesRights = (reading: Reading, root: Predicate): boolean =>
  reading.tokens.slice(root.subject.from, root.from).some((t) => /^(?:right|licen|permission)/.test(t.word))

/** "share it with partners so that they can train their models": the model is not the provider's. */
function theirs(
  reading: Reading,
  chain: readonly Predicate[],
  words: Span,
  person: Span | null,
): Span | null {
  const { tokens, lexicons } = reading
  if (!tokens.slice(words.from, words.to).some((t) => t.word === 'their')) return null
  const from = Math.min(...chain.map((p) => Math.min(p.from, p.subject.from)))
  return (
    marks(reading, lexicons.party).find(
      (m) =>
        m.value === 'third-party' &&
        m.from >= from &&
        m.to <= words.from &&
        !(person && m.from >= person.from && m.to <= person.to),
    ) ?? null
  )
}

const PEOPLE = new Set(['your', 'customer', 'customers', 'user', 'users', 'personal', 'you'])

/** What people say and send, whoever's it is called: "prompts and conversations". */
const SAID =
  /^(?:conversations?|prompts?|messages?|recordings?|audio|chats?|emails?|inputs?|transcripts?|voicemails?|telemetry)$/

/** Is people's data spoken of between two tokens: "your content", "customer data", "users' posts"? */
const isTheirs = (reading: Reading, from: number, to: number): boolean =>
  reading.tokens.slice(from, to + 12).some((t) => PEOPLE.has(t.word)) ||
  reading.tokens.slice(from, to).some((t) => SAID.test(t.word))

/** Is a thing of the company spoken of between two tokens? */
const isOurs = (reading: Reading, from: number, to: number): boolean =>
  marks(reading, reading.lexicons.ours).some((m) => m.from >= from && m.to <= to)

/** "Northwind's content": a thing of the company under its name. */
const isNamedOurs = (reading: Reading, from: number, to: number): boolean =>
  marks(reading, reading.lexicons.party).some(
    (m) => m.value === 'provider' && m.from >= from && m.to <= to && wordAt(reading, m.to) === "'s",
  )
