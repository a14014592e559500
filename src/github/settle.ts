/** Says of comments that are there how things stand now: settles what was mended, opens again what came back. */
import type { Finding } from '../lint/index.ts'
import { settledBody } from '../report/index.ts'
import { type GitHub, updateComment } from './client.ts'
import { markComment, withoutMarker } from './markers.ts'
import type { Posted, Settlement } from './posted.ts'
import {
  listThreads,
  minimizeComment,
  resolveThread,
  type Thread,
  unminimizeComment,
  unresolveThread,
} from './threads.ts'

export interface Settled {
  /** How many comments were settled, and how many opened again. */
  settled: number
  reopened: number
  /** The error that ended it early; null where there was none. */
  problem: unknown
}

/**
 * Applies a settlement. A settled comment says so and its thread is resolved; where the token may not resolve it, the comment
 * says that too and is hidden. Nothing is deleted, and no word of anybody else is touched. `render` gives the body of a comment
 * on findings that are back. Never throws.
 */
export async function settle(
  github: GitHub,
  { number, head }: { number: number; head: string },
  { settled, reopened }: Settlement,
  render: (comment: Posted) => string,
): Promise<Settled> {
  const done: Settled = { settled: 0, reopened: 0, problem: null }
  if (settled.length + reopened.length === 0) return done
  const threads = await attempt(() => listThreads(github, number))
  let mayResolve = threads !== null
  try {
    for (const { comment, accepted } of settled) {
      const thread = threadOf(comment, threads)
      const resolved = thread?.isResolved === true || (mayResolve && (await resolve(github, thread)))
      // What was refused once is refused again.
      mayResolve &&= resolved
      const body = settledBody(withoutMarker(comment.body), { commit: head, accepted, resolved })
      await updateComment(github, comment.id, markComment(body, { ...comment, settled: true }))
      if (!resolved) await attempt(() => minimizeComment(github, comment.nodeId))
      done.settled += 1
    }
    for (const comment of reopened) {
      const thread = threadOf(comment, threads)
      await updateComment(github, comment.id, markComment(render(comment), { ...comment, settled: false }))
      if (thread?.isResolved) await attempt(() => unresolveThread(github, thread.id))
      else await attempt(() => unminimizeComment(github, comment.nodeId))
      done.reopened += 1
    }
  } catch (error) {
    done.problem = error
  }
  return done
}

const threadOf = ({ id, nodeId }: Posted, threads: ReadonlyMap<string, Thread> | null): Thread | undefined =>
  threads?.get(String(id)) ?? threads?.get(nodeId)

async function resolve(github: GitHub, thread: Thread | undefined): Promise<boolean> {
  if (thread === undefined) return false
  return (
    (await attempt(async () => {
      await resolveThread(github, thread.id)
      return true
    })) !== null
  )
}

/** The result, or null where GitHub refuses: what only tidies up is no reason to fail. */
async function attempt<Result>(run: () => Promise<Result>): Promise<Result | null> {
  try {
    return await run()
  } catch {
    return null
  }
}

/** Do findings stand that a comment is about? Those of one comment are of one clause. */
export const findingsOf = (comment: Posted, findings: readonly Finding[]): Finding[] =>
  findings.filter(({ fingerprint }) => comment.findings.includes(fingerprint))
