/** What the grammar makes of a sentence: its predicates, and how each hangs on another. `parse.ts` reads them. */
import type { Actor } from '../types.ts'

/** Token range, `to` exclusive. */
export interface Span {
  from: number
  to: number
}

/**
 * `finite`: "we may use". `infinitive`: "to train". `gerund`: "for training", "using". `participle`: "data collected from
 * you". `bare`: the verb of an item or a command, "Train our models". `noun`: an act named by a noun, "our use of", "model training".
 */
export type Form = 'finite' | 'infinitive' | 'gerund' | 'participle' | 'bare' | 'noun'

/**
 * How a predicate hangs on its parent.
 * - `root`: on none.
 * - `complement`: what the parent's verb or noun is about: "agree | that we may", "allow us | to train", "the right | to use".
 * - `object`, `subject`: an act named as what is done or what does: "prohibit | any use", "training on it | is prohibited".
 * - `purpose`: "use it | to train", "use it | for training".
 * - `means`: "by | training", "using | it".
 * - `excluded`: "without | training", "rather than | to train", "other than | for training".
 * - `relative`: describes a noun: "content | that you provide", "data | collected from you".
 * - `condition`: "if | you agree". `exception`: "unless | you opt out", "except that | we may".
 * - `question`: "how | we train": presupposed, not said.
 */
export type Relation =
  | 'root'
  | 'complement'
  | 'object'
  | 'subject'
  | 'purpose'
  | 'means'
  | 'excluded'
  | 'relative'
  | 'condition'
  | 'exception'
  | 'question'

/** Who or what a predicate is said of. `data` and `other` are things. */
export interface Subject extends Span {
  kind: Actor | 'data' | 'other' | 'none'
}

export interface Predicate extends Span {
  /** Position in `Parse.predicates`; they stand in the order of their first tokens. */
  index: number
  form: Form
  /** Token of the main verb, or of the noun that names the act; -1 where the group has none before the text ends. */
  verb: number
  /** Token of the first auxiliary or modal, or -1. */
  auxiliary: number
  /** Token of the word that negates this predicate itself, or -1. */
  negator: number
  passive: boolean
  /** Its own subject; `none` where it has none and shares that of its parent. */
  subject: Subject
  relation: Relation
  /** Token of the word that ties it to its parent ("to", "for", "if", "that"), or -1. */
  marker: number
  parent: Predicate | null
  /** The predicate that it is coordinated with: "store | and train". It shares parent and relation with it. */
  conjunctOf: Predicate | null
}

export interface Parse {
  predicates: Predicate[]
  /** For each token, the index of the predicate whose words it belongs to; -1 where there is none. */
  owner: Int32Array
}
