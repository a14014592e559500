/** What a document itself calls the company, where it says so beyond doubt: Northwind Traders Inc. ("Northwind", "we"). */
import type { DefinedTerm, Document } from '../document/index.ts'

const SELF = new Set(['we', 'us', 'our', 'ours'])
/** Roles that mean the company here, and somebody else in the next document. */
const ROLES =
  /^(?:(?:the|our|\p{Lu}[\p{L}\p{N}.]*) )?(?:company|provider|licensor|operator|supplier|vendor|controller|processor|data controller|data processor|business|services?|sites?|websites?|platform|apps?|applications?|products?|parties|party|agreement|terms)$/iu
const LEGAL_FORM =
  /^(?:inc|incorporated|llc|llp|lp|ltd|limited|gmbh|corp|corporation|company|co|ag|se|bv|b\.v|nv|n\.v|plc|ab|oy|aps|a\/s|s\.a|sas|pbc|pty|pte|kg)$/i
/** With a capital only because a sentence begins with them. */
const NO_NAME = new Set(
  'a an and at between by dear for from if in of our the these this to us we welcome when with you your'.split(
    ' ',
  ),
)
const LONGEST_NAME = 8
const COMPANIONS =
  /,? (?:and|or|together with|along with|including) (?:its|our|their|all|any) (?:[a-z]+,? ){0,4}(?:affiliates|subsidiaries|companies|entities)$/

/** The names in the order of the text, each once; empty where the document defines none beside "we". */
export function companyNames(document: Document): string[] {
  const names = new Set<string>()
  for (const self of document.definitions) {
    if (!SELF.has(self.term.toLowerCase())) continue
    const company = registeredName(self.meaning)
    if (company !== null) names.add(company)
    for (const { term } of document.definitions.filter((other) => isBeside(self, other)))
      if (/^\p{Lu}/u.test(term) && !SELF.has(term.toLowerCase()) && !ROLES.test(term)) names.add(term)
  }
  return [...names]
}

/** Terms of one parenthetical mean the same words. */
const isBeside = (a: DefinedTerm, b: DefinedTerm): boolean =>
  a.sentence === b.sentence && a.meaning === b.meaning

/** The name with its legal form at the end of the words: "Northwind Traders, Inc.". */
function registeredName(meaning: string): string | null {
  const words = meaning.replace(COMPANIONS, '').trim().split(/\s+/)
  const form = words.at(-1) ?? ''
  if (!/^\p{Lu}|^a\/s/u.test(form) || !LEGAL_FORM.test(form.replace(/[.,]+$/, ''))) return null
  let from = words.length - 1
  while (from > 0 && words.length - from <= LONGEST_NAME && isNamePart(words[from - 1]!)) from--
  // "a Delaware Corporation" is no name, and a name does not begin in the middle of what was given up.
  const before = words[from - 1]?.toLowerCase() ?? ''
  if (from === words.length - 1 || before === 'a' || before === 'an' || words.length - from > LONGEST_NAME)
    return null
  const name = words.slice(from).join(' ')
  // Brackets in a name, as in "Boards (Spain) Private Limited", cut it short.
  return name === 'Private Limited' ? null : name
}

const isNamePart = (word: string): boolean =>
  /^[\p{Lu}\p{N}&]/u.test(word) && !/[;:()]/.test(word) && !NO_NAME.has(word.toLowerCase())
