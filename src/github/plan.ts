/** Decides which findings are commented on, and where, from what is found and what is already there. */
import type { Finding } from '../lint/index.ts'
import type { Severity } from '../policy/index.ts'
import { type DiffFile, type Place, placeFinding } from './placement.ts'

export interface PlannedComment {
  finding: Finding
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
 * Plans the review. The worst `maxComments` findings are commented on, whatever is posted already, so that a second
 * run on the same change posts nothing and does not go on with the rest. `posted` holds the fingerprints of findings
 * that carry a comment.
 */
export function planReview(
  findings: readonly Finding[],
  files: Map<string, DiffFile>,
  posted: Set<string>,
  maxComments: number,
): ReviewPlan {
  const plan: ReviewPlan = { comments: [], beyondLimit: [], withoutPlace: [] }
  let chosen = 0
  for (const finding of worstFirst(findings)) {
    const place = placeFinding(finding, files.get(finding.file))
    if (place === null) {
      plan.withoutPlace.push(finding)
    } else if (chosen === maxComments) {
      plan.beyondLimit.push(finding)
    } else {
      chosen += 1
      if (!posted.has(finding.fingerprint)) plan.comments.push({ finding, place })
    }
  }
  return plan
}

const RANK = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>

/** By severity, then the sure ones, otherwise in their order. */
function worstFirst(findings: readonly Finding[]): Finding[] {
  const doubt = ({ confidence }: Finding) => (confidence === 'high' ? 0 : 1)
  return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity] || doubt(a) - doubt(b))
}
