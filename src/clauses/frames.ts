/** The clauses of a parse that have a verb of their own and somebody or something that it is said of. */
import type { Parse, Predicate } from './grammar/types.ts'

export interface Frame extends Predicate {
  negated: boolean
  kind: 'main' | 'condition' | 'exception' | 'relative' | 'complement'
}

const KINDS = new Set(['finite', 'bare'])

export const framesOf = (parse: Parse): Frame[] =>
  parse.predicates
    .filter((p) => KINDS.has(p.form) || (p.form === 'infinitive' && p.subject.kind !== 'none'))
    .map((p) => ({ ...p, negated: p.negator >= 0, kind: kindOf(p) }))

const kindOf = ({ relation }: Predicate): Frame['kind'] => {
  if (relation === 'relative' || relation === 'condition' || relation === 'exception') return relation
  return relation === 'complement' ? 'complement' : 'main'
}
