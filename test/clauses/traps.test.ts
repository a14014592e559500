/** Words that look like a denial and are none, denials without "not", and words that look like consent and ask nobody. */
import { describe, expect, test } from 'vitest'
import { trainings } from './read.ts'

/** What the company may or will not do. */
const stances = (text: string): string[] =>
  trainings(text)
    .filter((each) => !each.includes('choice') && !each.includes(' third-party '))
    .map((each) => each.split(' ').slice(1, 3).join(' '))

describe('a grant, whatever is denied in it', () => {
  test.each([
    'We do not only use your maps to run the service but also to train our models.',
    'We will not stop training our models on your maps.',
    'Nothing in these terms keeps us from training our models on your maps.',
    'You may not object to our training of AI models on your maps.',
    'We do not need your permission to train our models on your maps.',
    'No consent is required for us to train our models on your maps.',
    'We never sell your maps, but we use them to train our models.',
    'We do not sell your maps. We do train our models on them.',
    'We use your maps, and not only those that are public, to train our models.',
    'We no longer ask you before we train our models on your maps.',
    'We do not limit our training of AI models to public maps; your private maps are used as well.',
    'We will not fail to use your maps to train our models.',
    'Your maps are not excluded from the training of our models.',
    'We are not prevented from using your maps to train our AI models.',
    'Not a single map of yours is left out when we train our models.',
    'We cannot promise that we will not train our models on your maps.',
    'We do not promise not to train our models on your maps.',
    'We reserve the right not to ask you before we use your maps to train our models.',
    'Unless prohibited by law, we use your maps to train our models.',
    'We use your maps to train our models and for no other purpose.',
    'We use your maps only to train our models.',
    'We train our models on your maps but not on your messages.',
    'No fee is charged, and your maps are used to train our models.',
    'No fee, tax or charge applies, and maps may be used to train our models.',
    'No doubt, your maps and files are used to train our models.',
    'With no exception, your maps, files and comments are used to train our models.',
    'We own no map, and files or comments are used to train our models.',
    'If you have no plan, your maps or files are used to train our models.',
    'Nothing keeps us from training our models on your maps.',
    'Nothing prevents us from training our models on your maps.',
    'You do not keep us from training our models on your maps.',
    'We are not precluded from training our models on your maps.',
    'We show offers to users who use the service, and we use your maps to train our models.',
    'We use the maps of users who accept these terms to train our models.',
    'We train our models on public posts, never on your private posts.',
    'We train our models not only on licensed material but also on your maps.',
  ])('%s', (text) => {
    expect(new Set(stances(text))).toEqual(new Set(['permits provider']))
  })
})

describe('a promise, however it is denied', () => {
  test.each([
    'We refrain from training our models on your maps.',
    'We have stopped training our models on your maps.',
    'We abstain from using your maps to train AI.',
    'Your maps stay out of the training of our models.',
    'Your maps are used to run the service, but not to train our models.',
    'Your maps are used to run the service and never for the training of AI.',
    'We use your maps solely to run the service and not to train AI models.',
    'We do not and will not use your maps to train our models.',
    'In no case are your maps used to train our models.',
    'It is our policy not to train our models on your maps.',
    'We have a strict policy against training our models on your maps.',
    'We do not believe in training AI on your maps, and we do not do it.',
    'None of your maps will ever be used to train our models.',
    'We are prohibited from training our models on your maps.',
    'We have no intention of using your maps to train our models.',
    'We would never use your maps to train our models.',
    'We keep your maps away from the training of our models.',
    'We do not use, and have never used, your maps to train our models.',
    'We do not use your maps to train our models, nor do we let others do so.',
    'At Northwind, your maps do not train our models.',
    'No model is trained on your maps.',
    'Models are not trained on your maps.',
    'We do not let your maps be used to train AI models.',
    'Using your maps to train AI is not permitted to us.',
    'No map, file or comment is ever used to train our models.',
    'No map, file, or comment will be used to train our models.',
    'Not one map, file or comment is used to train our models.',
    'No message, no file and no comment is used to train our models.',
    'Neither your maps nor your files are used to train our models.',
    'Neither maps, files nor comments are used to train our models.',
    'None of your maps, files or comments may be used to train our models.',
    'None of your maps, your files and your comments is used to train our models.',
    'We promise that no map, file or comment is used to train our models.',
    'In no case are maps, files or comments used to train our models.',
    'Under no circumstances will maps, files or comments be used to train our models.',
    'Nothing you post, upload or share is used to train our models.',
    'None of what you post is used to train our models.',
    'We train our models, but never on your maps.',
    'You keep us from training our models on your maps.',
  ])('%s', (text) => {
    expect(new Set(stances(text))).toEqual(new Set(['forbids provider']))
  })
})

describe('others who are let train', () => {
  test.each([
    'We do not keep vendors from training their models on your maps.',
    'We do not stop our partners from training their models on your maps.',
    'We do not prohibit our partners from training their models on your maps.',
    'Nothing keeps our vendors from training their models on your maps.',
  ])('%s', (text) => {
    expect(trainings(text)).toEqual(['train-ai permits third-party [customer-content] none'])
  })
  test('and others who are kept from it', () => {
    expect(trainings('We keep vendors from training their models on your maps.')).toEqual([
      'train-ai forbids third-party [customer-content] none',
    ])
  })
})

/** What is left out of a grant is no part of it. */
describe('what models are trained on, and what they are not', () => {
  test.each([
    'We train our models on licensed material, never on your maps.',
    'We train our models on licensed material only, never on your maps.',
    'We train our models on licensed material and never on your maps.',
    'We train our models on licensed material, but not on your maps.',
    'We train our models on licensed material, not your maps.',
  ])('%s', (text) => {
    expect(trainings(text)).toEqual([
      'train-ai permits provider [unspecified] none',
      'train-ai forbids provider [customer-content] none',
    ])
  })
  test('tells kinds of data apart', () => {
    expect(trainings('We train our models on your files, but not on your personal data.')).toEqual([
      'train-ai permits provider [customer-content] none',
      'train-ai forbids provider [personal-data] none',
    ])
  })
  test('does not take the data of the clause before for what it is trained on', () => {
    expect(trainings('Our models learn nothing from your maps: we train them on licensed material.')).toEqual(
      ['train-ai permits provider [unspecified] none'],
    )
  })
})

const GRANTS = [
  'We train our models on your maps',
  'We may use your maps to train our AI models',
  'Your maps are used to train our models',
  'You agree that we may use your maps to train AI',
]

/** A consent that is read where nobody is asked would let a grant pass. */
describe('nobody opts in', () => {
  test.each([
    ' without asking for your consent.',
    ' whether or not you consent.',
    ' even if you have not opted in.',
    ' unless you ask us not to.',
    ' regardless of your consent.',
    ', as you agreed when you signed up.',
    ', with your consent to marketing.',
    ' after you accept these terms.',
    ' if you have accepted our terms.',
    ' where the law does not require your consent.',
    ', and we may ask for your consent.',
    ' when you use the service.',
    ' once you create an account.',
    ' if you choose to use the service.',
    ' until you opt out.',
    ' unless and until you opt out.',
    ' for as long as you do not object.',
    ' with our consent.',
    ', subject to our approval.',
    ' unless you have told us not to.',
    ' on the basis of our legitimate interest, and not of your consent.',
    '. Your consent is not needed for this.',
    '. No consent is required for this.',
    '. We do not need your permission for this.',
    '. By continuing to use the service, you consent to this.',
    '. You agree to this by using the service.',
    ' unless you request deletion.',
    ' unless you elect to be left out.',
    ' unless you turn this off.',
    ' unless you disable the setting.',
    ', unless you decide otherwise.',
    ' to the extent that you have not opted out.',
    ' except where you have opted out.',
    ' with the permission of our licensors.',
    ' under a license that you give by posting.',
    ' if you map them in public.',
    ' if you share them with us.',
    ' when you ask the assistant a question.',
    ' when you submit feedback.',
    '. We will ask for your consent before we send you newsletters.',
    '. If you opt in to marketing, we send you offers.',
    '. You can opt in to our beta program.',
    ' unless your administrator has opted out.',
    ' unless you have specifically requested otherwise.',
    ' unless you actively switch it off.',
    '. We do not ask for consent to this.',
    '. We obtain your consent where the law requires it.',
    ' where permitted by law.',
    '. You may withdraw your consent to cookies.',
    ', for which your consent is presumed.',
    '. Consent is deemed to be given.',
    '. You give your consent by creating an account.',
    ', to which you hereby consent.',
    ', and you consent to that.',
    '. With your consent, we also show them to others.',
    '. We share them with partners only with your consent.',
    ' unless you pay for a plan.',
    ' unless you opt-out within 30 days.',
    '. You have 30 days to opt out before we do so.',
    '. Beta features are off by default.',
    '. Notifications are off until you turn them on.',
    '. Enterprise customers are excluded unless they opt in.',
    '. Customers in Europe are asked for their consent first.',
    '. If you are under 16, we ask your parents for consent.',
    '. When you enable two-factor authentication, we send you codes.',
    '. In the future you will be able to opt in or out.',
    '. With your permission, we access your camera.',
    '. You must obtain the consent of the people in your photos.',
  ])('… %s', (rest) => {
    const modes = GRANTS.flatMap((grant) =>
      trainings(`# Terms\n\n## AI\n\n${grant}${rest}`)
        .filter((each) => each.includes('permits'))
        .map((each) => each.replace(/.*\] /, '')),
    )
    expect(modes.length).toBeGreaterThanOrEqual(GRANTS.length)
    expect(modes).not.toContain('opt-in')
  })
})

/** The strictness above must not cost a consent that is asked. */
describe('all are asked', () => {
  test.each([
    '. This feature is off by default.',
    '. It is off until you turn it on.',
    '. We do so only if you opt in.',
    ', but only with your consent.',
    '. We ask for your consent before we do so.',
  ])('… %s', (rest) => {
    const modes = GRANTS.flatMap((grant) =>
      trainings(`# Terms\n\n## AI\n\n${grant}${rest}`)
        .filter((each) => each.includes('permits'))
        .map((each) => each.replace(/.*\] /, '')),
    )
    expect(new Set(modes)).toEqual(new Set(['opt-in']))
  })
})
