/** What is said by leaving it out: "… and will not let others do so", "others may", "private messages are not". */
import type { Parse, Predicate } from './grammar/types.ts'
import { isStop, wordAt } from './grammar/words.ts'
import { matchAt } from './lexicon.ts'
import type { Reading } from './reading.ts'

const DO = /^(?:do|does|did|doing|done)$/

/** Predicates that stand for one said before, in order. */
export const elliptic = (reading: Reading, parse: Parse): Predicate[] =>
  parse.predicates.filter(
    (p) => p.verb >= 0 && (doesSo(reading, p) || breaksOff(reading, p) || isForThat(reading, p)),
  )

/** "we will not use your messages | for this purpose". */
function isForThat(reading: Reading, p: Predicate): boolean {
  if (p.form !== 'finite' || !matchAt(reading.lexicons.process, reading.tokens, p.verb)) return false
  for (let i = p.to; i < p.to + 12 && !isStop(reading, i); i++)
    if (
      ['for', 'to'].includes(wordAt(reading, i)) &&
      ['this', 'that', 'such', 'these', 'those'].includes(wordAt(reading, i + 1)) &&
      /^(?:purpose|end)s?$/.test(wordAt(reading, i + 2))
    )
      return true
  return false
}

/** "do so", "doing this". */
const doesSo = (reading: Reading, p: Predicate): boolean => {
  // In "let vendors | to do so" the group ends in "so".
  const verb = wordAt(reading, p.verb) === 'so' ? p.verb - 1 : p.verb
  return DO.test(wordAt(reading, verb)) && [p.to, p.to - 1].some((at) => wordAt(reading, at) === 'so')
}

/** "we do not.", "aggregated statistics are;": an auxiliary after which nothing comes. */
function breaksOff(reading: Reading, p: Predicate): boolean {
  if (
    p.form !== 'finite' ||
    p.auxiliary < 0 ||
    p.subject.kind === 'none' ||
    p.subject.kind === 'other' ||
    p.subject.from >= p.from
  )
    return false
  const { modal, auxiliary } = reading.lexicons.words
  for (let i = p.auxiliary; i < p.to; i++) {
    const word = wordAt(reading, i)
    if (!modal.has(word) && !auxiliary.has(word) && word !== 'not' && word !== 'never') return false
  }
  const next = wordAt(reading, p.to)
  return next === '' || next === ',' || isStop(reading, p.to)
}
