/** The sections of a document, and which block stands in which. */
import type { Flow, FlowBlock, FlowHeading, Item } from './flow.ts'
import { levelsOf, numberAt } from './numbers.ts'
import { type Locator, rangeAt } from './places.ts'
import { runInTitle, statesSomething, type Title } from './titles.ts'
import type { Section } from './types.ts'

/** A block in its section; its sentences begin at character `textFrom`, after a run-in title. */
export interface PlacedBlock {
  block: FlowBlock
  section: Section | null
  textFrom: number
}

interface Open {
  section: Section
  kind: 'heading' | 'line' | 'run-in'
  /** The list item that a title inside it names; the section ends with the item. */
  scope: Item | null
}

/** Headings longer than this are read as text as well: words must not escape by a "#". */
const LONG_HEADING = 150
const DEFINITIONS = /\b(?:definitions?|defined terms|glossary|interpretation)\b/i

/** The anchor that GitHub makes of a heading, without the count for repetitions. */
export function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .replace(/ /g, '-')
}

function within(item: Item | null, scope: Item): boolean {
  for (let at: Item | null = item; at; at = at.list.item) if (at === scope) return true
  return false
}

/** Does a run-in title numbered `number` stand under the open section, rather than beside it? */
function isUnder(open: Open, number: string | null, line: boolean): boolean {
  if (open.kind === 'heading') return true
  const outer = open.section.number === null ? null : levelsOf(open.section.number)
  if (number === null) return open.kind === 'line' && !line
  const inner = levelsOf(number)
  if (outer && inner) {
    if (outer.length >= inner.length) return false
    // A line "12. TITLE" is over "4.1" as well: converters renumber lists, and leave the numbers in the text alone.
    return (open.kind === 'line' && outer.length === 1) || outer.every((part, index) => part === inner[index])
  }
  if (outer && !inner) return true
  return open.section.number === null && open.kind === 'line' && !line
}

/** Sections and blocks in reading order. `length` is the length of the source. Linear in the flow, but for nesting. */
export function placeInSections(
  flow: Flow,
  length: number,
  at: Locator,
): { sections: Section[]; placed: PlacedBlock[] } {
  const sections: Section[] = []
  const placed: PlacedBlock[] = []
  const slugs = new Map<string, number>()
  const stack: Open[] = []

  const anchor = (title: string): string[] => {
    const base = slug(title)
    if (base === '') return []
    const count = slugs.get(base) ?? 0
    slugs.set(base, count + 1)
    return [count === 0 ? base : `${base}-${count}`]
  }
  const open = (
    kind: Open['kind'],
    number: string | null,
    title: string | null,
    level: number,
    start: number,
    ids: string[],
    scope: Item | null,
  ): Section => {
    const parent = stack.at(-1)?.section ?? null
    const section: Section = { ...rangeAt(at, start, length), number, title, level, parent, ids }
    sections.push(section)
    stack.push({ section, kind, scope })
    return section
  }
  const popUntil = (keep: (top: Open) => boolean, start: number): void => {
    for (let top = stack.at(-1); top && !keep(top); top = stack.at(-1)) {
      top.section.end = at(start)
      stack.pop()
    }
  }
  const heading = ({ prose, level, start, end }: FlowHeading): void => {
    const text = prose.text.value
    if (text === '') return
    popUntil((top) => top.kind === 'heading' && top.section.level < level, start)
    const found = numberAt(text)
    const capital = found !== null && /^["'(]?\p{Lu}/u.test(text.slice(found.end))
    const number = found && (found.sure || capital) && !/^[A-Za-z]$/.test(text) ? found : null
    const title = number ? text.slice(number.end) || null : text
    const section = open(
      'heading',
      number?.number ?? null,
      title,
      level,
      start,
      [...prose.ids, ...anchor(text)],
      null,
    )
    if (text.length <= LONG_HEADING && !statesSomething(title ?? '')) return
    const block: FlowBlock = { type: 'block', kind: 'paragraph', prose, start, end, item: null, cell: null }
    placed.push({ block, section, textFrom: number?.end ?? 0 })
  }
  const titled = (block: FlowBlock, found: Title): Section => {
    popUntil((top) => isUnder(top, found.number, found.line), block.start)
    const level = (stack.at(-1)?.section.level ?? 0) + 1
    const ids = [...block.prose.ids, ...(found.title ? anchor(found.title) : [])]
    const scope = found.line && block.item?.list.item == null ? null : block.item
    return open(found.line ? 'line' : 'run-in', found.number, found.title, level, block.start, ids, scope)
  }

  for (const event of flow.events) {
    if (event.type === 'heading') {
      heading(event)
      continue
    }
    popUntil((top) => top.scope === null || within(event.item, top.scope), event.start)
    let section = stack.at(-1)?.section ?? null
    const defining = section !== null && DEFINITIONS.test(section.title ?? '')
    const marker = event.kind === 'item' && event.item?.ordered ? event.item.marker : null
    const found = event.kind === 'cell' ? null : runInTitle(event.prose, marker, defining)
    // A plain number inside a list item numbers the item, not a section.
    const own = found !== null && !(event.item !== null && found.title === null)
    if (own) section = titled(event, found)
    else if (section) section.ids.push(...event.prose.ids)
    const textFrom = own ? found.textFrom : 0
    if (textFrom < event.prose.text.value.length) placed.push({ block: event, section, textFrom })
  }
  return { sections, placed }
}
