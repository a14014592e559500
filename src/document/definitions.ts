/** Terms that a document defines: "Board Content" means …; … (the "Service"); … referred to as Service Data. */
import type { Prose, Span } from './flow.ts'
import { statesSomething } from './titles.ts'
import type { Block, DefinedTerm, Sentence } from './types.ts'

/** A quoted or bold term; the span covers the words alone, `outer` the quotes as well. Ranges in the sentence's text. */
interface Term extends Span {
  outer: Span
  quoted: boolean
}

const MAX_TERM = 80
const MAX_MEANING = 600
/** What may stand between a term and the verb, besides one parenthetical. */
const OPERATOR =
  /^,? ?(?:[–—:-] ?)?(?:(?:as used (?:here(?:in)?|in [\w ]{1,40}),? )?(?:shall |will |collectively |each |both |also )?(?:means?|ha(?:s|ve) the (?:same )?meanings?|refers? to|includes?|(?:is|are) defined (?:as|to mean)|(?:is|are) understood (?:as|to mean))\b[:,]?) ?/i
const WEAK_OPERATOR = /^ ?(?:(?:is|are)\b|[:–—]) ?/
const CALLED =
  /(?:referred to (?:here(?:in(?:after)?)? |collectively |together |in [\w ]{1,40} )?as|known as|defined as|called|hereinafter|we call (?:this|these|it|them)) (?:the |our |a |an )?$/i
/** How a parenthetical that defines may begin, besides with the term itself. */
const LEADS =
  /^(?:(?:the|our|your|a|an|each|collectively|together|and together|hereinafter|hereafter|individually|jointly|referred|defined|also|or|this|these|in this)\b[^"]{0,80})?$/i
const BETWEEN = /^,? ?(?:and\/or|and|or|,|as well as)?,? ?(?:the |each(?: an?)?,? |an? )?$/i

/** The quoted terms of a text. Quotes are paired by what stands beside them; one pass. */
function quotedIn(text: string): Term[] {
  const terms: Term[] = []
  let open = -1
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    const opens = at === 0 || /[\s([{/—–'*]/.test(text[at - 1]!)
    if (open < 0 || (opens && text[at + 1] !== ' ' && at - open > MAX_TERM)) {
      if (opens) open = at
      continue
    }
    let to = at
    while (to > open + 1 && /[,.;: ]/.test(text[to - 1]!)) to--
    let from = open + 1
    while (from < to && text[from] === ' ') from++
    if (to > from && to - from <= MAX_TERM)
      terms.push({ from, to, outer: { from: open, to: at + 1 }, quoted: true })
    open = -1
  }
  return terms
}

/** The bold runs of a sentence that are not within quotes already. */
function boldIn(sentence: Sentence, strong: readonly Span[], quoted: readonly Term[]): Term[] {
  const terms: Term[] = []
  let next = 0
  for (const span of strong) {
    let from = Math.max(span.from, sentence.from) - sentence.from
    let to = Math.min(span.to, sentence.to) - sentence.from
    while (from < to && /[ "'(]/.test(sentence.text[from]!)) from++
    while (to > from && /[ "'.,:;)]/.test(sentence.text[to - 1]!)) to--
    if (to <= from || to - from > MAX_TERM || statesSomething(sentence.text.slice(from, to))) continue
    while (next < quoted.length && quoted[next]!.outer.to <= from) next++
    if (next < quoted.length && quoted[next]!.outer.from < to) continue
    terms.push({ from, to, outer: { from, to }, quoted: false })
  }
  return terms
}

/** The parentheses of a text at the outermost level. */
function parentheticals(text: string): Span[] {
  const spans: Span[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') {
      if (depth++ === 0) from = at
    } else if (text[at] === ')' && depth > 0 && --depth === 0) spans.push({ from, to: at + 1 })
  }
  return spans
}

/** The words before `to`, back to the last semicolon, the definition before or the start of the sentence. */
function meaningBefore(text: string, from: number, to: number): string {
  const words = text.slice(Math.max(from, to - MAX_MEANING), to)
  return words
    .slice(words.lastIndexOf(';', words.length - 1) + 1)
    .replace(/^[ ,.;)]+|[ ,(:–—-]+$/g, '')
    .trim()
}

/** The words of a lead-in and its items, or of the rest of the sentence. */
function meaningAfter(sentence: Sentence, from: number): string {
  const parts = [sentence.text.slice(from)]
  let length = parts[0]!.length
  for (const item of sentence.items) {
    if (length > MAX_MEANING) break
    parts.push(item.text)
    length += item.text.length
  }
  return parts.join(' ').trim().slice(0, MAX_MEANING)
}

const looksDefined = (text: string, term: Term): boolean =>
  term.quoted
    ? /[\p{L}\p{N}]/u.test(text.slice(term.from, term.to))
    : /^\p{Lu}/u.test(text.slice(term.from, term.to))

function definitionsOf(sentence: Sentence, terms: readonly Term[]): DefinedTerm[] {
  const { text } = sentence
  const found: DefinedTerm[] = []
  const done = new Set<Term>()
  const add = (term: Term, meaning: string) => {
    if (done.has(term) || meaning === '') return
    done.add(term)
    found.push({ term: text.slice(term.from, term.to), meaning, sentence, from: term.from, to: term.to })
  }
  const brackets = parentheticals(text)
  const bracketAt = new Map(brackets.map((bracket) => [bracket.from, bracket]))
  let next = 0
  let before = 0
  for (const bracket of brackets) {
    while (next < terms.length && terms[next]!.outer.from < bracket.from) next++
    const inside: Term[] = []
    for (let index = next; index < terms.length && terms[index]!.outer.to <= bracket.to; index++)
      inside.push(terms[index]!)
    const [first] = inside
    if (!first || !looksDefined(text, first)) continue
    const lead = text.slice(bracket.from + 1, first.outer.from)
    const rest = text.slice(inside.at(-1)!.outer.to, bracket.to - 1)
    if (!LEADS.test(lead) || rest.length > 40 || /\b(?:as defined|see|under|mean)\b/i.test(lead + rest))
      continue
    const meaning = meaningBefore(text, before, bracket.from)
    for (const term of inside) add(term, meaning)
    before = bracket.to
  }
  // Runs of terms, "Inputs" and "Outputs", before a verb that defines.
  for (let index = 0; index < terms.length; index++) {
    const group = [terms[index]!]
    while (index + 1 < terms.length) {
      const between = text.slice(group.at(-1)!.outer.to, terms[index + 1]!.outer.from)
      if (between.length > 20 || !BETWEEN.test(between)) break
      group.push(terms[++index]!)
    }
    let after = group.at(-1)!.outer.to
    const aside = bracketAt.get(after) ?? bracketAt.get(after + 1)
    const initial =
      /^(?:the (?:term|word|phrase|expression)s? |here(?:in)?,? |in (?:this|these) [\w ]{1,30},? )?$/i.test(
        text.slice(0, Math.min(group[0]!.outer.from, 60)),
      )
    let rest = text.slice(after, after + 200)
    if (aside && !OPERATOR.test(rest)) {
      after = aside.to
      rest = text.slice(after, after + 200)
    }
    const operator =
      OPERATOR.exec(rest) ?? (initial && group[0]!.outer.from <= 40 ? WEAK_OPERATOR.exec(rest) : null)
    if (operator) {
      const meaning = meaningAfter(sentence, after + operator[0].length)
      for (const term of group) if (looksDefined(text, term)) add(term, meaning)
    } else if (CALLED.test(text.slice(Math.max(0, group[0]!.outer.from - 80), group[0]!.outer.from))) {
      const meaning = meaningBefore(text, 0, group[0]!.outer.from).replace(CALLED_TAIL, '').trim()
      for (const term of group) if (looksDefined(text, term)) add(term, meaning)
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

const CALLED_TAIL =
  / ?(?:,? ?(?:which )?(?:is|are|will be|shall be)? ?(?:together|collectively|hereinafter|herein)? ?(?:referred to|known|defined|called)?(?: \w+){0,3})$/i

/** A short quoted or bold first cell of a row with two cells, beside its meaning. */
function definitionOfRow(
  sentence: Sentence,
  meaning: Block | undefined,
  terms: readonly Term[],
): DefinedTerm[] {
  const { block } = sentence
  const other = meaning?.cell
  if (block.cell?.column !== 0 || !other) return []
  if (other.row !== block.cell.row || other.column !== 1 || block.cell.row === 0) return []
  const [term] = terms
  if (!term || term.outer.to - term.outer.from < sentence.text.length - 2 || sentence.text.length > MAX_TERM)
    return []
  const words = meaning!.text.value.slice(0, MAX_MEANING)
  return [
    { term: sentence.text.slice(term.from, term.to), meaning: words, sentence, from: term.from, to: term.to },
  ]
}

/** The definitions of a document in reading order. `proseOf` has the bold runs of its blocks. */
export function findDefinitions(
  sentences: readonly Sentence[],
  proseOf: ReadonlyMap<Block, Prose>,
): DefinedTerm[] {
  const definitions: DefinedTerm[] = []
  let block: Block | null = null
  let strong: Span[] = []
  let next = 0
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.block !== block) {
      block = sentence.block
      strong = proseOf.get(block)?.strong ?? []
      next = 0
    }
    while (next < strong.length && strong[next]!.to <= sentence.from) next++
    const bold: Span[] = []
    for (let at = next; at < strong.length && strong[at]!.from < sentence.to; at++) bold.push(strong[at]!)
    if (bold.length === 0 && !sentence.text.includes('"')) continue
    const quoted = quotedIn(sentence.text)
    const terms = [...quoted, ...boldIn(sentence, bold, quoted)].sort((a, b) => a.outer.from - b.outer.from)
    if (terms.length === 0) continue
    const row = block.cell ? definitionOfRow(sentence, sentences[index + 1]?.block, terms) : []
    for (const definition of row.length > 0 ? row : definitionsOf(sentence, terms))
      definitions.push(definition)
  }
  return definitions
}
