/** Terms whose name says little: their kind of data must come from the definition. */
import { expect, test } from 'vitest'
import { trainingData } from './read.ts'

test.each([
  [
    'Your content does not include telemetry, diagnostics and log data that we collect ("Platform Derived Data").',
    'Platform Derived Data',
    'usage-data',
  ],
  ['You may upload prompts, files and messages ("Service Records").', 'Service Records', 'customer-content'],
])('a term is read from its definition, whatever it is about: %s', (definition, term, kind) => {
  expect(trainingData(`${definition}\n\nWe may use ${term} to train our models.`)).toEqual([kind])
})
