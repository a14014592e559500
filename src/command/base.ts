/** Reads the documents as they were at the commit to compare with. */
import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { readSource } from '../document/index.ts'
import type { Reading } from '../lint/index.ts'
import { documentMatcher, type Policy } from '../policy/index.ts'
import { type BaseCommit, openBase, readObject } from './git.ts'
import type { CliIO } from './io.ts'
import { type SourceFile, shownPath, slashed } from './paths.ts'
import { LARGEST, ownWords, readTexts } from './read.ts'
import { wanted } from './revisions.ts'
import type { Text } from './threads.ts'

export interface Base {
  readings: Reading[]
  /** Path now to path then, both as in `SourceFile.path`. */
  renamed: Map<string, string>
  /** The documents that are gone: what they promised is gone with them. */
  departed: SourceFile[]
  /** One line for each document whose earlier text cannot be read: all that it says now counts as new. */
  notes: string[]
}

/** Reads the earlier versions of the files, and what stood under the paths and is gone. Throws CommandError where Git cannot answer. */
export async function readBase(
  files: SourceFile[],
  paths: string[],
  revision: string,
  setting: { policy: Policy; root: string },
  io: CliIO,
): Promise<Base> {
  const [first] = files
  const commit = await openBase(first === undefined ? setting.root : dirname(first.absolute), revision)
  const { isDocument } = documentMatcher(setting.policy)
  const departed = await findDeparted(commit, paths, setting, io)
  const base: Base = { readings: [], renamed: new Map(), departed, notes: [] }
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
    const source = { path, ...ownWords(setting.policy, path), ...(await readThen(commit, id)) }
    sources.push({ file, source })
    if ('text' in source) texts.push(source)
  }
  for (const file of departed) {
    const id = commit.objects.get(slashed(relative(commit.top, file.absolute)))!
    const own = ownWords(setting.policy, file.path)
    const source = { path: file.path, ...own, ...(await readThen(commit, id)) }
    sources.push({ file, source })
    if ('text' in source) texts.push(source)
  }
  const outcomes = (await readTexts(texts, setting.policy, io.threads)).values()
  for (const { file, source } of sources) {
    const read = 'text' in source ? outcomes.next().value! : source
    if ('document' in read) base.readings.push(read)
    else base.notes.push(`${file.shown}: its text at ${revision} cannot be read: ${read.reason}`)
  }
  return base
}

/** The documents of the commit, under the paths, of which no file is left under any name. */
async function findDeparted(
  { top, objects, renamed }: BaseCommit,
  paths: string[],
  setting: { policy: Policy; root: string },
  io: CliIO,
): Promise<SourceFile[]> {
  const isWanted = await wanted(top, paths, setting, io)
  const moved = new Set(renamed.values())
  const [real, root] = [await realpath(top), await realpath(setting.root)]
  const departed: SourceFile[] = []
  for (const path of objects.keys()) {
    if (!isWanted(path) || moved.has(path)) continue
    const absolute = join(top, path)
    const there = await stat(absolute).then(
      () => true,
      () => false,
    )
    if (there) continue
    const own = slashed(relative(root, join(real, path)))
    departed.push({ absolute, shown: shownPath(absolute, io.cwd), path: own })
  }
  return departed
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
