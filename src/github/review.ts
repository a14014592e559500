/** Posts the comments of a plan on a pull request. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Finding } from '../lint/index.ts'
import { createComment, createReview, type GitHub, type LineComment, type ReviewEvent } from './client.ts'
import { describeFailure, statusOf } from './failures.ts'
import { isHurried } from './retries.ts'
import { markComment, markReview } from './markers.ts'
import { isOnLines, type Place } from './placement.ts'
import type { PlannedComment } from './plan.ts'
import { readPosted } from './posted.ts'

/** GitHub refuses a longer comment; the rest is room for the marker. */
const MAX_BODY = 65_536 - 1_000
/** How often a review is sent where GitHub fails, and the seconds before it is sent again. */
const ATTEMPTS = 3
const PAUSE = 1

/** Where a review goes: the commit that its lines are counted in. */
export interface ReviewTarget {
  number: number
  head: string
}

export interface PostedReview {
  /** Findings whose comments GitHub did not take. */
  refused: Finding[]
  /** What GitHub said when it last refused something; null where it refused nothing. */
  refusal: string | null
  /** Did a review request changes? */
  requested: boolean
  /** The error that ended the posting early, as where the token may only read; null where there was none. */
  problem: unknown
}

interface Comment {
  findings: Finding[]
  place: Place
  body: string
  /** The body where the comment has to stand on the file as a whole. */
  bodyOnFile: () => string
}

/** The body of a comment on findings, with its marker, within what GitHub takes. */
export function commentBody(
  findings: readonly Finding[],
  onLines: boolean,
  render: (findings: readonly Finding[], onLines: boolean) => string,
): string {
  const fingerprints = findings.map(({ fingerprint }) => fingerprint)
  const body = render(findings, onLines).slice(0, MAX_BODY)
  return markComment(body, { findings: fingerprints, settled: false })
}

/**
 * Posts comments: those on lines in one review, those on files one by one, because a review takes none of them. GitHub
 * takes a review whole or not at all; where it refuses one (422), each comment is tried by itself, and what is refused
 * again becomes a comment on its file. Where GitHub fails (5xx, a broken connection), what it took all the same is looked up
 * before anything is sent again. Where there is no comment nothing is posted. Never throws.
 */
export async function postReview(
  github: GitHub,
  target: ReviewTarget,
  introduction: string,
  planned: PlannedComment[],
  render: (findings: readonly Finding[], onLines: boolean) => string,
  event: ReviewEvent = 'COMMENT',
): Promise<PostedReview> {
  const comments = planned.map(({ findings, place }) => ({
    findings,
    place,
    body: commentBody(findings, isOnLines(place, findings), render),
    bodyOnFile: () => commentBody(findings, false, render),
  }))
  const waiting = new Set<Comment>(comments)
  const refusals: string[] = []
  let problem: unknown = null
  let requested = false
  try {
    const together = async (): Promise<void> => {
      const onLines = [...waiting].filter(({ place }) => place.kind === 'line')
      // Nobody may request changes of their own pull request, but all comments of one run are one review.
      const events: ReviewEvent[] = event === 'COMMENT' ? [event] : [event, 'COMMENT']
      for (const as of events) {
        if (!(await postTogether(github, target, introduction, onLines, as, refusals))) continue
        for (const comment of onLines) waiting.delete(comment)
        requested = as === 'REQUEST_CHANGES'
        break
      }
    }
    await insist(github, target, waiting, together)
    for (const comment of [...waiting]) {
      await insist(github, target, waiting, async () => {
        if (waiting.has(comment) && (await postAlone(github, target, comment, refusals)))
          waiting.delete(comment)
      })
    }
  } catch (error) {
    problem = error
  }
  return {
    refused: [...waiting].flatMap(({ findings }) => findings),
    refusal: refusals.at(-1) ?? null,
    requested,
    problem,
  }
}

/** Runs `post` again where GitHub fails, after taking from `waiting` what is there. */
async function insist(
  github: GitHub,
  { number }: ReviewTarget,
  waiting: Set<Comment>,
  post: () => Promise<void>,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await post()
      return
    } catch (error) {
      const status = statusOf(error)
      if (attempt === ATTEMPTS || (status !== null && status < 500)) throw error
      await sleep(PAUSE * attempt * 1000)
      const there = new Set((await readPosted(github, number)).flatMap(({ findings }) => findings))
      for (const comment of [...waiting])
        if (comment.findings.every(({ fingerprint }) => there.has(fingerprint))) waiting.delete(comment)
    }
  }
}

/** Posts one review with all the comments. False where GitHub refuses it, or there is nothing to post. */
async function postTogether(
  github: GitHub,
  { number, head }: ReviewTarget,
  introduction: string,
  comments: Comment[],
  event: ReviewEvent,
  refusals: string[],
): Promise<boolean> {
  const lines = comments.flatMap(({ place, body }) =>
    place.kind === 'line' ? [lineComment(place, body)] : [],
  )
  if (lines.length === 0) return false
  return accepted(
    () =>
      createReview(github, number, {
        commit_id: head,
        body: event === 'COMMENT' ? introduction : markReview(introduction),
        event,
        comments: lines,
      }),
    refusals,
  )
}

/** Posts one comment at its place, else on its file. False where GitHub refuses both. */
async function postAlone(
  github: GitHub,
  { number, head }: ReviewTarget,
  { place, body, bodyOnFile }: Comment,
  refusals: string[],
): Promise<boolean> {
  if (place.kind === 'line') {
    const comment = { commit_id: head, ...lineComment(place, body) }
    if (await accepted(() => createComment(github, number, comment), refusals)) return true
  }
  const comment = { commit_id: head, path: place.path, body: bodyOnFile(), subject_type: 'file' as const }
  return accepted(() => createComment(github, number, comment), refusals)
}

function lineComment({ path, side, line, startLine }: Place & { kind: 'line' }, body: string): LineComment {
  const start = startLine === null ? {} : { start_line: startLine, start_side: side }
  return { path, body, side, line, ...start }
}

/** False where GitHub answers that it cannot process what was posted; `refusals` gains why. Every other failure is thrown. */
async function accepted(post: () => Promise<void>, refusals: string[]): Promise<boolean> {
  try {
    await post()
    return true
  } catch (error) {
    if (statusOf(error) !== 422 || isHurried(error)) throw error
    refusals.push(describeFailure(error))
    return false
  }
}
