/**
 * Puts a parser's decoded value beside the source it was read from, so that every character keeps its place.
 * The parsers report where a node starts and ends, not what happened inside: escapes, character references,
 * stripped indentation and quote markers.
 */
import { put, type TextBuilder } from './mapped-text.ts'

/** How the source writes characters: Markdown with escapes and references, HTML with references, or as they are. */
export type Writing = 'markdown' | 'html' | 'raw'

const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/y
/** The only references that stand for "&" itself, and so cannot be told from text by their value. */
const AMPERSAND = /^&(?:amp|AMP|#0*38|#[xX]0*26);$/
/** Second halves of the named references that stand for two characters. */
const SECOND = new Set(['\u0338', '\u20d2', '\ufe00', '\u200a', '\u0333', '\u20e5', '\u0331'])
const PUNCTUATION = /[!-/:-@[-`{-~]/

function referenceAt(source: string, at: number): string | null {
  REFERENCE.lastIndex = at
  return REFERENCE.exec(source)?.[0] ?? null
}

/** How many code units of `value` at `v` the reference `name` stands for. */
function decodedLength(value: string, v: number, name: string): number {
  if (name === '&fjlig;') return 2
  const first = (value.codePointAt(v) ?? 0) > 0xffff ? 2 : 1
  return SECOND.has(value[v + first] ?? '') ? first + 1 : first
}

const isBreak = (char: string | undefined): boolean => char === '\n' || char === '\r'
const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t'

/**
 * Adds `value` to the builder; it was read from [from, to) of `source`. `place` turns an offset of `source` into an
 * offset of the document (they differ inside HTML). Linear; where value and source part, places are approximate but
 * stay inside [from, to] and in order.
 */
export function putAligned(
  builder: TextBuilder,
  source: string,
  from: number,
  to: number,
  value: string,
  writing: Writing,
  place: (offset: number) => number = (offset) => offset,
): void {
  let s = from
  let v = 0
  const add = (char: string, start: number, end: number) => put(builder, char, place(start), place(end))
  const skipPrefix = () => {
    while (s < to && (isBlank(source[s]) || (source[s] === '>' && value[v] !== '>'))) s++
  }
  while (v < value.length) {
    const char = value[v]!
    if (s >= to) {
      add(char, to, to)
      v++
      continue
    }
    const there = source[s]!
    if (isBreak(char) || (char === ' ' && isBreak(there))) {
      const start = s
      while (s < to && !isBreak(source[s])) s++
      s += source[s] === '\r' && source[s + 1] === '\n' ? 2 : 1
      v += char === '\r' && value[v + 1] === '\n' ? 2 : 1
      s = Math.min(s, to)
      add(' ', start, s)
      skipPrefix()
      continue
    }
    if (writing === 'markdown' && there === '\\' && source[s + 1] === char && PUNCTUATION.test(char)) {
      add(char, s, s + 2)
      s += 2
      v++
      continue
    }
    if (writing !== 'raw' && there === '&') {
      const name = referenceAt(source, s)
      if (name !== null && s + name.length <= to && (char !== '&' || AMPERSAND.test(name))) {
        const length = decodedLength(value, v, name)
        for (let k = 0; k < length; k++) add(value[v + k]!, s, s + name.length)
        s += name.length
        v += length
        continue
      }
    }
    if (there === char) {
      add(char, s, s + 1)
      s++
      v++
    } else if (isBlank(there) || there === '>' || isBreak(there)) {
      s++
    } else {
      add(char, s, isBlank(char) ? s : s + 1)
      if (!isBlank(char)) s++
      v++
    }
  }
}
