/** Reads the errors that the client throws. */

/** The HTTP status of a failed call; null for other errors. */
export function statusOf(error: unknown): number | null {
  const status = error instanceof Error && 'status' in error ? error.status : null
  return typeof status === 'number' ? status : null
}

/** One line about a failed call: what was asked for and what the answer was. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return oneLine(String(error))
  const status = statusOf(error)
  const request = 'request' in error ? (error.request as { method?: string; url?: string }) : null
  if (status === null || request === null) return oneLine(error.message)
  return oneLine(`${request.method} ${request.url} answered ${status}: ${withoutLink(error.message)}`)
}

/** The client ends messages with the address of the documentation: "Not Found - https://docs.github.com/rest/…". */
function withoutLink(message: string): string {
  const at = message.lastIndexOf(' - ')
  return at === -1 ? message : message.slice(0, at)
}

/** What to do about a call that the token may not make; "" for other failures. GitHub hides what it refuses as 404. */
export function permissionHint(error: unknown): string {
  const refused = [401, 403, 404].includes(statusOf(error) ?? 0)
  return refused ? ': give the job "permissions: { contents: read, pull-requests: write }"' : ''
}

/** The text on one line, of at most some 500 characters. */
export function oneLine(text: string): string {
  const line = text.split(/\s/).filter(Boolean).join(' ')
  return line.length > 500 ? `${line.slice(0, 500)} …` : line
}
