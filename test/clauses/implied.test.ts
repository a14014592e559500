/** Promises not to improve the service, where the document says elsewhere that training is part of that. */
import { expect, test } from 'vitest'
import { read } from './read.ts'

const GRANT = 'We may use your boards to improve our Services, including training our models.'
const PROMISE = 'We do not use your messages to improve our Services.'

/** What the promise under the grant says of training, by its own words. */
const promises = (markdown: string): string[] =>
  read(markdown)
    .filter(({ action, stance, actor }) => action === 'train-ai' && stance === 'forbids' && actor !== 'user')
    .map(({ quote, explicit }) => `${explicit ? 'said' : 'implied'}: ${quote}`)

test.each([
  ['beside it', `${GRANT} ${PROMISE}`],
  ['in another section', `## One\n\n${PROMISE}\n\n## Two\n\n${GRANT}`],
  [
    'in other words',
    `We use posts for improving the Service (including but not limited to model training). ${PROMISE}`,
  ],
  [
    'over more purposes',
    `We use posts to improve our Services and conduct research, including training our models. ${PROMISE}`,
  ],
])('training that is named as part of improving is promised with it: %s', (_, markdown) => {
  expect(promises(markdown)).toEqual(['implied: We do not use your messages to improve'])
})

test.each([
  ['nothing says that training is part of it', PROMISE],
  ['something else is improved', `${GRANT} We do not use your messages to improve our website.`],
  [
    'what is included is data',
    `We may use posts to improve our Services, including drafts, to train models. ${PROMISE}`,
  ],
  [
    'training stands beside it',
    `We may use posts to improve our Services and to train our models. ${PROMISE}`,
  ],
  ['it is the users who may not', `${GRANT} You must not use our boards to improve your services.`],
  ['it is promised for another purpose', `${GRANT} We do not use your messages for marketing.`],
])('nothing is promised about training where %s', (_, markdown) => {
  expect(promises(markdown)).toEqual([])
})

test('a promise that speaks of training itself implies nothing more', () => {
  expect(
    promises(`${GRANT} We do not use your messages to improve our Services or to train models.`),
  ).toEqual(['said: to train models'])
})

test('an implied promise keeps the consent of its own', () => {
  const found = read(`${GRANT} We do not use your messages to improve our Services without your consent.`)
  expect(
    found.find(({ action, stance }) => action === 'train-ai' && stance === 'forbids')?.consent.mode,
  ).toBe('opt-in')
})
