/** The dates that a document gives for itself: which one counts, which disagree, and what a change does to them. */
import type { DateRole, DocumentDate } from '../document/types.ts'
import type { ReadDocument } from './types.ts'

type Dated = Pick<ReadDocument, 'dates'>

/** What became of a document's date. `changed`: the dates differ, and it cannot be said which is the later one. */
export type DateMove = 'same' | 'later' | 'earlier' | 'changed' | 'added' | 'removed' | 'none'

/** The date that people look at first. */
const ROLES: readonly DateRole[] = ['last-updated', 'effective', 'unknown']

/** The date of a role as readers see it; where none is visible, what the front matter or an attribute says. */
export function dateIn({ dates }: Dated, role: DateRole): DocumentDate | null {
  const own = dates.filter((date) => date.role === role)
  return own.find(({ source }) => source === 'text') ?? own[0] ?? null
}

/** From when the document says it applies: a visible calendar day, else one that machines read, else the date as written. */
export function effectiveDate(document: Dated): DocumentDate | null {
  const days = document.dates.filter(({ role, iso }) => role === 'effective' && iso !== null)
  return days.find(({ source }) => source === 'text') ?? days[0] ?? dateIn(document, 'effective')
}

/** The first date of a role: its ISO day, or as written where it is no calendar day; null where there is none. */
export function statedDate({ dates }: Dated, role: DateRole): string | null {
  const date = dates.find((candidate) => candidate.role === role)
  return date === undefined ? null : (date.iso ?? date.text)
}

/** The date by which readers tell one version from another; null where the document gives none. */
export function mainDate(document: Dated): DocumentDate | null {
  const found = ROLES.map((role) => dateIn(document, role)).filter((date) => date !== null)
  return found.find(({ source }) => source === 'text') ?? found[0] ?? null
}

export function dateMove(before: Dated, after: Dated): DateMove {
  const [then, now] = [mainDate(before), mainDate(after)]
  if (then === null) return now === null ? 'none' : 'added'
  if (now === null) return 'removed'
  const pairs = ROLES.map((role) => [dateIn(before, role), dateIn(after, role)] as const).filter(
    (pair): pair is readonly [DocumentDate, DocumentDate] => pair[0] !== null && pair[1] !== null,
  )
  // A date that is called otherwise now is the same date still.
  const moves = (pairs.length > 0 ? pairs : [[then, now] as const]).map(([a, b]) => moveOf(a, b))
  return moves.find((move) => move !== 'same') ?? 'same'
}

function moveOf(before: DocumentDate, after: DocumentDate): DateMove {
  if (before.iso !== null && after.iso !== null)
    return before.iso === after.iso ? 'same' : before.iso < after.iso ? 'later' : 'earlier'
  return before.text === after.text ? 'same' : 'changed'
}

/** Two dates of one document that should be the same day: what readers see, and what machines read. */
export interface Disagreement {
  shown: DocumentDate
  other: DocumentDate
}

/**
 * The first date of the front matter or of an attribute that is another day than the visible date of its role. A date of the
 * front matter that does not say what it is ("date:") may be any date, such as that of the first publication.
 */
export function disagreement({ dates }: Dated): Disagreement | null {
  for (const other of dates) {
    if (other.source === 'text' || other.iso === null) continue
    const rivals = dates.filter(
      (date) =>
        date !== other &&
        date.iso !== null &&
        (date.source === 'text' || other.source === 'attribute') &&
        (date.role === other.role || (other.role === 'unknown' && other.source === 'attribute')),
    )
    const [shown] = rivals
    if (shown !== undefined && rivals.every(({ iso }) => iso !== other.iso)) return { shown, other }
  }
  return null
}

/** Days from one ISO day to another, negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** "May 4, 2026" in the text, "2026-05-05" in the front matter. */
export function datesWords({ dates }: Dated): string {
  const where = { text: 'in the text', 'front-matter': 'in the front matter', attribute: 'in an attribute' }
  return dates.map(({ text, source }) => `"${text}" ${where[source]}`).join(', ')
}
