/** The patch of a file for which GitHub sends none, as it does where a diff is large. */
import { structuredPatch } from 'diff'

/** As in GitHub's patches. */
const CONTEXT = 3
/** Lines that may have come and gone; beyond it a comment stands on the file. Keeps the work in bounds. */
const MOST_EDITS = 2_000

/** The hunks from one text to another in the form of GitHub's `patch`; null where too much of it changed. */
export function patchOf(before: string, after: string): string | null {
  const patch = structuredPatch('', '', before, after, undefined, undefined, {
    context: CONTEXT,
    maxEditLength: MOST_EDITS,
  })
  if (patch === undefined) return null
  return patch.hunks
    .map(
      ({ oldStart, oldLines, newStart, newLines, lines }) =>
        `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@\n${lines.join('\n')}`,
    )
    .join('\n')
}
