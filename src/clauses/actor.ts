/** Who acts: the subject of the frame, the agent of a passive, or whoever owns the model that is trained. */
import type { Frame } from './frame.ts'
import { matchAt } from './lexicon.ts'
import { marks, type Reading } from './reading.ts'
import type { Actor } from './types.ts'

/** Who prohibits is not the one who is kept from acting. */
export const PROHIBITS = /^(?:prohibit|forbid|disallow|restrict|ban|bar)/

export function actorOf(
  reading: Reading,
  frame: Frame,
  root: Frame,
  grants: boolean,
  from: number,
  to: number,
): { actor: Actor; at: { from: number; to: number } | null; doubt: string | null } {
  const { tokens, lexicons } = reading
  const { subject } = frame
  const at = { from: subject.from, to: subject.to }
  const own = theirs(reading, frame, from, to)
  // "Vendors who train our models for us" do what the company does through them.
  const ours = tokens.slice(from, to).some((t) => t.word === 'our')
  if (subject.kind === 'third-party') return { actor: ours ? 'provider' : 'third-party', at, doubt: null }
  const theirData = isTheirs(reading, subject.from, Math.max(from, to, frame.from))
  const keeps =
    frame.verb >= 0 &&
    (PROHIBITS.test(tokens[frame.verb]!.word) || /^(?:permit|allow)/.test(tokens[frame.verb]!.word))
  // "We prohibit any use of our content", "we do not permit …": by others; of your content: by ourselves.
  if (subject.kind === 'provider' && keeps && !frame.passive)
    return { actor: theirData ? 'provider' : 'user', at: null, doubt: null }
  if (subject.kind === 'provider')
    return own ? { actor: 'third-party', at: own, doubt: null } : { actor: 'provider', at, doubt: null }
  if (subject.kind === 'user') {
    if (grants)
      return own
        ? { actor: 'third-party', at: own, doubt: null }
        : { actor: 'provider', at: null, doubt: null }
    return { actor: 'user', at, doubt: null }
  }
  if (root !== frame && root.subject.kind === 'user' && !grants)
    return { actor: 'user', at: { from: root.subject.from, to: root.subject.to }, doubt: null }
  const agent = marks(reading, lexicons.party).find(
    (m) => m.from > frame.from && tokens[m.from - 1]?.word === 'by' && tokens[m.to - 1]!.word !== 'our',
  )
  if (agent) return { actor: agent.value, at: agent, doubt: null }
  if (own) return { actor: 'third-party', at: own, doubt: null }
  // Nobody is named: who would use the company's things is the user, who would use people's data is the company.
  const prohibited = frame.verb >= 0 && matchAt(lexicons.prevent, tokens, frame.verb) !== null
  if (!theirData && (prohibited || isOurs(reading, subject.from, Math.max(to, frame.from))))
    return { actor: 'user', at: null, doubt: null }
  // "No rights are granted": to those who would have them.
  if (frame.passive && matchAt(lexicons.grant, tokens, frame.verb)) {
    const given = tokens
      .slice(subject.from, frame.from)
      .some((t) => /^(?:right|licen|permission)/.test(t.word))
    if (given) return { actor: 'user', at: null, doubt: null }
  }
  if (subject.kind === 'none' && ['do', 'please'].includes(tokens[frame.from]!.word))
    return { actor: 'user', at: null, doubt: null }
  // "Your application may not …": what belongs to the people bound acts for them.
  if (!frame.passive && subject.kind === 'other' && tokens[subject.from]?.word === 'your')
    return { actor: 'user', at, doubt: null }
  return { actor: 'provider', at: null, doubt: null }
}

/** "share it with partners so that they can train their models": the model is not the provider's. */
function theirs(
  reading: Reading,
  frame: Frame,
  from: number,
  to: number,
): { from: number; to: number } | null {
  const { tokens, lexicons } = reading
  if (!tokens.slice(from, to).some((t) => t.word === 'their')) return null
  return (
    marks(reading, lexicons.party).find(
      (m) => m.value === 'third-party' && m.from >= frame.from && m.to <= from,
    ) ?? null
  )
}

/** Is people's data spoken of between two tokens: "your content", "customer data", "users' posts"? */
function isTheirs(reading: Reading, from: number, to: number): boolean {
  return reading.tokens
    .slice(from, to + 12)
    .some((t) => ['your', 'customer', 'customers', 'user', 'users', 'personal', 'you'].includes(t.word))
}

/** Is a thing of the company spoken of between two tokens, and none of the people? */
function isOurs(reading: Reading, from: number, to: number): boolean {
  return marks(reading, reading.lexicons.ours).some((m) => m.from >= from && m.to <= to)
}
