/** The dates that a document gives for itself: when it was updated, from when it is effective. */
import type { DateAttribute, FlowBlock, FlowHeading } from './flow.ts'
import type { FrontMatterValue } from './front-matter.ts'
import { isOfLaw } from './laws.ts'
import { type Locator, rangeAt } from './places.ts'
import type { DateRole, DocumentDate } from './types.ts'

/** First letters. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  'nov(?:ember)?|dec(?:ember)?)'
const WEEKDAY =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?'
const ORDINAL = 'st|nd|rd|th'
const AFTER_WEEKDAY = '(?:\\.,?|,)? (?:the )?'
/** The groups are named by what they hold, and numbered: day, ordinal, month, separator, weekday, year. */
const DATE = [
  '\\b(?<y1>\\d{4})(?<s1>[-/.])(?<m1>\\d{1,2})\\k<s1>(?<d1>\\d{1,2})(?!\\d)',
  `\\b(?:(?<w2>${WEEKDAY})${AFTER_WEEKDAY})?(?<m2>${MONTH}\\.?) (?<d2>\\d{1,2})(?<o2>${ORDINAL})?(?: ?, ?| )(?<y2>\\d{4})\\b`,
  `\\b(?:(?<w3>${WEEKDAY})${AFTER_WEEKDAY})?(?<d3>\\d{1,2})(?:(?<o3>${ORDINAL})|\\.)?(?: (?:day )?of)?[ -]` +
    `(?<m3>${MONTH}\\.?)(?: ?, ?|[ -])(?<y3>\\d{4})\\b`,
  '\\b(?<a>\\d{1,2})(?<sep>[./-])(?<b>\\d{1,2})\\k<sep>(?<y4>\\d{4})\\b',
  `\\b(?<y6>\\d{4})[ -](?<m6>${MONTH}\\.?)[ -](?<d6>\\d{1,2})\\b(?!,? \\d{4})`,
  `\\b(?<m5>${MONTH})\\.?,? (?<y5>\\d{4})\\b`,
  // "5/4/26": a date, but which?
  '\\b\\d{1,2}/\\d{1,2}/\\d{2}\\b(?![/\\d])',
].join('|')
const DATES = new RegExp(DATE, 'gi')
const WHOLE_DATE = new RegExp(`^(?:${DATE})$`, 'di')
const MAX_LENGTH = 60
/** How many blocks at the start and the end may carry a date in their running text. */
const HEAD = 15
const TAIL = 5
/** A block that is hardly longer than its date. */
export const SHORT = 80
/** A text that is a label and no sentence. */
const LABEL_LENGTH = 40

const UPDATED =
  /\b(?:updated?|revis(?:ed|ion)|modif(?:ied|ication)|amend(?:ed|ment)|(?:last|latest)[ _-]?(?:chang|edit)(?:ed|es?)?)/i
const EFFECTIVE =
  /\b(?:effective|(?:in|into|takes?|with) effect|in(?:to)? force|commenc(?:es|ing|ement)|(?:valid|appl(?:y|ies|icable)) (?:from|as of|since))/i
/** Labels of a date that say neither. */
const DATED =
  /\b(?:dated?|posted|publi(?:shed|cation)|issued?|adopted|approved|reviewed|released?|version|rev|as of|v\.? ?\d)/i
/** Words after which a date is some other date. */
export const OLDER = /\b(?:previous|prior|earlier|before|archived?|old(?:er)?|superseded)\b/i

/** ISO 8601 of a calendar day, or null where there is no such day. */
function isoDay(year: number, month: number, day: number): string | null {
  const days = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ]
  if (month < 1 || month > 12 || day < 1 || day > days[month - 1]!) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

function isoOf(groups: Record<string, string | undefined>): string | null {
  const { y1, m1, d1, m2, d2, y2, m3, d3, y3, a, b, sep, y4, m6, d6, y6 } = groups
  if (y1) return isoDay(Number(y1), Number(m1), Number(d1))
  if (y2) return isoDay(Number(y2), monthOf(m2!), Number(d2))
  if (y3) return isoDay(Number(y3), monthOf(m3!), Number(d3))
  if (y6) return isoDay(Number(y6), monthOf(m6!), Number(d6))
  if (!y4) return null
  const [first, second] = [Number(a), Number(b)]
  // "04.05.2026" is written where the day comes first; "04/05/2026" may be either.
  if (sep === '.' || first > 12) return isoDay(Number(y4), second, first)
  return second > 12 || first === second ? isoDay(Number(y4), first, second) : null
}

/** The dates in `text`, with ISO day or null, as character ranges. */
export function datesIn(text: string): { from: number; to: number; text: string; iso: string | null }[] {
  return [...text.matchAll(DATES)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    text: found[0],
    iso: isoOf(found.groups ?? {}),
  }))
}

/** A part of a written date: what it is (the letter of its group), its words and its place. */
export interface DatePart {
  kind: string
  text: string
  from: number
  to: number
}

/** The parts of a text that is nothing but a date, in order; none where it is something else. */
export function partsOf(text: string): DatePart[] {
  const found = text.length <= MAX_LENGTH ? WHOLE_DATE.exec(text) : null
  return Object.entries(found?.indices?.groups ?? {})
    .filter(([name, span]) => span && name[0] !== 's')
    .map(([name, [from, to]]) => ({ kind: name[0]!, text: text.slice(from, to), from, to }))
    .sort((one, other) => one.from - other.from)
}

const lastOf = (pattern: RegExp, words: string): number =>
  [...words.matchAll(new RegExp(pattern, 'gi'))].at(-1)?.index ?? -1

/** What the words say about a date that comes after them; the word nearest to the date counts. */
export function roleOf(words: string): DateRole {
  const [updated, effective] = [lastOf(UPDATED, words), lastOf(EFFECTIVE, words)]
  if (updated < 0 && effective < 0) return 'unknown'
  // "Version Effective Date", "Effective date of last update": the first word is the head.
  return updated > effective ? 'last-updated' : 'effective'
}

function datesOfText(
  text: string,
  whole: boolean,
  label: string,
): { from: number; to: number; text: string; iso: string | null; role: DateRole }[] {
  const head = text.slice(0, 2000)
  const results = []
  let from = 0
  for (const date of datesIn(head)) {
    const words = head
      .slice(Math.max(from, date.from - 80), date.from)
      .split(/[.;|](?= |$)/)
      .at(-1)!
    const after = /^[ ,)]*\(?(effective|last updated|revised)\b/i.exec(head.slice(date.to, date.to + 30))?.[1]
    let role = roleOf(words)
    if (role === 'unknown' && after) role = roleOf(after)
    from = date.to
    if (OLDER.test(words)) continue
    if (isOfLaw(words, Math.max(lastOf(UPDATED, words), lastOf(EFFECTIVE, words)))) continue
    const rest = text.length - (date.to - date.from)
    const lone = rest <= 12 || (rest <= LABEL_LENGTH && DATED.test(words))
    if (role === 'unknown' && rest <= 2) role = roleOf(label)
    if (role !== 'unknown' || (whole && lone)) results.push({ ...date, role })
  }
  return results
}

/** Keys of front matter, in small letters and without what is between the words. */
const KEYS: Record<DateRole, readonly string[]> = {
  unknown: (
    'date pubdate published publishedat publishedon publishdate datepublished posted postedon issued versiondate ' +
    'lastreviewed reviewed reviewdate msdate'
  ).split(' '),
  'last-updated': (
    'updated updatedat updatedon dateupdated updatedate lastupdated lastupdatedat lastupdatedon lastupdate ' +
    'lastmodified lastmodifiedat lastmodifiedon lastmod modified modifiedat modifieddate datemodified ' +
    'revised revisedon revisiondate lastrevised lastrevision lastchanged lastchange lastedited amended lastamended'
  ).split(' '),
  effective: (
    'effective effectivedate effectiveon effectivefrom effectiveasof dateeffective validfrom inforcefrom ' +
    'commencementdate'
  ).split(' '),
}
const ROLES = new Map(
  (Object.keys(KEYS) as DateRole[]).flatMap((role) => KEYS[role].map((key) => [key, role] as const)),
)

/** What a key of front matter says of its value; undefined where it is no date of the document. */
function roleOfKey(key: string): DateRole | undefined {
  return ROLES.get(key.toLowerCase().replace(/[ ._-]/g, ''))
}

export const isDateKey = (key: string): boolean => roleOfKey(key) !== undefined

/** Whether the block at `index` of `count` may carry a date in its running text. */
export const isNear = (index: number, count: number): boolean => index < HEAD || index >= count - TAIL

/** What labels a block that is nothing but a date: the cell to the left, the head of the column, the block before. */
function labelOf(event: FlowBlock | FlowHeading, before: FlowBlock | FlowHeading | undefined): string {
  const labels =
    event.type === 'block' && event.cell
      ? [event.cell.row0 ?? '', event.cell.header ?? '']
      : [before?.prose.text.value ?? '']
  return (
    labels.find((text) => text.length <= LABEL_LENGTH && !OLDER.test(text) && roleOf(text) !== 'unknown') ??
    ''
  )
}

/** In a line, what a reader sees comes before what only machines read. */
const hidden = ({ source }: DocumentDate): number => (source === 'attribute' ? 1 : 0)

/**
 * The dates of a document. Of its text only the first 15 and last 5 blocks count, and short blocks and headings that
 * are nothing but a date line. A date that is repeated counts once.
 */
export function findDates(
  events: readonly (FlowBlock | FlowHeading)[],
  attributes: readonly DateAttribute[],
  frontMatter: readonly FrontMatterValue[],
  at: Locator,
): DocumentDate[] {
  const dates: DocumentDate[] = []
  for (const { key, value, start, end } of frontMatter) {
    const role = roleOfKey(key)
    if (role === undefined) continue
    const iso = datesIn(value)[0]?.iso ?? null
    dates.push({ role, text: value, iso, source: 'front-matter', ...rangeAt(at, start, end) })
  }
  const texts = events.filter(({ prose }) => prose.text.value !== '')
  for (const [index, event] of texts.entries()) {
    const { value, starts, ends } = event.prose.text
    if (!isNear(index, texts.length) && value.length > SHORT) continue
    const label = labelOf(event, texts[index - 1])
    for (const { from, to, text, iso, role } of datesOfText(value, index < HEAD, label))
      dates.push({ role, text, iso, source: 'text', ...rangeAt(at, starts[from]!, ends[to - 1]!) })
  }
  for (const { name, value, start, end, beside } of attributes) {
    const named = roleOf(name)
    const role = named === 'unknown' ? roleOf(beside) : named
    dates.push({
      role,
      text: value,
      iso: datesIn(value)[0]?.iso ?? null,
      source: 'attribute',
      ...rangeAt(at, start, end),
    })
  }
  const seen = new Set<string>()
  return dates
    .sort((a, b) => a.start.line - b.start.line || hidden(a) - hidden(b) || a.start.offset - b.start.offset)
    .filter(({ role, text, source }) => {
      const key = `${source} ${role} ${text}`
      return !seen.has(key) && seen.add(key)
    })
}
