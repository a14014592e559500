/** The packs and their rules as they are written, whatever keys they have. */
import { isMap, isScalar, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml'
import {
  BUILTIN_RULES,
  FACT_KINDS,
  loadPolicy,
  type PolicyLibrary,
  type Rule,
} from '../../src/policy/index.ts'

/** An example as a rule gives it. */
export interface Wording {
  text: string | null
  change: { before: string; after: string } | null
  /** The kind of document that it stands in, where the rule says. */
  kind: string | null
  hard: boolean
}

export interface RuleSource {
  title: string
  url?: string
  checked?: string
  jurisdiction?: string
  status?: string
}

/** A rule of a pack. */
export interface PackRule {
  id: string
  severity: string
  message: string
  reasoning: string | null
  fix: string | null
  wording: string | null
  options: Readonly<Record<string, unknown>>
  at: string | null
  fail: Wording[]
  pass: Wording[]
  sources: RuleSource[]
  /** The keys in which the demand is written, each with its YAML; none for built-in rules. */
  demand: { key: string; yaml: string }[]
  /** What the rule judges and the JSON Schema that it is compiled to; null where it is built in. */
  compiled: Pick<Rule, 'fact' | 'schema'> | null
}

export interface Pack {
  name: string
  /** What the comment at its top says. */
  about: string[]
  /** The packs whose rules it takes over. */
  parents: string[]
  rules: PackRule[]
  /** Rules of other packs that it changes, with what it says of them as YAML. */
  changed: { id: string; yaml: string }[]
}

/** The keys that say what a rule demands, in the order in which they are printed. */
const DEMAND = ['judges', 'forbid', 'require', ...FACT_KINDS]

/** The pack of the given text, which `library` has by the same name. Throws PolicyError where it cannot be used. */
export function readPack(name: string, text: string, library: PolicyLibrary): Pack {
  const document = parseDocument(text)
  const entries = document.get('rules')
  const pairs = isMap(entries) ? (entries.items as Pair[]) : []
  const pack: Pack = {
    name,
    about: aboutOf(text),
    parents: (document.toJS().extends ?? []).map(String),
    rules: [],
    changed: [],
  }
  const compiled = compiledRules(name, pairs.filter(isOwn).map(keyOf), library)
  for (const pair of pairs) {
    const id = keyOf(pair)
    if (isOwn(pair))
      pack.rules.push(ruleOf(id, pair.value, text, document.toJS().rules[id], compiled.get(id)!))
    else pack.changed.push({ id, yaml: sourceOf(pair, text) })
  }
  return pack
}

type OwnPair = Pair & { value: YAMLMap }

/** Does the pack define the rule, rather than change one of another pack? */
function isOwn(pair: Pair): pair is OwnPair {
  const { value } = pair
  return isMap(value) && DEMAND.some((key) => value.has(key))
}

/** The rules as they are compiled, those too that are off until a policy turns them on. */
function compiledRules(name: string, ids: readonly string[], library: PolicyLibrary): Map<string, Rule> {
  const on = Object.fromEntries(ids.map((id) => [id, 'info']))
  const text = stringify({ extends: [`fineprint:${name}`], rules: on })
  return new Map(loadPolicy(text, `policies/${name}.yml`, library).rules.map((rule) => [rule.id, rule]))
}

/** The rules that are there without any pack. */
export function builtinRules(): PackRule[] {
  return [...BUILTIN_RULES.values()].map((rule) => ({
    ...rule,
    at: null,
    fail: [],
    pass: [],
    sources: [],
    demand: [],
    compiled: null,
  }))
}

type Entry = Record<string, unknown> & {
  examples?: { fail?: unknown[]; pass?: unknown[] }
  sources?: RuleSource[]
  with?: Record<string, unknown>
}

function ruleOf(id: string, map: YAMLMap, text: string, entry: Entry, compiled: Rule): PackRule {
  const words = (key: string): string | null => (entry[key] === undefined ? null : String(entry[key]))
  return {
    id,
    severity: words('severity') ?? 'error',
    message: words('message') ?? id,
    reasoning: words('reasoning'),
    fix: words('fix'),
    wording: words('wording'),
    options: entry.with ?? {},
    at: words('at'),
    fail: (entry.examples?.fail ?? []).map(wordingOf),
    pass: (entry.examples?.pass ?? []).map(wordingOf),
    sources: entry.sources ?? [],
    demand: DEMAND.flatMap((key) => {
      const pair = (map.items as Pair[]).find((candidate) => keyOf(candidate) === key)
      return pair === undefined ? [] : [{ key, yaml: sourceOf(pair, text) }]
    }),
    compiled,
  }
}

function wordingOf(example: unknown): Wording {
  if (typeof example === 'string') return { text: example, change: null, kind: null, hard: false }
  const { text, before, after, kind, hard } = example as Record<string, unknown>
  return {
    text: text === undefined ? null : String(text),
    change: before === undefined ? null : { before: String(before), after: String(after) },
    kind: kind === undefined ? null : String(kind),
    hard: hard !== undefined && hard !== false,
  }
}

const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key)

/** The lines of a key and its value as they are written, moved to the left edge. */
function sourceOf({ key, value }: Pair, text: string): string {
  const start = (key as { range: [number, number, number] }).range[0]
  const end = (value as { range: [number, number, number] }).range[1]
  const indent = start - (text.lastIndexOf('\n', start - 1) + 1)
  const lines = text.slice(start, end).trimEnd().split('\n')
  return lines.map((line, at) => (at === 0 ? line : line.slice(indent))).join('\n')
}

/** The paragraphs of the comment at the top, without what is for editors. */
function aboutOf(text: string): string[] {
  const lines = text.split('\n')
  const end = lines.findIndex((line) => !line.startsWith('#'))
  return lines
    .slice(0, end === -1 ? lines.length : end)
    .map((line) => line.replace(/^# ?/, ''))
    .filter((line) => !line.startsWith('yaml-language-server:'))
    .join('\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replaceAll('\n', ' '))
    .filter((paragraph) => paragraph !== '')
}
