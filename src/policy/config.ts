/** What a policy says of one document, and where it says so. */
import type { Baseline } from './baseline.ts'
import { documentMatcher } from './documents.ts'
import { compileGlob } from './glob.ts'
import { policyFor } from './overrides.ts'
import type {
  Approver,
  DocumentKind,
  FactKind,
  NameOrigin,
  OffRule,
  OptionValue,
  Origin,
  Policy,
  Rule,
  Severity,
  Waiver,
} from './types.ts'

/** A rule that is on. A place is null for what is built in, or holds where nothing is said. */
export interface ConfigRule {
  id: string
  severity: Severity
  severityFrom: Origin | null
  message: string
  messageFrom: Origin | null
  /** What it judges. */
  fact: FactKind | 'input'
  options: { name: string; value: OptionValue; from: Origin | null }[]
  /** Where it is defined; null where it is built in. */
  from: Origin | null
}

/** All that applies to a document. */
export interface Config {
  /** As the policy knows it. */
  file: string
  policy: string
  document: {
    isDocument: boolean
    kind: DocumentKind
    /** The entry of `documents` that says so; null where none does. */
    from: Origin | null
  }
  /** The overrides that match, in the order in which they apply. */
  overrides: { files: string[]; line: number }[]
  names: NameOrigin[]
  rules: ConfigRule[]
  off: OffRule[]
  /** The waivers that cover the file. `expired`: it does not hold any more. */
  waivers: (Waiver & { expired: boolean })[]
  /** How many findings of the file the baseline accepts, by rule. */
  baseline: { rule: string; findings: number }[]
  approvers: Approver[]
}

/** `path` is relative to where the policy's patterns start, `today` an ISO day. */
export function configFor(policy: Policy, baseline: Baseline | null, path: string, today: string): Config {
  const { isDocument, kindOf, entryOf } = documentMatcher(policy)
  const { names, rules, off } = policyFor(policy, path)
  const entry = entryOf(path)
  return {
    file: path,
    policy: policy.path,
    document: {
      isDocument: isDocument(path),
      kind: kindOf(path),
      from: entry === null ? null : (policy.documents[entry]?.from ?? null),
    },
    overrides: policy.overrides
      .filter(({ matches }) => matches(path))
      .map(({ files, line }) => ({ files, line })),
    names,
    rules: rules.map(ruleOf),
    off,
    waivers: policy.waivers
      .filter(({ file }) => compileGlob(file)(path))
      .map((waiver) => ({ ...waiver, expired: waiver.expires !== null && waiver.expires < today })),
    baseline: countsOf(baseline, path),
    approvers: policy.approvers,
  }
}

function ruleOf({ id, severity, message, fact, options, set }: Rule): ConfigRule {
  return {
    id,
    severity,
    severityFrom: set.severity,
    message,
    messageFrom: set.message,
    fact,
    options: Object.entries(options).map(([name, value]) => ({
      name,
      value,
      from: set.options[name] ?? null,
    })),
    from: set.rule,
  }
}

function countsOf(baseline: Baseline | null, path: string): Config['baseline'] {
  const counts = new Map<string, number>()
  for (const { rule, file } of baseline?.findings ?? [])
    if (file === path) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, findings]) => ({ rule, findings }))
}
