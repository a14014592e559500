/** Every pack that ships: it loads, and each rule's examples are judged as they say, read by the real reader. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lint, readText } from '../../src/lint/index.ts'
import { type Example, loadPolicy, type Policy, type PolicyLibrary } from '../../src/policy/index.ts'

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

const judged = (policy: Policy, example: Example) => {
  const reading = (text: string) => [readText(text, 'example.md', policy)]
  const change = typeof example === 'string' ? null : example
  return lint({
    policy,
    head: reading(change?.after ?? String(example)),
    base: change && reading(change.before),
    unreadable: [],
    scope: 'all',
    today: '2026-11-23',
    documentKind: () => 'terms-of-service',
  }).findings
}

/** The rules that a text or a change breaks, each as often as it does. */
const broken = (policy: Policy, example: Example): string[] =>
  judged(policy, example)
    .filter((f) => f.confidence === 'high')
    .map((f) => f.ruleId)

const named = (examples: readonly Example[]): [string, Example][] =>
  examples.map((example) => [
    (typeof example === 'string' ? example : `${example.before} → ${example.after}`).replaceAll(/\s+/g, ' '),
    example,
  ])

for (const [name, text] of Object.entries(packs)) {
  const policy = loadPolicy(text, `policies/${name}.yml`, library)
  const own = policy.rules.filter((rule) => rule.fact !== 'input')
  describe.each(own.map((rule) => [rule.id, rule] as const))(`${name}: %s`, (id, rule) => {
    test('says why it exists, how to satisfy it and on what it rests', () => {
      expect(rule.reasoning).toMatch(/\w/)
      expect(rule.fix).toMatch(/\w/)
      expect(rule.sources.length).toBeGreaterThan(0)
    })
    if (rule.wording !== null)
      test('has wording that settles most of what it catches', () => {
        const offered = rule.examples.fail.filter((example) =>
          judged(policy, example).some(({ ruleId, suggestion }) => ruleId === id && suggestion !== null),
        )
        expect(offered.length).toBeGreaterThan(rule.examples.fail.length / 2)
      })
    test.each(named(rule.examples.fail))('catches: %s', (_, example) => {
      expect(broken(policy, example)).toContain(id)
    })
    test.each(named(rule.examples.pass))('lets pass: %s', (_, example) => {
      expect(broken(policy, example)).not.toContain(id)
    })
    test('has examples of both kinds', () => {
      expect(rule.examples.fail.length).toBeGreaterThan(1)
      expect(rule.examples.pass.length).toBeGreaterThan(1)
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
