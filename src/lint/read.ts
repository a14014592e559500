/** Text into what is judged. */
import { readClauses, readSentences, readTiming } from '../clauses/index.ts'
import { parseDocument } from '../document/index.ts'
import { definitionsOf } from '../changes/index.ts'
import { readBeside } from './beside.ts'
import { hiddenTerms, struckTerms } from './hidden.ts'
import type { PolicyWords, Reading } from './types.ts'

/** The document that a text is, with its clauses. */
export function readText(
  text: string,
  path: string,
  { parties, terms, sentences: wanted = false }: PolicyWords,
): Reading {
  const document = parseDocument(text, path)
  const clauses = readClauses(document, { parties, terms })
  const { source, title, language, sections, dates, computedDates, sentences } = document
  const { waivers, waiverFaults, others } = readBeside(document)
  const words = { parties, terms }
  const problems = [
    ...document.problems,
    ...hiddenTerms(document, others, clauses, words),
    ...struckTerms(document, clauses, words),
  ]
  return {
    document: {
      path,
      source,
      title,
      language,
      sections,
      dates,
      computedDates,
      problems,
      text: sentences.map((sentence) => sentence.text).join('\n'),
      timing: readTiming(document),
      definitions: definitionsOf(document),
      waivers,
      waiverFaults,
      sentenceCount: sentences.length,
      sentences: wanted ? readSentences(document, { parties, terms }) : [],
    },
    clauses,
  }
}

/** The same, but a fault of the program in one document is told as one of that document, and costs no other. */
export function readSafely(text: string, path: string, words: PolicyWords): Reading | { reason: string } {
  try {
    return readText(text, path, words)
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error)
    return { reason: `could not be read (internal error: ${fault}); please report it` }
  }
}
