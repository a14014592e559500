/**
 * Consent by how a setting stands, or by what somebody has agreed to.
 *
 * Settings that stand on or off until people change them. "It is off until you turn it on" asks for consent, "it is on by
 * default" leaves people to opt out.
 */
import type { Lexicons } from './compile.ts'
import { findAll, type Match } from './lexicon.ts'
import type { Token } from './tokens.ts'

const ENDS = new Set(['.', ';', '!', '?', '|'])
const STARTS = /^(?:starts?|begins?|comes?|ships?|remains?|stays?)$/
const CHANGES = new Set(['until', 'unless'])
/** How many words before a state may say that it is the one things begin in. */
const BEFORE = 8

/** The words that say how a setting stands at first: those of its state, and the consent that it amounts to. */
export function defaultIn(
  tokens: readonly Token[],
  lexicons: Lexicons,
): Match<'opt-in' | 'opt-out'> | undefined {
  for (const { value, from, to } of findAll(lexicons.states, tokens)) {
    const small = SMALL.has(tokens[from]!.word)
    const said = !small || isSaid(tokens, lexicons, from)
    const until = endOfDefault(tokens, lexicons, to, said ? 6 : 1)
    if (until < 0 && !(said && isFirst(tokens, from))) continue
    const negated = tokens.slice(Math.max(0, from - 3), from).some(({ word }) => word === 'not')
    const off = (value === 'off') !== negated
    return { value: off ? 'opt-in' : 'opt-out', from, to: Math.max(to, until) }
  }
  return undefined
}

/** Words that mostly say something else: "we train | on", "there is | no". */
const SMALL = new Set(['on', 'off', 'yes', 'no'])

const isSaid = (tokens: readonly Token[], lexicons: Lexicons, at: number): boolean => {
  // "Untick it | on your profile"
  if (lexicons.words.determiner.has(tokens[at + 1]?.word ?? '')) return false
  const before = tokens[at - 1]?.word ?? ':'
  return lexicons.words.be.has(before) || STARTS.test(before) || [':', '"', 'to', 'default'].includes(before)
}

/** Where "by default" or "until you change it" ends behind a state; -1 where neither stands near it. */
function endOfDefault(tokens: readonly Token[], lexicons: Lexicons, at: number, within: number): number {
  const word = (i: number): string => tokens[i]?.word ?? '.'
  for (let i = at; i < at + within && !ENDS.has(word(i)); i++) {
    if (word(i) === 'by' && word(i + 1) === 'default') return i + 2
    if (BEGINS.has(word(i)) && beginsUse(tokens, i + 1)) return i + 2
    if (!CHANGES.has(word(i))) continue
    const person = findAll(lexicons.party, tokens, i + 1, Math.min(tokens.length, i + 4))
    return person.some((m) => m.value === 'user') ? i + 2 : -1
  }
  return -1
}

const BEGINS = new Set(['when', 'once', 'if'])

/** "When | you install the app", "when | your account is created". */
const beginsUse = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(at, at + 6)
    .some(({ word }) => /^(?:instal|sign|creat|regist|join|start|open|download|set$|first)/.test(word))

/** "By default | off", "the default is | off", "defaults to | off", "starts | switched off". */
function isFirst(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - BEFORE) && !ENDS.has(tokens[i]!.word); i--) {
    const { word } = tokens[i]!
    if (/^(?:defaults?|initially|preset|preselected|prechecked|preticked)$/.test(word)) return true
    if (word === 'pre' && /^(?:set|selected|checked|ticked)$/.test(tokens[i + 1]?.word ?? '')) return true
    if (STARTS.test(word) && i >= at - 2) return true
  }
  return false
}

const SETTING =
  /^(?:it|this|that|these|those|they|both|settings?|toggles?|switch|switches|options?|controls?|features?|box|checkbox|preferences?|slider|program|programme)$/

/** Is it a setting, or what was spoken of before, that stands so: "it is off", "this toggle is on"? */
export const isOfSetting = (tokens: readonly Token[], { from }: { from: number }): boolean =>
  tokens.slice(Math.max(0, from - 12), from).some(({ word }, i, before) => {
    if (word === '"') return true
    if (!SETTING.test(word)) return false
    // "Beta features are off": others than the one that was spoken of.
    return (
      POINTED.test(word) ||
      POINTED.test(before[i - 1]?.word ?? '') ||
      /^(?:the|our|your|each|its)$/.test(before[i - 1]?.word ?? '')
    )
  })

const POINTED = /^(?:it|this|that|these|those|they|both)$/

const OPENS = new Set(['if', 'unless', 'when', 'where', 'once', 'after', 'until', 'provided'])
const GIVERS =
  /^(?:everyone|everybody|both|parents?|guardians?|schools?|owners?|persons?|people|speakers?|sides?|caregivers?)$/
const AGREED =
  /^(?:agreed|agrees?|consented|consents?|accepted|approved|allowed|permitted|authori[sz]ed|enabled|activated|ticked|checked)$/
/** "Only if each participant has agreed", "once the host consents": what waits until somebody has said so. */
export function agreementIn(tokens: readonly Token[], lexicons: Lexicons): Match<'opt-in'> | undefined {
  for (let i = 0; i < tokens.length; i++) {
    if (!OPENS.has(tokens[i]!.word)) continue
    const found = agreementAfter(tokens, lexicons, i)
    if (found && !isToTerms(tokens, found)) return found
  }
  return undefined
}

function agreementAfter(
  tokens: readonly Token[],
  lexicons: Lexicons,
  at: number,
): Match<'opt-in'> | undefined {
  const parties = findAll(lexicons.party, tokens, at + 1, Math.min(tokens.length, at + 10))
  let somebody = false
  for (let i = at + 1; i < Math.min(tokens.length, at + 12); i++) {
    const { word } = tokens[i]!
    const party = parties.find((m) => m.from <= i && i < m.to)
    if (party && party.value !== 'user') return undefined
    if (party || GIVERS.test(word)) somebody = true
    else if (AGREED.test(word) || saysYes(tokens, i))
      return somebody ? { value: 'opt-in', from: at + 1, to: i + 1 } : undefined
    else if (!/^[a-z]/.test(word) || word === 'not' || word === 'never') return undefined
  }
  return undefined
}

/** "Has switched this | on", "has opted | in", "has given | permission". */
function saysYes(tokens: readonly Token[], at: number): boolean {
  const particle = PARTICLES.get(tokens[at]!.word)
  if (particle === undefined) return false
  const end = tokens.findIndex(({ word }, i) => i > at && (particle.test(word) || STOPS.test(word)))
  return end > at && end < at + 6 && particle.test(tokens[end]!.word)
}

/** What ends the search for "on" in "switched this | on": another particle, or another clause. */
const STOPS = /^(?:out|off|and|or|to|[,;.:])$/
const ON = /^on$/
const LEAVE = /^(?:consent|agreement|permission|approval|leave|authori[sz]ation|opt)$/
const PARTICLES = new Map([
  ...['switched', 'turned', 'toggled', 'switches', 'turns', 'switch', 'turn'].map(
    (word) => [word, ON] as const,
  ),
  ...['given', 'gives', 'granted', 'grants', 'gave', 'give'].map((word) => [word, LEAVE] as const),
  ...['told', 'tell', 'tells', 'said', 'say', 'says'].map(
    (word) => [word, /^(?:want|yes|may|can|agree)$/] as const,
  ),
  ...['opted', 'opts', 'opt'].map((word) => [word, /^in$/] as const),
])

/** "If you have agreed to these terms": to more than the practice. */
const isToTerms = (tokens: readonly Token[], { to }: { to: number }): boolean =>
  (tokens[to]?.word === 'to' || tokens[to - 1]!.word.startsWith('accept')) &&
  tokens.slice(to, to + 5).some(({ word }) => /^(?:terms|agreement|policy|contract|notice)$/.test(word))
