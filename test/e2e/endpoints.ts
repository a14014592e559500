/** The endpoints of the stand-in: from a request to GitHub's answer, on a real repository. */
import { type Answer, attempt, failure, notFound } from './answers.ts'
import { contents } from './contents.ts'
import { type DiffEntry, diffEntries } from './diff.ts'
import { nodeId } from './graphql.ts'
import { complete } from './openapi.ts'
import type { Repository } from './repository.ts'
import { type CommentRequest, refusals } from './review-rules.ts'

export interface PullRequest {
  number: number
  /** Tip of the target branch, and the commit that is proposed. */
  base: string
  head: string
  /** The name of the target branch; "main" where it is left out. */
  baseRef?: string
}

/** A review comment as it is kept between runs. */
export interface StoredComment extends CommentRequest {
  id: number
  commit_id: string
  user: { login: string; type: 'Bot' | 'User' }
  author_association: 'NONE' | 'CONTRIBUTOR' | 'MEMBER'
  /** The comment that it answers. */
  in_reply_to_id?: number
  /** Who resolved its thread; null while that is open. */
  resolvedBy: string | null
  minimized: boolean
}

export interface StoredReview {
  id: number
  body: string
  commit_id: string
  comments: StoredComment[]
  /** Left out for reviews of the action. */
  user?: { login: string; type: 'Bot' | 'User' }
  state?: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED'
}

/** The state of the stand-in. Tests read and write it. */
export interface GitHubState {
  repository: Repository
  /** Other repositories that the token may read, by "owner/name". */
  others: Record<string, Repository>
  pull: PullRequest | null
  /** What the token of the run may do, as with the token of a pull request from a fork. */
  mayWrite: boolean
  /** May it resolve threads? That takes `contents: write`. */
  mayResolve: boolean
  /** Members of teams, "legal/kim"; null where the token may not ask. */
  members: string[] | null
  /** Did the account of the token open the pull request? */
  ownPull: boolean
  /** Are patches left out of the lists of files, as GitHub does where a diff is large? */
  withoutPatches: boolean
  /** Commit statuses, the latest last; null where the token may not set any. */
  statuses: { sha: string; state: string; context: string; description: string }[] | null
  comments: StoredComment[]
  reviews: StoredReview[]
  lastId: number
}

export interface Call {
  params: Record<string, string>
  query: URLSearchParams
  body: unknown
  accept: string
}

const readOnly = failure(403, 'Resource not accessible by integration')

const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const
const COMPARE_LIMIT = 300

/** The endpoints by their operation in the description. */
export const ENDPOINTS: Record<string, (state: GitHubState, call: Call) => Answer> = {
  'get /repos/{owner}/{repo}/compare/{basehead}': ({ repository }, { params, query }) => {
    const [base = '', head = ''] = (params.basehead ?? '').split('...')
    const mergeBase = attempt(() => repository.git('merge-base', base, head).toString().trim())
    if (mergeBase === null) return notFound
    const page = Number(query.get('page') ?? 1)
    const files = page === 1 ? diffEntries(repository, mergeBase, head).slice(0, COMPARE_LIMIT) : []
    const merge_base_commit = complete('commit', { sha: mergeBase })
    return {
      status: 200,
      body: complete('commit-comparison', { merge_base_commit, files: files.map(fileBody) }),
    }
  },

  'get /repos/{owner}/{repo}/contents/{path}': ({ repository }, { params, query, accept }) =>
    contents(repository, query.get('ref') ?? 'HEAD', params.path ?? '', accept),

  'get /repos/{owner}/{repo}/git/blobs/{file_sha}': ({ repository }, { params, accept }) => {
    const bytes = attempt(() => repository.git('cat-file', 'blob', params.file_sha ?? ''))
    if (bytes === null) return notFound
    if (accept.includes('raw')) return { status: 200, raw: bytes }
    const values = {
      sha: params.file_sha,
      size: bytes.length,
      content: bytes.toString('base64'),
      encoding: 'base64',
    }
    return { status: 200, body: complete('blob', values) }
  },

  'get /repos/{owner}/{repo}/git/ref/{ref}': ({ repository }, { params }) => {
    const name = `refs/${params.ref}`
    const sha = attempt(() => repository.git('show-ref', '--verify', '--hash', name).toString().trim())
    if (sha === null) return notFound
    const type = repository.git('cat-file', '-t', sha).toString().trim()
    const object = { type, sha, url: 'https://github.example/' }
    return { status: 200, body: complete('git-ref', { ref: name, object }) }
  },

  'get /repos/{owner}/{repo}/git/tags/{tag_sha}': ({ repository }, { params }) => {
    const text = attempt(() => repository.git('cat-file', 'tag', params.tag_sha ?? '').toString())
    if (text === null) return notFound
    const [, sha, type] = /^object (\w+)\ntype (\w+)$/m.exec(text) ?? []
    const object = { type, sha, url: 'https://github.example/' }
    return { status: 200, body: complete('git-tag', { sha: params.tag_sha, object }) }
  },

  'get /repos/{owner}/{repo}/git/trees/{tree_sha}': ({ repository }, { params }) => {
    const rows = attempt(() => repository.git('ls-tree', '-r', '-z', params.tree_sha ?? '').toString())
    if (rows === null) return notFound
    const tree = rows
      .split('\0')
      .filter((row) => row !== '')
      .map((row) => {
        const [, mode, type, sha, path] = /^(\d+) (\w+) (\w+)\t(.*)$/s.exec(row) ?? []
        return { path, mode, type, sha }
      })
    return { status: 200, body: complete('git-tree', { sha: params.tree_sha, tree, truncated: false }) }
  },

  'get /repos/{owner}/{repo}/pulls/{pull_number}': (state, call) => {
    const { pull, files } = find(state, call)
    if (pull === null) return notFound
    const { head, base } = complete('pull-request', {}) as { head: object; base: object }
    const values = {
      number: pull.number,
      changed_files: files.length,
      head: { ...head, sha: pull.head },
      base: { ...base, sha: pull.base, ref: pull.baseRef ?? 'main' },
    }
    return { status: 200, body: complete('pull-request', values) }
  },

  'get /repos/{owner}/{repo}/pulls/{pull_number}/files': (state, call) => {
    const { pull, files } = find(state, call)
    const listed = files.slice(0, 3000).map(({ patch, ...file }) => ({
      ...file,
      ...(patch === undefined || state.withoutPatches ? {} : { patch }),
    }))
    return pull === null ? notFound : page(listed.map(fileBody), call)
  },

  'get /repos/{owner}/{repo}/pulls/{pull_number}/comments': (state, call) =>
    find(state, call).pull === null ? notFound : page(state.comments.map(commentBody), call),

  'post /repos/{owner}/{repo}/pulls/{pull_number}/comments': (state, call) => {
    const { pull, files } = find(state, call)
    if (pull === null) return notFound
    if (!state.mayWrite) return readOnly
    const request = call.body as CommentRequest & { commit_id: string }
    const refused = refusals(request, files)
    if (refused.length > 0) {
      const errors = refused.map((refusal) => ({
        resource: 'PullRequestReviewComment',
        code: 'custom',
        ...refusal,
      }))
      return failure(422, 'Validation Failed', errors)
    }
    const comment = store(state, request, request.commit_id)
    state.comments.push(comment)
    return { status: 201, body: commentBody(comment) }
  },

  'patch /repos/{owner}/{repo}/pulls/comments/{comment_id}': (state, { params, body }) => {
    const comment = state.comments.find(({ id }) => String(id) === params.comment_id)
    if (comment === undefined) return notFound
    if (!state.mayWrite) return readOnly
    comment.body = (body as { body: string }).body
    return { status: 200, body: commentBody(comment) }
  },

  'get /orgs/{org}/teams/{team_slug}/memberships/{username}': ({ members }, { params }) => {
    if (members === null) return readOnly
    if (!members.includes(`${params.team_slug}/${params.username}`)) return notFound
    return { status: 200, body: complete('team-membership', { state: 'active', role: 'member' }) }
  },

  'put /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals': (state, { params }) => {
    const review = state.reviews.find(({ id }) => String(id) === params.review_id)
    if (review === undefined) return notFound
    if (!state.mayWrite) return readOnly
    // Only a review that approves or requests changes can be dismissed.
    if (review.state !== 'CHANGES_REQUESTED' && review.state !== 'APPROVED')
      return failure(422, 'Can not dismiss a commented pull request review')
    review.state = 'DISMISSED'
    return { status: 200, body: reviewBody(review) }
  },

  'post /repos/{owner}/{repo}/statuses/{sha}': ({ statuses }, { params, body }) => {
    if (statuses === null) return readOnly
    const status = body as { state: string; context: string; description: string }
    statuses.push({ sha: params.sha ?? '', ...status })
    return { status: 201, body: complete('status', { ...status }) }
  },

  'get /repos/{owner}/{repo}/pulls/{pull_number}/reviews': (state, call) =>
    find(state, call).pull === null ? notFound : page(state.reviews.map(reviewBody), call),

  'post /repos/{owner}/{repo}/pulls/{pull_number}/reviews': (state, call) => {
    const { pull, files } = find(state, call)
    if (pull === null) return notFound
    if (!state.mayWrite) return readOnly
    const request = call.body as {
      body?: string
      event?: string
      commit_id?: string
      comments?: CommentRequest[]
    }
    const blank = (request.body ?? '').trim() === ''
    // GitHub takes all the comments or none, and does not say which one it minds.
    const refused = (request.comments ?? []).flatMap((comment) => refusals(comment, files))
    const messages = refused.map(({ message }) => message)
    if (request.event === 'REQUEST_CHANGES' && state.ownPull)
      messages.push('Can not request changes on your own pull request')
    if (blank && request.event === 'COMMENT') messages.push("Body can't be blank")
    if (messages.length > 0)
      return failure(422, 'Unprocessable Entity', [[...new Set(messages)].join(' and ')])
    const commit = request.commit_id ?? pull.head
    const comments = (request.comments ?? []).map((comment) => store(state, comment, commit))
    const asks = request.event === 'REQUEST_CHANGES'
    const review: StoredReview = {
      id: nextId(state),
      body: request.body ?? '',
      commit_id: commit,
      comments,
      state: asks ? 'CHANGES_REQUESTED' : 'COMMENTED',
    }
    state.comments.push(...comments)
    state.reviews.push(review)
    return { status: 200, body: reviewBody(review) }
  },
}

function find(
  { repository, pull }: GitHubState,
  { params }: Call,
): { pull: PullRequest | null; files: DiffEntry[] } {
  if (pull === null || String(pull.number) !== params.pull_number) return { pull: null, files: [] }
  const mergeBase = repository.git('merge-base', pull.base, pull.head).toString().trim()
  return { pull, files: diffEntries(repository, mergeBase, pull.head) }
}

/** A page of a list, with the header by which clients find the next one. */
function page(items: unknown[], { query }: Call): Answer {
  const size = Math.min(Number(query.get('per_page') ?? 30), 100)
  const number = Number(query.get('page') ?? 1)
  const next = new URLSearchParams(query)
  next.set('page', String(number + 1))
  const more: Record<string, string> = number * size < items.length ? { link: `<?${next}>; rel="next"` } : {}
  return { status: 200, body: items.slice((number - 1) * size, number * size), headers: more }
}

const fileBody = (entry: DiffEntry) => complete('diff-entry', { ...entry })

function store(state: GitHubState, request: CommentRequest, commit_id: string): StoredComment {
  const subject = { subject_type: request.subject_type ?? ('line' as const) }
  const open = { resolvedBy: null, minimized: false }
  return {
    ...request,
    ...subject,
    ...open,
    id: nextId(state),
    commit_id,
    user: BOT,
    author_association: 'NONE',
  }
}

function nextId(state: GitHubState): number {
  state.lastId += 1
  return state.lastId
}

function commentBody({ resolvedBy, minimized, ...comment }: StoredComment): Record<string, unknown> {
  const user = complete('simple-user', comment.user)
  const node_id = nodeId({ ...comment, resolvedBy, minimized })
  return complete('pull-request-review-comment', {
    ...comment,
    user,
    node_id,
    original_commit_id: comment.commit_id,
  })
}

function reviewBody({ id, body, commit_id, user, state }: StoredReview): Record<string, unknown> {
  const by = complete('simple-user', user ?? BOT)
  return complete('pull-request-review', { id, body, commit_id, user: by, state: state ?? 'COMMENTED' })
}
