/** Tells what the examples of a rule do not show: conditions that could go, examples that any rule lets pass. */
import { isImplied, type Mutant, mutantCompiler, mutantsOf, type Policy } from '../policy/index.ts'
import { factsOf, isIdle, judgeExample, outcomeOf, type RuleTrials, type Trial } from './examples.ts'

export interface MutantTrials {
  /** How many mutants were tried. */
  tried: number
  /** How many there were besides, beyond the limit. */
  untried: number
  /**
   * Those under which every example comes out as under the rule. Within a condition that can go, no part is named, and none that the
   * short form adds by itself.
   */
  survivors: Mutant[]
  /** The passing examples in which nothing was read that the rule could judge, but for those that are marked `hard`. */
  idle: Trial[]
}

/** Compiling one takes a few milliseconds. */
const MOST_MUTANTS = 300

/**
 * Tries the mutants of a rule on its examples. These were read once, and are judged again only where a mutant takes one of their
 * facts otherwise than the rule does. `most`: how many are tried; the others are counted.
 */
export function tryMutants(
  { rule, trials, missing }: RuleTrials,
  policy: Policy,
  most = MOST_MUTANTS,
): MutantTrials {
  const idle = trials.filter(
    ({ side, outcome, read }) =>
      side === 'pass' && outcome === 'as-said' && !read.example.hard && isIdle(rule, read, policy),
  )
  const result: MutantTrials = { tried: 0, untried: 0, survivors: [], idle }
  // Without examples of both sides, half of the mutants or all would survive, and say what is said already.
  if (missing.length > 0) return result
  const known = trials.map((trial) => ({
    trial,
    facts: factsOf(rule, trial.read, policy).map((fact) => ({ fact, was: rule.satisfied(fact) })),
  }))
  const compile = mutantCompiler()
  const survives = (satisfied: (fact: unknown) => boolean): boolean =>
    known.every(({ trial, facts }) => {
      if (facts.every(({ fact, was }) => satisfied(fact) === was)) return true
      const findings = judgeExample({ ...rule, wording: null, satisfied }, trial.read, policy)
      return outcomeOf(trial.side, trial.read, findings) === trial.outcome
    })
  for (const mutant of mutantsOf(rule.schema)) {
    if (rule.short !== null && isImplied(rule.short, mutant)) continue
    if (result.survivors.some((survivor) => tells(survivor, mutant))) continue
    if (result.tried >= most) {
      result.untried++
      continue
    }
    const satisfied = compile(mutant.schema())
    if (satisfied === null) continue
    result.tried++
    if (survives(satisfied)) result.survivors.push(mutant)
  }
  return result
}

/** Where a whole condition can go, so can its parts, as far as the same examples would show it. */
function tells(whole: Mutant, part: Mutant): boolean {
  return (
    whole.change === 'dropped' &&
    (part.needs === null || part.needs === whole.needs) &&
    whole.path.every((step, index) => part.path[index] === step)
  )
}
