/** Who a verb group is about, and how its clause stands to the others: what is left of the verb. */
import type { Frame } from './frame.ts'
import { matchAt } from './lexicon.ts'
import { covered, marks, type Reading } from './reading.ts'

export const isWord = (word: string): boolean => /^[a-z0-9]/.test(word)

export function isParticiple(reading: Reading, at: number): boolean {
  const { word } = reading.tokens[at]!
  return word.endsWith('ed') || reading.lexicons.words.participle.has(word)
}

const WHO = new Set(['who', 'which'])
const BOUNDARIES = new Set([',', ';', ':', '.', '(', ')'])

/** Adds the subject and the kind to a verb group by looking left of it. */
export function withSubject(
  reading: Reading,
  group: Omit<Frame, 'subject' | 'kind' | 'parent'>,
  previous: Frame | null,
): Frame {
  const { tokens, lexicons } = reading
  const floor = previous ? previous.to : 0
  let end = group.from
  while (
    end > floor &&
    (tokens[end - 1]!.word.endsWith('ly') ||
      ['also', 'hereby', 'then', 'further', 'only'].includes(tokens[end - 1]!.word))
  )
    end--
  const before = tokens[end - 1]?.word
  if (
    previous &&
    (before === 'and' || before === 'or' || before === 'but' || before === 'nor') &&
    end - 1 >= floor
  ) {
    const carried = before === 'nor' || (before === 'or' && previous.negated)
    return {
      ...group,
      negated: group.negated || carried,
      subject: previous.subject,
      kind: previous.kind === 'complement' ? 'main' : previous.kind,
      parent: previous.parent,
    }
  }
  let start = end
  let depth = 0
  while (start > floor) {
    const { word } = tokens[start - 1]!
    if (word === ')') depth++
    else if (word === '(' && depth > 0) depth--
    else if (depth === 0 && (BOUNDARIES.has(word) || startsClause(reading, start - 1))) {
      // A comma'd insertion between subject and verb ("Northwind, its affiliates and vendors, may") is passed over.
      if (word === ',' && start === end && start - 1 > floor) {
        const open = insertionStart(reading, start - 1, floor)
        if (open < start - 1) {
          start = open
          end = open
          continue
        }
      }
      break
    }
    start--
  }
  start = coordinated(reading, start, floor)
  // "developers who display content | may not": what stands between belongs to the relative clause.
  const inside =
    previous?.kind === 'relative' &&
    start === floor &&
    start < end &&
    WHO.has(tokens[previous.from - 1]?.word ?? '')
  const head = inside ? { kind: 'none' as const, from: end, to: end } : subjectOf(reading, start, end)
  const negatedSubject =
    start < end && matchAt(lexicons.negator, tokens, start)?.values.includes(true) === true
  const frame: Frame = {
    ...group,
    subject: head,
    negated: group.negated || negatedSubject,
    negator: group.negator >= 0 ? group.negator : negatedSubject ? start : -1,
    kind: kindOf(reading, start, group, previous),
    parent: null,
  }
  if (head.kind === 'none') {
    if (frame.kind === 'relative') frame.subject = antecedent(reading, start - 1, group.passive)
    else if (previous)
      frame.subject = previous.kind === 'relative' ? describedBy(reading, previous) : previous.subject
  }
  // "Nothing you upload is used."
  const described = frame.subject.from
  if (
    !frame.negated &&
    head.kind === 'none' &&
    matchAt(lexicons.negator, tokens, described)?.values.includes(true)
  )
    Object.assign(frame, { negated: true, negator: described })
  if (frame.kind === 'complement') frame.parent = previous
  return frame
}

/** "You, your application and your agents | may not": back to the person who begins a list of subjects. */
function coordinated(reading: Reading, start: number, floor: number): number {
  const { tokens } = reading
  if (tokens[start - 1]?.word !== ',') return start
  for (let i = start - 2; i >= Math.max(floor, start - 12); i--) {
    if (['you', 'we'].includes(tokens[i]!.word)) {
      const opens =
        i === 0 ||
        BOUNDARIES.has(tokens[i - 1]!.word) ||
        ['and', 'but', 'or', 'neither'].includes(tokens[i - 1]!.word)
      return opens && tokens[i + 1]?.word === ',' ? i : start
    }
    if (BOUNDARIES.has(tokens[i]!.word) && tokens[i]!.word !== ',') return start
  }
  return start
}

/** What "who" or "which" stands for: a party where one is named right before it, else a thing. */
function antecedent(reading: Reading, relative: number, passive: boolean): Frame['subject'] {
  let at = relative - 1
  if (reading.tokens[at]?.word === ',') at--
  const party = at >= 0 ? covered(reading, reading.lexicons.party, at) : undefined
  const data = at >= 0 ? covered(reading, reading.lexicons.data, at) : undefined
  // Whom something is done to is a thing here: "the services, which may be shared".
  if (party && !passive && !isPossessive(reading, party))
    return { kind: party.value, from: party.from, to: party.to }
  return { kind: data ? 'data' : 'other', from: relative, to: relative + 1 }
}

/** What a relative clause describes: "the content | you provide | may be used", "vendors | who receive it | may use it". */
function describedBy(reading: Reading, relative: Frame): Frame['subject'] {
  const party = covered(reading, reading.lexicons.party, relative.from - 1)
  // After "who" and "which" the clause's own subject is what it describes.
  if (!party) return relative.subject
  const data = covered(reading, reading.lexicons.data, party.from - 1)
  return { kind: data ? 'data' : 'other', from: Math.max(0, party.from - 1), to: party.from }
}

function insertionStart(reading: Reading, comma: number, floor: number): number {
  for (let i = comma - 1; i > Math.max(floor, comma - 20); i--) if (reading.tokens[i]!.word === ',') return i
  return comma
}

function startsClause(reading: Reading, at: number): boolean {
  const { tokens, lexicons } = reading
  const { word } = tokens[at]!
  return (
    lexicons.words.relative.has(word) ||
    covered(reading, lexicons.condition, at) !== undefined ||
    covered(reading, lexicons.exception, at) !== undefined
  )
}

export const SUBJECT_PRONOUNS = new Set(['we', 'you', 'they'])

/** The head of the noun phrase [start, end): the words before its first preposition. */
function subjectOf(reading: Reading, start: number, end: number): Frame['subject'] {
  const { tokens, lexicons } = reading
  const near = covered(reading, lexicons.party, end - 1)
  // "data that does not identify you | is used": "you" and "is" do not go together.
  const agrees = !['is', 'was', 'has', 'does'].includes(tokens[end]?.word ?? '')
  if (near && end - near.from === 1 && SUBJECT_PRONOUNS.has(tokens[near.from]!.word)) {
    if (!agrees) return { kind: 'none', from: end, to: end }
    // "posted | by you | may be used": the agent of what stands before.
    const agent = lexicons.words.preposition.has(tokens[near.from - 1]?.word ?? '')
    return agent ? { kind: 'none', from: end, to: end } : { kind: near.value, from: near.from, to: near.to }
  }
  const first = start < end ? covered(reading, lexicons.party, start) : undefined
  if (first && SUBJECT_PRONOUNS.has(tokens[start]!.word) && tokens[start + 1]?.word === ',')
    return { kind: first.value, from: start, to: end }
  // "information shared | with us | may be used": a phrase that belongs to what stands before it.
  if (start < end && lexicons.words.preposition.has(tokens[start]!.word)) {
    const named = near && near.to === end && near.from > start + 1 && !isPossessive(reading, near)
    return named ? { kind: near.value, from: near.from, to: near.to } : { kind: 'none', from: end, to: end }
  }
  // "none of our vendors": of whom it is said.
  const ofWhom =
    ['none', 'each', 'any', 'all', 'some', 'most', 'neither', 'one', 'many'].includes(
      tokens[start]?.word ?? '',
    ) && tokens[start + 1]?.word === 'of'
      ? start + 2
      : start
  let to = ofWhom
  while (to < end && !(to > ofWhom && lexicons.words.preposition.has(tokens[to]!.word))) to++
  while (to > start && !isWord(tokens[to - 1]!.word)) to--
  if (to === start) return { kind: 'none', from: end, to: end }
  const parties = marks(reading, lexicons.party).filter((m) => m.from >= start && m.to <= end)
  const inHead = parties.filter((m) => m.to <= to && !isPossessive(reading, m))
  const last = inHead.at(-1)
  const named = last && (last.to >= to || (last.to === to - 1 && !covered(reading, lexicons.data, to - 1)))
  if (last && named) {
    const kind = inHead.some((m) => m.value === 'user' && tokens[m.from]!.word === 'you')
      ? 'user'
      : inHead.some((m) => m.value === 'provider')
        ? 'provider'
        : last.value
    return { kind, from: start, to }
  }
  // "content that you and others post": the phrase nearest to the verb, where it is a person.
  const nearest = parties.at(-1)
  if (
    nearest &&
    nearest.to === end &&
    !isPossessive(reading, nearest) &&
    tokens[nearest.from]!.word !== 'our'
  ) {
    const pronoun = ['we', 'you', 'they'].includes(tokens[nearest.from]!.word)
    if (pronoun) return { kind: nearest.value, from: nearest.from, to: nearest.to }
  }
  const data = marks(reading, lexicons.data).some((m) => m.value !== null && m.from >= start && m.to <= to)
  return { kind: data ? 'data' : 'other', from: start, to }
}

/** "our" and "your" before a noun, and names with 's, are not the ones who act. */
function isPossessive(reading: Reading, match: { from: number; to: number }): boolean {
  const { tokens } = reading
  const last = tokens[match.to - 1]!.word
  const next = tokens[match.to]?.word
  return last === 'our' || last === 'your' || next === "'s" || next === "'" || next === 's'
}

const SAYING = new Set([
  'note',
  'clarify',
  'clarifies',
  'state',
  'states',
  'means',
  'mean',
  'so',
  'aware',
  'fact',
  'extent',
  'provided',
  'confirm',
])

function kindOf(
  reading: Reading,
  start: number,
  group: { from: number; verb: number },
  previous: Frame | null,
): Frame['kind'] {
  const { tokens, lexicons } = reading
  // "content you provide", "data Contoso has used": who acts stands right behind the noun that it describes.
  const party = covered(reading, lexicons.party, group.from - 1)
  const noun = (party?.from ?? 0) - 1
  if (
    party &&
    noun >= 0 &&
    isNoun(reading, noun) &&
    (previous !== null || covered(reading, lexicons.data, noun))
  )
    return 'relative'
  const at = start - 1
  if (at < 0) return 'main'
  const { word } = tokens[at]!
  if (covered(reading, lexicons.exception, at)) return 'exception'
  if (word === 'that' || lexicons.words.relative.has(word)) {
    const governs =
      previous &&
      previous.verb >= 0 &&
      at - previous.to <= 3 &&
      matchAt(lexicons.grant, tokens, previous.verb)
    if (word === 'that' && governs) return 'complement'
    // "We clarify that …", "note that …": what follows is said, not described.
    if (word === 'that' && !(at > 0 && isNoun(reading, at - 1))) return 'main'
    if (word === 'that' && (at === 0 || SAYING.has(tokens[at - 1]!.word))) return 'main'
    if (word === 'where' || word === 'when') return 'condition'
    return 'relative'
  }
  if (covered(reading, lexicons.condition, at)) return 'condition'
  return 'main'
}

/** A word that is none of the closed classes, no verb and no punctuation. */
export function isNoun(reading: Reading, at: number): boolean {
  const { lexicons, tokens } = reading
  const { words } = lexicons
  const { word } = tokens[at]!
  if (!isWord(word) || word.endsWith('ly') || ['and', 'or', 'but', 'so', 'nor'].includes(word)) return false
  if (words.relative.has(word) || covered(reading, lexicons.party, at)) return false
  if (covered(reading, lexicons.condition, at) || covered(reading, lexicons.exception, at)) return false
  if (covered(reading, reading.lexicons.data, at)) return true
  if (at > 0 && words.determiner.has(reading.tokens[at - 1]!.word)) return !words.determiner.has(word)
  return (
    !words.preposition.has(word) &&
    !words.determiner.has(word) &&
    !words.adverb.has(word) &&
    !matchAt(reading.lexicons.verbs, reading.tokens, at)
  )
}
