/** Reads the arguments. Every mistake is one line that names the nearest right word. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { nearest } from '../policy/index.ts'
import { CommandError } from './io.ts'
import { COMMANDS, type Command, type CommandName, type Option, type Values } from './options.ts'

/** A command with its options and operands, told apart by `command`. */
export type Invocation = {
  [Name in CommandName]: { command: Name; values: Values<Name>; operands: string[] }
}[CommandName]

/** Throws CommandError where `argv` (without the program) is not a valid invocation. */
export function parseArguments(argv: readonly string[]): Invocation {
  const [name = '', ...args] = argv
  const command = commandNamed(name)
  const options: Readonly<Record<string, Option>> = COMMANDS[command].options
  const { values, positionals } = parsed(command, args, options)
  for (const [key, value] of Object.entries(values)) checkValue(key, value, options[key])
  // The values were checked against the very table that `Values` is derived from.
  return { command, values, operands: positionals } as Invocation
}

/** Throws CommandError where there is no such command. */
export function commandNamed(name: string): CommandName {
  const names = Object.keys(COMMANDS)
  if (names.includes(name)) return name as CommandName
  const first = nearest(name, names)
  const ordered = first === null ? names : [first, ...names.filter((other) => other !== first)]
  const unknown = name.startsWith('-') ? 'the command comes first' : `unknown command "${name}"`
  throw new CommandError(`${unknown}; commands: ${ordered.join(', ')}`)
}

function parsed(command: CommandName, args: string[], options: Command['options']) {
  const types = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]))
  const config = { args, options: types, allowPositionals: true } satisfies ParseArgsConfig
  try {
    return parseArgs(config)
  } catch (error) {
    throw new CommandError(argumentFault(command, error, config, options), { cause: error })
  }
}

function argumentFault(
  command: CommandName,
  error: unknown,
  config: ParseArgsConfig,
  options: Command['options'],
): string {
  if (codeOf(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const { tokens } = parseArgs({ ...config, strict: false, tokens: true })
    const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(options, token.name))
    const written = unknown?.kind === 'option' ? unknown : { name: '', rawName: '' }
    const near = nearest(written.name, Object.keys(options))
    const remedy =
      near === null
        ? `${command} has ${Object.keys(options).map(flag).join(', ')}`
        : `did you mean ${flag(near)}?`
    return `unknown option "${written.rawName}"; ${remedy}`
  }
  const message = error instanceof Error ? error.message : String(error)
  const name = Object.keys(options).find((key) => message.includes(`'${flag(key)}`))
  if (name === undefined) return message.split('\n')[0] ?? message
  const option = options[name]
  if (option?.type === 'boolean') return `${flag(name)} takes no value`
  return `${flag(name)} needs a value: ${flag(name)} ${valueName(option)}`
}

function checkValue(name: string, value: unknown, option: Option | undefined): void {
  if (option?.type !== 'string') return
  if (value === '') throw new CommandError(`${flag(name)} needs a value: ${flag(name)} ${valueName(option)}`)
  if (option.choices === undefined || option.choices.includes(String(value))) return
  const near = nearest(String(value), option.choices)
  const remedy = near === null ? '' : ` (did you mean ${near}?)`
  throw new CommandError(
    `${flag(name)} cannot be "${value}"; it is one of ${option.choices.join(', ')}${remedy}`,
  )
}

const flag = (name: string): string => `--${name}`

/** `FILE`, or `terminal|json`. */
export function valueName(option: Option | undefined): string {
  return option?.choices?.join('|') ?? option?.value ?? 'VALUE'
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
