/** Makes findings for tests: whole lines of a document, unless a test says otherwise. */
import type { Finding } from '../../src/lint/types.ts'

export function makeFinding(line: number, values: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'northwind/no-training',
    severity: 'error',
    message: 'Boards never train models.',
    file: 'legal/terms.md',
    side: 'head',
    start: { line, column: 1, offset: 0 },
    end: { line, column: 40, offset: 39 },
    confidence: 'high',
    introduced: true,
    waived: false,
    baselined: false,
    approvedBy: null,
    fingerprint: line.toString(16).padStart(16, '0'),
    clause: null,
    sentence: null,
    suggestion: null,
    ...values,
  }
}
