/** On which consent AI is trained, and where the text says so. */
import { expect, test } from 'vitest'
import { consents, stances } from './read.ts'

test.each([
  'With your consent, we use your content to train our models.',
  'With your explicit consent we may train our models on your voice.',
  'If you consent, we will use your messages to train our AI.',
  'If you opt in, we may train our models on your content.',
  'If you have opted in, your prompts are used to train our models.',
  'Where you have given your consent, we train our models on your recordings.',
  'We will train our models on your content only if you opt in.',
  'Only with your consent will we train our models on your content.',
  'We train our models on your content only with your prior written consent.',
  'We may train our models on your files, provided that you have opted in.',
  'Subject to your consent, we may use your photos to train our models.',
  'Once you have given us permission, we train our AI on your boards.',
  'We will ask for your consent before we use your content to train our models.',
  'After you enable the program, we may train our models on your drafts.',
  'Based on your consent, we process your voice to train our speech models.',
  "We may train our models on Customer Data with the customer's prior consent.",
])('reads consent that is asked for in the sentence: %s', (text) => {
  expect(consents(text)).toEqual(['opt-in sentence'])
})

test.each([
  'We do not train our models on your content unless you opt in.',
  'We will not train AI on your files without your consent.',
  'Without your permission, we will never train AI on your recordings.',
  'We do not use your content to train AI, except with your consent.',
  'Your photos are not used to train our models unless you give us permission.',
  'Absent your consent, your content is not used to train our models.',
  'We will not train AI on your boards until you have agreed to it.',
])('reads a refusal that consent lifts: %s', (text) => {
  expect(consents(text)).toEqual(['opt-in sentence'])
})

test.each([
  'Unless you opt out, we use your content to train our models.',
  'We use your content to train our models unless you opt out.',
  'We train our models on your content, but you can opt out at any time.',
  'We use your messages to train AI, which you can turn off in your settings.',
  'You can opt out, but otherwise we train our models on your content.',
  'We may train our models on your boards, subject to your right to object.',
  'We train AI on your files if you have not opted out.',
  'We train our AI on your content until you tell us to stop.',
  'Except where you have opted out, your messages are used for AI training.',
  'We do not train our models on your content, except when you have not opted out.',
  'We use your content to train our models to the extent you have not opted out.',
  'We use your content to train our AI (you can opt out in your settings).',
  'Depending on your settings, which you may change, we train our models on your chats and you can opt out there.',
  'Your content is used to train our models unless you ask us not to do so.',
  'We train our models on the content of users who have not opted out.',
  'Unless you object, we may train our AI on your photos.',
])('reads an opt-out in the sentence: %s', (text) => {
  expect(consents(text)).toEqual(['opt-out sentence'])
})

test.each([
  'By using the Service, you agree that we may train our models on your content.',
  'By uploading files, you allow us to use them to train our models.',
  'By accepting these terms, you consent to our use of your content to train AI.',
  'By creating an account you agree that your content may be used to train our models.',
  'You agree that Northwind may use your content to train its AI.',
  'You acknowledge that we train our models on your messages.',
  'You acknowledge and agree that your content may be used for AI training.',
  'You hereby consent to the use of your content for training our models.',
  'Your continued use of the Service means that we may train our models on your content.',
  'When you submit feedback, you agree that we may train our models on it.',
  'By providing feedback you acknowledge that we may train our AI on it.',
  'Customer agrees that we may use Customer Data to train our models.',
  'By clicking "Accept", you agree that we may train our models on your content.',
  'By signing up you accept that your messages are used to train our models.',
  'By posting, you consent to the training of our models on your posts.',
  'You understand and agree that we will use your prompts to train AI models.',
])('reads consent that is claimed from mere use: %s', (text) => {
  expect(consents(text)).toEqual(['by-use sentence'])
})

test.each([
  'We train our models on your content.',
  'We use your content to train our models and comply with the law.',
  'Based on our legitimate interests, we train our models on your content.',
  'We train our models on your content and will tell you about it.',
  'We may train our models on your content without your consent.',
  'We use your content to train our models, whether or not you agree.',
  'We do not use your content to train our models.',
  'We train our models on your content, and you may delete your account at any time.',
  'We use your content to train our models even if you opt out.',
])('finds no consent where none is said: %s', (text) => {
  expect(consents(text)).toEqual(['none none'])
})

test.each<[string, string[]]>([
  [
    '## AI\n\nWe use your content to train our models. You can opt out in your settings.',
    ['opt-out section'],
  ],
  ['## AI\n\nWe use your content to train our models. To opt out, write to us.', ['opt-out section']],
  [
    '## AI\n\nWe use your content to train our models. If you do not want this, turn the setting off.',
    ['opt-out section'],
  ],
  [
    '## AI\n\nWe use your content to train our models. We do so only if you have opted in.',
    ['opt-in section'],
  ],
  [
    '## AI\n\nWe may use your content to train our models. We will ask for your consent first.',
    ['opt-in section'],
  ],
  [
    '## AI\n\nWe use your content to train our models. You have the right to object to this.',
    ['opt-out section'],
  ],
  ['## AI\n\nWe train our models on your content. You may instruct us not to do so.', ['opt-out section']],
  [
    '## AI\n\nYou agree that we may train our models on your content. You can opt out in your settings.',
    ['opt-out section'],
  ],
  [
    '## AI\n\nWe may use your content to improve our services. We use your content to train our models. This is optional: choose "off" in the settings to opt out.',
    ['opt-out section'],
  ],
])('finds the choice that stands beside the grant: %s', (text, expected) => {
  expect(consents(text)).toEqual(expected)
})

test.each([
  '## AI\n\nWe use your content to train our models.\n\n## Marketing\n\nYou can opt out of our newsletter.',
  '## AI\n\nWe use your content to train our models.\n\n## Your rights\n\nYou have the right to object to the processing of your personal data.',
  '## AI\n\nWe use your content to train our models. You can opt out of marketing emails at any time.',
  '## AI\n\nWe use your content to train our models. You may unsubscribe from our newsletter.',
  '## AI\n\nWe use your content to train our models. You can turn off cookies in your browser.',
  '## AI\n\nWe use your content to train our models. You can disable notifications in your settings.',
  '## AI\n\nWe use your content to train our models. You may opt out of arbitration within 30 days.',
  '## AI\n\nWe use your content to train our models. You can object to the sale of your data.',
  '## AI\n\nWe use your content to train our models. With your consent, we send you emails.',
])('does not take a choice about something else for one about training: %s', (text) => {
  expect(consents(text)).toEqual(['none none'])
})

test.each<[string, string[]]>([
  [
    'We train our models on your posts unless you opt out. With your consent, we also train our models on your messages.',
    ['opt-out sentence', 'opt-in sentence'],
  ],
  [
    'We do not train our models on your files. We train our models on your posts unless you opt out.',
    ['none none', 'opt-out sentence'],
  ],
])('keeps the consent of each proposition apart: %s', (text, expected) => {
  expect(consents(text)).toEqual(expected)
})

test.each([
  'You can opt out of model training in your settings.',
  'You may opt out of the use of your content to train our models.',
  'You can choose whether we use your content to train our models.',
  'You can decide whether your content is used to train our AI.',
  'To opt out of AI training, write to privacy@northwind.example.',
  'If you do not want us to train our models on your content, turn off the setting.',
  'If you do not wish your messages to be used for AI training, please contact us.',
  'You have the right to object to the use of your data for training our models.',
  'You may instruct us not to use your content to train our models.',
  'You can turn off AI training in your account.',
  'You can withdraw your consent to the training of our models at any time.',
  'You may ask us not to train our AI on your content.',
  'Administrators can disable model training for their team.',
  'You may exclude your boards from AI training.',
])('reads a bare choice as a choice that grants nothing: %s', (text) => {
  expect(stances(text)).toEqual(['choice provider'])
})
