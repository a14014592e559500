/** What people who use the service, developers and crawlers may and may not do about AI training. */
import { expect, test } from 'vitest'
import { stances } from './read.ts'

test.each([
  'You may not use the Service to train AI models.',
  'You must not use the output to train machine learning models.',
  'You shall not use our content to develop large language models.',
  'You will not use Northwind Boards to build a competing AI model.',
  'You agree not to use the output for training any AI.',
  'You agree that you will not train AI models on our content.',
  'You may not scrape the service to train AI.',
  'You may not copy, crawl or index our site for the purpose of training language models.',
  'You may not, and may not permit others to, use our data to train AI models.',
  'You may not allow anyone to train AI models on the content of other users.',
  'You are prohibited from using the Service to train AI.',
  'You are not permitted to train models with content from our API.',
  'You have no right to use our content for training AI.',
  'Customer shall not use outputs to train or fine-tune any machine learning model.',
  'Developers may not use data from our API to train AI.',
  'Crawlers may not collect our pages for AI training.',
  'No bot may collect content from our site to train large language models.',
  'Nobody may use content of this site to train AI models.',
  'No one may use our website to train artificial intelligence.',
  'Users must refrain from using the service to train AI.',
  'Users are forbidden to use our material as training data for AI models.',
  'Except with our written permission, you may not train AI on our content.',
  'Without our prior consent, you may not use the site to train language models.',
  'You may use our site for private purposes but not to train AI.',
  'You may not use any data from the Service, including boards of others, to train AI models.',
  'Do not use the service to train AI models.',
  "Don't train AI on our content.",
  'You represent that you will not train AI on content you obtain here.',
  'Your right to use the service does not include training AI models on its content.',
  'Neither you nor your users may train AI models with our content.',
])('reads what the user must not do: %s', (text) => {
  expect(stances(text)).toEqual(['forbids user'])
})

test.each([
  'You shall not, and shall not permit any third party to, directly or indirectly, by any means now known or later invented, use the Services or any output of the Services to train, fine-tune or otherwise improve an artificial intelligence model.',
  'Except to the extent that mandatory law allows it in spite of this restriction, you may not copy, scrape or mine content of Northwind Boards for the development of large language models.',
  'As a condition of your use of the API, you agree that neither you nor anyone acting on your behalf will use data obtained through the API to train machine learning models.',
  'Customer may use the output for its internal business purposes, provided that Customer does not use it to train AI models.',
  'You are responsible for everything that happens under your account and may not use it, or let others use it, to train AI models on our content.',
  'Developers who display content of our users in their own apps must follow our brand rules and may not use that content to train AI models.',
])('reads a restriction through a long sentence: %s', (text) => {
  expect(stances(text)).toEqual(['forbids user'])
})

test.each([
  'Use of our content to train AI is prohibited.',
  'Scraping this website for the purpose of training AI models is forbidden.',
  'Any use of this site to train AI models is strictly prohibited.',
  'Training AI models on content of this website is not permitted.',
  'The use of automated tools to collect our content for AI training is not allowed.',
  'Our content may not be used to train AI models without our permission.',
  'Our API may not be used to train large language models.',
  'We prohibit the use of our website for training AI models.',
  'We do not permit the use of our content to train AI.',
  'We do not allow anyone to use our content to train AI models.',
  'We prohibit you from training AI models on our content.',
  'Output of the service may not be used to train a model that competes with ours.',
  'No license is granted to train AI models on our content.',
  'Nothing in these terms permits you to train AI models on our content.',
])('reads a restriction that names nobody: %s', (text) => {
  expect(stances(text)).toEqual(['forbids user'])
})

test.each<[string, string[]]>([
  [
    'You may not:\n\n- resell the Service;\n- use the Service to train AI models; or\n- remove notices.',
    ['forbids user'],
  ],
  [
    'You must not\n\n1. reverse engineer the software\n2. use outputs for training machine learning models',
    ['forbids user'],
  ],
  [
    'You agree not to (a) sublicense the Service, (b) use it to train AI models, or (c) misuse it.',
    ['forbids user'],
  ],
  ['You will not do any of the following:\n\n* use our content to train language models', ['forbids user']],
  ['The following is prohibited:\n\n- training AI models on our content', ['forbids user']],
  [
    'Customer shall not: (i) copy the Service; (ii) develop machine learning models with its content; or (iii) lease it.',
    ['forbids user'],
  ],
  ['## Prohibited uses\n\n- Spamming\n- Using our content to train AI models', ['forbids user']],
  [
    'You may not, and may not encourage others to:\n\n- lend your account;\n- use the service or its output, in whole or in part, to train AI models;',
    ['forbids user'],
  ],
])('reads a restriction in a list of prohibitions: %s', (text, expected) => {
  expect(stances(text)).toEqual(expected)
})

test.each([
  'You may use the output to train your own models.',
  'You may fine-tune models on your own data with the service.',
  'You can train your own AI models with our dataset.',
  'Customers may use their output to train machine learning models that do not compete with ours.',
  'Developers may train AI models with data from the public API.',
  'We allow you to train AI models on your outputs.',
  'We permit researchers and other users to train AI models on our public dataset.',
])('reads what the user may do: %s', (text) => {
  expect(stances(text)).toEqual(['permits user'])
})

test.each<[string, string[]]>([
  [
    'You may not train AI on our content. We may train AI on your content.',
    ['forbids user', 'permits provider'],
  ],
  [
    'You may not train AI on our content, but we may train AI on yours.',
    ['forbids user', 'permits provider'],
  ],
  [
    'We do not train AI on your content, and you may not train AI on ours.',
    ['forbids provider', 'forbids user'],
  ],
  [
    'You own your output, and you may train your own models with it; we will not train our models on it.',
    ['permits user', 'forbids provider'],
  ],
  ['You may not use the Service to train AI, and our vendors may not either.', ['forbids user']],
])('keeps what the user may do apart from what the company may do: %s', (text, expected) => {
  expect(stances(text)).toEqual(expected)
})
