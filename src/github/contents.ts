/** Reads the documents of a change from GitHub, in both versions. */
import { readSource } from '../document/index.ts'
import { type Reading, readSafely, type Unreadable } from '../lint/index.ts'
import { type Policy, policyFor } from '../policy/index.ts'
import { type GitHub, readContent } from './client.ts'
import { describeFailure } from './failures.ts'
import type { ChangedDocument } from './files.ts'

/** Calls at the same time: quick for a handful of documents, and far below the hundred that GitHub allows. */
const AT_ONCE = 6
/** `readSource` refuses more than this, so no more is fetched. */
const MAX_BYTES = 2 * 1024 * 1024

export interface Versions {
  head: Reading[]
  base: Reading[]
  /** For a renamed document: from its path in the head to its path in the base. */
  renamed: Map<string, string>
  unreadable: Unreadable[]
  /** What was judged more strictly than it could have been, or not at all, in whole sentences. */
  notes: string[]
}

/**
 * Reads both versions of each document. What cannot be read of the head is in `unreadable`. So is a version of the
 * base that GitHub fails to give; one that is there and not legible (another encoding, say) is only noted, and all of
 * the head counts as introduced, because the change that mends it must be able to pass.
 */
export async function readVersions(
  github: GitHub,
  documents: ChangedDocument[],
  commits: { base: string; head: string },
  policy: Policy,
): Promise<Versions> {
  const versions: Versions = { head: [], base: [], renamed: new Map(), unreadable: [], notes: [] }
  const sources = await mapAtOnce(documents, async ({ base, head }) => ({
    base: base === null ? null : await fetchSource(github, base, commits.base),
    head: head === null ? null : await fetchSource(github, head, commits.head),
  }))
  documents.forEach((document, index) => {
    const { base = null, head = null } = sources[index] ?? {}
    if (head !== null && document.head !== null) {
      const now =
        'text' in head ? readSafely(head.text, document.head, policyFor(policy, document.head)) : head
      if ('document' in now) versions.head.push(now)
      else versions.unreadable.push({ path: document.head, reason: now.reason })
    }
    if (base !== null && document.base !== null) {
      const then =
        'text' in base ? readSafely(base.text, document.base, policyFor(policy, document.base)) : base
      if ('document' in then) versions.base.push(then)
      else if (!('failed' in then)) versions.notes.push(illegibleBase(document.base, then.reason))
      else if (then.failed) versions.unreadable.push({ path: document.path, reason: then.reason })
      else versions.notes.push(illegibleBase(document.base, then.reason))
    }
    if (document.head !== null && document.base !== null && document.head !== document.base) {
      versions.renamed.set(document.head, document.base)
    }
  })
  return versions
}

function illegibleBase(path: string, reason: string): string {
  return `The version of ${path} before this change could not be read, so all of its wording counts as new: ${reason}`
}

type Source = { text: string } | { reason: string; failed: boolean }

async function fetchSource(github: GitHub, path: string, commit: string): Promise<Source> {
  const place = `${path} at commit ${commit.slice(0, 7)}`
  try {
    const content = await readContent(github, path, commit, MAX_BYTES)
    switch (content.kind) {
      case 'missing':
        return failed(`GitHub does not find ${place} (404): run the check again`)
      case 'not-a-file':
        return illegible(`${place} is a folder, a submodule or a link to no file: put a file there`)
      case 'too-large':
        return illegible(`over 2 MiB (${(content.size / 1024 / 1024).toFixed(1)} MiB): split the document`)
      case 'bytes': {
        const source = readSource(content.bytes)
        return 'text' in source ? source : illegible(source.reason)
      }
    }
  } catch (error) {
    return failed(`${place} could not be fetched: ${describeFailure(error)}`)
  }
}

const illegible = (reason: string): Source => ({ reason, failed: false })
const failed = (reason: string): Source => ({ reason, failed: true })

/** The results in the order of the items, with a bounded number of calls under way. */
async function mapAtOnce<Item, Result>(
  items: Item[],
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(items.length)
  const pending = items.entries()
  const work = async (): Promise<void> => {
    for (const [index, item] of pending) results[index] = await run(item)
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, work))
  return results
}
