/** Which data a right is about: what its clause names, or what a pronoun in it stands for. */
import type { Marked } from '../build.ts'
import { dataIn } from '../data.ts'
import { dataNamed } from '../owned.ts'
import { startsNounPhrase } from '../grammar/words.ts'
import { type Match, matchAt } from '../lexicon.ts'
import type { ReadToken, Reading } from '../reading.ts'
import type { Sentence } from '../../document/index.ts'
import { isAboutLicense } from '../words.ts'
import { tokenize } from '../tokens.ts'
import type { DataKind } from '../types.ts'
import type { Right } from './draft.ts'

/** The data behind the right, else in the items of the sentence, else before it, else in the sentences around. */
export function dataGiven(reading: Reading, { at, end, from }: Right): Marked<DataKind>[] {
  const behind = dataIn(reading, at.to, end)
    .filter((m) => !isDone(reading, m))
    .map((m) => asGiven(reading, m))
  if (isTrade(reading, at.to, behind[0]?.to ?? at.to)) return []
  const known = behind.length > 0 && !behind.every((m) => pointsBack(reading, m))
  if (known) return behind
  const listed = named(reading, reading.tail)
  if (listed.length) return listed
  const start = Math.min(from, at.from)
  const before = [dataIn(reading, start, at.from), dataIn(reading, 0, at.from)].find(
    (found) => found.length > 0,
  )
  // "You keep your photos. You grant us a license to them": what the sentences around name.
  const found = before ?? (behind.length ? exactOnes(dataBefore(reading)) : dataBefore(reading))
  if (found.length) return found
  return behind.length ? behind : dataAfter(reading)
}

/** What people hand over is theirs, whoever made it; their name is how they are known. */
function asGiven(reading: Reading, mark: Match<DataKind>): Match<DataKind> {
  if (mark.value === 'third-party-data' && isHandedOver(reading, mark.to))
    return { ...mark, value: 'customer-content' }
  return mark.value === 'customer-content' && textIn(reading, mark) === 'name'
    ? { ...mark, value: 'likeness' }
    : mark
}

const named = (reading: Reading, tokens: readonly ReadToken[]): Marked<DataKind>[] =>
  dataNamed(reading.lexicons, tokens).flatMap((m) =>
    m.value === null ? [] : [{ ...m, value: m.value, tokens }],
  )

const textIn = (reading: Reading, mark: Marked<DataKind>): string =>
  (mark.tokens ?? reading.tokens)
    .slice(mark.from, mark.to)
    .map((t) => t.word)
    .join(' ')

/** "this data", "such information": stands for what was named before. */
const pointsBack = (reading: Reading, mark: Marked<DataKind>): boolean =>
  /^(?:(?:this|these|such|that|those) )?(?:data|information|content)$/.test(textIn(reading, mark)) &&
  /^(?:this|these|such|that|those)$/.test(
    reading.tokens[mark.from]!.word === 'data'
      ? (reading.tokens[mark.from - 1]?.word ?? '')
      : reading.tokens[mark.from]!.word,
  )

const exactOnes = (found: Marked<DataKind>[]): Marked<DataKind>[] =>
  found.filter((m) => m.value !== 'personal-data')

/** "to aggregate your files": what is done with data, and no data. */
const isDone = (reading: Reading, { from, to }: Marked<DataKind>): boolean =>
  matchAt(reading.lexicons.verbs, reading.tokens, from)?.to === to && startsNounPhrase(reading, to)

const TRADE = /^(?:logos?|trademarks?|brands?|branding|marks|tradenames?)$/

/** "your name, logo and trademarks": the signs of a company are no data, nor is what they are shown with. */
const isTrade = (reading: Reading, from: number, to: number): boolean =>
  reading.tokens.slice(from, to + 3).some((t) => TRADE.test(t.word)) &&
  !reading.tokens.slice(from, to).some((t) => t.word === 'content' || t.word === 'likeness')

/** The data that the sentence before names, in the same paragraph or item list. */
function dataBefore(reading: Reading): Marked<DataKind>[] {
  const { document, sentence } = reading
  const before = document.sentences[sentence.index - 1]
  return before && before.section === sentence.section ? named(reading, tokensIn(before)) : []
}

/** The data in what follows: the rest of a sentence that breaks off, or "This includes processing your data". */
function dataAfter(reading: Reading): Marked<DataKind>[] {
  const { document, sentence } = reading
  const open = !/[.;:!?)]$/.test(sentence.text)
  const found: Marked<DataKind>[] = []
  for (const next of document.sentences.slice(sentence.index + 1, sentence.index + REST)) {
    const goesOn = open && /^(?:[a-z]|\()/.test(next.text) && next.section === sentence.section
    if (!goesOn && !(next.block === sentence.block && isAboutLicense(next.text))) break
    found.push(...named(reading, tokensIn(next)))
    if (goesOn && /[.;]$/.test(next.text)) break
  }
  return found
}

/** How many sentences on the rest of one that breaks off is looked for. */
const REST = 8

const tokensIn = (sentence: Sentence): ReadToken[] => tokenize(sentence.text).map((t) => ({ ...t, sentence }))

/** Content in general is often the company's own; usage data, feedback and what is named as the user's is not. */
export function isTheirs(reading: Reading, mark: Marked<DataKind>): boolean {
  if (mark.value === 'public-web' || mark.value === 'third-party-data') return false
  if (mark.value !== 'customer-content' && mark.value !== 'personal-data') return true
  const words = reading.tokens.slice(Math.max(0, mark.from - 1), mark.to + 1).map((t) => t.word)
  return words.some((w) => THEIRS.has(w)) || isHandedOver(reading, mark.to)
}

const THEIRS = new Set(['your', 'user', 'customer', 'users', 'ugc', 'their', 'you'])

/** "the songs | that you upload". */
const isHandedOver = (reading: Reading, at: number): boolean =>
  reading.tokens.slice(at, at + 2).some((t) => t.word === 'you')
