/**
 * Attribute lists as Python-Markdown and kramdown write them, `{: #id .class datetime="2026-05-04" }` and `{#id}`:
 * taken out of the reading text, kept as ids and dates.
 */
import type { DateAttribute, Flow, FlowBlock, FlowHeading, Span } from './flow.ts'
import { withoutSpans } from './mapped-text.ts'

const MAX_LENGTH = 500
const ATTRIBUTE = /([#.])?([\w:-]{1,100})(?:="([^"]*)"|='([^']*)'|=([^\s"'}]+))?(?:\s|$)/y
const DAY = /^\d{4}-\d{2}-\d{2}/

interface Attribute {
  kind: '#' | '.' | '='
  name: string
  value: string
  at: number
}

/** The attributes in the braces, or null where they hold something else. */
function attributesIn(inner: string): Attribute[] | null {
  const all: Attribute[] = []
  let at = 0
  while (at < inner.length) {
    if (inner[at] === ' ') {
      at++
      continue
    }
    ATTRIBUTE.lastIndex = at
    const found = ATTRIBUTE.exec(inner)
    if (!found) return null
    const value = found[3] ?? found[4] ?? found[5]
    if ((found[1] === undefined) === (value === undefined)) return null
    const kind = found[1] === '#' ? '#' : found[1] === '.' ? '.' : '='
    all.push({ kind, name: found[2]!, value: value ?? '', at: at + found[0].indexOf(value ?? found[2]!) })
    at = ATTRIBUTE.lastIndex
  }
  return all.length > 0 ? all : null
}

function takeFrom(event: FlowBlock | FlowHeading, before: string, dates: DateAttribute[]): void {
  const { value, starts, ends } = event.prose.text
  const spans: Span[] = []
  let open = value.indexOf('{')
  while (open >= 0) {
    const close = value.indexOf('}', open)
    if (close < 0) break
    const colon = value[open + 1] === ':'
    const from = open + (colon ? 2 : 1)
    const last = value.slice(close + 1).trim() === ''
    if (close - open <= MAX_LENGTH && (colon || (event.type === 'heading' && last && value[from] === '#'))) {
      const attributes = attributesIn(value.slice(from, close))
      if (attributes) {
        const start = open > 0 && value[open - 1] === ' ' ? open - 1 : open
        spans.push({ from: start, to: close + 1 })
        const words = value.slice(0, start)
        for (const { kind, name, value: written, at } of attributes) {
          if (kind === '#') event.prose.ids.push(name)
          else if (kind === '=' && name === 'id') event.prose.ids.push(written)
          else if (kind === '=' && DAY.test(written)) {
            const place = from + at
            const end = ends[place + written.length - 1]!
            dates.push({
              name,
              value: written,
              start: starts[place]!,
              end,
              beside: words === '' ? before : words,
            })
          }
        }
      }
    }
    open = value.indexOf('{', open + 1 > close ? open + 1 : close + 1)
  }
  event.prose = withoutSpans(event.prose, spans)
}

/** Takes all attribute lists out of the flow's texts. Blocks that held nothing else keep only their ids. */
export function takeAttributes(flow: Flow): DateAttribute[] {
  const dates: DateAttribute[] = []
  let before = ''
  for (const event of flow.events) {
    if (event.prose.text.value.includes('{')) takeFrom(event, before, dates)
    if (event.prose.text.value !== '') before = event.prose.text.value
  }
  return dates
}
