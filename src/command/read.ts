/** Reads files into documents and clauses. */
import { readFile, stat } from 'node:fs/promises'
import { readSource } from '../document/index.ts'
import { type PolicyWords, type Reading, readSafely, type Unreadable } from '../lint/index.ts'
import { type Policy, policyFor } from '../policy/index.ts'
import { reasonOf } from './failures.ts'
import { type CliIO, CommandError } from './io.ts'
import type { SourceFile } from './paths.ts'
import { type Outcome, readInThreads, type Text, type Threads } from './threads.ts'

/** Bytes of the largest document that is read. Terms of a whole company fit twenty times. */
export const LARGEST = 2 * 1024 * 1024

/** Reads every file; one that cannot be read is named with its reason, and the others are read all the same. */
export async function readFiles(
  files: SourceFile[],
  policy: Policy,
  pathOf: (file: SourceFile) => string,
  threads: Threads | null,
): Promise<{ readings: Reading[]; unreadable: Unreadable[] }> {
  const texts: Text[] = []
  const sources: (Text | Unreadable)[] = []
  for (const file of files) {
    const source = {
      path: pathOf(file),
      ...ownWords(policy, file.path),
      ...(await readFileSource(file.absolute)),
    }
    sources.push(source)
    if ('text' in source) texts.push(source)
  }
  const outcomes = (await readTexts(texts, policy, threads)).values()
  const readings: Reading[] = []
  const unreadable: Unreadable[] = []
  for (const source of sources) {
    const read = 'reason' in source ? source : outcomes.next().value!
    if ('reason' in read) unreadable.push({ path: source.path, reason: read.reason })
    else readings.push(read)
  }
  return { readings, unreadable }
}

/** The readings of all texts, in their order; the same ones, however many threads read them. */
export async function readTexts(
  texts: readonly Text[],
  words: PolicyWords,
  threads: Threads | null,
): Promise<Outcome[]> {
  const length = texts.reduce((sum, { text }) => sum + text.length, 0)
  const most = threads === null ? 1 : Math.min(threads.most, texts.length, Math.floor(length / threads.worth))
  const read = threads === null || most < 2 ? [] : await readInThreads(texts, words, { ...threads, most })
  return texts.map(({ text, path, words: own }, index) => read[index] ?? readSafely(text, path, own ?? words))
}

/** The words for a document where an override gives it others than all; `path` as in `SourceFile.path`. */
export function ownWords(policy: Policy, path: string): { words?: PolicyWords } {
  const { parties, terms, sentences } = policyFor(policy, path)
  const same = parties === policy.parties && terms === policy.terms && sentences === policy.sentences
  return same ? {} : { words: { parties, terms, sentences } }
}

/** Why a file of this many bytes is not read; null where it is. */
function sizeFault(bytes: number): string | null {
  return bytes > LARGEST
    ? `over 2 MiB (${(bytes / 1024 / 1024).toFixed(1)} MiB); split it or exclude it`
    : null
}

/** The text of standard input. Throws CommandError where it cannot be read. */
export async function readInput(io: CliIO): Promise<string> {
  const bytes = await io.stdin(LARGEST)
  const source = bytes.length > LARGEST ? { reason: 'over 2 MiB' } : readSource(bytes)
  if ('reason' in source) throw new CommandError(`standard input: ${source.reason}`)
  return source.text
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
