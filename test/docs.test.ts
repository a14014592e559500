/** What the documentation says is what the code does. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { lint, type Report, readText, tryRule } from '../src/lint/index.ts'
import {
  documentMatcher,
  gatherShared,
  loadPolicy,
  type Policy,
  type PolicyLibrary,
  type SharedSource,
  type SourceAnswer,
} from '../src/policy/index.ts'
import { renderComment } from '../src/report/index.ts'

const ROOT = join(import.meta.dirname, '..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const README = read('README.md')
const CONTRIBUTING = read('CONTRIBUTING.md')
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'examples/README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.startsWith('cases/'))
    .map((name) => `docs/${name}`)
    .sort(),
]

const action = parse(read('action.yml'))
const library: PolicyLibrary = {
  policySchema: JSON.parse(read('policies/policy.schema.json')),
  shortFormSchema: JSON.parse(read('policies/short-form.schema.json')),
  factSchemas: {
    clause: JSON.parse(read('policies/clause.schema.json')),
    document: JSON.parse(read('policies/document.schema.json')),
    change: JSON.parse(read('policies/change.schema.json')),
    sentence: JSON.parse(read('policies/sentence.schema.json')),
  },
  baselineSchema: JSON.parse(read('policies/baseline.schema.json')),
  packs: { recommended: read('policies/recommended.yml') },
}

function nodesOf(markdown: string): Nodes[] {
  const nodes: Nodes[] = [unified().use(remarkParse).use(remarkGfm).parse(markdown)]
  for (const node of nodes) if ('children' in node) nodes.push(...node.children)
  return nodes
}

/** The rows of all tables, each as its cells. */
function rowsOf(markdown: string): string[][] {
  const text = (node: Nodes): string =>
    'value' in node ? node.value : 'children' in node ? node.children.map(text).join('') : ''
  return nodesOf(markdown).flatMap((node) => (node.type === 'tableRow' ? [node.children.map(text)] : []))
}

function codeBlocks(markdown: string, lang: string): string[] {
  return nodesOf(markdown).flatMap((node) => (node.type === 'code' && node.lang === lang ? [node.value] : []))
}

function judge(policy: Policy, path: string, text: string): Report {
  return lint({
    policy,
    head: [readText(text, path, policy)],
    base: null,
    unreadable: [],
    scope: 'introduced',
    today: '2026-11-23',
    documentKind: documentMatcher(policy).kindOf,
  })
}

describe('README.md', () => {
  test('gives the numbers of docs/accuracy.md', () => {
    const section = README.slice(README.indexOf('## How accurate it is')).split('\n## ')[0] ?? ''
    const numbers = section.match(/\d+\.\d %/g) ?? []
    expect(numbers.length).toBeGreaterThan(12)
    const measured = read('docs/accuracy.md')
    expect(numbers.filter((number) => !measured.includes(number))).toEqual([])
    const rows = rowsOf(measured).map((row) => row.join('|'))
    expect(rowsOf(section).filter((row) => !rows.includes(row.join('|')))).toEqual([])
  })

  test('shows what the built command prints for the example', () => {
    const args = [join(ROOT, 'dist/cli.js'), 'lint', 'examples/northwind']
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })
    expect(status).toBe(1)
    const pieces = (codeBlocks(README, 'text')[0] ?? '').split('\n  …\n')
    expect(pieces).toHaveLength(2)
    for (const piece of pieces) expect(stdout).toContain(piece.trim())
  })

  test('shows what the built command says of a change', () => {
    const [, args = ''] = /cli\.js (diff examples\/\S+ \S+ --policy \S+)/.exec(README) ?? []
    const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...args.split(' ')], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(codeBlocks(README, 'text')[1]?.trim()).toBe(stdout.trim())
  })

  test('shows a comment on the example as the action posts it', () => {
    const policy = loadPolicy(read('examples/northwind/.fineprint.yml'), '.fineprint.yml', library)
    const report = judge(policy, 'legal/terms.md', read('examples/northwind/legal/terms.md'))
    const finding = report.findings.find(({ ruleId }) => ruleId === 'ai-training/opt-in')!
    const quoted = renderComment([finding], report)
      .split('\n')
      .map((line) => `> ${line}`.trimEnd())
    expect(README).toContain(`\n\n${quoted.join('\n')}\n\n`)
  })

  describe('its policy', () => {
    const text = codeBlocks(README, 'yaml').find((block) => block.includes('extends:')) ?? ''
    const load = () => loadPolicy(text, '.fineprint.yml', library)

    test('can be loaded', () => {
      expect(load().waivers).toHaveLength(1)
    })

    test('can extend the policies that are shown', async () => {
      const entries = codeBlocks(README, 'yaml').find((block) => block.startsWith('extends:')) ?? ''
      const asked: string[] = []
      const read = async ({ kind }: SharedSource): Promise<SourceAnswer> => {
        asked.push(kind)
        return { bytes: Buffer.from('rules: {}') }
      }
      // Every form is taken, and the file of the tag is not the one that the digest is of.
      const gathered = gatherShared(entries, '.fineprint.yml', '.fineprint.yml', library, read)
      await expect(gathered).rejects.toThrow('`github:northwind/legal-policy/strict.yml@v3` is not what was')
      expect(asked).toEqual(['file', 'github', 'npm', 'github'])
    })

    test('has a rule whose examples hold', () => {
      const policy = load()
      const rule = policy.rules.find(({ id }) => id === 'northwind/no-voice-training')!
      const { trials, missing } = tryRule(rule, policy)
      expect(missing).toEqual([])
      expect(trials.filter(({ outcome }) => outcome !== 'as-said')).toEqual([])
    })

    test('can have the examples that are shown besides', () => {
      const shown = codeBlocks(README, 'yaml').find((block) => block.startsWith('examples:')) ?? ''
      const document = parse(text)
      document.rules['northwind/no-voice-training'].examples = parse(shown).examples
      const policy = loadPolicy(JSON.stringify(document), '.fineprint.yml', library)
      const rule = policy.rules.find(({ id }) => id === 'northwind/no-voice-training')!
      const { trials } = tryRule(rule, policy)
      expect(trials).toHaveLength(4)
      expect(trials.filter(({ outcome }) => outcome !== 'as-said').map(({ read }) => read.example)).toEqual(
        [],
      )
    })
  })
})

describe.each(PAGES)('%s', (page) => {
  const links = nodesOf(read(page)).flatMap((node) => (node.type === 'link' ? [node.url] : []))

  test('links only to files and folders that exist', () => {
    const paths = links.filter((url) => !/^(?:https:|#)/.test(url)).map((url) => url.split('#')[0]!)
    expect(paths.filter((path) => !existsSync(join(ROOT, dirname(page), path)))).toEqual([])
  })

  test('links only to headings that exist', () => {
    const target = (url: string): [string, string] => {
      const [path = '', heading = ''] = url.split('#')
      return [path === '' ? page : join(dirname(page), path), heading]
    }
    const anchored = links.filter((url) => !url.startsWith('https:') && url.includes('#')).map(target)
    expect(anchored.filter(([path, heading]) => !headingsOf(read(path)).includes(heading))).toEqual([])
  })
})

/** The names that GitHub gives to headings. */
function headingsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#{1,6} (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

test('CONTRIBUTING.md justifies every runtime dependency, and no other', () => {
  const { dependencies } = JSON.parse(read('package.json'))
  const section = CONTRIBUTING.slice(CONTRIBUTING.indexOf('## Dependencies'))
  const listed = rowsOf(section).slice(1)
  expect(listed.map(([name]) => name)).toEqual(Object.keys(dependencies).sort())
  expect(listed.filter(([, why = '']) => why.length < 10)).toEqual([])
})

test('action.yml runs a file that exists, with the Node that is documented', () => {
  expect(action.runs.using).toBe('node24')
  expect(statSync(join(ROOT, action.runs.main)).isFile()).toBe(true)
})

test('the workflow to copy asks for the least permissions and runs nothing but the action', () => {
  const workflow = parse(read('examples/workflow.yml'))
  expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' })
  expect(Object.keys(workflow.on)).toEqual(['pull_request', 'merge_group'])
  expect(JSON.stringify(workflow.on)).not.toContain('paths')
  expect(workflow.jobs.fineprint.steps).toEqual([{ uses: 'OWNER/fineprint@FULL_COMMIT_DIGEST' }])
})
