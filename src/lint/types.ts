/** Findings: what the linter hands to every report. Plain JSON, `policies/findings.schema.json` describes it. */
import type { Clause } from '../clauses/types.ts'
import type { Document, Point } from '../document/types.ts'
import type { Rule, Severity } from '../policy/types.ts'

/**
 * What rules and reports look at of a document. Its sentences, with the place of every character, take many times the
 * memory of its source; they are let go once the clauses are read.
 */
export interface ReadDocument
  extends Pick<Document, 'path' | 'source' | 'title' | 'language' | 'sections' | 'dates' | 'problems'> {
  /** How many there were. */
  sentenceCount: number
}

/** A document together with what was read from it. Plain data: threads hand it on. */
export interface Reading {
  document: ReadDocument
  clauses: Clause[]
}

/** A file that was to be judged and could not be read into a document. */
export interface Unreadable {
  path: string
  reason: string
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
  waived: boolean
  /** 16 hexadecimal digits, the same for the same rule and operative words wherever they stand in the document. */
  fingerprint: string
  /** Null where the finding is about a document, or about something that could not be judged. */
  clause: Clause | null
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
  looked: { documents: number; sentences: number; clauses: number; rules: number }
  /** The rules by id, for the words of a report. */
  rules: Map<string, Rule>
  /** The text of each document by path, for code frames. */
  sources: Map<string, string>
  policyPath: string
}
