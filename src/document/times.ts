/** The days that `<time datetime="2026-05-04">` holds for machines. */
import { roleOf } from './dates.ts'
import type { Flow } from './flow.ts'
import type { TextBuilder } from './mapped-text.ts'

const DATETIME = /^<time\b[^<>]{0,300}?\bdatetime\s{0,9}=\s{0,9}["']?(\d{4}-\d{2}-\d{2}[^"'\s<>]{0,40})/di
const MAX_TAG = 400
const MAX_BESIDE = 120
/** A day without words beside it may be that of the document only this near to its start. */
const HEAD = 15

/** Keeps the day of the tag at `start` of `source`, if it is one, with the words that were read before it. */
export function takeTime(
  flow: Flow,
  { chars }: TextBuilder,
  source: string,
  start: number,
  place: (offset: number) => number = (offset) => offset,
): void {
  const found = DATETIME.exec(source.slice(start, start + MAX_TAG))
  const span = found?.indices?.[1]
  if (!span) return
  const beside = chars.slice(-MAX_BESIDE).join('').trim()
  if (beside === '' ? flow.events.length > HEAD : roleOf(beside) === 'unknown') return
  flow.times.push({
    name: 'datetime',
    value: found[1]!,
    start: place(start + span[0]),
    end: place(start + span[1]),
    beside,
  })
}
