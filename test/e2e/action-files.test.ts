import { describe, expect, test } from 'vitest'
import type { GitHubServer } from './github-server.ts'
import {
  openPullRequest,
  POLICY,
  REPOSITORY,
  TERMS,
  TERMS_WITH_TRAINING,
  TRAINING,
  withParagraph,
} from './northwind.ts'
import { mergeGroupPayload, runAction } from './run-action.ts'

describe('a renamed document', () => {
  test('is compared with what it was called before', async () => {
    const base = { ...REPOSITORY, 'legal/terms.md': TERMS_WITH_TRAINING }
    const head = withParagraph(`${TRAINING}\n\nWe may use your messages to train our speech models.`)
    const server = await openPullRequest(base, { 'legal/terms.md': null, 'legal/conditions.md': head })
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(server.state.comments.map(({ path, line }) => [path, line])).toEqual([['legal/conditions.md', 17]])
  })

  test('is new where it was no document before, and gets its comment on the file', async () => {
    const base = { '.fineprint.yml': POLICY, 'drafts/terms.txt': TERMS_WITH_TRAINING }
    const head = { 'drafts/terms.txt': null, 'legal/terms.md': TERMS_WITH_TRAINING }
    const server = await openPullRequest(base, head)
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(server.state.reviews).toEqual([])
    expect(server.state.comments).toMatchObject([{ path: 'legal/terms.md', subject_type: 'file' }])
  })

  test('gets no second comment on the file either', async () => {
    const base = { '.fineprint.yml': POLICY, 'drafts/terms.txt': TERMS_WITH_TRAINING }
    const head = { 'drafts/terms.txt': null, 'legal/terms.md': TERMS_WITH_TRAINING }
    const server = await openPullRequest(base, head)
    await runAction(server)
    await runAction(server)
    expect(server.state.comments).toHaveLength(1)
  })

  test('is missed in the summary where it becomes no document', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': null, 'legal/terms.txt': TERMS })
    const run = await runAction(server)
    expect(run.exitCode).toBe(0)
    expect(run.summary).toContain('was renamed to legal/terms.txt, which is no document of the policy')
  })
})

test('a removed document passes, and the summary says that it is gone', async () => {
  const base = { ...REPOSITORY, 'legal/terms.md': TERMS_WITH_TRAINING }
  const run = await runAction(await openPullRequest(base, { 'legal/terms.md': null }))
  expect(run.exitCode).toBe(0)
  expect(run.summary).toContain('The document legal/terms.md was removed')
})

test('a copy of a document is new', async () => {
  const base = { ...REPOSITORY, 'legal/terms.md': TERMS_WITH_TRAINING }
  const server = await openPullRequest(base, { 'legal/copy.md': TERMS_WITH_TRAINING })
  const run = await runAction(server)
  expect(run.exitCode).toBe(1)
  expect(server.state.comments).toMatchObject([{ path: 'legal/copy.md', line: 15 }])
})

test.each([
  'legal/terms of service.md',
  'legal/terms #2.md',
  'legal/100%25.md',
  'legal/условия.md',
  'legal/a{b}:c?.md',
])('a document may be called %s', async (path) => {
  const base = { '.fineprint.yml': POLICY, [path]: TERMS }
  const server = await openPullRequest(base, { [path]: TERMS_WITH_TRAINING })
  const run = await runAction(server)
  expect(run.exitCode).toBe(1)
  expect(server.state.comments).toMatchObject([{ path, line: 15 }])
})

test('a path cannot write commands into the log', async () => {
  const path = 'legal/a\n::warning::b.md'
  const base = { '.fineprint.yml': POLICY, [path]: TERMS }
  const server = await openPullRequest(base, { [path]: TERMS_WITH_TRAINING })
  const run = await runAction(server)
  expect(run.exitCode).toBe(1)
  expect(run.stdout.split('\n').filter((line) => !line.startsWith('::error'))).toEqual([''])
})

test('a document of more than 1 MB is judged', async () => {
  const head = `${TERMS_WITH_TRAINING}\n<!-- ${'draft '.repeat(200_000)} -->\n`
  const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': head })
  const run = await runAction(server)
  expect(run.exitCode).toBe(1)
  expect(server.state.comments).toMatchObject([{ line: 15 }])
})

test('a finding far from the lines that the change shows gets its comment on the file', async () => {
  const policy = POLICY.replace(
    'stance:',
    'data: { contains: { const: customer-content } }\n          stance:',
  )
  const terms = (meaning: string) =>
    TERMS.replace('You need', `"Board Records" means ${meaning}.\n\nYou need`).concat(
      '\nWe may use Board Records to train our models.\n',
    )
  const base = { '.fineprint.yml': policy, 'legal/terms.md': terms('statistics about our servers') }
  const server = await openPullRequest(base, {
    'legal/terms.md': terms('the content that you upload to Northwind Boards'),
  })
  const run = await runAction(server)
  expect(run.exitCode).toBe(1)
  expect(server.state.comments).toMatchObject([{ path: 'legal/terms.md', subject_type: 'file' }])
})

describe('a document that cannot be read', () => {
  test.each([
    ['is in Latin-1', Buffer.from(`${TERMS}\nC’est tout, r\xe8gles finales.\n`, 'latin1')],
    ['is binary', Buffer.from([0, 1, 2, 0])],
    ['is a link to nothing', { link: 'nowhere.md' }],
    ['is over 2 MiB', 'We store your boards.\n'.repeat(300_000)],
  ])('is a finding where it %s', async (_, content) => {
    const server = await openPullRequest(REPOSITORY, { 'legal/notice.md': content })
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(JSON.parse(run.outputs.findings ?? '')).toMatchObject({
      findings: [{ ruleId: 'input/unreadable', file: 'legal/notice.md' }],
    })
    expect(run.summary).toContain('input/unreadable')
  })

  test('does not keep the others from being judged', async () => {
    const head = { 'legal/notice.md': Buffer.from([0, 1, 2]), 'legal/terms.md': TERMS_WITH_TRAINING }
    const run = await runAction(await openPullRequest(REPOSITORY, head))
    expect(run.outputs.errors).toBe('2')
  })

  test('may be mended by the change', async () => {
    const base = { ...REPOSITORY, 'legal/terms.md': Buffer.from(`${TERMS}\nr\xe8gles\n`, 'latin1') }
    const run = await runAction(await openPullRequest(base, { 'legal/terms.md': TERMS }))
    expect(run.exitCode).toBe(0)
    expect(run.summary).toContain('The version of legal/terms.md before this change could not be read')
  })

  test('may be put in the place of a link that leads nowhere', async () => {
    const base = { ...REPOSITORY, 'legal/terms.md': { link: 'gone.md' } }
    const run = await runAction(await openPullRequest(base, { 'legal/terms.md': TERMS }))
    expect(run.exitCode).toBe(0)
  })
})

test('a link to a document is judged by what it leads to', async () => {
  const base = { ...REPOSITORY, 'drafts/terms.txt': TERMS_WITH_TRAINING }
  const run = await runAction(
    await openPullRequest(base, { 'legal/link.md': { link: '../drafts/terms.txt' } }),
  )
  expect(run.exitCode).toBe(1)
})

describe('a merge group of more files than GitHub lists in a comparison', () => {
  const files = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`a/${index}.txt`, 'x\n']))
  const inQueue = (server: GitHubServer) => {
    const { base = '', head = '' } = server.state.pull ?? {}
    return runAction(server, { event: 'merge_group', payload: mergeGroupPayload(base, head) })
  }

  test('is judged whole', async () => {
    const server = await openPullRequest(REPOSITORY, { ...files, 'legal/terms.md': TERMS_WITH_TRAINING })
    const run = await inQueue(server)
    expect(run.outputs.errors).toBe('1')
    expect(run.stdout).toContain('::error file=legal/terms.md,line=15,')
  })

  test('passes where it touches no document', async () => {
    const run = await inQueue(await openPullRequest(REPOSITORY, files))
    expect(run.exitCode).toBe(0)
    expect(run.summary).toContain('No document of the policy changed (301 files in the merge group).')
  })

  test('tells a removed document', async () => {
    const run = await inQueue(await openPullRequest(REPOSITORY, { ...files, 'legal/terms.md': null }))
    expect(run.summary).toContain('The document legal/terms.md was removed')
  })

  test('knows a renamed document by what it was called before', async () => {
    const base = { ...REPOSITORY, 'legal/z.md': TERMS_WITH_TRAINING }
    const server = await openPullRequest(base, {
      ...files,
      'legal/z.md': null,
      'legal/zz.md': TERMS_WITH_TRAINING,
    })
    expect((await inQueue(server)).exitCode).toBe(0)
  })

  test('is a finding where GitHub lists not all files of the commits either', async () => {
    const server = await openPullRequest(REPOSITORY, files)
    const body = { sha: server.state.pull?.head, url: '', tree: [], truncated: true }
    server.intervene = ({ path }) => (path.includes('/git/trees/') ? { status: 200, body } : null)
    const run = await inQueue(server)
    expect(run.exitCode).toBe(1)
    expect(run.summary).toContain('GitHub lists only part of this change')
  })
})

test('a pull request of more files than one page is judged whole', async () => {
  const files = Array.from({ length: 101 }, (_, index) => [`a/${index}.txt`, 'x\n'])
  const head = { ...Object.fromEntries(files), 'legal/terms.md': TERMS_WITH_TRAINING }
  const server = await openPullRequest(REPOSITORY, head)
  const run = await runAction(server)
  expect(run.exitCode).toBe(1)
  expect(server.state.comments).toHaveLength(1)
})

test('a pull request that has moved on is judged by the commit of the event', async () => {
  const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': TERMS_WITH_TRAINING })
  const { repository, pull } = server.state
  const payload = {
    pull_request: { number: 7, base: { sha: pull?.base }, head: { sha: pull?.head } },
  }
  if (pull !== null) pull.head = repository.commit({ 'legal/terms.md': TERMS }, pull.head)
  const run = await runAction(server, { payload })
  expect(run.exitCode).toBe(1)
})

test('an old run that is made again after the pull request got another target is judged by that one', async () => {
  const server = await openPullRequest({ 'legal/terms.md': TERMS }, { 'legal/terms.md': TERMS_WITH_TRAINING })
  const { repository, pull } = server.state
  const payload = {
    pull_request: { number: 7, base: { sha: pull!.base, ref: 'lax' }, head: { sha: pull!.head } },
  }
  const strict = repository.commit(
    { '.fineprint.yml': POLICY.replace('Boards never', 'On main, boards never') },
    pull!.base,
  )
  pull!.base = strict
  pull!.head = repository.commit({ 'legal/terms.md': TERMS_WITH_TRAINING }, strict)
  const run = await runAction(server, {
    payload: { pull_request: { ...payload.pull_request, head: { sha: pull!.head } } },
  })
  expect(run.stdout).toContain('On main, boards never train models.')
})

describe('a diff that GitHub does not show', () => {
  test('is computed, so that a comment stands on its line', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/terms.md': TERMS_WITH_TRAINING })
    server.state.withoutPatches = true
    await runAction(server)
    expect(server.state.comments).toMatchObject([{ path: 'legal/terms.md', line: 15, side: 'RIGHT' }])
  })

  test('is computed for a new document', async () => {
    const server = await openPullRequest(REPOSITORY, { 'legal/beta.md': TERMS_WITH_TRAINING })
    server.state.withoutPatches = true
    await runAction(server)
    expect(server.state.comments).toMatchObject([{ path: 'legal/beta.md', line: 15, side: 'RIGHT' }])
  })

  test('gets its comment on the file where too much of it changed', async () => {
    const lines = (word: string) => Array.from({ length: 2500 }, (_, i) => `The ${word} ${i}.`).join('\n\n')
    const server = await openPullRequest(
      { ...REPOSITORY, 'legal/terms.md': `# Terms\n\n${lines('first')}\n` },
      { 'legal/terms.md': `# Terms\n\n${lines('second')}\n\nWe may train our models on your boards.\n` },
    )
    server.state.withoutPatches = true
    await runAction(server)
    expect(server.state.comments).toMatchObject([{ path: 'legal/terms.md', subject_type: 'file' }])
  })
})
