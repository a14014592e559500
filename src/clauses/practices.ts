/** AI training: from the words that mean it to clauses. */
import { buildClause, type Marked } from './build.ts'
import { type Choices, consentInSection } from './choices.ts'
import { consentInSentence, consentOfPromise } from './consent.ts'
import { dataInTail, dataOf } from './data.ts'
import type { Frame } from './frame.ts'
import { findAll } from './lexicon.ts'
import { covered, marks, type Reading } from './reading.ts'
import { introduction } from './governor.ts'
import { type Holding, holding, isPurposeOfTitle } from './stance.ts'
import type { Trigger } from './training.ts'
import type { Clause, Consent, DataKind } from './types.ts'
import { purposesOf, qualifiersOf } from './words.ts'

/**
 * The `train-ai` clauses of the sentence's own words, one for each verb that governs training. `choices` gives those of
 * its section.
 */
export function readTraining(
  reading: Reading,
  frames: readonly Frame[],
  triggers: readonly Trigger[],
  choices: () => Choices,
): Clause[] {
  const found: { frame: Frame | null; clause: Clause }[] = []
  for (const trigger of triggers) {
    if (trigger.to <= reading.ownFrom) continue
    const held = holding(reading, frames, trigger.from, trigger.to)
    // Training only named in a condition of something else is presupposed, not said.
    if (held.conditional && held.stance !== 'choice') continue
    if (defines(reading) && !acts(held)) continue
    const clause = build(reading, frames, trigger, held, choices)
    const same = found.find(
      (f) => f.frame === held.frame && f.clause.stance === clause.stance && f.clause.actor === clause.actor,
    )
    if (!same) found.push({ frame: held.frame, clause })
    // Of several words for it in one clause, those that say it outright prove it.
    else if (clause.explicit && !same.clause.explicit) same.clause = clause
  }
  return found.map((f) => f.clause)
}

const DEFINES = /^"[^"]{1,80}" (?:means?|refers? to|has the meaning|shall mean)\b/

/** Does the sentence, or the lead-in of its list, say what a word means? */
function defines({ sentence }: Reading): boolean {
  let root = sentence
  for (let depth = 0; root.leadIn && depth < 8; depth++) root = root.leadIn
  return DEFINES.test(root.text)
}

/** Does somebody do it? In "and we may use it to train" somebody does, in "means a model that is trained" nobody. */
const acts = ({ frame }: Holding): boolean =>
  frame !== null && ['provider', 'third-party', 'user'].includes(frame.subject.kind)

function build(
  reading: Reading,
  frames: readonly Frame[],
  trigger: Trigger,
  held: Holding,
  choices: () => Choices,
): Clause {
  const { frame } = held
  const { lexicons, ownFrom } = reading
  const named = dataOf(reading, frame, frames, trigger)
  const swallowed = held.stance === 'forbids' ? exceptionSwallows(reading, frame) : null
  const stance = swallowed ? 'permits' : held.stance
  const from = Math.max(ownFrom, Math.min(introduction(reading, trigger.from), trigger.from))
  const actionAt = { from: Math.max(ownFrom, trigger.from), to: trigger.to }
  const isNoun = (m: { from: number }): boolean =>
    frame !== null && m.from >= frame.to && m.from <= trigger.from
  const licensed = frame !== null && held.granted && marks(reading, lexicons.licenseNouns).some(isNoun)
  const purposesFrom = frame ? Math.min(frame.to, from) : from
  const data = named.length ? named : fromTail(reading)
  return buildClause(reading, {
    action: 'train-ai',
    holding: { ...held, stance, doubt: held.doubt ?? doubtOf(reading, { ...held, stance }, named) },
    from,
    to: Math.max(trigger.to, from + 1),
    actionAt,
    data,
    purposes: [
      { value: 'ai-training', ...actionAt },
      ...purposesOf(reading, [], purposesFrom, reading.tokens.length, false),
    ],
    qualifiers: licensed ? qualifiersOf(reading, frame.from, trigger.from) : [],
    consent: consentFor(
      reading,
      { ...held, stance },
      new Set(data.map((m) => m.value)),
      choices,
      swallowed,
      trigger.from,
    ),
    explicit: trigger.explicit,
  })
}

/** The data that the items of a lead-in or the other cells of the row name. */
function fromTail(reading: Reading): Marked<DataKind>[] {
  return findAll(reading.lexicons.data, reading.tail).flatMap((m) =>
    m.value === null ? [] : [{ ...m, value: m.value, tokens: reading.tail }],
  )
}

/** A sentence that names nobody's data mostly describes how models come about. */
function doubtOf(reading: Reading, held: Holding, data: readonly Marked<DataKind>[]): string | null {
  if (held.actor === 'user' || held.stance !== 'permits') return null
  if (data.length === 0)
    return dataInTail(reading).length > 0 || isPurposeOfTitle(reading) ? null : 'no data is named'
  const generic = data.every((m) => m.value === 'customer-content')
  return generic && !speaksOfPeople(reading) ? 'it is not said whose data' : null
}

const OWNERS = new Set([
  'your',
  'users',
  'people',
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
    marks(reading, lexicons.party).some((m) => m.value === 'user' || tokens[m.from]!.word === 'we') ||
    tokens.some(
      (t, i) =>
        OWNERS.has(t.word) || (t.capital && i > 0 && covered(reading, lexicons.data, i) !== undefined),
    )
  )
}

function consentFor(
  reading: Reading,
  held: Holding,
  data: ReadonlySet<DataKind>,
  choices: () => Choices,
  swallowed: 'opt-out' | 'purpose' | null,
  at: number,
): Consent {
  if (held.stance === 'forbids' || held.actor === 'user') return consentOfPromise(reading)
  if (held.stance === 'choice') {
    const said = consentInSentence(reading, null, at)
    return said.mode === 'opt-in' ? said : { ...said, mode: 'opt-out', where: 'sentence' }
  }
  const own = consentInSentence(reading, held.granted ? grantOf(held.frame) : null, at)
  if (swallowed === 'opt-out' && own.mode === 'none')
    return { mode: 'opt-out', where: 'sentence', evidence: null }
  if (own.mode === 'opt-in' || own.mode === 'opt-out') return own
  const said = consentInSection(reading.document, choices(), reading.sentence, data)
  return said.mode === 'none' ? own : said
}

/** The outermost frame: "you agree" in "you agree that we may". */
function grantOf(frame: Frame | null): Frame | null {
  let root = frame
  while (root?.parent) root = root.parent
  return root
}

/**
 * An exception that takes back the promise: "we do not train on your content, except when you have not opted out" is a grant
 * with an opt-out, "except to improve the service" one without. Null where the promise stands.
 */
function exceptionSwallows(reading: Reading, frame: Frame | null): 'opt-out' | 'purpose' | null {
  if (!frame) return null
  const { tokens, lexicons } = reading
  const exception = marks(reading, lexicons.exception).find((m) => m.from > frame.from)
  if (!exception) return null
  for (let i = exception.to; i < Math.min(tokens.length, exception.to + 14); i++) {
    if (tokens[i]!.word !== 'opted' && tokens[i]!.word !== 'opt') continue
    if (tokens[i + 1]?.word !== 'out') return null
    return tokens.slice(exception.to, i).some((t) => t.word === 'not') ? 'opt-out' : null
  }
  const opens = tokens.slice(exception.to, exception.to + 4).some((t) => t.word === 'to' || t.word === 'for')
  const improves =
    findAll(lexicons.develop, tokens, exception.to, Math.min(tokens.length, exception.to + 8)).length > 0
  return opens && improves ? 'purpose' : null
}
