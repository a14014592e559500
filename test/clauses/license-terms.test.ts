/** How wide a license is: its qualifiers and its purposes. */
import { expect, test } from 'vitest'
import { licensedFor, qualifiers } from './read.ts'

test.each<[string, string[]]>([
  ['You grant us a perpetual license to use your content.', ['perpetual']],
  ['You grant us a license in perpetuity to use your content.', ['perpetual']],
  ['You grant us an irrevocable license to use your content.', ['irrevocable']],
  ['You grant us a license, which cannot be revoked, to use your content.', ['irrevocable']],
  ['You grant us a worldwide license to use your content.', ['worldwide']],
  ['You grant us a license to use your content throughout the world.', ['worldwide']],
  ['You grant us a royalty-free license to use your content.', ['royalty-free']],
  ['You grant us a fully paid-up license to use your content.', ['royalty-free']],
  ['You grant us a license to use your content free of charge.', ['royalty-free']],
  ['You grant us a license to use your content without compensation to you.', ['royalty-free']],
  ['You grant us a sublicensable license to use your content.', ['sublicensable']],
  ['You grant us a license (with the right to sublicense) to use your content.', ['sublicensable']],
  ['You grant us a license to use, and to authorize others to use, your content.', ['sublicensable']],
  ['You grant us a transferable license to use your content.', ['transferable']],
  ['You grant us an assignable license to use your content.', ['transferable']],
  ['You grant us an exclusive license to use your content.', ['exclusive']],
  ['You grant us a non-exclusive license to use your content.', ['non-exclusive']],
  ['You grant us a nonexclusive license to use your content.', ['non-exclusive']],
  ['You grant us an unrestricted license to use your content.', ['unlimited']],
  ['You grant us a license to use your content in any manner.', ['unlimited']],
  ['You grant us a license to use your content in any media now known or later developed.', ['unlimited']],
  ['You grant us a license to use your content.', ['']],
  [
    'You grant us a non-exclusive, worldwide, royalty-free, perpetual and irrevocable license to use your content.',
    ['perpetual, irrevocable, worldwide, royalty-free, non-exclusive'],
  ],
  [
    'You grant us a license that is perpetual, worldwide and transferable to use your content.',
    ['perpetual, worldwide, transferable'],
  ],
  ['You grant us a permanent, global license to use your content.', ['perpetual, worldwide']],
  ['You irrevocably assign to us all right, title and interest in your feedback.', ['irrevocable']],
  ['You grant us a license to use your content that is neither perpetual nor irrevocable.', ['']],
  [
    'You grant us a license to use your content. This license is not perpetual, but worldwide.',
    ['worldwide'],
  ],
  [
    'You grant us a license to use your content. This license is not only worldwide but perpetual.',
    ['perpetual, worldwide'],
  ],
])('reads the qualifiers of a license: %s', (text, expected) => {
  expect(qualifiers(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['You grant us a non-transferable license to use your content.', ['']],
  ['You grant us a revocable license to use your content.', ['']],
  ['You grant us a non-sublicensable license to use your content.', ['']],
  ['You grant us a worldwide, non-transferable license to use your content.', ['worldwide']],
  ['You grant us a limited license to use your content for the term of this agreement.', ['']],
  ['You grant us a license to use your content, and we may permanently delete it.', ['']],
])('does not read a denied qualifier: %s', (text, expected) => {
  expect(qualifiers(text)).toEqual(expected)
})

test.each<[string, string[]]>([
  ['You grant us a license to use your content to provide the Service.', ['service']],
  ['You grant us a license to use your content to operate and improve the Service.', ['service, improve']],
  ['You grant us a license to use your content to develop new products.', ['develop']],
  ['You grant us a license to use your content for marketing.', ['marketing']],
  ['You grant us a license to use your content for any purpose.', ['any']],
  ['You grant us a license to use your content to train our AI models.', ['ai-training']],
  ['You grant us a license to use your content solely to provide the Service.', ['service']],
  [
    'You grant us a license to use your content to provide the Service and to train our AI models.',
    ['service, ai-training'],
  ],
  [
    'You grant us a license to use your content to provide the Service, but not to train our AI models.',
    ['service'],
  ],
  [
    `You grant us a license to your content:

- to provide the Service; and
- to convert it, which does not permit us to train AI models.`,
    ['service'],
  ],
  [
    `You grant us a license to your content:

- to provide the Service; and
- for purposes that include, but are not limited to, training AI models.`,
    ['service, ai-training'],
  ],
  ['You grant us a license to use your content as required by law.', ['legal']],
  ['You grant us a license to use your content to promote Northwind Boards.', ['marketing']],
  ['You grant us a license to use your content to keep the Service secure.', ['safety']],
  ['You grant us a license to use your content for analytics.', ['analytics']],
  ['You grant us a license to use your content for any lawful business purpose.', ['any']],
])('reads what a license is for: %s', (text, expected) => {
  expect(licensedFor(text)).toEqual(expected)
})
