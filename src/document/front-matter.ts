/** Front matter: YAML between `---`, TOML between `+++`. */
import { parse as parseToml, TomlError } from 'smol-toml'
import { isScalar, parseDocument as parseYaml, visit } from 'yaml'
import type { Fault } from './flow.ts'
import type { RawFrontMatter } from './markdown.ts'

/** Far above any real front matter; the YAML parser recurses. */
const MAX_LENGTH = 64 * 1024
/** Aliases may multiply the data by no more than this (a "billion laughs" document). */
const MAX_ALIASES = 50

/** A scalar with its key and the source offsets of its value. */
export interface FrontMatterValue {
  key: string
  value: string
  start: number
  end: number
}

export interface ReadFrontMatter {
  data: Record<string, unknown>
  /** The scalars at the top level. */
  values: FrontMatterValue[]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One line of a parser's message, without the code frame that follows. */
const firstLine = (message: string): string => message.split('\n', 1)[0]!.replace(/:$/, '').slice(0, 200)

function fault(raw: RawFrontMatter, reason: string): Fault {
  const remedy = `mend the ${raw.format === 'yaml' ? 'YAML' : 'TOML'}, or remove the front matter`
  return {
    code: 'front-matter',
    reason: `The front matter cannot be read (${reason}); ${remedy}.`,
    start: raw.start,
    end: raw.end,
  }
}

function readYaml(raw: RawFrontMatter, offset: number): ReadFrontMatter | Fault {
  const document = parseYaml(raw.value, { prettyErrors: true, logLevel: 'silent' })
  const [error] = document.errors
  if (error) return fault(raw, firstLine(error.message))
  const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES })
  if (data === null) return { data: {}, values: [] }
  if (!isRecord(data)) return fault(raw, 'it is not a mapping of keys to values')
  const values: FrontMatterValue[] = []
  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.key) && isScalar(pair.value) && pair.value.range) {
        const [start, end] = pair.value.range
        values.push({
          key: String(pair.key.value),
          value: String(pair.value.value),
          start: offset + start,
          end: offset + end,
        })
      }
      return visit.SKIP
    },
  })
  return { data, values }
}

function readToml(raw: RawFrontMatter, offset: number): ReadFrontMatter {
  const data: Record<string, unknown> = parseToml(raw.value)
  const values: FrontMatterValue[] = []
  let start = 0
  for (const line of raw.value.split('\n')) {
    const [, key, between, written] =
      /^[ \t]{0,9}([\w-]{1,99})([ \t]*=[ \t]*)(\S.*)$/.exec(line.replace(/\r$/, '')) ?? []
    const value = key === undefined ? undefined : data[key]
    if (key !== undefined && (typeof value === 'string' || value instanceof Date)) {
      const from = start + line.indexOf(between!, line.indexOf(key)) + between!.length
      const text = typeof value === 'string' ? value : value.toISOString()
      values.push({ key, value: text, start: offset + from, end: offset + from + written!.trimEnd().length })
    }
    start += line.length + 1
  }
  return { data, values }
}

/** Reads the front matter of `source`. Returns a fault, and never throws, where it cannot be read. */
export function readFrontMatter(raw: RawFrontMatter, source: string): ReadFrontMatter | Fault {
  if (raw.value.length > MAX_LENGTH) return fault(raw, `it is longer than ${MAX_LENGTH / 1024} KiB`)
  const found = source.indexOf(raw.value, raw.start)
  const offset = found < 0 ? raw.start : found
  try {
    return raw.format === 'yaml' ? readYaml(raw, offset) : readToml(raw, offset)
  } catch (error) {
    if (error instanceof TomlError) return fault(raw, `${firstLine(error.message)}, line ${error.line}`)
    return fault(raw, error instanceof Error ? firstLine(error.message) : 'it is not well-formed')
  }
}
