import { describe, expect, test } from 'vitest'
import { failure } from './answers.ts'
import { HEAD, openPullRequest, POLICY, push, REPOSITORY, withParagraph, writes } from './northwind.ts'
import { runAction } from './run-action.ts'

const COMMENTS = '/repos/northwind/legal/pulls/7/comments'
const REVIEWS = '/repos/northwind/legal/pulls/7/reviews'

const KINDS = ['boards', 'content', 'messages', 'files', 'feedback']
const FIVE = withParagraph(
  KINDS.map((kind) => `We may use your ${kind} to train our AI models.`).join('\n\n'),
)

describe('a token that may only read', () => {
  test('leaves the verdict, the annotations and the summary complete', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    server.state.mayWrite = false
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(run.stdout).toContain('::error file=legal/terms.md,line=15,')
    expect(run.summary).toContain('Without a comment on the diff')
    expect(run.summary).toContain('The token may not write to the pull request')
    expect(server.state.comments).toEqual([])
  })

  test('is tried once and not comment by comment', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': FIVE })
    server.state.mayWrite = false
    await runAction(server)
    expect(writes(server)).toEqual([`POST ${REVIEWS}`])
  })
})

describe('more findings than may be commented on', () => {
  test('are in the summary, with their number', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': FIVE })
    const run = await runAction(server, { inputs: { 'max-comments': '2' } })
    expect(server.state.comments.map(({ line }) => line)).toEqual([15, 17])
    expect(run.summary).toContain('Without a comment, because max-comments is 2: 3 findings.')
    expect(run.outputs.errors).toBe('5')
  })

  test('are not posted by a second run either', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': FIVE })
    await runAction(server, { inputs: { 'max-comments': '2' } })
    await runAction(server, { inputs: { 'max-comments': '2' } })
    expect(server.state.comments).toHaveLength(2)
  })

  test('are told in number where there are 120', async () => {
    const many = Array.from(
      { length: 120 },
      (_, i) => `We may use your boards of kind ${i} to train our AI models.`,
    )
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': withParagraph(many.join('\n\n')) })
    const run = await runAction(server)
    expect(run.outputs.errors).toBe('120')
    expect(server.state.reviews).toHaveLength(1)
    expect(server.state.comments).toHaveLength(20)
    expect(run.summary).toContain('Without a comment, because max-comments is 20: 100 findings.')
    expect(run.summary.match(/^\| error \|/gm)).toHaveLength(120)
  })

  test('get no comment at all where none is wanted', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    const run = await runAction(server, { inputs: { 'max-comments': '0' } })
    expect(run.exitCode).toBe(1)
    expect(writes(server)).toEqual([])
  })
})

describe('what is already on the pull request', () => {
  test('is read to the last page', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    await runAction(server)
    const [ours] = server.state.comments
    if (ours === undefined) throw new Error('The first run posted nothing.')
    const others = Array.from({ length: 120 }, (_, index) => ({
      ...ours,
      id: 5000 + index,
      body: 'Looks fine.',
    }))
    server.state.comments.unshift(...others)
    await runAction(server)
    expect(server.state.comments).toHaveLength(121)
  })

  test('counts for nothing where a stranger wrote the marker', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    await runAction(server)
    const [ours] = server.state.comments
    if (ours === undefined) throw new Error('The first run posted nothing.')
    ours.user = { login: 'stranger', type: 'User' }
    await runAction(server)
    expect(server.state.comments).toHaveLength(2)
  })

  test('keeps the run from posting where it cannot be read', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    server.intervene = ({ path, method }) =>
      path === COMMENTS && method === 'GET' ? failure(403, 'Resource not accessible by integration') : null
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(writes(server)).toEqual([])
    expect(run.summary).toContain('Boards never train models.')
  })
})

describe('a review that GitHub refuses', () => {
  test('is posted comment by comment', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': FIVE })
    server.intervene = ({ path }) => (path === REVIEWS ? failure(422, 'Unprocessable Entity') : null)
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(server.state.comments.map(({ line }) => line)).toEqual([15, 17, 19, 21, 23])
  })

  test('becomes comments on the file where the lines are refused one by one', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    server.intervene = ({ path, method, body }) => {
      const onFile = (body as { subject_type?: string } | undefined)?.subject_type === 'file'
      return method === 'POST' && (path === REVIEWS || (path === COMMENTS && !onFile))
        ? failure(422, 'Validation Failed')
        : null
    }
    await runAction(server)
    expect(server.state.comments).toMatchObject([{ path: 'legal/terms.md', subject_type: 'file' }])
  })

  test('is told in the summary where GitHub takes nothing', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    server.intervene = ({ method }) => (method === 'POST' ? failure(422, 'Validation Failed') : null)
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(run.summary).toMatch(
      /GitHub refused the comments on 1 finding: .* answered 422: Validation Failed/,
    )
    expect(run.summary).toContain('Without a comment on the diff')
  })
})

describe('an outage', () => {
  test('of a moment is waited out', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    let asked = 0
    server.intervene = ({ path }) => {
      if (!path.includes('/contents/legal/')) return null
      asked += 1
      return asked === 1 ? failure(502, 'Bad Gateway') : null
    }
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(server.state.comments).toHaveLength(1)
  })

  test('of the rate limit is waited out for as long as GitHub asks', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    let asked = 0
    server.intervene = ({ path }) => {
      if (path !== REVIEWS) return null
      asked += 1
      return asked === 1
        ? { ...failure(429, 'You have exceeded a secondary rate limit'), headers: { 'retry-after': '0' } }
        : null
    }
    await runAction(server)
    expect(server.state.comments).toHaveLength(1)
  })

  test('of the contents is a finding', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    server.intervene = ({ path }) => (path.includes('/contents/legal/') ? failure(502, 'Bad Gateway') : null)
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(run.outputs.findings).toContain('answered 502')
    expect(run.outputs.findings).toContain('input/unreadable')
  })

  test('of the list of files stops the run in one line', async () => {
    const server = await openPullRequest(REPOSITORY, HEAD)
    server.intervene = ({ path }) => (path.includes('/compare/') ? failure(404, 'Not Found') : null)
    const run = await runAction(server)
    expect(run.exitCode).toBe(2)
    expect(run.stdout).toMatch(
      /^::error::Fineprint could not judge this change: GET [^\n]+answered 404[^\n]+\n$/,
    )
    expect(run.stderr).toBe('')
  })
})

test('a run without a file for the summary is complete otherwise', async () => {
  const server = await openPullRequest(REPOSITORY, HEAD)
  const run = await runAction(server, { environment: { GITHUB_STEP_SUMMARY: undefined } })
  expect(run.exitCode).toBe(1)
  expect(server.state.comments).toHaveLength(1)
})

describe('wording that a rule has ready', () => {
  const RULES = POLICY.replace('models.\n', 'models.\n    wording: We do so only if you opt in.\n').replace(
    '          stance: { const: permits }\n',
    '          stance: { const: permits }\n          consent: { properties: { mode: { const: none } } }\n',
  )

  test('can be put behind the sentence with one click, after which the check passes', async () => {
    const wrapped = withParagraph(
      'We store your boards. We may use your boards to\ntrain our machine learning models. Bye.',
    )
    const server = await openPullRequest(
      { ...REPOSITORY, '.fineprint.yml': RULES },
      { 'legal/terms.md': wrapped },
    )
    expect((await runAction(server)).exitCode).toBe(1)
    const [comment] = server.state.comments
    expect(comment).toMatchObject({ start_line: 15, line: 16 })
    const lines = /```suggestion\n([\s\S]*?)\n```/.exec(comment?.body ?? '')?.[1]
    expect(lines).toBe(
      'We store your boards. We may use your boards to\ntrain our machine learning models. We do so only if you opt in. Bye.',
    )
    await push(server, { 'legal/terms.md': withParagraph(lines ?? '') })
    expect((await runAction(server)).exitCode).toBe(0)
  })

  test('stands in the one comment of a clause that breaks several rules', async () => {
    const other = `  northwind/ask:
    severity: error
    message: Ask before boards train models.
    clause: { not: { properties: { action: { const: train-ai }, consent: { properties: { mode: { const: none } } } } } }
`
    const server = await openPullRequest({ ...REPOSITORY, '.fineprint.yml': RULES + other }, HEAD)
    const run = await runAction(server)
    expect(run.outputs.errors).toBe('2')
    expect(server.state.comments).toHaveLength(1)
    expect(server.state.comments[0]?.body.match(/^```suggestion$/gm)).toHaveLength(1)
  })
})
