/** What a clause leaves out of the data that it names: "content that is not personal data", "posts other than drafts". */
import type { Clause } from '../clauses/types.ts'
import { wordsOf } from './statement.ts'

/** How far behind the data an exclusion is looked for, and how many of its words tell one from another. */
const REACH = 160
const WORDS = 4

const EXCLUDES =
  /^["'”’)\]*_]{0,4},? \(?(?:(?:that|which) (?:is|are|was|were|has|have|does|do|did)(?: not|n['’]t)|other than|except for|except(?= (?:your|any|the|our|their|its|those|these|private|public|personal|sensitive)\b)|excluding|but not|not including|apart from|with the exception of) (?!limited)/i

/** The first words of what is left out of each of the data, in order; none where nothing is. */
export function excludedBy({ evidence }: Clause, source: string): string[] {
  return (evidence.data ?? []).flatMap(({ end }) => {
    const rest = source.slice(end.offset, end.offset + REACH).replaceAll(/\s+/g, ' ')
    const found = EXCLUDES.exec(rest)
    return found ? [wordsOf(rest.slice(found[0].length)).slice(0, WORDS).join(' ')] : []
  })
}

/** Words that say the same in other ways: "non-personal content", "content without names", "only public content". */
const OTHERWISE = [
  'non',
  'no',
  'not',
  'without',
  'except',
  'excluding',
  'other',
  'only',
  'anonymized',
  'deidentified',
]

interface Side {
  excluded: readonly string[]
  words: ReadonlySet<string>
}

/** -1 where a clause leaves something out that it did not before, 1 where it no longer does, 0 where neither or both. */
export function exclusionMove(before: Side, after: Side): number {
  const gains = (now: Side, then: Side): boolean => now.excluded.some((each) => !then.excluded.includes(each))
  const added = gains(after, before)
  const taken = gains(before, after)
  if (added === taken) return 0
  const [more, less] = added ? [after, before] : [before, after]
  const otherwise = OTHERWISE.some((word) => less.words.has(word) && !more.words.has(word))
  return otherwise ? 0 : added ? -1 : 1
}
