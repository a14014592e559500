/** Forms in which training is granted, promised or left to choose that hide it from a reader of single sentences. */
import { describe, expect, test } from 'vitest'
import { trainings } from './read.ts'

describe('a clause behind words without a comma', () => {
  test.each([
    [
      'From time to time we use customers’ lab reports for training diagnostic models.',
      ['train-ai permits provider [customer-content] none'],
    ],
    [
      'By uploading a file you grant us a license to use it, including to train artificial intelligence.',
      ['train-ai permits provider [customer-content] by-use'],
    ],
    [
      'To train the models that rank our results we use:\n\n- searches that you save\n- ratings that you give',
      ['train-ai permits provider [usage-data, feedback] none'],
    ],
    ['For the data we hold about you we use one model, which we do not train.', []],
  ])('%s', (text, expected) => {
    expect(trainings(text).slice(0, 1)).toEqual(expected)
  })
})

describe('negation in the middle and at the front', () => {
  test.each([
    'Your files shall at no time be used to train AI models.',
    'Your files will under no circumstances be used to train AI models.',
    'Under no circumstances are your files used by us to train AI models.',
    'Neither we nor anybody to whom we pass your files may use them to train AI models.',
    'We endeavour to refrain from using your files for the training of AI systems.',
    'Your files are excluded from the data on which our AI models are trained.',
    'When you delete a chat, we remove it from our training data.',
    'Northwind keeps your files out of model training.',
  ])('%s', (text) => {
    expect(trainings(text).map((each) => each.slice(0, 26))).toEqual(['train-ai forbids provider '])
  })

  test('a copy that is kept for training is not kept out of it', () => {
    expect(trainings('We keep a copy of your files from which our AI models are trained.')[0]).toMatch(
      /^train-ai permits provider/,
    )
  })
})

describe('who is kept from training', () => {
  test('the vendors, where contracts forbid it to them', () => {
    expect(
      trainings('Vendors translate your texts. Our contracts forbid them to train AI models on your texts.'),
    ).toEqual(['train-ai forbids third-party [customer-content] none'])
  })
  test('a capitalized term with the word for a user in it is no user', () => {
    expect(trainings('We use Customer Records to train our machine learning models.')).toEqual([
      'train-ai permits provider [customer-content] none',
    ])
  })
})

describe('what is trained', () => {
  test.each([
    ['We use your spreadsheets to train our formula assistant.', 1],
    ['We train our pricing model on your listings.', 1],
    ['Models at Northwind are trained on posts of our members.', 1],
    ['Your prompts go into the data we train our AI models with.', 1],
    ['What you type is sent to our servers, where it is used to train the model that all users share.', 1],
    ['We use your feedback to train our support agents.', 0],
    ['Our pricing model depends on your plan.', 0],
    ['We do not warrant that the models behind the app have been trained to your needs.', 0],
  ])('%s', (text, count) => {
    expect(trainings(text)).toHaveLength(count)
  })
})

describe('a short answer', () => {
  const faq = (question: string, answer: string): string[] => trainings(`### ${question}\n\n${answer}`)
  test.each([
    [
      'Are my photos used for training your AI?',
      'Never.',
      'train-ai forbids provider [customer-content] none',
    ],
    [
      'Are my photos used for training your AI?',
      'Only if you say yes.',
      'train-ai permits provider [customer-content] opt-in',
    ],
    [
      'Can I stop you from training AI on my photos?',
      'Yes, in Settings.',
      'train-ai choice provider [customer-content] opt-out',
    ],
    [
      'We train our AI on your photos. Can you opt out?',
      'Yes, at any time.',
      'train-ai permits provider [customer-content] opt-out',
    ],
    [
      'We train our AI on your photos. Can you opt out?',
      'No.',
      'train-ai permits provider [customer-content] none',
    ],
  ])('%s %s', (question, answer, expected) => {
    expect(faq(question, answer)).toContain(expected)
  })

  test('"no" to a question about a choice gives none', () => {
    expect(faq('Can I stop you from training AI on my photos?', 'No.').join()).not.toContain('choice')
  })

  test('yes and no in a column are read row by row, and its head is not', () => {
    const table = '| Data | Used to train AI |\n|---|---|\n| Your chats | Yes |\n| Your calls | No |'
    expect(trainings(table)).toEqual([
      'train-ai permits provider [customer-content] none',
      'train-ai forbids provider [customer-content] none',
    ])
  })
})
