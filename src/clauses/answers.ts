/**
 * Questions and answers: under the title "Do you train AI on my drawings?" a "No." is a promise, and "Yes, unless you opt out"
 * a grant. The question is turned into the statement that the answer affirms or denies, and read like any other.
 */
import type { Block, Document, Sentence } from '../document/index.ts'
import type { Sections } from './around.ts'
import type { Lexicons } from './compile.ts'
import { findAll } from './lexicon.ts'
import { ANSWER, DENIES, isAnswer, LONGEST, LONGEST_ANSWER } from './short-answer.ts'
import { parse } from './grammar/parse.ts'
import { isNoun, verbEnd, verbForm } from './grammar/words.ts'
import { readTraining } from './practices.ts'
import { createReading, type Reading } from './reading.ts'
import { tokenize } from './tokens.ts'
import { readTriggers } from './training.ts'
import type { Clause, Evidence } from './types.ts'

type Cell = NonNullable<Block['cell']>

/** The clauses that a short answer makes of the question over it; none where the sentence is no such answer. */
export function readAnswer(
  document: Document,
  sentence: Sentence,
  lexicons: Lexicons,
  sections: Sections,
): Clause[] {
  const answer = isAnswer(sentence) ? ANSWER.exec(sentence.text) : null
  const question = answer && questionOver(document, sentence)
  if (!answer || !question || question.length > LONGEST || goesOn(document, sentence, lexicons)) return []
  // "Only if you say yes": the word limits what follows it.
  const kept = /^only/i.test(answer[1]!) ? 0 : answer[0].length
  const rest = sentence.text.slice(kept)
  const { cell } = sentence.block
  const said =
    (cell?.header && statementOfCell(cell, lexicons)) ||
    statementOf(document, sentence, lexicons, cell ? askedOf(cell, question) : question)
  if (!said) return []
  const text = rest && !/^(?:we|you|it|they|this|that)\b/i.test(rest) ? `${said} ${rest}` : `${said}.`
  const reading = createReading(document, spoken(sentence, text), lexicons)
  const parsed = parse(reading)
  const affirmed = !DENIES.test(answer[1]!)
  return readTraining(reading, parsed, readTriggers(reading, parsed), sections)
    .filter(({ stance }) => stance === 'permits' || (stance === 'choice' && affirmed))
    .map((clause) =>
      answered(clause, sentence, clause.stance === 'choice' ? 'choice' : affirmed ? 'permits' : 'forbids'),
    )
}

/** "Yes. They are used to train our models.": the next sentence says it in full. */
function goesOn(document: Document, sentence: Sentence, lexicons: Lexicons): boolean {
  if (sentence.block.cell) return false
  const next = document.sentences[sentence.index + 1]
  if (!next || next.section !== sentence.section) return false
  const words = tokenize(next.text.slice(0, LONGEST_ANSWER))
  return findAll(lexicons.train, words).length > 0 || findAll(lexicons.trainingPhrases, words).length > 0
}

/** The sentence with other words, all of which stand where the sentence begins. */
function spoken(sentence: Sentence, text: string): Sentence {
  const at = (offset: number): Int32Array => new Int32Array(text.length).fill(offset)
  const { start, end } = sentence
  const mapped = { value: text, starts: at(start.offset), ends: at(end.offset) }
  return { ...sentence, text, from: 0, to: text.length, block: { ...sentence.block, text: mapped } }
}

/** "Call recordings | Used to train AI: Yes": the row and the column of a cell as a statement; null where they make none. */
function statementOfCell({ header, row0 }: Cell, lexicons: Lexicons): string | null {
  const column = header?.replace(/\?$/, '').trim() ?? ''
  if (!row0 || column.length > LONGEST || row0.length > LONGEST) return null
  const words = tokenize(column)
  const training =
    findAll(lexicons.train, words).some(({ value }) => value) ||
    findAll(lexicons.trainingPhrases, words).some(({ value }) => value)
  if (!training) return null
  if (/^used\b/i.test(column)) return `${row0} are ${column.toLowerCase()}`
  if (/^trains? \p{L}/iu.test(column))
    return `${row0} are used to ${column.toLowerCase().replace(/^trains/, 'train')}`
  // "Card fraud alerts | Trained on customers' data?": the thing itself is the model.
  if (/^trained (?:on|with)\b/i.test(column)) return `The model of ${row0} is ${column.toLowerCase()}`
  return /^(?:for )?(?:ai |model )?training\b/i.test(column)
    ? `${row0} are used for ${column.replace(/^for /i, '')}`
    : null
}

/** "Browsing history | Do we train AI on it?": the pronoun of a column's question stands for the row. */
const askedOf = ({ row0 }: Cell, question: string): string =>
  row0 && row0.length <= LONGEST ? question.replace(/\b(?:it|this|these|them|that)(?=\?|$)/i, row0) : question

/** Does the head of a column ask what the cells below it answer? Then it states nothing. */
export function isAnsweredHead(document: Document, sentence: Sentence): boolean {
  const { cell } = sentence.block
  if (cell?.row !== 0) return false
  const below = document.sentences.slice(sentence.index + 1, sentence.index + COLUMN_REACH)
  return below.some((other) => other.block.cell?.header === sentence.text && isAnswer(other))
}

/** How many sentences below a column's head an answer is looked for. */
const COLUMN_REACH = 24

/** The title or the line that asks what the sentence answers. */
function questionOver(document: Document, sentence: Sentence): string | null {
  const { cell } = sentence.block
  if (cell) return cell.header
  const asked = lineOver(document, sentence)
  // "We train on your reviews. Can you opt out?": the last sentence asks.
  if (asked === null) return null
  const ends = ['. ', '! ', '? '].map((mark) => asked.lastIndexOf(mark))
  return asked.slice(Math.max(...ends) + 1).trim()
}

function lineOver(document: Document, sentence: Sentence): string | null {
  const before = document.sentences[sentence.index - 1]
  if (before && before.section === sentence.section) return before.text.endsWith('?') ? before.text : null
  return sentence.section?.title?.endsWith('?') ? sentence.section.title : null
}

/** The words of the one who asks, as the company would say them. */
const TURNED = new Map([
  ['you', 'we'],
  ['your', 'our'],
  ['i', 'you'],
  ['me', 'you'],
  ['my', 'your'],
  ['mine', 'yours'],
])

const ASKS = /^(?:do|does|did|is|are|was|were|will|can|may|could|might|have|has)$/

/** "Are my drawings used to train AI?" as "your drawings are used to train AI"; null where it is no question for yes or no. */
function statementOf(
  document: Document,
  sentence: Sentence,
  lexicons: Lexicons,
  question: string,
): string | null {
  const reading = createReading(document, spoken(sentence, question.replace(/\?$/, '')), lexicons)
  const { tokens } = reading
  const asks = tokens[0]?.word ?? ''
  if (!ASKS.test(asks)) return null
  const verb = verbIn(reading, /^(?:is|are|was|were|have|has)$/.test(asks))
  if (verb < 0) return null
  const asked = tokens.some(({ word }) => ['my', 'i', 'me', 'mine'].includes(word))
  const words = tokens.map((t) => {
    const text = reading.sentence.text.slice(t.from, t.to)
    // "Can I stop you": whom the one who asks would stop is no subject.
    if (asked && t.word === 'you' && t !== tokens[1]) return 'us'
    return (asked && TURNED.get(t.word)) || text
  })
  return [...words.slice(1, verb), asks, ...words.slice(verb)].join(' ')
}

/** The verb of the question, behind its subject; -1 where none is found. */
function verbIn(reading: Reading, passive: boolean): number {
  for (let i = 2; i < reading.tokens.length; i++) {
    if (verbEnd(reading, i) < 0 || (isNoun(reading, i) && !passive)) continue
    const form = verbForm(reading, i)
    if (passive ? form === 'ed' : form === 'base') return i
  }
  return -1
}

/** The clause of the statement, at the place of the answer, which is all that the text shows for it. */
function answered(clause: Clause, sentence: Sentence, stance: Clause['stance']): Clause {
  const { start, end, text } = sentence
  const shown = <T extends Evidence>(list: readonly T[] | undefined): T[] =>
    (list ?? []).map((e) => ({ ...e, start, end, text }))
  const evidence = Object.fromEntries(
    Object.entries(clause.evidence).map(([field, list]) => [field, shown(list as Evidence[])]),
  ) as unknown as Clause['evidence']
  const consent =
    clause.consent.where === 'sentence' && clause.consent.evidence
      ? { ...clause.consent, evidence: { ...clause.consent.evidence, start, end, text } }
      : clause.consent
  // A table of what is used for training is one of people's data.
  const sure = sentence.block.cell ? ({ confidence: 'high', doubt: null } as const) : {}
  return { ...clause, ...sure, stance, consent, quote: text, start, end, context: [], evidence }
}
