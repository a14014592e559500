/** Reads a shared policy of another repository through GitHub's API, at a commit that cannot change. */
import { type GitHubSource, isCommit, LARGEST_POLICY, type SourceAnswer } from '../policy/index.ts'
import type { Ask } from './ask.ts'

/** The form that says what a path is, whatever it is. */
const OBJECT = 'application/vnd.github.object+json'

/**
 * Reads the file of the source. `remedy` says what to do where the token may not read the repository, for which GitHub answers as
 * if there were none. Never throws.
 */
export async function readGitHubSource(
  source: GitHubSource,
  ask: Ask,
  remedy: string,
): Promise<SourceAnswer> {
  try {
    const { path, ref } = source
    const commit = isCommit(ref) ? ref : await commitOfTag(source, ask, remedy)
    const where = `${at(source)}/contents/${encoded(path)}?ref=${commit}`
    const missing = `${repositoryOf(source)} has no such file at ${isCommit(ref) ? 'this commit' : 'this tag'}, or cannot be seen: ${remedy}`
    const found = await askFor(ask, where, { 404: missing }, remedy, OBJECT)
    if (field(found, 'type') !== 'file') throw new Unread('it is no file: name one')
    if (Number(field(found, 'size')) > LARGEST_POLICY) throw new Unread('it is over 1 MiB: shorten it')
    // Above 1 MB the content is left out.
    const whole =
      field(found, 'encoding') === 'base64'
        ? found
        : await askFor(
            ask,
            `${at(source)}/git/blobs/${encodeURIComponent(String(field(found, 'sha')))}`,
            {},
            remedy,
          )
    const content = field(whole, 'content')
    if (typeof content !== 'string') throw new Unread('GitHub gave no content: run it again', true)
    const bytes = Buffer.from(content, 'base64')
    return bytes.length > LARGEST_POLICY ? { reason: 'it is over 1 MiB: shorten it' } : { bytes }
  } catch (error) {
    if (error instanceof Unread) return { reason: error.message, inconclusive: error.inconclusive }
    throw error
  }
}

/** Why a source cannot be read; `inconclusive` where it may be readable at another time. */
class Unread extends Error {
  readonly inconclusive: boolean
  constructor(reason: string, inconclusive = false) {
    super(reason)
    this.inconclusive = inconclusive
  }
}

/** The commit of a tag, which may be an object of its own that names the commit. What is no tag is refused. */
async function commitOfTag(source: GitHubSource, ask: Ask, remedy: string): Promise<string> {
  const ref = `${at(source)}/git/ref/tags/${encoded(source.ref)}`
  const answer = await ask(ref)
  if ('status' in answer && answer.status === 404) throw await notTag(source, ask, remedy)
  let object = field(settled(answer, {}, remedy), 'object')
  // A tag can name a tag; nobody names many.
  for (let step = 0; step < 5 && field(object, 'type') === 'tag'; step++) {
    const sha = encodeURIComponent(String(field(object, 'sha')))
    object = field(await askFor(ask, `${at(source)}/git/tags/${sha}`, {}, remedy), 'object')
  }
  const sha = field(object, 'sha')
  if (field(object, 'type') !== 'commit' || typeof sha !== 'string' || !isCommit(sha))
    throw new Unread('the tag names no commit: name another')
  return sha
}

async function notTag(source: GitHubSource, ask: Ask, remedy: string): Promise<Unread> {
  const branch = await ask(`${at(source)}/git/ref/heads/${encoded(source.ref)}`)
  const sha = 'status' in branch && branch.status === 200 ? field(field(branch.body, 'object'), 'sha') : null
  if (typeof sha === 'string' && isCommit(sha))
    return new Unread(`a branch moves: name a tag or a full commit digest, such as @${sha}`)
  return new Unread(
    `${repositoryOf(source)} has no such tag, or cannot be seen: name a tag or all 40 digits of a commit, or ${remedy}`,
  )
}

const at = ({ owner, repo }: GitHubSource): string => `/repos/${owner}/${repo}`
const repositoryOf = ({ owner, repo }: GitHubSource): string => `${owner}/${repo}`

/** Each name by itself: "#", "%" and spaces are part of it, the slashes between names are not. */
const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

type Meanings = Partial<Record<number, string>>

async function askFor(
  ask: Ask,
  path: string,
  meanings: Meanings,
  remedy: string,
  accept?: string,
): Promise<unknown> {
  return settled(await ask(path, accept), meanings, remedy)
}

/** The body of an answer that is good. Throws Unread for others. */
function settled(answer: Awaited<ReturnType<Ask>>, meanings: Meanings, remedy: string): unknown {
  if ('failure' in answer)
    throw new Unread(`${answer.failure}: run it again where GitHub can be reached`, true)
  const { status, body } = answer
  if (status === 200) return body
  const meaning = meanings[status]
  if (meaning !== undefined) throw new Unread(meaning)
  const message = String(field(body, 'message') ?? '')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .slice(0, 160)
  const said = message === '' ? '' : ` (${message})`
  if (status === 404 || status === 422) throw new Unread(`GitHub answered ${status}${said}: ${remedy}`)
  const next = status >= 500 ? 'run it again' : remedy
  throw new Unread(`GitHub answered ${status}${said}: ${next}`, true)
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined
}
