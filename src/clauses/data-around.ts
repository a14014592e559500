/** The data of a practice where its own sentence names none: in the items, the row, the next sentence, a label or a title. */
import type { Sentence } from '../document/index.ts'
import type { Marked } from './build.ts'
import { isNamedVaguely } from './data.ts'
import { findAll } from './lexicon.ts'
import { dataNamed } from './owned.ts'
import type { Reading } from './reading.ts'
import { headOf, isPurposeOfTitle } from './stance.ts'
import { tokenize } from './tokens.ts'
import type { DataKind } from './types.ts'

/** The data that the items of a lead-in or the other cells of the row name. */
export function fromTail(reading: Reading): Marked<DataKind>[] {
  const found = dataNamed(reading.lexicons, reading.tail).flatMap((m) =>
    m.value === null ? [] : [{ ...m, value: m.value, tokens: reading.tail }],
  )
  const exact = found.filter((m) => !isNamedVaguely(m))
  if (exact.length) return exact
  if (found.length || !isPurposeOfTitle(reading)) return found
  const labelled = fromLabel(reading)
  return labelled.length ? labelled : fromHead(reading)
}

const ADDITION =
  /^(?:this|it|these|such (?:data|information)) (?:(?:may|can|might|could|will) )?(?:also )?includes?\b/i

/** "We may train on it. This may include messages and files.": what the next sentence adds. */
export function fromAddition({ document, sentence, lexicons }: Reading): Marked<DataKind>[] {
  const next = document.sentences[sentence.index + 1]
  if (!next || next.block !== sentence.block || !ADDITION.test(next.text)) return []
  return dataOf(lexicons, next).filter((m) => !isNamedVaguely(m))
}

/** Characters of another sentence that are read for the data of this one. */
const LONGEST = 1000

const known = new WeakMap<Reading['lexicons'], WeakMap<Sentence, Marked<DataKind>[]>>()

/** The data that another sentence names, read once for all that ask. */
function dataOf(lexicons: Reading['lexicons'], sentence: Sentence): Marked<DataKind>[] {
  const bySentence = known.get(lexicons) ?? new WeakMap<Sentence, Marked<DataKind>[]>()
  known.set(lexicons, bySentence)
  const before = bySentence.get(sentence)
  if (before) return before
  const tokens = tokenize(sentence.text.slice(0, LONGEST)).map((t) => ({ ...t, sentence }))
  const found = dataNamed(lexicons, tokens).flatMap((m) =>
    m.value === null ? [] : [{ ...m, value: m.value, tokens }],
  )
  bySentence.set(sentence, found)
  return found
}

/** How many sentences behind a purpose its data may be named, and how many are read for it. */
const LABEL_REACH = 12

const LABELLED = 40

/** A notice that goes purpose by purpose: "To improve our AI", and below it "Categories of data:" with a list. */
function fromLabel({ document, sentence, lexicons }: Reading): Marked<DataKind>[] {
  const { sentences } = document
  let at = sentence.index + 1
  const starts = (text: string, phrases: typeof lexicons.dataLabels, within: number): boolean =>
    findAll(phrases, tokenize(text.slice(0, 120))).some((m) => m.from <= within)
  for (; at < Math.min(sentences.length, sentence.index + LABEL_REACH); at++) {
    if (sentences[at]!.section !== sentence.section) return []
    if (starts(sentences[at]!.text, lexicons.dataLabels, 2)) break
  }
  const found: Marked<DataKind>[] = []
  for (const each of sentences.slice(at, at + LABELLED)) {
    const next = starts(each.text, lexicons.purposeTitles, 2) || starts(each.text, lexicons.notDataColumns, 2)
    if (each.section !== sentence.section || next) break
    found.push(...dataOf(lexicons, each))
  }
  const named = found.filter((m) => !isNamedVaguely(m))
  return named.length ? named : found
}

/** The data that the line above names, or a title: "How we process your information" over "To improve our AI". */
function fromHead(reading: Reading): Marked<DataKind>[] {
  for (const tokens of headOf(reading)) {
    const found = dataNamed(reading.lexicons, tokens).flatMap((m) =>
      m.value === null ? [] : [{ ...m, value: m.value, tokens }],
    )
    if (found.length) return found
  }
  return []
}
