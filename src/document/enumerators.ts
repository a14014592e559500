/** Enumerators, "(i)", "b)", "(2)", "•", and the order in which they follow each other. */

type Style = 'digit' | 'letter' | 'LETTER' | 'roman' | 'ROMAN' | 'bullet'

/** A level of an enumeration that has begun. */
export interface Level {
  style: Style
  /** "()" or ")" or the bullet itself: levels differ in it. */
  shape: string
  last: number
}

export const BULLETS = '•·▪◦●‣■○–-'

const ROMAN =
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv'.split(' ')
const MAX_LEVELS = 8

export interface Enumerator {
  /** As written. */
  written: string
  shape: string
  /** What stands between the brackets; empty for a bullet. */
  value: string
}

const MARKER = /(\()?(\d{1,2}|[a-z]|[ivx]{2,6}|[A-Z]|[IVX]{2,6})\)/y

/** "i. ", "a. ": small letters only, for "1." and "A." number sections. */
const DOTTED = /([ivx]{1,6}|[a-z])\. /y

/** The enumerator at `at`, or null. `bullets`: `at` begins a paragraph, where bullet characters and "i." count too. */
export function enumeratorAt(text: string, at: number, bullets: boolean): Enumerator | null {
  const char = text[at] ?? ''
  if (BULLETS.includes(char) && char !== '')
    return bullets && text[at + 1] === ' ' ? { written: char, shape: char, value: '' } : null
  DOTTED.lastIndex = at
  const dotted = bullets ? DOTTED.exec(text) : null
  if (dotted) return { written: `${dotted[1]}.`, shape: '.', value: dotted[1]! }
  MARKER.lastIndex = at
  const found = MARKER.exec(text)
  return found ? { written: found[0], shape: found[1] ? '()' : ')', value: found[2]! } : null
}

function readings(value: string): { style: Style; rank: number }[] {
  if (value === '') return [{ style: 'bullet', rank: 0 }]
  if (/^\d/.test(value)) return [{ style: 'digit', rank: Number(value) }]
  const small = value.toLowerCase()
  const upper = small !== value
  const all: { style: Style; rank: number }[] = []
  if (value.length === 1) all.push({ style: upper ? 'LETTER' : 'letter', rank: small.charCodeAt(0) - 96 })
  const roman = ROMAN.indexOf(small)
  if (roman >= 0) all.push({ style: upper ? 'ROMAN' : 'roman', rank: roman + 1 })
  return all
}

/**
 * Which level an enumerator continues or begins, given the levels that are open (outermost first): the index of the
 * level, and the levels open from then on. Null where it fits nowhere. "(i)" after "(h)" continues the letters.
 */
export function follow(
  levels: readonly Level[],
  enumerator: Enumerator,
): { index: number; levels: Level[] } | null {
  const all = readings(enumerator.value)
  for (let index = levels.length - 1; index >= 0; index--) {
    const level = levels[index]!
    if (level.shape !== enumerator.shape) continue
    const next = all.find(
      ({ style, rank }) => style === level.style && (style === 'bullet' || rank === level.last + 1),
    )
    if (next) return { index, levels: [...levels.slice(0, index), { ...level, last: next.rank }] }
  }
  const first =
    all.find(({ style, rank }) => style === 'bullet' || rank === 1) ??
    all.find(({ style, rank }) => (style === 'letter' || style === 'LETTER') && rank === 24)
  if (!first || levels.length >= MAX_LEVELS) return null
  const level: Level = { style: first.style, shape: enumerator.shape, last: first.rank }
  return { index: levels.length, levels: [...levels, level] }
}
