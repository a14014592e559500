/** Sentences of rising difficulty, each with the reading expected. See `sentences.ts`. */
import { describe, expect, test } from 'vitest'
import { readingOf, type Sentence, sentences } from './sentences.ts'

const all = sentences()
const levels = [...new Set(all.map((s) => s.level))]
const at = (level: number): Sentence[] => all.filter((s) => s.level === level)
const title = ({ topic, text }: Sentence): string => `${topic}: ${text.replaceAll(/\s+/g, ' ').slice(0, 150)}`

describe.each(levels)('level %i', (level) => {
  for (const sentence of at(level)) {
    // A sentence that is read wrong today stays in its place; once it is read right, its mark must go.
    const judge = sentence.misread ? test.fails : test
    judge(title(sentence), () => {
      expect(readingOf(sentence.text)).toEqual([...sentence.expect].sort())
    })
  }
})

test('at least 250 sentences are read as a careful lawyer reads them', () => {
  expect(all.filter((s) => !s.misread).length).toBeGreaterThanOrEqual(250)
})
