/** Glob patterns of policies, matched in linear time. Popular glob libraries backtrack: "*a*a*a*a*a*a" stalls them. */
import { RE2JS } from 're2js'

const LONGEST = 500

/**
 * Compiles a glob pattern to a test of whole paths with forward slashes. `*` is any part of a name, `?` one character,
 * `**` any folders, `[ab]` and `[!ab]` one character of a set, `{a,b}` alternatives; `\` takes the next character as it
 * is. Names that begin with a dot are names like others. A leading "./" or "/" means the root, where paths begin anyway.
 * Throws an Error that says in one line what is wrong with the pattern.
 */
export function compileGlob(glob: string): (path: string) => boolean {
  if (glob.length > LONGEST) throw new Error(`longer than ${LONGEST} characters: shorten the pattern`)
  const source = translate(
    glob.startsWith('./') ? glob.slice(2) : glob.startsWith('/') ? glob.slice(1) : glob,
  )
  const compiled = compile(source)
  return (path) => compiled.matches(path)
}

/** What is wrong with a glob pattern, or null. */
export function globFault(glob: string): string | null {
  try {
    compileGlob(glob)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function compile(source: string): RE2JS {
  try {
    return RE2JS.compile(source, RE2JS.DOTALL)
  } catch (error) {
    throw new Error('a set such as `[a-z]` is empty or backwards', { cause: error })
  }
}

/** The pattern of RE2 for whole paths. */
function translate(glob: string): string {
  let source = ''
  let braces = 0
  for (let i = 0; i < glob.length; i++) {
    const char = glob[i]!
    if (char === '*') {
      const stars = starsAt(glob, i)
      const [part, length] = starPattern(glob, i, stars)
      source += part
      i += length - 1
    } else if (char === '?') source += '[^/]'
    else if (char === '[') {
      const end = glob.indexOf(']', glob[i + 1] === '!' || glob[i + 1] === '^' ? i + 3 : i + 2)
      if (end < 0) throw new Error('`[` without `]`: close it, or write `\\[`')
      source += setPattern(glob.slice(i + 1, end))
      i = end
    } else if (char === '{') {
      braces++
      source += '(?:'
    } else if (char === '}' && braces > 0) {
      braces--
      source += ')'
    } else if (char === ',' && braces > 0) source += '|'
    else if (char === '\\') source += RE2JS.quote(glob[++i] ?? '\\')
    else source += quoted(char)
  }
  if (braces > 0) throw new Error('`{` without `}`: close it, or write `\\{`')
  return source
}

function starsAt(glob: string, at: number): number {
  let end = at
  while (glob[end] === '*') end++
  return end - at
}

/** The pattern for the stars at a place, and how many characters of the glob it stands for. */
function starPattern(glob: string, at: number, stars: number): [pattern: string, length: number] {
  const ownPart = at === 0 || glob[at - 1] === '/'
  const next = glob[at + stars]
  if (stars > 1 && ownPart && next === '/') return ['(?:[^/]*/)*', stars + 1]
  if (stars > 1 && ownPart && next === undefined) return ['.*', stars]
  return ['[^/]*', stars]
}

function setPattern(set: string): string {
  const negated = set.startsWith('!') || set.startsWith('^')
  let members = ''
  for (const char of negated ? set.slice(1) : set) members += char === '-' ? '-' : quoted(char)
  return negated ? `[^/${members}]` : `[${members}]`
}

/** Surrogates stand as they are, so that two halves meet again. */
function quoted(char: string): string {
  return /^[A-Za-z0-9\uD800-\uDFFF]$/.test(char) || char.length > 1 ? char : RE2JS.quote(char)
}
