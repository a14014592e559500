/** Who gives leave to train, who lets whom, and what is said again as "do so". */
import { describe, expect, test } from 'vitest'
import { trainings } from './read.ts'

/** "permits provider opt-out" of each training that is no choice. */
const held = (text: string): string[] =>
  trainings(text)
    .map((each) => each.replace(/^train-ai /, '').replace(/ \[.*\]/, ''))
    .filter((each) => !each.startsWith('choice'))

describe('a request against it is an opt-out', () => {
  test.each([
    ['Your maps may be used to train our models unless you request an opt-out.', 'permits provider opt-out'],
    ['We train our models on your maps unless you instruct us otherwise.', 'permits provider opt-out'],
    ['We train our models on your maps unless you choose to hide them.', 'permits provider opt-out'],
    ['We train our models on your maps unless you explicitly opt out.', 'permits provider opt-out'],
    ['We train our models on your maps unless you expressly object.', 'permits provider opt-out'],
    ['We train our models on your maps if you have not actively declined.', 'permits provider opt-out'],
    ['We train our models on your maps only if you explicitly agree.', 'permits provider opt-in'],
    ['We will not train our models on your maps unless you explicitly agree.', 'forbids provider opt-in'],
    ['We will not train our models on your maps unless you request it.', 'forbids provider opt-in'],
    ['No map is used to train our models unless you ask us to.', 'forbids provider opt-in'],
  ])('%s', (text, reading) => {
    expect(held(text)).toEqual([reading])
  })
})

describe('leave by the noun for it', () => {
  test.each([
    [
      'We may train our models on your maps with your prior express written permission.',
      'permits provider opt-in',
    ],
    [
      "We may train our models on your maps with Customer's advance written approval.",
      'permits provider opt-in',
    ],
    ['We train our models on your maps on the basis of consent.', 'permits provider opt-in'],
    ['We never train our models on your maps without asking you.', 'forbids provider opt-in'],
    ['We never train our models on your maps without your say-so.', 'forbids provider opt-in'],
    ['We may train our models on your maps without asking you.', 'permits provider none'],
    ['We may train our models on your maps with the written approval of our board.', 'permits provider none'],
    ['We may train our models on your maps with our prior written approval.', 'permits provider none'],
    [
      "We may train our models on your maps with Northwind's prior written approval.",
      'permits provider none',
    ],
  ])('%s', (text, reading) => {
    expect(held(text)).toEqual([reading])
  })

  test("what users may do with the company's leave is no consent to what the company does", () => {
    const text =
      "We may use your maps to train our AI models. Users shall build no AI models on our tiles without Northwind's written authorization."
    expect(held(text)[0]).toBe('permits provider none')
  })

  test('data of those who opted in, beside other data, makes nothing wait', () => {
    expect(held('We train our models on public, anonymized or opted-in data of our users.')).toEqual([
      'permits provider none',
    ])
  })
})

describe('who lets whom', () => {
  test.each([
    ['You agree to let your maps be used for AI model training.', ['permits provider by-use']],
    ['I agree to let my maps be used for AI model training.', ['permits provider by-use']],
    ['You consent to your maps being used to train our models.', ['permits provider by-use']],
    ['You agree not to let your agents train models on the output.', ['forbids user none']],
    [
      'Hosts acknowledge that their listings may be used to train our AI models.',
      ['permits provider by-use'],
    ],
    [
      'Suppliers acknowledge that their catalogs may be used to train our AI models.',
      ['permits provider none'],
    ],
    [
      'Fabrikam is contractually prohibited from using your maps to train its models.',
      ['forbids third-party none'],
    ],
    [
      'Model providers act for us under contract and are prohibited from using your maps to train their models.',
      ['forbids third-party none'],
    ],
    [
      'Your prompts go to our AI provider under an agreement that prohibits any use for model training.',
      ['forbids third-party none'],
    ],
    ['Prompts and conversations must not be used for model training.', ['forbids provider none']],
    ['Articles on this site must not be used for model training.', ['forbids user none']],
  ])('%s', (text, readings) => {
    expect(held(text)).toEqual(readings)
  })
})

describe('what is said again as "do so"', () => {
  test.each([
    [
      'We never train AI on your maps, nor do we allow our vendors to do so.',
      ['forbids provider none', 'forbids third-party none'],
    ],
    [
      'We do not train AI on your maps, and we do not let others do so.',
      ['forbids provider none', 'forbids third-party none'],
    ],
    [
      'We train AI on your maps and let our partners do so.',
      ['permits provider none', 'permits third-party none'],
    ],
    [
      'Your maps are not used to train AI, and others are not allowed by us to do so.',
      ['forbids provider none', 'forbids third-party none'],
    ],
    ['We may train AI on your maps, but only if you ask us to do so.', ['permits provider opt-in']],
  ])('%s', (text, readings) => {
    expect(held(text)).toEqual(readings)
  })
})

describe('what stands between dashes without spaces', () => {
  test.each([
    [
      'All customer data\u2014prompts, files and outputs\u2014is used to train our models.',
      'permits provider none',
    ],
    [
      'All customer data\u2014prompts included\u2014is not used to train our models.',
      'forbids provider none',
    ],
    ['We train our models on your maps\u2014unless you opt out.', 'permits provider opt-out'],
  ])('%s', (text, reading) => {
    expect(held(text)).toEqual([reading])
  })
})

test.each([
  'Read our AI Training Policy.',
  'For the sources, visit our Training Data Transparency page.',
  'This is described in our Model Training Statement.',
])('the name of a page says nothing of what is done: %s', (text) => {
  expect(held(text)).toEqual([])
})

test('a training set that the data stays out of is one of models named before', () => {
  const text =
    'We do not train AI models on your maps. We see to it that your maps are not put into any training set.'
  expect(held(text)).toEqual(['forbids provider none', 'forbids provider none'])
})

test('a command goes on with a command, past what describes its object', () => {
  const text = 'Do not copy tiles you download from us, and do not use our tiles to train AI models.'
  expect(held(text)).toEqual(['forbids user none'])
})

test('"This includes" is said of the data that was named before it', () => {
  const text =
    'Northwind uses the notes that you keep to run the app. This includes using data to develop our generative AI models.'
  expect(trainings(text)).toEqual(['train-ai permits provider [personal-data] none'])
})

test('the words of a switch that lets the company train are a choice to opt in', () => {
  expect(trainings('Allow us to use your maps to improve our AI models.')).toEqual([
    'train-ai choice provider [customer-content] opt-in',
  ])
})

test('questions about something are no leave for it', () => {
  expect(held('We received questions about your maps being used to train our models.')).toEqual([])
})
