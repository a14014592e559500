/** What the command line is given of the world; everything else it gets from the file system and Git. */
import type { PolicyLibrary } from '../policy/index.ts'
import type { Ask } from '../sharing/index.ts'
import type { Threads } from './threads.ts'

export interface CliIO {
  /** Absolute path of the folder that relative paths start from. */
  cwd: string
  stdout: (text: string) => void
  stderr: (text: string) => void
  /** All of standard input; where that is more than `most` bytes, at least the first `most` + 1 of them. */
  stdin: (most: number) => Promise<Uint8Array>
  /** Whether the terminal takes colors. `--no-color` and `--output` override it. */
  color: boolean
  /** Columns of the terminal. */
  width: number
  library: PolicyLibrary
  /** Absolute path of the folder that Fineprint itself is in, with `examples/`. */
  home: string
  version: string
  /** ISO day, against which waivers expire. */
  today: string
  /** Asks GitHub's API, where a policy extends one of another repository. */
  github: Ask
  /** What may read many documents at once; null: only this thread. */
  threads: Threads | null
}

/** Exit statuses, as the help promises them. */
export const CLEAN = 0
export const FINDINGS = 1
export const UNUSABLE = 2

/** A mistake of the person at the keyboard: told in one line, exit status 2. */
export class CommandError extends Error {
  override name = 'CommandError'
}
