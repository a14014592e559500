/** What the stand-in answers about a path: files, folders, links, submodules. */
import { type Answer, attempt, failure, notFound } from './answers.ts'
import { complete } from './openapi.ts'
import type { Repository } from './repository.ts'

export function contents(repository: Repository, ref: string, path: string, accept: string): Answer {
  const listed = attempt(() => repository.git('ls-tree', '-z', ref, '--', path).toString())
  const [, mode, type, sha = ''] = /^(\d+) (\w+) (\w+)\t/.exec(listed ?? '') ?? []
  if (type === undefined) return notFound
  const about = { name: path.split('/').at(-1), path, sha }
  const asObject = accept.includes('object')
  if (type === 'tree') {
    const folder = complete('content-tree', { ...about, type: 'dir', entries: [] })
    return { status: 200, body: asObject ? folder : [] }
  }
  if (type === 'commit') {
    return { status: 200, body: complete('content-submodule', { ...about, type: 'submodule' }) }
  }
  const bytes = repository.git('cat-file', 'blob', sha)
  if (mode === '120000') {
    const target = new URL(bytes.toString(), `file:///${path}`).pathname.slice(1)
    const followed = contents(repository, ref, target, accept)
    const link = { ...about, type: 'symlink', target: bytes.toString() }
    return followed.status === 404 ? { status: 200, body: complete('content-symlink', link) } : followed
  }
  if (accept.includes('raw')) return { status: 200, raw: bytes }
  // Above 1 MB the content is left out of the object form, and the plain form is refused.
  const large = bytes.length > 1024 * 1024
  if (large && !asObject) return failure(403, 'This API returns blobs up to 1 MB in size.')
  const content = large
    ? { content: '', encoding: 'none' }
    : { content: bytes.toString('base64'), encoding: 'base64' }
  const file = complete('content-file', { ...about, ...content, size: bytes.length, type: 'file' })
  return { status: 200, body: file }
}
