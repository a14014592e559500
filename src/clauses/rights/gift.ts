/** What a verb of giving gives: the license or the right among its objects, and to whom it goes. */
import { dataIn, dataInTail } from '../data.ts'
import type { Parse, Predicate, Span } from '../grammar/types.ts'
import { isAdverb, isDeterminer, wordAt } from '../grammar/words.ts'
import { marks, type Reading } from '../reading.ts'
import { personBehind, personsIn, qualifiersIn, receiverIn } from './clause.ts'

/** Does the noun stand right behind the verb, past who receives it and what describes it? */
export const isNear = (reading: Reading, p: Predicate, noun: Span): boolean =>
  reading.tokens
    .slice(p.to, noun.from)
    .every((t) => t.word === 'to' || t.word === 'in' || !reading.lexicons.words.preposition.has(t.word))

interface Gift {
  at: Span
  end: number
  to: 'provider' | 'unsaid'
}

/** What is given behind the verb, and to whom; null where it is nothing of the kind or goes to others. */
export function gift(reading: Reading, parse: Parse, p: Predicate, end: number): Gift | null {
  for (const noun of marks(reading, reading.lexicons.licenseNouns)) {
    if (noun.from < Math.max(p.to, reading.ownFrom) || noun.to > end) continue
    if (!names(reading, noun) || isElses(reading, parse, p, noun) || !fits(reading, parse, p, noun)) continue
    const to = receiverOf(reading, parse, p, noun, end)
    if (to === 'others') return null
    const plain = isLicense(reading, noun) || qualifiersIn(reading, { from: p.to, to: noun.from }).length > 1
    if (plain || (to === 'provider' && isWide(reading, p, noun, end))) return { at: noun, end, to }
  }
  return brokenOff(reading, p, end)
}

/** "provide us with content that violates the rights": what a relative clause names is not given, nor is what is provided a right. */
function fits(reading: Reading, parse: Parse, p: Predicate, noun: Span): boolean {
  if (isLicense(reading, noun)) return true
  if (/^provid/.test(wordAt(reading, p.verb))) return false
  return !parse.predicates.some(
    (q) =>
      q.relation === 'relative' &&
      q.form === 'finite' &&
      q.parent === p &&
      q.from >= p.to &&
      q.to <= noun.from,
  )
}

export const isLicense = (reading: Reading, noun: Span): boolean =>
  reading.tokens.slice(noun.from, noun.to).some((t) => t.word.includes('licen'))

/** Things that are called by a license and are none. */
const NO_LICENSE = new Set([
  'agreement',
  'agreements',
  'key',
  'keys',
  'fee',
  'fees',
  'number',
  'plate',
  'plates',
  'holder',
])

/** Does the noun name what is given? "Rights" and "permission" do where something is permitted with them. */
export function names(reading: Reading, noun: Span): boolean {
  const next = wordAt(reading, noun.to)
  if (isLicense(reading, noun)) return !NO_LICENSE.has(next)
  if (next === 'grant' || /^(?:intellectual|proprietary|moral)$/.test(wordAt(reading, noun.from - 1)))
    return false
  return true
}

/** "Rights" are a license only over something of people: with their data, a license's qualifier, or as far as needed. */
export function isWide(reading: Reading, p: Predicate, noun: Span, end: number): boolean {
  const needed = NEEDED.has(wordAt(reading, noun.to)) || wordAt(reading, noun.to + 1) === 'need'
  return (
    needed ||
    dataIn(reading, p.to, end).length > 0 ||
    qualifiersIn(reading, { from: p.from, to: end }).length > 0 ||
    (isPermitting(reading, noun) && (dataIn(reading, 0, p.from).length > 0 || dataInTail(reading).length > 0))
  )
}

const NEEDED = new Set(['necessary', 'needed', 'required'])

/** "right to | use them", "permission | to". */
const isPermitting = (reading: Reading, noun: Span): boolean =>
  wordAt(reading, noun.to - 1) === 'to' || wordAt(reading, noun.to) === 'to'

/** The object of a verb inside: "represent that you have | the right to grant", "to train under | that license". */
export function isElses(reading: Reading, parse: Parse, p: Predicate, noun: Span): boolean {
  let owner: Predicate | null = parse.predicates[parse.owner[noun.from] ?? -1] ?? null
  // "license" is an act of its own in the tree.
  if (owner && owner.from <= noun.from && noun.from < owner.to) owner = owner.parent
  if (!owner || owner === p || owner.from < p.to || owner.to > noun.from) return false
  return isDirectObject(reading, owner.to, noun.from)
}

/** Do only determiners, adverbs and the like stand between a verb and the noun? */
function isDirectObject(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      !isDeterminer(reading, i) &&
      !isAdverb(reading, i) &&
      !/^(?:necessary|full|under)$/.test(wordAt(reading, i))
    )
      return false
  return true
}

/** To whom it is given: the first who is named between verb and noun, or behind the noun. */
function receiverOf(
  reading: Reading,
  parse: Parse,
  p: Predicate,
  noun: Span,
  end: number,
): Gift['to'] | 'others' {
  const before = personsIn(reading, p.to, noun.from).find(
    (m) => wordAt(reading, m.from) !== 'you' || m.from === p.to,
  )
  const receiver = before ?? receiverIn(reading, parse, noun.to, Math.min(end, noun.to + 4))
  if (receiver) return receiver.value === 'user' ? 'others' : 'provider'
  // "a license | for other users | to view"
  if (wordAt(reading, noun.to) === 'for' && personBehind(reading, noun.to)?.value === 'user') return 'others'
  // "You grant Contoso the right to": a name that stands where the one who receives does.
  const at = ['to', 'unto'].includes(wordAt(reading, p.to)) ? p.to + 1 : p.to
  const behind = wordAt(reading, noun.to - 1) === 'to' ? noun.to : noun.to + 1
  return reading.tokens[at]?.capital ||
    (wordAt(reading, behind - 1) === 'to' && reading.tokens[behind]?.capital)
    ? 'provider'
    : 'unsaid'
}

/** A line that ends before the noun comes: "You grant to Northwind a non-exclusive, royalty-free,". */
function brokenOff(reading: Reading, p: Predicate, end: number): Gift | null {
  const { tokens } = reading
  if (end < tokens.length || wordAt(reading, tokens.length - 1) !== ',' || p.from < reading.ownFrom)
    return null
  const wide = qualifiersIn(reading, { from: p.to, to: end })
  const to = personsIn(reading, p.to, end)[0]
  return wide.length > 0 && to?.value === 'provider' ? { at: wide[0]!, end, to: 'provider' } : null
}
