/** GitHub's own description of its API: checks requests and answers, and completes the answers of the stand-in. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

export interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  format?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
}

export interface Operation {
  method: string
  path: string
  parameters: { in: string; name: string; required: boolean; schema: Schema }[]
  body: Schema | null
  responses: Record<string, Schema | null>
}

interface Description {
  operations: Operation[]
  components: { schemas: Record<string, Schema> }
}

const description = JSON.parse(readFileSync(join(import.meta.dirname, 'openapi.json'), 'utf8')) as Description

const ajv = new Ajv2020({
  strict: false,
  logger: false,
  validateSchema: false,
  formats: {
    uri: (text) => URL.canParse(text),
    'date-time': (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text),
    int64: { type: 'number', validate: Number.isSafeInteger },
  },
})
ajv.addSchema(description, 'github')

const compiled = new Map<Schema, ValidateFunction>()

/** What a value breaks of a schema, in one line; null where it breaks nothing. */
function fault(schema: Schema, value: unknown, what: string): string | null {
  const known = compiled.get(schema)
  const validate = known ?? ajv.compile(withAbsoluteRefs(schema))
  if (known === undefined) compiled.set(schema, validate)
  return validate(value) ? null : `${what}: ${ajv.errorsText(validate.errors)}`
}

function withAbsoluteRefs(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"github#/components/')) as Schema
}

/** The operation that a request asks for, with the values in its path; null where the description has none. */
export function findOperation(
  method: string,
  pathname: string,
): { operation: Operation; params: Record<string, string> } | null {
  for (const operation of description.operations) {
    if (operation.method !== method.toLowerCase()) continue
    const pattern = operation.path.replace(/\{(\w+)\}/g, (_, name) =>
      name === 'path' || name === 'ref' ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
    )
    const groups = new RegExp(`^${pattern}$`).exec(pathname)?.groups
    if (groups === undefined) continue
    const params = Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)])
    return { operation, params: Object.fromEntries(params) }
  }
  return null
}

/** Query and body against the description. What it does not name is a fault too: GitHub would silently ignore it. */
export function requestFault(operation: Operation, query: URLSearchParams, body: unknown): string | null {
  for (const [name, text] of query) {
    const parameter = operation.parameters.find((known) => known.in === 'query' && known.name === name)
    if (parameter === undefined) return `query: "${name}" is unknown`
    const value = parameter.schema.type === 'integer' ? Number(text) : text
    const found = fault(parameter.schema, value, `query "${name}"`)
    if (found !== null) return found
  }
  if (operation.body === null) return body === undefined ? null : 'body: there should be none'
  return unknownKey(operation.body, body, 'body') ?? fault(operation.body, body, 'body')
}

function unknownKey(schema: Schema, value: unknown, place: string): string | null {
  if (Array.isArray(value)) {
    const { items = {} } = schema
    return firstFault(value.map((item, index) => unknownKey(items, item, `${place}[${index}]`)))
  }
  if (typeof value !== 'object' || value === null) return null
  const { properties = {} } = schema
  return firstFault(
    Object.entries(value).map(([key, item]) => {
      const known = properties[key]
      return known === undefined
        ? `${place}: "${key}" is unknown`
        : unknownKey(known, item, `${place}.${key}`)
    }),
  )
}

const firstFault = (faults: (string | null)[]): string | null =>
  faults.find((found) => found !== null) ?? null

/** An answer against the description. A failure that the description does not list must at least be a "basic-error". */
export function responseFault(operation: Operation, status: number, body: unknown): string | null {
  const listed = operation.responses[String(status)]
  if (listed === undefined && status < 400) return `status ${status} is unknown`
  return fault(listed ?? schemaNamed('basic-error'), body, `answer ${status}`)
}

function schemaNamed(name: string): Schema {
  const schema = description.components.schemas[name]
  if (schema === undefined) throw new Error(`The slice of GitHub's description has no schema "${name}".`)
  return schema
}

/**
 * `values` completed to the schema of that name: what the schema requires besides is made up. Refuses names that the
 * schema does not know, which would otherwise be replaced in silence.
 */
export function complete(name: string, values: Record<string, unknown>): Record<string, unknown> {
  const { properties = {}, required = [] } = schemaNamed(name)
  const unknown = Object.keys(values).find((key) => !(key in properties))
  if (unknown !== undefined) throw new Error(`The schema "${name}" has no "${unknown}".`)
  const rest = required.filter((key) => !(key in values)).map((key) => [key, sample(properties[key] ?? {})])
  return { ...Object.fromEntries(rest), ...values }
}

/** The plainest value that satisfies a schema. */
function sample(schema: Schema): unknown {
  const one = schema.anyOf?.at(-1) ?? schema.oneOf?.at(-1) ?? schema.allOf?.[0]
  if (schema.$ref !== undefined) return sample(schemaNamed(schema.$ref.split('/').at(-1) ?? ''))
  if (one !== undefined) return sample(one)
  if (schema.enum !== undefined) return schema.enum[0]
  if (Array.isArray(schema.type)) return null
  switch (schema.type) {
    case 'string':
      return sampleText(schema.format)
    case 'integer':
    case 'number':
      return 0
    case 'boolean':
      return false
    case 'array':
      return []
    case 'object': {
      const { properties = {}, required = [] } = schema
      return Object.fromEntries(required.map((key) => [key, sample(properties[key] ?? {})]))
    }
    default:
      return null
  }
}

function sampleText(format: string | undefined): string {
  if (format === 'uri') return 'https://github.example/'
  return format === 'date-time' ? '2027-01-01T00:00:00Z' : ''
}
