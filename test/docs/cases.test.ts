/** The worked cases show what the command prints, and still miss what they say is missed. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reviewedPath } from '../../scripts/docs/cases.ts'
import { CASES, readInputs } from '../../scripts/docs/inputs.ts'
import { readText } from '../../src/lint/index.ts'
import { loadPolicy } from '../../src/policy/index.ts'
import { commitAll, repositoryWith } from '../command/folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const { cases, library } = readInputs(ROOT)
const PAGE = readFileSync(join(ROOT, 'docs/cases.md'), 'utf8')
const blocks = [...PAGE.matchAll(/^<!-- generated: (.+) -->\n([\s\S]*?)\n<!-- \/generated -->$/gm)].map(
  ([, words = '', text = '']) => ({ words: words.split(' '), text }),
)
const POLICY = cases[`${CASES}/.fineprint.yml`] ?? ''
const policy = loadPolicy(POLICY, '.fineprint.yml', library)

const named = (kind: string) =>
  blocks
    .filter(({ words }) => words[0] === kind)
    .map(({ words, text }) => [words.slice(1).join(' '), text] as const)

/** What stands behind the line with the command, up to the fence. */
function printed(text: string): string {
  const [, output = ''] = /^\$ fineprint .+\n([\s\S]*?)\n```$/m.exec(text) ?? []
  return output.trim()
}

test.each(named('diff'))('shows what the built command says of %s', (files, text) => {
  const paths = files.split(' ').map((file) => `${CASES}/${file}`)
  const args = [join(ROOT, 'dist/cli.js'), 'diff', ...paths]
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })
  expect(status).toBe(0)
  expect(printed(text)).toBe(stdout.trim())
})

test.each(named('review'))('shows what the command says of a branch with %s', async (words, text) => {
  const [before = '', after = '', today = ''] = words.split(' ')
  const path = reviewedPath(after)
  const repository = repositoryWith({ '.fineprint.yml': POLICY, [path]: cases[`${CASES}/${before}`] ?? '' })
  repository.git('switch', '--quiet', '--create', 'change')
  repository.write({ [path]: cases[`${CASES}/${after}`] ?? '' })
  commitAll(repository)
  const { stdout, stderr } = await repository.runWith(
    { width: 100, today, library },
    'lint',
    '--base',
    'main',
  )
  expect(stderr).toBe('')
  expect(printed(text)).toBe(stdout.trim())
})

test('every version of a document is shown', () => {
  const shown = new Set(blocks.flatMap(({ words }) => words.slice(1)))
  const versions = Object.keys(cases)
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(basename(dirname(path)), basename(path)))
  expect(versions.filter((path) => !shown.has(path))).toEqual([])
})

/** Where one of these fails because Fineprint reads better now, say so in docs/cases.md. */
describe('still misses what docs/cases.md says it does not see:', () => {
  const clausesOf = (file: string) => readText(cases[`${CASES}/${file}`] ?? '', file, policy).clauses

  test('that a promise with "without your consent" leaves the license above it as it was', () => {
    const grant = clausesOf('video-meetings/terms-3.md').find(
      ({ action, stance, data }) =>
        action === 'train-ai' && stance === 'permits' && data.includes('customer-content'),
    )
    expect(grant?.consent.mode).toBe('opt-in')
  })

  test('that a promise not to sell was made', () => {
    expect(clausesOf('browser/terms-1.md')).toEqual([])
  })

  test('that the narrower license is one', () => {
    expect(clausesOf('browser/terms-3.md')).toEqual([])
  })

  test('that "unless you tell us otherwise" is an opt-out', () => {
    expect(clausesOf('two-words/privacy-2.md').map(({ consent }) => consent.mode)).not.toContain('opt-out')
  })
})
