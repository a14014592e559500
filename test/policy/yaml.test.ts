import { describe, expect, test } from 'vitest'
import { readYaml } from '../../src/policy/yaml.ts'
import { load, refusal } from './library.ts'

describe('text that is no policy is refused with its place and the remedy', () => {
  test.each([
    [
      'broken syntax',
      'extends: [fineprint:recommended',
      '1:32: a list that begins with `[` is not closed before this: add `]`',
    ],
    ['a repeated key', 'rules: {}\nrules: {}', '2:1: `rules` stands here twice: remove one'],
    ['a tab', 'rules:\n\ta/b: off', '2:1: a tab indents this line: YAML allows only spaces'],
    [
      'a second document',
      'extends: []\n---\nrules: {}',
      '2:1: a second YAML document begins here: keep one, without `---` lines',
    ],
    ['a list as a key', '? [a]\n: 1', '1:3: a key must be plain text, not a list or a map'],
    ['a tag', 'rules: !!js/function x', '1:8: tags such as `!name` have no meaning in a policy: remove it'],
    [
      'a colon in plain text',
      'rules: see: below',
      '1:8: a second `:` on one line: put quotes around text that holds `: `',
    ],
    ['an alias without an anchor', 'rules: *mine', '1:8: no anchor `&mine` stands before this alias'],
    [
      'an alias inside its own anchor',
      'rules: &mine [*mine]',
      '1:15: no anchor `&mine` stands before this alias',
    ],
    [
      'a list',
      '- fineprint:recommended',
      '1:1: the policy must be a map, not a list: write a policy such as `extends: [fineprint:recommended]`',
    ],
  ])('%s', (_, text, message) => {
    expect(refusal(text)).toBe(`PolicyError: p.yml:${message}`)
  })

  test.each([
    ['an empty file', ''],
    ['a file of comments', '# nothing yet\n'],
  ])('%s', (_, text) => {
    expect(refusal(text)).toBe(
      'PolicyError: p.yml:1:1: empty: write a policy such as `extends: [fineprint:recommended]`',
    )
  })
})

describe('hostile text is refused in time', () => {
  const laughs = Array.from({ length: 20 }, (_, level) => {
    const below = level === 0 ? 'x' : `*a${level - 1}`
    return `a${level}: &a${level} [${Array(10).fill(below).join(', ')}]`
  })

  test.each([
    [
      'aliases of aliases',
      laughs.join('\n'),
      '5:10: more than 20000 values, aliases included: use fewer aliases',
    ],
    [
      'a megabyte of open brackets',
      '['.repeat(1_000_000),
      '1:101: nested more than 100 deep: write the policy flatter',
    ],
    [
      'a megabyte of dashes',
      '- '.repeat(500_000),
      '1:201: nested more than 100 deep: write the policy flatter',
    ],
    [
      'a hundred thousand keys',
      Array.from({ length: 100_000 }, (_, key) => `k${key}:`).join('\n'),
      '20000:8: more than 20000 values, aliases included: use fewer aliases',
    ],
    [
      'a long text that short aliases repeat',
      `a: &long ${'x'.repeat(900_000)}\nb: [*long, *long]`,
      '2:12: more than 2097152 characters of text, aliases included: use fewer aliases',
    ],
  ])('%s', (_, text, message) => {
    expect(refusal(text)).toBe(`PolicyError: p.yml:${message}`)
  })

  test('more than a megabyte', () => {
    expect(refusal('#'.repeat(1024 * 1024 + 1))).toBe(
      'PolicyError: p.yml: longer than 1 MiB: shorten the policy',
    )
  })
})

test('a policy may be JSON, indented by tabs', () => {
  expect(load('{\n\t"extends": ["fineprint:recommended"]\n}').rules.map(({ id }) => id)).toContain(
    'license/perpetual',
  )
})

test('a byte order mark is skipped', () => {
  expect(load('\uFEFFextends: [fineprint:recommended]').path).toBe('p.yml')
})

test('"off" stays a word whatever version of YAML the file names', () => {
  expect(readYaml('%YAML 1.1\n---\na: off', 'p.yml').value).toEqual({ a: 'off' })
})

test('an alias stands for its anchor, and its parts have the places of the anchor', () => {
  const { value, place } = readYaml('a: &x { b: 1 }\nc: *x', 'p.yml')
  expect(value).toEqual({ a: { b: 1 }, c: { b: 1 } })
  expect(place(['c', 'b'], 'key')).toEqual({ line: 1, column: 9 })
})

test('a key named __proto__ is an ordinary key', () => {
  const { value } = readYaml('__proto__: { polluted: true }', 'p.yml')
  expect(Object.keys(value as object)).toEqual(['__proto__'])
  expect({}).not.toHaveProperty('polluted')
})

test('the place of a part that is missing is that of the nearest part that is there', () => {
  const { place } = readYaml('a:\n  b: [1, 2]', 'p.yml')
  expect(place(['a', 'b', 7, 'c'], 'value')).toEqual({ line: 2, column: 6 })
})
