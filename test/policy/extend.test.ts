import { describe, expect, test } from 'vitest'
import { BUILTIN_RULES, defaultPolicy, loadPolicy } from '../../src/policy/index.ts'
import { library, load, refusal } from './library.ts'

const EXTENDS = 'extends: [fineprint:recommended]\n'
const judging = (text: string) =>
  load(text)
    .rules.filter(({ fact }) => fact !== 'input')
    .map(({ id, severity, origin }) => [id, severity, origin])

describe('a policy that extends a pack', () => {
  test('has the rules of the pack', () => {
    expect(judging(EXTENDS)).toEqual([
      ['license/perpetual', 'error', 'fineprint:recommended'],
      ['train/customer-content', 'warning', 'fineprint:recommended'],
    ])
  })

  test('changes the severity of a rule', () => {
    expect(judging(`${EXTENDS}rules: { license/perpetual: info }`)[0]).toEqual([
      'license/perpetual',
      'info',
      'fineprint:recommended',
    ])
  })

  test('drops a rule', () => {
    expect(judging(`${EXTENDS}rules: { license/perpetual: off }`).map(([id]) => id)).toEqual([
      'train/customer-content',
    ])
  })

  test('changes the message of a rule and keeps its schema', () => {
    const { rules } = load(`${EXTENDS}rules: { license/perpetual: { message: "Say for how long." } }`)
    const rule = rules.find(({ id }) => id === 'license/perpetual')!
    expect([rule.message, rule.severity]).toEqual(['Say for how long.', 'error'])
    expect(rule.satisfied({ qualifiers: ['perpetual'] })).toBe(false)
  })

  test('puts its own rule in the place of one of the pack', () => {
    const { rules } = load(
      `${EXTENDS}rules: { license/perpetual: { severity: info, message: M, clause: true } }`,
    )
    const rule = rules.find(({ id }) => id === 'license/perpetual')!
    expect([rule.message, rule.origin]).toEqual(['M', 'p.yml'])
    expect(rule.satisfied({ qualifiers: ['perpetual'] })).toBe(true)
  })

  test('adds its own rules, in the order of the ids', () => {
    const own = 'rules: { m/own: { severity: info, message: M, document: true } }'
    expect(judging(EXTENDS + own).map(([id]) => id)).toEqual([
      'license/perpetual',
      'm/own',
      'train/customer-content',
    ])
  })

  test('adds its own names to those of the pack', () => {
    expect(load(`${EXTENDS}parties: { user: [Subscriber], provider: [Northwind] }`).parties).toEqual({
      user: ['Member', 'Subscriber'],
      provider: ['Northwind'],
    })
  })

  test('has the rules of the packs that the pack extends', () => {
    expect(judging('extends: [fineprint:strict]')).toEqual([
      ['license/perpetual', 'info', 'fineprint:recommended'],
      ['train/customer-content', 'warning', 'fineprint:recommended'],
    ])
  })
})

test('packs that extend each other end', () => {
  const packs = { a: 'extends: [fineprint:b]', b: 'extends: [fineprint:a]\nrules: { input/empty: info }' }
  const { rules } = loadPolicy('extends: [fineprint:a]', 'p.yml', { ...library, packs })
  expect(rules.find(({ id }) => id === 'input/empty')?.severity).toBe('info')
})

test('the fault of a pack names the pack', () => {
  const packs = { recommended: 'rule: {}' }
  expect(() => defaultPolicy({ ...library, packs })).toThrow(
    'fineprint:recommended:1:1: unknown key `rule` in the policy; did you mean `rules`?',
  )
})

test('the default policy is the recommended pack', () => {
  const { path, rules, waivers } = defaultPolicy(library)
  expect(path).toBe('fineprint:recommended')
  expect(rules.map(({ id }) => id)).toContain('license/perpetual')
  expect(waivers).toEqual([])
})

describe('the built-in rules', () => {
  test('are in every policy', () => {
    expect(load('rules: {}').rules.map(({ id }) => id)).toEqual([...BUILTIN_RULES.keys()].sort())
  })

  test('take another severity', () => {
    const { rules } = load('rules: { input/include: error, input/front-matter: off }')
    expect(rules.find(({ id }) => id === 'input/include')?.severity).toBe('error')
    expect(rules.map(({ id }) => id)).not.toContain('input/front-matter')
  })
})

test('a rule keeps what it says for people', () => {
  const text = `
rules:
  northwind/no-voice-training:
    severity: error
    message: "{actor} may not {action} with {data}."
    reasoning: Voices are biometric data.
    fix: Exclude voice recordings.
    sources: [{ title: Guidance, url: "https://northwind.example/guidance", checked: 2027-03-31 }, { title: Memo }]
    examples: { fail: ["We train on your voice."] }
    clause: true
`
  const rule = load(text).rules.find(({ id }) => id === 'northwind/no-voice-training')
  expect(rule).toMatchObject({
    message: '{actor} may not {action} with {data}.',
    reasoning: 'Voices are biometric data.',
    fix: 'Exclude voice recordings.',
    sources: [
      { title: 'Guidance', url: 'https://northwind.example/guidance', checked: '2027-03-31' },
      { title: 'Memo', url: null, checked: null },
    ],
    examples: {
      fail: [{ before: null, after: 'We train on your voice.', kind: 'terms-of-service', hard: false }],
      pass: [],
    },
    fact: 'clause',
    schema: true,
  })
})

test('examples are texts or pairs, with the kind of document and whether they are hard', () => {
  const text = `rules:
  a/b:
    severity: error
    message: M
    clause: true
    examples:
      fail: [{ text: T, hard: true }]
      pass: [{ before: B, after: A, kind: other }, { before: "", after: A }]
`
  expect(load(text).rules.find(({ id }) => id === 'a/b')?.examples).toEqual({
    fail: [{ before: null, after: 'T', kind: 'terms-of-service', hard: true }],
    pass: [
      { before: 'B', after: 'A', kind: 'other', hard: false },
      { before: '', after: 'A', kind: 'terms-of-service', hard: false },
    ],
  })
})

test.each([
  ['{ text: T, before: B }', 'has too much: an example is one `text`, or `before` and `after`'],
  ['{ before: B }', 'lacks `after`: add it'],
  ['{ hard: true }', 'lacks `text`: add it'],
  ['{ text: T, hrad: true }', 'did you mean `hard`?'],
  ['{ text: T, kind: terms }', 'cannot be `terms`'],
])('the example %s is refused', (example, reason) => {
  const rule = `{ severity: error, message: M, clause: true, examples: { fail: [${example}] } }`
  expect(refusal(`rules: { a/b: ${rule} }`)).toContain(reason)
})

test('the documents of a policy are lists of patterns', () => {
  const text = 'documents: [{ files: a.md, kind: other }, { files: [b.md, "!c.md"], kind: privacy-policy }]'
  expect(load(text).documents).toMatchObject([
    { files: ['a.md'], kind: 'other' },
    { files: ['b.md', '!c.md'], kind: 'privacy-policy' },
  ])
})

describe('rules that cannot be are refused', () => {
  test.each([
    [
      'an unknown pack',
      'extends: [fineprint:recomended]',
      '1:11: unknown pack `fineprint:recomended`; did you mean `fineprint:recommended`?',
    ],
    [
      'a pack that is near none',
      'extends: [fineprint:zzz]',
      '1:11: unknown pack `fineprint:zzz`; expected one of fineprint:recommended, fineprint:options, fineprint:strict',
    ],
    [
      'a pack without its prefix',
      'extends: [recommended]',
      '1:11: `recommended` is not of the form `fineprint:recommended` or `./legal/base.yml` or `npm:@northwind/legal-policy` or `github:northwind/legal-policy/fineprint.yml@v3`; did you mean `fineprint:recommended`?',
    ],
    [
      'a pack named like a method',
      'extends: [fineprint:constructor]',
      '1:11: unknown pack `fineprint:constructor`; expected one of fineprint:recommended, fineprint:options, fineprint:strict',
    ],
    [
      'a severity for an unknown rule',
      `${EXTENDS}rules: { license/perpetuel: off }`,
      '2:10: unknown rule `license/perpetuel`; did you mean `license/perpetual`?',
    ],
    [
      'a severity for a rule of a pack that is not extended',
      'rules: { license/perpetual: off }',
      '1:10: unknown rule `license/perpetual`: give it a `forbid` or `require`, or extend the pack that has it',
    ],
    [
      'a rule without a demand',
      'rules: { a/b: { severity: error, message: M } }',
      '1:10: `a/b` demands nothing, and no pack has such a rule: ' +
        'give it a `forbid` or `require`, or extend the pack that has it',
    ],
    [
      'another fix for the rule of a pack',
      `${EXTENDS}rules: { license/perpetual: { fix: M } }`,
      '2:31: `license/perpetual` comes from elsewhere: only severity, message and options can be changed, not `fix`',
    ],
    [
      'a demand under a built-in id',
      'rules: { input/empty: { severity: error, message: M, clause: true } }',
      '1:10: `input/empty` is reserved: only the severity of a built-in rule can be set',
    ],
    [
      'a demand under an id kept for built-in rules',
      'rules: { policy/mine: { severity: error, message: M, clause: true } }',
      '1:10: `policy/mine` is reserved: only the severity of a built-in rule can be set',
    ],
    [
      'a message for a built-in rule',
      'rules: { input/empty: { message: M } }',
      '1:25: `input/empty` comes from elsewhere: only the severity of a built-in rule can be changed, not `message`',
    ],
    [
      'an unknown placeholder',
      'rules: { a/b: { severity: error, message: "On {dat}.", clause: true } }',
      '1:43: unknown placeholder `{dat}`; did you mean `data`?',
    ],
    [
      'the placeholder of a clause in a rule about documents',
      'rules: { a/b: { severity: error, message: "{data}", document: true } }',
      '1:43: unknown placeholder `{data}`; did you mean `date`?',
    ],
    [
      'an unknown placeholder in a new message for the rule of a pack',
      `${EXTENDS}rules: { license/perpetual: { message: "{qualifier}" } }`,
      '2:40: unknown placeholder `{qualifier}`; did you mean `qualifiers`?',
    ],
  ])('%s', (_, text, message) => {
    expect(refusal(text)).toBe(`PolicyError: p.yml:${message}`)
  })
})
