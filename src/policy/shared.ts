/** Reads the policies that a policy extends, before it is loaded: each once, by a reader that the front door hands in. */
import { decodePolicy } from './bytes.ts'
import { createReader, errorAt, type PolicyText } from './file.ts'
import { integrityOf } from './integrity.ts'
import type { PolicyLibrary } from './library.ts'
import { plain } from './show.ts'
import {
  type Entry,
  entriesOf,
  isCommit,
  isPack,
  type LocalSource,
  type SharedSource,
  sourceName,
  sourceOf,
} from './sources.ts'
import { PolicyError } from './types.ts'

/** What a reader found. */
export type SourceAnswer =
  | {
      bytes: Uint8Array
      /** How messages call the file, where that is not the name of the source. */
      path?: string
    }
  | {
      /** Why it could not be read, and how to go on. */
      reason: string
      /** Does this say nothing of the policy, because it may be read at another time, or for somebody else? */
      inconclusive?: boolean
    }

/** Reads a shared policy, of which more than 1 MiB is never used. */
export type SourceReader = (source: SharedSource) => Promise<SourceAnswer>

/** The shared policies that a policy extends, directly or not. */
export interface Shared {
  /** Where the policy itself stands. */
  origin: LocalSource
  /** By the name of the source. */
  texts: ReadonlyMap<string, { source: SharedSource; text: PolicyText }>
}

/** What a policy extends could not be read just now. The policy itself may be right. */
export class UnreadError extends PolicyError {}

/** A shared policy can extend one more. */
const DEEPEST = 2

/** Nobody has so many; a policy of a stranger could. */
const MOST = 20

/**
 * Reads what the policy extends. `path` is for messages, `place` is the path of the policy from the root of its repository. Throws
 * PolicyError, at the entry that is at fault, where a shared policy cannot be read, is not what its digest says, leads
 * back to itself or extends too far, and UnreadError where it might be read later.
 */
export async function gatherShared(
  text: string,
  path: string,
  place: string,
  library: PolicyLibrary,
  read: SourceReader,
): Promise<Shared> {
  const parse = createReader(library.policySchema, library.shortFormSchema)
  const texts = new Map<string, { source: SharedSource; text: PolicyText }>()
  const digests = new Map<string, string>()
  const origin: LocalSource = { kind: 'file', path: place }

  const fetch = async (source: SharedSource, entry: Entry, by: PolicyText): Promise<void> => {
    const name = sourceName(source)
    const known = digests.get(name)
    if (known !== undefined) return checkIntegrity(known, source, entry, by)
    if (digests.size === MOST)
      throw errorAt(by, entry.at, 'value', `more than ${MOST} shared policies: put some of them together`)
    const answer = await read(source)
    if ('reason' in answer) {
      const { line, column } = by.source.place(entry.at, 'value')
      const Unread = answer.inconclusive ? UnreadError : PolicyError
      throw new Unread(`\`${plain(name)}\` could not be read: ${answer.reason}`, by.path, line, column)
    }
    const digest = integrityOf(answer.bytes)
    checkIntegrity(digest, source, entry, by)
    digests.set(name, digest)
    const shown = answer.path ?? name
    texts.set(name, { source, text: parse(decodePolicy(answer.bytes, shown), shown) })
  }

  const follow = async (by: PolicyText, from: SharedSource, chain: readonly string[]): Promise<void> => {
    for (const entry of entriesOf(by.file)) {
      if (isPack(entry.from)) continue
      const source = sourceOf(entry.from, from)
      if ('reason' in source) throw errorAt(by, entry.at, 'value', source.reason)
      const name = sourceName(source)
      const way = [...chain, name].map(plain).join(' → ')
      if (chain.includes(name)) throw errorAt(by, entry.at, 'value', `this leads back to itself: ${way}`)
      if (chain.length > DEEPEST)
        throw errorAt(by, entry.at, 'value', `extended too far (${way}): ${NO_FURTHER}`)
      await fetch(source, entry, by)
      await follow(texts.get(name)!.text, source, [...chain, name])
    }
  }

  await follow(parse(text, path), origin, [sourceName(origin)])
  return { origin, texts }
}

const NO_FURTHER = 'a shared policy can extend one more, and that one only packs that ship'

/** `digest` is that of what was read. */
function checkIntegrity(digest: string, source: SharedSource, entry: Entry, by: PolicyText): void {
  const { from, integrity, at } = entry
  const isTag = source.kind === 'github' && !isCommit(source.ref)
  if (integrity === null && isTag)
    throw errorAt(
      by,
      at,
      'value',
      `a tag can be moved, so record what it holds now: { from: '${from.replaceAll("'", "''")}', integrity: '${digest}' }`,
    )
  if (integrity === null || integrity === digest) return
  const why = isTag ? 'the tag moved, or the file was changed' : 'the file was changed'
  const reason = `\`${plain(from)}\` is not what was recorded (${why}): recorded ${integrity}, read ${digest}; see what changed before you record the new digest`
  throw errorAt(by, [...at.slice(0, -1), 'integrity'], 'value', reason)
}
