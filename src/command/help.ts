/** The help, made from the table of options. */
import { valueName } from './arguments.ts'
import { COMMANDS, type Command, type CommandName } from './options.ts'

/** The commands. */
export function generalHelp(): string {
  const rows = Object.entries(COMMANDS).map(([name, { operands, summary }]): [string, string] => [
    `${name} ${operands}`,
    summary,
  ])
  return [
    "Fineprint lints a company's own terms of service and privacy policies.",
    '',
    'Usage: fineprint COMMAND [options] [operands]',
    '',
    ...table(rows),
    '',
    'fineprint help COMMAND prints its options, fineprint --version the version.',
    '',
  ].join('\n')
}

/** One command with its options. */
export function commandHelp(name: CommandName): string {
  const command: Command = COMMANDS[name]
  const rows = Object.entries(command.options).map(([option, details]): [string, string] => [
    details.type === 'boolean' ? `--${option}` : `--${option} ${valueName(details)}`,
    details.summary,
  ])
  return [
    `Usage: fineprint ${name} [options] ${command.operands}`,
    '',
    ...command.description.flatMap((paragraph) => [paragraph, '']),
    ...table(rows),
    '',
  ].join('\n')
}

function table(rows: [string, string][]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
