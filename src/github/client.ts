/** The few calls of GitHub's REST API that a run makes. https://docs.github.com/en/rest */
import { getOctokit } from '@actions/github'
import { statusOf } from './failures.ts'
import { withRetries } from './retries.ts'

export interface GitHub {
  octokit: ReturnType<typeof getOctokit>
  owner: string
  repo: string
}

/** A file that changed. */
export type ApiFile = Pick<
  Awaited<ReturnType<typeof listPullRequestFiles>>[number],
  'filename' | 'status' | 'patch' | 'previous_filename'
>
export type ApiComment = Awaited<ReturnType<typeof listReviewComments>>[number]

/** A comment for `createReview`, and in part for `createComment`. */
export interface LineComment {
  path: string
  body: string
  side: 'LEFT' | 'RIGHT'
  line: number
  start_line?: number
  start_side?: 'LEFT' | 'RIGHT'
}

/** The client talks to the server that GITHUB_API_URL names, so it also serves GitHub Enterprise Server. */
export function connect(token: string, owner: string, repo: string): GitHub {
  const octokit = getOctokit(token)
  octokit.hook.wrap('request', withRetries)
  return { octokit, owner, repo }
}

/**
 * Compares two commits: their merge base, and the files that differ between it and `head`; null where the API does not
 * list them. It lists at most 300, all on the first page.
 */
export async function compare({ octokit, owner, repo }: GitHub, base: string, head: string) {
  const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
    owner,
    repo,
    basehead: `${base}...${head}`,
    per_page: 1,
  })
  return { mergeBase: data.merge_base_commit.sha, files: data.files ?? null }
}

/** The commit that a pull request proposes now, the branch that it is for, and how many files it changes. */
export async function readPullRequest({ octokit, owner, repo }: GitHub, number: number) {
  const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number })
  const { sha: base, ref: baseRef } = data.base
  return { head: data.head.sha, base, baseRef, changedFiles: data.changed_files }
}

/** The files that a pull request changes, at most 3,000. */
export function listPullRequestFiles({ octokit, owner, repo }: GitHub, number: number) {
  return octokit.paginate(octokit.rest.pulls.listFiles, { owner, repo, pull_number: number, per_page: 100 })
}

/** What stands at a path of a commit. */
export type Content = { kind: 'bytes'; bytes: Uint8Array } | { kind: 'missing' | 'not-a-file' } | TooLarge
export interface TooLarge {
  kind: 'too-large'
  /** In bytes. */
  size: number
}

/**
 * Reads a file at a commit, unless it has more than `limit` bytes. A link to a file of the repository is read as that
 * file; other links, folders and submodules are "not-a-file". Throws where the API fails.
 */
export async function readContent(
  { octokit, owner, repo }: GitHub,
  path: string,
  ref: string,
  limit: number,
): Promise<Content> {
  // Each name is encoded by itself: "#", "%" and spaces are part of it, the slashes between names are not.
  const names = path.split('/').map(encodeURIComponent).join('/')
  try {
    const { data } = (await octokit.request(`GET /repos/{owner}/{repo}/contents/${names}`, {
      owner,
      repo,
      ref,
      // The form that says what a path is, whatever it is, and does not fail above 1 MB.
      headers: { accept: 'application/vnd.github.object+json' },
    })) as { data: ApiContent }
    if (data.type !== 'file') return { kind: 'not-a-file' }
    if (data.size > limit) return { kind: 'too-large', size: data.size }
    if (data.encoding === 'base64') return { kind: 'bytes', bytes: Buffer.from(data.content, 'base64') }
    // Above 1 MB the content is left out.
    const blob = await octokit.rest.git.getBlob({ owner, repo, file_sha: data.sha })
    return { kind: 'bytes', bytes: Buffer.from(blob.data.content, 'base64') }
  } catch (error) {
    if (statusOf(error) === 404) return { kind: 'missing' }
    throw error
  }
}

/** What is used of an answer about a path. */
type ApiContent =
  | { type: 'file'; sha: string; size: number; encoding: string; content: string }
  | { type: 'dir' | 'symlink' | 'submodule' }

/**
 * The files of a commit, path to the SHA of the content; `complete` is false where GitHub lists only part of them (from 100,000
 * entries or 7 MB on). https://docs.github.com/en/rest/git/trees
 */
export async function listTree({ octokit, owner, repo }: GitHub, commit: string) {
  const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha: commit, recursive: '1' })
  const files = data.tree.filter(({ type }) => type === 'blob').map(({ path, sha }) => [path, sha] as const)
  return { files: new Map(files), complete: !data.truncated }
}

/** The paths of all files of a commit; `complete` as for `listTree`. */
export async function listPaths(github: GitHub, commit: string) {
  const { files, complete } = await listTree(github, commit)
  return { paths: [...files.keys()], complete }
}

/** All review comments of a pull request, of whomever. */
export function listReviewComments({ octokit, owner, repo }: GitHub, number: number) {
  return octokit.paginate(octokit.rest.pulls.listReviewComments, {
    owner,
    repo,
    pull_number: number,
    per_page: 100,
  })
}

/** A review that says something, or that keeps the pull request from being merged until it is dismissed. */
export type ReviewEvent = 'COMMENT' | 'REQUEST_CHANGES'

/** Posts a review. GitHub takes all its comments or none of them. */
export async function createReview(
  { octokit, owner, repo }: GitHub,
  number: number,
  review: { commit_id: string; body: string; event: ReviewEvent; comments: LineComment[] },
): Promise<void> {
  await octokit.rest.pulls.createReview({ owner, repo, pull_number: number, ...review })
}

/** Takes back what a review asked for; the message says why. */
export async function dismissReview(
  { octokit, owner, repo }: GitHub,
  number: number,
  review_id: number,
  message: string,
): Promise<void> {
  await octokit.rest.pulls.dismissReview({ owner, repo, pull_number: number, review_id, message })
}

/** Posts one review comment, on lines of the diff or on a file as a whole. */
export async function createComment(
  { octokit, owner, repo }: GitHub,
  number: number,
  comment: { commit_id: string } & (LineComment | { path: string; body: string; subject_type: 'file' }),
): Promise<void> {
  await octokit.rest.pulls.createReviewComment({ owner, repo, pull_number: number, ...comment })
}

/** Puts another body in the place of a review comment's. */
export async function updateComment(
  { octokit, owner, repo }: GitHub,
  comment_id: number,
  body: string,
): Promise<void> {
  await octokit.rest.pulls.updateReviewComment({ owner, repo, comment_id, body })
}

/** All reviews of a pull request, the oldest first. */
export function listReviews({ octokit, owner, repo }: GitHub, number: number) {
  return octokit.paginate(octokit.rest.pulls.listReviews, {
    owner,
    repo,
    pull_number: number,
    per_page: 100,
  })
}

/**
 * Is a person an active member of a team? False where GitHub knows no such membership (404); it says the same where the
 * token may not see the team. https://docs.github.com/en/rest/teams/members
 */
export async function readMembership(
  { octokit }: GitHub,
  org: string,
  team_slug: string,
  username: string,
): Promise<boolean> {
  try {
    const { data } = await octokit.rest.teams.getMembershipForUserInOrg({ org, team_slug, username })
    return data.state === 'active'
  } catch (error) {
    if (statusOf(error) === 404) return false
    throw error
  }
}

/** Sets the status of a commit under a name. https://docs.github.com/en/rest/commits/statuses */
export async function createStatus(
  { octokit, owner, repo }: GitHub,
  sha: string,
  status: { state: 'success' | 'failure'; context: string; description: string; target_url?: string },
): Promise<void> {
  await octokit.rest.repos.createCommitStatus({ owner, repo, sha, ...status })
}
