/**
 * To whom, where and when a statement holds: "for customers on the Enterprise plan", "of people under 18", "during the term".
 * What the grammar reads of it stays the same; how far it reaches does not.
 */
import { createLexicon, findAll, type Lexicon, type Match } from './lexicon.ts'
import { type Token, tokenize } from './tokens.ts'
import { en } from './vocabulary/en.ts'
import { phrasesOf } from './vocabulary/phrases.ts'

/** `beyond`: words that carry a statement past its end ("or at any time thereafter"); they limit nothing. */
export type LimitKind = 'plan' | 'age' | 'region' | 'time' | 'beyond' | 'law'

export interface Limit {
  kind: LimitKind
  /** What tells one from another of its kind: "enterprise", "below 18", "in the eea". */
  key: string
  /** Of an age: the years, and whether those below or those from it on are meant. */
  age?: { years: number; below: boolean }
  /** "Except for customers on the Free plan": those whom the statement leaves out. */
  excepted: boolean
}

const lexiconOf = <T extends string>(groups: Record<T, string>): Lexicon<T> =>
  createLexicon(
    (Object.keys(groups) as T[]).flatMap((key) =>
      phrasesOf(groups[key]).map((phrase) => [phrase, key] as const),
    ),
  )

const PLANS = lexiconOf({ plan: en.limits.plans, holder: en.limits.holders })
const AGES = lexiconOf({ below: en.limits.younger, from: en.limits.older, role: en.limits.minors })
const REGIONS = lexiconOf({ region: en.limits.regions })
const TIMES = lexiconOf({ time: en.limits.times, beyond: en.limits.beyond })
const EXCEPTIONS = lexiconOf({ exception: `${en.grammar.exceptions}, ${en.limits.exceptions}` })

/** Longest text that is read, in characters, and most limits of it. */
const LONGEST = 4_000
const MOST = 24

/** The limits that a statement names, in the order of its words. */
export function readLimits(text: string): Limit[] {
  const tokens = tokenize(text.slice(0, LONGEST))
  const exceptions = findAll(EXCEPTIONS, tokens)
  const found: (Limit & { at: number })[] = []
  const add = (kind: LimitKind, key: string, at: number, age?: Limit['age']): void => {
    const excepted = exceptions.some((m) => m.to <= at && at - m.to < 12 && !breaks(tokens, m.to, at))
    if (found.length < MOST) found.push({ kind, key, at, excepted, ...(age ? { age } : {}) })
  }
  for (const [at, key] of plansIn(tokens)) add('plan', key, at)
  for (const [at, key, age] of agesIn(tokens)) add('age', key, at, age)
  for (const { from, to } of findAll(REGIONS, tokens))
    if (isPlace(tokens, from)) add('region', wordsOf(tokens, from, to), from)
  for (const { from, to, value } of findAll(TIMES, tokens)) {
    const next = wordsOf(tokens, to, to + 3)
    if (!CHOICE.test(next))
      add(value, value === 'time' ? `${wordsOf(tokens, from, to)} ${next}` : 'beyond', from)
  }
  const law = LAW.exec(text.slice(0, LONGEST))
  if (law) found.push({ kind: 'law', key: 'law', at: tokens.length, excepted: false })
  return found.sort((a, b) => a.at - b.at).map(({ at: _, ...limit }) => limit)
}

const LAW =
  /\b(?:where|if|when|as|to the extent|unless|only) (?:required|permitted|allowed|prohibited|mandated) (?:by|under) (?:the )?(?:applicable |local |relevant |data protection )?laws?\b/i

/** "Until you | opt out", "after you | agree": what ends there is a consent, which is read elsewhere. */
const CHOICE =
  /^(?:you|they|the \w+|a \w+|users?|customers?|we) (?:(?:have|has|first|expressly|explicitly) )?(?:opt|turn|switch|tell|told|ask|object|withdraw|revoke|change|agree|consent|enabl|disabl|give|gave|obtain|receive|click|choose|select|get)/

const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ')

const breaks = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ word }) => word === ';' || word === '.')

/** "Enterprise | plan", "customers on a paid | plan", "paying | customers": the words that tell one plan from others. */
function plansIn(tokens: readonly Token[]): [number, string][] {
  const marks = findAll(PLANS, tokens)
  const found: [number, string][] = []
  for (const [i, mark] of marks.entries()) {
    if (mark.value !== 'plan') continue
    // "Free, Pro and Team | plans": a list of them shares its noun.
    let last = mark
    for (const next of marks.slice(i + 1, i + 8)) {
      if (!joins(tokens, last.to, next.from)) break
      if (next.value === 'holder') {
        found.push([mark.from, wordsOf(tokens, mark.from, mark.to)])
        break
      }
      last = next
    }
  }
  return found
}

const joins = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .every(({ word }) => [',', 'and', 'or', '/', '&', '"', 'service', 'or'].includes(word))

function agesIn(tokens: readonly Token[]): [number, string, Limit['age']?][] {
  return findAll(AGES, tokens).flatMap((mark): [number, string, Limit['age']?][] => {
    if (mark.value === 'role') return [[mark.from, wordsOf(tokens, mark.from, mark.to).replace(/s$/, '')]]
    const years = yearsAt(tokens, mark)
    return years === null ? [] : [[mark.from, 'age', { years, below: mark.value === 'below' }]]
  })
}

/** The number behind "under" or "at least", or before "or older". */
function yearsAt(tokens: readonly Token[], { value, from, to }: Match<string>): number | null {
  const after = value === 'below' || !/older|over|up/.test(tokens[to - 1]!.word)
  const near = after ? tokens.slice(to, to + 2) : tokens.slice(Math.max(0, from - 3), from)
  for (const { word } of [...near, ...tokens.slice(to, to + 1)]) {
    const years = /^\d{1,2}$/.test(word) ? Number(word) : NUMBERS.indexOf(word)
    if (years >= 5 && years <= 25) return years
  }
  return null
}

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

/** "In | the EEA", "residents of | California": a place where people are, and no name. */
const isPlace = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.capital &&
  tokens
    .slice(Math.max(0, at - 8), at)
    .some(({ word }) => ['in', 'of', 'from', 'outside', 'within', 'for', 'to'].includes(word))
