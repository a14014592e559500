/** Who may, will or may not do what a predicate says. */
import { actorOf } from './actor.ts'
import { removesFrom, predicateOf, scopeOf, verbIs } from './grammar/scope.ts'
import type { Parse, Predicate, Span } from './grammar/types.ts'
import { excludes } from './grammar/governors.ts'
import { isAuxiliary, negates, wordAt } from './grammar/words.ts'
import { findAll, matchAt } from './lexicon.ts'
import type { Document, Sentence } from '../document/index.ts'
import { covered, type ReadToken, type Reading, titleWords } from './reading.ts'
import { tokenize } from './tokens.ts'
import type { Actor, Stance } from './types.ts'

export interface Holding {
  predicate: Predicate | null
  /** From the predicate up to the one on which all hang; empty where no predicate holds the words. */
  chain: Predicate[]
  actor: Actor
  stance: Stance
  /** Tokens that show the actor and the stance; null where they were not read from words. */
  actorAt: Span | null
  stanceAt: Span | null
  /** The words by which the people bound grant it ("you agree that we may"), or null. */
  granted: Predicate | null
  /** Nobody says that it is done: it is only named in a condition or a description. */
  supposed: boolean
  doubt: string | null
}

/** Who holds what is said by the words [from, to), whose verb or noun is at `verb` (-1 where there is none). */
export function holding(reading: Reading, parse: Parse, words: Span, verb: number): Holding {
  const predicate = predicateOf(reading, parse, words, verb)
  return predicate ? holdingOf(reading, parse, predicate, words) : unheld(reading, parse, words)
}

/** Who holds what the predicate says. */
export function holdingOf(reading: Reading, parse: Parse, predicate: Predicate, words: Span): Holding {
  const { lexicons } = reading
  const { chain, denied, negator, supposed } = scopeOf(reading, predicate)
  const root = chain.at(-1)!
  const granted = grantIn(reading, chain)
  const choice = choiceIn(reading, chain)
  const listed = forbiddenAround(reading, chain)
  const who = actorOf(reading, chain, granted, words)
  const nobody = who.at === null && who.guessed
  if (nobody && listed)
    return { ...said(predicate, chain), actor: 'user', stance: 'forbids', doubt: null, supposed: false }
  if (nobody && firstOf(root).form !== 'finite') {
    const loose = unheld(reading, parse, words)
    return {
      ...loose,
      predicate,
      chain,
      stance: denied ? 'forbids' : loose.stance,
      stanceAt: denied ? spanOf(negator) : loose.stanceAt,
      supposed: supposed || loose.supposed,
    }
  }
  let stance: Stance = denied ? 'forbids' : 'permits'
  // "To allow us to train on it, switch it on": a command to whoever wants it.
  const fronted = chain.at(-2)
  const command =
    firstOf(root).form === 'bare' &&
    root.subject.kind === 'none' &&
    fronted !== undefined &&
    fronted.from < root.from
  if (command && verbIs(reading, root, lexicons.choose) && who.actor !== 'user')
    return {
      ...said(predicate, chain),
      actor: who.actor,
      stance: 'choice',
      actorAt: who.at,
      supposed,
      doubt: null,
    }
  let { actor } = who
  // "You may not object to our training" leaves nothing to choose.
  const refused =
    choice !== null && (choice.negator >= 0 || root.negator >= 0) && root.subject.kind === 'user'
  const wanted =
    supposed && chain.some((p) => p.subject.kind === 'user' && verbIs(reading, p, lexicons.choose))
  if (choice && refused && !wanted) stance = 'permits'
  else if (choice && (!granted || denied || supposed || OUT.has(wordAt(reading, choice.to - 1))))
    stance = 'choice'
  else if (supposed && actor !== 'user' && offersChoice(reading, parse)) stance = 'choice'
  if (stance === 'choice' || refused) actor = actor === 'user' ? 'provider' : actor
  return {
    ...said(predicate, chain),
    actor,
    stance,
    actorAt: actor === who.actor ? who.at : null,
    stanceAt: denied && negator >= 0 ? spanOf(negator) : spanOfClause(chain),
    granted: actor === 'user' ? null : granted,
    supposed,
    doubt: who.doubt,
  }
}

/** The first of the list that a predicate stands in. */
function firstOf(predicate: Predicate): Predicate {
  let first = predicate
  while (first.conjunctOf) first = first.conjunctOf
  return first
}

const said = (predicate: Predicate, chain: Predicate[]) => ({
  predicate,
  chain,
  actorAt: null,
  stanceAt: spanOfClause(chain),
  granted: null,
})

/** The verb group that carries the modal: "may use" in "may use it to train". */
function spanOfClause(chain: readonly Predicate[]): Span {
  const { from, to } = chain.find((p) => p.form === 'finite') ?? chain[0]!
  return { from, to }
}

const spanOf = (token: number): Span | null => (token < 0 ? null : { from: token, to: token + 1 })

/** "You agree that", "you grant us": the predicate by which the people bound give what hangs on it. */
function grantIn(reading: Reading, chain: readonly Predicate[]): Predicate | null {
  return (
    chain.findLast(
      (p, i) =>
        i > 0 &&
        p.subject.kind === 'user' &&
        p.negator < 0 &&
        verbIs(reading, p, reading.lexicons.grant) &&
        p.relation !== 'relative' &&
        p.relation !== 'condition',
    ) ?? null
  )
}

const OUT = new Set(['out', 'object', 'objecting', 'off'])

/** "You may object to …", "the right to opt out of …", "if you do not want us to …": what people can leave or take. */
function choiceIn(reading: Reading, chain: readonly Predicate[]): Predicate | null {
  return (
    chain.find((p, i) => {
      if (i === 0 && p.form === 'noun') return false
      // "You are in control of whether we train": it is theirs to say.
      const asked = chain[i - 1]
      const whether = asked?.relation === 'question' && wordAt(reading, asked.marker) === 'whether'
      if (p.subject.kind === 'user' && whether && p.negator < 0) return true
      // "You can stop us from training": who can keep the company from it has a choice.
      const keeps = p.subject.kind === 'user' && i > 0 && mayAct(reading, p)
      if (keeps && verbIs(reading, p, reading.lexicons.prevent)) return true
      if (keeps && letsUs(reading, p)) return true
      // "Allow us to use your chats to train": the words of a switch.
      if (isSwitch(reading, p) && i > 0) return true
      // "You can leave your recordings out of training"
      if (keeps && asked && removesFrom(reading, p, asked)) return true
      if (!verbIs(reading, p, reading.lexicons.choose)) return false
      const leaves = OUT.has(wordAt(reading, p.to - 1))
      const holder = chain.slice(i).find((q) => q.subject.kind !== 'none')?.subject.kind
      if (p.subject.kind === 'user' || (leaves && holder !== 'provider')) return i > 0 || leaves
      // "You can ask us to stop …": the one who chooses is the subject of the verb above.
      return (
        p.subject.kind === 'none' &&
        chain.slice(i + 1).find((q) => q.subject.kind !== 'none')?.subject.kind === 'user' &&
        i > 0
      )
    }) ?? null
  )
}

/** "You can let | us train on it": what is done only for those who let it be done. */
export const letsUs = (reading: Reading, p: Predicate): boolean =>
  /^(?:let|allow|permit|authori[sz]e|enable)$/.test(wordAt(reading, p.verb)) &&
  covered(reading, reading.lexicons.party, p.to)?.value === 'provider'

/** A command to let the company act, at the start of what is said. */
export const isSwitch = (reading: Reading, p: Predicate): boolean =>
  p.form === 'bare' && p.subject.kind === 'none' && p.from === reading.ownFrom && letsUs(reading, p)

const mayAct = (reading: Reading, p: Predicate): boolean =>
  p.negator < 0 && ['can', 'may', 'could'].includes(wordAt(reading, p.auxiliary))

/** Does the sentence offer a choice somewhere: "you can turn this off"? */
const offersChoice = (reading: Reading, parse: Parse): boolean =>
  parse.predicates.some(
    (p) =>
      p.subject.kind === 'user' &&
      p.negator < 0 &&
      p.relation === 'root' &&
      verbIs(reading, p, reading.lexicons.choose),
  )

/** Do the words around the sentence forbid what it lists: its section's title, its lead-ins, or the subject? */
function forbiddenAround(reading: Reading, chain: readonly Predicate[]): boolean {
  const { tokens, lexicons, sentence } = reading
  const root = chain.at(-1)
  if (root?.passive) return false
  const thing = root && (root.subject.kind === 'other' || root.subject.kind === 'none')
  if (thing && findAll(lexicons.prohibition, tokens, root.subject.from, root.subject.to).length > 0)
    return true
  if (findAll(lexicons.prohibition, tokens, 0, reading.ownFrom).length > 0 && !reachesLead(reading, root))
    return true
  if (needsOurLeave(reading)) return true
  if (sentence.section && findAll(lexicons.prohibition, titleWords(sentence.section)).length > 0) return true
  const bound = tokens.slice(0, reading.ownFrom).some((t) => t.word === 'you')
  return bound && wordAt(reading, reading.ownFrom) === 'not' && wordAt(reading, reading.ownFrom + 1) === 'to'
}

/** "without our written permission", "without prior authorization from Northwind": who needs it is the user. */
function needsOurLeave({ tokens, lexicons, ownFrom }: Reading): boolean {
  for (let i = ownFrom; i < tokens.length; i++) {
    if (tokens[i]!.word !== 'without') continue
    const leave = tokens.findIndex((t, at) => at > i && at <= i + 5 && LEAVE.test(t.word))
    if (leave < 0) continue
    const whose = tokens.slice(i, leave)
    if (whose.some((t) => t.word === 'our')) return true
    // "without Contoso's permission": the name of a company, whoever it is, and no person.
    if (whose.some((t, at) => t.word === "'s" && whose[at - 1]?.capital && !isUser(lexicons, whose, at)))
      return true
    const from = ['from', 'of', 'by'].includes(tokens[leave + 1]?.word ?? '')
      ? matchAt(lexicons.party, tokens, leave + 2)
      : null
    if (from?.values.includes('provider') || matchAt(lexicons.rightsHolders, tokens, leave + 2)) return true
    const name = tokens[leave + 2]?.word === 'the' ? leave + 3 : leave + 2
    const named =
      ['from', 'of', 'by'].includes(tokens[leave + 1]?.word ?? '') && tokens[name]?.capital === true
    if (named && matchAt(lexicons.party, tokens, name) === null) return true
  }
  return false
}

/** Is the owner named before token `at` one of the people bound: "Customer's", "the User's"? */
const isUser = (lexicons: Reading['lexicons'], tokens: readonly ReadToken[], at: number): boolean =>
  findAll(lexicons.party, tokens, 0, at).some((m) => m.to === at && m.value !== 'provider')

const LEAVE = /^(?:permission|consent|authori[sz]ation|approval|licen[sc]e)$/

/** Does a predicate of the lead-in govern the item? Then the lead-in says what it says by its grammar. */
const reachesLead = (reading: Reading, root: Predicate | undefined): boolean =>
  root !== undefined && root.from < reading.ownFrom && root.subject.kind !== 'none'

/** A practice that no verb holds: an item or a cell that only names it, or a fragment. */
function unheld(reading: Reading, parse: Parse, words: Span): Holding {
  const { tokens, lexicons, sentence } = reading
  const base = { predicate: null, chain: [], actorAt: null, granted: null, supposed: false }
  if (forbiddenAround(reading, []))
    return { ...base, actor: 'user', stance: 'forbids', stanceAt: null, doubt: null }
  const choice = findAll(lexicons.choose, tokens, reading.ownFrom, words.from).find((m) =>
    OUT.has(wordAt(reading, m.to - 1)),
  )
  if (choice) return { ...base, actor: 'provider', stance: 'choice', stanceAt: choice, doubt: null }
  // "For details on AI training, see Section 7": a pointer says nothing.
  const points = tokens
    .slice(words.to, words.to + 6)
    .some((t, i) => POINTS.has(t.word) && [',', 'please'].includes(wordAt(reading, words.to + i - 1)))
  if (points)
    return { ...base, supposed: true, actor: 'provider', stance: 'permits', stanceAt: null, doubt: null }
  // "Our training process:" over a list is a title.
  const titled =
    /:$/.test(sentence.text) && !parse.predicates.some((p) => p.form !== 'noun' && p.form !== 'gerund')
  if (titled && sentence.leadIn === null && !isPurposeOfTitle(reading))
    return { ...base, supposed: true, actor: 'provider', stance: 'permits', stanceAt: null, doubt: null }
  const negator = tokens.findLastIndex(
    (t, i) => i < words.from && NOT.has(t.word) && (negates(reading, i) || excludes(reading, i)),
  )
  const later = parse.predicates.find(
    (p) => p.from >= words.to && p.form === 'finite' && isAuxiliary(reading, p.from),
  )
  const forbids = negator >= 0 || (later !== undefined && later.negator >= 0)
  const { leadIn, marker, block } = sentence
  const complete =
    leadIn !== null || block.kind !== 'paragraph' || marker !== null || isPurposeOfTitle(reading)
  return {
    ...base,
    actor: 'provider',
    stance: forbids ? 'forbids' : 'permits',
    stanceAt: negator >= 0 ? spanOf(negator) : null,
    doubt: complete ? null : 'no verb says who does it',
  }
}

const NOT = new Set(['not', 'never', 'no', 'without', 'excluding', 'except'])
const POINTS = new Set(['see', 'visit', 'read', 'refer', 'click', 'check', 'contact', 'consult'])

/**
 * Is the sentence a purpose that its section's title completes? "How we use your information" over "Develop and improve our
 * AI" says that the information is used for it. Under a lead-in of its own the lead-in says what it is.
 */
export function isPurposeOfTitle(reading: Reading): boolean {
  const { tokens, lexicons, sentence, ownFrom } = reading
  if (sentence.leadIn !== null) return false
  // A line without a full stop is a title of its own.
  if (sentence.block.kind === 'paragraph' && !/[.;]$/.test(sentence.text)) return false
  const item = ITEM.exec(sentence.text)?.[0].length ?? 0
  const first = Math.max(
    ownFrom,
    tokens.findIndex((t) => t.from >= item),
  )
  const verb = wordAt(reading, first) === 'to' ? first + 1 : first
  const starts = [lexicons.develop, lexicons.train, lexicons.verbs].some(
    (l) => matchAt<unknown>(l, tokens, verb) !== null,
  )
  if (!starts) return false
  const { title, path } = reading.document
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '')
  return [...headOf(reading), tokenize(title ?? ''), tokenize(name.replaceAll('_', ' '))].some(
    (words) =>
      findAll(lexicons.purposeTitles, words).length > 0 ||
      findAll(lexicons.data, words).some((m) => m.value !== null),
  )
}

/** "c. Training our assistant": the letter of a paragraph that no list holds. */
const ITEM = /^(?:\(\w{1,4}\)|[a-z][.)]|[ivx]{1,4}[.)]) */i

const LONGEST_LIST = 24
const LONGEST_TITLE = 80

/** The line over a list that names its items without a colon: "How we use your information". */
function listHead(document: Document, sentence: Sentence): Sentence | null {
  if (sentence.block.kind !== 'item' || sentence.leadIn) return null
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - LONGEST_LIST); i--) {
    const before = document.sentences[i]!
    if (before.section !== sentence.section) return null
    if (before.block.kind !== 'item')
      return before.text.length <= LONGEST_TITLE && !/[.!]$/.test(before.text) ? before : null
  }
  return null
}

/** What a sentence without a subject of its own stands under: the line before it that ends in a colon, and the titles. */
export function headOf({ document, sentence }: Reading): ReadToken[][] {
  const heads: ReadToken[][] = []
  const before = document.sentences[sentence.index - 1]
  const read = (text: string): ReadToken[] =>
    tokenize(text).map((t) => ({ ...t, sentence: before ?? sentence }))
  if (before && before.section === sentence.section && before.text.endsWith(':'))
    heads.push(read(before.text))
  const over = listHead(document, sentence)
  if (over) heads.push(tokenize(over.text).map((t) => ({ ...t, sentence: over })))
  for (let s = sentence.section; s; s = s.parent)
    if (s.title) heads.push(titleWords(s).map((t) => ({ ...t, sentence: before ?? sentence })))
  return heads
}
