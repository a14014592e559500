/**
 * Mutants of a rule's schema: the schema with one condition taken out, turned round or moved. A rule whose examples come out the
 * same under a mutant has no example that shows what the condition is for.
 */
import { isObject } from './fact-shape.ts'
import type { ExampleSide } from './types.ts'
import { createAjv } from './validate.ts'
import type { Path } from './yaml.ts'

export interface Mutant {
  /** The way from the schema to the part that is not as it was. */
  path: Path
  /** The part as it was. */
  part: unknown
  /**
   * What became of it: taken out; one value of a list taken out; the opposite of a `not` demanded; a number made one more or
   * one less.
   */
  change: 'dropped' | 'value-dropped' | 'turned' | 'raised' | 'lowered'
  /**
   * The examples that can tell it from the rule: failing ones where it demands less, passing ones where it demands more; null
   * where that cannot be said.
   */
  needs: ExampleSide | null
  /** The schema of the mutant. */
  schema(): unknown
}

/** Does a demand become looser (1) or stricter (-1) where the schema at a place does? 0 where that cannot be said. */
type Sign = 1 | -1 | 0

/** Keywords that demand nothing. */
const SILENT = new Set(
  '$schema $comment $defs title description default deprecated examples minContains maxContains'.split(' '),
)
const LOWER_BOUNDS = new Set(
  'minimum exclusiveMinimum minLength minItems minProperties minContains'.split(' '),
)
const UPPER_BOUNDS = new Set(
  'maximum exclusiveMaximum maxLength maxItems maxProperties maxContains'.split(' '),
)
/** Bounds of something that is counted: never below 0. */
const COUNTS = /^m(?:in|ax)(?:Length|Items|Properties|Contains)$/

/**
 * The mutants of a schema that has been checked, each condition before those within it. `path` and `part` are plain data; a schema is
 * made when it is asked for, so that whoever wants only some pays only for these.
 */
export function mutantsOf(root: unknown): Generator<Mutant, void> {
  return within(root, [], 1, false)

  /** `dropped`: the whole of this schema was taken out already, so its only condition need not be. */
  function* within(schema: unknown, path: Path, sign: Sign, dropped: boolean): Generator<Mutant, void> {
    if (!isObject(schema)) return
    const keywords = Object.keys(schema).filter((keyword) => !SILENT.has(keyword))
    const only = dropped && keywords.length === 1
    for (const keyword of keywords) yield* ofKeyword(schema, keyword, path, sign, only)
    for (const keyword of ['minContains', 'maxContains'])
      if (schema[keyword] !== undefined) yield* bound(keyword, schema[keyword], [...path, keyword], sign)
    for (const [name, shared] of entries(schema.$defs))
      yield* within(shared, [...path, '$defs', name], 0, false)
  }

  function* ofKeyword(
    schema: Record<string, unknown>,
    keyword: string,
    path: Path,
    sign: Sign,
    only: boolean,
  ): Generator<Mutant, void> {
    const value = schema[keyword]
    const here = [...path, keyword]
    const drop = (looser: Sign): Mutant[] =>
      only ? [] : [mutant(here, 'dropped', value, looser, (s) => without(s, here))]
    switch (keyword) {
      case 'properties':
      case 'patternProperties':
      case 'dependentSchemas': {
        const fields = entries(value)
        for (const [name, inner] of fields) {
          const at = [...here, name]
          if (!only || fields.length > 1) yield mutant(at, 'dropped', inner, sign, (s) => without(s, at))
          yield* within(inner, at, sign, true)
        }
        return
      }
      case 'required':
        for (const [index, name] of list(value).entries()) {
          const at = [...here, index]
          yield mutant(at, 'value-dropped', name, sign, (s) => without(s, at))
        }
        return
      case 'enum':
        yield* drop(sign)
        if (list(value).length > 1)
          for (const [index, one] of list(value).entries()) {
            const at = [...here, index]
            yield mutant(at, 'value-dropped', one, opposite(sign), (s) => without(s, at))
          }
        return
      case 'allOf':
      case 'anyOf':
      case 'oneOf':
        yield* branches(keyword, list(value), here, sign, drop)
        return
      case 'not':
        yield* drop(sign)
        yield mutant(here, 'turned', value, 0, (s) => turned(s, path))
        yield* within(value, here, opposite(sign), false)
        return
      case 'if': {
        const { then: then_, else: else_ } = schema
        // Without a condition what follows `then` always holds, and what follows `else` never does.
        const both = then_ !== undefined && else_ !== undefined
        const looser = both ? 0 : then_ === undefined ? sign : opposite(sign)
        yield mutant(here, 'dropped', value, looser, (s) => replaced(s, here, true))
        yield* within(value, here, looser, false)
        return
      }
      case 'then':
      case 'else':
        yield mutant(here, 'dropped', value, sign, (s) => replaced(s, here, true))
        yield* within(value, here, sign, true)
        return
      case 'contains': {
        const plain = schema.minContains === undefined && schema.maxContains === undefined
        const inner = plain ? sign : 0
        if (!only)
          yield mutant(here, 'dropped', value, inner, (s) =>
            ['contains', 'minContains', 'maxContains'].reduce(
              (rest, key) => without(rest, [...path, key]),
              s,
            ),
          )
        yield* within(value, here, inner, false)
        return
      }
      case 'prefixItems':
        yield* drop(sign)
        for (const [index, inner] of list(value).entries())
          yield* within(inner, [...here, index], sign, false)
        return
      case 'items':
      case 'additionalProperties':
      case 'propertyNames':
        yield* drop(sign)
        yield* within(value, here, sign, false)
        return
      case 'unevaluatedItems':
      case 'unevaluatedProperties':
        yield* drop(0)
        yield* within(value, here, 0, false)
        return
      default:
        yield* drop(sign)
        yield* bound(keyword, value, here, sign)
    }
  }

  function* branches(
    keyword: 'allOf' | 'anyOf' | 'oneOf',
    all: unknown[],
    here: Path,
    sign: Sign,
    drop: (looser: Sign) => Mutant[],
  ): Generator<Mutant, void> {
    const looser = keyword === 'allOf' ? sign : keyword === 'anyOf' ? opposite(sign) : 0
    if (keyword !== 'allOf' || all.length === 1) yield* drop(sign)
    for (const [index, branch] of all.entries()) {
      const at = [...here, index]
      if (all.length > 1) yield mutant(at, 'dropped', branch, looser, (s) => without(s, at))
      yield* within(branch, at, keyword === 'oneOf' ? 0 : sign, keyword === 'allOf')
    }
  }

  function* bound(keyword: string, value: unknown, here: Path, sign: Sign): Generator<Mutant, void> {
    const lower = LOWER_BOUNDS.has(keyword)
    if ((!lower && !UPPER_BOUNDS.has(keyword)) || typeof value !== 'number') return
    const less = lower ? sign : opposite(sign)
    if (value > 0 || !COUNTS.test(keyword))
      yield mutant(here, 'lowered', value, less, (s) => replaced(s, here, value - 1))
    yield mutant(here, 'raised', value, opposite(less), (s) => replaced(s, here, value + 1))
  }

  function mutant(
    path: Path,
    change: Mutant['change'],
    part: unknown,
    looser: Sign,
    schema: (root: unknown) => unknown,
  ): Mutant {
    const needs = looser === 0 ? null : looser > 0 ? 'fail' : 'pass'
    return { path, part, change, needs, schema: () => schema(root) }
  }
}

const opposite = (sign: Sign): Sign => (sign === 0 ? 0 : sign > 0 ? -1 : 1)

const entries = (value: unknown): [string, unknown][] => (isObject(value) ? Object.entries(value) : [])

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** A copy with another value at the end of the way. */
function replaced(root: unknown, path: Path, value: unknown): unknown {
  return edited(root, path, (parent, key) => {
    if (Array.isArray(parent)) return parent.map((item, index) => (index === key ? value : item))
    return { ...parent, [key]: value }
  })
}

/** A copy without what stands at the end of the way. */
function without(root: unknown, path: Path): unknown {
  return edited(root, path, (parent, key) =>
    Array.isArray(parent)
      ? parent.filter((_, index) => index !== key)
      : Object.fromEntries(Object.entries(parent).filter(([name]) => name !== key)),
  )
}

/** A copy in which the schema at the way demands what it forbids by `not`. */
function turned(root: unknown, path: Path): unknown {
  const turn = (schema: unknown): unknown => {
    const { not, ...rest } = schema as Record<string, unknown>
    return { ...rest, allOf: [...list(rest.allOf), not] }
  }
  if (path.length === 0) return turn(root)
  return edited(root, path, (parent, key) =>
    Array.isArray(parent)
      ? parent.map((item, index) => (index === key ? turn(item) : item))
      : { ...parent, [key]: turn(parent[key]) },
  )
}

type Parent = unknown[] | Record<string, unknown>

/** Policies are at most a hundred deep, so this ends. */
function edited(
  part: unknown,
  [key, ...rest]: Path,
  edit: (parent: Parent, key: string | number) => unknown,
): unknown {
  const parent = part as Parent
  if (key === undefined) return part
  if (rest.length === 0) return edit(parent, key)
  if (Array.isArray(parent))
    return parent.map((item, index) => (index === key ? edited(item, rest, edit) : item))
  return { ...parent, [key]: edited(parent[key], rest, edit) }
}

/** Compiles mutants of schemas that a policy was loaded with; null for one that is no usable schema. */
export function mutantCompiler(): (schema: unknown) => ((fact: unknown) => boolean) | null {
  const ajv = createAjv(false)
  return (schema) => {
    try {
      const validate = ajv.compile(schema as object | boolean)
      return (fact) => validate(fact) === true
    } catch {
      return null
    }
  }
}
