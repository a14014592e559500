/** From an empty repository with one terms file to a blocked pull request, by what `fineprint init` writes. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import type { GitHubServer } from './github-server.ts'
import { openPullRequest, TRAINING, withParagraph } from './northwind.ts'
import { type ActionRun, runAction } from './run-action.ts'

const CLI = join(import.meta.dirname, '../../dist/cli.js')
const ACTION = 'northwind/fineprint@0123456789abcdef0123456789abcdef01234567'
const STOOD = 'We may use your messages to train our models.'
const WRITTEN = ['.fineprint.yml', '.fineprint-baseline.yml', '.github/workflows/fineprint.yml']

/** What `fineprint init` makes of a repository that holds these terms and nothing else. */
function initialized(terms: string): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'fineprint-e2e-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'legal'))
  writeFileSync(join(folder, 'legal/terms.md'), terms)
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'init', '--action', ACTION], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  const names = ['legal/terms.md', ...WRITTEN]
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** The whole repository, as it is before the pull request. */
const audit = (server: GitHubServer): Promise<ActionRun> =>
  runAction(server, {
    event: 'workflow_dispatch',
    payload: {},
    environment: { GITHUB_SHA: server.state.pull?.base },
  })

const before = withParagraph(STOOD)
const after = before.replace('\n## 3. Fees', `\n${TRAINING}\n\n## 3. Fees`)

test('the pull request that adds a grant to train AI is blocked, with one comment on its line', async () => {
  const server = await openPullRequest(initialized(before), { 'legal/terms.md': after })
  const run = await runAction(server)
  expect(run.exitCode).toBe(1)
  const line = after.split('\n').indexOf(TRAINING) + 1
  expect(server.state.comments).toMatchObject([{ path: 'legal/terms.md', line, side: 'RIGHT' }])
  expect(server.state.comments[0]?.body).toContain('train AI')
  const { findings } = JSON.parse(run.outputs.findings ?? '') as {
    findings: { ruleId: string; waived: boolean }[]
  }
  expect(findings.filter(({ waived }) => !waived).map(({ ruleId }) => ruleId)).toEqual(['ai-training/opt-in'])
})

test('the wording that stood before is accepted, even where everything is judged', async () => {
  const files = initialized(before)
  const server = await openPullRequest(files, { 'legal/terms.md': before.replace('every month', 'monthly') })
  expect((await runAction(server)).exitCode).toBe(0)
  expect(server.state.comments).toEqual([])
  const { exitCode, outputs } = await audit(server)
  expect([exitCode, outputs.errors, outputs.warnings]).toEqual([0, '0', '0'])
  const bare = await openPullRequest({ ...files, '.fineprint-baseline.yml': null }, {})
  expect((await audit(bare)).exitCode).toBe(1)
})

test('the workflow runs the action that was named, on pull requests, with two permissions', () => {
  const workflow = parse(initialized(before)['.github/workflows/fineprint.yml'] ?? '')
  expect(Object.keys(workflow.on)).toContain('pull_request')
  expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' })
  expect(workflow.jobs.fineprint.steps).toEqual([{ uses: ACTION }])
})
