import { expect, test } from 'vitest'
import { companyNames } from '../../src/clauses/index.ts'
import { parseDocument } from '../../src/document/index.ts'

const names = (text: string): string[] => companyNames(parseDocument(`# Terms\n\n${text}\n`, 'terms.md'))

test.each([
  ['Northwind Traders Inc. ("Northwind", "we") runs boards.', ['Northwind Traders Inc.', 'Northwind']],
  [
    'These terms are between you and Northwind Traders, LLC and its affiliates (“Northwind,” “we,” or “us”).',
    ['Northwind Traders, LLC', 'Northwind'],
  ],
  ['At Northwind Ltd (**"we"**, **"our"**), boards are private.', ['Northwind Ltd']],
  ['The service is run by Northwind Traders Inc. (the "Company", "we").', ['Northwind Traders Inc.']],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

test.each([
  'Northwind Traders Inc. runs boards, and we like them.',
  'Our boards (the "Service") are run by Northwind Traders Inc. ("Northwind").',
  'We work with Contoso Inc. ("Contoso", "our vendor").',
  'The operator, a Delaware Corporation ("we"), runs boards.',
  'Boards (Spain) Private Limited ("we") runs boards.',
  'Boards are run by each of us ("Northwind Party", "we").',
  'The people in the team ("we", "us") run boards.',
])('nothing is certain in: %s', (text) => {
  expect(names(text)).toEqual([])
})
