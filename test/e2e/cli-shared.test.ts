/** The built command line with policies that other repositories share, read from a stand-in for GitHub's API. */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { failure } from './answers.ts'
import { TOKEN } from './github-server.ts'
import { openPullRequest, TERMS_WITH_TRAINING } from './northwind.ts'
import { extending, FROM, integrity, LENIENT, pinned, SHARED, share } from './shared-policies.ts'

const DIST = join(import.meta.dirname, '../../dist')

interface Run {
  status: number
  stdout: string
  stderr: string
}

/** Lints terms that permit training by a policy that extends what the entry says. */
function lint(entry: string, environment: Record<string, string>, cli = join(DIST, 'cli.js')): Promise<Run> {
  const cwd = mkdtempSync(join(tmpdir(), 'fineprint-e2e-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  mkdirSync(join(cwd, 'legal'))
  writeFileSync(join(cwd, '.fineprint.yml'), extending(entry))
  writeFileSync(join(cwd, 'legal/terms.md'), TERMS_WITH_TRAINING)
  const options = { cwd, env: { PATH: process.env.PATH, ...environment } }
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [cli, 'lint'], options, (_, stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    )
  })
}

/** GitHub with the repository northwind/legal-policy, and how a run finds it. */
async function gitHub(files?: Parameters<typeof share>[1]) {
  const server = await openPullRequest({ 'README.md': 'Terms' }, {})
  const repository = share(server, files)
  return { server, repository, environment: { GITHUB_API_URL: server.url, GITHUB_TOKEN: TOKEN } }
}

const unread = (name: string, reason: string): Run => ({
  status: 2,
  stdout: '',
  stderr: `.fineprint.yml:3:5: \`${name}\` could not be read: ${reason}\n`,
})
const REMEDY = 'set GITHUB_TOKEN to a token that may read it'

describe('a policy of another repository', () => {
  test('is read at a full commit digest', async () => {
    const { repository, environment } = await gitHub()
    repository.commit({ 'fineprint.yml': LENIENT })
    const run = await lint(`${FROM}@${repository.first}`, environment)
    expect(run).toMatchObject({ status: 1, stderr: '' })
    expect(run.stdout).toContain('error  northwind/no-training')
  })

  test('is read with the token of either name', async () => {
    const { server, repository } = await gitHub()
    const from = `${FROM}@${repository.first}`
    const named = { GITHUB_API_URL: server.url, GITHUB_TOKEN: '', GH_TOKEN: `${TOKEN}\n` }
    expect(await lint(from, named)).toMatchObject({ status: 1, stderr: '' })
    expect((await lint(from, { GITHUB_API_URL: server.url })).stderr).toContain('GitHub answered 401')
  })

  test.each([
    ['a tag', ['tag', 'v3']],
    ['a tag with a message', ['tag', '--annotate', '--message=Three', 'v3']],
  ])('is read at %s with the digest that was recorded', async (_, args) => {
    const { server, repository, environment } = await gitHub()
    repository.git(...args)
    const bare = await lint(`${FROM}@v3`, environment)
    const entry = pinned(`${FROM}@v3`, SHARED)
    expect(bare).toEqual({
      status: 2,
      stdout: '',
      stderr: `.fineprint.yml:3:5: a tag can be moved, so record what it holds now: ${entry}\n`,
    })
    server.requests.length = 0
    expect(await lint(entry, environment)).toMatchObject({ status: 1, stderr: '' })
    expect(new Set(server.requests.map(({ path }) => path)).size).toBe(server.requests.length)
  })

  test('is refused where the tag moved, with both digests', async () => {
    const { repository, environment } = await gitHub()
    repository.commit({ 'fineprint.yml': LENIENT }, repository.first)
    repository.git('tag', 'v3')
    const { status, stdout, stderr } = await lint(pinned(`${FROM}@v3`, SHARED), environment)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(
      `\`${FROM}@v3\` is not what was recorded (the tag moved, or the file was changed): recorded ${integrity(SHARED)}, read ${integrity(LENIENT)};`,
    )
  })

  test('is refused at a branch, with the commit to write instead', async () => {
    const { repository, environment } = await gitHub()
    expect(await lint(pinned(`${FROM}@main`, SHARED), environment)).toEqual({
      ...unread(
        `${FROM}@main`,
        `a branch moves: name a tag or a full commit digest, such as @${repository.first}`,
      ),
      stderr: `.fineprint.yml:3:13: \`${FROM}@main\` could not be read: a branch moves: name a tag or a full commit digest, such as @${repository.first}\n`,
    })
  })

  test.each([
    [
      'at a tag that is not there',
      `${FROM}@v9`,
      `northwind/legal-policy has no such tag, or cannot be seen: name a tag or all 40 digits of a commit, or ${REMEDY}`,
    ],
    [
      'in a repository that is not there',
      'github:northwind/other/fineprint.yml@v9',
      `northwind/other has no such tag, or cannot be seen: name a tag or all 40 digits of a commit, or ${REMEDY}`,
    ],
  ])('is refused %s', async (_, from, reason) => {
    const { environment } = await gitHub()
    expect(await lint(from, environment)).toEqual(unread(from, reason))
  })

  test('is refused where the commit has no such file', async () => {
    const { repository, environment } = await gitHub()
    const from = `github:northwind/legal-policy/other.yml@${repository.first}`
    expect(await lint(from, environment)).toEqual(
      unread(from, `northwind/legal-policy has no such file at this commit, or cannot be seen: ${REMEDY}`),
    )
  })

  test('is refused where it is a folder, or over 1 MiB', async () => {
    const { repository, environment } = await gitHub({
      'a/b.yml': SHARED,
      'large.yml': `${SHARED}#${'x'.repeat(1024 * 1024)}`,
    })
    const at = (path: string) => `github:northwind/legal-policy/${path}@${repository.first}`
    expect(await lint(at('a'), environment)).toEqual(unread(at('a'), 'it is no file: name one'))
    expect(await lint(at('large.yml'), environment)).toEqual(
      unread(at('large.yml'), 'it is over 1 MiB: shorten it'),
    )
  })

  test('is refused where GitHub does not take the token', async () => {
    const { server, repository, environment } = await gitHub()
    const from = `${FROM}@${repository.first}`
    server.intervene = () => failure(401, 'Bad credentials')
    expect(await lint(from, environment)).toEqual(
      unread(from, `GitHub answered 401 (Bad credentials): ${REMEDY}`),
    )
  })

  test('is refused without a network', async () => {
    const { server, repository, environment } = await gitHub()
    const from = `${FROM}@${repository.first}`
    await server.close()
    expect(await lint(from, environment)).toEqual(
      unread(
        from,
        `${server.url} cannot be reached (ECONNREFUSED): run it again where GitHub can be reached`,
      ),
    )
  })

  test('is refused where an answer has no end', async () => {
    const endless = createServer((_, response) => {
      const more = (): void => {
        while (response.write('x'.repeat(65_536)));
        response.once('drain', more)
      }
      more()
    })
    await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => {
      endless.closeAllConnections()
      endless.close()
    })
    const url = `http://127.0.0.1:${(endless.address() as AddressInfo).port}`
    const from = `${FROM}@${'a'.repeat(40)}`
    expect(await lint(from, { GITHUB_API_URL: url })).toEqual(
      unread(from, `${url} answered with more than 2 MiB: run it again where GitHub can be reached`),
    )
  })

  test('gets the token to no other server', async () => {
    const seen: (string | undefined)[] = []
    const stranger = createServer(({ headers }, response) => {
      seen.push(headers.authorization)
      response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}')
    })
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void stranger.close())
    const { port } = stranger.address() as AddressInfo
    const { server, repository, environment } = await gitHub()
    server.intervene = ({ path }) => ({
      status: 301,
      body: {},
      headers: { location: `http://127.0.0.1:${port}${path}` },
    })
    expect((await lint(`${FROM}@${repository.first}`, environment)).status).toBe(2)
    expect(seen).toEqual([undefined])
  })
})

test('the command reads it without the client that the action has', async () => {
  const { repository, environment } = await gitHub()
  const copy = mkdtempSync(join(tmpdir(), 'fineprint-e2e-'))
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }))
  for (const name of ['dist', 'policies', 'package.json'])
    cpSync(join(DIST, '..', name), join(copy, name), { recursive: true })
  const chunks = readdirSync(DIST).filter((name) => /^\d+\.index\.js$/.test(name))
  expect(chunks).not.toEqual([])
  for (const name of chunks) rmSync(join(copy, 'dist', name))
  const run = await lint(`${FROM}@${repository.first}`, environment, join(copy, 'dist/cli.js'))
  expect(run).toMatchObject({ status: 1, stderr: '' })
})
