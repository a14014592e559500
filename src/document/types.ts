/**
 * The document model: what every later stage reads. Plain data, no methods, no file system.
 *
 * Places are unist points: `line` and `column` count from 1, `offset` from 0, all in UTF-16 code units of the
 * document's text; a byte order mark is not part of the text. Ends are exclusive.
 */

import type { Struck } from './struck.ts'

/** One place in the source text. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** A range of the source text, `end` exclusive. */
export interface Range {
  start: Point
  end: Point
}

/**
 * Text as a reader sees it, with the source place of every character: markup is gone, entities and escapes are
 * decoded, spaces of every kind are U+0020, quotes and hyphens are ASCII, characters without width are dropped.
 * `starts[i]` and `ends[i]` are the source offsets of the character `value[i]`; `value.length` long each.
 */
export interface MappedText {
  value: string
  starts: Int32Array
  ends: Int32Array
}

export interface Section extends Range {
  /** As written, without a closing dot: "10.4", "IV", "A"; null where the section is not numbered. */
  number: string | null
  title: string | null
  /** 1 for the outermost. Run-in bold titles are one deeper than the heading they stand under. */
  level: number
  parent: Section | null
  /** The anchors that links can point to: explicit ids and the slug of the title. */
  ids: string[]
}

export type BlockKind = 'paragraph' | 'item' | 'cell' | 'html'

/** A run of text that sentences never cross: a paragraph, the first paragraph of a list item, a table cell. */
export interface Block extends Range {
  kind: BlockKind
  text: MappedText
  section: Section | null
  /** Of a table cell only. `header` is the text of the column's head, `row` the texts of the cells to the left. */
  cell: { row: number; column: number; header: string | null; row0: string | null } | null
  /** Links in the block: the visible words and where they go. */
  links: Link[]
}

export interface Link {
  /** Character range in the block's `text.value`. */
  from: number
  to: number
  url: string
}

/**
 * The smallest text that is analyzed. An enumeration is a tree: the lead-in is a sentence, its items (list items, or
 * inline "(i) …; (ii) …") are sentences whose `leadIn` is that sentence. A nested item's chain of lead-ins is complete.
 */
export interface Sentence extends Range {
  /** Position in `Document.sentences`. */
  index: number
  block: Block
  /** Character range in `block.text.value`. The text is `block.text.value.slice(from, to)`. */
  from: number
  to: number
  text: string
  section: Section | null
  leadIn: Sentence | null
  items: Sentence[]
  /** The enumerator that introduces an item, as written: "(ii)", "a.", "-"; null for ordinary sentences. */
  marker: string | null
}

/** A term that the document defines, as in: "Board Content" means … . */
export interface DefinedTerm {
  /** The term as written, without its quotes. */
  term: string
  /** The words that say what it means, in reading text; for a parenthetical, the words before it. */
  meaning: string
  sentence: Sentence
  /** Character ranges in `sentence.text`. */
  from: number
  to: number
}

export type DateRole = 'last-updated' | 'effective' | 'unknown'

/** A date that the document gives for itself. */
export interface DocumentDate extends Range {
  role: DateRole
  /** As written. */
  text: string
  /** ISO 8601 day, or null where the text is not a calendar day. */
  iso: string | null
  source: 'text' | 'front-matter' | 'attribute'
}

/** An expression that prints the day of the build or of the visit where the document's own date should stand. */
export interface ComputedDate extends Range {
  /** As written, with its marks: "{{ 'now' | date: '%F' }}". */
  text: string
}

export interface FrontMatter extends Range {
  format: 'yaml' | 'toml'
  data: Record<string, unknown>
}

/** Something that could not be read, or that hides. Silence means: looked, and found nothing. */
export interface Problem extends Range {
  code: 'front-matter' | 'nesting' | 'language' | 'include' | 'empty' | 'hidden'
  reason: string
}

export interface Comment extends Range {
  value: string
  /**
   * Source offsets of the block that it is beside, `to` exclusive: the paragraph, heading or table row that it stands in, or
   * else the one that follows; of a list that follows, all items. Never more than one section. Null where nothing follows.
   */
  beside: { from: number; to: number } | null
}

export interface Document {
  path: string
  /** The text that all places refer to: the source without a byte order mark. */
  source: string
  title: string | null
  /** BCP 47 primary subtag, from front matter or guessed from the words; "und" where neither tells. */
  language: string
  frontMatter: FrontMatter | null
  sections: Section[]
  /** In reading order; glosses, which are pasted into the text of others, behind all of it (`glosses.ts`). */
  blocks: Block[]
  sentences: Sentence[]
  definitions: DefinedTerm[]
  dates: DocumentDate[]
  computedDates: ComputedDate[]
  /** Struck-out words, which are no part of the text above; the first 200. */
  struck: Struck[]
  /** HTML comments, and those of MDX that are for this program, in order. */
  comments: Comment[]
  problems: Problem[]
}
