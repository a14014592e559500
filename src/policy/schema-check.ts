/**
 * Finds in a rule's schema what JSON Schema accepts in silence although it can never mean anything: a field that no
 * fact has, a value that a field never takes, a keyword for text on a list. Such a typo would let everything pass.
 */
import { fieldNames, fieldShape, isObject, noField, type Shape } from './fact-shape.ts'
import { compilePattern, patternFault } from './patterns.ts'
import { keywordFault, subschemas, USE_DEFS, valueFault } from './schema-keywords.ts'
import { show, suggest } from './show.ts'
import type { Path } from './yaml.ts'

/** What is wrong with a schema, and where in it. */
export interface SchemaFault {
  path: Path
  on: 'key' | 'value'
  reason: string
}

/** Schemas, each `$ref` counted as what it refers to, so that references to references cannot multiply without end. */
const MOST_SCHEMAS = 2_000
const LONGEST_CHAIN = 20

type Faults = Generator<SchemaFault, void>

/** Where the walk stands: what the fact is here, the way to here, and the references on that way. */
interface Spot {
  shape: Shape | null
  path: Path
  refs: readonly string[]
}

/**
 * The first fault of a rule's schema, or null. The schema must be valid by the meta-schema of JSON Schema 2020-12.
 * `whole` names the fact, "a clause". What passes can be judged in time linear in the fact, and never recurses.
 */
export function checkRuleSchema(root: unknown, fact: Shape, whole: string): SchemaFault | null {
  let schemas = 0
  const checked = new Map<string, string | null>()

  function* faults(schema: unknown, spot: Spot): Faults {
    const { shape, path } = spot
    if (++schemas > MOST_SCHEMAS)
      yield { path, on: 'value', reason: `more than ${MOST_SCHEMAS} schemas, references included: use fewer` }
    for (const [keyword, value] of entries(schema)) {
      const here = { ...spot, path: [...path, keyword] }
      const misplaced = keywordFault(keyword, shape, whole)
      if (misplaced !== null) yield { path: here.path, on: 'key', reason: misplaced }
      const reason =
        keyword === 'pattern' ? unusable(String(value)) : valueFault(keyword, value, shape, whole)
      if (reason !== null) yield { path: here.path, on: 'value', reason }

      if (keyword === '$ref') yield* reference(String(value), here)
      else if (keyword === 'properties' || keyword === 'dependentSchemas') yield* fields(keyword, value, here)
      else if (keyword === 'patternProperties') yield* patterns(value, here)
      else
        for (const part of subschemas(keyword, value, shape))
          yield* faults(part.schema, { ...here, shape: part.shape, path: [...here.path, ...part.below] })
    }
  }

  function* fields(keyword: string, value: unknown, { shape, path, refs }: Spot): Faults {
    for (const [field, schema] of entries(value)) {
      const here = [...path, field]
      const inner = shape && fieldShape(shape, field)
      if (shape && !inner) yield { path: here, on: 'key', reason: noField(shape, field, whole) }
      yield* faults(schema, { shape: keyword === 'properties' ? inner : shape, path: here, refs })
    }
  }

  function* patterns(value: unknown, { shape, path, refs }: Spot): Faults {
    for (const [pattern, schema] of entries(value)) {
      const here = [...path, pattern]
      const reason = unusable(pattern) ?? (shape && matchesNothing(pattern, shape))
      if (reason !== null) yield { path: here, on: 'key', reason }
      yield* faults(schema, { shape: null, path: here, refs })
    }
  }

  function* reference(ref: string, { shape, path, refs }: Spot): Faults {
    const target = find(ref, root)
    const reason =
      ref !== '#' && !ref.startsWith('#/')
        ? `${show(ref)} lies outside of the rule: ${USE_DEFS}`
        : target === null
          ? `${show(ref)} refers to nothing: ${USE_DEFS}`
          : ref === '#' || refs.includes(ref)
            ? `${show(ref)} refers to itself without end: facts have no such form`
            : refs.length >= LONGEST_CHAIN
              ? `more than ${LONGEST_CHAIN} references follow one another: use fewer`
              : null
    if (reason !== null) yield { path, on: 'value', reason }
    if (target !== null) yield* faults(target.schema, { shape, path: target.path, refs: [...refs, ref] })
  }

  /** Remembers its answers: references lead to the same pattern again and again. */
  function unusable(pattern: string): string | null {
    const known = checked.get(pattern)
    if (known !== undefined) return known
    const fault = patternFault(pattern)
    const reason = fault === null ? null : `unusable pattern ${show(pattern)}: ${fault}`
    checked.set(pattern, reason)
    return reason
  }

  return faults(root, { shape: fact, path: [], refs: [] }).next().value ?? null
}

function entries(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : []
}

function matchesNothing(source: string, shape: Shape): string | null {
  const pattern = compilePattern(source)
  const names = fieldNames(shape)
  return names.some((name) => pattern.test(name))
    ? null
    : `no field matches ${show(source)}; ${suggest('', names)}`
}

/** What a JSON Pointer in a fragment points to, or null. */
function find(ref: string, root: unknown): { schema: unknown; path: string[] } | null {
  const path = ref
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  let schema = root
  for (const key of path) {
    if (typeof schema !== 'object' || schema === null || !Object.hasOwn(schema, key)) return null
    schema = Reflect.get(schema, key)
  }
  return { schema, path }
}
