/** Waivers that stand in a document, beside the clause, in a run that judges documents whole. */
import { describe, expect, test } from 'vitest'
import { readText, type Report } from '../../src/lint/index.ts'
import { policyOf, run } from './factory.ts'
import { cpuTime } from '../effort.ts'

const GRANT = 'You grant us a perpetual license to your boards.'
const waiver = (more = '', rule = 'a/perpetual') =>
  `<!-- fineprint-waiver rule: ${rule}; reason: Old customers keep this wording; approved-by: @northwind/legal${more} -->`
const policy = policyOf()
const lintText = (text: string, by = policy): Report =>
  run({ policy: by, head: [readText(`# Terms\n\n${text}\n`, 'terms.md', by)] })
const found = (report: Report) =>
  report.findings.map(({ ruleId, start, waived }) => `${ruleId} ${start.line} ${waived ? 'waived' : 'open'}`)

describe('a waiver beside the clause', () => {
  test('accepts the findings of its rule in its block', () => {
    const report = lintText(`${waiver()}\n${GRANT}`)
    expect(found(report)).toEqual(['a/perpetual 4 waived'])
    expect(report.summary.errors).toBe(0)
  })

  test('accepts nothing in the next paragraph', () => {
    expect(found(lintText(`${waiver()}\n${GRANT}\n\n${GRANT}`))).toEqual([
      'a/perpetual 4 waived',
      'a/perpetual 6 open',
    ])
  })

  test('moves with its block', () => {
    expect(found(lintText(`Boards are maps.\n\n${GRANT} ${waiver()}\n\nMaps are boards.`))).toEqual([
      'a/perpetual 5 waived',
    ])
  })

  test('accepts nothing of other rules', () => {
    const both = policyOf(
      '',
      `  a/other:
    severity: error
    message: Another demand.
    clause: { not: { properties: { qualifiers: { contains: { const: perpetual } } } } }`,
    )
    expect(found(lintText(`${waiver()}\n${GRANT}`, both))).toEqual(['a/other 4 open', 'a/perpetual 4 waived'])
  })

  test('of a rule about changes is refused where only an override has the rule on', () => {
    const by = policyOf(`overrides:
  - files: terms.md
    rules: { b/more: { severity: error, message: M, judges: change, forbid: { effect: grants } } }`)
    const reading = readText(`${waiver('', 'b/more')}\n${GRANT}\n`, 'terms.md', by)
    expect(found(run({ policy: by, head: [reading] }))).toEqual([
      'policy/unusable-waiver 1 open',
      'a/perpetual 2 open',
    ])
    expect(run({ policy: by, head: [reading], base: [reading], scope: 'introduced' }).findings).toEqual([])
  })

  test('does not change what is read', () => {
    const plain = readText(`${GRANT}\n\n${GRANT}\n`, 'terms.md', policy)
    const noted = readText(`${GRANT} ${waiver()}\n\n${waiver()}\n${GRANT}\n`, 'terms.md', policy)
    expect(noted.document.text).toBe(plain.document.text)
    expect(noted.clauses).toHaveLength(plain.clauses.length)
  })

  test('holds on the day on which it expires', () => {
    expect(found(lintText(`${waiver('; expires: 2027-01-15')}\n${GRANT}`))).toEqual(['a/perpetual 4 waived'])
  })

  test('lets the finding back after that day, and the message says so', () => {
    const { findings } = lintText(`${waiver('; expires: 2027-01-14')}\n${GRANT}`)
    expect(findings).toMatchObject([
      { waived: false, message: expect.stringContaining('(its waiver expired on 2027-01-14)') },
    ])
  })

  test('that matches nothing is told where it stands', () => {
    const { findings } = lintText(`${waiver()}\nYou keep your boards.\n\n${GRANT}`)
    expect(findings).toMatchObject([
      {
        ruleId: 'policy/unused-waiver',
        severity: 'warning',
        message:
          'The waiver of a/perpetual matches no finding in the block that it is for: remove it, or put it right before the clause.',
        file: 'terms.md',
        start: { line: 3, column: 1 },
      },
      { ruleId: 'a/perpetual', waived: false },
    ])
  })

  test('that matches nothing is not told where only the change is judged', () => {
    const head = [readText(`${waiver()}\nYou keep your boards.\n`, 'terms.md', policy)]
    expect(run({ policy, head, base: head, scope: 'introduced' }).findings).toEqual([])
  })
})

describe('a waiver that cannot be used is an error', () => {
  test.each([
    [
      'where it is malformed',
      waiver('; expire: 2027-03-31'),
      '3:114',
      'unknown key `expire` in a waiver; did you mean `expires`?',
    ],
    [
      'where its rule does not exist',
      waiver('', 'a/perpetal'),
      '3:29',
      'unknown rule `a/perpetal` in a waiver; did you mean `a/perpetual`?',
    ],
    [
      'where it is of what could not be judged',
      waiver('', 'input/language'),
      '3:29',
      'no comment in a document accepts findings of `input/language`: mend what they name, or use `waivers` in the policy',
    ],
    [
      'where it is of the policy',
      waiver('', 'policy/loosened'),
      '3:29',
      'no comment in a document accepts findings of `policy/loosened`: mend what they name, or use `waivers` in the policy',
    ],
  ])('%s', (_, comment, at, message) => {
    const { findings, summary } = lintText(`${comment}\n${GRANT}`)
    const [fault, ...others] = findings
    expect(fault).toMatchObject({ ruleId: 'policy/unusable-waiver', severity: 'error', message })
    expect(`${fault?.start.line}:${fault?.start.column}`).toBe(at)
    expect(others).toMatchObject([{ ruleId: 'a/perpetual', waived: false }])
    expect(summary.errors).toBe(2)
  })

  test('where nothing follows it', () => {
    expect(lintText(`${GRANT}\n\n${waiver()}`).findings).toMatchObject([
      { ruleId: 'a/perpetual', waived: false },
      { message: expect.stringContaining('nothing follows this waiver'), start: { line: 5, column: 1 } },
    ])
  })

  test('where its rule judges changes, which none accepts itself', () => {
    const changes = policyOf('', '  a/change: { severity: error, message: Changes., change: false }')
    expect(lintText(`${waiver('', 'a/change')}\n${GRANT}`, changes).findings[0]?.message).toContain(
      '`a/change` judges changes, and none accepts itself',
    )
  })

  test('where more than twenty are alike beside one block', () => {
    const { findings } = lintText(`${Array(21).fill(waiver()).join('\n')}\n${GRANT}`)
    expect(findings.map(({ message, waived }) => [message, waived])).toEqual([
      ['more than 20 waivers of this rule stand beside the same block: keep one', false],
      [expect.any(String), true],
    ])
  })
})

test('a waiver of a rule that is off is unused, not unknown', () => {
  const off = policyOf(
    '',
    '  input/front-matter: off\n  date/none: { severity: off, message: None., document: false }',
  )
  expect(lintText(`${waiver('', 'date/none')}\nMaps.`, off).findings).toMatchObject([
    { ruleId: 'policy/unused-waiver' },
  ])
})

describe('terms that hide', () => {
  const naming = (open: string, close: string) =>
    `${open} fineprint-waiver rule: a/perpetual; reason: We may train our models on your maps; approved-by: x ${close}\n${GRANT}`

  test('are none in the reason of a waiver, which no page shows', () => {
    expect(found(lintText(naming('<!--', '-->')))).toEqual(['a/perpetual 4 waived'])
  })

  test('are terms in a reason in braces, which pages show that are no MDX', () => {
    expect(found(lintText(naming('{/*', '*/}')))).toEqual(['text/hidden 3 open', 'a/perpetual 4 waived'])
  })

  test('are terms in a comment that only begins as a waiver', () => {
    const report = lintText(
      `<!-- fineprint-waiver\nreason: We may train our models on your maps. -->\n${GRANT}`,
    )
    expect(found(report)).toEqual([
      'text/hidden 3 open',
      'policy/unusable-waiver 3 open',
      'a/perpetual 5 open',
    ])
  })

  test('are looked for in few waivers in braces, and more of these are refused', () => {
    const braces = waiver().replace('<!--', '{/*').replace('-->', '*/}')
    const { findings } = lintText(Array(21).fill(`${braces}\n${GRANT}`).join('\n\n'))
    expect(findings.filter(({ waived }) => waived)).toHaveLength(20)
    expect(findings.filter(({ ruleId }) => ruleId === 'policy/unusable-waiver')).toMatchObject([
      { message: 'more than 20 waivers in braces: write them as `<!-- … -->`' },
    ])
  })
})

test('ten thousand waivers take about as long as ten thousand paragraphs', () => {
  const many = Array.from(
    { length: 10_000 },
    (_, index) => `${waiver(`, number ${index}`)}\nYou keep your maps.`,
  )
  const head = [readText(many.join('\n\n'), 'terms.md', policy)]
  const time = cpuTime(() => {
    expect(run({ policy, head, base: head, scope: 'all' }).findings).toHaveLength(10_000)
  })
  expect(time).toBeLessThan(5_000)
}, 60_000)
