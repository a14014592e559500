/** Judges what was read: each place where a document breaks a rule, or could not be judged. */
import type { Change } from '../changes/index.ts'
import type { Clause } from '../clauses/types.ts'
import type { Point, Range } from '../document/types.ts'
import type { DocumentKind, FactKind, Rule } from '../policy/index.ts'
import { createChangeReader } from './change-fact.ts'
import { documentFact } from './fact.ts'
import { changeMessage, clauseMessage, documentMessage, sentenceMessage } from './message.ts'
import { wordsAtFault } from './passage.ts'
import { actsAtFault, sentenceFacts } from './sentence-fact.ts'
import { datePlace, type Past } from './suggest.ts'
import type { Finding, ReadDocument, Reading, Statement, Unreadable, Versions } from './types.ts'

/** A finding before it is compared and waived. */
export interface Draft
  extends Omit<Finding, 'introduced' | 'waived' | 'baselined' | 'approvedBy' | 'fingerprint'> {
  /** The words that tell it from other findings of the rule in the document; "" where there is nothing to tell. */
  operative: string
}

/** What a judgement takes besides the reading. */
export interface Circumstances {
  rules: readonly Rule[]
  kind: DocumentKind
  /** ISO day. */
  today: string
  company: string
}

/** Where a file cannot be shown, its beginning is meant. */
const BEGINNING: Point = { line: 1, column: 1, offset: 0 }

const about = (rule: Rule, file: string, { start, end }: Range): Omit<Draft, 'message' | 'operative'> => ({
  ruleId: rule.id,
  severity: rule.severity,
  file,
  side: 'head',
  start,
  end,
  confidence: 'high',
  clause: null,
  sentence: null,
  suggestion: null,
})

const judging = (rules: readonly Rule[], kind: FactKind): Rule[] => rules.filter(({ fact }) => fact === kind)

/** The findings in one document. `past` is the version before, and what became of it; null where nothing was compared. */
export function judge(reading: Reading, circumstances: Circumstances, past: Past | null): Draft[] {
  return [...judgeReading(reading, circumstances), ...judgeDocument(reading, circumstances, past)]
}

/** The findings in what a document says, and in how it could be read. */
export function judgeReading(
  reading: Reading,
  { rules, kind }: Pick<Circumstances, 'rules' | 'kind'>,
): Draft[] {
  const { path, problems } = reading.document
  const inClauses = reading.clauses.flatMap((clause) => judgeClause(clause, path, rules))
  const inReading = problems.flatMap((problem) => {
    const wanted = problem.code === 'hidden' ? 'text/hidden' : `input/${problem.code}`
    const rule = rules.find(({ id }) => id === wanted)
    const { reason } = problem
    return rule === undefined ? [] : [{ ...about(rule, path, problem), message: reason, operative: reason }]
  })
  return [...inClauses, ...judgeSentences(reading, rules, kind), ...inReading]
}

function judgeSentences({ document }: Reading, rules: readonly Rule[], kind: DocumentKind): Draft[] {
  const { path, title } = document
  const place = { path, kind }
  const wanted = judging(rules, 'sentence')
  if (wanted.length === 0) return []
  const facts = sentenceFacts(document.sentences, place)
  return document.sentences.flatMap((sentence, at) => {
    const fact = facts[at]!
    return wanted
      .filter((rule) => !rule.satisfied(fact))
      .map((rule) => {
        const acts = actsAtFault(sentence, fact, rule)
        const { text, context, section } = sentence
        const said = { text, context, section, acts }
        return {
          ...about(rule, path, acts.length === 0 ? sentence : spanOf(acts)),
          message: sentenceMessage(rule, said, title ?? path),
          operative: wordsAtFault(said),
          sentence: said,
        }
      })
  })
}

/** From the first to the last; they stand in their order, and one can end within another. */
const spanOf = (acts: readonly Range[]): Range => ({
  start: acts[0]!.start,
  end: acts.map(({ end }) => end).reduce((last, end) => (end.offset > last.offset ? end : last)),
})

function judgeClause(clause: Clause, path: string, rules: readonly Rule[]): Draft[] {
  return judging(rules, 'clause')
    .filter((rule) => !rule.satisfied(clause))
    .map((rule) => ({
      ...about(rule, path, clause),
      message: clauseMessage(rule, clause),
      operative: clause.quote,
      confidence: clause.confidence,
      clause,
    }))
}

function judgeDocument(reading: Reading, { rules, kind, today }: Circumstances, past: Past | null): Draft[] {
  const { document } = reading
  const fact = documentFact(reading, kind, today, past?.revision ?? null)
  return judging(rules, 'document')
    .filter((rule) => !rule.satisfied(fact))
    .map((rule) => {
      const place = datePlace(rule.at, document, today, past)
      return {
        ...about(rule, document.path, place?.range ?? headOf(document)),
        message: documentMessage(rule, fact, document, past?.before ?? null),
        operative: '',
        suggestion: place?.suggestion ?? null,
      }
    })
}

/** The findings in what a change does to one document. */
export function judgeChanges(
  versions: Versions,
  changes: readonly Change[],
  { rules, kind, company }: Circumstances,
): Draft[] {
  const reader = createChangeReader(versions, kind)
  return changes.flatMap((change) => {
    const fact = reader.factOf(change)
    const place = reader.placeOf(change)
    // The clause of the version in which the place is, so that its own places mean the same text.
    const clause = (place.side === 'base' ? change.before : change.after)!
    return judging(rules, 'change')
      .filter((rule) => !rule.satisfied(fact))
      .map((rule) => ({
        ...about(rule, versions.path, clause),
        ...place,
        message: changeMessage(rule, change, company),
        operative: `${change.before?.quote ?? ''} → ${change.after?.quote ?? ''}`,
        clause,
      }))
  })
}

/** The findings for files that could not be read. */
export function judgeUnreadable(unreadable: readonly Unreadable[], rules: readonly Rule[]): Draft[] {
  const rule = rules.find(({ id }) => id === 'input/unreadable')
  if (rule === undefined) return []
  return unreadable.map(({ path, reason }) => ({
    ...about(rule, path, { start: BEGINNING, end: BEGINNING }),
    message: reason,
    operative: '',
  }))
}

/** The findings that a front door states. */
export function judgeStatements(statements: readonly Statement[], rules: readonly Rule[]): Draft[] {
  return statements.flatMap(({ rule: id, path, line = 1, reason }) => {
    const rule = rules.find((each) => each.id === id)
    if (rule === undefined) return []
    const at: Point = { line, column: 1, offset: 0 }
    return [{ ...about(rule, path, { start: at, end: at }), message: reason, operative: reason }]
  })
}

/** The line of the title, or the first line. */
function headOf({ sections, title, source }: ReadDocument): Range {
  const start = sections.find((section) => title !== null && section.title === title)?.start ?? BEGINNING
  const rest = source.slice(start.offset).search(/[\r\n]/)
  const length = rest < 0 ? source.length - start.offset : rest
  return { start, end: { line: start.line, column: start.column + length, offset: start.offset + length } }
}
