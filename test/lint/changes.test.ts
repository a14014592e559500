/** Rules over changes: what breaks them, and where the finding stands. The texts are read by the real reader. */
import { expect, test } from 'vitest'
import { type Finding, lint, readText } from '../../src/lint/index.ts'
import { policyOf, TODAY } from './factory.ts'

/** Every change that grants breaks `a/taken`. */
const POLICY = policyOf(
  '',
  `
  a/taken:
    severity: error
    message: "{summary}"
    change: { not: { properties: { effect: { const: grants } } } }
`,
)

type Files = Record<string, string>

function findings(
  before: Files | null,
  after: Files,
  more: Partial<Parameters<typeof lint>[0]> = {},
): Finding[] {
  const read = (files: Files) => Object.entries(files).map(([path, text]) => readText(text, path, POLICY))
  return lint({
    policy: POLICY,
    head: read(after),
    base: before && read(before),
    unreadable: [],
    scope: 'introduced',
    today: TODAY,
    documentKind: () => 'terms-of-service',
    ...more,
  }).findings.filter(({ ruleId }) => ruleId === 'a/taken')
}

const places = (found: Finding[]): string[] =>
  found.map(({ file, side, start }) => `${side} ${file}:${start.line}`)

const PROMISE = 'We do not use your boards to train AI models.'
const GRANT = 'We may use your boards to train our AI models.'
const TERMS = '# Terms\n\nYou keep your boards.\n'

test('a removed promise is shown where it stood', () => {
  const found = findings({ 'terms.md': `${TERMS}\n${PROMISE}\n` }, { 'terms.md': TERMS })
  expect(places(found)).toEqual(['base terms.md:5'])
  expect(found[0]?.message).toContain('no longer promises')
})

test('a widened grant is shown where it stands now', () => {
  const wide = GRANT.replace('boards', 'boards and your personal data')
  expect(
    places(findings({ 'terms.md': `${TERMS}\n${GRANT}\n` }, { 'terms.md': `${TERMS}\nHello.\n\n${wide}\n` })),
  ).toEqual(['head terms.md:7'])
})

const SECTION = `# Terms\n\n## 4. AI\n\n${GRANT}\n\nWe keep logs for a week.\n`
const CHOICE = 'You can opt out of this training at any time in your settings.'

test('a consent that is deleted below an untouched grant is shown at the deleted line', () => {
  const found = findings({ 'terms.md': `${SECTION}\n${CHOICE}\n` }, { 'terms.md': SECTION })
  expect(places(found)).toContain('base terms.md:9')
  expect(found.some(({ message }) => message.includes('consent was "people can opt out"'))).toBe(true)
})

test('the clause of a finding is that of the version in which the finding stands', () => {
  const found = findings({ 'terms.md': `${SECTION}\n${CHOICE}\n` }, { 'terms.md': SECTION })
  expect(found.every(({ clause }) => clause?.consent.mode === 'opt-out')).toBe(true)
})

test('an opt-in that becomes an opt-out in its own sentence is shown where the new words stand', () => {
  const ask = '## 4. AI\n\nWe may use your boards to train our AI models.\n\nWe do this only if you opt in.\n'
  const leave = ask.replace(
    'We do this only if you opt in.',
    'You can opt out of this training in your settings.',
  )
  expect(places(findings({ 'terms.md': ask }, { 'terms.md': leave }))).toContain('head terms.md:5')
})

test('a document that is gone takes its promises with it', () => {
  const found = findings(
    { 'terms.md': TERMS, 'privacy.md': `# Privacy\n\n${PROMISE}\n` },
    { 'terms.md': TERMS },
  )
  expect(places(found)).toEqual(['base privacy.md:3'])
})

test('a document that could not be read has lost nothing that anybody knows of', () => {
  const unreadable = [{ path: 'privacy.md', reason: 'not UTF-8' }]
  const before = { 'terms.md': TERMS, 'privacy.md': `# Privacy\n\n${PROMISE}\n` }
  expect(findings(before, { 'terms.md': TERMS }, { unreadable })).toEqual([])
})

test('a renamed document is compared with what it was called before', () => {
  const renamed = new Map([['legal.md', 'terms.md']])
  const text = `${TERMS}\n${PROMISE}\n`
  expect(findings({ 'terms.md': text }, { 'legal.md': text }, { renamed })).toEqual([])
})

test('the promise that a renamed document lost is shown under its new name', () => {
  const renamed = new Map([['legal.md', 'terms.md']])
  const found = findings({ 'terms.md': `${TERMS}\n${PROMISE}\n` }, { 'legal.md': TERMS }, { renamed })
  expect(places(found)).toEqual(['base legal.md:5'])
})

test('a promise that moves to another document is not lost', () => {
  const before = { 'terms.md': `${TERMS}\n${PROMISE}\n`, 'privacy.md': '# Privacy\n' }
  const after = { 'terms.md': TERMS, 'privacy.md': `# Privacy\n\n${PROMISE}\n` }
  expect(findings(before, after)).toEqual([])
})

test('a promise that moves to another document and covers less there is narrowed', () => {
  const less = 'We do not use your boards to train third-party AI models.'
  const before = { 'terms.md': `${TERMS}\n${PROMISE}\n`, 'privacy.md': '# Privacy\n' }
  const after = { 'terms.md': TERMS, 'privacy.md': `# Privacy\n\n${less}\n` }
  expect(places(findings(before, after))).toEqual(['head privacy.md:3'])
})

test('without a base there is no change to judge', () => {
  expect(findings(null, { 'terms.md': `${TERMS}\n${GRANT}\n` })).toEqual([])
})

test('rules about changes count among the rules only where versions are compared', () => {
  const looked = (base: [] | null) =>
    lint({
      policy: POLICY,
      head: [],
      base,
      unreadable: [],
      scope: 'all',
      today: TODAY,
      documentKind: () => 'other',
    }).looked
  expect(looked(null)).toMatchObject({ rules: 1, uncompared: 1 })
  expect(looked([])).toMatchObject({ rules: 2, uncompared: 0 })
})

test('a reverted change breaks no rule that the change did not mend', () => {
  const [a, b] = [{ 'terms.md': `${TERMS}\n${PROMISE}\n` }, { 'terms.md': `${TERMS}\n${GRANT}\n` }]
  expect([findings(a, b).length > 0, findings(b, a).length]).toEqual([true, 0])
})

test('the finding has the same fingerprint wherever the lines have moved to', () => {
  const before = { 'terms.md': `${TERMS}\n${PROMISE}\n` }
  const [one] = findings(before, { 'terms.md': TERMS })
  const [other] = findings({ 'terms.md': `Hello.\n\n${before['terms.md']}` }, { 'terms.md': TERMS })
  expect(one?.fingerprint).toBe(other?.fingerprint)
})

test('a waiver of the rule and the section accepts the finding', () => {
  const waived = policyOf(
    `waivers:
  - rule: a/taken
    file: terms.md
    section: Terms
    reason: The feature was never built, LEGAL-12
    approved-by: "@northwind/legal"
`,
    '  a/taken: { severity: error, message: M, change: { not: { properties: { effect: { const: grants } } } } }',
  )
  const before = { 'terms.md': `${TERMS}\n${PROMISE}\n` }
  expect(findings(before, { 'terms.md': TERMS }, { policy: waived })).toMatchObject([{ waived: true }])
})
