/**
 * Changes written for this project, each with what two careful lawyers would say that it does to people's rights where AI is
 * trained. One file in `pairs/`, one JSON object a line.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { Effect } from '../../src/changes/types.ts'
import { changes } from './versions.ts'

export interface Pair {
  /** What the change is made of: "scope-age", "consent-table". */
  kind: string
  effect: Effect
  why: string
  /** Markdown, a few paragraphs. */
  before: string
  after: string
  /** Is it told wrong today? */
  misread?: true
}

const FOLDER = new URL('pairs/', import.meta.url)

export function pairs(): Pair[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Pair)
}

/** What a change does to training by anybody but the people bound: one change that grants is enough. */
export function effectOf(before: string, after: string): Effect {
  const found = changes(before, after)
    .filter((c) =>
      [c.before, c.after].some((clause) => clause?.action === 'train-ai' && clause.actor !== 'user'),
    )
    .map(({ effect }) => effect)
  return found.includes('grants') ? 'grants' : found.includes('protects') ? 'protects' : 'neutral'
}
