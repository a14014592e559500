import { expect, test } from 'vitest'
import { BAD_TERMS, CLEAN_TERMS, folderWith, GRANT } from './folder.ts'

const TERMS = `# Terms

## 2. Data

You keep your boards. ${GRANT}

If Northwind trains its models, it says so.
`

test('--explain explains the sentences that hold a clause, and no others', async () => {
  const { status, stdout } = await folderWith({ 'terms.md': TERMS }).run('clauses', '--explain', 'terms.md')
  expect(status).toBe(0)
  expect(stdout).toContain('terms.md:5:23  section 2 "Data"\n')
  expect(stdout).toContain('We [1 may use] Customer Content [2 to train]')
  expect(stdout).not.toContain('keep your boards')
  expect(stdout).toMatch(/\n2 clauses in 1 sentence\n$/)
})

test('--line explains every sentence on the line, with and without a clause', async () => {
  const argv = ['clauses', '--explain', '--line', '5', 'terms.md']
  const { stdout } = await folderWith({ 'terms.md': TERMS }).run(...argv)
  expect(stdout).toContain('[1 keep] your boards.')
  expect(stdout).toContain('Nothing was read here')
  expect(stdout).toContain('Clause 1: permits train-ai')
})

test('--line says where no sentence stands', async () => {
  const argv = ['clauses', '--explain', '--line', '3', 'terms.md']
  const { status, stdout } = await folderWith({ 'terms.md': TERMS }).run(...argv)
  expect(status).toBe(0)
  expect(stdout).toContain('line 3: no sentence stands here; headings, blank lines and markup are not')
})

test('a line beyond the file is told in one line', async () => {
  const argv = ['clauses', '--explain', '--line', '8', 'terms.md']
  const { status, stdout, stderr } = await folderWith({
    '.fineprint.yml': 'rules: {}\n',
    'terms.md': TERMS,
  }).run(...argv)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toBe('fineprint: --line 8: terms.md ends on line 7\n')
})

test('--line with a folder of several documents is told in one line', async () => {
  const files = { '.fineprint.yml': 'rules: {}\n', 'legal/a.md': CLEAN_TERMS, 'legal/b.md': BAD_TERMS }
  const { status, stderr } = await folderWith(files).run('clauses', '--explain', '--line', '3', 'legal')
  expect(status).toBe(2)
  expect(stderr).toBe('fineprint: --line needs one file, and legal holds 2\n')
})

test('a file that does not exist is exit status 2', async () => {
  const { status, stderr } = await folderWith().run('clauses', '--explain', '--line', '3', 'gone.md')
  expect(status).toBe(2)
  expect(stderr).toContain('gone.md: no such file or folder\n')
})

test('--text explains wording given as it is', async () => {
  const { status, stdout, stderr } = await folderWith().run('clauses', '--explain', '--text', GRANT)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^1:1\n {2}We \[1 may use\]/)
})

test('--text - reads the wording from standard input', async () => {
  const io = { stdin: async () => new TextEncoder().encode('We may share your files.') }
  const { stdout } = await folderWith().runWith(io, 'clauses', '--explain', '--text', '-')
  expect(stdout).toContain('We [1 may share] your files.')
})

test('standard input that is too large is told in one line', async () => {
  const io = { stdin: async (most: number) => new Uint8Array(most + 1).fill(0x61) }
  expect(await folderWith().runWith(io, 'clauses', '--explain', '--text', '-')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'fineprint: standard input: over 2 MiB\n',
  })
})

test("--text is read with the policy's names of the company", async () => {
  const folder = folderWith({ '.fineprint.yml': 'parties: { provider: [Northwind Boards] }\n' })
  const { stdout } = await folder.run(
    'clauses',
    '--explain',
    '--text',
    'Northwind Boards may use your files.',
  )
  expect(stdout).toContain('subject "Northwind Boards" (the company)')
})

test('--explain --format json gives the same as data', async () => {
  const argv = ['clauses', '--explain', '--format', 'json', '--line', '5', 'terms.md']
  const { stdout } = await folderWith({ 'terms.md': TERMS }).run(...argv)
  const { version, documents } = JSON.parse(stdout)
  expect(version).toBe(1)
  expect(documents).toMatchObject([{ path: 'terms.md', line: 5, language: 'en' }])
  expect(documents[0].sentences.map(({ text }: { text: string }) => text)).toEqual([
    'You keep your boards.',
    GRANT,
  ])
})

test('--output writes the explanation to a file', async () => {
  const folder = folderWith()
  const { stdout } = await folder.run('clauses', '--explain', '--text', GRANT, '--output', 'why.txt')
  expect(stdout).toBe('')
  expect(folder.read('why.txt')).toContain('Clause 1: permits train-ai')
})
