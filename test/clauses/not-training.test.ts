/** Sentences with the words of AI training that say nothing on training AI with what people give. */
import { expect, test } from 'vitest'
import { stances } from './read.ts'

test.each([
  'We train our staff to protect your personal data.',
  'We use recordings of calls to train our employees.',
  'Calls may be recorded for training purposes and to check the quality of our customer service.',
  'Our support team is trained on how to handle your data.',
  'Every employee receives privacy training once a year.',
  'We offer training courses on our software to our customers.',
  'Training materials that you download remain our property.',
  'Our moderators are trained to recognize abusive content.',
  'You are responsible for training your users.',
  'Our people are trained in machine learning.',
  'We may use your messages to train new colleagues.',
  'The fee includes two days of training for your team.',
  'We train our reviewers with examples of reported content.',
  'Instructors may use the boards of their students in training sessions.',
  'We provide security training to the engineers who access your data.',
  'You must complete the training before you may use the machine.',
])('leaves the training of people alone: %s', (text) => {
  expect(stances(text)).toEqual([])
})

test.each([
  'We train our employees to use AI with care for your personal data.',
  'We train our moderators to review what our machine learning models flag.',
  'Our staff training covers artificial intelligence and personal data.',
  'Training materials on our AI features are available to your users.',
  'We hold training sessions on machine learning for our customers.',
  'We use your contact details to invite you to training courses on artificial intelligence.',
  'We teach your team how to work with our AI models.',
  'Our engineers receive training on how our models handle your data.',
  'AI may help us to train our support staff with recordings of calls.',
  'We train our reviewers on guidelines for AI output.',
  'Customer training for our AI assistant is included in the fee.',
])('leaves the training of people alone where AI is named beside it: %s', (text) => {
  expect(stances(text)).toEqual([])
})

test.each([
  'We use your location to show train journeys near you.',
  'We collect the model of your phone to fix bugs.',
  'We collect information on the make and model of your device.',
  "We rely on the European Commission's model clauses to transfer your data.",
  'Our business model does not depend on selling your data.',
  'A photo of a person needs a model release.',
  'We store your train tickets so that you can show them offline.',
  'We use your data to learn which fitness training you prefer.',
  'Your training plan and your runs are shown to your coach.',
  'We use personal data to test our systems for security.',
  'We change our pricing model on the basis of usage data.',
  'We develop our partnership with universities.',
  'Our AI finds train journeys in your messages.',
  'We use AI to check your model release forms.',
  'We improve our pricing model with the help of usage data.',
  'We develop our business model with your feedback in mind.',
  'We adapt our operating model to AI and to your data.',
])('leaves trains, model contracts and the like alone: %s', (text) => {
  expect(stances(text)).toEqual([])
})

test.each([
  'We use machine learning to detect fraud.',
  'We use AI to translate your messages.',
  'We use machine learning to analyze your messages for spam.',
  'We apply algorithms to your data to recommend boards.',
  'Your files are processed by machine learning models to find duplicates.',
  'Our assistant uses artificial intelligence to answer your questions.',
  'We process your prompts with a language model in order to reply to you.',
  'We use personal data to personalize the service with the help of AI.',
  'We use AI-powered tools to moderate content.',
  'We send your prompts to our AI provider, which returns an answer.',
  'Your photos are sorted by an algorithm.',
  'The ranking of boards is determined by algorithms that look at your activity.',
  'We may use automated systems, including AI, to review your content.',
  'Northwind uses language models to summarize your notes.',
  'Decisions on credit are made by an algorithm on the basis of your personal data.',
  'We improve the service for you by means of machine learning that suggests shortcuts.',
  'Our vendors use AI to answer support requests.',
  'Large language models may process your input to generate output.',
  'We use your messages with AI models to create summaries.',
  'Our algorithms use your activity to choose the boards that you see.',
  'We protect your account with machine learning systems that study your behavior.',
])('leaves AI that is a means alone: %s', (text) => {
  expect(stances(text)).toEqual([])
})

test.each([
  'When you type a prompt, we send it together with the board you have open to our AI provider, which processes it by means of a large language model and returns an answer that we show to you and keep in your history.',
  'We use automated systems, including machine learning, to analyze your content in order to find spam, malware and illegal images, and our trained staff review what those systems report.',
  'You are solely responsible for evaluating the accuracy of output that the models generate, including by human review, before you rely on it in your business.',
  'Some of our features use artificial intelligence that is provided by others, and by turning such a feature on you ask us to send your content to them so that they can return a result.',
  'Because artificial intelligence and machine learning are developing fast, our models may produce output that is wrong, offensive or out of date.',
  'We use the information that we hold about you to decide, with the help of algorithms, which boards, templates and colleagues to suggest to you.',
])('leaves AI alone in long sentences too: %s', (text) => {
  expect(stances(text)).toEqual([])
})

test.each([
  'We use your content to improve the service.',
  'We use usage data to develop new features.',
  'We use your feedback to make our products better.',
  'We analyze usage to understand trends and improve our website.',
  'We use your personal data for research and development.',
  'We use information about you to improve our products, offerings and technology.',
])('leaves improvement in general alone: %s', (text) => {
  expect(stances(text)).toEqual([])
})

test.each([
  '"Model" means a machine learning model that the Service makes available.',
  'Large language models are software that predicts words.',
  '"AI Features" means features of the Service that are powered by artificial intelligence.',
  'Our models can make mistakes, so check the output.',
  'Output is generated by artificial intelligence and may be wrong.',
  'Machine learning is a branch of artificial intelligence.',
  'The assistant is based on a language model of another company.',
  'Models are updated from time to time.',
  'AI features are in beta and may change.',
  'You are responsible for your use of our AI features.',
  'Our AI models are protected by intellectual property law.',
  'We own our models, algorithms and software.',
  'The results of AI may not be unique, and other users may receive similar output.',
  'The AI addendum applies to your use of our machine learning features.',
])('leaves descriptions of models alone: %s', (text) => {
  expect(stances(text)).toEqual([])
})

test.each([
  'Do we use your content to train AI?',
  'How do we use your data to train our models?',
  'Is my content used for AI training?',
  '## Does Northwind train its models on my files?',
  'Who trains the models that we use?',
  'Can I opt out of AI training?',
  '**Will you use my boards to train AI?**',
])('leaves questions alone: %s', (text) => {
  expect(stances(text)).toEqual([])
})

test.each([
  'See how we train our models.',
  'Read more about how we train our AI models.',
  'Learn how we use data to train our models in our [help center](https://example.com/help).',
  'This section describes how we use personal data to train our models.',
  'For details on AI training, see Section 7.',
  '[How we train our models](https://example.com/training)',
  'Our help center has an article about how AI models are trained.',
  'The next section explains which content is used to train our models.',
  'Please contact us if you have questions about how we train our models.',
  'This notice explains how we handle personal data when we train our models.',
])('leaves pointers to other texts alone: %s', (text) => {
  expect(stances(text)).toEqual([])
})

test.each([
  '## AI training\n\nThis section is reserved.',
  '## How we train our models\n\nNorthwind Boards lets you plan work.',
  '## Use of your content to train AI\n\nYou keep all rights in your content.',
])('leaves headings alone: %s', (text) => {
  expect(stances(text)).toEqual([])
})

test.each([
  'If we ever train AI on your content, we will tell you first.',
  'You represent that you did not infringe the rights of others when you trained your model.',
  'We will publish a notice before we change how we train our models.',
  'Retention periods depend on whether data was used for model training.',
  'We keep a record of the datasets used for training.',
  'We assess the risk to people before a model is trained.',
  'We remove personal data from a dataset before any training takes place.',
])('leaves conditions, hopes and reports on others alone: %s', (text) => {
  expect(stances(text)).toEqual([])
})

test.each([
  'We close the account of anybody who uses the service to train AI models.',
  'Accounts that are used to train AI models are closed.',
  'Users who train models on our output are banned.',
  'We may suspend users who train models on our output.',
  'We may suspend users who use our output to train models.',
  'We may block anyone who scrapes boards for the training of AI models.',
  'We may terminate contracts with vendors who train models on your boards.',
])('leaves those alone to whom something is done for training: %s', (text) => {
  expect(stances(text)).toEqual([])
})

test.each<[string, string[]]>([
  ['We share your boards with vendors who use them to train their models.', ['permits third-party']],
  ['We sell your boards to anybody who trains AI models.', ['permits user']],
  ['We collect content from users who use our services to train our models.', ['permits provider']],
])('reads those who get data for training: %s', (text, expected) => {
  expect(stances(text)).toEqual(expected)
})
