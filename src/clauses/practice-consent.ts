/** The consent for a practice, and the exception that takes a promise back. */
import type { Marked } from './build.ts'
import { consentAround, type Sections } from './around.ts'
import { consentInSentence, consentOfPromise } from './consent.ts'
import { isAnyData } from './data.ts'
import type { Parse, Predicate } from './grammar/types.ts'
import { findAll } from './lexicon.ts'
import { marks, type Reading } from './reading.ts'
import { consentOfRow } from './row-consent.ts'
import { type Holding, isSwitch, letsUs } from './stance.ts'
import type { Consent, DataKind } from './types.ts'

export function consentFor(
  reading: Reading,
  parse: Parse,
  held: Holding,
  data: readonly Marked<DataKind>[],
  sections: Sections,
  swallowed: 'opt-out' | 'purpose' | null,
  at: number,
): Consent {
  if (held.stance === 'forbids' || held.actor === 'user') return consentOfPromise(reading, parse)
  if (held.stance === 'choice') {
    const said = consentInSentence(reading, null, at)
    if (held.chain.some((p) => isSwitch(reading, p) || (p.subject.kind === 'user' && letsUs(reading, p)))) {
      const set = consentAround(reading.document, sections, reading.sentence, new Set(), true)
      return set.mode === 'none' ? { ...said, mode: 'opt-in', where: 'sentence' } : set
    }
    return said.mode === 'opt-in' ? said : { ...said, mode: 'opt-out', where: 'sentence' }
  }
  const own = consentInSentence(
    reading,
    held.granted,
    at,
    held.predicate && { parse, predicate: held.predicate },
  )
  if (swallowed === 'opt-out' && own.mode === 'none')
    return { mode: 'opt-out', where: 'sentence', evidence: null }
  if (own.mode === 'opt-in' || own.mode === 'opt-out') return own
  // What is named but of no known kind can be what any choice is about.
  const kinds = new Set(data.map((m) => m.value).filter((kind) => kind !== 'unspecified'))
  const any = data.length > 0 && data.every((m) => isAnyData(reading, m))
  const row = consentOfRow(reading)
  if (row) return row
  const said = consentAround(reading.document, sections, reading.sentence, kinds, any)
  return said.mode === 'none' ? own : said
}

/**
 * An exception that takes back the promise: "we do not train on your content, except when you have not opted out" is a grant
 * with an opt-out, "except to improve the service" one without. Null where the promise stands.
 */
export function exceptionSwallows(reading: Reading, root: Predicate | null): 'opt-out' | 'purpose' | null {
  if (!root) return null
  const { tokens, lexicons } = reading
  const exception = marks(reading, lexicons.exception).find((m) => m.from > root.from)
  if (!exception) return null
  const last = Math.min(tokens.length, exception.to + 14)
  for (const m of findAll(lexicons.consent, tokens, exception.to, last)) {
    const denied = tokens.slice(exception.to, m.to).some((t) => t.word === 'not')
    if (m.value === 'opt-out') return denied ? 'opt-out' : null
    if (tokens[m.from]!.word.startsWith('opt')) return null
  }
  // "except as we see fit": what the company may set aside at will it has not promised.
  if (findAll(lexicons.discretion, tokens, exception.to, last).length > 0) return 'purpose'
  const opens = tokens.slice(exception.to, exception.to + 4).some((t) => t.word === 'to' || t.word === 'for')
  const improves =
    findAll(lexicons.develop, tokens, exception.to, Math.min(tokens.length, exception.to + 8)).length > 0
  return opens && improves ? 'purpose' : null
}
