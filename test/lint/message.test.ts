import { expect, test } from 'vitest'
import type { Clause } from '../../src/clauses/types.ts'
import { clauseMessage, sentenceMessage } from '../../src/lint/message.ts'
import { PLACEHOLDERS } from '../../src/policy/index.ts'
import { clauseOf, rangeOf } from './factory.ts'

const LINE = 'We keep it.'
const message = (text: string, fields: Partial<Clause> = {}) =>
  clauseMessage({ message: text, options: {} }, clauseOf(LINE, rangeOf(LINE, LINE), fields))

test.each<[string, string, Partial<Clause>, string]>([
  ['one kind of data', '{data}', { data: ['deidentified'] }, 'de-identified data'],
  [
    'several kinds of data',
    '{data}',
    { data: ['customer-content', 'feedback', 'biometric'] },
    'customer content, feedback and biometric data',
  ],
  ['no data', '{data}', { data: [] }, 'data'],
  ['the actor', '{actor}', { actor: 'third-party' }, 'third parties'],
  ['the action', '{action}', { action: 'train-ai' }, 'train AI models'],
  ['the purposes', '{purposes}', { purposes: ['ai-training', 'any'] }, 'AI training and any purpose'],
  [
    'the qualifiers',
    'a {qualifiers} license',
    { qualifiers: ['perpetual', 'worldwide'] },
    'a perpetual and worldwide license',
  ],
  ['no qualifiers, without a gap', 'a {qualifiers} license', { qualifiers: [] }, 'a license'],
  [
    'the consent',
    '{consent}',
    { consent: { mode: 'opt-out', where: 'section', evidence: null } },
    'people can opt out',
  ],
  ['the words', '"{quote}"', {}, '"We keep it."'],
  ['the section', '{section}', {}, 'section 4.2 "License"'],
  [
    'a section without a number',
    '{section}',
    { section: { number: null, title: 'AI', path: [] } },
    'section "AI"',
  ],
  [
    'a section without a title',
    '{section}',
    { section: { number: '7', title: null, path: [] } },
    'section 7',
  ],
  ['no section', '{section}', { section: { number: null, title: null, path: [] } }, 'the document'],
])('%s in words for people', (_, text, fields, expected) => {
  expect(message(text, fields)).toBe(expected)
})

test('every placeholder that a policy may use has words', () => {
  for (const name of PLACEHOLDERS.clause) expect(message(`{${name}}`)).not.toContain('{')
})

test('the words of a document are not read as placeholders or replacement patterns', () => {
  expect(message('{quote}', { quote: "We use {data} $& $' $1." })).toBe("We use {data} $& $' $1.")
})

test('long words are cut between characters', () => {
  const cut = message('{quote}', { quote: '\u{1F4DC}'.repeat(500) })
  expect(cut).toBe(`${'\u{1F4DC}'.repeat(159)}…`)
})

test('a title of any length is repeated in part', () => {
  const title = 'Boards '.repeat(50_000)
  expect(message('{section} {section}', { section: { number: null, title, path: [] } }).length).toBeLessThan(
    500,
  )
  const said = { text: LINE, context: [], section: { number: null, title: null, path: [] }, acts: [] }
  expect(sentenceMessage({ message: '{title}', options: {} }, said, title).length).toBeLessThan(250)
})
