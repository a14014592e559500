/** Lines that pull in another file: what they would bring is not in this text, so nobody has read it. */
import type { Fault, Flow } from './flow.ts'

/** Jekyll and Liquid, mdBook, Hugo, Python-Markdown snippets, Pandoc and Microsoft includes, MDX and ES imports. */
const INCLUDE = [
  /^\{%-? {0,9}(?:include|include_relative|render|snippet) /,
  /^\{\{(?:#include|< {0,9}include|% {0,9}include) /,
  /^!include[ (]/,
  /^--8<-- /,
  /^\[!INCLUDE ?\[/i,
  /^@import /,
  /^import [^;]{0,300}['"][^'"]{1,300}['"];?$/,
]
/** More than this say nothing new. */
const MAX_FAULTS = 20
const START = /[{!\-[@i]/

/** Faults for the include-like lines of the blocks. Linear in the text of the blocks. */
export function findIncludes(flow: Flow, source: string): Fault[] {
  const faults: Fault[] = []
  let seen = 0
  for (const event of flow.events) {
    if (event.type !== 'block') continue
    if (faults.length >= MAX_FAULTS) break
    let start = Math.max(event.start, seen)
    while (start < event.end) {
      let end = start
      while (end < event.end && source[end] !== '\n' && source[end] !== '\r') end++
      let from = start
      while (from < end && (source[from] === ' ' || source[from] === '\t' || source[from] === '>')) from++
      if (START.test(source[from] ?? '')) {
        const line = source.slice(from, Math.min(end, from + 700)).trimEnd()
        if (INCLUDE.some((pattern) => pattern.test(line))) {
          const reason =
            'This line includes another file, whose text was not read; lint the assembled document.'
          faults.push({ code: 'include', reason, start: from, end: from + line.length })
        }
      }
      start = end + 1
    }
    seen = Math.max(seen, event.end)
  }
  return faults
}
