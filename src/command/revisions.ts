/** Reads the documents of two Git revisions, each with what it was called before. */
import { realpath } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { readSource } from '../document/index.ts'
import type { Reading, Versions } from '../lint/index.ts'
import { documentMatcher } from '../policy/index.ts'
import { listObjects, openRevision, readObject, renamesBetween } from './git.ts'
import { type CliIO, CommandError } from './io.ts'
import { slashed } from './paths.ts'
import type { Setting } from './policy-file.ts'
import { LARGEST, ownWords, readTexts } from './read.ts'
import type { Text } from './threads.ts'

/** A file in its two versions: object ids, null where there is none. */
interface Pair {
  /** Relative to the repository, after the change; before it where the file is gone. */
  path: string
  /** The path before the change, the same where it was not renamed. */
  was: string
  before: string | null
  after: string | null
}

/** What is there to compare. */
export interface Compared {
  versions: Versions[]
  /** What could not be read, one line each. */
  faults: string[]
  /** The path by which the policy knows a path of `versions`. */
  policyPath(path: string): string
}

/** Throws CommandError where Git cannot answer, or where no document lies under the paths in either revision. */
export async function readRevisions(
  base: string,
  head: string,
  paths: string[],
  setting: Setting,
  io: CliIO,
): Promise<Compared> {
  const { top, commit: from } = await openRevision(io.cwd, base)
  const { commit: to } = await openRevision(io.cwd, head)
  const [then, now, renamed] = await Promise.all([
    listObjects(top, from),
    listObjects(top, to),
    renamesBetween(top, from, to),
  ])
  const isWanted = await wanted(top, paths, setting, io)
  const policyPath = await policyPaths(top, setting)
  const pairs = pairsOf(then, now, renamed).flatMap((pair) => boundBy(pair, isWanted))
  const known = [...now.keys(), ...then.keys()].some(isWanted)
  if (!known)
    throw new CommandError(
      `no document in ${base} or ${head}${paths.length ? ` under ${paths.join(', ')}` : ''}`,
    )
  const changed = pairs.filter(({ before, after }) => before !== after)
  const faults: string[] = []
  const texts: Text[] = []
  const slots: (number | null)[][] = []
  const add = async (id: string | null, path: string, at: string): Promise<number | null> => {
    if (id === null) return null
    const bytes = await readObject({ top }, id, LARGEST)
    const source = bytes === null ? { reason: 'over 2 MiB' } : readSource(bytes)
    if ('reason' in source) {
      faults.push(`${path} at ${at}: ${source.reason}`)
      return -1
    }
    return texts.push({ text: source.text, path, ...ownWords(setting.policy, policyPath(path)) }) - 1
  }
  for (const { path, was, before, after } of changed)
    slots.push([await add(before, was, base), await add(after, path, head)])
  const outcomes = await readTexts(texts, setting.policy, io.threads)
  // A version that could not be read is no version that is missing: nothing can be said of the other then.
  const versions = changed.flatMap(({ path }, index): Versions[] => {
    const read = slots[index]!.map((at, side) => {
      const outcome = at === null ? null : (outcomes[at] ?? { reason: '' })
      if (outcome && 'reason' in outcome && outcome.reason)
        faults.push(`${path} at ${side === 0 ? base : head}: ${outcome.reason}`)
      return outcome
    })
    const [before, after] = read
    if (before === undefined || after === undefined || [before, after].some((o) => o && 'reason' in o))
      return []
    return [{ path, before: before as Reading | null, after: after as Reading | null }]
  })
  return { versions, faults, policyPath }
}

/** From paths of the repository to those of the policy. */
async function policyPaths(top: string, { root }: Pick<Setting, 'root'>): Promise<(path: string) => string> {
  const [from, real] = [await realpath(root), await realpath(top)]
  return (path) => slashed(relative(from, join(real, path)))
}

/** What was no document binds nobody: a file that leaves the documents takes its promises with it, one that joins them is new. */
function boundBy(pair: Pair, isDocument: (path: string) => boolean): Pair[] {
  const before = isDocument(pair.was) ? pair.before : null
  const after = isDocument(pair.path) ? pair.after : null
  if (before === null && after === null) return []
  return [{ path: after === null ? pair.was : pair.path, was: pair.was, before, after }]
}

/** Is a path of the repository a document, and under one of the paths that were named? */
export async function wanted(
  top: string,
  paths: string[],
  setting: Pick<Setting, 'policy' | 'root'>,
  io: Pick<CliIO, 'cwd'>,
): Promise<(path: string) => boolean> {
  const { isDocument } = documentMatcher(setting.policy)
  const real = await realpath(top)
  const policyPath = await policyPaths(top, setting)
  const folders = await Promise.all(
    paths.map(async (path) =>
      slashed(relative(real, await realpath(resolve(io.cwd, path)).catch(() => resolve(io.cwd, path)))),
    ),
  )
  return (path) => {
    const under =
      folders.length === 0 || folders.some((f) => f === '' || path === f || path.startsWith(`${f}/`))
    return under && isDocument(policyPath(path))
  }
}

function pairsOf(
  then: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  renamed: ReadonlyMap<string, string>,
): Pair[] {
  const pairs: Pair[] = [...now].map(([path, after]) => {
    const was = renamed.get(path) ?? path
    return { path, was, before: then.get(was) ?? null, after }
  })
  const moved = new Set(renamed.values())
  for (const [path, before] of then)
    if (!now.has(path) && !moved.has(path)) pairs.push({ path, was: path, before, after: null })
  return pairs.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}
