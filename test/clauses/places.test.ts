/** What a document says of a grant in other places: who its name is, a title over it, a choice that names its number, a table. */
import { describe, expect, test } from 'vitest'
import { read, trainings } from './read.ts'

/** Who may train, or may not, of a document that nobody has told the company's name. */
const actors = (text: string): string[] =>
  trainings(text, {}).map((each) => each.slice(0, each.indexOf(' [')))
const consents = (text: string): string[] =>
  trainings(text)
    .filter((each) => each.includes('permits'))
    .map((each) => each.replace(/^.*\] /, ''))

describe('the company by its name', () => {
  test.each([
    '# Harborview Maps: License\n\nHarborview grants you a license.\n\nHarborview trains models on your photos.',
    '# How Harborview uses AI\n\nHarborview may train models on your photos.',
    'Anvil Systems Ltd. ("Anvil Systems") sells tools.\n\nAnvil Systems uses your files to train AI.',
    'Anvil Fjell AB makes tools.\n\nAnvil Fjell uses your files to train AI.',
  ])('%s', (text) => {
    expect(actors(text)).toEqual(['train-ai permits provider'])
  })

  test('a capitalized word of the title that does not act is no name', () => {
    expect(actors('# Student Handbook\n\nStudents may not train models on our texts.')).toEqual([
      'train-ai forbids user',
    ])
  })
})

describe('a title that is a condition', () => {
  test.each([
    ['## Only with your permission\n\n- Training our AI models on your photos', 'opt-in'],
    ['## With your consent\n\nWe use your photos to train our AI models.', 'opt-in'],
    ['## With your consent\n\n### Photos\n\nWe use your photos to train our AI models.', 'opt-in'],
    ['## Unless you opt out\n\nWe train our AI models on your photos.', 'opt-out'],
    ['## If you opt out\n\nWe still train our AI models on your flagged photos.', 'none'],
    ['## How we ask for consent\n\nWe train our AI models on your photos.', 'none'],
  ])('%s', (text, mode) => {
    expect(consents(text)).toEqual([mode])
  })
})

describe('a choice that names the grant by its number', () => {
  const terms = (choice: string): string =>
    `# Terms\n\n4. **What we may do.**\n\n(a) We may store your songs.\n\n(b) We use your songs to train our AI models.\n\n9. **Your side.** ${choice}`
  test.each([
    ['You can opt out of 4(b) on your page.', 'opt-out'],
    ['You can exclude any song from section 4(b).', 'opt-out'],
    ['You can opt out of what clause 4 says.', 'opt-out'],
    ['You can opt out of 4(a) on your page.', 'none'],
    ['You can opt out of section 14.', 'none'],
  ])('%s', (choice, mode) => {
    expect(consents(terms(choice))).toEqual([mode])
  })
})

describe('a table that answers', () => {
  test.each([
    ['| Data | Trains our models |\n|---|---|\n| Your photos | Yes |', ['permits']],
    ['| Data | Trains our models |\n|---|---|\n| Your photos | \u2713 |', ['permits']],
    ['| Data | Trains our models |\n|---|---|\n| Your photos | \u2717 |', ['forbids']],
    ['| Feature | Trained on your files? |\n|---|---|\n| Search | No |', ['forbids']],
    ['| Data | Do we train AI on it? |\n|---|---|\n| Your messages | Never |', ['forbids']],
    ['| Data | Kept for a year? |\n|---|---|\n| Your messages | Yes |', []],
  ])('%s', (text, stances) => {
    expect(trainings(text).map((each) => each.split(' ')[1])).toEqual(stances)
  })
})

describe('what a practice is fed', () => {
  test.each([
    ['We use site plans to train our models.', '[unspecified]'],
    ['You permit us to train our models on site plans.', '[unspecified]'],
    ['We use scans stripped of identifiers to train our AI models.', '[deidentified]'],
    ['Recordings are kept in the training set of our speech model.', '[customer-content]'],
  ])('is read as data: %s', (text, data) => {
    expect(trainings(text)[0]).toContain(`permits provider ${data}`)
  })

  test.each([
    'We use outside reviewers to train our models.',
    'We use proven methods to train our models.',
    'We use a large cluster to train our models.',
  ])('is no data, so that the reading is a guess: %s', (text) => {
    expect(read(text).map(({ doubt }) => doubt)).toEqual(['no data is named'])
  })

  test.each([
    'We train AI on neither your photos nor your notes.',
    'Our models are trained on none of your messages.',
    'We keep your files out of the training set of our model.',
    'Your files stay out of AI training.',
  ])('is denied: %s', (text) => {
    expect(trainings(text)).toEqual(['train-ai forbids provider [customer-content] none'])
  })

  test('who can leave things out of training has a choice', () => {
    expect(trainings('You can leave your recordings out of AI training.')).toEqual([
      'train-ai choice provider [customer-content] opt-out',
    ])
  })
})
