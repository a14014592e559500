/** Finds and loads the policy that governs the paths of the command line. */
import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { readSource } from '../document/index.ts'
import {
  type Baseline,
  baselinePath,
  defaultPolicy,
  LARGEST_POLICY,
  loadPolicy,
  type Policy,
  readBaseline,
} from '../policy/index.ts'
import { reasonOf } from './failures.ts'
import { type CliIO, CommandError } from './io.ts'
import { isWithin, shownPath } from './paths.ts'
import { readShared } from './shared.ts'

const NAMES = ['.fineprint.yml', '.fineprint.yaml', '.fineprint.json']

export interface Setting {
  policy: Policy
  /** Absolute path of the folder that the policy's patterns start from. */
  root: string
  /** Where a policy was looked for and not found; null where there is one. Then the recommended one judges. */
  searched: string | null
  /** Absolute path of the baseline, whether there is one or not. */
  baselineFile: string
  baseline: Baseline | null
}

/**
 * The policy: the file named, else the nearest one from the first path upward to the folder that holds `.git`, else
 * the recommended pack. Throws CommandError where it cannot be read, PolicyError where it cannot be used.
 */
export async function openPolicy(paths: string[], named: string | undefined, io: CliIO): Promise<Setting> {
  const start = await folderOf(resolve(io.cwd, paths[0] ?? '.'))
  const { file, top } = await searchPolicy(start)
  const chosen = named === undefined ? file : resolve(io.cwd, named)
  // A policy may be kept apart from the documents; its patterns then start where the repository does.
  const starts = [chosen === null ? null : dirname(chosen), top, io.cwd, start]
  const root = starts.find((folder) => folder !== null && isWithin(folder, start)) ?? start
  const baselineFile = baselinePath(chosen ?? join(root, NAMES[0]!))
  const baseline = (await exists(baselineFile)) ? await openBaseline(baselineFile, io) : null
  if (chosen === null) {
    const searched = shownPath(start, io.cwd)
    return { policy: defaultPolicy(io.library), root, searched, baselineFile, baseline }
  }
  const shown = shownPath(chosen, io.cwd)
  const text = await readSmall(chosen, shown, 'policy')
  const policy = loadPolicy(text, shown, io.library, await readShared(chosen, text, io))
  return { policy, root, searched: null, baselineFile, baseline }
}

async function openBaseline(file: string, io: CliIO): Promise<Baseline> {
  const shown = shownPath(file, io.cwd)
  return readBaseline(await readSmall(file, shown, 'baseline'), shown, io.library.baselineSchema)
}

/** The nearest policy from the folder upward, and the folder that holds `.git` where the way leads past one. */
export async function searchPolicy(start: string): Promise<{ file: string | null; top: string | null }> {
  let file: string | null = null
  for (let folder = start; ; folder = dirname(folder)) {
    file ??= await policyIn(folder)
    if (await exists(join(folder, '.git'))) return { file, top: folder }
    if (dirname(folder) === folder) return { file, top: null }
  }
}

async function policyIn(folder: string): Promise<string | null> {
  const found: string[] = []
  for (const name of NAMES) if (await exists(join(folder, name))) found.push(name)
  if (found.length > 1) {
    throw new CommandError(`${folder} has ${found.length} policies, ${found.join(' and ')}; keep one of them`)
  }
  return found[0] === undefined ? null : join(folder, found[0])
}

async function readSmall(file: string, shown: string, what: 'policy' | 'baseline'): Promise<string> {
  try {
    const { size } = await stat(file)
    if (size > LARGEST_POLICY)
      throw new CommandError(`${shown}: the ${what} is over 1 MiB; is this the right file?`)
    const bytes = await readFile(file)
    // What an empty one lacks is told where it is loaded.
    if (bytes.toString('latin1').trim() === '') return ''
    const source = readSource(bytes)
    if ('reason' in source) throw new CommandError(`${shown}: the ${what} cannot be read: ${source.reason}`)
    return source.text
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(`${shown}: the ${what} cannot be read: ${reasonOf(error)}`, { cause: error })
  }
}

/** The folder itself, or the nearest existing one above. */
async function folderOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() || dirname(path) === path ? path : folderOf(dirname(path))
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
