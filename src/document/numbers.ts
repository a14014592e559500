/** Section numbers as documents write them: "10.4", "4(b)", "IV.", "A.", "(1)", "Section 7", "§ 7", "Article 6". */

export interface SectionNumber {
  /** Without "Section", brackets and the closing dot: "10.4", "IV", "b". */
  number: string
  /** Where the words after the number, its punctuation and spaces begin. */
  end: number
  /** Was there punctuation, a keyword or a second level, so that this is surely a number? */
  sure: boolean
}

const KEYWORD = /(?:section|sec\.|article|art\.|clause|§{1,2}) ?/iy
const DECIMAL = /\d{1,3}[A-Z]?(?:\.\d{1,3}){0,5}(?:\([a-z0-9]{1,4}\))?/y
const LETTERED = /(?:[IVXLC]{1,7}|[A-Za-z]|[ivx]{1,5})(?=[.):])/y
const BRACKETED = /\((\d{1,2}|[a-z]|[ivx]{1,5}|[A-Z]|[IVX]{1,5})\)/y
const CLOSING = /(?:\.?\)|\.:?|:)?/y
/** After a number comes a space, the end, or directly a capital, quote or bracket. */
const FOLLOWING = /^(?:[ "'([A-Z]|$)/
const DASH = /^ ?[–—-] /

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

/** The section number that `text` has at `from`, or null. */
export function numberAt(text: string, from = 0): SectionNumber | null {
  const keyword = matchAt(KEYWORD, text, from)
  let at = from + (keyword?.length ?? 0)
  const bracketed = matchAt(BRACKETED, text, at)
  const written = bracketed ?? matchAt(DECIMAL, text, at) ?? matchAt(LETTERED, text, at)
  if (written === null) {
    const roman = keyword ? /^[IVXLC]{1,7}(?= |$)/.exec(text.slice(at, at + 9))?.[0] : undefined
    return roman
      ? { number: roman, end: at + roman.length + (text[at + roman.length] ? 1 : 0), sure: true }
      : null
  }
  at += written.length
  const closing = matchAt(CLOSING, text, at) ?? ''
  at += closing.length
  if (!FOLLOWING.test(text.slice(at, at + 1)) && !DASH.test(text.slice(at, at + 3))) return null
  const dash = DASH.exec(text.slice(at, at + 3))?.[0] ?? ''
  at += dash.length
  while (text[at] === ' ') at++
  const number = bracketed ? written.slice(1, -1) : written
  const sure = closing !== '' || keyword !== null || bracketed !== null || /[.(]/.test(number) || dash !== ''
  return { number, end: at, sure }
}

/** The levels of a decimal number: "10.4(b)" has three. Null for letters and Roman numbers. */
export function levelsOf(number: string): string[] | null {
  return /^\d/.test(number) ? number.split(/[.()]/).filter((part) => part !== '') : null
}
