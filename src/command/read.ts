/** Reads files into documents and clauses. */
import { readFile, stat } from 'node:fs/promises'
import { readClauses } from '../clauses/index.ts'
import { parseDocument, readSource } from '../document/index.ts'
import type { Reading, Unreadable } from '../lint/index.ts'
import type { Policy } from '../policy/index.ts'
import { reasonOf } from './failures.ts'
import type { SourceFile } from './paths.ts'

/** Bytes of the largest document that is read. Terms of a whole company fit twenty times. */
export const LARGEST = 2 * 1024 * 1024

/** Reads every file; one that cannot be read is named with its reason, and the others are read all the same. */
export async function readFiles(
  files: SourceFile[],
  policy: Policy,
  pathOf: (file: SourceFile) => string,
): Promise<{ readings: Reading[]; unreadable: Unreadable[] }> {
  const readings: Reading[] = []
  const unreadable: Unreadable[] = []
  for (const file of files) {
    const source = await readFileSource(file.absolute)
    const path = pathOf(file)
    const read = 'reason' in source ? source : readSafely(source.text, path, policy)
    if ('reason' in read) unreadable.push({ path, reason: read.reason })
    else readings.push(read)
  }
  return { readings, unreadable }
}

/** The document that a text is, with its clauses. */
export function readText(text: string, path: string, { parties, terms }: Policy): Reading {
  const document = parseDocument(text, path)
  return { document, clauses: readClauses(document, { parties, terms }) }
}

/** The same, but a fault of the program in one document is told as one of that document, and costs no other. */
export function readSafely(text: string, path: string, policy: Policy): Reading | { reason: string } {
  try {
    return readText(text, path, policy)
  } catch (error) {
    return { reason: `could not be read (internal error: ${reasonOf(error)}); please report it` }
  }
}

/** Why a file of this many bytes is not read; null where it is. */
export function sizeFault(bytes: number): string | null {
  return bytes > LARGEST
    ? `over 2 MiB (${(bytes / 1024 / 1024).toFixed(1)} MiB); split it or exclude it`
    : null
}

async function readFileSource(path: string): Promise<{ text: string } | { reason: string }> {
  try {
    const found = await stat(path)
    if (!found.isFile()) return { reason: 'not a regular file' }
    const fault = sizeFault(found.size)
    return fault === null ? readSource(await readFile(path)) : { reason: fault }
  } catch (error) {
    return { reason: reasonOf(error) }
  }
}
