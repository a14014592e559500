/**
 * The flow: what the Markdown and HTML readers hand to the later steps. A list of headings and blocks in reading
 * order, still with the marks (bold, links) that the document model no longer shows. Internal to this room.
 */
import type { Struck } from './struck.ts'
import type { BlockKind, Document, Link, MappedText } from './types.ts'

/** A character range in a text, `to` exclusive. */
export interface Span {
  from: number
  to: number
}

/** A run of text and its marks; the spans are character ranges in `text.value`. */
export interface Prose {
  text: MappedText
  strong: Span[]
  emphasis: Span[]
  links: Link[]
  /** Anchors that stand in the text. */
  ids: string[]
}

/** A list. `before` is the block right before it in the same container, `item` the item that holds the list. */
export interface List {
  before: FlowBlock | null
  item: Item | null
}

export interface Item {
  /** As written: "-", "27.", "•". */
  marker: string
  ordered: boolean
  list: List
  /** How many blocks stand directly in the item. */
  blocks: number
}

export interface FlowBlock {
  type: 'block'
  kind: BlockKind
  prose: Prose
  /** Source offsets. */
  start: number
  end: number
  item: Item | null
  cell: { row: number; column: number; header: string | null; row0: string | null } | null
}

export interface FlowHeading {
  type: 'heading'
  /** 1 to 6. */
  level: number
  prose: Prose
  start: number
  end: number
}

/** A date in an attribute, with the block or heading that it belongs to. */
export interface DateAttribute {
  name: string
  value: string
  /** Source offsets of the value. */
  start: number
  end: number
  /** The words beside it, or before it where the list stands on its own line. */
  beside: string
}

/** A fault that a later step turns into a Problem; `start` and `end` are source offsets. */
export interface Fault {
  code: Document['problems'][number]['code']
  reason: string
  start: number
  end: number
}

/** An HTML comment. */
export interface FlowComment {
  value: string
  /** Source offsets. */
  start: number
  end: number
  /** Source offsets of the paragraph, heading or row that it stands in; null where it stands between blocks. */
  unit: Span | null
  /** The list item that it stands in or right behind, where it stands between blocks. */
  item: Item | null
}

export interface Flow {
  events: (FlowBlock | FlowHeading)[]
  comments: FlowComment[]
  /** Source ranges of code, which shows what it says and does nothing. */
  code: Span[]
  /** Dates in `<time datetime>`. */
  times: DateAttribute[]
  /** What is struck out, in the order in which it was met. */
  struck: Struck[]
  faults: Fault[]
}

/** Spans clipped to a text of `length` characters, in order, with overlapping ones made one. */
export function mergeSpans(spans: readonly Span[], length: number): Span[] {
  const merged: Span[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    const end = Math.min(to, length)
    if (last && from < last.to) last.to = Math.max(last.to, end)
    else if (end > from) merged.push({ from, to: end })
  }
  return merged
}

/** Links clipped to a text of `length` characters, without empty ones. */
export function clipLinks(links: readonly Link[], length: number): Link[] {
  return links
    .map((link) => ({ ...link, to: Math.min(link.to, length) }))
    .filter((link) => link.to > link.from)
}

/** Says of the comments from index `since` on what they stand in. */
export function claimComments(flow: Flow, since: number, unit: Span): void {
  for (let index = since; index < flow.comments.length; index++) flow.comments[index]!.unit = unit
}

/** Where the readers are: in which item, and after which block of the same container (what a list may lean on). */
export interface Place {
  item: Item | null
  previous: FlowBlock | null
}

/** Adds a block of text to the flow; the first paragraph of a list item becomes the item itself. */
export function addBlock(
  flow: Flow,
  kind: BlockKind,
  prose: Prose,
  start: number,
  end: number,
  place: Place,
): void {
  if (prose.text.value === '' && prose.ids.length === 0) return
  const first = place.item !== null && place.item.blocks === 0
  if (place.item) place.item.blocks++
  const as: BlockKind = first ? 'item' : kind
  const block: FlowBlock = { type: 'block', kind: as, prose, start, end, item: place.item, cell: null }
  flow.events.push(block)
  place.previous = block
}
