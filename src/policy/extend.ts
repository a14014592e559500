/** The rules of the packs and the policy's own, put together: later entries change or replace earlier ones. */
import { BUILTIN_RULES, isReserved } from './builtin.ts'
import { errorAt, type PolicyText, type RuleEntry } from './file.ts'
import { nearest } from './nearest.ts'
import { originAt } from './origins.ts'
import { PLACEHOLDERS, placeholdersIn } from './placeholders.ts'
import { changedOptions, NO_OPTIONS, ownOptions, type RuleOptions } from './rule-options.ts'
import { show, suggest } from './show.ts'
import { FACT_KINDS, type FactKind, type RuleOrigins, type Severity } from './types.ts'

/** A rule as it stands after all changes, not yet compiled. */
export interface ExtendedRule {
  id: string
  severity: Severity | 'off'
  message: string
  /** The entry that holds the schema; null for built-in rules. */
  entry: RuleEntry | null
  /** Where the entry stands; null for built-in rules. */
  text: PolicyText | null
  options: RuleOptions
  set: RuleOrigins
}

const UNSET: RuleOrigins = { rule: null, severity: null, message: null, options: {} }

/**
 * Every rule that exists, those that are off too, by id. Throws PolicyError for a change to a rule that nobody defines,
 * for a rule without a schema, for ids that are reserved, and for unknown placeholders in messages.
 */
export function extendRules(texts: readonly PolicyText[]): Map<string, ExtendedRule> {
  const rules = new Map<string, ExtendedRule>()
  for (const { id, severity, message } of BUILTIN_RULES.values())
    rules.set(id, {
      id,
      severity,
      message,
      entry: null,
      text: null,
      options: NO_OPTIONS,
      set: UNSET,
    })
  for (const text of texts)
    for (const id of Object.keys(text.file.rules ?? {})) rules.set(id, changed(id, rules, text))
  return rules
}

export type Rules = ReadonlyMap<string, ExtendedRule>

/** A rule as the text has it, which speaks of it; `rules` are those before. Throws like `extendRules`. */
export function changed(id: string, rules: Rules, text: PolicyText): ExtendedRule {
  const entry = text.file.rules![id]!
  const rule =
    typeof entry === 'string' ? withSeverity(id, entry, rules, text) : withEntry(id, entry, rules, text)
  // Only a rule that is defined here has nothing set yet.
  const own = rule.entry !== null && rule.set === UNSET ? { rule: originAt(text, ['rules', id]) } : {}
  return { ...rule, set: { ...rule.set, ...own, ...originsIn(id, entry, rule.set, text) } }
}

/** Where the parts of a rule stand that the entry sets. */
function originsIn(
  id: string,
  entry: Severity | 'off' | RuleEntry,
  { options }: RuleOrigins,
  text: PolicyText,
): Partial<RuleOrigins> {
  const at = (...path: string[]) => originAt(text, ['rules', id, ...path])
  if (typeof entry === 'string') return { severity: at() }
  return {
    ...(entry.severity === undefined ? {} : { severity: at('severity') }),
    ...(entry.message === undefined ? {} : { message: at('message') }),
    options: {
      ...options,
      ...Object.fromEntries(Object.keys(entry.with ?? {}).map((name) => [name, at('with', name)])),
    },
  }
}

function withSeverity(id: string, severity: Severity | 'off', rules: Rules, text: PolicyText): ExtendedRule {
  const rule = rules.get(id)
  if (rule !== undefined) return { ...rule, severity }
  throw errorAt(text, ['rules', id], 'key', `unknown rule ${show(id)}${known(id, rules)}`)
}

function withEntry(id: string, entry: RuleEntry, rules: Rules, text: PolicyText): ExtendedRule {
  const demands = demandsOf(entry)
  if (demands.length > 0) return defined(id, entry, demands, text)
  const rule = rules.get(id)
  if (rule !== undefined) return adjusted(rule, entry, text)
  const reason = `${show(id)} demands nothing, and no pack has such a rule${known(id, rules)}`
  throw errorAt(text, ['rules', id], 'key', reason)
}

/** The rule that the entry defines; `demands` are the keys by which it says what it demands. */
function defined(
  id: string,
  entry: RuleEntry,
  demands: readonly (typeof DEMANDS)[number][],
  text: PolicyText,
): ExtendedRule {
  const refuse = (key: string, reason: string): never => {
    throw errorAt(text, ['rules', id, key], 'key', reason)
  }
  if (isReserved(id)) {
    const reason = `${show(id)} is reserved: only the severity of a built-in rule can be set`
    throw errorAt(text, ['rules', id], 'key', reason)
  }
  if (entry.at !== undefined && factOf(entry) !== 'document')
    refuse('at', '`at` has a meaning only in rules about documents: remove it')
  if (entry.wording !== undefined && factOf(entry) !== 'clause')
    refuse('wording', '`wording` has a meaning only in rules about clauses: remove it')
  const [, second] = demands
  if (second !== undefined) refuse(second, `${show(id)} has too much: ${ONE_DEMAND}`)
  if (entry.judges !== undefined && !isShort(entry))
    refuse('judges', '`judges` belongs to `forbid` and `require`: remove it')
  const schemas = demands.map((key) => entry[key])
  const rule: ExtendedRule = {
    id,
    severity: entry.severity ?? 'error',
    message: entry.message ?? id,
    entry,
    text,
    options: ownOptions(id, entry, schemas, text),
    set: UNSET,
  }
  checkMessage(rule.message, rule, text)
  return rule
}

/** A rule from elsewhere with the severity, message and options that the entry gives it. */
function adjusted(rule: ExtendedRule, entry: RuleEntry, text: PolicyText): ExtendedRule {
  const { id } = rule
  const { severity = rule.severity, message = rule.message } = entry
  const open = rule.entry === null ? ['severity'] : ['severity', 'message', 'with']
  const fixed = Object.keys(entry).find((key) => !open.includes(key))
  if (fixed !== undefined) {
    const only =
      rule.entry === null ? 'only the severity of a built-in rule' : 'only severity, message and options'
    const reason = `${show(id)} comes from elsewhere: ${only} can be changed, not \`${fixed}\``
    throw errorAt(text, ['rules', id, fixed], 'key', reason)
  }
  const options = changedOptions(id, rule.options, entry.with, text)
  if (entry.message !== undefined) checkMessage(message, rule, text)
  return { ...rule, severity, message, options }
}

function checkMessage(
  message: string,
  { id, entry, options }: Pick<ExtendedRule, 'id' | 'entry' | 'options'>,
  text: PolicyText,
): void {
  if (entry === null) return
  const names: readonly string[] = [...PLACEHOLDERS[factOf(entry)], ...Object.keys(options.values)]
  const unknown = placeholdersIn(message).find((name) => !names.includes(name))
  if (unknown !== undefined)
    throw errorAt(
      text,
      ['rules', id, 'message'],
      'value',
      `unknown placeholder ${show(`{${unknown}}`)}; ${suggest(unknown, names)}`,
    )
}

/** The keys by which a rule says what it demands. */
const DEMANDS = [...FACT_KINDS, 'forbid', 'require'] as const
const ONE_DEMAND = `a rule makes one demand, so keep one of ${DEMANDS.map((key) => `\`${key}\``).join(', ')}`

const demandsOf = (entry: RuleEntry) => DEMANDS.filter((key) => entry[key] !== undefined)

/** Is the rule written in the short form? */
const isShort = ({ forbid, require }: RuleEntry): boolean => forbid !== undefined || require !== undefined

/** What the rule judges. */
export function factOf(entry: RuleEntry): FactKind {
  return FACT_KINDS.find((fact) => entry[fact] !== undefined) ?? entry.judges ?? 'clause'
}

/** The rules to choose from are too many to list. */
function known(id: string, rules: Rules): string {
  const near = nearest(id, rules.keys())
  return near === null
    ? ': give it a `forbid` or `require`, or extend the pack that has it'
    : `; did you mean \`${near}\`?`
}
