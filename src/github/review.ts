/** Posts the comments of a plan on a pull request. */
import type { Finding } from '../lint/index.ts'
import { createComment, createReview, type GitHub, type LineComment, listReviewComments } from './client.ts'
import { statusOf } from './failures.ts'
import { markComment, mayBeOurs, readMarker } from './markers.ts'
import { isOnLines, type Place } from './placement.ts'
import type { PlannedComment } from './plan.ts'

/** GitHub refuses a longer comment; the rest is room for the marker. */
const MAX_BODY = 65_536 - 100

/** Where a review goes: the commit that its lines are counted in. */
export interface ReviewTarget {
  number: number
  head: string
}

/** Fingerprints of the findings that carry a comment of ours. Throws where GitHub does not list the comments. */
export async function findPosted(github: GitHub, number: number): Promise<Set<string>> {
  const posted = new Set<string>()
  for (const { body, user, author_association } of await listReviewComments(github, number)) {
    const fingerprint = readMarker(body)
    // Contrary to its description the API gives no user where the account is gone.
    const author = { type: user?.type ?? '', association: author_association }
    if (fingerprint !== null && mayBeOurs(author)) posted.add(fingerprint)
  }
  return posted
}

export interface PostedReview {
  /** Findings whose comments GitHub did not take. */
  refused: Finding[]
  /** The error that ended the posting early, as where the token may only read; null where there was none. */
  problem: unknown
}

interface Comment {
  finding: Finding
  place: Place
  body: string
  /** The body where the comment has to stand on the file as a whole. */
  bodyOnFile: () => string
}

/**
 * Posts comments: those on lines in one review, those on files one by one, because a review takes none of them. GitHub
 * takes a review whole or not at all; where it refuses one (422), each comment is tried by itself, and what is refused
 * again becomes a comment on its file. Where there is no comment nothing is posted. Never throws.
 */
export async function postReview(
  github: GitHub,
  target: ReviewTarget,
  introduction: string,
  planned: PlannedComment[],
  render: (finding: Finding, onLines: boolean) => string,
): Promise<PostedReview> {
  const body = (finding: Finding, onLines: boolean): string =>
    markComment(render(finding, onLines).slice(0, MAX_BODY), finding.fingerprint)
  const comments = planned.map(({ finding, place }) => ({
    finding,
    place,
    body: body(finding, isOnLines(place, finding)),
    bodyOnFile: () => body(finding, false),
  }))
  const waiting = new Set<Comment>(comments)
  let problem: unknown = null
  try {
    const onLines = comments.filter(({ place }) => place.kind === 'line')
    if (await postTogether(github, target, introduction, onLines)) {
      for (const comment of onLines) waiting.delete(comment)
    }
    for (const comment of [...waiting]) {
      if (await postAlone(github, target, comment)) waiting.delete(comment)
    }
  } catch (error) {
    problem = error
  }
  return { refused: [...waiting].map(({ finding }) => finding), problem }
}

/** Posts one review with all the comments. False where GitHub refuses it, or there is nothing to post. */
async function postTogether(
  github: GitHub,
  { number, head }: ReviewTarget,
  introduction: string,
  comments: Comment[],
): Promise<boolean> {
  const lines = comments.flatMap(({ place, body }) =>
    place.kind === 'line' ? [lineComment(place, body)] : [],
  )
  if (lines.length === 0) return false
  return accepted(() =>
    createReview(github, number, { commit_id: head, body: introduction, comments: lines }),
  )
}

/** Posts one comment at its place, else on its file. False where GitHub refuses both. */
async function postAlone(
  github: GitHub,
  { number, head }: ReviewTarget,
  { place, body, bodyOnFile }: Comment,
): Promise<boolean> {
  if (place.kind === 'line') {
    const comment = { commit_id: head, ...lineComment(place, body) }
    if (await accepted(() => createComment(github, number, comment))) return true
  }
  const comment = { commit_id: head, path: place.path, body: bodyOnFile(), subject_type: 'file' as const }
  return accepted(() => createComment(github, number, comment))
}

function lineComment({ path, side, line, startLine }: Place & { kind: 'line' }, body: string): LineComment {
  const start = startLine === null ? {} : { start_line: startLine, start_side: side }
  return { path, body, side, line, ...start }
}

/** False where GitHub answers that it cannot process what was posted. Every other failure is thrown. */
async function accepted(post: () => Promise<void>): Promise<boolean> {
  try {
    await post()
    return true
  } catch (error) {
    if (statusOf(error) === 422) return false
    throw error
  }
}
