/** What a workflow run is about: the event that GitHub hands to an action, reduced to what the run needs. */
import { InputError } from './inputs.ts'

/** One proposed change of a repository. */
export interface ProposedChange {
  owner: string
  repo: string
  /** Commit of the target branch. */
  base: string
  /** Commit that is to be merged. */
  head: string
  /** Number of the pull request; null in a merge queue, where there is none to comment on. */
  number: number | null
}

/** The events that the action serves. */
export const EVENTS = ['pull_request', 'pull_request_target', 'pull_request_review', 'merge_group'] as const

/**
 * Reads an event of a repository. Throws InputError for an event that is not served, and where the payload lacks what
 * the event should carry.
 */
export function readEvent(
  name: string,
  payload: unknown,
  { owner, repo }: { owner: string; repo: string },
): ProposedChange {
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review': {
      const pull = field(payload, 'pull_request')
      const number = field(pull, 'number')
      if (typeof number !== 'number') throw incomplete(name, 'pull_request.number')
      return {
        owner,
        repo,
        base: commit(field(field(pull, 'base'), 'sha'), name, 'pull_request.base.sha'),
        head: commit(field(field(pull, 'head'), 'sha'), name, 'pull_request.head.sha'),
        number,
      }
    }
    case 'merge_group': {
      const group = field(payload, 'merge_group')
      return {
        owner,
        repo,
        base: commit(field(group, 'base_sha'), name, 'merge_group.base_sha'),
        head: commit(field(group, 'head_sha'), name, 'merge_group.head_sha'),
        number: null,
      }
    }
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
