/** Asks again where GitHub is briefly unable to answer, or asks for patience. */
import { setTimeout as sleep } from 'node:timers/promises'
import { statusOf } from './failures.ts'

const ATTEMPTS = 3
const LONGEST_WAIT_SECONDS = 60

/** What has the same effect however often it is asked. */
const REPEATABLE = new Set(['GET', 'PATCH', 'PUT'])

interface RequestOptions {
  method?: string
}

/**
 * Wraps a request of the client. A refusal with `retry-after` did nothing and can always be asked again; a server
 * error only where asking twice does no more than asking once, because the server may have acted before it failed.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately
 */
export async function withRetries<Options extends RequestOptions, Answer>(
  request: (options: Options) => Answer | Promise<Answer>,
  options: Options,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await request(options)
    } catch (error) {
      const wait = secondsToWait(error, options.method, attempt)
      if (wait === null || attempt === ATTEMPTS) throw error
      await sleep(wait * 1000)
    }
  }
}

function secondsToWait(error: unknown, method: string | undefined, attempt: number): number | null {
  const status = statusOf(error)
  if (status === 403 || status === 429 || isHurried(error)) return secondsOfLimit(error, Date.now() / 1000)
  return status !== null && status >= 500 && REPEATABLE.has(method ?? '') ? attempt : null
}

/**
 * How long a limit asks to wait: what `retry-after` says; else, where nothing remains of the primary limit, until it is reset;
 * else, for a secondary limit, a minute. Null where it is no limit, or one that lasts longer than a job should wait.
 */
export function secondsOfLimit(error: unknown, now: number): number | null {
  const headers = headersOf(error)
  const asked = headers['retry-after']
  const reset = headers['x-ratelimit-remaining'] === '0' ? Number(headers['x-ratelimit-reset']) : Number.NaN
  const secondary =
    isHurried(error) || (error instanceof Error && /secondary rate limit/i.test(error.message))
  const wait =
    asked !== undefined
      ? Number(asked)
      : Number.isFinite(reset)
        ? Math.max(0, Math.ceil(reset - now)) + 1
        : secondary
          ? LONGEST_WAIT_SECONDS
          : Number.NaN
  return wait >= 0 && wait <= LONGEST_WAIT_SECONDS ? wait : null
}

/** GitHub answers 422 to what is wrong and to what comes too fast: "was submitted too quickly". */
export const isHurried = (error: unknown): boolean =>
  statusOf(error) === 422 && error instanceof Error && /submitted too quickly/i.test(error.message)

function headersOf(error: unknown): Record<string, string | undefined> {
  const { response } = error as { response?: { headers?: Record<string, string | undefined> } }
  return response?.headers ?? {}
}
