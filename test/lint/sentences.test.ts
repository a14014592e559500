/** Rules about sentences, read by the real reader. */
import { expect, test } from 'vitest'
import { lint, readText } from '../../src/lint/index.ts'
import { renderComment } from '../../src/report/index.ts'
import { policyOf, TODAY } from './factory.ts'

const RULE = `
  a/closing:
    severity: error
    message: "{title}: {section} says: {quote}"
    judges: sentence
    forbid: { acts: { actor: provider, mode: may, denied: false, supposed: false, verb: [close, terminate] } }
`
const POLICY = policyOf('', RULE)

const judged = (head: string, base: string | null = null, more = '') => {
  const policy = more === '' ? POLICY : policyOf(more, RULE)
  const reading = (text: string) => [readText(text, 'legal/terms.md', policy)]
  return lint({
    policy,
    head: reading(head),
    base: base === null ? null : reading(base),
    unreadable: [],
    scope: base === null ? 'all' : 'introduced',
    today: TODAY,
    documentKind: () => 'terms-of-service',
  })
}
const places = (head: string) =>
  judged(head).findings.map(({ start, end }) => head.slice(start.offset, end.offset))

test('stands on the words of the act and not on the whole sentence', () => {
  expect(places('We keep your boards safe, and we may close your account at any time.')).toEqual([
    'we may close your account at any time',
  ])
})

test('is read through the lead-in of a list', () => {
  expect(places('We may, at our sole discretion:\n\n- change a board;\n- terminate your account.\n')).toEqual(
    ['terminate your account'],
  )
})

test.each([
  ['who reserves the right', 'We reserve the right to terminate your account.', 1],
  ['a passive', 'Your account may be closed by us.', 1],
  ['the second of two verbs', 'We may suspend or terminate your account.', 1],
  ['a right that the user is given', 'You are entitled to close your account.', 0],
  ['a right that the company is given', 'We are entitled to close your account.', 1],
  ['a promise', 'We may not close your account.', 0],
  ['the user', 'You may close your account.', 0],
  ['a condition', 'If we may close your account, we tell you.', 0],
  ['a duty', 'We must close your account when you ask us to.', 0],
])('who may do what is read by the grammar: %s', (_, text, count) => {
  expect(judged(text).findings).toHaveLength(count)
})

test('says where it stands and what it says', () => {
  const [finding] = judged('# Terms\n\n## 4. End\n\nWe may close your account.').findings
  expect(finding?.message).toBe('Terms: section 4 "End" says: We may close your account')
})

test('a sentence that was there before is not new, wherever it moved', () => {
  const base = 'We may close your account. We store boards.'
  expect(
    judged('We store boards.\n\nWe may close your account. We may terminate a plan.', base).findings,
  ).toMatchObject([{ message: expect.stringContaining('We may terminate a plan') }])
})

test('a sentence that was there before is new where it says one more thing that breaks the rule', () => {
  const base = 'We may close your account at any time.'
  const head = 'We may close your account at any time, and we may terminate your plan.'
  expect(judged(head, base).findings).toMatchObject([
    { start: { offset: 0 }, message: expect.stringContaining('time … we may terminate your plan') },
  ])
  expect(places(head)).toEqual([head.slice(0, -1)])
  expect(judged(base, head).findings).toEqual([])
})

test.each([
  [
    'We may close your account, or terminate it without notice.',
    'close your account, or terminate it without notice',
  ],
  ['We may close or terminate your account.', 'close or terminate your account'],
])('words that several acts share are told once: %s', (text, words) => {
  expect(judged(text).findings).toMatchObject([
    { message: `legal/terms.md: the document says: We may ${words}` },
  ])
})

test('is waived by its section', () => {
  const waiver = `
waivers:
  - rule: a/closing
    file: legal/*.md
    section: End
    reason: The old plan ends this way until all have moved, LEGAL-9.
    approved-by: '@northwind/legal'
`
  const text = '## End\n\nWe may close your account.\n\n## Else\n\nWe may close your board.'
  expect(judged(text, null, waiver).findings.map(({ waived }) => waived)).toEqual([true, false])
})

test('the comment shows the words in their sentence and how they were read', () => {
  const report = judged('## 4. End\n\nWhere we see fit, we may close your *account* & boards \\<b>.')
  expect(renderComment(report.findings, report)).toContain(
    [
      '> “Where we see fit, <strong>we may close your account &amp; boards &lt;b&gt;</strong>.”',
      '',
      'How section 4 "End" reads:',
      '',
      '- Who acts: the company',
      '- What: may “close”',
    ].join('\n'),
  )
})

test('the comment names each act that is at fault', () => {
  const report = judged('We may close your account, and we may terminate your plan & delete it.')
  const body = renderComment(report.findings, report)
  expect(body).toContain(
    '> “<strong>We may close your account, and we may terminate your plan</strong> &amp; delete it.”',
  )
  expect(body).toContain(
    '- Who acts: the company\n- What: may “close”, may “terminate”\n- To what: “your account”',
  )
})

test('a policy without rules about sentences has none of them read', () => {
  const [reading] = [readText('We may close your account.', 'a.md', policyOf())]
  expect(reading?.document.sentences).toEqual([])
  expect(readText('We may close your account.', 'a.md', POLICY).document.sentences).toHaveLength(1)
})

test('a rule about documents can ask for a sentence that has to be there', () => {
  const rule = `
  a/rights:
    severity: error
    message: M
    judges: document
    require: { sentences: { acts: { actor: user, mode: may, verb: object } } }
`
  const policy = policyOf('', rule)
  const found = (text: string) =>
    lint({
      policy,
      head: [readText(text, 'a.md', policy)],
      base: null,
      unreadable: [],
      scope: 'all',
      today: TODAY,
      documentKind: () => 'privacy-policy',
    }).findings.length
  expect([found('You may object to it.'), found('We may object to it.')]).toEqual([0, 1])
})

test('can be excused by a sentence of the same section that stands near it, and by no other', () => {
  const rule = `
  a/law:
    severity: error
    message: M
    judges: sentence
    forbid:
      text: { matches: governed by }
      not: { near: { matches: you keep }  }
`
  const policy = policyOf('', rule)
  const findings = (text: string): number =>
    lint({
      policy,
      head: [readText(text, 'legal/terms.md', policy)],
      base: null,
      unreadable: [],
      scope: 'all',
      today: TODAY,
      documentKind: () => 'terms-of-service',
    }).findings.filter(({ ruleId }) => ruleId === 'a/law').length
  const choice = 'These terms are governed by the law of Ruritania.'
  const excuse = 'But you keep the protection of the law at home.'
  const filler = 'We store boards. '.repeat(5)
  expect(findings(`## 1. Law\n\n${choice} ${excuse}`)).toBe(0)
  expect(findings(`## 1. Law\n\n${choice} ${filler}${excuse}`)).toBe(1)
  expect(findings(`## 1. Law\n\n${choice}\n\n## 2. Home\n\n${excuse}`)).toBe(1)
})
