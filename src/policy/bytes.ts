/** Bytes of a policy or baseline into text. */
import { PolicyError } from './types.ts'

/** Bytes of the largest file that is read. Policies and baselines are text that people read; what is larger is a mistake. */
export const LARGEST_POLICY = 1024 * 1024

/** The text, without a byte order mark. `path` is for messages. Throws PolicyError for what is not UTF-8. */
export function decodePolicy(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new PolicyError('this file is not UTF-8: save it in that encoding', path)
  }
}
