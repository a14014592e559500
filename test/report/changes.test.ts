import { describe, expect, test } from 'vitest'
import { summaryOf } from '../../src/lint/change-words.ts'
import { formatChangesTerminal } from '../../src/report/index.ts'
import { changes } from '../changes/versions.ts'

const summaries = (before: string, after: string): string[] =>
  changes(before, after).map((change) => summaryOf(change, 'Northwind'))

describe('a change in plain words', () => {
  test.each([
    [
      '',
      '## 4. Data\n\nWe may use your boards to train our AI models.',
      'Section 4 now lets Northwind use customer content to train AI. Before: not permitted. Consent: none.',
    ],
    [
      '## 4. Data\n\nWe do not use your boards to train AI models.',
      '',
      'Section 4 no longer promises that Northwind will not use customer content to train AI.',
    ],
    [
      '## 4. Data\n\nWe use telemetry to train our AI models.',
      '## 4. Data\n\nWe use your messages to train our AI models.',
      'Section 4 lets Northwind use customer content to train AI, and reaches further than before: customer content was added and usage data was taken out.',
    ],
    [
      '',
      'You grant us a perpetual license to use your boards for marketing.',
      'The document now gives Northwind a perpetual license to customer content for marketing. Before: not permitted. Consent: claimed from mere use or acceptance.',
    ],
  ])('%j to %j', (before, after, expected) => {
    expect(summaries(before, after)).toContain(expected)
  })

  test('a title of any length makes a summary that can be read', () => {
    const title = 'long '.repeat(5000)
    for (const summary of summaries('', `## ${title}\n\nWe may use your boards to train our AI models.`))
      expect(summary.length).toBeLessThan(400)
  })

  test('what a stranger wrote cannot act on the terminal', () => {
    const found = changes('', '## Data \u001b[31m\n\nWe may use your boards \u202e to train our AI models.')
    const dates = { before: null, after: null }
    const document = { path: 'a\u001b[2J.md', company: 'Northwind', changes: found, dates }
    const text = formatChangesTerminal([document], { color: false, width: 80 })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(text).not.toMatch(/[\u001b\u202e]/)
  })
})
