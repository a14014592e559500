/** What applies to a document, for programs: the contract that `policies/config-output.schema.json` describes. */
import type { Config } from '../policy/config.ts'

/** Version 1 of the JSON form. Two-space indent, keys in a fixed order, a line break at the end. */
export function formatConfigJson(config: Config): string {
  const { file, policy, document, overrides, names, rules, off, waivers, baseline, approvers } = config
  const namesOf = (of: 'parties' | 'terms') =>
    names.filter((each) => each.of === of).map(({ key, name, from }) => ({ key, name, from }))
  const shown = {
    version: 1,
    file,
    policy,
    document,
    overrides,
    parties: namesOf('parties'),
    terms: namesOf('terms'),
    rules,
    off,
    waivers: waivers.map(({ rule, file: files, section, reason, approvedBy, expires, expired, line }) => ({
      rule,
      file: files,
      section,
      reason,
      approvedBy,
      expires,
      expired,
      line,
    })),
    baseline,
    approvers,
  }
  return `${JSON.stringify(shown, null, 2)}\n`
}
