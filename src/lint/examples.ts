/** Rules tried on the examples that they carry, by the same reader and the same judgement as documents. */
import { BUILTIN_RULES, type Example, type ExampleSide, type Policy, type Rule } from '../policy/index.ts'
import { lint } from './lint.ts'
import { readText } from './read.ts'
import type { Finding, PolicyWords, Reading } from './types.ts'

/** The ISO day on which examples are judged, so that those with dates come out the same on every day. */
export const EXAMPLE_DAY = '2026-01-01'

/** The path of the document that an example is. */
const PATH = 'example.md'

/** An example with what was read from it. */
export interface ReadExample {
  example: Example
  before: Reading | null
  after: Reading
  /** Why it could not be judged, as where it is in another language; null where it could. */
  unjudged: string | null
}

/**
 * How an example came out. `missed`: it is to break the rule, and nothing was found. `unsure`: what was found is of low confidence,
 * and blocks nothing. `caught`: it is to satisfy the rule, and was found. `unjudged`: it satisfies the rule only because it
 * could not be judged.
 */
export type Outcome = 'as-said' | 'missed' | 'unsure' | 'caught' | 'unjudged'

/** One example of a rule, tried. */
export interface Trial {
  side: ExampleSide
  /** Its place in the list of its side, from 0. */
  index: number
  read: ReadExample
  outcome: Outcome
  /** What the rule found, whatever the confidence. */
  findings: Finding[]
}

/** A rule with all its examples tried. */
export interface RuleTrials {
  rule: Rule
  trials: Trial[]
  /** The sides of which it has no example. */
  missing: ExampleSide[]
}

const SIDES = ['fail', 'pass'] as const satisfies readonly ExampleSide[]

/** Tries a rule of the policy on its examples, read with the policy's names and terms and judged on `EXAMPLE_DAY`. */
export function tryRule(rule: Rule, policy: Policy): RuleTrials {
  const trials = SIDES.flatMap((side) =>
    rule.examples[side].map((example, index): Trial => {
      const read = readExample(example, policy)
      const findings = judgeExample(rule, read, policy)
      return { side, index, read, outcome: outcomeOf(side, read, findings), findings }
    }),
  )
  return { rule, trials, missing: SIDES.filter((side) => rule.examples[side].length === 0) }
}

function readExample(example: Example, words: PolicyWords): ReadExample {
  const after = readText(example.after, PATH, words)
  const before = example.before === null ? null : readText(example.before, PATH, words)
  return { example, before, after, unjudged: reasonOf(after) ?? (before && reasonOf(before)) }
}

/** A version without any text is one that does not exist yet, or no more. */
function reasonOf({ document: { problems, source } }: Reading): string | null {
  if (source.trim() === '') return null
  const grave = problems.find(({ code }) => BUILTIN_RULES.get(`input/${code}`)?.severity === 'error')
  return grave?.reason ?? null
}

/** What one rule finds in an example. No waiver accepts any of it. */
export function judgeExample(rule: Rule, { example, before, after }: ReadExample, policy: Policy): Finding[] {
  const { findings } = lint({
    policy: { ...policy, rules: [rule], waivers: [], overrides: [] },
    head: [after],
    base: before && [before],
    unreadable: [],
    scope: 'all',
    today: EXAMPLE_DAY,
    documentKind: () => example.kind,
  })
  return findings.filter(({ ruleId }) => ruleId === rule.id)
}

/** A finding of low confidence blocks nothing, so it breaks no passing example and makes no failing one. */
export function outcomeOf(
  side: ExampleSide,
  { unjudged }: ReadExample,
  findings: readonly Finding[],
): Outcome {
  const found = findings.some(({ confidence }) => confidence === 'high')
  if (side === 'fail') return found ? 'as-said' : findings.length > 0 ? 'unsure' : 'missed'
  if (found) return 'caught'
  return unjudged === null ? 'as-said' : 'unjudged'
}

/** The facts of the rule's kind in an example, those of the version after before those of the version before. */
export function factsOf(rule: Rule, read: ReadExample, policy: Policy): unknown[] {
  const facts: unknown[] = []
  const collect = (fact: unknown): boolean => facts.push(fact) > 0
  judgeExample({ ...rule, wording: null, satisfied: collect }, read, policy)
  return facts
}

/** Whether nothing was read in the example that the rule could judge, so that it would satisfy any rule. */
export function isIdle(rule: Rule, read: ReadExample, policy: Policy): boolean {
  return judgeExample({ ...rule, wording: null, satisfied: () => false }, read, policy).length === 0
}
