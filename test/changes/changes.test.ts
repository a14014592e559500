/** What a change of wording does to the rights of the people bound. */
import { describe, expect, test } from 'vitest'
import { changes, effects, trainingEffects } from './versions.ts'

const GRANT = 'We may use your boards to train our AI models.'
const PROMISE = 'We do not use your boards to train AI models.'

describe('no change', () => {
  test.each([
    ['the same text', GRANT, GRANT],
    [
      'other quotes, dashes and spaces',
      'We – and our staff – may use your boards to train "smart" AI models.',
      'We — and our staff — may use your\u00a0boards to train “smart” AI models.',
    ],
    [
      'bold and links',
      'We may use your [boards](/a) to train our AI models.',
      'We may use your **boards** to train our [AI models](https://northwind.example/ai?x=1).',
    ],
    ['other line breaks', GRANT, 'We may use your boards\nto train our\nAI models.'],
    [
      'another list marker',
      'We may:\n\n- train our AI models on your boards;\n- show them.',
      'We may:\n\n1. train our AI models on your boards;\n2. show them.',
    ],
    ['a number before the heading', `## Data\n\n${GRANT}`, `## 4.2 Data\n\n${GRANT}`],
    [
      'another place',
      `## One\n\n${GRANT}\n\n## Two\n\nWe sell chairs.`,
      `## Two\n\nWe sell chairs.\n\n## One\n\n${GRANT}`,
    ],
    ['other words for the same', GRANT, 'Your boards may be used by us to train our AI models.'],
    ['text about other things', GRANT, `${GRANT}\n\nOur office is open on weekdays.`],
    ['the same grant, said twice', GRANT, `${GRANT}\n\n## Summary\n\nWe train our AI models on your boards.`],
    [
      'other words for what is left out',
      'We may use your boards that are not personal data to train our AI models.',
      'We may use your non-personal boards to train our AI models.',
    ],
    [
      'an exception that leaves out no data',
      'We train our AI models on your boards.',
      'We train our AI models on your boards except as required by law.',
    ],
    [
      'a list of what is not left out',
      GRANT,
      'We may use your boards, including but not limited to drafts, to train our AI models.',
    ],
    ['one of two equal promises', `${PROMISE}\n\n## Summary\n\n${PROMISE}`, PROMISE],
  ])('%s', (_, before, after) => {
    expect(effects(before, after)).toEqual([])
  })
})

describe('what grants', () => {
  test.each([
    ['a new grant', '', GRANT, ['added grants train-ai permits provider']],
    ['a promise that is gone', PROMISE, '', ['removed grants train-ai forbids provider']],
    [
      'a promise turned round',
      PROMISE,
      'We use your boards to train AI models.',
      ['widened grants train-ai permits provider: stance'],
    ],
    [
      'a promise that now waits for consent only',
      PROMISE,
      'We do not use your boards to train AI models without your consent.',
      ['narrowed grants train-ai forbids provider: consent'],
    ],
    [
      'a promise that held until a yes and now holds after a no',
      'We will not use your boards to train AI models unless you opt in.',
      'We will not use your boards to train AI models if you have opted out.',
      ['narrowed grants train-ai forbids provider: consent'],
    ],
    [
      'opt-in that became opt-out',
      'We train our AI models on your boards only if you opt in.',
      'We train our AI models on your boards unless you opt out.',
      ['widened grants train-ai permits provider: consent'],
    ],
    [
      'opt-out that is gone',
      'We train our AI models on your boards unless you opt out.',
      'We train our AI models on your boards.',
      ['widened grants train-ai permits provider: consent'],
    ],
    [
      'more data',
      'We train our AI models on your boards.',
      'We train our AI models on your boards and on your voice recordings.',
      ['widened grants train-ai permits provider: data'],
    ],
    [
      'a promise about less data',
      'We do not train AI models on your boards or your feedback.',
      'We do not train AI models on your feedback.',
      ['narrowed grants train-ai forbids provider: data'],
    ],
    [
      'a word that limits a promise',
      'We do not use your boards to train AI models of any kind.',
      'We do not use your boards to train third-party AI models of any kind.',
      ['narrowed grants train-ai forbids provider: limits'],
    ],
    [
      'a promise that leaves something out',
      'We do not use your boards to train AI models.',
      'We do not use your boards, other than public boards, to train AI models.',
      ['narrowed grants train-ai forbids provider: limits'],
    ],
    [
      'a grant that no longer leaves something out',
      'We may use your boards that are not personal data to train our AI models.',
      GRANT,
      ['widened grants train-ai permits provider: limits'],
    ],
    [
      'a license that never ends',
      'You grant us a worldwide license to use your boards.',
      'You grant us a perpetual, worldwide license to use your boards.',
      ['widened grants license permits provider: qualifiers'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(effects(before, after).filter((effect) => !effect.includes(' use '))).toEqual(expected)
  })

  test('a choice that is deleted two paragraphs below an untouched grant', () => {
    const text = (choice: string): string =>
      `## AI\n\n${GRANT}\n\nBoards differ in size, and we weigh them accordingly.\n\n${choice}We keep them for a year.`
    const found = changes(
      text('You can opt out of AI training on your boards in your settings.\n\n'),
      text(''),
    )
    expect(found.filter(({ effect }) => effect === 'grants')).toMatchObject([
      {
        kind: 'widened',
        fields: ['consent'],
        before: { consent: { mode: 'opt-out', evidence: { start: { line: 7 } } } },
      },
      { kind: 'removed', before: { stance: 'choice', start: { line: 7 } } },
    ])
  })
})

describe('what trades one thing for another grants, and is told', () => {
  test.each([
    [
      'one kind of data for another',
      'We use telemetry to train our AI models.',
      'We use your messages to train our AI models.',
      'widened grants train-ai permits provider: data',
    ],
    [
      'data at large for private data',
      'We may use data about you to train our AI models.',
      'We may use your private messages to train our AI models.',
      'widened grants train-ai permits provider: data',
    ],
    [
      'the data of a promise',
      'We do not train AI models on your messages.',
      'We do not train AI models on your feedback.',
      'narrowed grants train-ai forbids provider: data',
    ],
    [
      'one purpose for another',
      'We use your content to provide the service.',
      'We use your content for marketing.',
      'widened grants use permits provider: purposes',
    ],
    [
      'one license for another',
      'You grant us a worldwide license to use your boards to provide the service.',
      'You grant us a perpetual license to use your boards to provide the service.',
      'widened grants license permits provider: qualifiers',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(effects(before, after)).toContain(expected)
  })
})

test('a choice about a grant that now leaves something out is no lesser choice', () => {
  const choice = 'You can opt out of AI training on your boards in your settings.'
  const after = GRANT.replace('boards', 'boards that are not personal data')
  expect(trainingEffects(`${GRANT} ${choice}`, `${after} ${choice}`)).toEqual([
    'narrowed protects train-ai permits provider: limits',
  ])
})

test('a grant is found behind the meaning of a term that was pasted into it', () => {
  const license = (purpose: string): string =>
    `Members hereby grant both us and the OwnerAny member who makes a board. Owners include Hosts. of that board a license to use their posts in any manner${purpose}.`
  expect(trainingEffects(license(''), license(', including for the training of AI models'))).toEqual([
    'added grants train-ai permits provider',
  ])
})

describe('a promise not to improve what training is said to improve', () => {
  const grant = 'We may use your boards to improve our Services, including training our models.'
  const promise = 'We do not use your messages to improve our Services.'

  test('is a promise about training that can be lost', () => {
    expect(trainingEffects(`${grant}\n\n${promise}`, grant)).toEqual([
      'removed grants train-ai forbids provider',
    ])
  })

  test('is not lost where only the training goes', () => {
    const without = grant.replace(', including training our models', '')
    expect(trainingEffects(`${grant}\n\n${promise}`, `${without}\n\n${promise}`)).toEqual([
      'removed protects train-ai permits provider',
    ])
  })

  test('is not gained where only the training comes', () => {
    expect(trainingEffects(promise, `${grant}\n\n${promise}`)).toEqual([
      'added grants train-ai permits provider',
    ])
  })
})

test('data at large for a kind of data is told, for nobody', () => {
  const before = 'We do not use your messages to train AI models without your consent.'
  const found = changes(before, before.replace('your messages', 'data')).filter(
    ({ after }) => after?.action === 'train-ai',
  )
  expect(found).toMatchObject([{ effect: 'neutral', fields: ['data'] }])
})

test('a license for marketing beside one for the service is more', () => {
  const service = 'You grant us a license to use your content to provide the service.'
  const marketing = 'You grant us a license to use your content for marketing.'
  expect(effects(service, `${service}\n\n${marketing}`)).toContain('added grants license permits provider')
  expect(effects(`${service}\n\n${marketing}`, service)).toContain(
    'removed protects license permits provider',
  )
})

test('a change is never called narrowed where the company gains from a grant', () => {
  const found = changes(
    'We train our AI models on your boards and your feedback only if you opt in.',
    'We train our AI models on your boards.',
  )
  expect(found[0]).toMatchObject({ kind: 'widened', effect: 'grants', fields: ['consent', 'data'] })
})

describe('what protects', () => {
  test.each([
    ['a grant that is gone', GRANT, '', ['removed protects train-ai permits provider']],
    ['a new promise', '', PROMISE, ['added protects train-ai forbids provider']],
    [
      'a grant turned into a promise',
      'We use your boards to train AI models.',
      PROMISE,
      ['narrowed protects train-ai forbids provider: stance'],
    ],
    [
      'a promise that held after a no and now holds until a yes',
      'We will not use your boards to train AI models if you have opted out.',
      'We will not use your boards to train AI models unless you opt in.',
      ['widened protects train-ai forbids provider: consent'],
    ],
    [
      'opt-out that became opt-in',
      'We train our AI models on your boards unless you opt out.',
      'We train our AI models on your boards only if you opt in.',
      ['narrowed protects train-ai permits provider: consent'],
    ],
    [
      'less data',
      'We train our AI models on your boards and on your voice recordings.',
      'We train our AI models on your boards.',
      ['narrowed protects train-ai permits provider: data'],
    ],
    [
      'a grant that leaves something out',
      GRANT,
      'We may use your boards that are not personal data to train our AI models.',
      ['narrowed protects train-ai permits provider: limits'],
    ],
    [
      'a grant that leaves out a kind of data by name',
      GRANT,
      'We may use your boards, other than your voice recordings, to train our AI models.',
      ['narrowed protects train-ai permits provider: limits'],
    ],
    [
      'a license that can end',
      'You grant us a perpetual license to use your boards.',
      'You grant us a license to use your boards.',
      ['narrowed protects license permits provider: qualifiers'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(effects(before, after).filter((effect) => !effect.includes(' use '))).toEqual(expected)
  })
})

test('what users may not do is no matter of their rights over their data', () => {
  expect(trainingEffects('', 'You may not use our answers to train AI models.')).toEqual([])
})

test('a choice that goes with the grant that it was about is no loss', () => {
  const before = `## AI\n\n${GRANT}\n\nYou can opt out of AI training on your boards in your settings.`
  expect(trainingEffects(before, '## AI\n\nWe sell chairs.')).toEqual([
    'removed protects train-ai permits provider',
  ])
})

test('what rests on a guess makes no change of its own', () => {
  expect(changes('', 'We train our models.').filter(({ effect }) => effect !== 'neutral')).toEqual([])
})

test('what grants comes first, and training before licenses', () => {
  const after = `${PROMISE.replace('boards', 'messages')}\n\nYou grant us a perpetual license to your photos.\n\n${GRANT}`
  expect(effects('', after).filter((effect) => !effect.includes(' use '))).toEqual([
    'added grants train-ai permits provider',
    'added grants license permits provider',
    'added protects train-ai forbids provider',
  ])
})
