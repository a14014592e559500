/** Licenses and rights that people give the company, assignments, and claims of ownership. */
import { expect, test } from 'vitest'
import { grants, permittedGrants, stances } from './read.ts'

test.each([
  'You grant us a license to use your content.',
  'You hereby grant Northwind a worldwide license to host your content.',
  'You grant to Northwind Traders Inc. a non-exclusive license to display your content.',
  'You give us a right to use, copy and display your content.',
  'You give Northwind permission to publish your photos.',
  'You agree to grant us a license to use your content.',
  'By posting content, you grant us a license to use it.',
  'When you upload files, you grant us a royalty-free license to store them.',
  'You grant us and our affiliates the right to use your content.',
  'You automatically grant Northwind a license to reproduce your content.',
  'Customer grants Northwind a license to process Customer Data.',
  'Users grant Northwind a license to use their content.',
  'You grant, and you represent that you have the right to grant, to us a license to use your content.',
  'You grant us, our successors and our assigns a license in your content.',
  'You consent to and grant us a license to translate your content.',
  'For as long as your content is stored with us, you grant us a license to host it.',
  'Each user grants us a license to distribute the content that the user posts.',
])('reads a license of content: %s', (text) => {
  expect(grants(text)).toEqual(['license permits provider [customer-content]'])
})

test.each<[string, string[]]>([
  ['You grant us a license to use your feedback.', ['license permits provider [feedback]']],
  ['You grant us a license to use your usage data.', ['license permits provider [usage-data]']],
  ['You grant us a license to use your name and likeness.', ['license permits provider [likeness]']],
  ['You grant us a license to use your personal information.', ['license permits provider [personal-data]']],
  [
    'You grant us a license to use your content and your feedback.',
    ['license permits provider [customer-content, feedback]'],
  ],
  [
    'If you send us suggestions, you grant us a perpetual license to use them.',
    ['license permits provider [feedback]'],
  ],
  ['With regard to telemetry, you grant us a license to use it.', ['license permits provider [usage-data]']],
  [
    'You grant us a license to create aggregated data from your content.',
    ['license permits provider [customer-content, deidentified]'],
  ],
])('reads what the license is about: %s', (text, expected) => {
  expect(grants(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  [
    'You assign to us all right, title and interest in your feedback.',
    ['assign permits provider [feedback]'],
  ],
  ['You hereby assign all rights in your feedback to Northwind.', ['assign permits provider [feedback]']],
  [
    'You hereby irrevocably assign to Northwind all intellectual property rights in your feedback.',
    ['assign permits provider [feedback]'],
  ],
  ['You agree to assign to us ownership of your feedback.', ['assign permits provider [feedback]']],
  [
    'You transfer and assign to Northwind all right, title and interest in your submissions.',
    ['assign permits provider [customer-content]'],
  ],
  ['You hereby convey to us title to your suggestions.', ['assign permits provider [feedback]']],
  [
    'Customer assigns to Northwind any and all rights in the feedback that it gives.',
    ['assign permits provider [feedback]'],
  ],
])('reads an assignment: %s', (text, expected) => {
  expect(grants(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['We own all usage data.', ['own permits provider [usage-data]']],
  ['Northwind owns the feedback that you give.', ['own permits provider [feedback]']],
  ['Usage data belongs to Northwind.', ['own permits provider [usage-data]']],
  ['We own all right, title and interest in the telemetry.', ['own permits provider [usage-data]']],
  [
    'Northwind retains all right, title and interest in aggregated data.',
    ['own permits provider [deidentified]'],
  ],
  ['All right, title and interest in usage data belong to us.', ['own permits provider [usage-data]']],
  ['Feedback is owned by Northwind.', ['own permits provider [feedback]']],
  ['Ownership of usage data vests in Northwind.', ['own permits provider [usage-data]']],
  ['You own your content.', ['own permits user [customer-content]']],
  ['You retain all ownership rights in your content.', ['own permits user [customer-content]']],
  ['We do not own your content.', ['own forbids provider [customer-content]']],
  ['As between you and us, you own your content.', ['own permits user [customer-content]']],
])('reads a claim of ownership: %s', (text, expected) => {
  expect(grants(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  [
    'You retain ownership of your content, but you grant us a license to use it.',
    ['own permits user [customer-content]', 'license permits provider [customer-content]'],
  ],
  [
    'We do not own your content, but you grant us a license to use it.',
    ['own forbids provider [customer-content]', 'license permits provider [customer-content]'],
  ],
  [
    'You own your content, and we own usage data.',
    ['own permits user [customer-content]', 'own permits provider [usage-data]'],
  ],
  [
    'You grant us a license to use your content. You assign to us all rights in your feedback.',
    ['license permits provider [customer-content]', 'assign permits provider [feedback]'],
  ],
  [
    'We grant you a license to use the app, and you grant us a license to use your content.',
    ['license permits provider [customer-content]'],
  ],
])('reads ownership and license beside one another: %s', (text, expected) => {
  expect(grants(text)).toEqual(expected)
})

test.each([
  'We grant you a license to use the Service.',
  'Northwind grants you a limited, revocable license to access our software.',
  'Subject to these terms, we give you permission to use our icons.',
  'You are granted a non-exclusive license to use the app.',
  'You grant other users a license to view your boards.',
  'You may not sublicense the Service.',
  'The license that we grant you ends when you stop paying.',
  'We may assign this agreement to an affiliate.',
  'You may not assign your rights under these terms.',
  'You agree that we may assign these terms without notice.',
  'We own the Service, our software and our trademarks.',
  'All rights in the Service belong to Northwind.',
  'Northwind owns all right, title and interest in the Service.',
  'The software is licensed, not sold.',
  'You need a driving license to use this feature.',
  'Open source software is licensed under its own license.',
  'A business license may be required in your city.',
  'You represent that you have a license to the content that you upload.',
  'You must not upload content for which you have no license.',
  'Your license key is personal.',
  'We license maps from third parties.',
  'You have the right to access your personal data.',
  'You have the right to object to the processing of your data.',
  'We may revoke your license at any time.',
  'Upon termination, all licenses granted to you end.',
  'We will grant you access to your data on request.',
  'You grant your administrator the right to see your boards.',
  'Please transfer your account before you leave the company.',
])('reads no grant where the license goes the other way or to others: %s', (text) => {
  expect(grants(text)).toEqual([])
})

test.each([
  'You do not grant us a license to your content.',
  'You grant us no rights in your content.',
  'Nothing in these terms grants us a license to your content.',
  'No license to your content is granted to us.',
  'These terms do not give us any right to your content.',
])('never reads a refused license as a permission: %s', (text) => {
  expect(permittedGrants(text)).toEqual([])
})

test.each<[string, string[]]>([
  [
    'Subject to the terms and conditions of this Agreement, and for so long as Customer maintains an account, Customer hereby grants to Northwind, its affiliates and their respective successors and assigns a non-exclusive, worldwide and royalty-free license to host, copy, transmit, display and adapt Customer Content solely as necessary to provide the Services.',
    ['license permits provider [customer-content]'],
  ],
  [
    'You keep whatever rights you hold in the boards that you make, and nothing here changes that; at the same time you give Northwind, for the whole duration of copyright, the right to use, adapt and publish those boards.',
    ['license permits provider [customer-content]'],
  ],
  [
    'To the extent that any feedback does not belong to Northwind upon its creation, you hereby assign, and agree to assign, to Northwind all of your right, title and interest in and to that feedback, including all intellectual property rights in it.',
    ['assign permits provider [feedback]'],
  ],
  [
    'As between the parties, and except for the limited rights expressly granted herein, Northwind shall own all right, title and interest in and to usage data and aggregated data.',
    ['own permits provider [usage-data, deidentified]'],
  ],
  [
    'If and to the extent that the law does not allow the assignment, you grant Northwind an exclusive, perpetual, irrevocable license to your feedback.',
    ['license permits provider [feedback]'],
  ],
  [
    'Customer, on behalf of itself and of its users, grants Northwind the right to collect, analyze and otherwise use usage data in order to run, secure and improve the Services, during and after the term.',
    ['license permits provider [usage-data]'],
  ],
  [
    'You represent and warrant that you hold all rights needed to grant us the license in this section and that our use of your content will not infringe the rights of anybody.',
    [],
  ],
  [
    'Provided that you comply with these terms, Northwind grants you a personal, non-transferable license to install the app and to view content of other users who have given you access.',
    [],
  ],
])('reads a license through a long sentence: %s', (text, expected) => {
  expect(grants(text)).toEqual(expected)
})

test.each([
  'You grant us a license to use your content to train our AI models.',
  'You grant us a perpetual, worldwide license to use, copy and analyze your content, including for machine learning.',
  'You grant us a license to use your content for product development, model training and marketing.',
  'You give us the right to use your feedback to train our models.',
])('reads a license that includes AI training as two clauses: %s', (text) => {
  expect(stances(text)).toEqual(['permits provider'])
})

test.each<[string, string[]]>([
  [
    'Users who publish boards in a space hereby grant Northwind a perpetual license to use them.',
    ['license permits provider [customer-content]'],
  ],
  [
    'The content that you submit remains yours, which means that you retain all rights in your content.',
    ['own permits user [customer-content]', 'own permits user [customer-content]'],
  ],
])('a clause goes on behind one that describes its subject: %s', (text, expected) => {
  expect(grants(text)).toEqual(expected)
})
