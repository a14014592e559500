/** `fineprint print-config`: prints what applies to a document. */
import { stat } from 'node:fs/promises'
import { configFor } from '../policy/index.ts'
import { formatConfigJson, formatConfigTerminal } from '../report/index.ts'
import { CLEAN, type CliIO, CommandError } from './io.ts'
import type { Values } from './options.ts'
import { say, terminalOptions, write } from './output.ts'
import { sourceFile } from './paths.ts'
import { openPolicy } from './policy-file.ts'

/** Prints the settings. Returns the exit status. Throws CommandError where the operand is not one file. */
export async function printConfigCommand(
  operands: string[],
  options: Values<'print-config'>,
  io: CliIO,
): Promise<number> {
  const [given, ...others] = operands
  if (given === undefined || others.length > 0)
    throw new CommandError('print-config takes one file, for example: fineprint print-config legal/terms.md')
  const { policy, root, searched, baseline } = await openPolicy([given], options.policy, io)
  const { absolute, path } = sourceFile(given, '', io.cwd, root)
  const isFolder = await stat(absolute).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder) throw new CommandError(`print-config takes one file, and ${given} is a folder`)
  if (searched !== null) say(`fineprint: no .fineprint.yml from ${searched} upward; using ${policy.path}`, io)
  const config = configFor(policy, baseline, path, io.today)
  const text =
    options.format === 'json'
      ? formatConfigJson(config)
      : formatConfigTerminal(config, terminalOptions(options, io))
  await write(text, options, io)
  return CLEAN
}
