/**
 * Permuting sections, rewrapping lines and renumbering headings is no change of rights, whatever the document says.
 * FINEPRINT_PROPERTY_RUNS and FINEPRINT_PROPERTY_SEED set how many documents are made, and which.
 */
import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf, layOut, statement } from '../clauses/generated.ts'
import type { Change } from '../../src/changes/index.ts'
import type { Clause } from '../../src/clauses/index.ts'
import { changes, effects } from './versions.ts'

const RUNS = Number(process.env.FINEPRINT_PROPERTY_RUNS ?? 80)
const SEED = Number(process.env.FINEPRINT_PROPERTY_SEED ?? 20260401)

interface Section {
  title: string
  text: string
}

const TITLES = ['Your content', 'How we work', 'Messages', 'Artificial matters', 'Payment', 'Contact']
const OTHER = [
  'Our office is open on weekdays.',
  'Fees are due within thirty days.',
  'You can write to us at any time.',
]

const section: Arbitrary<Section> = fc.record({
  title: fc.constantFrom(...TITLES),
  text: fc.oneof(
    { weight: 2, arbitrary: statement.map((one) => layOut(blocksOf([one]))) },
    { weight: 1, arbitrary: fc.constantFrom(...OTHER) },
  ),
})

/** Sections with titles of their own, so that no choice of one belongs to another. */
const sections = fc.uniqueArray(section, { minLength: 2, maxLength: 4, selector: ({ title }) => title })

const written = (list: readonly Section[], number: (at: number) => string): string =>
  list.map(({ title, text }, at) => `## ${number(at)}${title}\n\n${text}`).join('\n\n')

const plain = (list: readonly Section[]): string => written(list, () => '')

/** Breaks paragraphs at every third space or so; list items and headings stay. */
const rewrapped = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      /^(?:\s*[-*+#|>]|\s*\d+[.)]|$)/.test(line)
        ? line
        : line.split(' ').reduce((a, w, i) => a + (i % 4 === 3 ? '\n' : ' ') + w),
    )
    .join('\n')

const isNothing = (pair: Arbitrary<[before: string, after: string]>): void =>
  fc.assert(
    fc.property(pair, ([before, after]) => {
      expect(effects(before, after), `${before}\n=====\n${after}`).toEqual([])
    }),
    { numRuns: RUNS, seed: SEED },
  )

test('sections in another order are no change', () => {
  isNothing(
    sections.chain((list) =>
      fc
        .shuffledSubarray(list, { minLength: list.length })
        .map((shuffled): [string, string] => [plain(list), plain(shuffled)]),
    ),
  )
})

test('other line breaks are no change', () => {
  isNothing(sections.map((list): [string, string] => [plain(list), rewrapped(plain(list))]))
})

test('other numbers of headings are no change', () => {
  isNothing(
    fc
      .tuple(sections, fc.nat(8))
      .map(([list, from]): [string, string] => [
        written(list, (at) => `${at + 1}. `),
        written(list, (at) => `${at + 2 + from}. `),
      ]),
  )
})

test('a section more or less that says nothing of rights is no change', () => {
  isNothing(
    fc
      .tuple(sections, fc.constantFrom(...OTHER))
      .map(([list, text]): [string, string] => [plain(list), plain([...list, { title: 'Notices', text }])]),
  )
})

const SWAPPED: Record<string, string> = {
  added: 'removed',
  removed: 'added',
  widened: 'narrowed',
  narrowed: 'widened',
  grants: 'protects',
  protects: 'grants',
}

/** A trade of one thing for another: it grants both ways. */
const isTrade = ({ before, after }: Change): boolean => {
  if (!before || !after) return false
  const apart = (a: readonly string[], b: readonly string[]): boolean => a.some((value) => !b.includes(value))
  return (['data', 'purposes', 'qualifiers'] as const).some(
    (field) => apart(before[field], after[field]) && apart(after[field], before[field]),
  )
}

interface Told {
  kind: string
  effect: string
  what: string
}

const isLoneChoice = ({ stance, consent }: Clause): boolean =>
  stance === 'choice' || (stance === 'forbids' && consent.mode === 'opt-out')

/** What bears on somebody; where several fields moved, some one way and some the other, the worst is told both ways. */
const told = (before: string, after: string): Told[] =>
  changes(before, after)
    .filter((change) => change.effect !== 'neutral' && change.fields.length < 2 && !isTrade(change))
    // A choice that comes alone tells that something is done; one that goes alone does not tell that it is not.
    .filter(({ effect, after, before }) => !(effect === 'grants' && before === null && isLoneChoice(after!)))
    .map(({ kind, effect, fields, ...sides }) => ({
      kind,
      effect,
      what: `${(sides.after ?? sides.before)!.action} ${fields.join()}`,
    }))

const sorted = (list: Told[]): string[] =>
  list.map(({ kind, effect, what }) => `${kind} ${effect} ${what}`).sort()

test('a trade of one thing for another grants both ways', () => {
  fc.assert(
    fc.property(sections, sections, (one, other) => {
      const trades = [...changes(plain(one), plain(other)), ...changes(plain(other), plain(one))].filter(
        (change) => isTrade(change) && change.fields.length === 1 && change.fields[0] !== 'stance',
      )
      expect(trades.filter(({ effect }) => effect === 'protects')).toEqual([])
    }),
    { numRuns: RUNS, seed: SEED },
  )
})

test('what a change gives, its revert takes back', () => {
  fc.assert(
    fc.property(sections, sections, (one, other) => {
      const there = told(plain(one), plain(other))
      const back = told(plain(other), plain(one)).map(({ kind, effect, what }) => ({
        kind: SWAPPED[kind]!,
        effect: SWAPPED[effect]!,
        what,
      }))
      expect(sorted(back), `${plain(one)}\n=====\n${plain(other)}`).toEqual(sorted(there))
    }),
    { numRuns: RUNS, seed: SEED },
  )
})
