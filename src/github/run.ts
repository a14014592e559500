/** One run of the action: reads the event, judges the change, tells everyone, decides. */
import { appendFile } from 'node:fs/promises'
import * as core from '@actions/core'
import { context } from '@actions/github'
import { verdict } from '../lint/index.ts'
import { PolicyError } from '../policy/index.ts'
import { formatGithub, quoteText, renderSummary } from '../report/index.ts'
import { connect } from './client.ts'
import { type Commented, commentOn } from './comment.ts'
import { type Idle, type ProposedChange, readEvent } from './event.ts'
import { describeFailure, oneLine, permissionHint } from './failures.ts'
import { InputError, readInputs } from './inputs.ts'
import { judge } from './judge.ts'
import type { Judged, Surroundings } from './judged.ts'
import { setStatus } from './status.ts'
import { count, failureLine, findingsOutput } from './outcome.ts'

export type ActionIO = Surroundings

/**
 * Runs the action once; inputs, event and files are those of the workflow's environment. Returns the exit code: 0 where
 * the change may be merged, 1 where its findings forbid it, 2 where it could not be judged. Never throws.
 */
export async function runAction(io: ActionIO): Promise<number> {
  try {
    const inputs = readInputs(core.getInput)
    const change = readEvent(context.eventName, context.payload, context.repo, context.sha)
    if ('idle' in change) return await nothing(change)
    const github = connect(inputs.token, change.owner, change.repo)
    const judged = await judge(github, change, inputs.policy, io)
    const { number, head } = change
    const passes = verdict(judged.report, inputs.failOn) === 'pass'
    const commented =
      number === null
        ? {
            elsewhere: judged.report.findings.filter(({ waived }) => !waived),
            // A merge queue waits for the job itself.
            notes:
              change.event === 'merge_group'
                ? []
                : await setStatus(github, change, judged.report, inputs.failOn),
          }
        : await commentOn(github, { number, head }, judged, {
            maxComments: inputs.maxComments,
            requests: !inputs.requestChanges ? 'leave' : passes ? 'withdraw' : 'request',
          })
    await tell(change, judged, commented)
    if (passes) return 0
    core.setFailed(oneLine(failureLine(judged.report)))
    return 1
  } catch (error) {
    core.setFailed(explain(error))
    // The runner keeps debug lines from view; a log that nobody asked to be so thorough has no stack trace at all.
    if (core.isDebug() && error instanceof Error) core.debug(error.stack ?? error.message)
    return 2
  }
}

async function tell(change: ProposedChange, judged: Judged, { elsewhere, notes }: Commented): Promise<void> {
  const { report, documents } = judged
  process.stdout.write(formatGithub(report))
  core.setOutput('errors', report.summary.errors)
  core.setOutput('warnings', report.summary.warnings)
  core.setOutput('findings', findingsOutput(report))
  const all = [...judged.notes, ...notes]
  const nothing = documents.length === 0 && report.findings.length === 0
  await summarize(
    nothing ? quietSummary(change, judged, all) : renderSummary(report, { notes: all, elsewhere }),
  )
}

/** Nobody can be harmed by what is no more, or is judged elsewhere. */
async function nothing({ idle }: Idle): Promise<number> {
  await summarize(`Nothing was judged: ${idle}.\n`)
  return 0
}

const WHERE: Record<string, string> = { merge_group: 'merge group', push: 'push' }

function quietSummary({ event }: ProposedChange, { fileCount }: Judged, notes: string[]): string {
  const where = WHERE[event] ?? 'pull request'
  const line = `No document of the policy changed (${count(fileCount, 'file')} in the ${where}).`
  return `${[line, ...notes.map(quoteText)].join('\n\n')}\n`
}

/** The variable is missing outside of GitHub's runners, where the summary is then left out. */
async function summarize(markdown: string): Promise<void> {
  const path = process.env.GITHUB_STEP_SUMMARY
  if (path !== undefined && path !== '') await appendFile(path, markdown)
}

function explain(error: unknown): string {
  if (error instanceof PolicyError || error instanceof InputError) return oneLine(error.message)
  return `Fineprint could not judge this change: ${describeFailure(error)}${permissionHint(error)}`
}
