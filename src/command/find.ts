/** Finds the documents that paths of the command line mean. */
import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Unreadable } from '../lint/index.ts'
import { documentMatcher, type Policy } from '../policy/index.ts'
import { reasonOf } from './failures.ts'
import { isWithin, type SourceFile, slashed, sourceFile } from './paths.ts'

export interface Found {
  /** Sorted by `shown`, each file once. */
  files: SourceFile[]
  /** What was named or met and cannot be looked at; paths as shown. */
  unreadable: Unreadable[]
  /** Folders without a document: one line each, with what was searched. */
  empty: Unreadable[]
}

/** Files that are named are documents; folders are searched for those that the policy names. */
export async function findDocuments(
  paths: string[],
  setting: { policy: Policy; root: string },
  cwd: string,
): Promise<Found> {
  const files = new Map<string, SourceFile>()
  const unreadable: Unreadable[] = []
  const empty: Unreadable[] = []
  for (const given of paths.length === 0 ? ['.'] : paths) {
    const named = sourceFile(given, '', cwd, setting.root)
    const kind = await stat(named.absolute).catch((error: unknown) => reasonOf(error))
    if (typeof kind === 'string') {
      const hint = /[*?[{]/.test(given) ? ' (patterns belong in the policy; name a folder to search it)' : ''
      unreadable.push({ path: named.shown, reason: kind + hint })
    } else if (kind.isDirectory()) {
      const found = await walk(given, setting, cwd)
      for (const file of found.files) files.set(file.absolute, file)
      unreadable.push(...found.unreadable)
      if (found.files.length + found.unreadable.length === 0) {
        empty.push({ path: named.shown, reason: nothingFound(found.seen, setting) })
      }
    } else files.set(named.absolute, named)
  }
  const sorted = [...files.values()].sort((a, b) => (a.shown < b.shown ? -1 : a.shown > b.shown ? 1 : 0))
  return { files: sorted, unreadable, empty }
}

function nothingFound(seen: number, { policy }: { policy: Policy }): string {
  const patterns = policy.documents.flatMap(({ files }) => files)
  const wanted =
    patterns.length === 0 ? 'a Markdown file' : `a file that ${policy.path} names (${patterns.join(', ')})`
  return `no document in this folder: looked for ${wanted} among ${seen} ${seen === 1 ? 'file' : 'files'}`
}

/**
 * Searches a folder. As in Git, a symbolic link to a folder is not entered, so no loop is endless; a link to a file
 * counts where it leads to a file of the same folder.
 */
async function walk(given: string, { policy, root }: { policy: Policy; root: string }, cwd: string) {
  const matcher = documentMatcher(policy)
  const hidden = policy.documents.some(({ files }) =>
    files.some((pattern) => /(?:^|\/)\.[^./]/.test(pattern)),
  )
  const files: SourceFile[] = []
  const unreadable: Unreadable[] = []
  const folders = ['']
  const top = await realpath(sourceFile(given, '', cwd, root).absolute)
  let seen = 0
  for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
    const folder = sourceFile(given, below, cwd, root)
    let entries: Dirent[]
    try {
      entries = await readdir(folder.absolute, { withFileTypes: true })
    } catch (error) {
      unreadable.push({ path: folder.shown, reason: reasonOf(error) })
      continue
    }
    for (const entry of entries) {
      const file = sourceFile(given, join(below, entry.name), cwd, root)
      if (entry.isDirectory()) {
        if (isSearched(entry.name, hidden)) folders.push(join(below, entry.name))
        continue
      }
      seen++
      if (!matcher.isDocument(file.path)) continue
      const fault = entry.isSymbolicLink() ? await linkFault(file.absolute, top) : null
      if (fault === 'folder') continue
      if (fault === null) files.push(file)
      else unreadable.push({ path: file.shown, reason: fault })
    }
  }
  return { files, unreadable, seen }
}

/** `hidden`: a pattern of the policy names something that begins with a dot. */
function isSearched(name: string, hidden: boolean): boolean {
  return name !== 'node_modules' && name !== '.git' && (hidden || !name.startsWith('.'))
}

/** Why a symbolic link is not read: "folder" where it merely leads to one; null where it may be read. */
async function linkFault(link: string, top: string): Promise<string | null> {
  try {
    const target = await realpath(link)
    if ((await stat(target)).isDirectory()) return 'folder'
    return isWithin(top, target)
      ? null
      : `a symbolic link that leads out of the folder, to ${slashed(target)}`
  } catch (error) {
    return `a symbolic link that leads nowhere: ${reasonOf(error)}`
  }
}
