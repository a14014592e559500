/** The entries of `extends`: where each of them leads, and the name by which messages call it. */
import { plain } from './show.ts'
import type { Path } from './yaml.ts'

/** A shared policy, wherever it is kept. Paths have forward slashes and no `.` or `..` in them. */
export type SharedSource = LocalSource | NpmSource | GitHubSource

/** A file of the repository that is judged; `path` starts at its root. */
export interface LocalSource {
  kind: 'file'
  path: string
}

/** A file of an installed package; `path` starts at the package. */
export interface NpmSource {
  kind: 'npm'
  package: string
  path: string
}

/** A file of another repository; `ref` is a full commit digest or else the name of a tag. */
export interface GitHubSource {
  kind: 'github'
  owner: string
  repo: string
  path: string
  ref: string
}

/** An entry of `extends` as it is written. */
export type ExtendsEntry = string | { from: string; integrity?: string }

/** The same with the way to it. */
export interface Entry {
  from: string
  integrity: string | null
  at: Path
}

/** The entries, both those that are a name and those that are a map. */
export function entriesOf({ extends: entries = [] }: { extends?: ExtendsEntry[] }): Entry[] {
  return entries.map((entry, index) =>
    typeof entry === 'string'
      ? { from: entry, integrity: null, at: ['extends', index] }
      : { from: entry.from, integrity: entry.integrity ?? null, at: ['extends', index, 'from'] },
  )
}

/** Does the entry name a pack that ships? */
export const isPack = (from: string): boolean => from.startsWith('fineprint:')

/** A full digest can only mean one commit. GitHub lets no branch and no tag be called like one. */
export const isCommit = (ref: string): boolean => /^[0-9a-f]{40}$/.test(ref)

/** The name of a source in messages; of two sources only where they are the same. */
export function sourceName(source: SharedSource): string {
  switch (source.kind) {
    case 'file':
      return `./${source.path}`
    case 'npm':
      return `npm:${source.package}/${source.path}`
    case 'github':
      return `github:${source.owner}/${source.repo}/${source.path}@${source.ref}`
  }
}

/** The file of a package that is read where the entry names none. */
const PACKAGE_FILE = 'fineprint.yml'

const NPM = /^((?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*)(?:\/(.*))?$/
const REPOSITORY = /^([A-Za-z0-9_-]+)\/([A-Za-z0-9._-]+)\/(.*)$/
const TAG = /^[A-Za-z0-9._+-]+(?:\/[A-Za-z0-9._+-]+)*$/

/**
 * Where an entry leads that stands in `origin`; it is no pack. A path that begins with `./` or `../` starts at the folder of the
 * file that names it and stays in its repository or package.
 */
export function sourceOf(from: string, origin: SharedSource): SharedSource | { reason: string } {
  const name = `\`${plain(from)}\``
  if (/[\p{Cc}\p{Cf}\\]/u.test(from)) return { reason: `${name} is no path: separate folders by \`/\`` }
  if (from.startsWith('npm:')) return readNpm(from, origin)
  if (from.startsWith('github:')) return readGitHub(from)
  const path = within([...origin.path.split('/').slice(0, -1), ...from.split('/')])
  const whole = origin.kind === 'npm' ? 'package' : 'repository'
  if (path === null) return { reason: `${name} leads out of the ${whole}, or to no file: name a file in it` }
  return { ...origin, path }
}

function readNpm(from: string, origin: SharedSource): NpmSource | { reason: string } {
  const [, name, file] = NPM.exec(from.slice('npm:'.length)) ?? []
  const path = within((file ?? PACKAGE_FILE).split('/'))
  if (name === undefined || path === null)
    return {
      reason: `\`${from}\` is not of the form \`npm:@northwind/legal-policy\` or \`npm:@northwind/legal-policy/strict.yml\``,
    }
  if (origin.kind === 'github')
    return { reason: `\`${from}\` is not installed where a policy comes from GitHub: use \`github:\` there` }
  return { kind: 'npm', package: name, path }
}

function readGitHub(from: string): GitHubSource | { reason: string } {
  const at = from.lastIndexOf('@')
  const [, owner, repo, file] =
    REPOSITORY.exec(from.slice('github:'.length, at === -1 ? undefined : at)) ?? []
  const path = file === undefined ? null : within(file.split('/'))
  const ref = at === -1 ? '' : from.slice(at + 1)
  const isName = TAG.test(ref) && ref.split('/').every((part) => part !== '.' && part !== '..')
  if (owner === undefined || repo === undefined || path === null || repo === '.' || repo === '..' || !isName)
    return {
      reason: `\`${from}\` is not of the form \`github:northwind/legal-policy/fineprint.yml@v3\`, with a tag or a full commit digest at its end`,
    }
  const digest = ref.toLowerCase()
  return { kind: 'github', owner, repo, path, ref: isCommit(digest) ? digest : ref }
}

/** The path without `.` and `..`; null where it leads out, or to no file. */
function within(steps: readonly string[]): string | null {
  const path: string[] = []
  for (const step of steps) {
    if (step === '' || step === '.') continue
    if (step !== '..') path.push(step)
    else if (path.pop() === undefined) return null
  }
  return path.length === 0 || ['', '.', '..'].includes(steps.at(-1) ?? '') ? null : path.join('/')
}
