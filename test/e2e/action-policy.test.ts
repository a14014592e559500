/** Pull requests that change the policy that judges them. */
import { describe, expect, test } from 'vitest'
import { openPullRequest, POLICY, push, REPOSITORY, TERMS_WITH_TRAINING } from './northwind.ts'
import { runAction } from './run-action.ts'

const WAIVER = `waivers:
  - rule: northwind/no-training
    file: legal/*.md
    reason: Boards of the beta are test data, LEGAL-12
    approved-by: "@northwind/legal"
`
const BASELINE = `version: 1
created: 2026-11-25
findings:
  - rule: northwind/no-training
    file: legal/terms.md
    fingerprint: 0123456789abcdef
`

describe('a pull request that loosens the policy', () => {
  test('is judged by the policy before it, and told what it would let pass', async () => {
    const server = await openPullRequest(REPOSITORY, {
      '.fineprint.yml': POLICY.replace('severity: error', 'severity: info'),
      'legal/terms.md': TERMS_WITH_TRAINING,
    })
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ errors: '1', warnings: '1' })
    const about = server.state.comments.find(({ path }) => path === '.fineprint.yml')
    expect(about?.body).toContain(
      'This would loosen the policy: the rule <code>northwind/no-training</code> would be a note and no error. This change was judged by the one before it; it is in force once it is merged.',
    )
  })

  test.each([
    [
      'without the rule',
      `${POLICY.slice(0, POLICY.indexOf('rules:'))}extends: [fineprint:recommended]\n`,
      'would be off',
    ],
    [
      'with a waiver more',
      POLICY + WAIVER,
      '<code>northwind/no-training</code> would be waived in <code>legal/&#42;.md</code> for good (Boards of the beta',
    ],
    [
      'with fewer documents',
      POLICY.replace('legal/**/*.md', 'legal/privacy.md'),
      '<code>legal/&#42;&#42;/&#42;.md</code> would no longer name documents',
    ],
    [
      'with another demand',
      POLICY.replace('const: permits', 'const: choice'),
      'what the rule <code>northwind/no-training</code> demands would change',
    ],
    ['with other terms', `${POLICY}terms:\n  feedback: [Boards]\n`, '<code>terms</code> would change'],
  ])('%s', async (_, policy, told) => {
    const server = await openPullRequest(REPOSITORY, { '.fineprint.yml': policy })
    const run = await runAction(server)
    expect(run.exitCode).toBe(0)
    expect(server.state.comments.map(({ path }) => path)).toEqual(['.fineprint.yml'])
    expect(server.state.comments[0]?.body).toContain(told)
  })

  test('by removing it', async () => {
    const server = await openPullRequest(REPOSITORY, { '.fineprint.yml': null })
    await runAction(server)
    expect(server.state.comments[0]?.body).toContain('The policy would be removed')
  })

  test('fails where the policy says that it should', async () => {
    const strict = `${POLICY}  policy/loosened: error\n`
    const server = await openPullRequest(
      { ...REPOSITORY, '.fineprint.yml': strict },
      { '.fineprint.yml': strict.replace('severity: error', 'severity: warning') },
    )
    expect((await runAction(server)).exitCode).toBe(1)
  })

  test('is settled where it is taken back', async () => {
    const server = await openPullRequest(REPOSITORY, { '.fineprint.yml': POLICY + WAIVER })
    await runAction(server)
    push(server, { '.fineprint.yml': POLICY })
    await runAction(server)
    expect(server.state.comments).toHaveLength(1)
    expect(server.state.comments[0]?.body).toContain('Settled')
  })
})

test('a pull request that only demands more is told nothing', async () => {
  const server = await openPullRequest(REPOSITORY, {
    '.fineprint.yml': `extends: [fineprint:recommended]\n${POLICY}`,
  })
  const run = await runAction(server)
  expect(run.exitCode).toBe(0)
  expect(server.state.comments).toEqual([])
})

test('a pull request that accepts findings in the baseline is told how many', async () => {
  const server = await openPullRequest(REPOSITORY, { '.fineprint-baseline.yml': BASELINE })
  const run = await runAction(server)
  expect(run.exitCode).toBe(0)
  expect(server.state.comments[0]?.body).toContain(
    '1 more finding of <code>northwind/no-training</code> would be accepted as they are',
  )
})

test('a policy that could not be used once merged fails the pull request, on its line', async () => {
  const server = await openPullRequest(REPOSITORY, {
    '.fineprint.yml': POLICY.replace('severity: error', 'severity: fatal'),
  })
  const run = await runAction(server)
  expect(run.exitCode).toBe(1)
  expect(server.state.comments[0]).toMatchObject({ path: '.fineprint.yml', line: 6 })
  expect(server.state.comments[0]?.body).toContain('Once this is merged, no change could be judged')
})

test('a policy that is a link is compared where only the file behind it changes, and so is its baseline', async () => {
  const server = await openPullRequest(
    {
      ...REPOSITORY,
      '.fineprint.yml': { link: 'rules/policy.yml' },
      '.fineprint-baseline.yml': { link: 'rules/accepted.yml' },
      'rules/policy.yml': POLICY,
      'rules/accepted.yml': `${BASELINE.slice(0, BASELINE.indexOf('findings:'))}findings: []\n`,
    },
    {
      'rules/policy.yml': POLICY.replace('severity: error', 'severity: info'),
      'rules/accepted.yml': BASELINE,
    },
  )
  const run = await runAction(server)
  expect(run.outputs).toMatchObject({ warnings: '2' })
  expect(run.summary).toContain('would be a note and no error')
  expect(run.summary).toContain('would be accepted as they are')
})
