/** A real Git repository in a temporary folder, from which the stand-in for GitHub answers. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface Repository {
  /** Standard output of a git command, as bytes. Throws where git fails. */
  git(...args: string[]): Buffer
  /** Commits files on top of `parent`: a text, bytes, a link, or null to remove. Returns the commit's SHA. */
  commit(files: Record<string, string | Uint8Array | { link: string } | null>, parent?: string): string
  dispose(): void
}

/** Nothing of the machine's own configuration may show in a test. */
const ENVIRONMENT = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Kim Reyes',
  GIT_AUTHOR_EMAIL: 'kim@northwind.example',
  GIT_COMMITTER_NAME: 'Kim Reyes',
  GIT_COMMITTER_EMAIL: 'kim@northwind.example',
}

export function createRepository(): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'fineprint-e2e-'))
  const git = (...args: string[]): Buffer =>
    execFileSync('git', args, {
      cwd: folder,
      env: ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    })
  git('init', '--quiet', '--initial-branch=main')
  const commit: Repository['commit'] = (files, parent) => {
    if (parent !== undefined) git('checkout', '--quiet', '--detach', parent)
    for (const [path, content] of Object.entries(files)) {
      const place = join(folder, path)
      rmSync(place, { force: true })
      if (content === null) continue
      mkdirSync(dirname(place), { recursive: true })
      if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(place, content)
      else symlinkSync(content.link, place)
    }
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message=Change the documents')
    return git('rev-parse', 'HEAD').toString().trim()
  }
  return { git, commit, dispose: () => rmSync(folder, { recursive: true, force: true }) }
}
