/** `fineprint clauses --explain`: prints how sentences were read. */
import { explainClauses } from '../clauses/index.ts'
import { type Document, parseDocument, type Sentence } from '../document/index.ts'
import { type Policy, policyFor } from '../policy/index.ts'
import { type Explained, formatExplanationsJson, formatExplanationsTerminal } from '../report/index.ts'
import { readDocuments } from './documents.ts'
import { CLEAN, type CliIO, CommandError, UNUSABLE } from './io.ts'
import type { Values } from './options.ts'
import { say, terminalOptions, write } from './output.ts'
import { openPolicy } from './policy-file.ts'
import { readInput } from './read.ts'

type Options = Values<'clauses'>

/** Prints explanations of the files, of one line of a file, or of a text. Returns the exit status. */
export async function explainWording(paths: string[], options: Options, io: CliIO): Promise<number> {
  const { explained, flawed } =
    options.text === undefined
      ? await ofFiles(paths, options, io)
      : { explained: [await ofText(options.text, paths, options, io)], flawed: false }
  const text =
    options.format === 'json'
      ? formatExplanationsJson(explained)
      : formatExplanationsTerminal(explained, terminalOptions(options, io))
  await write(text, options, io)
  if (options.format === 'json') {
    for (const { path, document } of explained) {
      for (const { start, reason } of document.problems)
        say(`${path ?? '--text'}:${start.line}: ${reason}`, io)
    }
  }
  return flawed ? UNUSABLE : CLEAN
}

/** A text is asked about as a whole, whether its sentences hold a clause or not. */
async function ofText(text: string, paths: string[], options: Options, io: CliIO): Promise<Explained> {
  if (paths.length > 0)
    throw new CommandError(`--text is read instead of files; leave out ${paths.join(' ')}`)
  if (options.line !== undefined)
    throw new CommandError('--line is a line of a file; leave it out with --text')
  const { policy } = await openPolicy([], options.policy, io)
  const document = parseDocument(text === '-' ? await readInput(io) : text, 'text.md')
  return explainedAs(null, document, policy, { line: null, asked: () => true })
}

async function ofFiles(
  paths: string[],
  options: Options,
  io: CliIO,
): Promise<{ explained: Explained[]; flawed: boolean }> {
  const line = lineOf(paths, options.line)
  const { setting, readings, files, flawed } = await readDocuments(paths, options.policy, (f) => f.shown, io)
  // What a reading keeps of its document has no sentences; they are parsed again, as only the asked ones are explained.
  const documents = readings.map(({ document }) => parseDocument(document.source, document.path))
  const policyPaths = new Map(files.map(({ shown, path }) => [shown, path]))
  const policyOf = ({ path }: Document): Policy => policyFor(setting.policy, policyPaths.get(path) ?? path)
  if (line === null) return { explained: documents.map((d) => explainedAs(d.path, d, policyOf(d))), flawed }
  if (files.length > 1) throw new CommandError(`--line needs one file, and ${paths[0]} holds ${files.length}`)
  const explained = documents.map((document) => {
    const last = lastLine(document)
    if (line > last) throw new CommandError(`--line ${line}: ${document.path} ends on line ${last}`)
    const isAsked = ({ start, end }: Sentence): boolean => start.line <= line && line <= end.line
    return explainedAs(document.path, document, policyOf(document), { line, asked: isAsked })
  })
  return { explained, flawed }
}

function lineOf(paths: string[], given: string | undefined): number | null {
  if (given === undefined) return null
  if (!/^[1-9]\d{0,8}$/.test(given)) {
    throw new CommandError(`--line cannot be "${given}"; it is the number of a line, from 1`)
  }
  if (paths.length !== 1) {
    throw new CommandError(`--line needs one file: fineprint clauses --explain --line ${given} FILE`)
  }
  return Number(given)
}

/** A line break at the end begins no line that people would count. */
function lastLine({ source }: Document): number {
  const lines = source.split(/\r\n|\n|\r/)
  return lines.length > 1 && lines.at(-1) === '' ? lines.length - 1 : lines.length
}

const WITH_CLAUSES = { line: null, asked: null }

function explainedAs(
  path: string | null,
  document: Document,
  { parties, terms }: Policy,
  { line, asked }: { line: number | null; asked: ((sentence: Sentence) => boolean) | null } = WITH_CLAUSES,
): Explained {
  return { path, line, document, sentences: explainClauses(document, { parties, terms }, asked) }
}
