/** The words that a finding suggests, in a comment and at a terminal. */
import { expect, test } from 'vitest'
import type { Finding } from '../../src/lint/types.ts'
import { formatJson, formatTerminal, renderComment } from '../../src/report/index.ts'
import { findingOf, placeOf, reportOf, ruleOf } from './factories.ts'

const SOURCE = '# Terms\n\n*Last updated: May 4, 2026* (see ``code``)\n'
const DATE = 'May 4, 2026'

function finding(source = SOURCE, fields: Partial<Finding> = {}): [Finding[], ReturnType<typeof reportOf>] {
  const place = placeOf(source, DATE)
  const suggestion = { ...place, text: 'January 15, 2027' }
  const one = findingOf(null, { ...place, suggestion, ...fields })
  return [[one], reportOf([one], { sources: new Map([[one.file, source]]) })]
}

test('a comment on the line offers the whole line, as GitHub puts it into the document', () => {
  const body = renderComment(...finding(), true)
  expect(body).toContain('\n```suggestion\n*Last updated: January 15, 2027* (see ``code``)\n```\n')
})

test('its fence is longer than any in the line', () => {
  const body = renderComment(...finding('May 4, 2026 ````\n'), true)
  expect(body).toContain('\n`````suggestion\nJanuary 15, 2027 ````\n`````\n')
})

test('a comment elsewhere says how the line would read', () => {
  const body = renderComment(...finding(), false)
  expect(body).toContain('It would then read: <code>&#42;Last updated: January 15, 2027')
  expect(body).not.toContain('suggestion')
})

test.each([
  ['a line with characters that nobody sees', 'May 4, 2026 \u202Egnidaer\n'],
  ['a very long line', `May 4, 2026${' x'.repeat(2_500)}\n`],
])('%s is not suggested', (_, source) => {
  expect(renderComment(...finding(source), true)).not.toContain('suggestion')
})

test('nothing is suggested for a version that is past', () => {
  expect(renderComment(...finding(SOURCE, { side: 'base' }), true)).not.toContain('suggestion')
})

test('a terminal says what to write', () => {
  const [, report] = finding()
  expect(formatTerminal(report, { color: false, width: 100 })).toContain(
    'write:      "*Last updated: January 15, 2027* (see ``code``)"',
  )
})

test('the JSON form does not have it', () => {
  expect(formatJson(finding()[1])).not.toContain('suggestion')
})

test('a finding in the version before is marked, with the lines of that version', () => {
  const one = finding(SOURCE, { side: 'base', suggestion: null })[0][0]!
  const report = reportOf([one], { sources: new Map(), baseSources: new Map([[one.file, SOURCE]]) })
  const text = formatTerminal(report, { color: false, width: 100 })
  expect(text).toContain('legal/terms.md:3:16 (as it was before)')
  expect(text).toContain('3 │ *Last updated: May 4, 2026*')
})

/** A finding of a rule with wording of its own, on its line. */
function worded(source: string): [Finding[], ReturnType<typeof reportOf>] {
  const place = placeOf(source, 'We train our models on your boards.')
  const text = 'We train our models on your boards. We ask first.'
  const one = findingOf(null, { ...place, suggestion: { ...place, text } })
  const rule = ruleOf({ wording: 'We ask first.' })
  return [
    [one],
    reportOf([one], { sources: new Map([[one.file, source]]), rules: new Map([[rule.id, rule]]) }),
  ]
}

test('the wording of a rule is offered with what has to hold first', () => {
  expect(renderComment(...worded('We train our models on your boards.\n'), true)).toContain(
    [
      'Wording that would settle it, once it is true of what the company does:',
      '',
      '```suggestion',
      'We train our models on your boards. We ask first.',
      '```',
    ].join('\n'),
  )
})

test('the wording of a rule is told by itself where its lines are too long to read', () => {
  const body = renderComment(...worded(`We train our models on your boards.${' x'.repeat(2_500)}\n`), true)
  expect(body).toContain('once it is true of what the company does: “We ask first.”')
  expect(body).not.toContain('suggestion')
})

test('a terminal says what to add', () => {
  const [, report] = worded('We train our models on your boards.\n')
  expect(formatTerminal(report, { color: false, width: 100 })).toContain('add:        "We ask first."')
})

test('a comment on several rules puts the click where there is one', () => {
  const [[one], report] = worded('We train our models on your boards.\n')
  const other = findingOf(null, { ruleId: 'northwind/other', start: one!.start, end: one!.end })
  const body = renderComment([other, one!], report, true)
  expect(body.slice(body.indexOf('---'))).toContain(
    '```suggestion\nWe train our models on your boards. We ask first.\n```',
  )
})

test('a comment on several rules has one click', () => {
  const [[one], report] = worded('We train our models on your boards.\n')
  expect(renderComment([one!, { ...one! }], report, true).split('```suggestion')).toHaveLength(2)
})
