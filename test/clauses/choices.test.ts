/** A choice that is read where there is none lets a grant pass, so what counts as one is tested from both sides. */
import { expect, test } from 'vitest'
import { consents, read } from './read.ts'

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

test.each([
  ['With your agreement to these terms, we may train our models on your content.', 'permits provider none'],
  ['If you upload files, you allow us to train our models on your files.', 'permits provider by-use'],
  [
    'Upon registration, you have agreed that we may train our models on your content.',
    'permits provider by-use',
  ],
  [
    'We may train our models on your content, and we ask for your consent to marketing.',
    'permits provider none',
  ],
  ['We train our models on your content where you have not opted in or out.', 'permits provider none'],
  ['We are not prohibited from training our models on your content.', 'permits provider none'],
  ['"Boards" means your boards, and we may use your boards to train our AI models.', 'permits provider none'],
  ['We do not train our models on your content, except to improve the service.', 'permits provider none'],
])('is not taken in by: %s', (sentence, expected) => {
  const [clause] = read(sentence).filter(({ action }) => action === 'train-ai')
  expect(`${clause?.stance} ${clause?.actor} ${clause?.consent.mode}`).toBe(expected)
})
