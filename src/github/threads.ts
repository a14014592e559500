/**
 * Review threads: GitHub resolves and hides them over GraphQL alone. https://docs.github.com/en/graphql/reference/mutations
 * Resolving asks for a token with `contents: write`, minimizing for `pull-requests: write` (oven-sh/bun#40468, PostHog/posthog#52454,
 * checked 2026-11-25).
 */
import type { GitHub } from './client.ts'

export interface Thread {
  id: string
  isResolved: boolean
}

interface Page {
  repository: {
    pullRequest: {
      reviewThreads: {
        pageInfo: { hasNextPage: boolean; endCursor: string | null }
        /** GitHub leaves out what it fails to read. */
        nodes:
          | ({
              id: string
              isResolved: boolean
              comments: { nodes: ({ id: string; fullDatabaseId: string | null } | null)[] | null }
            } | null)[]
          | null
      }
    } | null
  } | null
}

const THREADS = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id isResolved comments(first: 1) { nodes { id fullDatabaseId } } }
      }
    }
  }
}`

/** GitHub has pull requests of thousands of threads; what stands beyond these is left as it is. */
const MOST_PAGES = 20

/**
 * The threads of a pull request by the comment that begins each: by its id, which has outgrown the 32 bits of `databaseId`, and
 * by its node id. Throws where GitHub does not list them.
 */
export async function listThreads(
  { octokit, owner, repo }: GitHub,
  number: number,
): Promise<Map<string, Thread>> {
  const threads = new Map<string, Thread>()
  let after: string | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer: Page = await octokit.graphql<Page>(THREADS, { owner, repo, number, after })
    const list = answer.repository?.pullRequest?.reviewThreads
    for (const thread of list?.nodes ?? []) {
      const first = thread?.comments.nodes?.[0]
      if (!thread || !first) continue
      const { id, isResolved } = thread
      for (const name of [first.fullDatabaseId, first.id])
        if (name) threads.set(String(name), { id, isResolved })
    }
    if (!list?.pageInfo.hasNextPage) break
    after = list.pageInfo.endCursor
  }
  return threads
}

const RESOLVE =
  'mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }'
const UNRESOLVE =
  'mutation ($id: ID!) { unresolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }'
const MINIMIZE =
  'mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { minimizedComment { isMinimized } } }'
const UNMINIMIZE =
  'mutation ($id: ID!) { unminimizeComment(input: { subjectId: $id }) { unminimizedComment { isMinimized } } }'

const mutate =
  (mutation: string) =>
  async ({ octokit }: GitHub, id: string): Promise<void> => {
    await octokit.graphql(mutation, { id })
  }

/** Each throws where the token may not, or GitHub fails. */
export const resolveThread = mutate(RESOLVE)
export const unresolveThread = mutate(UNRESOLVE)
export const minimizeComment = mutate(MINIMIZE)
export const unminimizeComment = mutate(UNMINIMIZE)
