import { describe, expect, test } from 'vitest'
import { load, refusal } from './library.ts'

const waiver = (fields: string) =>
  `waivers:\n  - { rule: input/empty, file: legal/terms.md, approved-by: "@northwind/legal", ${fields} }`

test('a waiver keeps what was decided, by whom, until when and on which line', () => {
  const text = waiver('reason: "Old wording until renewal, LEGAL-812", section: "10.4", expires: 2027-03-31')
  expect(load(text).waivers).toEqual([
    {
      rule: 'input/empty',
      file: 'legal/terms.md',
      section: '10.4',
      reason: 'Old wording until renewal, LEGAL-812',
      approvedBy: '@northwind/legal',
      expires: '2027-03-31',
      line: 2,
    },
  ])
})

test('a waiver without section and end is for the whole file and for good', () => {
  expect(load(waiver('reason: Old wording until renewal')).waivers).toMatchObject([
    { section: null, expires: null },
  ])
})

test('a rule that is off can still have a waiver', () => {
  expect(
    load(`rules: { input/empty: off }\n${waiver('reason: Old wording until renewal')}`).waivers,
  ).toHaveLength(1)
})

describe('a reason that says nothing is refused', () => {
  test.each([
    '-',
    'n/a',
    'todo',
    'pending',
    'by design',
    'LEGAL-812',
    'To be determined, TBD',
    '--------------------',
    'xxxxxxxxxxxx xxxxxxxx',
    'TODO: TODO: TODO:',
    'ok',
    'approved',
    'Approved by legal, LEGAL-812',
    'see above',
    'temporary',
    'false positive',
    'Legal said so.',
    'Feedback boards',
    'Input empty is intended',
    '12 34 56 78',
    'https://northwind.example/decisions/812',
  ])('%s', (reason) => {
    const message = `PolicyError: p.yml:2:89: \`${reason}\` is no reason: say why in a sentence that an auditor understands`
    expect(refusal(waiver(`reason: "${reason}"`))).toBe(message)
  })
})

describe('a reason that says something is one', () => {
  test.each([
    'Old wording until renewal',
    'Boards of the beta are test data, LEGAL-12',
    "It's read from our processor's terms",
    '更新まで旧文言を維持することが承認された',
  ])('%s', (reason) => {
    expect(load(waiver(`reason: "${reason}"`)).waivers).toHaveLength(1)
  })
})

describe('a waiver that cannot hold is refused', () => {
  test.each([
    [
      'without a reason',
      'waivers:\n  - { rule: input/empty, file: a.md, approved-by: x }',
      '2:5: `waivers[0]` lacks `reason`: add it',
    ],
    [
      'for an unknown rule',
      'waivers:\n  - { rule: input/emty, file: a.md, reason: Old wording until renewal, approved-by: x }',
      '2:13: unknown rule `input/emty` in a waiver; did you mean `input/empty`?',
    ],
    [
      'for a rule that is near none',
      'waivers:\n  - { rule: a/b, file: a.md, reason: Old wording until renewal, approved-by: x }',
      '2:13: unknown rule `a/b` in a waiver: remove the waiver',
    ],
    [
      'until a day that does not exist',
      waiver('reason: Old wording until renewal, expires: 2027-02-30'),
      '2:125: `waivers[0].expires` must be a calendar day such as 2027-03-31, not `2027-02-30`',
    ],
    [
      'until a day in another notation',
      waiver('reason: Old wording until renewal, expires: 3/31/2027'),
      '2:125: `waivers[0].expires` must be a calendar day such as 2027-03-31, not `3/31/2027`',
    ],
    [
      'for a section that YAML reads as a number',
      waiver('reason: Old wording until renewal, section: 10.40'),
      '2:125: `waivers[0].section` must be text, not a number: put it in quotes',
    ],
    [
      'for files of an unusable pattern',
      'waivers:\n  - { rule: input/empty, file: "[", reason: Old wording until renewal, approved-by: x }',
      '2:32: unusable pattern `[`: `[` without `]`: close it, or write `\\[`',
    ],
  ])('%s', (_, text, message) => {
    expect(refusal(text)).toBe(`PolicyError: p.yml:${message}`)
  })
})
