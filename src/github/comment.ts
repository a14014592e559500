/** Comments on a pull request: plans, posts, settles, and says what has to be told in the summary instead. */
import type { Finding } from '../lint/index.ts'
import { changeLines, renderComment } from '../report/index.ts'
import { type GitHub, readPullRequest } from './client.ts'
import { patchOf } from './diff.ts'
import { describeFailure, statusOf } from './failures.ts'
import type { Judged } from './judged.ts'
import { count, describeFindings } from './outcome.ts'
import { parsePatch } from './patch.ts'
import { planReview } from './plan.ts'
import { type Posted, readPosted, settlementOf } from './posted.ts'
import { readRequests, requestChanges, withdraw } from './request-changes.ts'
import { postReview, type ReviewTarget } from './review.ts'
import { findingsOf, settle } from './settle.ts'

export interface Commented {
  /** Findings without a comment, in the order of the report. */
  elsewhere: Finding[]
  /** Sentences about what was done, and what could not be, in plain text. */
  notes: string[]
}

export interface CommentOptions {
  /** How many clauses may be commented on, at most. */
  maxComments: number
  /** "request": changes are requested, because the run fails. "withdraw": a request is taken back. "leave": neither. */
  requests: 'request' | 'withdraw' | 'leave'
}

/**
 * Brings the comments of a pull request in line with a report: new findings are posted, settled ones are said to be, those
 * that are back are opened again, and the rest is left alone. Never throws: without comments, a run is still complete.
 */
export async function commentOn(
  github: GitHub,
  target: ReviewTarget,
  judged: Pick<Judged, 'report' | 'documents' | 'others'>,
  { maxComments, requests }: CommentOptions,
): Promise<Commented> {
  const { report, documents, others } = judged
  const findings = report.findings.filter(({ waived }) => !waived)
  let posted: Posted[]
  try {
    posted = await readPosted(github, target.number)
    const { head } = await readPullRequest(github, target.number)
    if (head !== target.head) return overtaken(findings, posted, head)
  } catch (error) {
    const what = 'Nothing was posted, because GitHub did not list the comments that are there'
    // Where there is nothing to say, nobody misses a comment.
    return { elsewhere: findings, notes: findings.length === 0 ? [] : [notPosted(what, error)] }
  }
  const settlement = settlementOf(posted, ...standing(judged))
  const settled = await settle(github, target, settlement, (comment) =>
    renderComment(findingsOf(comment, findings), report),
  )
  const files = new Map(
    [...documents, ...others].map(({ path, patch }) => [
      path,
      { path, hunks: parsePatch(patch ?? computedPatch(path, findings, report)) },
    ]),
  )
  const known = new Set(posted.flatMap((comment) => comment.findings))
  const { comments, beyondLimit, withoutPlace } = planReview(findings, files, known, maxComments)
  const asked = requests === 'leave' ? [] : await readRequests(github, target.number).catch(() => [])
  const event = requests === 'request' && asked.length === 0 ? 'REQUEST_CHANGES' : 'COMMENT'
  const { refused, refusal, requested, problem } = await postReview(
    github,
    target,
    introduction(
      report,
      comments.flatMap((each) => each.findings),
    ),
    comments,
    (group, onLines) => renderComment(group, report, onLines),
    event,
  )
  const request = event === 'REQUEST_CHANGES' && !requested && problem === null
  const left = new Set([...beyondLimit, ...withoutPlace, ...refused])
  const notes = [
    ...(settled.problem === null
      ? []
      : [notPosted('Comments of earlier runs could not all be brought up to date', settled.problem)]),
    ...(problem === null ? [] : [notPosted('GitHub did not take the comments', problem)]),
    ...(problem === null && refused.length > 0
      ? [`GitHub refused the comments on ${count(refused.length, 'finding')}: ${refusal}.`]
      : []),
    ...(beyondLimit.length === 0 ? [] : [beyond(beyondLimit.length, maxComments)]),
    ...doneNotes(settled),
    ...(request ? await requestChanges(github, target, introduction(report, findings)) : []),
    ...(requests === 'withdraw' ? await withdraw(github, target.number, asked) : []),
  ]
  return { elsewhere: findings.filter((finding) => left.has(finding)), notes }
}

/** GitHub sends no patch for large diffs: it is computed where a finding has to be placed in it. */
function computedPatch(path: string, findings: readonly Finding[], report: Judged['report']): string | null {
  const after = report.sources.get(path)
  if (after === undefined || !findings.some(({ file }) => file === path)) return null
  return patchOf(report.baseSources.get(path) ?? '', after)
}

/** What stands, what was accepted, and which files this run could judge. */
function standing({
  report: { findings },
}: Pick<Judged, 'report'>): [ReadonlySet<string>, ReadonlySet<string>, (path: string) => boolean] {
  const open = new Set<string>()
  const accepted = new Set<string>()
  const unread = new Set<string>()
  for (const { fingerprint, waived, ruleId, file } of findings) {
    if (waived) accepted.add(fingerprint)
    else open.add(fingerprint)
    if (ruleId.startsWith('input/')) unread.add(file)
  }
  // Where GitHub did not list the whole change (`.`), a finding that is missing may only not have been looked for.
  return [open, accepted, (path) => !unread.has(path) && !unread.has('.')]
}

/** A newer commit has a run of its own: what this one would say of the comments is out of date. */
function overtaken(findings: Finding[], posted: readonly Posted[], head: string): Commented {
  const known = new Set(posted.flatMap((comment) => comment.findings))
  return {
    elsewhere: findings.filter(({ fingerprint }) => !known.has(fingerprint)),
    notes: [
      `The pull request moved on to ${head.slice(0, 7)} during this run, so nothing was posted: the run of that commit says how it stands.`,
    ],
  }
}

/** What the change does for people comes before what the policy says of it. */
function introduction(report: Judged['report'], findings: Finding[]): string {
  const said = `Fineprint: ${describeFindings(findings)}.`
  const lines = changeLines(report)
  return lines.length === 0 ? said : `${lines.join('\n')}\n\n${said}`
}

function doneNotes({ settled, reopened }: { settled: number; reopened: number }): string[] {
  const parts = [
    ...(settled > 0 ? [`${count(settled, 'comment')} of an earlier run settled`] : []),
    ...(reopened > 0 ? [`${count(reopened, 'comment')} opened again`] : []),
  ]
  return parts.length === 0 ? [] : [`${parts.join(', ')}.`]
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
