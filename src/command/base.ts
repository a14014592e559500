/** Reads the documents as they were at the commit to compare with. */
import { realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { readSource } from '../document/index.ts'
import type { Reading } from '../lint/index.ts'
import { documentMatcher, type Policy } from '../policy/index.ts'
import { type BaseCommit, openBase, readObject } from './git.ts'
import { type SourceFile, slashed } from './paths.ts'
import { LARGEST, readTexts } from './read.ts'
import type { Text, Threads } from './threads.ts'

export interface Base {
  readings: Reading[]
  /** Path now to path then, both as in `SourceFile.path`. */
  renamed: Map<string, string>
  /** One line for each document whose earlier text cannot be read: all that it says now counts as new. */
  notes: string[]
}

/** Throws CommandError where Git cannot answer. */
export async function readBase(
  files: SourceFile[],
  revision: string,
  setting: { policy: Policy; root: string },
  threads: Threads | null,
): Promise<Base> {
  const [first] = files
  const commit = await openBase(first === undefined ? setting.root : dirname(first.absolute), revision)
  const { isDocument } = documentMatcher(setting.policy)
  const base: Base = { readings: [], renamed: new Map(), notes: [] }
  const texts: Text[] = []
  const sources: { file: SourceFile; source: Text | { reason: string } }[] = []
  for (const file of files) {
    const now = await pathInRepository(file, commit.top)
    const then = commit.renamed.get(now) ?? now
    const id = commit.objects.get(then)
    if (id === undefined) continue
    const path = slashed(relative(setting.root, join(rootOf(file, now), then)))
    // What was no document before bound nobody: all that it says now is new.
    if (then !== now && !isDocument(path)) continue
    if (path !== file.path) base.renamed.set(file.path, path)
    const source = { path, ...(await readThen(commit, id)) }
    sources.push({ file, source })
    if ('text' in source) texts.push(source)
  }
  const outcomes = (await readTexts(texts, setting.policy, threads)).values()
  for (const { file, source } of sources) {
    const read = 'text' in source ? outcomes.next().value! : source
    if ('document' in read) base.readings.push(read)
    else base.notes.push(`${file.shown}: its text at ${revision} cannot be read: ${read.reason}`)
  }
  return base
}

async function readThen(commit: BaseCommit, id: string): Promise<{ text: string } | { reason: string }> {
  const bytes = await readObject(commit, id, LARGEST)
  return bytes === null ? { reason: 'over 2 MiB' } : readSource(bytes)
}

/** Git names the repository by its real path; the way to the file may lead through symbolic links. */
async function pathInRepository({ absolute }: SourceFile, top: string): Promise<string> {
  const folder = await realpath(dirname(absolute))
  return slashed(relative(await realpath(top), join(folder, basename(absolute))))
}

/** The repository's folder by the way that the file was reached. */
function rootOf({ absolute }: SourceFile, inRepository: string): string {
  return resolve(absolute, ...inRepository.split('/').map(() => '..'))
}
