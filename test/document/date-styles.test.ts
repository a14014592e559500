import fc from 'fast-check'
import { expect, test } from 'vitest'
import { datesIn } from '../../src/document/dates.ts'
import { inStyleOf } from '../../src/document/index.ts'

const DAY = '2026-11-25'

test.each([
  ['May 4, 2026', 'November 25, 2026'],
  ['4 May 2026', '25 November 2026'],
  ['04 May 2026', '25 November 2026'],
  ['4th May, 2026', '25th November, 2026'],
  ['May 4th 2026', 'November 25th 2026'],
  ['4th of May 2026', '25th of November 2026'],
  ['Oct. 4, 2026', 'Nov. 25, 2026'],
  ['Oct 4 2026', 'Nov 25 2026'],
  ['MAY 4TH, 2026', 'NOVEMBER 25TH, 2026'],
  ['4-may-2026', '25-november-2026'],
  ['2026-05-04', '2026-11-25'],
  ['2026/5/4', '2026/11/25'],
  ['2026.05.04', '2026.11.25'],
  ['2026 May 4', '2026 November 25'],
  ['04.05.2026', '25.11.2026'],
  ['4.5.2026', '25.11.2026'],
  ['25/12/2026', '25/11/2026'],
  ['12/25/2026', '11/25/2026'],
  ['Monday, May 4, 2026', 'Wednesday, November 25, 2026'],
  ['Mon, 4 May 2026', 'Wed, 25 November 2026'],
])('the day is written like %j', (text, written) => {
  expect(inStyleOf(text, DAY)).toBe(written)
})

test.each([
  ['14 May 2026', '2027-02-01', '1 February 2027'],
  ['04 May 2026', '2027-02-01', '01 February 2027'],
  ['14.12.2026', '2027-02-01', '01.02.2027'],
  ['14.5.2026', '2027-02-01', '1.2.2027'],
  ['May 4th, 2026', '2027-02-01', 'February 1st, 2027'],
  ['May 4th, 2026', '2027-02-02', 'February 2nd, 2027'],
  ['May 4th, 2026', '2027-02-13', 'February 13th, 2027'],
  ['May 4th, 2026', '2027-02-23', 'February 23rd, 2027'],
  ['Nov. 25, 2026', '2027-05-01', 'May 1, 2027'],
  ['Sept. 4, 2026', '2027-09-01', 'Sept. 1, 2027'],
  ['Sept 4, 2026', '2027-10-01', 'Oct 1, 2027'],
])('%j becomes %s as %j', (text, day, written) => {
  expect(inStyleOf(text, day)).toBe(written)
})

test.each([
  '04/05/2026',
  '04-05-2026',
  '04/04/2026',
  '5/4/26',
  'May 2026',
  'soon',
  '',
  '2026-05-04T10:00:00Z',
])('%j tells no style', (text) => {
  expect(inStyleOf(text, DAY)).toBeNull()
})

test('a day that would be ambiguous in the style is not written', () => {
  expect(inStyleOf('25/12/2026', '2027-02-01')).toBeNull()
})

test.each(['2026-02-30', '2026-5-4', 'tomorrow', ''])('%j is no day to write', (day) => {
  expect(inStyleOf('May 4, 2026', day)).toBeNull()
})

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

const day = fc
  .record({ year: fc.integer({ min: 1990, max: 2099 }), days: fc.nat(364) })
  .map(({ year, days }) => new Date(Date.UTC(year, 0, 1 + days)).toISOString().slice(0, 10))

const written = fc
  .record({
    iso: day,
    form: fc.nat(7),
    short: fc.boolean(),
    comma: fc.constantFrom(', ', ' '),
    ordinal: fc.constantFrom('', 'th', 'TH'),
    separator: fc.constantFrom('.', '/', '-'),
    upper: fc.boolean(),
  })
  .map(({ iso, form, short, comma, ordinal, separator, upper }) => {
    const [year, month, date] = iso.split('-').map(Number) as [number, number, number]
    const name = short ? `${MONTHS[month - 1]!.slice(0, 3)}.` : MONTHS[month - 1]!
    const text = [
      `${name} ${date}${ordinal}${comma}${year}`,
      `${date}${ordinal} ${name}${comma}${year}`,
      `${date}${ordinal} of ${name}${comma}${year}`,
      [iso.slice(8), iso.slice(5, 7), year].join(separator),
      [date, month, year].join(separator),
      [month, date, year].join(separator),
      iso.replaceAll('-', separator),
      `${year} ${name} ${date}`,
    ][form]!
    return { text: upper ? text.toUpperCase() : text, named: form < 3 || form > 5 }
  })

test('a day that was written is read again as that day', () => {
  fc.assert(
    fc.property(written, day, ({ text, named }, to) => {
      const styled = inStyleOf(text, to)
      if (styled !== null)
        expect(datesIn(styled).map(({ iso, text: all }) => [iso, all])).toEqual([[to, styled]])
      if (named) expect(styled).not.toBeNull()
    }),
  )
})

test('a date in its own style is the date as written', () => {
  fc.assert(
    fc.property(written, ({ text, named }) => {
      const iso = datesIn(text)[0]?.iso
      if (!named || !iso || /th|sept?\./i.test(text)) return
      expect(inStyleOf(text, iso)?.replace(/(may)\.?/i, '$1')).toBe(text.replace(/(may)\.?/i, '$1'))
    }),
  )
})

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (text, to) => inStyleOf(text, to) === null))
})
