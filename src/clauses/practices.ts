/** AI training: from the words that mean it to clauses. */
import { buildClause, type Marked } from './build.ts'
import type { Sections } from './around.ts'
import { dataIn, dataInTail, dataOf, isFedBefore, isGeneric, isVague, leftOutBy, thingNamed } from './data.ts'
import { elliptic } from './ellipsis.ts'
import type { Parse, Predicate } from './grammar/types.ts'
import { findAll, matchAt } from './lexicon.ts'
import { covered, marks, placeOf, type Reading } from './reading.ts'
import { type Holding, holding, holdingOf, isPurposeOfTitle } from './stance.ts'
import { tokenize } from './tokens.ts'
import type { Trigger } from './training.ts'
import type { Clause, DataKind } from './types.ts'
import { purposesOf, qualifiersOf } from './words.ts'
import { fromTail, fromAddition } from './data-around.ts'
import { consentFor, exceptionSwallows } from './practice-consent.ts'

/**
 * The `train-ai` clauses of the sentence's own words, one for each verb that governs training. `sections` gives the
 * choices that the document offers.
 */
export function readTraining(
  reading: Reading,
  parse: Parse,
  triggers: readonly Trigger[],
  sections: Sections,
): Clause[] {
  const found: { at: Predicate | null; clause: Clause }[] = []
  for (const trigger of triggers) {
    if (trigger.to <= reading.ownFrom) continue
    // "Unless you switch off 'Model improvement'": the name of a setting, beside what it is about.
    if (isQuoted(reading, trigger) && triggers.some((other) => !isQuoted(reading, other))) continue
    const held = holding(reading, parse, trigger, trigger.verb)
    // Training only named in a condition of something else is presupposed, not said.
    if (held.supposed && held.stance !== 'choice') continue
    // "click on 'Do not train on my content'": the name of a button.
    if (isQuotedCommand(reading, held)) continue
    if (defines(reading) && !acts(held)) continue
    const at = clauseOf(held)
    for (const part of partsOf(reading, held, dataOf(reading, parse, held.chain, trigger), trigger)) {
      const clause = build(reading, parse, trigger, part.held, part.data, sections)
      const same = found.find(
        (f) => f.at === at && f.clause.stance === clause.stance && f.clause.actor === clause.actor,
      )
      if (!same) found.push({ at, clause })
      // Of several words for it in one clause, those that say it outright prove it.
      else if (clause.explicit && !same.clause.explicit) same.clause = clause
    }
  }
  return [
    ...found.map((f) => f.clause),
    ...repeated(
      reading,
      parse,
      triggers,
      found.map((f) => f.clause),
      sections,
    ),
  ]
}

interface Part {
  held: Holding
  data: readonly Marked<DataKind>[]
}

/**
 * "We train on licensed material, never on your posts": what is done, and what is not. Where both are of one kind, what is done
 * stands; where nothing is left that it is done with, what is not.
 */
function partsOf(
  reading: Reading,
  held: Holding,
  data: readonly Marked<DataKind>[],
  trigger: Trigger,
): Part[] {
  const out = held.stance === 'permits' ? data.filter((m) => leftOutBy(reading, m) >= 0) : []
  const [first] = out
  if (!first) return [{ held, data }]
  const kept = data.filter((m) => !out.includes(m))
  const at = leftOutBy(reading, first)
  const without: Part = {
    held: { ...held, stance: 'forbids', stanceAt: { from: at, to: at + 1 }, doubt: null },
    data: out,
  }
  if (kept.length === 0 && !isFedBefore(reading, trigger.to, at)) return [without]
  const same = out.every(({ value }) => kept.some((m) => m.value === value))
  return same ? [{ held, data: kept }] : [{ held, data: kept }, without]
}

/** What is said again without its words: "We train on posts; our vendors may not." One that says the same adds nothing. */
function repeated(
  reading: Reading,
  parse: Parse,
  triggers: readonly Trigger[],
  said: readonly Clause[],
  sections: Sections,
): Clause[] {
  const clauses: Clause[] = []
  for (const predicate of elliptic(reading, parse)) {
    const trigger = triggers.findLast((t) => t.to <= predicate.from)
    const before = said.findLast(
      (c) => c.start.offset <= placeOf(reading, reading.tokens, predicate.from, predicate.to).start.offset,
    )
    if (!trigger || !before || predicate.from < reading.ownFrom) continue
    const words = { from: predicate.from, to: predicate.to }
    const held = holdingOf(reading, parse, predicate, words)
    if (held.supposed) continue
    const named =
      predicate.subject.kind === 'data' ? dataIn(reading, predicate.subject.from, predicate.subject.to) : []
    const object = held.predicate?.passive
      ? []
      : dataIn(reading, predicate.to, Math.min(reading.tokens.length, predicate.to + 8))
    const data = named.length ? named : object.length ? object : dataOf(reading, parse, held.chain, trigger)
    const clause = buildClause(reading, {
      action: 'train-ai',
      holding: held,
      ...words,
      actionAt: words,
      data,
      purposes: [{ value: 'ai-training', ...words }],
      qualifiers: [],
      consent: consentFor(reading, parse, held, data, sections, null, predicate.from),
      explicit: before.explicit,
    })
    const same = said.some(
      (c) => c.stance === clause.stance && c.actor === clause.actor && c.data.join() === clause.data.join(),
    )
    if (!same) clauses.push(clause)
  }
  return clauses
}

/** Do the words stand between quotation marks, as a name? */
function isQuoted({ tokens, ownFrom }: Reading, { from, to }: Trigger): boolean {
  const marksIn = (list: Reading['tokens']): number => list.filter((t) => t.word === '"').length
  return marksIn(tokens.slice(ownFrom, from)) % 2 === 1 && tokens.slice(to).some((t) => t.word === '"')
}

export function isQuotedCommand({ tokens, ownFrom }: Reading, { chain }: Holding): boolean {
  const root = chain.at(-1)
  if (root?.subject.kind !== 'none' || !['do', 'stop', 'please'].includes(tokens[root.from]?.word ?? ''))
    return false
  return tokens.slice(ownFrom, root.from).filter((t) => t.word === '"').length % 2 === 1
}

const DEFINES = /^"[^"]{1,80}" (?:means?|refers? to|has the meaning|shall mean)\b/

/** Does the sentence, or the lead-in of its list, say what a word means? */
export function defines({ sentence }: Reading): boolean {
  let root = sentence
  for (let depth = 0; root.leadIn && depth < 8; depth++) root = root.leadIn
  return DEFINES.test(root.text)
}

/** Does somebody do it? In "and we may use it to train" somebody does, in "means a model that is trained" nobody. */
export const acts = ({ chain }: Holding): boolean =>
  chain.some((p) => ['provider', 'third-party', 'user'].includes(p.subject.kind))

/** The finite clause in which the practice is said: words for it in one clause are one proposition. */
function clauseOf({ chain }: Holding): Predicate | null {
  const finite = chain.find((p) => p.form === 'finite') ?? chain.at(-1) ?? null
  let first = finite
  while (first?.conjunctOf && first.form === 'bare') first = first.conjunctOf
  return first
}

function build(
  reading: Reading,
  parse: Parse,
  trigger: Trigger,
  held: Holding,
  named: readonly Marked<DataKind>[],
  sections: Sections,
): Clause {
  const { chain } = held
  const root = chain.at(-1) ?? null
  const { lexicons, ownFrom } = reading
  const swallowed = held.stance === 'forbids' ? exceptionSwallows(reading, root) : null
  const stance = swallowed
    ? 'permits'
    : held.stance === 'permits' && isWithout(reading, trigger)
      ? 'forbids'
      : held.stance
  const from = Math.max(ownFrom, Math.min(introduction(reading, trigger.from), trigger.from))
  const actionAt = { from: Math.max(ownFrom, trigger.from), to: trigger.to }
  const { granted } = held
  const isNoun = (m: { from: number }): boolean =>
    granted !== null && m.from >= granted.to && m.from <= trigger.from
  const licensed = granted !== null && marks(reading, lexicons.licenseNouns).some(isNoun)
  const clause = clauseOf(held)
  const purposesFrom = clause ? Math.min(clause.to, from) : from
  const open = endsOpen(reading)
  const tail = open || named.every((m) => isGeneric(reading, m)) ? fromTail(reading) : []
  const thing = named.length || tail.length ? null : thingNamed(reading, chain, trigger)
  const own = tail.length ? tail : named.length ? named : thing ? [thing] : []
  const found = [...own, ...fromAddition(reading)]
  // What the user must not train on is the company's: "data obtained from the API" is nobody's in particular.
  const data =
    held.actor === 'user' ? found.filter((m) => !isVague(reading, m) && !isOfOurs(reading, m)) : found
  return buildClause(reading, {
    action: 'train-ai',
    holding: {
      ...held,
      stance,
      doubt:
        held.doubt ??
        trigger.doubt ??
        (found.length > own.length || tail.some((m) => !isGeneric({ ...reading, tokens: reading.tail }, m))
          ? null
          : doubtOf(reading, { ...held, stance }, thing ? [thing] : named)),
    },
    from,
    to: Math.max(trigger.to, from + 1),
    actionAt,
    data,
    purposes: [
      { value: 'ai-training', ...actionAt },
      ...purposesOf(reading, [], purposesFrom, reading.tokens.length, false),
    ],
    qualifiers: licensed ? qualifiersOf(reading, granted.from, trigger.from) : [],
    consent: consentFor(reading, parse, { ...held, stance }, data, sections, swallowed, trigger.from),
    explicit: trigger.explicit,
  })
}

/** "To train our models we use:", "we train our models on:": a list is what the words lead up to. */
function endsOpen({ tokens, lexicons, sentence }: Reading): boolean {
  if (tokens.at(-1)?.word !== ':' || sentence.items.length === 0) return false
  const last = tokens.length - 2
  const { word } = tokens[last] ?? { word: '' }
  return (
    ['on', 'with', 'from', 'of', 'using', 'following'].includes(word) ||
    matchAt(lexicons.process, tokens, last) !== null
  )
}

/** "the content of | this site", "contents of | our archive" */
const isOfOurs = ({ tokens }: Reading, m: Marked<DataKind>): boolean =>
  m.tokens === undefined &&
  tokens[m.to]?.word === 'of' &&
  ['this', 'our', 'the', 'these'].includes(tokens[m.to + 1]?.word ?? '')

/** "trained | without any personal data". */
function isWithout(reading: Reading, trigger: Trigger): boolean {
  const { tokens, lexicons } = reading
  if (
    tokens[trigger.to]?.word !== 'without' ||
    covered(reading, lexicons.negator, trigger.to)?.value !== true
  )
    return false
  for (let i = trigger.to + 1; i < trigger.to + 4; i++)
    if ((covered(reading, lexicons.data, i)?.value ?? null) !== null) return true
  return false
}

/** A sentence that names nobody's data mostly describes how models come about. */
function doubtOf(reading: Reading, held: Holding, data: readonly Marked<DataKind>[]): string | null {
  if (held.actor === 'user' || held.stance !== 'permits') return null
  if (data.length === 0)
    return dataInTail(reading).length > 0 || isPurposeOfTitle(reading) ? null : 'no data is named'
  const generic = data.every((m) => m.value !== 'unspecified' && isGeneric(reading, m))
  // What people grant is theirs.
  if (held.granted) return null
  return generic && !speaksOfPeople(reading) && !pointsBack(reading) ? 'it is not said whose data' : null
}

/** "This includes using data to develop …": the data of which the sentence before speaks. */
function pointsBack({ document, sentence, tokens, ownFrom, lexicons }: Reading): boolean {
  const before = document.sentences[sentence.index - 1]
  if (tokens[ownFrom]?.word !== 'this' || before?.block !== sentence.block) return false
  return findAll(lexicons.data, tokenize(before.text)).some((m) => m.value !== null)
}

const OWNERS = new Set([
  'your',
  'users',
  'posted',
  'submitted',
  'customers',
  'published',
  'uploaded',
  'shared',
  'provided',
  'individuals',
])

/** Is anybody named whose data it could be? A capitalized term is one that the document defines. */
function speaksOfPeople(reading: Reading): boolean {
  const { tokens, lexicons } = reading
  return (
    marks(reading, lexicons.party).some(
      (m) => (m.value === 'user' && tokens[m.from]!.word !== 'people') || tokens[m.from]!.word === 'we',
    ) ||
    tokens.some(
      (t, i) =>
        OWNERS.has(t.word) || (t.capital && i > 0 && covered(reading, lexicons.data, i) !== undefined),
    )
  )
}

/** Token of the "to", "for", "including" that introduces the words at `at`, or `at` itself. */
function introduction(reading: Reading, at: number): number {
  const { tokens } = reading
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const { word } = tokens[i]!
    if (['to', 'for', 'including', 'in', 'towards'].includes(word)) {
      if (tokens[i - 1]?.word === 'order' && tokens[i - 2]?.word === 'in') return i - 2
      return i
    }
    if ([',', ';', '.', '(', ')', ':'].includes(word)) return i + 1
  }
  return at
}
