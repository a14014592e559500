/** The inline content of a Markdown paragraph, heading or cell into prose. */
import type { Nodes, PhrasingContent } from 'mdast'
import { putAligned } from './align.ts'
import { clipLinks, type Flow, mergeSpans, type Prose, type Span } from './flow.ts'
import { finish, newText, put } from './mapped-text.ts'
import { takeTime } from './times.ts'
import { closerOf, MOST_STRUCK, struckBy } from './struck.ts'
import type { Link } from './types.ts'

/** Tags between which words stand apart; all others are transparent. */
const BREAKING =
  /^<\/?(?:br|p|div|li|ul|ol|td|th|tr|table|h[1-6]|hr|dt|dd|dl|section|article|header|footer|blockquote)\b/i
const STRONG = /^<(\/?)(?:b|strong)[\s>]/i
const ANCHOR = /\b(?:id|name)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
/** Only these carry anchors that people link to. */
const ANCHORED = /^<(?:a|span|h[1-6]|p|div|section)\b/i

/** The ids in a tag, as written. */
export function anchorsOf(tag: string): string[] {
  if (!ANCHORED.test(tag)) return []
  return [...tag.matchAll(ANCHOR)].map((found) => found[1] ?? found[2] ?? found[3] ?? '').filter(Boolean)
}

interface Frame {
  nodes: readonly Nodes[]
  next: number
  leave: (() => void) | null
  raw: boolean
  /** Its words are struck out, from the start or up to the node at this index. */
  struck: boolean
  struckTo: number
  /** Elements that are never closed in this frame. */
  open: Set<string>
}

const frameOf = (nodes: readonly Nodes[], leave: Frame['leave'], raw: boolean, struck: boolean): Frame => ({
  nodes,
  next: 0,
  leave,
  raw,
  struck,
  struckTo: -1,
  open: new Set(),
})

/**
 * Reads inline nodes; `urls` resolves reference links by identifier. Comments are added to `flow`. The walk keeps
 * its own stack, as emphasis can be nested without bound.
 */
export function readInline(
  nodes: readonly PhrasingContent[],
  source: string,
  urls: ReadonlyMap<string, string>,
  flow: Flow,
): Prose {
  const builder = newText()
  const strong: Span[] = []
  const emphasis: Span[] = []
  const links: Link[] = []
  const ids: string[] = []
  const openTags: number[] = []
  const stack: Frame[] = [frameOf(nodes, null, false, false)]
  const length = () => builder.chars.length
  const marking = (spans: Span[]) => {
    const from = length()
    return () => {
      if (length() > from) spans.push({ from, to: length() })
    }
  }
  const linking = (url: string) => {
    const from = length()
    return () => {
      links.push({ from, to: length(), url })
    }
  }
  while (stack.length > 0) {
    const frame = stack[stack.length - 1]!
    const index = frame.next++
    const node = frame.nodes[index]
    if (!node) {
      frame.leave?.()
      stack.pop()
      continue
    }
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? start
    let leave: (() => void) | null = null
    let raw = frame.raw
    let struck = frame.struck || index < frame.struckTo
    switch (node.type) {
      case 'text':
        if (struck) continue
        putAligned(builder, source, start, end, node.value, raw ? 'raw' : 'markdown')
        continue
      case 'inlineCode': {
        if (struck) continue
        // In MDX, what looks like code in braces is a template literal.
        if (source[start - 1] !== '{' || !node.value.includes('${')) flow.code.push({ from: start, to: end })
        let from = start
        while (source[from] === '`') from++
        putAligned(builder, source, from, end, node.value, 'raw')
        continue
      }
      case 'break':
        put(builder, ' ', start, end)
        continue
      case 'image':
      case 'imageReference':
        if (struck) continue
        for (const unit of (node.alt ?? '').split('')) put(builder, unit, start, end)
        continue
      case 'html': {
        if (node.value.startsWith('<!--')) {
          const value = node.value.replace(/^<!--/, '').replace(/-->$/, '')
          flow.comments.push({ value, start, end, unit: null, item: null })
          continue
        }
        if (BREAKING.test(node.value)) put(builder, ' ', start, end)
        ids.push(...anchorsOf(node.value))
        if (struck) continue
        const name = struckBy(node.value)
        if (name !== null && !frame.open.has(name) && flow.struck.length < MOST_STRUCK) {
          const close = closerOf(frame.nodes, index + 1, name)
          if (close < 0) frame.open.add(name)
          else {
            const { start: from, end: to } = frame.nodes[close]!.position!
            flow.struck.push({ from: start, to: to.offset!, inner: { from: end, to: from.offset! } })
            frame.struckTo = close
          }
          continue
        }
        takeTime(flow, builder, source, start)
        const tag = STRONG.exec(node.value)
        const opened = tag?.[1] === '/' ? openTags.pop() : undefined
        if (tag && tag[1] === '') openTags.push(length())
        if (opened !== undefined && length() > opened) strong.push({ from: opened, to: length() })
        continue
      }
      case 'strong':
        leave = marking(strong)
        break
      case 'delete':
        if (!struck && flow.struck.length < MOST_STRUCK) {
          const inner = {
            from: node.children[0]?.position?.start.offset ?? end,
            to: node.children.at(-1)?.position?.end.offset ?? end,
          }
          flow.struck.push({ from: start, to: end, inner })
          struck = true
        }
        break
      case 'emphasis':
        leave = marking(emphasis)
        break
      case 'link':
        leave = linking(node.url)
        raw = source[start] !== '['
        break
      case 'linkReference':
        leave = linking(urls.get(node.identifier) ?? '')
        break
      default:
        break
    }
    if ('children' in node) stack.push(frameOf(node.children, leave, raw, struck))
  }
  const text = finish(builder)
  const size = text.value.length
  return {
    text,
    strong: mergeSpans(strong, size),
    emphasis: mergeSpans(emphasis, size),
    links: clipLinks(links, size),
    ids,
  }
}
