import { expect, test } from 'vitest'
import { chain, parse } from './reading.ts'

const chains = (source: string): string[] => parse(source).sentences.map(chain)
const markers = (source: string): (string | null)[] => parse(source).sentences.map(({ marker }) => marker)

test('list items lean on the sentence before the list', () => {
  const source = 'We have Boards. We use them to:\n\n- run them\n* train models'
  expect(chains(source)).toEqual([
    'We have Boards.',
    'We use them to:',
    'We use them to: > run them',
    'We use them to: > train models',
  ])
  expect(markers(source)).toEqual([null, null, '-', '*'])
})

test.each([
  'We use them as follows.',
  'We do the following things.',
  'We may,',
  'We may —',
  'We may use them to',
])('%j leads in', (leadIn) => {
  expect(chains(`${leadIn}\n\n- train`)[1]).toBe(`${leadIn} > train`)
})

test('a finished sentence leads nothing in', () => {
  expect(chains('We use Boards.\n\n- train')).toEqual(['We use Boards.', 'train'])
})

test('nested lists have complete chains', () => {
  const source = 'We may:\n\n1. use Boards to\n   - train, and\n   - test\n2. sell Cards.\n   - Really.'
  expect(chains(source).slice(1)).toEqual([
    'We may: > use Boards to',
    'We may: > use Boards to > train, and',
    'We may: > use Boards to > test',
    'We may: > sell Cards.',
    'We may: > Really.',
  ])
})

test('further paragraphs of an item have its lead-ins and no marker', () => {
  const { sentences, blocks } = parse('We may:\n\n- train.\n\n  On Boards.')
  expect(sentences.map(chain)).toEqual(['We may:', 'We may: > train.', 'We may: > On Boards.'])
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'item', 'paragraph'])
  expect(sentences[2]!.marker).toBeNull()
})

test('lead-ins know their items, in order', () => {
  const [leadIn] = parse('We may:\n\n- train\n- test').sentences
  expect(leadIn!.items.map(({ text }) => text)).toEqual(['train', 'test'])
})

test('paragraphs that are enumerated by hand lean on the paragraph before', () => {
  const source =
    'You let us:\n\n(a) run Boards;\n\n(b) do these things:\n\n(i) train;\n\n(ii) test;\n\n(c) sell Cards.\n\nThe end.'
  expect(chains(source)).toEqual([
    'You let us:',
    'You let us: > run Boards;',
    'You let us: > do these things:',
    'You let us: > do these things: > train;',
    'You let us: > do these things: > test;',
    'You let us: > sell Cards.',
    'The end.',
  ])
  expect(markers(source)).toEqual([null, '(a)', '(b)', '(i)', '(ii)', '(c)', null])
})

test('paragraphs with bullet characters are items', () => {
  expect(chains('We may:\n\n• train\n\n• test')).toEqual(['We may:', 'We may: > train', 'We may: > test'])
})

test.each([
  ['(i)', '(ii)', '(iii)'],
  ['(a)', '(b)', '(c)'],
  ['(1)', '(2)', '(3)'],
  ['(A)', '(B)', '(C)'],
  ['i)', 'ii)', 'iii)'],
  ['1)', '2)', '3)'],
  ['(x)', '(y)', '(z)'],
])('%s, %s, %s in a sentence cut it into a lead-in and items', (one, two, three) => {
  const source = `You let us: ${one} run Boards; ${two} train models; and ${three} sell Cards.`
  expect(chains(source)).toEqual([
    'You let us:',
    'You let us: > run Boards;',
    'You let us: > train models; and',
    'You let us: > sell Cards.',
  ])
  expect(markers(source)).toEqual([null, one, two, three])
})

test('inline enumerations nest by their style', () => {
  expect(chains('We may (i) use (a) Boards; or (b) Cards; and (ii) train.')).toEqual([
    'We may',
    'We may > use',
    'We may > use > Boards; or',
    'We may > use > Cards; and',
    'We may > train.',
  ])
})

test('"(i)" after "(h)" continues the letters', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
  const source = `We may ${letters.map((letter) => `(${letter}) do ${letter.toUpperCase()}1,`).join(' ')} and so on.`
  expect(markers(source).slice(1)).toEqual(letters.map((letter) => `(${letter})`))
  expect(
    new Set(
      parse(source)
        .sentences.slice(1)
        .map(({ leadIn }) => leadIn?.text),
    ),
  ).toEqual(new Set(['We may']))
})

test('an enumeration runs on over sentence ends', () => {
  expect(chains('We may: (i) use Boards. (ii) train models. That is all.')).toEqual([
    'We may:',
    'We may: > use Boards.',
    'We may: > train models.',
    'That is all.',
  ])
})

test.each([
  'This follows Section 4(a) and (b) of the Terms.',
  'This follows Sections 4 (a) and (b).',
  'The rights under (i) and (ii) remain.',
  'In each of the cases, (i) and (ii), we act.',
  'We rely on Art. 6(1)(a) and (b) here.',
  'The user(s) may (a) act.',
  'See clause (a), (b) or (c).',
])('%j is no enumeration', (source) => {
  expect(chains(source)).toEqual([source])
})

test('an inline enumeration in a list item keeps the lead-in of the list', () => {
  expect(chains('We may:\n\n- use Boards to (a) train and (b) test')).toEqual([
    'We may:',
    'We may: > use Boards to',
    'We may: > use Boards to > train and',
    'We may: > use Boards to > test',
  ])
})

test('paragraphs that begin with "i." and "ii." lean on the lead-in before them', () => {
  const source = 'We use Boards to:\n\ni. run them;\n\nii. train models.'
  expect(chains(source)).toEqual([
    'We use Boards to:',
    'We use Boards to: > run them;',
    'We use Boards to: > train models.',
  ])
})

test('a paragraph that begins with "a." without a lead-in is a sentence of its own', () => {
  expect(markers('Boards are fun.\n\na. train models')).not.toContain('a.')
})
