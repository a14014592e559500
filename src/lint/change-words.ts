/** What a change does for the people bound, in sentences that counsel can paste into a notice. */
import type { Change, How, Move } from '../changes/types.ts'
import type { Clause, ConsentMode, DataKind } from '../clauses/types.ts'
import type { Policy } from '../policy/index.ts'
import { DATA_WORDS, listWords, PURPOSE_WORDS, QUALIFIER_WORDS, shortened } from './words.ts'

/**
 * "Section 10.4 now lets Northwind use customer content to train AI. Before: not permitted. Consent: none." `company` is how
 * the company is called.
 */
export function summaryOf(change: Change, company: string): string {
  const { kind, before, after } = change
  if (after === null) return `${placeOf(before!)} no longer ${says(before!, company)}.`
  if (before === null) {
    const permits = after.stance === 'permits' && after.actor !== 'user' && after.action !== 'own'
    const was = permits && change.effect === 'grants' ? ' Before: not permitted.' : ''
    return `${placeOf(after)} now ${says(after, company)}.${was}${consentSentence(after)}`
  }
  const verb = kind === 'widened' ? 'reaches further' : 'reaches less far'
  if (change.fields.includes('stance'))
    return `${placeOf(after)} now ${says(after, company)}. Before: it ${said(before, company)}.${consentSentence(after)}`
  const moved = change.fields
    .map((field) => moveWords(field, change, before, after))
    .filter((words) => words !== '')
  return `${placeOf(after)} ${says(after, company)}, and ${verb} than before: ${listWords(moved)}.`
}

/** How the company is called: by the first name that the policy gives it. */
export const companyOf = ({ parties }: Pick<Policy, 'parties'>): string =>
  parties.provider?.[0] ?? 'the company'

/** Characters of a title that a summary repeats. */
const LONGEST_TITLE = 120

function placeOf({ section: { number, title } }: Clause): string {
  if (number !== null) return `Section ${number}`
  return title === null ? 'The document' : `The section "${shortened(title, LONGEST_TITLE)}"`
}

function says(clause: Clause, company: string): string {
  const { action, stance, actor } = clause
  const who = actor === 'provider' ? company : actor === 'user' ? 'users' : 'third parties'
  const data = dataWords(clause.data)
  switch (action) {
    case 'license':
    case 'assign':
      return rightWords(clause, company, data)
    case 'own':
      return stance === 'permits'
        ? `says that ${actor === 'user' ? 'people own' : `${who} owns`} ${data}`
        : `says that ${who} does not own ${data}`
    default: {
      const does = action === 'train-ai' ? `use ${data} to train AI` : `use ${data}${purposeWords(clause)}`
      if (stance === 'choice') return `lets people choose whether ${who} may ${does}`
      if (stance === 'permits') return `lets ${who} ${does}`
      return actor === 'user' ? `forbids users to ${does}` : `promises that ${who} will not ${does}`
    }
  }
}

/** The same in the past, for what was said before. */
const said = (clause: Clause, company: string): string =>
  says(clause, company).replace(/^(?:lets|promises|says|forbids|gives|takes)\b/, (verb) => PAST[verb]!)

const PAST: Record<string, string> = {
  lets: 'let',
  promises: 'promised',
  says: 'said',
  forbids: 'forbade',
  gives: 'gave',
  takes: 'took',
}

function rightWords(clause: Clause, company: string, data: string): string {
  const { action, stance, qualifiers } = clause
  const terms = qualifiers.map((term) => QUALIFIER_WORDS[term]).join(', ')
  if (action === 'assign')
    return stance === 'permits'
      ? `gives ${company} the rights in ${data}`
      : `says that no rights in ${data} pass to ${company}`
  if (stance !== 'permits') return `says that ${company} gets no license to ${data}`
  return `gives ${company} a ${terms === '' ? '' : `${terms} `}license to ${data}${purposeWords(clause)}`
}

const dataWords = (data: readonly DataKind[]): string =>
  data.length === 0
    ? 'data'
    : listWords(data.map((kind) => (kind === 'unspecified' ? 'data' : DATA_WORDS[kind])))

function purposeWords({ purposes }: Clause): string {
  return purposes.length === 0 ? '' : ` for ${listWords(purposes.map((purpose) => PURPOSE_WORDS[purpose]))}`
}

const MODES: Record<ConsentMode, string> = {
  'opt-in': 'people are asked first (opt-in)',
  'opt-out': 'people can opt out',
  'by-use': 'claimed from mere use or acceptance',
  none: 'none',
}

function consentSentence({ stance, actor, action, consent }: Clause): string {
  if (stance !== 'permits' || actor === 'user' || action === 'own') return ''
  return ` Consent: ${MODES[consent.mode]}.`
}

function moveWords(
  field: Change['fields'][number],
  { kind, moves }: Change,
  before: Clause,
  after: Clause,
): string {
  const told = listWords(
    moves
      .filter((move) => move.field === field && move.words?.length)
      .map(wordsOfMove)
      .slice(0, MOST_WORDS),
  )
  switch (field) {
    case 'consent':
      return `consent was "${MODES[before.consent.mode]}" and is now "${MODES[after.consent.mode]}"`
    case 'data':
      return differenceWords(before.data, after.data, (kind) => DATA_WORDS[kind]) || told
    case 'purposes':
      return differenceWords(before.purposes, after.purposes, (purpose) => PURPOSE_WORDS[purpose])
    case 'qualifiers':
      return differenceWords(before.qualifiers, after.qualifiers, (term) => QUALIFIER_WORDS[term])
    case 'actor':
      if (before.actor === after.actor) return told
      return `it was about ${before.actor === 'provider' ? 'the company' : 'third parties'} and is now about ${after.actor === 'provider' ? 'the company' : 'third parties'}`
    case 'limits':
      if (told !== '') return told
      return kind === 'narrowed' ? 'words that limit it were added' : 'words that limited it were taken out'
    case 'stance':
      return ''
  }
}

/** Words of a text that a summary repeats: how many, and how long each. */
const MOST_WORDS = 3
const LONGEST_WORDS = 60

const HOW: Record<How, [before: string, behind: string]> = {
  added: ['', ' added'],
  dropped: ['', ' taken out'],
  new: ['now limited by ', ''],
  gone: ['no longer limited by ', ''],
  now: ['now ', ''],
  excepted: ['', ' now left out'],
  included: ['', ' no longer left out'],
}

function wordsOfMove({ words = [], how = 'added' }: Move): string {
  const quoted = words.slice(0, MOST_WORDS).map((each) => `"${shortened(each, LONGEST_WORDS)}"`)
  const [lead, end] = HOW[how]
  return `${lead}${listWords(quoted)}${end}`
}

function cameAndWent(came: readonly string[], went: readonly string[]): string {
  const parts: string[] = []
  if (came.length) parts.push(`${listWords(came)} ${came.length === 1 ? 'was' : 'were'} added`)
  if (went.length) parts.push(`${listWords(went)} ${went.length === 1 ? 'was' : 'were'} taken out`)
  return parts.join(' and ')
}

/** "customer content was added", "feedback was taken out". */
function differenceWords<T extends string>(
  before: readonly T[],
  after: readonly T[],
  word: (value: T) => string,
): string {
  const gained = after.filter((value) => !before.includes(value)).map(word)
  const lost = before.filter((value) => !after.includes(value)).map(word)
  return cameAndWent(gained, lost)
}
