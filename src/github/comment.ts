/** Comments on a pull request: plans, posts, and says what has to be told in the summary instead. */
import type { Finding } from '../lint/index.ts'
import { changeLines, renderComment } from '../report/index.ts'
import type { GitHub } from './client.ts'
import { describeFailure, statusOf } from './failures.ts'
import type { Judged } from './judge.ts'
import { count, describeFindings } from './outcome.ts'
import { parsePatch } from './patch.ts'
import { planReview } from './plan.ts'
import { findPosted, postReview, type ReviewTarget } from './review.ts'

export interface Commented {
  /** Findings without a comment, in the order of the report. */
  elsewhere: Finding[]
  /** Sentences about what could not be posted, in plain text. */
  notes: string[]
}

/** Comments on the findings of a report. Never throws: without comments, a run is still complete. */
export async function commentOn(
  github: GitHub,
  target: ReviewTarget,
  { report, documents }: Pick<Judged, 'report' | 'documents'>,
  maxComments: number,
): Promise<Commented> {
  const findings = report.findings.filter(({ waived }) => !waived)
  if (findings.length === 0) return { elsewhere: [], notes: [] }
  let posted: Set<string>
  try {
    posted = await findPosted(github, target.number)
  } catch (error) {
    return {
      elsewhere: findings,
      notes: [
        notPosted('Nothing was posted, because GitHub did not list the comments that are there', error),
      ],
    }
  }
  const files = new Map(documents.map(({ path, patch }) => [path, { path, hunks: parsePatch(patch) }]))
  const { comments, beyondLimit, withoutPlace } = planReview(findings, files, posted, maxComments)
  const said = `Fineprint: ${describeFindings(comments.map(({ finding }) => finding))}.`
  const lines = changeLines(report)
  const introduction = lines.length === 0 ? said : `${lines.join('\n')}\n\n${said}`
  const { refused, problem } = await postReview(github, target, introduction, comments, (finding, onLines) =>
    renderComment(finding, report, onLines),
  )
  const left = new Set([...beyondLimit, ...withoutPlace, ...refused])
  const notes = [
    ...(problem === null ? [] : [notPosted('GitHub did not take the comments', problem)]),
    ...(problem === null && refused.length > 0
      ? [`GitHub refused ${count(refused.length, 'comment')}.`]
      : []),
    ...(beyondLimit.length === 0 ? [] : [beyond(beyondLimit.length, maxComments)]),
  ]
  return { elsewhere: findings.filter((finding) => left.has(finding)), notes }
}

function beyond(amount: number, maxComments: number): string {
  return `Without a comment, because max-comments is ${maxComments}: ${count(amount, 'finding')}.`
}

function notPosted(what: string, error: unknown): string {
  const line = `${what}: ${describeFailure(error)}.`
  // "Resource not accessible by integration": the token lacks the permission. A rate limit is a 403 as well.
  const forbidden = statusOf(error) === 403 && line.includes('not accessible')
  return forbidden
    ? `${line} The token may not write to the pull request: for one from a fork it never may, for others give the job "pull-requests: write".`
    : line
}
