/**
 * What the Markdown parser cannot read in reasonable time is blanked out before it sees it, and reported.
 *
 * micromark is quadratic in several things (measured with micromark 4): unmatched brackets, backtick runs and open
 * comments each rescan the rest of their paragraph; emphasis markers are matched pairwise; every container on a line is
 * entered again for every line, and deep containers overflow the stack. The estimate counts characters looked at.
 */
import type { Fault } from './flow.ts'

const MAX_DEPTH = 40
/** About a second of parsing each for one run of lines, and ten for a document. */
const MAX_RUN = 500_000_000
const MAX_TOTAL = 4_000_000_000
const MAX_FAULTS = 10
/** Some ten kilobytes of memory each, all told. */
const MAX_PARAGRAPHS = 40_000
/** Footnotes are looked up one by one for every mark. */
const MAX_NOTES = 2_000

interface Line {
  start: number
  /** Without the line ending. */
  end: number
  blank: boolean
  depth: number
}

/** How many containers (quotes, list items) the line may open, counting two columns of indentation as one. */
function depthOf(source: string, start: number, end: number): { depth: number; blank: boolean } {
  let markers = 0
  let columns = 0
  let at = start
  for (; at < end; at++) {
    const char = source[at]
    if (char === ' ') columns++
    else if (char === '\t') columns += 4
    else if (char === '>') markers++
    else if ((char === '-' || char === '*' || char === '+') && /[ \t]/.test(source[at + 1] ?? ' ')) markers++
    else if (char! >= '0' && char! <= '9') {
      let last = at
      while (last < end && last - at < 10 && source[last]! >= '0' && source[last]! <= '9') last++
      if ((source[last] !== '.' && source[last] !== ')') || !/[ \t]/.test(source[last + 1] ?? ' ')) break
      markers++
      at = last
    } else break
  }
  const containers = markers === 0 ? 0 : markers + Math.floor(Math.max(0, columns - markers) / 2)
  return { depth: containers, blank: at >= end && markers === 0 }
}

function* linesOf(source: string): Generator<Line> {
  let start = 0
  while (start <= source.length) {
    let end = start
    while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++
    yield { start, end, ...depthOf(source, start, end) }
    start = end + (source[end] === '\r' && source[end + 1] === '\n' ? 2 : 1)
  }
}

/** Characters that the parser would look at for a run of lines without a blank one. */
function costOf(source: string, start: number, end: number, lines: number, containers: number): number {
  let scans = 0
  let attention = 0
  let longest = 0
  for (let at = start; at < end; at++) {
    const char = source[at]
    if (char === '[' || char === ']') scans++
    else if (char === '<' && (source[at + 1] === '!' || source[at + 1] === '?')) scans++
    else if (char === '`' || char === '*' || char === '_' || char === '~') {
      const from = at
      while (source[at + 1] === char) at++
      if (char === '`') scans++
      else {
        attention++
        longest = Math.max(longest, at - from + 1)
      }
    }
  }
  const length = end - start
  return (
    length +
    scans * length +
    attention * (attention + longest * longest) +
    4 * lines * lines +
    1600 * containers
  )
}

/**
 * The text to parse, of the same length as `source`: runs of lines that are nested deeper than 40 containers, or that
 * would take seconds to parse, are spaces. Each is a fault with code "nesting" (the first ten are listed). Linear.
 */
export function screen(source: string): { text: string; faults: Fault[] } {
  const masked: Fault[] = []
  let total = 0
  let runs = 0
  let run: { start: number; end: number; lines: number; containers: number } | null = null
  const mask = (start: number, end: number, reason: string) => {
    const last = masked.at(-1)
    if (last && last.reason === reason && source.slice(last.end, start).trim() === '') last.end = end
    else masked.push({ code: 'nesting', reason, start, end })
  }
  const close = () => {
    if (!run) return
    runs++
    const cost = costOf(source, run.start, run.end, run.lines, run.containers)
    if (runs > MAX_PARAGRAPHS)
      mask(
        run.start,
        run.end,
        `What follows the first ${MAX_PARAGRAPHS} paragraphs was not read; split the document.`,
      )
    else if (cost > MAX_RUN || total + cost > MAX_TOTAL)
      mask(run.start, run.end, 'This text has too much markup to read; write it as plain paragraphs.')
    else total += cost
    run = null
  }
  for (const line of linesOf(source)) {
    if (line.depth > MAX_DEPTH) {
      close()
      mask(
        line.start,
        line.end,
        `This text is nested more than ${MAX_DEPTH} lists or quotes deep and was not read; nest it less.`,
      )
    } else if (line.blank) close()
    else {
      run ??= { start: line.start, end: line.end, lines: 0, containers: 0 }
      run.end = line.end
      run.lines++
      run.containers += line.depth * line.depth
    }
  }
  close()
  const notes = source.split('[^').length - 1
  if (notes > MAX_NOTES) {
    masked.length = 0
    mask(
      0,
      source.length,
      `This text has more than ${MAX_NOTES} footnote marks and was not read; write them out.`,
    )
  }
  if (masked.length === 0) return { text: source, faults: [] }
  const parts: string[] = []
  let from = 0
  for (const { start, end } of masked) {
    parts.push(source.slice(from, start), source.slice(start, end).replace(/[^\r\n]/g, ' '))
    from = end
  }
  parts.push(source.slice(from))
  return { text: parts.join(''), faults: masked.slice(0, MAX_FAULTS) }
}
