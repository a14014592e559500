/** Words that are struck out: a reader sees that they do not hold, so they are no part of what is read. */
import type { Nodes } from 'mdast'
import type { Span } from './flow.ts'
import type { Document } from './types.ts'

/** Struck-out words with the marks around them, as source offsets. */
export interface Struck extends Span {
  /** The words alone. */
  inner: Span
}

/** Struck-out stretches of a document; more are read as if they stood. */
export const MOST_STRUCK = 200

/** Only what looks struck out everywhere: with a class or a style it may look like any other text. */
const OPENS =
  /^<(del|s|strike)(?:\s{1,9}(?:datetime|cite)\s{0,9}=\s{0,9}(?:"[^"<>]{0,300}"|'[^'<>]{0,300}'))*\s{0,9}>$/i

/** The element that a tag opens and by which words are struck out, in small letters; null where it opens none. */
export const struckBy = (tag: string): string | null => OPENS.exec(tag)?.[1]?.toLowerCase() ?? null

/** The index of the tag that ends the element `name` behind `from`, in nodes side by side; -1 where none does. */
export function closerOf(nodes: readonly Nodes[], from: number, name: string): number {
  for (let i = from; i < nodes.length; i++) {
    const node = nodes[i]!
    if (node.type === 'html' && node.value.toLowerCase().replace(/\s/g, '') === `</${name}>`) return i
  }
  return -1
}

/** The source as it would read if nothing were struck out: spaces in place of the marks, so that all places stay. */
export function unstruck({ source, struck }: Pick<Document, 'source' | 'struck'>): string {
  let text = ''
  let at = 0
  const spaces = (from: number, to: number): void => {
    if (from < at) return
    text += source.slice(at, from) + source.slice(from, to).replace(/[^\r\n]/g, ' ')
    at = to
  }
  const marks = struck.flatMap(({ from, to, inner }) => [
    { from, to: inner.from },
    { from: inner.to, to },
  ])
  for (const mark of marks.sort((a, b) => a.from - b.from)) spaces(mark.from, mark.to)
  return text + source.slice(at)
}
