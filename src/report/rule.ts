/** A rule in full, for `fineprint explain`. */
import { stringify } from 'yaml'
import type { Example, Rule } from '../policy/types.ts'
import { painter, SEVERITY_STYLES, type TerminalOptions } from './paint.ts'
import { visible, withoutCommands } from './visible.ts'
import { wrapText } from './wrap.ts'

/** What an override makes of a rule. */
export interface RuleThere {
  /** The patterns of the override. */
  files: readonly string[]
  /** Where it stands: ".fineprint.yml:12". */
  at: string
  /** Null where it is off. */
  rule: Rule | null
}

/** Where a rule is on: `everywhere` but where overrides say otherwise, or only in overrides. */
export interface Reach {
  everywhere: boolean
  there: readonly RuleThere[]
}

/** What the rule demands and where, why, how to satisfy it, its sources and examples, and its schema in YAML. */
export function formatRule(rule: Rule, { color, width }: TerminalOptions, reach: Reach): string {
  const paint = painter(color)
  const severity = paint(SEVERITY_STYLES[rule.severity], rule.severity)
  const head = `${paint('bold', visible(rule.id))}  ${severity}  ${paint('dim', `from ${visible(rule.origin)}`)}`
  const sources = rule.sources.map(({ title, url, checked }) =>
    [title, url, checked === null ? null : `(checked ${checked})`].filter((part) => part !== null).join('  '),
  )
  const list = (title: string, items: string[]): string[] =>
    items.length === 0 ? [] : [[title, ...items.flatMap((item) => wrapText(item, width, '  - '))].join('\n')]
  const examples = (title: string, items: Example[]): string[] =>
    items.length === 0 ? [] : [[title, ...items.flatMap((item) => exampleRows(item, width))].join('\n')]
  const text = (label: string, words: string | null): string[] =>
    words === null ? [] : [wrapText(words, width, label).join('\n')]
  const blocks = [
    head,
    ...text('', rule.message),
    ...reachRows(rule, reach, width),
    ...text('why: ', rule.reasoning),
    ...text('fix: ', rule.fix),
    ...text('wording: ', rule.wording),
    ...examples('Breaks the rule:', rule.examples.fail),
    ...examples('Satisfies the rule:', rule.examples.pass),
    ...list('Sources:', sources),
    ...schema(rule),
  ]
  return withoutCommands(`${blocks.join('\n\n')}\n`)
}

function reachRows(rule: Rule, { everywhere, there }: Reach, width: number): string[] {
  if (there.length === 0) return []
  const rows = there.flatMap(({ files, at, rule: own }) => {
    const other = own !== null && own.message !== rule.message ? `: "${own.message}"` : ''
    const options = Object.entries(own?.options ?? {})
      .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(rule.options[name]))
      .map(([name, value]) => `, ${name} ${JSON.stringify(value)}`)
      .join('')
    return wrapText(
      `${files.join(', ')}: ${own?.severity ?? 'off'}${options}${other}  (${at})`,
      width,
      '  - ',
    )
  })
  const title = everywhere ? 'Otherwise in:' : 'Off, but in:'
  return [[title, ...rows].join('\n')]
}

/** A pair is shown as what it says before and after. */
function exampleRows(example: Example, width: number): string[] {
  if (typeof example === 'string') return wrapText(example, width, '  - ')
  const { before, after } = example
  return [...wrapText(before, width, '  - before: '), ...wrapText(after, width, '    after:  ')]
}

/** Built-in rules about what could not be judged have no schema. */
function schema(rule: Rule): string[] {
  if (rule.fact === 'input') return []
  const rows = stringify(rule.schema, { lineWidth: 0 }).trimEnd().split('\n')
  return [[`Every ${rule.fact} must satisfy:`, ...rows.map((row) => `  ${visible(row)}`)].join('\n')]
}
