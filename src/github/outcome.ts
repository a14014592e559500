/** The outcome of a run in short: in one line for people, in JSON for later steps. */
import type { Finding, Report } from '../lint/index.ts'
import { formatJson, lineName } from '../report/index.ts'

/** "2 errors, 1 warning in 1 document"; of all findings that are given. */
export function describeFindings(findings: Finding[]): string {
  const amounts = (['error', 'warning', 'info'] as const)
    .map((severity) => ({
      severity,
      amount: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ amount }) => amount > 0)
    .map(({ severity, amount }) => count(amount, severity === 'info' ? 'note' : severity))
  const files = new Set(findings.map(({ file }) => file))
  return `${amounts.join(', ') || 'no findings'} in ${count(files.size, 'document')}`
}

const NAMED = 3

/** Why the run fails: what counts, and where the first of it stands. */
export function failureLine({ findings }: Report): string {
  const counted = findings.filter(({ waived, confidence, introduced, severity }) => {
    return !waived && introduced && confidence === 'high' && severity !== 'info'
  })
  const worst = counted.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
  const named = worst
    .slice(0, NAMED)
    .map((finding) => `${finding.ruleId} at ${finding.file}:${lineName(finding)}`)
  const more = counted.length > NAMED ? `, and ${counted.length - NAMED} more` : ''
  return `${describeFindings(counted)}: ${named.join(', ')}${more}`
}

/** GitHub takes 1 MB of outputs of a job and counts two bytes a character; half of that is left to other steps. */
const MAX_OUTPUT = 250_000

/**
 * The findings in the JSON form of `lint --format json`, without indentation. The last findings are left out where
 * they do not fit; `summary` counts all of them all the same.
 */
export function findingsOutput(report: Report): string {
  const json = JSON.parse(formatJson(report)) as { findings: unknown[] }
  let room = MAX_OUTPUT
  const fitting = json.findings.findIndex((finding) => {
    room -= JSON.stringify(finding).length + 1
    return room < 0
  })
  return JSON.stringify({
    ...json,
    findings: fitting === -1 ? json.findings : json.findings.slice(0, fitting),
  })
}

export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`
}
