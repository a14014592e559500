/**
 * Text of strangers as Markdown that says exactly that text on GitHub and does nothing else.
 *
 * Two things read a comment. The Markdown parser reads the source: what it would take for markup is written as a
 * character reference (`&#42;`), which the specification keeps from ever being markup, whatever stands before it.
 * Then GitHub looks through the text of the finished page for mentions, references, emoji and formulas; there a
 * character reference is already decoded, so the text is cut in two by an element without effect: `<span>@</span>you`.
 * Neither shows, and what is copied from the page is the text as it was written: no backslashes, no zero-width spaces.
 */
import { visible } from './visible.ts'

/** In one pass, so that nothing is escaped twice. Every quantifier is bounded or stands alone: linear. */
const SPECIAL = new RegExp(
  [
    /[<>&`*_~[\]\\|]/, // markup
    /\$/, // formulas
    /@(?=\S)/, // mentions of people and teams, mail addresses
    /#(?=\d)/, // #123, owner/repo#123
    /(?<![0-9a-z])GH-(?=\d)/, // GH-123
    /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/, // commits
    /:\/\/|(?<![0-9a-z])www\./, // addresses
    /:(?=[\w+-]{1,40}:)/, // emoji
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
)

/** What Markdown, or a bot that reads raw comments, takes for a command at the start of a line. */
const AT_START = /^(?:#(?!\d)|[+=/-]|:(?=:)|\d{1,9}[.)](?= |$))/

/** The text in one line of Markdown, all of it literal. Use it for everything that a document or a policy says. */
export function quoteText(text: string): string {
  return quoteLine(visible(text).trim())
}

/** As `quoteText`, but words between backticks are code: so policies write names in their messages and reasons. */
export function quoteProse(text: string): string {
  const pieces = visible(text).trim().split('`')
  if (pieces.length % 2 === 0) return quoteText(text)
  const [first = '', ...others] = pieces
  return quoteLine(first) + others.map((piece, at) => (at % 2 === 0 ? code(piece) : literal(piece))).join('')
}

/** The literal text as code. GitHub looks for no mentions and references in code. */
export function codeText(text: string): string {
  return code(visible(text).trim())
}

/** A link, or the title alone where the address is not one of the web. */
export function linkText(title: string, url: string | null): string {
  const href = webAddress(url)
  return href === null ? quoteText(title) : `[${quoteText(title)}](<${href}>)`
}

/** The paragraphs of a policy's longer text. */
export function quoteParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map(quoteProse)
    .filter((paragraph) => paragraph !== '')
}

const code = (line: string): string => `<code>${literal(line)}</code>`
const literal = (line: string): string => line.replace(SPECIAL, quoteSpecial)

function quoteLine(line: string): string {
  const start = AT_START.exec(line)?.[0] ?? ''
  return quoteStart(start) + literal(line.slice(start.length))
}

/** A list marker keeps its number: only the character that makes it a marker is written as a reference. */
function quoteStart(start: string): string {
  return start === '' ? '' : literal(start.slice(0, -1)) + reference(start.at(-1) ?? '')
}

function quoteSpecial(special: string): string {
  if (special === '<') return '&lt;'
  if (special === '>') return '&gt;'
  if (special === '&') return '&amp;'
  if (special === '://') return ':<span>//</span>'
  if (special === '$' || special === '@' || special === '#' || special === ':')
    return `<span>${special}</span>`
  if (special.length === 1) return reference(special)
  if (special.endsWith('-') || special.endsWith('.')) {
    return `${special.slice(0, -1)}<span>${special.at(-1)}</span>`
  }
  return inPieces(special)
}

const reference = (character: string): string => `&#${character.charCodeAt(0)};`

/** GitHub links what looks like a commit from seven digits on: no piece has more than six. */
function inPieces(commit: string): string {
  const pieces = commit.match(/.{1,6}/g) ?? []
  return pieces.map((piece, index) => (index % 2 === 0 ? piece : `<span>${piece}</span>`)).join('')
}

function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return null
  return href.replace(/[<>\s\\]/g, (character) => encodeURIComponent(character))
}
