/** What a change of a policy, or of its baseline, would let pass that is held today. */
import type { Baseline } from './baseline.ts'
import { type Approver, type Policy, type Rule, SEVERITIES, type Waiver } from './types.ts'

/**
 * One clause of a sentence for each thing that would be let go: "the rule `license/perpetual` would be off". What demands
 * something else may demand more as well as less, and people have to look: it is told as a change. Empty where nothing is.
 */
export function loosenings(before: Policy, after: Policy): string[] {
  const now = new Map(after.rules.map((rule) => [rule.id, rule]))
  const off = before.rules.filter(({ id }) => !now.has(id)).map(({ id }) => `\`${id}\``)
  return [
    ...(off.length === 0 ? [] : [`the rule${off.length === 1 ? '' : 's'} ${inShort(off)} would be off`]),
    ...before.rules.flatMap((rule) => ruleLoosening(rule, now.get(rule.id))),
    ...documentLoosenings(before, after),
    ...after.waivers.filter((waiver) => !before.waivers.some((old) => covers(old, waiver))).map(waived),
    ...after.approvers
      .filter((approver) => !before.approvers.some((old) => same(old, approver)))
      .map(approval),
    ...(['parties', 'terms'] as const)
      .filter((key) => !same(before[key], after[key]))
      .map((key) => `\`${key}\` would change, and with it what is read`),
  ]
}

/** Names that are told one by one; the others are counted. */
const NAMED = 5

const inShort = (names: readonly string[]): string =>
  names.length <= NAMED
    ? names.join(', ')
    : `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`

function ruleLoosening(rule: Rule, after: Rule | undefined): string[] {
  const name = `the rule \`${rule.id}\``
  if (after === undefined) return []
  if (SEVERITIES.indexOf(after.severity) > SEVERITIES.indexOf(rule.severity))
    return [`${name} would be ${SEVERITY_WORDS[after.severity]} and no ${rule.severity}`]
  const demands = ({ fact, at, options, schema }: Rule) => ({ fact, at, options, schema })
  return same(demands(rule), demands(after)) ? [] : [`what ${name} demands would change`]
}

const SEVERITY_WORDS = { error: 'an error', warning: 'a warning', info: 'a note' }

/** Patterns that are gone, and new ones that take files out. */
function documentLoosenings(before: Policy, after: Policy): string[] {
  const patterns = ({ documents }: Policy): string[] => documents.flatMap(({ files }) => files)
  const [then, now] = [patterns(before), patterns(after)]
  const gone = then.filter((pattern) => !pattern.startsWith('!') && !now.includes(pattern))
  const out = now.filter((pattern) => pattern.startsWith('!') && !then.includes(pattern))
  // Without any pattern every Markdown file is a document.
  const fewer = then.length === 0 && now.length > 0
  return [
    ...gone.map((pattern) => `\`${pattern}\` would no longer name documents`),
    ...out.map((pattern) => `\`${pattern}\` would take documents out`),
    ...(fewer ? ['only the files under `documents` would be judged, and not every Markdown file'] : []),
  ]
}

function approval({ who, rules }: Approver): string {
  const what = rules.includes('**') ? 'findings of every rule' : rules.map((id) => `\`${id}\``).join(', ')
  return `the approval of ${who.join(', ')} would accept ${what}`
}

/** Does the waiver that is there accept all that the other accepts? */
const covers = (old: Waiver, waiver: Waiver): boolean =>
  old.rule === waiver.rule &&
  old.file === waiver.file &&
  (old.section === null || old.section === waiver.section) &&
  (old.expires === null || (waiver.expires !== null && waiver.expires <= old.expires))

function waived({ rule, file, section, approvedBy, reason, expires }: Waiver): string {
  const where = `\`${file}\`${section === null ? '' : `, section ${section}`}`
  const until = expires === null ? 'for good' : `until ${expires}`
  return `\`${rule}\` would be waived in ${where} ${until} (${reason}; approved by ${approvedBy})`
}

/** The findings that a baseline would accept and did not. */
export function baselineLoosenings(before: Baseline | null, after: Baseline): string[] {
  const keyOf = ({ rule, file, fingerprint }: Baseline['findings'][number]): string =>
    JSON.stringify([rule, file, fingerprint])
  const known = new Set((before?.findings ?? []).map(keyOf))
  const rules = new Map<string, number>()
  for (const entry of after.findings)
    if (!known.has(keyOf(entry))) rules.set(entry.rule, (rules.get(entry.rule) ?? 0) + 1)
  return [...rules].map(
    ([rule, amount]) =>
      `${amount} more finding${amount === 1 ? '' : 's'} of \`${rule}\` would be accepted as they are`,
  )
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
