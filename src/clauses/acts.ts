/**
 * What a sentence says that somebody does, whatever it is: the acts behind the rules about sentences. Clauses tell what is done
 * with data and on which consent; an act tells only who, how and to what, in the words of the sentence.
 */
import type { Range } from '../document/index.ts'
import type { Lexicons } from './compile.ts'
import { chainOf, scopeOf } from './grammar/scope.ts'
import type { Parse, Predicate } from './grammar/types.ts'
import { isAuxiliary, isConjunction, isStop, wordAt } from './grammar/words.ts'
import { lemmaOf, type Lemmas, lemmasOf } from './lemma.ts'
import { createLexicon } from './lexicon.ts'
import { wordsAt } from './quoted.ts'
import type { Reading } from './reading.ts'
import { reachOf, startOf } from './rights/clause.ts'
import { holdingOf } from './stance.ts'
import type { Actor } from './types.ts'
import { phrasesOf } from './vocabulary/phrases.ts'
import type { Vocabulary } from './vocabulary/types.ts'

export const ACT_ACTORS = ['provider', 'third-party', 'user', 'nobody'] as const
export const ACT_MODES = ['may', 'must', 'does'] as const

/** One act; `policies/sentence.schema.json` describes its fields. */
export interface Act extends Range {
  /** Who acts; "nobody" where the sentence names no person: "these terms are governed by …". */
  actor: (typeof ACT_ACTORS)[number]
  /** Free to do it, bound to do it, or simply said to do it. */
  mode: (typeof ACT_MODES)[number]
  denied: boolean
  /** Only named in a condition, a question or a description: nobody says that it is done. */
  supposed: boolean
  /** The base form of the verb, in lower case; the adjective behind "be": "liable". */
  verb: string
  passive: boolean
  /** The subject's words; empty where the act has none of its own. */
  subject: string
  /** What it is done to: the words behind the verb, or the subject of a passive. */
  object: string
  /** The whole of it, from the subject on. */
  words: string
}

/** The verbs of a vocabulary, for reading acts. */
export interface ActVerbs {
  lexicon: Lexicons['verbs']
  lemmas: Lemmas
}

export function actVerbsOf({ verbs }: Vocabulary): ActVerbs {
  const phrases = Object.values(verbs).flatMap((list) => phrasesOf(list))
  const bases = phrases.flatMap((phrase) => /^(\w+)~v/.exec(phrase)?.[1] ?? [])
  return { lexicon: createLexicon(phrases.map((phrase) => [phrase, true] as const)), lemmas: lemmasOf(bases) }
}

/** Acts of one sentence; a sentence with more is no sentence that people write. */
const MOST_ACTS = 60
/** Characters of the words of an act. */
const LONGEST = 600

/** The acts that the sentence's own words say, in their order. */
export function actsIn(reading: Reading, parse: Parse, lemmas: Lemmas): Act[] {
  return parse.predicates
    .filter((p) => p.verb >= reading.ownFrom && p.form !== 'noun')
    .slice(0, MOST_ACTS)
    .flatMap((p) => actOf(reading, parse, p, lemmas) ?? [])
}

function actOf(reading: Reading, parse: Parse, p: Predicate, lemmas: Lemmas): Act | null {
  const holding = holdingOf(reading, parse, p, { from: p.verb, to: p.verb + 1 })
  const end = endOf(reading, parse, p)
  const first = Math.max(reading.ownFrom, Math.min(startOf(p), p.from))
  const whole = wordsAt(reading, first, Math.max(end, p.to))
  if (whole === null) return null
  const { subject } = p
  const said = wordsAt(reading, subject.from, subject.to)
  const done = p.passive ? said : wordsAt(reading, p.verb + 1, end)
  return {
    actor: givenTo(reading, p, lemmas) ?? actorOf(p, (q) => wordAt(reading, q.verb), holding),
    mode: modeOf(reading, p, lemmas),
    denied: isExcepted(p) ? p.negator >= 0 : holding.stance === 'forbids' || scopeOf(reading, p).denied,
    supposed:
      holding.supposed ||
      p.relation === 'relative' ||
      isOccasion(reading, p) ||
      isInverted(reading, p) ||
      isAsked(reading),
    verb: lemmaOf(wordAt(reading, p.verb), lemmas),
    passive: p.passive,
    subject: (said?.text ?? '').slice(0, LONGEST),
    object: (done?.text ?? '').slice(0, LONGEST),
    words: whole.text.slice(0, LONGEST),
    start: whole.start,
    end: whole.end,
  }
}

/** Who is given a right or a duty by a passive, "you are entitled to"; null where nobody is. */
function givenTo(reading: Reading, predicate: Predicate, lemmas: Lemmas): Actor | null {
  const first = firstOf(predicate)
  if (first.form !== 'infinitive' || first.subject.kind !== 'none' || predicate.passive) return null
  const [giving] = chainOf(first).filter((p) => p !== first)
  if (giving === undefined || !giving.passive || !isPerson(giving.subject.kind)) return null
  const verb = lemmaOf(wordAt(reading, giving.verb), lemmas)
  return MAY_VERBS.test(verb) || MUST_VERBS.test(verb) ? (giving.subject.kind as Actor) : null
}

/** A thing acts for nobody: "these terms supersede …". Where nobody is named, as in "your account may be closed", nobody acts. */
function actorOf(
  p: Predicate,
  verbOf: (q: Predicate) => string,
  { actor, actorAt, granted, stance }: ReturnType<typeof holdingOf>,
): Act['actor'] {
  // "You waive any right | to sue": what is given up was one's own.
  const waiver = chainOf(p).find((q) => q !== p && WAIVES.test(verbOf(q)))
  if (waiver && isPerson(waiver.subject.kind) && p.subject.kind === 'none')
    return waiver.subject.kind as Actor
  // A choice is what the company offers; whoever makes it acts.
  if (stance === 'choice' || firstOf(p).subject.kind === 'user') {
    const chooser = [firstOf(p), ...chainOf(p)].find(({ subject }) => isPerson(subject.kind))
    if (chooser && !p.passive) return chooser.subject.kind as Actor
  }
  if (actorAt !== null || granted !== null) return actor
  const named = chainOf(p).find(({ subject }) => subject.kind !== 'none')
  if (named === undefined || p.passive) return 'nobody'
  return named.subject.kind === 'data' || named.subject.kind === 'other' ? 'nobody' : actor
}

/** "unless you ask us to": what is denied there is not the asking. */
const isExcepted = (p: Predicate): boolean => p.relation === 'exception' && p.form === 'finite'

/** "When we close an account, …": what happens then is said, and not that accounts are closed. */
const isOccasion = (reading: Reading, p: Predicate): boolean =>
  p.relation === 'condition' && /^when(?:ever)?$/.test(wordAt(reading, p.marker))

const isAsked = ({ sentence }: Reading): boolean => /\?["'*_)\]]{0,4}$/.test(sentence.text)

/** Up to the next clause, without what joins them. */
function endOf(reading: Reading, parse: Parse, p: Predicate): number {
  let end = reachOf(reading, parse, p)
  while (end > p.to && (isConjunction(reading, end - 1) || [',', ';'].includes(wordAt(reading, end - 1))))
    end--
  for (let at = p.to; at < end; at++) if (isStop(reading, at)) return at
  return end
}

const WAIVES = /^(?:waiv|surrender|relinquish|renounc|forgo|forego|releas)/

const isPerson = (kind: Predicate['subject']['kind']): boolean =>
  kind === 'provider' || kind === 'third-party' || kind === 'user'

const MAY = /^(?:may|might|can|could)$/
const MUST = /^(?:must|shall|should)$/
const MAY_NOUNS = /^(?:right|rights|discretion|option|ability|permission|authority|power)$/
const MAY_VERBS =
  /^(?:reserve|entitle|permit|allow|authorize|authorise|enable|empower|prohibit|forbid|prevent|preclude)$/
const MUST_NOUNS = /^(?:obligation|duty|responsibility)$/
const MUST_VERBS = /^(?:require|oblige|obligate|agree|undertake|promise|commit|covenant|need|have)$/

/** "Should you stop paying, …" is "if you stop paying". */
const isInverted = (reading: Reading, p: Predicate): boolean =>
  wordAt(reading, p.auxiliary) === 'should' && p.subject.from > p.auxiliary

/** By the nearest word that says so: the act's own modal, or what it hangs on ("reserve the right to", "agree to"). */
function modeOf(reading: Reading, predicate: Predicate, lemmas: Lemmas): Act['mode'] {
  if (isInverted(reading, predicate)) return 'does'
  for (const p of chainOf(firstOf(predicate))) {
    const modal = wordAt(reading, p.auxiliary)
    const verb = lemmaOf(wordAt(reading, p.verb), lemmas)
    const governs = p !== firstOf(predicate)
    if (governs && MAY_VERBS.test(verb)) return 'may'
    if (governs && p.form !== 'noun' && MUST_VERBS.test(verb)) return 'must'
    if (MAY.test(modal)) return 'may'
    if (MUST.test(modal)) return 'must'
    const before = p.form === 'infinitive' ? wordAt(reading, p.from - 1) : ''
    if (MAY_NOUNS.test(before)) return 'may'
    if (MUST_NOUNS.test(before)) return 'must'
    if (isAuxiliary(reading, p.from) && p.form === 'finite') return 'does'
    if (p.form === 'finite' && !governs) return 'does'
  }
  return 'does'
}

/** The first of the list in which the predicate stands: "may suspend | or terminate". */
function firstOf(predicate: Predicate): Predicate {
  let first = predicate
  while (first.conjunctOf && first.form !== 'finite') first = first.conjunctOf
  return first
}
