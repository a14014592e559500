/** The documents of a change, each in its two versions, and what the change does to each. */
import { type Change, changesOfAll, type Version } from '../changes/index.ts'
import { statedDate } from './dates.ts'
import type { DocumentChanges, Reading, Versions } from './types.ts'

/**
 * Pairs the readings of a change. What could not be read of the head is left out: nobody knows what it says, and its
 * promises are not gone. `renamed` leads from the path after the change to the one before it.
 */
export function pairVersions(
  head: readonly Reading[],
  base: readonly Reading[],
  renamed: ReadonlyMap<string, string>,
  unreadable: ReadonlySet<string>,
): Versions[] {
  const then = new Map(base.map((reading) => [reading.document.path, reading]))
  const pairs: Versions[] = head.map((after) => {
    const { path } = after.document
    const was = renamed.get(path) ?? path
    const before = then.get(was) ?? null
    then.delete(was)
    return { path, before, after }
  })
  for (const path of unreadable) then.delete(renamed.get(path) ?? path)
  for (const [path, before] of then) pairs.push({ path, before, after: null })
  return pairs
}

/** What a change does to each document, in their order. A clause that moved from one to another is no change. */
export function changesOfVersions(versions: readonly Versions[]): Change[][] {
  return changesOfAll(
    versions.map(({ before, after }) => ({ before: version(before), after: version(after) })),
  )
}

/** The same, for reports. `companyIn`: how the company is called in a document. */
export function documentChanges(
  versions: readonly Versions[],
  companyIn: (path: string) => string,
): DocumentChanges[] {
  return described(versions, changesOfVersions(versions), companyIn)
}

/** The same, of changes that are at hand: a list for each of the versions. */
export function described(
  versions: readonly Versions[],
  changes: readonly Change[][],
  companyIn: (path: string) => string,
): DocumentChanges[] {
  return versions.map(({ path, before, after }, index) => ({
    path,
    company: companyIn(path),
    changes: changes[index]!,
    dates: { before: dateOf(before), after: dateOf(after) },
  }))
}

const version = (reading: Reading | null): Version => ({
  source: reading?.document.source ?? '',
  clauses: reading?.clauses ?? [],
  definitions: reading?.document.definitions ?? [],
})

/** The day on which the document says it was last updated, or else from which it applies. */
const dateOf = (reading: Reading | null): string | null =>
  reading && (statedDate(reading.document, 'last-updated') ?? statedDate(reading.document, 'effective'))
