/** What changed, for programs: the contract that `policies/changes-output.schema.json` describes. */
import { summaryOf } from '../lint/change-words.ts'
import type { DocumentChanges } from '../lint/types.ts'

/** Version 1 of the JSON form of changes. Two-space indent, a line break at the end. */
export function formatChangesJson(documents: readonly DocumentChanges[]): string {
  const shown = documents.map(({ path, company, changes, dates }) => ({
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
