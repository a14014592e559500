/**
 * What a document's own definitions add to the vocabulary: the names under which the company speaks of itself, and the
 * kind of data that each defined term stands for. A policy can say both and then has the last word.
 */
import type { DefinedTerm, Document } from '../document/index.ts'
import type { Additions, Lexicons } from './compile.ts'
import { findAll } from './lexicon.ts'
import { tokenize } from './tokens.ts'
import { type Actor, DATA, type DataKind, type ReadingOptions } from './types.ts'

const SELF = new Set(['we', 'us', 'our', 'ours'])
const YOU = new Set(['you', 'your', 'user', 'users', 'customer', 'member', 'members', 'subscriber'])
const MAX_MEANING = 60
/** Words of the longest defined term that another definition can use. */
const LONGEST_TERM = 5

/** Names and terms of a document, read with the plain vocabulary. Terms may be defined by other terms. */
export function readAdditions(document: Document, plain: Lexicons, options: ReadingOptions): Additions {
  const parties = new Map<string, Actor>()
  const data = new Map<string, DataKind | null>()
  const companies = new Set(companyNames(document))
  for (const group of groups(document.definitions)) {
    const terms = group.map((d) => d.term.toLowerCase())
    if (terms.some((t) => SELF.has(t))) {
      for (const term of terms) parties.set(term, 'provider')
      for (const name of namesIn(group[0]!.meaning)) parties.set(name, 'provider')
    } else if (terms.some((t) => YOU.has(t)) && terms.length <= 4) {
      // A name of the company beside "you" does not make the company the user.
      for (const term of terms) if (!companies.has(term)) parties.set(term, 'user')
    }
  }
  for (const name of companies) if (!parties.has(name)) parties.set(name, 'provider')
  for (const [name, actor] of rolesIn(document)) if (!parties.has(name)) parties.set(name, actor)
  const acting = actingName(document, plain)
  if (acting && !parties.has(acting)) parties.set(acting, 'provider')
  const pending: [string, DefinedTerm][] = []
  for (const definition of document.definitions) {
    const term = definition.term.toLowerCase()
    if (parties.has(term) || term.length < 3) continue
    const kind = kindOfTerm(term, definition.meaning, plain, data)
    if (kind === undefined) pending.push([term, definition])
    else data.set(term, kind)
  }
  for (const [term, definition] of pending) {
    const kind = kindOfTerm(term, definition.meaning, plain, data)
    if (kind !== undefined) data.set(term, kind)
  }
  const acts = document.definitions
    .filter(
      ({ term, meaning }) => /^\p{Lu}/u.test(term) && ACT_NAME.test(term) && meansTraining(meaning, plain),
    )
    .map(({ term }) => spaced(term))
  for (const actor of ['provider', 'third-party', 'user'] as const)
    for (const name of options.parties?.[actor] ?? []) parties.set(name.toLowerCase(), actor)
  for (const kind of DATA) for (const term of options.terms?.[kind] ?? []) data.set(term.toLowerCase(), kind)
  return {
    parties: [...parties]
      .filter(([name]) => tokenize(name).length > 0)
      .map(([name, actor]) => [spaced(name), actor]),
    acts,
    data: [...data].flatMap(([term, kind]) => [[spaced(term), kind] as [string, DataKind | null]]),
  }
}

/** A name as a phrase of the vocabulary: its words with single spaces, markup characters of phrases gone. */
const spaced = (name: string): string =>
  tokenize(name.replaceAll(/[|~*]/g, ' '))
    .map((t) => t.word)
    .join(' ')

/** Terms that are defined together: ("Northwind," "we," "us," or "our"). */
function groups(definitions: readonly DefinedTerm[]): DefinedTerm[][] {
  const found: DefinedTerm[][] = []
  for (const definition of definitions) {
    const last = found.at(-1)?.at(-1)
    if (last && last.sentence === definition.sentence && definition.from - last.to <= 12)
      found.at(-1)!.push(definition)
    else found.push([definition])
  }
  return found
}

/** The capitalized names in the words before a definition: "Northwind Traders Inc. and its affiliates". */
function namesIn(meaning: string): string[] {
  const found = new Set<string>()
  const runs = capitalizedRuns(meaning)
  const isCompany = (run: string[]): boolean => run.some((w) => COMPANY_FORMS.has(w.toLowerCase()))
  // Where a company is named by its legal form, the other names of the sentence are places, products and agreements.
  for (const run of runs.some(isCompany) ? runs.filter(isCompany) : runs) {
    const words = run.filter((w) => !COMPANY_FORMS.has(w.toLowerCase()))
    if (words.join('').length < 3 || NO_DATA.test(words.at(-1)!.toLowerCase())) continue
    found.add(run.join(' ').toLowerCase())
    if (!words.every((w) => COMMON.has(w.toLowerCase()))) found.add(words.join(' ').toLowerCase())
    if (words.length > 1 && !COMMON.has(words[0]!.toLowerCase())) found.add(words[0]!.toLowerCase())
  }
  return [...found]
}

const COMPANY_FORMS = new Set([
  'inc',
  'llc',
  'ltd',
  'limited',
  'gmbh',
  'corp',
  'corporation',
  'company',
  'co',
  'ag',
  'bv',
  'pte',
  'plc',
  'ab',
  'sa',
  'sas',
  'oy',
  'as',
  'pbc',
  'lp',
])
const COMMON = new Set([
  'the',
  'this',
  'these',
  'welcome',
  'agreement',
  'terms',
  'privacy',
  'service',
  'services',
  'united',
  'american',
  'global',
  'data',
  'software',
  'platform',
  'website',
  'site',
  'policy',
  'please',
  'thank',
  'your',
  'our',
  'you',
  'if',
  'by',
  'in',
  'for',
  'effective',
  'last',
  'private',
  'public',
  'states',
  'kingdom',
  'european',
  'television',
  'section',
  'states',
])

function capitalizedRuns(text: string): string[][] {
  const runs: string[][] = [[]]
  for (const token of tokenize(text)) {
    if (token.capital && !(COMMON.has(token.word) && runs.at(-1)!.length === 0))
      runs.at(-1)!.push(text.slice(token.from, token.to))
    else if (token.word !== '.' || runs.at(-1)!.length === 0) {
      if (runs.at(-1)!.length) runs.push([])
    }
  }
  return runs.filter((run) => run.length > 0)
}

const COMPANY_NAME =
  /(?:^|[\s("'])((?:[A-Z][A-Za-z0-9&]*[ ,]+){1,4})(?:Inc|LLC|LLP|Ltd|Limited|GmbH|Corporation|Corp|PBC|PLC|plc|B\.?V|N\.?V|S\.?A|SAS|SE|AG|AB|Oy|ApS|Pte|Pty|KG)\b/

/** Company names by their legal form, in the first sentences of the document. */
function companyNames(document: Document): string[] {
  const found = new Set<string>()
  for (const sentence of document.sentences.slice(0, 40)) {
    const match = COMPANY_NAME.exec(sentence.text.slice(0, 600))
    if (match) for (const name of namesIn(match[1]!)) found.add(name)
  }
  return [...found]
}

const ROLES: Record<string, Actor> = {
  company: 'provider',
  provider: 'provider',
  licensor: 'provider',
  operator: 'provider',
  supplier: 'provider',
}

/** Roles that the document writes with a capital and lets act: "Company may …", where no name is given. */
function rolesIn(document: Document): [string, Actor][] {
  const counts = new Map<string, number>()
  for (const sentence of document.sentences) {
    for (const match of sentence.text.matchAll(ROLE)) {
      const word = match[1]!.toLowerCase()
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return [...counts].filter(([, count]) => count > 0).map(([word]) => [word, ROLES[word]!])
}

const ROLE =
  /(?:^|[^.!?] |[("])(Company|Provider|Licensor|Operator|Supplier) (?:may|will|shall|does|grants|owns|and its affiliates)\b/g

const ACTS = new Set([
  'may',
  'will',
  'shall',
  'does',
  'reserves',
  'uses',
  'collects',
  'grants',
  'provides',
  'has',
  'processes',
  'stores',
])
const OFTEN = 4

/** The words of the document's title that can be a name: "Northwind Maps Terms of Service", "How Northwind uses AI". */
const titledWords = (document: Document): Set<string> =>
  new Set(
    tokenize((document.sections[0]?.title ?? '').slice(0, LONGEST_TITLE))
      .filter(({ capital }) => capital)
      .map(({ word }) => word),
  )

const LONGEST_TITLE = 120

/**
 * The name that acts most in the document: "Contoso may …", "Contoso does not …", where no definition says who Contoso is. It
 * must be a proper name: capitalized also where no sentence begins or in the document's title, and no word of the vocabulary.
 */
function actingName(document: Document, plain: Lexicons): string | null {
  const counts = new Map<string, number>()
  const inside = new Set<string>()
  const titled = titledWords(document)
  for (const sentence of document.sentences) {
    const tokens = tokenize(sentence.text)
    // Text in capitals only tells no names.
    const shouted = sentence.text === sentence.text.toUpperCase()
    for (let i = 1; i < tokens.length; i++) {
      const name = tokens[i - 1]!
      if (!name.capital) continue
      if (i > 1 && tokens[i - 2]!.word !== '.' && !shouted) inside.add(name.word)
      const alone = i < 2 || !tokens[i - 2]!.capital
      if (alone && ACTS.has(tokens[i]!.word)) counts.set(name.word, (counts.get(name.word) ?? 0) + 1)
    }
  }
  const best = [...counts]
    .filter(([name, count]) => (count >= OFTEN && inside.has(name)) || titled.has(name))
    .filter(([name]) => isName(name, plain))
    .sort((a, b) => b[1] - a[1])[0]
  return best?.[0] ?? null
}

function isName(word: string, plain: Lexicons): boolean {
  const tokens = tokenize(word)
  if (word.length < 3 || COMMON.has(word) || NO_DATA.test(word)) return false
  const known = [plain.party, plain.data, plain.verbs, plain.condition, plain.things] as const
  if (known.some((lexicon) => findAll<unknown>(lexicon, tokens).length > 0)) return false
  return ![
    'this',
    'that',
    'it',
    'he',
    'she',
    'they',
    'which',
    'who',
    'each',
    'either',
    'neither',
    'court',
    'arbitrator',
    'section',
    'state',
    'law',
    'client',
  ].includes(word)
}

/** The kind of data that a term stands for; null where it is something else; undefined where that cannot be said. */
function kindOfTerm(
  term: string,
  meaning: string,
  plain: Lexicons,
  known: ReadonlyMap<string, DataKind | null>,
): DataKind | null | undefined {
  const own = findAll(plain.data, tokenize(term)).filter((m) => m.value !== null)
  const specific = own.find((m) => m.to - m.from > 1) ?? own.at(-1)
  const words = tokenize(meaning).slice(0, MAX_MEANING)
  const counts = new Map<DataKind, number>()
  for (const mark of findAll(plain.data, words)) {
    if (mark.value === null) continue
    const weight = (mark.to - mark.from > 1 ? 2 : 1) / (1 + mark.from / 20)
    counts.set(mark.value, (counts.get(mark.value) ?? 0) + weight)
  }
  for (let i = 0; i < words.length; i++) {
    let phrase = ''
    for (const word of words.slice(i, i + LONGEST_TERM)) {
      phrase = phrase ? `${phrase} ${word.word}` : word.word
      const kind = phrase.length > 4 ? known.get(phrase) : undefined
      if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 2)
    }
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]
  // The name of a term speaks for itself where it names a kind of data in so many words.
  if (specific && specific.value !== 'personal-data') return specific.value
  // The last word says what the thing is: "Service Records" are records, a "Data Service" is a service.
  if (!DATA_NAME.test(term) && NO_DATA.test(term)) return undefined
  if (best && best[1] >= (DATA_NAME.test(term) ? 1 : 1.5)) return best[0]
  return specific?.value
}

const DATA_NAME =
  /(?:data|content|information|material|input|output|feedback|submission|property|work|file|record|statistic|prompt|response|recording|image|message|post)s?$/
/** Terms that stand for something else whatever words define them. */
const NO_DATA =
  /\b(?:services?|sites?|website|platform|software|apps?|applications?|agreements?|terms|polic(?:y|ies)|account|products?|part(?:y|ies)|affiliates?|fees?|laws?|users?|plans?|orders?|subscriptions?|documentation|devices?|features?|tools?|api|models?|technology|marks?|rights|party|purposes?|uses?|program|providers?|processors?|controllers?|period|term|effective date|losses|claims?|notice|license)\b/

/** Terms for what is done, or for why: "Permitted Purposes", "Improve", "Service Enhancement". */
const ACT_NAME =
  /^(?:improv|enhanc|develop|optimi|analy)\p{L}*$|\b(?:purposes?|uses?|improvements?|enhancements?|development|research|operations?|activit(?:y|ies)|processing|optimi[sz]ation|analytics)$/iu

/** Does a definition count training AI among what its term means? */
function meansTraining(meaning: string, plain: Lexicons): boolean {
  const words = tokenize(meaning)
  const of = [plain.train, plain.trainingPhrases].some((lexicon) =>
    findAll<true | null>(lexicon, words).some(({ value }) => value !== null),
  )
  const models = findAll(plain.models, words).some(({ value }) => value !== null)
  const denied = findAll(plain.negator, words).some(({ value }) => value)
  return of && !denied && (models || findAll(plain.ai, words).length > 0)
}
