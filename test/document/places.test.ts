import { expect, test } from 'vitest'
import { parseDocument, rangeOf } from '../../src/document/index.ts'
import { parse, sourceOf } from './reading.ts'

const TABLE = '| Data | Why |\n| --- | --- |\n| **Boards** | To run\\|keep them. |\n'
const FIXTURES: Record<string, string> = {
  'unix lines': '# Terms\n\nWe use Boards. We\nmay share\nthem.\n',
  'windows lines': '# Terms\r\n\r\nWe use Boards. We\r\nmay share\r\nthem.\r\n\r\n- one\r\n- two\r\n',
  'old Macintosh lines': '# Terms\r\rWe use Boards. We\rmay share them.\r',
  'a byte order mark': '\ufeff# Terms\n\nWe use Boards.\n',
  'tabs and continuation lines': '-\tWe use\tBoards\n\tto run them.\n\n\tAnd more.\n',
  'lists in quotes':
    '> We use Boards to:\n>\n> - run the\n>   service;\n>   - keep\n>     backups; and\n> - train\n>our models.\n',
  'a table': TABLE,
  'entities and escapes':
    'Terms &amp; Conditions &mdash; caf&eacute;\\_x &#8220;Boards&#x201D; A\\*B &NotEqualTilde; end.\n',
  'spaces of every kind': 'We\u00a0use\u2009Boards\u200b and\u00ad Cards  \nas\u202fgiven \\\nhere.\n',
  'marks and links':
    'We **use _your_ Boards** in [our *service*](https://northwind.example/a_b) and `code x` ~~now~~.\n',
  'attribute lists':
    '# Terms {: #terms .wide }\n\nUpdated {: datetime="2026-05-04" } today.\n\nWe use it.\n{: #use }\n',
  'struck-out words':
    'We do ~~not~~ use <del>old</del> Boards ~~or `code` and [links](https://a.example)~~ to <s>sell\nor</s> train.\n\n' +
    '<p>We <del>never <b>ever</b></del> may use <s>it</s> them.</p>\n',
  'one long line': `${'We may use Boards, e.g. to train. '.repeat(1600)}\n`,
  HTML: '<div>\n<p>We &amp; you <b>use</b><br>Boards.</p>\n<ul><li>One</li><li>Two words</li></ul>\n</div>\n',
  'HTML in a quote':
    '> <table>\n> <tr><th>Data</th><th>Why</th></tr>\n> <tr><td>Boards</td><td>To run &lt;it&gt;</td></tr>\n> </table>\n',
  'indented text': 'Intro.\n\n    We may use Boards.\n\n    And cards.\n',
  'emoji and tags': 'We 😀 use\u{e0041} Boards ✔️ here.\n',
  'inline enumeration': 'We may: (i) use Boards; (ii) share\nthem; and (iii) keep them.\n',
}

test.each(Object.entries(FIXTURES))('places hold together in a document with %s', (_, source) => {
  const document = parse(source)
  expect(document.sentences.length).toBeGreaterThan(0)
  expect(document.source.startsWith('\ufeff')).toBe(false)
  for (const { text, start, end } of document.blocks) {
    expect(text.starts.length).toBe(text.value.length)
    expect(text.ends.length).toBe(text.value.length)
    let before = start.offset
    for (const [index, from] of text.starts.entries()) {
      expect(from).toBeGreaterThanOrEqual(before)
      expect(text.ends[index]).toBeGreaterThanOrEqual(from)
      expect(text.ends[index]).toBeLessThanOrEqual(end.offset)
      before = from
    }
  }
  let offset = -1
  for (const [index, sentence] of document.sentences.entries()) {
    expect(sentence.index).toBe(index)
    expect(sentence.start.offset).toBeGreaterThanOrEqual(offset)
    offset = sentence.start.offset
    expect(sentence.text).toBe(sentence.block.text.value.slice(sentence.from, sentence.to))
    expect(sentence.text).toBe(sentence.text.trim())
    for (const { index: at, 0: word } of sentence.text.matchAll(/[A-Za-z]+/g)) {
      if (word === 'caf' || word === 'x') continue
      expect(
        sourceOf(document, rangeOf(document, sentence, at, at + word.length)).replace(/[\u200b\u00ad]/g, ''),
      ).toBe(word)
    }
    for (const point of [sentence.start, sentence.end]) {
      const lines = document.source.slice(0, point.offset).split(/\r\n|\r|\n/)
      expect([point.line, point.column]).toEqual([lines.length, lines.at(-1)!.length + 1])
    }
  }
})

test('a character reference and an escape are one character each, as wide as written', () => {
  const document = parse('A &amp; B \\* C &#38;amp; D.')
  const [sentence] = document.sentences
  expect(sentence!.text).toBe('A & B * C &amp; D.')
  expect(sourceOf(document, rangeOf(document, sentence!, 2, 3))).toBe('&amp;')
  expect(sourceOf(document, rangeOf(document, sentence!, 6, 7))).toBe('\\*')
  expect(sourceOf(document, rangeOf(document, sentence!, 10, 15))).toBe('&#38;amp;')
})

test('a range that begins after the sentence is empty and stands at its end', () => {
  const document = parse('We use Boards. You agree.')
  const range = rangeOf(document, document.sentences[0]!, 99, 120)
  expect([range.start.offset, range.end.offset]).toEqual([14, 14])
})

test('reading text has plain spaces, quotes and hyphens, and keeps dashes', () => {
  const { sentences } = parseDocument(
    '“We”\u00a0\u2003won’t opt\u2011in\u200b – ever\u202e — not\u00ad now.',
    'a.md',
  )
  expect(sentences[0]!.text).toBe('"We" won\'t opt-in – ever — not now.')
})

test('footnote marks, comments and tags leave no trace in the text', () => {
  const document = parse('We[^1] use<!-- legal: check --> <span>Boards</span>.\n\n[^1]: Not you.')
  expect(document.sentences.map(({ text }) => text)).toEqual(['We use Boards.', 'Not you.'])
  expect(document.comments.map(({ value }) => value)).toEqual([' legal: check '])
})

test('the words of an image are read', () => {
  expect(parse('We use ![your Boards](b.png) daily.').sentences[0]!.text).toBe('We use your Boards daily.')
})

test('template placeholders stay text', () => {
  expect(parse('{{ company }} and [COMPANY] may use {% if a %}Boards{% endif %}.').sentences[0]!.text).toBe(
    '{{ company }} and [COMPANY] may use {% if a %}Boards{% endif %}.',
  )
})

test('links keep their words and where they go', () => {
  const [block] = parse('See [our **AI** terms][ai] and <https://northwind.example>.\n\n[ai]: /ai#top').blocks
  expect(block!.links.map(({ from, to, url }) => [block!.text.value.slice(from, to), url])).toEqual([
    ['our AI terms', '/ai#top'],
    ['https://northwind.example', 'https://northwind.example'],
  ])
})

test('an address without brackets keeps its place', () => {
  const document = parse('Write to legal@northwind.example or www.northwind.example today.')
  const [sentence] = document.sentences
  const at = sentence!.text.indexOf('today')
  expect(sourceOf(document, rangeOf(document, sentence!, at, at + 5))).toBe('today')
})

test('cells know their column head and the first cell of their row', () => {
  const cells = parse(TABLE).blocks.filter(({ kind }) => kind === 'cell')
  expect(
    cells.map(({ text, cell }) => [text.value, cell?.row, cell?.column, cell?.header, cell?.row0]),
  ).toEqual([
    ['Data', 0, 0, null, null],
    ['Why', 0, 1, null, 'Data'],
    ['Boards', 1, 0, 'Data', null],
    ['To run|keep them.', 1, 1, 'Why', 'Boards'],
  ])
})

test('HTML tables and definition lists become cells, HTML lists items', () => {
  const html = '<table><tr><th>Data</th><th>Why</th></tr><tr><td>Boards</td><td>To run</td></tr></table>\n\n'
  const document = parse(
    `${html}<dl><dt>Card</dt><dd>A note.</dd></dl>\n\n<p>We may:</p>\n<ul><li>train</li></ul>`,
  )
  expect(document.blocks.map(({ kind, text, cell }) => [kind, text.value, cell?.row0 ?? null])).toEqual([
    ['cell', 'Data', null],
    ['cell', 'Why', 'Data'],
    ['cell', 'Boards', null],
    ['cell', 'To run', 'Boards'],
    ['cell', 'Card', null],
    ['cell', 'A note.', 'Card'],
    ['html', 'We may:', null],
    ['item', 'train', null],
  ])
  expect(document.sentences.at(-1)!.leadIn?.text).toBe('We may:')
})

test('indented and fenced text is read, so that no grant hides in it', () => {
  expect(
    parse('Intro.\n\n    We train on Boards.\n\n```\nWe sell Cards.\n```\n').sentences.map(
      ({ text }) => text,
    ),
  ).toEqual(['Intro.', 'We train on Boards.', 'We sell Cards.'])
})
