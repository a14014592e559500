/** The other end of `threads.ts`: a thread that reads one text after the other. */
import type { MessagePort } from 'node:worker_threads'
import { type PolicyWords, readSafely } from '../lint/index.ts'
import type { Text } from './threads.ts'

/** Answers each text with its reading, until the thread is ended from outside. */
export function serveReader(port: MessagePort, words: PolicyWords): void {
  port.on('message', ({ text, path, words: own }: Text) =>
    port.postMessage(readSafely(text, path, own ?? words)),
  )
}
