/** What `fineprint test` found, for its reports. */
import type { DocumentChanges, MutantTrials, RuleTrials, Trial } from '../lint/index.ts'
import { type Mutant, wayInShort } from '../policy/index.ts'
import type { ExampleSide, Rule } from '../policy/types.ts'
import type { Explained } from './explanations-terminal.ts'

/** A rule that was tested. */
export interface TestedRule extends RuleTrials {
  /** The patterns of the override that alone has the rule on, or gives it its options; null where none does. */
  override: readonly string[] | null
  /** The examples that came out wrong, each with how it was read. */
  wrong: WrongExample[]
  /** What its examples do not show; null where that was not asked. */
  mutants: MutantTrials | null
}

export interface WrongExample {
  trial: Trial
  /** The rule has other options than its examples were written for: told, and no fault. */
  excused: boolean
  /** The versions, all sentences of each; one has no path, two are called "before" and "after". */
  read: Explained[]
  /** What the change does, where there are two versions. */
  changes: DocumentChanges[] | null
  /** The fields of the document that the rule asks about; null in rules about something else. */
  fact: Record<string, unknown> | null
}

export interface TestReport {
  /** The path of the policy. */
  policy: string
  /** The ISO day on which the examples were judged. */
  day: string
  rules: TestedRule[]
}

export interface TestSummary {
  rules: number
  examples: number
  /** Examples that came out wrong, without those that are excused. */
  wrong: number
  excused: number
  /** Sides of rules of which there is no example. */
  missing: number
  /** Passing examples that any rule would let pass; 0 where that was not asked. */
  idle: number
  /** Mutants under which every example comes out the same; 0 where that was not asked. */
  survivors: number
}

export function summarizeTests({ rules }: TestReport): TestSummary {
  const sum = (amount: (rule: TestedRule) => number): number =>
    rules.reduce((total, rule) => total + amount(rule), 0)
  return {
    rules: rules.length,
    examples: sum(({ trials }) => trials.length),
    wrong: sum(({ wrong }) => wrong.filter(({ excused }) => !excused).length),
    excused: sum(({ wrong }) => wrong.filter(({ excused }) => excused).length),
    missing: sum(({ missing }) => missing.length),
    idle: sum(({ mutants }) => mutants?.idle.length ?? 0),
    survivors: sum(({ mutants }) => mutants?.survivors.length ?? 0),
  }
}

/** Where an example stands in the file of its rule. */
export const placeOfExample = (
  { place }: Rule,
  { side, index }: { side: ExampleSide; index: number },
): { line: number; column: number } => place(['examples', side, index], 'value')

/** Where the condition stands that a mutant has changed, in the same file. */
export const placeOfMutant = (
  { place, short, fact }: Rule,
  { path }: Pick<Mutant, 'path'>,
): { line: number; column: number } =>
  place(short === null ? [fact, ...path] : wayInShort(short, path), 'key')
