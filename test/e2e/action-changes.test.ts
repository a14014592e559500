/** What a pull request takes away, and what the run says of the change as a whole. */
import { describe, expect, test } from 'vitest'
import { openPullRequest, POLICY, TERMS, TRAINING, withParagraph, writes } from './northwind.ts'
import { runAction } from './run-action.ts'

const RULES = `extends: [fineprint:recommended]
documents:
  - files: legal/**/*.md
    kind: terms-of-service
parties:
  provider: [Northwind]
rules:
  date/missing: off
`
const PROMISE = 'We do not use your boards to train AI models.'
const CHOICE = 'You can opt out of this training at any time in your settings.'

describe('a promise that the change deletes', () => {
  test('gets a comment on the deleted line and blocks the merge', async () => {
    const server = await openPullRequest(
      { '.fineprint.yml': RULES, 'legal/terms.md': withParagraph(PROMISE) },
      { 'legal/terms.md': TERMS },
    )
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(server.state.comments).toMatchObject([{ path: 'legal/terms.md', line: 15, side: 'LEFT' }])
    expect(server.state.comments[0]?.body).toContain('no longer promises that Northwind will not')
  })

  test('gets it under the new name of a renamed document', async () => {
    const server = await openPullRequest(
      { '.fineprint.yml': RULES, 'legal/terms.md': withParagraph(PROMISE) },
      { 'legal/terms.md': null, 'legal/tos.md': TERMS },
    )
    await runAction(server)
    expect(server.state.comments).toMatchObject([{ path: 'legal/tos.md', line: 15, side: 'LEFT' }])
  })

  test('is found where the whole document is deleted', async () => {
    const server = await openPullRequest(
      { '.fineprint.yml': RULES, 'legal/terms.md': TERMS, 'legal/ai.md': `# AI\n\n${PROMISE}\n` },
      { 'legal/ai.md': null },
    )
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(server.state.comments).toMatchObject([{ path: 'legal/ai.md', line: 3, side: 'LEFT' }])
  })

  test('is no loss where it moved to another document', async () => {
    const server = await openPullRequest(
      {
        '.fineprint.yml': RULES,
        'legal/terms.md': withParagraph(PROMISE),
        'legal/ai.md': '# AI\n\nHello.\n',
      },
      { 'legal/terms.md': TERMS, 'legal/ai.md': `# AI\n\n${PROMISE}\n` },
    )
    expect((await runAction(server)).exitCode).toBe(0)
    expect(writes(server)).toEqual([])
  })
})

test('a choice that is deleted below an untouched grant is commented on where it stood', async () => {
  const server = await openPullRequest(
    { '.fineprint.yml': RULES, 'legal/terms.md': withParagraph(`${TRAINING}\n\n${CHOICE}`) },
    { 'legal/terms.md': withParagraph(TRAINING) },
  )
  await runAction(server)
  expect(server.state.comments.map(({ line, side }) => `${side} ${line}`)).toContain('LEFT 17')
})

describe('the review and the summary open with what the change does for people', () => {
  test('the company first, then people', async () => {
    const server = await openPullRequest(
      { '.fineprint.yml': RULES, 'legal/terms.md': TERMS },
      { 'legal/terms.md': withParagraph(`${TRAINING}\n\nWe do not use your messages to train AI models.`) },
    )
    const run = await runAction(server)
    const lines = [
      '- **The company gains:** Section 2 now lets Northwind use customer content to train AI. Before: not permitted. Consent: none.',
      '- **People gain:** Section 2 now promises that Northwind will not use customer content to train AI.',
    ].join('\n')
    expect(server.state.reviews[0]?.body).toBe(`${lines}\n\nFineprint: 1 error in 1 document.`)
    expect(run.summary).toContain(`## Fineprint: 1 error\n\n${lines}\n`)
  })

  test('and say so where nothing moves', async () => {
    const server = await openPullRequest(
      { '.fineprint.yml': RULES, 'legal/terms.md': TERMS },
      { 'legal/terms.md': withParagraph('You may rename your boards.') },
    )
    expect((await runAction(server)).summary).toContain("No change of people's rights was found.")
  })
})

test('a date that was left behind can be mended with one click', async () => {
  const dated = (text: string) => `# Terms\n\nLast updated: May 4, 2026\n\n${text}\n`
  const server = await openPullRequest(
    { '.fineprint.yml': RULES, 'legal/terms.md': dated('We store your boards.') },
    { 'legal/terms.md': dated(PROMISE) },
  )
  const run = await runAction(server)
  expect(run.exitCode).toBe(0)
  expect(server.state.comments).toMatchObject([{ line: 3, side: 'RIGHT' }])
  expect(server.state.comments[0]?.body).toMatch(/```suggestion\nLast updated: \w+ \d+, \d{4}\n```/)
})

describe('a baseline', () => {
  const finding = { rule: 'northwind/no-training', file: 'legal/terms.md' }
  const baseline = (fingerprint: string) =>
    `version: 1\ncreated: 2026-11-01\nfindings:\n  - ${JSON.stringify({ ...finding, fingerprint })}\n`

  /** The fingerprint of the finding that the change brings. */
  async function fingerprint(): Promise<string> {
    const server = await openPullRequest(
      { '.fineprint.yml': POLICY, 'legal/terms.md': TERMS },
      { 'legal/terms.md': withParagraph(TRAINING) },
    )
    const { findings } = JSON.parse((await runAction(server)).outputs.findings ?? '{}')
    return findings[0].fingerprint
  }

  test('of the merge base accepts what it lists', async () => {
    const accepted = baseline(await fingerprint())
    const server = await openPullRequest(
      { '.fineprint.yml': POLICY, '.fineprint-baseline.yml': accepted, 'legal/terms.md': TERMS },
      { 'legal/terms.md': withParagraph(TRAINING) },
    )
    expect((await runAction(server)).exitCode).toBe(0)
  })

  test('of the change itself accepts nothing, and the summary says so', async () => {
    const accepted = baseline(await fingerprint())
    const server = await openPullRequest(
      { '.fineprint.yml': POLICY, 'legal/terms.md': TERMS },
      { '.fineprint-baseline.yml': accepted, 'legal/terms.md': withParagraph(TRAINING) },
    )
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(run.summary).toContain('This would accept what is held today: 1 more finding of')
  })
})

test('a policy that matches no file of the repository stops the run', async () => {
  const policy = POLICY.replace('legal/**/*.md', 'policies/**/*.md')
  const server = await openPullRequest(
    { '.fineprint.yml': policy, 'legal/terms.md': TERMS },
    { 'legal/terms.md': withParagraph(TRAINING) },
  )
  const run = await runAction(server)
  expect(run.exitCode).toBe(2)
  expect(run.stdout).toContain(
    '::error::.fineprint.yml: no file of the repository is a document, so nothing is guarded: looked for policies/**/*.md among 2 files; mend `documents`\n',
  )
})

describe('the change is told from its merge base to its head', () => {
  const NO_TRAINING = withParagraph(PROMISE)

  test('what the target branch gained meanwhile is no loss of the pull request', async () => {
    const server = await openPullRequest(
      { '.fineprint.yml': RULES, 'legal/terms.md': TERMS },
      { 'legal/terms.md': TERMS.replace('every month', 'every year') },
    )
    const { repository, pull } = server.state
    if (pull !== null) pull.base = repository.commit({ 'legal/terms.md': NO_TRAINING }, pull.base)
    expect((await runAction(server)).exitCode).toBe(0)
    expect(writes(server)).toEqual([])
  })

  test('a revert of a grant is what people gain', async () => {
    const server = await openPullRequest(
      { '.fineprint.yml': RULES, 'legal/terms.md': withParagraph(TRAINING) },
      { 'legal/terms.md': TERMS },
    )
    const run = await runAction(server)
    expect([run.exitCode, writes(server)]).toEqual([0, []])
    expect(run.summary).toContain(
      '- **People gain:** Section 2 no longer lets Northwind use customer content',
    )
  })

  test('after a force push, what is there now is judged and nothing else', async () => {
    const server = await openPullRequest(
      { '.fineprint.yml': RULES, 'legal/terms.md': NO_TRAINING },
      { 'legal/terms.md': TERMS },
    )
    expect((await runAction(server)).exitCode).toBe(1)
    const { repository, pull } = server.state
    const other = { 'legal/terms.md': NO_TRAINING.replace('every month', 'every year') }
    if (pull !== null) pull.head = repository.commit(other, pull.base)
    expect((await runAction(server)).exitCode).toBe(0)
    expect(server.state.reviews).toHaveLength(1)
  })

  test('one lost promise among forty changed documents is found', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `legal/${index}.md`)
    const files = (change: (text: string, name: string) => string) =>
      Object.fromEntries(names.map((name) => [name, change(`# ${name}\n\nHello.\n\n${PROMISE}\n`, name)]))
    const server = await openPullRequest(
      { '.fineprint.yml': RULES, ...files((text) => text) },
      files((text, name) =>
        name === 'legal/23.md' ? '# Gone\n\nWelcome.\n' : text.replace('Hello', 'Welcome'),
      ),
    )
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(server.state.comments).toMatchObject([{ path: 'legal/23.md', line: 5, side: 'LEFT' }])
    expect(run.summary).toContain('Looked at 40 documents')
  })
})
