/**
 * Every way of saying who may, of naming the data, of naming the training and of leaving a choice, put together: what each part
 * says must not depend on the others. A grid finds what single sentences miss: a comma, an insertion, a list.
 */
import { describe, expect, test } from 'vitest'
import { trainings } from './read.ts'

const DATA = [
  'your content',
  'your prompts and outputs',
  'the files you upload',
  'data that you submit',
  'information that our partners collect',
  'your messages (including attachments)',
  'content, including text, images and audio, that you post',
  'the content\u2014photos, videos and captions\u2014that you post',
  'the photos that you and other users share with your friends',
]

type Say = (data: string) => string
const ACTS: Say[] = [
  (data) => `use ${data} to train our models`,
  (data) => `use ${data} for the purpose of training our machine learning models`,
  (data) => `train our models on ${data}`,
  (data) => `train or improve our AI models with ${data}`,
  (data) => `process ${data} in order to train, test or refine our AI systems`,
  (data) => `use ${data} for model training`,
  (data) => `use ${data} to provide the service, to prevent fraud, or to train our models`,
  (data) => `include ${data} in the data sets with which we train our models`,
]

const GRANTED: [said: string, consent: string][] = [
  ['We may', 'none'],
  ['Northwind reserves the right to', 'none'],
  ['In some cases, and where the law allows it, we may', 'none'],
  ['You acknowledge and agree that Northwind may', 'by-use'],
  ['You grant us a worldwide, non-exclusive license to', 'by-use'],
  ['By uploading files, you allow Northwind to', 'by-use'],
]

const CHOICES: [said: string, consent: string | null][] = [
  ['.', null],
  [', unless you opt out.', 'opt-out'],
  ['; you may opt out at any time.', 'opt-out'],
  [' unless you tell us not to.', 'opt-out'],
  [' only after you have given your explicit consent.', 'opt-in'],
]

const PROMISED: [said: string, actor: string][] = [
  ['We do not', 'provider'],
  ['We promise not to', 'provider'],
  ['We undertake not to', 'provider'],
  ['Under no circumstances will we', 'provider'],
  ['Nothing in these terms allows us to', 'provider'],
  ['Neither Northwind nor its vendors will', 'provider'],
  ['You do not grant us the right to', 'provider'],
]

const LEFT_OPEN: [said: string, consent: string][] = [
  ['.', 'none'],
  [', and we never will.', 'none'],
  [' unless you opt in.', 'opt-in'],
  [', except with your permission.', 'opt-in'],
]

/** What a text says beside what is expected of it: one line for each that is read otherwise. */
const wrong = (texts: readonly [text: string, reading: string][]): string[] =>
  texts.flatMap(([text, reading]) => {
    const held = trainings(text)
      .filter((each) => !each.startsWith('train-ai choice'))
      .map((each) => each.replace(/^train-ai /, '').replace(/ \[.*\]/, ''))
    return held.length === 1 && held[0] === reading ? [] : [`${text} => ${held.join('; ') || 'nothing'}`]
  })

const each = <T>(lists: readonly T[], say: (item: T, act: Say, data: string) => [string, string]) =>
  ACTS.flatMap((act) => DATA.flatMap((data) => lists.map((item) => say(item, act, data))))

describe.each(GRANTED)('%s', (said, consent) => {
  test.each(CHOICES)('… %s', (choice, mode) => {
    const texts = each([said], (who, act, data) => [
      `${who} ${act(data)}${choice}`,
      `permits provider ${mode ?? consent}`,
    ])
    expect(wrong(texts)).toEqual([])
  })
})

describe.each(PROMISED)('%s', (said, actor) => {
  test.each(LEFT_OPEN)('… %s', (exception, mode) => {
    const texts = each([said], (who, act, data) => [
      `${who} ${act(data)}${exception}`,
      `forbids ${actor} ${mode}`,
    ])
    expect(wrong(texts)).toEqual([])
  })
})

const SECTION_GRANTS: [text: string, consent: string][] = [
  ['We use your posts to train our models.', 'none'],
  ['Your posts may be used to improve our machine learning models.', 'none'],
  ['You agree that we may use your posts to train AI.', 'by-use'],
]

/** Where the choice stands: behind the grant, in a paragraph of its own, a sentence further on, under a title that names both. */
const PLACES: Say[] = [
  (choice) => ` ${choice}`,
  (choice) => `\n\n${choice}`,
  (choice) => ` This helps us to make the service better for everybody. ${choice}`,
  (choice) => `\n\n## Your choices\n\n### AI training\n\n${choice}`,
]

test.each([
  ['You can opt out of this at any time in your settings.', 'opt-out'],
  ['If you do not want us to do this, turn off "Improve the model" in Settings.', 'opt-out'],
  ['If you prefer that we do not train on your posts, let us know.', 'opt-out'],
  ['You may object to this use by writing to us.', 'opt-out'],
  ['To opt out, email privacy@northwind.example.', 'opt-out'],
  ['To opt out of training, go to Settings > Privacy.', 'opt-out'],
  ['Opt out: Settings > Privacy.', 'opt-out'],
  ['An opt-out is available in Settings.', 'opt-out'],
  ['You can ask us to stop at any time.', 'opt-out'],
  ['Users can disable this in their account settings.', 'opt-out'],
  ['You can manage whether your posts are used for training in Settings.', 'opt-out'],
  ['This setting is on by default; you can turn it off.', 'opt-out'],
  ['This setting is off by default.', 'opt-in'],
  ['We do this only with your consent.', 'opt-in'],
  ['We ask for your consent before we do so.', 'opt-in'],
  ['Your explicit consent is required for this.', 'opt-in'],
  ['You can opt out of marketing emails at any time.', null],
  ['You can delete your account at any time.', null],
  ['You can object to processing for direct marketing.', null],
  ['We ask for your consent before we send you marketing.', null],
])('around a grant: %s', (choice, mode) => {
  const found = SECTION_GRANTS.flatMap(([grant, own]) =>
    PLACES.flatMap((place) => {
      const text = `# Privacy\n\n## AI\n\n${grant}${place(choice)}`
      const grants = trainings(text).filter((reading) => reading.includes('permits'))
      return grants.length === 1 && grants[0]!.endsWith(`] ${mode ?? own}`) ? [] : [text]
    }),
  )
  expect(found).toEqual([])
})
