/** Judges what was read: each place where a document breaks a rule, or could not be judged. */
import type { Point, Range } from '../document/types.ts'
import type { DocumentKind, Rule } from '../policy/index.ts'
import { documentFact } from './fact.ts'
import { clauseMessage, documentMessage } from './message.ts'
import type { Finding, ReadDocument, Reading, Unreadable } from './types.ts'

/** A finding before it is compared and waived. */
export interface Draft extends Omit<Finding, 'introduced' | 'waived' | 'fingerprint'> {
  /** The words that tell it from other findings of the rule in the document; "" where there is nothing to tell. */
  operative: string
}

/** Where a file cannot be shown, its beginning is meant. */
const BEGINNING: Point = { line: 1, column: 1, offset: 0 }

/** The findings in one document. */
export function judge(reading: Reading, rules: readonly Rule[], kind: DocumentKind): Draft[] {
  const { document, clauses } = reading
  const about = (rule: Rule, range: Range): Omit<Draft, 'message' | 'operative'> => ({
    ruleId: rule.id,
    severity: rule.severity,
    file: document.path,
    side: 'head',
    start: range.start,
    end: range.end,
    confidence: 'high',
    clause: null,
  })

  const clauseRules = rules.filter(({ fact }) => fact === 'clause')
  const inClauses = clauses.flatMap((clause) =>
    clauseRules
      .filter((rule) => !rule.satisfied(clause))
      .map((rule) => ({
        ...about(rule, clause),
        message: clauseMessage(rule.message, clause),
        operative: clause.quote,
        confidence: clause.confidence,
        clause,
      })),
  )

  const fact = documentFact(reading, kind)
  const head = headOf(document)
  const inDocument = rules
    .filter((rule) => rule.fact === 'document' && !rule.satisfied(fact))
    .map((rule) => ({ ...about(rule, head), message: documentMessage(rule.message, fact), operative: '' }))

  const inReading = document.problems.flatMap((problem) => {
    const rule = rules.find(({ id }) => id === `input/${problem.code}`)
    const { reason } = problem
    return rule === undefined ? [] : [{ ...about(rule, problem), message: reason, operative: reason }]
  })
  return [...inClauses, ...inDocument, ...inReading]
}

/** The findings for files that could not be read. */
export function judgeUnreadable(unreadable: readonly Unreadable[], rules: readonly Rule[]): Draft[] {
  const rule = rules.find(({ id }) => id === 'input/unreadable')
  if (rule === undefined) return []
  return unreadable.map(({ path, reason }) => ({
    ruleId: rule.id,
    severity: rule.severity,
    message: reason,
    file: path,
    side: 'head',
    start: BEGINNING,
    end: BEGINNING,
    confidence: 'high',
    clause: null,
    operative: '',
  }))
}

/** The line of the title, or the first line. */
function headOf({ sections, title, source }: ReadDocument): Range {
  const start = sections.find((section) => title !== null && section.title === title)?.start ?? BEGINNING
  const rest = source.slice(start.offset).search(/[\r\n]/)
  const length = rest < 0 ? source.length - start.offset : rest
  return { start, end: { line: start.line, column: start.column + length, offset: start.offset + length } }
}
