/** Waivers in a document: none accepts the change that brings it, and each is in force once it is merged. */
import { expect, test } from 'vitest'
import { openPullRequest, POLICY, push, REPOSITORY, TRAINING, withParagraph } from './northwind.ts'
import { runAction } from './run-action.ts'

const WAIVER = `<!-- fineprint-waiver
rule: northwind/no-training
reason: Boards of the beta are test data, LEGAL-12
approved-by: "@northwind/legal"
expires: 2999-12-31
-->`
const WAIVED = withParagraph(`${WAIVER}\n${TRAINING}`)
const APPROVED = `${POLICY}approvers: ['@kim']\n`

test('a pull request that adds a grant with its own waiver stays blocked, and the waiver is told', async () => {
  const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': WAIVED })
  const run = await runAction(server)
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ errors: '1', warnings: '1' })
  expect(server.state.comments.map(({ path, start_line, line }) => [path, start_line ?? null, line])).toEqual(
    [
      ['legal/terms.md', null, 21],
      ['legal/terms.md', 15, 20],
    ],
  )
  expect(server.state.comments[1]?.body).toContain(
    'This would accept what is held today: <code>northwind/no-training</code> would be waived in the block beside this comment until 2999-12-31 (Boards of the beta are test data, LEGAL-12; approved by <span>@</span>northwind/legal).',
  )
})

test('an approving review accepts both', async () => {
  const server = await openPullRequest(
    { ...REPOSITORY, '.fineprint.yml': APPROVED },
    { 'legal/terms.md': WAIVED },
  )
  server.state.reviews.push({
    id: 500,
    body: '',
    commit_id: server.state.pull!.head,
    comments: [],
    user: { login: 'kim', type: 'User' },
    state: 'APPROVED',
  })
  expect((await runAction(server)).exitCode).toBe(0)
})

test('once it is merged the audit accepts the grant', async () => {
  const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': WAIVED })
  const environment = { GITHUB_SHA: server.state.pull!.head }
  const run = await runAction(server, { event: 'schedule', payload: {}, environment })
  expect(run.exitCode).toBe(0)
  expect(run.summary).toContain('1 waived finding')
})

test('a later pull request is not held by the grant, and cannot add to it', async () => {
  const server = await openPullRequest(
    { ...REPOSITORY, 'legal/terms.md': WAIVED },
    { 'legal/terms.md': WAIVED.replace('every month', 'every year') },
  )
  expect((await runAction(server)).exitCode).toBe(0)
  push(server, {
    'legal/terms.md': WAIVED.replace(TRAINING, `${TRAINING} We may use your files to train our models.`),
  })
  expect((await runAction(server)).exitCode).toBe(1)
})
