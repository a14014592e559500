/** Comments as MDX writes them: in braces. Markdown takes them for text; those that are for this program are none. */

const OPENER = /\{\/\*(?=\s{0,50}fineprint-)/gi
const CLOSER = '*/}'

/**
 * The text with each closed comment in braces that begins with "fineprint-" as an HTML comment of the same length, so that
 * every place stays what it was. Other comments in braces stay text: a page that is no MDX shows them. Linear.
 */
export function withHtmlComments(text: string): string {
  const parts: string[] = []
  let from = 0
  for (const { index } of text.matchAll(OPENER)) {
    if (index < from) continue
    const close = text.indexOf(CLOSER, index + 3)
    if (close < 0) break
    // One character longer than the opener: what stands in its place is read from the text itself.
    parts.push(text.slice(from, index), '<!--', text.slice(index + 4, close), '-->')
    from = close + CLOSER.length
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from)
}
