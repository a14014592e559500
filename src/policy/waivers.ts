/** The waivers of a policy, checked: a waiver that explains nothing, or waives nothing that exists, is refused. */
import { errorAt, type PolicyText } from './file.ts'
import { globFault } from './glob.ts'
import { nearest } from './nearest.ts'
import { show } from './show.ts'
import type { Waiver } from './types.ts'

/** Characters below which a reason says nothing. */
const SHORTEST_REASON = 10

/** Words of which no reason consists, whatever their order. */
const EMPTY_WORDS = new Set(
  (
    'a accepted and applicable approved as asap be because by decided design determined done exception exempt false ' +
    'fine fix fixme for hack ignore ignored in intended intentional is it known later legacy n na no none not now ok ' +
    'okay pending please positive progress reason see tbd temp temporarily temporary test the this to todo wait ' +
    'waive waived waiver wip wontfix work x xxx yes'
  ).split(' '),
)

/** The policy's own waivers. Throws PolicyError where one is not usable. */
export function readWaivers(text: PolicyText, ruleIds: Iterable<string>): Waiver[] {
  const ids = new Set(ruleIds)
  return (text.file.waivers ?? []).map((entry, index) => {
    const at = ['waivers', index] as const
    if (!ids.has(entry.rule)) {
      const near = nearest(entry.rule, ids)
      const remedy = near === null ? ': remove the waiver' : `; did you mean \`${near}\`?`
      throw errorAt(text, [...at, 'rule'], 'value', `unknown rule ${show(entry.rule)} in a waiver${remedy}`)
    }
    if (isEmptyReason(entry.reason)) {
      const reason = `${show(entry.reason)} is no reason: say in a sentence why the finding is accepted`
      throw errorAt(text, [...at, 'reason'], 'value', reason)
    }
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

function isEmptyReason(reason: string): boolean {
  if (reason.trim().length < SHORTEST_REASON) return true
  const words = reason.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.every((word) => EMPTY_WORDS.has(word) || /^(.)\1*$/u.test(word))
}
