/** Reads from the repository what the documentation is made of. The only one of these modules that touches files. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { FACT_KINDS, type PolicyLibrary } from '../../src/policy/index.ts'
import type { JsonSchema } from './schema.ts'

export interface ActionFile {
  inputs: Record<string, { description: string; default?: string; required?: boolean }>
  outputs: Record<string, { description: string }>
}

export interface Inputs {
  /** The packs that ship, by name. */
  packs: Readonly<Record<string, string>>
  policySchema: JsonSchema
  /** The schemas of the facts that a rule can judge, by kind. */
  factSchemas: Readonly<Record<string, JsonSchema>>
  action: ActionFile
  /** Hand-written pages with generated blocks, by path. */
  pages: Readonly<Record<string, string>>
  /** The documents and the policy of the worked cases, by path. */
  cases: Readonly<Record<string, string>>
  /** What policies are loaded with. */
  library: PolicyLibrary
}

/** Hand-written pages that hold generated blocks. */
const PAGES = ['README.md', 'docs/cases.md']
export const CASES = 'docs/cases'

/** Reads the repository at `root`. Throws where a file is missing or is not what its name says. */
export function readInputs(root: string): Inputs {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const schema = (name: string): JsonSchema => JSON.parse(read(`policies/${name}.schema.json`))
  const texts = (paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, read(path)]))
  const packs = Object.fromEntries(
    readdirSync(join(root, 'policies'))
      .filter((name) => name.endsWith('.yml'))
      .sort()
      .map((name) => [name.slice(0, -'.yml'.length), read(`policies/${name}`)]),
  )
  const policySchema = schema('policy')
  const factSchemas = Object.fromEntries(FACT_KINDS.map((kind) => [kind, schema(kind)]))
  return {
    packs,
    policySchema,
    factSchemas,
    action: parse(read('action.yml')),
    pages: texts(PAGES),
    cases: texts(filesUnder(root, CASES)),
    library: {
      policySchema,
      shortFormSchema: schema('short-form'),
      // One schema a kind was read above.
      factSchemas: factSchemas as PolicyLibrary['factSchemas'],
      baselineSchema: schema('baseline'),
      packs,
    },
  }
}

/** The files below a folder, as sorted paths from `root` with `/`. */
export function filesUnder(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length).replaceAll('\\', '/'))
    .sort()
}
