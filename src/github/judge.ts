/** From a proposed change to a report: finds the policy and the documents, reads both versions, lints. */
import { lint, type Report } from '../lint/index.ts'
import {
  assertJudges,
  type Baseline,
  baselinePath,
  defaultPolicy,
  documentMatcher,
  loadPolicy,
  type Policy,
  PolicyError,
  type PolicyLibrary,
  readBaseline,
} from '../policy/index.ts'
import { readApprovals } from './approvals.ts'
import { type GitHub, listPaths, readContent } from './client.ts'
import { readVersions } from './contents.ts'
import type { ProposedChange } from './event.ts'
import { judgeBaselineChange, judgePolicyChange } from './policy-change.ts'
import { type ChangedDocument, changedDocuments, listChangedFiles } from './files.ts'

/** What the front door knows and the API does not. */
export interface Surroundings {
  /** The policies and schemas that ship. */
  library: PolicyLibrary
  /** ISO day, for waivers that end. */
  today: string
}

export interface Judged {
  report: Report
  documents: ChangedDocument[]
  /** Other files with findings: the policy and its baseline. */
  others: { path: string; patch: string | null }[]
  /** How many files the change touches, documents or not. */
  fileCount: number
  /** Sentences about the run, in plain text, for the summary. */
  notes: string[]
}

/**
 * Judges a change. The policy comes from the merge base, so that a change cannot loosen the rule that judges it; its
 * patterns start at the root of the repository, wherever the policy stands. Throws PolicyError for a policy that cannot
 * be used, and the client's errors where GitHub does not say what changed.
 */
export async function judge(
  github: GitHub,
  change: ProposedChange,
  policyPath: string,
  { library, today }: Surroundings,
): Promise<Judged> {
  const { mergeBase, files, missing } = await listChangedFiles(github, change)
  const found = await fetchPolicy(github, policyPath, mergeBase, library)
  const policy = found ?? defaultPolicy(library)
  const baseline = await fetchBaseline(github, baselinePath(policyPath), mergeBase, library)
  assertJudges(policy)
  const matcher = documentMatcher(policy)
  const documents = changedDocuments(files, matcher)
  const idle = documents.length === 0 ? await assertDocuments(github, change.head, policy) : []
  const versions = await readVersions(github, documents, { base: mergeBase, head: change.head }, policy)
  const readHead = (path: string) => fetchText(github, path, change.head, 'put a file there, or nothing')
  const accepted = baselinePath(policyPath)
  const statements = [
    ...(await judgePolicyChange(policyPath, files, policy, readHead, library)),
    ...(await judgeBaselineChange(accepted, files, baseline, readHead, library)),
  ]
  const { number, head } = change
  const approved =
    number === null
      ? { approvals: [], notes: [] }
      : await readApprovals(github, { number, head }, policy.approvers)
  const report = lint({
    policy,
    statements,
    approvals: approved.approvals,
    head: versions.head,
    base: versions.base,
    renamed: versions.renamed,
    baseline,
    unreadable: [...missing, ...versions.unreadable],
    scope: 'introduced',
    today,
    documentKind: matcher.kindOf,
  })
  const own = files.filter(({ filename }) => statements.some(({ path }) => path === filename))
  const notes = [
    ...(found === null ? [noPolicy(policyPath)] : []),
    ...idle,
    ...documents.flatMap(departureNotes),
    ...versions.notes,
    ...approved.notes,
  ]
  return {
    report,
    documents,
    others: own.map(({ filename, patch }) => ({ path: filename, patch: patch ?? null })),
    fileCount: files.length,
    notes,
  }
}

/** A policy of 1 MiB and more is refused when it is loaded; no more of it is fetched. */
const MAX_POLICY_BYTES = 1024 * 1024

async function fetchPolicy(
  github: GitHub,
  path: string,
  commit: string,
  library: PolicyLibrary,
): Promise<Policy | null> {
  const text = await fetchText(github, path, commit, 'name the policy file in the input "policy"')
  return text === null ? null : loadPolicy(text, path, library)
}

/** The baseline of the merge base as well: a change cannot accept its own findings. */
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
async function fetchText(
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

/**
 * A change that touches no document is none of ours, but a policy that matches no document at all guards nothing, and every
 * pull request would be green. Throws PolicyError then. Returns a note where GitHub lists too little to tell.
 */
async function assertDocuments(github: GitHub, commit: string, policy: Policy): Promise<string[]> {
  const { isDocument } = documentMatcher(policy)
  const { paths, complete } = await listPaths(github, commit)
  if (paths.some(isDocument)) return []
  if (!complete)
    return [
      `GitHub lists only ${paths.length} files of this repository, and none of them is a document of the policy.`,
    ]
  const patterns = policy.documents.flatMap(({ files }) => files)
  const wanted = patterns.length === 0 ? 'a Markdown file' : patterns.join(', ')
  throw new PolicyError(
    `no file of the repository is a document, so nothing is guarded: looked for ${wanted} among ${paths.length} files; mend \`documents\``,
    policy.path,
  )
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new PolicyError('this file is not UTF-8: save it in that encoding', path)
  }
}

const noPolicy = (path: string): string =>
  `There is no policy ${path} where this change starts from: the built-in policy fineprint:recommended was used.`

/** A document that leaves the policy's sight is worth a word, even where no rule minds. */
function departureNotes({ path, head, base }: ChangedDocument): string[] {
  if (head !== null || base === null) return []
  const fate = path === base ? 'was removed' : `was renamed to ${path}, which is no document of the policy`
  return [`The document ${base} ${fate}: there is nothing of it to judge.`]
}
