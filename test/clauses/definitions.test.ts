/** Defined terms: those that the document defines, and those that the policy declares. */
import { expect, test } from 'vitest'
import type { ReadingOptions } from '../../src/clauses/index.ts'
import { grants, stances, trainingData } from './read.ts'

const policyTerms: ReadingOptions = {
  parties: { provider: ['Northwind'] },
  terms: {
    'customer-content': ['Workspace Data', 'Cards'],
    'usage-data': ['Pulse'],
    biometric: ['Hearing Data'],
    deidentified: ['Digest'],
    feedback: ['Wishes'],
  },
}

test.each<[string, string[]]>([
  [
    '"Ledger Records" means the files that you upload.\n\nWe train our models on Ledger Records.',
    ['customer-content'],
  ],
  ['"Signals" means telemetry and log files.\n\nWe may use Signals to train our models.', ['usage-data']],
  [
    '"Member Facts" means personal data about you.\n\nWe train our models on Member Facts.',
    ['personal-data'],
  ],
  ['"Hints" means suggestions and other feedback.\n\nHints may be used to train our models.', ['feedback']],
  ['"Trends" means aggregated data.\n\nWe use Trends to train our models.', ['deidentified']],
  [
    'Files that you upload ("Deposits") remain yours. We may train our models on Deposits.',
    ['customer-content'],
  ],
  [
    '"Inputs" are the prompts that you enter. "Materials Set" means Inputs.\n\nWe train our models on the Materials Set.',
    ['customer-content'],
  ],
  ['**Signals** means usage data.\n\nWe train our models on Signals.', ['usage-data']],
  ['The term "Signals" shall mean usage data.\n\nWe train our models on Signals.', ['usage-data']],
  ['We train our models on Signals.\n\n"Signals" means usage data.', ['usage-data']],
  ['“Signals” refers to usage data.\n\nWe train our models on Signals.', ['usage-data']],
])('gives a defined term the kind of data that its definition names: %s', (text, expected) => {
  expect(trainingData(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  [
    'Northwind Traders Inc. ("Northwind") offers Northwind Boards. Northwind may train its models on your content.',
    ['permits provider'],
  ],
  [
    '"Subscriber" means the person who accepts these terms ("you").\n\nSubscriber may not train AI models on our content.',
    ['forbids user'],
  ],
])('reads who trains from the names that the document defines: %s', (text, expected) => {
  expect(stances(text, {})).toEqual(expected)
})

test.each<[string, string[]]>([
  ['We train our models on Workspace Data.', ['customer-content']],
  ['We train our models on Cards.', ['customer-content']],
  ['We train our models on Pulse.', ['usage-data']],
  ['We train our models on Hearing Data.', ['biometric']],
  ['We train our models on Digest and Wishes.', ['deidentified, feedback']],
  ['We never train our models on Workspace Data or Hearing Data.', ['customer-content, biometric']],
  ['Workspace Data may be used to train our models.', ['customer-content']],
])('knows the terms that the policy declares: %s', (text, expected) => {
  expect(trainingData(text, policyTerms)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['"Pulse" means the files that you upload.\n\nWe train our models on Pulse.', ['usage-data']],
  ['"Digest" means your prompts.\n\nWe train our models on Digest.', ['deidentified']],
])('lets the policy overrule the document: %s', (text, expected) => {
  expect(trainingData(text, policyTerms)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['You grant us a license to use Workspace Data.', ['license permits provider [customer-content]']],
  ['Northwind owns Pulse.', ['own permits provider [usage-data]']],
  [
    'You assign to Northwind all right, title and interest in Wishes.',
    ['assign permits provider [feedback]'],
  ],
])("applies a policy's terms to licenses too: %s", (text, expected) => {
  expect(grants(text, policyTerms)).toEqual(expected)
})

test.each([
  '"Training Data" means data that is used to train AI models.',
  '"AI Model" means a model that is trained by machine learning.',
  '"Signals" means usage data.',
  '"Model Training" means the use of data to develop or improve AI.',
])('reads a definition itself as no clause: %s', (text) => {
  expect(stances(text)).toEqual([])
})
