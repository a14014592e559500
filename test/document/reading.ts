/** Short ways to look at a parsed document, for the tests of this folder. */
import { type Document, parseDocument, type Sentence } from '../../src/document/index.ts'

export const parse = (source: string): Document => parseDocument(source, 'terms.md')

export const texts = (source: string): string[] => parse(source).sentences.map((sentence) => sentence.text)

/** The lead-ins of a sentence, outermost first, and the sentence itself, joined by " > ". */
export function chain(sentence: Sentence): string {
  return sentence.leadIn ? `${chain(sentence.leadIn)} > ${sentence.text}` : sentence.text
}

/** The source text of a range. */
export const sourceOf = (
  document: Document,
  range: { start: { offset: number }; end: { offset: number } },
): string => document.source.slice(range.start.offset, range.end.offset)

/** Sections as "number|title|level", null as "-". */
export const outline = (source: string): string[] =>
  parse(source).sections.map(({ number, title, level }) => `${number ?? '-'}|${title ?? '-'}|${level}`)
