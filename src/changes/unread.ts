/** How a clause moved where its fields stayed as they were: whom, where and when it covers, its lists, and words that limit it. */
import type { Clause } from '../clauses/types.ts'
import { excludedBy, exclusionMove } from './excluded.ts'
import {
  isSameList,
  itemsAround,
  itemsLeftOut,
  itemsMoves,
  othersActing,
  type Reach,
  turned,
} from './items.ts'
import type { Match } from './match.ts'
import { bearing, limitsMove } from './reach.ts'
import { type Said, scopeMoves } from './scope.ts'
import { statementOf, textOf, wordsOf } from './statement.ts'
import type { Move, Version } from './types.ts'

/** A clause of both versions about training by others than the people bound. */
export const isTraining = ({ before, after }: Match): boolean =>
  after.action === 'train-ai' && after.actor !== 'user' && after.stance === before.stance

/** Moves of a clause about training: its limits, and the items of its lists. None where its stance flipped. */
export function unreadMoves(match: Match, before: Version, after: Version): Move[] {
  if (!isTraining(match)) return []
  const [then, now] = [
    { clause: match.before, source: before.source },
    { clause: match.after, source: after.source },
  ] as const
  const limits = scopeMoves(then, now).map((reach): Move => ({ field: 'limits', ...reach }))
  const [data, texts] = [
    [then, now].map(({ clause, source }) => itemsAround(source, clause.evidence.data ?? [])),
    [then, now].map(({ clause, source }) => textOf(clause, source)),
  ] as [Pair<Set<string>>, Pair<string>]
  const lists: Move[] = []
  const add = (field: Move['field'], moves: readonly Reach[]): void => {
    lists.push(...moves.map((reach) => ({ field, ...reach })))
  }
  const out = texts.map(itemsLeftOut) as Pair<Set<string>>
  // Another list says nothing of this one; that nobody else acts does.
  if (isSameList(...data))
    for (const reach of itemsMoves(...data)) {
      const came = reach.how === 'added'
      const said = came ? wordsSaid(then, before, out[0]) : wordsSaid(now, after, out[1])
      add('data', stillMoved(reach, came ? data[0] : data[1], said))
    }
  if (isSameList(...out)) add('limits', itemsMoves(...out).map(turned))
  if (match.before.actor === match.after.actor) {
    const others = [then, now].map(({ clause }, i) =>
      othersActing(texts[i]!, clause.evidence.actor?.[0]?.text),
    )
    add('actor', itemsMoves(...(others as Pair<Set<string>>)))
  }
  return [...limits, ...lists]
}

type Pair<T> = [before: T, after: T]

/** How many other clauses are looked at for what moved between them. */
const MOST = 40

/**
 * The words of a version's statements like this one, its own among them: what merely moved from one to another, or into a list
 * of another form, did not come or go. What they leave out they do not say.
 */
function wordsSaid({ clause, source }: Said, version: Version, out: ReadonlySet<string>): Set<string> {
  const kinds = kindsSaid.get(version) ?? new Map<string, Set<string>>()
  kindsSaid.set(version, kinds)
  const keyOf = ({ action, stance, actor, consent }: Clause): string =>
    `${action} ${stance} ${actor} ${consent.mode}`
  const key = keyOf(clause)
  let alike = kinds.get(key)
  if (!alike) {
    const others = version.clauses.filter((each) => keyOf(each) === key).slice(0, MOST)
    alike = new Set(others.flatMap((each) => wordsOfClause(each, source)))
    kinds.set(key, alike)
  }
  const words = new Set([...alike, ...wordsOfClause(clause, source)])
  for (const item of out) for (const word of wordsOf(item)) words.delete(word)
  return words
}

/** The words of the first clauses of each kind, of the versions at hand. */
const kindsSaid = new WeakMap<Version, Map<string, Set<string>>>()

const wordsOfClause = (clause: Clause, source: string): string[] => [
  ...statementOf(clause, source),
  ...[...itemsAround(source, clause.evidence.data ?? [])].flatMap(wordsOf),
]

/**
 * A move without the items that the other version says, too; none where nothing is left of it. `list`: the items of that version,
 * where "public posts" is not all that "posts" are.
 */
function stillMoved(reach: Reach, list: ReadonlySet<string>, said: ReadonlySet<string>): Reach[] {
  const known = (item: string): boolean =>
    wordsOf(item).every((word) => said.has(word)) &&
    ![...list].some((other) => other.endsWith(` ${item}`) || item.endsWith(` ${other}`))
  const words = reach.words.filter((item) => !known(item))
  return words.length > 0 ? [{ ...reach, words }] : []
}

/** How limits moved: words that limit a promise, and what a clause leaves out of its data. */
export function limitsOf(match: Match, before: Version, after: Version): number {
  const words = isPromise(match) ? limitsMove(match.words.before, match.words.after) : 0
  const { stance } = match.after
  // A choice reaches as far as the grant that it is about: its data are often read from there.
  if (words !== 0 || stance === 'choice' || stance !== match.before.stance || match.alike < REWORDED)
    return words
  return exclusionMove(
    { excluded: excludedBy(match.before, before.source), words: match.words.before },
    { excluded: excludedBy(match.after, after.source), words: match.words.after },
  )
}

/** How alike two statements must be for what one of them leaves out to be told. */
const REWORDED = 0.5

/** Limits are looked for in what was hardly reworded: in new wording they may limit something else. */
const isPromise = ({ before, after, alike }: Match): boolean =>
  alike >= 0.6 &&
  alike < 1 &&
  before.stance === after.stance &&
  bearing(after) === 'protects' &&
  after.action === 'train-ai'
