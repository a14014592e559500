import { describe, expect, test } from 'vitest'
import { lint, readText } from '../../src/lint/index.ts'
import type { Policy } from '../../src/policy/index.ts'
import { shortForm } from '../../scripts/matchers.ts'
import { library, load, refusal } from './library.ts'

/** Ten demands as a company might make them, in both forms. */
const DEMANDS: [id: string, short: string, schema: string][] = [
  [
    'a/no-voice-training',
    'forbid: { action: train-ai, data: biometric }',
    `clause: { not: { properties: { action: { const: train-ai }, stance: { const: permits },
       actor: { enum: [provider, third-party] }, data: { contains: { const: biometric } } } } }`,
  ],
  [
    'a/opt-in',
    'require: { when: { action: train-ai, data: [customer-content, personal-data] }, then: { consent: opt-in } }',
    `clause: { if: { properties: { action: { const: train-ai }, stance: { const: permits },
       actor: { enum: [provider, third-party] }, data: { contains: { enum: [customer-content, personal-data] } } } },
       then: { properties: { consent: { properties: { mode: { const: opt-in } } } } } }`,
  ],
  [
    'a/no-perpetual-license',
    'forbid: { action: license, actor: provider, qualifiers: [perpetual, irrevocable] }',
    `clause: { not: { properties: { action: { const: license }, stance: { const: permits }, actor: { const: provider },
       qualifiers: { contains: { enum: [perpetual, irrevocable] } } } } }`,
  ],
  [
    'a/narrow-purposes',
    `require: { when: { action: use, data: personal-data }, then: { purposes: { only: [service, safety, legal] } } }`,
    `clause: { if: { properties: { action: { const: use }, stance: { const: permits },
       actor: { enum: [provider, third-party] }, data: { contains: { const: personal-data } } } },
       then: { properties: { purposes: { items: { enum: [service, safety, legal] } } } } }`,
  ],
  [
    'a/asked-beside-the-grant',
    'forbid: { action: train-ai, consent: { mode: [opt-in, opt-out], where: { not: [sentence, section] } } }',
    `clause: { not: { properties: { action: { const: train-ai }, stance: { const: permits },
       actor: { enum: [provider, third-party] },
       consent: { properties: { mode: { enum: [opt-in, opt-out] }, where: { not: { enum: [sentence, section] } } } } } } }`,
  ],
  [
    'a/says-whether-it-trains',
    `judges: document
    require: { when: { kind: privacy-policy }, then: { clauses: { action: train-ai } } }`,
    `document: { if: { properties: { kind: { const: privacy-policy } } },
       then: { properties: { clauses: { contains: { properties: { action: { const: train-ai } } } } } } }`,
  ],
  [
    'a/dated',
    'judges: document\n    forbid: { any: [{ lastUpdated: null, effectiveDate: null }, { daysSinceDate: { above: 3650 } }] }',
    `document: { not: { anyOf: [ { properties: { lastUpdated: { const: null }, effectiveDate: { const: null } } },
       { properties: { daysSinceDate: { type: integer, exclusiveMinimum: 3650 } } } ] } }`,
  ],
  [
    'a/no-lost-promise',
    'judges: change\n    forbid: { effect: grants, before: { stance: forbids } }',
    `change: { not: { required: [before],
       properties: { effect: { const: grants }, before: { properties: { stance: { const: forbids } } } } } }`,
  ],
  [
    'a/no-closing-at-will',
    `judges: sentence
    forbid: { acts: { actor: provider, mode: may, denied: false, verb: [close, suspend], words: { matches: "(?i)any reason" } } }`,
    `sentence: { not: { properties: { acts: { contains: { properties: { actor: { const: provider }, mode: { const: may },
       denied: { const: false }, verb: { enum: [close, suspend] }, words: { pattern: "(?i)any reason" } } } } } } }`,
  ],
  [
    'a/no-silent-changes',
    `judges: sentence
    forbid: [{ text: { matches: "(?i)without notice" } }, { context: { exists: true }, text: { matches: "(?i)at any time" } }]`,
    `sentence: { not: { anyOf: [ { properties: { text: { pattern: "(?i)without notice" } } },
       { properties: { context: { minItems: 1 }, text: { pattern: "(?i)at any time" } } } ] } }`,
  ],
]

const ruleText = (id: string, demand: string): string =>
  `  ${id}:\n    severity: error\n    message: M\n    ${demand}\n`

const policyOf = (form: 'short' | 'schema', ids: readonly string[] = DEMANDS.map(([id]) => id)): Policy =>
  load(
    `rules:\n${DEMANDS.filter(([id]) => ids.includes(id))
      .map(([id, short, schema]) => ruleText(id, form === 'short' ? short : schema))
      .join('')}`,
  )

const BEFORE = `# Privacy Policy

Last updated: May 4, 2026

We do not use your boards to train AI models. We keep your account open as long as you pay.
`
const AFTER = `# Privacy Policy

We may use your voice recordings and your boards to train our AI models, unless you opt out. You grant us a perpetual license
to your boards. We use your personal data for marketing. With your consent, we may use your files to train our models.
We never use your voice to train AI models. You may train your own models on your recordings.

We may, without notice and for any reason, close your account. Nobody may suspend your account for any reason.

We may:

- change these terms at any time;
- close a board.
`

const judged = (policy: Policy) => {
  const reading = (text: string) => [readText(text, 'legal/privacy.md', policy)]
  return lint({
    policy,
    head: reading(AFTER),
    base: reading(BEFORE),
    unreadable: [],
    scope: 'all',
    today: '2026-11-28',
    documentKind: () => 'privacy-policy',
  }).findings
}

test('ten own rules find the same in the short form and in JSON Schema', () => {
  const [short, schema] = [judged(policyOf('short')), judged(policyOf('schema'))]
  expect(short).toEqual(schema)
  // Each but the one that the documents satisfy has found something, so the equality says something.
  expect([...new Set(short.map(({ ruleId }) => ruleId))].sort()).toEqual(
    DEMANDS.map(([id]) => id)
      .filter((id) => id !== 'a/says-whether-it-trains' && id !== 'a/asked-beside-the-grant')
      .sort(),
  )
})

test.each(DEMANDS.map(([id]) => [id]))('%s is the very schema that it stands for', (id) => {
  const [short, schema] = [policyOf('short', [id]), policyOf('schema', [id])].map(
    ({ rules }) => rules.find((rule) => rule.id === id)!,
  )
  expect(short!.schema).toEqual(schema!.schema)
  expect([short!.fact, schema!.short]).toEqual([schema!.fact, null])
})

describe('what is left unsaid', () => {
  const schemaOf = (demand: string): unknown =>
    load(`rules:\n${ruleText('a/b', demand)}`).rules.find(({ id }) => id === 'a/b')!.schema

  test('is what the company or third parties are permitted', () => {
    expect(schemaOf('forbid: { action: train-ai }')).toEqual({
      not: {
        properties: {
          stance: { const: 'permits' },
          actor: { enum: ['provider', 'third-party'] },
          action: { const: 'train-ai' },
        },
      },
    })
  })
  test('is not added where the rule names it', () => {
    expect(schemaOf('forbid: { action: train-ai, stance: forbids, actor: user }')).toEqual({
      not: {
        properties: { action: { const: 'train-ai' }, stance: { const: 'forbids' }, actor: { const: 'user' } },
      },
    })
  })
  test('is not added where alternatives name it, and is where only the proof of it is asked for', () => {
    const stances = (demand: string) => JSON.stringify(schemaOf(demand)).match(/"stance":\{"const"/g)?.length
    expect(stances('forbid: { any: [{ action: own, stance: forbids }, { action: use }] }')).toBe(1)
    expect(stances('forbid: { action: own, evidence: { stance: { exists: true } } }')).toBe(1)
  })
  test('is not added to what must hold', () => {
    expect(schemaOf('require: { action: [use, license] }')).toEqual({
      properties: { action: { enum: ['use', 'license'] } },
    })
  })
  test('is not added in rules about anything else', () => {
    expect(schemaOf('judges: change\n    forbid: { effect: grants }')).toEqual({
      not: { properties: { effect: { const: 'grants' } } },
    })
  })
})

test('a pattern over a list of texts matches where one of them does', () => {
  const demand = 'judges: sentence\n    forbid: { context: { matches: "(?i)without notice" } }'
  const rule = load(`rules:\n${ruleText('a/b', demand)}`).rules.find(({ id }) => id === 'a/b')!
  const pattern = { pattern: '(?i)without notice' }
  expect(rule.schema).toEqual({ not: { properties: { context: { contains: pattern } } } })
})

test('a pattern over a text that can be missing does not match where it is', () => {
  const demand = 'judges: document\n    forbid: { title: { matches: "(?i)terms" } }'
  const rule = load(`rules:\n${ruleText('a/b', demand)}`).rules.find(({ id }) => id === 'a/b')!
  expect(rule.schema).toEqual({ not: { properties: { title: { type: 'string', pattern: '(?i)terms' } } } })
})

test('an action that no clause has yet can stand beside one that is read', () => {
  const rule = load(`rules:\n${ruleText('a/b', 'forbid: { action: [use, sell] }')}`).rules.find(
    ({ id }) => id === 'a/b',
  )!
  expect(rule.schema).toMatchObject({ not: { properties: { action: { enum: ['use', 'sell'] } } } })
})

test('options stand in the short form as in JSON Schema', () => {
  const text = `rules:\n${ruleText('a/b', 'with: { kinds: [feedback] }\n    forbid: { data: { $with: kinds } }')}`
  const rule = load(text).rules.find(({ id }) => id === 'a/b')!
  expect(rule.short).toEqual({ forbid: { data: ['feedback'] } })
})

describe('a short form that can never mean anything is refused with its place and the remedy', () => {
  test.each([
    [
      'a field that no clause has',
      'forbid: { acton: sell }',
      '5:15: a clause has no `acton`; did you mean `action`?',
    ],
    [
      'a value that a field never has',
      'forbid: { action: traim-ai }',
      '5:23: `action` is never `traim-ai`; did you mean `train-ai`?',
    ],
    [
      'an action that no clause has yet',
      'forbid: { action: sell }',
      '5:23: no clause is read with `sell` yet, so the rule would find nothing: use `judges: sentence` and `acts: { verb: sell }`',
    ],
    [
      'such an action in the clauses of a change',
      'judges: change\n    forbid: { before: { action: [sell, share] } }',
      '6:33: no clause is read with `sell` or `share` yet, so the rule would find nothing: use `judges: sentence` and `acts: { verb: sell }`',
    ],
    [
      'a value in a list',
      'forbid: { data: [feedback, voise] }',
      '5:32: `data[]` is never `voise`; expected one of customer-content, personal-data, usage-data, deidentified, feedback, biometric, likeness, public-web, third-party-data, unspecified',
    ],
    [
      'a mode of consent',
      'forbid: { consent: optin }',
      '5:24: `consent.mode` is never `optin`; did you mean `opt-in`?',
    ],
    ['nothing', 'forbid: {}', '5:13: `forbid` must be a map such as `{ action: train-ai }`'],
    ['an empty list', 'forbid: []', '5:13: `forbid` is empty: say what the wording must not be'],
    ['a list of no values', 'forbid: { data: [] }', '5:21: `forbid.data` is empty: name a value'],
    [
      'a word where a map belongs',
      'forbid: [train-ai]',
      '5:14: `forbid.0` must be a map such as `{ action: train-ai }`',
    ],
    ['`when` alone', 'require: { when: { action: sell } }', '5:5: `require` lacks `then`: add it'],
    [
      'a key beside `when` and `then`',
      'require: { when: { action: sell }, then: { consent: opt-in }, els: 1 }',
      '5:67: `els` stands beside `when` and `then`: put it into one of them',
    ],
    [
      'an operator that is none',
      'forbid: { data: { none: feedback } }',
      '5:23: unknown word `none` for `data`; expected one of not, all, only, matches, at-least, at-most, above, below, exists',
    ],
    [
      'a number where text is',
      'forbid: { quote: { above: 3 } }',
      '5:24: `above` is for numbers, but `quote` is none',
    ],
    [
      'a pattern on a closed list of values',
      'forbid: { action: { matches: train } }',
      '5:25: `matches` is for text, but `action` is not free text',
    ],
    [
      'a pattern that backtracks',
      'forbid: { quote: { matches: "(a)\\\\1" } }',
      '5:33: unusable pattern `(a)\\1`: invalid escape sequence: `\\1` (patterns are RE2, without lookaheads, lookbehinds and backreferences)',
    ],
    [
      'a question about what is always there',
      'forbid: { action: { exists: false } }',
      '5:25: `exists` has no meaning here: `action` is always there',
    ],
    [
      'both forms',
      'forbid: { action: sell }\n    clause: true',
      '5:5: `a/b` has too much: a rule makes one demand, so keep one of `clause`, `document`, `change`, `sentence`, `forbid`, `require`',
    ],
    [
      'a kind of fact beside a schema',
      'judges: change\n    clause: true',
      '5:5: `judges` belongs to `forbid` and `require`: remove it',
    ],
    [
      'a kind of fact that is none',
      'judges: clauses\n    forbid: { action: sell }',
      '5:13: `rules.a/b.judges` cannot be `clauses`; did you mean `clause`?',
    ],
    [
      'a field of another fact',
      'judges: sentence\n    forbid: { action: sell }',
      '6:15: a sentence has no `action`; did you mean `section`?',
    ],
    [
      'a field of an act',
      'judges: sentence\n    forbid: { acts: { verbs: sell } }',
      '6:23: `acts[]` has no `verbs`; did you mean `verb`?',
    ],
  ])('%s', (_, demand, message) => {
    expect(refusal(`rules:\n${ruleText('a/b', demand)}`)).toBe(`PolicyError: p.yml:${message}`)
  })
})

test('what editors complete in the short form is what facts have; mend it with `node scripts/matchers.ts`', () => {
  expect(library.shortFormSchema).toEqual(shortForm())
})
