/** Asks GitHub's API by plain HTTP, so that the command line needs no client. */
import type { Ask } from './ask.ts'

/** Until the whole answer is there. */
const TIMEOUT_SECONDS = 15

/** In bytes; a file of 1 MiB is a third larger in Base64, and has some fields beside it. */
const LARGEST_ANSWER = 2 * 1024 * 1024

export interface Server {
  /** Address of the API, such as https://api.github.com. */
  url: string
  /** Token to ask with; null asks as anybody. */
  token: string | null
}

/** `request` is `fetch`. The token goes to the server alone: it is dropped where an answer leads to another one. */
export function askOver(request: typeof fetch, { url, token }: Server): Ask {
  const headers: Record<string, string> = { 'user-agent': 'fineprint' }
  if (token !== null) headers.authorization = `Bearer ${token}`
  const base = url.replace(/\/$/, '')
  return async (path, accept = 'application/vnd.github+json') => {
    try {
      const response = await request(base + path, {
        headers: { ...headers, accept },
        signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
      })
      const text = await readAtMost(response, LARGEST_ANSWER)
      if (text === null) return { failure: `${base} answered with more than 2 MiB` }
      return { status: response.status, body: parsed(text) }
    } catch (error) {
      return { failure: `${base} ${wordsOf(error)}` }
    }
  }
}

/** Null where there is more. */
async function readAtMost({ body }: Response, most: number): Promise<string | null> {
  if (body === null) return ''
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Null for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Never the error's own message: it can quote a header, and a header holds the token. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return 'cannot be reached'
  if (error.name === 'TimeoutError') return `did not answer within ${TIMEOUT_SECONDS} seconds`
  const { cause } = error
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  return typeof code === 'string' ? `cannot be reached (${code})` : 'cannot be reached'
}
