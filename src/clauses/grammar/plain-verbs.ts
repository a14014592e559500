/** Verbs in a plain form: "Northwind | uses", "our vendors | process". */
import { matchAt } from '../lexicon.ts'
import { covered, type Reading } from '../reading.ts'
import type { Span } from './types.ts'
import {
  isAdverb,
  isDeterminer,
  isNoun,
  isPossessive,
  isPreposition,
  isPronoun,
  isRelative,
  isStop,
  isWord,
  negates,
  startsNounPhrase,
  verbEnd,
  verbForm,
  wordAt,
  beforeInsertion,
} from './words.ts'
import { type Group, BASE_ED, plain } from './groups.ts'
import { NOT_GERUNDS } from './acts.ts'

/** Verbs whose subject is a thing ("this license includes …"); others of this form are too often plural nouns. */
const THINGS_DO =
  /^(?:includes?|permits?|allows?|enables?|gives?|prohibits?|requires?|covers?|extends?|means?|excludes?|grants?|belongs?|vests?|remains?|forbids?|prevents?|authorizes?|restricts?|describes?|explains?|applies|apply|renews?|constitutes?|terminates|expires|survives|limits?|governs?|helps?)$/

/** What an act does without an object: "training | takes place". */
const HAPPENS = /^(?:takes|happens|occurs|proceeds|begins|starts|stops|ends)$/

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
  if (['it', 'this', 'he', 'she', 'nothing', 'nobody'].includes(before)) return form === 's' ? group : null
  if (['which', 'who', 'that'].includes(before)) {
    if (before === 'that' && startsNounPhrase(reading, from - 1) && form !== 's') return group
    return group
  }
  // "Users who publish within a space | hereby grant": nothing but the verb of a clause is done hereby.
  if (fresh && wordAt(reading, at - 1) === 'hereby') return group
  const party = covered(reading, reading.lexicons.party, from - 1)
  if (party?.to === from && isCompound(reading, party)) return null
  if (party?.to === from && !isPossessive(reading, from - 1)) {
    if (agreesWith(reading, party, form)) return group
  }
  if (before === ',' && opening >= 0) {
    // "Customer, on behalf of its users, | grants".
    const who = insertedAfter(reading, from - 1, opening)
    if (who)
      return (isPronoun(reading, who.to - 1) ? form === 'base' : agreesWith(reading, who, form))
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
    HAPPENS.test(wordAt(reading, at)) ||
    startsNounPhrase(reading, end) ||
    isPreposition(reading, end) ||
    THINGS_DO.test(wordAt(reading, at))
  if (clean && acting && form === 's' && opens) return group
  const nominal =
    isNoun(reading, from - 1) ||
    (clean && form === 's' && verbForm(reading, from - 1) === 'base' && isWord(before))
  const things = THINGS_DO.test(wordAt(reading, at)) && nominal
  // "Nothing in these terms | permits": the noun next to the verb need not be its subject.
  const stops =
    wordAt(reading, at) === 'keeps' || matchAt(reading.lexicons.prevent, reading.tokens, at) !== null
  const does = THINGS_DO.test(wordAt(reading, at)) || stops
  if (fresh && form === 's' && does && NOTHING.has(wordAt(reading, opening))) return group
  const agrees = /[^s]s$/.test(before) ? form === 'base' : form === 's'
  if (things && (agrees || (fresh && /^(?:belong|vest|remain)/.test(wordAt(reading, at))))) return group
  const object =
    startsNounPhrase(reading, end) ||
    (isPreposition(reading, end) && wordAt(reading, end) !== 'of') ||
    ['how', 'out'].includes(wordAt(reading, end))
  return fresh && clean && isNoun(reading, from - 1) && agrees && object && !isDeterminer(reading, at - 1)
    ? group
    : null
}

/** "on patient | records", "we use customer | records", "we use Customer | Records": one person in the singular that describes the noun behind it. */
function isCompound(reading: Reading, party: Span): boolean {
  if (party.to - party.from > 1 || /s$|^(?:you|anyone)$/.test(wordAt(reading, party.from))) return false
  if (covered(reading, reading.lexicons.party, party.from)?.value !== 'user') return false
  const before = party.from - 1
  if (isPreposition(reading, before)) return true
  const term = reading.tokens[party.to]?.capital === true
  return verbEnd(reading, before) === party.from && (term || !reading.tokens[party.from]!.capital)
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
  return agreesWith(reading, party, form)
}

/** "Our vendors | process", "Northwind | uses"; a name that ends in "s" is one company: "Harbor Systems | uses". */
function agreesWith(reading: Reading, { from, to }: Span, form: string): boolean {
  const last = reading.tokens[to - 1]!
  const plural = /[^s]s$/.test(last.word) || last.word === 'people'
  if (plural && form === 's')
    return last.capital && covered(reading, reading.lexicons.party, from)?.value === 'provider'
  return plural ? form === 'base' : form === 's'
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
