/** The waivers of a policy, checked: a waiver that explains nothing, or waives nothing that exists, is refused. */
import { errorAt, type PolicyText } from './file.ts'
import { globFault } from './glob.ts'
import { nearest } from './nearest.ts'
import { reasonFault } from './reasons.ts'
import { show } from './show.ts'
import type { Waiver } from './types.ts'

/** The policy's own waivers. Throws PolicyError where one is not usable. */
export function readWaivers(text: PolicyText, ruleIds: Iterable<string>): Waiver[] {
  const ids = new Set(ruleIds)
  return (text.file.waivers ?? []).map((entry, index) => {
    const at = ['waivers', index] as const
    const unknown = unknownRule(entry.rule, ids)
    if (unknown !== null) throw errorAt(text, [...at, 'rule'], 'value', unknown)
    const empty = reasonFault(entry.reason, entry.rule)
    if (empty !== null) throw errorAt(text, [...at, 'reason'], 'value', empty)
    const fault = globFault(entry.file)
    if (fault !== null)
      throw errorAt(text, [...at, 'file'], 'value', `unusable pattern ${show(entry.file)}: ${fault}`)
    return {
      rule: entry.rule,
      file: entry.file,
      section: entry.section ?? null,
      reason: entry.reason,
      approvedBy: entry['approved-by'],
      expires: entry.expires ?? null,
      line: text.source.place(at, 'value').line,
    }
  })
}

/** Says of a waiver's rule that there is none, and what was meant; null where there is. */
export function unknownRule(id: string, ids: ReadonlySet<string>): string | null {
  if (ids.has(id)) return null
  const near = nearest(id, ids)
  const remedy = near === null ? ': remove the waiver' : `; did you mean \`${near}\`?`
  return `unknown rule ${show(id)} in a waiver${remedy}`
}
