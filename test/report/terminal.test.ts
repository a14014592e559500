import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { formatTerminal } from '../../src/report/index.ts'
import { clauseOf, findingOf, grant, placeOf, reportOf } from './factories.ts'

const plain = { color: false, width: 80 }

test('a finding is shown with its words, its evidence, its reason and its remedy', () => {
  expect(formatTerminal(reportOf([findingOf(grant())]), plain)).toMatchInlineSnapshot(`
    "legal/terms.md

      error  northwind/ask-first  legal/terms.md:5:23
      Boards train AI models, and nobody is asked first.

      5 │ You keep your Boards. You grant Northwind a perpetual, sublicensable
        │                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        │ license to use Boards to train our models.
        │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

      action      "train our models"
      data        "Boards"
      qualifiers  "perpetual", "sublicensable"
      consent     none found
      why:        Customers put confidential plans on their boards.
      fix:        Ask for consent in the sentence that grants the right, or drop
                  the purpose.

    1 error in 1 document (3 sentences, 2 clauses, 8 rules)
    "
  `)
})

test('an unsure reading says what it is unsure of and is not counted', () => {
  const clause = grant({ confidence: 'low', doubt: 'the section it refers to is not in the document' })
  const output = formatTerminal(reportOf([findingOf(clause)]), plain)
  expect(output).toContain('  unsure      the section it refers to is not in the document\n')
  expect(output).toMatch(
    /no findings in 1 document \(3 sentences, 2 clauses, 8 rules\)\nnot counted: 1 unsure\n$/,
  )
})

test('a waived finding is one line and is not counted', () => {
  const output = formatTerminal(reportOf([findingOf(grant(), { waived: true })]), plain)
  expect(output).toBe(
    '  waived  northwind/ask-first  legal/terms.md:5:23\n\n' +
      'no findings in 1 document (3 sentences, 2 clauses, 8 rules)\nnot counted: 1 waived\n',
  )
})

test('a finding that the base has as well is marked', () => {
  const output = formatTerminal(reportOf([findingOf(grant(), { introduced: false })]), plain)
  expect(output).toContain('legal/terms.md:5:23 (not new)\n')
})

test('nothing found is said together with how much was looked at', () => {
  expect(formatTerminal(reportOf([]), plain)).toBe(
    'no findings in 1 document (3 sentences, 2 clauses, 8 rules)\n',
  )
})

test('of a paragraph on one endless line only the part around the words is shown', () => {
  const filler = 'lorem ipsum dolor sit amet '.repeat(2_000)
  const source = `${filler}We train models on Boards. ${filler}`
  const clause = clauseOf('We train models on Boards.', {}, source)
  const report = reportOf([findingOf(clause)], { sources: new Map([['legal/terms.md', source]]) })
  expect(formatTerminal(report, { color: false, width: 70 })).toMatchInlineSnapshot(`
    "legal/terms.md

      error  northwind/ask-first  legal/terms.md:1:54001
      Boards train AI models, and nobody is asked first.

      1 │ …amet lorem ipsum dolor sit amet lorem ipsum dolor sit amet
        │ lorem ipsum dolor sit amet We train models on Boards. lorem
        │                            ^^^^^^^^^^^^^^^^^^^^^^^^^^
        │ ipsum dolor sit amet lorem ipsum dolor sit amet lorem ipsum
        │ dolor sit amet lorem…

      consent     none found
      why:        Customers put confidential plans on their boards.
      fix:        Ask for consent in the sentence that grants the right,
                  or drop the purpose.

    1 error in 1 document (3 sentences, 2 clauses, 8 rules)
    "
  `)
})

test('words that run over several lines are underlined on each', () => {
  const source = '- We use Boards\n  to train\n  our models.\n- We sell nothing.\n'
  const clause = clauseOf('We use Boards\n  to train\n  our models.', {}, source)
  const report = reportOf([findingOf(clause)], { sources: new Map([['legal/terms.md', source]]) })
  const frame = formatTerminal(report, plain)
    .split('\n')
    .filter((row) => row.includes('│'))
  expect(frame).toEqual([
    '  1 │ - We use Boards',
    '    │   ^^^^^^^^^^^^^',
    '  2 │   to train',
    '    │   ^^^^^^^^',
    '  3 │   our models.',
    '    │   ^^^^^^^^^^^',
  ])
})

test('marks stand under wide and combining characters', () => {
  const source = 'データ e\u0301: Boards'
  const clause = clauseOf('Boards', {}, source)
  const report = reportOf([findingOf(clause)], { sources: new Map([['legal/terms.md', source]]) })
  const [text = '', marks = ''] = formatTerminal(report, plain)
    .split('\n')
    .filter((row) => row.includes('│'))
  expect(text).toBe('  1 │ データ e\u0301: Boards')
  expect(marks).toBe('    │           ^^^^^^')
})

test('a finding beyond the end of its source does not fail', () => {
  const report = reportOf([findingOf(grant())], { sources: new Map([['legal/terms.md', '']]) })
  expect(formatTerminal(report, plain)).toContain('legal/terms.md:5:23')
})

test('a hostile document cannot drive the terminal', () => {
  const source = '\u001B[2J\u001B]0;owned\u0007 Boards \u202Esdraob\n::error::x ##[error]y'
  const clause = clauseOf(source, { quote: source, doubt: '\u001B[8m', confidence: 'low' }, source)
  const finding = findingOf(clause, { file: 'a\u001B[1m\n.md', message: '\u001B[5m::warning::x' })
  const report = reportOf([finding], { sources: new Map([[finding.file, source]]) })
  const output = formatTerminal(report, plain)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
  expect(output).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/)
  expect(output).not.toMatch(/^\s*::|##\[/m)
})

test('color changes nothing but the color', () => {
  const report = reportOf([findingOf(grant()), findingOf(grant(), { severity: 'warning' })])
  const colored = formatTerminal(report, { ...plain, color: true })
  expect(colored).toContain('\u001B[31merror\u001B[39m')
  expect(stripVTControlCharacters(colored)).toBe(formatTerminal(report, plain))
})

test('a document finding points at its line', () => {
  const finding = findingOf(null, {
    message: 'The document does not say when it was updated.',
    severity: 'warning',
  })
  expect(formatTerminal(reportOf([finding]), plain)).toContain(
    '  1 │ # Terms of Service\n    │ ~~~~~~~~~~~~~~~~~~\n',
  )
})

test('a range without length marks one character', () => {
  const { start } = placeOf('Terms', 'Terms')
  const finding = findingOf(null, { start, end: start })
  expect(formatTerminal(reportOf([finding]), plain)).toContain('    │ ^\n')
})

test('words that break several rules are shown once', () => {
  const clause = grant()
  const findings = [findingOf(clause), findingOf(clause, { ruleId: 'northwind/other', message: 'Two.' })]
  const text = formatTerminal(reportOf(findings), plain)
  expect(text.match(/You grant Northwind a/g)).toHaveLength(1)
  expect(text.match(/^ {2}data {8}/gm)).toHaveLength(1)
  expect(text).toContain('error  northwind/other  legal/terms.md:5:23\n  Two.\n\n')
})
