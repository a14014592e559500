import { describe, expect, test } from 'vitest'
import { faultOf } from '../report/schemas.ts'
import { folderWith, LIBRARY } from './folder.ts'

/** A policy with one rule, `northwind/no-voice`, over clauses, and its examples. */
const policyWith = (examples: string, more = ''): Record<string, string> => ({
  '.fineprint.yml': `
extends: [fineprint:recommended]
parties: { provider: [Northwind] }
rules:
  northwind/no-voice:
    severity: error
    message: Voice recordings never train models.
    clause:
      not:
        properties:
          action: { const: train-ai }
          stance: { const: permits }
          data: { contains: { const: biometric } }
    examples:
${examples}
${more}`,
})

const FAIL = '      fail: [Northwind may use your voice recordings to train its models.]'
const PASS = '      pass: [We never use your voice recordings to train our models.]'

describe('examples that come out as they say', () => {
  test('are counted on one line a rule, and the exit status is 0', async () => {
    expect(await folderWith(policyWith(`${FAIL}\n${PASS}`)).run('test')).toEqual({
      status: 0,
      stdout:
        'as said  northwind/no-voice  1 failing, 1 passing\n\nall as said; 2 examples of 1 rule, judged as of 2026-01-01\n',
      stderr: '',
    })
  })

  test('are read with the terms of the policy', async () => {
    const examples = `      fail: [We may use Echoes to train our models.]\n${PASS}`
    const terms = 'terms: { biometric: [Echoes] }\n'
    expect((await folderWith(policyWith(examples, terms)).run('test')).status).toBe(0)
    expect((await folderWith(policyWith(examples)).run('test')).status).toBe(1)
  })
})

describe('an example that comes out wrong', () => {
  const folder = () => folderWith(policyWith(`      fail:\n        - We never train on your voice.\n${PASS}`))

  test('is told with its line, what was expected, and how it was read', async () => {
    const { status, stdout } = await folder().run('test')
    expect(status).toBe(1)
    expect(stdout).toMatchInlineSnapshot(`
      "wrong    northwind/no-voice  0 of 1 failing, 1 passing

        wrong  .fineprint.yml:16:11
        expected a finding, found none
        "We never train on your voice."

        How it was read:

          1:1
            We [1 never train] on your voice.

              1 never train  main clause; subject "We" (the company); denied by
                             "never"

            Clause: forbids train-ai
              action      train-ai "train"
              stance      forbids "never"
                          "train" is denied by "never"
              actor       provider "We"
                          "We" is the subject of "never train"
              data        biometric "your voice"
              purposes    ai-training "train"
              consent     none found
              confidence  high

            Acts, as rules about sentences see them
              provider does not train "on your voice"

          1 clause in 1 sentence

      1 wrong; 2 examples of 1 rule, judged as of 2026-01-01
      "
    `)
  })

  test('is told to programs in the form that a schema describes', async () => {
    const { status, stdout } = await folder().run('test', '--format', 'json', '--mutants')
    expect(status).toBe(1)
    expect(faultOf('test-output.schema.json', stdout)).toBeNull()
    const [failing, passing] = JSON.parse(stdout).rules[0].examples
    expect(failing).toMatchObject({ expected: 'fail', line: 16, column: 11, outcome: 'missed', hard: false })
    expect(failing.read[0].sentences[0].clauses[0].clause.stance).toBe('forbids')
    expect(passing).toMatchObject({ expected: 'pass', outcome: 'as-said', read: null })
  })

  test('a passing one shows what was found', async () => {
    const examples = `${FAIL}\n      pass:\n        - text: Northwind may train models on your voice.\n          hard: true`
    const { status, stdout } = await folderWith(policyWith(examples)).run('test')
    expect(status).toBe(1)
    expect(stdout).toContain(
      '  wrong  .fineprint.yml:17:11\n' +
        '  expected no finding, found at 1:15 "Voice recordings never train models."\n',
    )
  })

  test('one that is found with low confidence only does not count as found', async () => {
    const unsure = 'Voice recordings train models.'
    const { status, stdout } = await folderWith(policyWith(`      fail: [${unsure}]\n${PASS}`)).run('test')
    expect(status).toBe(1)
    expect(stdout).toContain('found one of low confidence')
  })

  test('a passing one that cannot be judged is wrong', async () => {
    const german =
      'Wir verwenden Ihre Aufnahmen und die Daten Ihres Kontos nicht, um unsere Modelle damit zu trainieren.'
    const { status, stdout } = await folderWith(policyWith(`${FAIL}\n      pass: ["${german}"]`)).run('test')
    expect(status).toBe(1)
    expect(stdout).toContain('expected no finding, but it could not be judged: The document is in German')
  })
})

const CHANGE = `
rules:
  northwind/kept:
    severity: error
    message: A promise is gone.
    change: { not: { properties: { kind: { const: removed } } } }
    examples:
      fail:
        - before: We do not use your boards to train AI models.
          after: We do not use your boards to train third-party AI models.
      pass:
        - before: We do not use your boards to train AI models.
          after: Your boards are never used to train AI models.
`

test('a change that comes out wrong shows both versions and what the change does', async () => {
  const { status, stdout } = await folderWith({ '.fineprint.yml': CHANGE }).run('test')
  expect(status).toBe(1)
  expect(stdout).toContain('\n    before:1:1\n')
  expect(stdout).toContain('\n    after:1:1\n')
  expect(stdout).toContain('+ company  The document promises that the company will not use')
})

const document = (kind: string): Record<string, string> => ({
  '.fineprint.yml': `
rules:
  northwind/dated:
    severity: error
    message: No date.
    document:
      if: { properties: { kind: { const: privacy-policy } } }
      then: { properties: { dates: { minItems: 1 } } }
    examples:
      fail: [{ text: We store your boards., kind: ${kind} }]
      pass: [We store your boards., { text: "Last updated: May 4, 2026", kind: privacy-policy }]
`,
})

test('an example is read as the kind of document that it names', async () => {
  expect((await folderWith(document('privacy-policy')).run('test')).status).toBe(0)
})

test('a document that comes out wrong shows the fields that its rule asks about', async () => {
  const { status, stdout } = await folderWith(document('cookie-policy')).run('test')
  expect(status).toBe(1)
  expect(stdout).toContain(
    '    What the rule saw of the document:\n      kind: cookie-policy\n      dates: []\n',
  )
})

test('examples are judged as of one day, whatever day it is', async () => {
  const dated = {
    '.fineprint.yml': `
rules:
  northwind/notice:
    severity: error
    message: Too soon.
    document: { properties: { daysToEffect: { minimum: 30 } } }
    examples:
      fail: ["Effective January 30, 2026"]
      pass: ["Effective January 31, 2026"]
`,
  }
  expect((await folderWith(dated).runWith({ today: '2031-05-05' }, 'test')).status).toBe(0)
})

describe('which rules', () => {
  const own = policyWith(`${FAIL}\n${PASS}`)
  const changed = {
    '.fineprint.yml':
      'extends: [fineprint:recommended]\nrules:\n  training/ask-first: { severity: warning, message: Ask. }\n  license/perpetual: off\n',
  }

  test('a rule of a pack with another message is tested, one with another severity is not', async () => {
    const { status, stdout } = await folderWith(changed).run('test')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^as said {2}training\/ask-first {2}1 failing, 1 passing\n\n/)
    const severity = 'extends: [fineprint:recommended]\nrules: { training/ask-first: warning }\n'
    expect(await folderWith({ '.fineprint.yml': severity }).run('test')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'fineprint: nothing to test: .fineprint.yml defines and changes no rule that is on; to test the rules of packs, add --all\n',
    })
  })

  test('--all tests those of the packs, and tells which have no examples', async () => {
    const { status, stdout } = await folderWith(own).run('test', '--all')
    expect(status).toBe(0)
    expect(stdout).toContain('as said  training/ask-first  1 failing, 1 passing')
    expect(stdout).toContain('nothing  license/perpetual  0 failing, 0 passing')
  })

  test('rules can be named, and an unknown one names the nearest', async () => {
    const folder = folderWith(own)
    expect((await folder.run('test', 'training/ask-first')).stdout).toContain('2 examples of 1 rule')
    expect(await folder.run('test', 'northwind/no-vioce')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'fineprint: there is no rule "northwind/no-vioce" in .fineprint.yml; did you mean northwind/no-voice?\n',
    })
    expect((await folder.run('test', 'input/empty')).stderr).toBe(
      'fineprint: input/empty is built in and has no examples\n',
    )
  })

  test('a folder without a policy has nothing to test, and is not green', async () => {
    const { status, stderr } = await folderWith().run('test')
    expect(status).toBe(2)
    expect(stderr).toContain('nothing to test: there is no .fineprint.yml')
  })

  test('a policy whose rules have no examples is not green', async () => {
    const { status, stderr } = await folderWith(policyWith('      fail: []')).run('test')
    expect(status).toBe(2)
    expect(stderr).toBe('fineprint: nothing was tested: northwind/no-voice has no examples; add `examples`\n')
  })

  test('an unusable policy is told with its place', async () => {
    const examples = '      fail: [{ before: We store it. }]'
    expect(await folderWith(policyWith(examples)).run('test')).toEqual({
      status: 2,
      stdout: '',
      stderr: '.fineprint.yml:15:14: `rules.northwind/no-voice.examples.fail[0]` lacks `after`: add it\n',
    })
  })
})

describe('a rule without passing examples', () => {
  const folder = () => folderWith(policyWith(FAIL))

  test('is told', async () => {
    const { status, stdout } = await folder().run('test')
    expect(status).toBe(0)
    expect(stdout).toContain('warning  .fineprint.yml:14:5\n  no passing example')
  })

  test('fails with --strict', async () => {
    expect((await folder().run('test', '--strict')).status).toBe(1)
  })
})

describe('other options for a rule of a pack', () => {
  const pack = `
rules:
  date/notice:
    severity: error
    message: Too soon.
    with: { days: 30 }
    document: { properties: { daysToEffect: { minimum: { $with: days } } } }
    examples:
      fail: ["Effective January 20, 2026"]
      pass: ["Effective January 31, 2026"]
`
  const run = (...argv: string[]) => {
    const policy = 'extends: [fineprint:recommended]\nrules: { date/notice: { with: { days: 10 } } }\n'
    const library = { ...LIBRARY, packs: { recommended: pack } }
    return folderWith({ '.fineprint.yml': policy }).runWith({ library }, 'test', ...argv)
  }

  test('tell which of its examples no longer hold, and that is no fault', async () => {
    const { status, stdout } = await run()
    expect(status).toBe(0)
    expect(stdout).toContain('changed  date/notice  0 of 1 failing, 1 passing')
    expect(stdout).toContain('changed  fineprint:recommended:9:14\n  expected a finding, found none')
    expect(stdout).toContain('0 wrong, 1 of rules with changed options no longer hold')
  })

  test('are a fault with --strict', async () => {
    expect((await run('--strict')).status).toBe(1)
  })
})

describe('--mutants', () => {
  const ENOUGH = `      fail: [Northwind may use your voice recordings to train its models.]
      pass:
        - We never use your voice recordings to train our models.
        - Northwind may use your boards to train its models.
        - You grant us a license to use your voice recordings.`

  test('names each condition that no example shows, its place, and the example that would show it', async () => {
    const { status, stdout } = await folderWith(policyWith(`${FAIL}\n${PASS}`)).run('test', '--mutants')
    expect(status).toBe(1)
    expect(stdout).toMatchInlineSnapshot(`
      "as said  northwind/no-voice  1 failing, 1 passing

        warning  .fineprint.yml:11:11
        no example shows what \`action: { const: train-ai }\` is for: add one that
        satisfies the rule only because of it, or take it out

        warning  .fineprint.yml:13:11
        no example shows what \`data: { contains: { const: biometric } }\` is for: add
        one that satisfies the rule only because of it, or take it out

        5 mutants tried, 2 survive

      all as said, 2 surviving mutants; 2 examples of 1 rule, judged as of 2026-01-01
      "
    `)
  })

  test('is silent where every condition is shown', async () => {
    const { status, stdout } = await folderWith(policyWith(ENOUGH)).run('test', '--mutants')
    expect(stdout).toContain('6 mutants tried, 0 survive')
    expect(status).toBe(0)
  })

  test('names passing examples in which nothing was read, but for hard ones', async () => {
    const idle = `${ENOUGH}\n        - We answer every question.\n        - { text: We train our staff., hard: true }`
    const { status, stdout } = await folderWith(policyWith(idle)).run('test', '--mutants')
    expect(status).toBe(1)
    expect(stdout).toContain(
      'warning  .fineprint.yml:20:11\n  this passing example proves nothing: no clause was read in it',
    )
    expect(stdout).toContain('1 proves nothing')
  })

  test('speaks only of what the author of a short form wrote, where it was written', async () => {
    const short = (examples: string) => `
rules:
  acme/notice:
    severity: error
    message: No notice.
    judges: sentence
    forbid:
      - acts: { verb: [terminate, suspend], mode: may }
        text: { not: { matches: notice } }
      - { text: { matches: forfeit } }
    examples:
      fail: [We may terminate it., ${examples}]
      pass: [We terminate it., We may serve it., We may terminate it with notice.]
`
    const sparse = await folderWith({ '.fineprint.yml': short('It is forfeit.') }).run('test', '--mutants')
    expect(sparse.status).toBe(1)
    expect(sparse.stdout).toContain('.fineprint.yml:8:35\n  no example shows what `suspend` in')
    const full = folderWith({ '.fineprint.yml': short('It is forfeit., We may suspend it.') })
    expect(await full.run('test', '--mutants')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(', 0 survive'),
    })
  })

  test('leaves out the stance and actor that are meant where none is named', async () => {
    const short = (more: string) => `
rules:
  acme/voice:
    severity: error
    message: No.
    forbid: { action: train-ai, data: biometric${more} }
    examples:
      fail: [We may use your voice recordings to train our models.]
      pass: [We may use your boards to train our models., You grant us a license to use your voice recordings.]
`
    const run = (more: string) => folderWith({ '.fineprint.yml': short(more) }).run('test', '--mutants')
    expect((await run('')).status).toBe(0)
    const named = await run(', actor: [provider, third-party]')
    expect(named.status).toBe(1)
    expect(named.stdout).toContain('.fineprint.yml:6:50\n  no example shows what `actor: {')
  })

  test('a rule that lacks passing examples fails', async () => {
    expect((await folderWith(policyWith(FAIL)).run('test', '--mutants')).status).toBe(1)
  })
})

describe('a rule of an override', () => {
  const policy = `
extends: [fineprint:recommended]
overrides:
  - files: south/**
    parties: { provider: [Southwind] }
    rules:
      south/keeps-accounts:
        severity: error
        message: Southwind closes accounts.
        judges: sentence
        forbid: { acts: { verb: terminate, mode: may, actor: provider } }
        examples:
          fail: [Southwind may terminate your account at any time.]
          pass: [Southwind will never terminate your account.]
`

  test('is tested as it is there, with the words of the override', async () => {
    const folder = folderWith({ '.fineprint.yml': policy })
    const { status, stdout, stderr } = await folder.run('test')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^as said {2}south\/keeps-accounts in south\/\*\* {2}1 failing, 1 passing\n/)
    expect((await folder.run('test', 'south/keeps-accounts', '--mutants')).stdout).toContain('mutants tried')
  })

  test('is told to programs with the patterns of the override', async () => {
    const { stdout } = await folderWith({ '.fineprint.yml': policy }).run('test', '--format', 'json')
    expect(faultOf('test-output.schema.json', stdout)).toBeNull()
    expect(JSON.parse(stdout).rules).toMatchObject([
      { id: 'south/keeps-accounts', override: ['south/**'], missing: [] },
    ])
  })

  test('that has other options there is tested with both', async () => {
    const days = `
rules:
  acme/notice:
    severity: error
    message: Too soon.
    with: { days: 30 }
    document: { properties: { daysToEffect: { minimum: { $with: days } } } }
    examples:
      fail: ["Effective January 20, 2026"]
      pass: ["Effective January 31, 2026"]
overrides:
  - { files: south/**, rules: { acme/notice: { with: { days: 10 } } } }
  - { files: north/**, rules: { acme/notice: warning } }
`
    const { status, stdout } = await folderWith({ '.fineprint.yml': days }).run('test')
    expect(status).toBe(0)
    expect(stdout).toContain('as said  acme/notice  1 failing, 1 passing\n')
    expect(stdout).toContain('changed  acme/notice in south/**  0 of 1 failing, 1 passing\n')
    expect(stdout).not.toContain('north')
  })
})
