/** Findings: what the linter hands to every report. Plain JSON, `policies/findings.schema.json` describes it. */
import type { Change, Definition } from '../changes/index.ts'
import type { Act, ReadSentence, Timing } from '../clauses/index.ts'
import type { Clause } from '../clauses/types.ts'
import type { Document, Point, Range } from '../document/types.ts'
import type { BaselineEntry, BuiltinRuleId, Policy } from '../policy/index.ts'
import type { Rule, Severity } from '../policy/types.ts'

/**
 * What rules and reports look at of a document. Its sentences, with the place of every character, take many times the
 * memory of its source; they are let go once the clauses are read.
 */
export interface ReadDocument
  extends Pick<
    Document,
    'path' | 'source' | 'title' | 'language' | 'sections' | 'dates' | 'computedDates' | 'problems'
  > {
  /** The words of its sentences, without markup. */
  text: string
  /** What it says about data and terms from before it. */
  timing: Timing[]
  /** The terms that it defines. */
  definitions: Definition[]
  /** The waivers that stand in it, in order. */
  waivers: InlineWaiver[]
  /** Comments that want to be waivers and are none. */
  waiverFaults: (Range & { reason: string })[]
  /** How many sentences there were. */
  sentenceCount: number
  /** Each by itself, where the policy has a rule about them. */
  sentences: ReadSentence[]
}

/** A recorded decision to accept the findings of one rule in one block, in a comment of the document. */
export interface InlineWaiver extends Range {
  rule: string
  reason: string
  approvedBy: string
  /** ISO day after which the finding returns; null for none. */
  expires: string | null
  /** Source offsets of the block that it is for, `to` exclusive. */
  block: { from: number; to: number }
  /** Where it names the rule. */
  ruleAt: Range
}

/** What a policy tells of the company's words, and what it wants read. The rest of a policy holds functions, which no thread can hand on. */
export type PolicyWords = Pick<Policy, 'parties' | 'terms'> & Partial<Pick<Policy, 'sentences'>>

/** A document together with what was read from it. Plain data: threads hand it on. */
export interface Reading {
  document: ReadDocument
  clauses: Clause[]
}

/** A document in its two versions; null where it does not exist. */
export interface Versions {
  /** The path after the change; the one before it where the document is gone. */
  path: string
  before: Reading | null
  after: Reading | null
}

/** The changes of one document, and the date that it gives for itself before and after. */
export interface DocumentChanges {
  /** As in `Versions`. */
  path: string
  /** How the company is called there. */
  company: string
  changes: Change[]
  dates: { before: string | null; after: string | null }
}

/** A file that was to be judged and could not be read into a document. */
export interface Unreadable {
  path: string
  reason: string
}

/** Something that a front door found, for a built-in rule. */
export interface Statement {
  rule: BuiltinRuleId
  path: string
  /** From 1; the first line where it is left out. */
  line?: number
  reason: string
}

/** Somebody's approval of the version that is judged. */
export interface Approval {
  /** "@kim" */
  by: string
  /** Is it for findings of this rule? */
  accepts(ruleId: string): boolean
}

export interface Finding {
  ruleId: string
  severity: Severity
  message: string
  file: string
  side: 'head' | 'base'
  start: Point
  end: Point
  confidence: 'high' | 'low'
  /** True where the change introduced it, and for every finding where there is no base. */
  introduced: boolean
  /** True where a waiver of the policy or in the document, the baseline or an approval accepts it. */
  waived: boolean
  /** True where the baseline accepts it. Not part of the JSON form. */
  baselined: boolean
  /** Whose approval of the pull request accepts it, "@kim"; null where it is not accepted so. Not part of the JSON form. */
  approvedBy: string | null
  /** 16 hexadecimal digits, the same for the same rule and operative words wherever they stand in the document. */
  fingerprint: string
  /** Null where the finding is about a sentence, about a document, or about something that could not be judged. */
  clause: Clause | null
  /** The sentence at fault; null where the finding is about none. Not part of the JSON form. */
  sentence: Said | null
  /** Words for a place of the head that would settle it for certain; null where there are none. Not part of the JSON form. */
  suggestion: Suggestion | null
}

/** A sentence that breaks a rule. */
export interface Said extends Pick<ReadSentence, 'text' | 'context' | 'section'> {
  /** The acts for which it does, in their order; empty where it breaks the rule as a whole. */
  acts: Act[]
}

/** New text for a range of the document. */
export interface Suggestion extends Range {
  text: string
}

export interface Summary {
  errors: number
  warnings: number
  infos: number
  documents: number
}

/** What one run found. `findings` is sorted by file, place and rule. Waived findings do not count in `summary`. */
export interface Report {
  findings: Finding[]
  summary: Summary
  /** How much was looked at, so that silence can be told from not looking. */
  looked: {
    documents: number
    sentences: number
    clauses: number
    rules: number
    /** Rules about changes that judged nothing, since nothing was compared; not among `rules`. */
    uncompared: number
  }
  /** The rules by id, for the words of a report; their severities and messages can be others in a document. */
  rules: Map<string, Rule>
  /** The text of each document by path, for code frames; in `baseSources` that of before the change. */
  sources: Map<string, string>
  baseSources: Map<string, string>
  /** What the change does to people's rights, document by document; null where nothing was compared. */
  changes: DocumentChanges[] | null
  /** The entries of the baseline that match no finding. */
  unusedBaseline: BaselineEntry[]
  policyPath: string
}
