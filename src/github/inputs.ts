/** The inputs of the action, as `with:` gives them. */
import { FAIL_ON, type FailOn } from '../lint/index.ts'

/** A mistake in how the action is used: one line that says what, where and how to fix it. */
export class InputError extends Error {
  override name = 'InputError'
}

export interface Inputs {
  token: string
  /** Path of the policy file from the root of the repository, with forward slashes. */
  policy: string
  failOn: FailOn
  /** How many findings may be commented on, at most. */
  maxComments: number
  /** Does the review of a run that fails request changes? */
  requestChanges: boolean
}

/** Reads and checks the inputs. `get` gives the text of an input, "" where it is not set. Throws InputError. */
export function readInputs(get: (name: string) => string): Inputs {
  const token = get('token')
  if (token === '') {
    throw new InputError(
      'the input "token" is empty: leave it out, or give it a token that can read this repository',
    )
  }
  const failOn = get('fail-on') || 'error'
  if (!isFailOn(failOn)) {
    throw new InputError(`the input "fail-on" must be error, warning or never, found "${failOn}"`)
  }
  const maxComments = get('max-comments') || '20'
  if (!/^\d{1,4}$/.test(maxComments)) {
    throw new InputError(`the input "max-comments" must be a number from 0 to 9999, found "${maxComments}"`)
  }
  const requestChanges = get('request-changes') || 'false'
  if (requestChanges !== 'true' && requestChanges !== 'false')
    throw new InputError(`the input "request-changes" must be true or false, found "${requestChanges}"`)
  return {
    token,
    policy: readPath(get('policy') || '.fineprint.yml'),
    failOn,
    maxComments: Number(maxComments),
    requestChanges: requestChanges === 'true',
  }
}

function isFailOn(value: string): value is FailOn {
  return (FAIL_ON as readonly string[]).includes(value)
}

function readPath(path: string): string {
  const names = path.split('/').filter((name) => name !== '' && name !== '.')
  if (path.startsWith('/') || path.includes('\\') || names.includes('..') || names.length === 0) {
    throw new InputError(
      `the input "policy" must be a path inside the repository, such as ".fineprint.yml", found "${path}"`,
    )
  }
  return names.join('/')
}
