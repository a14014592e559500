/** Offsets to points, with one line index per document. */
import { location } from 'vfile-location'
import type { Document, Point, Range, Section, Sentence } from './types.ts'

export type Locator = (offset: number) => Point

/** A function from offsets of `source` to points. Offsets outside the text are moved to its nearer end. */
export function locator(source: string): Locator {
  const index = location(source)
  return (offset) => {
    const inside = Math.max(0, Math.min(offset, source.length))
    const point = index.toPoint(inside)
    return { line: point?.line ?? 1, column: point?.column ?? 1, offset: inside }
  }
}

export function rangeAt(at: Locator, start: number, end: number): Range {
  return { start: at(start), end: at(Math.max(start, end)) }
}

const locators = new WeakMap<Document, Locator>()

/**
 * The source range of the characters [from, to) of `sentence.text`. An empty range stands at `from`; positions outside
 * the sentence are moved to its nearer end.
 */
export function rangeOf(document: Document, sentence: Sentence, from: number, to: number): Range {
  const at = locatorOf(document)
  const { starts, ends } = sentence.block.text
  const inside = (position: number) =>
    sentence.from + Math.max(0, Math.min(position, sentence.to - sentence.from))
  const first = inside(from)
  const last = inside(to)
  if (first >= sentence.to) return rangeAt(at, ends[sentence.to - 1]!, ends[sentence.to - 1]!)
  const start = starts[first]!
  return rangeAt(at, start, last > first ? ends[last - 1]! : start)
}

/** The source range of a section's title; that of the section's first character where its markup hides the words. */
export function titleRange(document: Document, { start, title }: Section): Range {
  const found = title === null ? -1 : document.source.indexOf(title, start.offset)
  const from = found < 0 || found - start.offset > FARTHEST ? start.offset : found
  return rangeAt(locatorOf(document), from, found === from ? from + title!.length : from)
}

/** How far behind the start of a section its title begins: past marks, numbers and anchors. */
const FARTHEST = 200

function locatorOf(document: Document): Locator {
  const known = locators.get(document) ?? locator(document.source)
  locators.set(document, known)
  return known
}
