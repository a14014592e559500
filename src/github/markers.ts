/**
 * The marker by which a run finds its own comments again. It is the last line of a comment and counts nowhere else:
 * text quoted from a document stands above it, and there `<!--` is neutralized besides.
 */

const BEFORE = '<!-- fineprint:v1 finding='
const AFTER = ' -->'

/** `body` with the marker of a finding as its last line. */
export function markComment(body: string, fingerprint: string): string {
  return `${body.trimEnd()}\n\n${BEFORE}${fingerprint}${AFTER}`
}

/** The fingerprint that the last line of a comment carries; null where that line is no marker. */
export function readMarker(body: string): string | null {
  const text = body.trimEnd()
  const line = text.slice(text.lastIndexOf('\n') + 1)
  if (!line.startsWith(BEFORE) || !line.endsWith(AFTER)) return null
  const fingerprint = line.slice(BEFORE.length, line.length - AFTER.length)
  return /^[0-9a-f]{16}$/.test(fingerprint) ? fingerprint : null
}

/** What GitHub tells about the author of a review comment. */
export interface CommentAuthor {
  /** "Bot" for the workflow's own token and other apps, "User" for people and their tokens. */
  type: string
  /** How the author is related to the repository: "OWNER", "MEMBER", "COLLABORATOR", "CONTRIBUTOR", "NONE", … */
  association: string
}

/**
 * May a comment of this author be ours? Anyone can write a marker by hand, and a marker keeps its finding from being
 * posted: only apps and people who may write to the repository are believed.
 */
export function mayBeOurs({ type, association }: CommentAuthor): boolean {
  return type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(association)
}
