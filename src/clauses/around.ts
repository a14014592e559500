/** Where the consent for a grant can stand: beside it, in the sections around it, or where the document points to. */
import { type Document, type Section, type Sentence, titleRange } from '../document/index.ts'
import type { Choices } from './choices.ts'
import { consentByNumber, consentInSection, consentUnderTitle, isForSome } from './chosen.ts'
import type { Lexicons } from './compile.ts'
import { isCondition, NONE, voided } from './consent.ts'
import { findAll } from './lexicon.ts'
import { titleWords } from './reading.ts'
import { tokenize } from './tokens.ts'
import type { Consent, DataKind } from './types.ts'

/** How many sentences behind the grant a pointer ("see Section 7") is looked for. */
const REACH = 3

/** The sections of a document by what can name them, built when first asked for. */
export interface Sections {
  choicesOf: (section: Section | null) => Choices
  /** The choice that a section's title makes a condition of all that stands under it: "Only with your consent". */
  consentOf: (section: Section) => Consent
  below: (section: Section) => readonly Section[]
  named: (name: string) => readonly Section[]
  /** Those whose title names both the choice and what it is about: "Opting out of AI training". */
  titled: () => readonly Section[]
  /** Those whose title names training, under one that names choices: "Your choices", "AI training". */
  offered: () => readonly Section[]
  /** Those whose sentences give a choice about training in so many words, wherever they stand. */
  choosing: () => readonly Section[]
  /** Those with a choice that names another clause by its number. */
  numbering: () => readonly Section[]
}

/** The names under which a text can point to a section: "#7", "@your choices", "~your-choices" for number, title and anchor. */
const namesOf = ({ number, title, ids }: Section): string[] => [
  ...(number ? [`#${number.toLowerCase()}`] : []),
  ...(title ? [`@${title.toLowerCase()}`] : []),
  ...ids.map((id) => `~${id.toLowerCase()}`),
]

export function indexSections(
  document: Document,
  lexicons: Lexicons,
  choicesOf: Sections['choicesOf'],
): Sections {
  const below = new Map<Section, Section[]>()
  const named = new Map<string, Section[]>()
  const titled: Section[] = []
  const offered: Section[] = []
  let built = false
  let choosing: Section[] | null = null
  let numbering: Section[] | null = null
  const build = (): void => {
    if (built) return
    built = true
    const put = <K>(map: Map<K, Section[]>, key: K, section: Section): void => {
      const known = map.get(key)
      if (known) known.push(section)
      else map.set(key, [section])
    }
    for (const section of document.sections) {
      if (section.parent) put(below, section.parent, section)
      for (const name of namesOf(section)) put(named, name, section)
      const words = tokenize(section.title ?? '')
      const training =
        findAll(lexicons.train, words).length > 0 || findAll(lexicons.trainingPhrases, words).length > 0
      if (!training) continue
      if (findAll(lexicons.choose, words).length > 0) titled.push(section)
      else if (section.parent && findAll(lexicons.choiceColumns, titleWords(section.parent)).length > 0)
        offered.push(section)
    }
  }
  const first = <K>(map: Map<K, Section[]>, key: K): readonly Section[] => {
    build()
    return (map.get(key) ?? []).slice(0, MOST)
  }
  const conditions = new Map<Section, Consent>()
  const consentOf = (section: Section): Consent => {
    const known = conditions.get(section) ?? consentOfTitle(document, section, lexicons)
    conditions.set(section, known)
    return known
  }
  return {
    choicesOf,
    consentOf,
    below: (section) => first(below, section),
    named: (name) => first(named, name),
    titled: () => {
      build()
      return titled.slice(0, MOST)
    },
    offered: () => {
      build()
      return offered.slice(0, MOST)
    },
    choosing: () =>
      (choosing ??= document.sections.filter((each) => choicesOf(each).named.size > 0).slice(0, MOST)),
    numbering: () =>
      (numbering ??= document.sections.filter((each) => choicesOf(each).numbered.size > 0).slice(0, MOST)),
  }
}

/** How many sections of one name are looked at. */
const MOST = 20

/**
 * The consent that the document states for a grant: in its section, in the sections around that one, under a section that the
 * grant or the sentences behind it name by number, title or link, under a title that names both training and the choice, or in
 * a choice that names the grant's number.
 */
export function consentAround(
  document: Document,
  sections: Sections,
  grant: Sentence,
  kinds: ReadonlySet<DataKind>,
  any: boolean,
): Consent {
  const { section } = grant
  for (let each = section; each; each = each.parent) {
    const said = sections.consentOf(each)
    if (said.mode !== 'none') return said
  }
  const around = section ? [section.parent, ...sections.below(section)].filter((each) => each !== null) : []
  for (const each of [section, ...around]) {
    const said = consentInSection(document, sections.choicesOf(each), grant, kinds, any)
    if (said.mode !== 'none') return said
  }
  for (const each of [...referred(document, sections, grant), ...sections.titled()]) {
    const said = consentInSection(document, sections.choicesOf(each), grant, kinds, any)
    if (said.mode !== 'none') return { ...said, where: 'document' }
  }
  for (const each of [...sections.titled(), ...sections.offered()]) {
    const said = consentUnderTitle(document, sections.choicesOf(each), grant, kinds)
    if (said.mode !== 'none') return { ...said, where: 'document' }
  }
  for (const each of sections.numbering()) {
    const said = consentByNumber(document, sections.choicesOf(each), grant)
    if (said.mode !== 'none') return { ...said, where: 'document' }
  }
  // Where nothing points to it, a choice must name the data, and be one for everybody.
  for (const each of kinds.size > 0 ? sections.choosing() : []) {
    if (isForSome(each.title ?? '')) continue
    const { named, near, numbered } = sections.choicesOf(each)
    const exact = [...named].filter(([kind]) => kind !== '')
    const open = exact.map(
      ([kind, list]) => [kind, list.filter(({ sentence }) => !isForSome(sentence.text))] as const,
    )
    const said = consentInSection(document, { near, numbered, named: new Map(open) }, grant, kinds, false)
    if (said.mode !== 'none') return { ...said, where: 'document' }
  }
  return NONE
}

const CONDITIONAL =
  /^(?:only |what (?:we do|happens) (?:only )?)?(?:with|if|when|where|after|once|unless|until)\b/i

/** "Only with your permission", "If you opt in": a title that is a condition. */
function consentOfTitle(document: Document, section: Section, lexicons: Lexicons): Consent {
  const title = section.title ?? ''
  if (!CONDITIONAL.test(title)) return NONE
  const words = titleWords(section)
  const mark = findAll(lexicons.consent, words).find(
    (m) => m.value !== 'by-use' && !voided(words, m) && (m.value === 'opt-out' || isCondition(words, m)),
  )
  // "If you opt out" tells what is left of it.
  const waits = /^(?:unless|until)\b/i.test(title) === (mark?.value === 'opt-out')
  if (!mark || mark.value === 'by-use' || !waits) return NONE
  return { mode: mark.value, where: 'section', evidence: { ...titleRange(document, section), text: title } }
}

const NUMBER =
  /(?:sections?|sec\.|articles?|clauses?|paragraphs?|§)\s*(\d{1,3}(?:\.\d{1,3}){0,4}|[IVX]{1,6})\b/gi
const QUOTED = /"([^"]{3,80})"/g

/** The sections that the grant, or a sentence close behind it, names, each with those below it. */
function referred(document: Document, sections: Sections, grant: Sentence): Section[] {
  const names: string[] = []
  for (const sentence of document.sentences.slice(grant.index, grant.index + REACH)) {
    if (sentence.section !== grant.section) break
    for (const match of sentence.text.matchAll(NUMBER)) names.push(`#${match[1]!.toLowerCase()}`)
    for (const match of sentence.text.matchAll(QUOTED)) names.push(`@${match[1]!.toLowerCase()}`)
    for (const link of sentence.block.links)
      if (link.from < sentence.to && link.to > sentence.from && link.url.startsWith('#'))
        names.push(`~${link.url.slice(1).toLowerCase()}`)
  }
  const found = names.slice(0, MOST).flatMap((name) => sections.named(name))
  return found.filter((each) => each !== grant.section).flatMap((each) => [each, ...sections.below(each)])
}
