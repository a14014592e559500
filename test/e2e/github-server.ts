/**
 * A stand-in for GitHub's API on a loopback port. What it answers comes from a real repository and GitHub's rules; every
 * request and answer is held against GitHub's OpenAPI description, and what breaks it is answered with 500 and kept in
 * `faults`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, failure, notFound } from './answers.ts'
import { ENDPOINTS, type GitHubState } from './endpoints.ts'
import { graphql } from './graphql.ts'
import { findOperation, requestFault, responseFault } from './openapi.ts'

export interface RecordedRequest {
  method: string
  /** As sent, percent-encoded. */
  path: string
  query: URLSearchParams
  body: unknown
}

export interface GitHubServer {
  url: string
  state: GitHubState
  requests: RecordedRequest[]
  /** What broke GitHub's description, in requests and in answers. Every test asserts that there is nothing. */
  faults: string[]
  /** A test may answer a request itself, to play an outage; null leaves it to the endpoint. */
  intervene: (request: RecordedRequest) => Answer | null
  close(): Promise<void>
}

export const TOKEN = 'loopback-token'
export const OWNER = 'northwind'
export const REPO = 'legal'

export async function startGitHub(state: GitHubState): Promise<GitHubServer> {
  const http = createServer((request, response) => {
    void respond(server, request).then((answer) => send(answer, response, server.url))
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const server: GitHubServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    state,
    requests: [],
    faults: [],
    intervene: () => null,
    close: () => {
      http.closeAllConnections()
      return new Promise((resolve) => http.close(() => resolve()))
    },
  }
  return server
}

async function respond(server: GitHubServer, message: IncomingMessage): Promise<Answer> {
  const { pathname, searchParams } = new URL(message.url ?? '/', server.url)
  const text = await readAll(message)
  const body = text === '' ? undefined : (JSON.parse(text) as unknown)
  const request = { method: message.method ?? 'GET', path: pathname, query: searchParams, body }
  server.requests.push(request)
  const { authorization = '' } = message.headers
  const played = server.intervene(request)
  if (played !== null) return played
  if (!/^(?:token|Bearer) /.test(authorization) || authorization.split(' ')[1] !== TOKEN)
    return failure(401, 'Bad credentials')

  if (pathname === '/graphql') {
    try {
      return graphql(server.state, body as { query: string })
    } catch (error) {
      return broken(server, `GraphQL: ${String(error)}`)
    }
  }
  const found = findOperation(request.method, pathname)
  if (found === null) return broken(server, `${request.method} ${pathname}: not in the description`)
  const { operation, params } = found
  const invalid = requestFault(operation, searchParams, body)
  if (invalid !== null) return broken(server, `${request.method} ${pathname}: ${invalid}`)
  const ours = pathname.startsWith('/orgs/')
    ? params.org === OWNER
    : params.owner === OWNER && params.repo === REPO
  const other = server.state.others[`${params.owner}/${params.repo}`]
  if (!ours && other === undefined) return notFound
  const state = other === undefined ? server.state : { ...server.state, repository: other, pull: null }
  const endpoint = ENDPOINTS[`${operation.method} ${operation.path}`]
  if (endpoint === undefined) return broken(server, `${request.method} ${pathname}: no such endpoint`)
  const accept = message.headers.accept ?? ''
  try {
    const answer = endpoint(state, { params, query: searchParams, body, accept })
    const wrong = 'raw' in answer ? null : responseFault(operation, answer.status, answer.body)
    return wrong === null ? answer : broken(server, `${request.method} ${pathname}: ${wrong}`)
  } catch (error) {
    return broken(server, `${request.method} ${pathname}: ${String(error)}`)
  }
}

function broken(server: GitHubServer, fault: string): Answer {
  server.faults.push(fault)
  return { status: 500, body: { message: fault, documentation_url: '' } }
}

async function readAll(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

function send(answer: Answer, response: ServerResponse, url: string): void {
  if ('raw' in answer) {
    response.writeHead(answer.status, { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' })
    response.end(answer.raw)
    return
  }
  const headers: Record<string, string> = {
    ...answer.headers,
    'content-type': 'application/json; charset=utf-8',
  }
  // An endpoint gives the query of the next page; only the server knows its own address and the request's path.
  if (headers.link !== undefined) headers.link = headers.link.replace('<?', `<${url}${pathOf(response)}?`)
  response.writeHead(answer.status, headers)
  response.end(JSON.stringify(answer.body))
}

const pathOf = ({ req }: ServerResponse): string => new URL(req.url ?? '/', 'http://127.0.0.1').pathname
