/**
 * Sentences into clauses: who may, will or may not do what, with which data, for which purpose, on which consent. Pure and
 * deterministic; the vocabulary of each language is data (`vocabulary/`), the grammar is code.
 */
import type { Document, Section, Sentence } from '../document/index.ts'
import { compile, extend, type Lexicons } from './compile.ts'
import { indexSections } from './around.ts'
import { type Choices, readChoices } from './choices.ts'
import { parse } from './grammar/parse.ts'
import { readAdditions } from './names.ts'
import { readingsOf, type TokenCache, tokensOf } from './reading.ts'
import { readLicenses } from './licenses.ts'
import { readTraining } from './practices.ts'
import { referredChoices } from './referred.ts'
import { readTriggers } from './training.ts'
import { readUses } from './uses.ts'
import type { Clause, ReadingOptions } from './types.ts'
import { en } from './vocabulary/en.ts'

export type * from './types.ts'
export {
  ACTIONS,
  ACTORS,
  CONSENT_MODES,
  CONSENT_PLACES,
  DATA,
  PURPOSES,
  QUALIFIERS,
  STANCES,
} from './types.ts'

/** The languages that can be read, as BCP 47 primary subtags. */
export const LANGUAGES: readonly string[] = [en.language]

const plain = compile(en, { parties: [], data: [] })

/**
 * Reads every clause of a document, in the order in which they stand. A document in another language than those of
 * `LANGUAGES` has none; the document says so itself (`Document.problems`).
 */
export function readClauses(document: Document, options: ReadingOptions = {}): Clause[] {
  const additions = readAdditions(document, plain, options)
  const lexicons = additions.parties.length + additions.data.length ? extend(plain, en, additions) : plain
  const cache: TokenCache = new Map()
  const sections = indexSections(document, lexicons, choicesBySection(document, lexicons, cache))
  const clauses: Clause[] = []
  for (const sentence of document.sentences) {
    if (!worthReading(sentence)) continue
    for (const reading of readingsOf(document, sentence, lexicons, cache)) {
      const parsed = parse(reading)
      const triggers = readTriggers(reading, parsed)
      clauses.push(
        ...readTraining(reading, parsed, triggers, sections),
        ...readLicenses(reading, parsed, triggers),
        ...readUses(reading, parsed, triggers),
      )
    }
  }
  clauses.push(...referredChoices(clauses))
  return clauses.sort((a, b) => a.start.offset - b.start.offset || a.end.offset - b.end.offset)
}

const CANDIDATE =
  /train|model|\bai\b|a\.i\.|machine|learning|intelligence|algorithm|tun(?:e|ing)|llm|neural|licen|assign|grant|\bown|right|title|\bus(?:e|es|ed|ing)\b|utili|process|analy|permission|belong|exploit/i

/** A cheap look before the grammar: most sentences say nothing of what is read here, and a question states nothing. */
function worthReading(sentence: Sentence): boolean {
  return CANDIDATE.test(sentence.text) && !sentence.text.endsWith('?')
}

/** The choices that each section gives, read when first asked for. */
function choicesBySection(
  document: Document,
  lexicons: Lexicons,
  cache: TokenCache,
): (section: Section | null) => Choices {
  const sentences = new Map<Section | null, Sentence[]>()
  for (const sentence of document.sentences) {
    const list = sentences.get(sentence.section)
    if (list) list.push(sentence)
    else sentences.set(sentence.section, [sentence])
  }
  const known = new Map<Section | null, Choices>()
  return (section) => {
    const found =
      known.get(section) ?? readChoices(sentences.get(section) ?? [], lexicons, (s) => tokensOf(s, cache))
    known.set(section, found)
    return found
  }
}
