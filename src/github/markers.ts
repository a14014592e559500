/**
 * The marker by which a run finds its own comments again. It is the last line of a comment and counts nowhere else:
 * text quoted from a document stands above it, and there `<!--` is neutralized besides.
 */

const BEFORE = '<!-- fineprint:v1 finding='
const SETTLED = ' settled'
const AFTER = ' -->'
/** Findings in one comment; more than a clause can break rules, and what keeps a marker short. */
const MOST = 50

export interface Marker {
  /** Fingerprints of the findings that the comment is about. */
  findings: string[]
  /** Was the comment said to be settled by a run of ours? */
  settled: boolean
}

/** `body` with the marker as its last line. */
export function markComment(body: string, { findings, settled }: Marker): string {
  const names = findings.slice(0, MOST).join(',')
  return `${body.trimEnd()}\n\n${BEFORE}${names}${settled ? SETTLED : ''}${AFTER}`
}

/** The marker that the last line of a comment is; null where it is none. */
export function readMarker(body: string): Marker | null {
  const text = body.trimEnd()
  const line = text.slice(text.lastIndexOf('\n') + 1)
  if (!line.startsWith(BEFORE) || !line.endsWith(AFTER)) return null
  const inner = line.slice(BEFORE.length, line.length - AFTER.length)
  const settled = inner.endsWith(SETTLED)
  const findings = (settled ? inner.slice(0, -SETTLED.length) : inner).split(',', MOST + 1)
  const known = findings.length <= MOST && findings.every((each) => /^[0-9a-f]{16}$/.test(each))
  return known ? { findings, settled } : null
}

const REVIEW = '<!-- fineprint:v1 review -->'

/** `body` with the marker of a review as its last line. */
export const markReview = (body: string): string => `${body.trimEnd()}\n\n${REVIEW}`

/** Does the body of a review end in its marker? */
export const isReviewMarked = (body: string): boolean => body.trimEnd().endsWith(`\n${REVIEW}`)

/** The body without its last line, the marker. */
export const withoutMarker = (body: string): string => {
  const text = body.trimEnd()
  return readMarker(text) === null ? text : text.slice(0, text.lastIndexOf('\n') + 1).trimEnd()
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
