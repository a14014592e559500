/** The generated blocks of the worked cases: the wording, and what Fineprint prints for it. */
import {
  companyOf,
  documentChanges,
  lint,
  type Reading,
  type Report,
  readText,
  type Versions,
} from '../../src/lint/index.ts'
import { documentMatcher, loadPolicy, type Policy } from '../../src/policy/index.ts'
import { formatChangesTerminal, formatTerminal } from '../../src/report/index.ts'
import { diffBlock } from './diff.ts'
import { CASES, type Inputs } from './inputs.ts'
import { codeSpan, fenced, prose, table } from './markdown.ts'

/** Columns of a terminal whose width is not known. */
const PLAIN = { color: false, width: 100 }

/**
 * The block that the words behind `generated:` ask for; paths count from the folder of the cases.
 * - `wording FILE`: the document
 * - `edit BEFORE AFTER`: what the change does to its lines
 * - `diff BEFORE AFTER`: what `fineprint diff` prints
 * - `review BEFORE AFTER DAY`: what a pull request with the change gets that is merged on the day
 * Throws for other words, and for a file that does not exist.
 */
export function caseBlock(words: readonly string[], inputs: Pick<Inputs, 'cases' | 'library'>): string {
  const [kind, before = '', after = '', day = ''] = words
  const text = (file: string): string => {
    const found = inputs.cases[`${CASES}/${file}`]
    if (found === undefined) throw new Error(`${CASES}/${file}: there is no such file`)
    return found
  }
  if (kind === 'wording') return fenced(text(before), 'markdown')
  if (kind === 'edit') return diffBlock(text(before), text(after))
  const policy = loadPolicy(text('.fineprint.yml'), `${CASES}/.fineprint.yml`, inputs.library)
  const read = (file: string, path: string): Reading => readText(text(file), path, policy)
  if (kind === 'diff') {
    const [from, to] = [`${CASES}/${before}`, `${CASES}/${after}`]
    const output = changesOutput({ path: to, before: read(before, from), after: read(after, to) }, policy)
    return fenced(`$ fineprint diff ${from} ${to}\n${output}`, 'text')
  }
  if (kind === 'review') {
    const path = reviewedPath(after)
    return reviewBlock(reviewed(read(before, path), read(after, path), day, policy))
  }
  throw new Error(`unknown generated block "${words.join(' ')}"`)
}

/** The file that both versions stand for: `browser/terms.md` for `browser/terms-2.md`. */
export function reviewedPath(version: string): string {
  return version.replace(/-\d+(?=\.md$)/, '')
}

function changesOutput(versions: Versions, policy: Policy): string {
  return formatChangesTerminal(
    documentChanges([versions], () => companyOf(policy)),
    PLAIN,
  )
}

function reviewed(before: Reading, after: Reading, today: string, policy: Policy): Report {
  return lint({
    policy,
    head: [after],
    base: [before],
    unreadable: [],
    scope: 'introduced',
    today,
    documentKind: documentMatcher(policy).kindOf,
  })
}

function reviewBlock(report: Report): string {
  const output = formatTerminal(report, PLAIN)
  const rows = report.findings.map(({ severity, ruleId, start, side, message }) => [
    severity,
    codeSpan(ruleId),
    `${start.line}${side === 'base' ? ' (before)' : ''}`,
    prose(message),
  ])
  const full = fenced(`$ fineprint lint --base main\n${output}`, 'text')
  if (rows.length === 0) return full
  return [
    table(['severity', 'rule', 'line', 'what it says'], rows),
    '<details><summary>All that <code>fineprint lint --base main</code> prints</summary>',
    full,
    '</details>',
  ].join('\n\n')
}
