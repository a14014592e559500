/** The command line as users run it: the built bundle as a child process. `npm run build` comes first. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'

const CLI = join(import.meta.dirname, '../../dist/cli.js')

const GRANT = 'We may use Customer Content to train our artificial intelligence models.'
const BAD_TERMS = `# Terms of Service\n\n## 2. Data\n\n${GRANT}\n`
const CLEAN_TERMS = '# Terms of Service\n\nYou keep all rights in your boards.\n'

type Files = Record<string, string | Uint8Array>

function folderWith(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'fineprint-e2e-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

function run(files: Files, ...args: string[]): SpawnSyncReturns<string> {
  const options = {
    cwd: folderWith(files),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 20_000,
  } as const
  return spawnSync(process.execPath, [CLI, ...args], options)
}

/** The one line on standard error, which is not a stack trace. */
function onlyLine({ status, stderr }: SpawnSyncReturns<string>): string {
  expect(status).toBe(2)
  expect(stderr).toMatch(/^[^\n]+\n$/)
  expect(stderr).not.toMatch(/\.js:\d+|\n\s+at /)
  return stderr.trimEnd()
}

const strict = (rules: string): Files => ({
  '.fineprint.yml': `extends: [fineprint:recommended]\n${rules}`,
  'terms.md': BAD_TERMS,
})

test('a document that breaks a rule of the recommended policy is exit status 1', () => {
  const { status, stdout } = run(strict(''), 'lint')
  expect(status).toBe(1)
  expect(stdout).toContain('terms.md:5:')
  expect(stdout).toContain(GRANT)
})

test('a clean document is exit status 0', () => {
  const files = { '.fineprint.yml': 'extends: [fineprint:recommended]\n', 'terms.md': CLEAN_TERMS }
  expect(run(files, 'lint')).toMatchObject({ status: 0, stderr: '' })
})

test('the version is printed', () => {
  expect(run({}, '--version')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/),
  })
})

describe('how wording was read', () => {
  test('is explained for a sentence given directly', () => {
    const { status, stdout } = run(
      {},
      'clauses',
      '--explain',
      '--text',
      'We never train our models on your files.',
    )
    expect(status).toBe(0)
    expect(stdout).toContain('"train" is denied by "never"')
  })

  test('is explained for a sentence from standard input', () => {
    const input = 'We never train our models on your files.'
    const args = [CLI, 'clauses', '--explain', '--text', '-']
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', input })
    expect(status).toBe(0)
    expect(stdout).toContain('Clause: forbids train-ai')
  })

  test('is explained for a line of a file', () => {
    const { status, stdout } = run(strict(''), 'clauses', '--explain', '--line', '5', 'terms.md')
    expect(status).toBe(0)
    expect(stdout).toContain('terms.md:5:1  section 2 "Data"')
  })

  test('cannot be asked of a line beyond the file', () => {
    const line = onlyLine(run(strict(''), 'clauses', '--explain', '--line', '99', 'terms.md'))
    expect(line).toBe('fineprint: --line 99: terms.md ends on line 5')
  })
})

describe('a policy that cannot be used is one line with its place', () => {
  test.each([
    ['a YAML error', 'rules: [', /^\.fineprint\.yml:\d+:\d+: /],
    [
      'an unknown rule',
      'rules:\n  license/perpetul: warning\n',
      /^\.fineprint\.yml:3:3: .*license\/perpetul.*license\/perpetual/,
    ],
    ['an unknown key', 'ruls: {}\n', /^\.fineprint\.yml:2:1: .*ruls.*rules/],
    [
      'a schema that does not compile',
      'rules:\n  northwind/x:\n    severity: error\n    message: No.\n    clause: { type: 12 }\n',
      /^\.fineprint\.yml:6:\d+: /,
    ],
    [
      'aliases that multiply',
      `parties:\n  user: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
        .split('')
        .map((name, at) => `  u${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(', ')}]\n`)
        .join('')}`,
      /^\.fineprint\.yml:\d+:\d+: .*aliases included/,
    ],
  ])('%s', (_name, rules, line) => {
    const result = run(strict(rules), 'lint')
    expect(onlyLine(result)).toMatch(line)
    expect(result.stdout).toBe('')
  })
})

describe('a document that cannot be read is one line, and the others are judged', () => {
  test.each([
    ['not UTF-8', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x0a]), /^bad\.md: .*UTF-8/],
    ['empty', '', /^bad\.md: .*empty/],
    ['20 MB', new Uint8Array(20_000_000).fill(0x61), /^bad\.md: over 2 MiB/],
  ])('%s', (_name, content, line) => {
    const result = run({ ...strict(''), 'bad.md': content }, 'lint')
    expect(onlyLine(result)).toMatch(line)
    expect(result.stdout).toContain('input/unreadable  bad.md:1:1')
    expect(result.stdout).toContain('terms.md:5:')
  })

  test('a path that matches nothing', () => {
    const result = run(strict(''), 'lint', 'terms.md', 'trems.md')
    expect(onlyLine(result)).toBe('trems.md: no such file or folder')
    expect(result.stdout).toContain('terms.md:5:')
  })
})

test('a folder of long documents reads as each of them does alone', () => {
  const filler = 'The oak stands on the hill, and the wind is in its leaves.\n\n'.repeat(2_200)
  const terms = (name: string) => `# Terms ${name}\n\n${filler}\n\n${GRANT}\n`
  const names = ['a.md', 'b.md', 'c.md', 'd.md']
  const files = { ...strict(''), ...Object.fromEntries(names.map((name) => [name, terms(name)])) }
  const read = (...paths: string[]): unknown[] =>
    JSON.parse(run(files, 'clauses', ...paths, '--format', 'json').stdout).documents
  expect(read(...names)).toEqual(names.flatMap((name) => read(name)))
})

test('an output larger than a pipe holds is written whole', () => {
  const sections = Array.from({ length: 200 }, (_, at) => `## Section ${at}\n\n${GRANT}\n\n`)
  const files = { ...strict(''), 'terms.md': `# Terms\n\n${sections.join('')}` }
  const { status, stdout } = run(files, 'clauses', '--format', 'json')
  expect(status).toBe(0)
  expect(stdout.length).toBeGreaterThan(10 * 65_536)
  expect(JSON.parse(stdout).documents[0].clauses.length).toBeGreaterThanOrEqual(200)
})
