import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Threads } from '../../src/command/index.ts'
import { commitAll, folderWith, GRANT, repositoryWith } from './folder.ts'

const ENTRY = pathToFileURL(join(import.meta.dirname, '../../src/reader.ts'))
/** Threads that are worth it for any two documents. */
const threads = (entry: URL): Threads => ({ most: 2, entry, worth: 1 })
const inThread = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`)

const terms = (name: string): string =>
  `# Terms of ${name}\n\nLast updated: May 4, 2026\n\n## 1. Data\n\n${GRANT}\n`

const german =
  'Wir verwenden die Inhalte der Kunden nicht, um Modelle zu trainieren, und geben sie nicht weiter. '
const FILES = {
  '.fineprint.yml': 'extends: [fineprint:recommended]\nparties: { provider: [Northwind] }\n',
  'a.md': terms('Acorn'),
  'b.md': terms('Birch'),
  'c.md': new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x0a]),
  'd.md': terms('Dogwood'),
  'e.md': terms('Elm'),
  'f.md': `# Bedingungen\n\n${german.repeat(5)}\n`,
}
const COMMANDS = [
  ['clauses', '--format', 'json'],
  ['lint', '--format', 'json'],
]

describe.each(COMMANDS)('%s', (...argv) => {
  test('prints the same bytes, however many threads read', async () => {
    const folder = folderWith(FILES)
    const alone = await folder.run(...argv)
    const together = await folder.runWith({ threads: threads(ENTRY) }, ...argv)
    expect(alone.stdout).toContain('Dogwood')
    expect(together).toEqual(alone)
  })
})

test('threads read what was there before a change, too', async () => {
  const folder = repositoryWith(FILES)
  folder.write({ 'b.md': `${FILES['b.md']}\n## New\n\n${GRANT}\n` })
  commitAll(folder)
  const argv = ['lint', '--base', 'HEAD~1', '--format', 'json']
  const alone = await folder.run(...argv)
  expect(JSON.parse(alone.stdout).findings.length).toBeGreaterThan(0)
  expect(await folder.runWith({ threads: threads(ENTRY) }, ...argv)).toEqual(alone)
})

test('what a thread answers is what is told of a document', async () => {
  const entry = inThread(`import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ path }) => parentPort.postMessage({ reason: path + ' was here' }))`)
  const { status, stderr } = await folderWith(FILES).runWith({ threads: threads(entry) }, 'clauses')
  expect(status).toBe(2)
  expect(stderr).toMatch(
    /^a\.md: a\.md was here\nb\.md: b\.md was here\nc\.md: .*UTF-8.*\nd\.md: d\.md was here\n/,
  )
})

describe('no document is lost where a thread', () => {
  const serving = `import ${JSON.stringify(ENTRY.href)}; import { parentPort } from 'node:worker_threads';`
  test.each([
    ['has no file to run', new URL('missing.js', ENTRY)],
    ['cannot be loaded', inThread('import "node:nothing"')],
    ['ends at once', inThread('process.exit(0)')],
    [
      'throws over every document',
      inThread(
        `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { throw 1 })`,
      ),
    ],
    [
      'dies over one document',
      inThread(
        `${serving} parentPort.prependListener('message', ({ path }) => { if (path === 'b.md') process.exit(1) })`,
      ),
    ],
  ])('%s', async (_name, entry) => {
    const argv = ['clauses', '--format', 'json']
    const { stdout, stderr } = await folderWith(FILES).runWith({ threads: threads(entry) }, ...argv)
    const documents: { path: string; clauses: unknown[] }[] = JSON.parse(stdout).documents
    const paths = documents.map(({ path }) => path)
    expect(paths).toEqual(['a.md', 'b.md', 'd.md', 'e.md', 'f.md'])
    expect(documents.filter(({ clauses }) => clauses.length === 0)).toMatchObject([{ path: 'f.md' }])
    expect(stderr).toMatch(/^c\.md: .*\nf\.md:\d+: .*\n$/)
  })
})

test('a few short documents are not worth a thread', async () => {
  const folder = folderWith({ 'a.md': '# A\n\nYou keep it.\n', 'b.md': '# B\n\nYou keep it.\n' })
  const mark = join(folder.path, 'started')
  const entry = inThread(
    `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(mark)}, '')`,
  )
  expect((await folder.runWith({ threads: { ...threads(entry), worth: 1_000 } }, 'clauses')).status).toBe(0)
  expect(existsSync(mark)).toBe(false)
})
