/** The reference of policies and of the facts that rules judge, from their JSON Schemas. */
import { stringify } from 'yaml'
import { codeSpan, fenced, page, prose, slugOf } from './markdown.ts'

export interface JsonSchema {
  title?: string
  description?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  default?: unknown
  examples?: unknown[]
  required?: string[]
  properties?: Record<string, JsonSchema>
  additionalProperties?: JsonSchema | boolean
  propertyNames?: JsonSchema
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  $ref?: string
  $defs?: Record<string, JsonSchema>
  [keyword: string]: unknown
}

/** A heading of the page: a form, or a key of one. */
interface Entry {
  /** From the root of its schema: `rules`, `<id>`, `severity`. */
  path: string[]
  schema: JsonSchema
  /** Null where nothing can require it. */
  required: boolean | null
}

/** Where `$ref`s of a schema lead: to headings of the page. */
type Link = (ref: string) => string

/** The page of the policy reference. */
export function policyPage(policy: JsonSchema, facts: Readonly<Record<string, JsonSchema>>): string {
  const kinds = Object.keys(facts)
  const files = ['policy', ...kinds].map((name) => `policies/${name}.schema.json`)
  return page(files.join(', '), [
    '# Policy reference',
    'Every key of a policy (`.fineprint.yml`), and every field that a rule can ask for. A key or field that does not stand ' +
      'here is refused, with its line and the nearest right word. Names in parentheses are forms that several keys share; what is ' +
      'written `<so>` stands for names of your own.',
    [
      `- [The policy](#the-policy): ${prose(policy.description ?? '')}`,
      ...kinds.map(
        (kind) => `- [${titled(kind)}](#${slugOf(kind)}): ${prose(facts[kind]?.description ?? '')}`,
      ),
    ].join('\n'),
    '## The policy',
    ...rootBlocks(policy, 'policy'),
    '# What rules judge',
    ...kinds.flatMap((kind) => [`## ${kind}`, ...rootBlocks(facts[kind] ?? {}, kind)]),
  ])
}

function rootBlocks(schema: JsonSchema, name: string): string[] {
  // Keys of the policy are linked to by their own names, fields of a fact by its kind and theirs.
  const prefix = name === 'policy' ? [] : [name]
  const link = linkFrom(schema, prefix)
  const forms = Object.entries(schema.$defs ?? {}).map(
    ([key, form]): Entry => ({ path: [...prefix, formName(key)], schema: form, required: null }),
  )
  return [
    prose(schema.description ?? ''),
    ...[detailsOf(schema, link)].filter((block) => block !== ''),
    ...[
      ...byHeading([...children({ path: prefix, schema, required: null }), ...forms.flatMap(withChildren)]),
    ].flatMap(([heading, entries]) => [
      heading,
      ...entries.flatMap((entry, at) => [...(at === 0 ? [] : ['Or:']), ...entryBlocks(entry, link)]),
    ]),
  ]
}

/** Alternatives of a value can have keys of one name: they share a heading. */
function byHeading(entries: readonly Entry[]): Map<string, Entry[]> {
  const headings = new Map<string, Entry[]>()
  for (const entry of entries) {
    const heading = `### ${entry.path.map(codeSpan).join(' › ')}`
    headings.set(heading, [...(headings.get(heading) ?? []), entry])
  }
  return headings
}

const withChildren = (entry: Entry): Entry[] => [entry, ...children(entry)]

/** Every key below the entry, each before what is below it. Forms that `$ref` names are entries of their own. */
function children({ path, schema }: Entry): Entry[] {
  const below = ([key, value]: [string, JsonSchema], required: boolean | null): Entry[] => {
    return withChildren({ path: [...path, key], schema: value, required })
  }
  const { properties = {}, additionalProperties: others, items } = schema
  return [
    ...Object.entries(properties).flatMap((pair) => below(pair, schema.required?.includes(pair[0]) ?? false)),
    ...(typeof others === 'object' ? below([`<${slugOf(others.title ?? 'name')}>`, others], null) : []),
    ...(items === undefined ? [] : children({ path, schema: items, required: null })),
    ...alternatives(schema).flatMap((one) => children({ path, schema: one, required: null })),
  ]
}

const alternatives = ({ anyOf = [], oneOf = [] }: JsonSchema): JsonSchema[] => [...anyOf, ...oneOf]

function entryBlocks({ schema, required }: Entry, link: Link): string[] {
  const title = schema.title === undefined ? '' : `**${prose(schema.title)}.** `
  return [
    `${title}${prose(schema.description ?? '')}`.trim(),
    [
      `- Value: ${shapeOf(schema, link)}`,
      ...(required === null ? [] : [`- Required: ${required ? 'yes' : 'no'}`]),
      ...(schema.default === undefined ? [] : [`- Default: ${code(schema.default)}`]),
      ...(schema.items?.description === undefined ? [] : [`- Each item: ${prose(schema.items.description)}`]),
      ...examplesOf(schema).map((example) => `- Example: ${code(example)}`),
    ].join('\n'),
    detailsOf(schema, link),
  ].filter((block) => block !== '')
}

/** Examples of the value, of its items and of its names. */
function examplesOf({ examples = [], items, propertyNames }: JsonSchema): unknown[] {
  return [...examples, ...(items?.examples ?? []), ...(propertyNames?.examples ?? [])]
}

/** Says again what the facts' schemas say, for editors. */
const COMPLETIONS = 'short-form.schema.json'

/** What a value can be, in one line. */
function shapeOf(schema: JsonSchema, link: Link): string {
  if (schema.$ref !== undefined && schema.$ref !== COMPLETIONS) return link(schema.$ref)
  if (schema.enum !== undefined) return `one of ${schema.enum.map(code).join(', ')}`
  if (schema.const !== undefined) return code(schema.const)
  const choices = alternatives(schema)
  if (choices.length > 0 && schema.properties === undefined)
    return choices.map((choice) => shapeOf(choice, link)).join('; or ')
  const types = [schema.type ?? 'any value'].flat()
  const named = types.map((type) => typeOf(type, schema, link))
  return [named.join(' or '), ...limitsOf(schema)].join(', ')
}

function typeOf(type: string, schema: JsonSchema, link: Link): string {
  if (type === 'array')
    return `list${schema.items === undefined ? '' : `, each item ${shapeOf(schema.items, link)}`}`
  if (type !== 'object') return type
  const { additionalProperties: others, properties } = schema
  if (typeof others === 'object') return `mapping of names to values, each ${shapeOf(others, link)}`
  return properties === undefined
    ? 'mapping'
    : `mapping with the keys ${Object.keys(properties).map(codeSpan).join(', ')}`
}

/** Keywords that narrow a value, with the words for them. */
const LIMITS: Readonly<Record<string, (value: unknown) => string>> = {
  format: (value) => `in the form \`${value}\``,
  pattern: (value) => `matching ${codeSpan(String(value))}`,
  minLength: (value) => (value === 1 ? 'not empty' : `at least ${value} characters`),
  maxLength: (value) => `at most ${value} characters`,
  minItems: (value) => `at least ${value} ${value === 1 ? 'item' : 'items'}`,
  maxItems: (value) => `at most ${value} items`,
  minimum: (value) => `at least ${value}`,
  maximum: (value) => `at most ${value}`,
  uniqueItems: () => 'no two alike',
}

function limitsOf(schema: JsonSchema): string[] {
  const limits = Object.entries(LIMITS).flatMap(([keyword, words]) =>
    schema[keyword] === undefined ? [] : [words(schema[keyword])],
  )
  const names = schema.propertyNames?.pattern
  return names === undefined ? limits : [...limits, `names matching ${codeSpan(String(names))}`]
}

const CONDITIONS = ['not', 'if', 'then', 'else', 'allOf', 'dependentRequired', 'dependentSchemas']

/** The forms that a value or an item can have, and the conditions between its keys. */
function detailsOf(schema: JsonSchema, link: Link): string {
  const whole = schema.items === undefined ? [schema] : [schema, schema.items]
  const choices = whole.flatMap(alternatives).filter(({ $ref }) => $ref === undefined)
  const forms = choices.flatMap(({ title, description = '', ...choice }) =>
    title === undefined
      ? []
      : [`- Form: **${prose(title)}.** ${prose(description)} Value: ${shapeOf(choice, link)}.`],
  )
  const conditions = [...whole, ...choices].map(conditionsOf).filter((block) => block !== '')
  return [forms.join('\n'), ...conditions].filter((block) => block !== '').join('\n\n')
}

/** Conditions in words where the schema gives them, as they are otherwise. */
function conditionsOf(schema: JsonSchema): string {
  const given = CONDITIONS.flatMap((keyword) =>
    schema[keyword] === undefined ? [] : [[keyword, schema[keyword] as JsonSchema] as const],
  )
  const told = given.flatMap(([, { description }]) =>
    description === undefined ? [] : [`- Condition: ${prose(description)}.`],
  )
  const untold = given.filter(([, { description }]) => description === undefined)
  const yaml = stringify(Object.fromEntries(untold), { lineWidth: 100 })
  return [
    told.join('\n'),
    ...(untold.length === 0 ? [] : ['Conditions, as JSON Schema:', fenced(yaml, 'yaml')]),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
}

function linkFrom(root: JsonSchema, prefix: readonly string[]): Link {
  return (ref) => {
    const fact = /^([a-z-]+)\.schema\.json$/.exec(ref)?.[1]
    if (fact !== undefined) return `[${titled(fact)}](#${slugOf(fact)})`
    if (ref.startsWith('#/properties/')) {
      const keys = ref.split('/').filter((step) => !['#', 'properties', 'items'].includes(step))
      return `as [${codeSpan(keys.at(-1) ?? '')}](#${slugOf([...prefix, ...keys].join(' › '))})`
    }
    const key = ref.replace('#/$defs/', '')
    const form = root.$defs?.[key]
    const heading = [...prefix, formName(key)].join(' › ')
    return `[${prose(form?.title ?? key)}](#${slugOf(heading)})`
  }
}

/** Forms that several keys share have a name of their own, apart from those of keys. */
const formName = (key: string): string => `(${key})`
const titled = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1)

const code = (value: unknown): string => codeSpan(typeof value === 'string' ? value : JSON.stringify(value))
