/** What the generated pages are written with. Everything that a policy or schema says goes through `src/report/markdown.ts`. */
import { quoteProse } from '../../src/report/markdown.ts'

/** The first line of a generated file: by what and from what it is made. */
export function generatedHeader(sources: string): string {
  return `<!-- Generated from ${sources} by \`npm run docs\`. Do not edit: change the source and run it again. -->`
}

/** A page of blocks, with an empty line between them and one line break at its end. */
export function page(sources: string, blocks: readonly string[]): string {
  return `${[generatedHeader(sources), ...blocks].join('\n\n')}\n`
}

/** A table whose cells are Markdown without line breaks and with every `|` escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** The text as a code block, in a fence that no line of it can close. */
export function fenced(text: string, info: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length)
  const fence = '`'.repeat(Math.max(2, ...runs) + 1)
  return `${fence}${info}\n${text.trimEnd()}\n${fence}`
}

/** The text of help and descriptions in one line; words between backticks are code. */
export function prose(text: string): string {
  return quoteProse(text.replaceAll(/\s+/g, ' '))
}

/** A word or value as code, where the text has no characters that would need escaping; else escaped. */
export function codeSpan(text: string): string {
  return /^[^`|\n]+$/.test(text) && text.trim() === text
    ? `\`${text}\``
    : prose(`\`${text.replaceAll('`', "'")}\``)
}

/** The name that GitHub gives to a heading whose plain text this is. */
export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')
}
