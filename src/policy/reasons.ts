/** Which reasons say something to an auditor. */
import { show } from './show.ts'

/** Words that tell nothing of a finding, whatever their order: "approved by legal", "see above", "false positive". */
const EMPTY_WORDS = new Set(
  (
    'a above accept acceptable accepted an and applicable approve approved are as asap be because below by can compliance ' +
    'counsel decided decision design determined do does done exception exempt exempted false fine fix fixme for hack have ' +
    'he i ignore ignored in intended intentional intentionally is issue it its known later lawyer legacy legal linter ' +
    'my n na needed no none not now of ok okay on our pending per please policy positive progress reason reviewed risk ' +
    'rule said say says see she so tbd team temp temporarily temporary test that the they this ticket to todo us wait ' +
    'waive waived waiver warning was we were will wip wontfix work x xxx yes'
  ).split(' '),
)

/** Numbers of tickets, addresses and names: whoever has no access learns nothing from them. */
const REFERENCES = /https?:\/\/\S+|@[\p{L}\p{N}_/.-]+|#\d+|\b\p{Lu}[\p{Lu}\p{N}_]*-\d+\b/gu
const FEWEST_WORDS = 3
const FEWEST_TELLING = 2
/** Scripts that put no space between words, and how many of their letters a sentence has at least. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu
const FEWEST_LETTERS = 6

/**
 * Why a waiver's reason is none, with the remedy; null for a reason. One has three words at least, two of which say more than
 * that somebody decided; numbers of tickets, names, numbers and the words of the rule do not count.
 */
export function reasonFault(reason: string, rule: string): string | null {
  return isEmpty(reason, rule)
    ? `${show(reason)} is no reason: say why in a sentence that an auditor understands`
    : null
}

function isEmpty(reason: string, rule: string): boolean {
  const text = reason.replaceAll(REFERENCES, ' ')
  if ((text.match(UNSPACED)?.length ?? 0) >= FEWEST_LETTERS) return false
  const words = wordsIn(text)
  const named = new Set(wordsIn(rule))
  const telling = words.filter((word) => !EMPTY_WORDS.has(word) && !named.has(word) && !isFiller(word))
  return words.length < FEWEST_WORDS || new Set(telling).size < FEWEST_TELLING
}

/** "It's" is one word, and so is "re-use". */
const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** One letter over and over, or no letter at all. */
const isFiller = (word: string): boolean => !/\p{L}/u.test(word) || /^(.)\1*$/u.test(word)
