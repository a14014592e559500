import { expect, test } from 'vitest'
import { renderSummary } from '../../src/report/index.ts'
import { findingOf, grant, reportOf } from './factories.ts'

const nothing = { notes: [], elsewhere: [] }

test('the summary tells the verdict, what was looked at, and every finding', () => {
  const waived = findingOf(grant(), { waived: true, file: 'legal/privacy.md' })
  const open = [findingOf(grant()), findingOf(null, { severity: 'warning', message: 'No date | given.' })]
  const report = reportOf([...open, waived])
  expect(
    renderSummary(report, { notes: ['The policy of the base is in force.'], elsewhere: [] }),
  ).toMatchInlineSnapshot(`
    "## Fineprint: 1 error, 1 warning

    Looked at 1 document (3 sentences, 2 clauses, 8 rules), by the policy <code>.fineprint.yml</code>.

    Not counted: 1 waived.

    > The policy of the base is in force.

    ### <code>legal/terms.md</code>

    | Severity | Rule | Line | Section | What it says |
    | --- | --- | --- | --- | --- |
    | error | <code>northwind/ask-first</code> | 5 | 4.2 "License to Boards" | Boards train AI models, and nobody is asked first. |
    | warning | <code>northwind/ask-first</code> | 1 |  | No date &#124; given. |

    <details>
    <summary>1 waived finding</summary>

    - <code>northwind/ask-first</code> in <code>legal/privacy.md</code>, line 5: Boards train AI models, and nobody is asked first.

    </details>
    "
  `)
})

test('without findings it says what was looked at', () => {
  expect(renderSummary(reportOf([]), nothing)).toBe(
    '## Fineprint: no findings\n\nLooked at 1 document (3 sentences, 2 clauses, 8 rules), ' +
      'by the policy <code>.fineprint.yml</code>.\n',
  )
})

test('no document is said, not passed over', () => {
  const report = reportOf([], { looked: { documents: 0, sentences: 0, clauses: 0, rules: 8, uncompared: 0 } })
  expect(renderSummary(report, nothing)).toContain('\nNo document was judged, by the policy')
})

test('findings without a place on the diff are given in full', () => {
  const finding = findingOf(grant())
  const summary = renderSummary(reportOf([finding]), { notes: [], elsewhere: [finding] })
  expect(summary).toContain('#### <code>legal/terms.md</code>, line 5\n\n**Boards train AI models')
  expect(summary).toContain('**What would settle it:**')
})

test('more than GitHub takes is cut between findings, and the rest is counted', () => {
  const findings = Array.from({ length: 5_000 }, () => findingOf(grant(), { message: 'Boards '.repeat(60) }))
  const summary = renderSummary(reportOf(findings), nothing)
  expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576)
  const rows = summary.split('\n').filter((row) => row.startsWith('| error')).length
  expect(rows).toBeGreaterThan(1_000)
  expect(summary).toMatch(new RegExp(`\\n${5_000 - rows} more findings did not fit here\\.\\n$`))
})

test('the line of what is gone is named as one of the version before', () => {
  const finding = findingOf(grant(), { side: 'base' })
  const text = renderSummary(reportOf([finding]), { notes: [], elsewhere: [finding] })
  expect(text).toContain('| 5 (before) |')
  expect(text).toContain('#### <code>legal/terms.md</code>, line 5 (before)\n')
})
