/**
 * Which review comments GitHub refuses, and in which words. Its documentation is silent; the texts are those that
 * public bug reports quote, such as cli/cli#5746 and ubuntu/WSL#244.
 */
import { type DiffEntry, hunkLines } from './diff.ts'

export interface CommentRequest {
  path: string
  body: string
  line?: number
  side?: 'LEFT' | 'RIGHT'
  start_line?: number
  start_side?: 'LEFT' | 'RIGHT'
  subject_type?: 'line' | 'file'
}

export interface Refusal {
  field: string
  message: string
}

/** What GitHub finds wrong with a comment on these files; nothing where it takes the comment. */
export function refusals(comment: CommentRequest, files: DiffEntry[]): Refusal[] {
  const file = files.find(({ filename }) => filename === comment.path)
  if (file === undefined) return [thread('path', 'Path could not be resolved')]
  if (comment.body.trim() === '') return [{ field: 'body', message: "Body can't be blank" }]
  if (comment.body.length > 65_536) {
    return [{ field: 'body', message: 'Body is too long (maximum is 65536 characters)' }]
  }
  if (comment.subject_type === 'file') return []
  const side = comment.side ?? 'RIGHT'
  const hunks = hunkLines(file.patch ?? '')
  const hunk = hunks.find((lines) => lines[side].has(comment.line ?? 0))
  if (hunk === undefined) {
    return [
      thread('line', 'Pull request review thread line must be part of the diff'),
      thread('diff_hunk', "Pull request review thread diff hunk can't be blank"),
    ]
  }
  if (comment.start_line === undefined) return []
  if (comment.start_line >= (comment.line ?? 0)) {
    return [thread('start_line', 'Pull request review thread start line must precede the end line.')]
  }
  if (hunk[comment.start_side ?? side].has(comment.start_line)) return []
  const message = 'Pull request review thread start line must be part of the same hunk as the line.'
  return [thread('start_line', message)]
}

function thread(field: string, message: string): Refusal {
  return { field: `pull_request_review_thread.${field}`, message }
}
