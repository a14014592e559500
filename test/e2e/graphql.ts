/** GitHub's GraphQL API: review threads, and the hiding of comments. Queries are held against GitHub's own schema. */
import { schema as sdl } from '@octokit/graphql-schema'
import { buildSchema, NoDeprecatedCustomRule, parse, specifiedRules, validate } from 'graphql'
import type { Answer } from './answers.ts'
import type { GitHubState, StoredComment } from './endpoints.ts'

const schema = buildSchema(sdl.idl, { assumeValidSDL: true })

interface Request {
  query: string
  variables?: Record<string, unknown>
}

/** What breaks the schema is thrown: it is a fault of the action, and no answer of GitHub's. */
export function graphql(state: GitHubState, request: Request): Answer {
  const document = parse(request.query)
  // What GitHub has announced to remove may be gone on the day of the run.
  const faults = validate(schema, document, [...specifiedRules, NoDeprecatedCustomRule])
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('; '))
  const { id } = request.variables ?? {}
  const field =
    /\b(resolveReviewThread|unresolveReviewThread|minimizeComment|unminimizeComment|reviewThreads)\b/.exec(
      request.query,
    )?.[1]
  switch (field) {
    case 'reviewThreads':
      return data({ repository: { pullRequest: { reviewThreads: threads(state, request.variables ?? {}) } } })
    case 'resolveReviewThread':
    case 'unresolveReviewThread': {
      // Resolving asks for more than writing to a pull request does.
      const thread = state.comments.find((comment) => threadId(comment) === id)
      if (!state.mayWrite || !state.mayResolve || thread === undefined) return forbidden(field)
      thread.resolvedBy = field === 'resolveReviewThread' ? 'github-actions' : null
      return data({ [field]: { thread: { isResolved: thread.resolvedBy !== null } } })
    }
    case 'minimizeComment':
    case 'unminimizeComment': {
      const comment = state.comments.find((each) => nodeId(each) === id)
      if (!state.mayWrite || comment === undefined) return forbidden(field)
      comment.minimized = field === 'minimizeComment'
      const name = comment.minimized ? 'minimizedComment' : 'unminimizedComment'
      return data({ [field]: { [name]: { isMinimized: comment.minimized } } })
    }
    default:
      throw new Error(`The stand-in does not know this query: ${request.query}`)
  }
}

const data = (value: unknown): Answer => ({ status: 200, body: { data: value } })

/** GitHub answers 200 and says in the body what it refuses. */
const forbidden = (field: string): Answer => ({
  status: 200,
  body: {
    data: { [field]: null },
    errors: [{ type: 'FORBIDDEN', path: [field], message: 'Resource not accessible by integration' }],
  },
})

export const nodeId = ({ id }: StoredComment): string => `PRRC_${id}`
export const threadId = ({ id }: StoredComment): string => `PRRT_${id}`

const SIZE = 100

function threads({ comments }: GitHubState, { after }: Record<string, unknown>): unknown {
  const roots = comments.filter(({ in_reply_to_id }) => in_reply_to_id === undefined)
  const from = typeof after === 'string' ? Number(after) : 0
  const to = from + SIZE
  return {
    pageInfo: { hasNextPage: to < roots.length, endCursor: String(to) },
    nodes: roots.slice(from, to).map((comment) => ({
      id: threadId(comment),
      isResolved: comment.resolvedBy !== null,
      comments: { nodes: [{ id: nodeId(comment), fullDatabaseId: String(comment.id) }] },
    })),
  }
}
