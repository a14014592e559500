/** What the company says that it does with people's data: the verbs of use, with their objects and purposes. */
import { buildClause } from './build.ts'
import { consentInSentence, consentOfPromise } from './consent.ts'
import { dataIn } from './data.ts'
import { type Frame, framesOf } from './frames.ts'
import type { Parse } from './grammar/types.ts'
import { marks, type Reading } from './reading.ts'
import { holdingOf } from './stance.ts'
import type { Trigger } from './training.ts'
import type { Clause } from './types.ts'
import { purposesOf } from './words.ts'

const USE = /^(?:use|uses|used|using|utiliz|utilis|process|analyz|analys|exploit|leverag)/

/** The `use` clauses of the sentence's own words. */
export function readUses(reading: Reading, parse: Parse, triggers: readonly Trigger[]): Clause[] {
  const frames = framesOf(parse)
  const found: Clause[] = []
  frames.forEach((frame, i) => {
    if (
      frame.verb < 0 ||
      frame.kind === 'relative' ||
      frame.kind === 'condition' ||
      frame.kind === 'exception'
    )
      return
    const next = frames.slice(i + 1).find((f) => f.kind !== 'relative' && f.from >= frame.to)
    const end = next ? Math.max(frame.to, Math.min(next.subject.from, next.from)) : reading.tokens.length
    const at = useWord(reading, frame, end)
    if (at < 0 || at < reading.ownFrom) return
    const who = holdingOf(
      reading,
      parse,
      parse.predicates.find((p) => p.verb === at) ?? parse.predicates[frame.index]!,
      { from: at, to: at + 1 },
    )
    if (who.actor === 'user' || who.stance === 'choice') return
    const data =
      frame.passive && frame.verb === at
        ? dataIn(reading, Math.min(frame.subject.from, frame.from), frame.from)
        : dataIn(reading, at, end)
    if (!data.length) return
    const purposes = purposesOf(reading, triggers, Math.max(at, frame.to), end, true)
    const last = Math.max(
      at + 1,
      ...data.map((m) => m.to),
      ...purposes.filter((p) => p.tokens === reading.tokens).map((p) => p.to),
    )
    const first = frame.subject.kind === 'none' ? frame.from : Math.min(frame.subject.from, frame.from)
    found.push(
      buildClause(reading, {
        action: 'use',
        holding: who,
        from: Math.max(reading.ownFrom, Math.min(first, at, ...data.map((m) => m.from))),
        to: last,
        actionAt: { from: at, to: at + 1 },
        data,
        purposes,
        qualifiers: [],
        consent:
          who.stance === 'forbids' ? consentOfPromise(reading) : consentInSentence(reading, who.granted, at),
        explicit: true,
      }),
    )
  })
  return found
}

/** The word of use: the frame's verb, or the noun in "you consent to our use of …". */
function useWord(reading: Reading, frame: Frame, end: number): number {
  const { tokens, lexicons } = reading
  if (USE.test(tokens[frame.verb]!.word)) return frame.verb
  // "collect, store and use": a verb of the same list.
  for (let i = frame.to; i < Math.min(end, frame.to + 24); i++) {
    const { word } = tokens[i]!
    if (
      frame.subject.kind !== 'user' &&
      USE.test(word) &&
      !word.endsWith('ing') &&
      tokens[i + 1]?.word !== 'of' &&
      ['and', ',', 'or', 'may', 'will'].includes(tokens[i - 1]!.word)
    )
      return i
    if (
      frame.subject.kind === 'user' &&
      (word === 'use' || word === 'processing') &&
      marks(reading, lexicons.grant).some((m) => m.from === frame.verb)
    ) {
      const owner = marks(reading, lexicons.party).some(
        (m) => m.value === 'provider' && m.from >= frame.to && m.to <= i && isOwner(reading, m.to),
      )
      if (owner) return i
    }
  }
  return -1
}

/** "our use", "Northwind's use": the word before `to` owns what follows; in "grant us a license to use" nobody does. */
function isOwner(reading: Reading, to: number): boolean {
  return reading.tokens[to - 1]!.word === 'our' || reading.tokens[to]?.word === "'s"
}
