/** What a change does to the dates of a document, where a finding about them stands, and what would settle it. */
import { describe, expect, test } from 'vitest'
import { datesWords, daysBetween, disagreement, dateMove } from '../../src/lint/dates.ts'
import { readText } from '../../src/lint/index.ts'
import { revisionOf } from '../../src/lint/revision.ts'
import { datePlace } from '../../src/lint/suggest.ts'
import type { RulePlace } from '../../src/policy/index.ts'

const TODAY = '2027-01-15'
const read = (text: string) => readText(text, 'terms.md', { parties: {}, terms: {} }).document
const terms = (dates: string, more = '') => `# Terms\n\n${dates}\n\nWe store your boards.${more}\n`
const move = (before: string, after: string) => dateMove(read(terms(before)), read(terms(after)))

describe('the date of a document', () => {
  test.each([
    ['same', 'Last updated: May 4, 2026', 'Last updated: May 4, 2026'],
    ['same', 'Last updated: May 4, 2026', 'Last updated 4 May 2026'],
    ['later', 'Last updated: May 4, 2026', 'Last updated: May 5, 2026'],
    ['earlier', 'Last updated: May 4, 2026', 'Last updated: May 4, 2025'],
    ['changed', 'Last updated: 04/05/2026', 'Last updated: 05/06/2026'],
    ['added', 'Hello.', 'Last updated: May 4, 2026'],
    ['removed', 'Last updated: May 4, 2026', 'Hello.'],
    ['none', 'Hello.', 'Hello again.'],
    ['same', 'Effective May 4, 2026', 'Last updated: May 4, 2026'],
    [
      'later',
      'Last updated: May 4, 2026. Effective June 1, 2026.',
      'Last updated: May 4, 2026. Effective June 15, 2026.',
    ],
    [
      'later',
      'Last updated: May 4, 2026. Effective June 1, 2026.',
      'Last updated: May 9, 2026. Effective May 9, 2026.',
    ],
  ])('is %s from "%s" to "%s"', (expected, before, after) => {
    expect(move(before, after)).toBe(expected)
  })

  test('as readers see it counts before the one of the front matter', () => {
    const text = (day: string) => `---\nupdated: 2026-05-04\n---\n\n${terms(`Last updated: ${day}`)}`
    expect(dateMove(read(text('May 4, 2026')), read(text('May 9, 2026')))).toBe('later')
  })
})

describe('dates disagree', () => {
  const found = (text: string) => {
    const { shown, other } = disagreement(read(text)) ?? {}
    return shown && other && [shown.text, other.text]
  }

  test('where the front matter has another day than the text', () => {
    expect(found(`---\nupdated: 2026-05-04\n---\n\n${terms('Last updated: May 14, 2026')}`)).toEqual([
      'May 14, 2026',
      '2026-05-04',
    ])
  })

  test('where an attribute has another day than the text', () => {
    expect(found(terms('Effective May 4, 2026\n{: datetime="2025-05-04" }'))).toEqual([
      'May 4, 2026',
      '2025-05-04',
    ])
  })

  test.each([
    ['the same day in other styles', `---\nupdated: 2026-05-04\n---\n\n${terms('Last updated: 4 May 2026')}`],
    ['an update and an effective date', terms('Last updated: May 4, 2026. Effective June 1, 2026.')],
    ['a date of publication', `---\ndate: 2020-01-01\n---\n\n${terms('Last updated: 4 May 2026')}`],
    ['a single date', terms('Last updated: 4 May 2026')],
  ])('not in %s', (_, text) => {
    expect(found(text)).toBeUndefined()
  })
})

test('dates are named with the place where they stand', () => {
  expect(datesWords(read(`---\nupdated: 2026-05-04\n---\n\n${terms('Last updated: May 14, 2026')}`))).toBe(
    '"2026-05-04" in the front matter, "May 14, 2026" in the text',
  )
})

test('days are counted over the end of a year and a leap day', () => {
  expect([daysBetween('2027-12-31', '2028-03-01'), daysBetween('2027-01-15', '2027-01-14')]).toEqual([61, -1])
})

describe('the words that a change touches', () => {
  const words = (before: string, after: string) => revisionOf(read(before), read(after), []).words

  test.each([
    [
      'none where only the date changed',
      terms('Last updated: May 4, 2026'),
      terms('Last updated: June 5, 2027'),
      0,
    ],
    ['none where text only moved', '# T\n\nOne two.\n\nThree four.\n', '# T\n\nThree four.\n\nOne two.\n', 0],
    ['none where only markup changed', '# T\n\nOne **two**.\n', '# T\n\n*One* two\\.\n', 0],
    [
      'none where only a link leads elsewhere',
      '# T\n\nSee [us](a).\n',
      '# T\n\nSee [us](https://b.example).\n',
      0,
    ],
    ['those that were added', '# T\n\nOne two.\n', '# T\n\nOne two three four.\n', 2],
    ['a replaced word once', '# T\n\nOne two.\n', '# T\n\nOne three.\n', 1],
  ])('are %s', (_, before, after, expected) => {
    expect(words(before, after)).toBe(expected)
  })
})

describe('a finding about a date', () => {
  /** The words where it stands, and those that are suggested for them. */
  function settled(at: RulePlace, after: string, before: string | null = null) {
    const document = read(after)
    const then = before === null ? null : read(before)
    const past = then && { before: then, revision: revisionOf(then, document, []) }
    const place = datePlace(at, document, TODAY, past)
    if (place === null) return null
    const { range, suggestion } = place
    return [document.source.slice(range.start.offset, range.end.offset), suggestion?.text ?? null]
  }

  test('stands on the date and suggests today in its style where the text changed under it', () => {
    const after = terms('Last updated: 4 May 2026', ' And files.')
    expect(settled('date', after, terms('Last updated: 4 May 2026'))).toEqual([
      '4 May 2026',
      '15 January 2027',
    ])
  })

  test('suggests no effective date: from when a text applies, people decide', () => {
    const after = terms('Effective May 4, 2026', ' And files.')
    expect(settled('date', after, terms('Effective May 4, 2026'))).toEqual(['May 4, 2026', null])
  })

  test('suggests nothing where the date stands in a second place too', () => {
    const text = `---\nupdated: 2026-05-04\n---\n\n${terms('Last updated: May 4, 2026')}`
    expect(settled('date', `${text}\nMore.\n`, text)).toEqual(['May 4, 2026', null])
  })

  test('suggests nothing where nothing was compared', () => {
    expect(settled('date', terms('Last updated: May 4, 2026'))).toEqual(['May 4, 2026', null])
  })

  const both = (machine: string, shown: string) =>
    `---\nupdated: ${machine}\n---\n\n${terms(`Last updated: ${shown}`)}`

  test('stands on the one of two dates that was left behind, and suggests the other in its style', () => {
    const before = both('2026-05-04', 'May 4, 2026')
    expect(settled('disagreeing-date', both('2026-05-04', 'May 9, 2026'), before)).toEqual([
      '2026-05-04',
      '2026-05-09',
    ])
    expect(settled('disagreeing-date', both('2026-05-09', 'May 4, 2026'), before)).toEqual([
      'May 4, 2026',
      'May 9, 2026',
    ])
  })

  test('suggests neither of two dates that disagreed before', () => {
    const text = both('2026-05-04', 'May 9, 2026')
    expect(settled('disagreeing-date', text, text)).toEqual(['2026-05-04', null])
  })

  test('stands on the expression that computes a date, and suggests the day of the change', () => {
    const text = terms('Last updated: {new Date().toLocaleDateString()}')
    expect(settled('computed-date', text, terms('Hello.'))).toEqual([
      '{new Date().toLocaleDateString()}',
      'January 15, 2027',
    ])
  })

  test('stands on the effective date as readers see it', () => {
    const text = `---\neffective: 2026-06-02\n---\n\n${terms('Effective June 1, 2026')}`
    expect(settled('effective-date', text)).toEqual(['June 1, 2026', null])
  })

  test('stands on the only date where none says from when the text applies', () => {
    expect(settled('effective-date', terms('Last updated: May 4, 2026'))).toEqual(['May 4, 2026', null])
  })

  test('stands on the effective date where both are given', () => {
    const text = terms('Last updated: May 4, 2026. Effective June 1, 2026.')
    expect(settled('effective-date', text)).toEqual(['June 1, 2026', null])
  })

  test('stands at the title where the document has no such date', () => {
    expect([settled('date', terms('Hello.')), settled('title', terms('Effective May 4, 2026'))]).toEqual([
      null,
      null,
    ])
  })
})
