import { expect, test } from 'vitest'
import { nearest } from '../../src/policy/index.ts'

test.each([
  ['a missing letter', 'extend', 'extends'],
  ['a letter too much', 'rulles', 'rules'],
  ['another letter', 'wayvers', 'waivers'],
  ['swapped neighbors', 'rulse', 'rules'],
  ['capitals', 'RULES', 'rules'],
])('%s is forgiven', (_, word, meant) => {
  expect(nearest(word, ['extends', 'rules', 'waivers'])).toBe(meant)
})

test('the nearest wins, and of two the first', () => {
  expect(nearest('opt', ['opt-in', 'opts', 'opta'])).toBe('opts')
})

test('a word that is near none gives none', () => {
  expect(nearest('zebra', ['extends', 'rules'])).toBeNull()
})

test('words that nobody types are not compared', () => {
  expect(nearest('a'.repeat(65), ['a'.repeat(65)])).toBeNull()
})
