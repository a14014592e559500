/** Policies as people write them, and as the linter uses them once they are loaded and compiled. */
import type { Parties, Terms } from '../clauses/types.ts'

export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]
export const DOCUMENT_KINDS = [
  'terms-of-service',
  'privacy-policy',
  'cookie-policy',
  'acceptable-use',
  'data-processing',
  'other',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** What a rule is judged over. */
export const FACT_KINDS = ['clause', 'document', 'change', 'sentence'] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** Where the finding of a rule about documents stands; the title where the document has no such place. */
export const PLACES = ['title', 'date', 'effective-date', 'computed-date', 'disagreeing-date'] as const
export type RulePlace = (typeof PLACES)[number]

/** The value of an option of a rule. */
export type OptionValue = string | number | boolean | string[]

/** Wording to try a rule on: a text by itself, or as it was before a change and after it. */
export interface Example {
  /** Null where there is one version only. */
  before: string | null
  after: string
  /** What the text is read as. */
  kind: DocumentKind
  /** One that a matcher of words would get wrong: a negation, an exception, a defined term, who acts. */
  hard: boolean
}

/** Which examples: those that break the rule, or those that satisfy it. */
export type ExampleSide = 'fail' | 'pass'

/** A law, a decision or an article on which a rule rests. */
export interface RuleSource {
  title: string
  url: string | null
  /** Where it holds: "European Union". */
  jurisdiction: string | null
  /** "in force", "guidance", "case law". */
  status: string | null
  /** ISO day on which the rule was last compared with it. */
  checked: string | null
}

/** A place of a policy or pack where something was set. */
export interface Origin {
  /** As in `Policy`, or the id of a pack. */
  path: string
  readonly line: number
  /** The patterns of the override in which it stands; null outside of overrides. */
  override: string[] | null
}

/** Where the parts of a rule were last set; null and missing for what a built-in rule brings. */
export interface RuleOrigins {
  /** Where the rule is defined. */
  rule: Origin | null
  severity: Origin | null
  message: Origin | null
  options: Readonly<Record<string, Origin>>
}

/** A compiled rule, ready to judge. */
export interface Rule {
  id: string
  severity: Severity
  /** One sentence for the person bound by the terms; `{placeholder}` names a field of the fact. */
  message: string
  /** Why the rule exists. */
  reasoning: string | null
  /** What would satisfy the rule, in one or two sentences. */
  fix: string | null
  /** A sentence that settles a finding where it is put behind the one at fault; only in rules about clauses. */
  wording: string | null
  sources: RuleSource[]
  examples: Record<ExampleSide, Example[]>
  /** "input" for the built-in rules about what could not be judged; they have no schema of their own. */
  fact: FactKind | 'input'
  /** The values of the rule's options, by name. */
  options: Readonly<Record<string, OptionValue>>
  at: RulePlace
  /** The JSON Schema as written or as the short form stands for, with the values of options in it. */
  schema: unknown
  /** The short form as written, with the values of options in it; null where the rule is written in JSON Schema. */
  short: { forbid: unknown } | { require: unknown } | null
  /** Does the fact satisfy the rule? Pure, linear in the fact's size; schemas that recurse are refused at load. */
  satisfied(fact: unknown): boolean
  /** The file or pack that the rule comes from, for `explain`. */
  origin: string
  /** Where a part of the rule stands in its file, by the way to it from the rule: `['examples', 'fail', 0]`. */
  place(path: readonly (string | number)[], on: 'key' | 'value'): { line: number; column: number }
  /** Where its parts were set, for `print-config` and `test`. */
  set: RuleOrigins
}

/** A rule that exists and is off: what turned it off; null for one that only overrides for other files have. */
export interface OffRule {
  id: string
  by: Origin | null
}

/** A name of a party or a term of the company, and where it was given. */
export interface NameOrigin {
  of: 'parties' | 'terms'
  /** The party, or the kind of data: "provider", "customer-content". */
  key: string
  name: string
  from: Origin
}

/** What can be otherwise in the documents of an override. */
export interface Settings {
  parties: Parties
  terms: Terms
  /** Only the rules that are on, in the order of their ids. */
  rules: Rule[]
  off: OffRule[]
  /** Does a rule judge sentences, or ask a document for them? They are read only then. */
  sentences: boolean
  /** Where each name of `parties` and `terms` comes from, for `print-config`. */
  names: NameOrigin[]
}

/** Settings for some documents of a repository. Later ones win over earlier ones, and all over the top level. */
export interface Override {
  /** Patterns as in `documents`. */
  files: string[]
  /** The line of the policy on which it stands. */
  line: number
  matches(path: string): boolean
  /** The rules that it speaks of and has on, as they are where no other override matches. */
  rules: Rule[]
  /** The ids of the rules that it turns off. */
  off: string[]
}

/** A recorded decision to accept a finding. */
export interface Waiver {
  rule: string
  file: string
  section: string | null
  reason: string
  approvedBy: string
  /** ISO day after which the finding returns; null for none. */
  expires: string | null
  /** Line of the policy file, for messages about the waiver. */
  line: number
}

/** Whose approving review accepts findings of which rules. */
export interface Approver {
  /** "@user" or "@organization/team", as written. */
  who: string[]
  /** Ids of rules, or patterns of them. */
  rules: string[]
}

/** A policy that has been validated, extended and compiled. */
export interface Policy extends Settings {
  /** Where it was read from, or "fineprint:recommended" where there is no file. */
  path: string
  documents: { files: string[]; kind: DocumentKind; from: Origin }[]
  /** The ids of all rules, also of those that are off. */
  known: ReadonlySet<string>
  waivers: Waiver[]
  approvers: Approver[]
  overrides: Override[]
  /** The settings where just these overrides match, in their order. `policyFor` asks. */
  within(matching: readonly Override[]): Settings
}

/** A fault in a policy that its author must mend: one line with path, line, column and remedy. Never a stack trace. */
export class PolicyError extends Error {
  override name = 'PolicyError'
  readonly path: string
  readonly line: number | null
  readonly column: number | null
  constructor(reason: string, path: string, line: number | null = null, column: number | null = null) {
    super(`${path}${line === null ? '' : `:${line}:${column ?? 1}`}: ${reason}`)
    this.path = path
    this.line = line
    this.column = column
  }
}
