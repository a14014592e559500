import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { RE2JS } from 're2js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { prefilterOf } from '../../src/policy/prefilter.ts'

const holds = (pattern: string, text: string): boolean | null => prefilterOf(pattern)?.(text) ?? null

test.each([
  ['(?i)\\b(?:at any (?:given )?time|anytime)\\b', 'We may do so At Any Time.', true],
  ['(?i)\\b(?:at any (?:given )?time|anytime)\\b', 'We may do so on a Monday.', false],
  ['without (?:prior )?notice', 'without any notice', true],
  ['without (?:prior )?notice', 'with notice', false],
  ['(?:a|b)+ boards?', 'two board', true],
  ['boards{0,2}', 'two boxes', false],
  ['(?i)boards', 'BOARDſ', true],
  ['(?i)kelvin', '\u212Aelvin', true],
  ['Boards', 'boards', false],
])('%s needs a word that %j has, or has not', (pattern, text, expected) => {
  expect(holds(pattern, text)).toBe(expected)
  if (RE2JS.compile(pattern).test(text)) expect(expected).toBe(true)
})

test.each([
  ['nothing is needed', '(?:boards)?'],
  ['a branch needs nothing', 'boards|\\w+'],
  ['words are too short', 'a|to'],
  ['flags change inside', 'boards (?i:files)'],
  ['text is quoted', '\\Q(boards)\\E'],
  ['a class has a name', '[[:alpha:]]boards'],
  ['a letter is written by its number', '\\x41boards'],
])('nothing is known where %s', (_, pattern) => {
  expect(prefilterOf(pattern)).toBeNull()
})

const word = fc.constantFrom('board', 'file', 'Time', 'at any', 'ſun', 'K', 'a', '')
const pattern = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.constantFrom('\\b', '\\w', '.', '[ab]', '[^]a]', '\\.', '^', '$', '\\s+'),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `${a}${b}`),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(?:${a}|${b})`),
    fc
      .tuple(tie('node'), fc.constantFrom('?', '*', '+', '{0,2}', '{1,3}', '{2}', '??', '+?'))
      .map(([a, q]) => `(${a})${q}`),
  ),
})).node
const text = fc
  .array(
    fc.constantFrom('board', 'BOARD', 'file', 'time', 'Time', ' ', 'at any', 'a', 'ſ', '\u212A', '.', 'b'),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

test('no text that a pattern matches is passed over', () => {
  fc.assert(
    fc.property(pattern, text, fc.boolean(), (body, sample, folded) => {
      const source = `${folded ? '(?i)' : ''}${body}`
      if (holds(source, sample) === false) expect(RE2JS.compile(source).test(sample)).toBe(false)
    }),
    { numRuns: 20_000 },
  )
})

test('most patterns of the packs need a word', () => {
  const folder = new URL('../../policies/', import.meta.url)
  const patterns = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && value.startsWith('(?i)')) patterns.add(value)
    else if (typeof value === 'object' && value !== null)
      for (const part of Object.values(value)) collect(part)
  }
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.yml')))
    collect(parse(readFileSync(new URL(name, folder), 'utf8')))
  const known = [...patterns].filter((source) => prefilterOf(source) !== null)
  expect(patterns.size).toBeGreaterThan(100)
  expect(known.length).toBeGreaterThan(patterns.size / 2)
})
