/** On what an act can hang: the open predicates, the list that it goes on with, and the preposition before it. */
import { matchAt } from '../lexicon.ts'
import { covered, type Reading } from '../reading.ts'
import { commaBetween, type Scan, top } from './scan.ts'
import type { Predicate, Relation } from './types.ts'
import {
  isConjunction,
  isDeterminer,
  isNoun,
  isPreposition,
  isStop,
  isWord,
  negates,
  opensCondition,
  opensException,
  verbEnd,
  verbForm,
  wordAt,
} from './words.ts'

/** First token of the noun phrase whose head stands at `at`: past adjectives, nouns and determiners. */
export function phraseStart(reading: Reading, at: number): number {
  let start = at
  if (isPreposition(reading, at)) return at
  while (start > 0) {
    const before = start - 1
    const word = wordAt(reading, before)
    if (!isWord(word) || word === 'that' || isPreposition(reading, before) || isConjunction(reading, before))
      break
    if (opensCondition(reading, before) || opensException(reading, before) || word === 'to') break
    const described =
      isDeterminer(reading, before) ||
      isNoun(reading, before) ||
      isAdjective(reading, before) ||
      negates(reading, before)
    if (!described || word === 'not' || word === 'without') break
    start = before
  }
  return start
}

/** "aggregated", "existing", "further": a word between a determiner and its noun. */
const isAdjective = (reading: Reading, at: number): boolean =>
  (verbEnd(reading, at) >= 0 &&
    ['ed', 'ing'].includes(verbForm(reading, at)) &&
    isDeterminer(reading, at - 1)) ||
  ['further', 'related', 'ongoing', 'similar'].includes(wordAt(reading, at)) ||
  covered(reading, reading.lexicons.ai, at) !== undefined ||
  (covered(reading, reading.lexicons.party, at) !== undefined &&
    ['our', 'your', "'s"].some((w) => w === wordAt(reading, at) || w === wordAt(reading, at + 1)))

/** "without", "rather than", "instead of", "other than": what follows is not done. */
export function excludes(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at)
  const before = wordAt(reading, at - 1)
  if (word === 'without') return negates(reading, at)
  if (word === 'than') return before === 'rather' || before === 'other'
  if (word === 'of') return before === 'instead' || before === 'lieu'
  if (word === 'from' && before === 'far') return true
  // "a strict policy against | training"
  if (word === 'against')
    return /^(?:polic(?:y|ies)|rules?|bans?|prohibitions?|stance|commitments?)$/.test(before)
  if (['for', 'to', 'by', 'in', 'as'].includes(word))
    return at > 0 && (excludes(reading, at - 1) || before === 'except')
  return word === 'excluding' || word === 'except'
}

/** The preposition of a purpose that only nouns part from the act at `start`, or -1. */
export function phraseOpener({ reading, from }: Scan, start: number): number {
  for (let i = start - 1; i >= from; i--) {
    const word = wordAt(reading, i)
    if (word === 'for' || (word === 'of' && /^purposes?$/.test(wordAt(reading, i - 1)))) return i
    const listed = word === ',' || isConjunction(reading, i) || isDeterminer(reading, i) || isNoun(reading, i)
    if (!listed) return -1
  }
  return -1
}

/** The preposition that opens the list in which the act stands: "for | security, analytics and model training". */
export function listMarker({ reading, last, from, predicates }: Scan, start: number): number {
  const finite = predicates.findLast((p) => p.form !== 'noun' && p.form !== 'gerund' && p.from < start)
  const floor = Math.max(
    from,
    Math.max(finite?.to ?? from, last?.form === 'finite' ? last.to : from),
    start - 80,
  )
  for (let i = start - 1; i >= floor; i--) {
    if (wordAt(reading, i) === '.' && isStop(reading, i)) return -1
    if (
      MARKERS.has(wordAt(reading, i)) ||
      (wordAt(reading, i) === 'of' && /^purpose/.test(wordAt(reading, i - 1)))
    )
      return i
  }
  return -1
}

const MARKERS = new Set([
  'for',
  'without',
  'in',
  'by',
  'through',
  'from',
  'including',
  'excluding',
  'towards',
  'as',
])

const MEANS = new Set(['by', 'through', 'via', 'with', 'using', 'from'])

export function relationBy(scan: Scan, predicate: Predicate, marker: number): Relation {
  const { reading } = scan
  const word = wordAt(reading, marker)
  if (excludes(reading, marker)) return 'excluded'
  if (word === 'for' || word === 'towards') return 'purpose'
  if (word === 'of' && /^purposes?$/.test(wordAt(reading, marker - 1))) return 'purpose'
  if (word === 'from' && isPrevented(scan, marker)) return 'complement'
  if (MEANS.has(word) && predicate.form === 'gerund') return 'means'
  return 'complement'
}

/** Is "from" at `at` the one of "refrain from", "prohibited from", "exclude from", "keep vendors from"? */
const isPrevented = (scan: Scan, at: number): boolean => {
  const outer = top(scan)
  return (
    outer !== null &&
    outer.verb >= 0 &&
    (matchAt(scan.reading.lexicons.prevent, scan.reading.tokens, outer.verb) !== null ||
      keepsFrom(scan.reading, outer, at))
  )
}

const KEEP = /^(?:keep|keeps|kept|keeping)$/

/** "keep | our vendors | from": people are kept from acting; "keep copies from your boards" keeps things. `at` is that of "from". */
export function keepsFrom(reading: Reading, outer: Predicate, at: number): boolean {
  if (!KEEP.test(wordAt(reading, outer.verb)) || wordAt(reading, at) !== 'from') return false
  if (outer.passive) return outer.to === at && isWho(outer)
  const kept = covered(reading, reading.lexicons.party, at - 1)
  return (
    kept?.to === at && kept.from >= outer.to && at - outer.to <= 8 && !commaBetween(reading, outer.to, at)
  )
}

const isWho = ({ subject }: Predicate): boolean =>
  subject.kind === 'provider' || subject.kind === 'user' || subject.kind === 'third-party'

export function byMarker(scan: Scan, predicate: Predicate, marker: number): Predicate | null {
  const word = wordAt(scan.reading, marker)
  // "use of", "object to", "opt out of": what stands right before it governs.
  const outer = top(scan)
  if (outer && outer.to === marker && word !== 'for') return outer
  return acceptor(scan, predicate)
}

/**
 * The innermost open predicate that can have a purpose here. "content that you provide | to train" goes past the relative
 * clause to the verb around it; "vendors who use it | to train" does not.
 */
export function acceptor(scan: Scan, predicate: Predicate): Predicate | null {
  const { reading, stack } = scan
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack[i]!
    const lower = stack[i - 1]
    const adjacent = open.to === predicate.from && !(lower && works(reading, lower))
    if (
      open.relation === 'relative' &&
      lower &&
      !(adjacent && open.subject.kind !== 'user') &&
      !carriesPurpose(reading, open, lower)
    )
      continue
    // "data about how you use the service | to train": how people use it serves no purpose of the company.
    if (open.relation === 'question' && open.subject.kind === 'user' && lower && works(reading, lower))
      continue
    const aside = ['condition', 'exception', 'question', 'means', 'excluded'].includes(open.relation)
    if (aside && lower && commaBetween(reading, open.to, predicate.from)) continue
    return open
  }
  // A list that goes on behind a semicolon.
  return (
    scan.closed.findLast(
      (p) => p.form !== 'noun' && p.relation !== 'relative' && p.relation !== 'condition',
    ) ?? null
  )
}

const WORKS =
  /^(?:us|utili|train|process|analy|leverag|employ|shar|sell|sold|disclos|licens|exploit|allow|permit|prohibit|forbid|prevent|restrict|requir)/

/** Does a relative clause say what is done, so that a purpose is its own, and not that of the clause around it? */
function carriesPurpose(reading: Reading, relative: Predicate, outer: Predicate): boolean {
  // "suspend users | who use our output | to train": they are suspended for that, and nothing is used by it.
  if (isActing(reading, relative) && isSanction(wordAt(reading, outer.verb))) return true
  if (relative.subject.kind === 'user' || relative.verb < 0) return false
  if (relative.form === 'participle') return false
  if (!WORKS.test(wordAt(reading, relative.verb))) return false
  // "We use the data that we process | to train": both could; the clause around it is what is said.
  return !(works(reading, outer) && relative.subject.kind === 'provider')
}

/** "users | who train": a relative clause in which those described act themselves. */
export const isActing = (reading: Reading, p: Predicate): boolean =>
  p.relation === 'relative' &&
  p.subject.kind === 'user' &&
  !p.passive &&
  p.subject.from < p.marker &&
  ['who', 'that', 'which'].includes(wordAt(reading, p.marker))

/** What is done to people, and to what is theirs, for what they did. */
const SANCTIONS =
  /^(?:clos|suspend|terminat|block|ban$|bans$|banned|banning|expel|disabl|deactivat|remov|restrict|refus|reject|report|sue$|sues$|sued$|den(?:y|ies|ied)$|fin(?:e|es|ed)$|penali|punish|warn|exclud|pursu|investigat)/

export const isSanction = (word: string): boolean => SANCTIONS.test(word)

export const works = (reading: Reading, p: Predicate): boolean =>
  p.verb >= 0 && /^(?:us|utili|process)/.test(wordAt(reading, p.verb))

/** The latest predicate of the region with which another can be in a list. */
export function siblingOf(scan: Scan, fits: (p: Predicate) => boolean): Predicate | null {
  const { predicates, last, from } = scan
  if (!last) return null
  for (let i = last.index; i >= 0; i--) {
    const p = predicates[i]!
    if (p.from < from) return null
    if (!fits(p) || p.relation === 'relative' || p.relation === 'root' || p.relation === 'subject') continue
    const open =
      scan.stack.includes(p) ||
      scan.closed.includes(p) ||
      (p.parent !== null && (scan.stack.includes(p.parent) || scan.closed.includes(p.parent)))
    if (open) return p
  }
  return null
}
