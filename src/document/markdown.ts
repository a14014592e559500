/** Markdown into the flow of headings and blocks. */
import type { Nodes, PhrasingContent, Root, Table } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { putAligned } from './align.ts'
import { addBlock, claimComments, type Flow, type Item, type List, type Place, type Prose } from './flow.ts'
import { glanceFirst } from './glance.ts'
import { readHtml } from './html.ts'
import { readInline } from './inline.ts'
import { finish, newText } from './mapped-text.ts'

/**
 * GFM looks for addresses a second time, in the finished tree, and that makes text nodes without a place. The first
 * time, while parsing, is enough.
 */
function withoutTransforms(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: unknown[] }
  for (const extension of (data.fromMarkdownExtensions ?? []).flat())
    if (typeof extension === 'object' && extension !== null && 'transforms' in extension)
      delete extension.transforms
}

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(withoutTransforms)
  .freeze()

/** The raw front matter of a document, with the source offsets of its content. */
export interface RawFrontMatter {
  format: 'yaml' | 'toml'
  value: string
  start: number
  end: number
}

/**
 * Reads `source`, which `screen` has passed. Throws only what the parser throws (a stack overflow, if anything).
 */
export function readMarkdown(source: string): { flow: Flow; frontMatter: RawFrontMatter | null } {
  const root: Root = parser().use(glanceFirst, source).parse(source)
  const flow: Flow = { events: [], comments: [], code: [], times: [], struck: [], faults: [] }
  const urls = urlsOf(root)
  let frontMatter: RawFrontMatter | null = null

  const inline = (nodes: readonly PhrasingContent[]): Prose => readInline(nodes, source, urls, flow)
  // Recursion is bounded: `screen` lets no more than 40 containers pass.
  const walk = (nodes: readonly Nodes[], place: Place): void => {
    for (const node of nodes) {
      const start = node.position?.start.offset ?? 0
      const end = node.position?.end.offset ?? start
      const comments = flow.comments.length
      switch (node.type) {
        case 'yaml':
          frontMatter = { format: 'yaml', value: node.value, start, end }
          break
        case 'heading':
          flow.events.push({ type: 'heading', level: node.depth, prose: inline(node.children), start, end })
          claimComments(flow, comments, { from: start, to: end })
          place.previous = null
          break
        case 'paragraph':
          addBlock(flow, 'paragraph', inline(node.children), start, end, place)
          claimComments(flow, comments, { from: start, to: end })
          break
        case 'code':
          // Indented tags are a template's layout, not an example of it.
          if (!/^[ \t]{0,99}</.test(source.slice(start, start + 100)))
            flow.code.push({ from: start, to: end })
          for (const chunk of codeChunks(source, start, end, node.value))
            addBlock(flow, 'paragraph', chunk.prose, chunk.start, chunk.end, place)
          break
        case 'html':
          readHtml(node.value, source, start, end, flow, place)
          break
        case 'list': {
          const list: List = { before: place.previous, item: place.item }
          for (const child of node.children) {
            const at = child.position?.start.offset ?? start
            const marker = /^(?:[-+*]|\d{1,9}[.)])/.exec(source.slice(at, at + 11))?.[0] ?? '-'
            const item: Item = { marker, ordered: node.ordered === true, list, blocks: 0 }
            walk(child.children, { item, previous: null })
          }
          break
        }
        case 'table':
          readTable(node, flow, inline, place.item)
          place.previous = null
          break
        case 'blockquote':
        case 'footnoteDefinition':
          walk(node.children, place)
          break
        default:
          if ((node.type as string) === 'toml' && 'value' in node)
            frontMatter = { format: 'toml', value: String(node.value), start, end }
      }
    }
  }
  walk(root.children, { item: null, previous: null })
  return { flow, frontMatter }
}

function readTable(
  table: Table,
  flow: Flow,
  inline: (nodes: readonly PhrasingContent[]) => Prose,
  item: Item | null,
): void {
  const headers: string[] = []
  for (const [row, { children, position }] of table.children.entries()) {
    const comments = flow.comments.length
    let row0: string | null = null
    for (const [column, node] of children.entries()) {
      const prose = inline(node.children)
      const text = prose.text.value
      if (row === 0) headers.push(text)
      if (text !== '') {
        const start = node.position?.start.offset ?? 0
        const end = node.position?.end.offset ?? start
        const header = row === 0 ? null : (headers[column] ?? null)
        flow.events.push({
          type: 'block',
          kind: 'cell',
          prose,
          start,
          end,
          item,
          cell: { row, column, header, row0 },
        })
      }
      if (column === 0) row0 = text
    }
    const from = position?.start.offset ?? 0
    claimComments(flow, comments, { from, to: position?.end.offset ?? from })
  }
}

/** Where the reference links of a document go, by identifier. */
function urlsOf(root: Root): Map<string, string> {
  const urls = new Map<string, string>()
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'definition') {
      if (!urls.has(node.identifier)) urls.set(node.identifier, node.url)
    } else if ('children' in node) {
      for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index]!)
    }
  }
  return urls
}

/**
 * Code is read as text, one paragraph per run of lines: in legal documents it is nearly always a paragraph that was
 * indented, and a grant must not escape by four spaces.
 */
function codeChunks(source: string, start: number, end: number, value: string) {
  const builder = newText()
  let from = start
  if (source[from] === '`' || source[from] === '~') while (from < end && !/[\r\n]/.test(source[from]!)) from++
  while (from < end && /[\r\n]/.test(source[from]!)) from++
  const chunks: { prose: Prose; start: number; end: number }[] = []
  let rest = from
  for (const part of value.split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)) {
    if (part.trim() === '') continue
    const first = part.trimStart().split(/\r?\n/, 1)[0]!.trimEnd()
    const found = source.indexOf(first, rest)
    if (found < 0 || found >= end) continue
    builder.chars.length = 0
    builder.starts.length = 0
    builder.ends.length = 0
    putAligned(builder, source, found, end, part.trim(), 'raw')
    const text = finish(builder)
    if (text.value === '') continue
    rest = text.ends[text.value.length - 1]!
    chunks.push({ prose: { text, strong: [], emphasis: [], links: [], ids: [] }, start: found, end: rest })
  }
  return chunks
}
