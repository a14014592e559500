/** What a term means, pasted into its sentence from a page that shows it where the term is pointed at. */
import { expect, test } from 'vitest'
import { parse, sourceOf, texts } from './reading.ts'
import { cpuTime } from '../effort.ts'

const OWNER = 'Any person who makes a board. Owners include Hosts.'

test('a definition behind which the sentence goes on is a sentence of its own', () => {
  expect(texts(`You grant the Owner${OWNER} of that board a license.`)).toEqual([
    'You grant the Owner of that board a license.',
    'Any person who makes a board.',
    'Owners include Hosts.',
  ])
})

test('a definition that is known from one place is found behind the plural of its term', () => {
  const found = texts(`The Owner${OWNER} of it may go.\n\nSome Owners${OWNER} Limited may stay.`)
  expect(found.slice(0, 2)).toEqual(['The Owner of it may go.', 'Some Owners Limited may stay.'])
})

test('a definition that stands in several places ends where these no longer go on alike', () => {
  const company = 'NorthwindThe Northwind Company, with Northwind Asia Co., Ltd. and Northwind B.V.'
  expect(texts(`You grant ${company} a license.\n\nWe, ${company} and others, may use it.`)).toEqual([
    'You grant Northwind a license.',
    'We, Northwind and others, may use it.',
    'The Northwind Company, with Northwind Asia Co., Ltd. and Northwind B.V.',
  ])
})

test('words that come again behind a term are taken for its meaning, though they begin as no definition does', () => {
  const board = 'BoardShared space made by Hosts for their guests.'
  expect(texts(`Each ${board} has a Host.\n\nA ${board}, once made, stays.`)).toEqual([
    'Each Board has a Host.',
    'A Board, once made, stays.',
    'Shared space made by Hosts for their guests.',
  ])
})

test('a meaning that is pasted many times is read once', () => {
  const sentence = `The Owner${OWNER} of a board may go.`
  expect(texts(`${sentence}\n\n${sentence}\n\n${sentence}`)).toHaveLength(5)
})

test('the full stop of the sentence stays where that of the meaning goes', () => {
  expect(texts(`It is the OwnerAny person who makes a board.. You may go.`).slice(0, 2)).toEqual([
    'It is the Owner.',
    'You may go.',
  ])
})

test('both the sentence and the meaning know their places', () => {
  const document = parse(`You grant the **Owner**${OWNER} of that board a license.`)
  const [sentence, meaning] = document.sentences
  expect(sourceOf(document, sentence!)).toBe(document.source)
  expect(sourceOf(document, meaning!)).toBe('Any person who makes a board.')
})

test('a meaning stands in the section of its term', () => {
  const document = parse(`## Boards\n\nThe Owner${OWNER} of it may go.\n\n## Rest\n\nWe stay.`)
  expect(document.sentences.at(-1)!.section!.title).toBe('Boards')
})

test('an item that holds a meaning still leads to its own list', () => {
  const document = parse(`- The Owner${OWNER} of a board may:\n  - share it;\n  - keep it.`)
  expect(document.sentences.map(({ leadIn }) => leadIn?.text ?? null)).toEqual([
    null,
    'The Owner of a board may:',
    'The Owner of a board may:',
    null,
    null,
  ])
})

test.each([
  'We use YouTube videos, GitHub code and the NorthWind API.',
  'NorthWind Boards Inc. and NorthWind Cards Ltd. act for us.',
  'We act in the USA for NorthWind Inc. and others.',
  'Our MegaStore Any Co. and others act for us.',
  'PolicyThe words begin here and end in No. 5 of it',
])('%j is left as it is', (text) => {
  expect(texts(text)).toEqual([text])
})

test('a space that was lost between two sentences hides no words', () => {
  const found = texts('Read our PolicyThe company may train AI on your boards. and so on.').join(' ')
  expect(found).toContain('The company may train AI on your boards.')
})

test('sentences with names of two capitals are no meanings because they are said twice', () => {
  const text = 'You may use NorthWind boards for your work.'
  expect(texts(`${text} We like it.\n\n${text} You like it.`)).toEqual([
    text,
    'We like it.',
    text,
    'You like it.',
  ])
})

test('many of them take time in proportion to their number', () => {
  const time = (count: number): number => {
    let text = ''
    for (let i = 0; i < count; i++) text += `TermThe terms that we have for now, ${i} or more. And ${i % 7}. `
    return cpuTime(() => parse(text))
  }
  time(500)
  expect(time(4_000)).toBeLessThan(40 * Math.max(time(400), 5))
})
