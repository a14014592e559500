/** Terms in places that people do not see: comments, and elements that a page does not show. */
import { type Clause, readClauses } from '../clauses/index.ts'
import {
  type Comment,
  type Document,
  hiddenElements,
  parseDocument,
  type Problem,
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
