/** A policy that another repository of the fictional company shares, northwind/legal-policy. */
import { createHash } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { GitHubServer } from './github-server.ts'
import { createRepository, type Repository } from './repository.ts'

/** One rule, with which no wording about training passes. */
export const SHARED = `rules:
  northwind/no-training:
    severity: error
    message: Boards never train models.
    clause:
      not:
        properties:
          action: { const: train-ai }
          stance: { const: permits }
`
/** The same, and it stops nobody. */
export const LENIENT = SHARED.replace('severity: error', 'severity: info')

export const FROM = 'github:northwind/legal-policy/fineprint.yml'

export const integrity = (content: string | Uint8Array): string =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`

/** A policy of one document that extends what `entry` says, in YAML. */
export const extending = (entry: string): string =>
  `documents: [{ files: legal/**/*.md, kind: terms-of-service }]\nextends:\n  - ${entry}\n`

/** An entry with a digest. */
export const pinned = (from: string, content: string): string =>
  `{ from: '${from}', integrity: '${integrity(content)}' }`

export interface SharedRepository extends Repository {
  /** The commit of its first version. */
  first: string
}

/** Puts the repository on the server, with the files in its first commit. */
export function share(
  server: GitHubServer,
  files: Parameters<Repository['commit']>[0] = { 'fineprint.yml': SHARED },
): SharedRepository {
  const repository = createRepository()
  onTestFinished(() => repository.dispose())
  server.state.others['northwind/legal-policy'] = repository
  return { ...repository, first: repository.commit(files) }
}
