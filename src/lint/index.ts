/** Judging documents by a policy. */
export { type DocumentFact, documentFact } from './fact.ts'
export { type LintInput, lint } from './lint.ts'
export { type PolicyWords, readSafely, readText } from './read.ts'
export type { Finding, ReadDocument, Reading, Report, Summary, Unreadable } from './types.ts'
export { FAIL_ON, type FailOn, verdict } from './verdict.ts'
