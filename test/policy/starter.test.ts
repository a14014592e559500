import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadPolicy, starterPolicy } from '../../src/policy/index.ts'
import { library } from './library.ts'

const start = {
  documents: [{ path: 'terms.md', kind: 'terms-of-service' as const }],
  leftOut: [],
  provider: [],
  action: 'northwind/fineprint@0123456789abcdef0123456789abcdef01234567',
  expires: '2027-12-31',
}
const recommended = readFileSync(join(import.meta.dirname, '../../policies/recommended.yml'), 'utf8')
const load = (text: string) => loadPolicy(text, '.fineprint.yml', { ...library, packs: { recommended } })

test('the policy names every pack that ships, and no other', () => {
  const packs = readdirSync(join(import.meta.dirname, '../../policies')).filter((file) =>
    file.endsWith('.yml'),
  )
  const named = [...starterPolicy(start).matchAll(/fineprint:([a-z-]+)/g)].map(([, name]) => `${name}.yml`)
  expect(named.toSorted()).toEqual(packs.toSorted())
})

test('what the policy shows as comments can be used without the marks', () => {
  const uncommented = starterPolicy(start).replace(/^# (?=rules:|waivers:|parties:| )/gm, '')
  const { rules, waivers, parties } = load(uncommented)
  expect(rules.map(({ id }) => id)).toContain('own/no-voice-training')
  expect(waivers).toMatchObject([{ rule: 'license/broad', file: 'terms.md', expires: '2027-12-31' }])
  expect(parties.provider).toEqual(['Northwind', 'Northwind Traders Inc.'])
})

test.each(['Northwind, Inc.', "Kim's: Boards #1", 'no', 'Größe AG', 'a\nb: c', 'x\u202Ey', '\u{E0041}'])(
  'the name %j is the same when the policy is read',
  (name) => {
    const text = starterPolicy({ ...start, provider: [name] })
    expect(load(text).parties.provider).toEqual([name])
    expect(text).not.toMatch(/[\p{Cf}]/u)
  },
)
