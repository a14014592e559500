/** Policies and packs as they are written: read, validated, not yet extended. */
import type { Parties, Terms } from '../clauses/types.ts'
import type { ExampleEntry } from './examples.ts'
import type { JsonObject } from './fact-shape.ts'
import type { SchemaFault } from './schema-check.ts'
import type { ExtendsEntry } from './sources.ts'
import {
  type Approver,
  type DocumentKind,
  type FactKind,
  type OptionValue,
  PolicyError,
  type RulePlace,
  type Severity,
} from './types.ts'
import { createAjv, faultsOf } from './validate.ts'
import { lazySource, type Path, readYaml, type Source } from './yaml.ts'

/** A policy as `policies/policy.schema.json` describes it. */
export interface PolicyFile {
  extends?: ExtendsEntry[]
  documents?: { files: string | string[]; kind: DocumentKind }[]
  parties?: Parties
  terms?: Terms
  rules?: Record<string, Severity | 'off' | RuleEntry>
  waivers?: WaiverEntry[]
  approvers?: (string | Approver)[]
  overrides?: OverrideEntry[]
}

export interface OverrideEntry {
  files: string | string[]
  parties?: Parties
  terms?: Terms
  rules?: Record<string, Severity | 'off' | RuleEntry>
}

export interface RuleEntry {
  severity?: Severity | 'off'
  message?: string
  reasoning?: string
  fix?: string
  wording?: string
  sources?: SourceEntry[]
  examples?: { fail?: ExampleEntry[]; pass?: ExampleEntry[] }
  with?: Record<string, OptionValue>
  at?: RulePlace
  clause?: JsonObject | boolean
  document?: JsonObject | boolean
  change?: JsonObject | boolean
  sentence?: JsonObject | boolean
  /** The short form, and the kind of fact that it judges; clauses where it is left out. */
  forbid?: unknown
  require?: unknown
  judges?: FactKind
}

export interface SourceEntry {
  title: string
  url?: string
  jurisdiction?: string
  status?: string
  checked?: string
}

export interface WaiverEntry {
  rule: string
  file: string
  section?: string
  reason: string
  'approved-by': string
  expires?: string
}

/** A policy or pack with the places of its parts. */
export interface PolicyText {
  path: string
  file: PolicyFile
  source: Source
  /** The patterns of the override that this is a part of; left out for a whole policy. */
  override?: string[]
}

/** Reads and validates a policy or pack. `value`: what the text says, where that is known; places are looked up when asked for. */
export type PolicyReader = (text: string, path: string, value?: unknown) => PolicyText

/** By the policy's schema: to compile it takes longer than to read a policy. */
const READERS = new WeakMap<object, PolicyReader>()

/** The reader for policies of the given schemas, `policies/policy.schema.json` and what it refers to. It throws PolicyError. */
export function createReader(policySchema: object, shortFormSchema: object): PolicyReader {
  const known = READERS.get(policySchema)
  if (known !== undefined) return known
  const validate = createAjv(true).addSchema(shortFormSchema, 'short-form.schema.json').compile(policySchema)
  const reader: PolicyReader = (text, path, value) => {
    const source = value === undefined ? readYaml(text, path) : lazySource(value, () => readYaml(text, path))
    if (source.value === null)
      throw new PolicyError('empty: write a policy such as `extends: [fineprint:recommended]`', path, 1)
    if (!validate(source.value)) throwFirst(faultsOf(validate.errors ?? []), path, source)
    return { path, file: source.value as PolicyFile, source }
  }
  READERS.set(policySchema, reader)
  return reader
}

/** The error for a part of a policy. */
export function errorAt(
  { path, source }: Pick<PolicyText, 'path' | 'source'>,
  at: Path,
  on: 'key' | 'value',
  reason: string,
): PolicyError {
  const { line, column } = source.place(at, on)
  return new PolicyError(reason, path, line, column)
}

/** Throws the fault that stands first in the text and says how many there are besides. */
export function throwFirst(faults: SchemaFault[], path: string, source: Source): never {
  const errors = faults
    .map((fault) => ({ ...fault, ...source.place(fault.path, fault.on) }))
    .sort((a, b) => a.line - b.line || a.column - b.column)
  const [first, ...more] = errors
  const count = more.length === 0 ? '' : ` (and ${more.length} more)`
  throw new PolicyError(
    `${first?.reason ?? 'not a policy'}${count}`,
    path,
    first?.line ?? null,
    first?.column ?? null,
  )
}
