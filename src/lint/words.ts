/** Words for people, for every value that a clause can have. Missing one does not compile. */
import type { Act } from '../clauses/index.ts'
import type {
  Action,
  Actor,
  ConsentMode,
  ConsentPlace,
  DataKind,
  Purpose,
  Qualifier,
  Stance,
} from '../clauses/types.ts'

/** Completes "may …" and "may not …". */
export const ACTION_WORDS = {
  'train-ai': 'train AI models',
  license: 'take a license',
  assign: 'take over rights',
  own: 'own',
  use: 'use data',
  share: 'share data',
  sell: 'sell data',
  collect: 'collect data',
  retain: 'keep data',
} as const satisfies Record<Action, string>

export const STANCE_WORDS = {
  permits: 'may',
  forbids: 'may not',
  choice: 'offers a choice whether to',
} as const satisfies Record<Stance, string>

export const ACTOR_WORDS = {
  provider: 'the company',
  'third-party': 'third parties',
  user: 'users',
} as const satisfies Record<Actor, string>

export const ACT_ACTOR_WORDS = { ...ACTOR_WORDS, nobody: 'nobody who is named' } as const satisfies Record<
  Act['actor'],
  string
>

/** "may", "must not", "does". */
export const modeWords = ({ mode, denied }: Pick<Act, 'mode' | 'denied'>): string =>
  denied ? `${mode} not` : mode

export const DATA_WORDS = {
  'customer-content': 'customer content',
  'personal-data': 'personal data',
  'usage-data': 'usage data',
  deidentified: 'de-identified data',
  feedback: 'feedback',
  biometric: 'biometric data',
  likeness: "people's likeness",
  'public-web': 'public web content',
  'third-party-data': "third parties' data",
  unspecified: 'unspecified data',
} as const satisfies Record<DataKind, string>

export const PURPOSE_WORDS = {
  service: 'providing the service',
  improve: 'improving the service',
  develop: 'developing products',
  'ai-training': 'AI training',
  marketing: 'marketing',
  analytics: 'analytics',
  safety: 'safety',
  legal: 'legal duties',
  any: 'any purpose',
} as const satisfies Record<Purpose, string>

export const QUALIFIER_WORDS = {
  perpetual: 'perpetual',
  irrevocable: 'irrevocable',
  worldwide: 'worldwide',
  'royalty-free': 'royalty-free',
  sublicensable: 'sublicensable',
  transferable: 'transferable',
  exclusive: 'exclusive',
  'non-exclusive': 'non-exclusive',
  unlimited: 'unlimited',
} as const satisfies Record<Qualifier, string>

export const CONSENT_WORDS = {
  'opt-in': 'asked first (opt-in)',
  'opt-out': 'people can opt out',
  'by-use': 'claimed from mere use or acceptance',
  none: 'none found',
} as const satisfies Record<ConsentMode, string>

export const CONSENT_PLACE_WORDS = {
  sentence: 'in the same sentence',
  section: 'in the same section',
  document: 'elsewhere in the document',
  none: '',
} as const satisfies Record<ConsentPlace, string>

/** "a", "a and b", "a, b and c"; the empty string for none. */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** The text with at most so many characters, the last a sign that there are more. */
export function shortened(text: string, most: number): string {
  const characters = [...text.slice(0, (most + 1) * 2)]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}
