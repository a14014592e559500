/** Consent by how a setting stands at first, by what somebody has agreed to, and by what a table says. */
import { describe, expect, test } from 'vitest'
import { trainings } from './read.ts'

/** The consent on which training is permitted. */
const consent = (text: string): string | undefined =>
  trainings(text)
    .find((each) => each.includes('permits provider'))
    ?.replace(/^.*\] /, '')

const GRANT = 'We train our AI models on your photos.'

describe('asks for consent', () => {
  test.each([
    `${GRANT} This is off until you turn it on.`,
    `${GRANT} The setting is disabled by default.`,
    `${GRANT} By default, the toggle is switched off.`,
    `${GRANT} The option stays inactive unless you enable it.`,
    `${GRANT} It is not on by default.`,
    `${GRANT} The box is not ticked when you create your account.`,
    `${GRANT} We do this only once you have told us that you want it.`,
    `${GRANT} It takes place solely where you have given your explicit agreement.`,
    `${GRANT} We will ask you first, by email or in the app.`,
    'We train our AI models on your calls only if each participant has agreed.',
    'We may train our AI models on your calls, but only after the workspace owner has switched this on.',
    'We ask you before we use your photos to train our AI models.',
    '| Purpose | Data | Your choice |\n|---|---|---|\n| Training our AI models | Photos | Your consent |',
    '| Setting | What it does | Default |\n|---|---|---|\n| Improve AI | Lets us train our AI models on your photos | Off |',
  ])('%s', (text) => {
    expect(consent(text)).toBe('opt-in')
  })
})

describe('leaves people to opt out', () => {
  test.each([
    `${GRANT} This is on until you turn it off.`,
    `${GRANT} The setting is enabled by default.`,
    `${GRANT} It is switched on when you install the app.`,
    `${GRANT} You may refuse it at any time.`,
    `${GRANT} You can tell us that you do not want this on the page "My data".`,
    '| Purpose | Data | Your choice |\n|---|---|---|\n| Training our AI models | Photos | You can opt out |',
    '| Setting | What it does | Default |\n|---|---|---|\n| Improve AI | Lets us train our AI models on your photos | On |',
  ])('%s', (text) => {
    expect(consent(text)).toBe('opt-out')
  })
})

describe('is no consent to the training', () => {
  test.each([
    `${GRANT} We may ask for your permission first.`,
    `${GRANT} Notifications are off by default.`,
    `${GRANT} The weekly email is on until you turn it off.`,
    `${GRANT} If you have agreed to these terms, they bind you.`,
  ])('%s', (text) => {
    expect(consent(text)).toBe('none')
  })
})

test('"train on them unless you opt in" speaks of no setting that is on', () => {
  expect(trainings('We do not train AI models on them unless you opt in.')).toEqual([
    'train-ai forbids provider [unspecified] opt-in',
  ])
})

test('what people can let the company do is their choice', () => {
  expect(trainings('You can let us train our AI models on your lectures.')).toEqual([
    'train-ai choice provider [customer-content] opt-in',
  ])
})

test('a choice that is off until it is taken is one to opt in', () => {
  const text = 'You can let us train our AI models on your lectures. The option is on until you turn it off.'
  expect(trainings(text)).toContain('train-ai choice provider [customer-content] opt-out')
})

test('the name of a setting is no choice beside the grant that it belongs to', () => {
  expect(
    trainings('We train our AI models on your chats unless you switch off "Model improvement".'),
  ).toEqual(['train-ai permits provider [customer-content] opt-out'])
})
