/** A question to GitHub's API, whoever asks it. */

/** What came back: an answer with its status and its JSON, or why none came. */
export type Answer = { status: number; body: unknown } | { failure: string }

/**
 * Asks for a path of the API such as "/repos/northwind/legal-policy/git/ref/tags/v3", with an `Accept` header of its own if need
 * be. Never throws.
 */
export type Ask = (path: string, accept?: string) => Promise<Answer>

/** Asks each question once: what a run has been told stays so. */
export function once(ask: Ask): Ask {
  const answers = new Map<string, Promise<Answer>>()
  return (path, accept) => {
    const known = answers.get(path)
    if (known !== undefined) return known
    const answer = ask(path, accept)
    answers.set(path, answer)
    return answer
  }
}
