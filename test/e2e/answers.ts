/** Answers of the stand-in for GitHub. */

export type Answer =
  | { status: number; body: unknown; headers?: Record<string, string> }
  | { status: number; raw: Uint8Array }

/** A failure in the form in which GitHub tells it. */
export function failure(status: number, message: string, errors?: unknown[]): Answer {
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) }
  return { status, body: errors === undefined ? body : { ...body, errors } }
}

export const notFound = failure(404, 'Not Found')

/** The result, or null where `run` throws: what git cannot find, GitHub does not know either. */
export function attempt<Result>(run: () => Result): Result | null {
  try {
    return run()
  } catch {
    return null
  }
}
