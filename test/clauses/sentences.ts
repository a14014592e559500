/**
 * Sentences written for this project, with the reading that two careful lawyers would agree on. One file a topic in
 * `sentences/`, one JSON object a line, ordered by `level`: 1 is plain, 8 is what a hostile drafter would write.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { parseDocument } from '../../src/document/index.ts'
import { readClauses } from '../../src/clauses/index.ts'
import { northwind } from './read.ts'

export interface Sentence {
  topic: string
  level: number
  /** Markdown: a sentence, a list, a table, or a short document. */
  text: string
  /** "train-ai permits provider [customer-content] none": action, stance, actor, data and consent of each clause. */
  expect: string[]
  /** What is hard about it. */
  why: string
  /** Does the reader get it wrong today? */
  misread?: true
}

const FOLDER = new URL('sentences/', import.meta.url)

/** All sentences, the plain ones first. */
export function sentences(): Sentence[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, FOLDER), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => ({
          topic: name.replace('.jsonl', ''),
          ...(JSON.parse(line) as Omit<Sentence, 'topic'>),
        })),
    )
    .sort((a, b) => a.level - b.level)
}

const READ = new Set(['train-ai', 'license', 'assign', 'own'])

/** What is read from a sentence, in the form of `expect`, sorted. What people may not do stands on nobody's consent. */
export function readingOf(text: string): string[] {
  return readClauses(parseDocument(text, 'terms.md'), northwind)
    .filter((clause) => READ.has(clause.action) && clause.confidence === 'high')
    .map(
      (c) =>
        `${c.action} ${c.stance} ${c.actor} [${c.data.join(', ')}] ${c.actor === 'user' ? 'none' : c.consent.mode}`,
    )
    .sort()
}
