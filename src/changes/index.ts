/** Two versions of a document into changes. Pure; `src/clauses` reads the versions. */
import type { Action, Clause } from '../clauses/types.ts'
import { definitionReader } from './defined.ts'
import { effectOfGain, effectOfLoss } from './effects.ts'
import { type Match, type Matching, matchAcross, matchClauses } from './match.ts'
import { bearing, covers, effectOfMove, movesOf } from './reach.ts'
import { withoutTwins } from './twins.ts'
import type { Change, Effect, Version } from './types.ts'
import { isTraining, limitsOf, unreadMoves } from './unread.ts'

export { definitionsOf } from './defined.ts'
export { wordsOf } from './statement.ts'
export type * from './types.ts'

/**
 * What a document's rights gained and lost: those that grant first, then those that protect; within each the gravest kind of
 * clause first, in the order of the text.
 * Moved, renumbered, rewrapped and reworded text is no change. A clause whose reading rests on a guess makes no change of
 * its own.
 */
export function changesBetween(before: Version, after: Version): Change[] {
  return changesOfAll([{ before, after }])[0]!
}

/** The same for each of several documents, in their order. A clause that moved from one of them to another is no change. */
export function changesOfAll(pairs: readonly { before: Version; after: Version }[]): Change[][] {
  const matchings = pairs.map(({ before, after }) => matchClauses(before, after))
  const across = pairs.length > 1 ? matchAcross(matchings) : matchings
  return pairs.map(({ before, after }, index) => changesOf(before, after, across[index]!))
}

function changesOf(before: Version, after: Version, { matches, ...rest }: Matching): Change[] {
  const removed = rest.removed.map(({ clause }) => clause)
  const added = rest.added.map(({ clause }) => clause)
  const changes: Change[] = []
  const redefined = definitionReader(before, after)
  for (const match of matches) {
    const moves = movesOf(match.before, match.after)
    const by = limitsOf(match, before, after)
    if (by !== 0) moves.push({ field: 'limits', by })
    moves.push(...unreadMoves(match, before, after))
    const grows = moves.some(({ field }) => field === 'data')
    if (grows && isEcho(match.before, before) && isEcho(match.after, after))
      moves.splice(0, moves.length, ...moves.filter(({ field }) => field !== 'data'))
    const defined = moves.length === 0 && isTraining(match) ? redefined(match.before, match.after) : null
    if (defined) moves.push(...defined.moves)
    if (!moves.length) continue
    const sure = isSure(match.before) && isSure(match.after)
    const flipped = moves[0]!.field === 'stance'
    const bears = bearing(match.after)
    const effect = flipped ? bears : worst(moves.map((m) => effectOfMove(bears, m.by)))
    // The kind goes with the effect: where both ways moved, it tells of the one that is told.
    const told = flipped ? moves : moves.filter((m) => effectOfMove(bears, m.by) === effect)
    changes.push({
      kind: told.some(({ by }) => by > 0) ? 'widened' : 'narrowed',
      effect: sure ? effect : 'neutral',
      before: match.before,
      after: match.after,
      fields: [...new Set(moves.map(({ field }) => field))],
      moves,
      elsewhere: defined?.at ?? null,
    })
  }
  const [then, now] = [kindsOf(before.clauses), kindsOf(after.clauses)]
  const others = (clause: Clause, kinds: readonly Clause[]): boolean =>
    kinds.some((other) => covers(other, clause))
  const kept = new Set(matches.filter((m) => m.before.action === 'use').map((m) => m.before.start.offset))
  const known = new Set(matches.filter((m) => m.after.action === 'use').map((m) => m.after.start.offset))
  const told = (clause: Clause, places: ReadonlySet<number>): boolean =>
    isSure(clause) && !(isImplied(clause) && places.has(clause.start.offset))
  for (const clause of removed.filter((c) => told(c, kept))) {
    const same = others(clause, now) || wentInto(clause, matches, 'before', 'after')
    const effect = same ? 'neutral' : effectOfLoss(clause, now)
    changes.push({
      kind: 'removed',
      effect,
      before: clause,
      after: null,
      fields: [],
      moves: [],
      elsewhere: null,
    })
  }
  for (const clause of added.filter((c) => told(c, known))) {
    const same = others(clause, then) || wentInto(clause, matches, 'after', 'before')
    const effect = same ? 'neutral' : effectOfGain(clause, then, now)
    changes.push({
      kind: 'added',
      effect,
      before: null,
      after: clause,
      fields: [],
      moves: [],
      elsewhere: null,
    })
  }
  return withoutTwins(changes).sort(
    (a, b) => RANK[a.effect] - RANK[b.effect] || gravityOf(a) - gravityOf(b) || placeOf(a) - placeOf(b),
  )
}

/** "You can opt out of this": a choice whose data are those of the grant that it points to, and move with them. */
function isEcho({ stance, evidence, start }: Clause, { clauses }: Version): boolean {
  const named = evidence.data ?? []
  if (stance !== 'choice' || named.length === 0) return false
  const granted = clauses.filter((c) => c.stance === 'permits' && c.start.offset !== start.offset)
  return named.every((each) =>
    granted.some((c) => c.evidence.data?.some((other) => other.start.offset === each.start.offset)),
  )
}

/** "We train on posts, but you can opt out" as two sentences: the choice became a clause of its own, or is none any more. */
function wentInto(
  choice: Clause,
  matches: readonly Match[],
  own: 'before' | 'after',
  other: 'before' | 'after',
): boolean {
  if (choice.stance !== 'choice') return false
  return matches.some(({ [own]: has, [other]: had }) => {
    const words = has.consent.evidence
    return (
      words !== null &&
      words.start.offset < choice.end.offset &&
      words.end.offset > choice.start.offset &&
      ((had.consent.where === 'sentence' && had.consent.mode === has.consent.mode) ||
        // A choice to leave is no loss where nothing is done any more before people agree.
        (own === 'before' && had.consent.mode === 'opt-in'))
    )
  })
}

/** One clause of those that are sure for each that can be told from the others by what is compared. */
function kindsOf(clauses: readonly Clause[]): Clause[] {
  const kinds = new Map<string, Clause>()
  for (const clause of clauses) {
    const { action, stance, actor, data, consent, qualifiers, purposes } = clause
    const key = JSON.stringify([action, stance, actor, data, consent.mode, qualifiers, purposes])
    if (isSure(clause) && !kinds.has(key)) kinds.set(key, clause)
  }
  return [...kinds.values()]
}

/**
 * Is training only part of what is promised, by words that stand elsewhere? Where those go or come and the promise stays, the
 * change is theirs.
 */
const isImplied = ({ action, stance, evidence }: Clause): boolean =>
  action === 'train-ai' &&
  stance === 'forbids' &&
  (evidence.purposes ?? []).some(
    ({ value, start }) => value === 'improve' && start.offset === evidence.action?.[0]?.start.offset,
  )

const RANK: Record<Effect, number> = { grants: 0, protects: 1, neutral: 2 }

/** What people ask about first comes first. */
const GRAVITY: readonly Action[] = [
  'train-ai',
  'sell',
  'share',
  'assign',
  'license',
  'own',
  'use',
  'collect',
  'retain',
]

const gravityOf = ({ before, after }: Change): number => GRAVITY.indexOf((after ?? before)!.action)

const isSure = ({ confidence }: Clause): boolean => confidence === 'high'

const placeOf = ({ before, after }: Change): number => (after ?? before)!.start.offset

/** One move that grants is enough. */
const worst = (effects: readonly Effect[]): Effect =>
  effects.includes('grants') ? 'grants' : effects.includes('protects') ? 'protects' : 'neutral'
