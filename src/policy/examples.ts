/** Examples of rules as policies write them, brought into one form. */
import type { DocumentKind, Example } from './types.ts'

/** A text, or a map with a text or with two versions of one. */
export type ExampleEntry = string | (({ text: string } | { before: string; after: string }) & Reading)

interface Reading {
  kind?: DocumentKind
  hard?: boolean
}

/** What an example is read as where it does not say. */
export const EXAMPLE_KIND: DocumentKind = 'terms-of-service'

/** The examples in their order. */
export function readExamples(entries: readonly ExampleEntry[] = []): Example[] {
  return entries.map((entry) => {
    if (typeof entry === 'string') return { before: null, after: entry, kind: EXAMPLE_KIND, hard: false }
    const { kind = EXAMPLE_KIND, hard = false } = entry
    return 'text' in entry
      ? { before: null, after: entry.text, kind, hard }
      : { before: entry.before, after: entry.after, kind, hard }
  })
}
