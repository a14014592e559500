/** Licenses, assignments and claims of ownership: what people give away of their content, and what the company says it owns. */
import type { Parse } from './grammar/types.ts'
import type { Reading } from './reading.ts'
import { describedLicense } from './rights/described.ts'
import { draft, type Right } from './rights/draft.ts'
import { ownershipOf } from './rights/ownership.ts'
import { rightsIn } from './rights/rights.ts'
import type { Trigger } from './training.ts'
import type { Clause } from './types.ts'

/** Every license, assignment and claim of ownership that the sentence's own words carry. */
export function readLicenses(reading: Reading, parse: Parse, triggers: readonly Trigger[]): Clause[] {
  const rights = distinct(rightsIn(reading, parse))
  const described = rights.length ? null : describedLicense(reading, parse)
  // "… to provide the service, but not to train AI models": what is denied is no purpose of the license.
  const purposes = triggers.filter((t) => !parse.predicates.some((p) => p.verb === t.verb && p.negator >= 0))
  return [
    ...rights.map((right) => draft(reading, purposes, right)),
    ...(described ? [draft(reading, purposes, described)] : []),
    ...claimsIn(reading, parse),
  ]
}

/** "You grant, and agree to grant, a license": two verbs give one right. */
const distinct = (rights: readonly Right[]): Right[] =>
  rights.filter((r, i) => rights.findIndex((o) => o.action === r.action && o.at.to === r.at.to) === i)

/** "belong to and are retained by us": two verbs claim one thing. */
function claimsIn(reading: Reading, parse: Parse): Clause[] {
  const claimed = new Set<string>()
  return parse.predicates.flatMap((p) => {
    const claim = ownershipOf(reading, parse, p)
    const key = `${claim?.actor} ${claim?.evidence.data?.[0]?.start.offset}`
    if (!claim || claimed.has(key)) return []
    claimed.add(key)
    return [claim]
  })
}
