import { expect, test } from 'vitest'
import { explainClauses } from '../../src/clauses/index.ts'
import { parseDocument } from '../../src/document/index.ts'
import { type Explained, formatExplanationsJson, formatExplanationsTerminal } from '../../src/report/index.ts'
import { faultOf } from './schemas.ts'

function explained(text: string, fields: Partial<Explained> = {}): Explained[] {
  const document = parseDocument(text, 'terms.md')
  return [
    {
      path: 'terms.md',
      line: null,
      document,
      sentences: explainClauses(document, {}, () => true),
      ...fields,
    },
  ]
}

const shown = (text: string, width = 80): string =>
  formatExplanationsTerminal(explained(text), { color: false, width })

const PROMISE = 'We do not use your files to train our models.'

test('a person reads the words by predicate, how these hang together, and each field with its reason', () => {
  expect(shown(PROMISE)).toMatchInlineSnapshot(`
    "terms.md:1:1
      We [1 do not use] your files [2 to train] our models.

        1 do not use  main clause; subject "We" (the company); denied by "not"
        2   to train  purpose of "do not use"

      Clause 1: forbids train-ai
        action      train-ai "train our models"
        stance      forbids "not"
                    "use" is denied by "not"; "to train" is its purpose
        actor       provider "We"
                    "We" is the subject of "do not use"
        data        customer-content "files"
        purposes    ai-training "train our models"
        consent     none found
        confidence  high

      Clause 2: forbids use
        action      use "use"
        stance      forbids "not"
                    "use" is denied by "not"
        actor       provider "We"
                    "We" is the subject of "do not use"
        data        customer-content "files"
        purposes    ai-training "train our models"
        consent     none found
        confidence  high

      Acts, as rules about sentences see them
        provider does not use "your files to train our models"
        provider does not train "our models"

    2 clauses in 1 sentence
    "
  `)
})

test('a sentence without a clause says why', () => {
  expect(shown('We use machine learning to detect fraud.')).toContain(
    '  Nothing was read here\n    - "machine learning" is the means ("use"), not what is trained\n',
  )
})

test('an item is shown below its lead-in', () => {
  expect(shown('We use your files to:\n\n- train our models.')).toContain(
    '  lead-in: We [1 use] your files [2 to]:\n  [2 train] our models.\n',
  )
})

test('a reading that rests on a guess says on which', () => {
  expect(shown('We train AI models.')).toContain('    confidence  low: no data is named\n')
})

test('consent that stands elsewhere is shown with its line', () => {
  const text = `We may use your files to train our models.\n\nYou can opt out of AI training in your settings.`
  expect(shown(text)).toMatch(/ {4}consent {5}opt-out in the section, line 3: "/)
})

test('no row is wider than the terminal', () => {
  const long = `We may, to the extent that the law of your country permits it, use ${'your files and '.repeat(20)}photos.`
  const rows = shown(long, 60).split('\n')
  expect(rows.filter((row) => row.length > 60)).toEqual([])
})

test('what is quoted cannot drive the terminal or the log', () => {
  const hostile = shown(
    'We may use your \u001B[31mfiles\u202E to train our models.\n\n::error::We use your files.',
  )
  expect(hostile).not.toContain('\u001B')
  expect(hostile).not.toContain('\u202E')
  expect(hostile).not.toMatch(/^\s*::/m)
})

test('colors are only what styles the text', () => {
  const colored = formatExplanationsTerminal(explained(PROMISE), { color: true, width: 80 })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  expect(colored.replace(/\u001B\[\d+m/g, '')).toBe(shown(PROMISE))
  expect(colored).toContain('\u001B[')
})

test.each([
  PROMISE,
  'You grant us a perpetual license to use your files for marketing, machine learning and training.',
  'We use your files to:\n\n- train our models, unless you opt out\n- send letters.',
  'If we train our models, how we use it is described here. Our vendors may not.',
  'We train our staff. Do we use it?',
])('the JSON form satisfies its schema: %s', (text) => {
  expect(faultOf('explanations-output.schema.json', formatExplanationsJson(explained(text)))).toBeNull()
})

test('the JSON form says which line was asked about', () => {
  const [document] = JSON.parse(formatExplanationsJson(explained(PROMISE, { path: null, line: 3 }))).documents
  expect(document).toMatchObject({ path: null, line: 3, language: 'en' })
})
