/** Which files of a repository are documents, and of what kind. */
import { compileGlob } from './glob.ts'
import { type DocumentKind, type Policy, PolicyError } from './types.ts'

/** What a policy says about paths. They start where its patterns start and have forward slashes. */
export interface DocumentMatcher {
  isDocument(path: string): boolean
  /** The kind that the first matching entry of `documents` gives; "other" where none does. */
  kindOf(path: string): DocumentKind
  /** The position of that entry; null where none matches. */
  entryOf(path: string): number | null
}

/**
 * Reads `documents` of a policy: glob patterns (see glob.ts). One that begins with `!` takes files out of its own entry.
 * A policy that lists no documents means every Markdown file except the customary ones about the repository itself,
 * those under `node_modules` and those in folders that begin with a dot. Throws PolicyError for a pattern that is none,
 * and where an entry only takes files out and so could never match.
 */
export function documentMatcher({
  path: policyPath,
  documents,
}: Pick<Policy, 'path'> & { documents: Omit<Policy['documents'][number], 'from'>[] }): DocumentMatcher {
  if (documents.length === 0)
    return { isDocument: isCustomaryDocument, kindOf: () => 'other', entryOf: () => null }
  const entries = documents.map(({ files }) => fileMatcher(files, policyPath))
  const find = (path: string) => entries.findIndex((matches) => matches(path))
  return {
    isDocument: (path) => find(path) >= 0,
    kindOf: (path) => documents[find(path)]?.kind ?? 'other',
    entryOf: (path) => (find(path) < 0 ? null : find(path)),
  }
}

/** The test for paths of `files`: glob patterns, of which those that begin with `!` take out. Throws like `documentMatcher`. */
export function fileMatcher(files: readonly string[], policyPath: string): (path: string) => boolean {
  const test = (pattern: string) => {
    try {
      return compileGlob(pattern)
    } catch (error) {
      throw new PolicyError(`the pattern "${pattern}" in "files": ${(error as Error).message}`, policyPath)
    }
  }
  const included = files.filter((pattern) => !pattern.startsWith('!')).map(test)
  const excluded = files.filter((pattern) => pattern.startsWith('!')).map((pattern) => test(pattern.slice(1)))
  if (included.length === 0) {
    const patterns = files.map((pattern) => `"${pattern}"`).join(', ')
    throw new PolicyError(
      `"files" only takes files out (${patterns}): add a pattern of the documents`,
      policyPath,
    )
  }
  return (path) => included.some((matches) => matches(path)) && !excluded.some((matches) => matches(path))
}

const EXTENSIONS = ['.md', '.markdown']
const ABOUT_THE_REPOSITORY = new Set([
  'changelog',
  'code_of_conduct',
  'contributing',
  'license',
  'readme',
  'security',
])

function isCustomaryDocument(path: string): boolean {
  const names = path.toLowerCase().split('/')
  const name = names.pop() ?? ''
  const [stem = ''] = name.split('.')
  return (
    EXTENSIONS.some((extension) => name.endsWith(extension)) &&
    !ABOUT_THE_REPOSITORY.has(stem) &&
    !names.some((folder) => folder === 'node_modules' || folder.startsWith('.'))
  )
}
