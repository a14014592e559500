import { expect, test } from 'vitest'
import { parsePatch } from '../../src/github/patch.ts'
import { placeFinding } from '../../src/github/placement.ts'
import { makeFinding } from './finding.ts'

/** Right side: lines 10 to 14 with 12 added, and 30 to 33 with 31 added. Left side: 10 to 13, and 29 to 32 with 30 gone. */
const PATCH = '@@ -10,4 +10,5 @@\n a\n b\n+c\n d\n e\n@@ -29,4 +30,4 @@\n f\n-g\n+G\n h\n i'
const file = { path: 'legal/terms.md', hunks: parsePatch(PATCH) }

const lines = (first: number, last: number, column = 40) =>
  makeFinding(first, {
    start: { line: first, column: 1, offset: 0 },
    end: { line: last, column, offset: 1 },
  })
const onLine = (line: number, startLine: number | null = null) => ({
  kind: 'line',
  path: 'legal/terms.md',
  side: 'RIGHT',
  line,
  startLine,
})

test('puts a finding of one line on that line', () => {
  expect(placeFinding(lines(12, 12), file)).toEqual(onLine(12))
})

test('puts a finding on a context line that the diff shows', () => {
  expect(placeFinding(lines(14, 14), file)).toEqual(onLine(14))
})

test('gives a finding of several lines a start', () => {
  expect(placeFinding(lines(11, 13), file)).toEqual(onLine(13, 11))
})

test('clips a finding to the lines that the diff shows', () => {
  expect(placeFinding(lines(5, 11), file)).toEqual(onLine(11, 10))
})

test('leaves the start out where only one line remains', () => {
  expect(placeFinding(lines(14, 25), file)).toEqual(onLine(14))
})

test('keeps a finding over two hunks to one of them', () => {
  expect(placeFinding(lines(12, 31), file)).toEqual(onLine(14, 12))
})

test('prefers the hunk that changes lines of the finding to one that only shows them', () => {
  expect(placeFinding(lines(13, 31), file)).toEqual(onLine(31, 30))
})

test('does not count a line on which a finding ends before the first column', () => {
  expect(placeFinding(lines(11, 12, 1), file)).toEqual(onLine(11))
})

test('puts a finding of the base on the left side', () => {
  expect(placeFinding({ ...lines(30, 30), side: 'base' }, file)).toEqual({ ...onLine(30), side: 'LEFT' })
})

test('puts a finding outside the diff on the file', () => {
  expect(placeFinding(lines(20, 22), file)).toEqual({ kind: 'file', path: 'legal/terms.md' })
})

test('puts a finding in a file without a patch on the file', () => {
  expect(placeFinding(lines(12, 12), { path: 'legal/terms.md', hunks: [] })).toEqual({
    kind: 'file',
    path: 'legal/terms.md',
  })
})

test('finds no place in a file that is not part of the pull request', () => {
  expect(placeFinding(lines(12, 12), undefined)).toBeNull()
})
