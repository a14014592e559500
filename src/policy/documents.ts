/** Which files of a repository are documents, and of what kind. */
import { errorAt, type PolicyText } from './file.ts'
import { compileGlob, globFault } from './glob.ts'
import { show } from './show.ts'
import type { DocumentKind, Policy } from './types.ts'
import type { Path } from './yaml.ts'

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
 * those under `node_modules` and those in folders that begin with a dot.
 */
export function documentMatcher({
  documents,
}: {
  documents: readonly Pick<Policy['documents'][number], 'files' | 'kind'>[]
}): DocumentMatcher {
  if (documents.length === 0)
    return { isDocument: isCustomaryDocument, kindOf: () => 'other', entryOf: () => null }
  const entries = documents.map(({ files }) => fileMatcher(files))
  const find = (path: string) => entries.findIndex((matches) => matches(path))
  return {
    isDocument: (path) => find(path) >= 0,
    kindOf: (path) => documents[find(path)]?.kind ?? 'other',
    entryOf: (path) => (find(path) < 0 ? null : find(path)),
  }
}

/** The test for paths of `files`: patterns that `assertFiles` let pass, of which those that begin with `!` take out. */
export function fileMatcher(files: readonly string[]): (path: string) => boolean {
  const included = files.filter((pattern) => !pattern.startsWith('!')).map(compileGlob)
  const excluded = files
    .filter((pattern) => pattern.startsWith('!'))
    .map((pattern) => compileGlob(bare(pattern)))
  return (path) => included.some((matches) => matches(path)) && !excluded.some((matches) => matches(path))
}

/** A pattern without the sign that it takes out. */
export const bare = (pattern: string): string => pattern.replace(/^!/, '')

/** Throws PolicyError where `files`, which stands at `at`, holds a pattern that is none, or only takes files out and so matches nothing. */
export function assertFiles(files: readonly string[], text: PolicyText, at: Path): void {
  for (const [position, pattern] of files.entries()) {
    const fault = globFault(bare(pattern))
    if (fault !== null)
      throw errorAt(text, [...at, position], 'value', `unusable pattern ${show(pattern)}: ${fault}`)
  }
  if (files.some((pattern) => !pattern.startsWith('!'))) return
  const reason = `\`files\` only takes files out (${files.map(show).join(', ')}): add a pattern of the documents`
  throw errorAt(text, at, 'value', reason)
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
