/** Rules' schemas into functions. */
import { BUILTIN_RULES } from './builtin.ts'
import { type ExtendedRule, factOf } from './extend.ts'
import { type Shape, shapeOf } from './fact-shape.ts'
import { errorAt } from './file.ts'
import { withOptions } from './rule-options.ts'
import { checkRuleSchema, type SchemaFault } from './schema-check.ts'
import { plain } from './show.ts'
import type { FactKind, Rule, Severity } from './types.ts'
import { createAjv, faultsOf } from './validate.ts'

type Compiled = { satisfied: (fact: unknown) => boolean } | { fault: SchemaFault }

/** Compiles extended rules. It throws PolicyError for a schema that is not valid or can never mean anything. */
export function createCompiler(facts: Record<FactKind, object>): (rule: ExtendedRule) => Rule | null {
  const ajv = createAjv(false)
  const files = { 'clause.schema.json': facts.clause }
  const shapes: Record<FactKind, Shape> = {
    clause: shapeOf(facts.clause, files),
    document: shapeOf(facts.document, files),
    change: shapeOf(facts.change, files),
  }
  const compile = (schema: object | boolean, fact: FactKind): Compiled => {
    try {
      if (!ajv.validateSchema(schema))
        return { fault: faultsOf(ajv.errors ?? [])[0] ?? whole('not a JSON Schema') }
      const fault = checkRuleSchema(schema, shapes[fact], `a ${fact}`)
      if (fault !== null) return { fault }
      const validate = ajv.compile(schema)
      return { satisfied: (value) => validate(value) === true }
    } catch (error) {
      return { fault: whole(error instanceof Error ? error.message : String(error)) }
    }
  }
  return (rule) => {
    const { id, severity, message, entry, text, options, set } = rule
    if (severity === 'off') return null
    if (entry === null || text === null) return builtin(rule, severity)
    const fact = factOf(entry)
    const schema = withOptions(entry[fact] ?? true, options.values)
    const compiled = compile(schema, fact)
    if ('fault' in compiled) {
      // The rule as its pack has it is right, so the value is at fault that someone else gave to an option.
      if (options.from !== null)
        throw errorAt(options.from, ['rules', id, 'with'], 'value', compiled.fault.reason)
      const { path, on, reason } = compiled.fault
      throw errorAt(text, ['rules', id, fact, ...path], on, reason)
    }
    return {
      id,
      severity,
      message,
      reasoning: entry.reasoning ?? null,
      fix: entry.fix ?? null,
      wording: entry.wording ?? null,
      sources: (entry.sources ?? []).map(({ title, url, checked }) => ({
        title,
        url: url ?? null,
        checked: checked ?? null,
      })),
      examples: { fail: entry.examples?.fail ?? [], pass: entry.examples?.pass ?? [] },
      fact,
      options: options.values,
      at: entry.at ?? 'title',
      schema,
      satisfied: compiled.satisfied,
      origin: text.path,
      set,
    }
  }
}

function whole(reason: string): SchemaFault {
  return {
    path: [],
    on: 'key',
    reason: `not a usable JSON Schema: ${plain(reason).slice(0, 200)}`,
  }
}

function builtin({ id, set }: ExtendedRule, severity: Severity): Rule | null {
  const rule = BUILTIN_RULES.get(id)
  return rule === undefined ? null : { ...rule, severity, set }
}
