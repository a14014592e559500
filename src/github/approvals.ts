/** Approving reviews of a pull request: whose word the policy takes for which rules. */
import type { Approval } from '../lint/index.ts'
import { type Approver, mayApprove } from '../policy/index.ts'
import { type GitHub, listReviews, readMembership, readPullRequest } from './client.ts'
import type { ProposedChange } from './event.ts'
import { describeFailure, statusOf } from './failures.ts'

export interface Approvals {
  approvals: Approval[]
  /** Sentences about what could not be found out, in plain text. */
  notes: string[]
}

/** Reviews with these states take the place of what the same person said before; a comment does not. */
const STATES = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'])

/**
 * The approvals that stand: of each person the last word counts, where it approves the very commit that is judged. In a merge
 * queue that is the newest commit of the pull request which the queue tries. A team speaks through its members. What cannot be
 * found out approves nothing, and is in the notes. Never throws.
 */
export async function readApprovals(
  github: GitHub,
  { number, queued, head }: Pick<ProposedChange, 'number' | 'queued' | 'head'>,
  approvers: readonly Approver[],
): Promise<Approvals> {
  const found: Approvals = { approvals: [], notes: [] }
  const reviewed = number ?? queued
  if (approvers.length === 0 || reviewed === null) return found
  let people: string[]
  try {
    const commit = number === null ? (await readPullRequest(github, reviewed)).head : head
    people = await approving(github, reviewed, commit)
  } catch (error) {
    found.notes.push(
      `Approvals were not counted, because GitHub did not list them: ${describeFailure(error)}.`,
    )
    return found
  }
  const known = new Map<string, Promise<boolean>>()
  for (const person of people) {
    for (const approver of approvers) {
      const belongs = await Promise.all(
        approver.who.map((who) => speaksFor(github, person, who, known, found.notes)),
      )
      if (!belongs.includes(true)) continue
      found.approvals.push({ by: `@${person}`, accepts: (rule) => mayApprove(approver, rule) })
    }
  }
  return found
}

/** Logins of the people whose last word approves the commit, in the order in which they spoke. */
async function approving(github: GitHub, number: number, head: string): Promise<string[]> {
  const last = new Map<string, boolean>()
  for (const { user, state, commit_id } of await listReviews(github, number)) {
    if (user?.type !== 'User' || !STATES.has(state)) continue
    last.delete(user.login)
    last.set(user.login, state === 'APPROVED' && commit_id === head)
  }
  return [...last].filter(([, approves]) => approves).map(([login]) => login)
}

/** Is the person meant by "@user", or a member of "@organization/team"? */
async function speaksFor(
  github: GitHub,
  person: string,
  who: string,
  known: Map<string, Promise<boolean>>,
  notes: string[],
): Promise<boolean> {
  const [name = '', team] = who.slice(1).split('/')
  if (team === undefined) return name.toLowerCase() === person.toLowerCase()
  const key = `${who} ${person}`
  const asked = known.get(key) ?? readMembership(github, name, team, person)
  known.set(key, asked)
  try {
    return await asked
  } catch (error) {
    const hint = [401, 403].includes(statusOf(error) ?? 0)
      ? ' Give the action a token that may read the members of the organization.'
      : ''
    const note = `Whether @${person} belongs to ${who} could not be found out, so their approval did not count: ${describeFailure(error)}.${hint}`
    if (!notes.includes(note)) notes.push(note)
    return false
  }
}
