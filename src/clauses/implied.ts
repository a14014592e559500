/**
 * Promises that training is part of by the document's own words: where one passage says "to improve the Service, including
 * training our models", "we do not use your messages to improve the Service" is a promise not to train on them as well.
 */
import { type Clause, type Evidence, PURPOSES } from './types.ts'

/** How far from the word for improving its object and its parts are looked for, in characters. */
const REACH = 240

/** "improving the | Service". */
const IMPROVED = /^improv\p{L}* (?:(?:the|our|its|these|any) )?(\p{L}+)/iu

/** ", including but not limited to developing or | training": nothing else stands between that would be what is included. */
const INCLUDES_TRAINING =
  /^[^.;:]{0,160}?\binclud(?:ing|es),?(?: but not limited to| without limitation,?)?(?: (?:by|for|to|through|the|our|any|and|or|when|we|developing|development|testing|improving|creating|building)){0,5} (?:train|fine-?tun|models?\b|AI\b|machine learning\b)/i

/** The promises about training that promises about improvement imply. */
export function impliedPromises(clauses: readonly Clause[], source: string): Clause[] {
  const improved = new Set(clauses.filter(isTrainingGrant).flatMap((c) => improvedByTraining(c, source)))
  if (improved.size === 0) return []
  const said = saidIn(clauses)
  return clauses.flatMap((clause) => {
    if (clause.action !== 'use' || clause.stance !== 'forbids' || clause.actor !== 'provider') return []
    const words = improvements(clause).find((e) => improved.has(objectOf(e, source) ?? ''))
    return words && !isSaid(clause, said) ? [promiseOf(clause, words)] : []
  })
}

const isTrainingGrant = (clause: Clause): boolean =>
  clause.stance === 'permits' &&
  clause.actor !== 'user' &&
  clause.purposes.includes('ai-training') &&
  clause.confidence === 'high'

const improvements = ({ evidence }: Clause): Evidence[] =>
  (evidence.purposes ?? []).filter(({ value }) => value === 'improve')

/** What is improved, in the singular: "service". */
function objectOf({ start }: Evidence, source: string): string | null {
  const found = IMPROVED.exec(source.slice(start.offset, start.offset + REACH).replaceAll(/\s+/g, ' '))
  return found ? found[1]!.toLowerCase().replace(/s$/, '') : null
}

/** What a grant of training names as improved by it. */
function improvedByTraining(grant: Clause, source: string): string[] {
  return improvements(grant).flatMap((words) => {
    const text = source.slice(words.start.offset, words.start.offset + REACH).replaceAll(/\s+/g, ' ')
    const object = objectOf(words, source)
    return object && INCLUDES_TRAINING.test(text) ? [object] : []
  })
}

/** Where training is promised or left to choose in so many words. */
const saidIn = (clauses: readonly Clause[]): Set<number> =>
  new Set(
    clauses
      .filter(({ action, stance }) => action === 'train-ai' && stance !== 'permits')
      .map(({ start }) => Math.floor(start.offset / REACH)),
  )

/** Do the words of a promise, or those right beside it, speak of training themselves? */
function isSaid({ start }: Clause, said: ReadonlySet<number>): boolean {
  const at = Math.floor(start.offset / REACH)
  return said.has(at - 1) || said.has(at) || said.has(at + 1)
}

function promiseOf(clause: Clause, words: Evidence): Clause {
  return {
    ...clause,
    action: 'train-ai',
    purposes: PURPOSES.filter((purpose) => purpose === 'ai-training' || clause.purposes.includes(purpose)),
    explicit: false,
    evidence: {
      ...clause.evidence,
      action: [{ ...words, value: 'train-ai' }],
      purposes: [{ ...words, value: 'ai-training' }, ...(clause.evidence.purposes ?? [])],
    },
  }
}
