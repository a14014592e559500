/** Puts a clause together from what was read, and attaches the words that prove each field. */
import type { Section } from '../document/index.ts'
import type { Holding } from './stance.ts'
import { placeOf, type ReadToken, type Reading } from './reading.ts'
import {
  type Action,
  type Clause,
  type Consent,
  DATA,
  type DataKind,
  type Evidence,
  PURPOSES,
  type Purpose,
  QUALIFIERS,
  type Qualifier,
} from './types.ts'

export interface Marked<T> {
  value: T
  from: number
  to: number
  /** The tokens that `from` and `to` count in; the reading's own where absent. */
  tokens?: readonly ReadToken[]
}

export interface Draft {
  action: Action
  holding: Pick<Holding, 'actor' | 'stance' | 'actorAt' | 'stanceAt' | 'doubt'>
  /** Operative words: tokens that carry the action. */
  from: number
  to: number
  /** The words that name the action. */
  actionAt: { from: number; to: number }
  data: Marked<DataKind>[]
  purposes: Marked<Purpose>[]
  qualifiers: Marked<Qualifier>[]
  consent: Consent
  explicit: boolean
}

/** A clause from its draft; fields are sorted as the schema lists their values, each once. */
export function buildClause(reading: Reading, draft: Draft): Clause {
  const { holding } = draft
  const place = placeOf(reading, reading.tokens, Math.max(draft.from, 0), draft.to)
  const { sentence } = reading
  const proof = <T extends string>(list: Marked<T>[]): Evidence[] =>
    distinct(list.map((m) => evidence(reading, m)))
  const fields: Clause['evidence'] = {
    action: [evidence(reading, { ...draft.actionAt, value: draft.action })],
  }
  if (holding.actorAt && holding.actorAt.to > holding.actorAt.from)
    fields.actor = [evidence(reading, { ...holding.actorAt, value: holding.actor })]
  if (holding.stanceAt && holding.stanceAt.to > holding.stanceAt.from)
    fields.stance = [evidence(reading, { ...holding.stanceAt, value: holding.stance })]
  if (draft.data.length) fields.data = proof(draft.data)
  if (draft.purposes.length) fields.purposes = proof(draft.purposes)
  if (draft.qualifiers.length) fields.qualifiers = proof(draft.qualifiers)
  const data = ordered(DATA, draft.data)
  return {
    action: draft.action,
    stance: holding.stance,
    actor: holding.actor,
    data: data.length ? data : ['unspecified'],
    purposes: ordered(PURPOSES, draft.purposes),
    qualifiers: ordered(QUALIFIERS, draft.qualifiers),
    consent: draft.consent,
    explicit: draft.explicit,
    confidence: holding.doubt ? 'low' : 'high',
    doubt: holding.doubt,
    section: sectionOf(sentence.section),
    quote: place.text,
    start: place.start,
    end: place.end,
    context: contextOf(reading),
    evidence: fields,
  }
}

/** A long list names the same thing many times; the first of each is proof enough. */
function distinct(list: Evidence[]): Evidence[] {
  const said = new Set<string>()
  const kept: Evidence[] = []
  for (const each of list) {
    const key = `${each.value} ${each.text.toLowerCase()}`
    if (kept.length < MOST_EVIDENCE && !said.has(key)) kept.push(each)
    said.add(key)
  }
  return kept
}

const MOST_EVIDENCE = 40
/** Longest lead-in that a clause repeats, in characters; its end leads in. */
const MOST_CONTEXT = 1_000

const ordered = <T>(order: readonly T[], found: Marked<T>[]): T[] =>
  order.filter((value) => found.some((m) => m.value === value))

function evidence(reading: Reading, mark: Marked<string>): Evidence {
  const { start, end, text } = placeOf(
    reading,
    (mark.tokens ?? reading.tokens) as readonly ReadToken[],
    mark.from,
    mark.to,
  )
  return { value: mark.value, start, end, text }
}

function contextOf(reading: Reading): string[] {
  const context: string[] = []
  for (let s = reading.sentence.leadIn; s && context.length < 8; s = s.leadIn)
    context.unshift(s.text.length > MOST_CONTEXT ? `…${s.text.slice(-MOST_CONTEXT)}` : s.text)
  return context
}

/** Characters of a title: every clause repeats those of all sections around it. */
const LONGEST_TITLE = 200

const short = (title: string): string =>
  title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title

export function sectionOf(section: Section | null): Clause['section'] {
  const path: string[] = []
  for (let s = section; s; s = s.parent) path.unshift(short([s.number, s.title].filter(Boolean).join(' ')))
  return { number: section?.number ?? null, title: section?.title ? short(section.title) : null, path }
}
