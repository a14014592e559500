import { expect, test } from 'vitest'
import { folderWith } from './folder.ts'

test('explain prints a rule in full', async () => {
  const folder = folderWith({ '.fineprint.yml': 'extends: [fineprint:recommended]\n' })
  const { status, stdout } = await folder.run('explain', 'training/ask-first')
  expect(status).toBe(0)
  expect(stdout).toMatchInlineSnapshot(`
    "training/ask-first  error  from fineprint:recommended

    Trains AI models on {data} without asking.

    why: People expect to be asked.

    fix: Ask first.

    Breaks the rule:
      - We may use Boards to train our AI models.

    Satisfies the rule:
      - We do not use Boards to train AI models.

    Sources:
      - AI commitments  https://northwind.example/ai

    Every clause must satisfy:
      not:
        properties:
          action:
            const: train-ai
          stance:
            const: permits
          consent:
            properties:
              mode:
                not:
                  const: opt-in
    "
  `)
})

test('explain says which examples are hard, and what they are read as', async () => {
  const policy = `
rules:
  northwind/no-voice:
    severity: error
    message: No.
    clause: { not: { properties: { data: { contains: { const: biometric } } } } }
    examples:
      fail: [{ text: We use your voice., kind: privacy-policy }]
      pass: [{ before: We sell your voice., after: We sing., hard: true }]
`
  const { stdout } = await folderWith({ '.fineprint.yml': policy }).run('explain', 'northwind/no-voice')
  expect(stdout).toContain('Breaks the rule:\n  - [privacy-policy] We use your voice.\n')
  expect(stdout).toContain('  - before: [hard] We sell your voice.\n    after:  We sing.\n')
})

test.each([
  [
    'sentence',
    '{ acts: { verb: close } }',
    '\n  judges: sentence\n  forbid:\n    acts:\n      verb: close\n',
  ],
  ['clause', '{ action: license }', '\n  forbid:\n    action: license\n'],
])(
  'explain shows the short form of a rule about a %s as it can be written',
  async (judges, forbid, shown) => {
    const policy = `rules: { acme/x: { severity: error, message: No., judges: ${judges}, forbid: ${forbid} } }\n`
    const { stdout } = await folderWith({ '.fineprint.yml': policy }).run('explain', 'acme/x')
    expect(stdout).toContain(`In the short form:${shown}`)
  },
)

test('an unknown rule names the nearest', async () => {
  const folder = folderWith({ '.fineprint.yml': 'extends: [fineprint:recommended]\n' })
  expect(await folder.run('explain', 'training/ask-frist')).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'fineprint: there is no rule "training/ask-frist" in .fineprint.yml; did you mean training/ask-first?\n',
  })
})

test('a rule that is off is said to be', async () => {
  const policy = 'extends: [fineprint:recommended]\nrules: { license/perpetual: off }\n'
  const { status, stderr } = await folderWith({ '.fineprint.yml': policy }).run(
    'explain',
    'license/perpetual',
  )
  expect([status, stderr]).toEqual([
    2,
    'fineprint: .fineprint.yml has the rule license/perpetual off; set it to info in `rules` to see what it finds\n',
  ])
})

test('a built-in rule is explained without a schema', async () => {
  const { status, stdout } = await folderWith().run('explain', 'input/unreadable')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^input\/unreadable {2}error {2}from fineprint\n/)
  expect(stdout).not.toContain('must satisfy')
})
