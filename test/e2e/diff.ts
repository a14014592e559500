/** What GitHub's API says about the files of a change, computed by git. */
import type { Repository } from './repository.ts'

export interface DiffEntry {
  sha: string
  filename: string
  previous_filename?: string
  status: string
  additions: number
  deletions: number
  changes: number
  /** Hunks only, as the API gives them; absent for binary files and pure renamings. */
  patch?: string
}

const STATUSES: Record<string, string> = {
  A: 'added',
  C: 'copied',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
}

/** The files that differ between two commits, in git's order. */
export function diffEntries(repository: Repository, base: string, head: string): DiffEntry[] {
  const raw = repository.git('diff', '--raw', '-z', '-M', '--no-abbrev', base, head).toString().split('\0')
  const sections = patchSections(repository.git('diff', '--patch', '-M', base, head).toString())
  const entries: DiffEntry[] = []
  for (let at = 0; raw[at]; ) {
    const [, , oldSha = '', newSha = '', code = ''] = (raw[at] ?? '').split(' ')
    const letter = code.slice(0, 1)
    const moved = letter === 'R' || letter === 'C'
    const filename = raw[at + (moved ? 2 : 1)] ?? ''
    const previous = moved ? { previous_filename: raw[at + 1] ?? '' } : {}
    at += moved ? 3 : 2
    const section = sections.shift() ?? ''
    // A change of type (a file becomes a link) is two sections of one entry.
    const patch = letter === 'T' ? `${section}${sections.shift() ?? ''}` : section
    const lines = patch.split('\n')
    const additions = lines.filter((line) => line.startsWith('+')).length
    const deletions = lines.filter((line) => line.startsWith('-')).length
    entries.push({
      sha: letter === 'D' ? oldSha : newSha,
      filename,
      ...previous,
      status: STATUSES[letter] ?? 'changed',
      additions,
      deletions,
      changes: additions + deletions,
      ...(patch === '' ? {} : { patch }),
    })
  }
  return entries
}

/** The hunks of each file. Every line of a hunk begins with a sign, so no text can pass for a header. */
function patchSections(patch: string): string[] {
  return patch
    .split(/^diff --git .*$/m)
    .slice(1)
    .map((section) => {
      const start = section.search(/^@@ /m)
      return start === -1 ? '' : section.slice(start).replace(/\n$/, '')
    })
}

export interface HunkLines {
  LEFT: Set<number>
  RIGHT: Set<number>
}

/** The lines of each hunk by the counts of its header: another way than the action's own, so that each checks the other. */
export function hunkLines(patch: string): HunkLines[] {
  const headers = patch.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm)
  return [...headers].map(([, left, leftCount = '1', right, rightCount = '1']) => ({
    LEFT: numbers(Number(left), Number(leftCount)),
    RIGHT: numbers(Number(right), Number(rightCount)),
  }))
}

function numbers(first: number, count: number): Set<number> {
  return new Set(Array.from({ length: count }, (_, index) => first + index))
}
