/**
 * Waivers in documents where a change is judged. Who adds wording and its waiver in one go decides both alone, so a waiver
 * counts only for a finding that it was beside before the change. What others would let pass is told.
 */
import type { Policy } from '../policy/index.ts'
import { inDocument, waiversOver } from './beside.ts'
import { type Before, eachAct, fingerprintsBefore } from './compare.ts'
import type { Draft } from './judge.ts'
import { byPlace } from './order.ts'
import type { Finding, InlineWaiver } from './types.ts'
import { holds } from './waivers.ts'

export type Over = ReadonlyMap<Finding, readonly InlineWaiver[]>

/** The waivers before a change. */
export interface Standing {
  /** By the path of the document after the change. */
  waivers: ReadonlyMap<string, readonly InlineWaiver[]>
  /** By the fingerprints of the findings that they were beside. */
  over: ReadonlyMap<string, readonly InlineWaiver[]>
}

/** `waivers`: those of the base, by the path before the change. */
export function standingBefore(
  before: Before,
  waivers: ReadonlyMap<string, readonly InlineWaiver[]>,
): Standing {
  const drafts = [...before.drafts].sort(byPlace)
  const prints = fingerprintsBefore(before, drafts)
  const ofActs = fingerprintsBefore(before, drafts.flatMap(eachAct)).values()
  const beside = waiversOver(drafts, waivers)
  const over = new Map<string, readonly InlineWaiver[]>()
  for (const [index, draft] of drafts.entries()) {
    const found = beside.get(draft)
    // Where a sentence says less than before, what is left of it was waived.
    const left = eachAct(draft).map(() => ofActs.next().value!)
    if (found !== undefined) for (const print of [prints[index]!, ...left]) over.set(print, found)
  }
  const now = new Map([...before.renamed].map(([after, then]) => [then, after]))
  return { waivers: new Map([...waivers].map(([path, each]) => [now.get(path) ?? path, each])), over }
}

/** The waivers that count: those that the change did not write or change, for findings that it did not introduce. */
export function countingOver(over: Over, standing: Standing): Map<Finding, InlineWaiver[]> {
  return new Map(
    [...over].map(([finding, waivers]) => [
      finding,
      waivers.filter((each) => stood(each, finding, standing)),
    ]),
  )
}

const stood = (waiver: InlineWaiver, { introduced, fingerprint }: Finding, { over }: Standing): boolean =>
  !introduced && (over.get(fingerprint) ?? []).some((old) => accepts(old, waiver))

/** Is the waiver the old one, or one that ends sooner? */
const accepts = (old: InlineWaiver, waiver: InlineWaiver): boolean =>
  old.rule === waiver.rule &&
  old.reason === waiver.reason &&
  old.approvedBy === waiver.approvedBy &&
  (old.expires === null || (waiver.expires !== null && waiver.expires <= old.expires))

const keyOf = ({ rule, reason, approvedBy }: InlineWaiver): string =>
  JSON.stringify([rule, reason, approvedBy])

/** The findings for what waivers of the head would accept that none accepts yet. */
export function judgeLoosening(
  head: ReadonlyMap<string, readonly InlineWaiver[]>,
  over: Over,
  standing: Standing,
  policy: Policy,
  today: string,
): Draft[] {
  const rule = policy.rules.find(({ id }) => id === 'policy/loosened')
  if (rule === undefined) return []
  const kept = new Set<InlineWaiver>()
  const gaining = new Set<InlineWaiver>()
  for (const [finding, waivers] of over)
    for (const waiver of waivers) (stood(waiver, finding, standing) ? kept : gaining).add(waiver)
  return [...head].flatMap(([file, waivers]) => {
    const added = addedTo(waivers, kept, standing.waivers.get(file) ?? [])
    return waivers
      .filter((waiver) => (gaining.has(waiver) || added.has(waiver)) && holds(waiver.expires, today))
      .map((waiver) => ({
        ...inDocument(rule, file),
        message: loosening(waiver),
        start: waiver.start,
        end: waiver.end,
        operative: JSON.stringify([keyOf(waiver), waiver.expires]),
      }))
  })
}

/** The waivers that the document did not hold. Of several that are alike, those that are beside what they were beside stay. */
function addedTo(
  waivers: readonly InlineWaiver[],
  kept: ReadonlySet<InlineWaiver>,
  before: readonly InlineWaiver[],
): Set<InlineWaiver> {
  const olds = new Map<string, InlineWaiver[]>()
  // The one that ends first is taken last.
  for (const old of [...before].sort(byEnd)) {
    const alike = olds.get(keyOf(old))
    if (alike) alike.push(old)
    else olds.set(keyOf(old), [old])
  }
  const added = new Set<InlineWaiver>()
  const order = [...waivers].sort((a, b) => Number(kept.has(b)) - Number(kept.has(a)) || -byEnd(a, b))
  for (const waiver of order) {
    const left = olds.get(keyOf(waiver))
    const old = left?.at(-1)
    if (old !== undefined && accepts(old, waiver)) left!.pop()
    else if (!kept.has(waiver)) added.add(waiver)
  }
  return added
}

const FOREVER = '9999-12-31'
const byEnd = (a: InlineWaiver, b: InlineWaiver): number =>
  (a.expires ?? FOREVER) < (b.expires ?? FOREVER)
    ? -1
    : (a.expires ?? FOREVER) > (b.expires ?? FOREVER)
      ? 1
      : 0

function loosening({ rule, reason, approvedBy, expires }: InlineWaiver): string {
  const until = expires === null ? 'for good' : `until ${expires}`
  return `This would accept what is held today: \`${rule}\` would be waived in the block beside this comment ${until} (${reason}; approved by ${approvedBy}). A change cannot accept its own wording: the waiver is in force once it is merged.`
}
