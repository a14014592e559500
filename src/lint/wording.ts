/** A rule's ready-made wording, offered where reading the document with it shows that it settles the finding. */
import { type Document, parseDocument, rangeOf, type Sentence } from '../document/index.ts'
import type { Policy } from '../policy/index.ts'
import { judgeReading } from './judge.ts'
import { readSafely } from './read.ts'
import type { Finding, Reading, Suggestion } from './types.ts'

/** Findings for which it is tried, and characters of documents that are read for them, in one run. */
const TRIES = 20
const CHARACTERS = 1_000_000

/**
 * The findings, in their order, with the wording of their rule as a suggestion: behind the sentence at fault, where the
 * document then breaks no rule that it did not break before, and this one no more. Accepted findings, and those of words
 * that are gone, get none; where there are many, those of errors are tried first.
 */
export function withWording(
  findings: readonly Finding[],
  head: readonly Reading[],
  { rules, parties, terms }: Policy,
): Finding[] {
  const wordings = new Map(rules.flatMap(({ id, wording }) => (wording === null ? [] : [[id, wording]])))
  const readings = new Map(head.map((reading) => [reading.document.path, reading]))
  const parsed = new Map<string, Document>()
  const suggested = new Map<Finding, Suggestion>()
  let tries = TRIES
  let characters = CHARACTERS
  const open = findings.filter(
    ({ ruleId, side, clause, introduced, waived, suggestion }) =>
      wordings.has(ruleId) && side === 'head' && clause !== null && introduced && !waived && !suggestion,
  )
  const errors = open.filter(({ severity }) => severity === 'error')
  for (const finding of [...errors, ...open.filter(({ severity }) => severity !== 'error')]) {
    const reading = readings.get(finding.file)
    if (reading === undefined) continue
    const { path, source } = reading.document
    tries -= 1
    characters -= source.length
    if (tries < 0 || characters < 0) break
    const document = parsed.get(path) ?? parseDocument(source, path)
    parsed.set(path, document)
    const suggestion = behindSentence(document, finding, wordings.get(finding.ruleId)!)
    if (suggestion === null) continue
    const { start, end, text } = suggestion
    const edited = source.slice(0, start.offset) + text + source.slice(end.offset)
    const after = readSafely(edited, path, { parties, terms })
    if ('reason' in after) continue
    if (settles(judgeReading(reading, rules), judgeReading(after, rules), finding))
      suggested.set(finding, suggestion)
  }
  return findings.map((finding) => {
    const suggestion = suggested.get(finding)
    return suggestion === undefined ? finding : { ...finding, suggestion }
  })
}

/** The words at fault to the end of their sentence, and the wording; null where no sentence ends there, as in an item. */
function behindSentence(document: Document, { start }: Finding, wording: string): Suggestion | null {
  const within = document.sentences.find((sentence) => {
    const range = wholeOf(document, sentence)
    return range.start.offset <= start.offset && start.offset < range.end.offset
  })
  if (within === undefined || !/[.!?]["”’)\]]*$/.test(within.text.trimEnd())) return null
  const { end } = wholeOf(document, within)
  // Inside emphasis or a link, the wording would become part of it.
  if (/^\S/.test(document.source.slice(end.offset))) return null
  return { start, end, text: `${document.source.slice(start.offset, end.offset)} ${wording}` }
}

const wholeOf = (document: Document, sentence: Sentence) =>
  rangeOf(document, sentence, 0, sentence.text.trimEnd().length)

type Told = Pick<Finding, 'ruleId'> & { operative: string }

/** Is this finding gone, and none there that was not there before? */
function settles(before: readonly Told[], after: readonly Told[], { ruleId, clause }: Finding): boolean {
  const then = counted(before)
  const now = counted(after)
  const own = keyOf({ ruleId, operative: clause?.quote ?? '' })
  return (
    (now.get(own) ?? 0) < (then.get(own) ?? 0) &&
    [...now].every(([key, count]) => count <= (then.get(key) ?? 0))
  )
}

function counted(findings: readonly Told[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1)
  return counts
}

const keyOf = ({ ruleId, operative }: Told): string => JSON.stringify([ruleId, operative])
