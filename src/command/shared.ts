/** Reads the policies that a policy extends: files of the folder, installed packages, files of other repositories. */
import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import {
  gatherShared,
  LARGEST_POLICY,
  type Shared,
  type SharedSource,
  type SourceAnswer,
} from '../policy/index.ts'
import { readGitHubSource } from '../sharing/index.ts'
import { reasonOf } from './failures.ts'
import type { CliIO } from './io.ts'
import { isWithin, shownPath, slashed } from './paths.ts'

/** The shared policies of the policy `file`, an absolute path. Throws PolicyError where one cannot be read or used. */
export async function readShared(file: string, text: string, io: CliIO): Promise<Shared> {
  const folder = dirname(file)
  const root = (await repositoryOf(folder)) ?? folder
  const read = async (source: SharedSource): Promise<SourceAnswer> => {
    switch (source.kind) {
      case 'file':
        return {
          ...(await readWithin(root, source.path, io, 'the repository')),
          path: shownPath(join(root, source.path), io.cwd),
        }
      case 'npm':
        return readPackage(folder, source.package, source.path, io)
      case 'github':
        return readGitHubSource(source, io.github, REMEDY)
    }
  }
  return gatherShared(text, shownPath(file, io.cwd), slashed(relative(root, file)), io.library, read)
}

const REMEDY = 'set GITHUB_TOKEN to a token that may read it'

/** The nearest folder upward that holds `.git`. */
async function repositoryOf(folder: string): Promise<string | null> {
  if (await exists(join(folder, '.git'))) return folder
  return dirname(folder) === folder ? null : repositoryOf(dirname(folder))
}

/** As Node finds packages: the nearest `node_modules` upward that has it. */
async function readPackage(folder: string, name: string, path: string, io: CliIO): Promise<SourceAnswer> {
  const place = join(folder, 'node_modules', name)
  // A link of that name could lead to any folder; a package says that it is one.
  if ((await exists(place)) && !(await exists(join(place, 'package.json'))))
    return {
      reason: `node_modules/${name} has no package.json, so it is no package: run npm install ${name}`,
    }
  if (await exists(place)) return readWithin(place, path, io, 'the package')
  if (dirname(folder) !== folder) return readPackage(dirname(folder), name, path, io)
  return { reason: `there is no node_modules/${name} from the policy upward: run npm install ${name}` }
}

/** Reads a file below `root`, wherever symbolic links lead within it, and nowhere else. */
async function readWithin(root: string, path: string, io: CliIO, whole: string): Promise<SourceAnswer> {
  try {
    const target = await realpath(join(root, path))
    const inside = relative(await realpath(root), target)
    if (!isWithin(await realpath(root), target))
      return { reason: `a symbolic link leads out of ${whole}: name a file in it` }
    if (isOfGit(inside))
      return { reason: 'it belongs to Git, which keeps credentials there: name another file' }
    const found = await stat(target)
    if (!found.isFile()) return { reason: 'it is no file: name one' }
    if (found.size > LARGEST_POLICY) return { reason: 'it is over 1 MiB: shorten it' }
    return { bytes: await readFile(target) }
  } catch (error) {
    return {
      reason: `${reasonOf(error)} in ${shownPath(root, io.cwd)}: mend the path, or put the file there`,
    }
  }
}

/** Whatever the case: some file systems have none. */
const isOfGit = (path: string): boolean => slashed(path).toLowerCase().split('/').includes('.git')

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
