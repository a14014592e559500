import { expect, test } from 'vitest'
import { formatJson } from '../../src/report/index.ts'
import { findingOf, grant, reportOf } from './factories.ts'
import { faultOf } from './schemas.ts'

test('the JSON form has the keys of the contract, in its order', () => {
  const finding = findingOf(grant())
  const { message, start, end, clause } = finding
  expect(formatJson(reportOf([finding]))).toBe(
    `${JSON.stringify(
      {
        version: 1,
        findings: [
          {
            ruleId: 'northwind/ask-first',
            severity: 'error',
            message,
            file: 'legal/terms.md',
            side: 'head',
            start,
            end,
            confidence: 'high',
            introduced: true,
            waived: false,
            fingerprint: '0123456789abcdef',
            clause,
          },
        ],
        summary: { errors: 1, warnings: 0, infos: 0, documents: 1 },
      },
      null,
      2,
    )}\n`,
  )
})

test('waived findings are listed', () => {
  expect(JSON.parse(formatJson(reportOf([findingOf(grant(), { waived: true })]))).findings).toHaveLength(1)
})

test('the JSON form satisfies its schema', () => {
  const report = reportOf([findingOf(grant()), findingOf(null, { ruleId: 'input/unreadable' })])
  expect(faultOf('findings.schema.json', formatJson(report))).toBeNull()
})
