/**
 * What a document says about what was there before it: whether its wording covers data that was collected already, and
 * whether changes of it hold at once. Regulators treat a wider use of data that people gave under other terms as unfair
 * unless they are asked (FTC, Gateway Learning Corp., 138 F.T.C. 443 (2004)).
 */
import { countUntil } from '../document/index.ts'
import type { Document, Range } from '../document/types.ts'

/** `collected-data`: covers what is there already; `new-data`: leaves it out; `immediately`: changes hold at once. */
export interface Timing extends Range {
  kind: 'collected-data' | 'new-data' | 'immediately'
  /** The sentence says what its section covers, and not only what it says itself. */
  general: boolean
}

const GOT =
  '(?:collected|gathered|obtained|received|acquired|provided|submitted|uploaded|stored|posted|shared|created|generated|recorded)'
const DATA =
  '(?:content|contents|data|information|recordings?|messages?|files?|posts?|photos?|images?|videos?|documents?|conversations?|inputs?|materials?|records?)'
/** Words that name data as being there already. */
const COLLECTED = new RegExp(
  [
    `\\b(?:already|previously)\\b[^.;]{0,30}\\b(?:${GOT}|held|hold|have)\\b`,
    `\\b${GOT}\\b[^.;]{0,30}\\b(?:already|previously|before|prior to|in the past|earlier)\\b`,
    `\\b(?:past|historical|historic|existing|older) (?:\\w{1,20} ){0,2}${DATA}\\b`,
    '\\bretroactive(?:ly)?\\b',
  ].join('|'),
  'i',
)
/** Words that keep a use to data that is still to come. */
const ONLY_NEW = new RegExp(
  `\\b(?:only|solely)\\b[^.;]{0,80}\\b${GOT}\\b[^.;]{0,30}\\b(?:after|since|from|following)\\b|` +
    `\\b(?:prospectively|going forward only|only going forward)\\b`,
  'i',
)
const AT_ONCE = new RegExp(
  [
    '\\b(?:effective|binding|in force|in effect|takes? effect|appl(?:y|ies))\\b[^.;]{0,20}\\b(?:immediately|at once|right away|instantly|straight away)\\b',
    '\\bimmediately (?:effective|binding|takes? effect|appl(?:y|ies)|upon post|upon publi)',
    '\\b(?:effective|in effect|takes? effect|binding)\\b,? (?:upon|when|once|on|as soon as|as of|from the (?:moment|time))[^.;]{0,40}\\b(?:post(?:ed|ing)?|publi(?:shed|cation|shing|sh))\\b',
  ].join('|'),
  'i',
)
/** What holds at once then is something else than the terms. */
const OTHER = /\b(?:terminat|suspen|cancel|clos(?:e|ing)|delet|withdraw|opt|downgrad|upgrad|renew|fee|price)/i
const NOT =
  /\b(?:not|never|no|neither|nor|cannot|except|excluding|exclude|without|other than|unless)\b|n't\b/i
/** "Unless you opt out, …": does not deny what follows. */
const REFUSAL = /^unless\b[^,.;]{0,100},/i
/** The same behind the data: "content that you uploaded before is never used". */
const DENIED = /^[^.;,]{0,40}\b(?:is|are|was|were|will|shall|may|do|does) (?:never|not)\b/i
/** How a sentence of its own says what the section covers. */
const COVERS = /\b(?:appl(?:y|ies)|covers?|extends?|includ(?:es|ing)|also|concerns?)\b/i
/** No sentence that says such things is longer. */
const LONGEST = 2_000

/** Every statement about time, in the order of the document. Ranges are those of whole sentences. */
export function readTiming({ sentences }: Pick<Document, 'sentences'>): Timing[] {
  const found = sentences.flatMap(({ text, start, end }) => {
    const kind = text.length > LONGEST ? null : kindOf(text)
    return kind === null ? [] : [{ kind, general: COVERS.test(text), start, end }]
  })
  return found.sort((a, b) => a.start.offset - b.start.offset)
}

function kindOf(text: string): Timing['kind'] | null {
  if (ONLY_NEW.test(text)) return 'new-data'
  const collected = COLLECTED.exec(text)
  if (collected !== null) {
    const { index, 0: words } = collected
    const denied =
      NOT.test(text.slice(0, index).replace(REFUSAL, '')) || DENIED.test(text.slice(index + words.length))
    return denied ? 'new-data' : 'collected-data'
  }
  const atOnce = AT_ONCE.exec(text)
  return atOnce !== null && !NOT.test(text.slice(0, atOnce.index)) && !OTHER.test(text) ? 'immediately' : null
}

/**
 * For a place of the document, what is said about time that concerns it: data already collected in the same sentence, or in
 * a sentence of the same section that says what it covers; that changes hold at once, anywhere. `sections` are the offsets
 * at which sections begin, in their order.
 */
export function timingReader(
  timing: readonly Timing[],
  sections: readonly number[],
): (offset: number) => Timing['kind'] | null {
  const sectionOf = (offset: number): number => countUntil(sections, offset)
  const general = new Map<number, Set<Timing['kind']>>()
  for (const { kind, start } of timing.filter((each) => each.general)) {
    const section = sectionOf(start.offset)
    general.set(section, (general.get(section) ?? new Set()).add(kind))
  }
  const starts = timing.map(({ start }) => start.offset)
  const atOnce = timing.some(({ kind }) => kind === 'immediately')
  return (offset) => {
    const own = timing[countUntil(starts, offset) - 1]
    const said = new Set(general.get(sectionOf(offset)))
    if (own !== undefined && offset < own.end.offset) said.add(own.kind)
    const kinds = ['new-data', 'collected-data'] as const
    return kinds.find((kind) => said.has(kind)) ?? (atOnce ? 'immediately' : null)
  }
}
