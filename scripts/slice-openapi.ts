/**
 * Cuts `test/e2e/openapi.json` out of GitHub's OpenAPI description: the endpoints that the action calls, without
 * prose, turned from OpenAPI 3.0 into plain JSON Schema so that ajv reads it.
 *
 * Usage: npm pack @octokit/openapi@23.0.2, unpack it, then
 * node scripts/slice-openapi.ts package/generated/api.github.com.json
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const REPOSITORY = '/repos/{owner}/{repo}'
const ENDPOINTS: [method: 'get' | 'patch' | 'post' | 'put', path: string][] = [
  ['get', `${REPOSITORY}/compare/{basehead}`],
  ['get', `${REPOSITORY}/contents/{path}`],
  ['get', `${REPOSITORY}/git/blobs/{file_sha}`],
  ['get', `${REPOSITORY}/git/ref/{ref}`],
  ['get', `${REPOSITORY}/git/tags/{tag_sha}`],
  ['get', `${REPOSITORY}/git/trees/{tree_sha}`],
  ['patch', `${REPOSITORY}/pulls/comments/{comment_id}`],
  ['get', `${REPOSITORY}/pulls/{pull_number}`],
  ['get', `${REPOSITORY}/pulls/{pull_number}/files`],
  ['get', `${REPOSITORY}/pulls/{pull_number}/comments`],
  ['post', `${REPOSITORY}/pulls/{pull_number}/comments`],
  ['get', '/orgs/{org}/teams/{team_slug}/memberships/{username}'],
  ['get', `${REPOSITORY}/pulls/{pull_number}/reviews`],
  ['post', `${REPOSITORY}/pulls/{pull_number}/reviews`],
  ['put', `${REPOSITORY}/pulls/{pull_number}/reviews/{review_id}/dismissals`],
  ['post', `${REPOSITORY}/statuses/{sha}`],
]
const UNUSED = new Set(
  'default deprecated description discriminator example examples externalDocs title'.split(' '),
)

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Names under `properties` are data and not keywords: a property may be called "description". */
function schemaOf(value: Json, isMap = false): Json {
  if (Array.isArray(value)) return value.map((item) => schemaOf(item))
  if (!isObject(value)) return value
  const out: JsonObject = {}
  for (const [key, item] of Object.entries(value)) {
    if (!isMap && (UNUSED.has(key) || key.startsWith('x-') || key === 'nullable')) continue
    out[key] = key === 'enum' || key === 'required' ? item : schemaOf(item, !isMap && key === 'properties')
  }
  return !isMap && value.nullable === true ? orNull(out) : out
}

function orNull(schema: JsonObject): JsonObject {
  if (typeof schema.type === 'string' && !('enum' in schema))
    return { ...schema, type: [schema.type, 'null'] }
  return { anyOf: [schema, { type: 'null' }] }
}

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Give the path of api.github.com.json, see the comment in this file.')
const source = JSON.parse(readFileSync(file, 'utf8')) as JsonObject

function resolve(value: Json | undefined): JsonObject {
  if (!isObject(value)) throw new Error(`Expected an object, found ${JSON.stringify(value)}.`)
  if (typeof value.$ref !== 'string') return value
  let found: Json | undefined = source
  for (const name of value.$ref.slice(2).split('/')) found = isObject(found) ? found[name] : undefined
  return resolve(found)
}

/** The schema of a body in any of its JSON forms; null where the message has none. */
function bodySchema(message: Json | undefined): Json {
  const content = message === undefined ? undefined : resolve(message).content
  const schemas = Object.entries(isObject(content) ? content : {})
    .filter(([type]) => type === 'application/json' || type === 'application/vnd.github.object')
    .map(([, form]) => schemaOf(resolve(form).schema ?? {}))
  return schemas.length > 1 ? { anyOf: schemas } : (schemas[0] ?? null)
}

const operations = ENDPOINTS.map(([method, path]) => {
  const operation = resolve(resolve(resolve(source.paths)[path])[method])
  const parameters = (operation.parameters as Json[]).map(resolve).map((parameter) => ({
    in: parameter.in ?? null,
    name: parameter.name ?? null,
    required: parameter.required ?? false,
    schema: schemaOf(parameter.schema ?? {}),
  }))
  const responses: JsonObject = {}
  for (const [status, response] of Object.entries(resolve(operation.responses))) {
    responses[status] = bodySchema(response)
  }
  return { method, path, parameters, body: bodySchema(operation.requestBody), responses }
})

const schemas: JsonObject = {}
const pending = [JSON.stringify(operations)]
for (const text of pending) {
  for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    if (name in schemas) continue
    const schema = schemaOf(resolve({ $ref: `#/components/schemas/${name}` }))
    schemas[name] = schema
    pending.push(JSON.stringify(schema))
  }
}

const slice = { version: (source.info as JsonObject).version ?? null, operations, components: { schemas } }
writeFileSync(join(import.meta.dirname, '../test/e2e/openapi.json'), `${JSON.stringify(slice)}\n`)
