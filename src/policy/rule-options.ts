/**
 * Options of rules. A rule names them with their usual values under `with`, and says `{ $with: name }` in its schema where the
 * value belongs; a policy that uses the rule gives other values under `with`.
 */
import { isObject } from './fact-shape.ts'
import { errorAt, type PolicyText, type RuleEntry } from './file.ts'
import { show, suggest } from './show.ts'
import type { OptionValue } from './types.ts'

/** The options of a rule as they stand. */
export interface RuleOptions {
  values: Readonly<Record<string, OptionValue>>
  /** The policy that last changed a value; null where they are the rule's own. */
  from: PolicyText | null
}

export const NO_OPTIONS: RuleOptions = { values: {}, from: null }

const KEY = '$with'

/** The options that a rule declares. Throws PolicyError where its schema asks for one that it does not declare. */
export function ownOptions(id: string, entry: RuleEntry, schema: unknown, text: PolicyText): RuleOptions {
  const values = entry.with ?? {}
  for (const name of namesIn(schema))
    if (!Object.hasOwn(values, name))
      throw errorAt(
        text,
        ['rules', id],
        'key',
        `\`$with\` asks for the option ${show(name)}, which \`with\` does not give; ${suggest(name, Object.keys(values))}`,
      )
  return { values, from: null }
}

/** The options with the values that a policy gives. Throws PolicyError for a name or a type that the rule does not have. */
export function changedOptions(
  id: string,
  options: RuleOptions,
  given: Record<string, OptionValue> | undefined,
  text: PolicyText,
): RuleOptions {
  if (given === undefined) return options
  for (const [name, value] of Object.entries(given)) {
    const own = Object.hasOwn(options.values, name) ? options.values[name] : undefined
    const names = Object.keys(options.values)
    const at = ['rules', id, 'with', name]
    if (own === undefined) {
      const remedy = names.length === 0 ? 'it has none' : suggest(name, names)
      throw errorAt(text, at, 'key', `${show(id)} has no option ${show(name)}; ${remedy}`)
    }
    if (kindOf(own) !== kindOf(value))
      throw errorAt(
        text,
        at,
        'value',
        `the option ${show(name)} must be ${kindOf(own)}, such as ${show(own)}, not ${kindOf(value)}`,
      )
  }
  return { values: { ...options.values, ...given }, from: text }
}

/** The schema with the values of the options in the place of `{ $with: name }`. */
export function withOptions<Schema>(schema: Schema, values: RuleOptions['values']): Schema {
  const filled = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(filled)
    if (!isObject(part)) return part
    const name = nameOf(part)
    if (name !== null) return values[name]
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, filled(value)]))
  }
  return filled(schema) as Schema
}

/** Policies are at most a hundred deep, so this ends. */
function namesIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(namesIn)
  if (!isObject(schema)) return []
  const name = nameOf(schema)
  return name === null ? Object.values(schema).flatMap(namesIn) : [name]
}

function nameOf(part: object): string | null {
  const [[key, name] = [], ...others] = Object.entries(part)
  return key === KEY && typeof name === 'string' && others.length === 0 ? name : null
}

function kindOf(value: OptionValue): string {
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'a number' : 'true or false'
}
