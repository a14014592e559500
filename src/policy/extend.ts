/** The rules of the packs and the policy's own, put together: later entries change or replace earlier ones. */
import { BUILTIN_RULES, isReserved } from './builtin.ts'

import { errorAt, type PolicyText, type RuleEntry } from './file.ts'
import { nearest } from './nearest.ts'
import { PLACEHOLDERS, placeholdersIn } from './placeholders.ts'
import { show, suggest } from './show.ts'
import type { FactKind, Severity } from './types.ts'

/** A rule as it stands after all changes, not yet compiled. */
export interface ExtendedRule {
  id: string
  severity: Severity | 'off'
  message: string
  /** The entry that holds the schema; null for built-in rules. */
  entry: RuleEntry | null
  /** Where the entry stands; null for built-in rules. */
  text: PolicyText | null
}

/**
 * Every rule that exists, those that are off too, by id. Throws PolicyError for a change to a rule that nobody defines,
 * for a rule without a schema, for ids that are reserved, and for unknown placeholders in messages.
 */
export function extendRules(texts: readonly PolicyText[]): Map<string, ExtendedRule> {
  const rules = new Map<string, ExtendedRule>()
  for (const { id, severity, message } of BUILTIN_RULES.values())
    rules.set(id, { id, severity, message, entry: null, text: null })
  for (const text of texts)
    for (const [id, entry] of Object.entries(text.file.rules ?? {}))
      rules.set(
        id,
        typeof entry === 'string' ? withSeverity(id, entry, rules, text) : withEntry(id, entry, rules, text),
      )
  return rules
}

type Rules = ReadonlyMap<string, ExtendedRule>

function withSeverity(id: string, severity: Severity | 'off', rules: Rules, text: PolicyText): ExtendedRule {
  const rule = rules.get(id)
  if (rule !== undefined) return { ...rule, severity }
  throw errorAt(text, ['rules', id], 'key', `unknown rule ${show(id)}${known(id, rules)}`)
}

function withEntry(id: string, entry: RuleEntry, rules: Rules, text: PolicyText): ExtendedRule {
  const { severity, message } = entry
  const rule = rules.get(id)
  if (entry.clause !== undefined || entry.document !== undefined) {
    if (isReserved(id))
      throw errorAt(
        text,
        ['rules', id],
        'key',
        `${show(id)} is reserved: only the severity of a built-in rule can be set`,
      )
    const own = { id, severity: severity ?? 'error', message: message ?? id, entry, text }
    checkMessage(own.message, entry, id, text)
    return own
  }
  if (rule === undefined) {
    const reason = `${show(id)} has neither \`clause\` nor \`document\`, and no pack has such a rule${known(id, rules)}`
    throw errorAt(text, ['rules', id], 'key', reason)
  }
  const fixed = Object.keys(entry).find(
    (key) => key !== 'severity' && (key !== 'message' || rule.entry === null),
  )
  if (fixed !== undefined) {
    const open = rule.entry === null ? 'only the severity of a built-in rule' : 'only severity and message'
    throw errorAt(
      text,
      ['rules', id, fixed],
      'key',
      `${show(id)} comes from elsewhere: ${open} can be changed, not \`${fixed}\``,
    )
  }
  if (message !== undefined && rule.entry !== null) checkMessage(message, rule.entry, id, text)
  return { ...rule, severity: severity ?? rule.severity, message: message ?? rule.message }
}

function checkMessage(message: string, entry: RuleEntry, id: string, text: PolicyText): void {
  const names: readonly string[] = PLACEHOLDERS[factOf(entry)]
  const unknown = placeholdersIn(message).find((name) => !names.includes(name))
  if (unknown !== undefined)
    throw errorAt(
      text,
      ['rules', id, 'message'],
      'value',
      `unknown placeholder ${show(`{${unknown}}`)}; ${suggest(unknown, names)}`,
    )
}

/** What the rule judges. */
export function factOf(entry: RuleEntry): FactKind {
  return entry.document === undefined ? 'clause' : 'document'
}

/** The rules to choose from are too many to list. */
function known(id: string, rules: Rules): string {
  const near = nearest(id, rules.keys())
  return near === null
    ? ': define it with `clause` or `document`, or extend the pack that has it'
    : `; did you mean \`${near}\`?`
}
