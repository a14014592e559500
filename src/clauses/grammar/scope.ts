/** What the place of a predicate in its sentence makes of it: is it said, denied or only supposed, and on whose grant. */
import { matchAt } from '../lexicon.ts'
import { covered, marks, type Reading } from '../reading.ts'
import { excludes, isActing, isSanction, keepsFrom, phraseStart } from './governors.ts'
import type { Parse, Predicate, Span } from './types.ts'
import { isModal, isPossessive, isStop, opensCondition, opensException, wordAt } from './words.ts'

export interface Scope {
  /** From the predicate up to the one on which all hang. */
  chain: Predicate[]
  /** Do the words around it deny it? */
  denied: boolean
  /** The token that denies it, or -1. */
  negator: number
  /** Only named in a condition, a question or a description: nobody says that it is done. */
  supposed: boolean
}

/** The predicate that the words [from, to) name, or on which they hang. */
export function predicateOf(reading: Reading, parse: Parse, words: Span, verb: number): Predicate | null {
  const within = parse.predicates.filter((p) => p.verb >= words.from && p.verb < words.to)
  const named = within.find((p) => p.verb === verb) ?? within[0]
  if (named) return named
  const owner = parse.predicates[parse.owner[words.from] ?? -1]
  return owner ? hanging(reading, owner, words) : null
}

/** Words that name a practice without being a predicate ("for marketing, machine learning"): one is made for them. */
function hanging(reading: Reading, owner: Predicate, words: Span): Predicate {
  let marker = -1
  for (let i = words.from - 1; i >= owner.to; i--) {
    if (isStop(reading, i) && i >= reading.ownFrom) break
    const example = wordAt(reading, i) === 'as' && wordAt(reading, i - 1) === 'such'
    if (
      example ||
      ['for', 'without', 'in', 'including', 'excluding', 'to', 'than', 'except'].includes(wordAt(reading, i))
    ) {
      marker = i
      break
    }
  }
  const relation =
    marker < 0
      ? 'complement'
      : excludes(reading, marker)
        ? 'excluded'
        : opensException(reading, marker)
          ? 'exception'
          : 'purpose'
  return {
    index: -1,
    form: 'noun',
    from: words.from,
    to: words.to,
    verb: words.from,
    auxiliary: -1,
    negator: -1,
    passive: false,
    subject: { kind: 'none', from: words.from, to: words.from },
    relation,
    marker,
    // What stands inside a relative clause of the user is the outer clause's: "content you provide for | AI".
    parent:
      owner.relation === 'relative' && owner.subject.kind === 'user' && owner.parent && marker >= 0
        ? owner.parent
        : owner,
    conjunctOf: null,
  }
}

const DEEPEST = 12

export function chainOf(predicate: Predicate): Predicate[] {
  const chain: Predicate[] = []
  for (let p: Predicate | null = predicate; p && chain.length < DEEPEST; p = p.parent) chain.push(p)
  return chain
}

/** How far up the chain the predicate is said, denied or supposed. */
export function scopeOf(reading: Reading, predicate: Predicate): Scope {
  const chain = chainOf(predicate)
  let denied = false
  let supposed = false
  let negator = -1
  for (const p of chain.toReversed()) {
    const { parent } = p
    if (!parent && p.relation === 'excluded') {
      denied = true
      negator = p.marker
    }
    if (parent) {
      const flips =
        p.relation === 'excluded' ||
        isOurOptOut(reading, parent) ||
        removesFrom(reading, parent, p) ||
        (p.relation !== 'relative' && p.relation !== 'condition' && prevents(reading, parent, p))
      if (flips) {
        negator = p.relation === 'excluded' ? p.marker : parent.verb
        denied = !denied
        // "to improve the service (excluding training)": a limit of what is said, and no promise.
        if (denied && wordAt(reading, p.marker) === 'excluding') supposed = true
      }
    }
    // "We do not need your permission to train", "we do not promise not to": what is denied is what would keep us from it.
    const idle = parent !== null && denied && p.negator >= 0 && promises(reading, parent)
    if (idle || (parent !== null && denied && needsLeave(reading, parent, p))) denied = false
    switch (p.relation) {
      case 'exception':
        // "except that we may": said again; "unless you ask us to": supposed.
        if (p.form === 'finite') {
          const except = wordAt(reading, p.marker) !== 'unless' && p.subject.kind !== 'user'
          if (except) denied = false
          else supposed = true
        } else if (parent) denied = !denied
        break
      case 'condition':
        if (!isOccasion(reading, p) && !isProviso(reading, p)) supposed = true
        denied = false
        break
      case 'question':
        if (isAdmitted(reading, p, predicate)) break
        if (!parent || !/^(?:is|was|are)$/.test(wordAt(reading, parent.verb)))
          supposed ||= parent !== null || p.from >= reading.ownFrom
        break
      case 'relative':
        // "requests about your data being used": spoken of, not said.
        if (wordAt(reading, p.from) === 'being' && !(parent && isGivenTo(reading, parent))) supposed = true
        if ((p === predicate || predicate.parent === p) && isPicked(reading, p)) supposed = true
        if (p.subject.kind === 'provider') {
          const told = parent !== null && parent.verb >= 0
          // "We do not add it to the data on which we train": what is not added is not trained on.
          const added = told && (isAddedTo(reading, p) || ADDS.test(wordAt(reading, parent.verb)))
          const removed = told && removesFrom(reading, parent, p)
          if (!added && !removed) denied = false
          if (!told || !(added || removed || matchAt(reading.lexicons.process, reading.tokens, parent.verb)))
            supposed = true
        }
        break
      default:
        if (parent && (p.form === 'noun' || p.relation === 'subject') && isMentioned(reading, parent))
          supposed = true
        // "Training our models takes several steps": how it goes, and not that it is done with anything.
        if (parent && p.relation === 'subject' && describes(reading, parent)) supposed = true
        if (parent && p.relation === 'subject' && needsConsent(reading, parent)) {
          denied = true
          negator = parent.verb
        }
        // "does not affect our right to train": the right is there.
        if (
          parent &&
          p.form === 'infinitive' &&
          isMentioned(reading, parent) &&
          p.subject.kind === 'provider'
        )
          denied = false
    }
    // "a claim alleging that our services, which include data used to train, infringe": what others say.
    if (/^(?:alleg|accus)/.test(wordAt(reading, p.verb))) supposed = true
    const other = p === predicate ? notForOther(reading, p) : -1
    if (other >= 0) {
      denied = true
      negator = other
    }
    if (p.negator >= 0 && !idle && !onlyExcepts(reading, p)) {
      denied = true
      negator = p.negator
    }
  }
  return { chain, denied, negator, supposed }
}

/** "… and not for any other purpose, including | training": the token that denies what is one of those purposes; -1 where none does. */
function notForOther(reading: Reading, p: Predicate): number {
  if (!['including', 'such', 'like', 'as'].includes(wordAt(reading, p.marker))) return -1
  for (let i = p.marker - 1; i > p.marker - 10 && !isStop(reading, i); i--) {
    if (!/^(?:purposes?|reasons?|uses?|ends?)$/.test(wordAt(reading, i))) continue
    for (let j = i - 1; j > i - 6; j--)
      if (['not', 'never', 'no'].includes(wordAt(reading, j)) && wordAt(reading, j - 1) !== 'whether')
        return j
  }
  return -1
}

/**
 * "explains how we use your messages to improve AI": it is told of, and so it is done. "How data may be used", "whether we use"
 * and "how we use data" say nothing of what is done with which data.
 */
function isAdmitted(reading: Reading, p: Predicate, said: Predicate): boolean {
  if (wordAt(reading, p.marker) !== 'how' || p.subject.kind !== 'provider' || p.auxiliary >= 0) return false
  if (p === said || !matchAt(reading.lexicons.process, reading.tokens, p.verb)) return false
  const owned = marks(reading, reading.lexicons.data).find((m) => m.value !== null && m.from >= p.to)
  return (
    owned !== undefined &&
    owned.to <= said.from &&
    OWNED.test(wordAt(reading, owned.from - 1) + wordAt(reading, owned.from))
  )
}

const OWNED = /your|users?|customers?|members?/

const promises = (reading: Reading, p: Predicate): boolean =>
  /^(?:promis|guarantee|commit|undertak|warrant|assur|pledg|vow|represent)/.test(wordAt(reading, p.verb))

const LEAVE = /^(?:permission|consent|approval|authori[sz]ation|agreement|leave|licen[sc]e)$/

/** "need | your permission | to train", "consent is required for us to train". */
function needsLeave(reading: Reading, parent: Predicate, p: Predicate): boolean {
  if (!/^(?:need|requir|necessary)/.test(wordAt(reading, parent.verb))) return false
  const between = reading.tokens.slice(parent.to, p.from)
  const before = reading.tokens.slice(parent.subject.from, parent.subject.to)
  return [...between, ...before].some(({ word }) => LEAVE.test(word))
}

/** "You consent to your data being used": what people give or refuse is said. */
const isGivenTo = (reading: Reading, p: Predicate): boolean =>
  p.subject.kind === 'user' &&
  (verbIs(reading, p, reading.lexicons.grant) || verbIs(reading, p, reading.lexicons.choose))

/**
 * "We suspend users who train on it", "accounts that are used to train are closed": whom something is done to, and not that they may.
 * "Developers who may train on it" may.
 */
function isPicked(reading: Reading, p: Predicate): boolean {
  // Behind a comma a clause adds what is so: "which means that you keep them".
  if (p.marker < p.subject.from || wordAt(reading, p.marker - 1) === ',') return false
  if (!['user', 'third-party', 'other'].includes(p.subject.kind)) return false
  const verb = p.parent && !p.parent.passive ? wordAt(reading, p.parent.verb) : ''
  if (isSanction(verb) || (!p.parent && isSanctioned(reading, p.to))) return true
  // "We sell boards to anybody who trains AI": whoever gets them is told what for.
  const gets = ['to', 'with', 'for', 'by'].includes(wordAt(reading, phraseStart(reading, p.subject.from) - 1))
  return isActing(reading, p) && !gets && !(p.auxiliary >= 0 && isModal(reading, p.auxiliary))
}

/** "accounts that are used to train | are closed": does the verb that follows say what is done to them? */
function isSanctioned(reading: Reading, from: number): boolean {
  for (let i = from; i < from + 40 && !isStop(reading, i); i++)
    if (reading.lexicons.words.be.has(wordAt(reading, i)) && isSanction(wordAt(reading, i + 1))) return true
  return false
}

function describes(reading: Reading, p: Predicate): boolean {
  const known = marks(reading, reading.lexicons.data).filter((m) => m.value !== null)
  // "Improving our models is a purpose of its own": what is said of the act, where no data is named.
  const copula = /^(?:is|are|was|were)$/.test(wordAt(reading, p.auxiliary)) && !p.passive && p.negator < 0
  if (copula && known.length === 0 && /^(?:an?|the|one|not)$/.test(wordAt(reading, p.auxiliary + 1)))
    return true
  return (
    DESCRIBES.test(wordAt(reading, p.verb)) &&
    wordAt(reading, p.verb + 1) !== 'place' &&
    !needsConsent(reading, p) &&
    !known.some((m) => m.from >= p.to && m.from < p.to + 8)
  )
}

/** "AI training requires your explicit consent": not without it. */
const needsConsent = (reading: Reading, p: Predicate): boolean =>
  /^(?:requir|need|depend|presuppos)/.test(wordAt(reading, p.verb)) &&
  marks(reading, reading.lexicons.consent).some(
    (m) => m.value === 'opt-in' && m.from >= p.to && m.from < p.to + 8,
  )

const DESCRIBES =
  /^(?:involv|requir|tak|consist|compris|mean|refer|begin|start|follow|depend|works?$|costs?$)/

/** What is put among the things that a relative clause describes: "added to the material | with which we train". */
const ADDS = /^(?:add|includ|fold|put|go|goes|enter|flow|becom|join|fed|feed)/

/** "Your prompts go into the data | we train our models with". */
function isAddedTo(reading: Reading, p: Predicate): boolean {
  const floor = Math.max(0, p.subject.from - 7)
  for (let i = p.subject.from - 1; i >= floor && !isStop(reading, i); i--)
    if (ADDS.test(wordAt(reading, i)) && ['into', 'to', 'in', 'of', 'among'].includes(wordAt(reading, i + 1)))
      return true
  return false
}

/** "When we collect data to train, …" says that the company does; "if you let us train, …" does not. */
function isOccasion(reading: Reading, p: Predicate): boolean {
  const opener = wordAt(reading, p.marker)
  // "sent to our servers, where it is used": what is done there.
  if (opener === 'where' && wordAt(reading, p.marker - 1) === ',' && p.passive && p.subject.kind !== 'user')
    return true
  // "We will tell you before using it": who tells it does it.
  const own = p.form === 'gerund' && p.subject.kind === 'none' ? p.parent?.subject.kind : p.subject.kind
  return (
    own === 'provider' && ['when', 'whenever', 'while', 'where', 'before', 'upon', 'after'].includes(opener)
  )
}

/** "does not affect your choices about training": what is only spoken of. */
const isMentioned = (reading: Reading, parent: Predicate): boolean =>
  parent.verb >= 0 && matchAt(reading.lexicons.mention, reading.tokens, parent.verb) !== null

/** "provided that you do not": what must hold is said. */
const isProviso = (reading: Reading, p: Predicate): boolean =>
  ['provided', 'long', 'condition'].includes(wordAt(reading, p.marker)) ||
  (wordAt(reading, p.marker) === 'that' &&
    ['provided', 'condition'].includes(wordAt(reading, p.marker - 1))) ||
  (wordAt(reading, p.marker) === 'as' && wordAt(reading, p.marker - 1) === 'long')

/** "We limit our training to …" is no ban, nor is "do not limit". */
const onlyExcepts = (reading: Reading, p: Predicate): boolean => /^limit/.test(wordAt(reading, p.verb))

/** "We have configured our account to opt out of training": the company's own choice, made for the people bound. */
export function isOurOptOut(reading: Reading, p: Predicate): boolean {
  if (!/^opt/.test(wordAt(reading, p.verb)) || wordAt(reading, p.to - 1) !== 'out') return false
  return chainOf(p).find((q) => q.subject.kind !== 'none')?.subject.kind === 'provider'
}

/** Does the parent's verb keep the act of `p` from being done? */
export function prevents(reading: Reading, parent: Predicate, p: Predicate): boolean {
  if (isOurOptOut(reading, parent) || removesFrom(reading, parent, p)) return true
  if (parent.verb >= 0 && keepsFrom(reading, parent, p.marker)) return true
  if (parent.verb < 0 || !matchAt(reading.lexicons.prevent, reading.tokens, parent.verb)) return false
  if (['complement', 'object', 'subject'].includes(p.relation)) return true
  // "The following is prohibited:" over an item.
  if (parent.from < reading.ownFrom && p.from >= reading.ownFrom && p.relation !== 'condition') return true
  // "prohibit any person | to train", "refrain from | training"
  return p.relation === 'purpose' && p.from - parent.to <= 1
}

/** "We remove it from | our training data", "they are left out of the data on which models | are trained". */
export function removesFrom(reading: Reading, parent: Predicate, p: Predicate): boolean {
  if (!REMOVES.test(wordAt(reading, parent.verb))) return false
  for (let i = p.from - 1; i >= Math.max(parent.to, p.from - 10); i--) {
    const word = wordAt(reading, i)
    if (word === 'of' && wordAt(reading, i - 1) === 'out') return true
    if (word === 'from' && wordAt(reading, i - 1) === 'away') return true
    // "We keep a copy from which models are trained" takes nothing out.
    if (word === 'from') return !/^(?:keep|kept|tak|leav|left)/.test(wordAt(reading, parent.verb))
    if (!OF_TRAINING.test(word)) return false
  }
  return false
}

/** What may stand between "from" and the training that something is taken out of. */
const OF_TRAINING =
  /^(?:the|our|its|their|any|all|these|those|data|sets?|datasets?|materials?|pool|corpus|on|with|for|which|that|models?|future|further|ai|of)$/

const REMOVES =
  /^(?:remov|delet|filter|purg|strip|eras|withdraw|exclud|tak|keep|kept|leav|left|omit|pull|drop|stay|remain)/

/** Is the predicate's verb one of the list? */
export const verbIs = (reading: Reading, p: Predicate, lexicon: Reading['lexicons']['grant']): boolean =>
  p.verb >= 0 && matchAt(lexicon, reading.tokens, p.verb) !== null

/** "used | by our vendors": who does what a passive says. */
export function agentOf(
  reading: Reading,
  p: Predicate,
  until: number,
): ({ kind: 'provider' | 'user' | 'third-party' } & Span) | null {
  for (let i = p.to; i < Math.min(reading.tokens.length, until, p.to + 30); i++) {
    // "unless authorized | by the client": the agent of what is excepted.
    if (opensException(reading, i) || opensCondition(reading, i)) return null
    if (wordAt(reading, i) !== 'by') continue
    const party = partyFrom(reading, i + 1)
    if (party) return party
  }
  return null
}

function partyFrom(
  reading: Reading,
  from: number,
): ({ kind: 'provider' | 'user' | 'third-party' } & Span) | null {
  for (let i = from; i < from + 4; i++) {
    const party = covered(reading, reading.lexicons.party, i)
    if (party && isPossessive(reading, party.to)) continue
    // "guidance given by people who help to train": anybody.
    if (wordAt(reading, i) === 'people') return null
    if (party && wordAt(reading, party.to - 1) !== 'our' && wordAt(reading, party.to - 1) !== 'your')
      return { kind: party.value, from: party.from, to: party.to }
  }
  return null
}
