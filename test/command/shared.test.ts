/** Policies that extend files and packages on the disk. Those of other repositories are in test/e2e/cli-shared.test.ts. */
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BAD_TERMS, folderWith, repositoryWith } from './folder.ts'

const SHARED = `
rules:
  northwind/no-training:
    severity: error
    message: Boards never train models.
    clause: { not: { properties: { action: { const: train-ai } } } }
`
const extending = (from: string): string => `extends: [${from}]\n`
const BREAKS = { status: 1, stderr: '' }

describe('a file of the repository', () => {
  test('is read from the folder of the policy, wherever the command runs', async () => {
    const folder = repositoryWith({
      'legal/.fineprint.yml': extending('../shared/base.yml'),
      'shared/base.yml': SHARED,
      'legal/terms.md': BAD_TERMS,
    })
    expect(await folder.run('lint', 'legal')).toMatchObject(BREAKS)
    const explained = await folder.runWith(
      { cwd: join(folder.path, 'legal') },
      'explain',
      'northwind/no-training',
    )
    expect(explained.stdout).toContain('from ../shared/base.yml')
  })

  test('is named with its own line where it is at fault', async () => {
    const folder = folderWith({
      '.fineprint.yml': extending('./base.yml'),
      'base.yml': `${SHARED}    fxi: Ask first.\n`,
      'terms.md': BAD_TERMS,
    })
    expect(await folder.run('lint')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'base.yml:7:5: unknown key `fxi` in `rules.northwind/no-training`; did you mean `fix`?\n',
    })
  })

  test.each([
    [
      'is refused where it is not there',
      './other.yml',
      'no such file or folder in .: mend the path, or put the file there',
    ],
    ['is refused where it is a folder', './legal', 'it is no file: name one'],
    ['is refused where it is over 1 MiB', './large.yml', 'it is over 1 MiB: shorten it'],
    [
      'is refused where a symbolic link leads out of the repository',
      './link.yml',
      'a symbolic link leads out of the repository: name a file in it',
    ],
    [
      'is refused in the folder of Git, which holds credentials',
      './.git/config',
      'it belongs to Git, which keeps credentials there: name another file',
    ],
    [
      'is refused where a link leads there',
      './git.yml',
      'it belongs to Git, which keeps credentials there: name another file',
    ],
    [
      'is refused where a linked folder leads out of the repository',
      './linked/base.yml',
      'a symbolic link leads out of the repository: name a file in it',
    ],
  ])('%s', async (_, from, reason) => {
    const outside = folderWith({ 'base.yml': SHARED })
    const folder = repositoryWith({
      '.fineprint.yml': extending(from),
      'legal/terms.md': BAD_TERMS,
      'large.yml': `${SHARED}#${'x'.repeat(1024 * 1024)}\n`,
    })
    symlinkSync(join(outside.path, 'base.yml'), join(folder.path, 'link.yml'))
    symlinkSync(outside.path, join(folder.path, 'linked'))
    symlinkSync('.git/config', join(folder.path, 'git.yml'))
    expect(await folder.run('lint')).toEqual({
      status: 2,
      stdout: '',
      stderr: `.fineprint.yml:1:11: \`${from}\` could not be read: ${reason}\n`,
    })
  })

  test('may be a link to another file of the repository', async () => {
    const folder = repositoryWith({
      '.fineprint.yml': extending('./link.yml'),
      'base.yml': SHARED,
      'terms.md': BAD_TERMS,
    })
    symlinkSync('base.yml', join(folder.path, 'link.yml'))
    expect(await folder.run('lint')).toMatchObject(BREAKS)
  })

  test('stands above a policy only in the same repository', async () => {
    const folder = folderWith({
      'repository/.git/HEAD': '',
      'repository/.fineprint.yml': extending('../base.yml'),
      'base.yml': SHARED,
      'repository/terms.md': BAD_TERMS,
    })
    const { status, stderr } = await folder.run('lint', 'repository')
    expect(status).toBe(2)
    expect(stderr).toBe(
      'repository/.fineprint.yml:1:11: `../base.yml` leads out of the repository, or to no file: name a file in it\n',
    )
  })
})

describe('an installed package', () => {
  test('is found in node_modules from the policy upward', async () => {
    const folder = repositoryWith({
      'legal/.fineprint.yml': extending('npm:@northwind/legal-policy'),
      'node_modules/@northwind/legal-policy/fineprint.yml': SHARED,
      'node_modules/@northwind/legal-policy/package.json': '{}',
      'legal/terms.md': BAD_TERMS,
    })
    expect(await folder.run('lint', 'legal')).toMatchObject(BREAKS)
    const explained = await folder.run('explain', 'northwind/no-training', '--policy', 'legal/.fineprint.yml')
    expect(explained.stdout).toContain('from npm:@northwind/legal-policy/fineprint.yml')
  })

  test('may be a link, as workspaces have it', async () => {
    const folder = folderWith({
      '.fineprint.yml': extending('npm:legal-policy/strict.yml'),
      'packages/policy/strict.yml': SHARED,
      'packages/policy/package.json': '{}',
      'terms.md': BAD_TERMS,
    })
    mkdirSync(join(folder.path, 'node_modules'))
    symlinkSync('../packages/policy', join(folder.path, 'node_modules/legal-policy'))
    expect(await folder.run('lint')).toMatchObject(BREAKS)
  })

  test('is none where the link leads to a folder that is no package', async () => {
    const outside = folderWith({ 'tokens.yml': 'deploy-token: abc' })
    const folder = folderWith({
      '.fineprint.yml': extending('npm:legal-policy/tokens.yml'),
      'terms.md': BAD_TERMS,
    })
    mkdirSync(join(folder.path, 'node_modules'))
    symlinkSync(outside.path, join(folder.path, 'node_modules/legal-policy'))
    const { status, stderr } = await folder.run('lint')
    expect(status).toBe(2)
    expect(stderr).toContain('node_modules/legal-policy has no package.json, so it is no package')
    expect(stderr).not.toContain('deploy-token')
  })

  test('is never downloaded', async () => {
    const folder = folderWith({ '.fineprint.yml': extending('npm:legal-policy'), 'terms.md': BAD_TERMS })
    expect(await folder.run('lint')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        '.fineprint.yml:1:11: `npm:legal-policy/fineprint.yml` could not be read: there is no node_modules/legal-policy from the policy upward: run npm install legal-policy\n',
    })
  })
})
