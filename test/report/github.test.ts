import { expect, test } from 'vitest'
import { formatGithub } from '../../src/report/index.ts'
import { findingOf, grant, reportOf, ruleOf } from './factories.ts'

test('a finding becomes a workflow command with message and remedy', () => {
  expect(formatGithub(reportOf([findingOf(grant())]))).toBe(
    '::error file=legal/terms.md,line=5,endLine=5,col=23,endColumn=112,title=northwind/ask-first::' +
      'Boards train AI models, and nobody is asked first.%0A' +
      'Ask for consent in the sentence that grants the right, or drop the purpose.\n',
  )
})

test.each([
  ['error', 'high', '::error '],
  ['warning', 'high', '::warning '],
  ['info', 'high', '::notice '],
  ['error', 'low', '::notice '],
] as const)('%s with %s confidence is %s', (severity, confidence, command) => {
  expect(formatGithub(reportOf([findingOf(grant(), { severity, confidence })]))).toMatch(
    new RegExp(`^${command}`),
  )
})

test('an unsure finding says so', () => {
  const clause = grant({ confidence: 'low', doubt: 'who acts is not said' })
  expect(formatGithub(reportOf([findingOf(clause)]))).toContain('%0ANot certain: who acts is not said.%0A')
})

test('columns are left out where the lines differ, as GitHub demands', () => {
  const clause = grant({ end: { line: 6, column: 1, offset: 200 } })
  expect(formatGithub(reportOf([findingOf(clause)]))).toMatch(
    /^::error file=legal\/terms\.md,line=5,endLine=6,title=/,
  )
})

test('a waived finding is left out', () => {
  expect(formatGithub(reportOf([findingOf(grant(), { waived: true })]))).toBe('')
})

test('nothing in a path or message ends the command or starts another', () => {
  const finding = findingOf(grant(), {
    file: 'a,b:c%2C\n::error::\u001B.md',
    message: '100% ok\r\n::stop-commands::x\u001B[2J',
  })
  const output = formatGithub(
    reportOf([finding], { rules: new Map([['northwind/ask-first', ruleOf({ fix: null })]]) }),
  )
  expect(output).toBe(
    '::error file=a%2Cb%3Ac%252C %3A%3Aerror%3A%3A⟨U+001B⟩.md,line=5,endLine=5,col=23,endColumn=112,' +
      'title=northwind/ask-first::100%25 ok  ::stop-commands::x⟨U+001B⟩[2J\n',
  )
})

test('what is gone has no line in the new version, and its annotation says where it stood', () => {
  const output = formatGithub(reportOf([findingOf(grant(), { side: 'base' })]))
  expect(output).toMatch(/^::error file=legal\/terms\.md,title=northwind\/ask-first::/)
  expect(output).toContain('%0AIt stood on line 5 before this change.%0A')
})
