/** The schemas and packs that policies are loaded with. */
import type { FactKind } from './types.ts'

/** The packs that ship. */
export interface Packs {
  /** The YAML text of each pack by its name: "recommended". */
  packs: Record<string, string>
  /** What the texts say, as far as it is known: to read so much YAML takes longer than all else that a run begins with. */
  packValues?: Record<string, unknown>
}

/** What ships with the project in `policies/`, read by the front doors. */
export interface PolicyLibrary extends Packs {
  /** `policy.schema.json`. */
  policySchema: object
  /** `short-form.schema.json`, which the policy's schema refers to. */
  shortFormSchema: object
  /** The schema of each kind of fact: `clause.schema.json`, `document.schema.json`, `change.schema.json`, `sentence.schema.json`. */
  factSchemas: Record<FactKind, object>
  /** `baseline.schema.json`. */
  baselineSchema: object
}
