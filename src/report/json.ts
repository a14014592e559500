/** The report for programs: the contract that `policies/findings.schema.json` describes. */
import type { Finding, Report } from '../lint/types.ts'

/** Version 1 of the JSON form of a report. Two-space indent, keys in a fixed order, a line break at the end. */
export function formatJson(report: Report): string {
  const { errors, warnings, infos, documents } = report.summary
  const findings = report.findings.map(jsonFinding)
  return `${JSON.stringify({ version: 1, findings, summary: { errors, warnings, infos, documents } }, null, 2)}\n`
}

function jsonFinding(
  finding: Finding,
): Omit<Finding, 'sentence' | 'suggestion' | 'baselined' | 'approvedBy'> {
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: finding.message,
    file: finding.file,
    side: finding.side,
    start: finding.start,
    end: finding.end,
    confidence: finding.confidence,
    introduced: finding.introduced,
    waived: finding.waived,
    fingerprint: finding.fingerprint,
    clause: finding.clause,
  }
}
