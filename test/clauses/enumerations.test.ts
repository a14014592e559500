/** Lists, inline enumerations and tables: an item says nothing without its lead-in. */
import { expect, test } from 'vitest'
import { consents, grants, stances, trainingData } from './read.ts'

test.each([
  'We use your information to:\n\n- provide the Service;\n- train our models; and\n- send you invoices.',
  'We may use your content for the following purposes:\n\n- support\n- training our AI models\n- billing',
  'How we use your content:\n\n1. We store it.\n2. We train our models on it.',
  'Your content may be used:\n\n* to run the Service\n* to train machine learning models',
  'By using the Service, you agree that we may:\n\n- host your content;\n- train our models on your content.',
  'We process personal data in order to\n\n- answer your requests,\n- develop and train AI,\n- comply with the law.',
  'You grant us the right to:\n\n(a) display your content;\n\n(b) train our AI models on your content.',
  'We use your files to:\n\n- keep the Service running, which includes:\n  - making backups;\n  - training our models;\n- send notices.',
  'With your content we do the following:\n\n- We show it to your team.\n- We train our models.',
  'Purposes of processing of your personal data:\n\n- Contract\n- Training of our AI models',
])('reads an item as a grant where its lead-in permits: %s', (text) => {
  expect(stances(text)).toEqual(['permits provider'])
})

test.each([
  'We do not use your content to:\n\n- sell ads;\n- train our models.',
  'We will never:\n\n- sell your content;\n- train our AI models on your content; or\n- read your boards.',
  'Northwind will not do any of the following with your content:\n\n- train AI models\n- sell it',
  'Your content is never used for:\n\n- advertising\n- AI training',
  'We promise not to\n\n1. sell your data\n2. use your data to train our models',
  'None of your files are used\n\n- to train our models,\n- to profile you.',
  'Without your consent, we will not:\n\n- share your content;\n- use your content to train our models.',
])('reads an item as a refusal where its lead-in forbids: %s', (text) => {
  expect(stances(text)).toEqual(['forbids provider'])
})

test.each<[string, string[]]>([
  [
    'About your content:\n\n- We train our models on your posts.\n- We never train our models on your messages.',
    ['permits provider', 'forbids provider'],
  ],
  [
    'We use your files as follows:\n\n- We show them to your team.\n- We do not use them to train our models.',
    ['forbids provider'],
  ],
  [
    'The following rules apply:\n\n- You may not train AI on our content.\n- We may train AI on your content.',
    ['forbids user', 'permits provider'],
  ],
  [
    'Our vendors\n\n- may store your content;\n- may not train their models on your content.',
    ['forbids third-party'],
  ],
  [
    'You may not:\n\n- use the Service to train AI.\n\nWe may:\n\n- use your content to train AI.',
    ['forbids user', 'permits provider'],
  ],
  ['You may:\n\n- invite others;\n- opt out of model training.', ['choice provider']],
])('reads an item that has a polarity of its own: %s', (text, expected) => {
  expect(stances(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  [
    'We may use your content to (i) provide the Service; (ii) train our AI models; and (iii) comply with the law.',
    ['permits provider'],
  ],
  ['We will not (a) sell your content; or (b) train our models on your content.', ['forbids provider']],
  ['You may not (1) copy the Service, (2) use it to train AI models, or (3) resell it.', ['forbids user']],
  [
    'You agree that we may (i) host your content, and (ii) use it to train machine learning models.',
    ['permits provider'],
  ],
  [
    'We use your content: (a) to provide support; (b) for model training; (c) for billing.',
    ['permits provider'],
  ],
  [
    'Northwind may (A) store your content and (B) fine-tune its language models on your content.',
    ['permits provider'],
  ],
  ['Our vendors may not (i) sell your data; (ii) train their models on your data.', ['forbids third-party']],
])('reads an inline enumeration item by item: %s', (text, expected) => {
  expect(stances(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['We use your feedback to:\n\n- improve the Service;\n- train our models.', ['feedback']],
  ['We use telemetry (i) to fix bugs; (ii) to train our models.', ['usage-data']],
  ['Your voiceprints are used:\n\n- to write transcripts\n- to train our models', ['biometric']],
  ['We do not use your personal data to:\n\n- train our models', ['personal-data']],
])('takes the data from the lead-in: %s', (text, expected) => {
  expect(trainingData(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  [
    'We train our models on the following:\n\n- your feedback;\n- your files;\n- telemetry.',
    ['customer-content, usage-data, feedback'],
  ],
  ['We never train our models on:\n\n- biometric data', ['biometric']],
])('takes the data from the items: %s', (text, expected) => {
  expect(trainingData(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['With your consent, we use your content to:\n\n- show you ads;\n- train our models.', ['opt-in sentence']],
  [
    'Unless you opt out, we use your content to:\n\n- show you ads;\n- train our models.',
    ['opt-out sentence'],
  ],
  [
    'By using the Service, you agree that we may use your content to:\n\n- show you ads;\n- train our models.',
    ['by-use sentence'],
  ],
  [
    'We use your content to:\n\n- show you ads;\n- train our models (unless you opt out).',
    ['opt-out sentence'],
  ],
  [
    'We use your content to:\n\n- train our models.\n\nYou can opt out of model training in your settings.',
    ['opt-out section', 'opt-out sentence'],
  ],
])('takes the consent from the lead-in: %s', (text, expected) => {
  expect(consents(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  [
    '| Data | Purpose |\n|---|---|\n| Your content | To train our AI models |\n| Your email address | To send invoices |',
    ['permits provider'],
  ],
  [
    '| Purpose | Personal data |\n|---|---|\n| Training our machine learning models | Messages and feedback |',
    ['permits provider'],
  ],
  ['| What | How we use it |\n|---|---|\n| Photos | We never use them to train AI |', ['forbids provider']],
  [
    '| Service | What we do |\n|---|---|\n| Business | We do not train our models on your content |\n| Free | We train our models on your content |',
    ['forbids provider', 'permits provider'],
  ],
])('reads a table row by its column heads: %s', (text, expected) => {
  expect(stances(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  [
    '| Purpose | Personal data |\n|---|---|\n| Training our machine learning models | Messages and feedback |',
    ['customer-content, feedback'],
  ],
  [
    '| Purpose | Data |\n|---|---|\n| To train our AI models | Usage data |\n| To bill you | Payment information |',
    ['usage-data'],
  ],
  ['| Data | Purpose |\n|---|---|\n| Feedback | To train our AI models |', ['feedback']],
])('takes the data of a table row from its other cells: %s', (text, expected) => {
  expect(trainingData(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  [
    'You grant us a license to:\n\n- store your content;\n- display your content.',
    ['license permits provider [customer-content]'],
  ],
  [
    'By posting, you agree to the following:\n\n- You grant us a perpetual license to use your content.',
    ['license permits provider [customer-content]'],
  ],
  [
    'Rights:\n\n1. You own your content.\n2. You grant us a license to use your content.',
    ['own permits user [customer-content]', 'license permits provider [customer-content]'],
  ],
  ['We grant you a license to:\n\n- install the app;\n- store content.', []],
])('reads licenses in lists: %s', (text, expected) => {
  expect(grants(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  [
    'You agree to:\n\n- assign to us all rights in your boards;\n- pay the fees.',
    ['assign permits provider [customer-content]'],
  ],
  [
    'You agree:\n\n- to assign to us all rights in your boards;\n- to pay the fees.',
    ['assign permits provider [customer-content]'],
  ],
  ['We own:\n\n- usage data;\n- your feedback.', ['own permits provider [usage-data, feedback]']],
  [
    'The following is our property:\n\n- your boards;\n- usage data.',
    ['own permits provider [customer-content, usage-data]'],
  ],
  ['The following belongs to us:\n\n- usage data.', ['own permits provider [usage-data]']],
  ['We are the owner of:\n\n- usage data.', ['own permits provider [usage-data]']],
  ['You own:\n\n- your boards.', ['own permits user [customer-content]']],
  ['We do not own:\n\n- your boards.', ['own forbids provider [customer-content]']],
  ['We own:\n\n- the platform, which you use to store your boards;\n- the software for your boards.', []],
  ['You may:\n\n- assign to us all rights in your boards.', []],
])('a claim or an assignment goes on in its items: %s', (text, expected) => {
  expect(grants(text)).toEqual(expected)
})
