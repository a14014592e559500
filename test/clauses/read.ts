/**
 * Short forms of what was read from a Markdown text, for the tables of this folder. Each form shows the fields that one
 * kind of test is about, so that a row fails for one reason.
 */
import { type Clause, type ReadingOptions, readClauses } from '../../src/clauses/index.ts'
import { type Document, parseDocument } from '../../src/document/index.ts'

/** The company whose terms these are, as its policy would name it. */
export const northwind: ReadingOptions = { parties: { provider: ['Northwind', 'Northwind Traders Inc.'] } }

export const parse = (markdown: string): Document => parseDocument(markdown, 'terms.md')

export const read = (markdown: string, options: ReadingOptions = northwind): Clause[] =>
  readClauses(parse(markdown), options)

const training = (markdown: string, options?: ReadingOptions): Clause[] =>
  read(markdown, options).filter((clause) => clause.action === 'train-ai')

const rights = (markdown: string, options?: ReadingOptions): Clause[] =>
  read(markdown, options).filter(({ action }) => ['license', 'assign', 'own'].includes(action))

/** AI training, whole: "train-ai permits provider [customer-content] opt-in". */
export const trainings = (markdown: string, options?: ReadingOptions): string[] =>
  training(markdown, options).map(
    (c) => `${c.action} ${c.stance} ${c.actor} [${c.data.join(', ')}] ${c.consent.mode}`,
  )

/** Who may train AI, or may not: "permits provider". */
export const stances = (markdown: string, options?: ReadingOptions): string[] =>
  training(markdown, options).map((c) => `${c.stance} ${c.actor}`)

/** What AI is trained with: "customer-content, feedback". */
export const trainingData = (markdown: string, options?: ReadingOptions): string[] =>
  training(markdown, options).map((c) => c.data.join(', '))

/** On which consent AI is trained, and where that stands: "opt-out section". A choice that only points back is left out. */
export const consents = (markdown: string, options?: ReadingOptions): string[] =>
  training(markdown, options)
    .filter((c) => c.stance !== 'choice' || c.quote !== c.consent.evidence?.text)
    .map((c) => `${c.consent.mode} ${c.consent.where}`)

/** How plainly training is said, and how sure the reading is: "implied high". */
export const certainty = (markdown: string, options?: ReadingOptions): string[] =>
  training(markdown, options).map((c) => `${c.explicit ? 'explicit' : 'implied'} ${c.confidence}`)

/** Licenses, assignments and claims of ownership: "license permits provider [customer-content]". */
export const grants = (markdown: string, options?: ReadingOptions): string[] =>
  rights(markdown, options).map((c) => `${c.action} ${c.stance} ${c.actor} [${c.data.join(', ')}]`)

/** Of those, what is permitted. */
export const permittedGrants = (markdown: string, options?: ReadingOptions): string[] =>
  grants(markdown, options).filter((grant) => grant.includes(' permits '))

/** The qualifiers of each license or assignment: "perpetual, worldwide". */
export const qualifiers = (markdown: string, options?: ReadingOptions): string[] =>
  rights(markdown, options).map((c) => c.qualifiers.join(', '))

/** The purposes of each license: "service, improve". */
export const licensedFor = (markdown: string, options?: ReadingOptions): string[] =>
  rights(markdown, options).map((c) => c.purposes.join(', '))

/** Uses of people's data: "permits provider [personal-data] for service, marketing". */
export const uses = (markdown: string, options?: ReadingOptions): string[] =>
  read(markdown, options)
    .filter((clause) => clause.action === 'use')
    .map(
      (c) => `${c.stance} ${c.actor} [${c.data.join(', ')}] for ${c.purposes.join(', ') || 'nothing named'}`,
    )
