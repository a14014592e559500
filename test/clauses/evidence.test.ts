/** What cannot be shown was not read: each field of a clause points at the words that prove it. */
import { expect, test } from 'vitest'
import { type Clause, readClauses } from '../../src/clauses/index.ts'
import type { Document, Range } from '../../src/document/index.ts'
import { northwind, parse, read } from './read.ts'

const TERMS = `# Terms of Service

## 1. Your content

You own your content. You hereby grant Northwind a *perpetual*, worldwide license to use your content for marketing.

## 2. AI

2.1 **Training.** We may use **your content** to train our [machine&nbsp;learning models](https://example.com/ai).
You can opt out of this in your settings.

We use your feedback to:

- provide the Service;
- train our models; and
- with your consent, train our models on your voice recordings.

Our vendors may not train their models on your personal data.

| Data | Purpose |
|---|---|
| Usage data | To train our AI models |

> You must not (i) resell the Service; or (ii) use it to train AI\\.

## 3. Promises

We don’t train our models on your messages unless you opt in. You may not
use the Service
to train AI.
`

const FIELDS = ['action', 'stance', 'actor', 'data', 'purposes', 'qualifiers'] as const
type Field = (typeof FIELDS)[number]

const sourceOf = (document: Document, { start, end }: Range): string =>
  document.source.slice(start.offset, end.offset)

/** The places that a clause gives: its own, those of its evidence, and that of its consent. */
const placesOf = (clause: Clause): (Range & { text: string })[] => [
  { start: clause.start, end: clause.end, text: clause.quote },
  ...FIELDS.flatMap((field) => clause.evidence[field] ?? []),
  ...(clause.consent.evidence ? [clause.consent.evidence] : []),
]

/** The source text of each piece of evidence for one field of the first clause with that action. */
function shown(markdown: string, action: string, field: Field): string[] {
  const document = parse(markdown)
  const clause = readClauses(document, northwind).find((each) => each.action === action)
  expect(clause, `a ${action} clause`).toBeDefined()
  return (clause!.evidence[field] ?? []).map((each) => `${each.value}: ${sourceOf(document, each)}`)
}

const everyPlace = (markdown: string): { document: Document; places: (Range & { text: string })[] } => {
  const document = parse(markdown)
  return { document, places: readClauses(document, northwind).flatMap(placesOf) }
}

test('the text of this file holds clauses of every kind', () => {
  const found = new Set(read(TERMS).map((clause) => `${clause.action} ${clause.stance} ${clause.actor}`))
  expect([...found].sort()).toEqual(
    expect.arrayContaining([
      'license permits provider',
      'own permits user',
      'train-ai forbids provider',
      'train-ai forbids third-party',
      'train-ai forbids user',
      'train-ai permits provider',
      'use permits provider',
    ]),
  )
})

test('every place lies in the document and is not empty', () => {
  const { document, places } = everyPlace(TERMS)
  expect(places.length).toBeGreaterThan(50)
  for (const { start, end } of places) {
    expect(start.offset).toBeGreaterThanOrEqual(0)
    expect(end.offset).toBeGreaterThan(start.offset)
    expect(end.offset).toBeLessThanOrEqual(document.source.length)
  }
})

test('lines and columns say the same as the offset', () => {
  const { document, places } = everyPlace(TERMS)
  const lines = document.source.split('\n')
  for (const point of places.flatMap(({ start, end }) => [start, end])) {
    const before = lines.slice(0, point.line - 1).reduce((sum, line) => sum + line.length + 1, 0)
    expect(before + point.column - 1).toBe(point.offset)
  }
})

test('the same holds where lines end in CR LF and a byte order mark stands first', () => {
  const { document, places } = everyPlace(`\uFEFF${TERMS.replaceAll('\n', '\r\n')}`)
  const lines = document.source.split('\n')
  expect(places.length).toBe(everyPlace(TERMS).places.length)
  for (const { start } of places) {
    const before = lines.slice(0, start.line - 1).reduce((sum, line) => sum + line.length + 1, 0)
    expect(before + start.column - 1).toBe(start.offset)
  }
})

test('the words at a place are the words that it quotes', () => {
  const { document, places } = everyPlace(TERMS)
  const plain = (text: string): string =>
    text
      .replace(/&nbsp;|\s+/g, ' ')
      .replace(/’/g, "'")
      .replace(/[*[\]\\]/g, '')
      .toLowerCase()
  for (const place of places) expect(plain(sourceOf(document, place))).toBe(plain(place.text))
})

test('a field with a value has evidence for each of its values, and for no other', () => {
  for (const clause of read(TERMS)) {
    for (const field of ['data', 'purposes', 'qualifiers'] as const) {
      const values = clause[field].filter((value) => value !== 'unspecified')
      expect(new Set(clause.evidence[field]?.map((each) => each.value) ?? [])).toEqual(
        new Set<string>(values),
      )
    }
    expect(clause.evidence.action?.map((each) => each.value)).toEqual([clause.action])
  }
})

test('data that nobody named has no evidence', () => {
  const [clause] = read('You may not use the Service to train AI.')
  expect(clause?.data).toEqual(['unspecified'])
  expect(clause?.evidence.data).toBeUndefined()
})

test.each<[string, Field, string[]]>([
  ['We may use your content to train our models.', 'action', ['train-ai: train our models']],
  ['We may use your content to train our models.', 'actor', ['provider: We']],
  ['We may use your content to train our models.', 'stance', ['permits: may use']],
  ['We may use your content to train our models.', 'data', ['customer-content: your content']],
  ['We may use your content to train our models.', 'purposes', ['ai-training: train our models']],
  ['We never train our models on telemetry.', 'stance', ['forbids: never']],
  ['We do not train our models on telemetry.', 'stance', ['forbids: not']],
  ['We never train our models on telemetry.', 'data', ['usage-data: telemetry']],
  ['Our vendors may not train their models on your files.', 'actor', ['third-party: Our vendors']],
  ['Northwind trains its models on your files.', 'actor', ['provider: Northwind']],
  ['You may not use the Service to train AI.', 'actor', ['user: You']],
  [
    'We train our models on your feedback and your files.',
    'data',
    ['feedback: feedback', 'customer-content: files'],
  ],
  [
    'Your prompts are used to fine-tune our language models.',
    'action',
    ['train-ai: fine-tune our language models'],
  ],
])('the evidence is the words: %s (%s)', (text, field, expected) => {
  const found = shown(text, 'train-ai', field)
  expect(found.sort()).toEqual([...expected].sort())
})

test.each<[string, Field, string[]]>([
  ['You grant us a license to use your content.', 'action', ['license: license']],
  ['You grant us a license to use your content.', 'stance', ['permits: grant']],
  ['You grant us a license to use your content.', 'data', ['customer-content: your content']],
  ['You grant us a license to use your content for marketing.', 'purposes', ['marketing: marketing']],
  [
    'You grant us a perpetual, worldwide license to use your content.',
    'qualifiers',
    ['perpetual: perpetual', 'worldwide: worldwide'],
  ],
  ['You grant us a *perpetual* license to use your content.', 'qualifiers', ['perpetual: perpetual']],
  ['You grant us a fully paid license to use your content.', 'qualifiers', ['royalty-free: fully paid']],
])('the evidence of a license is the words: %s (%s)', (text, field, expected) => {
  expect(shown(text, 'license', field)).toEqual(expected)
})

test('consent points at the words that ask for it', () => {
  const text = 'With your consent, we train our models on your files.'
  const [clause] = read(text)
  expect(sourceOf(parse(text), clause!.consent.evidence!)).toBe('your consent')
})

test('consent that stands in another sentence points there', () => {
  const text = '## AI\n\nWe train our models on your files.\n\nYou can opt out of this in your settings.'
  const clause = read(text).find((each) => each.consent.where === 'section')
  expect(clause?.consent.evidence?.start.line).toBe(5)
})

test('no consent has no evidence', () => {
  const [clause] = read('We train our models on your files.')
  expect(clause?.consent).toEqual({ mode: 'none', where: 'none', evidence: null })
})

test('an item quotes its own words, and its lead-in is context', () => {
  const text = 'We use your feedback to:\n\n- provide the Service;\n- train our models.'
  const clause = read(text).find((each) => each.action === 'train-ai')
  expect(clause?.quote).toBe('train our models')
  expect(clause?.start.line).toBe(4)
  expect(clause?.context).toEqual(['We use your feedback to:'])
})

test('what an item takes from its lead-in is shown there', () => {
  const text = 'We use your feedback to:\n\n- train our models.'
  const clause = read(text).find((each) => each.action === 'train-ai')
  expect(clause?.evidence.data?.map((each) => each.start.line)).toEqual([1])
  expect(clause?.evidence.actor?.map((each) => each.start.line)).toEqual([1])
})

test('a clause names the section it stands in, and those above', () => {
  const [clause] = read('# Terms\n\n## 3. AI\n\n### 3.1 Training\n\nWe train our models on your files.')
  expect(clause?.section).toEqual({
    number: '3.1',
    title: 'Training',
    path: ['Terms', '3 AI', '3.1 Training'],
  })
})

test('clauses come in the order in which they stand', () => {
  const offsets = read(TERMS).map((clause) => clause.start.offset)
  expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
})

test('reading a text twice gives the same clauses', () => {
  expect(read(TERMS)).toEqual(read(TERMS))
})
