/** What a clause says through the terms that its document defines: "Content" reaches as far as its definition. */
import type { Clause, Evidence } from '../clauses/types.ts'
import type { Document } from '../document/index.ts'
import { itemsIn, itemsLeftOut, itemsMoves, turned } from './items.ts'
import { limitMoves } from './scope.ts'
import { type Limit, readLimits } from '../clauses/index.ts'
import type { Definition, Move, Version } from './types.ts'

/** Definitions that lead to others are followed this far. */
const DEEPEST = 3

/** How the terms of a clause moved between two versions, and the definition that moved them; null where none did. */
export function definedMoves(
  before: Clause,
  after: Clause,
  versions: { before: Version; after: Version },
): { moves: Move[]; at: Definition } | null {
  const named = new Set(termsOf(before, versions.before.definitions).map(({ term }) => term))
  for (const now of termsOf(after, versions.after.definitions)) {
    if (!named.has(now.term)) continue
    const moved = definitionMoves(now.term, versions, DEEPEST)
    if (moved) return moved
  }
  return null
}

/** The definitions of the terms that name the clause's data. */
function termsOf({ evidence }: Clause, definitions: readonly Definition[]): Definition[] {
  const words = (evidence.data ?? []).map(({ text }: Evidence) => plain(text))
  return definitions.filter(({ term }) => words.some((each) => each === term || each === `${term}s`))
}

const plain = (text: string): string =>
  text.toLowerCase().replace(/^(?:your|our|the|any|all|such|these|this) /, '')

function definitionMoves(
  term: string,
  versions: { before: Version; after: Version },
  depth: number,
): { moves: Move[]; at: Definition } | null {
  const find = ({ definitions }: Version): Definition | undefined => definitions.find((d) => d.term === term)
  const [then, now] = [find(versions.before), find(versions.after)]
  if (!then || !now) return null
  if (then.meaning !== now.meaning) {
    const limits = [then, now].map(({ meaning }): Limit[] => readLimits(meaning)) as [Limit[], Limit[]]
    const left = [then, now].map(({ meaning }) => itemsLeftOut(meaning)) as [Set<string>, Set<string>]
    const moves: Move[] = [
      ...limitMoves(...limits).map((reach): Move => ({ field: 'limits', ...reach })),
      ...itemsMoves(...left).map((reach): Move => ({ field: 'data', ...turned(reach) })),
      ...(left[0].size + left[1].size > 0 ? [] : itemsMoves(itemsIn(then.meaning), itemsIn(now.meaning))).map(
        (reach): Move => ({ field: 'data', ...reach }),
      ),
    ]
    if (moves.length > 0) return { moves, at: now }
  }
  if (depth === 0) return null
  const inner = versions.after.definitions.filter(
    (d) => d.term !== term && now.meaning.toLowerCase().includes(d.term),
  )
  for (const each of inner.slice(0, 8)) {
    const moved = definitionMoves(each.term, versions, depth - 1)
    if (moved) return moved
  }
  return null
}

/** The terms that a document defines. */
export const definitionsOf = ({ definitions }: Pick<Document, 'definitions'>): Definition[] =>
  definitions.map(({ term, meaning, sentence: { start, end } }) => ({
    term: plain(term),
    meaning,
    start,
    end,
  }))
