import { expect, test } from 'vitest'
import { readEvent } from '../../src/github/event.ts'

const BASE = 'a'.repeat(40)
const HEAD = 'b'.repeat(40)
const repository = { owner: 'northwind', repo: 'legal' }
const read = (name: string, payload: unknown) => readEvent(name, payload, repository, HEAD)
const head = { sha: HEAD, repo: { full_name: 'Northwind/legal' } }
const pull = { pull_request: { number: 7, base: { sha: BASE, ref: 'main' }, head } }

test.each(['pull_request', 'pull_request_target', 'pull_request_review'])(
  'reads the commits and the number of %s',
  (name) => {
    expect(read(name, pull)).toEqual({
      ...repository,
      event: name,
      base: BASE,
      head: HEAD,
      number: 7,
      baseRef: 'main',
      queued: null,
      fromFork: false,
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
    baseRef: null,
    queued: null,
    fromFork: false,
  })
})

test.each([
  ['of another repository', { full_name: 'kim/legal' }],
  ['of a repository that is gone', null],
])('a branch %s is a fork', (_, repo) => {
  const { pull_request } = pull
  const payload = { pull_request: { ...pull_request, head: { sha: HEAD, repo } } }
  expect(read('pull_request', payload)).toMatchObject({ fromFork: true })
})

test('reads which pull request a merge queue tries from the name of its branch', () => {
  const queued = (head_ref: string) =>
    read('merge_group', { merge_group: { base_sha: BASE, head_sha: HEAD, head_ref } })
  expect(queued(`refs/heads/gh-readonly-queue/release/2.0/pr-41-${BASE}`)).toMatchObject({ queued: 41 })
  expect(queued(`refs/heads/topic/pr-41-${BASE}`)).toMatchObject({ queued: null })
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
  const moved = {
    ...repository,
    event: 'push',
    base: BASE,
    head: HEAD,
    number: null,
    baseRef: null,
    queued: null,
    fromFork: false,
  }
  expect(read('push', { before: BASE, after: HEAD })).toEqual(moved)
})

test('reads a new branch as a whole', () => {
  expect(read('push', { before: '0'.repeat(40), after: HEAD })).toMatchObject({ base: null, head: HEAD })
})

test('finds nothing to judge where a branch was deleted', () => {
  expect(read('push', { before: BASE, after: '0'.repeat(40) })).toEqual({ idle: 'the branch was deleted' })
})

test('leaves the branches of a merge queue to the event of their own', () => {
  const ref = `refs/heads/gh-readonly-queue/main/pr-7-${BASE}`
  expect(read('push', { before: BASE, after: HEAD, ref })).toHaveProperty('idle')
})

test('reads a forced push as a whole, since no comparison shows what it drops', () => {
  expect(read('push', { before: BASE, after: HEAD, forced: true })).toMatchObject({ base: null, head: HEAD })
})

test('reads a tag as the commit that it is for', () => {
  const [before, after] = ['c'.repeat(40), 'd'.repeat(40)]
  const payload = { before, after, ref: 'refs/tags/v2', head_commit: { id: HEAD } }
  expect(read('push', payload)).toMatchObject({ base: null, head: HEAD })
})

test.each(['schedule', 'workflow_dispatch'])(
  'reads %s as the whole repository at the commit of the run',
  (name) => {
    expect(read(name, {})).toMatchObject({ event: name, base: null, head: HEAD, number: null })
  },
)
