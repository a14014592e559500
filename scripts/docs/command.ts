/** The pages about the command and the action. */
import { valueName } from '../../src/command/arguments.ts'
import { COMMANDS, type Command, type Option } from '../../src/command/options.ts'
import type { ActionFile } from './inputs.ts'
import { codeSpan, page, prose, table } from './markdown.ts'

const commands = (): [string, Command][] => Object.entries<Command>(COMMANDS)
const usage = (name: string, { operands }: Command): string => `fineprint ${name} ${operands}`.trim()

/** The commands with what they do. */
export function commandTable(): string {
  return table(
    ['command', 'what it does'],
    commands().map(([name, command]) => [codeCell(usage(name, command)), prose(command.summary)]),
  )
}

/** The page of all commands and their options. */
export function commandPage(): string {
  return page('src/command/options.ts', [
    '# The command line',
    '`fineprint` stands for `node dist/cli.js` in a clone of this repository. `fineprint help COMMAND` prints what stands here.',
    commandTable(),
    ...commands().flatMap(([name, command]) => [
      `## ${name}`,
      `\`${usage(name, { ...command, operands: `[options] ${command.operands}` })}\``,
      ...command.description.map(prose),
      table(['option', 'meaning'], Object.entries(command.options).map(optionRow)),
    ]),
  ])
}

function optionRow([name, option]: [string, Option]): string[] {
  const value = option.type === 'boolean' ? '' : ` ${valueName(option)}`
  return [codeCell(`--${name}${value}`), prose(option.summary)]
}

/** Code in a table: there `\|` is the one way to write `|`. */
const codeCell = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``

/** The page of the action's inputs and outputs. */
export function actionPage({ inputs, outputs }: ActionFile): string {
  return page('action.yml', [
    '# The action',
    'How to set it up stands in the [README](../README.md#set-it-up).',
    '## Inputs',
    'Set them under `with:` in the workflow. None has to be given.',
    table(
      ['input', 'default', 'meaning'],
      Object.entries(inputs).map(([name, { default: value, description }]) => [
        codeSpan(name),
        value === undefined ? '' : codeSpan(value),
        prose(description),
      ]),
    ),
    '## Outputs',
    table(
      ['output', 'meaning'],
      Object.entries(outputs).map(([name, { description }]) => [codeSpan(name), prose(description)]),
    ),
  ])
}
