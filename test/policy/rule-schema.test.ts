import { describe, expect, test } from 'vitest'
import { load, refusalOf } from './library.ts'

/** The refusal without its beginning, with the column counted from the demand. */
function reason(schema: string, fact: 'clause' | 'document' = 'clause'): string {
  return refusalOf(schema, fact).replace(/^PolicyError: p\.yml:5:/, '')
}

const FIELDS =
  'action, stance, actor, data, purposes, qualifiers, consent, explicit, confidence, doubt, section, quote, context, ' +
  'evidence, start, end'
const USE_DEFS = 'name shared parts under `$defs` and refer to them with `$ref: "#/$defs/NAME"`'

describe('a typo that would let everything pass is refused', () => {
  test.each([
    ['a field', '{ properties: { acton: {} } }', '29: a clause has no `acton`; did you mean `action`?'],
    [
      'a field that is near none',
      '{ properties: { zzz: {} } }',
      `29: a clause has no \`zzz\`; expected one of ${FIELDS}`,
    ],
    [
      'a field named __proto__',
      '{ properties: { __proto__: {} } }',
      `29: a clause has no \`__proto__\`; expected one of ${FIELDS}`,
    ],
    [
      'a field of a field',
      '{ properties: { consent: { properties: { mod: {} } } } }',
      '54: `consent` has no `mod`; did you mean `mode`?',
    ],
    [
      'a required field',
      '{ not: { required: [acton] } }',
      '32: a clause has no `acton`; did you mean `action`?',
    ],
    [
      'a field that another requires',
      '{ dependentRequired: { action: [qote] } }',
      '34: a clause has no `qote`; did you mean `quote`?',
    ],
    [
      'a value',
      '{ properties: { action: { const: train } } }',
      '46: `action` is never `train`; did you mean `train-ai`?',
    ],
    [
      'a value of a list',
      '{ properties: { data: { contains: { const: biometrics } } } }',
      '56: `data[]` is never `biometrics`; did you mean `biometric`?',
    ],
    [
      'one of several values',
      '{ properties: { consent: { properties: { mode: { enum: [opt-in, optout] } } } } }',
      '68: `consent.mode` is never `optout`; did you mean `opt-out`?',
    ],
    [
      'a value for a list',
      '{ properties: { data: { const: biometric } } }',
      '44: `data` is a list, never `biometric`: use `contains: { const: … }`',
    ],
    [
      'a number for text',
      '{ properties: { section: { properties: { number: { const: 10.4 } } } } }',
      '71: `section.number` is text or null, never `10.4`: put it in quotes',
    ],
    [
      'text for a truth value',
      '{ properties: { explicit: { const: "false" } } }',
      '48: `explicit` is true or false, never `false`: remove the quotes',
    ],
    ['a value for the whole', '{ const: own }', '22: the fact is a map, never `own`'],
    [
      'a part of a value',
      '{ properties: { consent: { const: { mod: none } } } }',
      '47: `consent` has no `mod`; did you mean `mode`?',
    ],
    ['a type', '{ type: array }', '21: a clause is a map, never a list'],
    [
      'a keyword for another type',
      '{ properties: { data: { minLength: 3 } } }',
      '37: `minLength` is for text, but `data` is a list',
    ],
    [
      'a keyword',
      '{ propertes: {} }',
      '15: unknown keyword `propertes` of JSON Schema; did you mean `properties`?',
    ],
    [
      'a field in the place of a keyword',
      '{ action: { const: own } }',
      '15: `action` is a field and no keyword of JSON Schema: put it under `properties`',
    ],
    [
      'a pattern of field names',
      '{ patternProperties: { "^foo": {} } }',
      `36: no field matches \`^foo\`; expected one of ${FIELDS}`,
    ],
    [
      'a format',
      '{ properties: { quote: { format: email } } }',
      '46: unknown format `email`; expected `date`',
    ],
    [
      'behind a reference',
      '{ $ref: "#/$defs/mine", $defs: { mine: { required: [acton] } } }',
      '64: a clause has no `acton`; did you mean `action`?',
    ],
    [
      'behind a condition',
      '{ if: { required: [data] }, then: { required: [acton] } }',
      '59: a clause has no `acton`; did you mean `action`?',
    ],
    [
      'behind an alternative',
      '{ anyOf: [true, { required: [acton] }] }',
      '41: a clause has no `acton`; did you mean `action`?',
    ],
  ])('%s', (_, schema, message) => {
    expect(reason(schema)).toBe(message)
  })

  test('in a clause of a document', () => {
    expect(
      reason(
        '{ properties: { clauses: { contains: { properties: { stance: { const: permit } } } } } }',
        'document',
      ),
    ).toBe('85: `clauses[].stance` is never `permit`; did you mean `permits`?')
  })

  test('in a section of a document', () => {
    expect(
      reason('{ properties: { sections: { contains: { properties: { titel: {} } } } } }', 'document'),
    ).toBe('69: `sections[]` has no `titel`; did you mean `title`?')
  })
})

describe('a schema that is not valid is refused', () => {
  test.each([
    ['a value of the wrong form', '{ properties: [] }', '27: `properties` must be a map, not a list'],
    ['an unknown type', '{ type: strng }', '21: `type` cannot be `strng`; did you mean `string`?'],
    [
      'a condition without a consequence',
      '{ if: {} }',
      '5: not a usable JSON Schema: strict mode: "if" without "then" and "else" is ignored',
    ],
    [
      'another draft',
      '{ $schema: "http://json-schema.org/draft-07/schema#" }',
      '5: not a usable JSON Schema: no schema with key or ref "http://json-schema.org/draft-07/schema#"',
    ],
    [
      'a judgment that comes later',
      '{ $async: true }',
      '15: `$async` is not supported in rules: rules are judged at once, so remove it',
    ],
    [
      'a remote reference',
      '{ $ref: "https://northwind.example/a" }',
      `21: \`https://northwind.example/a\` lies outside of the rule: ${USE_DEFS}`,
    ],
    ['a reference to nothing', '{ $ref: "#/$defs/a" }', `21: \`#/$defs/a\` refers to nothing: ${USE_DEFS}`],
    [
      'a reference to the whole',
      '{ $ref: "#" }',
      '21: `#` refers to itself without end: facts have no such form',
    ],
    [
      'a reference to itself',
      '{ $ref: "#/$defs/a", $defs: { a: { not: { $ref: "#/$defs/a" } } } }',
      '61: `#/$defs/a` refers to itself without end: facts have no such form',
    ],
    [
      'a lookahead',
      '{ properties: { quote: { pattern: "(?=a)" } } }',
      '47: unusable pattern `(?=a)`: invalid or unsupported Perl syntax: `(?=` ' +
        '(patterns are RE2, without lookaheads, lookbehinds and backreferences)',
    ],
    [
      'a backreference',
      String.raw`{ properties: { quote: { pattern: '(a)\1' } } }`,
      String.raw`47: unusable pattern ${'`'}(a)\1${'`'}: invalid escape sequence: ${'`'}\1${'`'} ` +
        '(patterns are RE2, without lookaheads, lookbehinds and backreferences)',
    ],
    [
      'a pattern of field names that is none',
      '{ patternProperties: { "[": {} } }',
      '36: unusable pattern `[`: missing closing ]: `[` (patterns are RE2, without lookaheads, lookbehinds and backreferences)',
    ],
  ])('%s', (_, schema, message) => {
    expect(reason(schema)).toBe(message)
  })

  test('a pattern of more than a thousand characters', () => {
    expect(reason(`{ properties: { quote: { pattern: ${'a'.repeat(1001)} } } }`)).toBe(
      `47: unusable pattern \`${'a'.repeat(59)}…\`: longer than 1000 characters: split the pattern`,
    )
  })

  test('references that double again and again', () => {
    const doubling = Array.from({ length: 15 }, (_, at) => {
      const next = `{ $ref: "#/$defs/a${at + 1}" }`
      return `a${at}: { allOf: [${next}, ${next}] }`
    })
    expect(reason(`{ $ref: "#/$defs/a0", $defs: { ${doubling.join(', ')}, a15: {} } }`)).toMatch(
      /more than 2000 schemas, references included: use fewer$/,
    )
  })

  test('references that follow one another in a long chain', () => {
    const chain = Array.from({ length: 2000 }, (_, at) => `a${at}: { $ref: "#/$defs/a${at + 1}" }`)
    expect(reason(`{ $ref: "#/$defs/a0", $defs: { ${chain.join(', ')}, a2000: {} } }`)).toMatch(
      /more than 20 references follow one another: use fewer$/,
    )
  })
})

describe('a rule judges facts', () => {
  const rule = (schema: string) =>
    load(`rules: { a/b: { severity: error, message: M, clause: ${schema} } }`).rules.find(
      ({ id }) => id === 'a/b',
    )!

  test('by its schema', () => {
    const { satisfied } = rule('{ not: { properties: { qualifiers: { contains: { const: perpetual } } } } }')
    expect(satisfied({ qualifiers: ['worldwide'] })).toBe(true)
    expect(satisfied({ qualifiers: ['worldwide', 'perpetual'] })).toBe(false)
  })

  test('by shared parts of its schema', () => {
    const { satisfied } = rule(
      '{ $defs: { own: { properties: { action: { const: own } } } }, not: { $ref: "#/$defs/own" } }',
    )
    expect(satisfied({ action: 'use' })).toBe(true)
    expect(satisfied({ action: 'own' })).toBe(false)
  })

  test('by each of its patterns', () => {
    const { satisfied } = rule('{ properties: { quote: { pattern: train }, doubt: { pattern: vendor } } }')
    expect(satisfied({ quote: 'we train', doubt: 'a vendor' })).toBe(true)
    expect(satisfied({ quote: 'we train', doubt: 'we train' })).toBe(false)
  })

  test('in linear time, even by patterns that make others backtrack', () => {
    const { satisfied } = rule('{ properties: { quote: { pattern: "^(a+)+$" } } }')
    expect(satisfied({ quote: `${'a'.repeat(50_000)}b` })).toBe(false)
  })

  test('by a schema that is true or false', () => {
    expect(rule('true').satisfied({})).toBe(true)
    expect(rule('false').satisfied({})).toBe(false)
  })
})
