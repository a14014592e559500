/**
 * The expressions that a template engine, MDX, PHP or a script would put text for: `{{ … }}`, `{% … %}`, `{ … }`,
 * `<?= … ?>`, `<%= … %>`, `document.write( … )`. Found in the source, as the parsers drop some of them.
 */
import type { Span } from './flow.ts'

/** `{{ }}`, `{% %}`, `{ }` and `${ }`, `<?= ?>` and `<%= %>`, `<?php ?>` and `<% %>`, `document.write()`. */
export type ExpressionKind = 'braces' | 'tag' | 'js' | 'printed' | 'code' | 'script'

export interface Expression {
  kind: ExpressionKind
  /** Source offsets of all of it, and of what stands inside the marks. */
  start: number
  end: number
  from: number
  inner: string
}

/** Longer ones are programs. */
const MAX_LENGTH = 400
const MAX_STRING = 100
/** An opener that holds more openers than an options object needs is none; that keeps the scan linear. */
const MAX_DEPTH = 3
const OPENER =
  /\{%|\{{1,3}|<\?(?:php\b|=)?|<%[=-]{0,2}|<(?:script|style|code|pre|samp|kbd)\b|\bdocument\.write(?:ln)?\(/gi

/** What only shows expressions, or hides them: comments, raw text, code. `$1` is the word found. */
const PASSED: [opens: RegExp, closes: string][] = [
  [/\{\{?-?\s?\/\*/y, '\\*\\/'],
  [/\{\{!--/y, '--\\}\\}'],
  [/\{#[ -]/y, '#\\}'],
  [/\{%-?\s{0,9}(raw|verbatim|comment)\b/iy, '\\bend$1\\b'],
  [/<(style|code|pre|samp|kbd)\b/iy, '<\\/$1\\b'],
]

/** The offset of the quote that closes the string at `at`; `at` itself where none does, as in "we're". */
export function endOfString(source: string, at: number, limit: number): number {
  const quote = source[at]!
  const stop = Math.min(limit, at + (quote === '`' ? MAX_LENGTH : MAX_STRING))
  for (let end = at + 1; end < stop; end++) {
    const char = source[end]
    if (char === quote) return end
    if (char === '\\') end++
    else if (char === '\n' && quote !== '`') break
  }
  return at
}

export const isQuote = (char: string | undefined): boolean => char === '"' || char === "'" || char === '`'

/** Where the brackets that are open at `from` close, exclusive; -1 where they do not, or hold too many others. */
function endOfBrackets(source: string, from: number, limit: number, open: string, count: number): number {
  const close = open === '{' ? '}' : ')'
  let depth = count
  for (let at = from; at < limit; at++) {
    const char = source[at]
    if (isQuote(char)) at = endOfString(source, at, limit)
    else if (char === open && ++depth > count + MAX_DEPTH) return -1
    else if (char === close && --depth === 0) return at + 1
  }
  return -1
}

function endOfMark(source: string, from: number, limit: number, mark: string): number {
  const found = source.slice(from, limit).indexOf(mark)
  return found < 0 ? -1 : from + found + mark.length
}

/** Looks for closing words from an offset on; one that was not found once is not looked for again. */
function seeker(source: string): (closes: string, from: number) => number {
  const missing = new Set<string>()
  return (closes, from) => {
    if (missing.has(closes)) return -1
    const pattern = new RegExp(closes, 'gi')
    pattern.lastIndex = from
    const found = pattern.exec(source)
    if (!found) missing.add(closes)
    return found ? found.index + found[0].length : -1
  }
}

function expressionAt(source: string, start: number, opener: string, to: number): Expression | null {
  const limit = Math.min(to, start + MAX_LENGTH)
  const from = start + opener.length
  const made = (kind: ExpressionKind, at: number, end: number, tail: number): Expression | null =>
    end < 0 ? null : { kind, start: at, end, from, inner: source.slice(from, end - tail) }
  if (opener === '{%') return made('tag', start, endOfMark(source, from, limit, '%}'), 2)
  if (opener[0] === '{') {
    const end = endOfBrackets(source, from, limit, '{', opener.length)
    if (opener.length > 1) return made('braces', start, end, opener.length)
    return made('js', source[start - 1] === '$' ? start - 1 : start, end, 1)
  }
  if (opener[0] === '<') {
    const kind = /[=-]$/.test(opener) ? 'printed' : 'code'
    return made(kind, start, endOfMark(source, from, limit, `${opener[1]}>`), 2)
  }
  return made('script', start, endOfBrackets(source, from, limit, '(', 1), 1)
}

/**
 * Hands the expressions of [from, to) to `take`, outermost first, but none in `code` (in order) and in comments. What
 * stands inside one that was not taken is looked at as well. Linear.
 */
export function scanExpressions(
  source: string,
  from: number,
  to: number,
  code: readonly Span[],
  take: (expression: Expression) => boolean,
): void {
  const seek = seeker(source)
  const opener = new RegExp(OPENER)
  let next = 0
  let scriptEnd = 0
  opener.lastIndex = from
  const passed = (start: number): number => {
    for (const [opens, closes] of PASSED) {
      opens.lastIndex = start
      const found = opens.exec(source)
      if (found) return seek(closes.replace('$1', (found[1] ?? '').toLowerCase()), opens.lastIndex)
    }
    return -1
  }
  for (let found = opener.exec(source); found && found.index < to; found = opener.exec(source)) {
    const start = found.index
    while (next < code.length && code[next]!.to <= start) next++
    if (next < code.length && code[next]!.from <= start) {
      opener.lastIndex = code[next]!.to
      continue
    }
    const mark = found[0].toLowerCase()
    if (mark === '<script') {
      scriptEnd = Math.max(scriptEnd, seek('<\\/script\\b', start))
      continue
    }
    // What a script holds is shown only where it is written out.
    if (mark.startsWith('document') !== start < scriptEnd || source[start - 1] === '\\') continue
    const end = passed(start)
    const expression = end < 0 ? expressionAt(source, start, mark, to) : null
    if (end > 0) opener.lastIndex = end
    else if (expression && take(expression)) opener.lastIndex = expression.end
  }
}
