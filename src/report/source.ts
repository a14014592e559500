/** The text that a finding's places refer to. */
import type { Finding, Report } from '../lint/types.ts'
import { visible } from './visible.ts'

/** Characters of lines that can be suggested: GitHub takes 65,536 for the whole comment, and people are to read them. */
const LONGEST = 4_000

/** The document of the version in which the finding stands; undefined where it has none, as for a policy. */
export function sourceOf(
  { file, side }: Pick<Finding, 'file' | 'side'>,
  { sources, baseSources }: Pick<Report, 'sources' | 'baseSources'>,
): string | undefined {
  return (side === 'base' ? baseSources : sources).get(file)
}

/**
 * The lines that a suggestion touches, as they read with its text in them; null where the document has no such text, or
 * the lines hold characters that nobody sees and a click would take over.
 */
export function suggestedLines(finding: Finding, report: Report): string | null {
  const { suggestion, side } = finding
  const source = report.sources.get(finding.file)
  if (suggestion === null || source === undefined || side !== 'head') return null
  const { start, end, text } = suggestion
  const from = start.offset - (start.column - 1)
  const rest = source.slice(end.offset).search(/[\r\n]/)
  const to = rest < 0 ? source.length : end.offset + rest
  const lines = source.slice(from, start.offset) + text + source.slice(end.offset, to)
  const shown = lines.split('\n').every((line) => visible(line) === line)
  return shown && lines.length <= LONGEST ? lines : null
}
