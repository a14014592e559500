/** Sentences that let the company, or those it deals with, train AI with what people give it. */
import { expect, test } from 'vitest'
import { certainty, stances, trainingData, trainings } from './read.ts'

test.each<[string, string[]]>([
  [
    'We may use your content to train our machine learning models.',
    ['train-ai permits provider [customer-content] none'],
  ],
  [
    'We use the prompts you enter to fine-tune our language models.',
    ['train-ai permits provider [customer-content] none'],
  ],
  [
    'Northwind trains its AI models on the boards of its customers.',
    ['train-ai permits provider [customer-content] none'],
  ],
  [
    'We process personal data in order to train artificial intelligence.',
    ['train-ai permits provider [personal-data] none'],
  ],
  [
    'With your consent, we may train our models on your recordings.',
    ['train-ai permits provider [customer-content] opt-in'],
  ],
  [
    'Unless you opt out, we train our AI models with your messages.',
    ['train-ai permits provider [customer-content] opt-out'],
  ],
  [
    'By uploading files, you agree that we may use them to train our AI.',
    ['train-ai permits provider [customer-content] by-use'],
  ],
  [
    'We improve our generative AI models with telemetry and feedback.',
    ['train-ai permits provider [usage-data, feedback] none'],
  ],
  [
    'Our vendors may train their models on your personal information.',
    ['train-ai permits third-party [personal-data] none'],
  ],
])('reads the whole of a plain grant: %s', (text, expected) => {
  expect(trainings(text)).toEqual(expected)
})

test.each([
  'We use your files to train our models.',
  'We will use your comments for training our large language models.',
  'We can use your messages to teach our chatbot how people write.',
  'We train AI on your data.',
  'We are training our models with your recordings.',
  'We have trained our speech models on your voice recordings.',
  'We continuously retrain our classifiers with your reports.',
  'Northwind may fine-tune its foundation models on Workspace Data you store.',
  'We develop new machine learning models with the information you provide.',
  'We draw on your conversations to improve our AI models.',
  'We rely on your inputs when we train our algorithms.',
  'We analyze your documents to improve the accuracy of our models.',
  'We reserve the right to train generative AI on anything you upload.',
  'We are free to use your submissions in training our neural networks.',
  'We intend to use your posts to build large language models.',
  'We incorporate your prompts into the datasets on which our models are trained.',
  'We convert your recordings into training sets for our speech models.',
  'We evaluate and test our AI models on the messages you send.',
  'We keep your chats for two years to train future models.',
  'Using your boards, we train the model that suggests new ones.',
  'We distill smaller models from the answers that our users receive.',
  'We may use User Content to create, train and refine artificial intelligence.',
  'We use your calendar, among other things, for machine learning model development.',
  'We apply your feedback to the ongoing training of our models.',
  'We may, at our sole discretion, use your content to train AI.',
  'We do use your content to train our models.',
  'We also use, on occasion, excerpts of your notes to train our AI.',
])('reads a grant in the active voice: %s', (text) => {
  expect(stances(text)).toEqual(['permits provider'])
})

test.each([
  'Your content may be used to train our models.',
  'Your content may be used by us to train our models.',
  'Your prompts are used by Northwind for AI training.',
  'Our models are trained on content that our users post.',
  'Our AI models are trained with your messages.',
  'Personal data is processed so that our language models can be trained.',
  'Recordings of your calls will be retained and used to train our speech models.',
  'Photos you upload may also be used for the training of image recognition models.',
  'Messages are collected, stored and used to improve our machine learning algorithms.',
  'Your interactions may be reviewed by our staff and used to train AI.',
  'What you write can be used to fine-tune our models.',
  'Your inputs have been used to train earlier versions of our AI models.',
  'Customer Content is incorporated into datasets used for training AI.',
  'Comments that are posted by you may be used in the development of our AI models.',
  'Usage data collected by the app is used to train predictive models.',
  'Inputs and outputs might be used for model training.',
])('reads a grant in the passive voice: %s', (text) => {
  expect(stances(text)).toEqual(['permits provider'])
})

test.each([
  'We use your personal data for AI training.',
  'We use your personal data for the training of AI.',
  'We process your messages for model training and evaluation.',
  'We process your information for the purposes of developing artificial intelligence.',
  'We use your notes in the development and training of our machine learning models.',
  'One of the purposes for which we process your information is model training.',
  'Our legitimate interest in training our AI models is the basis on which we process your posts.',
  'Your content is a source of training data for our AI.',
  'The training of our algorithms involves your personal data.',
  'Our use of your content includes AI training.',
  'Our use of your personal information for training our AI models rests on our legitimate interests.',
  'Your content may enter a training set for our AI.',
  'Text and data mining of your content serves AI development.',
  'We share your content with our research team for the improvement of our language models.',
])('reads a grant that a noun carries: %s', (text) => {
  expect(stances(text)).toEqual(['permits provider'])
})

test.each([
  'We use your information to provide the Services, to develop new features and to train our models.',
  'We use your content to operate, secure and improve the service and to train our AI models.',
  'We use your data for support, research, model training and marketing.',
  'We may use Customer Content to (a) provide the Services, (b) train our models, or (c) comply with the law.',
  'We use your messages to detect spam, to fix bugs and, finally, to train our machine learning models.',
  'We host, display and analyze your files, and train our AI on them.',
  'We process log data to keep the service secure as well as to train our anomaly detection models.',
  'We use personal data to personalize the service, including to train the models that recommend boards.',
  'We use your photos not only to show them but also to train our image models.',
  'We use your voice to recognize you, and our speech models are trained on it.',
  'We use your drafts either to train our models or to test them.',
])('finds training in a list of purposes: %s', (text) => {
  expect(stances(text)).toEqual(['permits provider'])
})

test.each([
  'You agree that we may use your content to train our models.',
  'You acknowledge and agree that Northwind may train its AI on your inputs.',
  'You authorize us to use your recordings to train our speech models.',
  'You permit us to use your files for machine learning.',
  'You consent to our use of your messages to train AI.',
  'You consent to the use of your messages by Northwind for AI training.',
  'You grant us the right to use your content to train artificial intelligence.',
  'You hereby grant Northwind a license to use your content to develop and train AI models.',
  'You give us permission to fine-tune our models on your prompts.',
  'You understand that your messages will be used to train our models.',
  'You instruct us to use your files to train our AI models.',
  'Customer agrees that Northwind may use Customer Data to train machine learning models.',
  'By posting a comment, you allow us to train our AI on it.',
  'It is agreed that we may use your content to train our models.',
])('reads a permission that people are said to give: %s', (text) => {
  expect(stances(text)).toEqual(['permits provider'])
})

test.each([
  'We do not train our models on your content, except when you have not opted out.',
  'We do not use your messages for AI training, except where you have not opted out.',
  'We will not train our AI on your boards unless you have not opted out.',
  'We use your content to train our models only to the extent you have not opted out.',
  'We never train on your prompts except as to customers who have not opted out.',
])('reads a refusal whose exception is everybody as a grant: %s', (text) => {
  expect(stances(text)).toEqual(['permits provider'])
})

test.each([
  'Even if you opt out, we may use flagged conversations to train our safety models.',
  'Where you have opted out, we will still use your feedback to train our models.',
  'Regardless of your settings, we train our abuse classifiers on your messages.',
  'If you turn the setting off, we may nevertheless use your earlier messages to train our AI.',
])('reads a grant that goes on after a choice: %s', (text) => {
  expect(stances(text)).toEqual(['permits provider'])
})

test.each([
  'Where it is in our legitimate interests, and after weighing these against your own rights and freedoms, we may process the posts, comments and reactions that you make on Northwind Boards in order to develop, train and evaluate the machine learning models on which our products rely.',
  'Notwithstanding anything to the contrary in these terms, Northwind may collect, compile and analyze usage data, in each case during or after the term, and may use the results to build and train its algorithms.',
  'Personal data that you give us when you create an account, together with data that our partners hold about you, is kept for as long as your account exists and may, in addition to the purposes above, be used for training artificial intelligence.',
  'In order to give you suggestions that are worth having, our assistant has to learn, which is why your notes, once stripped of names, are used to train the language model behind it.',
  'We may also use the content of your boards, including text, images and attachments, but excluding passwords, to create, test and fine-tune models that make the Services better for everybody.',
  'You acknowledge that, as part of the consideration for the free plan, Northwind and those acting on its behalf are entitled to use the prompts that you submit and the output that you receive to train present and future versions of its models.',
  'Besides keeping a copy for your own use, which you can delete whenever you like, we keep one from which our models are trained.',
  'Our customer support conversations with you are recorded, transcribed and, unless they concern payments, added to the material with which we train our support chatbot.',
  'The license that you grant us under this section includes the right to make your content available to our affiliates and to use it for machine learning and for the training of models.',
])('reads a grant through a long sentence: %s', (text) => {
  expect(stances(text)).toEqual(['permits provider'])
})

test.each([
  'We may use your content to train our models without notice to you.',
  'We may use your content, without limitation, to train our models.',
  'We use your content to train our models, whether or not you are a paying customer.',
  'We use your content, including but not limited to your messages, to train our models.',
  'We train our models on your content without compensation to you.',
  'We do not sell your data, but we use it to train our models.',
  'We are not required to tell you when we use your content to train our AI.',
  'Although we do not sell your messages, we train our AI models on them.',
  'No later than thirty days after you post, we use your posts to train our models.',
  'If you do not wish to pay, we will use your content to train our models.',
  'Nothing in these terms prevents us from using your content to train our models.',
  'We do not ask for your consent before we train our models on your messages.',
  'We may use your content to train our models without your consent.',
  'No fee is due to you when we use your content to train our models.',
  'Data that does not identify you is used to train our models.',
  'We never sell your messages, and we use them to train our models.',
  'We will not stop using your content to train our models.',
  'We do not limit our training of AI models on your content to any period.',
  'We may use your content to train our models without any obligation to you.',
  'We train our models on your content without attribution.',
  'We use your content to train our models, no matter how old it is.',
  'We use your content not only for support but to train our models.',
  'We use your content to train our models without prior notice.',
  'We may use no more than a sample of your content to train our models.',
  'Not later than 1 May, we will begin to train our AI on your content.',
])('is not misled by a negation of something else: %s', (text) => {
  expect(stances(text)).toEqual(['permits provider'])
})

test.each<[string, string[]]>([
  ['We collect your messages. We use them to train our models.', ['customer-content']],
  ['We record your calls. These recordings are used to train our models.', ['customer-content']],
  ['You may send us feedback. We may train our models on it.', ['feedback']],
  [
    'You upload files to Northwind Boards. We may use such content to train our AI models.',
    ['customer-content'],
  ],
  [
    'We collect usage data and your feedback. We may use both to train our AI models.',
    ['usage-data, feedback'],
  ],
  ['We obtain data from third parties. We train our models with the foregoing.', ['third-party-data']],
  ['We collect biometric data. We may use it to train our AI models.', ['biometric']],
])('follows a pronoun to the data that was named before: %s', (text, expected) => {
  expect(trainingData(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  [
    'We train our models on your feedback. We do not train our models on your files.',
    ['permits provider', 'forbids provider'],
  ],
  [
    'We do not train our models on your files, but we train them on your feedback.',
    ['forbids provider', 'permits provider'],
  ],
  [
    'We may train our AI on your content, and you may not use our content to train AI.',
    ['permits provider', 'forbids user'],
  ],
  [
    'We train our models on your messages; our vendors may not train theirs on them.',
    ['permits provider', 'forbids third-party'],
  ],
  [
    'We may train our models on your posts. Even if you opt out, we may train our safety models on posts that are reported.',
    ['permits provider', 'permits provider'],
  ],
  [
    'Business customers: we do not train on your content. Free accounts: we train our models on your content.',
    ['forbids provider', 'permits provider'],
  ],
  [
    'While we do not train our own models on your content, our partners may train theirs on it.',
    ['forbids provider', 'permits third-party'],
  ],
])('reads every proposition of a sentence or paragraph for itself: %s', (text, expected) => {
  expect(stances(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['We use your content to train our models.', ['explicit high']],
  ['We use your content to improve our machine learning algorithms.', ['explicit high']],
  ['We use your prompts to develop AI.', ['explicit high']],
  ['Your content may be used to train AI models.', ['explicit high']],
])('says outright or only implies training: %s', (text, expected) => {
  expect(certainty(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['We train our models.', ['explicit low']],
  ['We train our own language models in Oslo.', ['explicit low']],
  ['We train our models on your files.', ['explicit high']],
])("doubts a sentence that names nobody's data: %s", (text, expected) => {
  expect(certainty(text)).toEqual(expected)
})
