/** Breaks text into rows of a terminal. */
import { visible } from './visible.ts'

/** One character as it is printed, and the columns it takes there. */
export interface Cell {
  text: string
  columns: number
  /** True where the character belongs to the words that are pointed at. */
  marked: boolean
}

const COMBINING = /^\p{M}/u
const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u

/** The characters of a text, made visible. */
export function cellsOf(text: string, marked = false): Cell[] {
  return Array.from(text, (character) => {
    if (character >= ' ' && character <= '~') return { text: character, columns: 1, marked }
    const shown = visible(character)
    const columns = COMBINING.test(shown) ? 0 : WIDE.test(shown) ? 2 : shown.length > 2 ? shown.length : 1
    return { text: shown, columns, marked }
  })
}

/** Rows of at most `width` columns, broken after spaces; a word that is longer than a row is broken anywhere. */
export function wrapCells(cells: Cell[], width: number): Cell[][] {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let used = 0
  let afterSpace = 0
  for (const cell of cells) {
    while (used + cell.columns > width && row.length > 0) {
      const kept = afterSpace > 0 ? afterSpace : row.length
      rows.push(withoutTrailingSpaces(row.slice(0, kept)))
      row = row.slice(kept)
      used = row.reduce((sum, { columns }) => sum + columns, 0)
      afterSpace = 0
    }
    if (cell.text === ' ' && row.length === 0 && rows.length > 0) continue
    row.push(cell)
    used += cell.columns
    if (cell.text === ' ') afterSpace = row.length
  }
  if (row.length > 0) rows.push(withoutTrailingSpaces(row))
  return rows
}

function withoutTrailingSpaces(row: Cell[]): Cell[] {
  let end = row.length
  while (end > 0 && row[end - 1]?.text === ' ') end--
  return row.slice(0, end)
}

/** The text made visible, as rows: the first after `first`, the others indented by as many spaces. */
export function wrapText(text: string, width: number, first = ''): string[] {
  const rows = wrapCells(cellsOf(text), Math.max(20, width - first.length))
  const indent = ' '.repeat(first.length)
  return rows.map((row, index) => (index === 0 ? first : indent) + row.map((cell) => cell.text).join(''))
}
