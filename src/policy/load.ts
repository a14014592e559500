/** Policies: from text to rules that are ready to judge. */
import { readApprovers } from './approvers.ts'
import { createCompiler } from './compile.ts'
import { extendRules } from './extend.ts'
import { createReader, errorAt, type PolicyText, withExtended } from './file.ts'
import { globFault } from './glob.ts'
import type { Shared } from './shared.ts'
import { show } from './show.ts'
import { type FactKind, type Policy, PolicyError, type Rule } from './types.ts'
import { readWaivers } from './waivers.ts'

/** What ships with the project in `policies/`, read by the front doors. */
export interface PolicyLibrary {
  /** `policy.schema.json`. */
  policySchema: object
  /** `short-form.schema.json`, which the policy's schema refers to. */
  shortFormSchema: object
  /** The schema of each kind of fact: `clause.schema.json`, `document.schema.json`, `change.schema.json`, `sentence.schema.json`. */
  factSchemas: Record<FactKind, object>
  /** `baseline.schema.json`. */
  baselineSchema: object
  /** The YAML text of each pack by its name: "recommended". */
  packs: Record<string, string>
}

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
  const texts = withExtended(own, library.packs, read, shared)
  for (const each of texts) checkGlobs(each)
  for (const each of texts) if (each !== own) assertNoWaivers(each)
  const rules = extendRules(texts)
  const compile = createCompiler(library.factSchemas)
  const compiled = [...rules.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(compile)
    .filter((rule) => rule !== null)
  return {
    path,
    documents: ownFirst(texts).flatMap(({ file }) =>
      (file.documents ?? []).map(({ files, kind }) => ({ files: [files].flat(), kind })),
    ),
    parties: merged(texts.map(({ file }) => file.parties ?? {})),
    terms: merged(texts.map(({ file }) => file.terms ?? {})),
    rules: compiled,
    known: new Set(rules.keys()),
    sentences: compiled.some(asksForSentences),
    waivers: readWaivers(own, rules.keys()),
    approvers: texts.flatMap((each) => readApprovers(each, rules.keys())),
  }
}

/** The policy that applies where a repository has none: the pack "recommended". Throws like `loadPolicy`. */
export function defaultPolicy(library: PolicyLibrary): Policy {
  return loadPolicy(`extends: [${DEFAULT_PATH}]`, DEFAULT_PATH, library)
}

const asksForSentences = ({ fact, schema }: Rule): boolean =>
  fact === 'sentence' || (fact === 'document' && JSON.stringify(schema).includes('"sentences"'))

/** Patterns are compiled where they are used; here only so that errors have a place. */
function checkGlobs(text: PolicyText): void {
  for (const [index, { files }] of (text.file.documents ?? []).entries()) {
    if ([files].flat().every((pattern) => pattern.startsWith('!')))
      throw errorAt(
        text,
        ['documents', index, 'files'],
        'value',
        '`files` only takes files out: add a pattern of the documents',
      )
    for (const [position, pattern] of [files].flat().entries()) {
      const fault = globFault(pattern.replace(/^!/, ''))
      const at = ['documents', index, 'files', ...(Array.isArray(files) ? [position] : [])]
      if (fault !== null) throw errorAt(text, at, 'value', `unusable pattern ${show(pattern)}: ${fault}`)
    }
  }
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

/** Lists under the same key, one after the other. */
function merged<Key extends string>(parts: Partial<Record<Key, string[]>>[]): Partial<Record<Key, string[]>> {
  const whole: Partial<Record<Key, string[]>> = {}
  for (const part of parts)
    for (const [key, names] of Object.entries(part) as [Key, string[]][])
      whole[key] = [...(whole[key] ?? []), ...names]
  return whole
}

/**
 * Throws PolicyError where no rule of the policy judges wording: a policy that only sets up documents, without `extends`,
 * would let everything pass and look like approval.
 */
export function assertJudges(policy: Policy): void {
  if (policy.rules.some(({ fact }) => fact !== 'input')) return
  const reason = 'no rule is on, so nothing would be judged: add `extends: [fineprint:recommended]` or a rule'
  throw new PolicyError(reason, policy.path, 1)
}
