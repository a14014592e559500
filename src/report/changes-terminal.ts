/** What changed, for a person at a terminal: what the company gains first, then what people gain. */
import type { Change, Effect } from '../changes/types.ts'
import { summaryOf } from '../lint/change-words.ts'
import type { DocumentChanges } from '../lint/types.ts'
import { type Paint, painter, type Style, type TerminalOptions } from './paint.ts'
import { count } from './phrases.ts'
import { cut, visible, withoutCommands } from './visible.ts'
import { wrapText } from './wrap.ts'

const MARKS: Record<Effect, { mark: string; style: Style }> = {
  grants: { mark: '+ company', style: 'red' },
  protects: { mark: '+ people ', style: 'green' },
  neutral: { mark: '  neither', style: 'dim' },
}

/** The changes of every document, and how many there are of each effect. */
export function formatChangesTerminal(
  documents: readonly DocumentChanges[],
  options: TerminalOptions,
): string {
  const paint = painter(options.color)
  const blocks = documents
    .filter(({ changes, dates }) => changes.length > 0 || dates.before !== dates.after)
    .map((document) => documentBlock(document, options.width, paint))
  const all = documents.flatMap(({ changes }) => changes)
  const number = (effect: Effect): number => all.filter((change) => change.effect === effect).length
  const total =
    documents.length === 0
      ? 'no document differs'
      : all.length === 0
        ? `no change of rights in ${count(documents.length, 'document')}`
        : `${number('grants')} for the company, ${number('protects')} for people, ${number('neutral')} neither, in ${count(documents.length, 'document')}`
  return withoutCommands(`${[...blocks, total].join('\n\n')}\n`)
}

function documentBlock(
  { path, company, changes, dates }: DocumentChanges,
  width: number,
  paint: Paint,
): string {
  const dated =
    dates.before === dates.after
      ? `dated ${dates.after ?? 'nothing'}, as before`
      : `dated ${dates.after ?? 'nothing'}, before ${dates.before ?? 'nothing'}`
  const head = [paint('bold', visible(path)), paint('dim', visible(dated))].join('\n')
  return [head, ...changes.map((change) => changeBlock(path, change, company, width, paint))].join('\n\n')
}

function changeBlock(path: string, change: Change, company: string, width: number, paint: Paint): string {
  const { mark, style } = MARKS[change.effect]
  const quotes = [
    quoteRows('-', path, change.before, width),
    quoteRows('+', path, change.after, width),
  ].flat()
  return [
    ...wrapText(summaryOf(change, company), width - 2, `${mark}  `).map((row, i) =>
      i === 0 ? paint(style, row) : row,
    ),
    ...quotes.map((row) => paint('dim', row)),
  ]
    .map((row) => `  ${row}`)
    .join('\n')
}

function quoteRows(side: string, path: string, clause: Change['before'], width: number): string[] {
  if (clause === null) return []
  const context = clause.context.length === 0 ? '' : `${cut(clause.context.join(' '), 120)} … `
  const at =
    side === '-' ? `before, line ${clause.start.line}` : `${path}:${clause.start.line}:${clause.start.column}`
  return wrapText(`${visible(at)}  "${context}${cut(clause.quote, 240)}"`, width - 4, `  ${side} `)
}
