import { describe, expect, test } from 'vitest'
import { assertJudges, loadPolicy, loosenings, policyFor } from '../../src/policy/index.ts'
import { library, load, refusal } from './library.ts'

const HEAD = 'extends: [fineprint:recommended]\n'
const OPTIONS = 'extends: [fineprint:options]\n'
const OWN = 'severity: error, message: M, clause: { properties: { action: { const: use } } }'

/** The policy's top level and overrides, each in YAML's flow style. */
const policyText = (head: string, ...overrides: string[]): string =>
  `${head}overrides:\n${overrides.map((each) => `  - ${each}\n`).join('')}`

/** The severities in a document, by rule. */
function severities(text: string, path: string): Record<string, string> {
  const rules = policyFor(load(text), path).rules.filter(({ fact }) => fact !== 'input')
  return Object.fromEntries(rules.map(({ id, severity }) => [id, severity]))
}

describe('an override', () => {
  test('sets severities in its files and nowhere else', () => {
    const text = policyText(
      HEAD,
      '{ files: eu/**, rules: { license/perpetual: info, train/customer-content: off } }',
    )
    expect(severities(text, 'eu/terms.md')).toEqual({ 'license/perpetual': 'info' })
    expect(severities(text, 'us/terms.md')).toEqual({
      'license/perpetual': 'error',
      'train/customer-content': 'warning',
    })
  })

  test('turns on what the top level has off', () => {
    const text = policyText(
      `${HEAD}rules: { license/perpetual: off }\n`,
      '{ files: eu/**, rules: { license/perpetual: warning } }',
    )
    expect(severities(text, 'eu/terms.md')['license/perpetual']).toBe('warning')
    expect(severities(text, 'terms.md')['license/perpetual']).toBeUndefined()
  })

  test('of a later place wins', () => {
    const text = policyText(
      HEAD,
      '{ files: eu/**, rules: { license/perpetual: info } }',
      '{ files: "**/terms.md", rules: { license/perpetual: warning } }',
    )
    expect(severities(text, 'eu/terms.md')['license/perpetual']).toBe('warning')
    expect(severities(text, 'eu/privacy.md')['license/perpetual']).toBe('info')
  })

  test('leaves out what a pattern takes out', () => {
    const text = policyText(HEAD, '{ files: [eu/**, "!eu/old/**"], rules: { license/perpetual: info } }')
    expect(severities(text, 'eu/old/terms.md')['license/perpetual']).toBe('error')
  })

  test('sets options and messages of a rule, each on top of those before', () => {
    const text = policyText(
      OPTIONS,
      '{ files: eu/**, rules: { license/long: { with: { words: 3 } } } }',
      '{ files: eu/de/**, rules: { license/long: { message: "Zu lang: {title}" } } }',
    )
    const rule = policyFor(load(text), 'eu/de/terms.md').rules.find(({ id }) => id === 'license/long')!
    expect(rule).toMatchObject({ message: 'Zu lang: {title}', options: { words: 3 }, severity: 'warning' })
    expect([rule.satisfied({ title: 'abc' }), rule.satisfied({ title: 'abcd' })]).toEqual([true, false])
    const elsewhere = policyFor(load(text), 'terms.md').rules.find(({ id }) => id === 'license/long')!
    expect(elsewhere.satisfied({ title: 'abcd' })).toBe(true)
  })

  test('adds names to those of the top level, and the company is called by the nearest', () => {
    const text = policyText(
      `${HEAD}parties: { provider: [Northwind] }\nterms: { feedback: [Ideas] }\n`,
      '{ files: eu/**, parties: { provider: [Southwind] }, terms: { customer-content: [Canvases] } }',
    )
    expect(policyFor(load(text), 'eu/terms.md')).toMatchObject({
      parties: { user: ['Member'], provider: ['Southwind', 'Northwind'] },
      terms: { feedback: ['Ideas'], 'customer-content': ['Canvases'] },
    })
  })

  test('defines a rule that a later one can turn on for other files', () => {
    const text = policyText(
      HEAD,
      `{ files: eu/**, rules: { eu/own: { ${OWN} } } }`,
      '{ files: us/**, rules: { eu/own: info } }',
    )
    expect(severities(text, 'eu/terms.md')['eu/own']).toBe('error')
    expect(severities(text, 'us/terms.md')['eu/own']).toBe('info')
    expect(severities(text, 'terms.md')['eu/own']).toBeUndefined()
  })

  test('defines rules that waivers and approvers may name', () => {
    const more =
      'waivers: [{ rule: eu/own, file: "eu/*", reason: Kept until the renewal of 2027, approved-by: "@kim" }]\n' +
      'approvers: [{ who: ["@kim"], rules: [eu/own] }]\n'
    const text = policyText(HEAD + more, `{ files: eu/**, rules: { eu/own: { ${OWN} } } }`)
    expect(load(text)).toMatchObject({ waivers: [{ rule: 'eu/own' }], approvers: [{ rules: ['eu/own'] }] })
  })

  test('costs nothing where it does not match: the policy is the same one', () => {
    const policy = load(policyText(HEAD, '{ files: eu/**, rules: { license/perpetual: info } }'))
    expect(policyFor(policy, 'us/terms.md')).toBe(policy)
  })
})

describe('an override is refused', () => {
  test.each([
    [
      'for a rule that does not exist',
      policyText(HEAD, '{ files: eu/**, rules: { license/perpetaul: off } }'),
      '3:30: unknown rule `license/perpetaul`; did you mean `license/perpetual`?',
    ],
    [
      'for options of a rule that does not exist',
      policyText(HEAD, '{ files: eu/**, rules: { license/perpetaul: { with: { a: 1 } } } }'),
      '3:30: `license/perpetaul` demands nothing, and no pack has such a rule; did you mean `license/perpetual`?',
    ],
    [
      'for an option that the rule does not have',
      policyText(OPTIONS, '{ files: eu/**, rules: { license/long: { with: { word: 3 } } } }'),
      '3:54: `license/long` has no option `word`; did you mean `words`?',
    ],
    [
      'for an option of which the schema makes nothing valid',
      policyText(OPTIONS, '{ files: eu/**, rules: { license/kinds: { with: { kinds: [feedbak] } } } }'),
      '3:53: `data[]` is never `feedbak`; did you mean `feedback`?',
    ],
    [
      'where it defines a rule again',
      policyText(HEAD, `{ files: eu/**, rules: { license/perpetual: { ${OWN} } } }`),
      '3:30: `license/perpetual` exists already: an override can set its severity, message and options; give another rule another id',
    ],
    [
      'where it sets a rule about the policy',
      policyText(HEAD, '{ files: eu/**, rules: { policy/loosened: off } }'),
      '3:30: `policy/loosened` is about the policy and not about single files: set it in `rules` of the top level',
    ],
    [
      'with a pattern that is none',
      policyText(HEAD, '{ files: [a, "{b"], rules: { license/perpetual: off } }'),
      '3:18: unusable pattern `{b`: `{` without `}`: close it, or write `\\{`',
    ],
    [
      'where it only takes files out',
      policyText(HEAD, '{ files: "!eu/**", rules: { license/perpetual: off } }'),
      '3:14: `files` only takes files out (`!eu/**`): add a pattern of the documents',
    ],
    [
      'without files',
      policyText(HEAD, '{ rules: { license/perpetual: off } }'),
      '3:5: `overrides[0]` lacks `files`',
    ],
    [
      'without anything to set',
      policyText(HEAD, '{ files: eu/** }'),
      '3:5: `overrides[0]` lacks `rules`: add it',
    ],
    [
      'with a key that is none',
      policyText(HEAD, '{ files: eu/**, rule: { license/perpetual: off } }'),
      '3:21: unknown key `rule` in `overrides[0]`; did you mean `rules`?',
    ],
    [
      'with waivers, which name their files themselves',
      policyText(HEAD, '{ files: eu/**, rules: {}, waivers: [] }'),
      '3:32: unknown key `waivers` in `overrides[0]`',
    ],
  ])('%s', (_, text, message) => {
    expect(refusal(text)).toContain(`PolicyError: p.yml:${message}`)
  })

  test('where there are more patterns than can be tried on every document', () => {
    const override = `{ files: [${Array.from({ length: 251 }, (_, i) => `a${i}`).join(', ')}], rules: {} }`
    expect(refusal(policyText(HEAD, override, override))).toContain('502 patterns of files in `overrides`')
  })
})

describe('a policy that judges nothing in a document', () => {
  const only = policyText('', `{ files: eu/**, rules: { eu/own: { ${OWN} } } }`)

  test('is refused there, also where an override has a rule on elsewhere', () => {
    expect(() => assertJudges(load(only), ['eu/terms.md'])).not.toThrow()
    expect(() => assertJudges(load(only), ['eu/terms.md', 'us/terms.md'])).toThrow(
      'p.yml:1:1: no rule is on for us/terms.md, so nothing would be judged there: turn one on, or take the file out of `documents`',
    )
  })

  test('names the override that turned the last rule off', () => {
    const text = policyText(
      HEAD,
      '{ files: eu/**, rules: { license/perpetual: off, train/customer-content: off } }',
    )
    expect(() => assertJudges(load(text), ['eu/terms.md'])).toThrow(
      'p.yml:3:1: no rule is on for eu/terms.md',
    )
  })
})

describe('a change of overrides that loosens', () => {
  const none = HEAD
  const of = (...overrides: string[]) => policyText(HEAD, ...overrides)
  const OFF = '{ files: apps/eu/**, rules: { license/perpetual: off } }'
  const STRICT = '{ files: apps/eu/**, rules: { train/customer-content: error } }'

  test.each<[string, string, string, string[]]>([
    ['turns a rule off', none, of(OFF), ['the rule `license/perpetual` would be off in `apps/eu/**`']],
    [
      'makes a severity milder',
      none,
      of('{ files: apps/eu/**, rules: { license/perpetual: info } }'),
      ['the rule `license/perpetual` would be a note and no error in `apps/eu/**`'],
    ],
    [
      'demands something else',
      OPTIONS,
      policyText(OPTIONS, '{ files: apps/eu/**, rules: { license/long: { with: { words: 9 } } } }'),
      ['what the rule `license/long` demands would change in `apps/eu/**`'],
    ],
    [
      'reads other words',
      none,
      of('{ files: apps/eu/**, terms: { feedback: [Boards] } }'),
      ['`terms` would change in `apps/eu/**`, and with it what is read'],
    ],
    [
      'is gone, and was stricter',
      of(STRICT),
      none,
      ['the rule `train/customer-content` would be a warning and no error in `apps/eu/**`'],
    ],
    [
      'leaves files out of a stricter one',
      of(STRICT),
      of('{ files: [apps/eu/**, "!apps/eu/old/**"], rules: { train/customer-content: error } }'),
      ['the rule `train/customer-content` would be a warning and no error in `apps/eu/old/**`'],
    ],
    [
      'holds for more files',
      of(OFF),
      of('{ files: apps/**, rules: { license/perpetual: off } }'),
      ['the rule `license/perpetual` would be off in `apps/**`'],
    ],
    [
      'changes places with one that is stricter',
      of(STRICT, '{ files: apps/**, rules: { train/customer-content: error } }', OFF),
      of(OFF, '{ files: apps/**, rules: { train/customer-content: off } }', STRICT),
      ['the rule `train/customer-content` would be off in `apps/**`'],
    ],
    [
      'is milder only than a stricter one that matches some of its files',
      of('{ files: apps/eu/**, rules: { train/customer-content: error } }'),
      of(
        '{ files: apps/eu/**, rules: { train/customer-content: error } }',
        '{ files: "**/old.md", rules: { train/customer-content: warning } }',
      ),
      [
        'the rule `train/customer-content` would be a warning and no error in `apps/eu/**` and `**/old.md` at once',
      ],
    ],
    [
      'has no file that could stand for it',
      none,
      of('{ files: [apps/eu/*, "!**/[a-z]*"], rules: { license/perpetual: off } }'),
      ['the rule `license/perpetual` would be off in `apps/eu/*`, `!**/[a-z]*`'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(loosenings(load(before), load(after))).toEqual(expected)
  })

  test.each<[string, string, string]>([
    ['is stricter', none, of(STRICT)],
    ['is the same', of(OFF, STRICT), of(OFF, STRICT)],
    ['let go of less than one before it', of(OFF), none],
    [
      'follows one that lets go of as much',
      of(OFF),
      of(OFF, '{ files: apps/eu/de/**, rules: { license/perpetual: off } }'),
    ],
  ])('is told nothing where it %s', (_, before, after) => {
    expect(loosenings(load(before), load(after))).toEqual([])
  })

  test('is told once where the top level loosens the same', () => {
    const after = policyText(`${HEAD}rules: { license/perpetual: off }\n`, OFF)
    expect(loosenings(load(none), load(after))).toEqual(['the rule `license/perpetual` would be off'])
  })
})

test('a pack cannot have overrides', () => {
  const packs = { repository: 'overrides: [{ files: a.md, rules: {} }]' }
  expect(() => loadPolicy('extends: [fineprint:repository]', 'p.yml', { ...library, packs })).toThrow(
    'fineprint:repository:1:1: `overrides` names files of one repository, so a pack cannot have it: move it into the policy that extends the pack',
  )
})
