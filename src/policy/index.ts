/** Policies: the rules that a company sets for its documents. */
export { mayApprove } from './approvers.ts'
export { BUILTIN_RULES, type BuiltinRuleId } from './builtin.ts'
export {
  type Baseline,
  type BaselineEntry,
  baselinePath,
  readBaseline,
  writeBaseline,
} from './baseline.ts'
export { decodePolicy, LARGEST_POLICY } from './bytes.ts'
export { type Config, configFor } from './config.ts'
export { type DocumentMatcher, documentMatcher } from './documents.ts'
export { EXAMPLE_KIND } from './examples.ts'
export { compileGlob } from './glob.ts'
export { guessKind, isWorthALook, namesADocument, pastFolder } from './guess.ts'
export type { Packs, PolicyLibrary } from './library.ts'
export { assertJudges, defaultPolicy, loadPolicy } from './load.ts'
export { baselineLoosenings, loosenings, moveLoosenings } from './loosened.ts'
export { type Mutant, mutantCompiler, mutantsOf } from './mutants.ts'
export { idleOverrides, policyFor } from './overrides.ts'
export { nearest } from './nearest.ts'
export { sameLevel } from './origins.ts'
export {
  gatherShared,
  type Shared,
  type SourceAnswer,
  type SourceReader,
  UnreadError,
} from './shared.ts'
export {
  type GitHubSource,
  isCommit,
  type LocalSource,
  type SharedSource,
} from './sources.ts'
export { isImplied, wayInShort } from './short-way.ts'
export { PLACEHOLDER_PATTERN, PLACEHOLDERS } from './placeholders.ts'
export { starterPolicy } from './starter.ts'
export {
  type Approver,
  DOCUMENT_KINDS,
  type DocumentKind,
  type Example,
  type ExampleSide,
  FACT_KINDS,
  type FactKind,
  type OptionValue,
  type Origin,
  PLACES,
  type Policy,
  PolicyError,
  type Rule,
  type RulePlace,
  SEVERITIES,
  type Severity,
  type Waiver,
} from './types.ts'
export { readWaiverComment } from './waiver-comment.ts'
export { unknownRule } from './waivers.ts'
