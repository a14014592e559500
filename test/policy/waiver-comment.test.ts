import { describe, expect, test } from 'vitest'
import { readWaiverComment } from '../../src/policy/index.ts'

const read = (comment: string) => readWaiverComment(`x ${comment} y`, 2, 2 + comment.length)
const REST = 'reason: Old customers keep this wording; approved-by: @northwind/legal'

/** The message, and the words at which it points. */
function refusal(comment: string): [string, string] {
  const found = read(comment)
  if (found === null || !('fault' in found)) throw new Error('not refused')
  return [found.fault, `x ${comment} y`.slice(found.from, found.to)]
}

describe('a waiver in a comment says what is accepted, why, by whom and until when', () => {
  const waiver = {
    rule: 'license/perpetual',
    reason: 'Old customers keep this wording until renewal, LEGAL-812',
    approvedBy: '@northwind/legal',
    expires: '2027-03-31',
  }
  test.each([
    [
      'on one line',
      `<!-- fineprint-waiver rule: license/perpetual; reason: ${waiver.reason}; approved-by: @northwind/legal; expires: 2027-03-31 -->`,
    ],
    [
      'with a key on each line',
      `<!-- fineprint-waiver\nrule: license/perpetual\nreason: ${waiver.reason}\napproved-by: "@northwind/legal"\nexpires: 2027-03-31\n-->`,
    ],
    [
      'with a reason over several lines',
      `<!--\n  fineprint-waiver\n  rule: license/perpetual\n  reason:\n    Old customers keep this\n    wording until renewal, LEGAL-812\n  approved-by: '@northwind/legal'\n  expires: 2027-03-31\n-->`,
    ],
    [
      'in a quote, with line breaks of Windows',
      `<!-- fineprint-waiver\r\n> rule: license/perpetual\r\n> reason: Old customers keep this\r\n> wording until renewal, LEGAL-812\r\n> approved-by: @northwind/legal\r\n> expires: 2027-03-31\r\n> -->`,
    ],
    [
      'as in MDX',
      `{/* fineprint-waiver rule: license/perpetual; reason: ${waiver.reason}; approved-by: @northwind/legal; expires: 2027-03-31; */}`,
    ],
  ])('%s', (_, comment) => {
    expect(read(comment)).toMatchObject(waiver)
  })

  test('without an end it holds for good', () => {
    expect(read(`<!-- fineprint-waiver rule: a/b; ${REST} -->`)).toMatchObject({ expires: null })
  })

  test.each([
    [
      'a semicolon',
      'reason: Old wording stays; new plans have none',
      'Old wording stays; new plans have none',
    ],
    [
      'an address',
      'reason: Agreed in https://northwind.example/a until renewal',
      'Agreed in https://northwind.example/a until renewal',
    ],
    [
      'a key in quotes',
      'reason: "Old wording stays; rule: none for new plans"',
      'Old wording stays; rule: none for new plans',
    ],
  ])('a reason can hold %s', (_, entry, reason) => {
    expect(read(`<!-- fineprint-waiver rule: a/b; ${entry}; approved-by: x -->`)).toMatchObject({ reason })
  })
})

test.each([
  '<!-- legal: check -->',
  '<!-- The fineprint-waiver is gone -->',
  '<!-- fineprint: checked by Kim -->',
  '{/* fineprints */}',
])('%s is none', (comment) => {
  expect(read(comment)).toBeNull()
})

describe('a comment that wants to be a waiver is refused', () => {
  test.each([
    [
      'with another word',
      '<!-- fineprint-ignore a/b -->',
      '`fineprint-ignore` means nothing: did you mean `fineprint-waiver`?',
      'fineprint-ignore',
    ],
    [
      'with a word in two',
      '<!-- Fineprint waiver rule: a/b -->',
      '`Fineprint waiver` means nothing: did you mean `fineprint-waiver`?',
      'Fineprint waiver',
    ],
    [
      'with an unknown key',
      `<!-- fineprint-waiver rul: a/b; ${REST} -->`,
      'unknown key `rul` in a waiver; did you mean `rule`?',
      'rul',
    ],
    [
      'with a key of the policy',
      `<!-- fineprint-waiver rule: a/b; section: 1.2; ${REST} -->`,
      'unknown key `section` in a waiver; expected one of rule, reason, approved-by, expires; put quotes around text that holds `: `',
      'section',
    ],
    [
      'with a key twice',
      `<!-- fineprint-waiver rule: a/b; rule: a/c; ${REST} -->`,
      '`rule` stands here twice: remove one',
      'rule',
    ],
    [
      'without a colon',
      `<!-- fineprint-waiver\nrule a/b\n${REST} -->`,
      '`rule a/b` is no part of a waiver: write `key: value`, with one of the keys rule, reason, approved-by, expires',
      'rule a/b',
    ],
    [
      'without a colon behind the reason',
      '<!-- fineprint-waiver\nrule: a/b\napproved-by: x\nreason: Old customers keep it\nexpires 2027-01-01\n-->',
      '`expires` begins a line without a colon: write `expires: …`, or put quotes around the reason',
      'expires',
    ],
    [
      'with text behind a value',
      `<!-- fineprint-waiver\nrule: a/b\nand more\n${REST} -->`,
      '`and more` is no part of a waiver: write `key: value`, with one of the keys rule, reason, approved-by, expires',
      'and more',
    ],
    [
      'with an open quote',
      '<!-- fineprint-waiver rule: a/b; approved-by: "x; reason: Old customers keep it -->',
      'the value of `approved-by` has no closing ": add it',
      '"',
    ],
    [
      'without a rule',
      `<!-- fineprint-waiver ${REST} -->`,
      'the waiver lacks `rule`: add `rule: …`',
      'fineprint-waiver',
    ],
    [
      'without a reason',
      '<!-- fineprint-waiver rule: a/b; approved-by: x -->',
      'the waiver lacks `reason`: add `reason: …`',
      'fineprint-waiver',
    ],
    [
      'without an approver',
      '<!-- fineprint-waiver rule: a/b; reason: Old customers keep it -->',
      'the waiver lacks `approved-by`: add `approved-by: …`',
      'fineprint-waiver',
    ],
    [
      'with an empty value',
      `<!-- fineprint-waiver\nrule:\n${REST} -->`,
      '`rule` has no value: add it behind the colon',
      'rule',
    ],
    [
      'with a reason that says nothing',
      '<!-- fineprint-waiver rule: a/b; reason: see above; approved-by: x -->',
      '`see above` is no reason: say why in a sentence that an auditor understands',
      'see above',
    ],
    [
      'with a reason of the rule only',
      '<!-- fineprint-waiver rule: license/perpetual; reason: The perpetual license is fine; approved-by: x -->',
      '`The perpetual license is fine` is no reason: say why in a sentence that an auditor understands',
      'The perpetual license is fine',
    ],
    [
      'with a reason as long as terms',
      `<!-- fineprint-waiver rule: a/b; approved-by: x; reason: ${'word and '.repeat(60)} -->`,
      '`reason` is longer than 500 characters: shorten it',
      'word and '.repeat(60).trim(),
    ],
    [
      'until a day that does not exist',
      `<!-- fineprint-waiver rule: a/b; ${REST}; expires: 2027-02-30 -->`,
      '`expires` must be a calendar day such as 2027-03-31, not `2027-02-30`',
      '2027-02-30',
    ],
    [
      'without an end',
      '<!-- fineprint-waiver rule: a/b',
      'the comment of this waiver has no end: close it with `-->`',
      'fineprint-waiver',
    ],
    [
      'with too much text',
      `<!-- fineprint-waiver rule: a/b; ${REST}${' '.repeat(5000)}-->`,
      'the comment of this waiver is longer than 5000 characters: shorten it',
      'fineprint-waiver',
    ],
  ])('%s', (_, comment, message, at) => {
    expect(refusal(comment)).toEqual([message, at])
  })
})
