/** How sentences were read, for programs: the contract that `policies/explanations-output.schema.json` describes. */
import type { Explained } from './explanations-terminal.ts'

/** Version 1 of the JSON form of explanations. Two-space indent, a line break at the end. */
export function formatExplanationsJson(explained: Explained[]): string {
  const documents = explained.map(({ path, line, document, sentences }) => ({
    path,
    line,
    language: document.language,
    sentences,
  }))
  return `${JSON.stringify({ version: 1, documents }, null, 2)}\n`
}
