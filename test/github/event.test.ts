import { expect, test } from 'vitest'
import { readEvent } from '../../src/github/event.ts'

const BASE = 'a'.repeat(40)
const HEAD = 'b'.repeat(40)
const repository = { owner: 'northwind', repo: 'legal' }
const read = (name: string, payload: unknown) => readEvent(name, payload, repository, HEAD)
const pull = { pull_request: { number: 7, base: { sha: BASE }, head: { sha: HEAD } } }

test.each(['pull_request', 'pull_request_target', 'pull_request_review'])(
  'reads the commits and the number of %s',
  (name) => {
    expect(read(name, pull)).toEqual({
      ...repository,
      event: name,
      base: BASE,
      head: HEAD,
      number: 7,
    })
  },
)

test('reads the commits of a merge group, which has no number', () => {
  const payload = { merge_group: { base_sha: BASE, head_sha: HEAD } }
  expect(read('merge_group', payload)).toEqual({
    ...repository,
    event: 'merge_group',
    base: BASE,
    head: HEAD,
    number: null,
  })
})

test('says which events are served', () => {
  expect(() => read('issues', {})).toThrow(
    'the event "issues" is not served: run this action on pull_request, pull_request_target, pull_request_review, merge_group, push, schedule or workflow_dispatch',
  )
})

test.each([
  ['pull_request.number', { pull_request: {} }],
  ['pull_request.base.sha', { pull_request: { number: 7, base: { sha: 'main' } } }],
  ['pull_request.head.sha', { pull_request: { number: 7, base: { sha: BASE }, head: null } }],
])('says that a payload lacks %s', (place, payload) => {
  expect(() => read('pull_request', payload)).toThrow(
    `the payload of the event "pull_request" has no usable "${place}"`,
  )
})

test('reads what a push moved', () => {
  const moved = { ...repository, event: 'push', base: BASE, head: HEAD, number: null }
  expect(read('push', { before: BASE, after: HEAD })).toEqual(moved)
})

test('reads a new branch as a whole', () => {
  expect(read('push', { before: '0'.repeat(40), after: HEAD })).toMatchObject({ base: null, head: HEAD })
})

test('finds nothing to judge where a branch was deleted', () => {
  expect(read('push', { before: BASE, after: '0'.repeat(40) })).toBeNull()
})

test.each(['schedule', 'workflow_dispatch'])(
  'reads %s as the whole repository at the commit of the run',
  (name) => {
    expect(read(name, {})).toEqual({ ...repository, event: name, base: null, head: HEAD, number: null })
  },
)
