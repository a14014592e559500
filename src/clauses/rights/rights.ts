/** The licenses and assignments of one sentence, before they are clauses. */
import type { Parse, Predicate } from '../grammar/types.ts'
import type { Reading } from '../reading.ts'
import { assignmentOf } from './assignment.ts'
import type { Right } from './draft.ts'
import { freeUseOf } from './free-use.ts'
import { licenseOf } from './license.ts'

/** The rights that the company gets by the predicates of a sentence. */
export function rightsIn(reading: Reading, parse: Parse): Right[] {
  const named = parse.predicates.flatMap((p) => {
    const right = assignmentOf(reading, parse, p) ?? licenseOf(reading, parse, p)
    return right ? [right] : []
  })
  const free = parse.predicates.flatMap((p) => {
    if (named.some((right) => isPartOf(p, right))) return []
    const right = freeUseOf(reading, parse, p)
    return right ? [right] : []
  })
  // "may use, copy and publish": several verbs, one license.
  return [
    ...named,
    ...free.filter(
      (r) => !free.some((o) => o !== r && o.predicate.index < r.predicate.index && o.end === r.end),
    ),
  ]
}

/** "a license | to use": what is done under a right is no other right. */
const isPartOf = (p: Predicate, right: Right): boolean =>
  p === right.predicate ||
  (p.from >= right.predicate.to && p.from < right.end && (p.form === 'infinitive' || p.form === 'bare'))
