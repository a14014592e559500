/** How sentences were read, for a person at a terminal. */
import type { Act } from '../clauses/index.ts'
import type { ExplainedClause, ExplainedPredicate, Explanation, Part } from '../clauses/explain.ts'
import type { Clause } from '../clauses/types.ts'
import type { Document } from '../document/types.ts'
import { type Paint, painter, type TerminalOptions } from './paint.ts'
import { count, sectionName } from './phrases.ts'
import { quoted, reasonWords, roleWords, unreadWords } from './explanation-words.ts'
import { visible, withoutCommands } from './visible.ts'
import { wrapText } from './wrap.ts'

/** A document, or a text without a path, with what was asked of it. */
export interface Explained {
  path: string | null
  /** The line that was asked about, or null for the whole. */
  line: number | null
  document: Document
  sentences: Explanation[]
}

/** Each sentence with its words in brackets by predicate, how the predicates hang together, and what was read and why. */
export function formatExplanationsTerminal(explained: Explained[], options: TerminalOptions): string {
  const paint = painter(options.color)
  const blocks = explained.flatMap(({ path, line, document, sentences }) => [
    ...document.problems.map(({ start, reason }) =>
      visible(`could not judge: line ${start.line}: ${reason}`),
    ),
    ...sentences.map((sentence) => sentenceBlock(path, sentence, options.width, paint)),
    ...(line !== null && sentences.length === 0
      ? [wrapText(`line ${line}: ${NO_SENTENCE}`, options.width).join('\n')]
      : []),
  ])
  const sentences = explained.flatMap((each) => each.sentences)
  const clauses = sentences.reduce((sum, sentence) => sum + sentence.clauses.length, 0)
  blocks.push(`${count(clauses, 'clause')} in ${count(sentences.length, 'sentence')}`)
  return withoutCommands(`${blocks.join('\n\n')}\n`)
}

const NO_SENTENCE = 'no sentence stands here; headings, blank lines and markup are not read as sentences'

function sentenceBlock(path: string | null, explanation: Explanation, width: number, paint: Paint): string {
  const { start, parts, clauses, acts, unread } = explanation
  const section = sectionName(explanation.section)
  const place = `${path === null ? '' : `${path}:`}${start.line}:${start.column}${section === null ? '' : `  ${section}`}`
  const missed = [...new Set(unread.map((each) => unreadWords(explanation, each)))]
  const blocks = [
    [
      paint('bold', visible(place)),
      ...parts.flatMap((part, index) => partRows(explanation, part, index, width, paint)),
    ],
    treeRows(explanation, width, paint),
    ...clauses.map((clause, index) => clauseRows(explanation, clause, index, width, paint)),
    acts.length === 0
      ? []
      : [
          paint('bold', '  Acts, as rules about sentences see them'),
          ...acts.flatMap((act) => wrapText(actLine(act), width, '    ')),
        ],
    missed.length === 0
      ? []
      : [
          paint('bold', clauses.length === 0 ? '  Nothing was read here' : '  Not read'),
          ...missed.flatMap((words) => wrapText(words, width, '    - ')),
        ],
  ]
  return blocks
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.join('\n'))
    .join('\n\n')
}

/** `provider may not close "your account"`, in the words of `policies/sentence.schema.json`. */
function actLine({ actor, mode, denied, supposed, verb, object }: Act): string {
  const what = [actor, mode, denied ? 'not' : '', verb].filter((word) => word !== '').join(' ')
  return visible(`${what}${object === '' ? '' : ` "${cutWords(object)}"`}${supposed ? ' (supposed)' : ''}`)
}

/** `We [1 do not use] your content [2 to train] our models.` */
function partRows(
  explanation: Explanation,
  part: Part,
  index: number,
  width: number,
  paint: Paint,
): string[] {
  const rows = wrapText(bracketed(explanation, part, index), width, part.leadIn ? '  lead-in: ' : '  ')
  return part.leadIn ? rows.map((row) => paint('dim', row)) : rows
}

function bracketed({ predicates, tokens }: Explanation, { text }: Part, part: number): string {
  const opens = new Map<number, string>()
  const closes = new Map<number, string>()
  const add = (to: Map<number, string>, at: number, mark: string): unknown =>
    to.set(at, `${to.get(at) ?? ''}${mark}`)
  for (const [at, { words }] of inReadingOrder(predicates).entries()) {
    const own = tokens
      .slice(words.from, words.to)
      .filter((t) => t.part === part && /[\p{L}\p{N}]/u.test(t.word))
    if (own.length === 0) continue
    add(opens, Math.min(...own.map(({ from }) => from)), `[${at + 1} `)
    add(closes, Math.max(...own.map(({ to }) => to)), ']')
  }
  let marked = ''
  for (let i = 0; i <= text.length; i++)
    marked += (closes.get(i) ?? '') + (opens.get(i) ?? '') + (text[i] ?? '')
  return marked
}

/** People count predicates from 1 in the order of their words; those that are inferred stand last in the data. */
const inReadingOrder = (predicates: readonly ExplainedPredicate[]): ExplainedPredicate[] =>
  predicates.toSorted((a, b) => a.words.from - b.words.from || b.words.to - a.words.to)

/** The predicates, each below the one on which it hangs. */
function treeRows(explanation: Explanation, width: number, paint: Paint): string[] {
  const ordered = inReadingOrder(explanation.predicates)
  const rows: { label: string; role: string }[] = []
  const shown = new Set<ExplainedPredicate>()
  const show = (predicate: ExplainedPredicate, depth: number): void => {
    if (shown.has(predicate)) return
    shown.add(predicate)
    const number = `${ordered.indexOf(predicate) + 1}`.padStart(`${ordered.length}`.length)
    rows.push({
      label: `${number} ${'  '.repeat(depth)}${visible(cutWords(predicate.words.text))}`,
      role: roleWords(predicate, explanation),
    })
    for (const child of ordered)
      if (child.parent === predicate.index) show(child, Math.min(depth + 1, DEEPEST))
  }
  for (const predicate of ordered) if (predicate.parent === null) show(predicate, 0)
  for (const predicate of ordered) show(predicate, 0)
  const column = Math.min(LABEL, Math.max(0, ...rows.map(({ label }) => label.length)))
  return rows.flatMap(({ label, role }) => {
    const first = `    ${label.padEnd(column)}  `
    return wrapText(role, width, first).map(
      (row) => `${row.slice(0, first.length)}${paint('dim', row.slice(first.length))}`,
    )
  })
}

const DEEPEST = 8
const LABEL = 34

const cutWords = (text: string): string => (text.length > 30 ? `${text.slice(0, 29)}…` : text)

const FIELDS = ['action', 'stance', 'actor', 'data', 'purposes', 'qualifiers'] as const

function clauseRows(
  explanation: Explanation,
  { clause, reasons }: ExplainedClause,
  index: number,
  width: number,
  paint: Paint,
): string[] {
  const many = explanation.clauses.length > 1 ? ` ${index + 1}` : ''
  const head = `  Clause${many}: ${clause.stance} ${clause.action}`
  const rows = FIELDS.flatMap((field) => {
    const because = reasonWords(
      explanation,
      reasons.filter((reason) => reason.field === field),
    )
    const value = valueWords(clause, field)
    const told = because === '' ? [] : wrapText(because, width, INDENT)
    return value === '' ? [] : [...wrapText(value, width, `    ${field.padEnd(12)}`), ...told]
  })
  return [
    paint('bold', head),
    ...rows,
    ...wrapText(consentWords(clause), width, '    consent     '),
    ...wrapText(confidenceWords(clause), width, '    confidence  '),
  ]
}

const INDENT = ' '.repeat(16)

/** `customer-content "your content", "photos"; personal-data "emails"`. */
function valueWords(clause: Clause, field: (typeof FIELDS)[number]): string {
  const found = clause.evidence[field] ?? []
  return [clause[field]]
    .flat()
    .map((value) => {
      const quotes = found.filter((each) => each.value === value).map(({ text }) => quoted(text))
      const implied = field === 'action' && !clause.explicit ? ' (implied)' : ''
      return `${value}${implied}${quotes.length === 0 ? '' : ` ${[...new Set(quotes)].join(', ')}`}`
    })
    .join('; ')
}

function consentWords({ consent }: Clause): string {
  if (consent.mode === 'none') return 'none found'
  const { evidence, where } = consent
  const line = evidence === null || where === 'sentence' ? '' : `, line ${evidence.start.line}`
  const words = evidence === null ? '' : `: ${quoted(evidence.text, 120)}`
  return `${consent.mode} in the ${where}${line}${words}`
}

const confidenceWords = ({ confidence, doubt }: Clause): string =>
  confidence === 'high' ? 'high' : `low: ${doubt ?? 'the reading rests on a guess'}`
