/** From a proposed change to a report: finds the policy and the documents, reads both versions, lints. */
import { lint, type Report } from '../lint/index.ts'
import {
  assertJudges,
  defaultPolicy,
  documentMatcher,
  loadPolicy,
  type Policy,
  PolicyError,
  type PolicyLibrary,
} from '../policy/index.ts'
import { type ApiFile, type GitHub, readContent } from './client.ts'
import { readVersions } from './contents.ts'
import type { ProposedChange } from './event.ts'
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
  assertJudges(policy)
  const matcher = documentMatcher(policy)
  const documents = changedDocuments(files, matcher)
  const versions = await readVersions(github, documents, { base: mergeBase, head: change.head }, policy)
  const report = lint({
    policy,
    head: versions.head,
    base: versions.base,
    renamed: versions.renamed,
    unreadable: [...missing, ...versions.unreadable],
    scope: 'introduced',
    today,
    documentKind: matcher.kindOf,
  })
  const notes = [
    ...policyNotes(policyPath, found !== null, files),
    ...documents.flatMap(departureNotes),
    ...versions.notes,
  ]
  return { report, documents, fileCount: files.length, notes }
}

/** A policy of 1 MiB and more is refused when it is loaded; no more of it is fetched. */
const MAX_POLICY_BYTES = 1024 * 1024

async function fetchPolicy(
  github: GitHub,
  path: string,
  commit: string,
  library: PolicyLibrary,
): Promise<Policy | null> {
  const content = await readContent(github, path, commit, MAX_POLICY_BYTES)
  switch (content.kind) {
    case 'missing':
      return null
    case 'not-a-file':
      throw new PolicyError('this is no file: name the policy file in the input "policy"', path)
    case 'too-large':
      throw new PolicyError('over 1 MiB: shorten the policy', path)
    case 'bytes':
      return loadPolicy(decode(content.bytes, path), path, library)
  }
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new PolicyError('this file is not UTF-8: save it in that encoding', path)
  }
}

function policyNotes(path: string, inForce: boolean, files: ApiFile[]): string[] {
  const changed = files.some((file) => file.filename === path || file.previous_filename === path)
  const missing = `There is no policy ${path} where this change starts from: the built-in policy fineprint:recommended was used.`
  const notInForce = `This change also changes the policy ${path}. It was judged by the policy as it was before; the new one is in force once it is merged.`
  return [...(inForce ? [] : [missing]), ...(changed ? [notInForce] : [])]
}

/** A document that leaves the policy's sight is worth a word, even where no rule minds. */
function departureNotes({ path, head, base }: ChangedDocument): string[] {
  if (head !== null || base === null) return []
  const fate = path === base ? 'was removed' : `was renamed to ${path}, which is no document of the policy`
  return [`The document ${base} ${fate}: there is nothing of it to judge.`]
}
