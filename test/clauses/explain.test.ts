import { expect, test } from 'vitest'
import { type Explanation, explainClauses, readClauses } from '../../src/clauses/index.ts'
import { parseDocument } from '../../src/document/index.ts'

function explained(text: string): Explanation[] {
  return explainClauses(parseDocument(text, 'terms.md'), {}, () => true)
}

const only = (text: string): Explanation => explained(text).at(-1)!

/** `code words` of what was read as a reason for the field of the first clause. */
function reasons(text: string, field: string): string[] {
  const { clauses, predicates } = only(text)
  return clauses[0]!.reasons
    .filter((reason) => reason.field === field)
    .map(({ code, predicate, by }) =>
      [code, predicate === null ? null : predicates[predicate]!.words.text, by?.text]
        .filter((part) => part !== undefined && part !== null)
        .join(' | '),
    )
}

const unread = (text: string): string[] =>
  only(text).unread.map(({ code, words, by }) => [code, words?.text, by?.text].filter(Boolean).join(' | '))

test('a token knows its place, its predicate and its role', () => {
  const { tokens } = only('# Terms\n\nWe don’t use your files.')
  expect(tokens.slice(0, 4).map(({ word, role, predicate }) => [word, role, predicate])).toEqual([
    ['we', 'subject', 0],
    ['do', 'auxiliary', 0],
    ['not', 'negator', 0],
    ['use', 'verb', 0],
  ])
  expect(tokens[3]).toMatchObject({ start: { line: 3, column: 10, offset: 18 }, end: { column: 13 } })
})

test('the lead-in of an item is a part of its own', () => {
  const { parts, tokens } = only('We use your files to:\n\n- train our models.')
  expect(parts.map(({ leadIn, text }) => [leadIn, text])).toEqual([
    [true, 'We use your files to:'],
    [false, 'train our models.'],
  ])
  expect(tokens.at(-2)).toMatchObject({ word: 'models', part: 1, from: 10, to: 16 })
})

test('a relative clause names the noun that it describes', () => {
  const { predicates } = only('We use the files that you upload.')
  expect(predicates.find(({ relation }) => relation === 'relative')?.describes?.text).toBe('files')
})

test.each([
  ['We may use your files to train our models.', ['said | may use', 'hangs | to train']],
  ['We do not use your files to train our models.', ['denied | do not use | not', 'hangs | to train']],
  [
    'You agree that we may use your files to train our models.',
    ['granted | agree', 'hangs | may use', 'hangs | to train'],
  ],
])('the stance is told from the main clause down to the practice: %s', (text, expected) => {
  expect(reasons(text, 'stance')).toEqual(expected)
})

test('a grant that leaves a practice out is told by the word that leaves it out', () => {
  expect(reasons('We may analyze your files without training our models on them.', 'stance')).toEqual([
    'said | may analyze',
    'excluded | training | without',
  ])
})

test('a choice is told by the verb that gives it', () => {
  expect(reasons('You can opt out of the use of your files to train our models.', 'stance')).toEqual([
    'choice | opt',
  ])
})

test('the actor is told by the subject', () => {
  expect(reasons('Our vendors may use your files to train their models.', 'actor')).toEqual([
    'subject | may use | Our vendors',
  ])
})

test('an actor whom nobody names is a guess', () => {
  expect(reasons('Your files may be used to train our models.', 'actor')).toEqual(['guessed'])
})

test('data that only the lead-in names are told so', () => {
  expect(reasons('We use your files to:\n\n- train our models.', 'data')).toEqual(['in-lead-in'])
})

test('the chain leads from the practice to the main clause', () => {
  const { clauses, predicates } = only('We may use your files to train our models.')
  expect(clauses[0]!.chain.map((index) => predicates[index]!.words.text)).toEqual(['to train', 'may use'])
})

test.each([
  ['Do we use your files to train our models?', ['question']],
  ['You can write to us at any time.', ['no-words']],
  ['If we ever train our models on your files, this notice changes.', ['supposed | train our models | If']],
  ['We train our staff in privacy.', ['people | train | staff']],
  ['We use machine learning to detect fraud.', ['ai-means | machine learning | use', 'use-no-data | use']],
  ['You may use the service.', ['use-by-user | may use']],
  ['We use bicycles.', ['use-no-data | use']],
])('says why a sentence holds no clause: %s', (text, expected) => {
  expect(unread(text)).toEqual(expected)
})

test('a sentence of a language that is not read is told so', () => {
  const german = 'Wir verwenden die Inhalte der Kunden nicht, um unsere Modelle zu trainieren. '
  expect(unread(german.repeat(6))).toEqual(['language'])
})

test('an item without a clause is told to belong to its lead-in', () => {
  expect(unread('We use your files to:\n\n- send letters.')).toEqual(['no-words', 'item'])
})

test('without asking, sentences without a clause are left out', () => {
  const document = parseDocument('You can write to us. We may use your files.', 'terms.md')
  expect(explainClauses(document).map(({ text }) => text)).toEqual(['We may use your files.'])
})

test('an explanation holds the very clauses that are read', () => {
  const document = parseDocument('You agree that we may use your files to train our models.', 'terms.md')
  const clauses = explainClauses(document).flatMap((each) => each.clauses.map(({ clause }) => clause))
  expect(clauses).toEqual(expect.arrayContaining(readClauses(document)))
})
