/** Judging documents by a policy. */
export { baselineOf } from './baseline.ts'
export { companyOf } from './change-words.ts'
export {
  EXAMPLE_DAY,
  factsOf,
  type Outcome,
  type RuleTrials,
  type Trial,
  tryRule,
} from './examples.ts'
export { type LintInput, lint } from './lint.ts'
export { type MutantTrials, tryMutants } from './mutants.ts'
export { readSafely, readText } from './read.ts'
export type {
  Approval,
  DocumentChanges,
  Finding,
  PolicyWords,
  ReadDocument,
  Reading,
  Report,
  Suggestion,
  Summary,
  Statement,
  Unreadable,
  Versions,
} from './types.ts'
export { documentChanges } from './versions.ts'
export { FAIL_ON, type FailOn, verdict } from './verdict.ts'
