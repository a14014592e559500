import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { expect, test } from 'vitest'
import { glanceFirst } from '../../src/document/glance.ts'

/** As in `markdown.ts`: addresses are found while parsing, not a second time in the finished tree. */
function withoutTransforms(this: Processor): void {
  const { fromMarkdownExtensions = [] } = this.data() as { fromMarkdownExtensions?: object[] }
  for (const extension of fromMarkdownExtensions.flat()) Object.assign(extension, { transforms: [] })
}

const parser = unified().use(remarkParse).use(remarkGfm).use(withoutTransforms).freeze()

test.each([
  ['an address of e-mail', 'Write to legal_team+x@northwind.example, or to (a@b.co).'],
  ['no address of e-mail', 'An @ alone, a @ b, @northwind, north@, /a@b.co and [a@b.co'],
  [
    'an address of the web',
    'See www.northwind.example/_a_ or HTTPS://northwind.example/*b*, not xhttp://c.d.',
  ],
  ['words that begin as addresses do', 'We will write http and www. Whoever asks has https: in mind.'],
  ['addresses in quotes and lists', '> - see a@b.co\n>   and www.b.co\n>\n> 1. \thttp://c.d\n'],
  ['addresses behind characters of two units', '😀 é a@b.co 😀www.b.co'],
  ['addresses behind a byte order mark', '\ufeffa@b.co www.b.co\n\n| a |\n|---|\n| b |\n'],
  ['a table', '| a | b |\n|---|:-:|\n| c | d |\ne | f\ng\n\nText | after\n'],
  ['a table with other line breaks', 'a | b\r\n--- | ---\r\nc | d\r\r\ne | f\r'],
  ['a table in quotes and lists', '> a | b\n> --- | ---\n> c | d\n\n- > a |\n  > -|\n  > b |\n  c | d\n'],
  ['a table behind a paragraph', 'Text\na | b\n-|-\nc | d\n# Heading\ne | f\n'],
  ['rows that only a reader takes for blank', 'a | b\n-|-\n\u00a0\nc | d\n\ufeff\ne | f\n'],
  ['dashes that are no table', 'Title\n---\n\na | b\n---\n\n- - -\n\n|\n'],
])('a glance at the source changes nothing of %s', (_name, source) => {
  expect(parser().use(glanceFirst, source).parse(source)).toEqual(parser.parse(source))
})
