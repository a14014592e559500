/** `fineprint clauses`: prints what was read. */
import type { Reading } from '../lint/index.ts'
import { documentMatcher } from '../policy/index.ts'
import { formatClausesJson, formatClausesTerminal } from '../report/index.ts'
import { readDocuments } from './documents.ts'
import { CLEAN, type CliIO, CommandError, UNUSABLE } from './io.ts'
import type { Values } from './options.ts'
import { say, terminalOptions, write } from './output.ts'
import { explainWording } from './wording.ts'

/** Prints the clauses of every document that could be read. Returns the exit status. */
export async function clausesCommand(
  paths: string[],
  options: Values<'clauses'>,
  io: CliIO,
): Promise<number> {
  if (options.explain) return explainWording(paths, options, io)
  for (const name of ['line', 'text'] as const) {
    if (options[name] !== undefined) throw new CommandError(`--${name} needs --explain`)
  }
  const { setting, files, readings, flawed } = await readDocuments(
    paths,
    options.policy,
    (file) => file.shown,
    io,
  )
  const matcher = documentMatcher(setting.policy)
  const policyPaths = new Map(files.map((file) => [file.shown, file.path]))
  const text =
    options.format === 'json'
      ? formatClausesJson(readings, (shown) => matcher.kindOf(policyPaths.get(shown) ?? shown))
      : formatClausesTerminal(readings, terminalOptions(options, io))
  await write(text, options, io)
  if (options.format === 'json') sayProblems(readings, io)
  return flawed ? UNUSABLE : CLEAN
}

/** The JSON form has no place for what could not be judged, and silence would say that there was nothing. */
function sayProblems(readings: Reading[], io: CliIO): void {
  for (const { document } of readings) {
    for (const { start, reason } of document.problems) say(`${document.path}:${start.line}: ${reason}`, io)
  }
}
