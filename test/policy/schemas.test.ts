import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it, test } from 'vitest'
import { ACT_ACTORS, ACT_MODES } from '../../src/clauses/acts.ts'
import {
  ACTIONS,
  ACTORS,
  CONSENT_MODES,
  CONSENT_PLACES,
  DATA,
  PURPOSES,
  QUALIFIERS,
  STANCES,
} from '../../src/clauses/types.ts'
import { TOKEN_ROLES } from '../../src/clauses/explain.ts'
import { REASON_CODES, UNREAD_CODES } from '../../src/clauses/reasons.ts'
import { DOCUMENT_KINDS, FACT_KINDS, PLACEHOLDERS, PLACES, SEVERITIES } from '../../src/policy/index.ts'
import { readSchema } from './library.ts'

type Schema = Record<string, unknown>

const NAMES = [
  'clause',
  'document',
  'change',
  'sentence',
  'policy',
  'baseline',
  'clauses-output',
  'changes-output',
  'explanations-output',
  'config-output',
  'findings',
  'test-output',
]

/** The part of a shipped schema that the keys lead to. */
function part(name: string, ...keys: string[]): unknown {
  return keys.reduce<unknown>((schema, key) => (schema as Schema)[key], readSchema(name))
}

function property(name: string, ...fields: string[]): Schema {
  return part(
    name,
    ...fields.flatMap((field) => (field === 'items' ? [field] : ['properties', field])),
  ) as Schema
}

/** Every schema within, with the way to it. */
function subschemas(schema: unknown, path: string): [string, Schema][] {
  if (typeof schema !== 'object' || schema === null) return []
  const below = Object.entries(schema).flatMap(([key, value]) => subschemas(value, `${path}/${key}`))
  return Array.isArray(schema) ? below : [[path, schema as Schema], ...below]
}

/** The schemas of named keys and list items: what an editor shows when someone points at them. */
function shown(name: string): [string, Schema][] {
  return subschemas(readSchema(name), '').filter(([path]) =>
    /\/(properties\/[^/]+|items|\$defs\/[^/]+)$/.test(path),
  )
}

describe('the values of a clause', () => {
  test.each([
    ['action', ACTIONS],
    ['stance', STANCES],
    ['actor', ACTORS],
    ['data items', DATA],
    ['purposes items', PURPOSES],
    ['qualifiers items', QUALIFIERS],
    ['consent mode', CONSENT_MODES],
    ['consent where', CONSENT_PLACES],
  ])('of %s are those of the types', (fields, values) => {
    expect(property('clause', ...fields.split(' ')).enum).toEqual([...values])
  })
})

test.each([
  ['actor', ACT_ACTORS],
  ['mode', ACT_MODES],
])('the values of an act, $0, are those of the types', (field, values) => {
  expect(property('sentence', 'acts', 'items', field).enum).toEqual([...values])
})

test.each([
  ['reason', 'code', REASON_CODES],
  ['unread', 'code', UNREAD_CODES],
  ['token', 'role', TOKEN_ROLES],
])('the values of an explanation, $0 $1, are those of the types', (kind, field, values) => {
  expect(part('explanations-output', '$defs', kind, 'properties', field, 'enum')).toEqual([...values])
})

test('the kinds of documents are those of the types, in policies and in facts', () => {
  expect(property('policy', 'documents', 'items', 'kind').enum).toEqual([...DOCUMENT_KINDS])
  expect(property('document', 'kind').enum).toEqual([...DOCUMENT_KINDS])
  expect(property('change', 'document', 'kind').enum).toEqual([...DOCUMENT_KINDS])
  expect(property('sentence', 'document', 'kind').enum).toEqual([...DOCUMENT_KINDS])
  const example = part('policy', '$defs', 'wordings', 'items', 'anyOf', '1', 'properties', 'kind')
  expect((example as Schema).enum).toEqual([...DOCUMENT_KINDS])
})

test('the severities are those of the types', () => {
  expect(property('findings', 'findings', 'items', 'severity').enum).toEqual([...SEVERITIES])
  expect(part('policy', '$defs', 'severity', 'enum')).toEqual([...SEVERITIES, 'off'])
})

test('the terms of a policy are named by the kinds of data', () => {
  expect(Object.keys(property('policy', 'terms').properties as Schema)).toEqual([...DATA])
})

test('the parties of a policy are the actors', () => {
  expect(Object.keys(property('policy', 'parties').properties as Schema)).toEqual([...ACTORS])
})

test('a rule can judge each kind of fact', () => {
  const rule = part('policy', '$defs', 'rule', 'properties') as Schema
  expect(Object.keys(rule)).toEqual(expect.arrayContaining([...FACT_KINDS]))
})

test('a rule of print-config judges each kind of fact', () => {
  expect(property('config-output', 'rules', 'items', 'fact').enum).toEqual([...FACT_KINDS, 'input'])
})

test('the places of findings about documents are those of the types', () => {
  expect(part('policy', '$defs', 'rule', 'properties', 'at', 'enum')).toEqual([...PLACES])
})

test('every placeholder is explained to the author of a message', () => {
  const description = String(part('policy', '$defs', 'rule', 'properties', 'message', 'description'))
  for (const name of Object.values(PLACEHOLDERS).flat()) expect(description).toContain(`{${name}}`)
})

describe.each(NAMES)('%s.schema.json', (name) => {
  it('explains every key and item with a title and a description', () => {
    const silent = shown(name).filter(([, { title, description, $ref }]) => !$ref && !(title && description))
    expect(silent.map(([path]) => path)).toEqual([])
  })

  it('allows no other keys in its maps', () => {
    const maps = subschemas(readSchema(name), '').filter(([, schema]) => schema.properties !== undefined)
    expect(maps.filter(([, schema]) => schema.additionalProperties !== false).map(([path]) => path)).toEqual(
      [],
    )
  })

  it('is a JSON Schema whose references lead somewhere', () => {
    const ajv = new Ajv2020({ strict: false, formats: { date: true } })
    for (const other of ['clause', 'sentence', 'document', 'short-form', 'explanations-output'])
      if (other !== name) ajv.addSchema(readSchema(other), `${other}.schema.json`)
    expect(() => ajv.compile(readSchema(name))).not.toThrow()
  })
})
