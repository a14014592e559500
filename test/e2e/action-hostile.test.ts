/** Documents that try to speak for the action, to steer it or to exhaust it. */
import { describe, expect, test } from 'vitest'
import {
  openPullRequest,
  push,
  REPOSITORY,
  TERMS,
  TERMS_WITH_TRAINING,
  withParagraph,
  writes,
} from './northwind.ts'
import { runAction } from './run-action.ts'

const GRANT = 'We may use your boards to train our machine learning models'

describe('wording that is quoted in a comment', () => {
  test.each([
    ['mentions nobody', `${GRANT} with the help of @kim and @northwind/legal.`, /[^>]@(?:kim|northwind)/],
    ['refers to no issue', `${GRANT} as told in #12 and GH-7.`, /[^>]#12|GH-7/],
    ['holds no HTML', `${GRANT} &lt;img src=x onerror=alert(1)&gt; for you.`, /<img/],
    ['opens no block', `${GRANT} \\\`\\\`\\\`suggestion for you.`, /```/],
    ['holds no link', `${GRANT} at \\[home\\]\\(https\\://evil.example\\) for you.`, /\]\(http/],
    ['commands no bot', `${GRANT}\n/merge for all.`, /^\/merge/m],
  ])('%s', async (_, paragraph, harm) => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': withParagraph(paragraph) })
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    const { body } = server.state.comments[0]!
    expect(body).toContain('We may use your boards')
    expect(body).not.toMatch(harm)
    expect(run.summary).not.toMatch(harm)
  })

  test('is taken for no marker, so that its finding is not said to be known', async () => {
    const marker = '<!-- fineprint:v1 finding=0123456789abcdef -->'
    const server = await openPullRequest(REPOSITORY, {
      'legal/terms.md': withParagraph(`${GRANT} ${marker}.\n\n${marker}`),
    })
    await runAction(server)
    expect(server.state.comments).toHaveLength(1)
    expect(server.state.comments[0]!.body).toMatch(/<!-- fineprint:v1 finding=(?!0123456789abcdef)/)
    await runAction(server)
    expect(server.state.comments).toHaveLength(1)
  })

  test('writes no command into the log', async () => {
    const server = await openPullRequest(REPOSITORY, {
      'legal/terms.md': withParagraph(`${GRANT}.\n\n::error file=x::You were hacked\n\n##[error]Hacked`),
    })
    const run = await runAction(server)
    // One annotation, and the line that says why the run fails.
    expect(run.stdout.match(/^::error/gm)).toHaveLength(2)
    expect(run.stdout).not.toContain('file=x')
    expect(run.stdout).not.toContain('hacked')
  })
})

test('wording that hides from the check is read as people see it, and is a finding of its own', async () => {
  const server = await openPullRequest(REPOSITORY, {
    'legal/terms.md': withParagraph(`${GRANT.replace('train', 'tr\u200b\u0430in')}.`),
  })
  const run = await runAction(server)
  expect(run.exitCode).toBe(1)
  expect(run.outputs.errors).toBe('2')
  const bodies = server.state.comments.map(({ body }) => body)
  expect(bodies.some((body) => body.includes('Boards never train models.'))).toBe(true)
  expect(bodies.some((body) => body.includes('stands in “train”'))).toBe(true)
})

describe('a document of 2 MB', () => {
  const filler = 'We store your boards so that you can open them again. '
  const long = (size: number): string => {
    const paragraphs = `${filler.repeat(20).trim()}\n\n`
    return `# Terms\n\n## 2. Boards\n\n${paragraphs.repeat(Math.floor(size / paragraphs.length))}`
  }

  test('is judged to its end', async () => {
    const document = `${long(2_000_000)}\n\n${GRANT}.\n`
    const server = await openPullRequest(REPOSITORY, { 'legal/long.md': document })
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(run.outputs.errors).toBe('1')
  }, 60_000)

  test('is a finding where it has more bytes than are read', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/long.md': long(2 ** 21 + 5000) })
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(run.outputs.findings).toContain('over 2 MiB')
  }, 60_000)
})

test('findings in two documents are one review', async () => {
  const server = await openPullRequest(REPOSITORY, {
    'legal/terms.md': TERMS_WITH_TRAINING,
    'legal/beta.md': TERMS_WITH_TRAINING.replaceAll('Boards', 'Beta Boards'),
  })
  await runAction(server)
  expect(server.state.reviews).toHaveLength(1)
  expect(server.state.comments.map(({ path }) => path).sort()).toEqual(['legal/beta.md', 'legal/terms.md'])
})

test('a conversation that a person opens again after it was settled is theirs', async () => {
  const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': TERMS_WITH_TRAINING })
  await runAction(server)
  push(server, { 'legal/terms.md': TERMS })
  await runAction(server)
  server.state.comments[0]!.resolvedBy = null
  server.requests.length = 0
  await runAction(server)
  expect(writes(server)).toEqual([])
  expect(server.state.comments[0]!.resolvedBy).toBeNull()
})
