/** How far two versions of a statement reach by the words that its reading leaves alone: whom, where and when it covers. */
import { type Limit, type LimitKind, readLimits } from '../clauses/index.ts'
import type { Clause } from '../clauses/types.ts'
import { textOf } from './statement.ts'

const LIMITING: readonly LimitKind[] = [
  'plan',
  'age',
  'role',
  'region',
  'time',
  'duration',
  'law',
  'effort',
  'burden',
  'condition',
  'marked',
]

/** Limits that only statements of one kind have. */
const OF: Partial<Record<LimitKind, Clause['stance']>> = {
  law: 'choice',
  burden: 'choice',
  condition: 'choice',
  effort: 'forbids',
}

/**
 * The ways in which the limits of a statement moved: 1 where it reaches further, -1 where it reaches less far. A trade of one
 * limit for another is both.
 */
export function scopeMoves(then: Said, now: Said): number[] {
  const [said, says] = [surroundings(then), surroundings(now)]
  const counts = ({ kind }: Limit): boolean => (OF[kind] ?? now.clause.stance) === now.clause.stance
  const moves = said === says ? [] : limitMoves(limitsIn(said).filter(counts), limitsIn(says).filter(counts))
  const less = now.clause.stance === 'choice' ? LEAVES : now.clause.stance === 'permits' ? LEFT_OUT : null
  if (!less) return moves
  const [was, is] = [then, now].map((each) => sentencesBehind(each).some((sentence) => less.test(sentence)))
  return was === is ? moves : [...new Set([...moves, is ? -1 : 1])]
}

/** The same for limits that were read. */
export function limitMoves(before: readonly Limit[], after: readonly Limit[]): number[] {
  const moves = LIMITING.flatMap((kind) => [
    ...kindMoves(kept(before, kind, false), kept(after, kind, false)),
    // Who is left out of more reaches less far.
    ...kindMoves(kept(before, kind, true), kept(after, kind, true), true),
  ])
  const [then, now] = [before, after].map((limits) => limits.some(({ kind }) => kind === 'beyond'))
  if (then !== now) moves.push(now ? 1 : -1)
  return [...new Set(moves)]
}

const kept = (limits: readonly Limit[], kind: LimitKind, excepted: boolean): Limit[] =>
  limits.filter((limit) => limit.kind === kind && limit.excepted === excepted)

/** Of limits of one kind, or of exceptions of one kind. */
function kindMoves(before: readonly Limit[], after: readonly Limit[], exceptions = false): number[] {
  const flip = (by: number): number => (exceptions ? -by : by)
  if (before.length === 0 && after.length === 0) return []
  // A limit more, or an exception more, is less.
  if (before.length === 0 || after.length === 0) return [after.length > 0 ? -1 : 1]
  const bounds = boundMove(before, after)
  if (bounds !== null) return bounds === 0 ? [] : [flip(bounds)]
  const [then, now] = [before, after].map((limits) => new Set(limits.map(({ key }) => key)))
  const gained = [...now!].some((key) => !then!.has(key))
  const lost = [...then!].some((key) => !now!.has(key))
  return [...(gained ? [flip(1)] : []), ...(lost ? [flip(-1)] : [])]
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
  /^(?:but )?we (?:do not include|never include|leave out|exclude|omit|skip)\b|\b(?:is|are) (?:always |never |not )?(?:left out|excluded|exempt)\b|\b(?:is|are) (?:not|never) (?:included|part|among)\b/i

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
