/** Guesses which files of a repository are a company's terms, and of what kind: by name, folder, title and first words. */
import { DOCUMENT_KINDS, type DocumentKind } from './types.ts'

/** What is seen of a file. */
export interface Glimpse {
  /** From the folder that is searched, with forward slashes. */
  path: string
  title: string | null
  /** The first words, with or without markup; some thousand characters are enough. */
  opening: string
}

/** Titles that speak for themselves. Of several in one title the first counts. */
const TITLES: Record<DocumentKind, string[]> = {
  'terms-of-service': [
    ...['terms of service', 'terms of use', 'terms of sale', 'terms and conditions', 'conditions of use'],
    ...[
      'conditions of sale',
      'general terms',
      'service terms',
      'user terms',
      'customer terms',
      'website terms',
    ],
    ...['user agreement', 'customer agreement', 'subscription agreement', 'service agreement'],
    ...['services agreement', 'license agreement', 'licence agreement', 'tos', 'eula'],
  ],
  'privacy-policy': [
    ...['privacy policy', 'privacy policies', 'privacy notice', 'privacy statement', 'privacy terms'],
    ...['privacy and cookie', 'privacy and cookies', 'data protection notice', 'data protection policy'],
  ],
  'cookie-policy': ['cookie policy', 'cookies policy', 'cookie notice', 'cookies notice', 'cookie statement'],
  'acceptable-use': [
    ...['acceptable use', 'prohibited uses', 'usage policy', 'usage policies', 'fair use policy'],
    ...['community guidelines', 'aup'],
  ],
  'data-processing': [
    ...['data processing agreement', 'data processing addendum', 'data processing terms', 'dpa'],
    ...['data protection addendum', 'data protection agreement', 'standard contractual clauses'],
  ],
  other: [
    ...[
      'ai policy',
      'ai terms',
      'ai addendum',
      'api terms',
      'beta terms',
      'developer terms',
      'developer agreement',
    ],
    ...['partner agreement', 'affiliate terms', 'marketplace terms', 'refund policy', 'cancellation policy'],
    ...[
      'service level agreement',
      'copyright policy',
      'dmca policy',
      'data retention policy',
      'subprocessors',
    ],
    ...['sub processors', 'security addendum', 'business associate agreement', 'legal notice'],
  ],
}

/** Words that are a document's name where they stand alone, and a hint where a name begins or ends with them. */
const WORDS = new Map<string, DocumentKind>([
  ['terms', 'terms-of-service'],
  ['conditions', 'terms-of-service'],
  ['privacy', 'privacy-policy'],
  ['cookie', 'cookie-policy'],
  ['cookies', 'cookie-policy'],
])

/** Everything in these is a document. */
const LEGAL = new Set(['legal', 'legal docs', 'legaldocs'])
const LIKELY = new Set([
  ...LEGAL,
  'policies',
  'policy',
  'terms',
  'privacy',
  'tos',
  'compliance',
  'site policy',
])
const TECHNICAL = new Set(
  'doc docs documentation guide guides reference api wiki manual src concepts tutorials packages specs adr rfcs'.split(
    ' ',
  ),
)
const SAMPLES = new Set(['example', 'examples', 'sample', 'samples', 'template', 'templates'])
const ELSEWHERE = new Set([
  ...['test', 'tests', 'fixtures', 'spec', 'vendor', 'vendored', 'third party', 'blog', 'posts', 'news'],
  ...['dist', 'build', 'out', 'target', 'coverage'],
])
const PAST = new Set(['archive', 'archives', 'archived', 'old', 'history', 'previous', 'superseded'])

const BINDS =
  /\b(?:these|this) (?:[a-z]{1,20} ){0,3}(?:terms|policy|notice|statement|agreement|addendum)\b|\blast (?:updated|modified|revised)\b|\beffective (?:date|as of|from)\b/
const COMPANY = /\b(?:we|our|us)\b/
const PEOPLE = /\byour?\b/

/** What a document counts as at least. */
const ENOUGH = 2

/**
 * The kind of document that the file is, or null where it is none. A single hint is not enough: a title that speaks for
 * itself is, and so is a customary name in a folder or under a title that agrees.
 */
export function guessKind(glimpse: Glimpse): DocumentKind | null {
  const { folders, name } = partsOf(glimpse.path)
  if (folders.some((folder) => ELSEWHERE.has(folder))) return null
  const title = normal(glimpse.title ?? '')
  const [named, titled] = [kindIn(name), kindIn(title)]
  const technical = folders.some((folder) => TECHNICAL.has(folder))
  const weight =
    weightOf(name) +
    weightOf(title) +
    (folders.some((folder) => LIKELY.has(folder)) ? 1 : 0) +
    (binds(glimpse.opening, technical) ? 1 : 0) -
    (technical ? 1 : 0) -
    (folders.some((folder) => SAMPLES.has(folder)) ? 2 : 0)
  const legal = folders.some((folder) => LEGAL.has(folder))
  if (!legal && (weight < ENOUGH || (named ?? titled) === null)) return null
  return [title, name].map(speaking).find((kind) => kind !== null) ?? titled ?? named ?? 'other'
}

/** Whether the name or folder alone is a reason to look at the file's title and first words. */
export function isWorthALook(path: string): boolean {
  const { folders, name } = partsOf(path)
  return kindIn(name) !== null || folders.some((folder) => LIKELY.has(folder))
}

/** Whether words hold a title that speaks for itself. */
export const namesADocument = (words: string): boolean => speaking(normal(words)) !== null

/** The folder of versions no longer in force in which the file lies; null where it lies in none. */
export const pastFolder = (path: string): string | null => outermost(path, PAST)

/** The outermost folder on the way to the file that is there for legal documents only; null where there is none. */
export const legalFolder = (path: string): string | null => outermost(path, LEGAL)

function outermost(path: string, names: ReadonlySet<string>): string | null {
  const segments = path.split('/')
  const at = segments.slice(0, -1).findIndex((segment) => names.has(normal(segment)))
  return at < 0 ? null : segments.slice(0, at + 1).join('/')
}

/** "en/Privacy_Policy.html.md" is "privacy policy" in "en"; an index is called what its folder is. */
function partsOf(path: string): { folders: string[]; name: string } {
  const folders = path.split('/').map(normal)
  folders.pop()
  const file = path.slice(path.lastIndexOf('/') + 1)
  const stem = normal(file.split('.')[0] ?? '')
  const name = ['index', 'page', ''].includes(stem) ? (folders.at(-1) ?? '') : stem
  return { folders, name }
}

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The kind of the first title in the words that speaks for itself. */
function speaking(words: string): DocumentKind | null {
  let found: DocumentKind | null = null
  let first = Number.POSITIVE_INFINITY
  for (const kind of DOCUMENT_KINDS)
    for (const title of TITLES[kind]) {
      const at = ` ${words} `.indexOf(` ${title} `)
      if (at >= 0 && at < first) [found, first] = [kind, at]
    }
  return found
}

function kindIn(words: string): DocumentKind | null {
  const parts = words.split(' ')
  return speaking(words) ?? WORDS.get(parts[0] ?? '') ?? WORDS.get(parts.at(-1) ?? '') ?? null
}

const weightOf = (words: string): number => (speaking(words) !== null ? 2 : kindIn(words) !== null ? 1 : 0)

/** Manuals say "we" and "you" as well. */
function binds(opening: string, technical: boolean): boolean {
  const words = normal(opening)
  return BINDS.test(words) || (!technical && COMPANY.test(words) && PEOPLE.test(words))
}
