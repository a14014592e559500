/** The comments of earlier runs on a pull request. */
import { type GitHub, listReviewComments } from './client.ts'
import { type Marker, mayBeOurs, readMarker } from './markers.ts'

/** A comment of ours, as it stands on the pull request. */
export interface Posted extends Marker {
  /** For the REST API, and the same comment's for GraphQL. */
  id: number
  nodeId: string
  /** The file that it stands on. */
  path: string
  body: string
}

/**
 * The comments of ours, known by their markers. Replies are none of ours, whoever wrote them. Throws where GitHub does not
 * list the comments.
 */
export async function readPosted(github: GitHub, number: number): Promise<Posted[]> {
  const posted: Posted[] = []
  for (const comment of await listReviewComments(github, number)) {
    const { id, node_id: nodeId, path, body, user, author_association, in_reply_to_id } = comment
    const marker = readMarker(body)
    // Contrary to its description the API gives no user where the account is gone.
    const author = { type: user?.type ?? '', association: author_association }
    if (marker === null || in_reply_to_id !== undefined || !mayBeOurs(author)) continue
    posted.push({ ...marker, id, nodeId, path, body })
  }
  return posted
}

/** What has to change about the comments that are there, so that they say how things stand. */
export interface Settlement {
  /** Comments on findings that are gone, or were accepted on the record. */
  settled: { comment: Posted; accepted: boolean }[]
  /** Comments that were settled and whose finding is back. */
  reopened: Posted[]
}

/**
 * Compares what is posted with what is found. `open`: fingerprints of the findings that stand; `accepted`: of those that a
 * waiver or the baseline covers; `isJudged`: was the file judged in this run? A comment on a file that could not be judged
 * stays as it is.
 */
export function settlementOf(
  posted: readonly Posted[],
  open: ReadonlySet<string>,
  accepted: ReadonlySet<string>,
  isJudged: (path: string) => boolean,
): Settlement {
  const stands = ({ findings }: Posted): boolean => findings.some((each) => open.has(each))
  return {
    settled: posted
      .filter((comment) => !comment.settled && !stands(comment) && isJudged(comment.path))
      .map((comment) => ({ comment, accepted: comment.findings.some((each) => accepted.has(each)) })),
    reopened: posted.filter((comment) => comment.settled && stands(comment)),
  }
}
