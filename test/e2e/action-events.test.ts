/** Events without a pull request: what a push brought, and the whole repository by the clock or on demand. */
import { describe, expect, test } from 'vitest'
import type { GitHubServer } from './github-server.ts'
import { openPullRequest, POLICY, REPOSITORY, TERMS_WITH_TRAINING, writes } from './northwind.ts'
import { runAction } from './run-action.ts'

const STATUSES = '/repos/northwind/legal/statuses'
const NOWHERE = '0'.repeat(40)

const onPush = ({ state: { pull } }: GitHubServer, before = pull!.base, after = pull!.head) => ({
  event: 'push',
  payload: { before, after, ref: 'refs/heads/main' },
})
const atHead = ({ state: { pull } }: GitHubServer, event: string) => ({
  event,
  payload: {},
  environment: { GITHUB_SHA: pull!.head },
})

describe('a push', () => {
  test('fails where it brings a finding, and says so on the commit', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': TERMS_WITH_TRAINING })
    const run = await runAction(server, onPush(server))
    expect(run.exitCode).toBe(1)
    expect(run.stdout).toContain('::error file=legal/terms.md,line=15,')
    expect(server.state.statuses).toEqual([
      expect.objectContaining({
        sha: server.state.pull!.head,
        state: 'failure',
        context: 'Fineprint (push)',
        description: '1 error in 1 document',
      }),
    ])
    expect(server.state.comments).toEqual([])
  })

  test('passes where it brings none, whatever was there before', async () => {
    const old = { 'legal/terms.md': TERMS_WITH_TRAINING }
    const server = await openPullRequest(
      { ...REPOSITORY, ...old },
      { 'legal/other.md': '# Other\n\nHello.\n' },
    )
    const run = await runAction(server, onPush(server))
    expect(run.exitCode).toBe(0)
    expect(server.state.statuses).toMatchObject([{ state: 'success' }])
  })

  test('that is forced is judged whole, since no comparison shows the promise that it drops', async () => {
    const server = await openPullRequest({ ...REPOSITORY, 'legal/terms.md': TERMS_WITH_TRAINING }, {})
    const { event, payload } = onPush(server)
    expect((await runAction(server, { event, payload })).exitCode).toBe(0)
    expect((await runAction(server, { event, payload: { ...payload, forced: true } })).exitCode).toBe(1)
  })

  test('of a new branch is judged whole', async () => {
    const server = await openPullRequest({ ...REPOSITORY, 'legal/terms.md': TERMS_WITH_TRAINING }, {})
    const run = await runAction(server, onPush(server, NOWHERE))
    expect(run.exitCode).toBe(1)
  })

  test('that deletes a branch leaves nothing to judge', async () => {
    const server = await openPullRequest(REPOSITORY, {})
    const run = await runAction(server, onPush(server, undefined, NOWHERE))
    expect(run.exitCode).toBe(0)
    expect(run.summary).toBe('Nothing was judged: the branch was deleted.\n')
    expect(server.requests).toEqual([])
  })

  test('is complete where the token may not set a status, and the summary says what it takes', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': TERMS_WITH_TRAINING })
    server.state.statuses = null
    const run = await runAction(server, onPush(server))
    expect(run.exitCode).toBe(1)
    expect(run.summary).toContain('No commit status was set')
    expect(run.summary).toContain('statuses: write')
  })
})

describe.each(['schedule', 'workflow_dispatch'])('on %s', (event) => {
  test('every document counts, with old findings', async () => {
    const server = await openPullRequest(
      { ...REPOSITORY, 'legal/beta.md': TERMS_WITH_TRAINING, 'README.md': TERMS_WITH_TRAINING },
      {},
    )
    const run = await runAction(server, atHead(server, event))
    expect(run.exitCode).toBe(1)
    expect(run.outputs.errors).toBe('1')
    expect(run.summary).toContain('Looked at 2 documents')
    expect(writes(server)).toEqual([`POST ${STATUSES}/${server.state.pull!.head}`])
  })

  test('a clean repository passes', async () => {
    const server = await openPullRequest(REPOSITORY, {})
    expect((await runAction(server, atHead(server, event))).exitCode).toBe(0)
  })

  test('a waiver that serves nothing is told', async () => {
    const waiver = `waivers:
  - rule: northwind/no-training
    file: legal/gone.md
    reason: This document ended in spring, LEGAL-3
    approved-by: "@northwind/legal"
`
    const server = await openPullRequest({ ...REPOSITORY, '.fineprint.yml': POLICY + waiver }, {})
    const run = await runAction(server, atHead(server, event))
    expect(run.outputs.warnings).toBe('1')
  })

  test('a policy that names no file of the repository fails the run', async () => {
    const server = await openPullRequest(
      { ...REPOSITORY, '.fineprint.yml': POLICY.replace('legal/', 'policies/') },
      {},
    )
    const run = await runAction(server, atHead(server, event))
    expect(run.exitCode).toBe(2)
    expect(run.stdout).toContain('nothing is guarded')
  })
})
