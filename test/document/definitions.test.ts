import { expect, test } from 'vitest'
import { parse } from './reading.ts'

const defined = (source: string): [string, string][] =>
  parse(source).definitions.map(({ term, meaning }) => [term, meaning])

test.each([
  ['“Board Content” means boards and cards.', [['Board Content', 'boards and cards.']]],
  ['"Inputs" (whether text or voice) are what you enter.', [['Inputs', 'what you enter.']]],
  [
    '“Inputs” and “Outputs” mean the content.',
    [
      ['Inputs', 'the content.'],
      ['Outputs', 'the content.'],
    ],
  ],
  ['**Usage Data** means data about use.', [['Usage Data', 'data about use.']]],
  ['You make boards and cards (“Board Content”).', [['Board Content', 'You make boards and cards']]],
  [
    'Northwind Traders Inc. (collectively, “Northwind,” “we,” “us,” or “our”) runs it.',
    [
      ['Northwind', 'Northwind Traders Inc.'],
      ['we', 'Northwind Traders Inc.'],
      ['us', 'Northwind Traders Inc.'],
      ['our', 'Northwind Traders Inc.'],
    ],
  ],
  [
    'What it returns (together with Customer Input, “Customer Content”) is yours.',
    [['Customer Content', 'What it returns']],
  ],
  ['In this policy, “Personal Data” refers to data about you.', [['Personal Data', 'data about you.']]],
  [
    'We see pages (“Pages”); we see clicks (the “Clicks”).',
    [
      ['Pages', 'We see pages'],
      ['Clicks', 'we see clicks'],
    ],
  ],
])('%j defines', (source, terms) => {
  expect(defined(source)).toEqual(terms)
})

test('"referred to as" takes its meaning from the words before', () => {
  const [[term, meaning] = []] = defined('Data about the use of Boards is referred to as **Service Data**.')
  expect(term).toBe('Service Data')
  expect(meaning).toMatch(/^Data about the use of Boards/)
})

test.each([
  '**Escrow** – means a safe account.',
  '**“Escrow”** – a safe account.',
  '**Escrow**: means a safe account.',
])('%j defines a term, and is no run-in title', (source) => {
  expect(defined(source).map(([term]) => term)).toEqual(['Escrow'])
  expect(parse(source).sections).toEqual([])
})

test('a lead-in defines by its items', () => {
  expect(defined('“Board Content” means:\n\n- boards\n- cards')).toEqual([['Board Content', 'boards cards']])
})

test('a row of two cells defines where the first is quoted or bold', () => {
  expect(defined('| Term | Meaning |\n|---|---|\n| **Board** | A canvas. |\n| Plain | No. |\n')).toEqual([
    ['Board', 'A canvas.'],
  ])
})

test('bold words before a colon are terms under a heading that says so', () => {
  expect(defined('## Definitions\n\n**Administrator**: a person who manages Boards.')).toEqual([
    ['Administrator', 'a person who manages Boards.'],
  ])
})

test('the range of a term covers its words alone', () => {
  const [definition] = parse('Here “Board Content” means cards.').definitions
  expect(definition!.sentence.text.slice(definition!.from, definition!.to)).toBe('Board Content')
})

test.each(['Click “Save” to go on.', 'We call it (see “Fees”) later.', 'We **never** sell data.'])(
  '%j defines nothing',
  (source) => {
    expect(defined(source)).toEqual([])
  },
)
