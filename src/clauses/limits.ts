/**
 * To whom, where, when and on which terms a statement holds: "for customers on the Enterprise plan", "of people under 18",
 * "during the term", "with reasonable efforts". What the grammar reads of it stays the same; how far it reaches does not.
 */
import { createLexicon, findAll, type Lexicon, type Match } from './lexicon.ts'
import { type Token, tokenize } from './tokens.ts'
import { en } from './vocabulary/en.ts'
import { phrasesOf } from './vocabulary/phrases.ts'

/**
 * `beyond`: words that carry a statement past its end ("or at any time thereafter"), so that they are no limit. `now`: what
 * holds at present alone; `effort`: what is only tried; `burden`: what makes a choice hard to use; `marked`: only what people mark as confidential.
 */
export type LimitKind =
  | 'plan'
  | 'age'
  | 'role'
  | 'who'
  | 'region'
  | 'now'
  | 'time'
  | 'duration'
  | 'beyond'
  | 'law'
  | 'effort'
  | 'burden'
  | 'condition'
  | 'unless'
  | 'marked'

export interface Limit {
  kind: LimitKind
  /** What tells one from another of its kind, in words: "enterprise", "eea", "students", "under 13". */
  key: string
  /** The words that say so, or a name for what they say. */
  text: string
  /** Of an age its years, of a duration its days. Whether what is below it is meant, or what is from it on. */
  bound?: { value: number; below: boolean }
  /** "Except for customers on the Free plan": those whom the statement leaves out. */
  excepted: boolean
}

const lexiconOf = (phrases: string): Lexicon<true> =>
  createLexicon(phrasesOf(phrases).map((phrase) => [phrase, true as const]))

const { limits } = en
const PLANS = lexiconOf(limits.plans)
const HOLDERS = lexiconOf(limits.holders)
const YOUNGER = lexiconOf(limits.younger)
const OLDER = lexiconOf(limits.older)
const ROLES = lexiconOf(`${limits.minors}, ${en.parties.user}`)
const ANYBODY = lexiconOf(limits.anybody)
const REGIONS = createLexicon(
  Object.entries(limits.regions).flatMap(([key, names]) =>
    phrasesOf(names).map((name) => [name, key === 'others' ? name : key] as const),
  ),
)
const NOWS = lexiconOf(limits.nows)
const TIMES = lexiconOf(limits.times)
const BEYOND = lexiconOf(limits.beyond)
const EFFORTS = lexiconOf(limits.efforts)
const BURDENS = lexiconOf(limits.burdens)
const EXCEPTIONS = lexiconOf(`${en.grammar.exceptions}, ${limits.exceptions}`)

/** Longest text that is read, in characters, and most limits of it. */
const LONGEST = 4_000
const MOST = 24

/** `length`: how many words say it, from `at`; 0 where the key is all that can be shown. */
type Found = [at: number, kind: LimitKind, key: string, length: number, bound?: Limit['bound']]

/** The limits that a statement names, in the order of its words. */
export function readLimits(text: string): Limit[] {
  const read = text.slice(0, LONGEST)
  const tokens = tokenize(read)
  const asides = asidesIn(tokens)
  const aside = (at: number): boolean => asides.some(({ from, to }) => at > from && at < to)
  const exceptions = findAll(EXCEPTIONS, tokens)
  const found: Found[] = [
    ...plansIn(tokens, asides),
    ...agesIn(tokens),
    ...rolesIn(tokens),
    ...findAll(REGIONS, tokens)
      .filter(({ from }, i, all) => isPlace(tokens, from) && !isExplained(tokens, all[i - 1]?.to, from))
      .map(({ from, to, value }): Found => [from, 'region', value, to - from]),
    ...timesIn(tokens).filter(([at]) => !aside(at)),
    ...durationsIn(tokens),
    ...findAll(NOWS, tokens).map(({ from, to }): Found => [from, 'now', 'now', to - from]),
    ...findAll(EFFORTS, tokens).map(({ from, to }): Found => [from, 'effort', 'effort', to - from]),
    ...findAll(BURDENS, tokens).map(({ from, to }): Found => [from, 'burden', 'burden', to - from]),
    ...phrasesIn(read),
  ]
  return found
    .sort((a, b) => a[0] - b[0])
    .slice(0, MOST)
    .map(([at, kind, key, length, bound]) => ({
      kind,
      key,
      text: length > 0 ? read.slice(tokens[at]!.from, tokens[at + length - 1]!.to) : key,
      ...(bound ? { bound } : {}),
      excepted: exceptions.some((m) => m.to <= at && at - m.to < 12 && !breaks(tokens, m, at)),
    }))
}

const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(' ')

/** Does an exception end before `at`? One that begins a sentence ends with its comma. */
function breaks(tokens: readonly Token[], { from, to }: Match<true>, at: number): boolean {
  const fronted = from === 0 || ['.', ';', ':'].includes(tokens[from - 1]!.word)
  return tokens.slice(to, at).some(({ word }) => word === ';' || word === '.' || (fronted && word === ','))
}

/** "(formerly called …)", "(until March the …)": brackets that tell another name of what stands before them. */
function asidesIn(tokens: readonly Token[]): { from: number; to: number }[] {
  return tokens.flatMap(({ word }, from) => {
    if (word !== '(' || !ALIAS.test(tokens[from + 1]?.word ?? '')) return []
    const length = tokens.slice(from, from + 24).findIndex((t) => t.word === ')')
    return length < 0 ? [] : [{ from, to: from + length }]
  })
}

const ALIAS = /^(?:formerly|previously|until|once|before|called|earlier|now|then)$/

/** "Enterprise | plan", "customers on a paid | plan", "Free, Pro and Team | plans": the words that tell one plan from others. */
function plansIn(tokens: readonly Token[], asides: readonly { from: number; to: number }[]): Found[] {
  const plans = findAll(PLANS, tokens)
  const holders = new Set(findAll(HOLDERS, tokens).map(({ from }) => from))
  const found = plans.filter((plan, i) => {
    let last = plan
    for (const next of plans.slice(i, i + 8)) {
      if (next !== plan && !joins(tokens, last.to, next.from)) return false
      last = next
      if ([0, 1, 2].some((gap) => holders.has(last.to + gap) && joins(tokens, last.to, last.to + gap)))
        return true
    }
    return false
  })
  // "the Business plan (formerly the Team plan)": under two names it is known by the old one.
  const renamed = (plan: Match<true>, next: Match<true> | undefined): boolean =>
    next !== undefined && asides.some(({ from, to }) => plan.from < from && next.from > from && next.to <= to)
  return found
    .filter((plan, i) => !renamed(plan, found[i + 1]))
    .map(({ from, to }): Found => [from, 'plan', wordsOf(tokens, from, to), to - from])
}

const joins = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ word }) => [',', 'and', 'or', '/', '&', '"', 'service'].includes(word))

function agesIn(tokens: readonly Token[]): Found[] {
  const read = (mark: Match<true>, below: boolean): Found[] => {
    const value = yearsAt(tokens, mark)
    return value === null
      ? []
      : [[mark.from, 'age', below ? `under ${value}` : `from ${value} on`, 0, { value, below }]]
  }
  return [
    ...findAll(YOUNGER, tokens).flatMap((mark) => read(mark, true)),
    ...findAll(OLDER, tokens).flatMap((mark) => read(mark, false)),
  ]
}

/** The number behind "under" or "at least", or before "or older". */
function yearsAt(tokens: readonly Token[], { from, to }: Match<true>): number | null {
  const behind = !/^(?:older|over|up|above)$/.test(tokens[to - 1]!.word) || to - from === 1
  const near = behind ? tokens.slice(to, to + 1) : tokens.slice(Math.max(0, from - 3), from)
  const years = near.map(({ word }) => numberOf(word)).find((value) => value >= 5 && value <= 25)
  return years ?? null
}

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

const numberOf = (word: string): number => (/^\d{1,4}$/.test(word) ? Number(word) : NUMBERS.indexOf(word))

/** "Students", "teachers": people of one kind, where "users" are people of any. */
function rolesIn(tokens: readonly Token[]): Found[] {
  const anybody = new Set(findAll(ANYBODY, tokens).map(({ from }) => from))
  return (
    findAll(ROLES, tokens)
      // "Atlas for Teachers" is the name of a product.
      .filter(({ from }) => !anybody.has(from) && !(tokens[from]!.capital && tokens[from - 2]?.capital))
      // "in the admin console": one person in the singular describes a thing.
      .filter(({ to }) => /s$/.test(tokens[to - 1]!.word) || !DESCRIBED.test(tokens[to]?.word ?? '.'))
      // "of account holders, of guests": people of one kind beside people of any limit nothing.
      .filter(({ from, to }) => !isBeside(tokens, anybody, from, to))
      // "messages between buyers and sellers": what kind of messages.
      .filter(({ from }) => !tokens.slice(Math.max(0, from - 3), from).some(({ word }) => word === 'between'))
      .map(({ from, to }): Found => [from, 'role', wordsOf(tokens, from, to).replace(/s$/, ''), to - from])
  )
}

/** Do people of any kind stand in the same list, in the few words before or behind? */
function isBeside(tokens: readonly Token[], anybody: ReadonlySet<number>, from: number, to: number): boolean {
  const joined = (between: readonly Token[]): boolean =>
    between.some(({ word }) => /^(?:,|and|or|&)$/.test(word)) &&
    between.every(({ word }) => /^(?:,|and|or|&|of|from|by|the|all|our|their|its|both|other)$/.test(word))
  return [...anybody].some((at) => {
    if (/^(?:you|your|yours|yourself|i|my|me)$/.test(tokens[at]!.word)) return false
    const end = endOfPerson(tokens, at)
    return (
      (end <= from && from - end < BESIDE && joined(tokens.slice(end, from))) ||
      (at >= to && at - to < BESIDE && joined(tokens.slice(to, at)))
    )
  })
}

const BESIDE = 6
const endOfPerson = (tokens: readonly Token[], at: number): number =>
  /^(?:account|data|end|any|other|authorized|the)$/.test(tokens[at]!.word) ? at + 2 : at + 1

const DESCRIBED =
  /^(?!(?:is|are|was|may|can|will|has|had|who|whose|that|which|of|in|on|at|by|for|to|with|from|and|or|under|does|must)$)[a-z]/

/** "In | the EEA", "residents of | California": a place where people are, and no name. */
const isPlace = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.capital &&
  tokens
    .slice(Math.max(0, at - 8), at)
    .some(({ word }) => ['in', 'of', 'from', 'outside', 'within', 'for', 'to'].includes(word))

/** "In the EEA (the EU, Iceland | and Norway)": brackets right behind a place say what it is. */
function isExplained(tokens: readonly Token[], before: number | undefined, at: number): boolean {
  if (before === undefined) return false
  for (let i = at - 1; i >= Math.max(before - 24, 0); i--) {
    if (tokens[i]!.word === ')') return false
    if (tokens[i]!.word === '(')
      return findAll(REGIONS, tokens, Math.max(0, i - 4), i).some(({ to }) => to === i)
  }
  return false
}

function timesIn(tokens: readonly Token[]): Found[] {
  const said = ({ to }: Match<true>): boolean => !CHOICE.test(wordsOf(tokens, to, to + 4))
  return [
    ...findAll(TIMES, tokens)
      .filter(said)
      .map(
        ({ from, to }): Found => [
          from,
          'time',
          wordsOf(tokens, from, to + 2),
          Math.min(to + 2, tokens.length) - from,
        ],
      ),
    ...findAll(BEYOND, tokens)
      .filter(said)
      .map(({ from, to }): Found => [from, 'beyond', 'beyond', to - from]),
  ]
}

/** "Until | you opt out", "after | you agree": what ends or begins there is a consent, which is read elsewhere. */
const CHOICE =
  /^(?:(?:you|they|we|the \w{1,20}|a \w{1,20}|users?|customers?) )?(?:(?:have|has|first|expressly|explicitly|actively) )?(?:opt|turn|switch|tell|told|ask|object|withdraw|revoke|chang|agree|consent|enabl|disabl|give|gave|obtain|receiv|click|choos|select|get)/

/** "For 30 days", "for up to five years". */
function durationsIn(tokens: readonly Token[]): Found[] {
  return tokens.flatMap(({ word }, at): Found[] => {
    if (word !== 'for') return []
    const from = ['up', 'at'].includes(tokens[at + 1]?.word ?? '') ? at + 3 : at + 1
    const count = tokens[from]?.word === 'a' ? 1 : numberOf(tokens[from]?.word ?? '')
    const days = UNITS.get((tokens[from + 1]?.word ?? '').replace(/s$/, ''))
    return count > 0 && days !== undefined
      ? [[at, 'duration', 'for', from + 2 - at, { value: count * days, below: true }]]
      : []
  })
}

const UNITS = new Map([
  ['day', 1],
  ['week', 7],
  ['month', 30],
  ['year', 365],
])

/** Limits that are clauses of their own, in the order of their first characters. */
function phrasesIn(text: string): Found[] {
  const found: Found[] = []
  for (const { 0: words, 1: what } of text.matchAll(UNLESS))
    if (!WISH.test(what!) && !BOUND.test(what!)) found.push([0, 'unless', words, 0])
  if (LAW.test(text)) found.push([0, 'law', 'where the law asks for it', 0])
  if (MARKED.test(text)) found.push([0, 'marked', 'what is marked as confidential', 0])
  for (const { 1: who } of text.matchAll(WHO)) if (!WISH.test(who!)) found.push([0, 'who', `who ${who}`, 0])
  for (const { 0: date } of text.matchAll(DATED))
    found.push([0, /^includ/i.test(date) ? 'beyond' : 'time', date, 0])
  for (const { 1: what } of text.matchAll(CONDITION))
    if (!WISH.test(what!)) found.push([0, 'condition', `if ${what!}`, 0])
  return found
}

/** "Unless the school has been notified": what takes a promise back. What the law demands, or people themselves, takes back nothing. */
const UNLESS = /\b(?:unless|except (?:where|when|if|to the extent)|save (?:where|as)) ([^.;:]{3,80})/gi
const BOUND =
  /\b(?:law|laws|legal|legally|court|regulat|for your|on your behalf|your (?:own|exclusive|sole|benefit|request|instruct)|services? (?:that )?we provide)/i

const LAW =
  /\b(?:where|if|when|to the extent|unless|only) (?:required|permitted|allowed|prohibited|mandated) (?:by|under) (?:the )?(?:applicable |local |relevant |data protection )?laws?\b/i
/** "Marked as confidential", "that you designate private". */
const MARKED =
  /\b(?:mark|label|designat|identif|flag)[a-z]{0,5} (?:it |them |in writing )?as (?:confidential|private|sensitive|secret|proprietary)\b/i
/** "Users | who join the beta program". */
const WHO =
  /\b(?:users?|customers?|people|members?|those|subscribers?|participants?|accounts?|workspaces?|organi[sz]ations?) (?:who|that|which) ([^,.;:()]{3,60})/gi
/** "Made after 1 May 2027", "collected before this change"; "including those made before" reaches further. */
const DATED =
  /\b(?:including (?:those|any|all|\w{1,20}) )?(?:made|created?|upload(?:ed)?|post(?:ed)?|collect(?:ed)?|submit(?:ted)?|shared?|receive[ds]?|written|write|record(?:ed)?|given?|provided?|publish(?:ed)?|sent|send) (?:on or )?(?:after|before|since|prior to) (?:\d|this |that |the |our |january|february|march|april|may|june|july|august|september|october|november|december)/gi
/** "If your profile is hidden": what has to hold. What people want is no condition, it is the choice. */
const CONDITION = /\b(?:if|provided that|only where|as long as) ([^,.;:()]{3,80})/gi
const WISH =
  /\b(?:want|wish|prefer|like|object|choose|chose|decide|opt|agree|consent|disagree|rather|happy|mind|question|learn|more|enabl|allow|turn|switch)/i
