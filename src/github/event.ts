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

/** What GitHub writes where there is no commit. */
const NO_COMMIT = /^0+$/

/**
 * Reads an event of a repository; `sha` is the commit that the workflow runs on. Null where nothing is left to judge, as after the
 * deletion of a branch. Throws InputError for an event that is not served, and where the payload lacks what
 * the event should carry.
 */
export function readEvent(
  name: string,
  payload: unknown,
  { owner, repo }: { owner: string; repo: string },
  sha: string,
): ProposedChange | null {
  const here = { owner, repo, event: name }
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review': {
      const pull = field(payload, 'pull_request')
      const number = field(pull, 'number')
      if (typeof number !== 'number') throw incomplete(name, 'pull_request.number')
      return {
        ...here,
        base: commit(field(field(pull, 'base'), 'sha'), name, 'pull_request.base.sha'),
        head: commit(field(field(pull, 'head'), 'sha'), name, 'pull_request.head.sha'),
        number,
      }
    }
    case 'merge_group': {
      const group = field(payload, 'merge_group')
      return {
        ...here,
        base: commit(field(group, 'base_sha'), name, 'merge_group.base_sha'),
        head: commit(field(group, 'head_sha'), name, 'merge_group.head_sha'),
        number: null,
      }
    }
    case 'push': {
      const [before, after] = [field(payload, 'before'), field(payload, 'after')]
      if (typeof after === 'string' && NO_COMMIT.test(after)) return null
      const isNew = typeof before === 'string' && NO_COMMIT.test(before)
      return {
        ...here,
        base: isNew ? null : commit(before, name, 'before'),
        head: commit(after, name, 'after'),
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
