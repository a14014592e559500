/** Terms in places that people do not see: comments, elements that a page does not show, and words that are struck out. */
import { type Act, type Clause, readClauses, readSentences } from '../clauses/index.ts'
import {
  type Comment,
  type Document,
  hiddenElements,
  locator,
  parseDocument,
  type Problem,
  type Range,
  unstruck,
} from '../document/index.ts'
import type { PolicyWords } from './types.ts'

/** Comments that are looked into, and characters of each. */
const COMMENTS = 50
const LONGEST = 5_000
const QUOTED = 80

const isTerm = ({ confidence }: Clause): boolean => confidence === 'high'

/**
 * A problem for each of the comments and each hidden element that says something of people's rights. A waiver in a comment
 * names the terms that it is about, and holds nothing else.
 */
export function hiddenTerms(
  document: Document,
  comments: readonly Comment[],
  clauses: readonly Clause[],
  words: PolicyWords,
): Problem[] {
  const inComments = comments.slice(0, COMMENTS).flatMap(({ value, start, end }): Problem[] => {
    const read = readClauses(parseDocument(value.slice(0, LONGEST), document.path), words)
    const term = read.find(isTerm)
    return term === undefined ? [] : [{ code: 'hidden', reason: inside('a comment', term), start, end }]
  })
  const inElements = hiddenElements(document.source).flatMap(({ from, to }): Problem[] => {
    const term = clauses.find(({ start }) => start.offset >= from && start.offset < to)
    if (term === undefined) return []
    const { start, end } = term
    return [{ code: 'hidden', reason: inside('an element that pages do not show', term), start, end }]
  })
  return [...inComments, ...inElements]
}

const inside = (where: string, { quote }: Clause): string =>
  `terms stand in ${where} (“${quote.slice(0, QUOTED)}”): show them, or take them out`

/**
 * A problem for all words that are struck out and would change what is said. They are read as taken out; where a page does not show
 * the strike, they hold, and a final text has none.
 */
export function struckTerms(document: Document, clauses: readonly Clause[], words: PolicyWords): Problem[] {
  const { struck } = document
  if (struck.length === 0) return []
  const held = parseDocument(unstruck(document), document.path)
  const said = { clauses, acts: readSentences(document, words).flatMap(({ acts }) => acts) }
  const would = {
    clauses: readClauses(held, words),
    acts: readSentences(held, words).flatMap(({ acts }) => acts),
  }
  const at = locator(document.source)
  return struck.flatMap(({ from, to, inner }): Problem[] => {
    const reach = reachOf([document, held], from, to)
    if (sayingIn(said, reach) === sayingIn(would, reach)) return []
    const quote = document.source.slice(inner.from, Math.min(inner.to, inner.from + QUOTED))
    const reason = `“${quote}” is struck out, and would change what is said: take it out, or let it stand`
    return [{ code: 'hidden', reason, start: at(from), end: at(to) }]
  })
}

/** From the first to the last of the sentences that the words stand in, struck out or not. */
function reachOf(documents: readonly Document[], from: number, to: number): { from: number; to: number } {
  const near = documents
    .flatMap(({ sentences }) => sentences)
    .filter(({ start, end }) => start.offset < to && end.offset > from)
  return {
    from: Math.min(from, ...near.map(({ start }) => start.offset)),
    to: Math.max(to, ...near.map(({ end }) => end.offset)),
  }
}

/** What is said within a stretch, in a form that can be compared. */
function sayingIn(
  { clauses, acts }: { clauses: readonly Clause[]; acts: readonly Act[] },
  { from, to }: { from: number; to: number },
): string {
  const within = ({ start }: Range): boolean => start.offset >= from && start.offset < to
  return JSON.stringify([
    clauses
      .filter(within)
      .map((c) => [
        c.action,
        c.stance,
        c.actor,
        c.data,
        c.purposes,
        c.qualifiers,
        c.consent.mode,
        c.confidence,
      ]),
    acts
      .filter(within)
      .map(({ actor, mode, denied, supposed, verb }) => [actor, mode, denied, supposed, verb]),
  ])
}
