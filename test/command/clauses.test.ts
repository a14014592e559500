import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BAD_TERMS, CLEAN_TERMS, folderWith } from './folder.ts'

test('clauses prints what was read, with its words', async () => {
  const folder = folderWith({ 'terms.md': BAD_TERMS })
  const { status, stdout } = await folder.run('clauses')
  expect(status).toBe(0)
  expect(stdout).toContain('permits train-ai · provider · customer content · for ')
  expect(stdout).toContain('"Customer Content"')
})

test('clauses --format json gives paths as given and kinds of the policy', async () => {
  const folder = folderWith({
    'site/.fineprint.yml': 'documents: [{ files: "docs/*.md", kind: privacy-policy }]\n',
    'site/docs/a.md': CLEAN_TERMS,
    'site/docs/b.md': BAD_TERMS,
    'elsewhere/x': '',
  })
  const cwd = join(folder.path, 'elsewhere')
  const { status, stdout } = await folder.runWith({ cwd }, 'clauses', '../site/docs', '--format', 'json')
  expect(status).toBe(0)
  const { version, documents } = JSON.parse(stdout)
  expect(version).toBe(1)
  expect(documents.map(({ path, kind }: { path: string; kind: string }) => [path, kind])).toEqual([
    ['../site/docs/a.md', 'privacy-policy'],
    ['../site/docs/b.md', 'privacy-policy'],
  ])
})

test('a file that is too large is refused in one line and the others are printed', async () => {
  const folder = folderWith({
    'large.md': new Uint8Array(20 * 1024 * 1024).fill(0x61),
    'terms.md': BAD_TERMS,
  })
  const { status, stdout, stderr } = await folder.run('clauses', 'large.md', 'terms.md', '--format', 'json')
  expect(status).toBe(2)
  expect(stderr).toContain('\nlarge.md: over 2 MiB (20.0 MiB); split it or exclude it\n')
  expect(JSON.parse(stdout).documents).toHaveLength(1)
})

test('what could not be judged is said beside the JSON form, which has no place for it', async () => {
  const german =
    'Wir verwenden die Inhalte der Kunden nicht, um unsere Modelle zu trainieren, und wir geben sie nicht weiter. '
  const folder = folderWith({
    '.fineprint.yml': 'rules: {}\n',
    'agb.md': `# Bedingungen\n\n${german.repeat(5)}\n`,
  })
  const { stderr } = await folder.run('clauses', '--format', 'json')
  expect(stderr).toMatch(/^agb\.md:\d+: [^\n]+\n$/)
})

test('a hostile file name cannot drive the terminal', async () => {
  const { stderr } = await folderWith({ 'a.md': CLEAN_TERMS }).run('clauses', '\u001Bc\n::error::x')
  expect(stderr).toContain('⟨U+001B⟩c ::error::x: no such file or folder\n')
})
