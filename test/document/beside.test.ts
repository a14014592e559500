/** What a comment is beside: the one block that a note on a clause can mean. */
import { describe, expect, test } from 'vitest'
import { parse } from './reading.ts'

const NOTE = '<!-- note -->'

/** The text beside each comment, on one line; null where it is beside nothing. */
function beside(source: string): (string | null)[] {
  const document = parse(source)
  return document.comments.map((comment) =>
    comment.beside === null
      ? null
      : document.source
          .slice(comment.beside.from, comment.beside.to)
          .replaceAll(NOTE, '')
          .replace(/\s+/g, ' ')
          .trim(),
  )
}

describe('a comment on lines of its own is beside what follows', () => {
  test.each([
    ['a paragraph', `${NOTE}\n\nWe use boards.\n\nWe share boards.\n`, 'We use boards.'],
    [
      'a paragraph without an empty line between',
      `${NOTE}\nWe use\nboards.\n\nWe share.\n`,
      'We use boards.',
    ],
    ['a paragraph on the same line', `${NOTE} We use boards.\n\nWe share boards.\n`, 'We use boards.'],
    ['the paragraph below, not the one above', `We use.\n${NOTE}\nWe share.\n`, 'We share.'],
    ['a heading, not its section', `${NOTE}\n## License\n\nYou grant.\n`, '## License'],
    ['a paragraph of a quote', `> ${NOTE}\n> We use.\n>\n> We share.\n`, 'We use.'],
    ['the first paragraph of a quote', `${NOTE}\n\n> We use.\n>\n> We share.\n`, 'We use.'],
    [
      'a list with all its items',
      `We do.\n\n${NOTE}\n\n- one\n- two\n  - three\n\nEnd.\n`,
      'one - two - three',
    ],
    [
      'a paragraph with the list that it leads into',
      `${NOTE}\nWe may:\n\n- use\n- share\n\nEnd.\n`,
      'We may: - use - share',
    ],
    [
      'one titled item of a list of sections',
      `${NOTE}\n\n1. **Use.** We use.\n2. **Sale.** We sell.\n`,
      '**Use.** We use. 2.',
    ],
    ['the next item of a list', `- one\n\n  ${NOTE}\n- two\n- three\n`, 'two'],
    ['the next item where it stands at the margin', `- one\n${NOTE}\n- two\n- three\n`, 'two'],
    ['the paragraph of its item', `- ${NOTE}\n  one\n- two\n`, 'one'],
    ['a second paragraph of its item', `- one\n\n  ${NOTE}\n\n  more\n- two\n`, 'more'],
    ['a list in its item', `- one\n  ${NOTE}\n  - a\n  - b\n- two\n`, 'a - b'],
    ['a paragraph of HTML', `<div>\n${NOTE}\n<p>We use.</p>\n<p>We share.</p>\n</div>\n`, 'We use.'],
    ['an item of HTML', `<ul><li>one</li>${NOTE}<li>two</li><li>three</li></ul>\n`, 'two'],
    [
      'a row of HTML',
      `<table><tr><td>a</td><td>b</td></tr>${NOTE}<tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></table>\n`,
      'c</td><td>d',
    ],
    [
      'a paragraph of a page in a table',
      `<table><tr><td><p>One.</p>${NOTE}<p>Two.</p><p>Three.</p></td></tr></table>\n`,
      'Two.',
    ],
  ])('%s', (_, source, text) => {
    expect(beside(source)).toEqual([text])
  })

  test('and beside nothing at the end', () => {
    expect(beside(`We use boards.\n\n${NOTE}\n`)).toEqual([null])
  })
})

describe('a comment inside a block is beside that block', () => {
  test.each([
    ['a paragraph', `One.\n\nWe ${NOTE} use\nboards.\n\nEnd.\n`, 'We use boards.'],
    ['the end of a paragraph', `We use boards. ${NOTE}\n\nEnd.\n`, 'We use boards.'],
    ['an item', `- one ${NOTE}\n- two\n`, 'one'],
    ['a heading', `## License ${NOTE}\n\nYou grant.\n`, '## License'],
    ['a row', `| a | b |\n| - | - |\n| c | d ${NOTE} |\n| e | f |\n`, '| c | d |'],
    ['a row with an empty cell', `| a | b |\n| - | - |\n| c | ${NOTE} |\n| e | f |\n`, '| c | |'],
    ['a paragraph of HTML', `<p>We use. ${NOTE}</p>\n<p>We share.</p>\n`, 'We use.'],
    ['a heading of HTML', `<h2>${NOTE}License</h2>\n<p>You grant.</p>\n`, '<h2>License</h2>'],
    [
      'a row of HTML',
      `<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d ${NOTE}</td></tr></table>\n`,
      '<td>c</td><td>d </td>',
    ],
    [
      'a paragraph of a page in a table',
      `<table><tr><td><p>One.</p><p>Two. ${NOTE}</p></td></tr></table>\n`,
      'Two.',
    ],
  ])('%s', (_, source, text) => {
    expect(beside(source)).toEqual([text])
  })
})

describe('comments in braces', () => {
  const BRACES = '{/* fineprint-waiver x */}'

  test.each([
    ['on lines of their own', `${BRACES}\nWe use.\n\nWe share.\n`, 'We use.'],
    ['in a paragraph', `We use. ${BRACES}\n\nWe share.\n`, `We use. ${BRACES}`],
    ['without a space', 'We use. {/*fineprint-waiver x*/}\n', 'We use. {/*fineprint-waiver x*/}'],
    ['with empty lines', '{/* fineprint-waiver\n\nx\n\n*/}\n\nWe use.\n', 'We use.'],
  ])('are comments %s', (_, source, text) => {
    expect(beside(source)).toEqual([text])
    expect(parse(source).sentences[0]?.text).toBe('We use.')
  })

  test.each([
    ['that are not for this program', '{/* We use. */}\n'],
    ['that have no end', '{/* fineprint-waiver\n'],
    ['in code', '```\n{/* fineprint-waiver x */}\n```\n'],
  ])('stay text where they are comments %s', (_, source) => {
    const { comments, sentences } = parse(source)
    expect(comments).toEqual([])
    expect(sentences).not.toEqual([])
  })
})
