import { expect, test } from 'vitest'
import { folderWith } from './folder.ts'

test('--version prints the version', async () => {
  expect(await folderWith().run('--version')).toEqual({ status: 0, stdout: '1.2.3\n', stderr: '' })
})

test('help lists the commands', async () => {
  const { status, stdout } = await folderWith().run('help')
  expect(status).toBe(0)
  expect(stdout).toMatchInlineSnapshot(`
    "Fineprint lints a company's own terms of service and privacy policies.

    Usage: fineprint COMMAND [options] [operands]

      init [folder]            write a first policy, a baseline and the workflow for the documents of a repository
      lint [paths…]            judge documents by the policy
      clauses [paths…]         print what was read from documents
      diff BASE HEAD [paths…]  print what a change does to people's rights
      baseline create|prune    accept the findings that stand today, or let go of those that were fixed
      explain RULE             print a rule's reasoning, examples and sources
      test [RULE…]             try rules on the examples that they carry
      print-config FILE        print what applies to a document, and where each setting comes from
      help [command]           print help

    fineprint help COMMAND prints its options, fineprint --version the version.
    "
  `)
})

test('no command is wrong usage, so that an empty script line does not pass', async () => {
  const { status, stdout, stderr } = await folderWith().run()
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('Usage: fineprint COMMAND')
})

test.each([
  ['help', 'lint'],
  ['lint', '--help'],
])('%s %s prints the options of lint', async (...argv) => {
  const { status, stdout } = await folderWith().run(...argv)
  expect(status).toBe(0)
  expect(stdout).toContain('\n  --fail-on error|warning|never')
})

test.each([
  [
    ['lnit'],
    'unknown command "lnit"; commands: init, lint, clauses, diff, baseline, explain, test, print-config, help',
  ],
  [
    ['explian', 'x/y'],
    'unknown command "explian"; commands: explain, init, lint, clauses, diff, baseline, test, print-config, help',
  ],
  [
    ['help', 'lnit'],
    'unknown command "lnit"; commands: init, lint, clauses, diff, baseline, explain, test, print-config, help',
  ],
  [
    ['--policy', 'x'],
    'the command comes first; commands: init, lint, clauses, diff, baseline, explain, test, print-config, help',
  ],
  [['lint', '--polcy', 'x'], 'unknown option "--polcy"; did you mean --policy?'],
  [['lint', '--polcy=x'], 'unknown option "--polcy"; did you mean --policy?'],
  [
    ['clauses', '--severity', 'x'],
    'unknown option "--severity"; clauses has --policy, --format, --explain, --line, --text, --output, --no-color, --help',
  ],
  [
    ['lint', '-x'],
    'unknown option "-x"; lint has --policy, --base, --scope, --rule, --fail-on, --format, --output, --no-color, --help',
  ],
  [['lint', '--policy'], '--policy needs a value: --policy FILE'],
  [['lint', '--policy='], '--policy needs a value: --policy FILE'],
  [['lint', '--policy', '--base', 'x'], '--policy needs a value: --policy FILE'],
  [['lint', '--no-color=yes'], '--no-color takes no value'],
  [
    ['lint', '--format', 'jsn'],
    '--format cannot be "jsn"; it is one of terminal, json, github (did you mean json?)',
  ],
  [['clauses', '--format', 'github'], '--format cannot be "github"; it is one of terminal, json'],
  [['lint', '--scope', 'introduced'], '--scope introduced needs --base REF, the revision to compare with'],
  [['clauses', '--line', '4', 'a.md'], '--line needs --explain'],
  [['clauses', '--text', 'x'], '--text needs --explain'],
  [
    ['clauses', '--explain', '--line', '4'],
    '--line needs one file: fineprint clauses --explain --line 4 FILE',
  ],
  [
    ['clauses', '--explain', '--line', '4', 'a.md', 'b.md'],
    '--line needs one file: fineprint clauses --explain --line 4 FILE',
  ],
  [
    ['clauses', '--explain', '--line', '0', 'a.md'],
    '--line cannot be "0"; it is the number of a line, from 1',
  ],
  [['clauses', '--explain', '--text', 'x', 'a.md'], '--text is read instead of files; leave out a.md'],
  [
    ['clauses', '--explain', '--text', 'x', '--line', '4'],
    '--line is a line of a file; leave it out with --text',
  ],
  [['clauses', '--explain', '--text'], '--text needs a value: --text WORDING'],
  [['clauses', '--explian'], 'unknown option "--explian"; did you mean --explain?'],
  [['explain'], 'explain takes one rule, for example: fineprint explain license/perpetual'],
  [['explain', 'a/b', 'c/d'], 'explain takes one rule, for example: fineprint explain license/perpetual'],
])('%j is told in one line', async (argv, line) => {
  expect(await folderWith().run(...argv)).toEqual({ status: 2, stdout: '', stderr: `fineprint: ${line}\n` })
})

test('a fault of the program is one line that asks for a report', async () => {
  const io = {
    stdout: () => {
      throw new Error('the screen is gone')
    },
  }
  const { status, stderr } = await folderWith().runWith(io, '--version')
  expect(status).toBe(2)
  expect(stderr).toMatch(
    /^fineprint: internal error: the screen is gone; please report it at https:\/\/\S+\/issues\n$/,
  )
})

test('a reader that closes the pipe is no fault', async () => {
  const io = {
    stdout: () => {
      throw Object.assign(new Error('broken pipe'), { code: 'EPIPE' })
    },
  }
  expect(await folderWith().runWith(io, '--version')).toEqual({ status: 0, stdout: '', stderr: '' })
})
