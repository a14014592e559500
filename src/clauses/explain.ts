/** How a sentence was read, as plain data: its words, its predicates, its clauses, and why each says what it says. */
import type { Act } from './acts.ts'
import { type Range, rangeOf } from '../document/index.ts'
import { sectionOf } from './build.ts'
import { predicateOf } from './grammar/scope.ts'
import type { Form, Parse, Predicate, Relation, Subject } from './grammar/types.ts'
import { isWord, wordAt } from './grammar/words.ts'
import { type Words, wordsAt } from './quoted.ts'
import { type Held, type Reason, reasonsFor, type SentenceReading, type Unread, unreadIn } from './reasons.ts'
import { placeOf, type ReadToken, type Reading } from './reading.ts'
import { holding, holdingOf } from './stance.ts'
import type { Clause, Evidence } from './types.ts'

export type { Words } from './quoted.ts'
export type { Reason, ReasonCode, ReasonField, SentenceReading, Unread, UnreadCode } from './reasons.ts'

/** What the tokens are cut from: a lead-in, or the sentence itself, which stands last. */
export interface Part extends Range {
  leadIn: boolean
  text: string
}

/** What a token does. `word`: nothing that is named here. */
export const TOKEN_ROLES = ['verb', 'auxiliary', 'negator', 'marker', 'subject', 'word'] as const
export type TokenRole = (typeof TOKEN_ROLES)[number]

export interface ExplainedToken extends Range {
  /** Lower case, contractions undone: "do" and "not" for "don't". */
  word: string
  /** Index of the part, and the character range in its text. The tokens of a contraction overlap. */
  part: number
  from: number
  to: number
  /** Index of the predicate to which the token belongs, or in whose reach it stands; null where there is none. */
  predicate: number | null
  role: TokenRole
}

export interface ExplainedPredicate {
  index: number
  form: Form
  relation: Relation
  parent: number | null
  /** The predicate with which it stands in a list. */
  conjunctOf: number | null
  words: Words
  verb: Words | null
  subject: (Words & { kind: Subject['kind'] }) | null
  negator: Words | null
  /** The word that ties it to its parent. */
  marker: Words | null
  /** The noun that a relative clause or a participle describes. */
  describes: Words | null
  passive: boolean
  /** Words that are no predicate by their grammar, read as one because they name a practice. */
  inferred: boolean
}

export interface ExplainedClause {
  clause: Clause
  /** From the predicate that says it up to the one on which all hang; empty where no predicate holds it. */
  chain: number[]
  reasons: Reason[]
}

export interface Explanation extends Range {
  text: string
  section: Clause['section']
  /** The enumerator of an item. */
  marker: string | null
  parts: Part[]
  tokens: ExplainedToken[]
  predicates: ExplainedPredicate[]
  clauses: ExplainedClause[]
  /** What rules about sentences see of it, one for each verb. */
  acts: Act[]
  /** What was looked at and gave no clause. Not empty where there are no clauses. */
  unread: Unread[]
}

/** Explains one reading; `acts` are those of its sentence. */
export function explain(read: SentenceReading, acts: readonly Act[]): Explanation {
  const { reading, parse, clauses } = read
  const { sentence } = reading
  const helds = clauses.map((clause) => holderOf(read, clause))
  // Words that name a practice without being a predicate get one of their own when a clause is read from them.
  const predicates = [...parse.predicates]
  const indexOf = (p: Predicate): number => {
    const known = predicates.findIndex((q) => q === p || (p.index < 0 && q.index < 0 && q.from === p.from))
    return known >= 0 ? known : predicates.push(p) - 1
  }
  for (const { chain } of helds) for (const p of chain) indexOf(p)
  const unread = unreadIn(read, indexOf)
  const words = tokensOf(reading, parse)
  return {
    text: sentence.text,
    start: sentence.start,
    end: sentence.end,
    section: sectionOf(sentence.section),
    marker: sentence.marker,
    ...words,
    acts: acts.filter(({ start }) => words.tokens.some((token) => token.start.offset === start.offset)),
    predicates: predicates.map((p, index) => explained(reading, p, index, indexOf)),
    clauses: clauses.map((clause, i) => ({
      clause,
      chain: helds[i]!.chain.map(indexOf),
      reasons: reasonsFor(reading, clause, helds[i]!, indexOf),
    })),
    unread,
  }
}

/** Who holds what a clause says: what its reader found, found again from the words that prove it. */
function holderOf({ reading, parse, triggers }: SentenceReading, clause: Clause): Held {
  const [action] = clause.evidence.action ?? []
  if (clause.action === 'train-ai') {
    const trigger = triggers.find(
      (t) => t.to > reading.ownFrom && covers(reading, Math.max(reading.ownFrom, t.from), t.to, action),
    )
    if (trigger) return holding(reading, parse, trigger, trigger.verb)
    // "Our vendors may not": a predicate that stands for training said before.
    const again = parse.predicates.find((p) => covers(reading, p.from, p.to, action))
    return again
      ? { ...holdingOf(reading, parse, again, { from: again.from, to: again.to }), repeats: true }
      : { chain: [] }
  }
  if (clause.action === 'use') {
    const at = reading.tokens.findIndex((_, i) => i >= reading.ownFrom && covers(reading, i, i + 1, action))
    const words = { from: at, to: at + 1 }
    const finite = parse.predicates.findLast((p) => p.form === 'finite' && p.from <= at)
    const predicate = (at < 0 ? null : predicateOf(reading, parse, words, at)) ?? finite
    return predicate ? holdingOf(reading, parse, predicate, words) : { chain: [] }
  }
  const [stance] = clause.evidence.stance ?? []
  const predicate = parse.predicates.find((p) => covers(reading, p.from, p.to, stance))
  return { chain: predicate ? [predicate] : [] }
}

function covers(reading: Reading, from: number, to: number, evidence: Evidence | undefined): boolean {
  if (!evidence || to <= from) return false
  const { start, end } = placeOf(reading, reading.tokens, from, to)
  return start.offset === evidence.start.offset && end.offset === evidence.end.offset
}

function tokensOf(reading: Reading, parse: Parse): Pick<Explanation, 'parts' | 'tokens'> {
  const { document } = reading
  const parts: Part[] = []
  let last: ReadToken['sentence'] | null = null
  const tokens = reading.tokens.map((token, at): ExplainedToken => {
    const { sentence, word, from, to } = token
    if (sentence !== last)
      parts.push({
        leadIn: at < reading.ownFrom,
        text: sentence.text,
        start: sentence.start,
        end: sentence.end,
      })
    last = sentence
    const owner = parse.owner[at] ?? -1
    return {
      word,
      part: parts.length - 1,
      from,
      to,
      predicate: owner < 0 ? null : owner,
      role: roleOf(parse, at),
      ...rangeOf(document, sentence, from, to),
    }
  })
  return { parts, tokens }
}

function roleOf({ predicates, owner }: Parse, at: number): TokenRole {
  if (predicates.some((p) => p.negator === at)) return 'negator'
  const own = predicates[owner[at] ?? -1]
  if (own?.verb === at) return 'verb'
  if (predicates.some((p) => p.marker === at)) return 'marker'
  if (own?.auxiliary === at) return 'auxiliary'
  if (predicates.some((p) => p.subject.kind !== 'none' && p.subject.from <= at && at < p.subject.to))
    return 'subject'
  return 'word'
}

function explained(
  reading: Reading,
  p: Predicate,
  index: number,
  indexOf: (p: Predicate) => number,
): ExplainedPredicate {
  const { subject } = p
  const said = subject.kind === 'none' ? null : wordsAt(reading, subject.from, subject.to)
  return {
    index,
    form: p.form,
    relation: p.relation,
    parent: p.parent && indexOf(p.parent),
    conjunctOf: p.conjunctOf && indexOf(p.conjunctOf),
    words: wordsAt(reading, p.from, Math.max(p.to, p.from + 1))!,
    verb: wordsAt(reading, p.verb, p.verb + 1),
    subject: said && { kind: subject.kind, ...said },
    negator: wordsAt(reading, p.negator, p.negator + 1),
    marker: wordsAt(reading, p.marker, p.marker + 1),
    describes: p.relation === 'relative' ? describedBy(reading, p) : null,
    passive: p.passive,
    inferred: p.index < 0,
  }
}

/** "content | that you provide": the word before it, or the subject that it describes itself: "data | collected from you". */
function describedBy(reading: Reading, p: Predicate): Words | null {
  const { subject } = p
  const itself =
    subject.kind !== 'none' && (p.form === 'participle' || (p.marker >= 0 && subject.to <= p.marker))
  if (itself) return wordsAt(reading, subject.from, subject.to)
  const starts = [p.from, p.marker, p.subject.kind === 'none' ? p.from : p.subject.from]
  let at = Math.min(...starts.filter((i) => i >= 0)) - 1
  while (at >= 0 && !isWord(wordAt(reading, at))) at--
  return wordsAt(reading, at, at + 1)
}
