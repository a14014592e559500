/** The row of a table in which a sentence stands. */
import type { Document, Sentence } from '../document/index.ts'
import type { Lexicons } from './compile.ts'
import { findAll, type Lexicon } from './lexicon.ts'
import { tokenize } from './tokens.ts'

/** How many sentences away the other cells of a row are looked for. */
const ROW_REACH = 40

/** The other cells of a table row that can hold data: in "Purpose | Data | Legal basis" each says what the others leave out. */
export const dataCells = (document: Document, sentence: Sentence, lexicons: Lexicons): Sentence[] =>
  cellsOf(document, sentence).filter((cell) => !isUnder(lexicons.notDataColumns, cell))

/** The other cells of a sentence's row; none where it stands in no table. */
export function cellsOf(document: Document, sentence: Sentence): Sentence[] {
  const { cell } = sentence.block
  if (!cell) return []
  const found: Sentence[] = []
  for (const step of [-1, 1]) {
    for (let i = sentence.index + step; Math.abs(i - sentence.index) < ROW_REACH; i += step) {
      const other = document.sentences[i]
      if (!other?.block.cell || other.block.cell.row !== cell.row) break
      if (other.block !== sentence.block) found.push(other)
    }
  }
  return found
}

/** Does a cell stand under a title that holds a phrase of the list? */
export function isUnder(titles: Lexicon<true>, { block }: Sentence): boolean {
  const header = block.cell?.header?.slice(0, LONGEST_HEADER)
  if (!header) return false
  const columns = asked.get(titles) ?? new Map<string, boolean>()
  asked.set(titles, columns)
  const known = columns.get(header) ?? findAll(titles, tokenize(header)).length > 0
  columns.set(header, known)
  return known
}

/** Characters of a column's title that are looked at, and what was found: asked for every cell of every row. */
const LONGEST_HEADER = 120
const asked = new WeakMap<Lexicon<true>, Map<string, boolean>>()
