import type { Clause } from '../../src/clauses/index.ts'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/document/types.ts'
import { documentOf, rangeOf, readingOf, run } from './factory.ts'

const OLD = 'You grant us a perpetual license to your boards.'
const NEW = 'You also grant us a perpetual license to your notes.'
const introduced = (report: ReturnType<typeof run>) => report.findings.map(({ introduced: is }) => is)

describe('with nothing to compare with', () => {
  test('every finding is introduced', () => {
    expect(introduced(run({ head: [readingOf('terms.md', [OLD])], base: null }))).toEqual([true])
  })
})

describe('with a base', () => {
  const base = [readingOf('terms.md', [OLD])]

  test('a finding that was there before is not introduced', () => {
    expect(introduced(run({ head: [readingOf('terms.md', [OLD, NEW])], base }))).toEqual([false, true])
  })

  test('only introduced findings are shown where the scope says so', () => {
    const report = run({ head: [readingOf('terms.md', [OLD, NEW])], base, scope: 'introduced' })
    expect(report.findings.map(({ clause }) => clause?.quote)).toEqual([NEW])
  })

  test('where everything is asked for, the old findings count too', () => {
    const counted = (scope: 'all' | 'introduced') =>
      run({ head: [readingOf('terms.md', [OLD, NEW])], base, scope }).summary.errors
    expect([counted('introduced'), counted('all')]).toEqual([1, 2])
  })

  test('moved, wrapped and repunctuated words are not introduced', () => {
    const head = [
      readingOf('terms.md', ['Hello, there!', 'You grant us a "perpetual" license: to your boards'], {}),
    ]
    expect(introduced(run({ head, base }))).toEqual([true, false])
  })

  test('other words are introduced', () => {
    const head = [readingOf('terms.md', [OLD.replace('boards', 'board')])]
    expect(introduced(run({ head, base }))).toEqual([true])
  })

  test('the same words once more are introduced once', () => {
    expect(introduced(run({ head: [readingOf('terms.md', [OLD, OLD])], base }))).toEqual([false, true])
  })

  test('the same words in another document are introduced', () => {
    const head = [readingOf('terms.md', [OLD]), readingOf('uploads.md', [OLD])]
    expect(introduced(run({ head, base }))).toEqual([false, true])
  })

  test('a renamed document brings nothing', () => {
    const renamed = new Map([['legal/terms.md', 'terms.md']])
    expect(introduced(run({ head: [readingOf('legal/terms.md', [OLD])], base, renamed }))).toEqual([false])
  })

  test('a clause that became worse in the same words is introduced', () => {
    const better = [readingOf('terms.md', [OLD], { qualifiers: [] })]
    expect(introduced(run({ head: [readingOf('terms.md', [OLD])], base: better }))).toEqual([true])
  })
})

describe('what could not be judged', () => {
  const problem: Problem = { code: 'nesting', reason: 'Too deep.', ...rangeOf('Text.\n', 'Text.') }
  const readingWith = (source: string) => [
    { document: documentOf('terms.md', source, { problems: [problem] }), clauses: [] },
  ]

  test('is not introduced where the document is as it was', () => {
    expect(introduced(run({ head: readingWith('Text.\n'), base: readingWith('Text.\n') }))).toEqual([false])
  })

  test('is introduced where the document changed, since nobody knows what the change brought', () => {
    expect(introduced(run({ head: readingWith('Text. More.\n'), base: readingWith('Text.\n') }))).toEqual([
      true,
    ])
  })

  test('is introduced where the file cannot be read', () => {
    const unreadable = [{ path: 'terms.md', reason: 'Not text.' }]
    expect(introduced(run({ head: [], base: readingWith('Text.\n'), unreadable }))).toEqual([true])
  })
})

describe('a fingerprint', () => {
  const printOf = (path: string, line: string, fields: Partial<Clause> = {}) =>
    run({ head: [readingOf(path, [line], fields)] }).findings[0]!.fingerprint

  test('is sixteen hexadecimal digits and stays the same between versions of the linter', () => {
    expect(printOf('terms.md', OLD)).toMatchInlineSnapshot(`"2b71a8849125694b"`)
  })

  test('is the same in full-width letters and capitals', () => {
    expect(printOf('terms.md', 'ＹＯＵ GRANT us a perpetual license to your boards.')).toBe(
      printOf('terms.md', OLD),
    )
  })

  test('differs where the same words reach further', () => {
    expect(printOf('terms.md', OLD, { data: ['biometric'] })).not.toBe(printOf('terms.md', OLD))
    expect(
      printOf('terms.md', OLD, { consent: { mode: 'opt-out', where: 'sentence', evidence: null } }),
    ).not.toBe(printOf('terms.md', OLD))
  })

  test('differs by document', () => {
    expect(printOf('privacy.md', OLD)).not.toBe(printOf('terms.md', OLD))
  })

  test('survives half a character', () => {
    expect(printOf('terms.md', 'A perpetual \uD83D license.')).toMatch(/^[0-9a-f]{16}$/)
  })
})
