import { expect, test } from 'vitest'
import { describeFindings, failureLine, findingsOutput } from '../../src/github/outcome.ts'
import type { Finding, Report } from '../../src/lint/types.ts'
import { makeFinding } from './finding.ts'

const reportOf = (findings: Finding[]): Report => ({
  findings,
  summary: { errors: findings.length, warnings: 0, infos: 0, documents: 1 },
  looked: { documents: 1, sentences: 1, clauses: 1, rules: 1, uncompared: 0 },
  rules: new Map(),
  sources: new Map(),
  baseSources: new Map(),
  changes: null,
  unusedBaseline: [],
  policyPath: '.fineprint.yml',
})

test('counts findings by severity and document', () => {
  const findings = [
    makeFinding(1),
    makeFinding(2),
    makeFinding(3, { severity: 'warning', file: 'legal/privacy.md' }),
    makeFinding(4, { severity: 'info' }),
  ]
  expect(describeFindings(findings)).toBe('2 errors, 1 warning, 1 note in 2 documents')
})

test('says why a run fails in one line, with the first places', () => {
  const findings = [1, 2, 3, 4].map((line) => makeFinding(line))
  expect(failureLine(reportOf(findings))).toBe(
    '4 errors in 1 document: northwind/no-training at legal/terms.md:1, ' +
      'northwind/no-training at legal/terms.md:2, northwind/no-training at legal/terms.md:3, and 1 more',
  )
})

test('does not blame what does not count', () => {
  const findings = [
    makeFinding(1),
    makeFinding(2, { waived: true }),
    makeFinding(3, { confidence: 'low' }),
    makeFinding(4, { severity: 'info' }),
    makeFinding(5, { introduced: false }),
  ]
  expect(failureLine(reportOf(findings))).toBe(
    '1 error in 1 document: northwind/no-training at legal/terms.md:1',
  )
})

test('puts all findings in the output where they fit', () => {
  const output = JSON.parse(findingsOutput(reportOf([makeFinding(1), makeFinding(2)])))
  expect(output.findings).toHaveLength(2)
})

test('cuts the output between findings where they do not fit, and counts them all the same', () => {
  const findings = Array.from({ length: 2000 }, (_, line) => makeFinding(line, { message: 'x'.repeat(500) }))
  const text = findingsOutput(reportOf(findings))
  const output = JSON.parse(text)
  expect(text.length).toBeLessThan(260_000)
  expect(output.findings.length).toBeGreaterThan(100)
  expect(output.summary.errors).toBe(2000)
})
