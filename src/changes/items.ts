/** The items of a list in which given words stand: "messages, photos or | health records". */
import type { Evidence } from '../clauses/types.ts'

/** How far a list is followed from the words that are known, in characters, and how many words an item has at most. */
const REACH = 300
const LONGEST = 5

/** "Boards, including | drafts": what is one of the things that were named. */
const EXAMPLE = /\b(?:including|such as|for example|like|e\.g\.)[^.;:]{0,80}$/i

/** Words that stand in no item: they end the list. */
const ENDS =
  /^(?:to|for|in|on|by|at|from|with|that|which|who|whose|we|you|they|it|will|may|can|shall|must|do|does|did|is|are|was|were|be|not|never|if|unless|when|where|while|as|of|into|through|under|than|but|including|such|used?|uses|using|train\w*|other|because|so|because|without|except|only|has|have|had)$/
const JOINS = /^(?:and|or|nor|&|\/|,|;)$/
const DETERMINERS =
  /^(?:your|our|their|its|the|a|an|any|all|some|these|those|this|his|her|every|each|also|either|both)$/

/** The items, each as its words without determiners; only the known words themselves where no list is around them. */
export function itemsAround(source: string, words: readonly Evidence[]): Set<string> {
  const found = new Set<string>()
  for (const { start, end } of words) {
    if (EXAMPLE.test(source.slice(Math.max(0, start.offset - REACH), start.offset))) continue
    const own = tokensOf(source.slice(start.offset, end.offset))
    const before = tokensOf(source.slice(Math.max(0, start.offset - REACH), start.offset)).reverse()
    const after = tokensOf(source.slice(end.offset, end.offset + REACH))
    const list = [...take(before).reverse(), ...own, ...take(after)]
    addItems(list, found)
  }
  return found
}

/** Every item of a text that is a list: the meaning of a term. */
export function itemsIn(text: string): Set<string> {
  const found = new Set<string>()
  addItems(tokensOf(text), found)
  return found
}

/** An item ends where more is said of it: "photos | that you upload". */
function addItems(tokens: readonly string[], found: Set<string>): void {
  let item: string[] = []
  let open = true
  for (const token of [...tokens, ',']) {
    if (!JOINS.test(token) && !/^[.()]$/.test(token)) {
      open &&= !ENDS.test(token)
      if (open && !DETERMINERS.test(token)) item.push(token)
      continue
    }
    open = true
    if (item.length > 0 && item.length <= LONGEST) found.add(item.join(' '))
    item = []
  }
}

const tokensOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu) ?? []

/** The tokens of a list from one end of what is known, as far as it goes on. */
function take(tokens: readonly string[]): string[] {
  const end = tokens.findIndex(
    (token) => ENDS.test(token) || (!JOINS.test(token) && !/^[\p{L}\p{N}]/u.test(token)),
  )
  return end < 0 ? [...tokens] : tokens.slice(0, end)
}

/** Adjectives that make less of what they describe: "public posts" are not all posts. */
const NARROWING =
  /^(?:public(?:ly)?|published|shared|flagged|reported|rated|selected|recent|new|future|past|historical|uploaded|unpublished|deleted|archived|approved|completed|visible|available|anonymi[sz]ed|aggregated?)$/

/** 1 where a list covers more than before, -1 where it covers less, 0 where neither can be said. */
export function itemsMove(before: ReadonlySet<string>, after: ReadonlySet<string>): number {
  const [then, now] = [[...before], [...after]]
  const within = (item: string, list: readonly string[]): boolean =>
    list.some((wide) => item === wide || (item.endsWith(` ${wide}`) && narrows(item, wide)))
  const kept = then.every((item) => within(item, now))
  const known = now.every((item) => within(item, then))
  return kept === known ? 0 : kept ? 1 : -1
}

const narrows = (item: string, wide: string): boolean =>
  item
    .slice(0, item.length - wide.length - 1)
    .split(' ')
    .some((word) => NARROWING.test(word))

const OTHERS =
  /\b(?:partners?|affiliates?|vendors?|providers?|part(?:y|ies)|subsidiar(?:y|ies)|contractors?|compan(?:y|ies)|processors?|licensees|group|others|customers|suppliers|researchers|universities|agents)\b/

/** Of those who act in a list: the ones beside the company itself. */
export const othersIn = (items: ReadonlySet<string>): Set<string> =>
  new Set([...items].filter((item) => OTHERS.test(item)))
