import { expect, test } from 'vitest'
import { readEvent } from '../../src/github/event.ts'

const BASE = 'a'.repeat(40)
const HEAD = 'b'.repeat(40)
const repository = { owner: 'northwind', repo: 'legal' }
const pull = { pull_request: { number: 7, base: { sha: BASE }, head: { sha: HEAD } } }

test.each(['pull_request', 'pull_request_target', 'pull_request_review'])(
  'reads the commits and the number of %s',
  (name) => {
    expect(readEvent(name, pull, repository)).toEqual({ ...repository, base: BASE, head: HEAD, number: 7 })
  },
)

test('reads the commits of a merge group, which has no number', () => {
  const payload = { merge_group: { base_sha: BASE, head_sha: HEAD } }
  expect(readEvent('merge_group', payload, repository)).toEqual({
    ...repository,
    base: BASE,
    head: HEAD,
    number: null,
  })
})

test('says which events are served', () => {
  expect(() => readEvent('issues', {}, repository)).toThrow(
    'the event "issues" is not served: run this action on pull_request, pull_request_target, pull_request_review or merge_group',
  )
})

test.each([
  ['pull_request.number', { pull_request: {} }],
  ['pull_request.base.sha', { pull_request: { number: 7, base: { sha: 'main' } } }],
  ['pull_request.head.sha', { pull_request: { number: 7, base: { sha: BASE }, head: null } }],
])('says that a payload lacks %s', (place, payload) => {
  expect(() => readEvent('pull_request', payload, repository)).toThrow(
    `the payload of the event "pull_request" has no usable "${place}"`,
  )
})
