/** Policies: the rules that a company sets for its documents. */
export { BUILTIN_RULES, type BuiltinRuleId } from './builtin.ts'
export { isDay } from './days.ts'
export { type DocumentMatcher, documentMatcher } from './documents.ts'
export { compileGlob } from './glob.ts'
export { assertJudges, defaultPolicy, loadPolicy, type PolicyLibrary } from './load.ts'
export { nearest } from './nearest.ts'
export { PLACEHOLDER_PATTERN, PLACEHOLDERS } from './placeholders.ts'
export {
  DOCUMENT_KINDS,
  type DocumentKind,
  FACT_KINDS,
  type FactKind,
  type Policy,
  PolicyError,
  type Rule,
  SEVERITIES,
  type Severity,
  type Waiver,
} from './types.ts'
