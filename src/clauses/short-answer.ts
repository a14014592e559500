/** Short answers: "No.", "Yes, in Settings.", a check mark in a table. They say nothing without the question over them. */
import type { Sentence } from '../document/index.ts'
import type { Lexicons } from './compile.ts'
import { findAll } from './lexicon.ts'
import { tokenize } from './tokens.ts'

export const ANSWER =
  /^((?:yes|sometimes|always|only|by default|no|never|not at all|absolutely not|certainly not|of course not)\b|[\u2611\u2705\u2713-\u2718\u274C])(?:[,.!:;\u2013\u2014 ]|\uFE0F)*/i
export const DENIES = /^(?:no|never|not|absolutely|certainly|of|[\u2715-\u2718\u274C])/i
/** Characters of the longest question and of the longest answer: who says more says it in full. */
export const LONGEST = 300
export const LONGEST_ANSWER = 600

export const isAnswer = ({ text }: Sentence): boolean => text.length <= LONGEST_ANSWER && ANSWER.test(text)

/** "Can you opt out?" — "Yes, in Settings.": does the sentence say yes to a question about a choice? */
export function affirmsChoice(sentence: Sentence, before: Sentence | undefined, lexicons: Lexicons): boolean {
  const answer = isAnswer(sentence) ? ANSWER.exec(sentence.text) : null
  if (!answer || DENIES.test(answer[1]!) || !before?.text.endsWith('?') || before.text.length > LONGEST)
    return false
  return findAll(lexicons.consent, tokenize(before.text)).some(({ value }) => value === 'opt-out')
}
