/** Whether a report lets a change pass. */
import type { Report } from './types.ts'

export const FAIL_ON = ['error', 'warning', 'never'] as const
/** The lowest severity that fails a run. */
export type FailOn = (typeof FAIL_ON)[number]

/** From the summary alone: what is waived, uncertain or older than the change never fails a run. */
export function verdict({ summary }: Pick<Report, 'summary'>, failOn: FailOn): 'pass' | 'fail' {
  if (failOn === 'never') return 'pass'
  const failing = failOn === 'warning' ? summary.errors + summary.warnings : summary.errors
  return failing > 0 ? 'fail' : 'pass'
}
