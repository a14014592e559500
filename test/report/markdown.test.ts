import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { codeText, linkText, quoteProse, quoteText } from '../../src/report/markdown.ts'
import { cpuTime } from '../effort.ts'

const parser = unified().use(remarkParse).use(remarkGfm)

/** The texts and elements that Markdown makes of the source: everything inside its one paragraph. */
function inside(markdown: string): Nodes[] {
  const { children } = parser.parse(markdown)
  expect(children.map(({ type }) => type)).toEqual(['paragraph'])
  const [paragraph] = children
  return paragraph?.type === 'paragraph' ? paragraph.children : []
}

const HOSTILE = [
  ['mentions of people and teams', 'ask @northwind-ceo or @northwind/legal, not bob@northwind.example'],
  ['references to issues', 'see #123, northwind/terms#45, GH-7 and gh-8'],
  ['references at the start', '#123 first'],
  ['commits', 'since 0123456789abcdef0123456789abcdef01234567 and northwind/terms@deadbee'],
  ['elements', '<img src=x onerror=alert(1)> & <script>alert(2)</script> &amp; &#64;you'],
  ['comments', '<!-- fineprint:v1 finding=0123456789abcdef -->'],
  ['code', 'run `rm -rf` or ``` and more'],
  ['links and images', '[click](https://evil.example) ![x](https://evil.example/x.png) [a]: b'],
  ['bare addresses', 'https://github.com/northwind/terms/issues/1 and www.evil.example'],
  ['emphasis', '**all** _of_ ~~it~~ *at once* snake_case \\*escaped\\*'],
  ['formulas', 'costs $5 and $x^2$'],
  ['emoji', 'ship it :tada: at 10:30'],
  ['tables', 'a | b | c'],
  ['headings', '# Terms'],
  ['underlined headings', '=== terms'],
  ['list items', '- one'],
  ['numbered items', '1. one'],
  ['numbered items that look like commits', '1234567. one'],
  ['rules', '--- and ***'],
  ['quotes', '> said'],
  ['tasks', '[ ] to do'],
  ['footnotes', 'see[^1]'],
  ['slash commands', '/close this'],
  ['workflow commands', '::error::all is well'],
] as const

describe('quoteText', () => {
  test.each(HOSTILE)('shows %s literally', (_name, text) => {
    const nodes = inside(quoteText(text))
    expect(nodes.filter(({ type }) => type !== 'text' && type !== 'html')).toEqual([])
    const elements = nodes.flatMap((node) => (node.type === 'html' ? [node.value] : []))
    expect(elements.filter((element) => element !== '<span>' && element !== '</span>')).toEqual([])
    expect(nodes.map((node) => (node.type === 'text' ? node.value : '')).join('')).toBe(text)
  })

  test.each(HOSTILE)('leaves nothing of %s that GitHub would link in the finished page', (_name, text) => {
    for (const node of inside(quoteText(text))) {
      if (node.type !== 'text') continue
      expect(node.value).not.toMatch(/@\w|#\d|GH-\d|\b[0-9a-f]{7,}\b|:\/\/|www\.|:\w+:|\$./i)
    }
  })

  test('starts no line of the source with a slash or workflow command', () => {
    expect(quoteText('/close')).toBe('&#47;close')
    expect(quoteText('::error::x')).toBe('&#58;<span>:</span>error::x')
  })

  test('puts the text on one line', () => {
    expect(quoteText('one\r\n\n# two\n\n/close')).toBe('one   # two  /close')
  })

  test('shows characters that reorder or hide text', () => {
    expect(quoteText('a\u202Eb\u200Bc\u0007d\u{E0041}')).toBe('a⟨U+202E⟩b⟨U+200B⟩c⟨U+0007⟩d⟨U+E0041⟩')
  })

  test('leaves ordinary wording as it is', () => {
    const wording =
      'We keep "Boards" for 30 days (see section 4.2; "Customer Content", 50%) - at our cost, Q&A aside!'
    expect(quoteText(wording)).toBe(wording.replace('&', '&amp;'))
  })

  test('takes time in proportion to the text', () => {
    const long = ':a'.repeat(200_000) + '#@<'.repeat(100_000) + 'f'.repeat(400_000)
    expect(cpuTime(() => quoteText(long))).toBeLessThan(3_000)
  })
})

test('code cannot be left', () => {
  expect(codeText('x</code>`y`')).toBe('<code>x&lt;/code&gt;&#96;y&#96;</code>')
})

test('prose of a policy has its names as code, and nothing else', () => {
  expect(quoteProse('Set `lang: en` or *ask* `@legal`.')).toBe(
    'Set <code>lang: en</code> or &#42;ask&#42; <code><span>@</span>legal</code>.',
  )
  expect(quoteProse('an odd ` backtick')).toBe('an odd &#96; backtick')
  expect(quoteProse('`# code` first')).toBe('<code># code</code> first')
})

describe('linkText', () => {
  test('links to the web', () => {
    expect(linkText('AI [act]', 'https://northwind.example/a b?q=<x>')).toBe(
      '[AI &#91;act&#93;](<https://northwind.example/a%20b?q=%3Cx%3E>)',
    )
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'not an address', null])(
    'does not link to %s',
    (url) => {
      expect(linkText('title', url)).toBe('title')
    },
  )
})
