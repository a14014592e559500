/**
 * Changes made of parts: who may, which data, which training, on which choice. What one part does to people's rights must not
 * depend on how the others are worded, so each kind of change is tried with every wording of the rest.
 */
import { expect, test } from 'vitest'
import type { Effect } from '../../src/changes/types.ts'
import { effectOf } from './pairs.ts'

const WHO = ['We may', 'Northwind may', 'In addition, we may']
const NEVER = ['We do not', 'At no time will we', 'We promise not to']
const DATA = [
  'the files you upload',
  'content, including text and images, that you post',
  'your messages (including attachments)',
]
type Say = (data: string) => string
const ACTS: Say[] = [
  (data) => `use ${data} to train our models`,
  (data) => `train our models on ${data}`,
  (data) => `process ${data} in order to train our AI models`,
]

/** How a sentence ends, and how much that protects. */
const CHOICES: [said: string, worth: number][] = [
  ['.', 0],
  [', unless you opt out.', 1],
  ['. You can opt out at any time in your settings.', 1],
  [' if you opt in.', 2],
  [' only with your consent.', 2],
]
const EXCEPTIONS: [said: string, worth: number][] = [
  ['.', 1],
  [' unless you opt in.', 0],
  [' without your consent.', 0],
]
/** More data, and a part of it. */
const MORE: [all: string, part: string][] = [
  ['your posts and your private messages', 'your posts'],
  ['the files you upload and your voice recordings', 'the files you upload'],
  ['your posts', 'your public posts'],
  ['your messages and data about how you use the service', 'your messages'],
  ['your messages', 'de-identified messages'],
  ['photos and videos that you post', 'photos that you post'],
]

const terms = (ai: string): string =>
  `# Terms\n\n## 1. Service\n\nNorthwind keeps files for you.\n\n## 2. AI\n\n${ai}\n\n## 3. Contact\n\nWrite to us.\n`

const better = (before: number, after: number): Effect =>
  before === after ? 'neutral' : after > before ? 'protects' : 'grants'

/** The changes that are told otherwise. */
const wrong = (pairs: Iterable<[before: string, after: string, effect: Effect]>): string[] =>
  [...pairs].flatMap(([before, after, effect]) => {
    const told = effectOf(terms(before), terms(after))
    return told === effect ? [] : [`${before} -> ${after} => ${told}, and not ${effect}`]
  })

/** Every way to word a grant, or a promise, but for what `say` adds. */
const worded = (
  who: readonly string[],
  say: (start: (data: string) => string, data: string) => void,
): void => {
  for (const one of who) for (const act of ACTS) for (const data of DATA) say((d) => `${one} ${act(d)}`, data)
}

test('the same grant in other words is no change', () => {
  const pairs: [string, string, Effect][] = []
  for (const data of DATA)
    for (const [choice] of CHOICES)
      for (const [i, who] of WHO.entries())
        for (const [j, act] of ACTS.entries())
          pairs.push([
            `${who} ${act(data)}${choice}`,
            `${WHO[(i + 1) % WHO.length]} ${ACTS[(j + 1) % ACTS.length]!(data)}${choice}`,
            'neutral',
          ])
  expect(wrong(pairs)).toEqual([])
})

test('a choice that a grant gains or loses is what people gain or lose', () => {
  const pairs: [string, string, Effect][] = []
  worded(WHO, (start, data) => {
    for (const [before, was] of CHOICES)
      for (const [after, is] of CHOICES)
        pairs.push([`${start(data)}${before}`, `${start(data)}${after}`, better(was, is)])
  })
  expect(wrong(pairs)).toEqual([])
})

test('an exception that a promise gains or loses is what people lose or gain', () => {
  const pairs: [string, string, Effect][] = []
  worded(NEVER, (start, data) => {
    for (const [before, was] of EXCEPTIONS)
      for (const [after, is] of EXCEPTIONS)
        pairs.push([`${start(data)}${before}`, `${start(data)}${after}`, better(was, is)])
  })
  expect(wrong(pairs)).toEqual([])
})

test('a grant that comes grants, and one that goes protects', () => {
  const pairs: [string, string, Effect][] = []
  worded(WHO, (start, data) => {
    pairs.push(['We show summaries.', `We show summaries. ${start(data)}.`, 'grants'])
    pairs.push([`We show summaries. ${start(data)}.`, 'We show summaries.', 'protects'])
  })
  expect(wrong(pairs)).toEqual([])
})

test('a promise that comes protects, and one that goes grants', () => {
  const pairs: [string, string, Effect][] = []
  worded(NEVER, (start, data) => {
    pairs.push(['We show summaries.', `We show summaries. ${start(data)}.`, 'protects'])
    pairs.push([`We show summaries. ${start(data)}.`, 'We show summaries.', 'grants'])
  })
  expect(wrong(pairs)).toEqual([])
})

test('a promise that becomes a grant grants, and a grant that becomes a promise protects', () => {
  const pairs: [string, string, Effect][] = []
  for (const act of ACTS)
    for (const data of DATA)
      for (const never of NEVER)
        for (const who of WHO)
          pairs.push(
            [`${never} ${act(data)}.`, `${who} ${act(data)}.`, 'grants'],
            [`${who} ${act(data)}.`, `${never} ${act(data)}.`, 'protects'],
          )
  expect(wrong(pairs)).toEqual([])
})

test('more data grants, and less protects', () => {
  const pairs: [string, string, Effect][] = []
  for (const who of WHO)
    for (const act of ACTS)
      for (const [choice] of CHOICES)
        for (const [all, part] of MORE)
          pairs.push(
            [`${who} ${act(part)}${choice}`, `${who} ${act(all)}${choice}`, 'grants'],
            [`${who} ${act(all)}${choice}`, `${who} ${act(part)}${choice}`, 'protects'],
          )
  expect(wrong(pairs)).toEqual([])
})

test('others who may act as well grant, and others who no longer may protect', () => {
  const pairs: [string, string, Effect][] = []
  for (const act of ACTS)
    for (const data of DATA)
      for (const [choice] of CHOICES)
        pairs.push(
          [`We may ${act(data)}${choice}`, `We and our partners may ${act(data)}${choice}`, 'grants'],
          [`We and our partners may ${act(data)}${choice}`, `We may ${act(data)}${choice}`, 'protects'],
        )
  expect(wrong(pairs)).toEqual([])
})
