import { expect, test } from 'vitest'
import { parse, sourceOf } from './reading.ts'

const dates = (source: string) =>
  parse(source).dates.map(({ role, iso, source: from }) => `${role} ${iso} ${from}`)

test.each([
  ['Last updated: May 4, 2026', 'last-updated 2026-05-04 text'],
  ['*Last Updated: April 10, 2026*', 'last-updated 2026-04-10 text'],
  ['**Effective Date: Sept. 4th, 2026**', 'effective 2026-09-04 text'],
  ['Effective May 4, 2026', 'effective 2026-05-04 text'],
  ['Version Effective Date: 4 May 2026', 'effective 2026-05-04 text'],
  ['Revised 2026-05-04.', 'last-updated 2026-05-04 text'],
  ['*August 7, 2024*', 'unknown 2024-08-07 text'],
  ['Updated 04/05/2026', 'last-updated null text'],
  ['Updated 24/05/2026', 'last-updated 2026-05-24 text'],
  ['Updated 05/24/2026', 'last-updated 2026-05-24 text'],
  ['Last updated: May 2026', 'last-updated null text'],
  ['Effective February 30, 2026', 'effective null text'],
  ['## Last Updated: May 4, 2026', 'last-updated 2026-05-04 text'],
  ['Date of last revision: May 4, 2026', 'last-updated 2026-05-04 text'],
  ['Last updated on the 4th of May, 2026', 'last-updated 2026-05-04 text'],
  ['Last edited May 4 , 2026', 'last-updated 2026-05-04 text'],
  ['**Last modified:** 2026/05/04', 'last-updated 2026-05-04 text'],
  ['Last modified: 2026.5.4.', 'last-updated 2026-05-04 text'],
  ['Updated 4-May-2026', 'last-updated 2026-05-04 text'],
  ['Updated: 4. May 2026', 'last-updated 2026-05-04 text'],
  ['Updated: 2026 May 4', 'last-updated 2026-05-04 text'],
  ['Updated 5/4/26', 'last-updated null text'],
  ['Updated 2026/13/04', 'last-updated null text'],
  ['These terms come into effect on May 4, 2026.', 'effective 2026-05-04 text'],
  ['Commencement date: 4 May 2026', 'effective 2026-05-04 text'],
  ['Posted on May 4, 2026', 'unknown 2026-05-04 text'],
  ['Publication date: May 4, 2026', 'unknown 2026-05-04 text'],
  ['Version 3.2 – May 2026', 'unknown null text'],
  ['Version 3.2 – May 4, 2026', 'unknown 2026-05-04 text'],
  ['Last updated:\n\nMay 4, 2026', 'last-updated 2026-05-04 text'],
  ['## Effective date\n\nMay 4, 2026', 'effective 2026-05-04 text'],
  ['| Last updated | May 4, 2026 |\n|---|---|', 'last-updated 2026-05-04 text'],
  ['| Effective |\n|---|\n| May 4, 2026 |', 'effective 2026-05-04 text'],
])('%j gives a date', (line, date) => {
  expect(dates(`# Terms\n\n${line}\n\nWe use Boards.`)).toEqual([date])
})

test('two dates in a line have their own roles', () => {
  expect(dates('# Terms\n\nEffective July 1, 2026. Last Revised May 26, 2026')).toEqual([
    'effective 2026-07-01 text',
    'last-updated 2026-05-26 text',
  ])
})

test('front matter and attribute lists give dates with their places', () => {
  const source =
    '---\nupdated: 2026-05-04\neffective_date: "2026-06-01"\n---\n\n# Terms\n\nEffective soon {: datetime="2026-06-02" }\n\nText.'
  const document = parse(source)
  expect(document.dates.map(({ role, iso, source: from }) => [role, iso, from])).toEqual([
    ['last-updated', '2026-05-04', 'front-matter'],
    ['effective', '2026-06-01', 'front-matter'],
    ['effective', '2026-06-02', 'attribute'],
  ])
  expect(document.dates.map((date) => sourceOf(document, date))).toEqual([
    '2026-05-04',
    '"2026-06-01"',
    '2026-06-02',
  ])
})

test('a weekday belongs to its date', () => {
  expect(parse('# Terms\n\nUpdated: Monday, May 4, 2026').dates.map(({ text }) => text)).toEqual([
    'Monday, May 4, 2026',
  ])
})

test.each([
  ['last_modified_at: 2026-05-04', 'last-updated 2026-05-04 front-matter'],
  ['updatedAt: 4 May 2026', 'last-updated 2026-05-04 front-matter'],
  ['"Last updated": 2026/05/04', 'last-updated 2026-05-04 front-matter'],
  ['effective-from: 2026-05-04', 'effective 2026-05-04 front-matter'],
  ['last_reviewed: 2026-05-04', 'unknown 2026-05-04 front-matter'],
])('the front matter %j gives a date', (line, date) => {
  expect(dates(`---\n${line}\n---\n\n# Terms\n\nWe use Boards.`)).toEqual([date])
})

test.each([
  'Last updated: <time datetime="2026-05-04">4 May</time>',
  "<p>Last updated: <time class=day datetime='2026-05-04'>4 May</time></p>",
])('the day in %j is read, as the words beside it say', (line) => {
  const document = parse(`# Terms\n\n${line}\n\nWe use Boards.`)
  expect(document.dates.map(({ role, iso, source }) => [role, iso, source])).toEqual([
    ['last-updated', '2026-05-04', 'attribute'],
  ])
  expect(sourceOf(document, document.dates[0]!)).toBe('2026-05-04')
})

test('what a reader sees comes before the day that only machines read', () => {
  expect(dates('# Terms\n\nUpdated <time datetime="2026-05-03">May 4, 2026</time>')).toEqual([
    'last-updated 2026-05-04 text',
    'last-updated 2026-05-03 attribute',
  ])
})

test('the day of a time in running text is not a date of the document', () => {
  expect(dates('# Terms\n\nWe met on <time datetime="2026-05-04">Monday</time> for lunch.')).toEqual([])
})

test('a date in the running text is not a date of the document', () => {
  const filler = 'We use Boards to run the service for you.\n\n'.repeat(16)
  const body = `${filler}The law was last amended, as everybody in this trade knows very well indeed by now, on May 4, 2026.\n\n${filler}`
  expect(dates(`# Terms\n\n${body}`)).toEqual([])
})

test.each([
  'The act was last amended on January 1, 2023.',
  'The Consumer Privacy Act, as last amended on January 1, 2023, gives you rights.',
  'The law came into force on January 1, 2020.',
  'The California Consumer Privacy Act came into force on January 1, 2020.',
  'The GDPR took effect on May 25, 2018.',
  'These terms refer to the Data Act, which was last amended on January 1, 2023.',
  'The Data Protection Act 2018 became effective on May 25, 2018.',
])('the date of a law is none of the document: %s', (text) => {
  expect(dates(`# Terms\n\n${text}`)).toEqual([])
})

test.each([
  'This policy, made under the Data Protection Act 2018, was last updated on May 4, 2026.',
  'Last updated to reflect the Data Act on May 4, 2026.',
  'To meet the law, these terms were last updated on May 4, 2026.',
  'We follow the law. Last updated on May 4, 2026.',
  'We act on your behalf. Last updated on May 4, 2026.',
])('a law beside the date of the document takes nothing from it: %s', (text) => {
  expect(dates(`# Terms\n\n${text}`)).toEqual(['last-updated 2026-05-04 text'])
})
