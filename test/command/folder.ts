/** A temporary folder with files, and a command line that runs in it. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type CliIO, runCli } from '../../src/command/index.ts'
import type { PolicyLibrary } from '../../src/policy/index.ts'
import { askOver } from '../../src/sharing/index.ts'

/** Where Fineprint is. */
export const HOME = join(import.meta.dirname, '../..')

const policies = join(import.meta.dirname, '../../policies')
const schema = (name: string): object => JSON.parse(readFileSync(join(policies, name), 'utf8'))

/** A pack of the tests' own, so that they do not change with the one that ships. */
const RECOMMENDED = `
rules:
  training/ask-first:
    severity: error
    message: Trains AI models on {data} without asking.
    reasoning: People expect to be asked.
    fix: Ask first.
    sources: [{ title: AI commitments, url: https://northwind.example/ai }]
    examples:
      fail: [We may use Boards to train our AI models.]
      pass: [We do not use Boards to train AI models.]
    clause:
      not:
        properties:
          action: { const: train-ai }
          stance: { const: permits }
          consent: { properties: { mode: { not: { const: opt-in } } } }
  license/perpetual:
    severity: warning
    message: The license never ends.
    clause:
      not:
        required: [qualifiers]
        properties: { qualifiers: { contains: { const: perpetual } } }
`

export const LIBRARY: PolicyLibrary = {
  policySchema: schema('policy.schema.json'),
  shortFormSchema: schema('short-form.schema.json'),
  factSchemas: {
    clause: schema('clause.schema.json'),
    document: schema('document.schema.json'),
    change: schema('change.schema.json'),
    sentence: schema('sentence.schema.json'),
  },
  baselineSchema: schema('baseline.schema.json'),
  packs: { recommended: RECOMMENDED },
}

export const GRANT = 'We may use Customer Content to train our artificial intelligence models.'
export const CLEAN_TERMS = '# Terms\n\nYou keep all rights in your boards.\n'
export const BAD_TERMS = `# Terms\n\n## 2. Data\n\n${GRANT}\n`

export interface Run {
  status: number
  stdout: string
  stderr: string
}

export interface Folder {
  path: string
  write: (files: Record<string, string | Uint8Array>) => void
  read: (name: string) => string
  git: (...args: string[]) => void
  run: (...argv: string[]) => Promise<Run>
  /** Runs with another working folder, color or output. */
  runWith: (io: Partial<CliIO>, ...argv: string[]) => Promise<Run>
}

/** A folder with the files, removed when the test ends. */
export function folderWith(files: Record<string, string | Uint8Array> = {}): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'fineprint-')))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  const write: Folder['write'] = (more) => {
    for (const [name, content] of Object.entries(more)) {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), content)
    }
  }
  const runWith: Folder['runWith'] = async (io, ...argv) => {
    const out = { stdout: '', stderr: '' }
    const status = await runCli(argv, {
      cwd: path,
      stdout: (text) => {
        out.stdout += text
      },
      stderr: (text) => {
        out.stderr += text
      },
      stdin: async () => new Uint8Array(),
      color: false,
      width: 80,
      library: LIBRARY,
      home: HOME,
      version: '1.2.3',
      today: '2026-11-23',
      // Nobody listens there.
      github: askOver(fetch, { url: 'http://127.0.0.1:9', token: null }),
      threads: null,
      ...io,
    })
    return { status, ...out }
  }
  write(files)
  return {
    path,
    write,
    read: (name) => readFileSync(join(path, name), 'utf8'),
    git: (...args) => {
      const identity = ['-c', 'user.name=Counsel', '-c', 'user.email=counsel@northwind.example']
      execFileSync('git', [...identity, ...args], { cwd: path, stdio: 'pipe' })
    },
    run: (...argv) => runWith({}, ...argv),
    runWith,
  }
}

/** A repository whose first commit, on `main`, has the files. */
export function repositoryWith(files: Record<string, string | Uint8Array>): Folder {
  const folder = folderWith(files)
  folder.git('init', '--quiet', '--initial-branch=main')
  commitAll(folder)
  return folder
}

export function commitAll({ git }: Folder): void {
  git('add', '--all')
  git('commit', '--quiet', '--message', 'terms')
}
