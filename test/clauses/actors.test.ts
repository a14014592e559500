/** Who acts: the company, those it deals with, or the people who use its service. */
import { expect, test } from 'vitest'
import type { ReadingOptions } from '../../src/clauses/index.ts'
import { stances } from './read.ts'

const vendors: ReadingOptions = {
  parties: { provider: ['Northwind'], 'third-party': ['Contoso', 'Fabrikam Cloud'] },
}

const planners: ReadingOptions = { parties: { provider: ['Northwind'], user: ['Board Owner', 'Planner'] } }

test.each([
  'We train our models on your content.',
  'Northwind trains its models on your content.',
  'Northwind Traders Inc. may train its models on your content.',
  'The company may train its models on your content.',
  'Our engineers train our models on your content.',
  'Our team uses your content to train our models.',
  'Northwind and its affiliates may train their models on your content.',
  'We and our partners use your content to train models.',
  'We, or others on our behalf, train our models on your content.',
  "Northwind's models are trained on your content.",
  'We use vendors to train our models on your content.',
  'We share your content with vendors who train our models for us.',
  'Your content may be used to train Northwind models.',
  'Our researchers may use your recordings to train our AI.',
  'Northwind, together with its vendors, trains its AI on your messages.',
])('knows the company under each of its names: %s', (text) => {
  expect(stances(text)).toEqual(['permits provider'])
})

test.each([
  'Northwind Traders Inc. ("Northwind", "we" or "us") runs this service.\n\nNorthwind trains its models on your content.',
  'These terms are between you and Northwind Traders Inc. ("Northwind").\n\nNorthwind may use your content to train AI.',
  'Fabrikam Ltd. (the "Company") offers the service.\n\nThe Company may use your content to train its models.',
  'Contoso GmbH ("**Contoso**," "**we**," "**us**," or "**our**") respects your privacy.\n\nYour content may be used by Contoso to train its models.',
])("learns the company's name from the document: %s", (text) => {
  expect(stances(text, {})).toEqual(['permits provider'])
})

test.each([
  'Our vendors may train their models on your content.',
  'Third parties may use your content to train their AI models.',
  'Our affiliates may use your messages to train their models.',
  'Our AI partners use your prompts to train their own models.',
  'Your prompts may be used by our vendors to train their models.',
  'We allow our vendors to train their models on your content.',
  'We permit third parties to use your content to train their AI.',
  'We may let our partners train their models on your posts.',
  'We share your content with partners, who may train their models on it.',
  'You agree that our partners may train their models on your content.',
  'The model provider may use your prompts to train its models.',
  'Researchers at other institutions may train models on your posts.',
  'We authorize other companies to use your public posts for training AI.',
  'Data brokers may use your personal data to train their models.',
  'Our customers may use your responses to train their models.',
  'Advertisers may use your activity to train their algorithms.',
])('tells what others may do: %s', (text) => {
  expect(stances(text)).toEqual(['permits third-party'])
})

test.each([
  'Vendors may not train models on your content.',
  'Our affiliates do not train their models on your content.',
  'We instruct our vendors not to train models on your content.',
  'Third parties cannot use your content to train their models.',
  'We have contracts that prohibit our vendors from training their models on your content.',
  'Your content is not used by third parties to train their models.',
  'Our model provider has committed not to train its models on your prompts.',
  'Our AI providers will not use your prompts to train their models.',
  'Under our agreements, vendors must not train models on your data.',
  'We make sure that no vendor trains its models on your content.',
])('tells what others may not do: %s', (text) => {
  expect(stances(text)).toEqual(['forbids third-party'])
})

test.each<[string, string[]]>([
  [
    'We train our models on your content, and our vendors may train theirs on it.',
    ['permits provider', 'permits third-party'],
  ],
  [
    'We do not train our models on your content and do not allow our vendors to train their models on it.',
    ['forbids provider', 'forbids third-party'],
  ],
  [
    'We train our models on your posts. We do not allow third parties to train theirs on them.',
    ['permits provider', 'forbids third-party'],
  ],
])('names both where both act: %s', (text, expected) => {
  expect(stances(text)).toEqual(expected)
})

test.each([
  'You permit Northwind to train its models on your content.',
  'Customers allow us to train our models on their content.',
  'The customer grants Northwind the right to train its models on Customer Data.',
  'Users authorize Northwind to train AI on their posts.',
  'You let us train our models on your content.',
])("takes a demand for the user's permission as a right of the company: %s", (text) => {
  expect(stances(text)).toEqual(['permits provider'])
})

test.each([
  'Contoso may train its models on your content.',
  'Fabrikam Cloud uses your prompts to train its AI models.',
  'Your prompts may be used by Contoso to train its models.',
])('knows the actors that a policy names: %s', (text) => {
  expect(stances(text, vendors)).toEqual(['permits third-party'])
})

test.each([
  'The Board Owner may not use the Service to train AI models.',
  'Each Planner agrees not to train AI models on our content.',
])('knows the users that a policy names: %s', (text) => {
  expect(stances(text, planners)).toEqual(['forbids user'])
})
