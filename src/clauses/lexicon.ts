/**
 * Compiles phrases of the vocabulary into a tree of words and finds them in tokens.
 *
 * A phrase is words with single spaces. `word~v` stands for every form of a verb (train, trains, trained, training),
 * `word~n` for a noun and its plural. `a|b` stands for either word, `*` for any one word. Upper and lower case do not matter.
 */
import type { Token } from './tokens.ts'

interface Node<T> {
  next: Map<string, Node<T>>
  values: T[]
}
export interface Lexicon<T> {
  root: Node<T>
}

/** A phrase found in tokens: [from, to) are token indexes. */
export interface Match<T> {
  value: T
  from: number
  to: number
}

const VOWELS = 'aeiou'
const IRREGULAR: Record<string, string[]> = {
  bear: ['bears', 'bore', 'borne', 'bearing'],
  become: ['becomes', 'became', 'becoming'],
  bring: ['brings', 'brought', 'bringing'],
  build: ['builds', 'built', 'building'],
  choose: ['chooses', 'chose', 'chosen', 'choosing'],
  feed: ['feeds', 'fed', 'feeding'],
  give: ['gives', 'gave', 'given', 'giving'],
  hold: ['holds', 'held', 'holding'],
  keep: ['keeps', 'kept', 'keeping'],
  learn: ['learns', 'learned', 'learnt', 'learning'],
  let: ['lets', 'letting'],
  make: ['makes', 'made', 'making'],
  opt: ['opts', 'opted', 'opting'],
  permit: ['permits', 'permitted', 'permitting'],
  run: ['runs', 'ran', 'running'],
  sell: ['sells', 'sold', 'selling'],
  send: ['sends', 'sent', 'sending'],
  set: ['sets', 'setting'],
  submit: ['submits', 'submitted', 'submitting'],
  take: ['takes', 'took', 'taken', 'taking'],
  teach: ['teaches', 'taught', 'teaching'],
  transmit: ['transmits', 'transmitted', 'transmitting'],
  withdraw: ['withdraws', 'withdrew', 'withdrawn', 'withdrawing'],
  write: ['writes', 'wrote', 'written', 'writing'],
}

/** All forms of an English verb, from its base form. */
export function verbForms(base: string): string[] {
  const irregular = IRREGULAR[base]
  if (irregular) return [base, ...irregular]
  const last = base.at(-1)!
  const before = base.at(-2) ?? ''
  if (last === 'e') return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`]
  if (last === 'y' && !VOWELS.includes(before)) {
    const stem = base.slice(0, -1)
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`]
  }
  const s = /(?:s|x|z|ch|sh)$/.test(base) ? 'es' : 's'
  return [base, `${base}${s}`, `${base}ed`, `${base}ing`]
}

/** A noun and its plural. */
export function nounForms(base: string): string[] {
  if (base.endsWith('y') && !VOWELS.includes(base.at(-2) ?? '')) return [base, `${base.slice(0, -1)}ies`]
  return [base, /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`]
}

function alternatives(word: string): string[] {
  return word.split('|').flatMap((w) => {
    if (w.endsWith('~v')) return verbForms(w.slice(0, -2))
    if (w.endsWith('~n')) return nounForms(w.slice(0, -2))
    return [w]
  })
}

export function createLexicon<T>(entries: Iterable<readonly [string, T]>): Lexicon<T> {
  const root: Node<T> = { next: new Map(), values: [] }
  for (const [phrase, value] of entries) {
    let nodes = [root]
    for (const word of phrase
      .toLowerCase()
      .replaceAll('-', ' ')
      .replaceAll('cannot', 'can not')
      .split(' ')
      .filter(Boolean)) {
      nodes = nodes.flatMap((node) =>
        alternatives(word).map((form) => {
          const known = node.next.get(form)
          if (known) return known
          const fresh: Node<T> = { next: new Map(), values: [] }
          node.next.set(form, fresh)
          return fresh
        }),
      )
    }
    for (const node of nodes) if (!node.values.includes(value)) node.values.push(value)
  }
  return { root }
}

interface Found<T> {
  values: T[]
  to: number
}

/** The longest phrase that starts at token `at`, with every value it carries; null where none does. */
export function matchAt<T>(lexicon: Lexicon<T>, tokens: readonly Token[], at: number): Found<T> | null {
  const token = tokens[at]
  if (!token) return null
  const { next } = lexicon.root
  // Most words begin no phrase, and this is asked of every word many times.
  if (!next.has(token.word) && !next.has('*')) return null
  return longest(lexicon.root, tokens, at, null)
}

/** Walks down the tree from token `at`; `best` is the longest phrase found so far. */
function longest<T>(
  from: Node<T>,
  tokens: readonly Token[],
  at: number,
  best: Found<T> | null,
): Found<T> | null {
  let node = from
  let found = best
  for (let i = at; i < tokens.length; i++) {
    const any = node.next.get('*')
    if (any) found = longest(any, tokens, i + 1, better(found, any, i + 1))
    const exact = node.next.get(tokens[i]!.word)
    if (!exact) break
    node = exact
    found = better(found, node, i + 1)
  }
  return found
}

function better<T>(found: Found<T> | null, node: Node<T>, to: number): Found<T> | null {
  if (!node.values.length || (found && found.to > to)) return found
  if (found?.to === to) return { values: [...new Set([...found.values, ...node.values])], to }
  return { values: node.values, to }
}

/** Every longest phrase in tokens [from, to), left to right, without overlaps. */
export function findAll<T>(
  lexicon: Lexicon<T>,
  tokens: readonly Token[],
  from = 0,
  to = tokens.length,
): Match<T>[] {
  const found: Match<T>[] = []
  let i = from
  while (i < to) {
    const match = matchAt(lexicon, tokens, i)
    if (match && match.to <= to) {
      for (const value of match.values) found.push({ value, from: i, to: match.to })
      i = match.to
    } else i++
  }
  return found
}
