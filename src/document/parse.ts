/** One text into one document. */
import { takeAttributes } from './attributes.ts'
import { placeComments } from './beside.ts'
import { findComputedDates } from './computed-dates.ts'
import { findDates } from './dates.ts'
import { findDefinitions } from './definitions.ts'
import type { Fault, Flow } from './flow.ts'
import { readFrontMatter } from './front-matter.ts'
import { placeGlosses, takeGlosses } from './glosses.ts'
import { findHidden } from './hidden.ts'
import { findIncludes } from './includes.ts'
import { guessLanguage, languageName, primarySubtag } from './language.ts'
import { type RawFrontMatter, readMarkdown } from './markdown.ts'
import { withHtmlComments } from './mdx-comments.ts'
import { locator, rangeAt } from './places.ts'
import { readSentences } from './reading.ts'
import { screen } from './screen.ts'
import { placeInSections } from './sections.ts'
import type { Document, Section } from './types.ts'

const MAX_TITLE = 300

/** What the parser gave up on becomes a fault of the whole document. */
function readOrGiveUp(text: string): { flow: Flow; frontMatter: RawFrontMatter | null } {
  try {
    return readMarkdown(text)
  } catch {
    const reason =
      'The document is nested too deep to read; write it with fewer lists, quotes and tags in each other.'
    const faults: Fault[] = [{ code: 'nesting', reason, start: 0, end: text.length }]
    return { flow: { events: [], comments: [], code: [], times: [], struck: [], faults }, frontMatter: null }
  }
}

function titleOf(data: Record<string, unknown>, flow: Flow, sections: readonly Section[]): string | null {
  if (typeof data.title === 'string' && data.title.trim() !== '') return data.title.trim().slice(0, MAX_TITLE)
  const headings = flow.events.filter((event) => event.type === 'heading')
  const heading = headings.find(({ level }) => level === 1) ?? headings[0]
  const title = heading?.prose.text.value ?? (sections[0]?.number === null ? sections[0].title : null)
  return title?.slice(0, MAX_TITLE) || null
}

/**
 * Reads Markdown into the document model. `path` is only kept. Never throws, whatever the text: what cannot be read is
 * one of the document's problems.
 */
export function parseDocument(source: string, path: string): Document {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source
  const at = locator(text)
  const screened = screen(withHtmlComments(text))
  const { flow, frontMatter: raw } = readOrGiveUp(screened.text)
  const faults: Fault[] = [...screened.faults, ...flow.faults]

  const read = raw ? readFrontMatter(raw, text) : null
  if (read && 'reason' in read) faults.push(read)
  const front = read && 'data' in read ? read : null
  const attributes = takeAttributes(flow)
  faults.push(...findIncludes(flow, text))
  const glosses = takeGlosses(flow)
  const { sections, placed } = placeInSections(flow, text.length, at)
  const { blocks, sentences, proseOf } = readSentences([...placed, ...placeGlosses(glosses, placed)], at)

  faults.push(...findHidden(blocks, screened.text))

  const data = front?.data ?? {}
  const declared = primarySubtag(data.lang) ?? primarySubtag(data.language) ?? primarySubtag(data.locale)
  // A declaration does not turn German into English: where the words clearly tell another language, they count.
  const guessed = guessLanguage(blocks.map((block) => block.text.value))
  const language = declared === null || (declared === 'en' && guessed !== 'und') ? guessed : declared
  if (sentences.length === 0)
    faults.push({
      code: 'empty',
      reason: 'The document has no text to judge; write it, or leave the file out.',
      start: 0,
      end: 0,
    })
  else if (language !== 'en') {
    const name = language === 'und' ? 'a language that could not be told' : languageName(language)
    const reason = `The document is in ${name}, and only English is read; have its English version judged.`
    faults.push({ code: 'language', reason, start: 0, end: 0 })
  }
  return {
    path,
    source: text,
    title: titleOf(data, flow, sections),
    language,
    frontMatter: raw && front ? { format: raw.format, data, ...rangeAt(at, raw.start, raw.end) } : null,
    sections,
    blocks,
    sentences,
    definitions: findDefinitions(sentences, proseOf),
    dates: findDates(flow.events, [...attributes, ...flow.times], front?.values ?? [], at),
    computedDates: findComputedDates(screened.text, flow, raw, at),
    struck: flow.struck,
    comments: placeComments(flow, sections, sentences, at),
    problems: faults
      .sort((a, b) => a.start - b.start)
      .map(({ code, reason, start, end }) => ({ code, reason, ...rangeAt(at, start, end) })),
  }
}
