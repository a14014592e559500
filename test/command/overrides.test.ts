/** Two companies in one repository. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { commitAll, folderWith, repositoryWith } from './folder.ts'

const POLICY = `extends: [fineprint:recommended]
documents: [{ files: '*/*.md', kind: terms-of-service }]
parties: { provider: [Northwind] }
overrides:
  - files: south/**
    parties: { provider: [Southwind] }
    terms: { customer-content: [Canvases] }
    rules:
      training/ask-first: warning
      south/no-canvases:
        severity: info
        message: Canvases stay out of it.
        clause: { not: { properties: { action: { const: train-ai }, data: { contains: { const: customer-content } } } } }
`
const TERMS = '# Terms\n\nSouthwind may use Canvases to train AI models.\n'
const FILES = {
  '.fineprint.yml': POLICY,
  'north/terms.md': '# Terms\n\nWe keep boards.\n',
  'south/terms.md': TERMS,
}
const threads = {
  most: 2,
  entry: pathToFileURL(join(import.meta.dirname, '../../src/reader.ts')),
  worth: 1,
}

const findingsIn = (stdout: string): string[] =>
  JSON.parse(stdout).findings.map(
    ({ file, severity, ruleId }: Record<string, string>) => `${file} ${severity} ${ruleId}`,
  )

test('lint judges a document by the words and severities of its override', async () => {
  const { status, stdout } = await folderWith(FILES).run('lint', '--format', 'json')
  expect(status).toBe(0)
  expect(findingsIn(stdout)).toEqual([
    'south/terms.md info south/no-canvases',
    'south/terms.md warning training/ask-first',
  ])
})

test('lint counts the rules of overrides where a document is in one', async () => {
  const { stdout } = await folderWith(FILES).run('lint')
  expect(stdout).toMatch(/in 2 documents \(\d+ sentences, \d+ clauses, 3 rules\)/)
})

test.each([
  ['lint', '--format', 'json'],
  ['clauses', '--format', 'json'],
])('%s reads the same in threads, each document by its own words', async (...argv) => {
  const folder = folderWith(FILES)
  const alone = await folder.run(...argv)
  expect(alone.stdout).toContain('customer-content')
  expect(await folder.runWith({ threads }, ...argv)).toEqual(alone)
})

test('clauses reads the words of the override, wherever it is called from', async () => {
  const folder = folderWith(FILES)
  const data = ({ stdout }: { stdout: string }) => JSON.parse(stdout).documents[0].clauses[0].data
  expect(data(await folder.run('clauses', 'south/terms.md', '--format', 'json'))).toEqual([
    'customer-content',
  ])
  const inside = await folder.runWith(
    { cwd: join(folder.path, 'south') },
    'clauses',
    'terms.md',
    '--format',
    'json',
  )
  expect(data(inside)).toEqual(['customer-content'])
})

test('clauses --explain names the company of the override', async () => {
  const { stdout } = await folderWith(FILES).run('clauses', '--explain', 'south/terms.md')
  expect(stdout).toMatch(/provider +"Southwind"/)
})

describe('a change', () => {
  const changed = (): ReturnType<typeof repositoryWith> => {
    const folder = repositoryWith(FILES)
    folder.write({
      'north/terms.md': '# Terms\n\nWe keep boards.\n\nWe may use your files to train AI models.\n',
      'south/terms.md': `${TERMS}\nWe may use Canvases for marketing.\n`,
    })
    commitAll(folder)
    return folder
  }

  test('is told with the name of the company whose document it is', async () => {
    const { stdout } = await changed().run('diff', 'HEAD~1', 'HEAD')
    const text = stdout.replace(/\s+/g, ' ')
    expect(text).toContain('now lets Northwind use customer content to train AI')
    expect(text).toContain('now lets Southwind use customer content for marketing')
  })

  test('is told so of two files, too', async () => {
    const folder = folderWith({ ...FILES, 'south/new.md': `${TERMS}\nWe may use Canvases for marketing.\n` })
    const { stdout } = await folder.run('diff', 'south/terms.md', 'south/new.md')
    expect(stdout.replace(/\s+/g, ' ')).toContain('now lets Southwind use customer content for marketing')
  })

  test('is compared by the words of the override on both sides', async () => {
    const { stdout } = await changed().run('lint', '--base', 'HEAD~1', '--format', 'json')
    expect(findingsIn(stdout)).toEqual(['north/terms.md error training/ask-first'])
  })
})

test('an override that matches no document is told where everything was looked at', async () => {
  const folder = folderWith({ ...FILES, '.fineprint.yml': POLICY.replace('south/**', 'suoth/**') })
  const { stderr } = await folder.run('lint')
  expect(stderr).toBe('.fineprint.yml:5: this override matches no document: suoth/**\n')
  expect((await folder.run('lint', 'north')).stderr).toBe('')
})

test('a document for which an override leaves no rule on is not passed in silence', async () => {
  const off =
    'extends: [fineprint:recommended]\noverrides: [{ files: a.md, rules: { training/ask-first: off, license/perpetual: off } }]\n'
  const folder = folderWith({ '.fineprint.yml': off, 'a.md': TERMS, 'b.md': '# Terms\n\nWe keep boards.\n' })
  const { status, stderr } = await folder.run('lint')
  expect(status).toBe(2)
  expect(stderr).toContain('.fineprint.yml:2:1: no rule is on for a.md, so nothing would be judged there')
})

test('explain tells where a rule is otherwise, and where it is on at all', async () => {
  const folder = folderWith(FILES)
  const changed = await folder.run('explain', 'training/ask-first')
  expect(changed.stdout).toContain('Otherwise in:\n  - south/**: warning  (.fineprint.yml:5)\n')
  const only = await folder.run('explain', 'south/no-canvases')
  expect(only.stdout).toContain('Off, but in:\n  - south/**: info  (.fineprint.yml:5)\n')
})

test('a file that cannot be read is told by the severity of its override', async () => {
  const policy = `${POLICY}  - { files: south/**, rules: { input/unreadable: warning } }\n`
  const folder = folderWith({
    ...FILES,
    '.fineprint.yml': policy,
    'south/terms.md': new Uint8Array([0x63, 0xe9]),
  })
  const { stdout } = await folder.run('lint', '--format', 'json')
  expect(findingsIn(stdout)).toEqual(['south/terms.md warning input/unreadable'])
})

describe('a rule about sentences that only an override has on', () => {
  const more = `      south/keeps-accounts:
        severity: error
        message: Accounts are closed.
        judges: sentence
        forbid: { acts: { verb: terminate, mode: may, actor: provider } }
      south/refunds:
        severity: error
        message: Nothing is refunded.
        judges: document
        require: { sentences: { acts: { verb: refund } } }
`
  const POLICED = POLICY.replace('      training/ask-first: warning\n', more)
  const CLOSES = '# Terms\n\n## 1. Accounts\n\nSouthwind may terminate your account at any time.\n'
  const files = {
    '.fineprint.yml': POLICED,
    'north/terms.md': CLOSES.replace('Southwind', 'Northwind'),
    'south/terms.md': CLOSES,
  }
  const both = ['south/terms.md error south/refunds', 'south/terms.md error south/keeps-accounts']
  const waiver = (rule: string, more = '') =>
    `  - { rule: ${rule}, file: south/terms.md, ${more}reason: Old customers keep this wording, approved-by: '@northwind/legal' }\n`
  const beside = (rule: string) =>
    `<!-- fineprint-waiver rule: ${rule}; reason: Old customers keep this wording; approved-by: @northwind/legal -->\n`

  test('finds what it is about there alone, in threads as well', async () => {
    const folder = folderWith(files)
    const alone = await folder.run('lint', '--format', 'json')
    expect(findingsIn(alone.stdout)).toEqual(both)
    expect(await folder.runWith({ threads }, 'lint', '--format', 'json')).toEqual(alone)
  })

  test('tells a change from what was there', async () => {
    const folder = repositoryWith(files)
    folder.write({ 'south/terms.md': `${CLOSES}\nSouthwind can terminate a workspace that nobody uses.\n` })
    const { stdout } = await folder.run('lint', '--base', 'main', '--format', 'json')
    expect(JSON.parse(stdout).findings).toMatchObject([
      { ruleId: 'south/keeps-accounts', start: { line: 7 }, introduced: true, clause: null },
    ])
  })

  test('is waived by the section, and beside the sentence', async () => {
    const entries = `waivers:\n${waiver('south/keeps-accounts', "section: '1', ")}${waiver('south/refunds')}`
    const inPolicy = folderWith({ ...files, '.fineprint.yml': POLICED + entries })
    const inDocument = folderWith({
      ...files,
      'south/terms.md': CLOSES.replace('# Terms', `${beside('south/refunds')}# Terms`).replace(
        'Southwind may',
        `${beside('south/keeps-accounts')}Southwind may`,
      ),
    })
    for (const folder of [inPolicy, inDocument]) {
      const { status, stdout } = await folder.run('lint')
      expect([status, stdout]).toEqual([0, expect.stringContaining('not counted: 2 waived')])
    }
  })

  test('is accepted by a baseline until the sentence is gone', async () => {
    const folder = folderWith(files)
    await folder.run('baseline', 'create')
    expect((await folder.run('lint')).stdout).toContain('not counted: 2 in the baseline')
    folder.write({ 'south/terms.md': CLOSES.replace('may terminate', 'never terminates') })
    expect((await folder.run('baseline', 'prune')).stdout).toContain('1 finding taken out, 1 left')
    expect((await folder.run('lint')).status).toBe(0)
  })
})
