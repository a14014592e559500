/**
 * Annotations on GitHub: workflow commands on standard output. Form and escaping are those of @actions/toolkit,
 * `packages/core/src/command.ts`.
 */
import type { Finding, Report } from '../lint/types.ts'
import { cut, visible } from './visible.ts'

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** A workflow command a finding. Waived findings are left out; an unsure one is a notice at most. */
export function formatGithub(report: Report): string {
  return report.findings
    .filter(({ waived }) => !waived)
    .map((finding) => `${command(finding, report)}\n`)
    .join('')
}

function command(finding: Finding, report: Report): string {
  const level = finding.confidence === 'low' ? 'notice' : LEVELS[finding.severity]
  const { start, end } = finding
  const properties: [string, string][] = [['file', visible(finding.file)]]
  // Annotations stand on the new version; a line of the old one would point at other words.
  const past = finding.side === 'base' ? `It stood on line ${start.line} before this change.` : null
  if (past === null) properties.push(['line', String(start.line)], ['endLine', String(end.line)])
  // GitHub refuses columns where the lines differ ("Cannot be sent when line and endLine are different values").
  if (past === null && start.line === end.line) {
    properties.push(['col', String(start.column)], ['endColumn', String(end.column)])
  }
  properties.push(['title', visible(finding.ruleId)])
  const fix = report.rules.get(finding.ruleId)?.fix
  const doubt = finding.confidence === 'low' ? `Not certain: ${finding.clause?.doubt ?? 'a guess'}.` : null
  const message = [finding.message, past, doubt, fix]
    .filter((part) => part !== null && part !== undefined)
    .map((part) => cut(visible(part), 2_000))
    .join('\n')
  return `::${level} ${properties.map(([key, value]) => `${key}=${escapeProperty(value)}`).join(',')}::${escapeData(message)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
