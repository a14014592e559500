/** A rule's ready-made wording, offered where reading the document with it shows that it settles the finding. */
import { type Document, parseDocument, rangeOf, type Sentence } from '../document/index.ts'
import { type DocumentKind, type Policy, policyFor, type Rule } from '../policy/index.ts'
import { type Draft, judgeReading } from './judge.ts'
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
  policy: Policy,
  rules: ReadonlyMap<string, Rule>,
  kindOf: (path: string) => DocumentKind,
): Finding[] {
  const readings = new Map(head.map((reading) => [reading.document.path, reading]))
  const known = new Map<string, Known>()
  const suggested = new Map<Finding, Suggestion>()
  let tries = TRIES
  let characters = CHARACTERS
  const open = findings.filter(
    ({ ruleId, side, clause, introduced, waived }) =>
      rules.get(ruleId)?.wording != null && side === 'head' && clause !== null && introduced && !waived,
  )
  const errors = open.filter(({ severity }) => severity === 'error')
  for (const finding of [...errors, ...open.filter(({ severity }) => severity !== 'error')]) {
    const reading = readings.get(finding.file)
    if (reading === undefined) continue
    const { path, source } = reading.document
    tries -= 1
    characters -= source.length
    if (tries < 0 || characters < 0) break
    const own = policyFor(policy, path)
    const circumstances = { rules: own.rules, kind: kindOf(path) }
    const { document, broken } = known.get(path) ?? {
      document: parseDocument(source, path),
      broken: counted(judgeReading(reading, circumstances)),
    }
    known.set(path, { document, broken })
    const suggestion = behindSentence(document, finding, rules.get(finding.ruleId)!.wording!)
    if (suggestion === null) continue
    const { start, end, text } = suggestion
    const edited = source.slice(0, start.offset) + text + source.slice(end.offset)
    const after = readSafely(edited, path, own)
    if ('reason' in after) continue
    if (settles(broken, counted(judgeReading(after, circumstances)), finding))
      suggested.set(finding, suggestion)
  }
  return findings.map((finding) => {
    const suggestion = suggested.get(finding)
    return suggestion === undefined ? finding : { ...finding, suggestion }
  })
}

/** The words at fault to the end of their sentence, and the wording; null where no sentence ends there, as behind a semicolon. */
function behindSentence(document: Document, { start }: Finding, wording: string): Suggestion | null {
  const within = document.sentences.find((sentence) => {
    const range = wholeOf(document, sentence)
    return range.start.offset <= start.offset && start.offset < range.end.offset
  })
  if (within === undefined || !/[.!?]["”’)\]]*$/.test(within.text.trimEnd())) return null
  const { end } = wholeOf(document, within)
  // Inside emphasis or a link, the wording would become part of it.
  if (/\S/.test(document.source[end.offset] ?? '')) return null
  return { start, end, text: `${document.source.slice(start.offset, end.offset)} ${wording}` }
}

const wholeOf = (document: Document, sentence: Sentence) =>
  rangeOf(document, sentence, 0, sentence.text.trimEnd().length)

/** How often each rule is broken by which words. */
type Broken = ReadonlyMap<string, number>

/** A document as it is: its sentences, and what it breaks. */
interface Known {
  document: Document
  broken: Broken
}

/** Is this finding gone, and none there that was not there before? */
function settles(before: Broken, after: Broken, { ruleId, clause }: Finding): boolean {
  const own = keyOf({ ruleId, operative: clause?.quote ?? '' })
  return (
    (after.get(own) ?? 0) < (before.get(own) ?? 0) &&
    [...after].every(([key, count]) => count <= (before.get(key) ?? 0))
  )
}

function counted(drafts: readonly Draft[]): Broken {
  const counts = new Map<string, number>()
  for (const draft of drafts) counts.set(keyOf(draft), (counts.get(keyOf(draft)) ?? 0) + 1)
  return counts
}

const keyOf = ({ ruleId, operative }: Pick<Draft, 'ruleId' | 'operative'>): string =>
  JSON.stringify([ruleId, operative])
