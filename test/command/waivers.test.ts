/** Waivers beside the clause, on the command line. */
import { describe, expect, test } from 'vitest'
import { BAD_TERMS, CLEAN_TERMS, GRANT, folderWith, repositoryWith } from './folder.ts'

const POLICY = 'extends: [fineprint:recommended]\n'
const waiver = (more = '') => `<!-- fineprint-waiver
rule: training/ask-first
reason: Old customers keep this wording until renewal
approved-by: "@northwind/legal"${more}
-->`
const WAIVED = BAD_TERMS.replace(GRANT, `${waiver()}\n${GRANT}`)

describe('lint', () => {
  test('passes what a waiver in the document accepts, and lists it', async () => {
    const folder = folderWith({ '.fineprint.yml': POLICY, 'terms.md': WAIVED })
    const { status, stdout } = await folder.run('lint')
    expect(status).toBe(0)
    expect(stdout).toContain('waived  training/ask-first  terms.md:10:')
  })

  test('calls it waived in JSON and leaves it out of annotations', async () => {
    const folder = folderWith({ '.fineprint.yml': POLICY, 'terms.md': WAIVED })
    const { stdout } = await folder.run('lint', '--format', 'json')
    expect(JSON.parse(stdout).findings).toMatchObject([{ ruleId: 'training/ask-first', waived: true }])
    expect((await folder.run('lint', '--format', 'github')).stdout).not.toContain('::error')
  })

  test('fails after the waiver has expired', async () => {
    const text = WAIVED.replace(waiver(), waiver('\nexpires: 2026-11-22'))
    const folder = folderWith({ '.fineprint.yml': POLICY, 'terms.md': text })
    const { status, stdout } = await folder.runWith({ width: 200 }, 'lint')
    expect(status).toBe(1)
    expect(stdout).toContain('(its waiver expired on 2026-11-22)')
  })

  test('fails on a waiver that cannot be used, at the word that is wrong', async () => {
    const text = CLEAN_TERMS.replace('You', `${waiver('\nexpire: 2027-03-31')}\nYou`)
    const folder = folderWith({ '.fineprint.yml': POLICY, 'terms.md': text })
    const { status, stdout } = await folder.run('lint')
    expect(status).toBe(1)
    expect(stdout).toMatch(/^ {2}error {2}policy\/unusable-waiver {2}terms\.md:7:1$/m)
    expect(stdout).toContain('unknown key `expire` in a waiver; did you mean `expires`?')
  })

  test('holds it with several threads, too', async () => {
    const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.md`, WAIVED]))
    const folder = folderWith({ '.fineprint.yml': POLICY, ...files })
    const threads = { most: 2, entry: new URL('../../src/reader.ts', import.meta.url), worth: 10 }
    expect((await folder.runWith({ threads }, 'lint')).status).toBe(0)
  })
})

describe('lint --base', () => {
  test('does not let a change accept its own wording', async () => {
    const folder = repositoryWith({ '.fineprint.yml': POLICY, 'terms.md': CLEAN_TERMS })
    folder.write({ 'terms.md': WAIVED })
    const { status, stdout } = await folder.run('lint', '--base', 'main')
    expect(status).toBe(1)
    expect(stdout).toContain('policy/loosened  terms.md:5:1')
    expect(stdout).toContain('1 error, 1 warning in 1 document')
  })

  test('lets a waiver stand that was there', async () => {
    const folder = repositoryWith({ '.fineprint.yml': POLICY, 'terms.md': WAIVED })
    folder.write({ 'terms.md': `${WAIVED}\nYou keep your boards.\n` })
    expect((await folder.run('lint', '--base', 'main', '--scope', 'all')).status).toBe(0)
  })
})

test('a baseline leaves out what a waiver in the document accepts', async () => {
  const folder = folderWith({ '.fineprint.yml': POLICY, 'terms.md': WAIVED })
  const { stdout } = await folder.run('baseline', 'create')
  expect(stdout).toContain('0 findings accepted')
})
