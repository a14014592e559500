/** How far a statement reaches, where the fields of its clause stay as they were. Each row is read both ways. */
import { describe, expect, test } from 'vitest'
import { changes, effects, trainingEffects } from './versions.ts'

/** A statement that reaches further, one that reaches less far, and the field that is told. */
type Row = [name: string, wide: string, narrow: string, field: string]

const GRANTS: Row[] = [
  [
    'one plan',
    'We train AI models on files.',
    'We train AI models on files of customers on the Free plan.',
    'limits',
  ],
  [
    'a plan more',
    'We train AI models on files of customers on the Free and Team plans.',
    'We train AI models on files of customers on the Free plan.',
    'limits',
  ],
  [
    'those who are left out by age',
    'We train AI models on your drawings.',
    'We train AI models on your drawings, except for users under 16.',
    'limits',
  ],
  [
    'an age from which it holds',
    'We train AI models on photos of users who are 13 or older.',
    'We train AI models on photos of users who are 18 or older.',
    'limits',
  ],
  [
    'the time for which it holds',
    'We train AI models on your recordings for five years.',
    'We train AI models on your recordings for 30 days.',
    'limits',
  ],
  [
    'a thing more of the same kind',
    'We use your letters, photos and sketches to train our models.',
    'We use your letters and photos to train our models.',
    'data',
  ],
  [
    'a word that narrows the data',
    'We train AI models on posts.',
    'We train AI models on public posts.',
    'data',
  ],
  [
    'one exception of several',
    'Your files may be used to train our classifier, except for passports and contracts.',
    'Your files may be used to train our classifier, except for passports, contracts and prescriptions.',
    'limits',
  ],
  [
    'others who act beside the company',
    'We and our research partners may use your posts to train AI models.',
    'We may use your posts to train AI models.',
    'actor',
  ],
  [
    'others behind a passive',
    'Your scans are used for training AI models by us and our affiliates.',
    'Your scans are used for training AI models by us alone.',
    'actor',
  ],
  [
    'a sentence behind it that leaves something out',
    'We train our AI models on the chats of our users. They help us to answer better.',
    'We train our AI models on the chats of our users. We leave out the chats of children.',
    'limits',
  ],
]

const PROMISES: Row[] = [
  [
    'one plan',
    'We do not train AI models on customer data.',
    'For customers on the Enterprise plan, we do not train AI models on customer data.',
    'limits',
  ],
  [
    'those who refuse, from all who were not asked',
    'We do not train AI models on your files unless you opt in.',
    'We do not train AI models on your files if you opt out.',
    'consent',
  ],
  [
    'one plan, in a sentence of its own',
    'We do not train AI models on customer data. That is our commitment.',
    'We do not train AI models on customer data. This commitment applies to the Enterprise plan.',
    'limits',
  ],
  [
    'a lower age',
    'We never train AI models on data of users under 18.',
    'We never train AI models on data of users under the age of 13.',
    'limits',
  ],
  [
    'the time behind the term',
    'We will not use your files to train AI during the term or at any time thereafter.',
    'We will not use your files to train AI during the term.',
    'limits',
  ],
  [
    'what is marked',
    'We do not train AI models on your documents.',
    'We do not train AI models on documents that you mark as confidential.',
    'limits',
  ],
  [
    'an effort',
    'We will not use your documents to train AI models.',
    'We will use reasonable efforts not to use your documents to train AI models.',
    'limits',
  ],
  [
    'the vendors',
    'Neither Northwind nor any of its vendors will use your designs to train AI models.',
    'Northwind will not use your designs to train AI models.',
    'actor',
  ],
]

const CHOICES: Row[] = [
  [
    'one region',
    'You can opt out of AI training on your posts.',
    'If you live in the European Union, you can opt out of AI training on your posts.',
    'limits',
  ],
  [
    'a plan that costs money',
    'Everybody can opt out of AI training on their posts.',
    'Subscribers on a paid plan can opt out of AI training on their posts.',
    'limits',
  ],
  [
    'a condition',
    'You can opt out of AI training on your posts in the app.',
    'You can opt out of AI training on your posts in the app if your profile is hidden.',
    'limits',
  ],
  [
    'a letter in place of a switch',
    'You can opt out of AI training on your posts in the app.',
    'You can opt out of AI training on your posts by a signed letter.',
    'limits',
  ],
  [
    'what it leaves as it is',
    'You can opt out of AI training on your posts. The switch is in Settings.',
    'You can opt out of AI training on your posts. Opting out does not affect earlier posts.',
    'limits',
  ],
]

const told = (before: string, after: string): string[] =>
  trainingEffects(before, after).map((effect) => effect.replace(/^(\S+ \S+).*: /, '$1 '))

describe('a grant that reaches further by', () => {
  test.each(GRANTS)('%s', (_, wide, narrow, field) => {
    expect(told(narrow, wide)).toContain(`widened grants ${field}`)
  })
})
describe('a grant that reaches less far by', () => {
  test.each(GRANTS)('%s', (_, wide, narrow, field) => {
    expect(told(wide, narrow)).toContain(`narrowed protects ${field}`)
  })
})
describe('a promise that shrinks to', () => {
  test.each(PROMISES)('%s', (_, wide, narrow, field) => {
    expect(told(wide, narrow)).toEqual([`narrowed grants ${field}`])
  })
})
describe('a promise that grows beyond', () => {
  test.each(PROMISES)('%s', (_, wide, narrow, field) => {
    expect(told(narrow, wide)).toEqual([`widened protects ${field}`])
  })
})
describe('a choice that shrinks to', () => {
  test.each(CHOICES)('%s', (_, wide, narrow, field) => {
    expect(told(wide, narrow)).toEqual([`narrowed grants ${field}`])
  })
})
describe('a choice that grows beyond', () => {
  test.each(CHOICES)('%s', (_, wide, narrow, field) => {
    expect(told(narrow, wide)).toEqual([`widened protects ${field}`])
  })
})

describe('no change of reach', () => {
  test.each([
    [
      'an age in other words',
      'We never train AI models on data of users under the age of 18.',
      'We never train AI models on data of users under eighteen.',
    ],
    [
      'a plan under a new name',
      'Files on the Team plan are never used to train AI models.',
      'Files on the Business plan (formerly the Team plan) are never used to train AI models.',
    ],
    [
      'a region spelled out',
      'If you live in the EEA, you can opt out of AI training on your posts.',
      'If you live in the European Economic Area (the EU, Iceland, Liechtenstein and Norway), you can opt out of AI training on your posts.',
    ],
    [
      'a list in another order',
      'We use letters, posts and photos to train our models.',
      'We use photos, posts and letters to train our models.',
    ],
    [
      'an example of what was named',
      'We may use your photos to train our models.',
      'We may use your photos, including but not limited to drafts, to train our models.',
    ],
    [
      'the number of a section above',
      'As noted above in Section 14, we do not use posts to train AI models.',
      'As noted above in Section 15, we do not use posts to train AI models.',
    ],
    [
      'a choice in a sentence of its own',
      'We use posts to train our models, but you can opt out of this in Settings.',
      'We use posts to train our models. You can opt out of this in Settings.',
    ],
    [
      'what people wish as a condition of their choice',
      'You can opt out of AI training on your posts.',
      'If you would rather not take part, you can opt out of AI training on your posts.',
    ],
  ])('%s', (_, before, after) => {
    expect([...told(before, after), ...told(after, before)]).toEqual([])
  })
})

test('a choice that moves from its sentence to the next one is no change, of the training or of the use for it', () => {
  const before = 'We may use your notes to train our models unless you opt out.'
  const after = 'We may use your notes to train our models. You can opt out of this in your settings.'
  expect(effects(before, after)).toEqual([])
})

test('private messages for encrypted ones are a trade, and a trade grants', () => {
  expect(
    told(
      'We do not use private messages to train AI models.',
      'We do not use encrypted messages to train AI models.',
    ),
  ).toEqual(['narrowed grants data'])
})

describe('a term that a grant rests on', () => {
  const terms = (meaning: string): string =>
    `## Definitions\n\n"Content" means ${meaning}.\n\n## AI\n\nWe may use Content to train our AI models.`
  const found = (before: string, after: string) =>
    changes(terms(before), terms(after)).filter(({ after: now }) => now?.action === 'train-ai')

  test('grows with its definition, and the definition is the place', () => {
    expect(found('the notes that you upload', 'the notes and voice memos that you upload')).toMatchObject([
      { kind: 'widened', effect: 'grants', fields: ['data'], elsewhere: { start: { line: 3 } } },
    ])
  })
  test('shrinks with what its definition leaves out', () => {
    expect(
      found('the notes that you upload', 'the notes that you upload, but not your messages'),
    ).toMatchObject([{ kind: 'narrowed', effect: 'protects' }])
  })
  test('stays with other words for the same list', () => {
    expect(found('notes and photos', 'photos and notes')).toEqual([])
  })
  test('grows with the definition of a term in its definition', () => {
    const nested = (posts: string): string =>
      `"Posts" means ${posts}.\n\n${terms('the Posts that you share')}`
    expect(trainingEffects(nested('texts'), nested('texts and pictures'))).toEqual([
      'widened grants train-ai permits provider: data',
    ])
  })
})

test('a purpose whose definition comes to count training is a new grant', () => {
  const terms = (meaning: string): string =>
    `"Permitted Purposes" means ${meaning}.\n\nCustomer Data is processed for the Permitted Purposes.`
  expect(
    trainingEffects(
      terms('providing the service'),
      terms('providing the service and training our AI models'),
    ),
  ).toEqual(['added grants train-ai permits provider'])
})
