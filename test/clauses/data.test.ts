/** Which kinds of data a clause is about. */
import { expect, test } from 'vitest'
import { trainingData } from './read.ts'

test.each<[string, string[]]>([
  ['We train our models on your content.', ['customer-content']],
  ['We train our models on your prompts and our replies.', ['customer-content']],
  ['We train our models on your photos.', ['customer-content']],
  ['We train our models on the documents you upload.', ['customer-content']],
  ['We train our models on your source code.', ['customer-content']],
  ['We train our models on the messages of our users.', ['customer-content']],
  ['We train our models on your personal data.', ['personal-data']],
  ['We train our models on personally identifiable information.', ['personal-data']],
  ['We train our models on your account details.', ['personal-data']],
  ['We train our models on information about you.', ['personal-data']],
  ['We train our models on your location data.', ['personal-data']],
  ['We train our models on telemetry.', ['usage-data']],
  ['We train our models on usage data.', ['usage-data']],
  ['We train our models on log files.', ['usage-data']],
  ['We train our models on how you use the service.', ['usage-data']],
  ['We train our models on your clicks and searches.', ['usage-data']],
  ['We train our models on aggregated data.', ['deidentified']],
  ['We train our models on data that has been anonymized.', ['deidentified']],
  ['We train our models on de-identified data.', ['deidentified']],
  ['We train our models on pseudonymized data.', ['deidentified']],
  ['We train our models on your feedback.', ['feedback']],
  ['We train our models on your suggestions.', ['feedback']],
  ['We train our models on biometric data.', ['biometric']],
  ['We train our models on your voice recordings.', ['biometric']],
  ['We train our models on face scans.', ['biometric']],
  ['We train our models on voiceprints.', ['biometric']],
  ['We train our models on your likeness.', ['likeness']],
  ['We train our models on publicly available information.', ['public-web']],
  ['We train our models on pages of the public internet.', ['public-web']],
  ['We train our models on data licensed from third parties.', ['third-party-data']],
])('names the kind of each kind of data: %s', (text, expected) => {
  expect(trainingData(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['We train our models on your feedback and your content.', ['customer-content, feedback']],
  ['We train our models on telemetry, feedback and your files.', ['customer-content, usage-data, feedback']],
  ['We use personal data and usage data to train our models.', ['personal-data, usage-data']],
  [
    'Your content and your personal information may be used to train our models.',
    ['customer-content, personal-data'],
  ],
  ['We use your files, as well as usage data, for training AI.', ['customer-content, usage-data']],
  ['We train our models on public data and on data from third parties.', ['public-web, third-party-data']],
  ['We train our models on your photos and your likeness.', ['customer-content, likeness']],
  ['We use aggregated usage data to train our models.', ['usage-data, deidentified']],
  ['We train our models on de-identified customer content.', ['customer-content, deidentified']],
  ['We train our models on your prompts (including any feedback).', ['customer-content, feedback']],
])('lists several kinds in the order of the schema: %s', (text, expected) => {
  expect(trainingData(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['We use usage data, but not your content, to train our models.', ['usage-data']],
  ['Except for biometric data, we use your content to train our models.', ['customer-content']],
  ['We train our models on your content, excluding your personal data.', ['customer-content']],
  ['We train our models on telemetry that does not contain personal data.', ['usage-data']],
])('leaves out data that is excluded: %s', (text, expected) => {
  expect(trainingData(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['We use cookies to remember you, and we use your files to train our models.', ['customer-content']],
  ['We delete your feedback after a year, but we train our models on your files.', ['customer-content']],
  ['We train our models on your files and send your invoices to your email address.', ['customer-content']],
  ['If you give us feedback, we may train our models on your content.', ['customer-content']],
])('leaves out data of another clause of the sentence: %s', (text, expected) => {
  expect(trainingData(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['We train our models.', ['unspecified']],
  ['You may not use the Service to train AI.', ['unspecified']],
  ['You can opt out of model training.', ['unspecified']],
])('says "unspecified" where no data is named: %s', (text, expected) => {
  expect(trainingData(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['We never use your content or personal data to train our models.', ['customer-content, personal-data']],
  ['We do not train our models on biometric data.', ['biometric']],
  ['Neither your files nor your usage data are used to train our models.', ['customer-content, usage-data']],
  ['No voice recordings are used to train our models.', ['biometric']],
  ['Your data is never used to train our models.', ['customer-content']],
])('finds the data that a promise is about: %s', (text, expected) => {
  expect(trainingData(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['You give us feedback. Such feedback may be used to train our models.', ['feedback']],
  ['We collect telemetry. It is used to train our models.', ['usage-data']],
  ['We take your voice recordings and use them to train our models.', ['biometric']],
  ['If you upload photos, we may use them to train our models.', ['customer-content']],
  ['When you send us feedback, we may train our models on it.', ['feedback']],
  ['We collect telemetry and use such data to train our models.', ['usage-data']],
  ['We collect your posts. We may use such content to train our models.', ['customer-content']],
  ['We store your prompts, which we use to train our models.', ['customer-content']],
  ['We record meetings. The recordings may be used to train our models.', ['customer-content']],
])('follows "such", "this" and "it" to what was named: %s', (text, expected) => {
  expect(trainingData(text)).toEqual(expected)
})
