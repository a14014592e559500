/**
 * A clause: one proposition read from a sentence. The form is `policies/clause.schema.json`; a test holds the two
 * together. The tuples are the closed sets of values, in the order in which they are printed.
 */
import type { Range } from '../document/types.ts'

export const ACTIONS = [
  'train-ai',
  'license',
  'assign',
  'own',
  'use',
  'share',
  'sell',
  'collect',
  'retain',
] as const
export const STANCES = ['permits', 'forbids', 'choice'] as const
export const ACTORS = ['provider', 'third-party', 'user'] as const
export const DATA = [
  'customer-content',
  'personal-data',
  'usage-data',
  'deidentified',
  'feedback',
  'biometric',
  'likeness',
  'public-web',
  'third-party-data',
  'unspecified',
] as const
export const PURPOSES = [
  'service',
  'improve',
  'develop',
  'ai-training',
  'marketing',
  'analytics',
  'safety',
  'legal',
  'any',
] as const
export const QUALIFIERS = [
  'perpetual',
  'irrevocable',
  'worldwide',
  'royalty-free',
  'sublicensable',
  'transferable',
  'exclusive',
  'non-exclusive',
  'unlimited',
] as const
export const CONSENT_MODES = ['opt-in', 'opt-out', 'by-use', 'none'] as const
export const CONSENT_PLACES = ['sentence', 'section', 'document', 'none'] as const

export type Action = (typeof ACTIONS)[number]
export type Stance = (typeof STANCES)[number]
export type Actor = (typeof ACTORS)[number]
export type DataKind = (typeof DATA)[number]
export type Purpose = (typeof PURPOSES)[number]
export type Qualifier = (typeof QUALIFIERS)[number]
export type ConsentMode = (typeof CONSENT_MODES)[number]
export type ConsentPlace = (typeof CONSENT_PLACES)[number]

/** The words from which a field's value was read. `text` is their reading text, `value` the value they prove. */
export interface Evidence extends Range {
  value: string
  text: string
}

export interface Consent {
  mode: ConsentMode
  where: ConsentPlace
  /** The words that say so; null where `mode` is "none". */
  evidence: (Range & { text: string }) | null
}

export interface Clause extends Range {
  action: Action
  stance: Stance
  actor: Actor
  data: DataKind[]
  purposes: Purpose[]
  qualifiers: Qualifier[]
  consent: Consent
  /** False where the practice is only implied. */
  explicit: boolean
  /** "low" where the reading rests on a guess; `doubt` says on which. */
  confidence: 'high' | 'low'
  doubt: string | null
  section: { number: string | null; title: string | null; path: string[] }
  /** The operative words, in reading text. `start` and `end` are their place. */
  quote: string
  /** The lead-ins of a list item, outermost first, in reading text; empty for ordinary sentences. */
  context: string[]
  /** For each field that was read from words: those words. */
  evidence: Partial<Record<'action' | 'stance' | 'actor' | 'data' | 'purposes' | 'qualifiers', Evidence[]>>
}

/** What a policy tells the reader about the company: its own names, and what its terms mean. */
export interface Parties {
  provider?: string[]
  'third-party'?: string[]
  user?: string[]
}
export type Terms = Partial<Record<DataKind, string[]>>
export interface ReadingOptions {
  parties?: Parties
  terms?: Terms
}
