/** Reading text that knows the source place of every character. */
import type { Prose, Span } from './flow.ts'
import { unmasked } from './homoglyphs.ts'
import type { Link, MappedText } from './types.ts'

/** A mapped text under construction: three arrays of the same length. */
export interface TextBuilder {
  chars: string[]
  starts: number[]
  ends: number[]
  /** The last code unit was the first half of a character without width, so the second half goes as well. */
  dropNext: boolean
}

export function newText(): TextBuilder {
  return { chars: [], starts: [], ends: [], dropNext: false }
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** Controls, soft hyphen, joiners, bidi controls, variation selectors, byte order mark: nothing a reader sees. */
function isInvisible(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    code === 0xad ||
    code === 0x034f ||
    code === 0x061c ||
    (code >= 0x180b && code <= 0x180e) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  )
}

/** The high surrogate of tags and variation selectors (U+E0000 to U+E03FF), which have no width. */
const TAG_HALF = '\udb40'

const PLAIN: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '＂': '"',
  '‐': '-',
  '‑': '-',
  '﹣': '-',
  '－': '-',
}

/**
 * Adds one UTF-16 code unit that was read from [start, end) of the source, in its normal form. Characters without
 * width and repeated or leading spaces add nothing.
 */
export function put(builder: TextBuilder, char: string, start: number, end: number): void {
  const code = char.charCodeAt(0)
  if (builder.dropNext) {
    builder.dropNext = false
    if (code >= 0xdc00 && code <= 0xdfff) return
  }
  if (char === TAG_HALF) {
    builder.dropNext = true
    return
  }
  const space = isSpace(code)
  if (space) {
    if (builder.chars.length === 0 || builder.chars[builder.chars.length - 1] === ' ') return
  } else if (isInvisible(code)) return
  builder.chars.push(space ? ' ' : code < 0x80 ? char : (PLAIN[char] ?? char))
  builder.starts.push(start)
  builder.ends.push(end)
}

/** The first numbers in their final form. `Int32Array.from` takes ten times as long, by way of an iterator. */
function packed(numbers: readonly number[], length: number): Int32Array {
  const array = new Int32Array(length)
  for (let index = 0; index < length; index++) array[index] = numbers[index]!
  return array
}

/** The finished text, without a space at its end. */
export function finish(builder: TextBuilder): MappedText {
  const length = builder.chars.at(-1) === ' ' ? builder.chars.length - 1 : builder.chars.length
  return {
    value: unmasked(builder.chars.slice(0, length).join('')),
    starts: packed(builder.starts, length),
    ends: packed(builder.ends, length),
  }
}

/** The prose without the characters in `spans` (ordered, not overlapping); marks move along. */
export function withoutSpans(prose: Prose, spans: Span[]): Prose {
  if (spans.length === 0) return prose
  const { value, starts, ends } = prose.text
  const builder = newText()
  const moved = new Int32Array(value.length + 1)
  let next = 0
  for (let index = 0; index < value.length; index++) {
    moved[index] = builder.chars.length
    while (next < spans.length && spans[next]!.to <= index) next++
    const span = spans[next]
    if (span && span.from <= index) continue
    put(builder, value[index]!, starts[index]!, ends[index]!)
  }
  moved[value.length] = builder.chars.length
  const text = finish(builder)
  const move = <T extends Span>(marks: T[]): T[] =>
    marks.map((mark) => ({
      ...mark,
      from: Math.min(moved[mark.from]!, text.value.length),
      to: Math.min(moved[mark.to]!, text.value.length),
    }))
  return {
    text,
    strong: move(prose.strong),
    emphasis: move(prose.emphasis),
    links: move<Link>(prose.links),
    ids: prose.ids,
  }
}
