/** A day written in the style in which another one is written. */
import { type DatePart, datesIn, partsOf } from './dates.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

interface Day {
  year: string
  month: number
  day: number
  weekday: number
}

function dayOf(iso: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  const date = new Date(`${iso}T00:00:00Z`)
  if (year === undefined || Number.isNaN(date.getTime())) return null
  return { year, month: Number(month), day: Number(day), weekday: date.getUTCDay() }
}

function inCaseOf(old: string, word: string): string {
  if (old === old.toUpperCase()) return word.toUpperCase()
  return old === old.toLowerCase() ? word.toLowerCase() : word
}

function ordinal(day: number): string {
  if (day > 10 && day < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}

/** A name in full where the old one is, else its first letters. "May" is taken for a full one. */
function nameLike(old: string, names: readonly string[], index: number): string {
  const name = names[index]!
  const dot = old.endsWith('.')
  const word = old.replace('.', '').toLowerCase()
  if (!dot && names.some((each) => each.toLowerCase() === word)) return inCaseOf(old, name)
  const short = name.slice(0, word === 'sept' && name.startsWith('Sept') ? 4 : 3)
  return inCaseOf(old, short) + (dot && short !== name ? '.' : '')
}

/** Numbers that would show whether they are padded decide; where none does, all-numeric dates are. */
function isPadded(numbers: readonly string[], numeric: boolean): boolean {
  return (
    numbers.some((text) => text.startsWith('0')) || (numeric && numbers.every((text) => text.length === 2))
  )
}

/** Which part of "25/12/2026" is the day; null where it cannot be told. */
function dayPart(text: string, parts: readonly DatePart[]): string | null {
  const [a, b] = ['a', 'b'].map((kind) => Number(parts.find((part) => part.kind === kind)?.text ?? 0))
  if (text.includes('.') || a! > 12) return 'a'
  return b! > 12 ? 'b' : null
}

/**
 * The day `day` (ISO 8601) in the style of the date `text`: same order, names, case and padding. Null where `text` is
 * no date or names no day, where its order cannot be told ("04/05/2026"), or would no longer be told of the new one.
 */
export function inStyleOf(text: string, day: string): string | null {
  const parts = partsOf(text)
  const to = dayOf(day)
  if (!to || (datesIn(text)[0]?.iso ?? null) === null) return null
  const ambiguous = parts.some(({ kind }) => kind === 'a')
  const first = ambiguous ? dayPart(text, parts) : null
  if (ambiguous && first === null) return null
  const numbers = parts.filter((part) => part.kind !== 'y' && /^\d/.test(part.text)).map((part) => part.text)
  const padded = isPadded(numbers, numbers.length > 1)
  const number = (value: number) => String(value).padStart(padded ? 2 : 1, '0')
  const written = ({ kind, text: old }: DatePart): string => {
    if (kind === 'y') return to.year
    if (kind === 'w') return nameLike(old, WEEKDAYS, to.weekday)
    if (kind === 'o') return inCaseOf(old, ordinal(to.day))
    if (kind === 'm' && !/^\d/.test(old)) return nameLike(old, MONTHS, to.month - 1)
    return number(kind === 'd' || kind === first ? to.day : to.month)
  }
  let result = ''
  let from = 0
  for (const part of parts) {
    result += text.slice(from, part.from) + written(part)
    from = part.to
  }
  result += text.slice(from)
  return datesIn(result)[0]?.iso === day ? result : null
}
