import { expect, test } from 'vitest'
import { mutantsOf } from '../../src/policy/index.ts'

/** Each mutant of a schema as what became of which part, and the examples that it needs. */
const mutantsFrom = (schema: object) =>
  [...mutantsOf(schema)].map(({ path, change, needs }) => `${change} ${path.join('/')} ${needs}`)

test('a condition is taken out, and with it less is demanded, or more where it stands in a `not`', () => {
  const properties = { action: { const: 'use' } }
  expect(mutantsFrom({ properties })).toEqual(['dropped properties/action fail'])
  expect(mutantsFrom({ not: { properties } })).toEqual([
    'dropped not fail',
    'turned not null',
    'dropped not/properties/action pass',
  ])
})

test('what an `if` asks for is taken out, and with it more is demanded', () => {
  const schema = {
    if: { properties: { kind: { const: 'other' } } },
    then: { properties: { dates: { minItems: 1 } } },
  }
  expect(mutantsFrom(schema)).toEqual([
    'dropped if pass',
    'dropped if/properties/kind pass',
    'dropped then fail',
    'lowered then/properties/dates/minItems fail',
    'raised then/properties/dates/minItems pass',
  ])
})

test('each value of a list and each branch is taken out', () => {
  const schema = {
    anyOf: [{ properties: { actor: { enum: ['user', 'provider'] } } }, { required: ['data'] }],
  }
  expect(mutantsFrom(schema)).toEqual([
    'dropped anyOf fail',
    'dropped anyOf/0 pass',
    'dropped anyOf/0/properties/actor fail',
    'value-dropped anyOf/0/properties/actor/enum/0 pass',
    'value-dropped anyOf/0/properties/actor/enum/1 pass',
    'dropped anyOf/1 pass',
    'value-dropped anyOf/1/required/0 fail',
  ])
})

test('a mutant is the schema with one part changed, and the schema stays as it is', () => {
  const schema = { not: { required: ['after'], properties: { kind: { enum: ['added', 'widened'] } } } }
  const before = structuredClone(schema)
  const made = [...mutantsOf(schema)].map((mutant) => mutant.schema())
  expect(made).toEqual([
    {},
    { allOf: [schema.not] },
    { not: { ...schema.not, required: [] } },
    { not: { ...schema.not, properties: {} } },
    { not: { ...schema.not, properties: { kind: { enum: ['widened'] } } } },
    { not: { ...schema.not, properties: { kind: { enum: ['added'] } } } },
  ])
  expect(schema).toEqual(before)
})

test('a schema that demands nothing, or is no map, has no mutants', () => {
  expect(mutantsFrom({ title: 'Nothing', $comment: 'at all' })).toEqual([])
  expect([...mutantsOf(true)]).toEqual([])
})
