/** What a clause says through the terms that its document defines: "Content" reaches as far as its definition. */
import { readLimits } from '../clauses/index.ts'
import type { Clause } from '../clauses/types.ts'
import type { Document } from '../document/index.ts'
import { itemsIn, itemsLeftOut, itemsMoves, othersIn, turned } from './items.ts'
import { limitMoves } from './scope.ts'
import { wordsOf } from './statement.ts'
import type { Definition, Move, Version } from './types.ts'

/** How the meaning of a term moved, and the definition that shows it: its own, or that of a term in it. */
export interface Redefined {
  moves: readonly Move[]
  at: Definition
}

/** Words of the longest term, and how far definitions that lead to others are followed. */
const LONGEST = 5
const DEEPEST = 4

/** Tells how the terms that name a clause's data moved between two versions; null where none did. Each term is read once. */
export function definitionReader(
  before: Version,
  after: Version,
): (then: Clause, now: Clause) => Redefined | null {
  const [old, current] = [indexed(before), indexed(after)]
  const known = new Map<string, Redefined | null>()
  const movedOf = (term: string, depth: number): Redefined | null => {
    const read = known.get(term)
    if (read !== undefined || depth === 0) return read ?? null
    // Terms can be defined by each other.
    known.set(term, null)
    const [was, is] = [old.get(term), current.get(term)]
    const moves = was && is ? meaningMoves(was, is) : []
    const found =
      is && moves.length > 0
        ? { moves, at: is }
        : was && is
          ? (termsIn(is.meaning, current)
              .map((inner) => movedOf(inner, depth - 1))
              .find((moved) => moved !== null) ?? null)
          : null
    known.set(term, found)
    return found
  }
  const company = companyMove(old, current)
  return (then, now) => {
    const named = new Set(dataTerms(then, old))
    const shared = dataTerms(now, current).filter((term) => named.has(term))
    const data = shared.map((term) => movedOf(term, DEEPEST)).find((moved) => moved !== null)
    return data ?? (then.actor === 'provider' && now.actor === 'provider' ? company : null)
  }
}

/** "We" that comes to mean the companies of a group as well: every grant to it reaches further. */
function companyMove(
  old: ReadonlyMap<string, Definition>,
  current: ReadonlyMap<string, Definition>,
): Redefined | null {
  for (const term of ['we', 'us', 'our']) {
    const [was, is] = [old.get(term), current.get(term)]
    if (!was || !is || was.meaning === is.meaning) continue
    const moves = itemsMoves(othersIn(itemsIn(was.meaning)), othersIn(itemsIn(is.meaning)))
    if (moves.length > 0) return { moves: moves.map((reach): Move => ({ field: 'actor', ...reach })), at: is }
  }
  return null
}

/** The first definition of each term. */
function indexed({ definitions }: Version): Map<string, Definition> {
  const index = new Map<string, Definition>()
  for (const each of definitions) if (!index.has(each.term)) index.set(each.term, each)
  return index
}

const dataTerms = ({ evidence }: Clause, index: ReadonlyMap<string, Definition>): string[] =>
  (evidence.data ?? []).flatMap(({ text }) => termsIn(text, index))

/** The defined terms of a text, in its order; the plural of a term is the term. */
function termsIn(text: string, index: ReadonlyMap<string, Definition>): string[] {
  const words = wordsOf(text)
  const found = new Set<string>()
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST); to++) {
      const phrase = words.slice(from, to).join(' ')
      const term = index.has(phrase) ? phrase : phrase.replace(/s$/, '')
      if (index.has(term)) found.add(term)
    }
  return [...found]
}

function meaningMoves(was: Definition, is: Definition): Move[] {
  if (was.meaning === is.meaning) return []
  const left = [was, is].map(({ meaning }) => itemsLeftOut(meaning)) as [Set<string>, Set<string>]
  const excepts = left[0].size + left[1].size > 0
  return [
    ...limitMoves(readLimits(was.meaning), readLimits(is.meaning)).map(
      (reach): Move => ({ field: 'limits', ...reach }),
    ),
    ...itemsMoves(...left).map((reach): Move => ({ field: 'data', ...turned(reach) })),
    // What is left out is an item of the meaning as well.
    ...(excepts ? [] : itemsMoves(itemsIn(was.meaning), itemsIn(is.meaning))).map(
      (reach): Move => ({ field: 'data', ...reach }),
    ),
  ]
}

/** The terms that a document defines. */
export const definitionsOf = ({ definitions }: Pick<Document, 'definitions'>): Definition[] =>
  definitions.map(({ term, meaning, sentence: { start, end } }) => ({
    term: wordsOf(term)
      .filter((word, i) => i > 0 || !DETERMINERS.has(word))
      .join(' '),
    meaning,
    start,
    end,
  }))

const DETERMINERS = new Set(['your', 'our', 'the', 'any', 'all', 'such', 'these', 'this'])
