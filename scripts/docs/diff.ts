/** Two versions of a text as the lines that changed. */
import { diffLines } from 'diff'
import { fenced } from './markdown.ts'

/** A block of the lines of both, each marked by `-`, `+` or a space. */
export function diffBlock(before: string, after: string): string {
  const ended = (text: string): string => `${text.trimEnd()}\n`
  const lines = diffLines(ended(before), ended(after)).flatMap(({ value, added, removed }) =>
    value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `${added ? '+' : removed ? '-' : ' '} ${line}`.trimEnd()),
  )
  return fenced(lines.join('\n'), 'diff')
}
