/** The generated documentation is what `npm run docs` writes, and says what the code says. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { fillBlocks } from '../../scripts/docs/blocks.ts'
import { render, strayPages } from '../../scripts/docs/index.ts'
import { readInputs } from '../../scripts/docs/inputs.ts'
import { builtinRules, type PackRule, readPack } from '../../scripts/docs/packs.ts'
import { rulePages } from '../../scripts/docs/rules.ts'
import { policyPage } from '../../scripts/docs/schema.ts'
import { COMMANDS, type Command } from '../../src/command/options.ts'
import { library } from '../policy/library.ts'

const ROOT = join(import.meta.dirname, '../..')
const inputs = readInputs(ROOT)
const pages = render(inputs)

test.each([...pages.keys()])('%s is up to date', (path) => {
  const file = join(ROOT, path)
  const written = existsSync(file) ? readFileSync(file, 'utf8') : null
  expect(written === pages.get(path), `${path} is stale or missing: run "npm run docs" and commit it`).toBe(
    true,
  )
})

test('docs/rules has no page of a rule that does not exist', () => {
  expect(strayPages(ROOT, pages), 'run "npm run docs", which removes them').toEqual([])
})

describe('what is generated', () => {
  const policy = pages.get('docs/policy.md') ?? ''
  const headings = policy.match(/^### .+$/gm) ?? []

  /** Every key below a schema, wherever it stands. */
  const keysOf = (schema: unknown): string[] => {
    if (typeof schema !== 'object' || schema === null) return []
    const { properties = {} } = schema as { properties?: object }
    const own = typeof properties === 'object' ? Object.keys(properties) : []
    return [...own, ...Object.values(schema).flatMap(keysOf)]
  }

  test.each([['policy', inputs.policySchema] as const, ...Object.entries(inputs.factSchemas)])(
    'explains every key of the %s schema',
    (_, schema) => {
      const missing = keysOf(schema).filter((key) => !headings.some((line) => line.endsWith(`\`${key}\``)))
      expect(missing).toEqual([])
    },
  )

  test('has no two headings of one name in the reference, so that each can be linked to', () => {
    expect(headings).toEqual([...new Set(headings)])
  })

  test('has a page on every rule that a pack defines, and every built-in one', () => {
    const ids = Object.entries(inputs.packs).flatMap(([name, text]) =>
      // Only who defines a rule gives examples for it.
      Object.entries<{ examples?: object }>(parse(text).rules)
        .filter(([, { examples }]) => examples !== undefined)
        .map(([id]) => `${name}/${id}`),
    )
    expect(ids.length).toBeGreaterThan(19)
    for (const { id } of builtinRules()) ids.push(`built-in/${id}`)
    expect(ids.filter((id) => !pages.has(`docs/rules/${id}.md`))).toEqual([])
  })

  test.each(Object.entries<Command>(COMMANDS))('describes %s with its options', (name, command) => {
    const page = pages.get('docs/command.md') ?? ''
    const part = page.slice(page.indexOf(`\n## ${name}\n`)).split('\n## ')[1] ?? ''
    for (const option of Object.keys(command.options)) expect(part).toContain(`\`--${option}`)
  })

  test.each(Object.keys({ ...inputs.action.inputs, ...inputs.action.outputs }))('describes %s', (name) => {
    expect(pages.get('docs/action.md')).toContain(`| \`${name}\` |`)
  })
})

describe('a page on a rule', () => {
  const rule: PackRule = {
    id: 'northwind/ask',
    severity: 'error',
    message: 'At most {days} days, says {data}.',
    reasoning: 'Because *we* promised | so.',
    fix: null,
    wording: null,
    options: { days: 14 },
    at: null,
    fail: [],
    pass: [],
    sources: [],
    demand: [],
    compiled: null,
  }
  const pageOf = (change: Partial<PackRule>): string => {
    const pack = { name: 'own', about: [], parents: [], changed: [], rules: [{ ...rule, ...change }] }
    return rulePages([pack], []).get('docs/rules/own/northwind/ask.md') ?? ''
  }

  test('puts the usual values of options into the message, and marks what is read', () => {
    expect(pageOf({})).toContain('At most 14 days, says *data*.')
  })

  test('says what the rule says literally', () => {
    expect(pageOf({})).toContain('Because &#42;we&#42; promised &#124; so.')
  })

  test('shows a pair of texts as a change, in the kind of document that it is for', () => {
    const change = { before: 'We ask.\n', after: 'We do not ask.\n' }
    const page = pageOf({ fail: [{ text: null, change, kind: 'privacy-policy', hard: true }] })
    expect(page).toContain(
      '(in a document of kind `privacy-policy`; hard: a matcher of words would get it wrong)\n\n```diff\n- We ask.\n+ We do not ask.\n```',
    )
  })

  test('keeps wording with a fence of its own inside of the block', () => {
    const page = pageOf({ fail: [{ text: 'a\n```\nb', change: null, kind: null, hard: false }] })
    expect(page).toContain('````text\na\n```\nb\n````')
  })

  test('gives sources with jurisdiction, status and day where they are known', () => {
    const source = { title: 'An act', url: 'https://example.com/act', jurisdiction: 'EU', status: 'in force' }
    expect(pageOf({ sources: [{ ...source, checked: '2026-11-23' }, { title: 'A case' }] })).toContain(
      '- [An act](<https://example.com/act>) (EU; in force; checked 2026-11-23)\n- A case\n',
    )
  })

  test('shows the short form as written and the schema that it stands for', () => {
    const page = pageOf({
      demand: [{ key: 'forbid', yaml: 'forbid: { action: sell }' }],
      compiled: { fact: 'clause', schema: { not: true } },
    })
    expect(page).toContain('```yaml\nforbid: { action: sell }\n```\n\n')
    expect(page).toContain(
      '<details><summary>As JSON Schema</summary>\n\n```yaml\nclause:\n  not: true\n```\n\n</details>',
    )
  })

  test('shows options that are patterns with the demand, and not as settings', () => {
    const pattern = `(?i)${'a|'.repeat(60)}b`
    const page = pageOf({
      options: { days: 14, grounds: pattern },
      demand: [{ key: 'forbid', yaml: 'forbid: { text: { matches: { $with: grounds } } }' }],
    })
    expect(page).toContain('| `grounds` | a pattern, below |')
    expect(page).toContain('    with:\n      days: 14\n```')
    expect(page).toContain(`with:\n  grounds: ${pattern}`)
  })
})

test('a pack that changes rules of another one says how', () => {
  const pack = readPack('strict', library.packs.strict ?? '', library)
  expect(pack.parents).toEqual(['fineprint:recommended'])
  expect(pack.rules).toEqual([])
  expect(pack.changed).toEqual([{ id: 'license/perpetual', yaml: 'license/perpetual: info' }])
})

test('a schema that refers to itself is explained once', () => {
  const node = {
    title: 'Node',
    description: 'A node.',
    type: 'object',
    properties: { next: { $ref: '#/$defs/node' } },
  }
  const page = policyPage({ properties: { first: { $ref: '#/$defs/node' } }, $defs: { node } }, {})
  expect(page.match(/^### .+$/gm)).toEqual(['### `first`', '### `(node)`', '### `(node)` › `next`'])
  expect(page).toContain('- Value: [Node](#node)')
})

test('keys of one name in two forms of a value share a heading', () => {
  const form = (type: string) => ({ type: 'object', properties: { who: { type } } })
  const page = policyPage({ properties: { a: { anyOf: [form('string'), form('integer')] } } }, {})
  expect(page).toContain(
    '### `a` › `who`\n\n- Value: string\n- Required: no\n\nOr:\n\n- Value: integer\n- Required: no\n',
  )
})

test('a generated block without an end is refused, with the page and the block', () => {
  const text = 'a\n<!-- generated: one -->\n<!-- generated: two -->\n<!-- /generated -->\n'
  expect(() => fillBlocks('p.md', text, () => 'x')).toThrow('p.md: <!-- generated: one --> has no end')
})
