/** The approvers of a policy, checked: a pattern that names no rule approves nothing, and is a mistake. */
import { errorAt, type PolicyText } from './file.ts'
import { compileGlob, globFault } from './glob.ts'
import { nearest } from './nearest.ts'
import { show } from './show.ts'
import type { Approver } from './types.ts'

/** What is to be mended, and not accepted by anybody. */
const isMendable = (rule: string): boolean => rule.startsWith('input/') || rule === 'policy/unusable'

/** Every rule, whatever it is called. */
const EVERY = '**'

/** The approvers that one text names, the policy's own or one that it extends. Throws PolicyError where one is not usable. */
export function readApprovers(text: PolicyText, ruleIds: Iterable<string>): Approver[] {
  const ids = [...ruleIds]
  return (text.file.approvers ?? []).map((entry, index) => {
    if (typeof entry === 'string') return { who: [entry], rules: [EVERY] }
    const { who, rules } = entry
    for (const [position, pattern] of rules.entries()) {
      const at = ['approvers', index, 'rules', position]
      const fault = globFault(pattern)
      if (fault !== null) throw errorAt(text, at, 'value', `unusable pattern ${show(pattern)}: ${fault}`)
      const matches = compileGlob(pattern)
      if (ids.some((id) => matches(id))) continue
      const near = nearest(pattern, ids)
      const remedy = near === null ? ': name rules of this policy' : `; did you mean \`${near}\`?`
      throw errorAt(text, at, 'value', `no rule is called ${show(pattern)}${remedy}`)
    }
    return { who, rules }
  })
}

/** Does the approver's word accept findings of the rule? */
export function mayApprove({ rules }: Approver, rule: string): boolean {
  return !isMendable(rule) && rules.some((pattern) => compileGlob(pattern)(rule))
}
