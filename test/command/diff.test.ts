import { describe, expect, test } from 'vitest'
import { faultOf } from '../report/schemas.ts'
import { BAD_TERMS, CLEAN_TERMS, commitAll, folderWith, GRANT, repositoryWith } from './folder.ts'

const POLICY = 'extends: [fineprint:recommended]\nparties: { provider: [Northwind] }\n'
const PROMISE = '# Terms\n\n## 2. Data\n\nNorthwind does not use your boards to train AI models.\n'

describe('diff of two files', () => {
  const files = { '.fineprint.yml': POLICY, 'old.md': CLEAN_TERMS, 'new.md': BAD_TERMS }

  test('says in plain words what the company gains', async () => {
    const { status, stdout, stderr } = await folderWith(files).run('diff', 'old.md', 'new.md')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'Section 2 now lets Northwind use customer content to train AI. Before: not permitted. Consent: none.',
    )
  })

  test('shows the words and where they stand', async () => {
    const { stdout } = await folderWith(files).run('diff', 'old.md', 'new.md')
    expect(stdout).toContain('+ new.md:5:')
    expect(stdout).toContain('train our artificial intelligence models')
  })

  test('a promise that is gone is shown at its line before', async () => {
    const folder = folderWith({ ...files, 'old.md': PROMISE, 'new.md': CLEAN_TERMS })
    const { stdout } = await folder.run('diff', 'old.md', 'new.md')
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      '+ company Section 2 no longer promises that Northwind will not use customer content to train AI.',
    )
    expect(stdout).toContain('- before, line 5')
  })

  test('says so where nothing changed', async () => {
    const { stdout } = await folderWith(files).run('diff', 'old.md', 'old.md')
    expect(stdout).toBe('no change of rights in 1 document\n')
  })

  test('prints JSON that satisfies its schema', async () => {
    const { stdout } = await folderWith({ ...files, 'old.md': PROMISE }).run(
      'diff',
      'old.md',
      'new.md',
      '--format',
      'json',
    )
    expect(faultOf('changes-output.schema.json', stdout)).toBeNull()
    expect(JSON.parse(stdout).documents[0]).toMatchObject({
      path: 'new.md',
      dates: { before: null, after: null },
      changes: expect.arrayContaining([expect.objectContaining({ kind: 'added', effect: 'grants' })]),
    })
  })

  test('names the dates before and after', async () => {
    const dated = (day: string): string => `# Terms\n\nLast updated: ${day}\n\n${GRANT}\n`
    const folder = folderWith({ ...files, 'old.md': dated('May 1, 2026'), 'new.md': dated('June 1, 2026') })
    expect((await folder.run('diff', 'old.md', 'new.md')).stdout).toContain(
      'dated 2026-06-01, before 2026-05-01',
    )
  })

  test('exits with 2 where a file cannot be read, and names it', async () => {
    const folder = folderWith({ ...files, 'new.md': new Uint8Array([0x63, 0xe9, 0x0a]) })
    const { status, stdout, stderr } = await folder.run('diff', 'old.md', 'new.md')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^new\.md: .+\n$/)
  })
})

describe('diff of two revisions', () => {
  const files = { '.fineprint.yml': POLICY, 'legal/terms.md': CLEAN_TERMS, 'legal/privacy.md': PROMISE }

  test('compares the documents that differ', async () => {
    const folder = repositoryWith(files)
    folder.write({ 'legal/terms.md': BAD_TERMS })
    commitAll(folder)
    const { status, stdout } = await folder.run('diff', 'main~1', 'main', '--format', 'json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout).documents.map(({ path }: { path: string }) => path)).toEqual(['legal/terms.md'])
  })

  test('a renamed document is compared with what it was', async () => {
    const folder = repositoryWith(files)
    folder.git('mv', 'legal/privacy.md', 'legal/privacy policy.md')
    commitAll(folder)
    expect((await folder.run('diff', 'main~1', 'main')).stdout).toBe('no document differs\n')
  })

  test('a deleted document takes its promises with it', async () => {
    const folder = repositoryWith(files)
    folder.git('rm', '--quiet', 'legal/privacy.md')
    commitAll(folder)
    const [document] = JSON.parse(
      (await folder.run('diff', 'main~1', 'main', '--format', 'json')).stdout,
    ).documents
    expect(document).toMatchObject({
      path: 'legal/privacy.md',
      changes: expect.arrayContaining([expect.objectContaining({ kind: 'removed', effect: 'grants' })]),
    })
  })

  test('a document that leaves the documents takes its promises with it', async () => {
    const folder = repositoryWith(files)
    folder.git('mv', 'legal/privacy.md', 'legal/privacy.txt')
    commitAll(folder)
    for (const paths of [[], ['legal']]) {
      const { stdout } = await folder.run('diff', 'main~1', 'main', ...paths, '--format', 'json')
      expect(JSON.parse(stdout).documents).toMatchObject([
        {
          path: 'legal/privacy.md',
          changes: expect.arrayContaining([expect.objectContaining({ kind: 'removed', effect: 'grants' })]),
        },
      ])
    }
  })

  test('a version that cannot be read is named, and the other is not compared with nothing', async () => {
    const folder = repositoryWith(files)
    folder.write({ 'legal/privacy.md': new Uint8Array([0x63, 0xe9, 0x0a]) })
    commitAll(folder)
    const { status, stdout, stderr } = await folder.run('diff', 'main~1', 'main', '--format', 'json')
    expect(status).toBe(2)
    expect(JSON.parse(stdout).documents).toEqual([])
    expect(stderr).toMatch(/^legal\/privacy\.md at main: .+\n$/)
  })

  test('looks only under the paths that are named', async () => {
    const folder = repositoryWith({ ...files, 'old/terms.md': CLEAN_TERMS })
    folder.write({ 'legal/terms.md': BAD_TERMS, 'old/terms.md': BAD_TERMS })
    commitAll(folder)
    const { stdout } = await folder.run('diff', 'main~1', 'main', 'old', '--format', 'json')
    expect(JSON.parse(stdout).documents.map(({ path }: { path: string }) => path)).toEqual(['old/terms.md'])
  })

  test.each([
    [
      ['diff', 'main'],
      'fineprint: diff needs two operands: two files, or two Git revisions and paths if need be\n',
    ],
    [
      ['diff', 'mian', 'main'],
      'fineprint: "mian" is neither a file nor a Git revision known here; was it fetched?\n',
    ],
    [['diff', '--format', 'json', '--', '-x', 'main'], 'fineprint: "-x" is no Git revision and no file\n'],
    [['diff', '^main', 'main'], 'fineprint: "^main" is no Git revision and no file\n'],
    [
      ['diff', 'legal/terms.md', 'nope.md'],
      'fineprint: "nope.md" is no file, and "legal/terms.md" is one; name two files or two revisions\n',
    ],
    [['diff', 'main', 'main', 'src'], 'fineprint: no document in main or main under src\n'],
  ])('%j is refused in one line', async (argv, stderr) => {
    expect(await repositoryWith(files).run(...argv)).toEqual({ status: 2, stdout: '', stderr })
  })

  test('outside a repository it says so', async () => {
    const { status, stderr } = await folderWith({ '.fineprint.yml': POLICY }).run('diff', 'main', 'topic')
    expect(status).toBe(2)
    expect(stderr).toMatch(/^fineprint: "main" is no file, and not a git repository[^\n]*\n$/)
  })
})
