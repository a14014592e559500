/** The documents of a fictional company, and pull requests that change them. */
import { afterEach, expect } from 'vitest'
import { type GitHubServer, startGitHub } from './github-server.ts'
import { createRepository, type Repository } from './repository.ts'

type Files = Parameters<Repository['commit']>[0]

/** One rule, so that every finding of a test is one that the test put there. */
export const POLICY = `documents:
  - files: legal/**/*.md
    kind: terms-of-service
rules:
  northwind/no-training:
    severity: error
    message: Boards never train models.
    clause:
      not:
        properties:
          action: { const: train-ai }
          stance: { const: permits }
`

/** Terms of 25 lines without a finding, long enough for a change to show only some of them. */
export const TERMS = `# Terms of Service of Northwind Boards

## 1. Your account

You need an account to use Northwind Boards.

You keep your password secret.

## 2. Your boards

You own the boards that you create.

We store your boards so that you can open them again.

## 3. Fees

You pay the fees of your plan every month.

We may change the fees after thirty days of notice.

## 4. Ending

You may close your account at any time.

We delete your boards within thirty days.
`

export const TRAINING = 'We may use your boards to train our machine learning models.'

/** The terms with a paragraph more after line 13. It stands on line 15. */
export const TERMS_WITH_TRAINING = withParagraph(TRAINING)

/** What most pull requests start from, and what they bring. */
export const REPOSITORY = { '.fineprint.yml': POLICY, 'legal/terms.md': TERMS }
export const HEAD = { 'legal/terms.md': TERMS_WITH_TRAINING }

export function withParagraph(paragraph: string): string {
  return TERMS.replace('\n## 3. Fees', `\n${paragraph}\n\n## 3. Fees`)
}

const closing: (() => Promise<void>)[] = []

/** Whatever a test is about: neither the action nor the stand-in may break GitHub's description of its API. */
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** GitHub with an open pull request, number 7: `base` is what the repository holds, `head` what the change does to it. */
export async function openPullRequest(base: Files, head: Files): Promise<GitHubServer> {
  const repository = createRepository()
  const from = repository.commit(base)
  const to = repository.commit(head)
  const pull = { number: 7, base: from, head: to }
  const server = await startGitHub({
    repository,
    others: {},
    pull,
    mayWrite: true,
    mayResolve: true,
    members: [],
    ownPull: false,
    withoutPatches: false,
    statuses: [],
    comments: [],
    reviews: [],
    // GitHub's ids have outgrown 32 bits.
    lastId: 2_500_000_000,
  })
  closing.push(async () => {
    await server.close()
    repository.dispose()
    expect(server.faults).toEqual([])
  })
  return server
}

/** Commits more on top of the pull request and makes it the newest commit. */
export function push(server: GitHubServer, files: Files): void {
  const { repository, pull } = server.state
  if (pull === null) throw new Error('The server has no pull request.')
  pull.head = repository.commit(files, pull.head)
}

/** The requests that changed something on GitHub. */
export function writes(server: GitHubServer): string[] {
  return server.requests
    .filter(({ method, body }) => method !== 'GET' && !isQuery(body))
    .map(({ method, path }) => `${method} ${path}`)
}

/** Over GraphQL, what only asks is a POST as well. */
const isQuery = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && String((body as { query?: unknown }).query).startsWith('query')
