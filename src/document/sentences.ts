/** Where the sentences of a block begin and end. One pass, looking a bounded way back and ahead at each stop. */
import {
  BEFORE_NUMBER,
  BEFORE_STARTER,
  CAPITAL_STARTERS,
  NEVER_END,
  SMALL_NAMES,
  STARTERS,
} from './abbreviations.ts'
import type { Span } from './flow.ts'

const STOPS = '.!?…'
const CLOSERS = '"\')]}*_'
const OPENERS = '"\'([{*_'
const WIDE_STOPS = '。！？'
/** How far back the word before a stop is looked for. */
const BACK = 30

const isUpper = (char: string | undefined): boolean => char !== undefined && /\p{Lu}/u.test(char)
const isLower = (char: string | undefined): boolean => char !== undefined && /\p{Ll}/u.test(char)
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9'

function wordBefore(text: string, at: number, from: number): string {
  let start = at
  while (start > from && at - start < BACK && text[start - 1] !== ' ') start--
  while (start < at && (OPENERS.includes(text[start]!) || text[start] === '—' || text[start] === '/')) start++
  return text.slice(start, at)
}

function wordAt(text: string, at: number): string {
  return /^[\p{L}\p{N}'-]*/u.exec(text.slice(at, at + BACK))?.[0] ?? ''
}

/** A word with a stop between small and capital letters is an end where the space was lost: "policy.You may". */
function isGlued(text: string, stop: number): boolean {
  const before = wordBefore(text, stop, 0)
  if (!/^[\p{Ll}]{3,}\)?$/u.test(before) && !/^\p{Lu}\p{Ll}{2,}\)?$/u.test(before)) return false
  const next = wordAt(text, stop + 1)
  return (
    isUpper(next[0]) &&
    next.length < 15 &&
    STARTERS.has(next.toLowerCase()) &&
    text[stop + 1 + next.length] === ' '
  )
}

const isCellBullet = (text: string, at: number): boolean =>
  (at === 0 || text[at - 1] === ' ') && text[at + 1] === ' ' && isUpper(text[at + 2])

/** A question whose answer follows without a space, as cells of a table do: "Who owns it?You do", but not "?lang=En". */
const isGluedAnswer = (text: string, end: number): boolean =>
  isUpper(text[end]) && (isLower(text[end + 1]) || text[end + 1] === ' ')

/** May the full stop at `stop` belong to an abbreviation, so that a sentence may go on behind it? */
export function isAbbreviated(text: string, stop: number): boolean {
  const word = wordBefore(text, stop, 0)
  const plain = word.toLowerCase()
  const listed = NEVER_END.has(plain) || BEFORE_NUMBER.has(plain) || BEFORE_STARTER.has(plain)
  return listed || plain === 'etc' || !/\p{L}{2}["')\]]?$/u.test(word) || /\p{L}\.\p{L}/u.test(word)
}

/** Does the text go on in mid-sentence at `next`, as it does with a small letter that begins no name? */
export const goesOn = (text: string, next: number): boolean =>
  isLower(text[next]) && !SMALL_NAMES.test(text.slice(next, next + 12))

/** Is the single full stop at `stop` the end of a sentence, if the next word begins at `next`? */
function isEnd(text: string, sentence: number, stop: number, next: number): boolean {
  let start = next
  while (start < next + 3 && OPENERS.includes(text[start] ?? ' ')) start++
  const bracket = text[next] === '('
  const following = wordAt(text, start)
  const capitals = following.length > 1 && following === following.toUpperCase()
  const starters = capitals ? CAPITAL_STARTERS : STARTERS
  const starter = starters.has(following.toLowerCase()) && !isLower(following[0])
  const word = wordBefore(text, stop, sentence)
  const plain = word.toLowerCase()

  if (!bracket && goesOn(text, start)) return false
  if (',;:&/+=<>'.includes(text[start] ?? '')) return false
  // An enumerator at the start: "4.1. Title", "b. Voice", "IV. Term".
  if (
    stop - word.length <= sentence &&
    /^(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[IVXLC]{1,6}|[ivx]{1,5})$/.test(word)
  )
    return false
  if (NEVER_END.has(plain)) return false
  if (
    BEFORE_NUMBER.has(plain) &&
    (isDigit(text[start]) || /^[§(]/.test(text.slice(next)) || /^[IVX]+\b/.test(following))
  )
    return false
  if (BEFORE_STARTER.has(plain)) return starter
  if (plain === 'etc') return !bracket
  // Initials and dotted abbreviations: "J. Doe", "Vitamin C. We", "N.A.".
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return starter
  return true
}

/**
 * The sentences of `text` from character `from` on, as character ranges without surrounding spaces. Semicolons and
 * colons end nothing. Linear.
 */
export function splitSentences(text: string, from = 0): Span[] {
  const spans: Span[] = []
  let sentence = from
  while (text[sentence] === ' ') sentence++
  const listed = text[sentence] === '*'
  const close = (end: number) => {
    let to = end
    while (to > sentence && text[to - 1] === ' ') to--
    if (to > sentence) spans.push({ from: sentence, to })
    sentence = end
    while (text[sentence] === ' ') sentence++
  }
  for (let at = sentence; at < text.length; at++) {
    const char = text[at]!
    // The items of a list in a table cell, where Markdown has no lists: "* Provide the service * Improve it".
    if (char === '*' && listed && isCellBullet(text, at)) {
      close(at)
      sentence = at + 2
      while (text[sentence] === ' ') sentence++
      at = sentence - 1
      continue
    }
    if (WIDE_STOPS.includes(char)) {
      close(at + 1)
      continue
    }
    if (!STOPS.includes(char)) continue
    const stop = at
    while (STOPS.includes(text[at + 1] ?? ' ')) at++
    const several = at > stop || char !== '.'
    let end = at + 1
    while (CLOSERS.includes(text[end] ?? ' ')) end++
    if (text[end] !== ' ') {
      const glued =
        char === '?' ? isGluedAnswer(text, end) : !several && end === at + 1 && isGlued(text, stop)
      if (end < text.length && glued) close(end)
      continue
    }
    const next = end + 1
    if (next >= text.length) break
    const ends = several
      ? !isLower(text[next]) &&
        !(OPENERS.includes(text[next]!) && isLower(text[next + 1])) &&
        !',;:'.includes(text[next]!)
      : isEnd(text, sentence, stop, next)
    if (ends) close(end)
    at = end - 1
  }
  close(text.length)
  return spans
}
