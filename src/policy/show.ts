/** How error messages show what an author wrote. */
import { nearest } from './nearest.ts'

/** Characters of the author's text that a message repeats. */
const LONGEST = 60

/** Text on one line, without control and direction characters, which could rewrite a terminal. */
export function plain(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]/gu, ' ')
}

/** A value in backticks: short and plain. */
export function show(value: unknown): string {
  const text = plain(typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)))
  return `\`${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}\``
}

/** "did you mean `action`?", or the names to choose from where none is near. */
export function suggest(word: string, names: readonly string[]): string {
  const near = nearest(word, names)
  return near === null ? `expected one of ${names.join(', ')}` : `did you mean \`${near}\`?`
}
