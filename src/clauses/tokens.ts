/**
 * Tokens of a sentence's reading text. Hyphens separate words ("machine-learning" is two tokens, as is "opt-out"), and
 * contractions are undone ("won't" is "will not"), so that the vocabulary needs one spelling of each.
 */

export interface Token {
  /** Lower case, contractions undone: "not" for the "n't" of "don't". */
  word: string
  /** Does the word start with a capital letter in the text? */
  capital: boolean
  /** Character range in the sentence's text. The parts of a contraction share the range. */
  from: number
  to: number
}

const CONTRACTED = new Map([
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
])
const ENDINGS = new Map([
  ['ll', 'will'],
  ['ve', 'have'],
  ['re', 'are'],
  ['d', 'would'],
  ['m', 'am'],
])

const isLetter = (c: number): boolean =>
  (c >= 97 && c <= 122) ||
  (c >= 65 && c <= 90) ||
  (c >= 48 && c <= 57) ||
  // Above Latin-1's signs, all but general punctuation: a dash without spaces parts words as one with them does.
  (c > 191 && (c < 0x2000 || c > 0x206f))

/** Splits a text into tokens; linear. Punctuation marks are tokens of one character; spaces and hyphens are none, but for hyphens between spaces. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let i = 0
  while (i < text.length) {
    const c = text.charCodeAt(i)
    if (isLetter(c)) {
      const from = i
      while (i < text.length && isLetter(text.charCodeAt(i))) i++
      i = pushWord(tokens, text, from, i)
    } else {
      // A hyphen between spaces is a dash.
      const dash = text[i] === '-' && text[i - 1] === ' ' && text[i + 1] === ' '
      if (c > 32 && (text[i] !== '-' || dash))
        tokens.push({ word: dash ? '–' : text[i]!, capital: false, from: i, to: i + 1 })
      i++
    }
  }
  return tokens
}

/** Pushes the word at [from, to) and what an apostrophe adds to it; returns where reading goes on. */
function pushWord(tokens: Token[], text: string, from: number, to: number): number {
  const word = text.slice(from, to).toLowerCase()
  const capital = text[from] !== text[from]!.toLowerCase()
  const push = (w: string, f: number, t: number): void => {
    tokens.push({ word: w, capital: f === from && capital, from: f, to: t })
  }
  if (word === 'cannot') {
    push('can', from, to)
    push('not', from, to)
    return to
  }
  if (text[to] !== "'") {
    push(word, from, to)
    return to
  }
  let end = to + 1
  while (end < text.length && isLetter(text.charCodeAt(end))) end++
  const tail = text.slice(to + 1, end).toLowerCase()
  if (tail === 't' && word.endsWith('n')) {
    const stem = word.slice(0, -1)
    push(CONTRACTED.get(stem) ?? (word === 'can' ? 'can' : stem), from, to)
    push('not', from, end)
    return end
  }
  push(word, from, to)
  if (tail === 's') push("'s", to, end)
  else if (ENDINGS.has(tail)) push(ENDINGS.get(tail)!, to, end)
  else if (tail === '') push("'", to, end)
  else return to
  return end
}
