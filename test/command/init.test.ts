import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadPolicy } from '../../src/policy/index.ts'
import {
  BAD_TERMS,
  CLEAN_TERMS,
  commitAll,
  folderWith,
  HOME,
  LIBRARY,
  type Run,
  repositoryWith,
} from './folder.ts'

const POLICY = '.fineprint.yml'
const BASELINE = '.fineprint-baseline.yml'
const WORKFLOW = '.github/workflows/fineprint.yml'
const SHIPPED = readFileSync(join(HOME, 'examples/workflow.yml'), 'utf8')
const COMMIT = '0123456789abcdef0123456789abcdef01234567'
const NOTICE = `# Privacy Notice

Northwind Traders Inc. and its affiliates ("Northwind", "we" or "us") keep your boards private.
`

/** A repository in which `init` runs from a Fineprint that is no clone, so that nothing depends on this one. */
function repository(files: Record<string, string | Uint8Array>) {
  const home = folderWith({ 'examples/workflow.yml': SHIPPED }).path
  const folder = folderWith(files)
  folder.git('init', '--quiet', '--initial-branch=main')
  const init = (...argv: string[]): Promise<Run> => folder.runWith({ home }, 'init', ...argv)
  const has = (name: string): boolean => existsSync(join(folder.path, name))
  return { ...folder, init, has, policy: () => loadPolicy(folder.read(POLICY), POLICY, LIBRARY) }
}

describe('in a repository with one terms file', () => {
  test('init writes a policy, a baseline and the workflow, and says what it did', async () => {
    const { init, policy, read } = repository({ 'legal/terms.md': BAD_TERMS })
    const { status, stdout, stderr } = await init()
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toBe(`.fineprint.yml: written
  legal/terms.md  terms-of-service
.fineprint-baseline.yml: written
  accepts what stands today, 1 finding; what comes later counts
  1  training/ask-first
.github/workflows/fineprint.yml: written

Next:
  1. Look at .fineprint.yml: are these all your documents, and is each of the right kind?
  2. Replace OWNER and FULL_COMMIT_DIGEST in .fineprint.yml and .github/workflows/fineprint.yml by the repository and the commit of the action, or remove what was written and run init with --action.
  3. Bring the files to your main branch, whose policy judges pull requests: git add .fineprint.yml .fineprint-baseline.yml .github/workflows/fineprint.yml
  4. Require the check "Fineprint" for that branch: Settings, Rules, Rulesets, New branch ruleset, Require status checks to pass.
`)
    expect(policy().documents[0]).toMatchObject({ files: ['legal/terms.md'], kind: 'terms-of-service' })
    expect(read(BASELINE)).toContain('rule: training/ask-first')
    expect(read(WORKFLOW)).toBe(SHIPPED)
  })

  test('what stands is accepted, and what is added to the folder is judged', async () => {
    const { init, run, write } = repository({ 'legal/terms.md': BAD_TERMS })
    await init()
    expect((await run('lint')).status).toBe(0)
    write({ 'legal/ai.md': BAD_TERMS })
    expect((await run('lint')).stdout).toContain('legal/ai.md:5')
  })

  test('a second run leaves everything as it is, and says so', async () => {
    const { init, read } = repository({ 'legal/terms.md': BAD_TERMS })
    await init()
    const names = [POLICY, BASELINE, WORKFLOW]
    const before = names.map(read)
    const { status, stdout } = await init('--action', `northwind/fineprint@${COMMIT}`)
    expect([status, stdout]).toEqual([
      0,
      `${names.map((name) => `${name}: exists, left as it is\n`).join('')}\nNothing was left to write.\n`,
    ])
    expect(names.map(read)).toEqual(before)
  })

  test('no baseline is written where nothing stands, or where none is wanted', async () => {
    const clean = repository({ 'terms.md': CLEAN_TERMS })
    expect((await clean.init()).stdout).toContain(`${BASELINE}: not written: there is no finding to accept\n`)
    const unwanted = repository({ 'terms.md': BAD_TERMS })
    expect((await unwanted.init('--no-baseline')).stdout).toContain(
      `${BASELINE}: not written: as --no-baseline asks\n`,
    )
    expect([clean.has(BASELINE), unwanted.has(BASELINE)]).toEqual([false, false])
  })

  test('--dry-run prints the files and writes none', async () => {
    const { init, has, read } = repository({ 'legal/terms.md': BAD_TERMS })
    const { status, stdout } = await init('--dry-run')
    expect([status, has(POLICY), has(BASELINE), has('.github')]).toEqual([0, false, false, false])
    expect(stdout).toContain(`${POLICY}: would be written\n`)
    await init()
    for (const name of [POLICY, BASELINE, WORKFLOW])
      expect(stdout).toContain(`--- ${name}\n${read(name).trimEnd()}\n`)
  })
})

describe('the action', () => {
  test('is put into the workflow and the address of the schema', async () => {
    const { init, read } = repository({ 'terms.md': CLEAN_TERMS })
    const { stdout } = await init('--action', `northwind/fineprint@${COMMIT}`)
    expect(parse(read(WORKFLOW)).jobs.fineprint.steps).toEqual([{ uses: `northwind/fineprint@${COMMIT}` }])
    expect(read(POLICY).split('\n')[0]).toBe(
      `# yaml-language-server: $schema=https://raw.githubusercontent.com/northwind/fineprint/${COMMIT}/policies/policy.schema.json`,
    )
    expect(`${stdout}${read(POLICY)}${read(WORKFLOW)}`).not.toMatch(/OWNER|FULL_COMMIT_DIGEST|v0\.1\.0/)
  })

  test.each([
    ['northwind/fineprint@v1', /"v1" is not the 40 digits of a commit; a tag or a branch can be moved/],
    [`northwind/fineprint@${COMMIT.slice(1)}`, /is not the 40 digits of a commit/],
    [
      'northwind/fineprint',
      /cannot be "northwind\/fineprint"; it is a repository and a commit, such as OWNER/,
    ],
    [`northwind/fineprint/sub@${COMMIT}`, /it is a repository and a commit/],
    [`northwind/fineprint@${COMMIT}\n`, /is not the 40 digits/],
  ])('%j is refused in one line, and nothing is written', async (value, reason) => {
    const { init, has } = repository({ 'terms.md': CLEAN_TERMS })
    const { status, stderr } = await init('--action', value)
    expect([status, has(POLICY)]).toEqual([2, false])
    expect(stderr).toMatch(/^fineprint: --action[^\n]+\n$/)
    expect(stderr).toMatch(reason)
  })

  describe('without --action', () => {
    function clone(origin: string) {
      const home = repositoryWith({ 'examples/workflow.yml': SHIPPED })
      home.git('remote', 'add', 'origin', origin)
      home.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
      return home
    }

    test.each(['https://github.com/northwind/fineprint.git', 'git@github.com:northwind/fineprint.git'])(
      'is the commit of the clone of %s that init runs from',
      async (origin) => {
        const { runWith, read } = repository({ 'terms.md': CLEAN_TERMS })
        const { stdout } = await runWith({ home: clone(origin).path }, 'init')
        const [, action = ''] = /uses: (\S+)/.exec(read(WORKFLOW)) ?? []
        expect(action).toMatch(/^northwind\/fineprint@[0-9a-f]{40}$/)
        expect(stdout).toContain(`The action is ${action}: is that the one you mean?`)
      },
    )

    test('is left open where the clone is at a commit that its origin does not have', async () => {
      const home = clone('https://github.com/northwind/fineprint')
      home.write({ 'change.txt': 'Mine alone.' })
      commitAll(home)
      const { runWith, read } = repository({ 'terms.md': CLEAN_TERMS })
      await runWith({ home: home.path }, 'init')
      expect(read(WORKFLOW)).toBe(SHIPPED)
    })

    test('is left open where the origin is not on GitHub', async () => {
      const { runWith, read } = repository({ 'terms.md': CLEAN_TERMS })
      await runWith({ home: clone('https://github.com.northwind.example/northwind/fineprint').path }, 'init')
      expect(read(WORKFLOW)).toBe(SHIPPED)
    })
  })
})

describe('the policy', () => {
  test('names each document with its kind, and what they call the company', async () => {
    const { init, policy } = repository({
      'README.md': '# Northwind\n\nOur terms of service are in this repository.\n',
      'terms.md': CLEAN_TERMS,
      'privacy/index.md': NOTICE,
      'docs/terms.md': '# Terms\n\nA glossary of the words in this manual.\n',
      'policies/ai-policy.md': '# AI Policy\n\nThis policy says how we use AI on your boards.\n',
    })
    expect((await init()).status).toBe(0)
    expect(policy().documents).toMatchObject([
      { files: ['terms.md'], kind: 'terms-of-service' },
      { files: ['privacy/index.md'], kind: 'privacy-policy' },
      { files: ['policies/ai-policy.md'], kind: 'other' },
    ])
    expect(policy().parties).toEqual({ provider: ['Northwind Traders Inc.', 'Northwind'] })
  })

  test('leaves out old versions, other languages and files about the folder, and says so', async () => {
    const { init, run, policy } = repository({
      'legal/terms.md': CLEAN_TERMS,
      'legal/README.md': BAD_TERMS,
      'legal/archive/terms-2024.md': BAD_TERMS,
      'legal/de/datenschutz.md':
        '# Datenschutz\n\nWir verarbeiten die Daten, die Sie uns geben, nicht für die Werbung.\n',
    })
    const { stdout } = await init()
    expect(stdout).toContain('  left out: legal/archive/ (versions that are no longer in force)\n')
    expect(stdout).toContain('  left out: legal/de/datenschutz.md (in German; only English is read)\n')
    expect(policy().documents).toHaveLength(2)
    expect((await run('lint')).stdout).toContain('no findings in 1 document')
  })

  test('of many documents left out names a few', async () => {
    const german = '# Datenschutz\n\nWir verarbeiten die Daten, die Sie uns geben, nicht für die Werbung.\n'
    const copies = [1, 2, 3, 4, 5].map((number) => [`de/privacy-notice-${number}.md`, german])
    const { init } = repository({ 'en/privacy-notice.md': NOTICE, ...Object.fromEntries(copies) })
    expect((await init()).stdout).toContain(
      '  left out: de/privacy-notice-1.md, de/privacy-notice-2.md, de/privacy-notice-3.md and 2 more (in German; only English is read)\n',
    )
    const foreign = repository(Object.fromEntries(copies))
    expect((await foreign.init()).stderr).toContain('first words; left out: de/privacy-notice-1.md, ')
  })

  test('can be loaded whatever the files are called', async () => {
    const names = [
      'legal/terms [eu] {a,b}.md',
      "legal/it's: #terms.md",
      'legal/!terms*.md',
      'legal/terms\n- x.md',
    ]
    const files = Object.fromEntries(names.map((name) => [name, CLEAN_TERMS]))
    const { init, run, policy } = repository(files)
    expect((await init()).status).toBe(0)
    expect(policy().documents[0]?.kind).toBe('terms-of-service')
    expect((await run('lint')).stdout).toContain('no findings in 4 documents')
  })

  test('of a repository that has one already stays, under each of its names', async () => {
    const own = '{ "extends": ["fineprint:recommended"] }\n'
    const { init, has, read } = repository({ '.fineprint.json': own, 'terms.md': BAD_TERMS })
    const { status, stdout } = await init()
    expect([status, has(POLICY), has(BASELINE), read('.fineprint.json')]).toEqual([0, false, false, own])
    expect(stdout).toContain('.fineprint.json: exists, left as it is\n')
    expect(stdout).toContain(`${WORKFLOW}: written\n`)
  })

  test('in a folder above stops everything: a new one would put it out of force', async () => {
    const { init, has } = repository({
      [POLICY]: 'extends: [fineprint:recommended]\n',
      'site/terms.md': CLEAN_TERMS,
    })
    expect(await init('site')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'fineprint: .fineprint.yml governs site already, and a policy here would put it out of force; name the documents in that one\n',
    })
    expect(has(`site/${POLICY}`)).toBe(false)
  })
})

describe('nothing is written', () => {
  test('where there is no document', async () => {
    const { init, has } = repository({ 'README.md': '# Boards\n', 'notes.md': '# Notes\n\nBuy milk.\n' })
    const { status, stdout, stderr } = await init()
    expect([status, stdout, has(POLICY), has('.github')]).toEqual([2, '', false, false])
    expect(stderr).toBe(
      'fineprint: no document in .: looked among 1 Markdown file for terms, privacy policies and the like, by name, ' +
        'folder, title and first words; put yours into a folder legal/, or name it in a .fineprint.yml of your own\n',
    )
  })

  test('below the root of a repository', async () => {
    const { init, has } = repository({ 'legal/terms.md': CLEAN_TERMS })
    const { status, stderr } = await init('legal')
    expect([status, has(`legal/${POLICY}`)]).toEqual([2, false])
    expect(stderr).toContain(
      'legal is not the root of its repository, where GitHub and the action look; run: fineprint init .\n',
    )
  })

  test('through a symbolic link that leads out of the folder', async () => {
    const outside = folderWith()
    const { init, path, has } = repository({ 'terms.md': BAD_TERMS })
    symlinkSync(outside.path, join(path, '.github'))
    const { status, stderr } = await init()
    expect([status, has(POLICY), has(BASELINE)]).toEqual([2, false, false])
    expect(stderr).toBe(
      `fineprint: .github is a symbolic link that leads out of the folder, to ${outside.path}; nothing was written\n`,
    )
    expect(existsSync(join(outside.path, 'workflows'))).toBe(false)
  })

  test('where a folder on the way is a file, or a link that leads nowhere', async () => {
    const { init, has } = repository({ 'terms.md': CLEAN_TERMS, '.github': 'a file' })
    expect((await init()).stderr).toBe('fineprint: .github is a file, not a folder; nothing was written\n')
    expect(has(POLICY)).toBe(false)
    const linked = repository({ 'terms.md': CLEAN_TERMS })
    mkdirSync(join(linked.path, '.github'))
    symlinkSync('nowhere', join(linked.path, '.github/workflows'))
    expect((await linked.init()).stderr).toContain('.github/workflows is a symbolic link that leads nowhere')
  })

  test('over a file that is a link, wherever it leads', async () => {
    const outside = folderWith()
    const { init, path } = repository({ 'terms.md': BAD_TERMS })
    symlinkSync(join(outside.path, 'baseline.yml'), join(path, BASELINE))
    expect((await init()).stdout).toContain(`${BASELINE}: exists, left as it is\n`)
    expect(existsSync(join(outside.path, 'baseline.yml'))).toBe(false)
  })

  test.each([
    [['missing'], 'fineprint: missing: no such file or folder\n'],
    [['terms.md'], 'fineprint: terms.md is a file; init takes the root of a repository\n'],
    [['a', 'b'], 'fineprint: init takes one folder, the root of a repository\n'],
  ])('for the operands %j', async (operands, stderr) => {
    const { init, has } = repository({ 'terms.md': CLEAN_TERMS })
    expect(await init(...operands)).toEqual({ status: 2, stdout: '', stderr })
    expect(has(POLICY)).toBe(false)
  })
})

test('a document that cannot be read is named, and no baseline pretends that it was', async () => {
  const { init, has } = repository({
    'legal/terms.md': BAD_TERMS,
    'legal/privacy.md': new Uint8Array([0x63, 0xe9, 0x0a]),
  })
  const { status, stdout, stderr } = await init()
  expect([status, has(POLICY), has(WORKFLOW), has(BASELINE)]).toEqual([2, true, true, false])
  expect(stderr).toContain('legal/privacy.md: The file is not UTF-8')
  expect(stdout).toContain(
    'not written: not everything could be read; mend that, then run `fineprint baseline create`',
  )
})
