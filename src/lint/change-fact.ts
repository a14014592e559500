/** The facts that rules about changes judge, `policies/change.schema.json`, and where their findings stand. */
import type { Change } from '../changes/index.ts'
import { type Clause, type Timing, timingAt } from '../clauses/index.ts'
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

export function changeFact(
  { kind, effect, fields, before, after }: Change,
  versions: Versions,
  documentKind: DocumentKind,
): ChangeFact {
  return {
    kind,
    effect,
    fields,
    ...(before === null ? {} : { before }),
    ...(after === null ? {} : { after }),
    reach: after === null ? 'unstated' : reachOf(after, versions),
    document: { path: versions.path, kind: documentKind },
  }
}

function reachOf(clause: Clause, { after }: Versions): ChangeFact['reach'] {
  if (after === null) return 'unstated'
  const { timing, sections } = after.document
  return (
    timingAt(
      clause.start.offset,
      timing,
      sections.map(({ start }) => start.offset),
    ) ?? 'unstated'
  )
}

/** The version and the range of it that show a change best. */
export type ChangePlace = { side: 'head' | 'base' } & Range

/**
 * A removed clause is shown where it stood. Where only the consent to an untouched clause moved, the words that say so are
 * shown: those that came, or else those that went.
 */
export function placeOfChange({ before, after, fields }: Change, versions: Versions): ChangePlace {
  if (after === null) return at('base', before!)
  if (before === null || !fields.includes('consent') || before.quote !== after.quote) return at('head', after)
  const came = after.consent.where === 'sentence' ? null : after.consent.evidence
  if (came !== null && !versions.before?.document.text.includes(came.text)) return at('head', came)
  const went = before.consent.where === 'sentence' ? null : before.consent.evidence
  const here = versions.before?.clauses.includes(before) ?? false
  return went !== null && here ? at('base', went) : at('head', after)
}

const at = (side: ChangePlace['side'], { start, end }: Range): ChangePlace => ({ side, start, end })
