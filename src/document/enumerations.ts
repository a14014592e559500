/** Inline enumerations: "to: (i) provide …; (ii) train …" is a lead-in and its items. */
import { type Enumerator, enumeratorAt, follow, type Level } from './enumerators.ts'
import type { Span } from './flow.ts'

/** A part of a sentence. `depth` 0 is the sentence itself or its lead-in, 1 an item, 2 an item of an item. */
export interface Piece extends Span {
  depth: number
  marker: string | null
}

const REFERENCE_WORD =
  /(?:^|[ ("'/])(?:sections?|secs?\.?|clauses?|paragraphs?|paras?\.?|articles?|arts?\.?|sub-?sections?|sub-?clauses?|sub-?paragraphs?|points?|items?|lit\.?|exhibits?|annex|schedules?|parts?|options?|under|§+)(?: \d[\d.]*)? ?$/i
const REFERENCE_LINK = /^(?:,|;|and|or|to|through|and\/or|–|-| )*$/
/** "4(a)", "10.4(b)": a bracket that is glued to a number is a reference. */
const OPENING = /[ ("'[–—-]/

interface Candidate {
  at: number
  enumerator: Enumerator
}

/** Enumerators in `text`, without those that refer to something. One pass. */
function candidatesIn(text: string, from: number, to: number): Candidate[] {
  const found: Candidate[] = []
  let referenceEnd = -1
  let open = 0
  for (let at = from; at < to; at++) {
    const char = text[at]!
    const starts = at === from || OPENING.test(text[at - 1]!)
    const bullet = char === '•' || char === '▪' || char === '●'
    const possible = char === '(' || bullet || (starts && open === 0 && /[\da-zA-Z]/.test(char))
    const enumerator = possible ? enumeratorAt(text, at, bullet && starts) : null
    if (enumerator) {
      const before = text.slice(Math.max(from, at - 24), at)
      const chained =
        referenceEnd >= 0 && at - referenceEnd < 12 && REFERENCE_LINK.test(text.slice(referenceEnd, at))
      if (!starts || chained || REFERENCE_WORD.test(before)) {
        if (!starts && !isDigitOrBracket(text[at - 1])) referenceEnd = -1
        else referenceEnd = at + enumerator.written.length
      } else found.push({ at, enumerator })
      at += enumerator.written.length - 1
      continue
    }
    if (char === '(') open++
    else if (char === ')') open = Math.max(0, open - 1)
  }
  return found
}

const isDigitOrBracket = (char: string | undefined): boolean => char !== undefined && /[\d)\]]/.test(char)

/** "each of (i) and (ii)": nothing but a joining word between two enumerators, so both refer. */
function withoutPairs(text: string, candidates: Candidate[]): Candidate[] {
  return candidates.filter((candidate, index) => {
    const end = (one: Candidate) => one.at + one.enumerator.written.length
    const before = candidates[index - 1]
    const after = candidates[index + 1]
    const joined = (from: number, to: number) => to - from < 12 && REFERENCE_LINK.test(text.slice(from, to))
    return !(before && joined(end(before), candidate.at)) && !(after && joined(end(candidate), after.at))
  })
}

/**
 * Cuts the sentences of a block into lead-ins and items. An enumeration has at least two enumerators in unbroken
 * order; it may run over a sentence end where the next sentence begins with the next enumerator. `spans` and the
 * result are in reading order.
 */
export function cutEnumerations(text: string, spans: readonly Span[]): Piece[] {
  const whole = spans.map((span) => ({ ...span, depth: 0, marker: null }))
  if (!/[\da-zA-Z]\)|[•▪●]/.test(text)) return whole
  const uses: { candidate: Candidate; sequence: number; parent: number; span: number }[] = []
  const sizes: number[] = []
  const parents: number[] = []
  let levels: Level[] = []
  let sequences: number[] = []
  for (const [index, span] of spans.entries()) {
    const candidates = withoutPairs(text, candidatesIn(text, span.from, span.to))
    // Only a sentence that begins with an enumerator carries on what the one before began.
    if (candidates[0]?.at !== span.from) {
      levels = []
      sequences = []
    }
    for (const candidate of candidates) {
      const fit = follow(levels, candidate.enumerator)
      if (!fit) continue
      if (fit.index === levels.length) {
        parents.push(sequences.at(-1) ?? -1)
        sequences = [...sequences, sizes.push(0) - 1]
      } else sequences = sequences.slice(0, fit.index + 1)
      levels = fit.levels
      const sequence = sequences.at(-1)!
      sizes[sequence]!++
      uses.push({ candidate, sequence, parent: parents[sequence]!, span: index })
    }
  }
  const real = (sequence: number): boolean => sizes[sequence]! > 1
  const depthOf = (sequence: number): number => {
    let depth = 0
    for (let at = sequence; at >= 0; at = parents[at]!) if (real(at)) depth++
    return depth
  }
  const pieces: Piece[] = []
  let next = 0
  for (const [index, span] of spans.entries()) {
    let from = span.from
    let depth = 0
    let marker: string | null = null
    const close = (to: number) => {
      const piece = trimmed(text, from, to)
      if (piece) pieces.push({ ...piece, depth, marker })
    }
    for (; next < uses.length && uses[next]!.span === index; next++) {
      const { candidate, sequence } = uses[next]!
      if (!real(sequence)) continue
      close(candidate.at)
      from = candidate.at + candidate.enumerator.written.length
      depth = depthOf(sequence)
      marker = candidate.enumerator.written
    }
    close(span.to)
  }
  return pieces
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from
  let end = to
  while (start < end && text[start] === ' ') start++
  while (end > start && text[end - 1] === ' ') end--
  return /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { from: start, to: end } : null
}
