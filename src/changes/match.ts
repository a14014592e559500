/** Clauses of two versions, matched by what they say and how they say it, not by where they stand. */
import type { Clause } from '../clauses/types.ts'
import { factsOf } from './reach.ts'
import { similarity, statementOf } from './statement.ts'
import type { Version } from './types.ts'

export interface Match {
  before: Clause
  after: Clause
  /** How alike the two statements are, 0 to 1. */
  alike: number
  /** The words of both statements. */
  words: { before: ReadonlySet<string>; after: ReadonlySet<string> }
}

export interface Matching {
  matches: Match[]
  /** The clauses that only one version has. */
  removed: Known[]
  added: Known[]
}

/** A clause and that by which it is known again. */
export interface Known {
  clause: Clause
  facts: string
  text: string
  words: ReadonlySet<string>
}

/** How alike two statements must be to be versions of one, and how alike where one permits and the other forbids. */
const ALIKE = 0.4
const REVERSED = 0.5
/** How alike where the clause moved to another document: there the place does not speak for it. */
const ELSEWHERE = 0.6
/** Most pairs that are compared word by word; beyond it only clauses near each other in their order are. */
const MOST = 40_000

/**
 * Matches the clauses of two versions: first those with the same words and facts, wherever they stand; then those that say
 * the same in other words; then those that are alike and say more or less. No clause is matched twice.
 */
export function matchClauses(before: Version, after: Version): Matching {
  const then = known(before)
  const now = known(after)
  const matches: Match[] = []
  const pair = (a: Known, b: Known, alike: number): void => {
    then.delete(a)
    now.delete(b)
    matches.push(matchOf(a, b, alike))
  }
  pairBy(
    (k) => `${k.facts} ${k.text}`,
    then,
    now,
    (a, b) => pair(a, b, 1),
  )
  const others = grouped((k) => k.facts, now)
  for (const [facts, list] of grouped((k) => k.facts, then))
    for (const [a, b, alike] of closest(list, others.get(facts) ?? [], 0)) pair(a, b, alike)
  const rest = [...now]
  const pairs = closest([...then], rest, ALIKE).filter(
    ([a, b, alike]) => a.clause.stance === b.clause.stance || alike >= REVERSED,
  )
  for (const [a, b, alike] of pairs) pair(a, b, alike)
  for (const [a, b] of replaced(then, now)) pair(a, b, similarity(a.words, b.words))
  return { matches, removed: [...then], added: [...now] }
}

/** A choice that is alone to go, and one that is alone to come: the one stands for the other, however it is worded. */
function replaced(then: ReadonlySet<Known>, now: ReadonlySet<Known>): [Known, Known][] {
  const choices = (all: ReadonlySet<Known>): Known[] =>
    [...all].filter(({ clause }) => clause.stance === 'choice' && clause.action === 'train-ai')
  const [went, came] = [choices(then), choices(now)]
  return went.length === 1 && came.length === 1 && comparable(went[0]!.clause, came[0]!.clause)
    ? [[went[0]!, came[0]!]]
    : []
}

/**
 * The same matchings, with the clauses that left one document and appear in another matched too: the match stands with the
 * document that has the clause now.
 */
export function matchAcross(matchings: readonly Matching[]): Matching[] {
  const removed = matchings.flatMap((matching) => matching.removed)
  const added = matchings.flatMap((matching) => matching.added)
  const moved = closest(removed, added, ELSEWHERE).filter(
    ([a, b]) => a.clause.stance === b.clause.stance || a.text === b.text,
  )
  const gone = new Set<Known>()
  for (const [a, b] of moved) gone.add(a).add(b)
  return matchings.map((matching) => {
    const own = new Set(matching.added)
    const arrived = moved.filter(([, b]) => own.has(b)).map(([a, b, alike]) => matchOf(a, b, alike))
    return {
      matches: [...matching.matches, ...arrived],
      removed: matching.removed.filter((each) => !gone.has(each)),
      added: matching.added.filter((each) => !gone.has(each)),
    }
  })
}

const matchOf = (a: Known, b: Known, alike: number): Match => ({
  before: a.clause,
  after: b.clause,
  alike,
  words: { before: a.words, after: b.words },
})

function known({ source, clauses }: Version): Set<Known> {
  return new Set(
    clauses.map((clause) => {
      const words = statementOf(clause, source)
      return { clause, facts: factsOf(clause), text: words.join(' '), words: new Set(words) }
    }),
  )
}

function grouped(keyOf: (k: Known) => string, all: Iterable<Known>): Map<string, Known[]> {
  const groups = new Map<string, Known[]>()
  for (const each of all) {
    const list = groups.get(keyOf(each))
    if (list) list.push(each)
    else groups.set(keyOf(each), [each])
  }
  return groups
}

function pairBy(
  keyOf: (k: Known) => string,
  then: ReadonlySet<Known>,
  now: ReadonlySet<Known>,
  pair: (a: Known, b: Known) => void,
): void {
  const groups = grouped(keyOf, now)
  for (const each of [...then]) {
    const other = groups.get(keyOf(each))?.shift()
    if (other) pair(each, other)
  }
}

/** Pairs of clauses that can be versions of each other, the most alike first, each clause once. */
function closest(then: readonly Known[], now: readonly Known[], least: number): [Known, Known, number][] {
  const near =
    then.length * now.length > MOST ? Math.ceil(MOST / Math.max(then.length, 1)) : Number.POSITIVE_INFINITY
  const found: [Known, Known, number][] = []
  for (const [i, a] of then.entries())
    for (let j = Math.max(0, i - near); j < now.length && j <= i + near; j++) {
      const b = now[j]!
      if (!comparable(a.clause, b.clause)) continue
      const alike = similarity(a.words, b.words)
      if (alike >= least) found.push([a, b, alike])
    }
  found.sort((x, y) => y[2] - x[2])
  const used = new Set<Known>()
  return found.filter(([a, b]) => {
    if (used.has(a) || used.has(b)) return false
    used.add(a).add(b)
    return true
  })
}

/**
 * Who may do it are two things: a grant to third parties is no version of one to the company. Only a promise can shrink to
 * third parties. A choice is no version of what it is a choice about.
 */
const comparable = (a: Clause, b: Clause): boolean =>
  a.action === b.action &&
  (a.actor === b.actor ||
    (a.stance === 'forbids' && b.stance === 'forbids' && a.actor !== 'user' && b.actor !== 'user')) &&
  (a.stance === 'choice') === (b.stance === 'choice')
