/** What applies to a document, for a person at a terminal. */
import type { Config, ConfigRule } from '../policy/config.ts'
import { sameLevel } from '../policy/index.ts'
import type { Origin } from '../policy/types.ts'
import { type Paint, painter, SEVERITY_STYLES, type TerminalOptions } from './paint.ts'
import { count } from './phrases.ts'
import { visible, withoutCommands } from './visible.ts'
import { wrapText } from './wrap.ts'

/** The settings, each with the place that says so. */
export function formatConfigTerminal(config: Config, { color, width }: TerminalOptions): string {
  const paint = painter(color)
  const { names, rules, off, waivers, baseline, approvers } = config
  const rows = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0
      ? []
      : [[paint('bold', title), ...lines.flatMap((line) => wrapText(line, width, '  '))].join('\n')]
  const namesOf = (of: 'parties' | 'terms'): string[] =>
    names.filter((each) => each.of === of).map(({ key, name, from }) => `${key}: ${name}  (${placeOf(from)})`)
  const blocks = [
    [
      paint('bold', visible(config.file)),
      ...headRows(config).flatMap((row) => wrapText(row, width, '  ')),
    ].join('\n'),
    ...rows('Parties', namesOf('parties')),
    ...rows('Terms', namesOf('terms')),
    [
      paint('bold', `${count(rules.length, 'rule')} on`),
      ...rules.map((rule) => ruleRows(rule, width, paint)),
    ].join('\n'),
    ...rows(
      `${count(off.length, 'rule')} off`,
      off.map(({ id, by }) => `${id}  (${by === null ? 'only in overrides for other files' : placeOf(by)})`),
    ),
    ...rows(
      'Waivers',
      waivers.map((waiver) => waiverRow(waiver, config.policy)),
    ),
    ...rows(
      'Accepted by the baseline',
      baseline.map(({ rule, findings }) => `${rule}: ${count(findings, 'finding')}`),
    ),
    ...rows(
      'Approvers',
      approvers.map(
        ({ who, rules: ids }) => `${who.join(', ')}: ${ids.includes('**') ? 'every rule' : ids.join(', ')}`,
      ),
    ),
  ]
  return withoutCommands(`${blocks.join('\n\n')}\n`)
}

function headRows({ policy, document: { isDocument, kind, from }, overrides }: Config): string[] {
  const customary = 'as every Markdown file is that is not about the repository itself'
  return [
    isDocument
      ? `a document of the kind ${kind}  (${from === null ? customary : placeOf(from)})`
      : 'no document by this policy: it is judged only where `fineprint lint` names it, as what follows says',
    `policy: ${policy}`,
    ...overrides.map(({ files, line }) => `override for ${files.join(', ')}  (${policy}:${line})`),
  ]
}

function ruleRows(rule: ConfigRule, width: number, paint: Paint): string {
  const { id, severity, severityFrom, messageFrom, options, from: defined } = rule
  const head = `  ${severity.padEnd('warning'.length)}  `
  const [first = '', ...more] = wrapText(`${id}  (${placeOf(severityFrom)})`, width, head)
  const reworded = messageFrom !== null && !sameLevel(messageFrom, defined)
  const below = [
    ...options.map(({ name, value, from }) => `${name}: ${JSON.stringify(value)}  (${placeOf(from)})`),
    ...(reworded ? [`message: "${rule.message}"  (${placeOf(messageFrom)})`] : []),
  ]
  const indent = ' '.repeat(head.length)
  return [
    first.replace(severity, () => paint(SEVERITY_STYLES[severity], severity)),
    ...more,
    ...below.flatMap((row) => wrapText(row, width, indent)),
  ].join('\n')
}

function waiverRow(
  { rule, file, section, approvedBy, expires, expired, reason, line }: Config['waivers'][number],
  policy: string,
): string {
  const where = section === null ? file : `${file}, section ${section}`
  const until = expires === null ? 'for good' : expired ? `expired on ${expires}` : `until ${expires}`
  return `${rule} in ${where}, ${until}, approved by ${approvedBy}: ${reason}  (${policy}:${line})`
}

function placeOf(origin: Origin | null): string {
  if (origin === null) return 'built in'
  const { path, line, override } = origin
  return `${path}:${line}${override === null ? '' : `, override for ${override.join(', ')}`}`
}
