/**
 * What editors complete in the short form of rules, `policies/short-form.schema.json`: the fields of each fact with their
 * values. It suggests and explains; what a rule really says is checked when the policy is loaded, with better messages.
 * `node scripts/matchers.ts` writes it; a test fails where it is not what the facts' schemas say.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FACT_KINDS } from '../src/policy/index.ts'

type Json = Record<string, unknown>

const folder = join(import.meta.dirname, '..', 'policies')
const readJson = (name: string): Json => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Json

/** The schema of `forbid` and `require`, by what `judges` says. */
export function shortForm(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Short form of a rule',
    description:
      'What editors complete and explain in `forbid` and `require`. Generated from the schemas of the facts.',
    allOf: FACT_KINDS.map((fact) => ({
      if: fact === 'clause' ? { not: { required: ['judges'] } } : judges(fact),
      then: demandOn(fact),
    })),
    $defs: Object.fromEntries(
      FACT_KINDS.map((fact) => [`match-${fact}`, matcherOf(readJson(`${fact}.schema.json`), fact)]),
    ),
  }
}

const judges = (fact: string): Json => ({ required: ['judges'], properties: { judges: { const: fact } } })

function demandOn(fact: string): Json {
  const $ref = `#/$defs/match-${fact}`
  return {
    properties: {
      forbid: { title: 'Forbid', description: 'What must not be there.', $ref },
      require: {
        title: 'Require',
        description: 'What has to be there, or `when` and `then`.',
        $ref,
        properties: {
          when: { title: 'When', description: 'What is looked at.', $ref },
          then: { title: 'Then', description: 'What it has to match.', $ref },
        },
      },
    },
  }
}

function matcherOf(schema: Json, fact: string): Json {
  return {
    title: `Match for a ${fact}`,
    description: `Fields of a ${fact} with the value, or the list of values, that one has to have; every field named has to match. \`any\`: a list of such maps, of which one has to match. \`not\`: a map that must not match.`,
    type: ['object', 'array'],
    properties: propertiesOf(schema, schema),
  }
}

function propertiesOf(schema: Json, file: Json): Json {
  return Object.fromEntries(
    Object.entries((schema.properties ?? {}) as Json).map(([field, part]) => [
      field,
      fieldOf(part as Json, file),
    ]),
  )
}

function fieldOf(part: Json, file: Json): Json {
  const { title, description } = part
  const ref = typeof part.$ref === 'string' ? part.$ref : null
  const named = { title, description }
  if (ref?.endsWith('.schema.json'))
    return { ...named, $ref: `#/$defs/match-${ref.replace('.schema.json', '')}` }
  const target = ref === null ? part : pointed(ref, file)
  const items = target.items as Json | undefined
  const inner = items ?? target
  if (typeof inner.$ref === 'string' && inner.$ref.endsWith('.schema.json'))
    return { ...named, $ref: `#/$defs/match-${inner.$ref.replace('.schema.json', '')}` }
  const values = inner.enum as unknown[] | undefined
  const below = inner.properties === undefined ? {} : { properties: propertiesOf(inner, file) }
  return values === undefined ? { ...named, ...below } : { ...named, examples: values }
}

function pointed(ref: string, file: Json): Json {
  return ref
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Json)[key], file) as Json
}

if (process.argv[1] === import.meta.filename) {
  const path = join(folder, 'short-form.schema.json')
  writeFileSync(path, JSON.stringify(shortForm(), null, 2))
  execFileSync('npx', ['biome', 'format', '--write', path], { stdio: 'inherit' })
}
