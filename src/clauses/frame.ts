/** The form of a frame: who does what. `frames.ts` reads them. */
import type { Actor } from './types.ts'

export interface Frame {
  /** Token range of the verb group, from its first auxiliary to behind its main verb. */
  from: number
  to: number
  /** Token of the main verb; -1 where the group has none before the text ends. */
  verb: number
  subject: { kind: Actor | 'data' | 'other' | 'none'; from: number; to: number }
  negated: boolean
  /** Token of the word that negates, or -1. */
  negator: number
  passive: boolean
  kind: 'main' | 'condition' | 'exception' | 'relative' | 'complement'
  /** For a complement: the frame whose verb governs it. */
  parent: Frame | null
}
