/** What `lint` and `clauses` have in common: the policy, the documents, and what could not be read of them. */
import type { Reading, Unreadable } from '../lint/index.ts'
import { findDocuments } from './find.ts'
import type { CliIO } from './io.ts'
import { say } from './output.ts'
import type { SourceFile } from './paths.ts'
import { openPolicy, type Setting } from './policy-file.ts'
import { readFiles } from './read.ts'

export interface Documents {
  setting: Setting
  files: SourceFile[]
  readings: Reading[]
  /** What was named or met and could not be read; paths as in the readings. */
  unreadable: Unreadable[]
  /** True where something of the input was bad; it has been said, and the exit status is 2. */
  flawed: boolean
}

/** Reads what the paths mean and says on standard error what could not be read. */
export async function readDocuments(
  paths: string[],
  named: string | undefined,
  pathOf: (file: SourceFile) => string,
  io: CliIO,
): Promise<Documents> {
  const setting = await openPolicy(paths, named, io)
  if (setting.searched !== null) {
    say(
      `fineprint: no .fineprint.yml from ${setting.searched} upward; using ${setting.policy.path} (\`fineprint init\` writes one)`,
      io,
    )
  }
  return readBy(setting, paths, pathOf, io)
}

/** The same, by a policy that is at hand. */
export async function readBy(
  setting: Setting,
  paths: string[],
  pathOf: (file: SourceFile) => string,
  io: CliIO,
): Promise<Documents> {
  const found = await findDocuments(paths, setting, io.cwd)
  const { readings, unreadable } = await readFiles(found.files, setting.policy, pathOf, io.threads)
  const shown = new Map(found.files.map((file) => [pathOf(file), file.shown]))
  const faults = [...found.unreadable, ...unreadable, ...found.empty]
  for (const { path, reason } of faults) say(`${shown.get(path) ?? path}: ${reason}`, io)
  return {
    setting,
    files: found.files,
    readings,
    unreadable: [...found.unreadable, ...unreadable],
    flawed: faults.length > 0 || found.files.length === 0,
  }
}
