/** Reads the policies that a policy extends: files of the same commit, and files of other repositories. */
import {
  LARGEST_POLICY,
  type LocalSource,
  type SharedSource,
  type SourceAnswer,
  type SourceReader,
} from '../policy/index.ts'
import { type Ask, once, readGitHubSource } from '../sharing/index.ts'
import { type GitHub, readContent } from './client.ts'
import { describeFailure, statusOf } from './failures.ts'

/** Reads shared policies for the policy of a commit. `trusted` says whose other repositories may be read for it; null: all. */
export type SharedReader = (commit: string, trusted: readonly SharedSource[] | null) => SourceReader

/** The reader of a run: what it asked of other repositories it does not ask again. */
export function createSharedReader(github: GitHub): SharedReader {
  const ask = once(askBy(github))
  return (commit, trusted) => async (source) => {
    switch (source.kind) {
      case 'file':
        return readLocal(github, source, commit)
      case 'npm':
        return {
          reason:
            'the action installs nothing and has no checkout: share the policy from a repository, with `github:` instead',
        }
      case 'github':
        if (trusted !== null && !trusted.some((known) => isSameRepository(known, source)))
          return {
            reason:
              'the policy in force does not name this repository, and a change from a fork cannot make it be read: propose it from a branch of this repository',
            inconclusive: true,
          }
        return readGitHubSource(source, ask, remedyFor(github))
    }
  }
}

const remedyFor = ({ owner, repo }: GitHub): string =>
  `the job's own token reads ${owner}/${repo} and what is public: give one that may read it in the input "token"`

function isSameRepository(one: SharedSource, other: SharedSource): boolean {
  const name = (source: SharedSource): string | null =>
    source.kind === 'github' ? `${source.owner}/${source.repo}`.toLowerCase() : null
  return name(one) === name(other)
}

async function readLocal(github: GitHub, { path }: LocalSource, commit: string): Promise<SourceAnswer> {
  const at = `at commit ${commit.slice(0, 7)}`
  try {
    const content = await readContent(github, path, commit, LARGEST_POLICY)
    switch (content.kind) {
      case 'missing':
        return { reason: `there is no ${path} ${at}: mend the path, or put the file there` }
      case 'not-a-file':
        return { reason: `${path} ${at} is a folder, or a link to no file of the repository: name a file` }
      case 'too-large':
        return { reason: 'it is over 1 MiB: shorten it' }
      case 'bytes':
        return { bytes: content.bytes, path }
    }
  } catch (error) {
    return { reason: `${describeFailure(error)}: run the check again`, inconclusive: true }
  }
}

/** The client's answers, failures too. */
function askBy({ octokit }: GitHub): Ask {
  return async (path, accept) => {
    try {
      const { status, data } = await octokit.request(`GET ${path}`, accept ? { headers: { accept } } : {})
      return { status, body: data as unknown }
    } catch (error) {
      const status = statusOf(error)
      if (status === null) return { failure: describeFailure(error) }
      return { status, body: (error as { response?: { data?: unknown } }).response?.data ?? null }
    }
  }
}
