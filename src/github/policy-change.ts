/** A change of the policy or the baseline: what it would let pass, said before it is in force. */
import type { Statement } from '../lint/index.ts'
import {
  type Baseline,
  baselineLoosenings,
  loosenings,
  type Policy,
  PolicyError,
  type PolicyLibrary,
  readBaseline,
  type SharedSource,
  UnreadError,
} from '../policy/index.ts'
import type { ApiFile } from './client.ts'

/** Gives the text of a file in the head; null where there is none. Throws PolicyError where it is no text. */
export type ReadHead = (path: string) => Promise<string | null>

const touches = (path: string, files: readonly ApiFile[]): boolean =>
  files.some((file) => file.filename === path || file.previous_filename === path)

/** How much of a long list is told; the change itself shows the rest. */
const TOLD = 12

const NOT_IN_FORCE = 'This change was judged by the one before it; it is in force once it is merged.'

function sentence(what: string, list: readonly string[]): string {
  const told = list.slice(0, TOLD).join('; ')
  const more = list.length > TOLD ? `; and ${list.length - TOLD} more` : ''
  return `${what}: ${told}${more}. ${NOT_IN_FORCE}`
}

/**
 * What the change does to the policy, of which `load` gives the version in the head; null where there is none. Nothing where it
 * does not touch it, or only demands more. A policy of the repository is compared whatever the change touches, since it, and what
 * it extends, can be a link to another file.
 */
export async function judgePolicyChange(
  own: string,
  files: readonly ApiFile[],
  before: { policy: Policy; shared: readonly SharedSource[] },
  load: () => Promise<Policy | null>,
): Promise<Statement[]> {
  const parts = before.shared.flatMap((source) => (source.kind === 'file' ? [source.path] : []))
  const touched = [own, ...parts].find((part) => touches(part, files))
  if (touched === undefined && before.policy.path !== own) return []
  const path = touched ?? own
  try {
    const after = await load()
    if (after === null) {
      const reason = `The policy would be removed: fineprint:recommended would apply in its place. ${NOT_IN_FORCE}`
      return [{ rule: 'policy/loosened', path, reason }]
    }
    const list = loosenings(before.policy, after)
    return list.length === 0
      ? []
      : [{ rule: 'policy/loosened', path, reason: sentence('This would loosen the policy', list) }]
  } catch (error) {
    return [unusable(path, error)]
  }
}

/** What the change does to the baseline. */
export async function judgeBaselineChange(
  path: string,
  files: readonly ApiFile[],
  before: Baseline | null,
  read: ReadHead,
  { baselineSchema }: PolicyLibrary,
): Promise<Statement[]> {
  // The one that is there can be a link to another file.
  if (before === null && !touches(path, files)) return []
  try {
    const text = await read(path)
    if (text === null) return []
    const list = baselineLoosenings(before, readBaseline(text, path, baselineSchema))
    return list.length === 0
      ? []
      : [{ rule: 'policy/loosened', path, reason: sentence('This would accept what is held today', list) }]
  } catch (error) {
    return [unusable(path, error)]
  }
}

/** Once it is merged, no pull request could be judged. Errors of the network are thrown on. */
function unusable(path: string, error: unknown): Statement {
  if (!(error instanceof PolicyError) || error instanceof UnreadError) throw error
  return {
    rule: 'policy/unusable',
    path,
    line: (error.path === path ? error.line : null) ?? 1,
    reason: `Once this is merged, no change could be judged: ${error.message}`,
  }
}
