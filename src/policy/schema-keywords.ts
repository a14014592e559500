/** The keywords of JSON Schema 2020-12 that rules may use, and what each has to do with the fact at its place. */
import {
  fieldNames,
  fieldShape,
  impossible,
  isObject,
  itemShape,
  noField,
  type Shape,
  typesOf,
  typeWords,
} from './fact-shape.ts'
import { show, suggest } from './show.ts'
import type { Path } from './yaml.ts'

/** The types of JSON that a keyword speaks about; on others it has no effect. */
const TYPED_KEYWORDS: Record<string, readonly string[]> = {
  object: [
    'properties',
    'required',
    'patternProperties',
    'additionalProperties',
    'propertyNames',
    'minProperties',
    'maxProperties',
    'dependentRequired',
    'dependentSchemas',
    'unevaluatedProperties',
  ],
  array: [
    'items',
    'prefixItems',
    'contains',
    'minContains',
    'maxContains',
    'minItems',
    'maxItems',
    'unevaluatedItems',
  ],
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
}
const UNTYPED_KEYWORDS = [
  ...['type', 'const', 'enum', 'not', 'if', 'then', 'else', 'allOf', 'anyOf', 'oneOf', '$ref', '$defs'],
  ...['$schema', '$comment', 'title', 'description', 'default', 'deprecated', 'examples'],
]
const TYPE_OF_KEYWORD = new Map(
  Object.entries(TYPED_KEYWORDS).flatMap(([type, keywords]) =>
    keywords.map((keyword) => [keyword, type] as const),
  ),
)
const KEYWORDS = [...UNTYPED_KEYWORDS, ...TYPE_OF_KEYWORD.keys()]

/** What to do instead of sharing schemas by other means. */
export const USE_DEFS = 'name shared parts under `$defs` and refer to them with `$ref: "#/$defs/NAME"`'
/** Keywords of the standard, or of the validator, that rules may not use, and what to do instead. */
const REFUSED = new Map([
  ...['$id', '$anchor', '$dynamicRef', '$dynamicAnchor'].map((keyword) => [keyword, USE_DEFS] as const),
  ['$async', 'rules are judged at once, so remove it'],
  ['uniqueItems', 'the lists of a fact never repeat a value, so remove it'],
])

/** Why a keyword has no effect at a place, or null. `whole` names the fact: "a clause". */
export function keywordFault(keyword: string, shape: Shape | null, whole: string): string | null {
  const remedy = REFUSED.get(keyword)
  if (remedy !== undefined) return `\`${keyword}\` is not supported in rules: ${remedy}`
  if (!KEYWORDS.includes(keyword)) {
    return shape !== null && fieldNames(shape).includes(keyword)
      ? `\`${keyword}\` is a field and no keyword of JSON Schema: put it under \`properties\``
      : `unknown keyword ${show(keyword)} of JSON Schema; ${suggest(keyword, KEYWORDS)}`
  }
  const type = TYPE_OF_KEYWORD.get(keyword)
  if (type === undefined || shape === null || typesOf(shape).includes(type)) return null
  return `\`${keyword}\` is for ${typeWords([type])}, but ${nameOf(shape, whole)} is ${typeWords(typesOf(shape))}`
}

/** Why a keyword's value has no meaning at a place, or null. */
export function valueFault(
  keyword: string,
  value: unknown,
  shape: Shape | null,
  whole: string,
): string | null {
  if (keyword === 'format' && value !== 'date') return `unknown format ${show(value)}; expected \`date\``
  if (shape === null) return null
  const missing = (field: unknown) =>
    fieldShape(shape, String(field)) === null ? noField(shape, String(field), whole) : null
  switch (keyword) {
    case 'const':
      return impossible(value, shape)
    case 'enum':
      return first(value, (one) => impossible(one, shape))
    case 'required':
      return first(value, missing)
    case 'dependentRequired':
      return first(isObject(value) ? Object.entries(value).flat(2) : [], missing)
    case 'type':
      return typeFault(Array.isArray(value) ? value : [value], shape, whole)
    default:
      return null
  }
}

function typeFault(value: unknown[], shape: Shape, whole: string): string | null {
  const types = value.map((type) => (type === 'integer' ? 'number' : String(type)))
  if (types.some((type) => typesOf(shape).includes(type))) return null
  return `${nameOf(shape, whole)} is ${typeWords(typesOf(shape))}, never ${typeWords(types)}`
}

function first(values: unknown, reason: (value: unknown) => string | null): string | null {
  for (const value of Array.isArray(values) ? values : []) {
    const found = reason(value)
    if (found !== null) return found
  }
  return null
}

function nameOf(shape: Shape, whole: string): string {
  return shape.name === '' ? whole : `\`${shape.name}\``
}

/** One schema within another: what it is about, and where it stands below its keyword. */
export interface Subschema {
  schema: unknown
  shape: Shape | null
  below: Path
}

/** The schemas in a keyword's value, apart from `properties` and their kind, which name fields. */
export function subschemas(keyword: string, value: unknown, shape: Shape | null): Subschema[] {
  const each = (of: Shape | null): Subschema[] =>
    Array.isArray(value) ? value.map((schema, index) => ({ schema, shape: of, below: [index] })) : []
  switch (keyword) {
    case 'not':
    case 'if':
    case 'then':
    case 'else':
      return [{ schema: value, shape, below: [] }]
    case 'allOf':
    case 'anyOf':
    case 'oneOf':
      return each(shape)
    case 'prefixItems':
      return each(shape && itemShape(shape))
    case 'items':
    case 'contains':
    case 'unevaluatedItems':
      return [{ schema: value, shape: shape && itemShape(shape), below: [] }]
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'propertyNames':
      return [{ schema: value, shape: null, below: [] }]
    case '$defs':
      return Object.entries(isObject(value) ? value : {}).map(([name, schema]) => ({
        schema,
        shape: null,
        below: [name],
      }))
    default:
      return []
  }
}
