import { expect, test } from 'vitest'
import { splitSentences } from '../../src/document/sentences.ts'
import { cpuTime } from '../effort.ts'

const split = (text: string): string[] => splitSentences(text).map(({ from, to }) => text.slice(from, to))

test.each([
  'See Section 10.4 and Sec. 4 of the Boards Terms.',
  'We rely on Art. 6 para. 1 lit. b of the Regulation.',
  'Northwind Traders Inc. Privacy Policy is at No. 5 Main St. Springfield.',
  'NORTHWIND ASIA PTE. LTD. AND ITS AFFILIATES MAY ACT.',
  'We share data, e.g. Boards, i.e. Cards, etc. and more.',
  'The U.S. Department of Commerce, under 18 U.S.C. § 2510 and 48 C.F.R. § 12 et seq. and so on.',
  'In Doe v. Roe the court sat at 5 p.m. Pacific Time on Jan. 5, 2026.',
  'We use Node.js 2.0.1 at https://northwind.example/a.b?c=d. and more.',
  '4.1. Title of the part',
  'b. Voice of the customer',
  'We act ... as agreed, J. R. Doe said.',
  'You may use it; we may not; they shall not.',
  'as in section 8. below',
])('%j is one sentence', (text) => {
  expect(split(text)).toEqual([text])
})

test.each([
  [['We use it.', 'You agree.']],
  [['He said "we train."', 'You agree.']],
  [['(We may use it.)', 'You agree.']],
  [['Really?!', 'You agree.']],
  [['We deal with Northwind Traders Inc.', 'We use data.']],
  [['We act in the U.S.', 'The law applies.']],
  [['See Section 10.', 'You agree.']],
  [['YOU AGREE TO IT.', 'WE MAY USE IT.']],
  [['We support phones.', 'iPhone users may opt out.']],
  [['Boards, cards, etc.', 'Customers may opt out.']],
  [['We keep it in our App.', 'We delete it.']],
  [['That is state of the art.', 'We like it.']],
  [['It ends here…', 'You may go.']],
  [['It applies.', '(a) First of all.']],
])('%j are two sentences', (sentences) => {
  expect(split(sentences.join(' '))).toEqual(sentences)
})

test('a lost space between sentences does not join them', () => {
  expect(split('We have a policy.You may read it.')).toEqual(['We have a policy.', 'You may read it.'])
})

test('ranges leave out the spaces between sentences', () => {
  expect(splitSentences('A rule. We do.')).toEqual([
    { from: 0, to: 7 },
    { from: 8, to: 14 },
  ])
})

test('a long line takes time in proportion to its length', () => {
  const time = (count: number): number => {
    const text = 'We may, e.g. in the U.S. and elsewhere, use Boards. '.repeat(count)
    return cpuTime(() => splitSentences(text))
  }
  time(2000)
  expect(time(40_000)).toBeLessThan(Math.max(20 * time(4_000), 400))
})
