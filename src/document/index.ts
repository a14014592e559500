/** Markdown, with the HTML in it, into one document model: text in, `Document` out. Pure. */
export { inStyleOf } from './date-styles.ts'
export { hiddenElements } from './hidden.ts'
export { parseDocument } from './parse.ts'
export { locator, rangeOf, titleRange } from './places.ts'
export { countUntil } from './search.ts'
export { readSource } from './source.ts'
export { type Struck, unstruck } from './struck.ts'
export type {
  Block,
  BlockKind,
  Comment,
  ComputedDate,
  DateRole,
  DefinedTerm,
  Document,
  DocumentDate,
  FrontMatter,
  Link,
  MappedText,
  Point,
  Problem,
  Range,
  Section,
  Sentence,
} from './types.ts'
