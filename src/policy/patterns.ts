/**
 * Patterns of policies, matched in linear time by RE2 (https://github.com/google/re2/wiki/Syntax), so that no policy
 * can stall a run. RE2 has no lookaheads, lookbehinds and backreferences.
 */
import { RE2JS, RE2JSException } from 're2js'
import { prefilterOf } from './prefilter.ts'
import { plain } from './show.ts'

const LONGEST = 1000

/** A pattern ready to search a text for. */
export interface Pattern {
  test(text: string): boolean
}

/** Compiles a pattern in the syntax of RE2. Throws an Error that says in one line what is wrong with it. */
export function compilePattern(source: string): Pattern {
  const known = KNOWN.get(source)
  if (known !== undefined) return known
  const pattern = compiled(source)
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(source, pattern)
  return pattern
}

/** A pattern is checked and then compiled into its schema, and the packs use the same ones again and again. */
const KNOWN = new Map<string, Pattern>()
const MOST_KNOWN = 1_000

function compiled(source: string): Pattern {
  if (source.length > LONGEST) throw new Error(`longer than ${LONGEST} characters: split the pattern`)
  try {
    const engine = RE2JS.compile(source)
    const may = prefilterOf(source)
    return remembering((text) => (may === null || may(text)) && engine.test(text))
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error
    const reason = plain(error.message)
      .replace(/^error parsing regexp: /, '')
      .slice(0, 200)
    const reads = 'patterns are RE2, without lookaheads, lookbehinds and backreferences'
    throw new Error(`${reason} (${reads})`, { cause: error })
  }
}

/** Answers that a pattern keeps; a sentence is asked about again for each of the sentences near it. */
const MOST_ANSWERS = 64

/** The same test, that knows its last answers. */
function remembering(test: Pattern['test']): Pattern {
  const answers = new Map<string, boolean>()
  return {
    test: (text) => {
      const known = answers.get(text)
      if (known !== undefined) return known
      const answer = test(text)
      if (answers.size >= MOST_ANSWERS) answers.clear()
      answers.set(text, answer)
      return answer
    },
  }
}

/** What is wrong with a pattern, or null. */
export function patternFault(source: string): string | null {
  try {
    compilePattern(source)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/**
 * The engine for ajv's `code.regExp`. Ajv shares compiled patterns by their text, so each must return its own source;
 * `code` names the engine in standalone code, which this project does not generate.
 */
export const patternEngine = Object.assign(
  (source: string) => ({ ...compilePattern(source), toString: () => source }),
  { code: 'patternEngine' },
)
