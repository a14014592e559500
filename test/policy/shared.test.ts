import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  gatherShared,
  loadPolicy,
  type Policy,
  type SharedSource,
  type SourceAnswer,
} from '../../src/policy/index.ts'
import { library } from './library.ts'

const COMMIT = '0123456789abcdef0123456789abcdef01234567'
const BASE = `github:northwind/legal-policy/base.yml@${COMMIT}`
const rule = (severity: string): string =>
  `rules: { northwind/quiet: { severity: ${severity}, message: M, clause: true } }\n`
const integrity = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** The name of a source as a policy would write it from the root. */
function nameOf(source: SharedSource): string {
  if (source.kind === 'file') return `./${source.path}`
  if (source.kind === 'npm') return `npm:${source.package}/${source.path}`
  return `github:${source.owner}/${source.repo}/${source.path}@${source.ref}`
}

async function load(text: string, files: Record<string, string> = {}, path = 'legal/p.yml'): Promise<Policy> {
  const read = async (source: SharedSource): Promise<SourceAnswer> => {
    const content = files[nameOf(source)]
    return content === undefined
      ? { reason: 'there is none' }
      : { bytes: new TextEncoder().encode(content), ...(source.kind === 'file' ? { path: source.path } : {}) }
  }
  return loadPolicy(text, path, library, await gatherShared(text, path, path, library, read))
}

const refusal = (...given: Parameters<typeof load>): Promise<string> =>
  load(...given).then(
    () => 'accepted',
    (error: Error) => error.message,
  )

const judging = ({ rules }: Policy) =>
  rules.filter(({ fact }) => fact !== 'input').map(({ id, severity, origin }) => [id, severity, origin])

describe('a policy that extends a shared one', () => {
  test.each([
    ['a file beside it', './base.yml', './legal/base.yml', 'legal/base.yml'],
    ['a file in a folder above', '../shared/base.yml', './shared/base.yml', 'shared/base.yml'],
    [
      'the usual file of a package',
      'npm:@northwind/legal-policy',
      'npm:@northwind/legal-policy/fineprint.yml',
      'npm:@northwind/legal-policy/fineprint.yml',
    ],
    [
      'another file of a package',
      'npm:legal-policy/a/strict.yml',
      'npm:legal-policy/a/strict.yml',
      'npm:legal-policy/a/strict.yml',
    ],
    ['a file of another repository at a commit', BASE, BASE, BASE],
    ['a commit in capital letters', BASE.replace(COMMIT, COMMIT.toUpperCase()), BASE, BASE],
  ])('has the rules of %s', async (_, from, name, origin) => {
    const policy = await load(`extends: ['${from}']`, { [name]: rule('error') })
    expect(judging(policy)).toEqual([['northwind/quiet', 'error', origin]])
  })

  test('changes its rules, and adds names and documents to its', async () => {
    const own = `extends: [./base.yml]
rules: { northwind/quiet: info }
parties: { provider: [Northwind] }
documents: [{ files: own.md, kind: other }]
`
    const base = `${rule('error')}parties: { provider: [Northwind Traders] }
terms: { feedback: [Ideas] }
documents: [{ files: base.md, kind: other }]
`
    const policy = await load(own, { './legal/base.yml': base })
    expect(judging(policy)).toEqual([['northwind/quiet', 'info', 'legal/base.yml']])
    expect(policy.parties).toEqual({ provider: ['Northwind Traders', 'Northwind'] })
    expect(policy.terms).toEqual({ feedback: ['Ideas'] })
    expect(policy.documents.map(({ files }) => files)).toEqual([['own.md'], ['base.md']])
  })

  test('has its approvers as well', async () => {
    const own = "extends: [./base.yml]\napprovers: ['@kim']"
    const base = `${rule('error')}approvers: [{ who: ['@northwind/legal'], rules: [northwind/*] }]`
    expect((await load(own, { './legal/base.yml': base })).approvers).toEqual([
      { who: ['@northwind/legal'], rules: ['northwind/*'] },
      { who: ['@kim'], rules: ['**'] },
    ])
  })

  test('has the packs that it extends, and one further shared policy, found from where that stands', async () => {
    const files = {
      [BASE]: 'extends: [./more/further.yml, fineprint:recommended]\nrules: { license/perpetual: info }',
      [BASE.replace('base.yml', 'more/further.yml')]: rule('warning'),
    }
    expect(judging(await load(`extends: ['${BASE}']`, files))).toEqual([
      ['license/perpetual', 'info', 'fineprint:recommended'],
      ['northwind/quiet', 'warning', BASE.replace('base.yml', 'more/further.yml')],
      ['train/customer-content', 'warning', 'fineprint:recommended'],
    ])
  })

  test('is right about the digest of what it extends', async () => {
    const text = rule('error')
    const policy = await load(`extends: [{ from: ./base.yml, integrity: ${integrity(text)} }]`, {
      './legal/base.yml': text,
    })
    expect(judging(policy)).toHaveLength(1)
  })
})

describe('is refused where it extends', () => {
  const waiver =
    'waivers: [{ rule: input/empty, file: a.md, reason: Old wording until renewal, approved-by: Kim }]'
  test.each([
    [
      'a file out of the repository',
      ['../../base.yml'],
      {},
      'legal/p.yml:1:11: `../../base.yml` leads out of the repository, or to no file: name a file in it',
    ],
    [
      'a file out of the package',
      ['npm:legal-policy'],
      { 'npm:legal-policy/fineprint.yml': 'extends: [../x.yml]' },
      'npm:legal-policy/fineprint.yml:1:11: `../x.yml` leads out of the package, or to no file: name a file in it',
    ],
    [
      'a folder',
      ['./'],
      {},
      'legal/p.yml:1:11: `./` is not of the form `fineprint:recommended` or `./legal/base.yml` or `npm:@northwind/legal-policy` or `github:northwind/legal-policy/fineprint.yml@v3`',
    ],
    [
      'a package outside of node_modules',
      ['npm:../legal-policy'],
      {},
      'legal/p.yml:1:11: `npm:../legal-policy` is not of the form `npm:@northwind/legal-policy` or `npm:@northwind/legal-policy/strict.yml`',
    ],
    [
      'a repository without a version',
      ['github:northwind/legal-policy/base.yml'],
      {},
      'legal/p.yml:1:11: `github:northwind/legal-policy/base.yml` is not of the form `github:northwind/legal-policy/fineprint.yml@v3`, with a tag or a full commit digest at its end',
    ],
    [
      'a path of the API that is no repository',
      ['github:northwind/../base.yml@v3'],
      {},
      'legal/p.yml:1:11: `github:northwind/../base.yml@v3` is not of the form `github:northwind/legal-policy/fineprint.yml@v3`, with a tag or a full commit digest at its end',
    ],
    [
      'a file that is not there',
      ['./base.yml'],
      {},
      'legal/p.yml:1:11: `./legal/base.yml` could not be read: there is none',
    ],
    ['itself', ['./p.yml'], {}, 'legal/p.yml:1:11: this leads back to itself: ./legal/p.yml → ./legal/p.yml'],
    [
      'one that extends the first again',
      ['./a.yml'],
      { './legal/a.yml': 'extends: [./b.yml]', './legal/b.yml': '\nextends: [./a.yml]' },
      'legal/b.yml:2:11: this leads back to itself: ./legal/p.yml → ./legal/a.yml → ./legal/b.yml → ./legal/a.yml',
    ],
    [
      'too far',
      ['./a.yml'],
      { './legal/a.yml': 'extends: [./b.yml]', './legal/b.yml': 'extends: [./c.yml]' },
      'legal/b.yml:1:11: extended too far (./legal/p.yml → ./legal/a.yml → ./legal/b.yml → ./legal/c.yml): a shared policy can extend one more, and that one only packs that ship',
    ],
    [
      'an installed package from another repository',
      [BASE],
      { [BASE]: 'extends: [npm:legal-policy]' },
      `${BASE}:1:11: \`npm:legal-policy\` is not installed where a policy comes from GitHub: use \`github:\` there`,
    ],
    [
      'one with a mistake',
      [BASE],
      { [BASE]: '\nrules: { a/b: fatal }' },
      `${BASE}:2:15: \`rules.a/b\` cannot be \`fatal\`; expected one of error, warning, info, off`,
    ],
    [
      'one with waivers',
      ['./base.yml'],
      { './legal/base.yml': `rules: {}\n${waiver}` },
      'legal/base.yml:2:1: a policy that is extended has no waivers: put them into the policy of the repository that they are for',
    ],
    [
      'one whose approvers are for no rule',
      ['./base.yml'],
      { './legal/base.yml': "approvers: [{ who: ['@kim'], rules: [licens/*] }]" },
      'legal/base.yml:1:38: no rule is called `licens/*`: name rules of this policy',
    ],
  ])('%s', async (_, entries, files, message) => {
    const text = `extends: ${JSON.stringify(entries)}`
    expect(await refusal(text, files as Record<string, string>)).toBe(message)
  })

  test('a tag without a digest, and says which to record', async () => {
    const from = 'github:northwind/legal-policy/base.yml@v3'
    const text = rule('error')
    const entry = `{ from: '${from}', integrity: '${integrity(text)}' }`
    expect(await refusal(`extends: ['${from}']`, { [from]: text })).toBe(
      `legal/p.yml:1:11: a tag can be moved, so record what it holds now: ${entry}`,
    )
    expect(await refusal(`extends: [${entry}]`, { [from]: text })).toBe('accepted')
  })

  test.each([
    ['github:northwind/legal-policy/base.yml@v3', 'the tag moved, or the file was changed'],
    [BASE, 'the file was changed'],
    ['npm:legal-policy/base.yml', 'the file was changed'],
    ['./legal/base.yml', 'the file was changed'],
  ])('what is not as recorded: %s', async (from, why) => {
    const [then, now] = [rule('error'), rule('info')]
    const text = `extends:\n  - { from: '${from}', integrity: '${integrity(then)}' }`
    const column = `  - { from: '${from}', integrity: `.length + 1
    expect(await refusal(text, { [from]: now }, 'p.yml')).toBe(
      `p.yml:2:${column}: \`${from}\` is not what was recorded (${why}): recorded ${integrity(then)}, read ${integrity(now)}; see what changed before you record the new digest`,
    )
  })

  test.each([
    ['another digest', 'sha512-AAAA'],
    ['half a digest', 'sha256-AAAA'],
  ])('%s than the form asks for', async (_, digest) => {
    expect(await refusal(`extends: [{ from: ./base.yml, integrity: ${digest} }]`)).toContain(
      `\`${digest}\` is not of the form \`sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\``,
    )
  })

  test('a pack with a digest, which nobody would check', async () => {
    const text = `extends: [{ from: fineprint:recommended, integrity: ${integrity('')} }]`
    expect(await refusal(text)).toBe(
      'legal/p.yml:1:19: `fineprint:recommended` ships with Fineprint: remove `integrity`',
    )
  })

  test('more than anybody has', async () => {
    const many = (from: number) => Array.from({ length: 15 }, (_, at) => `./${from + at}.yml`)
    const files = Object.fromEntries(
      [...many(0), ...many(15)].map((name) => [
        name,
        name === './0.yml' ? `extends: [${many(15)}]` : 'rules: {}',
      ]),
    )
    expect(await refusal(`extends: [${many(0)}]`, files, 'p.yml')).toContain('more than 20 shared policies')
  })

  test('text that is not UTF-8', async () => {
    const text = 'extends: [./base.yml]'
    const read = async (): Promise<SourceAnswer> => ({ bytes: new Uint8Array([0x63, 0xe9]) })
    await expect(gatherShared(text, 'p.yml', 'p.yml', library, read)).rejects.toThrow(
      './base.yml: this file is not UTF-8: save it in that encoding',
    )
  })
})

test('each shared policy is read once, however often it is named', async () => {
  const asked: string[] = []
  const read = async (source: SharedSource): Promise<SourceAnswer> => {
    asked.push(nameOf(source))
    const text = source.path === 'a.yml' ? 'extends: [./b.yml]' : 'rules: {}'
    return { bytes: new TextEncoder().encode(text) }
  }
  await gatherShared('extends: [./a.yml, ./b.yml, ./a.yml]', 'p.yml', 'p.yml', library, read)
  expect(asked).toEqual(['./a.yml', './b.yml'])
})

test('what was not gathered is refused, and not left out', () => {
  expect(() => loadPolicy('extends: [./base.yml]', 'p.yml', library)).toThrow(
    'p.yml:1:11: `./base.yml` was not read',
  )
})
