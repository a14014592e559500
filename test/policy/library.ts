/** The schemas that ship, and small packs to extend. */
import { readFileSync } from 'node:fs'
import { loadPolicy, type Policy, type PolicyLibrary } from '../../src/policy/index.ts'

export function readSchema(name: string): Record<string, unknown> {
  const file = new URL(`../../policies/${name}.schema.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8'))
}

const RECOMMENDED = `
rules:
  license/perpetual:
    severity: error
    message: The license never ends.
    clause:
      not:
        properties: { qualifiers: { contains: { const: perpetual } } }
  train/customer-content:
    severity: warning
    message: "{actor} may {action} with {data}."
    clause: true
parties:
  user: [Member]
`

/** Rules with options. */
const OPTIONS = `
rules:
  license/long:
    severity: warning
    message: "{title} has more than {words} letters."
    with: { words: 6 }
    document: { properties: { title: { type: string, maxLength: { $with: words } } } }
  license/kinds:
    severity: warning
    message: "{data}"
    with: { kinds: [feedback] }
    clause: { not: { properties: { data: { contains: { enum: { $with: kinds } } } } } }
`

export const library: PolicyLibrary = {
  policySchema: readSchema('policy'),
  shortFormSchema: readSchema('short-form'),
  factSchemas: {
    clause: readSchema('clause'),
    document: readSchema('document'),
    change: readSchema('change'),
    sentence: readSchema('sentence'),
  },
  baselineSchema: readSchema('baseline'),
  packs: {
    recommended: RECOMMENDED,
    options: OPTIONS,
    strict: 'extends: [fineprint:recommended]\nrules: { license/perpetual: info }',
  },
}

export function load(text: string): Policy {
  return loadPolicy(text, 'p.yml', library)
}

/** The whole message with which a policy is refused. */
export function refusal(text: string): string {
  try {
    load(text)
  } catch (error) {
    return String(error)
  }
  return 'accepted'
}

/** The refusal of a rule whose demand on clauses is the given YAML in flow style. */
export function refusalOf(schema: string, fact: 'clause' | 'document' = 'clause'): string {
  return refusal(`rules:\n  a/b:\n    severity: error\n    message: M\n    ${fact}: ${schema}\n`)
}
