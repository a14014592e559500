/** What was read, for a person at a terminal. */
import type { Clause } from '../clauses/types.ts'
import type { Reading } from '../lint/types.ts'
import { DATA_WORDS, PURPOSE_WORDS } from '../lint/words.ts'
import { statedDate } from '../lint/dates.ts'
import { evidenceRows } from './evidence.ts'
import { type Paint, painter, type TerminalOptions } from './paint.ts'
import { count, sectionName } from './phrases.ts'
import { cut, visible, withoutCommands } from './visible.ts'
import { wrapText } from './wrap.ts'

/** Every clause of every document: one headline, its place, the words it was read from. */
export function formatClausesTerminal(readings: Reading[], options: TerminalOptions): string {
  const paint = painter(options.color)
  const blocks = readings.flatMap((reading) => [
    documentHead(reading, options.width, paint),
    ...reading.clauses.map((clause) => clauseBlock(reading.document.path, clause, options.width, paint)),
  ])
  const sentences = readings.reduce((sum, { document }) => sum + document.sentenceCount, 0)
  const clauses = readings.reduce((sum, reading) => sum + reading.clauses.length, 0)
  blocks.push(
    `${count(clauses, 'clause')} in ${count(readings.length, 'document')} (${count(sentences, 'sentence')})`,
  )
  return withoutCommands(`${blocks.join('\n\n')}\n`)
}

/** `permits train-ai · provider · customer content · for AI training, marketing · consent: none`. */
function headline(clause: Clause): string {
  const data = clause.data.map((kind) => DATA_WORDS[kind]).join(', ')
  const purposes = clause.purposes.map((purpose) => PURPOSE_WORDS[purpose]).join(', ')
  return [
    `${clause.stance} ${clause.action}`,
    clause.actor,
    data,
    purposes === '' ? '' : `for ${purposes}`,
    clause.qualifiers.join(', '),
    `consent: ${clause.consent.mode}`,
    clause.explicit ? '' : 'implied',
    clause.confidence === 'low' ? 'unsure' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function documentHead({ document, clauses }: Reading, width: number, paint: Paint): string {
  const updated = statedDate(document, 'last-updated')
  const effective = statedDate(document, 'effective')
  const facts = [
    document.title === null ? '' : `"${cut(document.title, 100)}"`,
    document.language,
    updated === null ? '' : `last updated ${updated}`,
    effective === null ? '' : `effective ${effective}`,
    count(clauses.length, 'clause'),
  ]
  const problems = document.problems.map(
    ({ start, reason }) => `  could not judge: ${visible(`line ${start.line}: ${reason}`)}`,
  )
  const about = wrapText(facts.filter((fact) => fact !== '').join(' · '), width)
  return [paint('bold', visible(document.path)), ...about, ...problems].join('\n')
}

function clauseBlock(path: string, clause: Clause, width: number, paint: Paint): string {
  const section = sectionName(clause.section)
  const place = `${path}:${clause.start.line}:${clause.start.column}${section === null ? '' : `  ${section}`}`
  const context = clause.context.length === 0 ? '' : `${cut(clause.context.join(' '), 200)} … `
  const rows = [
    ...wrapText(headline(clause), width - 2).map((row) => paint('bold', row)),
    paint('dim', visible(place)),
    ...wrapText(`"${context}${cut(clause.quote, 400)}"`, width - 4).map((row) => `  ${row}`),
    ...evidenceRows(clause, width - 4).map((row) => `  ${row}`),
  ]
  return rows.map((row) => `  ${row}`).join('\n')
}
