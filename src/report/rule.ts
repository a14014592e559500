/** A rule in full, for `fineprint explain`. */
import { stringify } from 'yaml'
import { EXAMPLE_KIND } from '../policy/index.ts'
import type { Example, Rule } from '../policy/types.ts'
import { painter, SEVERITY_STYLES, type TerminalOptions } from './paint.ts'
import { sourceNotes } from './phrases.ts'
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
  const sources = rule.sources.map((source) =>
    [source.title, source.url, bracketed(sourceNotes(source))].filter((part) => part !== null).join('  '),
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

/** A pair is shown as what it says before and after. What is said of the example stands before it in brackets. */
function exampleRows({ before, after, kind, hard }: Example, width: number): string[] {
  const said = [...(hard ? ['hard'] : []), ...(kind === EXAMPLE_KIND ? [] : [kind])]
  const mark = said.length === 0 ? '' : `[${said.join(', ')}] `
  if (before === null) return wrapText(`${mark}${after}`, width, '  - ')
  return [...wrapText(`${mark}${before}`, width, '  - before: '), ...wrapText(after, width, '    after:  ')]
}

const bracketed = (notes: string): string | null => (notes === '' ? null : `(${notes})`)

/** Built-in rules about what could not be judged have no schema. Of the short form both are shown: what is written, and what it means. */
function schema(rule: Rule): string[] {
  if (rule.fact === 'input') return []
  const block = (title: string, value: unknown): string => {
    const rows = stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd().split('\n')
    return [title, ...rows.map((row) => `  ${visible(row)}`)].join('\n')
  }
  const demand = `Every ${rule.fact} must satisfy:`
  if (rule.short === null) return [block(demand, rule.schema)]
  const judges = rule.fact === 'clause' ? {} : { judges: rule.fact }
  return [
    block('In the short form:', { ...judges, ...rule.short }),
    block(`${demand.slice(0, -1)}, as JSON Schema:`, rule.schema),
  ]
}
