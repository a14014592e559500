/** A pull request over several runs: what is new is said, what is mended is settled, what people did stays as they did it. */
import { describe, expect, test } from 'vitest'
import { failure } from './answers.ts'
import type { StoredComment } from './endpoints.ts'
import type { GitHubServer } from './github-server.ts'
import {
  HEAD,
  openPullRequest,
  POLICY,
  push,
  REPOSITORY,
  TERMS,
  TERMS_WITH_TRAINING,
  withParagraph,
  writes,
} from './northwind.ts'
import { runAction } from './run-action.ts'

const REVIEWS = '/repos/northwind/legal/pulls/7/reviews'
const GRAPHQL = '/graphql'

/** The only comment on the pull request that is no reply. */
function only(server: GitHubServer): StoredComment {
  const roots = server.state.comments.filter(({ in_reply_to_id }) => in_reply_to_id === undefined)
  expect(roots).toHaveLength(1)
  return roots[0]!
}

/** A pull request with a finding that a first run has commented on. */
async function commented(): Promise<GitHubServer> {
  const server = await openPullRequest(REPOSITORY, HEAD)
  expect((await runAction(server)).exitCode).toBe(1)
  server.requests.length = 0
  return server
}

describe('a rerun', () => {
  test('writes nothing where nothing changed', async () => {
    const server = await commented()
    expect((await runAction(server)).exitCode).toBe(1)
    expect(writes(server)).toEqual([])
  })

  test('writes nothing where only lines moved', async () => {
    const server = await commented()
    push(server, { 'legal/terms.md': TERMS_WITH_TRAINING.replace('\n## 1.', '\nPlease read this.\n\n## 1.') })
    expect((await runAction(server)).exitCode).toBe(1)
    expect(writes(server)).toEqual([])
  })

  test('comments only on what a push added', async () => {
    const server = await commented()
    push(server, {
      'legal/terms.md': withParagraph(
        'We may use your boards to train our machine learning models.\n\nWe may use your feedback to train our AI models.',
      ),
    })
    await runAction(server)
    expect(server.state.comments.map(({ line }) => line)).toEqual([15, 17])
    expect(writes(server)).toEqual([`POST ${REVIEWS}`])
  })
})

describe('a finding that was mended', () => {
  test('has its comment settled and its thread resolved', async () => {
    const server = await commented()
    push(server, { 'legal/terms.md': TERMS })
    const run = await runAction(server)
    expect(run.exitCode).toBe(0)
    expect(only(server).resolvedBy).toBe('github-actions')
    expect(only(server).minimized).toBe(false)
    expect(only(server).body).toMatch(
      /^\*\*Settled: as of [0-9a-f]{7} this is no longer so\.\*\*\n\n<details>/,
    )
    expect(only(server).body).toContain('Boards never train models.')
    expect(run.summary).toContain('1 comment of an earlier run settled.')
  })

  test('has it hidden, and says why, where the token may not resolve threads', async () => {
    const server = await commented()
    server.state.mayResolve = false
    push(server, { 'legal/terms.md': TERMS })
    await runAction(server)
    expect(only(server).resolvedBy).toBeNull()
    expect(only(server).minimized).toBe(true)
    expect(only(server).body).toContain('The token of the job may not resolve this conversation')
  })

  test('is settled once', async () => {
    const server = await commented()
    push(server, { 'legal/terms.md': TERMS })
    await runAction(server)
    server.requests.length = 0
    await runAction(server)
    expect(writes(server)).toEqual([])
  })

  test('is settled where GraphQL is out of order', async () => {
    const server = await commented()
    server.intervene = ({ path }) => (path === GRAPHQL ? failure(502, 'Bad Gateway') : null)
    push(server, { 'legal/terms.md': TERMS })
    expect((await runAction(server)).exitCode).toBe(0)
    expect(only(server).body).toContain('Settled')
  })

  test('is settled where GitHub fails for a moment', async () => {
    const server = await commented()
    let asked = 0
    server.intervene = ({ method }) => {
      if (method !== 'PATCH') return null
      asked += 1
      return asked === 1 ? failure(502, 'Bad Gateway') : null
    }
    push(server, { 'legal/terms.md': TERMS })
    await runAction(server)
    expect(only(server).body).toContain('Settled')
  })

  test.each([
    ['cannot be settled', 422, 'Validation Failed'],
    [
      'is of an account whose comments the token may not change',
      403,
      'Resource not accessible by integration',
    ],
  ])('does not keep new findings from being posted where it %s', async (_, status, message) => {
    const server = await commented()
    server.intervene = ({ method }) => (method === 'PATCH' ? failure(status, message) : null)
    push(server, { 'legal/terms.md': withParagraph('We may use your feedback to train our AI models.') })
    const run = await runAction(server)
    expect(server.state.comments).toHaveLength(2)
    expect(run.summary).toContain('Comments of earlier runs could not all be brought up to date')
  })

  test('keeps what people answered', async () => {
    const server = await commented()
    const root = only(server)
    const answer: StoredComment = {
      ...root,
      id: 900,
      in_reply_to_id: root.id,
      body: 'I will ask the product team.',
      user: { login: 'kim', type: 'User' },
    }
    server.state.comments.push(answer)
    push(server, { 'legal/terms.md': TERMS })
    await runAction(server)
    expect(server.state.comments).toHaveLength(2)
    expect(answer.body).toBe('I will ask the product team.')
  })

  test('is not taken for mended where its document cannot be read', async () => {
    const server = await commented()
    push(server, { 'legal/terms.md': new Uint8Array([0xff, 0xfe, 0x00, 0xd8]) })
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(server.state.comments[0]!.body).not.toContain('Settled')
  })

  test('is told to be accepted where a waiver covers it', async () => {
    const server = await commented()
    const { repository, pull } = server.state
    const waived = `${POLICY}waivers:
  - rule: northwind/no-training
    file: legal/terms.md
    reason: Boards of the beta are test data, LEGAL-12
    approved-by: "@northwind/legal"
`
    const base = repository.commit({ '.fineprint.yml': waived }, pull!.base)
    pull!.base = base
    pull!.head = repository.commit(HEAD, base)
    const run = await runAction(server)
    expect(run.exitCode).toBe(0)
    expect(only(server).body).toContain('**Settled: this was accepted on the record.**')
  })
})

describe('a finding that is back', () => {
  const regress = async (mayResolve: boolean): Promise<GitHubServer> => {
    const server = await commented()
    server.state.mayResolve = mayResolve
    push(server, { 'legal/terms.md': TERMS })
    await runAction(server)
    push(server, HEAD)
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(run.summary).toContain('1 comment opened again.')
    return server
  }

  test('has its comment as it was and its thread open', async () => {
    const server = await regress(true)
    expect(only(server).resolvedBy).toBeNull()
    expect(only(server).body).toMatch(/^\*\*Boards never train models\.\*\*/)
  })

  test('has its comment shown again where it was hidden', async () => {
    const server = await regress(false)
    expect(only(server).minimized).toBe(false)
    expect(only(server).body).toMatch(/^\*\*Boards never train models\.\*\*/)
  })
})

describe('what a person decided', () => {
  test('a thread that a person resolved stays so while the clause is unchanged', async () => {
    const server = await commented()
    only(server).resolvedBy = 'kim'
    push(server, { 'legal/terms.md': TERMS_WITH_TRAINING.replace('\n## 1.', '\nPlease read this.\n\n## 1.') })
    await runAction(server)
    expect(only(server).resolvedBy).toBe('kim')
    expect(writes(server)).toEqual([])
  })

  test('a clause that changes is a finding of its own', async () => {
    const server = await commented()
    server.state.comments[0]!.resolvedBy = 'kim'
    push(server, {
      'legal/terms.md': withParagraph('We may use your boards and your feedback to train our AI models.'),
    })
    await runAction(server)
    expect(server.state.comments).toHaveLength(2)
    expect(server.state.comments[1]!.resolvedBy).toBeNull()
  })
})

describe('a clause that breaks several rules', () => {
  const TWO = `${POLICY}  northwind/opt-in-only:
    severity: warning
    message: Training takes an opt-in.
    clause:
      not:
        properties:
          action: { const: train-ai }
          stance: { const: permits }
          consent: { properties: { mode: { const: none } } }
`

  test('has one comment that names them all', async () => {
    const server = await openPullRequest({ ...REPOSITORY, '.fineprint.yml': TWO }, HEAD)
    const run = await runAction(server)
    expect(run.outputs).toMatchObject({ errors: '1', warnings: '1' })
    const { body } = only(server)
    expect(body.indexOf('Boards never train models.')).toBeLessThan(body.indexOf('Training takes an opt-in.'))
    expect(body.match(/How section/g)).toHaveLength(1)
  })

  test('is said once over all runs, and settled as one', async () => {
    const server = await openPullRequest({ ...REPOSITORY, '.fineprint.yml': TWO }, HEAD)
    await runAction(server)
    server.requests.length = 0
    await runAction(server)
    expect(writes(server)).toEqual([])
    push(server, { 'legal/terms.md': TERMS })
    await runAction(server)
    expect(only(server).body).toContain('Settled')
  })
})

describe('a review that GitHub failed to confirm', () => {
  test('is not posted twice where it was taken', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    let asked = 0
    // The stand-in takes the review on the first call; the answer is lost on its way.
    server.intervene = ({ path, method, body }) => {
      if (path !== REVIEWS || method !== 'POST') return null
      asked += 1
      if (asked > 1) return null
      const [comment] = (body as { comments: StoredComment[] }).comments
      const kept = { resolvedBy: null, minimized: false, id: 77, commit_id: server.state.pull!.head }
      server.state.comments.push({
        ...comment!,
        ...kept,
        subject_type: 'line',
        user: { login: 'github-actions[bot]', type: 'Bot' },
        author_association: 'NONE',
      })
      return failure(502, 'Bad Gateway')
    }
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(asked).toBe(1)
    expect(server.state.comments).toHaveLength(1)
  })

  test('is posted again where it was not', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    let asked = 0
    server.intervene = ({ path, method }) => {
      if (path !== REVIEWS || method !== 'POST') return null
      asked += 1
      return asked === 1 ? failure(502, 'Bad Gateway') : null
    }
    await runAction(server)
    expect(asked).toBe(2)
    expect(server.state.comments).toHaveLength(1)
  })
})

test('a head that moves during the run is noticed, and nothing is posted about the one before', async () => {
  const server = await openPullRequest(REPOSITORY, HEAD)
  let moved = false
  server.intervene = ({ path }) => {
    if (!moved && path.includes('/contents/legal/')) {
      moved = true
      push(server, { 'legal/terms.md': TERMS })
    }
    return null
  }
  const payload = {
    pull_request: {
      number: 7,
      base: { sha: server.state.pull!.base },
      head: { sha: server.state.pull!.head },
    },
  }
  const run = await runAction(server, { payload })
  expect(run.exitCode).toBe(1)
  expect(writes(server)).toEqual([])
  expect(run.summary).toContain('The pull request moved on to')
})

describe('a run that requests changes', () => {
  const ASKING = { inputs: { 'request-changes': 'true' } }
  const states = (server: GitHubServer) => server.state.reviews.map(({ state }) => state)

  test('does so in the review of its comments, and takes it back once it passes', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    await runAction(server, ASKING)
    expect(states(server)).toEqual(['CHANGES_REQUESTED'])
    push(server, { 'legal/terms.md': TERMS })
    await runAction(server, ASKING)
    expect(states(server)).toEqual(['DISMISSED'])
  })

  test('does so once', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    await runAction(server, ASKING)
    await runAction(server, ASKING)
    expect(states(server)).toEqual(['CHANGES_REQUESTED'])
  })

  test('does so by itself where the comments are there already', async () => {
    const server = await commented()
    await runAction(server, ASKING)
    expect(states(server)).toEqual(['COMMENTED', 'CHANGES_REQUESTED'])
    expect(server.state.comments).toHaveLength(1)
  })

  test('leaves what people request alone', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': `${TERMS}\nThe end.\n` })
    server.state.reviews.push({
      id: 600,
      body: 'Please wait for me.',
      commit_id: server.state.pull!.head,
      comments: [],
      user: { login: 'kim', type: 'User' },
      state: 'CHANGES_REQUESTED',
    })
    await runAction(server, ASKING)
    expect(states(server)).toEqual(['CHANGES_REQUESTED'])
  })

  test('comments all the same, in one review, on a pull request of its own account', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    server.state.ownPull = true
    const run = await runAction(server, ASKING)
    expect(run.exitCode).toBe(1)
    expect(server.state.reviews.map(({ state }) => state)).toEqual(['COMMENTED'])
    expect(server.state.comments).toHaveLength(1)
    expect(run.summary).toContain('Nobody can request changes of a pull request of their own.')
  })
})
