/** Promises not to train AI with what people give, and limits on it. */
import { expect, test } from 'vitest'
import { stances, trainings } from './read.ts'

test.each<[string, string[]]>([
  ['We do not use your content to train AI.', ['train-ai forbids provider [customer-content] none']],
  ['We never train our models on your personal data.', ['train-ai forbids provider [personal-data] none']],
  [
    'Northwind will not train machine learning models on Customer Data.',
    ['train-ai forbids provider [customer-content] none'],
  ],
  [
    'Our vendors may not train their models on your messages.',
    ['train-ai forbids third-party [customer-content] none'],
  ],
  [
    'Without your consent we will not train our models on your recordings.',
    ['train-ai forbids provider [customer-content] opt-in'],
  ],
  [
    'We do not train AI on your prompts unless you opt in.',
    ['train-ai forbids provider [customer-content] opt-in'],
  ],
  ['Voice recordings are never used to train our models.', ['train-ai forbids provider [biometric] none']],
  [
    'We will not use data from third parties to train our AI.',
    ['train-ai forbids provider [third-party-data] none'],
  ],
])('reads the whole of a plain promise: %s', (text, expected) => {
  expect(trainings(text)).toEqual(expected)
})

test.each([
  'We do not use your files to train our models.',
  "We don't use your files to train our models.",
  'We don’t use your files to train our models.',
  "We won't train our AI on your messages.",
  'We will not train AI on your comments.',
  'We are not training our models with your recordings.',
  'We have not trained our models on your content.',
  'We cannot use your files to train our models.',
  'We shall not, and do not, use your content to train AI.',
  'We do not, directly or indirectly, use your content to train our models.',
  'We do not collect, use or disclose your messages to train AI models.',
  'We undertake not to use your content for training our models.',
  'We agree not to train our models on your content.',
  'We promise that we will not train AI with your photos.',
  'We do not currently use your messages to train AI.',
  'We do not intend to use your messages to train AI.',
  'We do not and will not permit ourselves to train our models on your content.',
  'Your content is not used to train our models.',
  "Your content isn't used for training our AI.",
  'Your prompts will not be used by us to train our models.',
  'Your messages may not be used by Northwind to train AI.',
  'Our models are not trained on your content.',
  'Our AI models were not trained with customer files.',
  'We do not use your personal data for AI training.',
  'We use your files to provide the service, not to train our models.',
  'We use your files to provide the service and not for training AI.',
  'The personal data that we collect is not used to train machine learning models.',
  'It is not our practice to train our models on your content.',
])('reads "not" in all its places: %s', (text) => {
  expect(stances(text)).toEqual(['forbids provider'])
})

test.each([
  'We never use your content to train AI.',
  'We will never, ever train our AI on your diary.',
  'Your messages are never used to train our models.',
  'Never will we train our models on your content.',
  'At no time do we use your content to train our models.',
  'Under no circumstances will we use your content to train our models.',
  'In no event shall Northwind use your content to train its models.',
  'No customer content is used to train our models.',
  'None of your content is used to train our models.',
  'No personal data is used for model training.',
  'We use no personal data to train our models.',
  'We use none of your messages for AI training.',
  'We neither sell your messages nor use them to train our models.',
  'We neither train nor fine-tune our models on your files.',
  'We do not sell your files, nor do we use them to train our models.',
  'We do not sell your files or use them to train our models.',
  'Neither we nor our affiliates use your content to train AI.',
  'Nothing in these terms permits us to train our models on your content.',
  'Nothing in this section allows Northwind to use your content to train AI.',
  'Nothing in these terms gives us the right to train our AI on your files.',
  'Nobody at Northwind uses your content to train AI.',
  'We no longer use your messages to train our models.',
  'There is no training of our AI models on your content.',
  'No training of AI takes place with your personal data.',
  'You grant us no right to train our models on your content.',
  'These terms do not grant us a license to train AI with your content.',
  'This license does not include the right to train AI models on your content.',
  'The license does not extend to the training of our models with your content.',
])('reads never, no, neither, nor and nothing: %s', (text) => {
  expect(stances(text)).toEqual(['forbids provider'])
})

test.each([
  'We refrain from using your content to train our models.',
  'Northwind is prohibited from using your content to train its models.',
  'We are not permitted to train our models on your content.',
  'We are not allowed to use your files for AI training.',
  'We exclude your content from the training of our models.',
  'Your messages are excluded from model training.',
  'We have stopped using your content to train our models.',
  'We avoid using your personal data to train our models.',
  'We decline to train our AI on your content.',
  'Our own rules forbid us to train our models on your content.',
  'Our policies prohibit the use of your content to train our AI models.',
  'Training of our AI models on your content is prohibited.',
  'The use of your content to train our AI is forbidden.',
  'We have disabled model training on your content.',
  'We filter your name out before we train, so that your name is never used to train our models.',
  'We will cease to use your content to train our models.',
  'We opted not to train our models on your content.',
  'We choose not to train our AI models with your files.',
])('reads a prohibition that a verb carries: %s', (text) => {
  expect(stances(text)).toEqual(['forbids provider'])
})

test.each([
  'We do not train our models on any content other than your feedback.',
  'We do not use your files for training AI, except as you instruct us.',
  'We will not train our models on your content other than with your permission.',
  'We will not use your messages to train AI except with your consent.',
  'We do not use your content to train our models unless you have opted in.',
  'We will not train AI on your recordings until you turn training on.',
  'We use your content solely to provide the service and never for training AI.',
  'We do not train our models on your content without your consent.',
  'Without your express permission, your files will not be used to train our models.',
  'By default, we do not train our models on your messages.',
  'Unless you give your consent, we do not train our models on your content.',
  'If you opt out, we will not train our models on your content.',
  'Once you opt out, your content will not be used to train our models.',
  'If you have a business account, we do not train our models on your content.',
  'When you use the paid plan, your prompts are not used to train our models.',
  'We will not use your photos to train AI, even where the law would permit it.',
  'We may use your content to improve the service, but we will not train AI on it.',
  'We may use your content for analytics but not to train our models.',
  'We use machine learning to find spam, but your messages are not used to train it.',
])('reads a limit as a promise: %s', (text) => {
  expect(stances(text)).toEqual(['forbids provider'])
})

test.each([
  'While we may look at aggregated usage data to find out which features are popular, we do not, and do not allow our staff to, use the contents of your boards to train artificial intelligence.',
  'Whatever else these terms may say, and regardless of the plan that you are on, Northwind will not use Customer Content to train, fine-tune or otherwise improve any machine learning model.',
  'Customer Content, which for the avoidance of doubt includes attachments and comments, shall not be used by Northwind for the training of any artificial intelligence model.',
  'Except as set out in an order form signed by both parties, Northwind shall not use Customer Content, or permit it to be used, to develop or train AI models.',
  'Content that you delete, that you mark as private or that belongs to a person under 18 is not used to train our models.',
  'Our assistant processes your prompts in order to answer them, and once the answer is given the prompts are neither kept nor used to train any model.',
  'We store transcripts for thirty days so that we can answer your complaints; we do not use the transcripts, or anything derived from them, to train our models.',
  'To be clear, no part of your boards, whether public or private, is at any time used by Northwind to train its AI models.',
])('reads a promise through a long sentence: %s', (text) => {
  expect(stances(text)).toEqual(['forbids provider'])
})

test.each<[string, string[]]>([
  [
    'We may use your content to improve our services. Notwithstanding the above, we will not train our AI on your content without your consent.',
    ['forbids provider'],
  ],
  [
    'We may process your content for any purpose. This includes support. Notwithstanding the foregoing, we do not use it to train AI.',
    ['forbids provider'],
  ],
  [
    'You grant us a license to use your content. However, we will not use your content to train our models.',
    ['forbids provider'],
  ],
  ['Despite the license above, we never train AI on your content.', ['forbids provider']],
])('lets a later sentence limit an earlier one: %s', (text, expected) => {
  expect(stances(text)).toEqual(expected)
})

test.each([
  'Our vendors do not train their models on your content.',
  'Our vendors are not permitted to train their models on your messages.',
  'We do not allow our vendors to train AI on your content.',
  'We do not permit third parties to use your content to train their models.',
  'We prohibit our vendors from training AI models on your data.',
  'We prohibit our service providers from using your data to train their AI.',
  'We forbid our partners to train their models on your boards.',
  'We require our vendors not to train their models on your content.',
  'Our contracts prevent our AI providers from training their models on your prompts.',
  'Our subprocessors are contractually prohibited from using your data to train AI.',
  'Your prompts are not used by our AI vendors to train their models.',
  'No third party may train its models on your content.',
  'None of our vendors may use your files for training AI.',
  'We will not let other companies use your messages to train AI.',
  'Our AI partners have agreed not to train their models on your data.',
  'Vendors must not use personal data to train their own models.',
  'Third parties are not given your content to train their models.',
  'We ask our vendors to refrain from training their models on your content.',
])('reads a promise about what others do: %s', (text) => {
  expect(stances(text)).toEqual(['forbids third-party'])
})
