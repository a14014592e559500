/** The forms in which a license, an assignment or a claim of ownership is put, and what only looks like one. */
import { expect, test } from 'vitest'
import { grants, licensedFor, permittedGrants, qualifiers, read } from './read.ts'

test.each([
  'A license to your photos is granted to Northwind.',
  'A worldwide license to your photos is hereby granted to us by you.',
  'Northwind is granted a license to use your photos.',
  'Northwind is hereby given a right to use your photos.',
  'Your photos are licensed to Northwind.',
  'Northwind has a non-exclusive license to store your photos.',
  'For the whole term of copyright Northwind receives a transferable license to your photos.',
  'You agree that Northwind will have a perpetual license to use your photos.',
  'We shall have the right to use your photos without payment.',
])('reads a license that is given or that the company has: %s', (text) => {
  expect(grants(text)).toEqual(['license permits provider [customer-content]'])
})

test.each([
  'Under these Terms you are granted a license to use the app.',
  'You are hereby given a right to view the photos.',
  'No license to your photos is granted to Northwind.',
  'Northwind has a license to operate as a bank.',
  'We have the right to remove your photos at any time.',
  'We reserve the right to delete your photos permanently.',
  'Northwind has a license from its partners to show maps.',
  'Subject to the license granted to you, we own the app.',
  'You accept a limited license to download the app.',
  'You acknowledge that the license may end.',
  'You agree that all rights and licenses granted under this section benefit our affiliates.',
  'You hereby waive the right to a jury trial over your photos.',
  'You agree to the terms of the license that comes with your photos.',
])('reads no license where nothing of theirs is given: %s', (text) => {
  expect(permittedGrants(text)).toEqual([])
})

test.each([
  'You license your photos to Northwind.',
  'By posting a photo, you license it to Northwind.',
  'The author licenses Northwind to print your photos.',
  'You grant, an irrevocable and royalty-free right to Northwind to use your photos.',
  'You grant Northwind full rights to use your photos.',
  'You grant us rights in your photos.',
  'You grant a license to Northwind to host your photos.',
  'You grant a license to host your photos.',
  'These terms only give us the right to use your photos.',
  'You grant, and represent that you may grant, to us a license to your photos.',
  'By enabling backups you grant Northwind a license to copy your photos.',
])('reads a license in another order: %s', (text) => {
  expect(grants(text)).toEqual(['license permits provider [customer-content]'])
})

test.each([
  'You may license your photos to Northwind.',
  'You may not sell, license or rent your photos to Northwind.',
  'You agree not to license your photos to Northwind.',
  'You may grant us more rights by choosing another license for your photos.',
  'You grant a license to other users to view your photos.',
  'You license your photos to other users.',
  'You keep your photos but grant the first author a license to adapt them.',
  'You provide us with photos that violate the rights of others.',
  'You represent that you may grant us a license to your photos.',
  'If you grant us a license to your photos, we say so on your page.',
  'You give us permission to call you.',
  'You give us the right to end this agreement.',
])('reads no license where it is allowed, denied, for others or over nothing: %s', (text) => {
  expect(permittedGrants(text)).toEqual([])
})

test.each([
  'You give Northwind the rights necessary to operate the app.',
  'You give us the permissions needed to run the service.',
])('reads the rights that a service needs: %s', (text) => {
  expect(permittedGrants(text)).toEqual(['license permits provider [unspecified]'])
})

test.each<[string, string]>([
  ['We may use all feedback freely without compensation.', 'feedback'],
  ['Your feedback may be used by us without obligation or payment to you.', 'feedback'],
  ['You agree that we may use your feedback for any purpose without restriction.', 'feedback'],
  ['We may use your feedback however we choose without any obligation or payment to you.', 'feedback'],
  ['Northwind is free to use your feedback without any compensation.', 'feedback'],
  ['Northwind is entitled to use the feedback without restriction.', 'feedback'],
  ['You permit us to use your name and likeness in publicity without payment.', 'likeness'],
  ['Northwind may reproduce, alter and distribute your photos royalty-free.', 'customer-content'],
  ['If you send us ideas, we may use them without compensation.', 'feedback'],
])('reads a license without the word: %s', (text, data) => {
  expect(grants(text)).toEqual([`license permits provider [${data}]`])
})

test.each([
  'We may use your feedback to improve the app.',
  'We will not use your photos without compensation.',
  'You may use the photos of the gallery royalty-free.',
  'We may change the photos of our own catalog without restriction.',
  'Our partners may use your photos without restriction.',
  'We may use your usage data without restriction.',
  'We may suspend your photos without compensation.',
  'If we may use your feedback without compensation, we ask first.',
])('reads no license in a use that is not free or not of what people made: %s', (text) => {
  expect(grants(text)).toEqual([])
})

test.each<[string, string[]]>([
  [
    'You hereby grant to Northwind an assignment of all right, title and interest in your feedback.',
    ['assign permits provider [feedback]'],
  ],
  ['All rights in your feedback are hereby assigned to Northwind.', ['assign permits provider [feedback]']],
  ['You agree to assign your usage statistics to Northwind.', ['assign permits provider [usage-data]']],
  [
    'You assign and transfer to us, free of charge, all rights in your feedback.',
    ['assign permits provider [feedback]'],
  ],
  [
    'Your submission is an assignment to Northwind of the copyright in your feedback.',
    ['assign permits provider [feedback]'],
  ],
])('reads an assignment in another form: %s', (text, expected) => {
  expect(grants(text)).toEqual(expected)
})

test.each([
  'You may assign your feedback to Northwind.',
  'You agree to assign the agreement to the buyer of your business.',
  'You transfer your photos to our servers.',
  'Your photos can be assigned to an album.',
  'A number is assigned to your feedback.',
  'Northwind assigns your photos to a folder.',
  'Each email address assigned to you is yours to keep secret.',
])('reads no assignment where no title passes: %s', (text) => {
  expect(grants(text).filter((grant) => grant.startsWith('assign'))).toEqual([])
})

test.each<[string, string[]]>([
  ['All feedback is the exclusive property of Northwind.', ['own permits provider [feedback]']],
  ['Feedback shall become our sole property.', ['own permits provider [feedback]']],
  ['Title to usage data vests in Northwind.', ['own permits provider [usage-data]']],
  ['Your content remains your property.', ['own permits user [customer-content]']],
  ['Your photos remain yours.', ['own permits user [customer-content]']],
  ['Your photos belong to you.', ['own permits user [customer-content]']],
  ['Northwind is the sole owner of the telemetry.', ['own permits provider [usage-data]']],
  ['You are the owner of your photos.', ['own permits user [customer-content]']],
  ['We own or control all rights in the telemetry.', ['own permits provider [usage-data]']],
  [
    'You retain all rights in, and are responsible for, your photos.',
    ['own permits user [customer-content]'],
  ],
  ['Your content is not our property.', ['own forbids provider [customer-content]']],
])('reads ownership by other words: %s', (text, expected) => {
  expect(grants(text)).toEqual(expected)
})

test.each([
  'Your use of the photos is at your own risk.',
  'Use of feedback happens on your own responsibility.',
  'We list the photos that you own.',
  'Do not post photos that do not belong to you.',
  'You are authorized to act for the owner of the photos.',
  'The app is the property of Northwind.',
  'If your photos belong to us, we say so.',
  'To the extent that the feedback does not belong to us, nothing changes.',
])('reads no ownership in what only sounds like it: %s', (text) => {
  expect(grants(text).filter((grant) => grant.startsWith('own'))).toEqual([])
})

const licenses = (text: string): string[] => grants(text).filter((grant) => grant.startsWith('license'))

test('reads each item that names a license under a lead-in', () => {
  const text =
    'You grant us:\n\n- a worldwide license to host your photos; and\n- a perpetual license to use your feedback.'
  expect(licenses(text)).toEqual([
    'license permits provider [customer-content]',
    'license permits provider [feedback]',
  ])
})

test('reads each item that names a qualifier of the license', () => {
  const text =
    'You grant us a license to host your photos.\n\nThis license is:\n\n- worldwide\n- royalty-free (nobody pays for it)'
  expect(licenses(text)).toHaveLength(3)
  expect(qualifiers(text)).toEqual(expect.arrayContaining(['worldwide', 'royalty-free']))
})

test('reads what a later paragraph says of the license, with the data of the license', () => {
  const text =
    'You grant us a license to host your photos.\n\nThis license includes the right to show them in our advertising.'
  expect(licenses(text)).toEqual([
    'license permits provider [customer-content]',
    'license permits provider [customer-content]',
  ])
})

test('adds what the next sentences of the paragraph say of the license, and reads no second one', () => {
  const text =
    'You grant us a license to host your photos. This license is worldwide. It also includes a transferable license to show them.'
  expect(qualifiers(text)).toEqual(['worldwide, transferable'])
})

test.each([
  'We grant you a license to use the app.\n\nThis license is:\n\n- worldwide\n- royalty-free',
  'We grant you a license to use the app.\n\nThis license includes the right to print your photos.',
  'The rights granted to you in this section are worldwide and end with your account.',
])('reads no license in what is said of one that the company gives: %s', (text) => {
  expect(licenses(text)).toEqual([])
})

test('reads the license that is given in passing only where it is given', () => {
  const passing = 'You own your lectures, subject to the license that you hereby grant us to stream them.'
  expect(licenses(passing)).toHaveLength(1)
  expect(licenses('Except for the licenses you grant to us above, you own your lectures.')).toEqual([])
})

test.each<[string, string]>([
  ['You grant us a license, without any right to compensation, to use your photos.', 'royalty-free'],
  ['You grant us a license to show your photos in any format.', 'unlimited'],
  [
    'You grant us a license to your photos, with the right to sublicense and assign.',
    'sublicensable, transferable',
  ],
])('reads what makes a license wide: %s', (text, expected) => {
  expect(qualifiers(text)).toEqual([expected])
})

test.each<[string, string]>([
  ['Your photos stay with you. You grant us a license to use this content.', 'customer-content'],
  ['You grant us a license to host, copy and aggregate your photos.', 'customer-content'],
  ['You grant us a license to use the third-party content that you upload.', 'customer-content'],
  ['You grant us a license to use your name, logo and trademarks.', 'unspecified'],
  ['You grant us a license to use:\n\n- your photos; and\n- your feedback.', 'customer-content, feedback'],
])('reads what a license is over: %s', (text, expected) => {
  const found = read(text).filter((clause) => clause.action === 'license')
  expect(found.map((clause) => clause.data.join(', '))).toEqual([expected])
})

test('reads the purposes of a license behind a parenthesis', () => {
  const text = 'You grant us a license (without payment) to use your photos for marketing.'
  expect(licensedFor(text)).toEqual(['marketing'])
})
