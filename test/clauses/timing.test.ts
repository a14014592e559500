import { describe, expect, test } from 'vitest'
import { readTiming, timingReader } from '../../src/clauses/index.ts'
import { parseDocument } from '../../src/document/index.ts'

const kinds = (text: string) => readTiming(parseDocument(text, 'terms.md')).map(({ kind }) => kind)

describe('wording covers data that is there already', () => {
  test.each([
    'We may use the information that we have already collected to train our models.',
    'This also applies to messages that you sent us, and to content uploaded before this change.',
    'We use your existing content to develop new features.',
    'The new purposes apply retroactively.',
    'We train on data previously provided by you.',
    'Historical customer data may be used for training.',
    'Unless you object, we train on content that you have already uploaded.',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual(['collected-data'])
  })
})

describe('wording leaves out what is there already', () => {
  test.each([
    'This applies only to boards created after 1 March 2027.',
    'We will not use information collected before that day.',
    'Content that you uploaded before is never used, and this does not apply to data already collected.',
    'The change holds prospectively.',
    'Unless you opt in, we do not train on content that you have already uploaded.',
    'We may use your boards, except those that were created earlier.',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual(['new-data'])
  })
})

describe('changes hold at once', () => {
  test.each([
    'Changes to this policy are effective immediately upon posting.',
    'Any modification takes effect immediately.',
    'Revised terms become effective when they are posted.',
    'Updates apply right away.',
    'These terms are in effect as soon as they are published.',
    'Effective immediately, we may use your boards to train our models.',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual(['immediately'])
  })
})

describe('nothing is said about time', () => {
  test.each([
    'Changes take effect thirty days after they are posted.',
    'Changes do not take effect immediately.',
    'Termination is effective immediately.',
    'You may cancel at any time, effective immediately.',
    'If you have questions before you use the service, write to us.',
    'We may use your boards to train our models.',
    'Fee changes are effective immediately.',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual([])
  })
})

const TEXT = `# Policy

## 1. Training

We may use your boards to train our models.

This applies to boards that you have already created.

## 2. Support

We may use your messages to answer you.

## 3. Changes

Changes are effective immediately.
`
const document = parseDocument(TEXT, 'policy.md')
const read = timingReader(
  readTiming(document),
  document.sections.map(({ start }) => start.offset),
)
const at = (words: string) => read(TEXT.indexOf(words))

test('a sentence that says what it applies to speaks for its section', () => {
  expect(at('We may use your boards')).toBe('collected-data')
})

test('that changes hold at once is said for the whole document', () => {
  expect(at('We may use your messages')).toBe('immediately')
})

test('a sentence longer than any writer means says nothing about time', () => {
  const sentence = (words: number) => `We use data that we already collected${' and so on'.repeat(words)}.`
  expect([kinds(sentence(100)), kinds(sentence(300))]).toEqual([['collected-data'], []])
})
