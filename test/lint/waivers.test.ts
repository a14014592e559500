import { describe, expect, test } from 'vitest'
import { policyOf, readingOf, run } from './factory.ts'

const LINE = 'You grant us a perpetual license to your boards.'
const waiver = (fields: string) =>
  `waivers: [{ rule: a/perpetual, reason: Old wording until renewal, approved-by: "@northwind/legal", ${fields} }]`
const lintWith = (fields: string, head = [readingOf('legal/terms.md', [LINE])]) =>
  run({ policy: policyOf(waiver(fields)), head })

describe('a waiver holds', () => {
  test.each([
    ['for its file', 'file: legal/terms.md'],
    ['for files of its pattern', 'file: "legal/**/*.md"'],
    ['for the number of its section', 'file: legal/terms.md, section: "4.2"'],
    ['for the number with a closing dot', 'file: legal/terms.md, section: "4.2."'],
    ['for the title of its section', 'file: legal/terms.md, section: license'],
    ['on the day on which it expires', 'file: legal/terms.md, expires: 2027-01-15'],
  ])('%s', (_, fields) => {
    const { findings, summary } = lintWith(fields)
    expect(findings.map(({ ruleId, waived }) => [ruleId, waived])).toEqual([['a/perpetual', true]])
    expect(summary.errors).toBe(0)
  })
})

describe('a waiver does not hold', () => {
  test.each([
    ['for other files', 'file: legal/privacy.md'],
    ['for other sections', 'file: legal/terms.md, section: "4"'],
  ])('%s', (_, fields) => {
    const { findings, summary } = lintWith(fields)
    expect(findings.find(({ ruleId }) => ruleId === 'a/perpetual')?.waived).toBe(false)
    expect(summary.errors).toBe(1)
  })

  test('for a section where the clause has neither number nor title', () => {
    const section = { number: null, title: null, path: [] }
    const head = [readingOf('legal/terms.md', [LINE], { section })]
    expect(lintWith('file: legal/terms.md, section: "4.2"', head).summary.errors).toBe(1)
  })

  test('for other rules', () => {
    const other = waiver('file: legal/terms.md').replace('a/perpetual', 'input/empty')
    expect(run({ policy: policyOf(other), head: [readingOf('legal/terms.md', [LINE])] }).summary.errors).toBe(
      1,
    )
  })

  test('after the day on which it expires, and the message says so', () => {
    expect(lintWith('file: legal/terms.md, expires: 2027-01-14').findings).toMatchObject([
      {
        ruleId: 'a/perpetual',
        waived: false,
        message: 'section 4.2 "License": customer content for good. (its waiver expired on 2027-01-14)',
      },
    ])
  })
})

test('an expired waiver does not weaken another that holds', () => {
  const fields =
    '{ rule: a/perpetual, reason: Old wording until renewal, approved-by: x, file: legal/terms.md'
  const policy = policyOf(`waivers: [${fields}, expires: 2026-01-01 }, ${fields} }]`)
  expect(run({ policy, head: [readingOf('legal/terms.md', [LINE])] }).findings).toMatchObject([
    { waived: true },
  ])
})

describe('a waiver that matches nothing', () => {
  const head = [readingOf('legal/terms.md', [LINE], { qualifiers: [] })]

  test('is a finding in the policy', () => {
    expect(lintWith('file: legal/terms.md, section: "4.2"', head).findings).toMatchObject([
      {
        ruleId: 'policy/unused-waiver',
        severity: 'warning',
        message:
          'The waiver of a/perpetual for legal/terms.md, section 4.2 matches no finding: remove or mend it.',
        file: '.fineprint.yml',
        start: { line: 8, column: 1 },
        introduced: true,
        clause: null,
      },
    ])
  })

  test('is none where only the change is judged, since the rest was not looked at', () => {
    const policy = policyOf(waiver('file: legal/terms.md'))
    expect(run({ policy, head, base: head, scope: 'introduced' }).findings).toEqual([])
  })

  test('is none where the policy turns the rule off', () => {
    const policy = policyOf(waiver('file: legal/terms.md'), '  policy/unused-waiver: off')
    expect(run({ policy, head }).findings).toEqual([])
  })

  test('is none where it matches a finding that was there before', () => {
    const old = [readingOf('legal/terms.md', [LINE])]
    const policy = policyOf(waiver('file: legal/terms.md'))
    expect(run({ policy, head: old, base: old }).findings.map(({ ruleId }) => ruleId)).toEqual([
      'a/perpetual',
    ])
  })
})
