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
import { sameLevel, type Policy, type Rule } from '../policy/index.ts'
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
import { notOn, type RuleInForce, rulesInForce } from './rules.ts'

/** Prints how the examples came out. Returns the exit status. Throws CommandError where a rule does not exist. */
export async function testCommand(ids: string[], options: Values<'test'>, io: CliIO): Promise<number> {
  const setting = await openPolicy([], options.policy, io)
  const { policy } = setting
  const chosen = chosenRules(ids, options.all === true, setting)
  const report: TestReport = {
    policy: policy.path,
    day: EXAMPLE_DAY,
    rules: chosen.map((each) =>
      testedRule(each, options.mutants === true, ids.length > 0 || options.all === true),
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
    const names = [...new Set(chosen.map(({ rule }) => rule.id))]
    say(
      `fineprint: nothing was tested: ${names.join(', ')} ${names.length === 1 ? 'has' : 'have'} no examples; add \`examples\``,
      io,
    )
    return UNUSABLE
  }
  const unproved = missing + idle + survivors
  const faults = wrong + (options.strict ? excused + missing : 0) + (options.mutants ? unproved : 0)
  return faults > 0 ? FINDINGS : CLEAN
}

/** The rules named; else all, or those that the policy file itself defines or gives another message or other options. */
function chosenRules(ids: readonly string[], all: boolean, { policy, searched }: Setting): RuleInForce[] {
  if (all && ids.length > 0) throw new CommandError(`--all tests every rule; leave out ${ids.join(' ')}`)
  const inForce = rulesInForce(policy)
  if (ids.length > 0) return [...new Set(ids)].flatMap((id) => rulesNamed(id, inForce, policy))
  const judging = inForce.filter(({ rule }) => rule.fact !== 'input')
  const own =
    searched === null ? judging.filter(({ rule }) => isOwn(rule, policy) || isChanged(rule, policy)) : []
  const chosen = all ? judging : own
  if (chosen.length > 0) return chosen
  const lack =
    searched === null
      ? `${policy.path} defines and changes no rule that is on`
      : `there is no .fineprint.yml from ${searched} upward`
  throw new CommandError(`nothing to test: ${lack}; to test the rules of packs, add --all`)
}

function rulesNamed(id: string, inForce: readonly RuleInForce[], policy: Policy): RuleInForce[] {
  const named = inForce.filter(({ rule }) => rule.id === id)
  if (named.length === 0) throw notOn(id, policy)
  if (named.some(({ rule }) => rule.fact === 'input'))
    throw new CommandError(`${id} is built in and has no examples`)
  return named
}

const isOwn = (rule: Rule, policy: Policy): boolean => rule.origin === policy.path

/** Does the policy file itself give the rule its message or an option? */
const isChanged = ({ set }: Rule, { path }: Policy): boolean =>
  [set.message, ...Object.values(set.options)].some((origin) => origin?.path === path)

/** Were its examples written for other options? */
const hasOtherOptions = ({ set }: Rule): boolean =>
  Object.values(set.options).some((origin) => !sameLevel(origin, set.rule))

/**
 * Mutants of a rule that a pack defines are tried only where it was asked for (`wanted`): who changed its options cannot add to its
 * examples.
 */
function testedRule({ rule, policy, override }: RuleInForce, mutants: boolean, wanted: boolean): TestedRule {
  const tried = tryRule(rule, policy)
  return {
    ...tried,
    override,
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
    excused: hasOtherOptions(rule),
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
