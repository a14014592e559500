/** Wording that people do not see as it is: characters without width inside words, disguised letters, turned lines, hidden elements. */
import type { Fault } from './flow.ts'
import { lookalike } from './homoglyphs.ts'
import type { Block } from './types.ts'

/** Faults of one kind in a document; what hides once hides often. */
const MOST = 20

/** Between two letters of a word nothing of this belongs. Bounded: no branch can match what another one does. */
const UNSEEN =
  /^(?:[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{1,20});|<!--[^<>]{0,1000}-->)+$/i
const LONGEST_GAP = 2_000
const LETTER = /[A-Za-z]/
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g

const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

/** What hides in the text of blocks, in their order. Linear in the source. */
export function findHidden(blocks: readonly Block[], source: string): Fault[] {
  const faults: Fault[] = []
  for (const block of blocks) {
    if (faults.length >= MOST) break
    faults.push(...hiddenIn(block, source))
  }
  return [...faults, ...turned(source)].slice(0, MOST)
}

function hiddenIn({ text: { value, starts, ends } }: Block, source: string): Fault[] {
  const faults: Fault[] = []
  let from = 0
  let reason: string | null = null
  const close = (to: number): void => {
    if (reason !== null && to > from)
      faults.push({
        code: 'hidden',
        reason: `${reason} “${value.slice(from, to).slice(0, 60)}”: write the word plainly`,
        start: starts[from]!,
        end: ends[to - 1]!,
      })
    reason = null
  }
  for (let i = 0; i < value.length && faults.length < MOST; i++) {
    const character = value[i]!
    if (!LETTER.test(character)) {
      close(i)
      from = i + 1
      continue
    }
    const written = source.slice(starts[i]!, ends[i]!)
    if (written !== character && reason === null && isDisguise(written, character))
      reason = `a letter of another script (${codePoint(decoded(written))}) looks like “${character}” in`
    const gap =
      i + 1 < value.length ? source.slice(ends[i]!, Math.min(starts[i + 1]!, ends[i]! + LONGEST_GAP)) : ''
    if (gap !== '' && reason === null && LETTER.test(value[i + 1]!) && UNSEEN.test(gap) && isUnseen(gap))
      reason = gap.startsWith('<')
        ? 'a comment that nobody sees stands in'
        : `a character that nobody sees (${codePoint(decoded(gap))}) stands in`
  }
  close(value.length)
  return faults
}

/** A soft hyphen is where a word may be broken; every other character reference is judged by what it stands for. */
function isUnseen(gap: string): boolean {
  if (!gap.startsWith('&')) return true
  const character = decoded(gap)
  return character !== '\u00ad' && !/[\x20-\x7e]/.test(character)
}

const NAMED: Record<string, string> = {
  shy: '\u00ad',
  zwj: '\u200d',
  zwnj: '\u200c',
  lrm: '\u200e',
  rlm: '\u200f',
  zerowidthspace: '\u200b',
  nobreak: '\u2060',
}

/** The first character of a stretch of source, a character reference decoded. */
function decoded(written: string): string {
  const reference = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{1,20}));/i.exec(written)
  if (reference === null) return String.fromCodePoint(written.codePointAt(0) ?? 0x20)
  const [, decimal, hexadecimal, name] = reference
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? ' '
  const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '20', 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}

/** Was the Latin letter written as another one that looks like it? */
const isDisguise = (written: string, letter: string): boolean => lookalike(decoded(written)) === letter

/** Controls that show the characters behind them in another order. */
function turned(source: string): Fault[] {
  const faults: Fault[] = []
  let line = -1
  for (const { index, 0: character } of source.matchAll(TURNS)) {
    // One of a line is enough.
    const end = source.indexOf('\n', index)
    if (index < line) continue
    line = end < 0 ? source.length : end
    faults.push({
      code: 'hidden',
      reason: `a control character (${codePoint(character)}) changes the order in which this line is shown: take it out`,
      start: index,
      end: index + 1,
    })
    if (faults.length >= MOST) break
  }
  return faults
}

const ELEMENT =
  /<(div|span|p|section|article|li|ul|ol|td|tr|table|details|em|strong|b|i|a)\b([^<>]{0,500})>/gi
const HIDES =
  /(?:^|\s)hidden(?=[\s=]|$)|style\s{0,5}=\s{0,5}["'][^"']{0,300}?(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden|font-size\s{0,5}:\s{0,5}0(?:px|pt|em|rem|%)?\s{0,5}(?:[;"']|$)|opacity\s{0,5}:\s{0,5}0\s{0,5}(?:[;"']|$))/i
/** How far the end of a hidden element is looked for, and how many are. */
const REACH = 20_000

/** The places [from, to) of elements that a page does not show, in order. What is in code is judged as well: better once too often. */
export function hiddenElements(source: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (const { index, 0: tag, 1: name, 2: attributes } of source.matchAll(ELEMENT)) {
    if (!HIDES.test(attributes!)) continue
    const from = index + tag.length
    const end = source
      .slice(from, from + REACH)
      .toLowerCase()
      .indexOf(`</${name!.toLowerCase()}`)
    found.push({ from, to: end < 0 ? Math.min(source.length, from + REACH) : from + end })
    if (found.length >= MOST) break
  }
  return found
}
