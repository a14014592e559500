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
  const whole = (paths.length === 0 ? ['.'] : paths).some((path) => resolve(cwd, path) === root)
  if (whole) return policy
  const inReach = (waiver: Waiver): boolean => {
    const covers = compileGlob(waiver.file)
    return files.some(({ path }) => covers(path))
  }
  return { ...policy, waivers: policy.waivers.filter(inReach) }
}
