/** Shows the source lines at fault with the words at fault underlined. */
import type { Range } from '../document/types.ts'
import { after, before, isBreak, lineEnd } from './around.ts'
import type { Paint, Style } from './paint.ts'
import { type Cell, cellsOf, wrapCells } from './wrap.ts'

/** Characters shown before and after the marked words; terms often keep a whole section on one line. */
const AROUND = 90
/** Marked characters shown in all. */
const MARKED = 480
const LINES = 4

export interface FrameOptions {
  width: number
  paint: Paint
  style: Style
  /** The character that underlines. */
  underline: '^' | '~'
}

/** The rows of a code frame: line number, a bar, the text; under it the marks. Empty where the source has no text. */
export function codeFrame(source: string, range: Range, options: FrameOptions): string[] {
  const lines = windows(source, range)
  const gutter = String(lines.at(-1)?.line ?? range.start.line).length
  const { paint } = options
  return lines.flatMap(({ line, cells }) =>
    wrapCells(cells, Math.max(24, options.width - gutter - 3)).flatMap((row, index) => {
      const number = index === 0 ? String(line).padStart(gutter) : ' '.repeat(gutter)
      const text = painted(row, (words) => paint(options.style, words))
      const marks = row.map((cell) => (cell.marked ? options.underline : ' ').repeat(cell.columns)).join('')
      const shown = [`${paint('dim', `${number} │`)} ${text}`]
      if (marks.trim() !== '') {
        shown.push(`${paint('dim', `${' '.repeat(gutter)} │`)} ${paint(options.style, marks.trimEnd())}`)
      }
      return shown
    }),
  )
}

/** The row's text, each run of marked characters colored as one. */
function painted(row: Cell[], color: (words: string) => string): string {
  let text = ''
  let run = ''
  for (const cell of row) {
    if (cell.marked) run += cell.text
    else {
      text += (run === '' ? '' : color(run)) + cell.text
      run = ''
    }
  }
  return text + (run === '' ? '' : color(run))
}

/** The lines that the range touches, each cut to a window around its marked words. The work is bounded. */
function windows(source: string, range: Range): { line: number; cells: Cell[] }[] {
  const end = Math.min(Math.max(range.end.offset, range.start.offset + 1), source.length)
  const shown: { line: number; cells: Cell[] }[] = []
  let from = Math.min(range.start.offset, source.length)
  let left = MARKED
  for (let line = range.start.line; from < end && shown.length < LINES && left > 0; line++) {
    const to = Math.min(lineEnd(source, from, from + left), end)
    const whole = to === end || isBreak(source[to])
    const cells = [
      ...cellsOf(before(source, from, AROUND)),
      ...cellsOf(source.slice(from, to), true),
      ...cellsOf(whole ? after(source, to, AROUND) : '…'),
    ]
    if (cells.some((cell) => cell.text !== ' ')) shown.push({ line, cells: unmarkIndent(cells) })
    if (!whole) break
    left -= to - from
    from = source[to] === '\r' && source[to + 1] === '\n' ? to + 2 : to + 1
  }
  return shown
}

/** The indentation of a line that the range merely runs through is not at fault. */
function unmarkIndent(cells: Cell[]): Cell[] {
  const first = cells.findIndex((cell) => cell.text !== ' ')
  return cells.map((cell, index) => (index < first ? { ...cell, marked: false } : cell))
}
