import { describe, expect, test } from 'vitest'
import {
  openPullRequest,
  POLICY,
  push,
  REPOSITORY,
  TERMS,
  TERMS_WITH_TRAINING,
  TRAINING,
  withParagraph,
  writes,
} from './northwind.ts'
import { mergeGroupPayload, runAction } from './run-action.ts'

const REVIEWS = '/repos/northwind/legal/pulls/7/reviews'

describe('a pull request that adds a license to train on boards', () => {
  test('is blocked, with a comment on the line', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': TERMS_WITH_TRAINING })
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(writes(server)).toEqual([`POST ${REVIEWS}`])
    expect(server.state.reviews[0]).toMatchObject({
      commit_id: server.state.pull?.head,
      body: [
        '- **The company gains:** Section 2 now lets the company use customer content to train AI. Before: not permitted. Consent: none.',
        '',
        'Fineprint: 1 error in 1 document.',
      ].join('\n'),
    })
    expect(server.state.comments).toHaveLength(1)
    expect(server.state.comments[0]).toMatchObject({ path: 'legal/terms.md', line: 15, side: 'RIGHT' })
    expect(server.state.comments[0]?.body).toContain('Boards never train models.')
  })

  test('says so in the log, the outputs and the summary', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': TERMS_WITH_TRAINING })
    const run = await runAction(server)
    expect(run.stdout).toContain('::error file=legal/terms.md,line=15,')
    expect(run.stdout).toContain(
      '::error::1 error in 1 document: northwind/no-training at legal/terms.md:15\n',
    )
    expect(run.outputs).toMatchObject({ errors: '1', warnings: '0' })
    expect(JSON.parse(run.outputs.findings ?? '')).toMatchObject({
      version: 1,
      findings: [{ ruleId: 'northwind/no-training', file: 'legal/terms.md', start: { line: 15 } }],
      summary: { errors: 1 },
    })
    expect(run.summary).toContain('## Fineprint: 1 error\n')
    expect(run.stderr).toBe('')
  })

  test('is blocked where a known grant comes to cover more, in the same words', async () => {
    const grant = (data: string): string => withParagraph(`We may use ${data} to train our models.`)
    const server = await openPullRequest(
      { '.fineprint.yml': POLICY, 'legal/terms.md': grant('usage data') },
      { 'legal/terms.md': grant('usage data, your messages and your voice recordings') },
    )
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(server.state.comments).toMatchObject([{ path: 'legal/terms.md', line: 15, side: 'RIGHT' }])
    expect(server.state.comments[0]?.body).toMatch(
      /\*\*What changed:\*\* .* and reaches further than before: /,
    )
  })

  test('gets nothing twice on a second run', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': TERMS_WITH_TRAINING })
    await runAction(server)
    const before = writes(server)
    const again = await runAction(server)
    expect(again.exitCode).toBe(1)
    expect(writes(server)).toEqual(before)
  })

  test('gets nothing twice when the sentence has moved', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': TERMS_WITH_TRAINING })
    await runAction(server)
    push(server, { 'legal/terms.md': `${TERMS}\n${TRAINING}\n` })
    const again = await runAction(server)
    expect(again.exitCode).toBe(1)
    expect(server.state.reviews).toHaveLength(1)
  })

  test('gets a comment on what a later push adds, and on that alone', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': TERMS_WITH_TRAINING })
    await runAction(server)
    const more = `${TRAINING}\n\nWe may use your messages to train our speech models.`
    push(server, { 'legal/terms.md': withParagraph(more) })
    await runAction(server)
    expect(server.state.reviews.map(({ comments }) => comments.map(({ line }) => line))).toEqual([[15], [17]])
  })

  test('passes where findings never fail the run, with the comment', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': TERMS_WITH_TRAINING })
    const run = await runAction(server, { inputs: { 'fail-on': 'never' } })
    expect(run.exitCode).toBe(0)
    expect(server.state.comments).toHaveLength(1)
  })

  test('is judged the same as a pull_request_target', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': TERMS_WITH_TRAINING })
    const run = await runAction(server, { event: 'pull_request_target' })
    expect(run.exitCode).toBe(1)
    expect(server.state.comments).toHaveLength(1)
  })
})

describe('a change without a finding', () => {
  test('passes without a review', async () => {
    const server = await openPullRequest(REPOSITORY, {
      'legal/terms.md': withParagraph('You may rename your boards.'),
    })
    const run = await runAction(server)
    expect(run.exitCode).toBe(0)
    expect(writes(server)).toEqual([])
    expect(run.outputs).toMatchObject({ errors: '0', warnings: '0' })
    expect(run.summary).toContain('Looked at 1 document')
  })

  test('is not blamed for what the document said before', async () => {
    const base = { ...REPOSITORY, 'legal/terms.md': TERMS_WITH_TRAINING }
    const head = TERMS_WITH_TRAINING.replace('every month', 'every year')
    const run = await runAction(await openPullRequest(base, { 'legal/terms.md': head }))
    expect(run.exitCode).toBe(0)
  })

  test('is told quickly where it touches no document', async () => {
    const server = await openPullRequest(REPOSITORY, { 'src/main.c': 'int main;\n', 'README.md': TRAINING })
    const run = await runAction(server)
    expect(run.exitCode).toBe(0)
    expect(run.summary).toBe('No document of the policy changed (2 files in the pull request).\n')
    expect(run.outputs).toMatchObject({ errors: '0', warnings: '0' })
  })
})

describe('the policy', () => {
  test('is not in force where the change itself loosens it', async () => {
    const head = { '.fineprint.yml': POLICY.replace('severity: error', 'severity: info') }
    const server = await openPullRequest(REPOSITORY, { ...head, 'legal/terms.md': TERMS_WITH_TRAINING })
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(run.summary).toContain('This would loosen the policy')
  })

  test('is the built-in one where the repository has none, and the summary says so', async () => {
    const server = await openPullRequest(
      { 'legal/terms.md': TERMS },
      { 'legal/terms.md': TERMS_WITH_TRAINING },
    )
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(run.summary).toContain('the built-in policy')
  })

  test('may stand elsewhere, and its patterns start at the root all the same', async () => {
    const base = { '.github/terms-policy.yml': POLICY, 'legal/terms.md': TERMS }
    const server = await openPullRequest(base, { 'legal/terms.md': TERMS_WITH_TRAINING })
    const run = await runAction(server, { inputs: { policy: '.github/terms-policy.yml' } })
    expect(run.exitCode).toBe(1)
    expect(server.state.comments).toHaveLength(1)
  })

  test.each([
    ['is no YAML', 'rules: ['],
    ['names an unknown rule', 'rules:\n  northwind/no-such-rule: error\n'],
    ['is not UTF-8', Buffer.from('# r\xe8gles\nrules: {}\n', 'latin1')],
  ])('stops the run in one line where it %s', async (_, policy) => {
    const base = { '.fineprint.yml': policy, 'legal/terms.md': TERMS }
    const server = await openPullRequest(base, { 'legal/terms.md': TERMS_WITH_TRAINING })
    const run = await runAction(server)
    expect(run.exitCode).toBe(2)
    expect(run.stdout).toMatch(/^::error::\.fineprint\.yml[^\n]+\n$/)
    expect(run.stderr).toBe('')
    expect(writes(server)).toEqual([])
  })
})

describe('a merge group', () => {
  test('is judged without comments', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': TERMS_WITH_TRAINING })
    const { base = '', head = '' } = server.state.pull ?? {}
    const run = await runAction(server, { event: 'merge_group', payload: mergeGroupPayload(base, head) })
    expect(run.exitCode).toBe(1)
    expect(run.stdout).toContain('::error file=legal/terms.md,line=15,')
    expect(run.summary).toContain('Boards never train models.')
    expect(server.requests.filter(({ path }) => path.includes('/pulls/'))).toEqual([])
  })
})

test('an event that is not served stops the run in one line', async () => {
  const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': TERMS_WITH_TRAINING })
  const run = await runAction(server, { event: 'issues', payload: {} })
  expect(run.exitCode).toBe(2)
  expect(run.stdout).toBe(
    '::error::the event "issues" is not served: run this action on pull_request, pull_request_target, pull_request_review, merge_group, push, schedule or workflow_dispatch\n',
  )
})

test('a wrong input stops the run in one line', async () => {
  const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': TERMS_WITH_TRAINING })
  const run = await runAction(server, { inputs: { 'max-comments': 'many' } })
  expect(run.exitCode).toBe(2)
  expect(run.stdout).toBe('::error::the input "max-comments" must be a number from 0 to 9999, found "many"\n')
})
