/** `fineprint test`: tries rules on the examples that they carry. */
import { explainClauses } from '../clauses/index.ts'
import { parseDocument } from '../document/index.ts'
import {
  companyOf,
  documentChanges,
  EXAMPLE_DAY,
  factsOf,
  type Trial,
  tryMutants,
  tryRule,
} from '../lint/index.ts'
import { nearest, type Policy, type Rule } from '../policy/index.ts'
import {
  type Explained,
  formatTestsJson,
  formatTestsTerminal,
  summarizeTests,
  type TestedRule,
  type TestReport,
  type WrongExample,
} from '../report/index.ts'
import { CLEAN, type CliIO, CommandError, FINDINGS, UNUSABLE } from './io.ts'
import type { Values } from './options.ts'
import { print, say, terminalOptions } from './output.ts'
import { openPolicy, type Setting } from './policy-file.ts'

/** Prints how the examples came out. Returns the exit status. Throws CommandError where a rule does not exist. */
export async function testCommand(ids: string[], options: Values<'test'>, io: CliIO): Promise<number> {
  const setting = await openPolicy([], options.policy, io)
  const { policy } = setting
  const rules = chosenRules(ids, options.all === true, setting)
  const report: TestReport = {
    policy: policy.path,
    day: EXAMPLE_DAY,
    rules: rules.map((rule) =>
      testedRule(rule, policy, options.mutants === true, ids.length > 0 || options.all === true),
    ),
  }
  if (setting.searched !== null)
    say(`fineprint: no .fineprint.yml from ${setting.searched} upward; using ${policy.path}`, io)
  print(
    options.format === 'json'
      ? formatTestsJson(report)
      : formatTestsTerminal(report, terminalOptions(options, io)),
    io,
  )
  const { examples, wrong, excused, missing, idle, survivors } = summarizeTests(report)
  if (examples === 0) {
    say(
      `fineprint: nothing was tested: ${rules.map(({ id }) => id).join(', ')} ${rules.length === 1 ? 'has' : 'have'} no examples; add \`examples\``,
      io,
    )
    return UNUSABLE
  }
  const unproved = missing + idle + survivors
  const faults = wrong + (options.strict ? excused + missing : 0) + (options.mutants ? unproved : 0)
  return faults > 0 ? FINDINGS : CLEAN
}

/** The rules named; else all, or those that the policy file itself defines or gives another message or other options. */
function chosenRules(ids: readonly string[], all: boolean, { policy, searched }: Setting): Rule[] {
  if (all && ids.length > 0) throw new CommandError(`--all tests every rule; leave out ${ids.join(' ')}`)
  const judging = policy.rules.filter(({ fact }) => fact !== 'input')
  if (ids.length > 0) return [...new Set(ids)].map((id) => ruleNamed(id, judging, policy))
  const own =
    searched !== null
      ? []
      : judging.filter((rule) => isOwn(rule, policy) || rule.changed?.path === policy.path)
  const chosen = all ? judging : own
  if (chosen.length > 0) return chosen
  const lack =
    searched === null
      ? `${policy.path} defines and changes no rule that is on`
      : `there is no .fineprint.yml from ${searched} upward`
  throw new CommandError(`nothing to test: ${lack}; to test the rules of packs, add --all`)
}

function ruleNamed(id: string, rules: readonly Rule[], policy: Policy): Rule {
  const rule = rules.find((candidate) => candidate.id === id)
  if (rule !== undefined) return rule
  if (policy.rules.some((candidate) => candidate.id === id))
    throw new CommandError(`${id} is built in and has no examples`)
  const ids = rules.map((candidate) => candidate.id)
  const near = nearest(id, ids)
  const remedy = near === null ? `its rules: ${ids.join(', ')}` : `did you mean ${near}?`
  throw new CommandError(`${policy.path} has no rule "${id}" on; ${remedy}`)
}

const isOwn = (rule: Rule, policy: Policy): boolean => rule.origin === policy.path

/**
 * Mutants of a rule that a pack defines are tried only where it was asked for (`wanted`): who changed its options cannot add to its
 * examples.
 */
function testedRule(rule: Rule, policy: Policy, mutants: boolean, wanted: boolean): TestedRule {
  const tried = tryRule(rule, policy)
  return {
    ...tried,
    wrong: tried.trials
      .filter(({ outcome }) => outcome !== 'as-said')
      .map((trial) => wrongExample(rule, trial, policy)),
    mutants: mutants && (wanted || isOwn(rule, policy)) ? tryMutants(tried, policy) : null,
  }
}

function wrongExample(rule: Rule, trial: Trial, policy: Policy): WrongExample {
  const { before, after, example } = trial.read
  const fact = rule.fact === 'document' ? factsOf(rule, trial.read, policy)[0] : null
  return {
    trial,
    excused: rule.changed?.options === true,
    read:
      example.before === null
        ? [explained(null, example.after, policy)]
        : [explained('before', example.before, policy), explained('after', example.after, policy)],
    changes: before && documentChanges([{ path: 'after', before, after }], () => companyOf(policy)),
    fact: fact == null ? null : askedFields(fact, rule.schema),
  }
}

function explained(path: string | null, text: string, { parties, terms }: Policy): Explained {
  const document = parseDocument(text, path ?? 'example.md')
  return { path, line: null, document, sentences: explainClauses(document, { parties, terms }, () => true) }
}

/** The fields of a document that its rule asks about. Clauses are told with their sentences. */
function askedFields(fact: unknown, schema: unknown): Record<string, unknown> {
  const names = new Set<string>()
  const look = (part: unknown): void => {
    if (typeof part === 'string') names.add(part)
    else if (typeof part === 'object' && part !== null)
      for (const [key, inner] of Object.entries(part)) {
        names.add(key)
        look(inner)
      }
  }
  look(schema)
  names.delete('clauses')
  return Object.fromEntries(Object.entries(fact as object).filter(([name]) => names.has(name)))
}
