/** Overrides: settings for some documents of a repository, as where it holds the terms of several companies. */
import { BUILTIN_RULES } from './builtin.ts'
import { assertFiles, fileMatcher } from './documents.ts'
import { changed, type ExtendedRule, type Rules } from './extend.ts'
import { errorAt, type PolicyText } from './file.ts'
import { namesIn } from './origins.ts'
import { show } from './show.ts'
import type { NameOrigin, OffRule, Override, Policy, Rule, Settings } from './types.ts'

/** An override as a policy of its own, so that everything that reads a policy reads it, and errors have their place. */
export function overrideTexts(own: PolicyText): PolicyText[] {
  return (own.file.overrides ?? []).map(({ files, ...file }, index) => ({
    path: own.path,
    file,
    source: {
      value: file,
      place: (path, on) => own.source.place(['overrides', index, ...path], on),
    },
    override: [files].flat(),
  }))
}

/** Every document is tried on every pattern. */
const MOST_PATTERNS = 500

/** Throws PolicyError where a pack has overrides: they name files of one repository. */
export function assertNoOverrides(pack: PolicyText): void {
  if (pack.file.overrides === undefined) return
  const reason =
    '`overrides` names files of one repository, so a pack cannot have it: move it into the policy that extends the pack'
  throw errorAt(pack, ['overrides'], 'key', reason)
}

/**
 * All rules that exist anywhere: those of the top level, and those that an override defines, which are off elsewhere. Throws
 * PolicyError for an override of a rule that does not exist, one that defines a rule again, and one of a rule about the policy.
 */
export function withOverridden(top: Rules, overrides: readonly PolicyText[]): Map<string, ExtendedRule> {
  const known = new Map(top)
  for (const text of overrides) {
    for (const id of Object.keys(text.file.rules ?? {})) {
      if (BUILTIN_RULES.has(id) && id.startsWith('policy/')) {
        const reason = `${show(id)} is about the policy and not about single files: set it in \`rules\` of the top level`
        throw errorAt(text, ['rules', id], 'key', reason)
      }
      const before = known.get(id)
      const rule = changed(id, known, text)
      if (before === undefined)
        known.set(id, { ...rule, severity: 'off', set: { ...rule.set, severity: null } })
      else if (before.entry !== rule.entry) {
        const reason = `${show(id)} exists already: an override can set its severity, message and options; give another rule another id`
        throw errorAt(text, ['rules', id], 'key', reason)
      }
    }
  }
  return known
}

/** What the settings for overrides are made from. */
export interface Base {
  /** What holds where no override matches. */
  settings: Settings
  /** As `withOverridden` gives them. */
  rules: Rules
  /** Null for a rule that is off. Throws PolicyError for a schema that is not usable. */
  compile(rule: ExtendedRule): Rule | null
}

/** Compiles the overrides. Throws PolicyError for what its author must mend, in each alone and in all together. */
export function compileOverrides(
  texts: readonly PolicyText[],
  base: Base,
): Pick<Policy, 'overrides' | 'within'> {
  const patterns = texts.flatMap(({ override }) => override ?? []).length
  if (patterns > MOST_PATTERNS)
    throw errorAt(
      texts[0]!,
      [],
      'value',
      `${patterns} patterns of files in \`overrides\`, and at most ${MOST_PATTERNS} can be: use fewer and wider ones`,
    )
  const ready = texts.map((text) => ({ text, override: overrideOf(text, base) }))
  const made = new Map<string, Settings>()
  const within: Policy['within'] = (matching) => {
    const chosen = [...ready.keys()].filter((index) => matching.includes(ready[index]!.override))
    const key = chosen.join()
    const settings =
      made.get(key) ??
      settingsOf(
        chosen.map((index) => ready[index]!.text),
        base,
      )
    made.set(key, settings)
    return settings
  }
  const overrides = ready.map(({ override }) => override)
  within(overrides)
  return { overrides, within }
}

/** The policy for one document; the same policy where no override matches. */
export function policyFor(policy: Policy, path: string): Policy {
  const matching = policy.overrides.filter(({ matches }) => matches(path))
  return matching.length === 0 ? policy : { ...policy, ...policy.within(matching) }
}

/** One line for each override that matches none of all documents: it may be misspelt, and holds nowhere. */
export function idleOverrides({ path: policyPath, overrides }: Policy, paths: readonly string[]): string[] {
  return overrides
    .filter(({ matches }) => !paths.some(matches))
    .map(({ files, line }) => `${policyPath}:${line}: this override matches no document: ${files.join(', ')}`)
}

function overrideOf(text: PolicyText, { rules, compile }: Base): Override {
  const files = text.override ?? []
  assertFiles(files, text, ['files'])
  const own = Object.keys(text.file.rules ?? {}).map((id) => changed(id, rules, text))
  const { rules: on, off } = rulesOf(own, compile)
  return {
    files,
    line: text.source.place([], 'value').line,
    matches: fileMatcher(files),
    rules: on,
    off: off.map(({ id }) => id),
  }
}

function settingsOf(texts: readonly PolicyText[], { settings, rules: all, compile }: Base): Settings {
  // As they are by id, so are they still: an override adds none.
  const rules = new Map(all)
  for (const text of texts)
    for (const id of Object.keys(text.file.rules ?? {})) rules.set(id, changed(id, rules, text))
  // The nearest come first: the company is called by its first name.
  const own = [...texts].reverse().flatMap(namesIn)
  const names = [...own, ...settings.names]
  const { parties, terms } = own.length === 0 ? settings : wordsOf(names)
  return { parties, terms, names, ...rulesOf(rules.values(), compile) }
}

/** The parties and terms that the names are. */
export function wordsOf(names: readonly NameOrigin[]): Pick<Policy, 'parties' | 'terms'> {
  const words: Record<NameOrigin['of'], Record<string, string[]>> = { parties: {}, terms: {} }
  for (const { of, key, name } of names) {
    words[of][key] ??= []
    words[of][key].push(name)
  }
  return words
}

/** The rules that are on, compiled, and those that are off; both in their order. */
export function rulesOf(
  rules: Iterable<ExtendedRule>,
  compile: Base['compile'],
): Pick<Settings, 'rules' | 'off' | 'sentences'> {
  const all = [...rules]
  const on = all.map(compile).filter((rule) => rule !== null)
  const off: OffRule[] = all
    .filter(({ severity }) => severity === 'off')
    .map(({ id, set }) => ({ id, by: set.severity }))
  return { rules: on, off, sentences: on.some(asksForSentences) }
}

const asksForSentences = ({ fact, schema }: Rule): boolean =>
  fact === 'sentence' || (fact === 'document' && JSON.stringify(schema).includes('"sentences"'))
