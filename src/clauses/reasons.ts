/** Why a clause says what it says, and why words gave none: facts for people to read, found by asking the grammar again. */
import { dataIn } from './data.ts'
import { prevents, scopeOf, verbIs } from './grammar/scope.ts'
import type { Parse, Predicate } from './grammar/types.ts'
import { findAll } from './lexicon.ts'
import { acts, defines, isQuotedCommand } from './practices.ts'
import { type Words, wordsAt } from './quoted.ts'
import { covered, marks, type Reading } from './reading.ts'
import { type Holding, holding, holdingOf } from './stance.ts'
import type { Trigger } from './training.ts'
import type { Clause } from './types.ts'
import { USE } from './uses.ts'

/** A reading with all that was made of it. `passed`: why it was not looked at for clauses. */
export interface SentenceReading {
  reading: Reading
  parse: Parse
  triggers: Trigger[]
  clauses: Clause[]
  passed: 'question' | 'no-words' | null
}

/**
 * Of the stance:
 * - `said`: the predicate says it, and nothing around it denies it. `hangs`: the predicate hangs on `of`.
 * - `denied`: `by` denies the predicate. `prevented`: the verb `by` of `of` keeps it from being done.
 * - `excluded`, `excepted`: `by` takes the predicate out of what is said. `said-again`: it takes it out of what is denied.
 * - `apart`: what denies the predicates above does not reach a description or a condition.
 * - `granted`: the people bound grant it. `choice`: `by` gives a choice. `refused`: `by` leaves none.
 * - `near`: no verb holds the words, and `by` stands before them. `listed`: they stand in a list of what is forbidden.
 * - `named`: they are only named, and nothing denies it. `taken-back`: an exception takes the promise back.
 *
 * Of the actor:
 * - `subject`: `by` is the subject of the predicate. `agent`: `by` names who does it. `receives`: it is given to the company.
 * - `guessed`: nobody is named.
 *
 * Of the action: `repeated`: the predicate stands for what was said before.
 * Of the data: `not-named`, or where they are named: `in-lead-in`, `elsewhere`.
 */
export const REASON_CODES = [
  'said',
  'hangs',
  'denied',
  'prevented',
  'excluded',
  'excepted',
  'said-again',
  'apart',
  'granted',
  'choice',
  'refused',
  'near',
  'listed',
  'named',
  'taken-back',
  'repeated',
  'subject',
  'agent',
  'receives',
  'guessed',
  'not-named',
  'in-lead-in',
  'elsewhere',
] as const
export type ReasonCode = (typeof REASON_CODES)[number]

export type ReasonField = 'action' | 'stance' | 'actor' | 'data'

export interface Reason {
  field: ReasonField
  code: ReasonCode
  /** Indexes of the predicate that it is about, and of the one on which that hangs. */
  predicate: number | null
  of: number | null
  by: Words | null
}

/**
 * - `question`: a question states nothing. `no-words`: no word of what is read here. `language`: a language that is not read.
 * - `supposed`: the practice `words` is only named in what `predicate` says, a condition, a description or a question.
 * - `points`: it is only pointed to. `definition`: it says what a word means. `quoted`: it is the name
 *   of a button. `lead-in`: it is said, and read, in the lead-in.
 * - `people`: people are trained. `no-model`: no model or AI is trained. `develop-no-data`: AI is developed, from no data.
 * - `ai-means`: AI is a means (`by`). `ai-untrained`: AI is named, and nothing says that it is trained.
 * - `use-aside`: a use in a condition or a description. `use-by-user`, `use-choice`, `use-no-data`: a use of another kind.
 * - `item`: its words may add data and purposes to what its lead-in says. `nothing`: none of the others.
 */
export const UNREAD_CODES = [
  'question',
  'no-words',
  'language',
  'supposed',
  'points',
  'definition',
  'quoted',
  'lead-in',
  'people',
  'no-model',
  'develop-no-data',
  'ai-means',
  'ai-untrained',
  'use-aside',
  'use-by-user',
  'use-choice',
  'use-no-data',
  'item',
  'nothing',
] as const
export type UnreadCode = (typeof UNREAD_CODES)[number]

export interface Unread {
  code: UnreadCode
  words: Words | null
  by: Words | null
  predicate: number | null
}

type IndexOf = (p: Predicate) => number
/** Who holds what a clause says, as far as that could be found again. `repeats`: it stands for what was said before. */
export type Held = Pick<Holding, 'chain'> & Partial<Holding> & { repeats?: true }

/** Why the clause says what it says. */
export function reasonsFor(reading: Reading, clause: Clause, held: Held, indexOf: IndexOf): Reason[] {
  return [
    ...(held.repeats ? [reason('action', 'repeated', { predicate: indexOf(held.chain[0]!) })] : []),
    ...stanceReasons(reading, clause, held, indexOf),
    ...actorReasons(reading, clause, held, indexOf),
    ...dataReasons(reading, clause),
  ]
}

const reason = (field: ReasonField, code: ReasonCode, more: Partial<Reason> = {}): Reason => ({
  field,
  code,
  predicate: null,
  of: null,
  by: null,
  ...more,
})

function stanceReasons(reading: Reading, clause: Clause, held: Held, indexOf: IndexOf): Reason[] {
  const { chain, stance = clause.stance } = held
  const [inner] = chain
  const word = (at: number): Words | null => wordsAt(reading, at, at + 1)
  const at = held.stanceAt ? wordsAt(reading, held.stanceAt.from, held.stanceAt.to) : null
  const denied = inner !== undefined && isDenied(reading, clause, inner)
  const steps = inner === undefined ? [] : stepsDown(reading, clause, chain, indexOf)
  const back = clause.stance === stance ? [] : [reason('stance', 'taken-back')]
  if (stance === 'choice') {
    const chooses = chain.find((p) => verbIs(reading, p, reading.lexicons.choose))
    const [other] = findAll(reading.lexicons.choose, reading.tokens)
    const by = chooses ? word(chooses.verb) : other ? wordsAt(reading, other.from, other.to) : at
    return [reason('stance', 'choice', { by })]
  }
  if (stance === 'forbids' && !denied)
    return [
      at && at.to - at.from === 1 ? reason('stance', 'near', { by: at }) : reason('stance', 'listed'),
      ...back,
    ]
  if (stance === 'permits' && denied) return [...steps, reason('stance', 'refused', { by: at })]
  if (steps.length === 0) return [reason('stance', 'named')]
  const giving = held.granted ? indexOf(held.granted) : null
  return [
    ...steps.map((step) =>
      step.predicate === giving && step.code !== 'denied' ? { ...step, code: 'granted' as const } : step,
    ),
    ...back,
  ]
}

/** A license or an ownership is read from its own verb alone; the others from all on which it hangs. */
const isDenied = (reading: Reading, clause: Clause, p: Predicate): boolean =>
  isOfVerb(clause) ? p.negator >= 0 : scopeOf(reading, p).denied

const isOfVerb = ({ action }: Clause): boolean => action !== 'train-ai' && action !== 'use'

/** From the predicate on which all hang down to the one that says it: what each adds. */
function stepsDown(
  reading: Reading,
  clause: Clause,
  chain: readonly Predicate[],
  indexOf: IndexOf,
): Reason[] {
  const steps: Reason[] = []
  let before = false
  for (const p of chain.toReversed()) {
    const denied = isDenied(reading, clause, p)
    const { code, at } = stepOf(reading, p, before, denied)
    steps.push(
      reason('stance', code, {
        predicate: indexOf(p),
        of: p.parent && steps.length > 0 ? indexOf(p.parent) : null,
        by: wordsAt(reading, at, at + 1),
      }),
    )
    before = denied
  }
  return steps
}

function stepOf(
  reading: Reading,
  p: Predicate,
  before: boolean,
  denied: boolean,
): { code: ReasonCode; at: number } {
  const { parent } = p
  if (denied && p.negator >= 0) return { code: 'denied', at: p.negator }
  if (denied !== before) {
    if (p.relation === 'excluded') return { code: 'excluded', at: p.marker }
    if (p.relation === 'exception')
      return { code: denied || p.form !== 'finite' ? 'excepted' : 'said-again', at: p.marker }
    if (parent && prevents(reading, parent, p)) return { code: 'prevented', at: parent.verb }
    return { code: 'apart', at: p.marker }
  }
  return { code: parent ? 'hangs' : 'said', at: -1 }
}

function actorReasons(reading: Reading, clause: Clause, held: Held, indexOf: IndexOf): Reason[] {
  const [named] = clause.evidence.actor ?? []
  if (clause.action === 'license' || clause.action === 'assign') return [reason('actor', 'receives')]
  if (!named) return [reason('actor', held.granted ? 'receives' : 'guessed')]
  const starts = (at: number): boolean => wordsAt(reading, at, at + 1)?.start.offset === named.start.offset
  const at = reading.tokens.findIndex((_, i) => starts(i))
  const by = at < 0 ? null : wordsOf(reading, named, at)
  const subject = held.chain.find((p) => p.subject.kind !== 'none' && p.subject.from === at)
  if (subject) return [reason('actor', 'subject', { predicate: indexOf(subject), by })]
  return [reason('actor', 'agent', { by })]
}

function wordsOf(reading: Reading, { end }: { end: Words['end'] }, from: number): Words | null {
  let to = from + 1
  while (to < reading.tokens.length && wordsAt(reading, from, to)!.end.offset < end.offset) to++
  return wordsAt(reading, from, to)
}

function dataReasons(reading: Reading, clause: Clause): Reason[] {
  const found = clause.evidence.data ?? []
  if (found.length === 0) return [reason('data', 'not-named')]
  const { sentence } = reading
  const own = found.some(
    (e) => e.start.offset >= sentence.start.offset && e.end.offset <= sentence.end.offset,
  )
  if (own) return []
  const leads = reading.tokens.slice(0, reading.ownFrom).map((t) => t.sentence)
  const led = found.every((e) =>
    leads.some((s) => e.start.offset >= s.start.offset && e.end.offset <= s.end.offset),
  )
  return [reason('data', led ? 'in-lead-in' : 'elsewhere')]
}

/** What gave no clause. Where the sentence has clauses, only practices beside them that are not said. */
export function unreadIn(read: SentenceReading, indexOf: IndexOf): Unread[] {
  const { reading, clauses } = read
  if (clauses.length > 0) return triggersUnread(read, indexOf)
  const found = wordsUnread(read, indexOf)
  const all = found.length > 0 ? found : [unread('nothing')]
  return reading.sentence.leadIn === null ? all : [...all, unread('item')]
}

function wordsUnread(read: SentenceReading, indexOf: IndexOf): Unread[] {
  const { reading, passed, triggers } = read
  if (reading.document.problems.some(({ code }) => code === 'language')) return [unread('language')]
  if (passed) return [unread(passed)]
  const named = triggers.length > 0 ? triggersUnread(read, indexOf) : training(reading)
  return [...named, ...uses(read, indexOf)]
}

const unread = (code: UnreadCode, more: Partial<Unread> = {}): Unread => ({
  code,
  words: null,
  by: null,
  predicate: null,
  ...more,
})

/** The words that mean training and gave no clause. */
function triggersUnread({ reading, parse, triggers }: SentenceReading, indexOf: IndexOf): Unread[] {
  return triggers.flatMap((trigger): Unread[] => {
    const words = wordsAt(reading, trigger.from, trigger.to)
    if (trigger.to <= reading.ownFrom) return [unread('lead-in', { words })]
    const held = holding(reading, parse, trigger, trigger.verb)
    if (held.supposed && held.stance !== 'choice') {
      const at = held.chain.findLast((p) => scopeOf(reading, p).supposed)
      if (!at) return [unread('points', { words })]
      return [
        unread('supposed', { words, predicate: indexOf(at), by: wordsAt(reading, at.marker, at.marker + 1) }),
      ]
    }
    if (isQuotedCommand(reading, held)) return [unread('quoted', { words })]
    return defines(reading) && !acts(held) ? [unread('definition', { words })] : []
  })
}

/** Words of training or AI that do not mean that AI is trained. */
function training(reading: Reading): Unread[] {
  const { lexicons, tokens, ownFrom } = reading
  const at = (m: { from: number; to: number }): Words | null => wordsAt(reading, m.from, m.to)
  const trains = marks(reading, lexicons.train).filter((m) => m.value !== null && m.from >= ownFrom)
  const ai = marks(reading, lexicons.ai).filter((m) => m.from >= ownFrom)
  const develops = marks(reading, lexicons.develop).filter((m) => m.from >= ownFrom)
  const noData =
    marks(reading, lexicons.data).every((m) => m.value === null) &&
    marks(reading, lexicons.process).length === 0
  return [
    ...trains.map((m) => {
      const [people] = findAll(lexicons.people, tokens, m.to, Math.min(tokens.length, m.to + 4))
      return people
        ? unread('people', { words: at(m), by: at(people) })
        : unread('no-model', { words: at(m) })
    }),
    ...ai.map((m) => {
      const means = covered(reading, lexicons.means, m.from - 1)
      if (means) return unread('ai-means', { words: at(m), by: at(means) })
      const [develop] = develops
      return develop && noData
        ? unread('develop-no-data', { words: at(develop) })
        : unread('ai-untrained', { words: at(m) })
    }),
  ]
}

/** Verbs of use that gave no clause. */
function uses({ reading, parse }: SentenceReading, indexOf: IndexOf): Unread[] {
  const { ownFrom, tokens } = reading
  return parse.predicates.flatMap((p): Unread[] => {
    if (p.verb < ownFrom || !USE.test(tokens[p.verb]!.word)) return []
    const more = { words: wordsAt(reading, p.from, p.to), predicate: indexOf(p) }
    if (['relative', 'condition', 'exception'].includes(p.relation)) return [unread('use-aside', more)]
    if (p.form !== 'finite' && p.form !== 'bare') return []
    const held = holdingOf(reading, parse, p, { from: p.verb, to: p.verb + 1 })
    if (held.actor === 'user') return [unread('use-by-user', more)]
    if (held.stance === 'choice') return [unread('use-choice', more)]
    return dataIn(reading, 0, tokens.length).length === 0 ? [unread('use-no-data', more)] : []
  })
}
