/** What `fineprint test` found, for programs: the contract that `policies/test-output.schema.json` describes. */
import type { MutantTrials, Trial } from '../lint/index.ts'
import type { Rule } from '../policy/types.ts'
import { placeOfExample, placeOfMutant, summarizeTests, type TestedRule, type TestReport } from './tests.ts'

/** Version 1 of the JSON form of a test. Two-space indent, a line break at the end. */
export function formatTestsJson(report: TestReport): string {
  const { policy, day } = report
  const rules = report.rules.map(ruleOf)
  return `${JSON.stringify({ version: 1, policy, day, rules, summary: summarizeTests(report) }, null, 2)}\n`
}

function ruleOf({ rule, override, trials, missing, wrong, mutants }: TestedRule): object {
  const examples = trials.map((trial) => {
    const fault = wrong.find((each) => each.trial === trial)
    return {
      expected: trial.side,
      ...placeOfExample(rule, trial),
      ...trial.read.example,
      outcome: trial.outcome,
      excused: fault?.excused ?? false,
      reason: trial.read.unjudged,
      findings: trial.findings.map(({ message, confidence, side, start, end }) => ({
        message,
        confidence,
        version: side === 'base' ? 'before' : 'after',
        start,
        end,
      })),
      read:
        fault === undefined
          ? null
          : fault.read.map(({ path, sentences }) => ({ version: path ?? 'after', sentences })),
      fact: fault?.fact ?? null,
    }
  })
  const { id, origin } = rule
  return { id, file: origin, override, examples, missing, mutants: mutants && mutantsOf(rule, mutants) }
}

function mutantsOf(rule: Rule, { tried, untried, survivors, idle }: MutantTrials): object {
  const exampleOf = (trial: Trial) => ({ expected: trial.side, ...placeOfExample(rule, trial) })
  return {
    tried,
    untried,
    survivors: survivors.map(({ path, part, change, needs }) => ({
      ...placeOfMutant(rule, { path }),
      path,
      part,
      change,
      needs,
    })),
    idle: idle.map(exampleOf),
  }
}
