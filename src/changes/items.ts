/** The items of lists: the data that a statement names, those who act, what is left out, the meaning of a term. */
import type { Evidence } from '../clauses/types.ts'
import type { How } from './types.ts'

/** How far a list is followed from the words that are known, in characters, and how many words an item has at most. */
const REACH = 300
const LONGEST = 5

/** "Boards, including | drafts", "excluding | drafts": what is one of the things that were named, or none of them. */
const EXAMPLE =
  /\b(?:including|such as|for example|like|e\.g\.|excluding|except(?: for)?|other than|apart from|but not)[^.;:]{0,80}$/i

/** Words that stand in no item: they end the list. */
const ENDS =
  /^(?:to|for|in|on|by|at|from|with|that|which|who|whose|whom|we|you|they|it|will|may|can|shall|must|do|does|did|is|are|was|were|be|not|never|if|unless|when|where|while|as|of|into|through|under|than|but|including|excluding|such|used?|uses|using|train\w*|other|because|so|without|except|only|has|have|had|sell|share|disclose|rent|give|store|process|analy[sz]e|improve|develop|provide|operate|let|allow|make|help|build|delete|license|publish)$/
const JOINS = /^(?:and|or|nor|&|\/|,|;)$/
const DETERMINERS =
  /^(?:your|our|their|its|the|a|an|any|all|some|these|those|this|his|her|every|each|also|either|neither|both)$/
const ENDS_SENTENCE = /[.!?:|](?=\s|$)|\n\s*\n|\n\s*(?:[-*+•#]|\d{1,3}[.)])\s/

/** The items around known words, each as its words without determiners; only the words themselves where no list is around. */
export function itemsAround(source: string, words: readonly Evidence[]): Set<string> {
  const found = new Set<string>()
  for (const { start, end } of words) {
    const left = source.slice(Math.max(0, start.offset - REACH), start.offset)
    if (EXAMPLE.test(left)) continue
    const bullets = bulletsAround(source, start.offset)
    for (const bullet of bullets) addItems(tokensOf(bullet), found)
    if (bullets.length === 0)
      addItems(
        around(left, source.slice(start.offset, end.offset), source.slice(end.offset, end.offset + REACH)),
        found,
      )
  }
  return found
}

/** A bullet that names a thing, and says nothing of it. */
const BULLET = /^ {0,12}(?:[-*+•]|\d{1,3}[.)]) +([^.:;]{1,120}?)[.;,]?(?: (?:and|or))?$/
const MOST_BULLETS = 40

/** The texts of a list of short bullets, of one of which `at` is a part; none where it stands in no such list. */
function bulletsAround(source: string, at: number): string[] {
  const found: string[] = []
  const lineAt = (from: number): string => {
    const end = source.indexOf('\n', from)
    return source.slice(from, end < 0 ? source.length : end).trimEnd()
  }
  const begin = source.lastIndexOf('\n', at - 1) + 1
  if (!BULLET.test(lineAt(begin))) return []
  for (let from = begin; found.length < MOST_BULLETS; ) {
    const text = BULLET.exec(lineAt(from))?.[1]
    if (text === undefined) break
    found.push(text)
    const next = source.indexOf('\n', from) + 1
    if (next === 0) break
    from = next
  }
  for (let to = begin; to > 0 && found.length < MOST_BULLETS; ) {
    const from = source.lastIndexOf('\n', to - 2) + 1
    const text = BULLET.exec(lineAt(from))?.[1]
    if (text === undefined) break
    found.push(text)
    to = from
  }
  return found
}

/** The tokens of the list in which words stand, of the text before and behind them as much as belongs to it. */
function around(left: string, words: string, right: string): string[] {
  const before = tokensOf(left.slice(startOfSentence(left))).reverse()
  const after = tokensOf(right.split(ENDS_SENTENCE, 1)[0]!)
  const [lead, rest] = [take(before), take(after.slice(0, anotherAct(after)))]
  const joined = [...lead, ...rest].some((token) => /^(?:and|or|nor|&|\/)$/.test(token))
  // "Because they come in handy, | your notes …": commas alone make a list only where nothing else stands.
  const own = (part: string[], all: readonly string[]): string[] =>
    joined || part.length === all.length || !part.includes(',') ? part : part.slice(0, part.indexOf(','))
  // "the products you | view, your purchases": the end of what is said of another item is none.
  const said = RELATES.test(before[lead.length] ?? '')
  const last = lead.findLastIndex((token) => JOINS.test(token))
  const items = said ? lead.slice(0, last + 1) : lead
  return [...own(items, before).reverse(), ...tokensOf(words), ...own(rest, after)]
}

const RELATES = /^(?:that|which|who|we|you|they|it)$/

/** Where the last sentence, item or paragraph of a text begins. */
function startOfSentence(text: string): number {
  let from = 0
  for (const { index, 0: mark } of text.matchAll(new RegExp(ENDS_SENTENCE, 'g'))) from = index + mark.length
  return from
}

/** Every item of a text that is a list: the meaning of a term. */
export function itemsIn(text: string): Set<string> {
  const found = new Set<string>()
  addItems(tokensOf(text), found)
  return found
}

const LEAVES_OUT =
  /\b(?:except(?: for| from)?|excluding|other than|but not|apart from|with the exception of|not including|leaving out|save for|excludes?|do(?:es)? not include)\b(?! as\b)([^.;:]{3,300})/gi

/** The items that a text leaves out: "except for identity papers and bank statements". */
export function itemsLeftOut(text: string): Set<string> {
  const found = new Set<string>()
  for (const { 1: rest } of text.matchAll(LEAVES_OUT))
    addItems(tokensOf(rest!.replace(/^ (?:to|for|from|in|of|on) /i, ' ')), found)
  return found
}

const OTHERS =
  /\b(?:partners?|affiliates?|vendors?|providers?|part(?:y|ies)|subsidiar(?:y|ies)|contractors?|compan(?:y|ies)|processors?|licensees|group|others|anybody|anyone|investors|customers|suppliers|researchers|universities|agents)\b/

/** How many places are looked at where the company can be named, and how much of a text before they are looked for. */
const MOST = 8
const LONGEST_TEXT = 4_000

/** Those who act beside the company itself: "we, | our partners and our investors". `name`: how the company is named there. */
export function othersActing(text: string, name: string | undefined): Set<string> {
  const plain = (words: string): string => words.slice(0, LONGEST_TEXT).replaceAll(/\s+/g, ' ')
  const read = plain(text)
  const found = new Set<string>()
  const named = name === undefined ? -1 : read.indexOf(plain(name))
  const places = [
    ...(named < 0 ? [] : [{ index: named, word: name! }]),
    ...[...read.matchAll(/\b(?:we|us|ourselves|neither)\b/gi)].map(({ index, 0: word }) => ({ index, word })),
  ]
  for (const { index, word } of places.slice(0, MOST)) {
    const end = index + word.length
    addItems(around(read.slice(Math.max(0, index - REACH), index), word, read.slice(end, end + REACH)), found)
  }
  return othersIn(found)
}

/** Of those who act: the ones beside the company itself. */
export const othersIn = (items: ReadonlySet<string>): Set<string> =>
  new Set([...items].filter((item) => OTHERS.test(item)))

/** An item ends where more is said of it: "photos | that you upload". */
function addItems(tokens: readonly string[], found: Set<string>): void {
  let item: string[] = []
  let open = true
  for (const token of [...tokens, ',']) {
    if (!JOINS.test(token) && !/^[.()]$/.test(token)) {
      open &&= item.length === 0 || !ENDS.test(token)
      if (open && !DETERMINERS.test(token) && !ENDS.test(token)) item.push(token)
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
    .replaceAll(/\b(?:any|each|all|some|one) of (?=(?:its|our|their|the|your)\b)/g, '')
    .match(/[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu) ?? []

/** The tokens of a list from one end of what is known, as far as it goes on. */
function take(tokens: readonly string[]): string[] {
  const end = tokens.findIndex(
    (token) => ENDS.test(token) || (!JOINS.test(token) && !/^[\p{L}\p{N}]/u.test(token)),
  )
  return end < 0 ? [...tokens] : tokens.slice(0, end)
}

/** "Your prompts | and deletes them": where another act begins behind a list. */
function anotherAct(tokens: readonly string[]): number {
  const at = tokens.findIndex(
    (token, i) =>
      JOINS.test(token) && !DETERMINERS.test(tokens[i + 1] ?? '') && OBJECTS.test(tokens[i + 2] ?? ''),
  )
  return at < 0 ? tokens.length : at
}

const OBJECTS = /^(?:them|it|us|you|your|our|the|this|that|these|those|any)$/

/** Adjectives that make less of what they describe: "public posts" are not all posts. Those of one list mean the same. */
const NARROWING = [
  /^(?:public(?:ly)?|published|shared|visible|available|open)$/,
  /^(?:private(?:ly)?|direct|personal)$/,
  /^(?:encrypted|end-to-end)$/,
  /^(?:flagged|reported|rated|selected|approved|completed)$/,
  /^(?:recent|new|future)$/,
  /^(?:past|historical|archived|deleted|old)$/,
  /^(?:uploaded|submitted)$/,
  /^(?:unpublished|draft)$/,
  /^(?:anonymi[sz]ed|aggregated?|de-?identified|pseudonymi[sz]ed)$/,
]

const isNarrowing = (word: string): boolean => NARROWING.some((group) => group.test(word))

/** Do two lists name at least half of the shorter one alike, so that they are versions of one list? */
export function isSameList(before: ReadonlySet<string>, after: ReadonlySet<string>): boolean {
  const shared = [...before].filter((item) =>
    [...after].some((other) => headOf(other) === headOf(item)),
  ).length
  return before.size > 0 && after.size > 0 && shared * 2 >= Math.min(before.size, after.size)
}

const headOf = (item: string): string => item.slice(item.lastIndexOf(' ') + 1)

/** How far something reaches: 1 for further than before, -1 for less far; with the words that came or went. */
export interface Reach {
  by: number
  how: How
  words: readonly string[]
}

/** The same for what is left out: the more is left out, the less far a statement reaches. */
export const turned = ({ by, how, words }: Reach): Reach => ({
  by: -by,
  how: how === 'added' ? 'excepted' : how === 'dropped' ? 'included' : how,
  words,
})

/** How a list moved: it covers more, or less, or both where it trades one thing for another. */
export function itemsMoves(before: ReadonlySet<string>, after: ReadonlySet<string>): Reach[] {
  const [then, now] = [[...before], [...after]]
  const trade = then.find((item) => now.some((other) => isTrade(item, other)))
  if (trade !== undefined)
    return [
      { by: 1, how: 'added', words: now.filter((item) => isTrade(trade, item)) },
      { by: -1, how: 'dropped', words: [trade] },
    ]
  const within = (item: string, list: readonly string[]): boolean =>
    list.some((wide) => item === wide || (item.endsWith(` ${wide}`) && narrows(item, wide)))
  const kept = then.every((item) => within(item, now))
  const known = now.every((item) => within(item, then))
  if (kept === known) return []
  return [
    kept
      ? { by: 1, how: 'added', words: now.filter((item) => !within(item, then)) }
      : { by: -1, how: 'dropped', words: then.filter((item) => !within(item, now)) },
  ]
}

const narrows = (item: string, wide: string): boolean =>
  item
    .slice(0, item.length - wide.length - 1)
    .split(' ')
    .some(isNarrowing)

/** "Private | messages" for "encrypted | messages": other things of one name. */
function isTrade(one: string, other: string): boolean {
  const head = headOf(one)
  if (head === one || head === other || headOf(other) !== head) return false
  const kinds = [one, other].map((item) =>
    NARROWING.findIndex((group) => item.split(' ').some((w) => group.test(w))),
  )
  return kinds[0]! >= 0 && kinds[1]! >= 0 && kinds[0] !== kinds[1]
}
