/** Every pack that ships: it loads, and each rule's examples are judged as they say, read by the real reader. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { EXAMPLE_DAY, lint, readText, type RuleTrials, type Trial, tryRule } from '../../src/lint/index.ts'
import { type ExampleSide, loadPolicy, type Policy, type PolicyLibrary } from '../../src/policy/index.ts'
import { readYaml } from '../../src/policy/yaml.ts'

const folder = new URL('../../policies/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const packs = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => [name.slice(0, -4), read(name)]),
)
const library: PolicyLibrary = {
  policySchema: JSON.parse(read('policy.schema.json')),
  shortFormSchema: JSON.parse(read('short-form.schema.json')),
  factSchemas: {
    clause: JSON.parse(read('clause.schema.json')),
    document: JSON.parse(read('document.schema.json')),
    change: JSON.parse(read('change.schema.json')),
    sentence: JSON.parse(read('sentence.schema.json')),
  },
  baselineSchema: JSON.parse(read('baseline.schema.json')),
  packs,
}

/** How many examples of each side a rule has at least, and how many of them are hard. */
const EXAMPLES = { all: 4, hard: 2 }

/** Whether the comment on an example would offer the rule's wording, judged by all rules. */
const offersWording = (policy: Policy, { rule }: RuleTrials, { read: { after } }: Trial): boolean =>
  lint({
    policy,
    head: [after],
    base: null,
    unreadable: [],
    scope: 'all',
    today: EXAMPLE_DAY,
    documentKind: () => 'terms-of-service',
  }).findings.some(({ ruleId, suggestion }) => ruleId === rule.id && suggestion !== null)

const nameOf = ({ read: { example } }: Trial): string =>
  [example.before, example.after]
    .filter((text) => text !== null)
    .join(' → ')
    .replaceAll(/\s+/g, ' ')

for (const [name, text] of Object.entries(packs)) {
  const policy = loadPolicy(text, `policies/${name}.yml`, library)
  const own = policy.rules.filter((rule) => rule.fact !== 'input')
  describe.each(own.map((rule) => [rule.id, rule] as const))(`${name}: %s`, (_id, rule) => {
    test('says why it exists, how to satisfy it and on what it rests', () => {
      expect(rule.reasoning).toMatch(/\w/)
      expect(rule.fix).toMatch(/\w/)
      expect(rule.sources.length).toBeGreaterThan(0)
    })
    test('says of each source where it holds, what it is, and when it was looked up', () => {
      for (const { title, jurisdiction, status, checked } of rule.sources) {
        expect([jurisdiction, status, checked], title).not.toContain(null)
        expect(String(checked) <= new Date().toISOString().slice(0, 10), title).toBe(true)
      }
    })
    const tried = tryRule(rule, policy)
    const ofSide = (side: ExampleSide) => tried.trials.filter((trial) => trial.side === side)
    if (rule.wording !== null)
      test('has wording that settles most of what it catches', () => {
        const caught = ofSide('fail')
        const offered = caught.filter((trial) => offersWording(policy, tried, trial))
        expect(offered.length).toBeGreaterThan(caught.length / 2)
      })
    test.each(ofSide('fail').map((trial) => [nameOf(trial), trial] as const))('catches: %s', (_, trial) => {
      expect(trial.outcome).toBe('as-said')
    })
    test.each(ofSide('pass').map((trial) => [nameOf(trial), trial] as const))('lets pass: %s', (_, trial) => {
      expect(trial.outcome).toBe('as-said')
    })
    test.each(['fail', 'pass'] as const)('has enough examples: %s', (side) => {
      const all = ofSide(side)
      expect(all.length).toBeGreaterThanOrEqual(EXAMPLES.all)
      expect(all.filter(({ read }) => read.example.hard).length).toBeGreaterThanOrEqual(EXAMPLES.hard)
    })
  })
}

test('a version that took effect before it is merged is told by that day, whenever it was updated', () => {
  const policy = loadPolicy(packs.recommended ?? '', 'policies/recommended.yml', library)
  const terms = (dates: string) => [
    readText(`# Terms\n\n${dates}\n\nWe store your boards.\n`, 'a.md', policy),
  ]
  const { findings } = lint({
    policy,
    head: terms('Last updated: November 23, 2026. Effective May 9, 2026.'),
    base: terms('Last updated: May 4, 2026. Effective May 4, 2026.'),
    unreadable: [],
    scope: 'all',
    today: '2026-11-23',
    documentKind: () => 'terms-of-service',
  })
  expect(findings.find(({ ruleId }) => ruleId === 'date/past-at-merge')).toMatchObject({
    message: 'This version is dated May 9, 2026, more than 2 days before it is merged.',
    start: { column: 44 },
  })
})

test('only the recommended pack has errors; what the law may ask for is raised by whoever it binds', () => {
  const own = (name: string) => Object.keys(parse(packs[name] ?? '').rules)
  for (const name of Object.keys(packs).filter((each) => each !== 'recommended')) {
    const policy = loadPolicy(packs[name] ?? '', `policies/${name}.yml`, library)
    const errors = policy.rules.filter(({ id, severity }) => own(name).includes(id) && severity === 'error')
    expect(
      errors.map(({ id }) => id),
      name,
    ).toEqual([])
  }
})

test('no two packs have a rule of the same name', () => {
  const ids = Object.values(packs).flatMap((text) =>
    Object.entries(parse(text).rules).flatMap(([id, rule]) => (typeof rule === 'string' ? [] : [id])),
  )
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test('all packs can be extended together', () => {
  const text = `extends: [${Object.keys(packs)
    .map((name) => `fineprint:${name}`)
    .join(', ')}]`
  expect(loadPolicy(text, '.fineprint.yml', library).rules.length).toBeGreaterThan(60)
})

describe('what the packs say beside the bundle', () => {
  const built = JSON.parse(readFileSync(new URL('../dist/packs.json', folder), 'utf8')) as Record<
    string,
    { sha256: string; value: unknown }
  >
  const packValues = Object.fromEntries(Object.entries(built).map(([name, { value }]) => [name, value]))

  test('is what their texts say; build again with `npm run build`', () => {
    const read = Object.entries(packs).map(([name, text]) => [name, readYaml(text, name).value])
    expect(packValues).toEqual(Object.fromEntries(read))
  })

  test('makes the same policy, with the same places', () => {
    const text = 'extends: [fineprint:ai-training, fineprint:gdpr]\n'
    const rulesOf = (from: PolicyLibrary) =>
      loadPolicy(text, '.fineprint.yml', from).rules.map(({ satisfied: _, place, ...rule }): unknown => ({
        ...rule,
        at: place(['message'], 'value'),
      }))
    expect(rulesOf({ ...library, packValues })).toEqual(rulesOf(library))
  })
})
