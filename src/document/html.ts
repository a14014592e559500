/** HTML inside Markdown into the same flow: headings, paragraphs, lists, tables, definition lists. */
import type { Comment, Element, ElementContent, Nodes, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { putAligned } from './align.ts'
import {
  addBlock,
  claimComments,
  clipLinks,
  type Flow,
  type FlowComment,
  type Item,
  type List,
  mergeSpans,
  type Place,
  type Prose,
  type Span,
} from './flow.ts'
import { finish, newText, put, type TextBuilder } from './mapped-text.ts'
import { MOST_STRUCK, struckBy } from './struck.ts'
import { takeTime } from './times.ts'
import type { Link } from './types.ts'

const parser = unified().use(rehypeParse, { fragment: true }).freeze()

/** The parser searches its stack of open elements for every tag, and recurses over them at the end. */
const MAX_OPEN = 200
const TAG = /<(\/?)([a-z][a-z0-9]{0,20})/gi
/** These close by themselves or are never closed, so they do not nest. */
const FLAT = new Set('p li td th tr dt dd option br hr img input meta link col wbr area source'.split(' '))
const HIDDEN = new Set(['script', 'style', 'template', 'head', 'title', 'svg', 'math'])
/** Left open, these are opened again in every block that follows. */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
const MAX_FORMATTING = 20
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'header html hr li main nav ol p pre section summary tbody td tfoot th thead tr ul'
  ).split(' '),
)

function opensTooMany(value: string): boolean {
  const open = new Map<string, number>()
  let total = 0
  let formatting = 0
  for (const [, slash, written] of value.matchAll(TAG)) {
    const name = written!.toLowerCase()
    if (FLAT.has(name)) continue
    const count = open.get(name) ?? 0
    if (slash === '' || count > 0) {
      open.set(name, count + (slash === '' ? 1 : -1))
      total += slash === '' ? 1 : -1
      if (FORMATTING.has(name)) formatting += slash === '' ? 1 : -1
    }
    if (total > MAX_OPEN || formatting > MAX_FORMATTING) return true
  }
  return false
}

/** Offsets of `value` to offsets of `source`; quote markers and indentation are missing from each line of `value`. */
function placer(value: string, source: string, start: number, end: number): (offset: number) => number {
  if (source.startsWith(value, start)) return (offset) => start + offset
  const places = new Int32Array(value.length + 1)
  let s = start
  for (let v = 0; v < value.length; ) {
    const breakAt = value.indexOf('\n', v)
    const stop = breakAt < 0 ? value.length : breakAt + 1
    const sourceBreak = source.indexOf('\n', s)
    const sourceStop = sourceBreak < 0 || sourceBreak >= end ? end : sourceBreak + 1
    const shift = Math.max(s, sourceStop - (stop - v))
    for (let at = v; at < stop; at++) places[at] = Math.min(shift + at - v, end)
    v = stop
    s = sourceStop
  }
  places[value.length] = end
  return (offset) => places[Math.min(offset, value.length)]!
}

interface Open {
  builder: TextBuilder
  strong: Span[]
  emphasis: Span[]
  links: Link[]
  ids: string[]
  /** Comments behind the first of the text. */
  comments: FlowComment[]
  start: number
  end: number
}

const fresh = (start: number): Open => ({
  builder: newText(),
  strong: [],
  emphasis: [],
  links: [],
  ids: [],
  comments: [],
  start,
  end: start,
})

/**
 * Adds the text of the HTML node at [start, end) of `source` to the flow. `value` is the node's content. Deeply nested
 * HTML is not read and becomes a fault.
 */
export function readHtml(
  value: string,
  source: string,
  start: number,
  end: number,
  flow: Flow,
  place: Place,
): void {
  if (opensTooMany(value)) {
    const reason = `This HTML nests more than ${MAX_OPEN} elements and was not read; nest it less.`
    flow.faults.push({ code: 'nesting', reason, start, end })
    return
  }
  const root: Root = parser.parse(value)
  const at = placer(value, source, start, end)
  let open = fresh(start)
  let struck = false
  const fromOf = (node: Nodes) => node.position?.start.offset ?? 0
  const toOf = (node: Nodes) => node.position?.end.offset ?? value.length

  const proseOf = (from: Open): Prose => {
    const text = finish(from.builder)
    const size = text.value.length
    return {
      text,
      strong: mergeSpans(from.strong, size),
      emphasis: mergeSpans(from.emphasis, size),
      links: clipLinks(from.links, size),
      ids: from.ids,
    }
  }
  /** Takes the text gathered so far, and starts anew. */
  const take = (next: number): { prose: Prose; start: number; end: number } => {
    const prose = proseOf(open)
    const { starts, ends } = prose.text
    const span =
      starts.length > 0
        ? { start: starts[0]!, end: ends[ends.length - 1]! }
        : { start: open.start, end: open.start }
    const unit = { from: span.start, to: Math.max(span.end, open.comments.at(-1)?.end ?? 0) }
    for (const comment of open.comments) comment.unit = unit
    open = fresh(next)
    return { prose, ...span }
  }
  const flush = (next: number, here: Place): void => {
    const { prose, start: from, end: to } = take(next)
    addBlock(flow, 'html', prose, from, to, here)
  }
  const takeComment = ({ value: text, position }: Comment, item: Item | null): void => {
    const [from, to] = [at(position?.start.offset ?? 0), at(position?.end.offset ?? value.length)]
    const comment: FlowComment = { value: text, start: from, end: to, unit: null, item }
    flow.comments.push(comment)
    if (open.builder.chars.length > 0) open.comments.push(comment)
  }
  const marked = (spans: Span[], element: Element, here: Place): void => {
    const from = open.builder.chars.length
    const owner = open
    walk(element.children, here)
    if (open === owner && open.builder.chars.length > from)
      spans.push({ from, to: open.builder.chars.length })
  }
  const readRow = (row: Element, index: number, headers: string[], here: Place): void => {
    let row0: string | null = null
    let column = 0
    const comments = flow.comments.length
    const events = flow.events.length
    for (const cell of row.children) {
      if (cell.type === 'comment') takeComment(cell, here.item)
      if (cell.type !== 'element') continue
      take(at(fromOf(cell)))
      const before = flow.events.length
      walk(cell.children, { item: here.item, previous: null })
      const rest = take(at(toOf(cell)))
      if (rest.prose.text.value !== '')
        addBlock(flow, 'html', rest.prose, rest.start, rest.end, { ...here, item: null })
      let text = ''
      for (const event of flow.events.slice(before)) {
        if (event.type !== 'block' || event.cell) continue
        event.kind = 'cell'
        event.cell = { row: index, column, header: index === 0 ? null : (headers[column] ?? null), row0 }
        text += (text === '' ? '' : ' ') + event.prose.text.value
      }
      if (index === 0 && headers.length === column) headers.push(text)
      if (column === 0) row0 = text
      column++
    }
    // A table that only lays out a page has whole pages in its cells.
    if (flow.events.length - events <= column) claimComments(flow, comments, extentOf(row.children))
  }
  const extentOf = (nodes: readonly Nodes[]): Span => ({
    from: at(nodes[0] ? fromOf(nodes[0]) : 0),
    to: at(nodes.length > 0 ? toOf(nodes[nodes.length - 1]!) : 0),
  })
  /** Rows of a table, or the pairs of a definition list, in any grouping element. */
  const readRows = (element: Element, here: Place): void => {
    const headers: string[] = []
    let index = 0
    const rows = (children: ElementContent[]): void => {
      for (const child of children) {
        if (child.type === 'comment') takeComment(child, here.item)
        if (child.type !== 'element') continue
        if (child.tagName === 'tr') readRow(child, index++, headers, here)
        else rows(child.children)
      }
    }
    rows(element.children)
  }
  const readPairs = (element: Element, here: Place): void => {
    let pair: Element[] = []
    let index = 1
    const close = () => {
      if (pair.length > 0) readRow({ ...element, children: pair }, index++, [], here)
      pair = []
    }
    for (const child of element.children) {
      if (child.type === 'comment') takeComment(child, here.item)
      if (child.type !== 'element') continue
      if (child.tagName === 'dt' && pair.length > 0) close()
      pair.push(child)
    }
    close()
  }
  /** What is struck out, without its words: what stands in comments and anchors is met all the same. */
  const strike = (element: Element, here: Place): void => {
    const [first, last] = [element.children[0], element.children.at(-1)]
    const [from, to] = [at(fromOf(element)), at(toOf(element))]
    const inner = { from: first ? at(fromOf(first)) : to, to: last ? at(toOf(last)) : to }
    flow.struck.push({ from, to, inner })
    struck = true
    walk(element.children, here)
    struck = false
  }
  const isStruck = (element: Element): boolean => {
    const [first] = element.children
    const tag = first ? value.slice(fromOf(element), fromOf(first)) : ''
    return !struck && flow.struck.length < MOST_STRUCK && struckBy(tag.trim()) !== null
  }
  const readElement = (element: Element, here: Place): void => {
    const name = element.tagName
    const from = at(fromOf(element))
    const to = at(toOf(element))
    const id = element.properties.id ?? element.properties.name
    if (HIDDEN.has(name)) return
    if (isStruck(element)) {
      strike(element, here)
      return
    }
    if (typeof id === 'string' && !/^h[1-6]$/.test(name)) open.ids.push(id)
    if (/^h[1-6]$/.test(name)) {
      flush(from, here)
      if (typeof id === 'string') open.ids.push(id)
      const comments = flow.comments.length
      walk(element.children, here)
      const { prose } = take(to)
      claimComments(flow, comments, { from, to })
      flow.events.push({ type: 'heading', level: Number(name[1]), prose, start: from, end: to })
      here.previous = null
    } else if (name === 'br') put(open.builder, ' ', from, to)
    else if (name === 'time') {
      if (!struck) takeTime(flow, open.builder, value, fromOf(element), at)
      walk(element.children, here)
    } else if (name === 'img' && !struck) {
      for (const unit of String(element.properties.alt ?? '').split('')) put(open.builder, unit, from, to)
    } else if (name === 'ul' || name === 'ol') {
      flush(from, here)
      const list: List = { before: here.previous, item: here.item }
      let number = Number(element.properties.start ?? 1)
      let latest = here.item
      for (const child of element.children) {
        if (child.type === 'comment') takeComment(child, latest)
        if (child.type !== 'element') continue
        const ordered = name === 'ol'
        const item: Item = { marker: ordered ? `${number++}.` : '•', ordered, list, blocks: 0 }
        const inside: Place = { item, previous: null }
        latest = item
        walk(child.children, inside)
        flush(at(toOf(child)), inside)
      }
    } else if (name === 'table' || name === 'dl') {
      flush(from, here)
      if (name === 'table') readRows(element, here)
      else readPairs(element, here)
      take(to)
      here.previous = null
    } else if (name === 'strong' || name === 'b') marked(open.strong, element, here)
    else if (name === 'em' || name === 'i') marked(open.emphasis, element, here)
    else if (name === 'a' && typeof element.properties.href === 'string') {
      const links = open.links
      const url = element.properties.href
      const spans: Span[] = []
      marked(spans, element, here)
      for (const span of spans) links.push({ ...span, url })
    } else if (BLOCKS.has(name)) {
      flush(from, here)
      walk(element.children, here)
      flush(to, here)
    } else walk(element.children, here)
  }
  const walk = (nodes: readonly Nodes[], here: Place): void => {
    for (const node of nodes) {
      if (node.type === 'text' && !struck)
        putAligned(open.builder, value, fromOf(node), toOf(node), node.value, 'html', at)
      else if (node.type === 'comment') takeComment(node, here.item)
      else if (node.type === 'element') readElement(node, here)
    }
  }
  walk(root.children, place)
  flush(end, place)
}
