/**
 * Makes text of strangers harmless to print: characters that steer a terminal, reorder the line or cannot be seen are
 * shown by their code point, line breaks become spaces.
 */

/**
 * Controls, formats (bidirectional overrides, zero-width characters, soft hyphens, tags), line and paragraph
 * separators, lone surrogates, the Hangul fillers and the supplementary variation selectors.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115F\u1160\u3164\uFFA0]|[\u{E0100}-\u{E01EF}]/gu

/** One line of text with nothing hidden in it: a bell becomes `⟨U+0007⟩`, a tab or line break a space. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) =>
    character === '\n' || character === '\r' || character === '\t' ? ' ' : codePointName(character),
  )
}

function codePointName(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `⟨U+${hex}⟩`
}

/**
 * Output for a log that GitHub Actions reads, with nothing in it that its runner takes for a command: it looks for `::`
 * at the start of a line, after any spaces, and for `##[` anywhere (actions/runner, `ActionCommand.cs`).
 */
export function withoutCommands(output: string): string {
  return output.replace(/^([^\S\n]*)::/gm, '$1:·').replaceAll('##[', '##·')
}

/** The text cut to at most `max` characters, at the last space where there is one, with `…` for what is left out. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text
  const head = text.slice(0, max - 1)
  const space = head.lastIndexOf(' ')
  return `${head.slice(0, space > max / 2 ? space : head.length).trimEnd()}…`
}
