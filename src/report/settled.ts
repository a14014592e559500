/** The body of a comment whose finding is gone. */

export interface Settled {
  /** The commit at which it is gone. */
  commit: string
  /** Was it accepted on the record, by a waiver or in the baseline? Otherwise the wording was mended. */
  accepted: boolean
  /** Was the thread resolved? The token often may not. */
  resolved: boolean
}

/** GitHub takes 65,536 characters for a comment; the rest is room for what is added. */
const KEPT = 60_000

/** What was said, folded away under what became of it. `body`: the comment without its marker, as an earlier run wrote it. */
export function settledBody(body: string, { commit, accepted, resolved }: Settled): string {
  const what = accepted
    ? 'Settled: this was accepted on the record.'
    : `Settled: as of ${commit.slice(0, 7)} this is no longer so.`
  const open = resolved
    ? ''
    : ' The token of the job may not resolve this conversation (GitHub asks for <code>contents: write</code>), so please do.'
  // A suggestion that nobody needs any more must not be applied by a click.
  const before = body.slice(0, KEPT).replace(/^(`{3,})suggestion$/gm, '$1text')
  return `**${what}**${open}\n\n<details>\n<summary>What was said here</summary>\n\n${before}\n\n</details>`
}
