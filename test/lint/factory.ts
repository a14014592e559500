/** Documents and clauses made by hand, and policies from their text. */
import type { Clause } from '../../src/clauses/types.ts'
import type { Point, Range, Section } from '../../src/document/types.ts'
import { type LintInput, lint, type ReadDocument, type Reading, type Report } from '../../src/lint/index.ts'
import { loadPolicy, type Policy } from '../../src/policy/index.ts'
import { library } from '../policy/library.ts'

export const TODAY = '2027-01-15'

/** A policy with one rule about clauses, `a/perpetual`, and more as given. */
export function policyOf(more = '', rule = ''): Policy {
  const text = `
rules:
  a/perpetual:
    severity: error
    message: "{section}: {data} for good."
    clause: { not: { properties: { qualifiers: { contains: { const: perpetual } } } } }
${rule}
${more}
`
  return loadPolicy(text, '.fineprint.yml', library)
}

export function rangeOf(source: string, words: string, from = 0): Range {
  const offset = source.indexOf(words, from)
  if (offset < 0) throw new Error(`not in the source: ${words}`)
  return { start: pointAt(source, offset), end: pointAt(source, offset + words.length) }
}

function pointAt(source: string, offset: number): Point {
  const lines = source.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset }
}

export function documentOf(path: string, source: string, fields: Partial<ReadDocument> = {}): ReadDocument {
  return {
    path,
    source,
    title: null,
    language: 'en',
    sections: [],
    dates: [],
    computedDates: [],
    text: source,
    timing: [],
    definitions: [],
    problems: [],
    waivers: [],
    waiverFaults: [],
    sentenceCount: 0,
    sentences: [],
    ...fields,
  }
}

export function sectionOf(
  number: string | null,
  title: string | null,
  range: Range,
  parent: Section | null = null,
): Section {
  return { number, title, level: parent === null ? 1 : parent.level + 1, parent, ids: [], ...range }
}

export function clauseOf(quote: string, range: Range, fields: Partial<Clause> = {}): Clause {
  return {
    action: 'license',
    stance: 'permits',
    actor: 'provider',
    data: ['customer-content'],
    purposes: [],
    qualifiers: ['perpetual'],
    consent: { mode: 'none', where: 'none', evidence: null },
    explicit: true,
    confidence: 'high',
    doubt: null,
    section: { number: '4.2', title: 'License', path: ['4.2 License'] },
    quote,
    context: [],
    evidence: {},
    ...range,
    ...fields,
  }
}

/** A document in which each line is a perpetual license. */
export function readingOf(path: string, lines: string[], fields: Partial<Clause> = {}): Reading {
  const source = `${lines.join('\n')}\n`
  let from = 0
  const clauses = lines.map((line) => {
    const range = rangeOf(source, line, from)
    from = range.end.offset
    return clauseOf(line, range, fields)
  })
  return { document: documentOf(path, source), clauses }
}

/** Lints with everything that a test does not speak about left empty. */
export function run(input: Partial<LintInput> & Pick<LintInput, 'head'>): Report {
  return lint({
    policy: policyOf(),
    base: null,
    unreadable: [],
    scope: 'all',
    today: TODAY,
    documentKind: () => 'terms-of-service',
    ...input,
  })
}
