/** The documents that a change touches, and where each is to be read. */
import type { Unreadable } from '../lint/index.ts'
import type { DocumentMatcher } from '../policy/index.ts'
import {
  type ApiFile,
  compare,
  type GitHub,
  listPullRequestFiles,
  listTree,
  readPullRequest,
} from './client.ts'
import type { ProposedChange } from './event.ts'

/** GitHub lists no more files of a comparison. https://docs.github.com/en/rest/commits/commits#compare-two-commits */
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
  if (change.number === null || pull?.head !== change.head)
    return fromComparison(github, comparison, change.head)
  const files = await listPullRequestFiles(github, change.number)
  const all = files.length >= pull.changedFiles
  const missing = all ? [] : [notListed(`${files.length} of ${pull.changedFiles} files`)]
  return { mergeBase: comparison.mergeBase, files, missing }
}

async function fromComparison(
  github: GitHub,
  { mergeBase, files }: Awaited<ReturnType<typeof compare>>,
  head: string,
): Promise<ChangedFiles> {
  if (files !== null && files.length < COMPARE_LIMIT) return { mergeBase, files, missing: [] }
  const all = await fromTrees(github, mergeBase, head)
  const listed = files ?? []
  if (all === null) return { mergeBase, files: listed, missing: [notListed(`${listed.length} files`)] }
  // What the comparison lists it knows better: a file that was renamed and edited is one file.
  const told = new Set(listed.map(({ filename }) => filename))
  const renamed = new Set(
    listed.flatMap((file) => (file.status === 'renamed' ? [file.previous_filename] : [])),
  )
  const others = all.filter(
    ({ filename, status }) => !told.has(filename) && !(status === 'removed' && renamed.has(filename)),
  )
  return { mergeBase, files: [...listed, ...others], missing: [] }
}

/**
 * The files that differ between two commits, of any number; one that was renamed and edited is removed and added. Null where
 * GitHub does not list all files of both.
 */
async function fromTrees(github: GitHub, base: string, head: string): Promise<ApiFile[] | null> {
  const trees = await Promise.all([listTree(github, base), listTree(github, head)]).catch(() => null)
  if (trees === null || !trees.every(({ complete }) => complete)) return null
  const [{ files: then }, { files: now }] = trees
  const gone = new Map([...then].filter(([filename]) => !now.has(filename)).map(([name, sha]) => [sha, name]))
  const changed = [...now].flatMap(([filename, sha]): ApiFile[] => {
    if (then.get(filename) === sha) return []
    if (then.has(filename)) return [{ filename, status: 'modified' }]
    const previous_filename = gone.get(sha)
    gone.delete(sha)
    return [
      previous_filename === undefined
        ? { filename, status: 'added' }
        : { filename, status: 'renamed', previous_filename },
    ]
  })
  const renamed = new Set(changed.map(({ previous_filename }) => previous_filename))
  const removed = [...then.keys()].filter((filename) => !now.has(filename) && !renamed.has(filename))
  return [...removed.map((filename): ApiFile => ({ filename, status: 'removed' })), ...changed]
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
