/** The inline content of a Markdown paragraph, heading or cell into prose. */
import type { Nodes, PhrasingContent } from 'mdast'
import { putAligned } from './align.ts'
import { clipLinks, type Flow, mergeSpans, type Prose, type Span } from './flow.ts'
import { finish, newText, put } from './mapped-text.ts'
import { takeTime } from './times.ts'
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
}

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
  const stack: Frame[] = [{ nodes, next: 0, leave: null, raw: false }]
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
    const node = frame.nodes[frame.next++]
    if (!node) {
      frame.leave?.()
      stack.pop()
      continue
    }
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? start
    let leave: (() => void) | null = null
    let raw = frame.raw
    switch (node.type) {
      case 'text':
        putAligned(builder, source, start, end, node.value, raw ? 'raw' : 'markdown')
        continue
      case 'inlineCode': {
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
    if ('children' in node) stack.push({ nodes: node.children, next: 0, leave, raw })
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
