/** Dates that a template computes when the page is built or shown, where the document's own date should stand. */
import { datesIn, isDateKey, isNear, OLDER, roleOf, SHORT } from './dates.ts'
import { type Expression, type ExpressionKind, endOfString, isQuote, scanExpressions } from './expressions.ts'
import type { Flow, Span } from './flow.ts'
import type { RawFrontMatter } from './markdown.ts'
import { type Locator, rangeAt } from './places.ts'
import type { ComputedDate } from './types.ts'

/** More than this say nothing new. */
const MAX_DATES = 50
const MAX_JUDGED = 1000
/** Source characters around an expression that may hold the words that say what it is. */
const WINDOW = 400
/** How many blocks may stand between the title and a date that stands alone. */
const FEW = 3

/** After `bare`, a string holds spaces, or "now" or "today". */
const STRING = `(?:"[^"]{0,${WINDOW}}"|'[^']{0,${WINDOW}}')`
const NOW_STRING = '["\'](?:now|today)["\']'
const S = '\\s{0,20}'

/** Calls that give the present day, in JavaScript, Ruby, Python, PHP and .NET. */
const CALL = new RegExp(
  [
    `\\bnew (?:java\\.util\\.)?Date(?: ?\\(${S}\\)|(?![\\w (]))`,
    `(?<![\\w.$])Date\\(${S}\\)`,
    `\\bDate\\.now\\(${S}\\)`,
    `\\b(?:dayjs|moment)(?:\\.utc)?\\(${S}\\)`,
    `\\bDateTime\\.(?:local|utc)\\(${S}\\)`,
    '\\bDateTime\\.(?:now|current|Now|UtcNow|Today)\\b',
    '\\bTemporal\\.Now\\b',
    '\\bDate\\.(?:today|current)\\b',
    '\\bTime\\.(?:now|current|zone\\.now|zone\\.today)\\b',
    `\\bdate(?:time)?\\.(?:now|utcnow|today)\\(`,
    // An argument after the format fixes the day, unless it is the present time itself.
    `(?<![\\w$>.:])(?:(?:gm)?date|date_i18n|wp_date|current_time|(?:gm)?strftime)\\(${S}(?:${STRING}${S})?` +
      `(?:,${S}(?:time\\(${S}\\)|strtotime\\(${NOW_STRING}\\))${S})?\\)`,
    `\\bnew \\\\?DateTime(?:Immutable)?(?:\\(${S}(?:${NOW_STRING})?${S}\\)|(?![\\w (]))`,
    '\\bCarbon::(?:now|today)\\(',
    `(?<![\\w.$>:])now\\(${S}(?:${STRING}${S})?\\)`,
  ].join('|'),
)
/** Variables and functions of template languages that stand for the present day. */
const NAME = '(?:now|today|current_?date|todays?_?date)'
const NAME_FIRST = new RegExp(`^${NAME}(?![\\w-]|\\s{0,9}[=:])`, 'i')
const NAME_ANYWHERE = new RegExp(`(?<![\\w.$@"'-])${NAME}(?![\\w"'-]|\\s{0,9}[=:])|\\btime\\.Now\\b`, 'i')
const FILTERED = new RegExp(`^${NOW_STRING}${S}\\|`)
const DATE_FILTER = /date|time|format/i
/** What is shown only where the document gives no date of its own, or is no value at all. */
const OTHERWISE = /\?(?!\.|->)|\|\||&&|\b(?:default|or|return|const|let|var|function)\b|=>/
const PRINTS = /\b(?:echo|print|printf)\b/

const YEAR = /\bget(?:UTC)?(?:Full)?Year\b|\.year\b/i
const NOT_ONLY_YEAR =
  /\b(?:get(?:UTC)?(?:Month|Date|Day)|to(?:Locale|ISO|UTC|GMT)?(?:Date)?String|format|strftime|month|m?day)\b/i
const YEAR_OPTION = /\byear\s{0,9}:/
const DAY_OPTION = /\b(?:month|day|weekday|dateStyle)\s{0,9}:/
const YEAR_FORMAT = /^(?:%Y|%y|Y|y|o|YYYY|yyyy|YY|yy|2006|06)$/
const DAY_FORMAT = /%-?[BbmdeFDxc]|M|d{1,2}\b|D|\b[FjnmlN]\b|Jan|\b0?[12]\b/

/** The expression with its strings emptied but of "now" and "today", and the strings. Offsets stay. */
function bareOf(inner: string): { bare: string; strings: string[] } {
  const parts: string[] = []
  const strings: string[] = []
  let from = 0
  for (let at = 0; at < inner.length; at++) {
    if (!isQuote(inner[at])) continue
    const end = endOfString(inner, at, inner.length)
    if (end === at) continue
    const held = inner.slice(at + 1, end)
    strings.push(held)
    parts.push(inner.slice(from, at + 1), /^(?:now|today)$/.test(held) ? held : ' '.repeat(held.length))
    from = end
    at = end
  }
  parts.push(inner.slice(from))
  return { bare: parts.join(''), strings }
}

/** Without what stands in braces: the options of a call, or another expression. Offsets stay. */
function withoutBraces(bare: string): string {
  let depth = 0
  let shallow = ''
  for (const char of bare.split('')) {
    if (char === '}') depth = Math.max(0, depth - 1)
    shallow += depth > 0 ? ' ' : char
    if (char === '{') depth++
  }
  return shallow
}

function printsOnlyYear(bare: string, strings: readonly string[]): boolean {
  if (YEAR.test(bare)) return !NOT_ONLY_YEAR.test(bare)
  if (YEAR_OPTION.test(bare)) return !DAY_OPTION.test(bare)
  return (
    strings.some((held) => YEAR_FORMAT.test(held)) &&
    !strings.some((held) => !YEAR_FORMAT.test(held) && DAY_FORMAT.test(held))
  )
}

/** Where in `inner` the present day is asked for, or -1. `names` are the document's own, "kind name". */
function presentDayIn(kind: ExpressionKind, inner: string, names: ReadonlySet<string>): number {
  const { bare, strings } = bareOf(inner)
  const shallow = withoutBraces(bare)
  if (OTHERWISE.test(shallow) || printsOnlyYear(bare, strings)) return -1
  if (kind === 'code') return PRINTS.test(bare) ? shallow.search(CALL) : -1
  const lead = /^[-~=&#\s]{0,9}/.exec(shallow)![0].length
  const rest = shallow.slice(lead)
  if (kind === 'tag') return /^now\s{1,9}["']/.test(rest) ? lead : -1
  const own = /^[A-Za-z_]\w{0,60}/.exec(rest)?.[0]
  if (kind !== 'script' && (NAME_FIRST.test(rest) || names.has(`${kind} ${own}`))) return lead
  const call = shallow.search(CALL)
  if (call >= 0 || kind !== 'braces') return call
  if (/^site\.time\b/.test(rest) || (FILTERED.test(rest) && DATE_FILTER.test(rest))) return lead
  return shallow.search(NAME_ANYWHERE)
}

const DECLARED = [
  { kind: 'js', pattern: /^export (?:const|let|var) ([A-Za-z_]\w{0,60}) {0,9}=([^\n;]{1,300})/gm },
  { kind: 'braces', pattern: /\{%-? {0,9}(?:assign|set) ([A-Za-z_]\w{0,60}) {0,9}=([^\n{}]{1,200})\}/g },
] as const

/** Names that the document gives to the present day: `export const today = new Date()`, `{% assign now = "now" | … %}`. */
function namesIn(source: string): Set<string> {
  const names = new Set<string>()
  for (const { kind, pattern } of DECLARED)
    for (const [, name, value] of source.matchAll(pattern))
      if (presentDayIn(kind, value!.replace(/-?%$/, ''), names) >= 0) names.add(`${kind} ${name}`)
  return names
}

/** Where one block ends and another begins: a blank line, a tag. Cells and terms share a line with their label. */
const BOUNDARY =
  /\r?\n[ \t>]{0,99}\r?\n|<\/?(?:p|div|li|h[1-6]|section|header|footer|article|main|ul|ol|table|tr|blockquote)\b[^<>]{0,300}>/i
const OTHER_EXPRESSION = /\{[^{}]{0,200}\}|<[?%][^<>]{0,200}[?%]>/g
const TEXT_ONLY = /^\{\s{0,9}(["'`])([^"'`]{0,200})\1\s{0,9}\}$/
const TRANSLATED = /^\{%|\b(?:t|i18n|trans|translate|localize|(?:esc_html)?_[_e])\b/
const TAG = /<\/?[a-z][^<>]{0,300}>|&nbsp;|&#160;|&#xa0;/gi
const ATTRIBUTES = /\{:[^{}]{0,200}\}/g
/** "Date:" at the start of a line. */
const DATE_LABEL = /^[^\p{L}\p{N}]{0,20}(?:date|dated|as of)[^\p{L}\p{N}]{0,9}$/iu

/** An expression before another: the words that it shows, or a cut where it shows anything else. */
function shownBy(expression: string): string {
  const text = TEXT_ONLY.exec(expression)
  if (text) return text[2]!
  return TRANSLATED.test(expression) ? bareOf(expression).strings.join(' ') : '\0'
}

/** The words before the offset `end`, in the same block, since the last date or expression; names are split. */
function wordsBefore(source: string, end: number): string {
  const paragraph = source
    .slice(Math.max(0, end - WINDOW), end)
    .split(BOUNDARY)
    .at(-1)!
  const words = paragraph
    .replace(OTHER_EXPRESSION, shownBy)
    .replace(TAG, ' ')
    .split('\0')
    .at(-1)!
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .replace(/[*_~`"'\s]{1,99}/g, ' ')
  const date = datesIn(words).at(-1)
  return words
    .slice(date?.to ?? 0)
    .slice(-80)
    .split(/[.;](?= |$)/)
    .at(-1)!
}

/** Whether nothing else is to be read in the expression's block. */
function standsAlone(source: string, { start, end }: Expression): boolean {
  const before = source
    .slice(Math.max(0, start - WINDOW), start)
    .split(BOUNDARY)
    .at(-1)!
  const after = source.slice(end, end + WINDOW).split(BOUNDARY, 1)[0]!
  const rest = (text: string) =>
    text
      .replace(ATTRIBUTES, '')
      .replace(OTHER_EXPRESSION, (other) => shownBy(other).replace('\0', 'x'))
      .replace(TAG, '')
  return !/[\p{L}\p{N}]/u.test(rest(before) + rest(after))
}

/** Tells for an offset how many blocks of text begin before it, and which is the last of them. Offsets must grow. */
function counter(flow: Flow) {
  const texts = flow.events.filter(({ prose }) => prose.text.value !== '')
  const title = texts.findIndex(({ type }) => type === 'heading')
  let count = 0
  return (start: number) => {
    while (count < texts.length && texts[count]!.start <= start) count++
    const last = texts[count - 1]
    const inside = last !== undefined && last.end > start
    const length = inside ? last.prose.text.value.length : 0
    // Of those before it, the title and what stands above it do not count.
    const before = count - (inside ? 1 : 0) - (title >= 0 && title < count ? title + 1 : 0)
    return { near: isNear(Math.max(0, count - 1), texts.length), first: before <= FEW, length }
  }
}

/**
 * The expressions that print the day of the build or of the visit as the date of the document: after the words of a
 * date line, alone in one of the first blocks, or in a date key of the front matter. `source` is the text that was
 * parsed. Linear.
 */
export function findComputedDates(
  source: string,
  flow: Flow,
  frontMatter: RawFrontMatter | null,
  at: Locator,
): ComputedDate[] {
  const dates: ComputedDate[] = []
  const names = namesIn(source)
  const add = ({ start, end }: Expression): boolean =>
    dates.push({ text: source.slice(start, end), ...rangeAt(at, start, end) }) > 0

  if (frontMatter) {
    let start = frontMatter.start
    for (const line of source.slice(start, frontMatter.end).split('\n')) {
      const key = /^["']?(\w[\w .-]{0,60})["']?[ \t]{0,9}[:=]/.exec(line)?.[1]
      if (key !== undefined && isDateKey(key))
        scanExpressions(
          source,
          start,
          start + line.length,
          [],
          (found) =>
            dates.length < MAX_DATES && presentDayIn(found.kind, found.inner, names) >= 0 && add(found),
        )
      start += line.length + 1
    }
  }

  const blockAt = counter(flow)
  let judged = 0
  const isDateOfDocument = (expression: Expression): boolean => {
    const { kind, start, end, inner } = expression
    const found = presentDayIn(kind, inner, names)
    if (found < 0 || judged++ > MAX_JUDGED) return false
    // The machine's form of a date that is shown beside it.
    if (/\bdatetime=["']?$/i.test(source.slice(Math.max(0, start - 12), start))) return false
    const { near, first, length } = blockAt(start)
    if (first && standsAlone(source, expression)) return true
    if (!near && length - (end - start) > SHORT) return false
    const words = wordsBefore(source, start)
    if (OLDER.test(words)) return false
    // "Last updated: " may stand in the expression itself.
    return roleOf(`${words} ${inner.slice(0, found)}`) !== 'unknown' || (near && DATE_LABEL.test(words))
  }
  // To HTML, "<?php" begins a comment as well.
  const comments = flow.comments.filter(({ start }) => source.startsWith('<!--', start))
  const hidden: Span[] = [...flow.code, ...comments.map(({ start, end }) => ({ from: start, to: end }))]
  hidden.sort((a, b) => a.from - b.from)
  scanExpressions(
    source,
    frontMatter?.end ?? 0,
    source.length,
    hidden,
    (found) => dates.length < MAX_DATES && isDateOfDocument(found) && add(found),
  )
  return dates
}
