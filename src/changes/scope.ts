/** How far two versions of a statement reach by the words that its reading leaves alone: whom, where and when it covers. */
import { type Limit, type LimitKind, readLimits } from '../clauses/index.ts'
import type { Clause } from '../clauses/types.ts'
import { type Reach, turned } from './items.ts'
import { textOf } from './statement.ts'

const LIMITING: readonly LimitKind[] = [
  'plan',
  'age',
  'role',
  'who',
  'region',
  'now',
  'time',
  'duration',
  'law',
  'effort',
  'burden',
  'condition',
  'unless',
  'marked',
]

/** Limits that only statements of one kind have. */
const OF: Partial<Record<LimitKind, Clause['stance']>> = {
  law: 'choice',
  burden: 'choice',
  condition: 'choice',
  now: 'forbids',
  effort: 'forbids',
  unless: 'forbids',
}

/**
 * The ways in which the limits of a statement moved. A limit that came makes it reach less far, one that went further; a trade
 * of one limit for another is both.
 */
export function scopeMoves(then: Said, now: Said): Reach[] {
  const [said, says] = [surroundings(then), surroundings(now)]
  const counts = ({ kind }: Limit): boolean => (OF[kind] ?? now.clause.stance) === now.clause.stance
  const moves = said === says ? [] : limitMoves(limitsIn(said).filter(counts), limitsIn(says).filter(counts))
  const less = now.clause.stance === 'choice' ? LEAVES : now.clause.stance === 'permits' ? LEFT_OUT : null
  if (!less) return moves
  const [was, is] = [then, now].map((each) => sentencesBehind(each).find((sentence) => less.test(sentence)))
  if ((was === undefined) === (is === undefined)) return moves
  return [
    ...moves,
    is === undefined ? { by: 1, how: 'gone', words: [was!] } : { by: -1, how: 'new', words: [is] },
  ]
}

/** The same for limits that were read. */
export function limitMoves(before: readonly Limit[], after: readonly Limit[]): Reach[] {
  const moves = LIMITING.flatMap((kind) => [
    ...kindMoves(kept(before, kind, false), kept(after, kind, false)),
    ...exceptionMoves(kept(before, kind, true), kept(after, kind, true)),
  ])
  const [then, now] = [before, after].map((limits) => limits.find(({ kind }) => kind === 'beyond'))
  if (!then !== !now)
    moves.push({ by: now ? 1 : -1, how: now ? 'added' : 'dropped', words: [(now ?? then)!.text] })
  return moves
}

const kept = (limits: readonly Limit[], kind: LimitKind, excepted: boolean): Limit[] =>
  limits.filter((limit) => limit.kind === kind && limit.excepted === excepted)

/** Limits that are there or not: how they are worded makes no other limit of them. */
const ONE: ReadonlySet<LimitKind> = new Set([
  'now',
  'law',
  'who',
  'effort',
  'burden',
  'condition',
  'unless',
  'marked',
])

/** Limits of one kind: one that is alone or new limits, one of several that goes limits as well. */
function kindMoves(before: readonly Limit[], after: readonly Limit[]): Reach[] {
  if (before.length === 0 && after.length === 0) return []
  if (before.length === 0 || after.length === 0)
    return after.length > 0
      ? [{ by: -1, how: 'new', words: after.map(({ text }) => text) }]
      : [{ by: 1, how: 'gone', words: before.map(({ text }) => text) }]
  if (ONE.has(after[0]!.kind)) return []
  const by = boundMove(before, after)
  if (by !== null) return by === 0 ? [] : [{ by, how: 'now', words: after.map(({ text }) => text) }]
  const only = (some: readonly Limit[], others: readonly Limit[]): string[] =>
    some.filter(({ key }) => !others.some((other) => other.key === key)).map(({ text }) => text)
  const [came, went] = [only(after, before), only(before, after)]
  return [
    ...(came.length > 0 ? [{ by: 1, how: 'added' as const, words: came }] : []),
    ...(went.length > 0 ? [{ by: -1, how: 'dropped' as const, words: went }] : []),
  ]
}

/** Exceptions of one kind: the more are named, the less far a statement reaches. */
function exceptionMoves(before: readonly Limit[], after: readonly Limit[]): Reach[] {
  const one = before.length === 0 || after.length === 0
  const moves = kindMoves(before, after)
  if (!one) return moves.map(turned)
  return moves.map((reach) => ({ ...reach, how: reach.by < 0 ? 'excepted' : 'included' }))
}

/** "Under 13" reaches less far than "under 18", "16 or older" further than "18 or older"; null where no numbers tell. */
function boundMove(before: readonly Limit[], after: readonly Limit[]): number | null {
  const [then, now] = [before, after].map((limits) => limits.find(({ bound }) => bound)?.bound)
  if (!then || !now || then.below !== now.below) return null
  return Math.sign(then.below ? now.value - then.value : then.value - now.value)
}

/** How far behind a statement words that limit it are looked for, in characters. */
const BEHIND = 500

/** "This promise applies only to customers on the Enterprise plan.": a sentence of its own that limits what was said. */
const APPLIES = new RegExp(
  [
    '^(?:this|these|the (?:above|foregoing|promise|commitment|choice|option|setting|opt-out)|it|that)\\b[^.!?]{0,60}\\b(?:appl(?:y|ies)|available|offered|covers?|limited|extends?|holds?)\\b',
    // "The copy is used for 30 days"
    '^(?:the cop(?:y|ies)|copies|they|it|these|this)\\b[^.!?]{0,60}\\b(?:used|kept|stored|retained) for\\b',
  ].join('|'),
  'i',
)

/** "We leave out the chats of minors", "bank statements are excluded": what a grant does not cover, in a sentence behind it. */
const LEFT_OUT =
  /^(?:but )?we (?:do not include|never include|leave out|exclude|omit|skip)\b|\b(?:is|are) (?:always |never |not )?(?:left out|excluded|exempt)\b|\b(?:is|are|will) (?:not|never) (?:be )?(?:included|part|among|(?:used|processed) for (?:this|that|these|it))\b|\b(?:removed?|deleted?|erased?|taken|withdrawn?|purged?) (?:from|out of) (?:our |the |its |any )?(?:training|model|ai)\b/i

/** "Opting out does not affect your earlier chats", "this only applies to new posts": what a choice leaves as it is. */
const LEAVES =
  /^(?:however, )?(?:if you (?:opt|turn|switch)|opting|switching|turning|toggling|withdraw\w*|disabling|objecting|deleting|your (?:choice|opt-out|objection|withdrawal)|the (?:choice|opt-out|setting|change|withdrawal)|this|it|that|we|models?)\b[^.!?]{0,120}\b(?:(?:not|n't|cannot|unable to|no longer) (?:be |have any |have an )?(?:affect|effect|appl(?:y|ies)|remov|undo|revers|impact|extend|chang|cover|delet|retract|retrain|unlearn|un-?train|withdraw)|only (?:affects?|appl(?:y|ies)|covers?|works?|takes effect|stops?))/i

/** A clause, and the text that it was read from. */
export interface Said {
  clause: Clause
  source: string
}

/** The title over a clause, its sentence, and the sentences right behind it that limit it; a line each. */
function surroundings(said: Said): string {
  const { clause, source } = said
  const around = sentencesBehind(said).filter((each) => APPLIES.test(each))
  return [clause.section.title ?? '', textOf(clause, source), ...around]
    .map((each) => each.replaceAll(/\s+/g, ' '))
    .join('\n')
}

/** The few sentences behind the one in which a clause stands, in its section. */
function sentencesBehind({ clause, source }: Said): string[] {
  const behind = source.slice(clause.end.offset, clause.end.offset + BEHIND)
  const end = behind.search(/\n\s*#/)
  return (end < 0 ? behind : behind.slice(0, end)).split(/(?<=[.!?])\s+/).slice(1, 4)
}

const limitsIn = (text: string): Limit[] => text.split('\n').flatMap(readLimits)
