/** The schemas and packs that policies are loaded with. */
import type { FactKind } from './types.ts'

/** What ships with the project in `policies/`, read by the front doors. */
export interface PolicyLibrary {
  /** `policy.schema.json`. */
  policySchema: object
  /** `short-form.schema.json`, which the policy's schema refers to. */
  shortFormSchema: object
  /** The schema of each kind of fact: `clause.schema.json`, `document.schema.json`, `change.schema.json`, `sentence.schema.json`. */
  factSchemas: Record<FactKind, object>
  /** `baseline.schema.json`. */
  baselineSchema: object
  /** The YAML text of each pack by its name: "recommended". */
  packs: Record<string, string>
}
