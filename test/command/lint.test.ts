import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BAD_TERMS, CLEAN_TERMS, folderWith, GRANT } from './folder.ts'

const POLICY =
  'extends: [fineprint:recommended]\ndocuments: [{ files: "legal/**/*.md", kind: terms-of-service }]\n'

describe('what is found', () => {
  test('a policy without a rule is refused, for it would let everything pass', async () => {
    const bare = 'documents: [{ files: "legal/**/*.md", kind: terms-of-service }]\n'
    const folder = folderWith({ '.fineprint.yml': bare, 'legal/terms.md': BAD_TERMS })
    const { status, stderr } = await folder.run('lint')
    expect(status).toBe(2)
    expect(stderr).toContain(
      'no rule is on, so nothing would be judged: add `extends: [fineprint:recommended]` or a rule',
    )
  })

  test('a document that breaks a rule is exit status 1', async () => {
    const folder = folderWith({ '.fineprint.yml': POLICY, 'legal/terms.md': BAD_TERMS })
    const { status, stdout, stderr } = await folder.run('lint')
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toMatch(/^ {2}error {2}training\/ask-first {2}legal\/terms\.md:5:\d+$/m)
    expect(stdout).toContain(`  5 │ ${GRANT}`)
  })

  test('a document that breaks none is exit status 0', async () => {
    const folder = folderWith({ '.fineprint.yml': POLICY, 'legal/terms.md': CLEAN_TERMS })
    const { status, stdout } = await folder.run('lint')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^no findings in 1 document \(\d+ sentences?, \d+ clauses?, 2 rules\)\n$/)
  })

  test('--fail-on never reports and passes', async () => {
    const folder = folderWith({ '.fineprint.yml': POLICY, 'legal/terms.md': BAD_TERMS })
    const { status, stdout } = await folder.run('lint', '--fail-on', 'never')
    expect(status).toBe(0)
    expect(stdout).toContain('1 error in 1 document')
  })

  test('--format json prints the contract and nothing else', async () => {
    const folder = folderWith({ '.fineprint.yml': POLICY, 'legal/terms.md': BAD_TERMS })
    const output = JSON.parse((await folder.run('lint', '--format', 'json')).stdout)
    expect(output).toMatchObject({
      version: 1,
      findings: [
        {
          ruleId: 'training/ask-first',
          file: 'legal/terms.md',
          start: { line: 5 },
          end: { line: 5, column: GRANT.length },
          introduced: true,
        },
      ],
      summary: { errors: 1, warnings: 0, infos: 0, documents: 1 },
    })
  })

  test('--format github prints workflow commands', async () => {
    const folder = folderWith({ '.fineprint.yml': POLICY, 'legal/terms.md': BAD_TERMS })
    expect((await folder.run('lint', '--format', 'github')).stdout).toMatch(
      /^::error file=legal\/terms\.md,line=5,endLine=5,col=\d+,/,
    )
  })

  test('--output writes the file, without colors, and nothing to the screen', async () => {
    const folder = folderWith({ '.fineprint.yml': POLICY, 'legal/terms.md': BAD_TERMS })
    const { status, stdout } = await folder.runWith({ color: true }, 'lint', '--output', 'report.txt')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(folder.read('report.txt')).toContain('\n  error  training/ask-first  legal/terms.md:5:')
  })

  test('--no-color overrides the terminal', async () => {
    const folder = folderWith({ '.fineprint.yml': POLICY, 'legal/terms.md': BAD_TERMS })
    expect((await folder.runWith({ color: true }, 'lint')).stdout).toContain('\u001B[31m')
    expect((await folder.runWith({ color: true }, 'lint', '--no-color')).stdout).not.toContain('\u001B')
  })

  test('--output that cannot be written is told in one line', async () => {
    const folder = folderWith({ '.fineprint.yml': POLICY, 'legal/terms.md': BAD_TERMS })
    expect(await folder.run('lint', '--output', 'legal')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'fineprint: --output: legal: it is a folder, not a file\n',
    })
  })
})

describe('which files are documents', () => {
  test('a folder is searched for what the policy names', async () => {
    const folder = folderWith({
      '.fineprint.yml': POLICY,
      'legal/b.md': CLEAN_TERMS,
      'legal/a/a.md': CLEAN_TERMS,
      'legal/a.txt': CLEAN_TERMS,
      'docs/c.md': CLEAN_TERMS,
      'node_modules/legal/d.md': CLEAN_TERMS,
    })
    expect((await folder.run('clauses')).stdout).toMatch(
      /^legal\/a\/a\.md\n[\s\S]*\nlegal\/b\.md\n[\s\S]*in 2 documents/,
    )
  })

  test('a file that is named is a document whatever the policy says', async () => {
    const folder = folderWith({ '.fineprint.yml': POLICY, 'draft.txt': BAD_TERMS })
    expect((await folder.run('lint', 'draft.txt')).stdout).toContain('draft.txt:5:')
  })

  test('folders that begin with a dot are left out, unless the policy names them', async () => {
    const folder = folderWith({ '.legal/terms.md': BAD_TERMS, 'terms.md': CLEAN_TERMS })
    expect((await folder.run('lint')).status).toBe(0)
    folder.write({
      '.fineprint.yml':
        'extends: [fineprint:recommended]\ndocuments: [{ files: ".legal/*.md", kind: other }]\n',
    })
    expect((await folder.run('lint')).stdout).toContain('.legal/terms.md:5:')
  })

  test('a file that is named twice is judged once', async () => {
    const folder = folderWith({ '.fineprint.yml': POLICY, 'legal/terms.md': BAD_TERMS })
    expect((await folder.run('lint', 'legal', './legal/terms.md')).stdout).toContain('1 error in 1 document')
  })

  test('paths are shown as they were given', async () => {
    const folder = folderWith({ '.fineprint.yml': POLICY, 'legal/terms.md': BAD_TERMS, 'other/x': '' })
    const { stdout } = await folder.runWith({ cwd: join(folder.path, 'other') }, 'lint', '../legal')
    expect(stdout).toContain('../legal/terms.md:5:')
  })

  test('symbolic links end and do not lead out of the folder', async () => {
    const outside = folderWith({ 'secret.md': BAD_TERMS })
    const folder = folderWith({ 'legal/terms.md': CLEAN_TERMS })
    symlinkSync(folder.path, join(folder.path, 'legal/loop'))
    symlinkSync(outside.path, join(folder.path, 'legal/out'))
    symlinkSync('terms.md', join(folder.path, 'legal/alias.md'))
    symlinkSync(join(outside.path, 'secret.md'), join(folder.path, 'legal/secret.md'))
    symlinkSync('nowhere.md', join(folder.path, 'legal/broken.md'))
    const { status, stderr, stdout } = await folder.run('clauses', 'legal')
    expect(status).toBe(2)
    expect(stderr.split('\n').slice(1)).toEqual(
      expect.arrayContaining([
        `legal/secret.md: a symbolic link that leads out of the folder, to ${outside.path}/secret.md`,
        'legal/broken.md: a symbolic link that leads nowhere: no such file or folder',
      ]),
    )
    expect(stdout).toContain('in 2 documents')
  })
})

describe('which policy judges', () => {
  test('it is the nearest to the document, not to the working folder', async () => {
    const folder = folderWith({
      '.fineprint.yml': 'extends: [fineprint:recommended]\n',
      'site/.fineprint.yml': 'extends: [fineprint:recommended]\nrules: { training/ask-first: off }\n',
      'site/terms.md': BAD_TERMS,
    })
    expect((await folder.run('lint', 'site/terms.md')).status).toBe(0)
    expect((await folder.run('lint', 'site/terms.md', '--policy', '.fineprint.yml')).status).toBe(1)
  })

  test('a policy above the repository is not used', async () => {
    const folder = folderWith({
      '.fineprint.yml': 'rules: {}\n',
      'repo/.git/HEAD': '',
      'repo/terms.md': BAD_TERMS,
    })
    expect(await folder.run('lint', 'repo')).toMatchObject({
      status: 1,
      stderr:
        'fineprint: no .fineprint.yml from repo upward; using fineprint:recommended (`fineprint init` writes one)\n',
    })
  })

  test('two policies in one folder are not guessed between', async () => {
    const folder = folderWith({
      '.fineprint.yml': POLICY,
      '.fineprint.json': '{}',
      'legal/terms.md': BAD_TERMS,
    })
    expect(await folder.run('lint')).toMatchObject({
      status: 2,
      stderr: `fineprint: ${folder.path} has 2 policies, .fineprint.yml and .fineprint.json; keep one of them\n`,
    })
  })

  test('patterns of a policy that is kept apart start at the working folder', async () => {
    const folder = folderWith({ 'config/strict.yml': POLICY, 'legal/terms.md': BAD_TERMS })
    expect((await folder.run('lint', '--policy', 'config/strict.yml')).stdout).toContain('legal/terms.md:5:')
  })

  test.each([
    ['none.yml', 'no such file or folder'],
    ['legal', 'it is a folder, not a file'],
    ['latin1.yml', expect.any(String)],
  ])('--policy %s is told in one line', async (name, reason) => {
    const folder = folderWith({
      'legal/terms.md': BAD_TERMS,
      'latin1.yml': new Uint8Array([0x23, 0xe9, 0x0a]),
    })
    const { status, stdout, stderr } = await folder.run('lint', 'legal', '--policy', name)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    const [, said] = /^fineprint: \S+: the policy cannot be read: (.+)\n$/.exec(stderr) ?? []
    expect(said).toEqual(reason)
  })

  test('a waiver accepts a finding', async () => {
    const waiver =
      'waivers: [{ rule: training/ask-first, file: legal/terms.md, reason: Kept until renewal of LEGAL-8, approved-by: counsel }]\n'
    const folder = folderWith({
      '.fineprint.yml': POLICY + waiver,
      'legal/terms.md': BAD_TERMS,
      'legal/b.md': CLEAN_TERMS,
    })
    const { status, stdout } = await folder.run('lint')
    expect(status).toBe(0)
    expect(stdout).toContain('not counted: 1 waived')
    expect((await folder.run('lint', 'legal/b.md')).stdout).toMatch(/^no findings in 1 document/)
  })
})

describe('bad input', () => {
  const LARGE = new Uint8Array(5 * 1024 * 1024 + 1).fill(0x61)

  test('what cannot be read is told, is a finding, and loses nothing of the rest', async () => {
    const folder = folderWith({
      '.fineprint.yml': POLICY,
      'legal/empty.md': '',
      'legal/large.md': LARGE,
      'legal/latin1.md': new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x0a]),
      'legal/terms.md': BAD_TERMS,
    })
    const { status, stdout, stderr } = await folder.run('lint', '--format', 'json')
    expect(status).toBe(2)
    expect(stderr.split('\n').map((line) => line.split(':')[0])).toEqual([
      'legal/empty.md',
      'legal/large.md',
      'legal/latin1.md',
      '',
    ])
    const { findings } = JSON.parse(stdout)
    expect(findings.map(({ file, ruleId }: { file: string; ruleId: string }) => `${file} ${ruleId}`)).toEqual(
      [
        'legal/empty.md input/unreadable',
        'legal/large.md input/unreadable',
        'legal/latin1.md input/unreadable',
        'legal/terms.md training/ask-first',
      ],
    )
  })

  test('--fail-on never does not hide it', async () => {
    const folder = folderWith({ '.fineprint.yml': POLICY, 'legal/large.md': LARGE })
    expect(await folder.run('lint', '--fail-on', 'never')).toMatchObject({
      status: 2,
      stderr: 'legal/large.md: over 2 MiB (5.0 MiB); split it or exclude it\n',
    })
  })

  test('a path that matches nothing is told, and the others are judged', async () => {
    const folder = folderWith({ '.fineprint.yml': POLICY, 'legal/terms.md': BAD_TERMS })
    const { status, stdout, stderr } = await folder.run('lint', 'legal', 'legl', 'leg*.md')
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'legl: no such file or folder\n' +
        'leg*.md: no such file or folder (patterns belong in the policy; name a folder to search it)\n',
    })
    expect(stdout).toContain('legal/terms.md:5:')
    expect(stdout).toContain('input/unreadable  legl:1:1')
  })

  test('a folder without a document says what was searched', async () => {
    const folder = folderWith({ '.fineprint.yml': POLICY, 'docs/terms.md': BAD_TERMS })
    expect(await folder.run('lint')).toMatchObject({
      status: 2,
      stderr:
        '.: no document in this folder: looked for a file that .fineprint.yml names (legal/**/*.md) among 2 files\n',
    })
  })

  test('a path that is no file is not waited for', async () => {
    const folder = folderWith({ '.fineprint.yml': POLICY, 'legal/terms.md': CLEAN_TERMS })
    mkdirSync(join(folder.path, 'pipes'))
    expect(await folder.run('lint', '/dev/null')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('not a regular file'),
    })
  })

  test('a policy with a fault is one line with its place', async () => {
    const folder = folderWith({
      '.fineprint.yml': 'extends: [fineprint:recommended\n',
      'legal/terms.md': BAD_TERMS,
    })
    const { status, stdout, stderr } = await folder.run('lint')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^\.fineprint\.yml:\d+:\d+: [^\n]+\n$/)
  })
})

describe('--rule', () => {
  const TWO = `${BAD_TERMS}\nYou grant us a perpetual license to your boards.\n`
  const ids = (stdout: string) =>
    (JSON.parse(stdout).findings as { ruleId: string }[]).map(({ ruleId }) => ruleId)

  test('reports what one rule finds, and counts no other', async () => {
    const folder = folderWith({ '.fineprint.yml': POLICY, 'legal/terms.md': TWO })
    const all = await folder.run('lint', '--format', 'json')
    const one = await folder.run('lint', '--format', 'json', '--rule', 'license/perpetual')
    expect([ids(all.stdout), ids(one.stdout)]).toEqual([
      ['training/ask-first', 'license/perpetual'],
      ['license/perpetual'],
    ])
    expect([all.status, one.status]).toEqual([1, 0])
  })

  test('tells of rules about changes that nothing was compared for, but not where others were asked for', async () => {
    const rule =
      'rules: { change/more: { severity: error, message: M, judges: change, forbid: { effect: grants } } }\n'
    const folder = folderWith({ '.fineprint.yml': POLICY + rule, 'legal/terms.md': TWO })
    const told = 'not judged: 1 rule about changes; compare with --base REF'
    expect((await folder.run('lint')).stdout).toContain(told)
    expect((await folder.run('lint', '--rule', 'license/perpetual')).stdout).not.toContain(told)
  })

  test('does not hide what could not be judged', async () => {
    const german =
      '# Bedingungen\n\nWir verwenden Ihre Daten nur, um den Dienst zu erbringen und zu verbessern.\n'
    const folder = folderWith({ '.fineprint.yml': POLICY, 'legal/terms.md': german })
    const { stdout, status } = await folder.run('lint', '--format', 'json', '--rule', 'license/perpetual')
    expect([ids(stdout), status]).toEqual([['input/language'], 1])
  })

  test.each([
    [
      'license/perpetal',
      'there is no rule "license/perpetal" in .fineprint.yml; did you mean license/perpetual?',
    ],
    [
      'license/off',
      '.fineprint.yml has the rule license/off off; set it to info in `rules` to see what it finds',
    ],
    ['change/more', 'change/more judges changes; add --base REF, the revision to compare with'],
    [
      'north/only',
      '.fineprint.yml has the rule north/only off for legal/terms.md; `fineprint explain north/only` says where it is on',
    ],
  ])('refuses a rule that finds nothing anyhow: %s', async (rule, reason) => {
    const more = `rules:
  license/off: { severity: off, message: M, forbid: { action: license } }
  change/more: { severity: error, message: M, judges: change, forbid: { effect: grants } }
overrides:
  - files: north/**
    rules: { north/only: { severity: error, message: M, forbid: { action: license } } }
`
    const folder = folderWith({ '.fineprint.yml': POLICY + more, 'legal/terms.md': TWO })
    expect(await folder.run('lint', '--rule', rule)).toEqual({
      status: 2,
      stdout: '',
      stderr: `fineprint: ${reason}\n`,
    })
  })
})
