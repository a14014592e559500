/** The files that rule a run: the policy and its baseline, from one commit. */
import {
  assertJudges,
  type Baseline,
  baselinePath,
  decodePolicy,
  defaultPolicy,
  type DocumentMatcher,
  documentMatcher,
  gatherShared,
  LARGEST_POLICY,
  loadPolicy,
  type Policy,
  PolicyError,
  type PolicyLibrary,
  readBaseline,
  type SharedSource,
  type SourceReader,
} from '../policy/index.ts'
import { type GitHub, readContent } from './client.ts'

/** What judges at one commit. */
export interface Ruling {
  policy: Policy
  /** What the policy extends besides packs. */
  shared: SharedSource[]
  baseline: Baseline | null
  matcher: DocumentMatcher
  /** Sentences about the policy, in plain text. */
  notes: string[]
}

/**
 * The policy of a commit, with what `read` gives of those that it extends, or the built-in policy, and the baseline. Throws
 * PolicyError where one cannot be used.
 */
export async function fetchRuling(
  github: GitHub,
  path: string,
  commit: string,
  library: PolicyLibrary,
  read: SourceReader,
): Promise<Ruling> {
  const found = await fetchPolicy(github, path, commit, library, read)
  const { policy, shared } = found ?? { policy: defaultPolicy(library), shared: [] }
  const baseline = await fetchBaseline(github, baselinePath(path), commit, library)
  assertJudges(policy)
  const notes = found === null ? [noPolicy(path)] : []
  return { policy, shared, baseline, matcher: documentMatcher(policy), notes }
}

const noPolicy = (path: string): string =>
  `There is no policy ${path} where this change starts from: the built-in policy fineprint:recommended was used.`

/** Null where there is no such file. Throws PolicyError where it cannot be used. */
export async function fetchPolicy(
  github: GitHub,
  path: string,
  commit: string,
  library: PolicyLibrary,
  read: SourceReader,
): Promise<Pick<Ruling, 'policy' | 'shared'> | null> {
  const text = await fetchText(github, path, commit, 'name the policy file in the input "policy"')
  if (text === null) return null
  const shared = await gatherShared(text, path, path, library, read)
  const sources = [...shared.texts.values()].map(({ source }) => source)
  return { policy: loadPolicy(text, path, library, shared), shared: sources }
}

/** The same for the baseline. */
async function fetchBaseline(
  github: GitHub,
  path: string,
  commit: string,
  { baselineSchema }: PolicyLibrary,
): Promise<Baseline | null> {
  const text = await fetchText(github, path, commit, 'put the baseline there, or nothing')
  return text === null ? null : readBaseline(text, path, baselineSchema)
}

/** Null where there is no such file. Throws PolicyError where it cannot be used; `remedy` is for what is no file. */
export async function fetchText(
  github: GitHub,
  path: string,
  commit: string,
  remedy: string,
): Promise<string | null> {
  const content = await readContent(github, path, commit, LARGEST_POLICY)
  switch (content.kind) {
    case 'missing':
      return null
    case 'not-a-file':
      throw new PolicyError(`this is no file: ${remedy}`, path)
    case 'too-large':
      throw new PolicyError('over 1 MiB: shorten it', path)
    case 'bytes':
      return decodePolicy(content.bytes, path)
  }
}
