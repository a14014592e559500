/** The report for a person at a terminal. */
import type { Finding, Report } from '../lint/types.ts'
import type { Rule } from '../policy/types.ts'
import { evidenceRows } from './evidence.ts'
import { codeFrame } from './frame.ts'
import { type Paint, painter, SEVERITY_STYLES, type TerminalOptions } from './paint.ts'
import { count, notCounted, totals, workDone } from './phrases.ts'
import { sourceOf, suggestedLines } from './source.ts'
import { cut, visible, withoutCommands } from './visible.ts'
import { wrapText } from './wrap.ts'

/** Every finding with its source lines, its reason and its remedy, then one line that says how much was looked at. */
export function formatTerminal(report: Report, options: TerminalOptions): string {
  const paint = painter(options.color)
  const blocks: string[] = []
  let file: string | null = null
  const told = new Set<string>()
  const open = report.findings.filter(({ waived }) => !waived)
  for (const [at, finding] of open.entries()) {
    if (finding.file !== file) blocks.push(paint('bold', visible(finding.file)))
    file = finding.file
    const rule = told.has(finding.ruleId) ? undefined : report.rules.get(finding.ruleId)
    told.add(finding.ruleId)
    const shown = at > 0 && isOfSameWords(open[at - 1]!, finding)
    blocks.push(findingBlock(finding, rule, shown, report, options.width, paint))
  }
  const waived = report.findings.filter((finding) => finding.waived)
  if (waived.length > 0) blocks.push(waived.map((finding) => paint('dim', waivedRow(finding))).join('\n'))
  blocks.push(closing(report, paint))
  return withoutCommands(`${blocks.join('\n\n')}\n`)
}

function place({ file, start }: Finding): string {
  return visible(`${file}:${start.line}:${start.column}`)
}

function isOfSameWords(a: Finding, b: Finding): boolean {
  return (
    a.file === b.file &&
    a.side === b.side &&
    a.clause === b.clause &&
    a.start.offset === b.start.offset &&
    a.end.offset === b.end.offset
  )
}

/**
 * `rule`: undefined where an earlier block has told why the rule exists and how to satisfy it. `shown`: the block above shows the
 * same words.
 */
function findingBlock(
  finding: Finding,
  rule: Rule | undefined,
  shown: boolean,
  report: Report,
  width: number,
  paint: Paint,
): string {
  const style = SEVERITY_STYLES[finding.severity]
  const source = sourceOf(finding, report)
  const known = finding.introduced ? '' : paint('dim', ' (not new)')
  const past = finding.side === 'base' ? paint('dim', ' (as it was before)') : ''
  const head = [
    paint(style, finding.severity),
    paint('bold', visible(finding.ruleId)),
    paint('dim', place(finding)),
  ]
  const rows = [...wrapText(cut(finding.message, 1_000), width - 2)]
  if (shown) rows.push('')
  else if (source !== undefined) {
    const underline = finding.severity === 'error' ? '^' : '~'
    rows.push('', ...codeFrame(source, finding, { width: width - 2, paint, style, underline }), '')
  }
  if (finding.clause !== null && !shown) rows.push(...evidenceRows(finding.clause, width - 2))
  if (rule?.reasoning) rows.push(...wrapText(rule.reasoning, width - 2, 'why:        '))
  if (rule?.fix) rows.push(...wrapText(rule.fix, width - 2, 'fix:        '))
  rows.push(...suggestionRows(finding, report, width - 2))
  if (rows.at(-1) === '') rows.pop()
  return [`  ${head.join('  ')}${past}${known}`, ...rows.map((row) => (row === '' ? row : `  ${row}`))].join(
    '\n',
  )
}

/** The sentence to put behind the one at fault, or the lines as they should read. */
function suggestionRows(finding: Finding, report: Report, width: number): string[] {
  if (finding.suggestion === null) return []
  const wording = report.rules.get(finding.ruleId)?.wording
  if (wording != null) return wrapText(`"${wording}"`, width, 'add:        ')
  const lines = suggestedLines(finding, report)
  return lines === null ? [] : wrapText(`"${lines.trim()}"`, width, 'write:      ')
}

function waivedRow(finding: Finding): string {
  return `  ${finding.baselined ? 'baseline' : 'waived'}  ${visible(finding.ruleId)}  ${place(finding)}`
}

function closing(report: Report, paint: Paint): string {
  const { summary, looked } = report
  const style = summary.errors > 0 ? 'red' : summary.warnings > 0 ? 'yellow' : 'green'
  const uncounted = notCounted(report.findings)
  const work = `${count(looked.documents, 'document')} (${workDone(looked)})`
  const untried =
    looked.uncompared === 0
      ? ''
      : `\nnot judged: ${count(looked.uncompared, 'rule')} about changes; compare with --base REF`
  return `${paint(style, totals(summary))} in ${work}${uncounted === '' ? '' : `\nnot counted: ${uncounted}`}${untried}`
}
