/** Reviews of ours that request changes: one while the run fails, none once it passes. */
import { createReview, dismissReview, type GitHub, listReviews } from './client.ts'
import { describeFailure, statusOf } from './failures.ts'
import { isReviewMarked, markReview, mayBeOurs } from './markers.ts'
import type { ReviewTarget } from './review.ts'

/** The ids of the reviews of ours that still request changes. Throws where GitHub does not list them. */
export async function readRequests(github: GitHub, number: number): Promise<number[]> {
  const reviews = await listReviews(github, number)
  return reviews
    .filter(({ state, body, user, author_association }) => {
      const author = { type: user?.type ?? '', association: author_association }
      return state === 'CHANGES_REQUESTED' && isReviewMarked(body) && mayBeOurs(author)
    })
    .map(({ id }) => id)
}

/** Requests changes by a review of its own, where no new comment brought one. Returns sentences for the summary. */
export async function requestChanges(github: GitHub, target: ReviewTarget, body: string): Promise<string[]> {
  const review = { commit_id: target.head, body: markReview(body), comments: [] }
  try {
    await createReview(github, target.number, { ...review, event: 'REQUEST_CHANGES' })
    return []
  } catch (error) {
    // As on a pull request that the token's own account opened.
    const own = statusOf(error) === 422 ? ' Nobody can request changes of a pull request of their own.' : ''
    return [`Changes were not requested: ${describeFailure(error)}.${own}`]
  }
}

/** Dismisses what was requested. Returns sentences for the summary. */
export async function withdraw(
  github: GitHub,
  number: number,
  requests: readonly number[],
): Promise<string[]> {
  try {
    for (const id of requests) await dismissReview(github, number, id, 'Nothing is left that this asked for.')
    return []
  } catch (error) {
    return [`The request for changes was not dismissed: ${describeFailure(error)}.`]
  }
}
