import { expect, test } from 'vitest'
import { cut, visible, withoutCommands } from '../../src/report/visible.ts'

test('a terminal sequence is shown, not sent', () => {
  expect(visible('\u001B[31mred\u001B]0;title\u0007\u009B2J')).toBe(
    '⟨U+001B⟩[31mred⟨U+001B⟩]0;title⟨U+0007⟩⟨U+009B⟩2J',
  )
})

test('characters without width or with a direction are shown', () => {
  expect(visible('a\u202Eb\u2066c\u200Bd\uFEFFe\u00ADf\u3164g\uD800h')).toBe(
    'a⟨U+202E⟩b⟨U+2066⟩c⟨U+200B⟩d⟨U+FEFF⟩e⟨U+00AD⟩f⟨U+3164⟩g⟨U+D800⟩h',
  )
})

test('line breaks and tabs become spaces', () => {
  expect(visible('a\tb\nc\u2028d')).toBe('a b c⟨U+2028⟩d')
})

test('letters of every script stay', () => {
  expect(visible('Daten, données, データ, بيانات 😀')).toBe('Daten, données, データ, بيانات 😀')
})

test('no line of a log starts a workflow command, and none carries an old one', () => {
  expect(withoutCommands('a::b\n  ::error::x\n::stop-commands::y\n##[add-mask]z')).toBe(
    'a::b\n  :·error::x\n:·stop-commands::y\n##·add-mask]z',
  )
})

test('text is cut at a space', () => {
  expect(cut('a license to use Boards', 18)).toBe('a license to use…')
  expect(cut('short', 18)).toBe('short')
  expect(cut('x'.repeat(30), 10)).toBe(`${'x'.repeat(9)}…`)
})
