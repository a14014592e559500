/** Blocks into sentences: splitting, lead-ins of lists, paragraphs that are enumerated by hand, inline enumerations. */
import { cutEnumerations } from './enumerations.ts'
import { enumeratorAt, follow, type Level } from './enumerators.ts'
import type { FlowBlock, List, Prose } from './flow.ts'
import { type Locator, rangeAt } from './places.ts'
import type { PlacedBlock } from './sections.ts'
import { splitSentences } from './sentences.ts'
import type { Block, Sentence } from './types.ts'

/** Words that announce what comes, at the end of a sentence. */
const ANNOUNCES = /\b(?:following(?: \w+){0,4}|as follows|below|these(?: \w+){0,2}|set out here)[.]?$/i

/** Does the sentence lean on what comes next? */
export function leadsIn(text: string): boolean {
  return /[:,;–—-]$/.test(text) || !/[.!?…]["')\]]*$/.test(text) || ANNOUNCES.test(text.slice(-60))
}

/** Ends in a word after which a sentence has to go on: "Northwind is barred from" over "(a) …". */
const OPEN_ENDED = /\b(?:from|to|not|that|may|will|shall|must|the|for|of|by|on|with|and|or|following)$/i

/** A run of paragraphs enumerated by hand: the paragraph that leads in, and for each open level its latest sentence. */
interface Run {
  leadIn: Sentence
  levels: Level[]
  latest: Sentence[]
}

/** What a paragraph-style enumeration needs: a text that begins with an enumerator after the run-in title. */
function enumeratorOf(
  text: string,
  from: number,
): { written: string; value: string; shape: string; end: number } | null {
  const found = enumeratorAt(text, from, true)
  if (!found) return null
  let end = from + found.written.length
  while (text[end] === ' ') end++
  return end < text.length ? { ...found, end } : null
}

/** The end of an item that is not the last. */
const GOES_ON = /;(?: and| or)?$/

/** Reads all sentences of the document. Linear but for the depth of nesting. */
export function readSentences(
  placed: readonly PlacedBlock[],
  at: Locator,
): { blocks: Block[]; sentences: Sentence[]; proseOf: ReadonlyMap<Block, Prose> } {
  const proseOf = new Map<Block, Prose>()
  const blocks: Block[] = []
  const sentences: Sentence[] = []
  const lastOf = new Map<FlowBlock, Sentence>()
  const leadOf = new Map<FlowBlock, Sentence | null>()
  const listLeads = new Map<List, Sentence | null>()

  const leadOfList = (list: List): Sentence | null => {
    const known = listLeads.get(list)
    if (known !== undefined) return known
    const before = list.before
    const last = before ? lastOf.get(before) : undefined
    let lead: Sentence | null = null
    if (last && leadsIn(last.text)) lead = last
    else if (before) lead = leadOf.get(before) ?? null
    else if (list.item) lead = leadOfList(list.item.list)
    listLeads.set(list, lead)
    return lead
  }

  let run: Run | null = null
  let paragraphRun: Sentence | null = null
  let previous: FlowBlock | null = null

  for (const { block: flow, section, textFrom } of placed) {
    const { text, links } = flow.prose
    const block: Block = {
      ...rangeAt(at, flow.start, flow.end),
      kind: flow.kind,
      text,
      section,
      cell: flow.cell,
      links,
    }
    blocks.push(block)
    proseOf.set(block, flow.prose)
    const leadIn = flow.item && flow.cell === null ? leadOfList(flow.item.list) : null
    let from = textFrom
    let marker = flow.kind === 'item' ? (flow.item?.marker ?? null) : null
    let parent = leadIn

    const enumerator = flow.cell === null ? enumeratorOf(text.value, from) : null
    if (enumerator && previous && previous.item === flow.item && textFrom === 0) {
      const last: Sentence | undefined = lastOf.get(previous)
      const current: Run | null =
        run ??
        (last && (/[:,–—-]$/.test(last.text) || OPEN_ENDED.test(last.text))
          ? { leadIn: last, levels: [], latest: [] }
          : null)
      const fit: ReturnType<typeof follow> = current ? follow(current.levels, enumerator) : null
      if (current && fit) {
        run = { leadIn: current.leadIn, levels: fit.levels, latest: current.latest.slice(0, fit.index) }
        parent = fit.index === 0 ? current.leadIn : current.latest[fit.index - 1]!
        from = enumerator.end
        marker = enumerator.written
        if (block.kind === 'paragraph') block.kind = 'item'
      } else run = null
    } else run = null
    // "You shall not:" and then a paragraph for each item, with a semicolon behind each but the last.
    const above: Sentence | undefined = previous ? lastOf.get(previous) : undefined
    const beside = previous?.item === flow.item && above?.section === section && textFrom === 0
    if (flow.kind !== 'paragraph' || enumerator || !beside) paragraphRun = null
    else if (paragraphRun === null || !GOES_ON.test(above.text))
      paragraphRun = above.text.endsWith(':') && GOES_ON.test(text.value) ? above : null
    if (paragraphRun) {
      parent = paragraphRun
      marker = ''
      block.kind = 'item'
    }
    if (flow.kind === 'item' && enumerator && enumerator.value !== '' && parent === leadIn) {
      from = enumerator.end
      marker = enumerator.written
    }

    const chain: (Sentence | null)[] = [parent]
    const runNow: Run | null = run
    let first: Sentence | null = null
    let last: Sentence | null = null
    for (const piece of cutEnumerations(text.value, splitSentences(text.value, from))) {
      let depth = piece.depth
      while (depth > 0 && !chain[depth]) depth--
      const lead: Sentence | null = piece.depth === 0 ? parent : (chain[depth] ?? null)
      const sentence: Sentence = {
        ...rangeAt(at, text.starts[piece.from]!, text.ends[piece.to - 1]!),
        index: sentences.length,
        block,
        from: piece.from,
        to: piece.to,
        text: text.value.slice(piece.from, piece.to),
        section,
        leadIn: lead,
        items: [],
        marker: piece.marker ?? (first === null ? marker : null),
      }
      sentences.push(sentence)
      lead?.items.push(sentence)
      chain.length = piece.depth + 1
      chain[piece.depth + 1] = sentence
      first ??= sentence
      last = sentence
    }
    if (runNow && last) runNow.latest.push(last)
    if (last) lastOf.set(flow, last)
    leadOf.set(flow, parent)
    previous = flow
  }
  return { blocks, sentences, proseOf }
}
