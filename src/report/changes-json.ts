/** What changed, for programs: the contract that `policies/changes-output.schema.json` describes. */
import type { Change } from '../changes/types.ts'
import { summaryOf } from './change-words.ts'

/** The changes of one document, and the date that it gives for itself before and after. */
export interface DocumentChanges {
  /** The path after the change; the one before it where the document is gone. */
  path: string
  changes: Change[]
  dates: { before: string | null; after: string | null }
}

/** Version 1 of the JSON form of changes. Two-space indent, a line break at the end. */
export function formatChangesJson(documents: readonly DocumentChanges[], company: string): string {
  const shown = documents.map(({ path, changes, dates }) => ({
    path,
    changes: changes.map((change) => ({
      kind: change.kind,
      effect: change.effect,
      fields: change.fields,
      before: change.before,
      after: change.after,
      summary: summaryOf(change, company),
    })),
    dates,
  }))
  return `${JSON.stringify({ version: 1, documents: shown }, null, 2)}\n`
}
