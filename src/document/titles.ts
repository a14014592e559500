/** Run-in titles: the bold or numbered words with which a paragraph names the section that it begins. */
import { SMALL_NAMES } from './abbreviations.ts'
import type { Prose, Span } from './flow.ts'
import { numberAt } from './numbers.ts'

export interface Title {
  number: string | null
  title: string | null
  /** Where the text of the paragraph begins, after the title and its punctuation. */
  textFrom: number
  /** A title on a line of its own, as against one that runs into its text. */
  line: boolean
}

const MAX_TITLE = 120
const MAX_WORDS = 12
const SUBJECTS = new Set('we you they it i there nobody these this'.split(' '))
const QUESTIONS = new Set('how what when where why who which whether if'.split(' '))
const VERBS = new Set(
  (
    "may will shall must can cannot can't won't don't do does is are was were has have agree agrees grant grants " +
    "hereby own owns retain retains isn't aren't wasn't doesn't didn't hasn't haven't"
  ).split(' '),
)
const OPEN_ENDS = new Set(
  'to for that as by following follows include includes including may will can with of and or in on from'.split(
    ' ',
  ),
)

const DATED = /\b(?:updated?|effective|revised|modified|version|posted|as of)\b/i

const wordsOf = (text: string): string[] => text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word))
const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}']/gu, '')

/** Do the words state something, rather than name it? Such bold text is a sentence that must be read. */
export function statesSomething(text: string): boolean {
  const words = wordsOf(text)
  const [first = '', second = ''] = words.map(bare)
  if (QUESTIONS.has(first)) return false
  if (SUBJECTS.has(first) && words.length >= 3 && second !== 'and' && second !== '&') return true
  const titled = words.every((word) => word.length < 5 || !/^\p{Ll}/u.test(word))
  return !titled && words.some((word, index) => index > 0 && VERBS.has(bare(word)))
}

/** The end of the bold words at the start, over spaces and punctuation between bold runs. */
function boldEnd(value: string, strong: readonly Span[], from: number): number {
  let end = from
  for (const span of strong) {
    if (span.from > end && !/^[ .:–—-]*$/.test(value.slice(end, Math.min(span.from, end + 9)))) break
    if (span.from > end + 8) break
    end = Math.max(end, span.to)
  }
  return end
}

function afterPunctuation(value: string, from: number): number {
  let at = from
  while (at < value.length && /[ .:–—-]/.test(value[at]!)) at++
  return at
}

const cleaned = (title: string): string | null => title.replace(/[ .:–—-]+$/, '').trim() || null

/** A line of a table of contents, or a date: short and bold or numbered, and no title. */
function isNoTitle({ text: { value }, links }: Prose): boolean {
  if (links.some(({ from, to, url }) => url.startsWith('#') && to - from >= value.length * 0.8)) return true
  return value.length <= 200 && DATED.test(value) && /\b(?:19|20)\d\d\b/.test(value)
}

/** The title of a numbered paragraph without bold: only where the paragraph is nothing else. */
function plainTitle(value: string, from: number): Title | null {
  const number = numberAt(value)
  if (!number?.sure || /^\(/.test(value) || /^[a-z\d]{1,4}\)/.test(value)) return null
  if (/^\d{4}/.test(number.number) || /^[a-z]$/.test(number.number)) return null
  const rest = value.slice(number.end)
  if (rest !== '' && !/^["'([]?\p{Lu}/u.test(rest)) return null
  const whole =
    rest.length <= 80 && wordsOf(rest).length <= 10 && !/[;,!]$/.test(rest) && !statesSomething(rest)
  if (whole && !/[.:] ./.test(rest))
    return { number: number.number, title: cleaned(rest), textFrom: value.length, line: true }
  return { number: number.number, title: null, textFrom: Math.max(from, number.end), line: false }
}

/**
 * The run-in title of a paragraph, or null. `marker` is the number of an ordered list item, which numbers the title;
 * `defining` is true under a heading like "Definitions", where bold words before a colon are terms.
 */
export function runInTitle(prose: Prose, marker: string | null, defining: boolean): Title | null {
  const { value } = prose.text
  if (isNoTitle(prose)) return null
  const lead = numberAt(value)
  const styled = prose.strong[0]?.from === 0 ? 0 : lead?.sure ? lead.end : -1
  const marks =
    styled < 0
      ? []
      : prose.strong.some((span) => span.from <= styled && span.to > styled)
        ? prose.strong.filter((span) => span.to > styled)
        : styled > 0
          ? prose.emphasis.filter((span) => span.from <= styled && span.to > styled)
          : []
  if (marks.length === 0 || marks[0]!.from > styled) return plainTitle(value, 0)
  const end = boldEnd(value, marks, styled)
  const bold = value.slice(0, end)
  const number = numberAt(bold)?.sure || /^\d{1,3} \p{Lu}/u.test(bold) ? numberAt(bold) : null
  const nameFrom = number?.end ?? 0
  const name = value.slice(Math.min(nameFrom, end), end)
  const rest = value.slice(end)
  const after = afterPunctuation(value, end)
  const written = number?.number ?? (marker ? marker.replace(/[.)]$/, '') : null)
  const numbered = number !== null
  const long = name.length > MAX_TITLE || (/\.$/.test(name) && wordsOf(name).length > MAX_WORDS)
  const states = statesSomething(name)

  if (after >= value.length) {
    if (long || /[;,!]$/.test(value) || (states && /:$/.test(value)) || lastWordIsOpen(name, value)) {
      return numbered
        ? { number: written, title: null, textFrom: Math.min(nameFrom, end), line: false }
        : null
    }
    // A bold line that states something is both: a title, and a sentence that must not be lost.
    return { number: written, title: cleaned(name), textFrom: states ? nameFrom : value.length, line: true }
  }
  const stopped = /[.:?]$/.test(bold.trim()) || /^ ?[.:–—]/.test(rest)
  if (!numbered && !stopped) return null
  if (long || states || lastWordIsOpen(name, bold.trim() + rest.trimStart().slice(0, 1)))
    return numbered ? { number: written, title: null, textFrom: nameFrom, line: false } : null
  // "1.2 “Content”. means …", "Escrow – means …": the bold words are the subject of the sentence.
  if (continues(value, end, after))
    return numbered ? { number: written, title: null, textFrom: nameFrom, line: false } : null
  if (!numbered && defining && /:/.test(value.slice(Math.max(0, end - 1), after))) return null
  return { number: written, title: cleaned(name), textFrom: after, line: false }
}

/** "Your content is used to:" leads into a list; it is no title. */
function lastWordIsOpen(name: string, stop: string): boolean {
  return /:$/.test(stop) && OPEN_ENDS.has(bare(wordsOf(name).at(-1) ?? ''))
}

const PREDICATE = /^(?:means?|is|are|shall|has|have|refers?|includes?)\b/
/** After these the next sentence may begin with a small letter and the bold words be a title all the same. */
const SEPARATORS = /[:–—]/

/** Do the words after the bold ones carry on its sentence, or define it? */
function continues(value: string, end: number, after: number): boolean {
  const rest = value.slice(after, after + 40)
  if (PREDICATE.test(rest)) return true
  const separated = SEPARATORS.test(value.slice(Math.max(0, end - 2), after))
  return separated ? /^"/.test(value) : /^\p{Ll}/u.test(rest) && !SMALL_NAMES.test(rest)
}
