/** Where the generated workflow takes the action from. */
import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { openClone } from './git.ts'
import { CommandError } from './io.ts'

/** What stands for a repository and a commit in the files that ship. */
export const PLACEHOLDER = 'OWNER/fineprint@FULL_COMMIT_DIGEST'

const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/

/** Checks the value of `--action`. Throws CommandError where it is not a repository and a full commit digest. */
export function checkedAction(value: string): string {
  const [repository = '', commit, ...more] = value.split('@')
  if (!REPOSITORY.test(repository) || commit === undefined || more.length > 0)
    throw new CommandError(
      `--action cannot be "${value}"; it is a repository and a commit, such as ${PLACEHOLDER}`,
    )
  if (!/^[0-9a-f]{40}$/.test(commit))
    throw new CommandError(
      `--action: "${commit}" is not the 40 digits of a commit; a tag or a branch can be moved to other code, a digest cannot`,
    )
  return value
}

/**
 * The repository on github.com and the commit of the clone that `home` is; null where it is none, or nobody but this
 * machine knows the commit.
 */
export async function actionOfClone(home: string): Promise<string | null> {
  // In a package manager's folder Git would answer for the repository around it.
  if ((await lstat(join(home, '.git')).catch(() => null)) === null) return null
  const clone = await openClone(home)
  const [, repository = ''] =
    /^(?:https:\/\/github\.com\/|(?:ssh:\/\/)?git@github\.com[:/])([^\s@]+?)(?:\.git)?\/?$/.exec(
      clone?.origin ?? '',
    ) ?? []
  return clone !== null && REPOSITORY.test(repository) ? `${repository}@${clone.commit}` : null
}
