/** Which frame the words of a practice belong to. */
import type { Frame } from './frame.ts'
import { matchAt } from './lexicon.ts'
import { marks, type Reading } from './reading.ts'

/** The frame that governs token `at`. */
export function governing(reading: Reading, frames: readonly Frame[], at: number): Frame | null {
  const { tokens, lexicons } = reading
  for (let i = frames.length - 1; i >= 0; i--) {
    const frame = frames[i]!
    // Words of the subject belong to the frame: "training on your data | is prohibited".
    const thing = frame.subject.kind === 'data' || frame.subject.kind === 'other'
    if (thing && frame.subject.from <= at && at < frame.from && frame.verb >= 0) {
      const inner = frames.some((f) => f.from > frame.subject.from && f.from < frame.from)
      if (!inner && (matchAt(lexicons.prevent, tokens, frame.verb) || frame.passive)) return frame
    }
    if (frame.from > at) continue
    if (frame.verb <= at && at < frame.to) return frame
    if (frame.kind === 'main' || frame.kind === 'complement') return frame
    if (frame.kind === 'relative') {
      if (i > 0 && !carriesPurpose(reading, frame, at)) continue
      return frame
    }
    // A condition that ends before the words: "We may, if you agree, train …".
    const open = introduction(reading, at)
    if (i > 0 && open > frame.to && [',', ')'].includes(tokens[open - 1]!.word)) continue
    return frame
  }
  return null
}

/**
 * The grant of a license whose purposes the words at `at` belong to: "you grant, and represent that you have the right to
 * grant, us a license to …, including for | training". A clause with another subject in between ends the license.
 */
export function licensing(reading: Reading, frames: readonly Frame[], at: number): Frame | null {
  const { tokens, lexicons } = reading
  for (let i = frames.length - 1; i >= 0; i--) {
    const frame = frames[i]!
    if (frame.from > at || frame.kind === 'relative') continue
    if (frame.subject.kind !== 'user') return null
    if (frame.verb < 0 || frame.passive || frame.negated || !matchAt(lexicons.grant, tokens, frame.verb))
      continue
    const license = marks(reading, lexicons.licenseNouns).some(
      (m) =>
        m.from >= frame.to && m.to <= at && tokens.slice(m.from, m.to).some((t) => t.word.includes('licen')),
    )
    if (license && tokens[frame.to]?.word !== 'not') return frame
  }
  return null
}

/**
 * Does a relative clause, and not the clause around it, carry the words at `at`? "content that you provide | to train" does
 * not, nor does "content that is not personal data | to train"; "vendors who use content | to train" does.
 */
function carriesPurpose(reading: Reading, frame: Frame, at: number): boolean {
  const { tokens } = reading
  if (introduction(reading, at) === at) return true
  if (frame.subject.kind === 'user' || frame.verb < 0) return false
  return /^(?:use|utili|train|process|analy|leverag|employ|share|sell|sold|disclos|licens|exploit)/.test(
    tokens[frame.verb]!.word,
  )
}

/** Token of the "to", "for", "including" that introduces the words at `at`, or `at` itself. */
export function introduction(reading: Reading, at: number): number {
  const { tokens } = reading
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const { word } = tokens[i]!
    if (['to', 'for', 'including', 'in', 'towards'].includes(word)) {
      if (tokens[i - 1]?.word === 'order' && tokens[i - 2]?.word === 'in') return i - 2
      return i
    }
    if ([',', ';', '.', '(', ')', ':'].includes(word)) return i + 1
  }
  return at
}
