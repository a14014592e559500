import { expect, test } from 'vitest'
import { tryMutants, tryRule } from '../../src/lint/index.ts'
import { loadPolicy } from '../../src/policy/index.ts'
import { library } from '../policy/library.ts'

const policy = loadPolicy(
  `
rules:
  a/b:
    severity: error
    message: M
    clause:
      not:
        properties:
          action: { const: train-ai }
          stance: { const: permits }
          consent: { properties: { mode: { enum: [none, by-use] } } }
    examples:
      fail: [We may use your files to train our models.]
      pass:
        - We do not use your files to train our models.
        - We may use your files to train our models if you opt in.
`,
  'p.yml',
  library,
)
const tried = tryRule(policy.rules.find(({ id }) => id === 'a/b')!, policy)
const namesOf = (most?: number) =>
  tryMutants(tried, policy, most).survivors.map(({ path }) => path.slice(2).join('.'))

test('a mutant survives where no example tells it from the rule', () => {
  expect(namesOf()).toEqual(['action', 'consent.properties.mode.enum.1'])
})

test('beyond the limit mutants are counted and not tried', () => {
  const all = tryMutants(tried, policy)
  const few = tryMutants(tried, policy, 3)
  expect(all.untried).toBe(0)
  expect(few.tried).toBe(3)
  expect(few.tried + few.untried).toBeGreaterThanOrEqual(all.tried)
})
