/**
 * A glance at the source, before the Markdown parser looks closely. GFM takes every word for the beginning of an
 * address, and every line for the head of a table, until the text has told otherwise: a third of the time of parsing.
 * Where one of them can begin is soon found for a whole document. Exact: where the glance finds nothing, the parser
 * would have found nothing.
 */
import type { Processor } from 'unified'

/** What is needed here of micromark's constructs. They are called in order at each place where they may begin. */
interface Context {
  now(): { offset: number }
}
type Previous = (this: Context, code: number | null) => boolean
type Tokenize = (this: Context, effects: unknown, ok: unknown, nok: unknown) => unknown
interface Construct {
  name?: string
  previous?: Previous
  tokenize: Tokenize
}
type ConstructMap = Record<string, Construct | Construct[]>
interface Extension {
  text?: ConstructMap
  flow?: ConstructMap
}

const EMAIL = 1
const ADDRESS = 2
const TABLE = 4

const KINDS: Record<string, number> = {
  emailAutolink: EMAIL,
  wwwAutolink: ADDRESS,
  protocolAutolink: ADDRESS,
  table: TABLE,
}

const ADDRESS_START = /www\.|https?:/gi
const EMAIL_NAME = /[-+._A-Za-z0-9]/
const BLANK = /^[ \t]*$/
const LINE = /([^\r\n]*)(\r\n|\n|\r|$)/g
/** The row of dashes under the head of a table, in whichever quotes. */
const DELIMITER_ROW = /^[ \t>|:]*-[-\t >|:]*$/

/** For each offset, what can begin there, as bits. Linear. */
function beginnings(source: string): Uint8Array {
  const marks = new Uint8Array(source.length + 1)
  const mark = (at: number, kind: number): void => {
    marks[at] = marks[at]! | kind
  }
  for (const { index } of source.matchAll(ADDRESS_START)) mark(index, ADDRESS)
  for (let at = source.indexOf('@'); at >= 0; at = source.indexOf('@', at + 1))
    for (let start = at - 1; start >= 0 && EMAIL_NAME.test(source[start]!); start--) mark(start, EMAIL)
  let table = false
  let before = 0
  for (const { 0: whole, 1: line = '', index } of source.matchAll(LINE)) {
    if (BLANK.test(line)) table = false
    else if (DELIMITER_ROW.test(line)) {
      // The head is the line before; each row that follows is asked for on its own.
      for (let at = before; at < index; at++) mark(at, TABLE)
      table = true
    }
    if (table) for (let at = index; at < index + whole.length; at++) mark(at, TABLE)
    before = index
    if (index === source.length) break
  }
  return marks
}

/** A plugin for remark, after GFM: tries its addresses and tables only where `source` can have one. */
export function glanceFirst(this: Processor, source: string): void {
  // The parser drops a byte order mark, and counts from behind it.
  const marks = beginnings(source.charCodeAt(0) === 0xfeff ? source.slice(1) : source)
  const wrap = (construct: Construct): Construct => {
    const kind = KINDS[construct.name ?? '']
    if (kind === undefined) return construct
    const { previous, tokenize } = construct
    const possible = ({ now }: Context): boolean => (marks[now().offset]! & kind) !== 0
    return {
      ...construct,
      // Text that no address can begin in is one piece; asked only by `tokenize`, it would be cut at every word.
      ...(previous && {
        previous(code) {
          return possible(this) && previous.call(this, code)
        },
      }),
      tokenize(effects, ok, nok) {
        return possible(this) ? tokenize.call(this, effects, ok, nok) : nok
      },
    }
  }
  const wrapAll = (constructs: ConstructMap): ConstructMap =>
    Object.fromEntries(Object.entries(constructs).map(([code, each]) => [code, [each].flat().map(wrap)]))

  const data = this.data() as { micromarkExtensions?: (Extension | Extension[])[] }
  data.micromarkExtensions = (data.micromarkExtensions ?? []).flat().map((extension) => ({
    ...extension,
    ...(extension.text && { text: wrapAll(extension.text) }),
    ...(extension.flow && { flow: wrapAll(extension.flow) }),
  }))
}
