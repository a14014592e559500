/** What judging takes and gives, of a change as of a whole repository. */
import type { Report } from '../lint/index.ts'
import { type Policy, PolicyError, type PolicyLibrary } from '../policy/index.ts'
import type { ChangedDocument } from './files.ts'

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

/** A policy that matches no document at all guards nothing, and every run would be green. */
export function nothingGuarded(policy: Policy, files: number): PolicyError {
  const patterns = policy.documents.flatMap((each) => each.files)
  const wanted = patterns.length === 0 ? 'a Markdown file' : patterns.join(', ')
  return new PolicyError(
    `no file of the repository is a document, so nothing is guarded: looked for ${wanted} among ${files} files; mend \`documents\``,
    policy.path,
  )
}
