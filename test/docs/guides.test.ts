/** What the guides show works: policies load, commands parse, and sentences are judged as they say. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Code, Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readInputs } from '../../scripts/docs/inputs.ts'
import { parseArguments } from '../../src/command/arguments.ts'
import { EXAMPLE_DAY, lint, readText, tryRule } from '../../src/lint/index.ts'
import { loadPolicy, type Policy } from '../../src/policy/index.ts'

const ROOT = join(import.meta.dirname, '../..')
const { library } = readInputs(ROOT)
const PAGES = ['README.md', 'docs/guide-counsel.md', 'docs/guide-engineers.md']

function codeOf(page: string): Code[] {
  const text = readFileSync(join(ROOT, page), 'utf8')
  const nodes: Nodes[] = [unified().use(remarkParse).use(remarkGfm).parse(text)]
  for (const node of nodes) if ('children' in node) nodes.push(...node.children)
  return nodes.filter((node) => node.type === 'code')
}

/** The rules that a text breaks. */
function broken(policy: Policy, text: string): string[] {
  return lint({
    policy,
    head: [readText(text, 'example.md', policy)],
    base: null,
    unreadable: [],
    scope: 'all',
    today: EXAMPLE_DAY,
    documentKind: () => 'terms-of-service',
  }).findings.map(({ ruleId }) => ruleId)
}

describe.each(PAGES)('%s', (page) => {
  const blocks = codeOf(page)
  const at = ({ position }: Code): string => `${page}:${position?.start.line}`
  const policies = blocks.filter(({ lang, meta }) => lang === 'yaml' && meta === null)

  test('shows policies that can be used, with rules whose examples hold', () => {
    expect(policies.length).toBeGreaterThan(0)
    for (const block of policies) {
      const own = parse(block.value)
      // A part of a policy that only changes rules of the pack needs the pack.
      const text =
        own.extends === undefined ? `extends: [fineprint:recommended]\n${block.value}` : block.value
      const policy = loadPolicy(text, at(block), library)
      for (const rule of policy.rules.filter(({ id }) => own.rules?.[id]?.examples !== undefined)) {
        const { trials } = tryRule(rule, policy)
        expect(trials.length, at(block)).toBeGreaterThan(0)
        for (const { outcome } of trials) expect(outcome, at(block)).toBe('as-said')
      }
    }
  })

  test('shows command lines that the command accepts', () => {
    const lines = blocks
      .filter(({ lang }) => lang === 'sh')
      .flatMap((block) => block.value.split('\n').map((line) => [line, at(block)] as const))
      .flatMap(([line, where]) => {
        const [, rest] = /^(?:fineprint|node dist\/cli\.js) (.+)$/.exec(line) ?? []
        return rest === undefined ? [] : [[argumentsOf(rest), where] as const]
      })
    expect(lines.length).toBeGreaterThan(0)
    for (const [argv, where] of lines) {
      expect(() => parseArguments(argv), where).not.toThrow()
    }
  })

  test('says rightly which wording breaks a rule and which does not', () => {
    const policy = loadPolicy('extends: [fineprint:recommended]', 'p.yml', library)
    for (const block of blocks.filter(({ lang, meta }) => lang === 'text' && meta !== null)) {
      const [verdict, rule = ''] = block.meta?.split(' ') ?? []
      expect(['breaks', 'passes'], at(block)).toContain(verdict)
      expect(
        policy.rules.map(({ id }) => id),
        at(block),
      ).toContain(rule)
      expect(broken(policy, block.value).includes(rule), at(block)).toBe(verdict === 'breaks')
    }
  })

  test('uses no kind of block that is not checked', () => {
    // The last two are tried by `docs.test.ts`.
    const known = [null, 'workflow', 'examples', 'shared']
    for (const block of blocks.filter(({ lang }) => lang === 'yaml'))
      expect(known, at(block)).toContain(block.meta)
  })
})

/** The words of a command line, without quotation marks and a comment at its end. */
function argumentsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(#.*)|(\S+)/g)].flatMap(([, quoted, comment, word]) =>
    comment === undefined ? [quoted ?? word ?? ''] : [],
  )
}

test('the workflow of the engineers’ guide only comments', () => {
  const block = codeOf('docs/guide-engineers.md').find(({ meta }) => meta === 'workflow')
  const workflow = parse(block?.value ?? '')
  expect(Object.keys(workflow.on)).toEqual(['pull_request_target'])
  expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' })
  const { steps, name } = workflow.jobs.comments
  expect(name).not.toBe('Fineprint')
  expect(steps).toEqual([{ uses: 'OWNER/fineprint@FULL_COMMIT_DIGEST', with: { 'fail-on': 'never' } }])
})

test('the counsel guide uses no word of Git', () => {
  const text = readFileSync(join(ROOT, 'docs/guide-counsel.md'), 'utf8').replaceAll(/\]\([^)]*\)/g, '')
  expect(text.match(/\b(?:git|commit|branch|merge|rebase|diff|repository|clone)\b/gi) ?? []).toEqual([])
})

test('the counsel guide names rules of packs that there are', () => {
  const packs = readdirSync(join(ROOT, 'policies')).flatMap((file) => /^(.+)\.yml$/.exec(file)?.[1] ?? [])
  const extended = packs.map((pack) => `fineprint:${pack}`).join(', ')
  const { known } = loadPolicy(`extends: [${extended}]`, 'p.yml', library)
  const text = readFileSync(join(ROOT, 'docs/guide-counsel.md'), 'utf8')
  const named = [...text.matchAll(/`([a-z-]+\/[a-z-]+)`/g)].map(([, id = '']) => id)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((id) => ![...known].includes(id))).toEqual([])
})

test('the engineers’ guide shows how the built command explains a sentence', () => {
  const blocks = codeOf('docs/guide-engineers.md')
  const [, wording = ''] =
    /--explain --text "([^"]+)"/.exec(blocks.map(({ value }) => value).join('\n')) ?? []
  const { stdout } = run('clauses', '--explain', '--text', wording)
  expect(blocks.filter(({ lang }) => lang === 'text').map(({ value }) => value.trim())).toContain(
    stdout.trim(),
  )
})

function run(...args: string[]) {
  return spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], { cwd: ROOT, encoding: 'utf8' })
}
