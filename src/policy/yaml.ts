/** YAML and JSON into plain values, with the place of each value in the text. */
import {
  type Alias,
  Composer,
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  Parser,
} from 'yaml'
import { plain, show } from './show.ts'
import { PolicyError } from './types.ts'

/** Keys and list positions from the root of a value to a part of it. */
export type Path = readonly (string | number)[]

/** A place in the text; both count from 1. */
export interface Place {
  line: number
  column: number
}

export interface Source {
  value: unknown
  /** Where the value at the path stands, or its key. For a path that is not there: the nearest part that is. */
  place(path: Path, on: 'key' | 'value'): Place
}

/** The source of a text whose value is known; it is read only when a place is asked for. */
export function lazySource(value: unknown, read: () => Source): Source {
  let source: Source | null = null
  return {
    value,
    place: (path, on) => {
      source ??= read()
      return source.place(path, on)
    },
  }
}

/** In UTF-16 code units, so up to 1 MiB of ASCII. */
const LONGEST_TEXT = 1024 * 1024
/** The YAML library composes recursively and an exhausted stack inside its patterns can end the process. */
const DEEPEST = 100
/** Values, each alias counted as often as it is used, so that aliases of aliases cannot multiply without end. */
const MOST_VALUES = 20_000
/** Of all values, counted likewise: a long text can be repeated by a short alias. */
const MOST_CHARACTERS = 2 * 1024 * 1024

/**
 * Reads one YAML 1.2 document of the core schema, of which JSON is a part. Throws PolicyError for text that is not
 * that, for repeated keys, for keys that are not scalars, and for text that is too long, too deep or too large.
 */
export function readYaml(text: string, path: string): Source {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const lines = new LineCounter()
  const fail = (reason: string, offset: number): never => {
    const { line, col } = lines.linePos(Math.min(offset, source.length))
    throw new PolicyError(reason, path, Math.max(line, 1), Math.max(col, 1))
  }
  if (source.length > LONGEST_TEXT) throw new PolicyError('longer than 1 MiB: shorten the policy', path)

  const tokens = [...new Parser(lines.addNewLine).parse(source)]
  const deep = tooDeep(tokens)
  if (deep !== null) fail(`nested more than ${DEEPEST} deep: write the policy flatter`, deep)
  const root = compose(tokens, source, fail)

  const index: Index = { targets: new WeakMap(), pairs: new WeakMap() }
  const value = root === null ? null : toValue(root, index, fail)
  const place = (at: Path, on: 'key' | 'value'): Place => {
    const { line, col } = lines.linePos(root === null ? 0 : offsetOf(root, at, on, index))
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  return { value, place }
}

type Fail = (reason: string, offset: number) => never

/** What aliases stand for, and the pairs of maps by key. */
interface Index {
  targets: WeakMap<Alias, Node>
  pairs: WeakMap<Node, Map<string, Pair>>
}

/** The offset of a collection that is nested too deep, or null. Without recursion. */
function tooDeep(tokens: CST.Token[]): number | null {
  const open: { token: CST.Token; depth: number }[] = []
  for (const token of tokens)
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth: 1 })
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next
    if (!('items' in token)) continue
    if (depth > DEEPEST) return token.offset
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, depth: depth + 1 })
      if (value) open.push({ token: value, depth: depth + 1 })
    }
  }
  return null
}

/**
 * The root of the only document, or null where there is none. `uniqueKeys` is off because the library compares each
 * key with each other; `toValue` looks for repeated keys. The schema is given, so that a directive cannot turn "off"
 * into false.
 */
function compose(tokens: CST.Token[], source: string, fail: Fail): Node | null {
  const composer = new Composer({
    schema: 'core',
    resolveKnownTags: false,
    merge: false,
    stringKeys: true,
    uniqueKeys: false,
    logLevel: 'error',
  })
  const [document, second] = [...composer.compose(tokens, true, source.length)]
  const fault = document?.errors[0] ?? document?.warnings[0]
  if (fault) fail(syntaxMessage(fault.code, fault.message), fault.pos[0])
  if (second) fail('a second YAML document begins here: keep one, without `---` lines', second.range[0])
  return document?.contents ?? null
}

const SYNTAX_MESSAGES: Record<string, string> = {
  TAB_AS_INDENT: 'a tab indents this line: YAML allows only spaces',
  NON_STRING_KEY: 'a key must be plain text, not a list or a map',
  TAG_RESOLVE_FAILED: 'tags such as `!name` have no meaning in a policy: remove it',
  BLOCK_AS_IMPLICIT_KEY: 'a second `:` on one line: put quotes around text that holds `: `',
}

/** What is said where it is noticed, which is behind the place that is wrong. */
const UNCLOSED: readonly (readonly [RegExp, string])[] = [
  [/^Missing closing ["']quote/, 'text in quotes is not closed before this: add the closing quote'],
  [/^Flow sequence .* end with a \]/, 'a list that begins with `[` is not closed before this: add `]`'],
  [/^Flow map .* end with a \}/, 'a map that begins with `{` is not closed before this: add `}`'],
]

function syntaxMessage(code: string, message: string): string {
  const known = SYNTAX_MESSAGES[code] ?? UNCLOSED.find(([pattern]) => pattern.test(message))?.[1]
  if (known !== undefined) return known
  const line = plain(message).slice(0, 200)
  return `not valid YAML: ${line.charAt(0).toLowerCase()}${line.slice(1)}`
}

/** The value of a node. Maps become plain objects in which even `__proto__` is an ordinary own key. */
function toValue(root: Node, index: Index, fail: Fail): unknown {
  const anchors = new Map<string, Node>()
  let values = 0
  let characters = 0
  // What stands in an anchor is counted at the alias that repeats it.
  const convert = (node: unknown, depth: number, alias: number | null): unknown => {
    const at = alias ?? offset(node) ?? 0
    if (++values > MOST_VALUES)
      fail(`more than ${MOST_VALUES} values, aliases included: use fewer aliases`, at)
    if (isScalar(node) && typeof node.value === 'string') characters += node.value.length
    if (characters > MOST_CHARACTERS)
      fail(`more than ${MOST_CHARACTERS} characters of text, aliases included: use fewer aliases`, at)
    if (depth > DEEPEST)
      fail(`nested more than ${DEEPEST} deep, aliases included: write the policy flatter`, at)
    if (isAlias(node)) {
      const target =
        anchors.get(node.source) ?? fail(`no anchor ${show(`&${node.source}`)} stands before this alias`, at)
      index.targets.set(node, target)
      return convert(target, depth + 1, at)
    }
    if (isMap(node)) index.pairs.set(node, byKey(node.items, fail))
    const value = isMap(node)
      ? toObject(index.pairs.get(node), (child) => convert(child, depth + 1, alias))
      : isSeq(node)
        ? node.items.map((item) => convert(item, depth + 1, alias))
        : isScalar(node)
          ? node.value
          : null
    // Only now: an anchor cannot be used inside what it names.
    if (isMap(node) || isSeq(node) || isScalar(node)) if (node.anchor) anchors.set(node.anchor, node)
    return value
  }
  return convert(root, 1, null)
}

function byKey(pairs: readonly Pair[], fail: Fail): Map<string, Pair> {
  const found = new Map<string, Pair>()
  for (const pair of pairs) {
    const key = String(isScalar(pair.key) ? pair.key.value : pair.key)
    if (found.has(key)) fail(`${show(key)} stands here twice: remove one`, offset(pair.key) ?? 0)
    found.set(key, pair)
  }
  return found
}

function toObject(pairs: Map<string, Pair> | undefined, convert: (node: unknown) => unknown): object {
  const object = {}
  for (const [key, pair] of pairs ?? []) {
    const value = convert(pair.value)
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true })
  }
  return object
}

function offset(node: unknown): number | null {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? (node.range?.[0] ?? null) : null
}

function offsetOf(root: Node, path: Path, on: 'key' | 'value', { targets, pairs }: Index): number {
  let node: unknown = root
  let found = offset(root) ?? 0
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = targets.get(node)
    const pair = isMap(node) ? pairs.get(node)?.get(String(step)) : undefined
    const key = offset(pair?.key)
    node = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined
    const value = offset(node)
    if (key === null && value === null) return found
    found = (on === 'key' && depth === path.length - 1 ? (key ?? value) : (value ?? key)) ?? found
  }
  return found
}
