/** The job summary on GitHub: everything that one run found, complete where comments are not. */
import { sectionAt } from '../lint/passage.ts'
import type { Finding, Report } from '../lint/types.ts'
import { changeLines } from './change-lines.ts'
import { renderComment } from './comment.ts'
import { codeText, quoteProse, quoteText } from './markdown.ts'
import { count, lineName, notCounted, sectionName, totals, workDone } from './phrases.ts'
import { cut } from './visible.ts'

/** GitHub drops a step's summary over 1 MiB altogether; the rest is room for the closing lines. */
const LIMIT = 1_000_000

export interface SummaryExtra {
  /** Sentences about the run itself: what could not be posted, which policy was in force. Plain text. */
  notes: string[]
  /** Findings that could not be placed on the diff: they are given in full. */
  elsewhere: Finding[]
}

/** The summary in Markdown, cut between findings where it would exceed what GitHub takes; then it says by how many. */
export function renderSummary(report: Report, { notes, elsewhere }: SummaryExtra): string {
  const open = report.findings.filter(({ waived }) => !waived)
  const waived = report.findings.filter((finding) => finding.waived)
  const blocks = [
    ...opening(report),
    ...notes.map((note) => ({ text: `\n> ${quoteText(note)}`, findings: 0 })),
    ...tables(open),
    ...inFull(elsewhere, report),
    ...waivedList(waived),
  ]
  return withinLimit(blocks)
}

/** A piece of the summary, and how many findings are lost with it. */
interface Block {
  text: string
  findings: number
}

function withinLimit(blocks: Block[]): string {
  const encoder = new TextEncoder()
  let size = 0
  const full = blocks.findIndex(({ text }) => {
    size += encoder.encode(text).length + 1
    return size > LIMIT
  })
  const shown = full === -1 ? blocks : blocks.slice(0, full)
  const lost = blocks.slice(shown.length).reduce((sum, { findings }) => sum + findings, 0)
  const rest = lost === 0 ? '' : `\n\n${count(lost, 'more finding')} did not fit here.`
  return `${shown.map(({ text }) => text).join('\n')}${rest}\n`
}

const line = (text: string): Block => ({ text, findings: 0 })

function opening(report: Report): Block[] {
  const { looked } = report
  const verdict = totals(report.summary)
  const uncounted = notCounted(report.findings)
  const work =
    looked.documents === 0
      ? 'No document was judged'
      : `Looked at ${count(looked.documents, 'document')} (${workDone(looked)})`
  return [
    line(`## Fineprint: ${verdict}`),
    line(''),
    ...rightsBlock(report),
    line(`${work}, by the policy ${codeText(report.policyPath)}.`),
    ...(uncounted === '' ? [] : [line(''), line(`Not counted: ${uncounted}.`)]),
  ]
}

/** What the change does for people comes before what the policy says of it. */
function rightsBlock(report: Report): Block[] {
  const lines = changeLines(report)
  if (lines.length > 0) return [...lines.map(line), line('')]
  if (report.changes === null || report.looked.documents === 0) return []
  return [line("No change of people's rights was found."), line('')]
}

function tables(findings: Finding[]): Block[] {
  let file: string | null = null
  return findings.flatMap((finding) => {
    const head = finding.file === file ? [] : tableHead(finding.file)
    file = finding.file
    return [...head, { text: tableRow(finding), findings: 1 }]
  })
}

function tableHead(file: string): Block[] {
  return [
    line(`\n### ${codeText(file)}\n`),
    line('| Severity | Rule | Line | Section | What it says |'),
    line('| --- | --- | --- | --- | --- |'),
  ]
}

function tableRow(finding: Finding): string {
  const marks = [finding.confidence === 'low' ? 'unsure' : '', finding.introduced ? '' : 'not new'].filter(
    (mark) => mark !== '',
  )
  const severity = finding.severity + (marks.length === 0 ? '' : ` (${marks.join(', ')})`)
  const at = sectionAt(finding)
  const section = at === null ? null : sectionName(at)
  const cells = [
    severity,
    codeText(finding.ruleId),
    lineName(finding),
    section === null ? '' : quoteText(section.replace(/^section /, '')),
    quoteProse(cut(finding.message, 500)),
  ]
  return `| ${cells.join(' | ')} |`
}

function inFull(findings: Finding[], report: Report): Block[] {
  if (findings.length === 0) return []
  return [
    line('\n### Without a comment on the diff'),
    ...findings.map((finding) => ({
      text: `\n#### ${codeText(finding.file)}, line ${lineName(finding)}\n\n${renderComment([finding], report)}`,
      findings: 1,
    })),
  ]
}

/** An approval is on the record of the pull request; the summary says whose it was. */
const approvedWords = ({ approvedBy }: Finding): string =>
  approvedBy === null ? '' : ` (approved by ${quoteText(approvedBy)} in a review of this version)`

function waivedList(findings: Finding[]): Block[] {
  if (findings.length === 0) return []
  const rows = findings.map(
    (finding) =>
      `- ${codeText(finding.ruleId)} in ${codeText(finding.file)}, line ${lineName(finding)}: ${quoteProse(cut(finding.message, 300))}${approvedWords(finding)}`,
  )
  const title = `<summary>${count(findings.length, 'waived finding')}</summary>`
  const text = `\n<details>\n${title}\n\n${rows.join('\n')}\n\n</details>`
  return [{ text, findings: findings.length }]
}
