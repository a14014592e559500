/** The facts that rules about changes judge, `policies/change.schema.json`, and where their findings stand. */
import type { Change } from '../changes/index.ts'
import { type Clause, type Timing, timingReader } from '../clauses/index.ts'
import type { Range } from '../document/types.ts'
import type { DocumentKind } from '../policy/index.ts'
import type { Versions } from './types.ts'

/** What a rule about changes sees of one. A clause that does not exist is missing, so that `required` can ask for it. */
export interface ChangeFact extends Pick<Change, 'kind' | 'effect' | 'fields'> {
  before?: Clause
  after?: Clause
  reach: Timing['kind'] | 'unstated'
  document: { path: string; kind: DocumentKind }
}

/** The version and the range of it that show a change best. */
export type ChangePlace = { side: 'head' | 'base' } & Range

/** Reads the changes of one document: the fact of each, and its place. */
export interface ChangeReader {
  factOf(change: Change): ChangeFact
  /**
   * A removed clause is shown where it stood. Where only the consent to an untouched clause moved, the words that say so are
   * shown: those that came, or else those that went. A definition that moved is shown itself.
   */
  placeOf(change: Change): ChangePlace
}

/** Changes that are asked whether the words of their consent are new; a hostile document shall not cost a search for each. */
const MOST_SEARCHES = 1_000

export function createChangeReader({ path, before, after }: Versions, kind: DocumentKind): ChangeReader {
  const reach = timingReader(
    after?.document.timing ?? [],
    (after?.document.sections ?? []).map(({ start }) => start.offset),
  )
  const then = new Set(before?.clauses)
  let searches = 0
  const isOld = (words: string): boolean =>
    searches++ < MOST_SEARCHES && (before?.document.text.includes(words) ?? false)
  return {
    factOf: ({ kind: changeKind, effect, fields, ...sides }) => ({
      kind: changeKind,
      effect,
      fields,
      ...(sides.before === null ? {} : { before: sides.before }),
      ...(sides.after === null ? {} : { after: sides.after }),
      reach: (sides.after && reach(sides.after.start.offset)) ?? 'unstated',
      document: { path, kind },
    }),
    placeOf: ({ fields, elsewhere, ...sides }) => {
      if (sides.after === null) return at('base', sides.before!)
      if (elsewhere) return at('head', elsewhere)
      if (sides.before === null || !fields.includes('consent') || sides.before.quote !== sides.after.quote)
        return at('head', sides.after)
      const came = beside(sides.after)
      if (came !== null && !isOld(came.text)) return at('head', came)
      const went = beside(sides.before)
      return went !== null && then.has(sides.before) ? at('base', went) : at('head', sides.after)
    },
  }
}

/** The words of a consent that stand outside of the clause's own sentence. */
const beside = ({ consent }: Clause): Clause['consent']['evidence'] =>
  consent.where === 'sentence' ? null : consent.evidence

const at = (side: ChangePlace['side'], { start, end }: Range): ChangePlace => ({ side, start, end })
