/** Reads documents in several threads at once. Parsing is what takes the time, and no document needs another. */
import { Worker } from 'node:worker_threads'
import type { PolicyWords, Reading } from '../lint/index.ts'

/** The text of a document, with its path as in the reading. */
export interface Text {
  text: string
  path: string
  /** The words of its company, where an override gives it other ones than all. */
  words?: PolicyWords
}

export type Outcome = Reading | { reason: string }

export interface Threads {
  /** How many may read at once. */
  most: number
  /** The file that a thread runs: `src/reader.ts`, as it is or built. */
  entry: URL
  /** Characters for which one is worth its start. */
  worth: number
}

/**
 * The outcomes in the order of the texts. A thread that cannot start, or dies over a text, leaves that one undefined,
 * and all of them where no thread is left: whoever asks must read these on their own.
 */
export async function readInThreads(
  texts: readonly Text[],
  words: PolicyWords,
  { most, entry }: Omit<Threads, 'worth'>,
): Promise<(Outcome | undefined)[]> {
  const outcomes = new Array<Outcome | undefined>(texts.length).fill(undefined)
  // The longest first: one that comes last would keep a single thread busy while the others wait.
  const waiting = [...texts.keys()].sort((a, b) => texts[b]!.text.length - texts[a]!.text.length)
  const pending = waiting.values()
  const threads = Array.from({ length: Math.min(most, texts.length) }, () =>
    runThread(entry, words, texts, pending, outcomes),
  )
  await Promise.all(threads)
  return outcomes
}

/** Never fails: resolves when no text waits any more, or the thread is dead. */
function runThread(
  entry: URL,
  words: PolicyWords,
  texts: readonly Text[],
  pending: Iterator<number>,
  outcomes: (Outcome | undefined)[],
): Promise<void> {
  return new Promise((resolve) => {
    const worker = startThread(entry, words)
    if (worker === null) return resolve()
    let at = -1
    const next = (): void => {
      const { done, value } = pending.next()
      if (done) {
        resolve()
        void worker.terminate()
      } else {
        at = value
        worker.postMessage(texts[at])
      }
    }
    worker.on('message', (outcome: Outcome) => {
      outcomes[at] = outcome
      next()
    })
    worker.on('messageerror', () => void worker.terminate())
    // What went wrong is met again, and told, where the text is read without a thread. "exit" follows.
    worker.on('error', () => {})
    worker.on('exit', () => resolve())
    next()
  })
}

/** Null where the system allows no thread (`node --permission`, say). */
function startThread(entry: URL, words: PolicyWords): Worker | null {
  try {
    return new Worker(entry, {
      workerData: { parties: words.parties, terms: words.terms, sentences: words.sentences },
    })
  } catch {
    return null
  }
}
