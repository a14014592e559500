/** The files that rule a run: the policy and its baseline, from one commit. */
import {
  assertJudges,
  type Baseline,
  baselinePath,
  defaultPolicy,
  type DocumentMatcher,
  documentMatcher,
  loadPolicy,
  type Policy,
  PolicyError,
  type PolicyLibrary,
  readBaseline,
} from '../policy/index.ts'
import { type GitHub, readContent } from './client.ts'

/** A policy of 1 MiB and more is refused when it is loaded; no more of it is fetched. */
const MAX_POLICY_BYTES = 1024 * 1024

/** What judges at one commit. */
export interface Ruling {
  policy: Policy
  baseline: Baseline | null
  matcher: DocumentMatcher
  /** Sentences about the policy, in plain text. */
  notes: string[]
}

/** The policy and the baseline of a commit, or the built-in policy. Throws PolicyError where one cannot be used. */
export async function fetchRuling(
  github: GitHub,
  path: string,
  commit: string,
  library: PolicyLibrary,
): Promise<Ruling> {
  const found = await fetchPolicy(github, path, commit, library)
  const policy = found ?? defaultPolicy(library)
  const baseline = await fetchBaseline(github, baselinePath(path), commit, library)
  assertJudges(policy)
  return { policy, baseline, matcher: documentMatcher(policy), notes: found === null ? [noPolicy(path)] : [] }
}

const noPolicy = (path: string): string =>
  `There is no policy ${path} where this change starts from: the built-in policy fineprint:recommended was used.`

/** Null where there is no such file. Throws PolicyError where it cannot be used. */
async function fetchPolicy(
  github: GitHub,
  path: string,
  commit: string,
  library: PolicyLibrary,
): Promise<Policy | null> {
  const text = await fetchText(github, path, commit, 'name the policy file in the input "policy"')
  return text === null ? null : loadPolicy(text, path, library)
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
  const content = await readContent(github, path, commit, MAX_POLICY_BYTES)
  switch (content.kind) {
    case 'missing':
      return null
    case 'not-a-file':
      throw new PolicyError(`this is no file: ${remedy}`, path)
    case 'too-large':
      throw new PolicyError('over 1 MiB: shorten it', path)
    case 'bytes':
      return decode(content.bytes, path)
  }
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new PolicyError('this file is not UTF-8: save it in that encoding', path)
  }
}
