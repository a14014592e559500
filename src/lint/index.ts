/** Judging documents by a policy. */
export { type DocumentFact, documentFact } from './fact.ts'
export { type LintInput, lint } from './lint.ts'
export type { Finding, Reading, Report, Summary, Unreadable } from './types.ts'
export { FAIL_ON, type FailOn, verdict } from './verdict.ts'
