/** What a fact can be at each of its places, read from the fact's own JSON Schema. */
import { show, suggest } from './show.ts'

/** A JSON Schema, or another map of JSON. */
export type JsonObject = Record<string, unknown>

/** What a fact can be at one place. */
export interface Shape {
  /** How people write the place: "", "consent.mode", "data[]". */
  name: string
  schema: JsonObject
  /** The file in which `$ref` of the schema begins with "#". */
  file: JsonObject
  /** The other files to which `$ref` may point, by their names. */
  files: Record<string, JsonObject>
}

/** The shape of a whole fact. */
export function shapeOf(file: object, files: Record<string, object>): Shape {
  return resolve({
    name: '',
    schema: file as JsonObject,
    file: file as JsonObject,
    files: files as Shape['files'],
  })
}

/** The names of the fact's fields at this place; none where it is not a map. */
export function fieldNames(shape: Shape): string[] {
  return Object.keys(asObject(shape.schema.properties))
}

/** The shape of a field, or null where the fact has no such field. */
export function fieldShape(shape: Shape, field: string): Shape | null {
  const properties = asObject(shape.schema.properties)
  if (!Object.hasOwn(properties, field)) return null
  const name = shape.name === '' ? field : `${shape.name}.${field}`
  return resolve({ ...shape, name, schema: asObject(properties[field]) })
}

/** The shape of a list's items, or null where the place is no list. */
export function itemShape(shape: Shape): Shape | null {
  if (!isObject(shape.schema.items)) return null
  return resolve({ ...shape, name: `${shape.name}[]`, schema: shape.schema.items })
}

/** The types of JSON that the fact can have at this place; "number" stands for integers too. */
export function typesOf({ schema }: Shape): string[] {
  const { type, enum: values } = schema
  if (Array.isArray(values)) return [...new Set(values.map(typeOf))]
  const types = Array.isArray(type) ? type : [type]
  return types
    .filter((name) => typeof name === 'string')
    .map((name) => (name === 'integer' ? 'number' : name))
}

/** The type of a JSON value. */
export function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
}

const TYPE_WORDS: Record<string, string> = {
  object: 'a map',
  array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
}

/** "a list", "text or null". */
export function typeWords(types: readonly string[]): string {
  return types.map((type) => TYPE_WORDS[type] ?? type).join(' or ')
}

/** Why the fact never has this value at this place, or null where it can. */
export function impossible(value: unknown, shape: Shape): string | null {
  const types = typesOf(shape)
  const type = typeOf(value)
  const name = shape.name === '' ? 'the fact' : `\`${shape.name}\``
  if (!types.includes(type))
    return `${name} is ${typeWords(types)}, never ${show(value)}${hint(value, types)}`
  const values = shape.schema.enum
  if (Array.isArray(values) && !values.includes(value))
    return `${name} is never ${show(value)}; ${suggest(String(value), values.map(String))}`
  if (Array.isArray(value)) {
    const items = itemShape(shape)
    return items === null ? null : firstOf(value, (item) => impossible(item, items))
  }
  if (!isObject(value)) return null
  return firstOf(Object.entries(value), ([field, part]) => {
    const inner = fieldShape(shape, field)
    return inner === null ? noField(shape, field, 'it') : impossible(part, inner)
  })
}

/** "a clause has no `acton`; did you mean `action`?" */
export function noField(shape: Shape, field: string, whole: string): string {
  return `${shape.name === '' ? whole : `\`${shape.name}\``} has no ${show(field)}; ${suggest(field, fieldNames(shape))}`
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {}
}

function hint(value: unknown, types: readonly string[]): string {
  if (types.includes('array')) return `: use \`contains: { const: … }\``
  if (typeof value === 'string')
    return types.some((type) => type === 'boolean' || type === 'number') ? ': remove the quotes' : ''
  return types.includes('string') && typeof value === 'number' ? ': put it in quotes' : ''
}

function firstOf<Item>(items: readonly Item[], reason: (item: Item) => string | null): string | null {
  for (const item of items) {
    const found = reason(item)
    if (found !== null) return found
  }
  return null
}

/** Follows `$ref`. The facts' schemas ship with the project and a test reads every place of them. */
function resolve(shape: Shape): Shape {
  const ref = shape.schema.$ref
  if (typeof ref !== 'string') return shape
  const [file = '', pointer = ''] = ref.split('#')
  const target = file === '' ? shape.file : asObject(shape.files[file])
  const schema = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((part, key) => asObject(part)[key], target)
  return resolve({ ...shape, file: target, schema: asObject(schema) })
}
