import { expect, test } from 'vitest'
import { compileGlob } from '../../src/policy/index.ts'

test.each([
  ['legal/terms.md', 'legal/terms.md', true],
  ['legal/*.md', 'legal/terms.md', true],
  ['legal/*.md', 'legal/eu/terms.md', false],
  ['*.md', '.hidden.md', true],
  ['legal/**/*.md', 'legal/terms.md', true],
  ['legal/**/*.md', 'legal/eu/de/terms.md', true],
  ['**', 'legal/eu/terms.md', true],
  ['**/terms.md', 'terms.md', true],
  ['legal/**', 'legal', false],
  ['legal/a**b.md', 'legal/a/b.md', false],
  ['terms-?.md', 'terms-1.md', true],
  ['terms?.md', 'terms/.md', false],
  ['[tp]erms.md', 'perms.md', true],
  ['[!t]erms.md', 'terms.md', false],
  ['[!t]erms.md', '/erms.md', false],
  ['[a-c].md', 'b.md', true],
  ['{terms,privacy}.md', 'privacy.md', true],
  ['{terms,privacy}.md', 'cookies.md', false],
  ['./legal/terms.md', 'legal/terms.md', true],
  ['/legal/terms.md', 'legal/terms.md', true],
  ['terms.md', 'termsXmd', false],
  ['(a|b)+.md', '(a|b)+.md', true],
  ['\\*.md', '*.md', true],
  ['\\*.md', 'a.md', false],
  ['terms\u{1F4DC}*.md', 'terms\u{1F4DC}1.md', true],
  ['terms.md', 'legal/terms.md', false],
])('%s on %s: %s', (glob, path, expected) => {
  expect(compileGlob(glob)(path)).toBe(expected)
})

test('patterns that make others backtrack take linear time', () => {
  expect(compileGlob(`${'*a'.repeat(200)}b`)('a'.repeat(5000))).toBe(false)
})

test.each([
  ['[a', '`[` without `]`: close it, or write `\\['],
  ['{a', '`{` without `}`: close it, or write `\\{`'],
  ['[z-a]', 'a set such as `[a-z]` is empty or backwards'],
  ['a'.repeat(501), 'longer than 500 characters: shorten the pattern'],
])('%s is refused', (glob, message) => {
  expect(() => compileGlob(glob)).toThrow(message)
})
