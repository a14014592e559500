/**
 * Glosses: what a term means, shown on the page where the term is pointed at, and pasted into its sentence by whoever
 * copied the page: "grant the CreatorAny person who makes a board. of that Board a license". The sentence is read without
 * them, and each of them by itself, once, behind all other text: no words escape by being a gloss.
 */
import type { Flow, FlowBlock, Prose, Span } from './flow.ts'
import { withoutSpans } from './mapped-text.ts'
import type { PlacedBlock } from './sections.ts'
import { goesOn, isAbbreviated } from './sentences.ts'

/** A gloss, and the block from whose text it was taken. */
interface Gloss {
  host: FlowBlock
  block: FlowBlock
}

/** Where a word begins anew in mid-word: "CreatorAny", "APIThe", "YouTube". */
interface Seam {
  text: string
  at: number
  /** The first words behind the seam, and the term before it if they may be a name: "YouTube", but "usersAny". */
  key: string
  /** A word that begins a definition. */
  defines: boolean
  /** Where a gloss that begins here may end: behind full stops. */
  ends: number[]
}

/** Longest gloss, and how many of its full stops are looked at. */
const LONGEST = 700
const MOST_STOPS = 8
/** Shortest gloss; how many characters tell one from others; how many may begin with the same. */
const SHORTEST = 12
const KEY = 24
const MOST_ALIKE = 6

const SEAM = /(?<=[\p{L}']\p{Ll})\p{Lu}\p{Ll}*(?= )|(?<=\p{L}\p{Lu})\p{Lu}\p{Ll}+(?= )/gu
const DEFINES = /^(?:The|An?|Any|All|Each|Every|Means|Refers|Stands|Includes)$/
/** Behind a full stop that stands inside a quotation or a name: "example.com". */
const INSIDE = /["\p{L}\p{N}]/u

/** Takes the glosses out of the texts of the flow. Linear. */
export function takeGlosses(flow: Flow): Gloss[] {
  const hosts = flow.events.filter((event) => event.type === 'block')
  const seams = new Map(hosts.map((host) => [host, seamsIn(host.prose.text.value)]))
  const known = knownGlosses([...seams.values()].flat())
  const glosses: Gloss[] = []
  const taken = new Set<string>()
  for (const [host, found] of seams) {
    const spans = glossesAt(found, known)
    for (const span of spans) {
      const text = host.prose.text.value.slice(span.from, span.to)
      if (!taken.has(text)) glosses.push({ host, block: blockOf(host.prose, span) })
      taken.add(text)
    }
    host.prose = withoutSpans(host.prose, spans)
  }
  return glosses
}

/** The glosses as blocks of the sections of their hosts. */
export function placeGlosses(glosses: readonly Gloss[], placed: readonly PlacedBlock[]): PlacedBlock[] {
  if (glosses.length === 0) return []
  const sectionOf = new Map(placed.map(({ block, section }) => [block, section]))
  return glosses.map(({ host, block }) => ({ block, section: sectionOf.get(host) ?? null, textFrom: 0 }))
}

function seamsIn(text: string): Seam[] {
  const seams: Seam[] = []
  for (const { 0: word, index: at } of text.matchAll(SEAM)) {
    const defines = DEFINES.test(word)
    const term = defines
      ? ''
      : text
          .slice(Math.max(0, at - KEY), at)
          .split(' ')
          .at(-1)
    seams.push({ text, at, key: `${term} ${text.slice(at, at + KEY)}`, defines, ends: [] })
  }
  // Glosses do not hold each other.
  let limit = text.length
  for (const seam of seams.toReversed()) {
    seam.ends = endsOf(text, seam.at, Math.min(limit, seam.at + LONGEST))
    if (seam.defines) limit = seam.at
  }
  return seams
}

function endsOf(text: string, from: number, limit: number): number[] {
  const ends: number[] = []
  for (let at = from + SHORTEST; at < limit && ends.length < MOST_STOPS; at++)
    if (text[at] === '.' && !INSIDE.test(text[at + 1] ?? ' ')) ends.push(at + 1)
  return ends
}

/** The glosses that begin at seams with the same key, by that key. */
function knownGlosses(seams: readonly Seam[]): Map<string, string[]> {
  const groups = new Map<string, Seam[]>()
  for (const seam of seams) {
    const group = groups.get(seam.key)
    if (group) group.push(seam)
    else groups.set(seam.key, [seam])
  }
  const known = new Map<string, string[]>()
  for (const [key, group] of groups) {
    const glosses: string[] = []
    let rest = group
    for (let tries = 0; rest.length > 0 && tries < MOST_ALIKE; tries++) {
      const gloss = glossOf(rest)
      if (gloss !== null) glosses.push(gloss)
      rest = rest.slice(1).filter(({ text, at }) => gloss === null || !text.startsWith(gloss, at))
    }
    if (glosses.length > 0) known.set(key, glosses)
  }
  return known
}

/**
 * The gloss at the first of these seams. It ends where a sentence goes on behind a full stop; or, if it stands in several
 * places, where these no longer go on alike. Only a definition is one without standing in several places.
 */
function glossOf([first, ...others]: readonly Seam[]): string | null {
  const { text, at, defines, ends } = first!
  for (const end of ends) {
    const gloss = text.slice(at, end)
    const alike = others.filter((other) => other.text.startsWith(gloss, other.at))
    const rests = [first!, ...alike].map((seam) => ({ ...seam, at: seam.at + gloss.length }))
    const repeated = alike.length > 0
    if ((defines || repeated) && rests.some((rest) => isCutIn(rest.text, rest.at))) return gloss
    if (!repeated) continue
    if (defines && new Set(rests.map((rest) => rest.text.slice(rest.at, rest.at + 3))).size > 1) return gloss
  }
  return null
}

/** Does the sentence go on at `end`, behind a full stop that can only have come from elsewhere? */
function isCutIn(text: string, end: number): boolean {
  if (isAbbreviated(text, end - 1)) return false
  if (text[end] === '.') return text[end + 1] !== '.'
  return ',;:)'.includes(text[end] ?? ' ') || (text[end] === ' ' && goesOn(text, end + 1))
}

/** The spans of known glosses, none inside another. */
function glossesAt(seams: readonly Seam[], known: ReadonlyMap<string, readonly string[]>): Span[] {
  const spans: Span[] = []
  for (const { text, at, key } of seams) {
    const gloss = known.get(key)?.find((each) => text.startsWith(each, at))
    if (gloss && at >= (spans.at(-1)?.to ?? 0)) spans.push({ from: at, to: at + gloss.length })
  }
  return spans
}

function blockOf({ text, links }: Prose, { from, to }: Span): FlowBlock {
  const mapped = {
    value: text.value.slice(from, to),
    starts: text.starts.slice(from, to),
    ends: text.ends.slice(from, to),
  }
  const inside = links
    .filter((link) => link.from >= from && link.to <= to)
    .map((link) => ({ ...link, from: link.from - from, to: link.to - from }))
  return {
    type: 'block',
    kind: 'paragraph',
    prose: { text: mapped, strong: [], emphasis: [], links: inside, ids: [] },
    start: mapped.starts[0]!,
    end: mapped.ends.at(-1)!,
    item: null,
    cell: null,
  }
}
