import { expect, test } from 'vitest'
import { parsePatch } from '../../src/github/patch.ts'
import type { DiffFile } from '../../src/github/placement.ts'
import { planReview } from '../../src/github/plan.ts'
import type { Finding } from '../../src/lint/types.ts'
import { makeFinding } from './finding.ts'

const PATCH = '@@ -1,2 +1,5 @@\n a\n+b\n+c\n+d\n e'
const files = new Map<string, DiffFile>([
  ['legal/terms.md', { path: 'legal/terms.md', hunks: parsePatch(PATCH) }],
])
const plan = (findings: Finding[], posted: string[] = [], maxComments = 20) => {
  const { comments, beyondLimit, withoutPlace } = planReview(findings, files, new Set(posted), maxComments)
  const lines = (some: Finding[]) => some.map(({ start }) => start.line)
  return {
    comments: lines(comments.map(({ findings: [worst] }) => worst!)),
    beyondLimit: lines(beyondLimit),
    withoutPlace: lines(withoutPlace),
  }
}

test('plans a comment for each finding, the worst first and the sure ones before the others', () => {
  const findings = [
    makeFinding(2, { severity: 'info' }),
    makeFinding(3, { severity: 'error', confidence: 'low' }),
    makeFinding(4, { severity: 'warning' }),
    makeFinding(5, { severity: 'error' }),
  ]
  expect(plan(findings)).toEqual({ comments: [5, 3, 4, 2], beyondLimit: [], withoutPlace: [] })
})

test('keeps findings of the same weight in their order', () => {
  expect(plan([makeFinding(2), makeFinding(3), makeFinding(4)]).comments).toEqual([2, 3, 4])
})

test('leaves out what is posted already', () => {
  const findings = [makeFinding(2), makeFinding(3)]
  expect(plan(findings, [makeFinding(2).fingerprint]).comments).toEqual([3])
})

test('leaves the rest to the summary where there are more than may be commented on', () => {
  const findings = [makeFinding(2), makeFinding(3), makeFinding(4)]
  expect(plan(findings, [], 2)).toEqual({ comments: [2, 3], beyondLimit: [4], withoutPlace: [] })
})

test('counts what is posted already, so that a second run does not go on with the rest', () => {
  const findings = [makeFinding(2), makeFinding(3), makeFinding(4)]
  const posted = [makeFinding(2).fingerprint, makeFinding(3).fingerprint]
  expect(plan(findings, posted, 2)).toEqual({ comments: [], beyondLimit: [4], withoutPlace: [] })
})

test('leaves findings without a file in the diff to the summary, whatever the limit', () => {
  expect(plan([makeFinding(2, { file: '.' })], [], 0)).toEqual({
    comments: [],
    beyondLimit: [],
    withoutPlace: [2],
  })
})

test('does not reorder the findings that it is given', () => {
  const findings = [makeFinding(2, { severity: 'info' }), makeFinding(3)]
  plan(findings)
  expect(findings.map(({ start }) => start.line)).toEqual([2, 3])
})
