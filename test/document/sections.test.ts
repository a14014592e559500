import { expect, test } from 'vitest'
import { outline, parse, texts } from './reading.ts'

test('headings of all kinds are sections, with numbers apart from titles', () => {
  const source =
    '# Terms\n\nTwo\n---\n\n<h3 id="three">Three</h3>\n\n## 10.4 License\n\n## Article 6: Fees\n\n## IV. Term\n\n## § 7 Law\n\n## A. Scope\n'
  expect(outline(source)).toEqual([
    '-|Terms|1',
    '-|Two|2',
    '-|Three|3',
    '10.4|License|2',
    '6|Fees|2',
    'IV|Term|2',
    '7|Law|2',
    'A|Scope|2',
  ])
})

test.each([
  ['**10.4 Customer License Grant**. You agree to it.', '10.4|Customer License Grant|1', 'You agree to it.'],
  ['**4.1. Use.** You may use it.', '4.1|Use|1', 'You may use it.'],
  ['**3.2** **Fees**. You pay.', '3.2|Fees|1', 'You pay.'],
  ['**Section 7: Fees.** You pay.', '7|Fees|1', 'You pay.'],
  ['13.8 _Severability_. The rest stays.', '13.8|Severability|1', 'The rest stays.'],
  ['6.3. **License to Northwind.** You grant it.', '6.3|License to Northwind|1', 'You grant it.'],
  ['**Feedback.** You may send us ideas.', '-|Feedback|1', 'You may send us ideas.'],
  ['**c. Voice.** You may speak.', 'c|Voice|1', 'You may speak.'],
  ['**10.4** You agree to it.', '10.4|-|1', 'You agree to it.'],
  ['4.1 You agree to it, and we do too.', '4.1|-|1', 'You agree to it, and we do too.'],
  ['**10.2 We may use your data.** More of it.', '10.2|-|1', 'We may use your data.'],
])('%j has a run-in title', (source, section, first) => {
  expect(outline(source)).toEqual([section])
  expect(texts(source)[0]).toBe(first)
})

test.each([
  '**We do not** sell data.',
  '**We do not sell your data.** We never did.',
  '**We use your data to:** run it.',
  "**Your Boards aren't used to train models.** They are yours.",
  '**Effective Date: May 4, 2026**',
  '**Usage Data** means data about use.',
  '**Northwind Boards S.p.A.** is the controller.',
  '3.5 million people use Boards.',
  '2026. A year.',
  '[6\\. Your rights](#your-rights)',
  '**You acknowledge and agree that Northwind Traders Inc. may at any time use every Board that you make.**',
])('%j has no title', (source) => {
  expect(parse(source).sections).toEqual([])
  expect(texts(source).length).toBeGreaterThan(0)
})

test('a bold line is a section and no block', () => {
  expect(outline('**4\\. General**\n\nIt applies.')).toEqual(['4|General|1'])
  expect(texts('**4\\. General**\n\nIt applies.')).toEqual(['It applies.'])
})

test('a bold line that states something is read as well', () => {
  const source = '**We may train models with your Boards**\n\nIt applies.'
  expect(texts(source)).toEqual(['We may train models with your Boards', 'It applies.'])
})

test('a very long heading is read as text as well', () => {
  const source = `# You grant Northwind a license ${'to all of your Boards and Cards '.repeat(8)}\n`
  expect(texts(source)).toHaveLength(1)
})

test('an item that is wholly bold names a section with the number of the list', () => {
  const source =
    '27. **CUSTOMER CONTENT**\n\n**10.1 Boards**. You own them.\n\n**10.1.1 Cards**. Also those.\n\n28. **FEES**\n\nYou pay.'
  expect(outline(source)).toEqual(['27|CUSTOMER CONTENT|1', '10.1|Boards|2', '10.1.1|Cards|3', '28|FEES|1'])
  expect(parse(source).sections[2]!.parent!.number).toBe('10.1')
})

test('a run-in title stands one deeper than its heading', () => {
  expect(
    outline('## 10. Content\n\n**10.4 License**. You agree.\n\n**10.5 Law**. We agree.\n\n## 11. End'),
  ).toEqual(['10|Content|2', '10.4|License|3', '10.5|Law|3', '11|End|2'])
})

test('a section ends where the next one beside or above it begins', () => {
  const { sections, source } = parse('# A\n\nOne.\n\n## B\n\nTwo.\n\n# C\n\nThree.\n')
  expect(
    sections.map(({ start, end }) => source.slice(start.offset, end.offset).replace(/\s+/g, ' ').trim()),
  ).toEqual(['# A One. ## B Two.', '## B Two.', '# C Three.'])
})

test('a title inside a list item ends with the item', () => {
  const { sentences } = parse(
    '## Data\n\n- **Boards.** We keep them.\n- **Cards.** We drop them.\n\nThat is all.',
  )
  expect(sentences.map(({ text, section }) => [text, section?.title])).toEqual([
    ['We keep them.', 'Boards'],
    ['We drop them.', 'Cards'],
    ['That is all.', 'Data'],
  ])
})

test('sections carry explicit ids and the slug of the title', () => {
  const { sections } = parse(
    '# Our Data & You {: #data }\n\n## Fees {#pay}\n\n## Fees\n\nText.\n{: #late }\n',
  )
  expect(sections.map(({ ids, title }) => [title, ids])).toEqual([
    ['Our Data & You', ['data', 'our-data--you']],
    ['Fees', ['pay', 'fees']],
    ['Fees', ['fees-1', 'late']],
  ])
})
