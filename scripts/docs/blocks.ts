/** Generated blocks in pages that are written by hand, between `<!-- generated: NAME -->` and `<!-- /generated -->`. */

const START = /^<!-- generated: (.+) -->$/
const END = '<!-- /generated -->'

/** The page with every block as `block` makes it from the words behind `generated:`. Throws for an open block. */
export function fillBlocks(path: string, text: string, block: (words: string[]) => string): string {
  const filled: string[] = []
  let open: string | null = null
  for (const line of text.split('\n')) {
    const name = START.exec(line)?.[1]
    if (open !== null && name !== undefined) throw unclosed(path, open)
    if (line === END) open = null
    if (open === null) filled.push(line)
    if (name === undefined) continue
    open = line
    filled.push('', block(name.split(' ')), '')
  }
  if (open !== null) throw unclosed(path, open)
  return filled.join('\n')
}

function unclosed(path: string, start: string): Error {
  return new Error(`${path}: ${start} has no end: put ${END} on a line of its own behind it`)
}
