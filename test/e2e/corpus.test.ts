/** The cases that the project exists for, replayed as pull requests with the built action and the recommended pack. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Clause } from '../../src/clauses/index.ts'
import { CORPUS, hasCorpus, labelledChange } from '../corpus.ts'
import { openPullRequest } from './northwind.ts'
import { runAction } from './run-action.ts'

const CLI = join(import.meta.dirname, '../../dist/cli.js')
const FILE = 'legal/terms.md'

async function replay(id: string) {
  const change = labelledChange(id)
  const server = await openPullRequest({ [FILE]: change.base }, { [FILE]: change.head })
  const run = await runAction(server)
  const comments = server.state.comments.filter(({ body }) => body?.includes('ai-training/opt-in'))
  return { change, run, comments, all: server.state.comments }
}

/** What the built command reads in the head of a change. */
function clausesOf(id: string): Clause[] {
  const folder = mkdtempSync(join(tmpdir(), 'fineprint-corpus-'))
  try {
    writeFileSync(join(folder, 'head.md'), labelledChange(id).head)
    const out = execFileSync(process.execPath, [CLI, 'clauses', 'head.md', '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    return JSON.parse(out).documents[0].clauses
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe.skipIf(!hasCorpus)('on the labelled corpus', () => {
  test('terms that gain an AI-training license are blocked, on each line that grants it', async () => {
    const { change, run, comments } = await replay('r001')
    expect(run.exitCode).toBe(1)
    expect(comments.map(({ line }) => line).sort()).toEqual(change.headLines)
    expect(comments.every(({ side }) => side === 'RIGHT')).toBe(true)
  })

  test('the comments name both kinds of data and the terms of the license', async () => {
    const { comments } = await replay('r001')
    const text = comments.map(({ body }) => body).join('\n')
    for (const data of ['customer content', 'usage data']) expect(text).toContain(data)
    const licensed = comments.find(({ body }) => body?.includes('customer content'))?.body
    for (const term of ['perpetual', 'worldwide', 'royalty-free', 'sublicensable', 'transferable'])
      expect(licensed).toContain(term)
  })

  test('a sentence added as a promise is read as a safeguard that waits for an opt-in', () => {
    const { headLines } = labelledChange('r063')
    const added = clausesOf('r063').filter((c) => c.action === 'train-ai' && headLines.includes(c.start.line))
    expect(added).toMatchObject([
      { stance: 'forbids', actor: 'provider', consent: { mode: 'opt-in', where: 'sentence' } },
    ])
  })

  test('terms that withdraw the license pass the rule on AI training', async () => {
    const { run, comments } = await replay('r064')
    expect(comments).toEqual([])
    expect(run.stdout).not.toContain('ai-training/opt-in')
  })

  test('every document is read without an error', () => {
    const out = execFileSync(process.execPath, [CLI, 'clauses', join(CORPUS, 'docs'), '--format', 'json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    expect(JSON.parse(out).documents).toHaveLength(182)
  }, 120_000)
})
