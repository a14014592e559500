/** Decides which findings are commented on, and where, from what is found and what is already there. */
import type { Finding } from '../lint/index.ts'
import type { Severity } from '../policy/index.ts'
import { type DiffFile, type Place, placeFinding } from './placement.ts'

/** One comment: findings of one clause, worst first. */
export interface PlannedComment {
  findings: Finding[]
  place: Place
}

export interface ReviewPlan {
  /** To be posted, worst first. */
  comments: PlannedComment[]
  /** Findings that are left to the summary: more than may be commented on, or in no file of the diff. */
  beyondLimit: Finding[]
  withoutPlace: Finding[]
}

/**
 * Plans the review. The worst `maxComments` clauses are commented on, whatever is posted already, so that a second
 * run on the same change posts nothing and does not go on with the rest. `posted` holds the fingerprints of findings
 * that carry a comment.
 */
export function planReview(
  findings: readonly Finding[],
  files: Map<string, DiffFile>,
  posted: ReadonlySet<string>,
  maxComments: number,
): ReviewPlan {
  const plan: ReviewPlan = { comments: [], beyondLimit: [], withoutPlace: [] }
  let chosen = 0
  for (const group of byClause(worstFirst(findings))) {
    const [worst] = group
    const place = worst === undefined ? null : placeFinding(worst, files.get(worst.file))
    if (place === null) {
      plan.withoutPlace.push(...group)
    } else if (chosen === maxComments) {
      plan.beyondLimit.push(...group)
    } else {
      chosen += 1
      const fresh = group.filter(({ fingerprint }) => !posted.has(fingerprint))
      if (fresh.length > 0) plan.comments.push({ findings: fresh, place })
    }
  }
  return plan
}

/** Findings of the same clause, or of the same words of a sentence, in one comment. */
function byClause(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { clause, sentence, file, side, start, end, fingerprint } = finding
    const key =
      clause === null && sentence === null
        ? fingerprint
        : JSON.stringify([file, side, start.offset, end.offset])
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  return [...groups.values()]
}

const RANK = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>

/** By severity, then the sure ones, otherwise in their order. */
function worstFirst(findings: readonly Finding[]): Finding[] {
  const doubt = ({ confidence }: Finding) => (confidence === 'high' ? 0 : 1)
  return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity] || doubt(a) - doubt(b))
}
