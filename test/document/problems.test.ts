import { expect, test } from 'vitest'
import { parseDocument } from '../../src/document/index.ts'
import { parse, texts } from './reading.ts'
import { cpuTime } from '../effort.ts'

const problems = (source: string): string[] => parse(source).problems.map(({ code }) => code)

test('a plain document has no problems', () => {
  expect(problems('# Terms\n\nWe use your Boards to run the service.')).toEqual([])
})

test.each(['---\ntitle: Terms\n---\n', '', '<!-- nothing -->'])('%j is empty', (source) => {
  expect(problems(source)).toEqual(['empty'])
})

test.each([
  '{% include terms/ai.md %}',
  '!include ai.md',
  '--8<-- "ai.md"',
  "import Terms from './ai.mdx'",
  '{{#include ai.md}}',
])('%j is an include whose text stays', (line) => {
  const source = `# Terms\n\nWe use your Boards.\n\n${line}`
  const document = parse(source)
  expect(document.problems.map(({ code, start }) => [code, start.line])).toEqual([['include', 5]])
  expect(texts(source)).toHaveLength(2)
})

test('front matter that cannot be read is a problem in one line, and the text is read', () => {
  const document = parse('---\ntitle: [open\n---\n\nWe use Boards.')
  expect(document.problems).toHaveLength(1)
  expect(document.problems[0]).toMatchObject({ code: 'front-matter', start: { line: 1 } })
  expect(document.problems[0]!.reason).not.toContain('\n')
  expect(document.sentences.map(({ text }) => text)).toEqual(['We use Boards.'])
})

test('front matter that multiplies itself is refused', () => {
  const rows = Array.from(
    { length: 12 },
    (_, row) =>
      `b${row}: &b${row} [${Array(9)
        .fill(row === 0 ? 'x' : `*b${row - 1}`)
        .join(', ')}]`,
  )
  expect(problems(`---\n${rows.join('\n')}\n---\n\nWe use Boards.`)).toEqual(['front-matter'])
})

test('TOML front matter is read', () => {
  const document = parse('+++\ntitle = "Boards Terms"\nupdated = 2026-05-04\n+++\n\nWe use Boards.')
  expect(document.title).toBe('Boards Terms')
  expect(document.frontMatter?.format).toBe('toml')
  expect(document.dates.map(({ iso }) => iso)).toEqual(['2026-05-04'])
})

test('the title is the first heading of the first level', () => {
  expect(parse('## Small\n\n# Large\n\nText.').title).toBe('Large')
  expect(parse('Text.').title).toBeNull()
})

test.each([
  [
    'de',
    'Wir verwenden die Daten, die Sie uns geben, um den Dienst zu betreiben und die Modelle mit den Inhalten zu trainieren.',
  ],
  [
    'fr',
    'Nous utilisons les données que vous nous donnez pour fournir le service et entraîner nos modèles avec vos contenus.',
  ],
  [
    'es',
    'Usamos los datos que usted nos da para prestar el servicio y entrenar nuestros modelos con el contenido de sus tableros.',
  ],
  ['und', 'Мы используем ваши данные для обучения наших моделей и для работы сервиса.'],
])('a document in another language (%s) is a problem', (language, text) => {
  const document = parse(text)
  expect(document.language).toBe(language)
  expect(document.problems.map(({ code }) => code)).toEqual(['language'])
})

test('front matter decides the language', () => {
  expect(parse('---\nlang: de-AT\n---\n\nWe use your Boards.').language).toBe('de')
})

test('a short English text is English', () => {
  expect(parse('Northwind sells Boards.').language).toBe('en')
})

const HOSTILE: Record<string, string> = {
  'quotes in quotes': `${'>'.repeat(100_000)}x`,
  'lists in lists': `${'- '.repeat(100_000)}x`,
  'lists in lists over lines': Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join(
    '\n',
  ),
  brackets: '['.repeat(100_000),
  'open comments': 'a <!-- '.repeat(20_000),
  backticks: Array.from({ length: 1500 }, (_, length) => '`'.repeat(length)).join(' '),
  emphasis: `${'*a '.repeat(30_000)}${'b* '.repeat(30_000)}`,
  'elements in elements': '<div>'.repeat(100_000),
}

test.each(Object.entries(HOSTILE))('a document of %s is a problem and no hang', (_, source) => {
  const time = cpuTime(() => {
    expect(problems(`We use your Boards to run it.\n\n${source}`)).toContain('nesting')
  })
  expect(time).toBeLessThan(5_000)
})

test.each([
  'a\0b \ud800 \udc00 x.',
  '"'.repeat(20_000),
  '('.repeat(50_000),
  '(i) a (a) b (1) c '.repeat(3_000),
  '{: a'.repeat(20_000),
  '.'.repeat(100_000),
  '\u202e\u200b',
  '[^a]: [^a]\n\n[^a]',
  '---\n---\n---',
])('text %# is read without an error', (source) => {
  expect(parse(source).path).toBe('terms.md')
})

test('a text of very many paragraphs is read to a limit, and says so', () => {
  const document = parseDocument('We keep it.\n\n'.repeat(45_000), 'terms.md')
  expect(document.problems.map(({ code, reason }) => `${code}: ${reason}`)).toContain(
    'nesting: What follows the first 40000 paragraphs was not read; split the document.',
  )
})

test('a text of very many footnote marks is not read, and says so', () => {
  const { problems } = parseDocument('We keep it.[^a] '.repeat(2_100), 'terms.md')
  expect(problems.map(({ code }) => code)).toContain('nesting')
})

test('words that are named like parts of every object are words', () => {
  const source = "---\nconstructor: May 4, 2026\n---\n\nWe may'constructor use __proto__ and toString."
  expect(parseDocument(source, 'terms.md').sentences).toHaveLength(1)
})
