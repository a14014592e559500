/** Where output goes, and how it looks there. */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type TerminalOptions, visible, withoutCommands } from '../report/index.ts'
import { codeOf, reasonOf } from './failures.ts'
import { type CliIO, CommandError } from './io.ts'

export interface OutputOptions {
  output?: string
  'no-color'?: boolean
}

/** A file gets no colors. */
export function terminalOptions(options: OutputOptions, io: CliIO): TerminalOptions {
  return { color: io.color && !options['no-color'] && options.output === undefined, width: io.width }
}

/** Writes the whole text to `--output`, else to standard output. Throws CommandError where the file cannot be written. */
export async function write(text: string, { output }: OutputOptions, io: CliIO): Promise<void> {
  if (output === undefined) return print(text, io)
  try {
    await writeFile(resolve(io.cwd, output), text)
  } catch (error) {
    const reason = codeOf(error) === 'EACCES' ? 'no permission to write it' : reasonOf(error)
    throw new CommandError(`--output: ${output}: ${reason}`, { cause: error })
  }
}

/** Who reads only the first lines (`| head`) closes the pipe; that is no fault. */
export function print(text: string, io: CliIO): void {
  try {
    io.stdout(text)
  } catch (error) {
    if (codeOf(error) !== 'EPIPE') throw error
  }
}

/** One line on standard error, with nothing in it that a terminal or a log would act on. */
export function say(line: string, io: CliIO): void {
  io.stderr(withoutCommands(`${visible(line)}\n`))
}
