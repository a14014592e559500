/**
 * The short form of a rule, for people who do not write JSON Schema: what `forbid` and `require` ask for, in the names and values
 * of the fact. It compiles to a JSON Schema and to nothing more; `fineprint explain` shows both.
 */
import {
  fieldNames,
  fieldShape,
  impossible,
  isObject,
  itemShape,
  type JsonObject,
  noField,
  type Shape,
  typesOf,
} from './fact-shape.ts'
import { patternFault } from './patterns.ts'
import type { SchemaFault } from './schema-check.ts'
import { show, suggest } from './show.ts'
import type { FactKind } from './types.ts'
import type { Path } from './yaml.ts'

/** What a rule in the short form says. */
export interface ShortForm {
  forbid?: unknown
  require?: unknown
}

/** Thrown inside this file; what leaves it is a result. */
class Fault extends Error {
  readonly fault: SchemaFault
  constructor(path: Path, on: 'key' | 'value', reason: string) {
    super(reason)
    this.fault = { path, on, reason }
  }
}

/** The schema that the short form stands for, or what is wrong with it; paths begin with `forbid` or `require`. */
export function compileShortForm(
  { forbid, require }: ShortForm,
  fact: FactKind,
  shape: Shape,
): { schema: JsonObject } | { fault: SchemaFault } {
  try {
    return { schema: forbid === undefined ? required(require, fact, shape) : forbidden(forbid, fact, shape) }
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault }
    throw error
  }
}

function forbidden(forbid: unknown, fact: FactKind, shape: Shape): JsonObject {
  const all = Array.isArray(forbid) ? forbid : [forbid]
  if (all.length === 0)
    throw new Fault(['forbid'], 'value', '`forbid` is empty: say what the wording must not be')
  const schemas = all.map((one, index) =>
    matching(withUsual(one, fact), shape, Array.isArray(forbid) ? ['forbid', index] : ['forbid'], fact),
  )
  return { not: schemas.length === 1 ? schemas[0]! : { anyOf: schemas } }
}

function required(demand: unknown, fact: FactKind, shape: Shape): JsonObject {
  const path = ['require']
  if (!isObject(demand) || !('when' in demand || 'then' in demand)) return matching(demand, shape, path, fact)
  for (const key of ['when', 'then'])
    if (!(key in demand)) throw new Fault(path, 'key', `\`require\` lacks \`${key}\`: add it`)
  const other = Object.keys(demand).find((key) => key !== 'when' && key !== 'then')
  if (other !== undefined)
    throw new Fault(
      [...path, other],
      'key',
      `${show(other)} stands beside \`when\` and \`then\`: put it into one of them`,
    )
  return {
    if: matching(withUsual(demand.when, fact), shape, [...path, 'when'], fact),
    then: matching(demand.then, shape, [...path, 'then'], fact),
  }
}

/**
 * Rules speak of what the wording lets the company and others do: where a map about clauses names no stance or actor, `permits`
 * and everybody but the user are meant. A map that is to match promises, or users, names them.
 */
export const USUAL = { stance: 'permits', actor: ['provider', 'third-party'] }

function withUsual(map: unknown, fact: FactKind): unknown {
  if (fact !== 'clause' || !isObject(map) || Object.keys(map).length === 0) return map
  const usual = Object.entries(USUAL).filter(([field]) => !names(map, field))
  return { ...Object.fromEntries(usual), ...map }
}

/** Does the map ask for the field of the clause itself, or do its alternatives or what it takes out? */
function names(map: unknown, field: string): boolean {
  if (Array.isArray(map)) return map.some((one) => names(one, field))
  return isObject(map) && (Object.hasOwn(map, field) || names(map.any, field) || names(map.not, field))
}

/** Schemas below one another; policies are at most a hundred deep, so this ends. */
function matching(map: unknown, shape: Shape, path: Path, fact: string): JsonObject {
  if (!isObject(map) || Object.keys(map).length === 0)
    throw new Fault(path, 'value', `${nameOf(path)} must be a map such as \`{ ${exampleOf(shape)} }\``)
  const properties: JsonObject = {}
  const wanted: string[] = []
  const parts: JsonObject[] = []
  for (const [field, condition] of Object.entries(map)) {
    const here = [...path, field]
    if (field === 'any') parts.push(anyOf(condition, shape, here, fact))
    else if (field === 'not') parts.push({ not: matching(condition, shape, here, fact) })
    else {
      const inner = fieldShape(shape, field)
      if (inner === null) throw new Fault(here, 'key', noFieldHere(shape, field, fact))
      const optional = !listOf(shape.schema.required).includes(field)
      if (isObject(condition) && 'exists' in condition && Object.keys(condition).length === 1 && optional) {
        const there = existing(condition.exists, [...here, 'exists'])
        parts.push(there ? { required: [field] } : { not: { required: [field] } })
        continue
      }
      properties[field] = conditionOn(condition, inner, here, fact)
      if (optional) wanted.push(field)
    }
  }
  const own = {
    ...(wanted.length === 0 ? {} : { required: wanted }),
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
  }
  return together(Object.keys(own).length === 0 ? parts : [own, ...parts])
}

function anyOf(list: unknown, shape: Shape, path: Path, fact: string): JsonObject {
  if (!Array.isArray(list) || list.length === 0)
    throw new Fault(path, 'value', `${nameOf(path)} must be a list of maps, of which one has to match`)
  return { anyOf: list.map((one, index) => matching(one, shape, [...path, index], fact)) }
}

/** "consent: opt-in" is "consent: { mode: opt-in }". */
const MAIN_FIELD: Readonly<Record<string, string>> = { consent: 'mode' }

type Operator = (value: unknown, shape: Shape, path: Path, fact: string) => JsonObject

const OPERATORS: Readonly<Record<string, Operator>> = {
  not: (value, shape, path, fact) => ({ not: conditionOn(value, shape, path, fact) }),
  all: (value, shape, path, fact) =>
    together(listAt(value, path).map((one, index) => conditionOn(one, shape, [...path, index], fact))),
  only: (value, shape, path, fact) => {
    const items = itemsOf(shape, path, 'only')
    return { items: conditionOn(value, items, path, fact) }
  },
  // Of a list of texts, as of a list of values, one has to match.
  matches: (value, shape, path, fact) => {
    const items = itemShape(shape)
    if (items !== null && isText(items)) return { contains: OPERATORS.matches!(value, items, path, fact) }
    if (typeof value !== 'string')
      throw new Fault(path, 'value', `${nameOf(path)} must be text: a pattern of RE2`)
    if (!isText(shape))
      throw new Fault(path, 'key', `\`matches\` is for text, but \`${shape.name}\` is not free text`)
    const fault = patternFault(value)
    if (fault !== null) throw new Fault(path, 'value', `unusable pattern ${show(value)}: ${fault}`)
    // JSON Schema lets whatever is no text pass a pattern.
    return typesOf(shape).length === 1 ? { pattern: value } : { type: 'string', pattern: value }
  },
  'at-least': (value, shape, path) => numeric('minimum', value, shape, path),
  'at-most': (value, shape, path) => numeric('maximum', value, shape, path),
  above: (value, shape, path) => numeric('exclusiveMinimum', value, shape, path),
  below: (value, shape, path) => numeric('exclusiveMaximum', value, shape, path),
  exists: (value, shape, path) => {
    const there = existing(value, path)
    if (typesOf(shape).includes('array')) return there ? { minItems: 1 } : { maxItems: 0 }
    if (!typesOf(shape).includes('null'))
      throw new Fault(path, 'key', `\`exists\` has no meaning here: \`${shape.name}\` is always there`)
    return there ? { not: { type: 'null' } } : { type: 'null' }
  },
}

/** A value, a list of values of which one has to match, a map of operators, or the fields of what lies below. */
function conditionOn(condition: unknown, shape: Shape, path: Path, fact: string): JsonObject {
  if (isObject(condition)) {
    const keys = Object.keys(condition)
    const operators = keys.filter(
      (key) => Object.hasOwn(OPERATORS, key) && !fieldNames(itemOr(shape)).includes(key),
    )
    if (keys.length > 0 && operators.length === keys.length)
      return together(keys.map((key) => OPERATORS[key]!(condition[key], shape, [...path, key], fact)))
    const items = itemShape(shape)
    if (items !== null && typesOf(items).includes('object'))
      return { contains: matching(condition, items, path, shape.name) }
    if (typesOf(shape).includes('object')) return matching(condition, shape, path, shape.name)
    const wrong = keys.find((key) => !Object.hasOwn(OPERATORS, key)) ?? ''
    throw new Fault(
      [...path, wrong],
      'key',
      `unknown word ${show(wrong)} for \`${shape.name}\`; ${suggest(wrong, Object.keys(OPERATORS))}`,
    )
  }
  const main = MAIN_FIELD[shape.name.split('.').at(-1) ?? '']
  const inner = main === undefined ? null : fieldShape(shape, main)
  if (main !== undefined && inner !== null && typesOf(shape).includes('object'))
    return { properties: { [main]: conditionOn(condition, inner, path, fact) } }
  const items = itemShape(shape)
  if (items !== null && typesOf(shape).includes('array')) return { contains: oneOf(condition, items, path) }
  return oneOf(condition, shape, path)
}

/** The action of a clause, wherever the clause stands. */
const ACTION = /(?:^|[.])action$/

/** Actions of the clause's schema that the reader does not read yet. */
const UNREAD: readonly unknown[] = ['share', 'sell', 'collect', 'retain']

function oneOf(condition: unknown, shape: Shape, path: Path): JsonObject {
  const values = Array.isArray(condition) ? listAt(condition, path) : [condition]
  values.forEach((value, index) => {
    const reason = impossible(value, shape)
    if (reason !== null) throw new Fault(Array.isArray(condition) ? [...path, index] : path, 'value', reason)
  })
  if (ACTION.test(shape.name) && values.every((value) => UNREAD.includes(value)))
    throw new Fault(
      path,
      'value',
      `no clause is read with ${values.map((value) => show(value)).join(' or ')} yet, so the rule would find nothing: use \`judges: sentence\` and \`acts: { verb: ${values[0]} }\``,
    )
  return values.length === 1 ? { const: values[0] } : { enum: values }
}

function numeric(keyword: string, value: unknown, shape: Shape, path: Path): JsonObject {
  if (typeof value !== 'number') throw new Fault(path, 'value', `${nameOf(path)} must be a number`)
  if (!typesOf(shape).includes('number'))
    throw new Fault(path, 'key', `${show(path.at(-1))} is for numbers, but \`${shape.name}\` is none`)
  return { type: 'integer', [keyword]: value }
}

function existing(value: unknown, path: Path): boolean {
  if (typeof value === 'boolean') return value
  throw new Fault(path, 'value', '`exists` must be true or false')
}

function listAt(value: unknown, path: Path): unknown[] {
  if (!Array.isArray(value)) throw new Fault(path, 'value', `${nameOf(path)} must be a list`)
  if (value.length === 0) throw new Fault(path, 'value', `${nameOf(path)} is empty: name a value`)
  return value
}

function itemsOf(shape: Shape, path: Path, word: string): Shape {
  const items = itemShape(shape)
  if (items === null) throw new Fault(path, 'key', `\`${word}\` is for lists, but \`${shape.name}\` is none`)
  return items
}

/** Several conditions on one thing; one map where their keywords differ, which reads best. */
function together(schemas: readonly JsonObject[]): JsonObject {
  const keywords = schemas.flatMap((schema) => Object.keys(schema))
  if (new Set(keywords).size === keywords.length) return Object.assign({}, ...schemas)
  return { allOf: schemas }
}

const isText = (shape: Shape): boolean =>
  typesOf(shape).includes('string') && !Array.isArray(shape.schema.enum)

const itemOr = (shape: Shape): Shape => itemShape(shape) ?? shape

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const nameOf = (path: Path): string => `\`${path.join('.')}\``

const noFieldHere = (shape: Shape, field: string, whole: string): string =>
  noField(shape, field, `a ${whole}`)

const exampleOf = (shape: Shape): string => {
  const [field = 'field'] = fieldNames(shape)
  const values = fieldShape(shape, field)?.schema.enum
  return `${field}: ${Array.isArray(values) ? values[0] : '…'}`
}
