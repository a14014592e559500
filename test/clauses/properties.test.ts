/**
 * What is written in other words or otherwise, but says the same, is read the same. Documents are made by the grammar
 * in `generated.ts`. A failure prints the smallest pair that was found and the seed with which it comes back:
 * FINEPRINT_PROPERTY_RUNS and FINEPRINT_PROPERTY_SEED set how many documents are made, and which.
 */
import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import type { Clause } from '../../src/clauses/index.ts'
import { read } from './read.ts'
import {
  type Block,
  blocksOf,
  ENUMERATORS,
  type Expected,
  layOut,
  listStatement,
  MARKERS,
  pick,
  type Statement,
  statement,
} from './generated.ts'

const RUNS = Number(process.env.FINEPRINT_PROPERTY_RUNS ?? 80)
const SEED = Number(process.env.FINEPRINT_PROPERTY_SEED ?? 20260401)

/** Two documents that say the same. */
interface Pair {
  before: string
  after: string
  statements: Statement[]
}

const statements: Arbitrary<Statement[]> = fc.oneof(
  { weight: 3, arbitrary: statement.map((one) => [one]) },
  { weight: 1, arbitrary: fc.array(statement, { minLength: 1, maxLength: 2 }) },
)
const lists: Arbitrary<Statement[]> = listStatement.map((one) => [one])
const choices = fc.array(
  fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(30) }),
  { maxLength: 8 },
)

/** The company is named everywhere, or here and there. */
const mentions = fc.oneof(fc.constant(Array<boolean>(6).fill(true)), fc.array(fc.boolean(), { maxLength: 6 }))

const written = (said: readonly Statement[]): string => layOut(blocksOf(said))

const withNeutralWords: Arbitrary<Pair> = fc.tuple(statements, choices).map(([said, neutral]) => ({
  before: written(said),
  after: layOut(blocksOf(said, { neutral })),
  statements: said,
}))

const withOtherMarkers: Arbitrary<Pair> = fc
  .record({ said: lists, marker: pick(MARKERS), loose: fc.boolean() })
  .map(({ said, marker, loose }) => ({
    before: written(said),
    after: layOut(blocksOf(said), { marker, loose }),
    statements: said,
  }))

const withOtherLines: Arbitrary<Pair> = fc
  .record({
    said: statements,
    inline: fc.option(pick(ENUMERATORS)),
    width: fc.integer({ min: 10, max: 100 }),
    lazy: fc.boolean(),
    crlf: fc.boolean(),
  })
  .map(({ said, inline, ...layout }) => ({
    before: layOut(blocksOf(said, {}, inline)),
    after: layOut(blocksOf(said, {}, inline), layout),
    statements: said,
  }))

const withTheCompanyNamed: Arbitrary<Pair> = fc
  .record({ said: statements, named: mentions, its: fc.boolean() })
  .map(({ said, ...wording }) => ({
    before: written(said),
    after: layOut(blocksOf(said, wording)),
    statements: said,
  }))

const withListsInline: Arbitrary<Pair> = fc
  .record({ said: lists, enumerator: pick(ENUMERATORS) })
  .map(({ said, enumerator }) => ({
    before: written(said),
    after: layOut(blocksOf(said, {}, enumerator)),
    statements: said,
  }))

const STYLES = [
  (words: string) => `**${words}**`,
  (words: string) => `*${words}*`,
  (words: string) => `_${words}_`,
  (words: string) => `[${words}](https://northwind.example/terms)`,
  (words: string) => `<b>${words}</b>`,
]
type Style = { at: number; words: number; style: number }

/** Marks runs of words that no punctuation interrupts. */
function styled(text: string, styles: readonly Style[]): string {
  const words = text.split(' ')
  const plain = (word: string | undefined): boolean => /^[A-Za-z]+$/.test(word ?? '')
  let free = 0
  for (const { at, words: count, style } of [...styles].sort((a, b) => a.at - b.at)) {
    if (at < free || !plain(words[at])) continue
    let end = at
    while (end - at + 1 < count && plain(words[end + 1])) end++
    const [before, after] = STYLES[style]!('\0').split('\0')
    words[at] = `${before}${words[at]}`
    words[end] = `${words[end]}${after}`
    free = end + 1
  }
  return words.join(' ')
}

const eachText = (blocks: readonly Block[], change: (text: string) => string): Block[] =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, text: change(block.text) }
      : { ...block, items: block.items.map(change) },
  )

const withMarkup: Arbitrary<Pair> = fc
  .record({
    said: statements,
    inline: fc.option(pick(ENUMERATORS)),
    styles: fc.array(
      fc.record({ at: fc.nat(24), words: fc.integer({ min: 1, max: 3 }), style: fc.nat(STYLES.length - 1) }),
      { maxLength: 3 },
    ),
  })
  .map(({ said, inline, styles }) => {
    const blocks = blocksOf(said, {}, inline)
    return {
      before: layOut(blocks),
      after: layOut(eachText(blocks, (text) => styled(text, styles))),
      statements: said,
    }
  })

const withOtherCharacters: Arbitrary<Pair> = fc
  .record({
    said: statements,
    named: mentions,
    punctuated: fc.array(
      fc.oneof(
        { weight: 2, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 }) },
      ),
      { maxLength: 6 },
    ),
    quotes: fc.boolean(),
    dash: pick(['-', '–', '—']),
    hyphen: pick(['-', '\u2010', '\u2011']),
    spaces: fc.array(fc.nat(20), { maxLength: 3 }),
    space: pick(['\u00A0', '\u202F', '&nbsp;']),
  })
  .map(({ said, named, punctuated, quotes, dash, hyphen, spaces, space }) => {
    const blocks = blocksOf(said, { named, punctuated })
    const change = (text: string): string => {
      let result = text.replaceAll(' - ', ` ${dash} `).replace(/(?<=\w)-(?=\w)/g, hyphen)
      if (quotes) result = result.replace(/"([^"]*)"/g, '\u201C$1\u201D').replaceAll("'", '\u2019')
      return result
        .split(' ')
        .map((word, index) => (index === 0 ? '' : spaces.includes(index) ? space : ' ') + word)
        .join('')
    }
    return { before: layOut(blocks), after: layOut(eachText(blocks, change)), statements: said }
  })

const UNRELATED = [
  ['Fees', 'You pay the fees that your plan states. Fees are due at the end of each month.'],
  ['Newsletter', 'You can unsubscribe from our newsletter at any time.'],
  ['Governing law', 'The laws of Freedonia govern these terms.'],
  ['Contact', 'Northwind Traders Inc. answers letters and calls on working days.'],
  ['Security', 'Our staff receive security training every year.'],
  ['Plans', '- Basic\n- Team\n- Enterprise'],
] as const
const TITLES = ['Your content', 'What we do', 'Northwind Boards', 'Artificial intelligence'] as const
const NUMBERS = [() => '', (n: number) => `${n}. `, (n: number) => `${n}.1 `, (n: number) => `Section ${n}: `]

const withOtherSections: Arbitrary<Pair> = fc
  .record({
    said: statements,
    title: pick(TITLES),
    before: fc.subarray([...UNRELATED]),
    after: fc.subarray([...UNRELATED]),
    number: pick(NUMBERS),
    level: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ said, title, before, after, number, level }) => {
    const body = written(said)
    const section = ([name, text]: readonly [string, string], index: number): string =>
      `${'#'.repeat(level)} ${number(index + 1)}${name}\n\n${text}`
    return {
      before: `## ${title}\n\n${body}`,
      after: [...before, [title, body] as const, ...after].map(section).join('\n\n'),
      statements: said,
    }
  })

/** All that a clause says, without its place. */
const readingOf = (clauses: readonly Clause[]): string[] =>
  clauses.map((c) =>
    [
      `${c.action} ${c.stance} ${c.actor} [${c.data.join(', ')}] for [${c.purposes.join(', ')}]`,
      `[${c.qualifiers.join(', ')}] ${c.consent.mode} ${c.consent.where}`,
      `${c.explicit ? 'explicit' : 'implied'} ${c.confidence}`,
    ].join(' '),
  )

const shown = (text: string, reading: readonly string[]): string =>
  [JSON.stringify(text), ...(reading.length > 0 ? reading : ['nothing']).map((line) => `    ${line}`)].join(
    '\n',
  )

/** What of a clause the grammar knows, in the form of what it expects. */
function known(clause: Expected | Clause, model: Expected | undefined, alone: boolean): string {
  const { action, stance, actor, data, purposes, qualifiers, consent } = clause
  const parts = [`${action} ${stance} ${actor}`]
  if (model?.data) parts.push(`[${data}]`)
  if (model?.purposes) parts.push(`for ${[...purposes!].sort().join(', ')}`)
  if (model?.qualifiers) parts.push([...qualifiers!].sort().join(', '))
  if (model?.consent && alone) parts.push(typeof consent === 'object' ? consent.mode : consent!)
  return parts.join(' ')
}

/**
 * What the grammar expects where the reading is another; null where it is that. A use that stands beside training or a
 * license is not told: the grammar does not know it.
 */
function misread(statements: readonly Statement[], clauses: readonly Clause[]): string | null {
  const expected = statements.flatMap((one) => one.expected)
  const alone = statements.length === 1
  const useOnly = expected.every(({ action }) => action === 'use')
  for (const kind of [['train-ai'], ['license', 'assign', 'own'], ['use']]) {
    if (kind[0] === 'use' && !useOnly) continue
    const wanted = expected.filter(({ action }) => kind.includes(action))
    const got = clauses.filter(({ action }) => kind.includes(action))
    const a = wanted.map((one) => known(one, one, alone)).join('; ')
    const b = got.map((one, index) => known(one, wanted[index], alone)).join('; ')
    if (a !== b) return a || `no clause of ${kind.join(', ')}`
  }
  return null
}

/** Fails with the smallest value on which `judge` has something to say. */
function hold<T>(arbitrary: Arbitrary<T>, judge: (value: T) => string | null): void {
  const result = fc.check(
    fc.property(arbitrary, (value) => judge(value) === null),
    { numRuns: RUNS, seed: SEED, maxSkipsPerRun: 20 },
  )
  if (!result.failed) return
  const { counterexample, numShrinks } = result
  const why = counterexample ? judge(counterexample[0] as T) : 'too few documents are read as they should be'
  const again = `FINEPRINT_PROPERTY_SEED=${SEED} FINEPRINT_PROPERTY_RUNS=${RUNS}`
  expect.fail(`${why}\n(made smaller ${numShrinks} times; again with ${again})`)
}

/** Holds the readings of both against one another where the first is what it must be: else another test tells. */
const unchanged = ({ before, after, statements }: Pair): string | null => {
  const first = read(before)
  fc.pre(misread(statements, first) === null)
  const [a, b] = [readingOf(first), readingOf(read(after))]
  return a.join('\n') === b.join('\n') ? null : `the reading changed\n${shown(before, a)}\n${shown(after, b)}`
}

test('sentences are read as the grammar means them', () => {
  hold(statements, (said) => {
    const text = written(said)
    const clauses = read(text)
    const wanted = misread(said, clauses)
    return wanted && `expected ${wanted}\n${shown(text, readingOf(clauses))}`
  })
})

test('words that change nothing leave the reading as it is', () => {
  hold(withNeutralWords, unchanged)
})

test('the marker of a list leaves the reading as it is', () => {
  hold(withOtherMarkers, unchanged)
})

test('where lines are wrapped leaves the reading as it is', () => {
  hold(withOtherLines, unchanged)
})

test('the company is read under its name as under "we"', () => {
  hold(withTheCompanyNamed, unchanged)
})

test('an enumeration inside a sentence is read like a list', () => {
  hold(withListsInline, unchanged)
})

test('bold, italic and linked words leave the reading as they are', () => {
  hold(withMarkup, unchanged)
})

test('typographic quotes, dashes, hyphens and spaces leave the reading as it is', () => {
  hold(withOtherCharacters, unchanged)
})

test('other sections and the numbers of headings leave the reading as it is', () => {
  hold(withOtherSections, unchanged)
})
