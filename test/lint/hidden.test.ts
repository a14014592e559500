/** Wording that hides: it is read as people see it, and that it hides is a finding. */
import { describe, expect, test } from 'vitest'
import { readText } from '../../src/lint/index.ts'

const read = (text: string) => readText(`# Terms\n\n${text}\n`, 'terms.md', { parties: {}, terms: {} })
const hidden = (text: string): string[] =>
  read(text)
    .document.problems.filter(({ code }) => code === 'hidden')
    .map(({ reason }) => reason)
const trains = (text: string): string[] =>
  read(text)
    .clauses.filter(({ action }) => action === 'train-ai')
    .map(({ stance }) => stance)

describe('a word that is not what it looks like', () => {
  test.each([
    [
      'a zero-width space',
      'We may tr\u200bain our models on your maps.',
      'permits',
      '(U+200B) stands in “train”',
    ],
    ['a word joiner', 'We may tr\u2060ain our models on your maps.', 'permits', '(U+2060) stands in “train”'],
    [
      'a reference to one',
      'We may tr&#8203;ain our models on your maps.',
      'permits',
      '(U+200B) stands in “train”',
    ],
    ['a named reference', 'We may tr&ZeroWidthSpace;ain our models on your maps.', 'permits', '(U+200B)'],
    ['in the word that denies', 'We do n\u200bot train our models on your maps.', 'forbids', 'in “not”'],
    [
      'a Cyrillic letter',
      'We may tr\u0430in our models on your maps.',
      'permits',
      '(U+0430) looks like “a” in “train”',
    ],
    [
      'a reference to one',
      'We may tr&#x430;in our models on your maps.',
      'permits',
      '(U+0430) looks like “a”',
    ],
    [
      'a Greek letter',
      'We may train \u03bfur models on your maps.',
      'permits',
      '(U+03BF) looks like “o” in “our”',
    ],
    [
      'a comment inside',
      'We may tr<!-- x -->ain our models on your maps.',
      'permits',
      'a comment that nobody sees',
    ],
  ])('%s', (_, text, stance, told) => {
    expect(trains(text)).toEqual([stance])
    expect(hidden(text)).toEqual([expect.stringContaining(told)])
  })

  test.each([
    ['a soft hyphen', 'We may tr\u00adain our models on your maps.'],
    ['a reference to a soft hyphen', 'We may tr&shy;ain our models on your maps.'],
    ['emphasis', 'We may **tr**ain our models on your maps.'],
    ['a zero-width space between words', 'We may \u200btrain our models on your maps.'],
    ['a Russian word', 'We may train our models on your maps. \u041a\u0430\u0440\u0442\u044b are maps.'],
    ['a Greek letter by itself', 'We may train our \u03b1 models on your maps.'],
    ['a reference to a Latin letter', 'We may tr&#97;in our models on your maps.'],
    ['an accent', 'We may train our models on the caf\u00e9 maps that you post.'],
  ])('but not %s', (_, text) => {
    expect(trains(text)).toEqual(['permits'])
    expect(hidden(text)).toEqual([])
  })
})

test('a line that is shown in another order is told once', () => {
  expect(hidden('We may use \u202eruoy\u202c maps and \u202eruoy\u202c notes.')).toEqual([
    'a control character (U+202E) changes the order in which this line is shown: take it out',
  ])
})

describe('terms that no page shows', () => {
  test.each([
    ['a comment', '<!-- We may train our models on your maps. -->'],
    [
      'an element that is not displayed',
      '<p style="display: none">We may train our models on your maps.</p>',
    ],
    ['an element with the attribute', 'Maps: <span hidden>we may train our models on your maps.</span>'],
    [
      'invisible text',
      '<div style="color:red;visibility:hidden">We may train our models on your maps.</div>',
    ],
    ['text without size', '<span style="font-size:0">We may train our models on your maps.</span>'],
    [
      'a choice',
      'We may train our models on your maps. <span style="display:none">You can opt out of training our models on your maps.</span>',
    ],
  ])('in %s', (_, text) => {
    expect(hidden(text)).toEqual([expect.stringContaining('show them, or take them out')])
  })

  test.each([
    ['a note of the editors', '<!-- TODO: ask Kim for the new address -->\n\nMaps.'],
    ['a hidden element without terms', '<p hidden>Version 12</p>\n\nMaps.'],
    ['an element that is shown', '<p style="display: block">We may train our models on your maps.</p>'],
    ['a class', '<p class="hidden-xs">We may train our models on your maps.</p>'],
  ])('but not %s', (_, text) => {
    expect(hidden(text)).toEqual([])
  })
})

/** What a reader sees is struck out does not hold; that it would change what is said is told. */
describe('struck-out words', () => {
  test.each([
    ['tildes', 'We do ~~not~~ train our models on your maps.'],
    ['one tilde', 'We do ~not~ train our models on your maps.'],
    ['a deletion', 'We do <del>not</del> train our models on your maps.'],
    ['a deletion with its day', 'We do <del datetime="2026-05-04">not</del> train our models on your maps.'],
    ['an element', 'We do <s>not</s> train our models on your maps.'],
    ['other marks inside', 'We do ~~**not**~~ train our models on your maps.'],
    ['HTML', '<p>We do <del>not</del> train our models on your maps.</p>'],
    ['a list', '- We do ~~not~~ train our models on your maps.'],
    ['a table', '| Maps |\n| --- |\n| We do ~~not~~ train our models on your maps. |'],
  ])('are not read: %s', (_, text) => {
    expect(trains(text)).toEqual(['permits'])
    expect(hidden(text)).toEqual([expect.stringContaining('is struck out, and would change what is said')])
  })

  test.each([
    ['a grant', '~~We train our models on your maps.~~ We keep your maps safe.'],
    [
      'a grant in HTML',
      '<div><del><p>We train our models on your maps.</p></del>\n<p>Maps are kept safe.</p></div>',
    ],
  ])('hide no terms: %s', (_, text) => {
    expect(trains(text)).toEqual([])
    expect(hidden(text)).toEqual([expect.stringContaining('We train our models on your maps.')])
  })

  test('are told where only an act would change', () => {
    expect(hidden('We may ~~not~~ close your account.')).toEqual([
      expect.stringContaining('“not” is struck out'),
    ])
  })

  test('are told with their place, marks and all', () => {
    const [problem] = read('We do ~~not~~ train our models on your maps.').document.problems
    expect([problem!.start.line, problem!.start.column, problem!.end.column]).toEqual([3, 7, 14])
  })

  test.each([
    ['a number', 'We keep your maps for ~~30~~ 60 days.'],
    ['a word beside a promise', 'We ~~also~~ never train our models on your maps.'],
  ])('are not told where nothing would change: %s', (_, text) => {
    expect(hidden(text)).toEqual([])
  })

  test.each([
    [
      'a class, which may look like any text',
      'We do <s class="plain">not</s> train our models on your maps.',
    ],
    ['a style', 'We do <del style="text-decoration: none">not</del> train our models on your maps.'],
    ['no end', 'We do <s>not train our models on your maps.'],
  ])('are read where they may stand: %s', (_, text) => {
    expect(trains(text)).toEqual(['forbids'])
  })

  test.each([
    ['open elements', '<del>'.repeat(20_000)],
    ['closed ones', '<del>a</del> '.repeat(5_000)],
    ['tildes', '~~a~~ '.repeat(5_000)],
  ])('take no more than their share of time: %s', (_, text) => {
    const start = performance.now()
    read(`${text}We train our models on your maps.`)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
