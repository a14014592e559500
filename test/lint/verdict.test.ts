import { expect, test } from 'vitest'
import { verdict } from '../../src/lint/index.ts'
import { policyOf, readingOf, run } from './factory.ts'

const LINE = 'You grant us a perpetual license to your boards.'
const summary = (errors: number, warnings: number, infos = 0) => ({
  summary: { errors, warnings, infos, documents: 1 },
})

test.each([
  ['error', 1, 0, 'fail'],
  ['error', 0, 1, 'pass'],
  ['warning', 0, 1, 'fail'],
  ['warning', 1, 0, 'fail'],
  ['warning', 0, 0, 'pass'],
  ['never', 1, 1, 'pass'],
] as const)('failing on %s, %i errors and %i warnings: %s', (failOn, errors, warnings, expected) => {
  expect(verdict(summary(errors, warnings, 1), failOn)).toBe(expected)
})

test('findings of low confidence do not fail a run', () => {
  const report = run({ head: [readingOf('terms.md', [LINE], { confidence: 'low', doubt: 'who acts' })] })
  expect(report.findings).toHaveLength(1)
  expect(verdict(report, 'warning')).toBe('pass')
})

test('findings count by their severity', () => {
  const rules = `
  b/all: { severity: warning, message: M, clause: false }
  c/all: { severity: info, message: M, clause: false }`
  const report = run({ policy: policyOf('', rules), head: [readingOf('terms.md', [LINE, LINE])] })
  expect(report.summary).toEqual({ errors: 2, warnings: 2, infos: 2, documents: 1 })
})
