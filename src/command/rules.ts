/** The rules that a policy has on, and what to say of one that it has not. */
import { nearest, type Policy, type Rule } from '../policy/index.ts'
import { CommandError } from './io.ts'

/** A rule as it is in some documents. */
export interface RuleInForce {
  rule: Rule
  /** The policy as it is there. */
  policy: Policy
  /** The patterns of the override that has the rule so; null for what holds where no override says otherwise. */
  override: readonly string[] | null
}

/** The rules by id: as they are everywhere, then those that only overrides have on or give other options to. */
export function rulesInForce(policy: Policy): RuleInForce[] {
  const found = policy.rules.map((rule): RuleInForce => ({ rule, policy, override: null }))
  const known = new Set(policy.rules.map(keyOf))
  for (const override of policy.overrides) {
    const fresh = override.rules.filter((rule) => !known.has(keyOf(rule)))
    if (fresh.length === 0) continue
    const there = { ...policy, ...policy.within([override]) }
    for (const rule of fresh) {
      known.add(keyOf(rule))
      found.push({ rule, policy: there, override: override.files })
    }
  }
  return found.sort((a, b) => (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0))
}

/** Rules with the same one demand the same. */
const keyOf = ({ id, options }: Rule): string => JSON.stringify([id, options])

/** Why a rule that is on nowhere cannot be used: it is off, or there is none. */
export function notOn(id: string, { path, known }: Policy): CommandError {
  if (known.has(id))
    return new CommandError(
      `${path} has the rule ${id} off; set it to info in \`rules\` to see what it finds`,
    )
  const near = nearest(id, known)
  const remedy = near === null ? 'extend the pack that has it' : `did you mean ${near}?`
  return new CommandError(`there is no rule "${id}" in ${path}; ${remedy}`)
}
