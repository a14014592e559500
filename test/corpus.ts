/**
 * A labelled corpus of real documents and changes, where present. It is never part of the project: tests that measure
 * with it are skipped with a message where it is not there.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the corpus: FINEPRINT_CORPUS, else beside the checkout. */
export const CORPUS = process.env.FINEPRINT_CORPUS ?? join(import.meta.dirname, '../../shared/corpus')

export const hasCorpus = existsSync(join(CORPUS, 'changes.jsonl'))

if (!hasCorpus) console.warn(`No labelled corpus at ${CORPUS} (set FINEPRINT_CORPUS): its tests are skipped.`)

export interface LabelledChange {
  id: string
  data: string[]
  base: string
  head: string
  /** Lines of the head, from 1, that carry the change. */
  headLines: number[]
}

/** A labelled change: its two versions and the lines on which a reader found it. */
export function labelledChange(id: string): LabelledChange {
  const rows = readFileSync(join(CORPUS, 'changes.jsonl'), 'utf8').split('\n').filter(Boolean)
  const row = rows.map((line) => JSON.parse(line)).find((each) => each.id === id)
  const side = (name: string): string => readFileSync(join(CORPUS, 'changes', id, `${name}.md`), 'utf8')
  const head = side('head')
  const headLines = head
    .split('\n')
    .flatMap((line, i) => (row.head_quotes.some((q: string) => line.includes(q)) ? [i + 1] : []))
  return { id, data: row.data, base: side('base'), head, headLines }
}
