/** What a workflow run is about: the event that GitHub hands to an action, reduced to what the run needs. */
import { InputError } from './inputs.ts'

/** One proposed change of a repository. */
export interface ProposedChange {
  owner: string
  repo: string
  event: string
  /** Commit of the target branch; null where nothing is compared and the whole repository is judged. */
  base: string | null
  /** Commit that is to be merged. */
  head: string
  /** Number of the pull request; null where there is none to comment on, as in a merge queue. */
  number: number | null
  /** Name of the branch that a pull request is for; null where there is none. */
  baseRef: string | null
  /** Number of the pull request that a merge queue tries; null elsewhere. */
  queued: number | null
  /** Does it come from another repository, whose owners need no rights in this one? */
  fromFork: boolean
}

/** Why nothing is left to judge, in a few words. */
export interface Idle {
  idle: string
}

/** The events that the action serves. */
export const EVENTS = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'merge_group',
  'push',
  'schedule',
  'workflow_dispatch',
] as const

/**
 * The branch of a merge group, "refs/heads/gh-readonly-queue/main/pr-12-<commit>": its payload names the pull request nowhere
 * else. https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue
 */
const QUEUE = 'refs/heads/gh-readonly-queue/'
const QUEUED = /\/pr-(\d{1,15})-[0-9a-f]{40,64}$/

/** What GitHub writes where there is no commit. */
const NO_COMMIT = /^0+$/

/**
 * Reads an event of a repository; `sha` is the commit that the workflow runs on. `Idle` where nothing is left to judge, as after
 * the deletion of a branch. Throws InputError for an event that is not served, and where the payload lacks what
 * the event should carry.
 */
export function readEvent(
  name: string,
  payload: unknown,
  { owner, repo }: { owner: string; repo: string },
  sha: string,
): ProposedChange | Idle {
  const here = { owner, repo, event: name, baseRef: null, queued: null, fromFork: false }
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review': {
      const pull = field(payload, 'pull_request')
      const number = field(pull, 'number')
      if (typeof number !== 'number') throw incomplete(name, 'pull_request.number')
      const baseRef = field(field(pull, 'base'), 'ref')
      return {
        ...here,
        baseRef: typeof baseRef === 'string' ? baseRef : null,
        base: commit(field(field(pull, 'base'), 'sha'), name, 'pull_request.base.sha'),
        head: commit(field(field(pull, 'head'), 'sha'), name, 'pull_request.head.sha'),
        number,
        // The repository of a fork that was deleted is null.
        fromFork: !isRepository(field(field(field(pull, 'head'), 'repo'), 'full_name'), `${owner}/${repo}`),
      }
    }
    case 'merge_group': {
      const group = field(payload, 'merge_group')
      return {
        ...here,
        base: commit(field(group, 'base_sha'), name, 'merge_group.base_sha'),
        head: commit(field(group, 'head_sha'), name, 'merge_group.head_sha'),
        number: null,
        queued: queuedIn(field(group, 'head_ref')),
      }
    }
    case 'push': {
      const [before, after, ref] = ['before', 'after', 'ref'].map((key) => field(payload, key))
      if (typeof after === 'string' && NO_COMMIT.test(after)) return { idle: 'the branch was deleted' }
      if (typeof ref === 'string' && ref.startsWith(QUEUE))
        return { idle: 'the merge queue has an event of its own, merge_group' }
      const isNew = typeof before === 'string' && NO_COMMIT.test(before)
      // What was pushed for a tag can be the tag's own object, and what a forced push drops is in no comparison.
      const isTag = typeof ref === 'string' && ref.startsWith('refs/tags/')
      const whole = isNew || isTag || field(payload, 'forced') === true
      return {
        ...here,
        base: whole ? null : commit(before, name, 'before'),
        head: commit(field(field(payload, 'head_commit'), 'id') ?? after, name, 'after'),
        number: null,
      }
    }
    case 'schedule':
    case 'workflow_dispatch':
      return { ...here, base: null, head: commit(sha, name, 'GITHUB_SHA'), number: null }
    default:
      throw new InputError(
        `the event "${name}" is not served: run this action on ${EVENTS.slice(0, -1).join(', ')} or ${EVENTS.at(-1)}`,
      )
  }
}

const isRepository = (name: unknown, here: string): boolean =>
  typeof name === 'string' && name.toLowerCase() === here.toLowerCase()

function queuedIn(ref: unknown): number | null {
  const found = typeof ref === 'string' && ref.startsWith(QUEUE) ? QUEUED.exec(ref)?.[1] : undefined
  return found === undefined ? null : Number(found)
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

/** SHA-1 or SHA-256 in hexadecimal. */
function commit(value: unknown, event: string, place: string): string {
  if (typeof value !== 'string' || !/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value))
    throw incomplete(event, place)
  return value
}

function incomplete(event: string, place: string): InputError {
  return new InputError(
    `the payload of the event "${event}" has no usable "${place}": run this action in a GitHub workflow`,
  )
}
