/** Pull requests where the policy extends others: files of the repository, and files of other repositories. */
import { describe, expect, test } from 'vitest'
import { failure, notFound } from './answers.ts'
import type { GitHubServer } from './github-server.ts'
import { HEAD, openPullRequest, push, TERMS } from './northwind.ts'
import { pullRequestPayload, runAction } from './run-action.ts'
import { extending, FROM, integrity, LENIENT, pinned, SHARED, share } from './shared-policies.ts'

const NOT_IN_FORCE = 'This change was judged by the one before it; it is in force once it is merged.'

/** What the repository holds where its policy extends what the entry says. */
const repositoryWith = (entry: string, more: Record<string, string> = {}) => ({
  '.fineprint.yml': extending(entry),
  'legal/terms.md': TERMS,
  ...more,
})

/** A pull request with training in the terms, judged by a policy that extends a version of the shared one. */
async function sharing(entry: (commit: string) => string) {
  const server = await openPullRequest({ 'README.md': 'Terms' }, {})
  const repository = share(server)
  repository.git('tag', 'v3', repository.first)
  const { state } = server
  const base = state.repository.commit(repositoryWith(entry(repository.first)), state.pull!.base)
  state.pull = { number: 7, base, head: state.repository.commit(HEAD, base) }
  return { server, repository }
}

const asked = ({ requests }: GitHubServer, path: string): number =>
  requests.filter((request) => request.path === path).length

describe('a policy of another repository', () => {
  test.each([
    ['a full commit digest', (commit: string) => `${FROM}@${commit}`],
    ['a tag with its digest', () => pinned(`${FROM}@v3`, SHARED)],
  ])('judges at %s', async (_, entry) => {
    const { server } = await sharing(entry)
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ errors: '1', warnings: '0' })
  })

  test('is asked for once, whoever needs it', async () => {
    const { server } = await sharing(() => pinned(`${FROM}@v3`, SHARED))
    push(server, { '.fineprint.yml': `# Reviewed.\n${extending(pinned(`${FROM}@v3`, SHARED))}` })
    expect((await runAction(server)).exitCode).toBe(1)
    expect(asked(server, '/repos/northwind/legal-policy/contents/fineprint.yml')).toBe(1)
    expect(asked(server, '/repos/northwind/legal-policy/git/ref/tags/v3')).toBe(1)
  })

  test('judges nothing at a tag without its digest, and says which to record', async () => {
    const { server } = await sharing(() => `${FROM}@v3`)
    const run = await runAction(server)
    expect(run.exitCode).toBe(2)
    expect(run.stdout).toContain(
      `.fineprint.yml:3:5: a tag can be moved, so record what it holds now: ${pinned(`${FROM}@v3`, SHARED)}`,
    )
  })

  test('judges nothing where the tag moved, and gives both digests', async () => {
    const { server, repository } = await sharing(() => pinned(`${FROM}@v3`, SHARED))
    repository.git('tag', '--force', 'v3', repository.commit({ 'fineprint.yml': LENIENT }))
    const run = await runAction(server)
    expect(run.exitCode).toBe(2)
    expect(run.stdout).toContain(`recorded ${integrity(SHARED)}, read ${integrity(LENIENT)}`)
    expect(server.state.comments).toEqual([])
  })

  test.each([
    [
      'hides it from the token',
      notFound,
      'northwind/legal-policy has no such file at this commit, or cannot be seen: the job\'s own token reads northwind/legal and what is public: give one that may read it in the input "token"',
    ],
    ['is down', failure(502, 'Bad Gateway'), 'GitHub answered 502 (Bad Gateway): run it again'],
  ])('judges nothing where GitHub %s', async (_, answer, reason) => {
    const { server } = await sharing((commit) => `${FROM}@${commit}`)
    server.intervene = ({ path }) => (path.includes('legal-policy') ? answer : null)
    const run = await runAction(server)
    expect(run.exitCode).toBe(2)
    expect(run.stdout).toContain(`could not be read: ${reason}`)
  })

  test('names itself, its line and its column where it is at fault', async () => {
    const { server, repository } = await sharing((commit) => `${FROM}@${commit}`)
    const broken = repository.commit({ 'fineprint.yml': `\nrule: {}\n` })
    const { state } = server
    const base = state.repository.commit(repositoryWith(`${FROM}@${broken}`), state.pull!.base)
    state.pull = { number: 7, base, head: state.repository.commit(HEAD, base) }
    const run = await runAction(server)
    expect(run.exitCode).toBe(2)
    expect(run.stdout).toContain(`${FROM}@${broken}:2:1: unknown key`)
  })

  test('is compared by what it does where a pull request takes another version', async () => {
    const { server, repository } = await sharing((commit) => `${FROM}@${commit}`)
    const lenient = repository.commit({ 'fineprint.yml': LENIENT })
    push(server, { '.fineprint.yml': extending(`${FROM}@${lenient}`) })
    const run = await runAction(server)
    expect(run.outputs).toMatchObject({ errors: '1', warnings: '1' })
    expect(server.state.comments.find(({ path }) => path === '.fineprint.yml')?.body).toContain(
      `the rule <code>northwind/no-training</code> would be a note and no error. ${NOT_IN_FORCE}`,
    )
  })

  test('fails the pull request that brings one which could not be read once merged', async () => {
    const { server } = await sharing((commit) => `${FROM}@${commit}`)
    push(server, { '.fineprint.yml': extending(`${FROM}@v9`), 'legal/terms.md': TERMS })
    expect((await runAction(server)).exitCode).toBe(1)
    expect(server.state.comments).toMatchObject([{ path: '.fineprint.yml', line: 3 }])
    expect(server.state.comments[0]?.body).toContain('Once this is merged, no change could be judged')
  })

  describe('that a fork proposes', () => {
    const forked = (server: GitHubServer) => {
      const payload = pullRequestPayload(server) as { pull_request: { head: { repo: unknown } } }
      payload.pull_request.head.repo = { full_name: 'kim/legal' }
      return { payload, event: 'pull_request_target' }
    }

    test('is not read from a repository that the policy in force does not name', async () => {
      const { server } = await sharing((commit) => `${FROM}@${commit}`)
      push(server, { '.fineprint.yml': extending(`github:northwind/secrets/all.yml@${'a'.repeat(40)}`) })
      const run = await runAction(server, forked(server))
      expect(run.exitCode).toBe(2)
      expect(run.stdout).toContain('a change from a fork cannot make it be read')
      expect(server.requests.filter(({ path }) => path.includes('secrets'))).toEqual([])
    })

    test('is read where it is another version of one in force', async () => {
      const { server, repository } = await sharing((commit) => `${FROM}@${commit}`)
      const lenient = repository.commit({ 'fineprint.yml': LENIENT })
      push(server, { '.fineprint.yml': extending(`${FROM}@${lenient}`) })
      const run = await runAction(server, forked(server))
      expect(run.outputs).toMatchObject({ errors: '1', warnings: '1' })
    })
  })
})

describe('a file of the repository', () => {
  const LOCAL = repositoryWith('./policies/base.yml', { 'policies/base.yml': SHARED })

  test('is read from the base, so that a pull request cannot loosen it, and is told what it would let pass', async () => {
    const server = await openPullRequest(LOCAL, { ...HEAD, 'policies/base.yml': LENIENT })
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ errors: '1', warnings: '1' })
    expect(server.state.comments.find(({ path }) => path === 'policies/base.yml')?.body).toContain(
      `the rule <code>northwind/no-training</code> would be a note and no error. ${NOT_IN_FORCE}`,
    )
  })

  test('is compared where only the file changed that it is a link to', async () => {
    const server = await openPullRequest(
      {
        ...repositoryWith('./policies/base.yml', { 'policies/2027.yml': SHARED }),
        'policies/base.yml': { link: '2027.yml' },
      },
      { 'policies/2027.yml': LENIENT },
    )
    const run = await runAction(server)
    expect(run.outputs).toMatchObject({ errors: '0', warnings: '1' })
    expect(run.summary).toContain('would be a note and no error')
  })

  test('has its mistake pointed out on its own line', async () => {
    const server = await openPullRequest(LOCAL, { 'policies/base.yml': SHARED.replace('error', 'fatal') })
    expect((await runAction(server)).exitCode).toBe(1)
    expect(server.state.comments).toMatchObject([{ path: 'policies/base.yml', line: 3 }])
  })

  test('is missed where a pull request removes it', async () => {
    const server = await openPullRequest(LOCAL, { 'policies/base.yml': null })
    const run = await runAction(server)
    expect(run.exitCode).toBe(1)
    expect(run.stdout).toContain('Once this is merged, no change could be judged: .fineprint.yml:3:5:')
  })

  test('is read for a whole repository as well', async () => {
    const server = await openPullRequest({ ...LOCAL, ...HEAD }, {})
    const { head } = server.state.pull!
    const run = await runAction(server, {
      event: 'schedule',
      payload: {},
      environment: { GITHUB_SHA: head },
    })
    expect(run.outputs).toMatchObject({ errors: '1' })
  })

  test.each([
    ['leads out by its path', '../base.yml', {}, '`../base.yml` leads out of the repository'],
    [
      'leads out by a link',
      './base.yml',
      { 'base.yml': { link: '/etc/passwd' } },
      'is a folder, or a link to no file of the repository',
    ],
    ['is over 1 MiB', './base.yml', { 'base.yml': `#${'x'.repeat(1024 * 1024)}` }, 'it is over 1 MiB'],
  ])('judges nothing where it %s', async (_, from, files, reason) => {
    const server = await openPullRequest({ ...repositoryWith(from), ...files }, HEAD)
    const run = await runAction(server)
    expect(run.exitCode).toBe(2)
    expect(run.stdout).toContain(reason)
  })

  test('judges nothing where sources are nested too deep', async () => {
    const server = await openPullRequest(
      repositoryWith('./a.yml', {
        'a.yml': 'extends: [./b.yml]',
        'b.yml': 'extends: [./c.yml]',
        'c.yml': SHARED,
      }),
      HEAD,
    )
    const run = await runAction(server)
    expect(run.exitCode).toBe(2)
    expect(run.stdout).toContain(
      'b.yml:1:11: extended too far (./.fineprint.yml → ./a.yml → ./b.yml → ./c.yml)',
    )
  })
})

test('an installed package cannot be read without a checkout, and what can is named', async () => {
  const server = await openPullRequest(repositoryWith('npm:@northwind/legal-policy'), HEAD)
  const run = await runAction(server)
  expect(run.exitCode).toBe(2)
  expect(run.stdout).toContain(
    '`npm:@northwind/legal-policy/fineprint.yml` could not be read: the action installs nothing and has no checkout: share the policy from a repository, with `github:` instead',
  )
})
