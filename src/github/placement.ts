/** Finds the place on a pull request's diff where a comment on a finding can stand. */
import type { Finding } from '../lint/index.ts'
import type { DiffSide, Hunk, LineSpan } from './patch.ts'

/** A place for a review comment. Lines from 1, of the version that `side` names. */
export type Place =
  | { kind: 'line'; path: string; side: DiffSide; line: number; startLine: number | null }
  | { kind: 'file'; path: string }

/** What placement needs to know about a changed file: `path` is its name in the pull request. */
export interface DiffFile {
  path: string
  hunks: Hunk[]
}

/**
 * The place for a comment on `finding`: its lines clipped to one hunk of its file, because GitHub takes a comment
 * only where all its lines are in one hunk. A hunk that changes some of the lines comes before one that only shows
 * them. The file as a whole where none of the lines is in the diff; null where the file is not part of the diff.
 */
export function placeFinding(finding: Finding, file: DiffFile | undefined): Place | null {
  if (file === undefined) return null
  const side: DiffSide = finding.side === 'head' ? 'RIGHT' : 'LEFT'
  const lines = linesOf(finding)
  let shown: LineSpan | null = null
  for (const hunk of file.hunks) {
    const clipped = clip(lines, side === 'RIGHT' ? hunk.right : hunk.left)
    if (clipped === null) continue
    if (holdsAny(side === 'RIGHT' ? hunk.added : hunk.removed, clipped))
      return onLines(file.path, side, clipped)
    shown ??= clipped
  }
  return shown === null ? { kind: 'file', path: file.path } : onLines(file.path, side, shown)
}

/** Is the place just the lines of the first suggestion of the findings, so that GitHub can put the suggested ones there? */
export function isOnLines(place: Place, findings: readonly Finding[]): boolean {
  const suggestion = findings.find((finding) => finding.suggestion !== null)?.suggestion
  if (place.kind !== 'line' || place.side !== 'RIGHT' || !suggestion) return false
  const { first, last } = linesOf(suggestion)
  return (place.startLine ?? place.line) === first && place.line === last
}

/** The lines of a finding. Its end is exclusive: an end before the first column belongs to the line above. */
function linesOf({ start, end }: Pick<Finding, 'start' | 'end'>): LineSpan {
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line
  return { first: start.line, last: Math.max(start.line, last) }
}

function clip(lines: LineSpan, within: LineSpan): LineSpan | null {
  const first = Math.max(lines.first, within.first)
  const last = Math.min(lines.last, within.last)
  return first <= last ? { first, last } : null
}

function holdsAny(changed: Set<number>, { first, last }: LineSpan): boolean {
  for (let line = first; line <= last; line += 1) if (changed.has(line)) return true
  return false
}

function onLines(path: string, side: DiffSide, { first, last }: LineSpan): Place {
  return { kind: 'line', path, side, line: last, startLine: first < last ? first : null }
}
