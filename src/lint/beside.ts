/** The waivers that stand in documents, beside the clause: read, checked, and what each of them is about. */
import { type Comment, type Document, locator, type Range } from '../document/index.ts'
import { type Policy, policyFor, readWaiverComment, unknownRule } from '../policy/index.ts'
import type { Draft } from './judge.ts'
import type { Finding, InlineWaiver, ReadDocument, Reading } from './types.ts'

/** Waivers of one rule for one block: the last one counts, and a few before it that ended. */
const MOST_ALIKE = 20
/** Faults that are told of a document; what is wrong once is wrong often. */
const MOST_FAULTS = 20

/** Waivers in braces, as in MDX: a page that is no MDX shows them, so what they say is looked into, which takes time. */
const MOST_IN_BRACES = 20
const TOO_MANY_IN_BRACES = `more than ${MOST_IN_BRACES} waivers in braces: write them as \`<!-- … -->\``

const NOWHERE =
  'nothing follows this waiver: put it right before the paragraph, list or table row that it is for, or into it'

export interface Beside extends Pick<ReadDocument, 'waivers' | 'waiverFaults'> {
  /** The comments that are no waivers, and what those in braces say. */
  others: Comment[]
}

/** Sorts the comments of a document. */
export function readBeside({ source, comments }: Pick<Document, 'source' | 'comments'>): Beside {
  const found: Beside = { waivers: [], waiverFaults: [], others: [] }
  const inBraces: Comment[] = []
  const at = locator(source)
  const rangeOf = (from: number, to: number): Range => ({ start: at(from), end: at(to) })
  const fail = (reason: string, from: number, to: number): void => {
    if (found.waiverFaults.length < MOST_FAULTS) found.waiverFaults.push({ reason, ...rangeOf(from, to) })
  }
  for (const comment of comments) {
    const { start, end, beside } = comment
    const read = readWaiverComment(source, start.offset, end.offset)
    if (read === null) found.others.push(comment)
    else if ('fault' in read) {
      fail(read.fault, read.from, read.to)
      found.others.push({ ...comment, value: withoutKeys(comment.value) })
    } else {
      const braces = source[start.offset] === '{'
      if (braces) inBraces.push({ ...comment, value: `${read.reason}\n\n${read.approvedBy}` })
      const { ruleAt, ...said } = read
      if (beside === null) fail(NOWHERE, start.offset, end.offset)
      else if (braces && inBraces.length > MOST_IN_BRACES) fail(TOO_MANY_IN_BRACES, start.offset, end.offset)
      else
        found.waivers.push({
          ...said,
          start,
          end,
          block: beside,
          ruleAt: rangeOf(ruleAt.from, ruleAt.to),
        })
    }
  }
  return { ...found, others: [...inBraces, ...found.others] }
}

/** What a comment says besides its mark and its keys, so that these do not keep terms from being read as such. */
const withoutKeys = (text: string): string =>
  text.replace(/^\s*fineprint\S*/i, '').replace(/(?:^|[;\r\n])[ \t]*[a-z-]{1,20}:/gi, '\n\n')

/** The waivers of a document that the policy lets stand, by what holds there. */
export function usableWaivers({ document }: Reading, policy: Policy): InlineWaiver[] {
  return sorted(document, policy).usable
}

/** The findings for waivers of a document that are none. */
export function judgeUnusable({ document }: Reading, policy: Policy): Draft[] {
  const rule = policy.rules.find(({ id }) => id === 'policy/unusable-waiver')
  if (rule === undefined) return []
  const faults = [...document.waiverFaults, ...sorted(document, policy).faults]
  return faults.slice(0, MOST_FAULTS).map(({ reason, start, end }) => ({
    ...inDocument(rule, document.path),
    message: reason,
    start,
    end,
    operative: reason,
  }))
}

/** What is the same in all findings about waivers of a document. */
export const inDocument = (
  { id, severity }: Pick<Policy['rules'][number], 'id' | 'severity'>,
  file: string,
) =>
  ({
    ruleId: id,
    severity,
    file,
    side: 'head',
    confidence: 'high',
    clause: null,
    sentence: null,
    suggestion: null,
  }) as const

interface Sorted {
  usable: InlineWaiver[]
  faults: ReadDocument['waiverFaults']
}

function sorted({ path, waivers }: ReadDocument, everywhere: Policy): Sorted {
  const policy = policyFor(everywhere, path)
  const found: Sorted = { usable: [], faults: [] }
  const alike = new Map<string, number>()
  for (const waiver of waivers) {
    const key = JSON.stringify([waiver.rule, waiver.block.from, waiver.block.to])
    const count = (alike.get(key) ?? 0) + 1
    alike.set(key, count)
    // Looking for the rule that was meant takes time.
    if (found.faults.length >= MOST_FAULTS && !policy.known.has(waiver.rule)) continue
    const reason = ruleFault(waiver.rule, policy) ?? (count > MOST_ALIKE ? TOO_MANY : null)
    if (reason === null) found.usable.push(waiver)
    else found.faults.push({ reason, ...waiver.ruleAt })
  }
  return found
}

const TOO_MANY = `more than ${MOST_ALIKE} waivers of this rule stand beside the same block: keep one`

/** Why no comment in a document can waive the rule; null where one can. */
function ruleFault(id: string, { known, rules }: Policy): string | null {
  const unknown = unknownRule(id, known)
  if (unknown !== null) return unknown
  if (/^(?:input|policy)\//.test(id))
    return `no comment in a document accepts findings of \`${id}\`: mend what they name, or use \`waivers\` in the policy`
  if (rules.find((rule) => rule.id === id)?.fact === 'change')
    return `\`${id}\` judges changes, and none accepts itself: use \`waivers\` in the policy, or have an approver approve it`
  return null
}

type Placed = Pick<Finding, 'file' | 'side' | 'start' | 'ruleId'>

/** For each finding the waivers of its document that are about it. Findings must be in their order. Linear but for the depth of nesting. */
export function waiversOver<Each extends Placed>(
  findings: readonly Each[],
  waivers: ReadonlyMap<string, readonly InlineWaiver[]>,
): Map<Each, InlineWaiver[]> {
  const over = new Map<Each, InlineWaiver[]>()
  let file: string | null = null
  let waiting: InlineWaiver[] = []
  let open: InlineWaiver[] = []
  for (const finding of findings) {
    if (finding.file !== file) {
      file = finding.file
      // The last to begin first, so that taking one is quick.
      waiting = [...(waivers.get(file) ?? [])].sort((a, b) => b.block.from - a.block.from)
      open = []
    }
    const { offset } = finding.start
    if (finding.side !== 'head') continue
    for (let next = waiting.at(-1); next && next.block.from <= offset; next = waiting.at(-1)) {
      waiting.pop()
      open.push(next)
    }
    open = open.filter(({ block }) => block.to > offset)
    const matching = open.filter(({ rule }) => rule === finding.ruleId)
    if (matching.length > 0) over.set(finding, matching)
  }
  return over
}
