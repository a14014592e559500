import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/document/types.ts'
import { documentOf, policyOf, rangeOf, readingOf, run, sectionOf } from './factory.ts'

const PERPETUAL = 'You grant us a perpetual license to your boards.'

test('a clause that breaks a rule is a finding at its words', () => {
  const head = [readingOf('terms.md', ['Hello.', PERPETUAL])]
  head[0]!.clauses[0]!.qualifiers = []
  expect(run({ head }).findings).toMatchObject([
    {
      ruleId: 'a/perpetual',
      severity: 'error',
      message: 'section 4.2 "License": customer content for good.',
      file: 'terms.md',
      side: 'head',
      start: { line: 2, column: 1, offset: 7 },
      end: { line: 2, column: 49, offset: 55 },
      confidence: 'high',
      clause: { quote: PERPETUAL },
    },
  ])
})

test('a clause that satisfies every rule is none', () => {
  const report = run({ head: [readingOf('terms.md', [PERPETUAL], { qualifiers: ['worldwide'] })] })
  expect(report.findings).toEqual([])
})

test('a clause that is read with doubt gives a finding of low confidence', () => {
  const report = run({ head: [readingOf('terms.md', [PERPETUAL], { confidence: 'low', doubt: 'who acts' })] })
  expect(report.findings).toMatchObject([{ confidence: 'low' }])
})

describe('a rule about documents', () => {
  const rule = `
  b/dated:
    severity: warning
    message: "{title}, a {kind}, has no date."
    document: { properties: { lastUpdated: { type: string } } }`
  const policy = policyOf('', rule)
  const source = 'Intro\n\n# Terms of Service\n\nText.\n'
  const title = sectionOf(null, 'Terms of Service', rangeOf(source, '# Terms of Service\n\nText.'))

  test('finds at the line of the title', () => {
    const document = documentOf('terms.md', source, { title: 'Terms of Service', sections: [title] })
    expect(run({ policy, head: [{ document, clauses: [] }] }).findings).toMatchObject([
      {
        ruleId: 'b/dated',
        message: 'Terms of Service, a terms of service, has no date.',
        start: { line: 3, column: 1, offset: 7 },
        end: { line: 3, column: 19, offset: 25 },
        clause: null,
      },
    ])
  })

  test('finds at the first line of a document without a title', () => {
    expect(
      run({ policy, head: [{ document: documentOf('terms.md', source), clauses: [] }] }).findings,
    ).toMatchObject([
      {
        message: 'terms.md, a terms of service, has no date.',
        start: { line: 1, offset: 0 },
        end: { column: 6 },
      },
    ])
  })

  test('sees the dates of the document, those that are no calendar day too', () => {
    const date = { role: 'last-updated', text: 'last spring', iso: null, source: 'text' } as const
    const document = documentOf('terms.md', source, { dates: [{ ...date, ...rangeOf(source, 'Intro') }] })
    expect(run({ policy, head: [{ document, clauses: [] }] }).findings).toEqual([])
  })

  test('sees the kind, the sections and the clauses of the document', () => {
    const seeing = policyOf(
      '',
      `
  b/sees:
    severity: error
    message: Seen.
    document:
      not:
        properties:
          kind: { const: terms-of-service }
          sections: { contains: { properties: { path: { const: [Terms of Service, 4.2 License] } } } }
          clauses: { contains: { properties: { action: { const: license } } } }`,
    )
    const section = sectionOf('4.2', 'License', rangeOf(source, 'Text.'), title)
    const document = documentOf('terms.md', source, { sections: [title, section] })
    const { clauses } = readingOf('terms.md', [PERPETUAL], { qualifiers: [] })
    const ids = (head: Parameters<typeof run>[0]['head'], kind: 'terms-of-service' | 'other') =>
      run({ policy: seeing, head, documentKind: () => kind }).findings.map(({ ruleId }) => ruleId)
    expect(ids([{ document, clauses }], 'terms-of-service')).toEqual(['b/sees'])
    expect(ids([{ document, clauses }], 'other')).toEqual([])
    expect(ids([{ document, clauses: [] }], 'terms-of-service')).toEqual([])
    expect(ids([{ document: { ...document, sections: [title] }, clauses }], 'terms-of-service')).toEqual([])
  })
})

describe('what could not be judged is a finding', () => {
  const problemOf = (code: Problem['code']): Problem => ({
    code,
    reason: `The reason for ${code}.`,
    ...rangeOf('Some text.\n', 'text'),
  })
  const headOf = (code: Problem['code']) => [
    { document: documentOf('terms.md', 'Some text.\n', { problems: [problemOf(code)] }), clauses: [] },
  ]

  test.each([
    ['language', 'error'],
    ['nesting', 'error'],
    ['empty', 'error'],
    ['front-matter', 'warning'],
    ['include', 'warning'],
  ] as const)('%s: %s, where it stands and with its reason', (code, severity) => {
    expect(run({ head: headOf(code) }).findings).toMatchObject([
      {
        ruleId: `input/${code}`,
        severity,
        message: `The reason for ${code}.`,
        start: { line: 1, column: 6 },
        confidence: 'high',
        clause: null,
      },
    ])
  })

  test('with the severity that the policy gives it', () => {
    const policy = policyOf('', '  input/include: error')
    expect(run({ policy, head: headOf('include') }).summary).toMatchObject({ errors: 1, warnings: 0 })
  })

  test('unless the policy turns it off', () => {
    expect(run({ policy: policyOf('', '  input/include: off'), head: headOf('include') }).findings).toEqual(
      [],
    )
  })

  test('a file that could not be read, at its beginning', () => {
    const unreadable = [{ path: 'terms.md', reason: 'The file is not UTF-8 text.' }]
    expect(run({ head: [], unreadable }).findings).toMatchObject([
      {
        ruleId: 'input/unreadable',
        severity: 'error',
        message: 'The file is not UTF-8 text.',
        file: 'terms.md',
        start: { line: 1, column: 1, offset: 0 },
        end: { line: 1, column: 1, offset: 0 },
        clause: null,
      },
    ])
  })
})

test('findings are sorted by file, place and rule', () => {
  const rule = '  b/all: { severity: info, message: M, clause: false }'
  const head = [readingOf('terms.md', ['First.', 'Second.']), readingOf('Privacy.md', ['First.'])]
  const { findings } = run({ policy: policyOf('', rule), head })
  expect(findings.map(({ file, start, ruleId }) => `${file} ${start.line} ${ruleId}`)).toEqual([
    'Privacy.md 1 a/perpetual',
    'Privacy.md 1 b/all',
    'terms.md 1 a/perpetual',
    'terms.md 1 b/all',
    'terms.md 2 a/perpetual',
    'terms.md 2 b/all',
  ])
})

test('the report says how much was looked at, and by what', () => {
  const report = run({
    head: [readingOf('terms.md', ['First.', 'Second.'])],
    unreadable: [{ path: 'x', reason: 'y' }],
  })
  expect(report.looked).toEqual({ documents: 1, sentences: 0, clauses: 2, rules: 1, uncompared: 0 })
  expect(report.summary).toEqual({ errors: 3, warnings: 0, infos: 0, documents: 1 })
  expect(report.sources).toEqual(new Map([['terms.md', 'First.\nSecond.\n']]))
  expect(report.rules.get('a/perpetual')?.origin).toBe('.fineprint.yml')
  expect(report.policyPath).toBe('.fineprint.yml')
})
