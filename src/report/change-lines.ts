/** What a change does for people, in a few lines that open the review and the summary. */
import { summaryOf } from '../lint/change-words.ts'
import type { Report } from '../lint/types.ts'
import { quoteText } from './markdown.ts'
import { count } from './phrases.ts'
import { cut } from './visible.ts'

/** Lines in all, so that a change of a hundred clauses can be taken in at a glance. */
const MOST = 5
/** Characters of a line. */
const LONGEST = 400

/**
 * A Markdown list of at most five lines: what the company gains, then what people gain. Empty where nothing was compared,
 * or the change moves no rights.
 */
export function changeLines({ changes }: Pick<Report, 'changes'>): string[] {
  const documents = changes ?? []
  const several = documents.filter((document) => document.changes.some(moves)).length > 1
  const lines = (['grants', 'protects'] as const).flatMap((effect) =>
    documents.flatMap(({ path, company, changes: own }) =>
      own
        .filter((change) => change.effect === effect)
        .map((change) => {
          const whom = effect === 'grants' ? 'The company gains' : 'People gain'
          const text = cut(summaryOf(change, company), LONGEST)
          return `- **${whom}:** ${quoteText(several ? `${path}: ${text}` : text)}`
        }),
    ),
  )
  if (lines.length <= MOST) return lines
  const rest = lines.length - MOST + 1
  return [...lines.slice(0, MOST - 1), `- And ${count(rest, 'more change')} of people's rights.`]
}

const moves = ({ effect }: { effect: string }): boolean => effect !== 'neutral'
