/** Grants that reach further while their own words stay: an old finding is a new one then. */
import { describe, expect, test } from 'vitest'
import { baselineOf, lint, readText, type Report } from '../../src/lint/index.ts'
import { policyOf, TODAY } from './factory.ts'

/** No training of AI, in force for every clause that permits it. */
const POLICY = policyOf(
  '',
  `  a/training:
    severity: error
    message: "{section}: {data}."
    clause: { not: { properties: { action: { const: train-ai }, stance: { const: permits } } } }
`,
)

const run = (before: string | null, after: string, more: Partial<Parameters<typeof lint>[0]> = {}): Report =>
  lint({
    policy: POLICY,
    head: [readText(after, 'terms.md', POLICY)],
    base: before === null ? null : [readText(before, 'terms.md', POLICY)],
    unreadable: [],
    scope: 'introduced',
    today: TODAY,
    documentKind: () => 'terms-of-service',
    ...more,
  })

const terms = (meaning: string, who = ''): string =>
  `## Definitions\n\n"Boards" means ${meaning}.\n\n## AI\n\nWe may use Boards${who} to train our AI models.\n`
const OLD = terms('the boards that you draw')

describe('is introduced', () => {
  test.each([
    ['by a definition elsewhere', OLD, terms('the boards that you draw and the chats beside them')],
    ['by another plan', terms('boards', ' of the Free plan'), terms('boards', ' of the Free and Team plans')],
    ['by a limit that went', terms('boards', ' of the Free plan'), terms('boards')],
  ])('%s', (_, before, after) => {
    expect(run(before, after).summary.errors).toBe(1)
  })
})

describe('is not', () => {
  test.each([
    ['where it stays', OLD, `Hello.\n\n${OLD}`],
    [
      'where it reaches less far',
      terms('boards', ' of the Free and Team plans'),
      terms('boards', ' of the Free plan'),
    ],
    ['where the definition is worded anew', terms('boards and chats'), terms('chats and boards')],
  ])('%s', (_, before, after) => {
    expect(run(before, after).findings.filter(({ introduced }) => introduced)).toEqual([])
  })
})

test('a baseline accepts what it was, and not what it has become', () => {
  const baseline = baselineOf(run(null, OLD, { scope: 'all' }).findings, TODAY)
  const wider = terms('the boards that you draw and the chats beside them')
  expect([
    run(OLD, `Hello.\n\n${OLD}`, { baseline, scope: 'all' }).summary.errors,
    run(OLD, wider, { baseline, scope: 'all' }).summary.errors,
  ]).toEqual([0, 1])
})
