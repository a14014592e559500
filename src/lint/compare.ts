/** Tells what a change introduced from what was there before. */
import type { Clause } from '../clauses/index.ts'
import { fingerprints } from './fingerprint.ts'
import type { Draft } from './judge.ts'
import { byPlace } from './order.ts'
import type { Finding, Reading } from './types.ts'

/** What was there before the change; null where there is nothing to compare with. */
export interface Before {
  readings: readonly Reading[]
  drafts: readonly Draft[]
  /** Path after the change to path before it, for files that were renamed. */
  renamed: ReadonlyMap<string, string>
}

/**
 * Findings in their order, each with its fingerprint and whether the change introduced it: no finding of the base has
 * the same fingerprint, or it is about an act that none of them is about. `widened`: clauses that reach further by words
 * elsewhere (a plan, a list, a definition), which a fingerprint does not see; they are introduced too. What could not be judged
 * counts as introduced wherever the change touches the file, since nobody knows what it brought.
 */
export function compare(
  drafts: readonly Draft[],
  head: readonly Reading[],
  before: Before | null,
  widened: ReadonlySet<Clause>,
): Finding[] {
  const known =
    before && new Set(fingerprintsBefore(before, [...before.drafts].sort(byPlace).flatMap(eachAct)))
  const untouched = before === null ? new Set<string>() : untouchedPaths(head, before)
  const sorted = [...drafts].sort(byPlace)
  const prints = fingerprints(sorted)
  const ofActs = fingerprints(sorted.flatMap(eachAct)).values()
  return sorted.map(({ operative: _, ...draft }, index) => {
    const fingerprint = prints[index]!
    const unjudged = draft.ruleId.startsWith('input/') && !untouched.has(draft.file)
    const further = draft.clause !== null && widened.has(draft.clause)
    const acts = eachAct(sorted[index]!).map(() => ofActs.next().value!)
    const introduced = known === null || unjudged || further || acts.some((act) => !known.has(act))
    return { ...draft, introduced, waived: false, baselined: false, approvedBy: null, fingerprint }
  })
}

/**
 * A finding in a sentence once for each act at fault, so that a sentence that was at fault before is new where it says more, and not
 * where it says less.
 */
export const eachAct = (draft: Draft): Draft[] => {
  const acts = draft.sentence?.acts ?? []
  return acts.length < 2 ? [draft] : acts.map(({ words }) => ({ ...draft, operative: words }))
}

/** The fingerprints of drafts of the base, which must be in their order, under the paths after the change. */
export function fingerprintsBefore({ renamed }: Pick<Before, 'renamed'>, sorted: readonly Draft[]): string[] {
  const now = new Map([...renamed].map(([after, then]) => [then, after]))
  return fingerprints(sorted, (path) => now.get(path) ?? path)
}

/** The paths of documents that read the same before and after. */
function untouchedPaths(head: readonly Reading[], { readings, renamed }: Before): Set<string> {
  const sources = new Map(readings.map(({ document }) => [document.path, document.source]))
  return new Set(
    head
      .filter(({ document: { path, source } }) => sources.get(renamed.get(path) ?? path) === source)
      .map(({ document }) => document.path),
  )
}
