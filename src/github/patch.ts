/** Reads the `patch` of a changed file, as GitHub's API gives it: the hunks of a unified diff, without file headers. */

export type DiffSide = 'LEFT' | 'RIGHT'

/** Lines from 1, both ends included. An empty span has `last` before `first`. */
export interface LineSpan {
  first: number
  last: number
}

/** One hunk. Its lines on either side are consecutive, so a span says which lines a comment may stand on. */
export interface Hunk {
  /** Lines of the old version: removed and context lines. */
  left: LineSpan
  /** Lines of the new version: added and context lines. */
  right: LineSpan
  /** The lines that the change itself touches: removed lines of the old version, added lines of the new one. */
  removed: Set<number>
  added: Set<number>
}

/**
 * The hunks of a patch, in order; none where there is no patch (binary files and large diffs have none). What is
 * counted is the lines that are there and not the numbers that a header promises, so that a patch that was cut short
 * yields no line that GitHub does not know.
 */
export function parsePatch(patch: string | null): Hunk[] {
  const hunks: Hunk[] = []
  let hunk: Hunk | null = null
  const lines = patch === null ? [] : patch.split('\n')
  // A final line feed ends the last line and begins no empty context line.
  if (lines.at(-1) === '') lines.pop()
  for (const line of lines) {
    const start = readHeader(line)
    if (start !== null) {
      hunk = emptyHunk(start)
      hunks.push(hunk)
    } else if (hunk !== null) {
      addLine(hunk, line)
    }
  }
  return hunks
}

function emptyHunk({ left, right }: HunkStart): Hunk {
  return {
    left: { first: left, last: left - 1 },
    right: { first: right, last: right - 1 },
    removed: new Set(),
    added: new Set(),
  }
}

function addLine(hunk: Hunk, line: string): void {
  switch (line[0]) {
    case '+':
      hunk.right.last += 1
      hunk.added.add(hunk.right.last)
      return
    case '-':
      hunk.left.last += 1
      hunk.removed.add(hunk.left.last)
      return
    case '\\': // "\ No newline at end of file" is about the line before it.
      return
    default: // A context line; an empty one may have lost its leading space.
      hunk.left.last += 1
      hunk.right.last += 1
  }
}

interface HunkStart {
  left: number
  right: number
}

const HEADER = /^@@ -(\d{1,9})(?:,\d{1,9})? \+(\d{1,9})(?:,\d{1,9})? @@/

/** The first lines of a hunk from its header, as in "@@ -1 +1,5 @@"; null for every other line. */
function readHeader(line: string): HunkStart | null {
  const match = HEADER.exec(line)
  if (match === null) return null
  // The side of an added or removed file that does not exist starts at 0 and has no lines.
  return { left: Math.max(1, Number(match[1])), right: Math.max(1, Number(match[2])) }
}
