/** What the company says that it does with data: use, and for which purposes. */
import { expect, test } from 'vitest'
import { uses } from './read.ts'

test.each<[string, string[]]>([
  ['We use your personal data to provide the Service.', ['permits provider [personal-data] for service']],
  ['We use your personal data for marketing.', ['permits provider [personal-data] for marketing']],
  ['We use your content to improve the Service.', ['permits provider [customer-content] for improve']],
  [
    'We use usage data for analytics and to prevent fraud.',
    ['permits provider [usage-data] for analytics, safety'],
  ],
  ['We use your content to train our AI models.', ['permits provider [customer-content] for ai-training']],
  ['We process your personal data to comply with the law.', ['permits provider [personal-data] for legal']],
  ['We may use your feedback to develop new products.', ['permits provider [feedback] for develop']],
  ['Your personal data is used to send you advertising.', ['permits provider [personal-data] for marketing']],
  [
    'Your content may be used by us to promote Northwind Boards.',
    ['permits provider [customer-content] for marketing'],
  ],
  ['We analyze your messages to protect the Service.', ['permits provider [customer-content] for safety']],
  ['We collect and use telemetry to improve the Service.', ['permits provider [usage-data] for improve']],
  [
    'We use personal data to operate the Service, to improve it and for marketing.',
    ['permits provider [personal-data] for service, improve, marketing'],
  ],
  ['We use your content.', ['permits provider [customer-content] for nothing named']],
  [
    'We use your personal data to provide the Service, but not for marketing.',
    ['permits provider [personal-data] for service'],
  ],
  [
    'We use your personal data to provide the Service, not to send you advertising, but to prevent fraud.',
    ['permits provider [personal-data] for service, safety'],
  ],
  [
    'We use your personal data not only to provide the Service but also for marketing.',
    ['permits provider [personal-data] for service, marketing'],
  ],
  [
    'We use your personal data for whatever other purpose we see fit.',
    ['permits provider [personal-data] for any'],
  ],
])('reads a use and its purposes: %s', (text, expected) => {
  expect(uses(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  [
    'You agree to our collection, use and disclosure of your personal data for marketing.',
    ['permits provider [personal-data] for marketing'],
  ],
  [
    'We use, process and analyze your personal data for marketing.',
    ['permits provider [personal-data] for marketing'],
  ],
  ['You may read in our notice how we use your personal data for marketing.', []],
  ['If we use your personal data for marketing, we tell you.', []],
  ['We list the personal data that we use for marketing.', []],
])('reads a use once, and only where it is said: %s', (text, expected) => {
  expect(uses(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['We may use usage data for any purpose.', ['permits provider [usage-data] for any']],
  ['We may use your feedback for any lawful purpose.', ['permits provider [feedback] for any']],
  ['We may use aggregated data for any business purpose.', ['permits provider [deidentified] for any']],
  [
    'We use your content to run the service and for no other purpose, such as marketing or product development.',
    ['permits provider [customer-content] for nothing named'],
  ],
  [
    'We use your content for product development and for no other purpose.',
    ['permits provider [customer-content] for develop'],
  ],
  [
    'Usage data may be used by Northwind for any and all purposes.',
    ['permits provider [usage-data] for any'],
  ],
  ['You agree that we may use telemetry for any reason.', ['permits provider [usage-data] for any']],
  [
    'You consent to our use of usage data for any purpose, to the extent the law permits.',
    ['permits provider [usage-data] for any'],
  ],
  [
    'We may use deidentified data for whatever purpose we choose.',
    ['permits provider [deidentified] for any'],
  ],
  [
    'We may use your content for purposes such as support, billing and any other purpose.',
    ['permits provider [customer-content] for service, any'],
  ],
])('reads a use for any purpose: %s', (text, expected) => {
  expect(uses(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  [
    'We use your content for:\n\n- support,\n- marketing, and\n- analytics.',
    ['permits provider [customer-content] for service, marketing, analytics'],
  ],
  [
    'We may use usage data (i) to improve the Service; (ii) to prevent fraud; and (iii) for any other purpose.',
    ['permits provider [usage-data] for improve, safety, any'],
  ],
])('gathers the purposes that a list names: %s', (text, expected) => {
  expect(uses(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['We do not use your content for marketing.', ['forbids provider [customer-content] for marketing']],
  ['We never use your personal data for advertising.', ['forbids provider [personal-data] for marketing']],
  [
    'Your content is not used to train our AI models.',
    ['forbids provider [customer-content] for ai-training'],
  ],
  ['We do not use your content for any other purpose.', ['forbids provider [customer-content] for any']],
  ['We use your content only to provide the Service.', ['permits provider [customer-content] for service']],
])('reads a promise not to use: %s', (text, expected) => {
  expect(uses(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  [
    'Our vendors use your personal data to provide support.',
    ['permits third-party [personal-data] for service'],
  ],
  [
    'Advertisers may use your personal data for marketing.',
    ['permits third-party [personal-data] for marketing'],
  ],
  ['Our partners may use your usage data for any purpose.', ['permits third-party [usage-data] for any']],
  [
    'We allow our affiliates to use your personal data for marketing.',
    ['permits third-party [personal-data] for marketing'],
  ],
])('reads what third parties use data for: %s', (text, expected) => {
  expect(uses(text)).toEqual(expected)
})

test.each([
  'You may use the Service to store your content.',
  'You may not use the content of other users.',
  'Your use of the Service is subject to these terms.',
  'You can use your data in other apps.',
  'If you use our website, these terms apply.',
  'Customer shall not use personal data for spam.',
  'Use of your account by others is not allowed.',
])("leaves the user's own use alone: %s", (text) => {
  expect(uses(text)).toEqual([])
})
