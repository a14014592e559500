/** Changes of every kind, each with its effect. See `pairs.ts`. */
import { describe, expect, test } from 'vitest'
import { effectOf, pairs } from './pairs.ts'

const all = pairs()

describe.each([...new Set(all.map(({ kind }) => kind))])('%s', (kind) => {
  for (const pair of all.filter((each) => each.kind === kind)) {
    // A pair that is told wrong today stays in its place; once it is told right, its mark must go.
    const judge = pair.misread ? test.fails : test
    judge(`${pair.effect}: ${pair.why}`, () => {
      expect(effectOf(pair.before, pair.after)).toBe(pair.effect)
    })
  }
})
