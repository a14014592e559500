/** Markdown, with the HTML in it, into one document model: text in, `Document` out. Pure. */
export { parseDocument } from './parse.ts'
export { rangeOf } from './places.ts'
export { readSource } from './source.ts'
export type {
  Block,
  BlockKind,
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
