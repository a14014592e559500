/** Sentences about a license that the people have given: "this license includes the right to …", "this license is: worldwide". */
import { isAuxiliary, wordAt } from '../grammar/words.ts'
import { parse as parseTokens } from '../grammar/parse.ts'
import type { Parse, Predicate, Span } from '../grammar/types.ts'
import { marks, type Reading, readingsOf } from '../reading.ts'
import { rightsIn } from './rights.ts'
import { scopeOf } from '../grammar/scope.ts'
import { isByUser, personsIn, qualifiersIn, reachOf } from './clause.ts'
import { rightOf, type Right } from './draft.ts'
import { dataGiven } from './given.ts'

/** How many sentences back in the section the license is looked for. */
const BACK = 4
const DESCRIBES =
  /^(?:is|are|includes?|included|extends?|covers?|lasts?|continues?|survives?|permits?|allows?|enables?|entitles?|applies|apply|comprises?|contains?)$/

/** The license that the sentence describes, where it was given in an earlier paragraph or item; null where it was not. */
export function describedLicense(reading: Reading, parse: Parse): Right | null {
  for (const p of parse.predicates) {
    if (p.form !== 'finite' || p.relation === 'relative' || scopeOf(reading, p).supposed) continue
    const at = describedAt(reading, p)
    if (!at) continue
    const end = reachOf(reading, parse, p)
    // What only leads in is said by its items.
    if (reading.tail.length > 0 && reading.sentence.text.endsWith(':')) continue
    const item = p.from < reading.ownFrom
    if (item && !qualifiersIn(reading, { from: reading.ownFrom, to: end }).length) continue
    const given = ownGift(reading, p) || givenBefore(reading)
    if (!given) continue
    const own = item
      ? { from: reading.ownFrom, to: Math.min(reading.tokens.length, reading.ownFrom + 1) }
      : at
    const right = rightOf('license', p, { at: own, end, granted: null, from: own.from })
    return typeof given === 'boolean' ? right : { ...right, data: given.data! }
  }
  return null
}

const THIS = new Set([
  'this',
  'these',
  'such',
  'that',
  'the',
  'foregoing',
  'above',
  'your',
  'its',
  'all',
  'said',
])

/** The words that name the license as the subject of a verb that describes one: "this license | is", "it | includes a license". */
function describedAt(reading: Reading, p: Predicate): Span | null {
  const verb =
    DESCRIBES.test(wordAt(reading, p.verb)) ||
    isAuxiliary(reading, p.verb) ||
    DESCRIBES.test(wordAt(reading, p.auxiliary))
  if (!verb || p.negator >= 0 || p.passive) return null
  const { from, to } = p.subject
  const noun = marks(reading, reading.lexicons.licenseNouns).find(
    (m) => m.from >= from && m.to <= p.from && m.from <= from + 3,
  )
  if (noun && THIS.has(wordAt(reading, from)) && /licen|right|permission/.test(wordAt(reading, noun.from)))
    return noun
  // "It also includes a worldwide license to …".
  if (!['it', 'this'].includes(wordAt(reading, from)) || to - from > 1) return null
  return (
    marks(reading, reading.lexicons.licenseNouns).find(
      (m) =>
        m.from >= p.to &&
        m.from <= p.to + 24 &&
        /licen/.test(wordAt(reading, m.to - 1) + wordAt(reading, m.from)),
    ) ?? null
  )
}

/** Does the sentence itself say that the people give it: "the license that you grant us"? */
const ownGift = (reading: Reading, p: Predicate): boolean => {
  const gives = reading.tokens.findIndex(
    (t, i) => i >= p.subject.from && i < p.from && /^g(?:rant|ive)/.test(t.word),
  )
  if (gives < 0) return false
  // "granted | to you" goes the other way.
  const giver = personsIn(reading, p.subject.from, gives).at(-1)
  const to = personsIn(reading, gives + 1, p.from)[0]
  const by = isByUser(reading, gives, p.from)
  return (
    by ||
    (giver?.value === 'user' && to?.value !== 'user') ||
    (!giver && to?.value === 'provider' && wordAt(reading, to.from - 1) === 'to')
  )
}

/** The license that a sentence before, in another block of the section, gives. In the same block it was read with it. */
function givenBefore(reading: Reading): Right | null {
  const { document, sentence } = reading
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - BACK); i--) {
    const before = document.sentences[i]!
    if (before.section !== sentence.section) return null
    for (const earlier of readingsOf(document, before, reading.lexicons, new Map())) {
      const right = rightsIn(earlier, parseTokens(earlier)).find((r) => r.action === 'license' && !r.denied)
      if (!right) continue
      if (before.block === sentence.block) return null
      const data = right.data ?? dataGiven(earlier, right)
      return { ...right, data: data.map((m) => ({ ...m, tokens: m.tokens ?? earlier.tokens })) }
    }
  }
  return null
}
