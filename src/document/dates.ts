/** The dates that a document gives for itself: when it was updated, from when it is effective. */
import type { DateAttribute } from './attributes.ts'
import type { FlowBlock, FlowHeading } from './flow.ts'
import type { FrontMatterValue } from './front-matter.ts'
import { type Locator, rangeAt } from './places.ts'
import type { DateRole, DocumentDate } from './types.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  'nov(?:ember)?|dec(?:ember)?)'
const DATE = new RegExp(
  [
    '\\b(?<y1>\\d{4})-(?<m1>\\d{2})-(?<d1>\\d{2})(?!\\d)',
    `\\b(?<m2>${MONTH})\\.? (?<d2>\\d{1,2})(?:st|nd|rd|th)?,? (?<y2>\\d{4})\\b`,
    `\\b(?<d3>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m3>${MONTH})\\.?,? (?<y3>\\d{4})\\b`,
    '\\b(?<a>\\d{1,2})(?<sep>[./-])(?<b>\\d{1,2})\\k<sep>(?<y4>\\d{4})\\b',
    `\\b(?<m5>${MONTH})\\.?,? (?<y5>\\d{4})\\b`,
  ].join('|'),
  'gi',
)
/** How many blocks at the start and the end may carry a date in their running text. */
const HEAD = 15
const TAIL = 5
/** A block that is hardly longer than its date. */
const SHORT = 80

const UPDATED = /\b(?:updated?|revis(?:ed|ion)|modif(?:ied|ication)|amended|last[ _-]?chang(?:ed|e))/i
const EFFECTIVE = /\b(?:effective|in effect|in force|takes? effect|valid from|applies from)/i
/** Words after which a date is some other date. */
const OLDER = /\b(?:previous|prior|earlier|before|archived?|old(?:er)?|superseded)\b/i

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
  const { y1, m1, d1, m2, d2, y2, m3, d3, y3, a, b, sep, y4 } = groups
  if (y1) return isoDay(Number(y1), Number(m1), Number(d1))
  if (y2) return isoDay(Number(y2), monthOf(m2!), Number(d2))
  if (y3) return isoDay(Number(y3), monthOf(m3!), Number(d3))
  if (!y4) return null
  const [first, second] = [Number(a), Number(b)]
  // "04.05.2026" is written where the day comes first; "04/05/2026" may be either.
  if (sep === '.' || first > 12) return isoDay(Number(y4), second, first)
  return second > 12 || first === second ? isoDay(Number(y4), first, second) : null
}

/** The dates in `text`, with ISO day or null, as character ranges. */
export function datesIn(text: string): { from: number; to: number; text: string; iso: string | null }[] {
  return [...text.matchAll(DATE)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    text: found[0],
    iso: isoOf(found.groups ?? {}),
  }))
}

/** What the words say about a date that comes after them; the word nearest to the date counts. */
function roleOf(words: string): DateRole {
  const last = (pattern: RegExp) => [...words.matchAll(new RegExp(pattern, 'gi'))].at(-1)?.index ?? -1
  const [updated, effective] = [last(UPDATED), last(EFFECTIVE)]
  if (updated < 0 && effective < 0) return 'unknown'
  // "Version Effective Date", "Effective date of last update": the first word is the head.
  return updated > effective ? 'last-updated' : 'effective'
}

function datesOfText(
  text: string,
  whole: boolean,
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
    const lone = text.length - (date.to - date.from) <= 12
    if (role !== 'unknown' || (whole && lone)) results.push({ ...date, role })
  }
  return results
}

const KEYS: Record<string, DateRole> = {
  date: 'unknown',
  published: 'unknown',
  updated: 'last-updated',
  lastupdated: 'last-updated',
  lastupdate: 'last-updated',
  lastmodified: 'last-updated',
  lastmod: 'last-updated',
  modified: 'last-updated',
  revised: 'last-updated',
  dateupdated: 'last-updated',
  effective: 'effective',
  effectivedate: 'effective',
  effectiveon: 'effective',
  versiondate: 'unknown',
}

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
    const plain = key.toLowerCase().replace(/[_-]/g, '')
    const role = Object.hasOwn(KEYS, plain) ? KEYS[plain] : undefined
    if (role === undefined) continue
    const iso = datesIn(value)[0]?.iso ?? null
    dates.push({ role, text: value, iso, source: 'front-matter', ...rangeAt(at, start, end) })
  }
  const texts = events.filter(({ prose }) => prose.text.value !== '')
  for (const [index, { prose }] of texts.entries()) {
    const { value, starts, ends } = prose.text
    const near = index < HEAD || index >= texts.length - TAIL
    if (!near && value.length > SHORT) continue
    for (const { from, to, text, iso, role } of datesOfText(value, index < HEAD))
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
    .sort((a, b) => a.start.offset - b.start.offset)
    .filter(({ role, text, source }) => {
      const key = `${source} ${role} ${text}`
      return !seen.has(key) && seen.add(key)
    })
}
