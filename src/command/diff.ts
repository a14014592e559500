/** `fineprint diff`: what a change does to people's rights, between two files or two Git revisions. */
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { companyOf, documentChanges, type Reading } from '../lint/index.ts'
import { policyFor } from '../policy/index.ts'
import { formatChangesJson, formatChangesTerminal } from '../report/index.ts'
import { CLEAN, type CliIO, CommandError, UNUSABLE } from './io.ts'
import type { Values } from './options.ts'
import { say, terminalOptions, write } from './output.ts'
import { sourceFile } from './paths.ts'
import { openPolicy, type Setting } from './policy-file.ts'
import { readFiles } from './read.ts'
import { type Compared, readRevisions } from './revisions.ts'

/** Prints the changes. Returns the exit status: 0 whatever changed, 2 where something could not be read. */
export async function diffCommand(operands: string[], options: Values<'diff'>, io: CliIO): Promise<number> {
  const [base, head, ...paths] = operands
  if (base === undefined || head === undefined)
    throw new CommandError('diff needs two operands: two files, or two Git revisions and paths if need be')
  const [one, other] = [await isFile(base, io), await isFile(head, io)]
  const files = one && other
  if (one !== other)
    throw new CommandError(
      `"${one ? head : base}" is no file, and "${one ? base : head}" is one; name two files or two revisions`,
    )
  if (files && paths.length > 0)
    throw new CommandError(`diff of two files takes no more operands, not "${paths[0]}"`)
  const setting = await openPolicy(files ? [head] : paths, options.policy, io)
  if (setting.searched !== null)
    say(`fineprint: no .fineprint.yml from ${setting.searched} upward; using ${setting.policy.path}`, io)
  const read = files
    ? await readPair(base, head, setting, io)
    : await readRevisions(base, head, paths, setting, io)
  for (const fault of read.faults) say(fault, io)
  // Nothing was compared, so nothing is said of it; the faults were.
  if (read.versions.length === 0 && read.faults.length > 0 && options.format !== 'json') return UNUSABLE
  const documents = documentChanges(read.versions, (path) =>
    companyOf(policyFor(setting.policy, read.policyPath(path))),
  )
  const text =
    options.format === 'json'
      ? formatChangesJson(documents)
      : formatChangesTerminal(documents, terminalOptions(options, io))
  await write(text, options, io)
  for (const { before, after } of read.versions)
    for (const reading of [before, after]) sayProblems(reading, io)
  return read.faults.length > 0 ? UNUSABLE : CLEAN
}

/** What could not be judged of a version is said: silence would say that nothing changed there. */
function sayProblems(reading: Reading | null, io: CliIO): void {
  for (const { start, reason } of reading?.document.problems ?? [])
    say(`${reading!.document.path}:${start.line}: ${reason}`, io)
}

const isFile = (path: string, io: CliIO): Promise<boolean> =>
  stat(resolve(io.cwd, path)).then(
    (found) => found.isFile(),
    () => false,
  )

async function readPair(base: string, head: string, setting: Setting, io: CliIO): Promise<Compared> {
  const files = [base, head].map((path) => sourceFile(path, '', io.cwd, setting.root))
  // Two files can have one path as the policy sees it; each is read on its own.
  const results = await Promise.all(
    files.map((file) => readFiles([file], setting.policy, ({ shown }) => shown, io.threads)),
  )
  const [before, after] = results.map(({ readings }) => readings[0] ?? null)
  const faults = results.flatMap(({ unreadable }) =>
    unreadable.map(({ path, reason }) => `${path}: ${reason}`),
  )
  return {
    versions: faults.length ? [] : [{ path: files[1]!.shown, before: before!, after: after! }],
    faults,
    policyPath: () => files[1]!.path,
  }
}
