import { expect, test } from 'vitest'
import { parsePatch } from '../../src/github/patch.ts'

const summary = (patch: string | null) =>
  parsePatch(patch).map(({ left, right, removed, added }) => ({
    left: [left.first, left.last],
    right: [right.first, right.last],
    removed: [...removed],
    added: [...added],
  }))

test('counts the lines of both sides', () => {
  const patch = '@@ -10,4 +10,5 @@ ## Fees\n context\n-old\n+new\n+newer\n context\n context'
  expect(summary(patch)).toEqual([{ left: [10, 13], right: [10, 14], removed: [11], added: [11, 12] }])
})

test('reads several hunks', () => {
  const patch = '@@ -1,2 +1,3 @@\n first\n+added\n second\n@@ -20,2 +21,1 @@\n-gone\n stays'
  expect(summary(patch)).toEqual([
    { left: [1, 2], right: [1, 3], removed: [], added: [2] },
    { left: [20, 21], right: [21, 21], removed: [20], added: [] },
  ])
})

test('gives an added file no lines on the left', () => {
  expect(summary('@@ -0,0 +1,2 @@\n+one\n+two')).toEqual([
    { left: [1, 0], right: [1, 2], removed: [], added: [1, 2] },
  ])
})

test('gives a removed file no lines on the right', () => {
  expect(summary('@@ -1,2 +0,0 @@\n-one\n-two')).toEqual([
    { left: [1, 2], right: [1, 0], removed: [1, 2], added: [] },
  ])
})

test('reads a header without counts', () => {
  expect(summary('@@ -1 +1 @@\n-one\n+two')).toEqual([
    { left: [1, 1], right: [1, 1], removed: [1], added: [1] },
  ])
})

test('counts no line for "No newline at end of file"', () => {
  const patch = '@@ -3 +3 @@\n-old\n\\ No newline at end of file\n+new\n\\ No newline at end of file'
  expect(summary(patch)).toEqual([{ left: [3, 3], right: [3, 3], removed: [3], added: [3] }])
})

test('takes an empty line for context that lost its space', () => {
  expect(summary('@@ -1,3 +1,4 @@\n one\n\n+two\n three\n')).toEqual([
    { left: [1, 3], right: [1, 4], removed: [], added: [3] },
  ])
})

test('takes no line of the document for a header', () => {
  expect(summary('@@ -1,2 +1,3 @@\n @@ -9 +9 @@\n+@@ -8 +8 @@\n last')).toEqual([
    { left: [1, 2], right: [1, 3], removed: [], added: [2] },
  ])
})

test('counts only the lines that are there, whatever the header promises', () => {
  expect(summary('@@ -1,90 +1,99 @@\n one\n+two')).toEqual([
    { left: [1, 1], right: [1, 2], removed: [], added: [2] },
  ])
})

test.each([null, '', 'Binary files differ'])('finds no hunk in %j', (patch) => {
  expect(parsePatch(patch)).toEqual([])
})
