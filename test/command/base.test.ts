import { describe, expect, test } from 'vitest'
import { BAD_TERMS, CLEAN_TERMS, commitAll, folderWith, repositoryWith } from './folder.ts'

const POLICY = 'extends: [fineprint:recommended]\n'
const files = { '.fineprint.yml': POLICY, 'legal/terms.md': BAD_TERMS }
const SHARE = 'We may use your feedback to train our artificial intelligence models.'

describe('lint --base', () => {
  test('reports only what is new', async () => {
    const folder = repositoryWith(files)
    expect((await folder.run('lint', '--base', 'main')).status).toBe(0)
    folder.write({ 'legal/terms.md': `${BAD_TERMS}\n${SHARE}\n` })
    const { status, stdout } = await folder.run('lint', '--base', 'main')
    expect(status).toBe(1)
    expect(stdout).toContain('legal/terms.md:7:')
    expect(stdout).not.toContain('legal/terms.md:5:')
  })

  test('--scope all fails on the rest too, and calls it not new', async () => {
    const folder = repositoryWith(files)
    const { status, stdout } = await folder.run('lint', '--base', 'main', '--scope', 'all')
    expect(status).toBe(1)
    expect(stdout).toMatch(/legal\/terms\.md:5:\d+ \(not new\)/)
  })

  test('compares with the merge base, not with the tip', async () => {
    const folder = repositoryWith(files)
    folder.git('checkout', '--quiet', '-b', 'topic')
    folder.git('checkout', '--quiet', 'main')
    folder.write({ 'legal/terms.md': CLEAN_TERMS })
    commitAll(folder)
    folder.git('checkout', '--quiet', 'topic')
    expect((await folder.run('lint', '--base', 'main')).status).toBe(0)
  })

  test('follows a renamed document', async () => {
    const folder = repositoryWith(files)
    folder.git('mv', 'legal/terms.md', 'legal/terms of service #1.md')
    expect((await folder.run('lint', '--base', 'main')).status).toBe(0)
  })

  test('takes a new document as new', async () => {
    const folder = repositoryWith({ ...files, 'legal/terms.md': CLEAN_TERMS })
    folder.write({ 'legal/beta.md': BAD_TERMS })
    expect((await folder.run('lint', '--base', 'main')).stdout).toContain('legal/beta.md:5:')
  })

  test('works from a folder inside the repository', async () => {
    const folder = repositoryWith(files)
    expect((await folder.runWith({ cwd: `${folder.path}/legal` }, 'lint', '--base', 'main')).status).toBe(0)
  })

  test('counts everything as new where the earlier text cannot be read, and says so', async () => {
    const folder = repositoryWith({ ...files, 'legal/terms.md': new Uint8Array([0x63, 0xe9, 0x0a]) })
    folder.write({ 'legal/terms.md': BAD_TERMS })
    const { status, stderr } = await folder.run('lint', '--base', 'main')
    expect(status).toBe(1)
    expect(stderr).toMatch(/^legal\/terms\.md: its text at main cannot be read: .+\n$/)
  })

  test('reads a revision as text, never as an option', async () => {
    const folder = repositoryWith(files)
    expect(await folder.run('lint', '--base=--upload-pack=x')).toMatchObject({
      status: 2,
      stderr: 'fineprint: --base: "--upload-pack=x" is no Git revision; give a branch, a tag or a commit\n',
    })
  })

  test('says in one line that a revision is unknown', async () => {
    expect(await repositoryWith(files).run('lint', '--base', 'mian')).toMatchObject({
      status: 2,
      stderr: 'fineprint: --base: Git knows no revision "mian" here; was it fetched?\n',
    })
  })

  test('says in one line that there is no repository', async () => {
    const { status, stderr } = await folderWith(files).run('lint', '--base', 'main')
    expect(status).toBe(2)
    expect(stderr).toMatch(/^fineprint: --base: not a git repository[^\n]*\n$/)
  })

  test('says in one line that there is no common commit', async () => {
    const folder = repositoryWith(files)
    folder.git('checkout', '--quiet', '--orphan', 'island')
    folder.write({ 'legal/terms.md': CLEAN_TERMS })
    commitAll(folder)
    expect((await folder.run('lint', '--base', 'main')).stderr).toBe(
      'fineprint: --base: "main" and HEAD have no common commit; in a shallow clone, fetch the whole history\n',
    )
  })
})
