/** Changes of a policy that let pass what is held today, besides overrides (overrides.test.ts). */
import { describe, expect, test } from 'vitest'
import { loosenings, moveLoosenings } from '../../src/policy/index.ts'
import { load } from './library.ts'

const HEAD = 'extends: [fineprint:recommended]\n'
const documents = (...entries: string[]): string =>
  `${HEAD}documents:\n${entries.map((each) => `  - ${each}\n`).join('')}`
const PRIVACY = '{ files: legal/**, kind: privacy-policy }'

describe('documents that would be of another kind', () => {
  test.each<[string, string, string[]]>([
    [
      'by their entry',
      documents('{ files: legal/**, kind: other }'),
      ['`legal/**` would be judged as `other` and not as `privacy-policy`'],
    ],
    [
      'by an entry before theirs',
      documents('{ files: legal/privacy.md, kind: other }', PRIVACY),
      ['`legal/privacy.md` would be judged as `other` and not as `privacy-policy`'],
    ],
    [
      'are told in short where there are many',
      documents(
        `{ files: [${Array.from({ length: 600 }, (_, at) => `legal/${at}.md`).join(', ')}], kind: other }`,
        PRIVACY,
      ),
      ['`documents` would change, and with it what files are judged as'],
    ],
    [
      'are none where an entry is added for other files',
      documents(PRIVACY, '{ files: terms/**, kind: other }'),
      [],
    ],
  ])('%s', (_, after, expected) => {
    expect(loosenings(load(documents(PRIVACY)), load(after))).toEqual(expected)
  })
})

describe('a document that moves', () => {
  const policy = load(`${HEAD}overrides: [{ files: beta/**, rules: { license/perpetual: off } }]\n`)
  const kind = 'terms-of-service'

  test('leaves behind what an override turns off in its new place, and its kind', () => {
    expect(
      moveLoosenings(policy, { from: 'legal/terms.md', to: 'beta/terms.md' }, { from: kind, to: 'other' }),
    ).toEqual([
      'the rule `license/perpetual` would be off',
      'it would be judged as `other` and not as `terms-of-service`',
    ])
  })

  test('to where more is demanded leaves nothing', () => {
    expect(
      moveLoosenings(policy, { from: 'beta/terms.md', to: 'legal/terms.md' }, { from: kind, to: kind }),
    ).toEqual([])
  })
})
