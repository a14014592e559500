import { expect, test } from 'vitest'
import { faultOf } from '../report/schemas.ts'
import { folderWith } from './folder.ts'

const POLICY = `extends: [fineprint:recommended]
documents:
  - { files: 'apps/**/*.md', kind: terms-of-service }
parties: { provider: [Northwind] }
rules:
  license/perpetual: error
overrides:
  - files: apps/eu/**
    parties: { provider: [Southwind] }
    terms: { customer-content: [Canvases] }
    rules:
      license/perpetual: off
      training/ask-first: { severity: warning, message: Ask first in Europe. }
  - files: [apps/us/**]
    rules:
      us/short:
        severity: info
        message: The title is long.
        with: { letters: 5 }
        document: { properties: { title: { maxLength: { $with: letters } } } }
waivers:
  - rule: training/ask-first
    file: apps/eu/*.md
    section: '2'
    reason: Customers of the old plan keep this wording.
    approved-by: '@northwind/legal'
    expires: 2026-01-31
approvers: ['@kim', { who: ['@northwind/legal'], rules: ['license/*'] }]
`
const BASELINE = `version: 1
created: 2026-11-01
findings:
  - { rule: training/ask-first, file: apps/eu/terms.md, fingerprint: 0123456789abcdef }
  - { rule: training/ask-first, file: apps/us/terms.md, fingerprint: 0123456789abcdef }
`
const FILES = { '.fineprint.yml': POLICY, '.fineprint-baseline.yml': BASELINE }

test('print-config prints what applies to a document, each with the line that says so', async () => {
  const { status, stdout, stderr } = await folderWith(FILES).run('print-config', 'apps/eu/terms.md')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout.replace(/^ +\w+ +(?:input|policy|text)\/.*\n/gm, '')).toMatchInlineSnapshot(`
    "apps/eu/terms.md
      a document of the kind terms-of-service  (.fineprint.yml:3)
      policy: .fineprint.yml
      override for apps/eu/**  (.fineprint.yml:8)

    Parties
      provider: Southwind  (.fineprint.yml:9, override for apps/eu/**)
      provider: Northwind  (.fineprint.yml:4)

    Terms
      customer-content: Canvases  (.fineprint.yml:10, override for apps/eu/**)

    12 rules on
      warning  training/ask-first  (.fineprint.yml:13, override for apps/eu/**)
               message: "Ask first in Europe."  (.fineprint.yml:13, override for
               apps/eu/**)

    2 rules off
      license/perpetual  (.fineprint.yml:12, override for apps/eu/**)
      us/short  (only in overrides for other files)

    Waivers
      training/ask-first in apps/eu/*.md, section 2, expired on 2026-01-31,
      approved by @northwind/legal: Customers of the old plan keep this wording.
      (.fineprint.yml:22)

    Accepted by the baseline
      training/ask-first: 1 finding

    Approvers
      @kim: every rule
      @northwind/legal: license/*
    "
  `)
})

test('print-config shows options, and what only overrides for other files have', async () => {
  const folder = folderWith(FILES)
  const us = await folder.run('print-config', 'apps/us/terms.md')
  expect(us.stdout).toContain(
    '  info     us/short  (.fineprint.yml:17, override for apps/us/**)\n' +
      '           letters: 5  (.fineprint.yml:19, override for apps/us/**)\n',
  )
  const other = await folder.run('print-config', 'apps/terms.md')
  expect(other.stdout).toContain('1 rule off\n  us/short  (only in overrides for other files)\n')
})

test.each(['apps/eu/terms.md', 'apps/us/terms.md', 'notes.txt'])(
  'the JSON form for %s satisfies its schema',
  async (path) => {
    const { status, stdout } = await folderWith(FILES).run('print-config', path, '--format', 'json')
    expect(status).toBe(0)
    expect(faultOf('config-output.schema.json', stdout)).toBeNull()
  },
)

test('the JSON form has the origins of what an override sets', async () => {
  const { stdout } = await folderWith(FILES).run('print-config', 'apps/eu/terms.md', '--format', 'json')
  const override = ['apps/eu/**']
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    file: 'apps/eu/terms.md',
    document: { isDocument: true, kind: 'terms-of-service', from: { path: '.fineprint.yml', line: 3 } },
    overrides: [{ files: override, line: 8 }],
    parties: [
      { key: 'provider', name: 'Southwind', from: { line: 9, override } },
      { key: 'provider', name: 'Northwind', from: { line: 4, override: null } },
    ],
    off: [
      { id: 'license/perpetual', by: { path: '.fineprint.yml', line: 12, override } },
      { id: 'us/short', by: null },
    ],
    waivers: [{ rule: 'training/ask-first', expired: true, line: 22 }],
    baseline: [{ rule: 'training/ask-first', findings: 1 }],
  })
})

test('a file that is no document is said to be none', async () => {
  const { status, stdout } = await folderWith(FILES).run('print-config', 'notes.txt')
  expect(status).toBe(0)
  expect(stdout).toContain('no document by this policy: it is judged only where `fineprint lint` names')
})

test('the policy that applies is found from the file upward', async () => {
  const folder = folderWith({ 'site/.fineprint.yml': 'extends: [fineprint:recommended]\n' })
  const { stdout } = await folder.run('print-config', 'site/docs/terms.md')
  expect(stdout).toMatch(/^docs\/terms\.md\n {2}a document of the kind other/)
  expect(stdout).toContain('policy: site/.fineprint.yml')
})

test('without a policy, the pack that applies is said', async () => {
  const { status, stdout, stderr } = await folderWith().run('print-config', 'terms.md')
  expect(status).toBe(0)
  expect(stderr).toContain('no .fineprint.yml from . upward; using fineprint:recommended')
  expect(stdout).toContain('policy: fineprint:recommended')
})

test.each([
  [[], 'print-config takes one file, for example: fineprint print-config legal/terms.md'],
  [['a.md', 'b.md'], 'print-config takes one file, for example: fineprint print-config legal/terms.md'],
  [['apps'], 'print-config takes one file, and apps is a folder'],
])('print-config %j is wrong usage', async (operands, message) => {
  const folder = folderWith({ ...FILES, 'apps/terms.md': '# Terms\n' })
  const run = await folder.run('print-config', ...operands)
  expect(run).toEqual({ status: 2, stdout: '', stderr: `fineprint: ${message}\n` })
})

test('what a policy writes cannot act on the terminal', async () => {
  const folder = folderWith({
    '.fineprint.yml': 'extends: [fineprint:recommended]\nparties: { provider: ["North\\e[2Jwind"] }\n',
  })
  const { stdout } = await folder.run('print-config', 'terms.md')
  expect(stdout).toContain('provider: North⟨U+001B⟩[2Jwind')
})
