/**
 * The waiver that stands in a document, beside the clause, in a comment:
 *
 *     <!-- fineprint-waiver
 *     rule: license/perpetual
 *     reason: Old customers keep this wording until renewal, LEGAL-812
 *     approved-by: @northwind/legal
 *     expires: 2027-03-31
 *     -->
 *
 * Entries are separated by line breaks or semicolons, so all of it can stand on one line. A value ends where the next entry
 * begins; that of `reason` may go on over several lines. Quotes around a value, single or double, let it hold anything else.
 */
import { isDay } from './days.ts'
import { nearest } from './nearest.ts'
import { reasonFault } from './reasons.ts'
import { plain, show, suggest } from './show.ts'

const MARK = 'fineprint-waiver'
const KEYS = ['rule', 'reason', 'approved-by', 'expires'] as const
type Key = (typeof KEYS)[number]

/** Characters of a comment, of a reason and of another value. */
const LONGEST_COMMENT = 5_000
const LONGEST_REASON = 500
const LONGEST_VALUE = 200

/** A waiver as its comment states it. */
export interface WaiverComment {
  rule: string
  reason: string
  approvedBy: string
  expires: string | null
  /** Source offsets of the rule's id. */
  ruleAt: { from: number; to: number }
}

/** Why a comment that wants to be a waiver is none, with the remedy and the source offsets of what is wrong. */
export interface WaiverFault {
  fault: string
  from: number
  to: number
}

interface Entry {
  value: string
  from: number
  to: number
}

/** "fineprint-" is nobody else's, and whoever writes "fineprint waiver" means one. */
const WANTED = /^(?:<!--|\{\/\*)\s{0,99}(fineprint(?:-|[:_ ]\s?waiv)[^\s:;]{0,60})/i

/**
 * The waiver in the comment at [from, to) of `source`, marks included; null for a comment about anything else. Whether its
 * rule exists, only a policy knows. Linear.
 */
export function readWaiverComment(
  source: string,
  from: number,
  to: number,
): WaiverComment | WaiverFault | null {
  const wanted = WANTED.exec(source.slice(from, Math.min(to - 3, from + 200)))
  if (wanted === null) return null
  const word = wanted[1]!
  const start = from + wanted[0].length - word.length
  const failed = (fault: string, at = start, end = start + word.length): WaiverFault => ({
    fault,
    from: at,
    to: end,
  })
  if (word !== MARK) return failed(`${show(word)} means nothing: did you mean \`${MARK}\`?`)
  const close = source[from] === '{' ? '*/}' : '-->'
  if (!source.startsWith(close, to - close.length))
    return failed(`the comment of this waiver has no end: close it with \`${close}\``)
  if (to - from > LONGEST_COMMENT)
    return failed(`the comment of this waiver is longer than ${LONGEST_COMMENT} characters: shorten it`)
  const read = entriesIn(source, start + word.length, to - close.length)
  return read instanceof Map ? checked(read, failed) : read
}

type Failed = (fault: string, at?: number, end?: number) => WaiverFault

function checked(entries: Map<Key, Entry>, failed: Failed): WaiverComment | WaiverFault {
  for (const key of ['rule', 'reason', 'approved-by'] as const)
    if (!entries.has(key)) return failed(`the waiver lacks \`${key}\`: add \`${key}: …\``)
  for (const [key, { value, from, to }] of entries) {
    if (value === '') return failed(`\`${key}\` has no value: add it behind the colon`, from, to)
    const most = key === 'reason' ? LONGEST_REASON : LONGEST_VALUE
    if (value.length > most)
      return failed(`\`${key}\` is longer than ${most} characters: shorten it`, from, to)
  }
  const rule = entries.get('rule')!
  const reason = entries.get('reason')!
  const expires = entries.get('expires')
  const empty = reasonFault(reason.value, rule.value)
  if (empty !== null) return failed(empty, reason.from, reason.to)
  if (expires !== undefined && !isDay(expires.value)) {
    const fault = `\`expires\` must be a calendar day such as 2027-03-31, not ${show(expires.value)}`
    return failed(fault, expires.from, expires.to)
  }
  return {
    rule: rule.value,
    reason: reason.value,
    approvedBy: entries.get('approved-by')!.value,
    expires: expires?.value ?? null,
    ruleAt: { from: rule.from, to: rule.to },
  }
}

/** Between entries: spaces, semicolons, line breaks and, in a quote, the marks at the start of its lines. */
const BETWEEN = /(?:[ \t;]|\r?\n[ \t>]*|\r)*/y
const KEY = /([\p{L}][\p{L}\p{N}_-]{0,60})[ \t]*:(?=\s|["']|$)/uy
const WORD = /[\p{L}][\p{L}\p{N}_-]{0,60}/uy

function entriesIn(source: string, from: number, to: number): Map<Key, Entry> | WaiverFault {
  const body = source.slice(0, to)
  const entries = new Map<Key, Entry>()
  let at = from
  for (;;) {
    at = endOf(BETWEEN, body, at)
    if (at >= to) return entries
    const named = matchAt(KEY, body, at)
    if (named === null) return noEntry(body, at)
    const key = named[1]!
    const end = at + key.length
    if (!isKey(key))
      return { fault: `unknown key ${show(key)} in a waiver; ${unknownKey(key)}`, from: at, to: end }
    if (entries.has(key)) return { fault: `\`${key}\` stands here twice: remove one`, from: at, to: end }
    const value = valueAt(body, at + named[0].length, key)
    if ('fault' in value) return value
    entries.set(key, { ...value, ...(value.value === '' ? { from: at, to: end } : {}) })
    at = value.next
  }
}

const isKey = (word: string): word is Key => (KEYS as readonly string[]).includes(word)

const unknownKey = (word: string): string =>
  nearest(word, KEYS) === null
    ? `${suggest(word, KEYS)}; put quotes around text that holds \`: \``
    : suggest(word, KEYS)

function noEntry(body: string, at: number): WaiverFault {
  const line = /[^\r\n]{1,60}/y
  const to = endOf(line, body, at)
  const fault = `${show(body.slice(at, to))} is no part of a waiver: write \`key: value\`, with one of the keys ${KEYS.join(', ')}`
  return { fault, from: at, to }
}

/** The value behind a key, and where to go on. */
function valueAt(body: string, from: number, key: Key): (Entry & { next: number }) | WaiverFault {
  const start = endOf(key === 'reason' ? BETWEEN : /[ \t]*/y, body, from)
  const quote = body[start]
  if (quote === '"' || quote === "'") {
    const close = body.indexOf(quote, start + 1)
    if (close < 0)
      return { fault: `the value of \`${key}\` has no closing ${quote}: add it`, from: start, to: start + 1 }
    const next = close + 1
    if (next < body.length && !/[\s;]/.test(body[next]!)) return noEntry(body, next)
    return { value: folded(body.slice(start + 1, close)), from: start + 1, to: close, next }
  }
  // Behind a key without a value the next entry follows.
  if (start !== from && matchAt(KEY, body, start) !== null) return { value: '', from, to: from, next: start }
  let to = start
  for (;;) {
    to = endOf(/[^;\r\n]*/y, body, to)
    const next = endOf(BETWEEN, body, to)
    const entry = {
      value: folded(body.slice(start, to)),
      from: start,
      to: start + body.slice(start, to).trimEnd().length,
      next,
    }
    if (next >= body.length || matchAt(KEY, body, next) !== null) return entry
    if (key !== 'reason') return noEntry(body, next)
    const word = /[\r\n]/.test(body.slice(to, next)) ? (matchAt(WORD, body, next)?.[0] ?? '') : ''
    const meant = word === '' ? null : nearest(word, KEYS)
    if (meant !== null)
      return {
        fault: `${show(word)} begins a line without a colon: write \`${meant}: …\`, or put quotes around the reason`,
        from: next,
        to: next + word.length,
      }
    to = next
  }
}

/** On one line, without the marks of a quote. */
const folded = (text: string): string =>
  plain(text.replace(/\r?\n[ \t>]*|\r/g, ' '))
    .replace(/ +/g, ' ')
    .trim()

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function endOf(pattern: RegExp, text: string, at: number): number {
  const found = matchAt(pattern, text, at)
  return found === null ? at : at + found[0].length
}
