/** The few questions that are put to Git. No shell, no revision or path that Git could take for an option. */
import { execFile } from 'node:child_process'
import { codeOf } from './failures.ts'
import { CommandError } from './io.ts'

/** The commit to compare with, and what Git knows of it. Paths are relative to `top`. */
export interface BaseCommit {
  /** Absolute path of the repository's folder. */
  top: string
  commit: string
  /** The files of the commit: path to object id. */
  objects: Map<string, string>
  /** Path now to path then, for files that were renamed since. */
  renamed: Map<string, string>
}

/** Throws CommandError where the folder is in no repository, the revision is unknown, or there is no common commit. */
export async function openBase(folder: string, revision: string): Promise<BaseCommit> {
  checkRevision(revision, `--base: "${revision}" is no Git revision; give a branch, a tag or a commit`)
  const top = (await run(folder, ['rev-parse', '--show-toplevel'], '--base: ')).toString().replace(/\n$/, '')
  const named = await commitOf(top, revision)
  if (named === '') {
    throw new CommandError(`--base: Git knows no revision "${revision}" here; was it fetched?`)
  }
  const head = await commitOf(top, 'HEAD')
  if (head === '') throw new CommandError('--base: this repository has no commit yet')
  const commit = (await ask(top, ['merge-base', named, head])).trim()
  if (commit === '') {
    throw new CommandError(
      `--base: "${revision}" and HEAD have no common commit; in a shallow clone, fetch the whole history`,
    )
  }
  return { top, commit, objects: await listObjects(top, commit), renamed: await listRenames(top, commit) }
}

/** The commit that a revision names. Throws CommandError where the folder is in no repository or the revision is unknown. */
export async function openRevision(
  folder: string,
  revision: string,
): Promise<{ top: string; commit: string }> {
  checkRevision(revision, `"${revision}" is no Git revision and no file`)
  const top = (await run(folder, ['rev-parse', '--show-toplevel'], `"${revision}" is no file, and `))
    .toString()
    .replace(/\n$/, '')
  const commit = await commitOf(top, revision)
  if (commit === '')
    throw new CommandError(`"${revision}" is neither a file nor a Git revision known here; was it fetched?`)
  return { top, commit }
}

/** Nothing that Git could take for an option, a range or a path. */
function checkRevision(revision: string, fault: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Git refuses them in names, with a longer message
  if (/^[-^]|[\u0000-\u0020\u007F]|:/.test(revision)) throw new CommandError(fault)
}

/**
 * Where a clone came from and the commit it is at, where that commit is known to be there too; null where it is not, or
 * the folder is no clone.
 */
export async function openClone(folder: string): Promise<{ origin: string; commit: string } | null> {
  const origin = (await ask(folder, ['remote', 'get-url', 'origin'])).trim()
  const commit = await commitOf(folder, 'HEAD')
  if (origin === '' || commit === '') return null
  const holding = await ask(folder, [
    'for-each-ref',
    '--count=1',
    `--contains=${commit}`,
    'refs/remotes/origin',
  ])
  return holding === '' ? null : { origin, commit }
}

/** The bytes of an object; null where it is larger than `limit` bytes. */
export async function readObject(
  { top }: Pick<BaseCommit, 'top'>,
  id: string,
  limit: number,
): Promise<Buffer | null> {
  const size = Number((await run(top, ['cat-file', '-s', id])).toString())
  return size > limit ? null : run(top, ['cat-file', 'blob', id])
}

async function commitOf(top: string, revision: string): Promise<string> {
  const answer = await ask(top, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ])
  return answer.trim()
}

/** Files by path and object id, of a commit. */
export async function listObjects(top: string, commit: string): Promise<Map<string, string>> {
  const rows = (await run(top, ['ls-tree', '-r', '-z', '--full-tree', commit])).toString().split('\0')
  const objects = new Map<string, string>()
  for (const row of rows) {
    const [, mode, id, path] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(row) ?? []
    // Only regular files: not symbolic links (120000), not submodules (160000).
    if (mode?.startsWith('100') && id !== undefined && path !== undefined) objects.set(path, id)
  }
  return objects
}

const listRenames = (top: string, commit: string): Promise<Map<string, string>> => renames(top, [commit])

/** Path at `to` to path at `from`, for files that were renamed between the two commits. */
export const renamesBetween = (top: string, from: string, to: string): Promise<Map<string, string>> =>
  renames(top, [from, to])

async function renames(top: string, commits: string[]): Promise<Map<string, string>> {
  const options = ['-M', '--name-status', '-z', '--diff-filter=R', '--no-ext-diff', '--no-textconv']
  const fields = (await run(top, ['diff', ...options, ...commits, '--'])).toString().split('\0')
  const renamed = new Map<string, string>()
  for (let at = 0; at + 2 < fields.length; at += 3) renamed.set(fields[at + 2] ?? '', fields[at + 1] ?? '')
  return renamed
}

/** The answer, or "" where Git answers with a failure. */
async function ask(folder: string, args: string[]): Promise<string> {
  return run(folder, args).then(
    (answer) => answer.toString(),
    () => '',
  )
}

/**
 * Throws CommandError with the first line of what Git says, behind what was asked for. `core.fsmonitor` names a program that `git diff` would
 * start; nothing here needs it.
 */
function run(folder: string, args: string[], asked = 'git: '): Promise<Buffer> {
  const env = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' }
  const options = { cwd: folder, env, encoding: 'buffer', maxBuffer: 256 * 1024 * 1024 } as const
  return new Promise((resolve, reject) => {
    execFile('git', ['-c', 'core.fsmonitor=false', ...args], options, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout)
      const [said = ''] = stderr.toString().split('\n')
      const reason = codeOf(error) === 'ENOENT' ? 'the git command was not found' : said || error.message
      reject(new CommandError(`${asked}${reason.replace(/^fatal: /, '')}`, { cause: error }))
    })
  })
}
