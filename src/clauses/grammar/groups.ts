/** Verb groups: the words that make one predicate, from its first auxiliary to behind its verb. */
import { matchAt } from '../lexicon.ts'
import { covered, type Reading } from '../reading.ts'
import type { Form, Predicate, Span } from './types.ts'
import {
  isAdverb,
  isAuxiliary,
  isConjunction,
  isDeterminer,
  isModal,
  isNoun,
  isPossessive,
  isPreposition,
  isPronoun,
  isRelative,
  isStop,
  isWord,
  negates,
  opensCondition,
  opensException,
  startsNounPhrase,
  verbEnd,
  verbForm,
  wordAt,
  beforeInsertion,
} from './words.ts'

export interface Group extends Span {
  form: Form
  verb: number
  auxiliary: number
  negator: number
  passive: boolean
  /** The person between auxiliary and verb of an inverted clause: "will | we | use". */
  inverted: Span | null
  /** Words that stand inside the group and are clauses of their own: "may, | if you agree |, use". */
  insertions: Span[]
}

const INSERTION = 40
const HAVE = new Set(['have', 'has', 'had'])
const NON_FINITE = new Set(['having', 'being', 'been', 'be'])

/** A finite group with a modal or an auxiliary: "may not use", "is never shared", "do not, and will not, sell". */
export function auxiliaryGroup(reading: Reading, at: number): Group | null {
  const modal = isModal(reading, at)
  if (!modal && (!isAuxiliary(reading, at) || NON_FINITE.has(wordAt(reading, at)))) return null
  if (wordAt(reading, at - 1) === 'to') return null
  // "as the case may be" says nothing.
  if (wordAt(reading, at) === 'may' && wordAt(reading, at - 1) === 'case' && wordAt(reading, at + 1) === 'be')
    return null
  return verbAfter(reading, at, at, 'finite')
}

/** "to use", "to not use", "to directly or indirectly train", "to be used"; null where "to" is a preposition. */
export function infinitiveGroup(reading: Reading, at: number): Group | null {
  if (wordAt(reading, at) !== 'to') return null
  // "must not, and must not let others to, | use"
  const apart = wordAt(reading, at + 1) === ',' && verbEnd(reading, at + 2) > 0
  let i = apart ? at + 2 : at + 1
  let negator = -1
  for (; i < reading.tokens.length; i++) {
    if (negates(reading, i)) negator = i
    else if (!isAdverb(reading, i) && !joinsAdverbs(reading, i) && !leadsOn(reading, i)) break
  }
  if (wordAt(reading, i) === 'be' || wordAt(reading, i) === 'have' || wordAt(reading, i) === 'do') {
    const group = verbAfter(reading, at, i, 'infinitive')
    return group && { ...group, negator: group.negator >= 0 ? group.negator : negator }
  }
  const end = verbEnd(reading, i)
  const word = wordAt(reading, i)
  const base =
    end >= 0 &&
    (verbForm(reading, i) === 'base' || BASE_ED.has(word)) &&
    (wordAt(reading, end) !== 'of' || end - i > 1)
  const unknown = end < 0 && isUnknownVerb(reading, i)
  if (!base && !unknown) return null
  const negated = wordAt(reading, at - 1) === 'not' && negates(reading, at - 1) ? at - 1 : negator
  return plain('infinitive', at, i, unknown ? i + 1 : end, negated)
}

/** Base forms that are in the list of participles as well. */
const BASE_ED = new Set([
  'run',
  'set',
  'put',
  'feed',
  'seed',
  'embed',
  'need',
  'speed',
  'proceed',
  'exceed',
  'read',
])

/** "directly or indirectly". */
const joinsAdverbs = (reading: Reading, at: number): boolean =>
  ['and', 'or', '/'].includes(wordAt(reading, at)) && isAdverb(reading, at - 1) && isAdverb(reading, at + 1)

/** The colon between a lead-in and its item, and what introduces the item. */
const leadsOn = (reading: Reading, at: number): boolean =>
  at < reading.ownFrom && [':', ',', '—', '–'].includes(wordAt(reading, at)) && at + 1 >= reading.ownFrom

/** A word that no list knows is a verb behind "to" where an object follows: "to tailor your feed". */
function isUnknownVerb(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (!token || token.capital || !isNoun(reading, at) || covered(reading, reading.lexicons.data, at))
    return false
  if (/(?:s|tion|ment|ity|ance|ence|ing|ers?)$/.test(token.word)) return false
  const next = wordAt(reading, at + 1)
  // "a license to host, copy and use": a list of acts behind what gives the right to them.
  const given = /^(?:licen[sc]es?|rights?|permission|necessary|required|needed)$/.test(
    wordAt(reading, at - 2),
  )
  return startsNounPhrase(reading, at + 1) || next === 'and' || (given && next === ',')
}

const plain = (form: Form, from: number, verb: number, to: number, negator: number): Group => ({
  form,
  from,
  to,
  verb,
  auxiliary: -1,
  negator,
  passive: false,
  inverted: null,
  insertions: [],
})

/** Reads on from the auxiliary at `at` to the verb. */
function verbAfter(reading: Reading, from: number, at: number, form: Form): Group {
  const insertions: Span[] = []
  let i = at
  let negator = -1
  let be = false
  let have = false
  let inverted: Span | null = null
  let verb = -1
  while (i < reading.tokens.length) {
    const word = wordAt(reading, i)
    if (negates(reading, i) && !isNominalNegation(word)) {
      if (negator < 0) negator = i
      i++
    } else if (isModal(reading, i)) {
      i++
      be = have = false
    } else if (isAuxiliary(reading, i) && !isMainHave(reading, i)) {
      be = reading.lexicons.words.be.has(word)
      have = HAVE.has(word)
      i++
    } else if (isMainVerb(reading, i, be, have)) {
      verb = i
      break
    } else if (
      isAdverb(reading, i) ||
      joinsAdverbs(reading, i) ||
      isIdiom(reading, i) > 0 ||
      leadsOn(reading, i)
    )
      i += Math.max(1, isIdiom(reading, i))
    // "We do NOT: use …, sell … or train …"
    else if (word === ':' && wordAt(reading, i - 1) === 'not' && verbEnd(reading, i + 1) > 0) i++
    else if (joinsAuxiliaries(reading, i)) i++
    else if (word === ',' && insertionEnd(reading, i, be) > 0) {
      const end = insertionEnd(reading, i, be)
      insertions.push({ from: i + 1, to: end })
      i = end + 1
    } else if (!inverted && i === at + 1 && invertedThing(reading, at) > 0) {
      const to = invertedThing(reading, at)
      inverted = { from: i, to }
      i = to
    } else if (!inverted && invertedAt(reading, at, i) > 0) {
      const to = invertedAt(reading, at, i)
      inverted = { from: i, to }
      i = to
    } else {
      verb = isPredicateWord(reading, i) ? i : i - 1
      break
    }
  }
  if (verb < 0) verb = i - 1
  const end = verbEnd(reading, verb)
  const to = Math.max(at + 1, verb + 1, verb >= at && end > 0 ? end : 0)
  const passive = be && verb >= 0 && verb > at && verbForm(reading, verb) === 'ed'
  return { form, from, to, verb, auxiliary: at, negator, passive, inverted, insertions }
}

/** "may use no content": the negation belongs to the object. */
const isNominalNegation = (word: string): boolean =>
  ['no', 'none', 'nothing', 'nobody', 'without'].includes(word)

/** "Have" is a verb of its own where no participle follows: "you have the right". */
function isMainHave(reading: Reading, at: number): boolean {
  if (!HAVE.has(wordAt(reading, at))) return false
  let i = at + 1
  while (isAdverb(reading, i) || negates(reading, i)) i++
  return (
    !(
      reading.lexicons.words.be.has(wordAt(reading, i)) ||
      (verbEnd(reading, i) >= 0 && verbForm(reading, i) === 'ed')
    ) &&
    !/(?:ed|en)$/.test(wordAt(reading, i)) &&
    !isPronoun(reading, i)
  )
}

/** "do not, | and will not": auxiliaries in a list. */
function joinsAuxiliaries(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at)
  if (word !== ',' && word !== 'and' && word !== 'or' && word !== 'nor') return false
  const next = wordAt(reading, at + 1)
  if (word === ',')
    return ['and', 'or', 'nor'].includes(next) ? joinsAuxiliaries(reading, at + 1) : endsList(reading, at)
  return (
    isModal(reading, at + 1) ||
    (isAuxiliary(reading, at + 1) && !isMainHave(reading, at + 1)) ||
    next === 'not' ||
    next === 'never'
  )
}

/** The comma behind "do not, and will not |, sell". */
function endsList(reading: Reading, at: number): boolean {
  const end = verbEnd(reading, at + 1)
  return end >= 0 && verbForm(reading, at + 1) !== 'ing' && verbForm(reading, at + 1) !== 's'
}

/** The comma that ends an insertion begun at the comma `at`: behind it the verb of the group must stand. */
function insertionEnd(reading: Reading, at: number, be: boolean): number {
  for (let i = at + 1; i < Math.min(reading.tokens.length, at + INSERTION); i++) {
    if (isStop(reading, i)) return -1
    if (wordAt(reading, i) !== ',') continue
    let v = i + 1
    while (isAdverb(reading, v) || wordAt(reading, v) === 'not') v++
    if (verbEnd(reading, v) < 0) continue
    const form = verbForm(reading, v)
    if (be ? form === 'ed' || form === 'ing' : form === 'base') return i
  }
  return -1
}

/** "in turn", "in any way", "at any time", "from time to time": how many words of such a phrase begin at `at`. */
function isIdiom(reading: Reading, at: number): number {
  const next = wordAt(reading, at + 1)
  switch (wordAt(reading, at)) {
    case 'in':
      if (next === 'turn' || next === 'addition' || next === 'future') return 2
      return next === 'any' || next === 'no' ? 3 : 0
    case 'at':
      return next === 'any' || next === 'no' ? 3 : 0
    case 'from':
      return next === 'time' ? 4 : 0
    default:
      return 0
  }
}

/** Is the word at `at` the verb of a group, and not an adverb in it? */
function isMainVerb(reading: Reading, at: number, be: boolean, have: boolean): boolean {
  const end = verbEnd(reading, at)
  if (end < 0) return false
  if (end - at > 1) return true
  if (isAdverb(reading, at)) return false
  const form = verbForm(reading, at)
  if (be) return form === 'ed' || form === 'ing'
  if (have) return form === 'ed'
  return form !== 'ing' || !isModal(reading, at - 1)
}

/** The word after a form of "be" or a modal that no list knows as a verb: "is free", "may tailor". */
const isPredicateWord = (reading: Reading, at: number): boolean =>
  isWord(wordAt(reading, at)) &&
  !isDeterminer(reading, at) &&
  !isPreposition(reading, at) &&
  !isRelative(reading, at) &&
  !isConjunction(reading, at) &&
  !opensCondition(reading, at) &&
  !opensException(reading, at)

/** "At no time are | lesson recordings | made available": where the thing between auxiliary and verb ends; -1 where none is. */
function invertedThing(reading: Reading, at: number): number {
  const fronted = frontedAt(reading, at)
  if (fronted < 0 || wordAt(reading, fronted) === 'only' || covered(reading, reading.lexicons.party, at + 1))
    return -1
  for (let i = at + 2; i < at + 9; i++) {
    if (isStop(reading, i) || wordAt(reading, i) === ',' || i >= reading.tokens.length) return -1
    if (
      verbEnd(reading, i) >= 0 &&
      verbForm(reading, i) === (reading.lexicons.words.be.has(wordAt(reading, at)) ? 'ed' : 'base')
    )
      return i
  }
  return -1
}

/** Where the person ends who stands right behind the first auxiliary: "will | we", "shall | Northwind"; -1 where none does. */
function invertedAt(reading: Reading, at: number, i: number): number {
  const party = covered(reading, reading.lexicons.party, i)
  if (i !== at + 1 || party?.from !== i || isPossessive(reading, i)) return -1
  return isPronoun(reading, i) || reading.tokens[i]!.capital || startsWithFronted(reading, at) ? party.to : -1
}

/** "Under no circumstances | will", "at no time | do", "never | will", "nor | do". */
export function startsWithFronted(reading: Reading, at: number): boolean {
  return frontedAt(reading, at) >= 0
}

/** The fronted word that denies, near the auxiliary or at the start of its clause; -1 where there is none. */
export function frontedAt(reading: Reading, at: number): number {
  let start = at
  while (start > Math.max(0, at - 60) && !isStop(reading, start - 1)) start--
  for (let i = start; i < Math.min(at, start + 4); i++) if (FRONTED.has(wordAt(reading, i))) return i
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    if (FRONTED.has(wordAt(reading, i))) return i
    if (wordAt(reading, i) === ',') return -1
  }
  return -1
}

const FRONTED = new Set(['no', 'never', 'neither', 'nor', 'only'])

/** Words in -ing that tie and do nothing. */
const NOT_GERUNDS = new Set([
  'everything',
  'anything',
  'nothing',
  'something',
  'failing',
  'string',
  'thing',
  'morning',
  'building',
  'including',
  'following',
  'regarding',
  'concerning',
  'excluding',
  'according',
  'pending',
  'during',
  'being',
  'having',
  'notwithstanding',
  'marketing',
  'advertising',
  'pricing',
  'existing',
  'ongoing',
  'corresponding',
  'underlying',
  'remaining',
])
/** What follows a noun in -ing: "processing activities", "training purposes". */
const COMPOUNDS =
  /^(?:purposes?|activit(?:y|ies)|agreements?|operations?|materials?|sessions?|periods?|systems?|process(?:es)?|efforts?|needs?|costs?|partners?|program(?:me)?s?|pipelines?|methods?|techniques?|provider|providers|environments?|data|dataset|datasets|set|sets)$/

/** "training", "using", "by processing"; null where the word is a noun or an adjective. */
export function gerundGroup(reading: Reading, at: number): Group | null {
  const end = verbEnd(reading, at)
  // "fine-tuning" inflects its last word.
  const word = wordAt(reading, wordAt(reading, at) === 'fine' && end > 0 ? end - 1 : at)
  if (word.length < 5 || !word.endsWith('ing') || NOT_GERUNDS.has(word)) return null
  if (insideAi(reading, at)) return null
  if (end < 0 && !(isPreposition(reading, at - 1) && startsNounPhrase(reading, at + 1))) return null
  let from = at
  let negator = -1
  while (isAdverb(reading, from - 1)) from--
  if (negates(reading, from - 1) && wordAt(reading, from - 1) === 'not') negator = --from
  if (isDeterminer(reading, at - 1) && !isDemonstrative(reading, at - 1)) return null
  if (COMPOUNDS.test(wordAt(reading, end < 0 ? at + 1 : end))) return null
  if (wordAt(reading, end < 0 ? at + 1 : end) === 'of') return null
  // "our own model training", "data processing": a noun before it makes it one, where no object follows.
  const before =
    isNoun(reading, from - 1) && !startsNounPhrase(reading, at + 1) && !isConjunction(reading, at - 1)
  if (before && negator < 0 && from === at) return null
  return plain('gerund', from, at, Math.max(end, at + 1), negator)
}

const isDemonstrative = (reading: Reading, at: number): boolean =>
  ['that', 'no'].includes(wordAt(reading, at))

/** Part of "machine learning", "training materials" and the like. */
function insideAi(reading: Reading, at: number): boolean {
  const { lexicons } = reading
  const ai = covered(reading, lexicons.ai, at)
  if (ai && ai.to - ai.from > 1) return true
  return covered(reading, lexicons.trainingPhrases, at)?.value === null
}

/** "(data) being used": a passive that describes the noun before it. */
export function beingGroup(reading: Reading, at: number): Group | null {
  if (wordAt(reading, at) !== 'being' || verbEnd(reading, at + 1) < 0 || verbForm(reading, at + 1) !== 'ed')
    return null
  if (isAuxiliary(reading, at - 1)) return null
  return { ...plain('participle', at, at + 1, verbEnd(reading, at + 1), -1), passive: true }
}

/** "(content) posted by you", "not used to train"; null where the word is an adjective or part of another group. */
export function participleGroup(reading: Reading, at: number, last: Predicate | null): Group | null {
  const end = verbEnd(reading, at)
  if (end < 0 || verbForm(reading, at) !== 'ed' || covered(reading, reading.lexicons.data, at)) return null
  let from = at
  let negator = -1
  for (; from > 0 && isAdverb(reading, from - 1); from--) if (negates(reading, from - 1)) negator = from - 1
  if (negates(reading, from - 1)) negator = --from
  const before = from - 1
  const group = { ...plain('participle', from, at, end, negator), passive: true }
  if (before < 0) return null
  if (opensCondition(reading, before) || opensException(reading, before) || wordAt(reading, before) === 'as')
    return group
  const listed = isConjunction(reading, before) || wordAt(reading, before) === ','
  const follows = reading.tokens[end]
  const nounNext =
    follows !== undefined && isNoun(reading, end) && !covered(reading, reading.lexicons.ai, end)
  if (listed) return last && (negator >= 0 || !nounNext) ? group : null
  if (nounNext && negator < 0) return null
  if (isDeterminer(reading, before) || isPreposition(reading, before)) return null
  const noun =
    isNoun(reading, before) ||
    covered(reading, reading.lexicons.party, before) !== undefined ||
    covered(reading, reading.lexicons.data, before) !== undefined ||
    covered(reading, reading.lexicons.ai, before) !== undefined ||
    [')', '"', 'it', 'that', 'those'].includes(wordAt(reading, before)) ||
    (verbEnd(reading, before) >= 0 && verbForm(reading, before) !== 'ing')
  return noun ? group : null
}

/** Verbs whose subject is a thing ("this license includes …"); others of this form are too often plural nouns. */
const THINGS_DO =
  /^(?:includes?|permits?|allows?|enables?|gives?|prohibits?|requires?|covers?|extends?|means?|excludes?|grants?|belongs?|vests?|remains?|forbids?|prevents?|authorizes?|restricts?|describes?|explains?|applies|apply|limits?|governs?|helps?)$/

const NOTHING = new Set(['nothing', 'no', 'none', 'everything', 'neither'])

/**
 * A plain form as the verb of a clause, by the word before it. `opening`: where a noun
 * phrase without a verb began, or -1; `clean`: does a clause begin there, and not only an element of a list?
 * `acting`: does an act stand there, as in "training our models | involves"?
 */
export function plainFiniteGroup(
  reading: Reading,
  at: number,
  opening: number,
  clean: boolean,
  acting: boolean,
): Group | null {
  const fresh = opening >= 0
  const end = verbEnd(reading, at)
  if (end < 0 || wordAt(reading, at) === 'like') return null
  const form = verbForm(reading, at)
  if (form === 'ing') return null
  const past = form === 'ed' && !BASE_ED.has(wordAt(reading, at))
  let from = at
  let negator = -1
  if (wordAt(reading, from - 1) === 'longer' && wordAt(reading, from - 2) === 'no') {
    negator = from - 2
    from -= 2
  }
  while (
    from > 0 &&
    (isAdverb(reading, from - 1) || negates(reading, from - 1)) &&
    !isRelative(reading, from - 1)
  ) {
    if (negates(reading, from - 1)) {
      if (!['never', 'neither', 'not'].includes(wordAt(reading, from - 1))) break
      negator = from - 1
    }
    from--
  }
  if (from === 0) return null
  const before = wordAt(reading, from - 1)
  const group = plain('finite', from, at, end, negator)
  if (isPronoun(reading, from - 1)) return group
  // "We (where applicable) | use": past what is inserted, only a person can be the subject.
  const subject = insertedBefore(reading, from)
  if (subject >= 0) return isPronoun(reading, subject) || isNameOf(reading, subject, form) ? group : null
  if (past) return null
  if (['it', 'this', 'he', 'she'].includes(before)) return form === 's' ? group : null
  if (['which', 'who', 'that'].includes(before)) {
    if (before === 'that' && startsNounPhrase(reading, from - 1) && form !== 's') return group
    return group
  }
  const party = covered(reading, reading.lexicons.party, from - 1)
  if (party?.to === from && isCompound(reading, party)) return null
  if (party?.to === from && !isPossessive(reading, from - 1)) {
    const plural = /[^s]s$|others$/.test(before) || before === 'people'
    if (plural ? form === 'base' : form === 's') return group
  }
  if (before === ',' && opening >= 0) {
    // "Customer, on behalf of its users, | grants".
    const who = insertedAfter(reading, from - 1, opening)
    if (who)
      return (
        /[^s]s$/.test(wordAt(reading, who.to - 1)) || isPronoun(reading, who.to - 1)
          ? form === 'base'
          : form === 's'
      )
        ? group
        : null
  }
  if (before === ')' || before === '"') return fresh && THINGS_DO.test(wordAt(reading, at)) ? group : null
  // "automated means" is a noun.
  if (wordAt(reading, at) === 'means' && before !== '"' && !fresh) return null
  // "Prohibited conduct | includes": a noun that could be a verb, at the start of a clause.
  const act = wordAt(reading, opening)
  if (fresh && !acting && act.endsWith('ing') && !NOT_GERUNDS.has(act)) return null
  const opens =
    startsNounPhrase(reading, end) || isPreposition(reading, end) || THINGS_DO.test(wordAt(reading, at))
  if (clean && acting && form === 's' && opens) return group
  const nominal =
    isNoun(reading, from - 1) ||
    (clean && form === 's' && verbForm(reading, from - 1) === 'base' && isWord(before))
  const things = THINGS_DO.test(wordAt(reading, at)) && nominal
  // "Nothing in these terms | permits": the noun next to the verb need not be its subject.
  if (fresh && form === 's' && THINGS_DO.test(wordAt(reading, at)) && NOTHING.has(wordAt(reading, opening)))
    return group
  const agrees = /[^s]s$/.test(before) ? form === 'base' : form === 's'
  if (things && (agrees || (fresh && /^(?:belong|vest|remain)/.test(wordAt(reading, at))))) return group
  const object =
    startsNounPhrase(reading, end) ||
    (isPreposition(reading, end) && wordAt(reading, end) !== 'of') ||
    wordAt(reading, end) === 'how'
  return fresh && clean && isNoun(reading, from - 1) && agrees && object && !isDeterminer(reading, at - 1)
    ? group
    : null
}

/** "on patient | records", "we use customer | records": one person in the singular that describes the noun behind it. */
function isCompound(reading: Reading, party: Span): boolean {
  if (party.to - party.from > 1 || /s$|^(?:you|anyone)$/.test(wordAt(reading, party.from))) return false
  if (covered(reading, reading.lexicons.party, party.from)?.value !== 'user') return false
  const before = party.from - 1
  if (isPreposition(reading, before)) return true
  return verbEnd(reading, before) === party.from && !reading.tokens[party.from]!.capital
}

/** The last word of the subject before a parenthesis or an insertion that ends at `from`; -1 where none does. */
function insertedBefore(reading: Reading, from: number): number {
  const open = beforeInsertion(reading, from, 0)
  if (open < from) return open - 1
  if (wordAt(reading, from - 1) !== ',') return -1
  for (let i = from - 2; i > Math.max(0, from - 14); i--) {
    if (isStop(reading, i)) return -1
    if (wordAt(reading, i) === ',') return isPronoun(reading, i - 1) ? i - 1 : -1
  }
  return -1
}

function isNameOf(reading: Reading, at: number, form: string): boolean {
  const party = covered(reading, reading.lexicons.party, at)
  if (party?.to !== at + 1 || isPossessive(reading, at)) return false
  return /[^s]s$/.test(wordAt(reading, at)) ? form === 'base' : form === 's'
}

/** The person before an insertion that ends with the comma at `comma`, where a clause begins with that person. */
function insertedAfter(reading: Reading, comma: number, opening: number): Span | null {
  for (let i = comma - 1; i > Math.max(opening, comma - 24); i--) {
    if (isStop(reading, i)) return null
    if (wordAt(reading, i) !== ',') continue
    const party = covered(reading, reading.lexicons.party, i - 1)
    if (party && party.from === opening) return { from: party.from, to: party.to }
  }
  return null
}

/** The verb of a list: "store, | use | and | share"; `last` is the predicate before it. */
export function listedGroup(reading: Reading, at: number, last: Predicate | null): Group | null {
  const be = wordAt(reading, at) === 'be'
  const end = be ? at + 1 : verbEnd(reading, at)
  if (end < 0 || !last || wordAt(reading, at) === 'like') return null
  let from = at
  let negator = -1
  while (from > 0 && (isAdverb(reading, from - 1) || ['not', 'never'].includes(wordAt(reading, from - 1)))) {
    if (negates(reading, from - 1)) negator = from - 1
    from--
  }
  if (
    !isConjunction(reading, from - 1) &&
    wordAt(reading, from - 1) !== ',' &&
    wordAt(reading, from - 1) !== ')'
  )
    return null
  const form = verbForm(reading, at)
  if (be)
    return last.auxiliary >= 0 && isModal(reading, last.auxiliary)
      ? verbAfter(reading, from, at, 'bare')
      : null
  if (!agreesWith(reading, form, last)) return null
  // Side by side ("store, use and share"), or with an object of its own ("and train our models").
  const beside = sideBySide(reading, last.to, from)
  const object =
    startsNounPhrase(reading, end) ||
    (isNoun(reading, end) && !isStop(reading, end)) ||
    isTraining(reading, at) ||
    goesOn(reading, end, form)
  if (!beside && !object) return null
  if (!beside && wordAt(reading, end) === 'of') return null
  return plain(last.form === 'finite' ? 'bare' : last.form, from, at, end, negator)
}

/** "use | or create memories": the next verb of the list shares the object. */
const goesOn = (reading: Reading, at: number, form: string): boolean =>
  isConjunction(reading, at) && verbEnd(reading, at + 1) >= 0 && verbForm(reading, at + 1) === form

const isTraining = (reading: Reading, at: number): boolean =>
  covered(reading, reading.lexicons.train, at)?.value === true

/** Does a verb in this form go on with the group: "may store | and use", "by storing | and using", "collects | and uses"? */
function agreesWith(reading: Reading, form: string, last: Predicate): boolean {
  if (last.verb < 0 || last.form === 'noun') return false
  const had = verbForm(reading, last.verb)
  if (last.form === 'gerund') return form === 'ing'
  if (last.form === 'participle' || last.passive) return form === 'ed'
  if (last.form === 'finite' && last.auxiliary < 0) return form === had
  return form === 'base'
}

/** Are there only commas, conjunctions, adverbs, and verbs of the list that no lexicon knows, between two tokens? */
function sideBySide(reading: Reading, from: number, to: number): boolean {
  let unknown = 0
  if (to - from > 30) return false
  for (let i = from; i < to; i++) {
    if (wordAt(reading, i) === ',' || isConjunction(reading, i) || isAdverb(reading, i)) continue
    if (wordAt(reading, i - 1) !== ',' || wordAt(reading, i + 1) !== ',' || !isNoun(reading, i)) return false
    unknown++
  }
  return to - from - 2 * unknown <= 4
}

/** The verb that opens an item or a command: "Train our models", "Use of" is none. */
export function openingGroup(reading: Reading, at: number): Group | null {
  const end = verbEnd(reading, at)
  if (
    end < 0 ||
    verbForm(reading, at) !== 'base' ||
    wordAt(reading, end) === 'of' ||
    wordAt(reading, at) === 'like'
  )
    return null
  if (
    !(
      startsNounPhrase(reading, end) ||
      isRelative(reading, end) ||
      isNoun(reading, end) ||
      [',', 'and', 'or'].includes(wordAt(reading, end)) ||
      isPreposition(reading, end)
    )
  )
    return null
  return plain('bare', at, at, end, -1)
}

const ACTS =
  /^(?:uses?|usage|processing|collection|sharing|disclosure|training|retraining|development|improvement|enhancement|creation|fine|tuning|analysis|access|license|licensing|sale|reuse|scraping|mining|exploitation|utili[sz]ation|combination|transfer|storage|retention|recording)$/

/** An act named by a noun: "our use of", "the training of", "model training". */
export function nounGroup(reading: Reading, at: number): Group | null {
  // "Model Development Content" is a defined term for data.
  const data = covered(reading, reading.lexicons.data, at)
  const phrase = covered(reading, reading.lexicons.trainingPhrases, at)
  if (phrase && data && data.value !== null && data.to > phrase.to) return null
  if (phrase && phrase.from === at && phrase.value !== null)
    return plain('noun', at, phrase.to - 1, phrase.to, -1)
  if (phrase) return null
  const word = wordAt(reading, at)
  if (
    !ACTS.test(word) ||
    insideAi(reading, at) ||
    (covered(reading, reading.lexicons.data, at)?.value ?? null) !== null
  )
    return null
  const next = wordAt(reading, at + 1)
  const tied = ['of', 'by', 'for', 'to', 'in', 'on', 'with'].includes(next)
  const bare =
    isStop(reading, at + 1) ||
    [',', ')', 'and', 'or', ''].includes(next) ||
    isAuxiliary(reading, at + 1) ||
    isModal(reading, at + 1) ||
    COMPOUNDS.test(next)
  const nounBefore =
    isDeterminer(reading, at - 1) ||
    isNoun(reading, at - 1) ||
    isPreposition(reading, at - 1) ||
    isConjunction(reading, at - 1) ||
    wordAt(reading, at - 1) === ',' ||
    at === reading.ownFrom ||
    isStop(reading, at - 1) ||
    wordAt(reading, at - 1) === '('
  if (!nounBefore || !(tied || bare)) return null
  return plain('noun', at, at, at + 1, -1)
}

/** "let others | use", "help us | improve": a verb without "to" behind the one who is made to act. */
export function madeGroup(reading: Reading, at: number, last: Predicate | null): Group | null {
  if (!last || last.verb < 0 || at - last.to > 6 || at <= last.to) return null
  if (!/^(?:let|lets|letting|help|helps|helping|helped|make|makes)$/.test(wordAt(reading, last.verb)))
    return null
  const end = verbEnd(reading, at)
  if (end < 0 || verbForm(reading, at) !== 'base') return null
  const party = covered(reading, reading.lexicons.party, at - 1)
  const object =
    party?.to === at || isNoun(reading, at - 1) || covered(reading, reading.lexicons.models, at - 1)
  return object ? plain('infinitive', at, at, end, -1) : null
}

/** The words of a group that is known, whatever it is: for a verb that stands where nothing else can. */
export const matches = (reading: Reading, lexicon: Reading['lexicons']['grant'], verb: number): boolean =>
  verb >= 0 && matchAt(lexicon, reading.tokens, verb) !== null
