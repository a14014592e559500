import { expect, test } from 'vitest'
import type { Change } from '../../src/changes/types.ts'
import { changeLines } from '../../src/report/index.ts'
import { clauseOf, TERMS } from './factories.ts'

const clause = clauseOf('You keep your Boards.')
const change = (effect: Change['effect'], fields: Partial<Change> = {}): Change => ({
  kind: effect === 'protects' ? 'removed' : 'added',
  effect,
  before: effect === 'protects' ? clause : null,
  after: effect === 'protects' ? null : clause,
  fields: [],
  moves: [],
  elsewhere: null,
  ...fields,
})
const lines = (...documents: Change[][]) =>
  changeLines({
    changes: documents.map((changes, index) => ({
      path: `legal/${index}.md`,
      company: 'Northwind',
      changes,
      dates: { before: null, after: null },
    })),
  })

test('what the company gains comes before what people gain', () => {
  expect(lines([change('protects'), change('grants')]).map((line) => line.slice(0, 24))).toEqual([
    '- **The company gains:**',
    '- **People gain:** Secti',
  ])
})

test('a change that moves no rights is not told', () => {
  expect(lines([change('neutral')])).toEqual([])
})

test('there are five lines at most, and the last says how many more changes there are', () => {
  const told = lines(Array.from({ length: 5 }, () => change('grants')))
  const more = lines(Array.from({ length: 12 }, () => change('grants')))
  expect([told.length, more.length, more.at(-1)]).toEqual([5, 5, "- And 8 more changes of people's rights."])
})

test('documents are named where several change', () => {
  expect(lines([change('grants')], [change('neutral')])[0]).not.toContain('legal/')
  expect(lines([change('grants')], [change('grants')])[1]).toContain('legal/1.md: Section 4.2')
})

test('the words of a document do nothing in it', () => {
  const title = '@octocat <img src=x> [a](https://evil.example)'
  const hostile = clauseOf('You keep your Boards.', { section: { number: null, title, path: [] } }, TERMS)
  const [line] = lines([change('grants', { after: hostile })])
  expect(line).toContain('<span>@</span>octocat &lt;img')
  expect(line).not.toContain('](')
})

test('nothing is told where nothing was compared', () => {
  expect(changeLines({ changes: null })).toEqual([])
})
