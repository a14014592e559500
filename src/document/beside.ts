/** What a comment is beside: the one block that a note on a clause can mean, and nothing around it. */
import type { Flow, FlowBlock, FlowComment, FlowHeading, Item, List, Span } from './flow.ts'
import { type Locator, rangeAt } from './places.ts'
import { countUntil } from './search.ts'
import type { Comment, Section, Sentence } from './types.ts'

type Event = FlowBlock | FlowHeading

/** The comments of the flow with their blocks. Linear but for the depth of nesting. */
export function placeComments(
  { events, comments }: Flow,
  sections: readonly Section[],
  sentences: readonly Sentence[],
  at: Locator,
): Comment[] {
  if (comments.length === 0) return []
  const follower = followers(events)
  const within = extender(sections, sentences)
  return comments.map((comment) => {
    const unit = comment.unit ?? follower(comment)
    const { value, start, end } = comment
    return { value, beside: unit && within(unit), ...rangeAt(at, start, end) }
  })
}

/** A function from comments between blocks to what follows them. */
function followers(unordered: readonly Event[]): (comment: FlowComment) => Span | null {
  const events = [...unordered].sort((a, b) => a.start - b.start)
  const starts = events.map(({ start }) => start)
  const ends = new Map<List | Item, number>()
  const rows = new Map<number, number>()
  /** Where the row ends that begins at an index, or else the block. */
  const endOfRow = (index: number): number => {
    const end = rows.get(index) ?? rowEnd(events, index) ?? events[index]!.end
    rows.set(index, end)
    return end
  }
  /** Where the run of blocks ends that begins at an index and stands in a list or an item. */
  const endOf = (whole: List | Item, index: number): number => {
    const known = ends.get(whole)
    if (known !== undefined) return known
    let last = index
    while (last + 1 < events.length && placesOf(events[last + 1]!).includes(whole)) last++
    ends.set(whole, events[last]!.end)
    return events[last]!.end
  }
  return (comment) => {
    const index = countUntil(starts, comment.end - 1)
    const next = events[index]
    if (next === undefined) return null
    const from = next.start
    if (next.type === 'heading') return { from, to: next.end }
    if (next.item === null || next.cell !== null) return { from, to: endOfRow(index) }
    const around = placesFrom(comment.item)
    const places = placesFrom(next.item)
    const list = places.findLast((place) => !('list' in place) && !around.includes(place))
    if (list !== undefined) {
      const item = places[places.indexOf(list) - 1] as Item
      const before = events[index - 1]
      return { from, to: endOf(before && goesOn(before, item) ? item : list, index) }
    }
    return { from, to: around.includes(next.item) ? next.end : endOf(next.item, index) }
  }
}

/** The items and lists that something in an item stands in, innermost first: item, its list, the item that holds it, … */
function placesFrom(item: Item | null): (Item | List)[] {
  const places: (Item | List)[] = []
  for (let each = item; each !== null; each = each.list.item) places.push(each, each.list)
  return places
}

const placesOf = (event: Event): (Item | List)[] => (event.type === 'block' ? placesFrom(event.item) : [])

/** In Markdown a comment at the margin ends a list: what follows goes on with it, and only its next item is meant. */
const goesOn = (before: Event, item: Item): boolean =>
  placesOf(before).some(
    (place) =>
      'list' in place &&
      place.list !== item.list &&
      place.list.item === item.list.item &&
      place.ordered === item.ordered,
  )

/** Where a table row ends whose first cell is at an index; null for what is none, and where a cell holds several blocks. */
function rowEnd(events: readonly Event[], index: number): number | null {
  const first = events[index]!
  if (first.type === 'heading' || first.cell === null) return null
  const { row, column } = first.cell
  const before = cellOf(events[index - 1])
  if (before !== null && before.row === row && before.column <= column) return null
  let last = column
  for (let at = index + 1; ; at++) {
    const cell = cellOf(events[at])
    if (cell === null || cell.row !== row || cell.column < last) return events[at - 1]!.end
    if (cell.column === last) return null
    last = cell.column
  }
}

const cellOf = (event: Event | undefined): FlowBlock['cell'] => (event?.type === 'block' ? event.cell : null)

/**
 * A function that adds to a block the items that it leads into, which are one statement with it, and cuts off what stands
 * in another section.
 */
function extender(sections: readonly Section[], sentences: readonly Sentence[]): (unit: Span) => Span {
  const ends = sentences.map(({ end }) => end.offset)
  for (const { index, items } of sentences.toReversed())
    for (const item of items) ends[index] = Math.max(ends[index]!, ends[item.index]!)
  // Glosses stand behind all other text.
  let ordered = 1
  while (
    ordered < sentences.length &&
    sentences[ordered]!.start.offset >= sentences[ordered - 1]!.start.offset
  )
    ordered++
  const starts = sentences.slice(0, ordered).map(({ start }) => start.offset)
  const borders = sections.map(({ start }) => start.offset).sort((a, b) => a - b)
  const known = new Map<string, Span>()
  return ({ from, to }) => {
    const key = `${from} ${to}`
    const before = known.get(key)
    if (before !== undefined) return before
    let end = to
    const stop = countUntil(starts, to - 1)
    for (let index = countUntil(starts, from - 1); index < stop; index++) end = Math.max(end, ends[index]!)
    const border = borders[countUntil(borders, from)]
    const span = { from, to: border === undefined ? end : Math.min(end, border) }
    known.set(key, span)
    return span
  }
}
