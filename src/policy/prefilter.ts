/**
 * What a text must hold for a pattern to match it: one of a few words. To look for words takes a small part of the time that the
 * engine takes, and most sentences hold none of them. Read from the pattern by a parser that gives up at whatever it does not
 * know; then every text goes to the engine.
 */

/** Does the text hold what the pattern needs? False only where the pattern cannot match. */
export type Prefilter = (text: string) => boolean

/** Words of which a match holds at least one; null where nothing is known. */
type Needed = readonly string[] | null

/** More words take as long to look for as the engine takes. */
const MOST_WORDS = 60
/** Shorter ones are in every sentence. */
const SHORTEST = 3

/** The prefilter of a pattern in the syntax of RE2, or null where none can be told. Only ASCII words are looked for. */
export function prefilterOf(source: string): Prefilter | null {
  const folded = source.startsWith('(?i)')
  const body = folded ? source.slice(4) : source
  // Flags inside of the pattern, quoted text and names of classes are not read.
  if (/\(\?(?!:)|\\[QEpPx]|\[\[:/.test(body)) return null
  const words = createParser(body).parse()
  if (words === null || words.length > MOST_WORDS) return null
  const wanted = folded ? words.map((word) => word.toLowerCase()) : words
  return (text) => {
    const within = folded ? foldedText(text) : text
    return wanted.some((word) => within.includes(word))
  }
}

/** The last text, folded: it is asked of by many patterns, one after the other. */
const last = { text: '', folded: '' }

/** Of letters beyond ASCII only "ſ" and the sign for Kelvin are equal to one of ASCII, and the latter's small letter is "k". */
function foldedText(text: string): string {
  if (text !== last.text) {
    last.text = text
    last.folded = text.toLowerCase().replaceAll('ſ', 's')
  }
  return last.folded
}

/** An element of a sequence: a literal that goes on, or a part with its own needs. */
type Element = { literal: string } | { needed: Needed }

function createParser(source: string): { parse(): Needed } {
  let at = 0
  const known = { all: true }

  const alternation = (): Needed => {
    const branches: Needed[] = [sequence()]
    while (source[at] === '|') {
      at++
      branches.push(sequence())
    }
    return branches.includes(null) ? null : [...new Set(branches.flatMap((branch) => branch ?? []))]
  }

  const sequence = (): Needed => {
    const found: Needed[] = []
    let run = ''
    const close = (): void => {
      if (run.length >= SHORTEST) found.push([run])
      run = ''
    }
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const element = atom()
      const repeat = quantifier()
      if ('literal' in element && repeat === 'once') run += element.literal
      else {
        close()
        if (!('literal' in element) && repeat !== 'maybe' && element.needed !== null)
          found.push(element.needed)
      }
    }
    close()
    return best(found)
  }

  const atom = (): Element => {
    const char = source[at++]!
    if (char === '(') {
      if (source.startsWith('?:', at)) at += 2
      const needed = alternation()
      if (source[at++] !== ')') known.all = false
      return { needed }
    }
    if (char === '[') return skipClass()
    if (char === '\\') return escaped(source[at++] ?? '')
    if (char === '.' || char === '^' || char === '$') return { needed: null }
    return isAscii(char) ? { literal: char } : { needed: null }
  }

  const skipClass = (): Element => {
    if (source[at] === '^') at++
    if (source[at] === ']') at++
    while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1
    if (source[at++] !== ']') known.all = false
    return { needed: null }
  }

  const escaped = (char: string): Element => {
    if (/[bBdDsSwWAz]/.test(char)) return { needed: null }
    if (/[^A-Za-z0-9]/.test(char) && isAscii(char)) return { literal: char }
    known.all = false
    return { needed: null }
  }

  /** How often the element stands there: once, at least once, or maybe not at all. */
  const quantifier = (): 'once' | 'some' | 'maybe' => {
    const char = source[at]
    if (char === '?' || char === '*' || char === '+') {
      at++
      if (source[at] === '?') at++
      return char === '+' ? 'some' : 'maybe'
    }
    const counted = char === '{' ? /^\{(\d+)(?:,\d*)?\}\??/.exec(source.slice(at, at + 20)) : null
    if (counted === null) return 'once'
    at += counted[0].length
    return Number(counted[1]) > 0 ? 'some' : 'maybe'
  }

  return {
    parse: () => {
      const needed = alternation()
      return known.all && at === source.length ? needed : null
    },
  }
}

/** Of several needs, all of which hold, the one with the fewest words, and of those the one with the longest. */
function best(needs: readonly Needed[]): Needed {
  const shortest = (words: readonly string[]): number => Math.min(...words.map(({ length }) => length))
  return (
    needs
      .filter((words) => words !== null)
      .sort((a, b) => a.length - b.length || shortest(b) - shortest(a))[0] ?? null
  )
}

const isAscii = (char: string): boolean => char.codePointAt(0)! < 128
