/** Which waivers a run can tell to be unused. */
import { resolve } from 'node:path'
import { compileGlob, type Policy, type Waiver } from '../policy/index.ts'
import type { SourceFile } from './paths.ts'
import type { Setting } from './policy-file.ts'

/**
 * The policy without the waivers for documents that this run was not asked to look at: it would call them unused. A run
 * over the whole folder of the policy keeps them all.
 */
export function waiversInReach(
  { policy, root }: Setting,
  files: SourceFile[],
  paths: string[],
  cwd: string,
): Policy {
  if (coversRoot(paths, { root }, cwd)) return policy
  const inReach = (waiver: Waiver): boolean => {
    const covers = compileGlob(waiver.file)
    return files.some(({ path }) => covers(path))
  }
  return { ...policy, waivers: policy.waivers.filter(inReach) }
}

/** Do the paths of the command line cover everything that the policy speaks of? */
export function coversRoot(paths: string[], { root }: Pick<Setting, 'root'>, cwd: string): boolean {
  return (paths.length === 0 ? ['.'] : paths).some((path) => resolve(cwd, path) === root)
}
