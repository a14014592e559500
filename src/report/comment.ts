/** The body of a review comment, for the counsel who owns the document. */
import type { Change } from '../changes/types.ts'
import type { Clause, Evidence } from '../clauses/types.ts'
import { summaryOf } from '../lint/change-words.ts'
import { sectionAt } from '../lint/passage.ts'
import type { Finding, Report, Said } from '../lint/types.ts'
import {
  ACT_ACTOR_WORDS,
  ACTION_WORDS,
  ACTOR_WORDS,
  modeWords,
  CONSENT_PLACE_WORDS,
  CONSENT_WORDS,
  DATA_WORDS,
  listWords,
  PURPOSE_WORDS,
  QUALIFIER_WORDS,
  STANCE_WORDS,
} from '../lint/words.ts'
import type { Rule } from '../policy/types.ts'
import { after, before, isBreak } from './around.ts'
import { codeText, linkText, quoteParagraphs, quoteProse, quoteText } from './markdown.ts'
import { sectionName, sourceNotes } from './phrases.ts'
import { sourceOf, suggestedLines } from './source.ts'
import { cut } from './visible.ts'

/** Characters of the operative words that are quoted. */
const QUOTED = 400
/** Characters of their sentence that are quoted on either side. */
const AROUND = 200
/** Characters of a rule's reasoning; GitHub takes 65,536 for the whole comment. */
const EXPLAINED = 2_000

/**
 * The comment in Markdown, without the marker that the review adds: what is wrong, the words at fault, how they were
 * read, why the rule exists, what would satisfy it, where to read more, how to accept it on the record. Findings of one
 * clause, worst first, share the words and how they were read. `onLines`: the comment stands on exactly the lines of the
 * first suggestion, so that GitHub can put the suggested ones in their place.
 */
export function renderComment(findings: readonly Finding[], report: Report, onLines = false): string {
  const [first, ...others] = findings
  if (first === undefined) return ''
  const parts = [headline(first)]
  if (first.clause !== null) {
    parts.push(blockQuote(first.clause, sourceOf(first, report)), ...moved(findings, report))
    parts.push(reading(first.clause, first.side))
  } else if (first.sentence !== null) parts.push(...passage(first.sentence))
  // One click replaces the lines once: what else would settle it is told in words.
  const clicked = onLines ? findings.find(({ suggestion }) => suggestion !== null) : undefined
  parts.push(...body(first, report, first === clicked, false))
  others.forEach((other, at) => {
    const told = findings.slice(0, at + 1)
    const accepted = told.some((finding) => canBeAccepted(finding, report))
    parts.push('---', headline(other, summaryTold(told, report)))
    parts.push(...body(other, report, other === clicked, accepted))
  })
  return parts.join('\n\n')
}

/** The message, without the summary of the change where that was told above. */
function headline({ message }: Finding, told = ''): string {
  const rest = told !== '' && message.startsWith(`${told} `) ? message.slice(told.length + 1) : message
  return `**${quoteProse(cut(rest, 1_000))}**`
}

/** What the change of their clause does, where one of the findings has told it; empty otherwise. */
function summaryTold(findings: readonly Finding[], { changes }: Report): string {
  const [first] = findings
  if (first === undefined || first.clause === null) return ''
  const document = changes?.find((each) => each.changes.some((change) => isChangeOf(change, first)))
  const change = document?.changes.find((each) => isChangeOf(each, first))
  if (!document || !change) return ''
  const summary = summaryOf(change, document.company)
  return findings.some(({ message }) => message.startsWith(`${summary} `)) ? summary : ''
}

const isChangeOf = ({ before, after }: Change, { clause, side }: Finding): boolean =>
  (side === 'base' ? before : after) === clause

/** What a rule says beside its message. `accepted`: how to accept a finding was told above. */
function body(finding: Finding, report: Report, onLines: boolean, accepted: boolean): string[] {
  const rule = report.rules.get(finding.ruleId)
  const parts: string[] = []
  if (rule?.reasoning) parts.push(titled('Why it matters:', rule.reasoning))
  if (rule?.fix) parts.push(titled('What would settle it:', rule.fix))
  parts.push(...suggested(finding, report, onLines))
  if (rule !== undefined && rule.sources.length > 0) parts.push(sourceList(rule))
  parts.push(`<sub>${provenance(finding, report, accepted)}</sub>`)
  return parts
}

/** New words for the place: those of the rule, which have to be true first, or a date, which is certain. */
function suggested(finding: Finding, report: Report, onLines: boolean): string[] {
  const lines = suggestedLines(finding, report)
  const block = lines !== null && onLines ? suggestionBlock(lines) : null
  const wording = finding.suggestion === null ? null : report.rules.get(finding.ruleId)?.wording
  if (wording != null) {
    const words = 'Wording that would settle it, once it is true of what the company does'
    return block === null ? [`${words}: “${quoteProse(wording)}”`] : [`${words}:`, block]
  }
  if (lines === null) return []
  return [block ?? `It would then read: ${codeText(lines)}`]
}

/** The operative words in their sentence: a list item after its lead-in, other words as they stand in the source. */
function blockQuote(clause: Clause, source: string | undefined): string {
  const words = `<strong>${quoteText(cut(clause.quote, QUOTED))}</strong>`
  if (clause.context.length > 0) return `> “${quoteText(cut(clause.context.join(' '), AROUND))} … ${words}”`
  const lead = quoteText(source === undefined ? '' : sentenceBefore(source, clause.start.offset))
  const rest = quoteText(source === undefined ? '' : sentenceAfter(source, clause.end.offset))
  const gap = /^[\p{L}\p{N}(“"…]/u.test(rest) ? ' ' : ''
  return `> “${lead}${lead === '' ? '' : ' '}${words}${gap}${rest}”`
}

/** A sentence with the words at fault in it, and how they were read. */
function passage({ text, context, section, acts }: Said): string[] {
  const lead = context.length === 0 ? '' : `${quoteText(cut(context.join(' '), AROUND))} … `
  const quote = `> “${lead}${marked(text, acts)}”`
  if (acts.length === 0) return [quote]
  const name = sectionName(section)
  const row = (label: string, words: readonly string[]): string[] => {
    const some = [...new Set(words)].filter((each) => each !== '')
    return some.length === 0 ? [] : [`- ${label}: ${some.slice(0, MOST_ACTS).join(', ')}`]
  }
  const rows = [
    ...row(
      'Who acts',
      acts.map(({ actor }) => ACT_ACTOR_WORDS[actor]),
    ),
    ...row(
      'What',
      acts.map((act) => `${modeWords(act)} “${quoteText(act.verb)}”`),
    ),
    ...row(
      'To what',
      acts.map(({ object }) => (object === '' ? '' : `“${quoteText(cut(object, AROUND))}”`)),
    ),
  ]
  return [quote, `How ${name === null ? 'this' : quoteText(name)} reads:`, rows.join('\n')]
}

/** Acts of one sentence whose reading is told. */
const MOST_ACTS = 6

/** A text with the words of its acts made bold, from the first to the last; cut on both sides where it is long. */
function marked(text: string, acts: Said['acts']): string {
  const places = acts.flatMap(({ words }) => {
    const at = text.indexOf(words)
    return at < 0 ? [] : [{ from: at, to: at + words.length }]
  })
  if (places.length === 0) return quoteText(cut(text, QUOTED))
  const from = Math.min(...places.map((place) => place.from))
  const to = Math.max(...places.map((place) => place.to))
  const lead = text.slice(Math.max(0, from - AROUND), from)
  const rest = text.slice(to, to + AROUND)
  const spaced = (side: string, at: number): string => (/\s/.test(side.at(at) ?? '') ? ' ' : '')
  return `${quoteText(lead)}${spaced(lead, -1)}<strong>${quoteText(cut(text.slice(from, to), QUOTED))}</strong>${spaced(rest, 0)}${quoteText(rest)}`
}

/** What Markdown would not show as it is written; a quotation with it in it would not read as the document does. */
const MARKUP = /[[\]<>|*_`~\\#&]/

function sentenceBefore(source: string, from: number): string {
  const line = before(source, from, AROUND)
  const end = line.lastIndexOf('. ')
  const sentence = end === -1 ? line.replace(/^\s*[-+] /, '') : line.slice(end + 2)
  const wrapped = end === -1 && isWrappedAt(source, from - line.length - 1, -1)
  return MARKUP.test(sentence) ? '…' : `${wrapped ? '…' : ''}${sentence}`
}

function sentenceAfter(source: string, to: number): string {
  const line = after(source, to, AROUND)
  const end = line.search(/[.](?: |$)/)
  const sentence = end === -1 ? line : line.slice(0, end + 1)
  const wrapped = end === -1 && isWrappedAt(source, to + line.length, 1)
  return MARKUP.test(sentence) ? '…' : `${sentence}${wrapped ? '…' : ''}`
}

/** Does a line break at the offset stand inside a paragraph, so that the sentence goes on beyond it? */
function isWrappedAt(source: string, at: number, step: 1 | -1): boolean {
  if (!isBreak(source[at])) return false
  const pair = isBreak(source[at + step]) && source[at] !== source[at + step]
  const next = source[at + (pair ? 2 * step : step)]
  return next !== undefined && !isBreak(next)
}

/** What a clause that was there before says beyond it: its line may not show what moved, as where a definition grew. */
function moved(findings: readonly Finding[], { changes, rules }: Report): string[] {
  // A rule about changes has told it.
  if (findings.some(({ ruleId }) => rules.get(ruleId)?.fact === 'change')) return []
  const isMeant = ({ after }: Change): boolean => after !== null && after === findings[0]?.clause
  const document = changes?.find((each) => each.changes.some(isMeant))
  const change = document?.changes.find(isMeant)
  if (!document || !change?.before) return []
  return [`**What changed:** ${quoteProse(cut(summaryOf(change, document.company), 1_000))}`]
}

function reading(clause: Clause, side: Finding['side']): string {
  const { evidence, consent } = clause
  const who = `${ACTOR_WORDS[clause.actor]} ${STANCE_WORDS[clause.stance]} ${ACTION_WORDS[clause.action]}`
  const rows: [string, string][] = [['Who does what', who + words(evidence.action)]]
  if (clause.data.length > 0) {
    rows.push(['Data', listWords(clause.data.map((kind) => DATA_WORDS[kind])) + words(evidence.data)])
  }
  if (clause.purposes.length > 0) {
    rows.push([
      'What for',
      listWords(clause.purposes.map((p) => PURPOSE_WORDS[p])) + words(evidence.purposes),
    ])
  }
  if (clause.qualifiers.length > 0) {
    rows.push(['License terms', listWords(clause.qualifiers.map((q) => QUALIFIER_WORDS[q]))])
  }
  const place = consent.where === 'none' ? '' : `, ${CONSENT_PLACE_WORDS[consent.where]}`
  rows.push(['Consent', CONSENT_WORDS[consent.mode] + place + words(consent.evidence && [consent.evidence])])
  if (clause.confidence === 'low') {
    rows.push(['Not certain', quoteText(clause.doubt ?? 'the reading rests on a guess')])
  }
  if (!clause.explicit) rows.push(['Implied', 'the wording does not say so outright'])
  const section = sectionName(clause.section)
  const reads = side === 'base' ? 'read before this change' : 'reads'
  const heading = `How ${section === null ? 'this' : quoteText(section)} ${reads}:`
  return [heading, '', ...rows.map(([label, text]) => `- ${label}: ${text}`)].join('\n')
}

/** The words that a value was read from: ` (“Customer Content”, “Boards”)`; three at most. */
function words(evidence: readonly Pick<Evidence, 'text'>[] | null | undefined): string {
  const quotes = [...new Set((evidence ?? []).map(({ text }) => `“${quoteText(cut(text, 120))}”`))]
  if (quotes.length === 0) return ''
  return ` (${quotes.slice(0, 3).join(', ')}${quotes.length > 3 ? ', …' : ''})`
}

/** The one-click form. Its fence is longer than any in the lines, and nothing in it is escaped: it becomes the document. */
function suggestionBlock(lines: string): string {
  const longest = Math.max(2, ...(lines.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}suggestion\n${lines}\n${fence}`
}

function titled(title: string, text: string): string {
  const [first = '', ...others] = quoteParagraphs(cut(text, EXPLAINED))
  return [`**${title}** ${first}`, ...others].join('\n\n')
}

function sourceList(rule: Rule): string {
  const links = rule.sources.map((source) => {
    const notes = sourceNotes(source)
    return linkText(source.title, source.url) + (notes === '' ? '' : ` (${quoteText(notes)})`)
  })
  return `Sources: ${links.join('; ')}`
}

/** What could not be judged is to be mended, not accepted. */
function canBeAccepted({ ruleId }: Finding, { rules }: Report): boolean {
  return (rules.get(ruleId)?.fact ?? 'input') !== 'input'
}

function provenance(finding: Finding, report: Report, accepted: boolean): string {
  const rule = `Rule ${codeText(finding.ruleId)}`
  if (!canBeAccepted(finding, report)) return `${rule}.`
  if (accepted) return `${rule} of ${codeText(report.policyPath)}; accepted likewise, by an entry of its own.`
  const policy = report.policyPath.startsWith('fineprint:') ? '.fineprint.yml' : report.policyPath
  const at = sectionAt(finding)
  const section = at?.number ?? at?.title ?? null
  const place = section === null ? '' : `, section ${codeText(section)}`
  const what = finding.side === 'base' ? 'change' : 'wording'
  return (
    `${rule} of ${codeText(report.policyPath)}. To accept this ${what} on the record, add an entry under ` +
    `<code>waivers:</code> in ${codeText(policy)} with this rule, file ${codeText(finding.file)}${place}, ` +
    'a reason and who approved it, in a pull request of its own that is merged first.'
  )
}
