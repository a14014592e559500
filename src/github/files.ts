/** The documents that a change touches, and where each is to be read. */
import type { Unreadable } from '../lint/index.ts'
import type { DocumentMatcher } from '../policy/index.ts'
import { type ApiFile, compare, type GitHub, listPullRequestFiles, readPullRequest } from './client.ts'
import type { ProposedChange } from './event.ts'

/** GitHub lists no more files of a comparison, and no more of a pull request. */
const COMPARE_LIMIT = 300

export interface ChangedFiles {
  /** Commit that the change starts from. */
  mergeBase: string
  files: ApiFile[]
  /** Says so where GitHub did not list every file: what is not listed is not judged. */
  missing: Unreadable[]
}

/**
 * Lists the files of a change. The files of a pull request are those of its newest commit; where a newer one than the
 * event's has been pushed meanwhile, the comparison is asked instead, so that names and contents belong together. An old run that
 * is made again brings its old event: where the pull request is for another branch by now, that branch's policy judges it.
 */
export async function listChangedFiles(
  github: GitHub,
  change: ProposedChange & { base: string },
): Promise<ChangedFiles> {
  const pull = change.number === null ? null : await readPullRequest(github, change.number)
  const moved = pull !== null && change.baseRef !== null && pull.baseRef !== change.baseRef
  const comparison = await compare(github, moved ? pull.base : change.base, change.head)
  if (change.number === null || pull?.head !== change.head) return fromComparison(comparison)
  const files = await listPullRequestFiles(github, change.number)
  const all = files.length >= pull.changedFiles
  const missing = all ? [] : [notListed(`${files.length} of ${pull.changedFiles} files`)]
  return { mergeBase: comparison.mergeBase, files, missing }
}

function fromComparison({ mergeBase, files }: Awaited<ReturnType<typeof compare>>): ChangedFiles {
  if (files === null) return { mergeBase, files: [], missing: [notListed('no files')] }
  const missing = files.length < COMPARE_LIMIT ? [] : [notListed(`the first ${COMPARE_LIMIT} files`)]
  return { mergeBase, files, missing }
}

export function notListed(count: string): Unreadable {
  const reason = `GitHub lists only part of this change (${count}), so it was not judged whole: split it into smaller ones`
  return { path: '.', reason }
}

/** A document that a change touches. `path` is where it stands in the head, or stood where it is gone. */
export interface ChangedDocument {
  path: string
  patch: string | null
  /** Its path in the head; null where the change removes it or takes it out of the policy's documents. */
  head: string | null
  /** Its path in the base; null where it is new. */
  base: string | null
}

/**
 * Picks the documents of the policy. A file that was no document before a renaming is a new one, so that all of its
 * wording counts as introduced; so is a copy, whose original still stands.
 */
export function changedDocuments(files: ApiFile[], { isDocument }: DocumentMatcher): ChangedDocument[] {
  return files.flatMap((file) => {
    if (file.status === 'unchanged') return []
    const before = pathBefore(file)
    const base = before !== null && isDocument(before) ? before : null
    const head = file.status !== 'removed' && isDocument(file.filename) ? file.filename : null
    if (base === null && head === null) return []
    return [{ path: file.filename, patch: file.patch ?? null, head, base }]
  })
}

function pathBefore({ status, filename, previous_filename }: ApiFile): string | null {
  switch (status) {
    case 'added':
    case 'copied':
      return null
    case 'renamed':
      return previous_filename ?? null
    default:
      return filename
  }
}
