/** Validates values by a JSON Schema and says what is wrong in words, without the validator's own. */
import type { ErrorObject } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { isDay } from './days.ts'
import { isObject, typeOf, typeWords } from './fact-shape.ts'
import { patternEngine } from './patterns.ts'
import type { SchemaFault } from './schema-check.ts'
import { nearest } from './nearest.ts'
import { plain, show, suggest } from './show.ts'
import type { Path } from './yaml.ts'

/**
 * A validator of JSON Schema 2020-12 whose patterns run in linear time. Schemas are not checked by the meta-schema
 * when they are compiled: the project's own are tested, and those of rules are checked before, for better messages.
 */
export function createAjv(allErrors: boolean): Ajv2020 {
  return new Ajv2020({
    strict: true,
    // A rule says `properties` without `type: object`, and `required` without listing the field again.
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    allErrors,
    verbose: true,
    validateSchema: false,
    logger: false,
    formats: { date: isDay },
    // Schemas are judged by often enough to be compiled, and seldom enough for the compiled code to stay as it is.
    code: { regExp: patternEngine, optimize: false },
  })
}

/** Errors that only say that other errors stand below them. */
const SUMMARIES = new Set(['anyOf', 'oneOf', 'if', 'propertyNames', '$ref'])

/**
 * The faults behind a validator's errors, at most one for each place. Where one of several forms would do, only the
 * faults of the form that was meant: the one whose errors lie deepest. `root` is the way to the validated value.
 */
export function faultsOf(errors: readonly ErrorObject[], root: Path = []): SchemaFault[] {
  const places = new Map<string, { path: Path; errors: ErrorObject[] }>()
  for (const error of errors) {
    if (SUMMARIES.has(error.keyword)) continue
    const path = pathOf(error)
    const key = JSON.stringify(path)
    const place = places.get(key) ?? { path, errors: [] }
    place.errors.push(error)
    places.set(key, place)
  }
  const enclosing = new Set<string>()
  for (const { path } of places.values())
    for (let length = 0; length < path.length; length++) enclosing.add(JSON.stringify(path.slice(0, length)))
  return [...places]
    .filter(([key, place]) => !(enclosing.has(key) && place.errors.every(isLessSpecific)))
    .map(([, { path, errors }]) => faultOf([...root, ...path], errors))
}

/** Errors of forms that were not meant: wrong type or value as a whole. */
function isAlternative({ keyword }: ErrorObject): boolean {
  return keyword === 'type' || keyword === 'enum' || keyword === 'const'
}

/** What a fault further down explains: a form that was not meant, or a key that is missing because it is misspelt. */
function isLessSpecific(error: ErrorObject): boolean {
  return isAlternative(error) || error.keyword === 'required'
}

/** The way to the value at fault, or to the key. */
function pathOf(error: ErrorObject): Path {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const key = error.propertyName ?? error.params.additionalProperty ?? error.params.unevaluatedProperty
  return typeof key === 'string' ? [...path, key] : path
}

function faultOf(path: Path, errors: ErrorObject[]): SchemaFault {
  const types = errors.filter(({ keyword }) => keyword === 'type')
  const error =
    errors.find((one) => !isAlternative(one)) ?? errors.find(({ keyword }) => keyword !== 'type') ?? types[0]!
  const onKey = ['additionalProperties', 'required', 'not'].includes(error.keyword)
  return {
    path,
    on: onKey || error.propertyName !== undefined ? 'key' : 'value',
    reason: reasonOf(error, path, types),
  }
}

function reasonOf(error: ErrorObject, path: Path, types: ErrorObject[]): string {
  const { params, data, parentSchema } = error
  const name = nameOf(path)
  if (data === null) return `${name} is empty: give it a value or remove it`
  switch (error.keyword) {
    case 'additionalProperties': {
      const known = isObject(parentSchema?.properties) ? Object.keys(parentSchema.properties) : []
      return `unknown key ${show(path.at(-1))} in ${nameOf(path.slice(0, -1))}; ${suggest(String(path.at(-1)), known)}`
    }
    case 'required':
      return `${name} lacks \`${params.missingProperty}\`: add it`
    case 'type':
      return typeReason(
        name,
        types.flatMap(({ params: { type } }) => type),
        data,
        path,
      )
    case 'enum':
      return `${name} cannot be ${show(data)}; ${suggest(String(data), params.allowedValues.map(String))}`
    case 'pattern':
      return `${show(data)} is not of the form ${formsOf(parentSchema?.examples ?? [params.pattern])}${meantBy(data, parentSchema?.examples)}`
    case 'format':
      return `${name} must be a calendar day such as 2027-03-31, not ${show(data)}`
    case 'minLength':
    case 'minItems':
      return `${name} is empty: give it a value or remove it`
    case 'maxLength':
      return `${name} is longer than ${params.limit} characters: shorten it`
    case 'not':
      return `${name} has too much: ${isObject(error.schema) ? error.schema.description : 'remove a key'}`
    default:
      return `${name} ${error.message ?? 'is not valid'}`
  }
}

const formsOf = (examples: readonly unknown[]): string =>
  examples.map((example) => `\`${example}\``).join(' or ')

/** "; did you mean `fineprint:recommended`?" for "recommended". */
function meantBy(data: unknown, examples: readonly unknown[] = []): string {
  const near = nearest(String(data), examples.map(String))
  return near === null ? '' : `; did you mean \`${near}\`?`
}

/** With what to write instead, where that can be said. */
function typeReason(name: string, types: string[], data: unknown, path: Path): string {
  const fault = `${name} must be ${typeWords(types)}, not ${typeWords([typeOf(data)])}`
  if (path.length === 0) return `${fault}: write a policy such as \`extends: [fineprint:recommended]\``
  if (types.includes('array') && typeof data === 'string') return `${fault}: write ${show(`[${data}]`)}`
  return types.includes('string') && typeof data === 'number' ? `${fault}: put it in quotes` : fault
}

/** "`waivers[0].reason`"; keys that are not plain words stand in quotes. */
function nameOf(path: Path): string {
  if (path.length === 0) return 'the policy'
  const steps = path.map((step) =>
    typeof step === 'number' || /^\d+$/.test(step) ? `[${step}]` : `.${plain(step).slice(0, 60)}`,
  )
  return `\`${steps.join('').replace(/^\./, '')}\``
}
