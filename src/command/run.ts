/** Runs one command line from arguments to exit status. */
import { PolicyError } from '../policy/index.ts'
import { baselineCommand } from './baseline.ts'
import { commandNamed, type Invocation, parseArguments } from './arguments.ts'
import { clausesCommand } from './clauses.ts'
import { diffCommand } from './diff.ts'
import { explainCommand } from './explain.ts'
import { commandHelp, generalHelp } from './help.ts'
import { initCommand } from './init.ts'
import { CLEAN, type CliIO, CommandError, UNUSABLE } from './io.ts'
import { lintCommand } from './lint.ts'
import { print, say } from './output.ts'
import { printConfigCommand } from './print-config.ts'
import { testCommand } from './test.ts'

const ISSUES = 'https://github.com/fineprint/fineprint/issues'

/**
 * Runs the command line `argv` (without the program's own path) and returns the exit status: 0 clean, 1 findings, 2
 * wrong usage, an unusable policy or unreadable input. Never throws: what goes wrong is one line on standard error.
 */
export async function runCli(argv: readonly string[], io: CliIO): Promise<number> {
  try {
    return await dispatch(argv, io)
  } catch (error) {
    if (error instanceof CommandError) say(`fineprint: ${error.message}`, io)
    else if (error instanceof PolicyError) say(error.message, io)
    else sayInternal(error, io)
    return UNUSABLE
  }
}

async function dispatch(argv: readonly string[], io: CliIO): Promise<number> {
  const [first] = argv
  if (first === undefined) {
    io.stderr(generalHelp())
    return UNUSABLE
  }
  if (first === '--version') return show(`${io.version}\n`, io)
  if (first === '--help' || first === '-h') return show(generalHelp(), io)
  const invocation = parseArguments(argv)
  return invocation.values.help ? show(commandHelp(invocation.command), io) : run(invocation, io)
}

function run(invocation: Invocation, io: CliIO): number | Promise<number> {
  const { operands } = invocation
  switch (invocation.command) {
    case 'init':
      return initCommand(operands, invocation.values, io)
    case 'lint':
      return lintCommand(operands, invocation.values, io)
    case 'clauses':
      return clausesCommand(operands, invocation.values, io)
    case 'diff':
      return diffCommand(operands, invocation.values, io)
    case 'baseline':
      return baselineCommand(operands, invocation.values, io)
    case 'explain':
      return explainCommand(operands, invocation.values, io)
    case 'test':
      return testCommand(operands, invocation.values, io)
    case 'print-config':
      return printConfigCommand(operands, invocation.values, io)
    case 'help':
      return show(operands[0] === undefined ? generalHelp() : commandHelp(commandNamed(operands[0])), io)
  }
}

function show(text: string, io: CliIO): number {
  print(text, io)
  return CLEAN
}

/** A fault of Fineprint itself. The stack is for whoever mends it, and asks for it. */
function sayInternal(error: unknown, io: CliIO): void {
  const reason = error instanceof Error ? error.message : String(error)
  say(`fineprint: internal error: ${reason}; please report it at ${ISSUES}`, io)
  if (process.env.FINEPRINT_DEBUG && error instanceof Error) io.stderr(`${error.stack}\n`)
}
