/** Finds the documents of a repository that has no policy yet. */
import { open, stat } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { companyNames } from '../clauses/index.ts'
import { type Document, parseDocument } from '../document/index.ts'
import {
  type DocumentKind,
  defaultPolicy,
  guessKind,
  isWorthALook,
  namesADocument,
  pastFolder,
} from '../policy/index.ts'
import { reasonOf } from './failures.ts'
import { findDocuments } from './find.ts'
import type { CliIO } from './io.ts'
import { type SourceFile, slashed } from './paths.ts'

export interface Recognized {
  path: string
  kind: DocumentKind
  /** What it calls the company, where it says so beyond doubt. */
  company: string[]
}

export interface Recognition {
  documents: Recognized[]
  /** How many Markdown files there are. */
  seen: number
  /** What looks like a document and is not to be judged, or cannot be; a folder's path ends with a slash. */
  leftOut: { path: string; reason: string }[]
}

/** Bytes of the beginning of a file that are looked at. */
const OPENING = 16 * 1024

/** Looks at the Markdown files of the folder `root`, which is `given` on the command line. Paths are those below it. */
export async function recognizeDocuments(given: string, root: string, io: CliIO): Promise<Recognition> {
  const { files, unreadable } = await findDocuments(
    [given],
    { policy: defaultPolicy(io.library), root },
    io.cwd,
  )
  const documents: Recognized[] = []
  const leftOut = new Map(
    unreadable
      .map(({ path, reason }) => ({ path: slashed(relative(root, resolve(io.cwd, path))), reason }))
      .filter(({ path }) => isWorthALook(path))
      .map(({ path, reason }) => [path, reason]),
  )
  for (const file of files) {
    const opening = await openingOf(file)
    if (typeof opening === 'object') {
      if (isWorthALook(file.path)) leftOut.set(file.path, opening.reason)
      continue
    }
    // To parse every page of a manual would take its time.
    if (!isWorthALook(file.path) && !namesADocument(opening.slice(0, 2_000))) continue
    const document = parseDocument(opening, file.path)
    const kind = guessKind({ path: file.path, title: document.title, opening })
    if (kind === null) continue
    const past = pastFolder(file.path)
    const language = document.problems.find(({ code }) => code === 'language')
    if (past !== null) leftOut.set(`${past}/`, 'versions that are no longer in force')
    else if (language !== undefined)
      leftOut.set(file.path, `in ${languageOf(document)}; only English is read`)
    else documents.push({ path: file.path, kind, company: companyNames(document) })
  }
  return { documents, seen: files.length, leftOut: [...leftOut].map(([path, reason]) => ({ path, reason })) }
}

/** The beginning of the text, up to the last whole line. Bytes that are no UTF-8 are told when the document is judged. */
async function openingOf({ absolute }: SourceFile): Promise<string | { reason: string }> {
  try {
    // To open a pipe would wait for somebody to write into it.
    if (!(await stat(absolute)).isFile()) return { reason: 'not a regular file' }
    const handle = await open(absolute, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(OPENING), 0, OPENING, 0)
      const text = new TextDecoder().decode(buffer.subarray(0, bytesRead))
      return bytesRead < OPENING ? text : text.slice(0, text.lastIndexOf('\n') + 1 || text.length)
    } finally {
      await handle.close()
    }
  } catch (error) {
    return { reason: reasonOf(error) }
  }
}

function languageOf({ language }: Document): string {
  const name =
    language === 'und' ? undefined : new Intl.DisplayNames(['en'], { type: 'language' }).of(language)
  return name ?? 'a language that could not be told'
}
