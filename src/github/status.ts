/** A commit status, for runs that no pull request shows. */
import type { FailOn, Report } from '../lint/index.ts'
import { verdict } from '../lint/index.ts'
import { createStatus, type GitHub } from './client.ts'
import type { ProposedChange } from './event.ts'
import { describeFailure, statusOf } from './failures.ts'
import { describeFindings } from './outcome.ts'

/** GitHub takes 140 characters. */
const LONGEST = 140

/** Where the run can be read. Null outside of GitHub's runners. */
function runAddress({
  GITHUB_SERVER_URL,
  GITHUB_REPOSITORY,
  GITHUB_RUN_ID,
}: NodeJS.ProcessEnv): string | null {
  return GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_RUN_ID
    ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`
    : null
}

/**
 * Sets the status, under a name that no check has: where a check and a status share one, GitHub requires both.
 * https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/collaborating-on-repositories-with-code-quality-features/troubleshooting-required-status-checks
 * Returns sentences for the summary where it could not. Never throws. */
export async function setStatus(
  github: GitHub,
  { head, event }: Pick<ProposedChange, 'head' | 'event'>,
  report: Report,
  failOn: FailOn,
): Promise<string[]> {
  const open = report.findings.filter(({ waived, confidence }) => !waived && confidence === 'high')
  const address = runAddress(process.env)
  try {
    await createStatus(github, head, {
      state: verdict(report, failOn) === 'pass' ? 'success' : 'failure',
      context: `Fineprint (${event})`,
      description: describeFindings(open).slice(0, LONGEST),
      ...(address === null ? {} : { target_url: address }),
    })
    return []
  } catch (error) {
    const hint = [403, 404].includes(statusOf(error) ?? 0)
      ? ' To have one, give the job "statuses: write".'
      : ''
    return [`No commit status was set: ${describeFailure(error)}.${hint}`]
  }
}
