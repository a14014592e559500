/** A choice that is read where there is none lets a grant pass, so what counts as one is tested from both sides. */
import { expect, test } from 'vitest'
import { consents } from './read.ts'

const GRANT = '## AI\n\nWe use your content to train our models.'

test.each([
  'We share this information with our partners only with your consent.',
  'We disclose it to others only if you consent.',
  'Your consent is asked for where the law requires it.',
  'We rely on your consent for other purposes.',
])('does not take consent to another act for consent to training: %s', (sentence) => {
  expect(consents(`${GRANT} ${sentence}`)).toEqual(['none none'])
})

test.each([
  ['We do so only with your consent.', 'opt-in section'],
  ['We will not do this without your consent.', 'opt-in section'],
  ['You may instruct us not to use your content in this way.', 'opt-out section'],
  ['You can opt out at any time.', 'opt-out section'],
])('takes a choice that points back for one about the grant: %s', (sentence, expected) => {
  expect(consents(`${GRANT} ${sentence}`)).toEqual([expected])
})

test('a promise that waits for consent covers the grant before it, for the data that it names', () => {
  const terms = `## 1. Content

You grant us a license to use your messages for product development, machine learning and training.
Notwithstanding the above, we will not use your messages to train our models without your consent.

You consent to our use of telemetry for machine learning and training.`
  expect(consents(terms)).toEqual(['opt-in section', 'opt-in sentence', 'by-use sentence'])
})
