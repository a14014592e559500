/**
 * Choices that only point at what was said before: "You can opt out of this at any time" below a grant. The grant's consent
 * rests on them, so they are clauses of their own: who deletes one takes the choice away.
 */
import type { Clause } from './types.ts'

/** How far the words of a choice may stand from what it is about, in one sentence; in characters. */
const NEAR = 240

/** The choices on which the consent of grants rests and that no clause holds yet, one for each place. */
export function referredChoices(clauses: readonly Clause[]): Clause[] {
  const found: Clause[] = []
  // A choice, or a promise that rests on the same words, says it already.
  const holds = (offset: number): boolean =>
    [...clauses, ...found].some(
      (c) =>
        (c.stance === 'choice' && c.start.offset <= offset + NEAR && offset <= c.end.offset + NEAR) ||
        (c.stance === 'forbids' && c.consent.evidence?.start.offset === offset),
    )
  for (const clause of clauses) {
    const { evidence, where, mode } = clause.consent
    if (clause.stance !== 'permits' || clause.action !== 'train-ai' || where === 'sentence' || !evidence)
      continue
    // What must be asked for elsewhere is read from there where it is about training.
    if ((where === 'document' && mode !== 'opt-out') || holds(evidence.start.offset)) continue
    found.push({
      ...clause,
      stance: 'choice',
      consent: { ...clause.consent, where: 'sentence' },
      quote: evidence.text,
      start: evidence.start,
      end: evidence.end,
      context: [],
      evidence: {
        ...clause.evidence,
        action: [{ ...evidence, value: clause.action }],
        stance: [{ ...evidence, value: 'choice' }],
      },
    })
  }
  return found
}
