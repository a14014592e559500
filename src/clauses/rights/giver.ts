/** Who gives: the subject of the verb, or of the verb that it hangs on ("you agree | to grant"). */
import { verbIs } from '../grammar/scope.ts'
import type { Predicate, Subject } from '../grammar/types.ts'
import { wordAt } from '../grammar/words.ts'
import type { Reading } from '../reading.ts'

/** By what one binds oneself to give: "you agree | to assign". "You hold the right | to grant" gives nothing. */
const BINDS = /^(?:agree|undertak|covenant|promis|commit|consent|deem|oblig)/

/** The one who gives, where that is the user or a thing ("these terms", "your submission"); null for everybody else. */
export function giverOf(reading: Reading, p: Predicate): Subject | null {
  const subject = subjectOf(reading, p)
  return subject && ['user', 'other', 'data'].includes(subject.kind) ? subject : null
}

function subjectOf(reading: Reading, p: Predicate): Subject | null {
  if (p.subject.kind !== 'none') return p.subject
  if (p.conjunctOf && p.conjunctOf.form === p.form) return subjectOf(reading, p.conjunctOf)
  const { parent } = p
  if (p.form !== 'infinitive' || !parent || parent.verb < 0 || !BINDS.test(wordAt(reading, parent.verb)))
    return null
  // "not to license": what one agrees not to do.
  if (p.negator >= 0 || parent.negator >= 0 || verbIs(reading, parent, reading.lexicons.prevent)) return null
  return subjectOf(reading, parent)
}
