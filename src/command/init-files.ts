/** Creates files in a folder, and only there; what exists stays as it is. */
import { lstat, mkdir, realpath, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf, reasonOf } from './failures.ts'
import { CommandError } from './io.ts'
import { isWithin, slashed } from './paths.ts'

/** Whether there is anything under this path, be it a link that leads nowhere. */
export async function isThere(path: string): Promise<boolean> {
  return (await entryAt(path)) !== null
}

/**
 * Throws CommandError where `name` could not be created below `root`: a folder on the way is a file, or a symbolic link
 * that leads out of `root` or nowhere. `root` is a real path.
 */
export async function assertCreatable(root: string, name: string): Promise<void> {
  const segments = name.split('/')
  for (let depth = 1; depth < segments.length; depth++) {
    const shown = segments.slice(0, depth).join('/')
    const found = await entryAt(join(root, shown))
    if (found === null) return
    const target = await realpath(join(root, shown)).catch(() => null)
    const fault =
      target === null
        ? 'is a symbolic link that leads nowhere'
        : !isWithin(root, target)
          ? `is a symbolic link that leads out of the folder, to ${slashed(target)}`
          : found.isFile()
            ? 'is a file, not a folder'
            : null
    if (fault !== null) throw new CommandError(`${shown} ${fault}; nothing was written`)
  }
}

/** False where the file exists. Throws CommandError where it cannot be written. */
export async function create(root: string, name: string, text: string): Promise<boolean> {
  try {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await assertCreatable(root, name)
    await writeFile(join(root, name), text, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof CommandError) throw error
    if (codeOf(error) === 'EEXIST') return false
    const reason = codeOf(error) === 'EACCES' ? 'no permission to write it' : reasonOf(error)
    throw new CommandError(`${name}: cannot be written: ${reason}`, { cause: error })
  }
}

async function entryAt(path: string) {
  return lstat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null
    throw new CommandError(`${path}: ${reasonOf(error)}`, { cause: error })
  })
}
