/** The one order of findings. */
import type { Finding } from './types.ts'

type Placed = Pick<Finding, 'file' | 'start' | 'ruleId'>

/** By file, place and rule, in code units, so that the same findings give the same bytes everywhere. */
export function byPlace(a: Placed, b: Placed): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  if (a.start.offset !== b.start.offset) return a.start.offset - b.start.offset
  if (a.start.line !== b.start.line) return a.start.line - b.start.line
  return a.ruleId === b.ruleId ? 0 : a.ruleId < b.ruleId ? -1 : 1
}
