/** What the words before a finite clause make of it: a question, what is said, a description, or the main clause. */
import { matchAt } from '../lexicon.ts'
import { covered, type Reading } from '../reading.ts'
import { commaBetween, type Scan, top } from './scan.ts'
import type { Predicate } from './types.ts'
import {
  isAuxiliary,
  isDeterminer,
  isModal,
  isNoun,
  isPossessive,
  isPronoun,
  isRelative,
  isStop,
  opensCondition,
  opensException,
  verbEnd,
  wordAt,
} from './words.ts'

/** "explains | which content": what is told of, and not the content that is described. */
export const asks = ({ reading, last }: Scan, at: number): boolean =>
  wordAt(reading, at) === 'which' &&
  last !== null &&
  last.to === at &&
  last.verb >= 0 &&
  EXPLAINS.test(wordAt(reading, last.verb))

const EXPLAINS =
  /^(?:describ|explain|learn|see$|read|tell|outlin|understand|know|show|list|detail|determin|decid|choos|control)/

/** "data | Contoso has used": the name belongs to the clause that describes the data. */
export function isNamedBehindData({ reading }: Scan, predicate: Predicate): boolean {
  const party = covered(reading, reading.lexicons.party, predicate.from - 1)
  if (!party || party.from <= predicate.subject.from) return false
  const data = covered(reading, reading.lexicons.data, party.from - 1)
  return data !== undefined && data.value !== null && data.to === party.from
}

/** Does nothing but a phrase stand before the clause: "In this case | we", "without your consent | we"? */
export function isBeginning({ reading, last, openSubject }: Scan, start: number): boolean {
  if (openSubject < 0 || openSubject >= start || (last !== null && last.from >= openSubject)) return false
  const word = wordAt(reading, openSubject)
  if (word === 'including' || word === 'using') return false
  return reading.lexicons.words.preposition.has(word) || FRONTING.has(word)
}

/**
 * "By posting content | you grant", "To train the models that rank it | we use": where a sentence begins with something else than
 * its clause, leaves out the comma and has no other clause, this is the clause.
 */
export function isMain(scan: Scan, start: number, predicate: Predicate): boolean {
  const { reading, predicates, from } = scan
  let begin = start
  while (begin > from && !isStop(reading, begin - 1) && begin !== reading.ownFrom) begin--
  const word = wordAt(reading, begin)
  const fronts = word === 'to' || reading.lexicons.words.preposition.has(word) || FRONTING.has(word)
  if (!fronts || commaBetween(reading, begin, start)) return false
  if (
    predicates.some(
      (p) => p !== predicate && p.from >= begin && p.form === 'finite' && p.relation !== 'relative',
    )
  )
    return false
  return !hasClauseBehind(reading, predicate.to)
}

/** Does another clause follow before the sentence ends: a person who acts, or a verb with an auxiliary? */
function hasClauseBehind(reading: Reading, from: number): boolean {
  for (let i = from; i < Math.min(reading.tokens.length, from + LONGEST_CLAUSE) && !isStop(reading, i); i++) {
    const led = [i - 1, i - 2].some(
      (at) => isRelative(reading, at) || opensCondition(reading, at) || opensException(reading, at),
    )
    if (led) continue
    if (wordAt(reading, i - 1) === ',' && POINTS.test(wordAt(reading, i))) return true
    if (isPronoun(reading, i) && verbEnd(reading, i + 1) >= 0 && wordAt(reading, i - 1) !== 'to') return true
    if ((isModal(reading, i) || isAuxiliary(reading, i)) && wordAt(reading, i - 1) !== 'to') return true
  }
  return false
}

const LONGEST_CLAUSE = 80
/** "For details, | see Section 7": a command is a clause as well. */
const POINTS = /^(?:please|see|visit|read|contact|click|refer|check|consult|go|write)$/

const FRONTING = new Set([
  'without',
  'despite',
  'during',
  'subject',
  'absent',
  'notwithstanding',
  'upon',
  'after',
  'before',
  'until',
  'given',
  'unless',
  'except',
  'save',
])

const SAYING =
  /^(?:note[sd]?|noting|statement|knowledge|assurance|clarif\w+|state[sd]?|stating|means?|so|aware|facts?|extent|provided|providing|confirm\w*|ensur\w+|agree\w*|acknowledg\w+|underst\w+|consent\w*|represents?|represented|warrants?|promis\w+|commit\w*|guarantee\w*|accept\w*|knows?|believ\w+|requir\w+|inform|informs|informed|notif\w+|tells?|told|assur\w+|certif\w+|declar\w+|request\w*|asks?|asked|says?|said|recogni\w+|undert\w+|covenant\w*|instruct\w*|condition|possib\w+|sees?)$/

/** "your notes | that", "use requests | that": words that can be verbs of saying, as nouns. */
const isThing = (reading: Reading, at: number): boolean =>
  /^(?:notes|requests|requirements|statements|facts|conditions|promises)$/.test(wordAt(reading, at)) &&
  (isDeterminer(reading, at - 1) ||
    isPossessive(reading, at - 1) ||
    matchAt(reading.lexicons.process, reading.tokens, at - 1) !== null)

/** Does "that" at `at` open what is said, and not describe the noun before it? */
export function isSaid(scan: Scan, at: number): boolean {
  const { reading } = scan
  if (at === scan.from) return true
  const before = wordAt(reading, at - 1)
  const outer = top(scan)
  // "use content, including images, | that you post": behind an insertion the noun goes on, but for a verb of saying.
  const saying =
    outer !== null &&
    outer.verb >= 0 &&
    (SAYING.test(wordAt(reading, outer.verb)) || verbIsGrant(scan, outer))
  if ([',', '—', '–', ')'].includes(before) && outer && !saying && hasObject(reading, outer)) return false
  if (isThing(reading, at - 1)) return false
  if (SAYING.test(before) || [',', 'and', 'or', ';', ':', '('].includes(before)) return true
  const noun = isNoun(reading, at - 1) || covered(reading, reading.lexicons.party, at - 1) !== undefined
  if (!outer || outer.verb < 0) return !noun
  const governs = SAYING.test(wordAt(reading, outer.verb)) || verbIsGrant(scan, outer)
  if (governs && at - outer.to <= 4 && !covered(reading, reading.lexicons.data, at - 1)) return true
  return !noun
}

/** "use | content, …": does data stand right behind the verb, as its object? */
const hasObject = (reading: Reading, { verb, to, auxiliary }: Predicate): boolean =>
  verb >= 0 &&
  !reading.lexicons.words.be.has(wordAt(reading, auxiliary)) &&
  [to, to + 1, to + 2].some((at) => (covered(reading, reading.lexicons.data, at)?.value ?? null) !== null) &&
  wordAt(reading, to) !== ','

const verbIsGrant = ({ reading }: Scan, predicate: Predicate): boolean =>
  matchAt(reading.lexicons.grant, reading.tokens, predicate.verb) !== null
