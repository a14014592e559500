import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BAD_TERMS, CLEAN_TERMS, folderWith, repositoryWith } from './folder.ts'

const files = { '.fineprint.yml': 'extends: [fineprint:recommended]\n', 'legal/terms.md': BAD_TERMS }
const FILE = '.fineprint-baseline.yml'
const MORE = 'We may use your feedback to train our artificial intelligence models.'

describe('baseline create', () => {
  test('accepts what stands, and a run is clean from then on', async () => {
    const folder = folderWith(files)
    expect((await folder.run('lint')).status).toBe(1)
    const { status, stdout } = await folder.run('baseline', 'create')
    expect([status, stdout]).toEqual([
      0,
      `${FILE}: 1 finding accepted as of 2026-11-23; review the file and commit it\n`,
    ])
    const after = await folder.run('lint')
    expect(after.status).toBe(0)
    expect(after.stdout).toContain('not counted: 1 in the baseline')
  })

  test('does not accept what comes later', async () => {
    const folder = folderWith(files)
    await folder.run('baseline', 'create')
    folder.write({ 'legal/terms.md': `${BAD_TERMS}\n${MORE}\n` })
    const { status, stdout } = await folder.run('lint')
    expect([status, stdout.match(/ error {2}/g)?.length]).toEqual([1, 1])
  })

  test('overwrites nothing', async () => {
    const folder = folderWith(files)
    await folder.run('baseline', 'create')
    const before = folder.read(FILE)
    folder.write({ 'legal/terms.md': `${BAD_TERMS}\n${MORE}\n` })
    const { status, stderr } = await folder.run('baseline', 'create')
    expect([status, folder.read(FILE)]).toEqual([2, before])
    expect(stderr).toContain(`${FILE} exists: prune it, or remove it first`)
  })

  test('writes nothing where a document could not be read', async () => {
    const folder = folderWith({ ...files, 'legal/privacy.md': new Uint8Array([0x63, 0xe9, 0x0a]) })
    expect((await folder.run('baseline', 'create')).status).toBe(2)
    expect(existsSync(join(folder.path, FILE))).toBe(false)
  })

  test('covers the whole folder of the policy, from wherever it is run', async () => {
    const folder = folderWith(files)
    await folder.runWith({ cwd: join(folder.path, 'legal') }, 'baseline', 'create')
    expect(folder.read(FILE)).toContain('file: legal/terms.md')
  })

  test('serves a run with a base too', async () => {
    const folder = repositoryWith(files)
    await folder.run('baseline', 'create')
    expect((await folder.run('lint', '--base', 'main', '--scope', 'all')).status).toBe(0)
  })
})

describe('baseline prune', () => {
  test('takes out what was fixed and keeps the day', async () => {
    const folder = folderWith(files)
    await folder.run('baseline', 'create')
    folder.write({ 'legal/terms.md': CLEAN_TERMS })
    expect((await folder.run('baseline', 'prune')).stdout).toBe(`${FILE}: 1 finding taken out, 0 left\n`)
    expect(folder.read(FILE)).toContain('created: 2026-11-23\nfindings: []')
  })

  test('adds nothing', async () => {
    const folder = folderWith(files)
    await folder.run('baseline', 'create')
    const before = folder.read(FILE)
    folder.write({ 'legal/terms.md': `${BAD_TERMS}\n${MORE}\n` })
    await folder.run('baseline', 'prune')
    expect(folder.read(FILE)).toBe(before)
  })

  test('is asked for where an entry serves nothing any more', async () => {
    const folder = folderWith(files)
    await folder.run('baseline', 'create')
    folder.write({ 'legal/terms.md': CLEAN_TERMS })
    expect((await folder.run('lint')).stderr).toBe(
      `${FILE}: 1 entry matches no finding any more; run \`fineprint baseline prune\`\n`,
    )
    expect((await folder.run('lint', 'legal/terms.md')).stderr).toBe('')
  })
})

test.each([
  [
    ['baseline'],
    'fineprint: baseline takes one of create and prune, for example: fineprint baseline create\n',
  ],
  [
    ['baseline', 'update'],
    'fineprint: baseline takes one of create and prune, for example: fineprint baseline create\n',
  ],
  [
    ['baseline', 'prune'],
    `fineprint: there is no baseline ${FILE}; write one with: fineprint baseline create\n`,
  ],
])('%j is told in one line', async (argv, stderr) => {
  expect(await folderWith(files).run(...argv)).toMatchObject({ status: 2, stderr })
})

test('a baseline that cannot be used stops every command in one line', async () => {
  const folder = folderWith({ ...files, [FILE]: 'version: 1\nfindings: [\n' })
  const { status, stderr } = await folder.run('lint')
  expect(status).toBe(2)
  expect(stderr).toMatch(new RegExp(`^${FILE.replaceAll('.', '\\.')}:\\d+:\\d+: [^\\n]+\\n$`))
})
