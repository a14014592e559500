/** From the schema that a short form stands for back to the short form: where its author said what. */
import { isObject } from './fact-shape.ts'
import type { Mutant } from './mutants.ts'
import { USUAL } from './short-form.ts'
import type { Rule } from './types.ts'
import type { Path } from './yaml.ts'

type Short = NonNullable<Rule['short']>

/** The words of the short form for keywords of JSON Schema. */
const WORDS: Readonly<Record<string, string>> = {
  if: 'when',
  anyOf: 'any',
  items: 'only',
  allOf: 'all',
  pattern: 'matches',
  minimum: 'at-least',
  maximum: 'at-most',
  exclusiveMinimum: 'above',
  exclusiveMaximum: 'below',
}

/** The way in the rule to what a part of the schema stands for, or to the nearest thing around it that its author wrote. */
export function wayInShort(short: Short, path: Path): Path {
  return followed(short, path).way
}

function followed(short: Short, path: Path): { way: Path; part: unknown } {
  const [[key, demand] = ['', null]] = Object.entries(short)
  const way: (string | number)[] = [key]
  let part: unknown = demand
  // What is forbidden stands under a `not` that its author did not write.
  for (const step of key === 'forbid' ? path.slice(1) : path) {
    const word = WORDS[step] ?? step
    if (!(isObject(part) || Array.isArray(part)) || !Object.hasOwn(part, word)) continue
    way.push(word)
    part = (part as Record<string | number, unknown>)[word]
  }
  return { way, part }
}

/**
 * Is the condition one that the short form adds and its author cannot take out? The usual stance and actor, the type of a value, and
 * that a field is there of which something is asked.
 */
export function isImplied(short: Short, { path, part }: Pick<Mutant, 'path' | 'part'>): boolean {
  if (path.at(-1) === 'type' && path.at(-2) !== 'properties') return part !== 'null'
  if (path.at(-2) === 'required') {
    const map = followed(short, path.slice(0, -2)).part
    const asked = isObject(map) ? map[String(part)] : undefined
    return !(isObject(asked) && 'exists' in asked)
  }
  const field = path.findIndex((step, at) => path[at - 1] === 'properties' && Object.hasOwn(USUAL, step))
  return field >= 0 && wayInShort(short, path.slice(0, field + 1)).at(-1) !== path[field]
}
