/** What a change of a policy, or of its baseline, would let pass that is held today. */
import type { Baseline } from './baseline.ts'
import { documentMatcher, fileMatcher } from './documents.ts'
import { policyFor } from './overrides.ts'
import { probesOf } from './probes.ts'
import {
  type Approver,
  type DocumentKind,
  type Policy,
  type Rule,
  type Settings,
  SEVERITIES,
  type Waiver,
} from './types.ts'

/**
 * One clause of a sentence for each thing that would be let go: "the rule `license/perpetual` would be off". What demands
 * something else may demand more as well as less, and people have to look: it is told as a change. Empty where nothing is.
 */
export function loosenings(before: Policy, after: Policy): string[] {
  const everywhere = settingLoosenings(before, after)
  return [
    ...told(everywhere, ''),
    ...overrideLoosenings(before, after, everywhere),
    ...documentLoosenings(before, after),
    ...kindChanges(before, after),
    ...after.waivers.filter((waiver) => !before.waivers.some((old) => covers(old, waiver))).map(waived),
    ...after.approvers
      .filter((approver) => !before.approvers.some((old) => same(old, approver)))
      .map(approval),
  ]
}

/**
 * What is let go of a document that moves from one path to another: rules and overrides that do not follow it. In the form of
 * `loosenings`.
 */
export function moveLoosenings(
  policy: Policy,
  paths: { from: string; to: string },
  kinds: { from: DocumentKind; to: DocumentKind },
): string[] {
  return [
    ...told(settingLoosenings(policyFor(policy, paths.from), policyFor(policy, paths.to)), ''),
    ...(kinds.from === kinds.to
      ? []
      : [`it would be judged as \`${kinds.to}\` and not as \`${kinds.from}\``]),
  ]
}

/** What is let go in some documents or in all: rules that are off, and other things. `where` is put between the two parts. */
interface Loosened {
  off: string[]
  others: [what: string, end: string][]
}

function settingLoosenings(before: Settings, after: Settings): Loosened {
  const now = new Map(after.rules.map((rule) => [rule.id, rule]))
  return {
    off: before.rules.filter(({ id }) => !now.has(id)).map(({ id }) => id),
    others: [
      ...before.rules.flatMap((rule) => ruleLoosening(rule, now.get(rule.id))).map(whole),
      ...(['parties', 'terms'] as const)
        .filter((key) => !same(before[key], after[key]))
        .map((key): [string, string] => [`\`${key}\` would change`, ', and with it what is read']),
    ],
  }
}

const whole = (what: string): [string, string] => [what, '']

/** `where`: " in `apps/eu/**`", or "" for everywhere. */
function told({ off, others }: Loosened, where: string): string[] {
  const names = inShort(off.map((id) => `\`${id}\``))
  return [
    ...(off.length === 0 ? [] : [`the rule${off.length === 1 ? '' : 's'} ${names} would be off${where}`]),
    ...others.map(([what, end]) => `${what}${where}${end}`),
  ]
}

/**
 * What overrides would let go: compared by what they make of documents, of one for each pattern and each two patterns; one for
 * which no document stands is compared by itself. What is told of all documents, or of a wider pattern, is not told again.
 */
function overrideLoosenings(before: Policy, after: Policy, everywhere: Loosened): string[] {
  const all = [...after.overrides, ...before.overrides]
  const probes = probesOf(all)
  const known = [{ ...everywhere, matches: (_: string): boolean => true }]
  const between = (then: Settings, now: Settings): Loosened =>
    settingLoosenings(...withoutCommon(then, now, before, after))
  const tried = probes.flatMap(({ path, where, matches }) => {
    const found = between(policyFor(before, path), policyFor(after, path))
    const fresh = notIn(
      known.filter((each) => each.matches(path)),
      found,
    )
    known.push({ ...fresh, matches })
    return told(fresh, ` in ${where}`)
  })
  const untried = new Map(
    all
      .filter((override) => !probes.some(({ path }) => override.matches(path)))
      .map(({ files }) => [JSON.stringify(files), files]),
  )
  const alone = ({ within, overrides }: Policy, files: readonly string[]): Settings =>
    within(overrides.filter((each) => same(each.files, files)))
  return [
    ...tried,
    ...[...untried.values()].flatMap((files) => {
      const found = notIn([everywhere], between(alone(before, files), alone(after, files)))
      return told(found, ` in ${inShort(files.map((pattern) => `\`${pattern}\``))}`)
    }),
  ]
}

/** The settings without the rules that are as everywhere: what becomes of these is told once. */
function withoutCommon(then: Settings, now: Settings, before: Policy, after: Policy): [Settings, Settings] {
  const old = new Set(before.rules)
  const own = new Map(now.rules.map((rule) => [rule.id, rule]))
  const everywhere = new Map(after.rules.map((rule) => [rule.id, rule]))
  const isCommon = (rule: Rule): boolean => old.has(rule) && own.get(rule.id) === everywhere.get(rule.id)
  return [{ ...then, rules: then.rules.filter((rule) => !isCommon(rule)) }, now]
}

/** What was not told yet. */
function notIn(known: readonly Loosened[], { off, others }: Loosened): Loosened {
  return {
    off: off.filter((id) => !known.some((each) => each.off.includes(id))),
    others: others.filter(([what]) => !known.some((each) => each.others.some(([told]) => told === what))),
  }
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

/** Patterns to try; the kinds of more are not compared one by one. */
const MOST_PATTERNS = 500

/** Documents that would be of another kind, for which rules ask: by their entry, or since another one stands before it. */
function kindChanges(before: Policy, after: Policy): string[] {
  const entries = ({ documents }: Policy) => documents.map(({ files, kind }) => ({ files, kind }))
  const [then, now] = [before, after].map(entries)
  if (then!.length === 0 || now!.length === 0 || same(then, now)) return []
  const all = [...now!, ...then!].map(({ files }) => ({ files, matches: fileMatcher(files) }))
  if (all.flatMap(({ files }) => files).length > MOST_PATTERNS)
    return ['`documents` would change, and with it what files are judged as']
  const [old, own] = [documentMatcher(before), documentMatcher(after)]
  const known: { matches(path: string): boolean; change: string }[] = []
  return probesOf(all).flatMap(({ path, where, matches }) => {
    if (!old.isDocument(path) || !own.isDocument(path) || old.kindOf(path) === own.kindOf(path)) return []
    const change = `would be judged as \`${own.kindOf(path)}\` and not as \`${old.kindOf(path)}\``
    if (known.some((each) => each.change === change && each.matches(path))) return []
    known.push({ matches, change })
    return [`${where} ${change}`]
  })
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
