/** Approving reviews: whose word accepts which findings, of which version. */
import { describe, expect, test } from 'vitest'
import type { StoredReview } from './endpoints.ts'
import type { GitHubServer } from './github-server.ts'
import { HEAD, openPullRequest, POLICY, push, TERMS, TERMS_WITH_TRAINING } from './northwind.ts'
import { mergeGroupPayload, runAction } from './run-action.ts'

const APPROVERS = `approvers:
  - who: ["@kim", "@northwind/legal"]
    rules: ["northwind/*"]
`
const REPOSITORY = { '.fineprint.yml': POLICY + APPROVERS, 'legal/terms.md': TERMS }

function review(server: GitHubServer, login: string, values: Partial<StoredReview> = {}): void {
  server.state.reviews.push({
    id: 500 + server.state.reviews.length,
    body: 'Agreed with the product team.',
    commit_id: server.state.pull!.head,
    comments: [],
    user: { login, type: 'User' },
    state: 'APPROVED',
    ...values,
  })
}

/** The run that GitHub starts where somebody reviews the pull request. */
const onReview = (server: GitHubServer) => runAction(server, { event: 'pull_request_review' })

test('an approval of the version that is judged accepts findings, on the record', async () => {
  const server = await openPullRequest(REPOSITORY, HEAD)
  expect((await runAction(server)).exitCode).toBe(1)
  review(server, 'kim')
  const run = await onReview(server)
  expect(run.exitCode).toBe(0)
  expect(run.outputs.errors).toBe('0')
  expect(run.summary).toContain('1 waived finding')
  expect(run.summary).toContain('(approved by <span>@</span>kim in a review of this version)')
  expect(server.state.comments[0]?.body).toContain('**Settled: this was accepted on the record.**')
})

describe('in a merge queue', () => {
  /** The queue tries the pull request as a commit of its own. */
  const inQueue = (server: GitHubServer) => {
    const { repository, pull } = server.state
    const tried = repository.commit({ 'README.md': 'The queue merged this.\n' }, pull!.head)
    return runAction(server, { event: 'merge_group', payload: mergeGroupPayload(pull!.base, tried) })
  }

  test('an approval of the newest commit of the pull request accepts findings', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    expect((await inQueue(server)).exitCode).toBe(1)
    review(server, 'kim')
    const run = await inQueue(server)
    expect(run.exitCode).toBe(0)
    expect(run.summary).toContain('(approved by <span>@</span>kim in a review of this version)')
    expect(server.state.comments).toEqual([])
  })

  test('an approval of an older commit does not', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    review(server, 'kim')
    push(server, { 'legal/more.md': '# More\n\nHello.\n' })
    expect((await inQueue(server)).exitCode).toBe(1)
  })
})

test('an approver by name alone accepts findings of every rule', async () => {
  const server = await openPullRequest(
    { ...REPOSITORY, '.fineprint.yml': `${POLICY}approvers: ["@kim"]\n` },
    HEAD,
  )
  review(server, 'kim')
  expect((await onReview(server)).exitCode).toBe(0)
})

test('the name of a user is read as GitHub reads it, in upper or lower case', async () => {
  const server = await openPullRequest(REPOSITORY, HEAD)
  review(server, 'Kim')
  expect((await onReview(server)).exitCode).toBe(0)
})

test('an approval counts on other events as well', async () => {
  const server = await openPullRequest(REPOSITORY, HEAD)
  review(server, 'kim')
  expect((await runAction(server)).exitCode).toBe(0)
})

describe('an approval counts for nothing', () => {
  test('of a version before the last push', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    review(server, 'kim')
    push(server, { 'legal/terms.md': `${TERMS_WITH_TRAINING}\nThe end.\n` })
    expect((await runAction(server)).exitCode).toBe(1)
  })

  test('that was withdrawn', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    review(server, 'kim')
    await onReview(server)
    server.state.reviews[0]!.state = 'DISMISSED'
    const run = await onReview(server)
    expect(run.exitCode).toBe(1)
    expect(run.outputs.errors).toBe('1')
  })

  test('where the same person asked for changes later', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    review(server, 'kim')
    review(server, 'kim', { state: 'CHANGES_REQUESTED' })
    expect((await onReview(server)).exitCode).toBe(1)
  })

  test('of somebody whom the policy does not name', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    review(server, 'stranger')
    expect((await onReview(server)).exitCode).toBe(1)
  })

  test('of an app', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    review(server, 'kim', { user: { login: 'kim', type: 'Bot' } })
    expect((await onReview(server)).exitCode).toBe(1)
  })

  test('for rules that it does not speak of', async () => {
    const server = await openPullRequest(
      { ...REPOSITORY, '.fineprint.yml': POLICY + APPROVERS.replace('northwind/*', 'policy/loosened') },
      HEAD,
    )
    review(server, 'kim')
    expect((await onReview(server)).exitCode).toBe(1)
  })

  test('where the change itself names the approver', async () => {
    const server = await openPullRequest(
      { ...REPOSITORY, '.fineprint.yml': POLICY },
      { ...HEAD, '.fineprint.yml': POLICY + APPROVERS },
    )
    review(server, 'kim')
    const run = await onReview(server)
    expect(run.exitCode).toBe(1)
    expect(run.outputs.findings).toContain('the approval of @kim, @northwind/legal would accept')
  })

  test('for a document that could not be read', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': new Uint8Array([0xff, 0xfe, 0xd8]) })
    review(server, 'kim')
    expect((await onReview(server)).exitCode).toBe(1)
  })
})

test('a comment after an approval leaves it as it is', async () => {
  const server = await openPullRequest(REPOSITORY, HEAD)
  review(server, 'kim')
  review(server, 'kim', { state: 'COMMENTED' })
  expect((await onReview(server)).exitCode).toBe(0)
})

describe('a team', () => {
  test('approves through its members', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    server.state.members = ['legal/robin']
    review(server, 'robin')
    const run = await onReview(server)
    expect(run.exitCode).toBe(0)
    expect(run.summary).toContain('approved by <span>@</span>robin')
  })

  test('does not through others', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    server.state.members = ['design/robin']
    review(server, 'robin')
    expect((await onReview(server)).exitCode).toBe(1)
  })

  test('approves nothing where the token may not ask who belongs to it, and the summary says so', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    server.state.members = null
    review(server, 'robin')
    const run = await onReview(server)
    expect(run.exitCode).toBe(1)
    expect(run.summary).toContain('belongs to <span>@</span>northwind/legal could not be found out')
    expect(run.summary).toContain('a token that may read the members of the organization')
  })
})

test('a policy whose approvers approve no rule is refused', async () => {
  const server = await openPullRequest(
    { ...REPOSITORY, '.fineprint.yml': POLICY + APPROVERS.replace('northwind/*', 'northwnd/no-training') },
    HEAD,
  )
  const run = await runAction(server)
  expect(run.exitCode).toBe(2)
  expect(run.stdout).toContain(
    'no rule is called `northwnd/no-training`; did you mean `northwind/no-training`?',
  )
})
