import { expect, test } from 'vitest'
import { baselineOf } from '../../src/lint/index.ts'
import { type Baseline, baselinePath, readBaseline, writeBaseline } from '../../src/policy/index.ts'
import { library } from '../policy/library.ts'
import { policyOf, readingOf, run, TODAY } from './factory.ts'

const OLD = 'You grant us a perpetual license.'
const NEW = 'We get your content for good.'
const head = [readingOf('terms.md', [OLD])]
const accepted = baselineOf(run({ head }).findings, TODAY)

test('accepts what stands, with the words that reviewers need', () => {
  expect(accepted).toEqual({
    version: 1,
    created: TODAY,
    findings: [
      {
        rule: 'a/perpetual',
        file: 'terms.md',
        section: '4.2',
        clause: OLD,
        fingerprint: run({ head }).findings[0]?.fingerprint,
      },
    ],
  })
})

test('what it accepts fails no run', () => {
  const report = run({ head, baseline: accepted })
  expect(report.findings).toMatchObject([{ waived: true, baselined: true }])
  expect([report.summary.errors, report.unusedBaseline]).toEqual([0, []])
})

test('what is new fails the run all the same', () => {
  const report = run({ head: [readingOf('terms.md', [OLD, NEW])], baseline: accepted })
  expect(report.summary.errors).toBe(1)
})

test('the same words a second time are new', () => {
  const report = run({ head: [readingOf('terms.md', [OLD, OLD])], baseline: accepted })
  expect(report.summary.errors).toBe(1)
})

test('the same words over more data are new', () => {
  const wider = readingOf('terms.md', [OLD], { data: ['customer-content', 'biometric'] })
  expect(run({ head: [wider], baseline: accepted }).summary.errors).toBe(1)
})

test('holds where the words have moved, been wrapped or repunctuated', () => {
  const moved = readingOf('terms.md', ['Hello.', 'You grant us a "perpetual" license'], {})
  const report = run({ head: [moved], baseline: accepted })
  expect(report.findings.map(({ baselined }) => baselined)).toEqual([false, true])
})

test('does not hold for the same words in another document', () => {
  expect(run({ head: [readingOf('beta.md', [OLD])], baseline: accepted }).summary.errors).toBe(1)
})

test.each([
  ['rule', { rule: 'a/other' }],
  ['file', { file: 'privacy.md' }],
])('an entry whose %s was changed by hand stands for nothing', (_, change) => {
  const forged: Baseline = { ...accepted, findings: [{ ...accepted.findings[0]!, ...change }] }
  const report = run({ head, baseline: forged })
  expect([report.summary.errors, report.unusedBaseline.length]).toEqual([1, 1])
})

test('what could not be judged is never accepted', () => {
  const unreadable = [{ path: 'privacy.md', reason: 'not UTF-8' }]
  const { findings } = run({ head: [], unreadable })
  expect(baselineOf(findings, TODAY).findings).toEqual([])
  const [{ ruleId: rule, file, fingerprint } = { ruleId: '', file: '', fingerprint: '' }] = findings
  const forged: Baseline = { version: 1, created: TODAY, findings: [{ rule, file, fingerprint }] }
  expect(run({ head: [], unreadable, baseline: forged }).summary.errors).toBe(1)
})

test('leaves to a waiver what the waiver accepts', () => {
  const policy = policyOf(`waivers:
  - { rule: a/perpetual, file: terms.md, reason: "Kept until renewal, LEGAL-8", approved-by: "@northwind/legal" }
`)
  const { findings } = run({ head, policy })
  expect(baselineOf(findings, TODAY).findings).toEqual([])
  expect(run({ head, policy, baseline: accepted }).findings).toMatchObject([
    { waived: true, baselined: false },
  ])
})

test('names the entries that match nothing any more', () => {
  expect(run({ head: [], baseline: accepted }).unusedBaseline).toEqual(accepted.findings)
})

const read = (text: string): Baseline => readBaseline(text, 'b.yml', library.baselineSchema)

test('is read as it was written', () => {
  expect(read(writeBaseline(accepted))).toEqual(accepted)
})

test('hides nothing from who reviews it', () => {
  const file = 'legal/terms\u202Edm.\u0007\nmd'
  const hidden = { ...accepted, findings: accepted.findings.map((entry) => ({ ...entry, file })) }
  const text = writeBaseline(hidden)
  for (const unseen of ['\u202E', '\u0007']) expect(text).not.toContain(unseen)
  expect(read(text)).toEqual(hidden)
})

test('stands beside its policy', () => {
  expect(['.fineprint.yml', 'legal/policy.json', '.fineprint.yaml'].map(baselinePath)).toEqual([
    '.fineprint-baseline.yml',
    'legal/policy-baseline.yml',
    '.fineprint-baseline.yml',
  ])
})

test.each([
  ['an empty file', '', 'b.yml: empty: remove the file, or create it again'],
  ['a wrong version', 'version: 2\ncreated: 2027-01-15\nfindings: []\n', 'b.yml:1:10: `version`'],
  [
    'a finding without a fingerprint',
    'version: 1\ncreated: 2027-01-15\nfindings: [{ rule: a/b, file: c }]\n',
    'lacks `fingerprint`: add it',
  ],
  [
    'a fingerprint of another form',
    'version: 1\ncreated: 2027-01-15\nfindings: [{ rule: a/b, file: c, fingerprint: "*" }]\n',
    '`*` is not of the form `0123456789abcdef`',
  ],
  ['an unknown key', 'version: 1\ncreated: 2027-01-15\nfindings: []\nall: true\n', 'unknown key `all`'],
])('%s is refused with its place', (_, text, message) => {
  expect(() => read(text)).toThrow(message)
})
