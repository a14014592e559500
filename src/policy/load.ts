/** Policies: from text to rules that are ready to judge. */
import { readApprovers } from './approvers.ts'
import { createCompiler } from './compile.ts'
import { assertFiles } from './documents.ts'
import { type ExtendedRule, extendRules } from './extend.ts'
import { createReader, errorAt, type PolicyText } from './file.ts'
import type { PolicyLibrary } from './library.ts'
import { originAt, namesIn } from './origins.ts'
import {
  assertNoOverrides,
  compileOverrides,
  overrideTexts,
  policyFor,
  rulesOf,
  withOverridden,
  wordsOf,
} from './overrides.ts'
import type { RuleOptions } from './rule-options.ts'
import type { Shared } from './shared.ts'
import { plain } from './show.ts'
import { withExtended } from './texts.ts'
import { type Policy, PolicyError, type Rule } from './types.ts'
import { readWaivers } from './waivers.ts'

/** The path of the policy that applies where there is no file. */
const DEFAULT_PATH = 'fineprint:recommended'

/**
 * Loads a policy from YAML or JSON: validates it, puts the rules of what it extends before its own, and compiles what is on.
 * `path` is for messages; `shared` are the texts that `gatherShared` read for it, which only a policy that extends no more
 * than packs can do without. Throws PolicyError, one line with path, line, column and remedy, for anything that its author must
 * mend.
 */
export function loadPolicy(
  text: string,
  path: string,
  library: PolicyLibrary,
  shared: Shared | null = null,
): Policy {
  const read = createReader(library.policySchema, library.shortFormSchema)
  const own = read(text, path)
  const texts = withExtended(own, library, read, shared)
  for (const each of texts)
    for (const [index, { files }] of (each.file.documents ?? []).entries())
      assertFiles([files].flat(), each, ['documents', index, 'files'])
  for (const each of texts) {
    if (each === own) continue
    assertNoWaivers(each)
    assertNoOverrides(each)
  }
  const overrides = overrideTexts(own)
  const rules = sorted(withOverridden(extendRules(texts), overrides))
  const compile = onceEach(createCompiler(library.factSchemas))
  const names = texts.flatMap(namesIn)
  const settings = { ...wordsOf(names), ...rulesOf(rules.values(), compile), names }
  return {
    path,
    documents: ownFirst(texts).flatMap((text) =>
      (text.file.documents ?? []).map(({ files, kind }, index) => ({
        files: [files].flat(),
        kind,
        from: originAt(text, ['documents', index]),
      })),
    ),
    ...settings,
    known: new Set(rules.keys()),
    waivers: readWaivers(own, rules.keys()),
    approvers: texts.flatMap((each) => readApprovers(each, rules.keys())),
    ...compileOverrides(overrides, { settings, rules, compile }),
  }
}

const sorted = <Value>(values: ReadonlyMap<string, Value>): Map<string, Value> =>
  new Map([...values].sort(([a], [b]) => (a < b ? -1 : 1)))

/** Compiles each rule once, and what it demands once, however many overrides set its severity. */
function onceEach(compile: (rule: ExtendedRule) => Rule | null): (rule: ExtendedRule) => Rule | null {
  const known = new Map<ExtendedRule, Rule | null>()
  const demands = new Map<RuleOptions, Rule>()
  const compiled = (rule: ExtendedRule): Rule | null => {
    const { severity, message, set, entry, options } = rule
    if (severity === 'off') return null
    const same = entry === null ? undefined : demands.get(options)
    if (same !== undefined) return { ...same, severity, message, set }
    const made = compile(rule)
    if (made !== null && entry !== null) demands.set(options, made)
    return made
  }
  return (rule) => {
    const made = known.get(rule) ?? compiled(rule)
    known.set(rule, made)
    return made
  }
}

/** The policy that applies where a repository has none: the pack "recommended". Throws like `loadPolicy`. */
export function defaultPolicy(library: PolicyLibrary): Policy {
  return loadPolicy(`extends: [${DEFAULT_PATH}]`, DEFAULT_PATH, library)
}

/** A waiver names a file and who accepted it, and both are of one repository. It is refused rather than ignored. */
function assertNoWaivers(text: PolicyText): void {
  if ((text.file.waivers ?? []).length === 0) return
  const reason =
    'a policy that is extended has no waivers: put them into the policy of the repository that they are for'
  throw errorAt(text, ['waivers'], 'key', reason)
}

/** The first entry of `documents` that matches a file counts, so the policy's own stand before those of packs. */
function ownFirst(texts: readonly PolicyText[]): PolicyText[] {
  return [...texts].reverse()
}

/**
 * Throws PolicyError where no rule of the policy judges wording: a policy that only sets up documents, without `extends`,
 * would let everything pass and look like approval. The same for each of the documents, where their paths are given.
 */
export function assertJudges(policy: Policy, paths: readonly string[] = []): void {
  const judges = ({ rules }: { rules: readonly Rule[] }): boolean =>
    rules.some(({ fact }) => fact !== 'input')
  if (![policy, ...policy.overrides].some(judges)) {
    const reason =
      'no rule is on, so nothing would be judged: add `extends: [fineprint:recommended]` or a rule'
    throw new PolicyError(reason, policy.path, 1)
  }
  const idle = paths.find((path) => !judges(policyFor(policy, path)))
  if (idle === undefined) return
  const reason = `no rule is on for ${plain(idle)}, so nothing would be judged there: turn one on, or take the file out of \`documents\``
  throw new PolicyError(
    reason,
    policy.path,
    policy.overrides.findLast(({ matches }) => matches(idle))?.line ?? 1,
  )
}
