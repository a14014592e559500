/** Two companies in one repository. */
import { describe, expect, test } from 'vitest'
import { openPullRequest, POLICY, TERMS } from './northwind.ts'
import { runAction } from './run-action.ts'

const OVERRIDES = `parties: { provider: [Northwind] }
overrides:
  - files: legal/south/**
    parties: { provider: [Southwind] }
    rules: { northwind/no-training: warning }
`
const REPOSITORY = {
  '.fineprint.yml': POLICY + OVERRIDES,
  'legal/north/terms.md': TERMS,
  'legal/south/terms.md': TERMS,
}
const GRANT = 'Southwind may use your boards to train our machine learning models.'
const withGrant = TERMS.replace('\n## 3. Fees', `\n${GRANT}\n\n## 3. Fees`)

describe('the override of a folder', () => {
  test('holds there: its name for the company is read, and its severity does not fail the job', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/south/terms.md': withGrant })
    const run = await runAction(server)
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ errors: '0', warnings: '1' })
    const [finding] = JSON.parse(run.outputs.findings ?? '').findings
    expect(finding).toMatchObject({
      file: 'legal/south/terms.md',
      severity: 'warning',
      clause: { actor: 'provider', confidence: 'high' },
    })
    expect(run.summary).toContain('lets Southwind use')
  })

  test('holds nowhere else', async () => {
    const server = await openPullRequest(REPOSITORY, {
      'legal/north/terms.md': withGrant.replace('Southwind', 'Northwind'),
    })
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ errors: '1', warnings: '0' })
    expect(run.summary).toContain('lets Northwind use')
  })
})

test('a rule about sentences that only an override has on judges what a pull request adds there', async () => {
  const rule = `      south/keeps-accounts:
        severity: error
        message: "{quote}"
        judges: sentence
        forbid: { acts: { verb: terminate, mode: may, actor: provider } }
`
  const overrides = OVERRIDES.replace('rules: { northwind/no-training: warning }\n', `rules:\n${rule}`)
  const closes = (company: string) =>
    TERMS.replace('\n## 3. Fees', `\n${company} may terminate your account.\n\n## 3. Fees`)
  const server = await openPullRequest(
    { ...REPOSITORY, '.fineprint.yml': POLICY + overrides },
    { 'legal/north/terms.md': closes('Northwind'), 'legal/south/terms.md': closes('Southwind') },
  )
  const run = await runAction(server)
  expect([run.exitCode, run.outputs.errors]).toEqual([1, '1'])
  expect(server.state.comments.map(({ path }) => path)).toEqual(['legal/south/terms.md'])
  expect(server.state.comments[0]?.body).toContain('“<strong>Southwind may terminate your account</strong>.”')
})

test('a pull request that adds an override is judged without it, and told what it would turn off and where', async () => {
  const off = '  - files: legal/north/**\n    rules: { northwind/no-training: off }\n'
  const server = await openPullRequest(
    { ...REPOSITORY, '.fineprint.yml': `extends: [fineprint:recommended]\n${POLICY}${OVERRIDES}` },
    {
      '.fineprint.yml': `extends: [fineprint:recommended]\n${POLICY}${OVERRIDES}${off}`,
      'legal/north/terms.md': withGrant.replace('Southwind', 'Northwind'),
    },
  )
  const run = await runAction(server)
  expect(run.exitCode).toBe(1)
  const about = server.state.comments.find(({ path }) => path === '.fineprint.yml')
  expect(about?.body).toContain(
    'This would loosen the policy: the rule <code>northwind/no-training</code> would be off in <code>legal/north/&#42;&#42;</code>. This change',
  )
})

test('an audit says that an override matches no document', async () => {
  const server = await openPullRequest(
    { ...REPOSITORY, '.fineprint.yml': `${POLICY}${OVERRIDES.replace('south/**', 'suoth/**')}` },
    {},
  )
  const run = await runAction(server, {
    event: 'schedule',
    environment: { GITHUB_SHA: server.state.pull?.head ?? '' },
  })
  expect(run.summary).toContain('this override matches no document')
})

test('a document that moves to where a rule is milder says so, beside what it grants there', async () => {
  const server = await openPullRequest(REPOSITORY, {
    'legal/north/terms.md': null,
    'legal/south/moved.md': withGrant,
  })
  const run = await runAction(server)
  expect(run.outputs).toMatchObject({ errors: '0', warnings: '2' })
  expect(run.summary + server.state.comments.map(({ body }) => body).join()).toContain(
    'would be a warning and no error',
  )
})
