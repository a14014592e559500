import { expect, test } from 'vitest'
import { parse, sourceOf } from './reading.ts'

/** The computed dates, each held against its place. */
const computed = (source: string): string[] => {
  const document = parse(source)
  const texts = document.computedDates.map(({ text }) => text)
  expect(document.computedDates.map((date) => sourceOf(document, date))).toEqual(texts)
  return texts
}

const literal = `\${new Date().toDateString()}`

const COMPUTED = [
  '{new Date().toLocaleDateString()}',
  "{new Date().toLocaleDateString('en-US', { year: 'numeric', month: 'long', day: 'numeric' })}",
  "{new Date().toLocaleDateString('en-US', {\n  year: 'numeric',\n  month: 'long'\n})}",
  "{format(new Date(), 'MMMM d, yyyy')}",
  "{dayjs().format('MMMM D, YYYY')}",
  "{moment().format('LL')}",
  '{Date.now()}',
  "{DateTime.now().toFormat('DDD')}",
  '{{ \'now\' | date: "%B %d, %Y" }}',
  '{{ "today" | date: "%F" }}',
  '{{ site.time | date: "%B %-d, %Y" }}',
  '{{ now.Format "January 2, 2006" }}',
  '{{ dateFormat "Jan 2, 2006" now }}',
  '{{- now | time.Format ":date_long" -}}',
  '{{ "now"|date("F j, Y") }}',
  '{{ now() }}',
  '{% now "F j, Y" %}',
  '{{ date() }}',
  "{{ now()->format('F j, Y') }}",
  "<?= date('F j, Y') ?>",
  '<?php echo date("F j, Y"); ?>',
  '<%= new Date().toLocaleDateString() %>',
  "<%= Date.today.strftime('%B %d, %Y') %>",
  '<%= Time.now.to_date %>',
  '{{currentDate}}',
  '{{{today}}}',
  '{{ new Date().toLocaleDateString() }}',
]

test.each(COMPUTED)('%j in a date line is a computed date', (expression) => {
  expect(computed(`# Terms\n\n**Last updated:** ${expression}\n\nWe use Boards.`)).toEqual([expression])
})

test.each(COMPUTED)('%j in a date line of HTML is a computed date', (expression) => {
  const source = `<h1>Terms</h1>\n<p class="day">\n  <b>Effective date:</b> ${expression}\n</p>\n<p>We use Boards.</p>`
  expect(computed(source)).toEqual([expression])
})

test.each(COMPUTED)('%j alone under the title is a computed date', (expression) => {
  expect(computed(`# Terms\n\n*${expression}*\n\nWe use Boards.`)).toEqual([expression])
})

test.each([
  [`Last updated: {\`${literal}\`}`, literal],
  [`{\`Last updated: ${literal}\`}`, literal],
  ['{"Last updated: " + new Date().toDateString()}', '{"Last updated: " + new Date().toDateString()}'],
  ["{'Last updated: '}{new Date().toDateString()}", '{new Date().toDateString()}'],
  ["{t('lastUpdated')}: {new Date().toDateString()}", '{new Date().toDateString()}'],
  ['{% trans %}Last updated{% endtrans %}: {% now "F j, Y" %}', '{% now "F j, Y" %}'],
  ['<LastUpdated date={new Date()} />', '{new Date()}'],
  ["Updated:{' '}\n{new Date().toDateString()}", '{new Date().toDateString()}'],
  ['| Last updated | {{ now() }} |\n|---|---|', '{{ now() }}'],
  ['<dl><dt>Last updated</dt><dd><?= date("F j, Y") ?></dd></dl>', '<?= date("F j, Y") ?>'],
  ['<div>\n\n    <p>Updated: <?= date("F j, Y") ?></p>\n</div>', '<?= date("F j, Y") ?>'],
  ['Date: {{ today }}', '{{ today }}'],
  ['## In effect since\n\n{{ today }}', '{{ today }}'],
])('%j has a computed date', (line, expression) => {
  expect(computed(`# Terms\n\n${line}\n\nWe use Boards.`)).toEqual([expression])
})

test.each(['new Date()', '"Last updated: " + new Date().toDateString()'])(
  'a script that writes %j computes',
  (value) => {
    const script = `document.write(${value})`
    expect(computed(`# Terms\n\nUpdated: <script>${script}</script>\n\nWe use Boards.`)).toEqual([script])
  },
)

test('a time that computes its machine form as well is one date', () => {
  const line = 'Updated: <time dateTime={new Date().toISOString()}>{new Date().toDateString()}</time>'
  expect(computed(`# Terms\n\n${line}`)).toEqual(['{new Date().toDateString()}'])
})

test('a name that the document gives to the present day is computed', () => {
  expect(computed('export const stamp = new Date().toDateString()\n\n# Terms\n\nUpdated: {stamp}')).toEqual([
    '{stamp}',
  ])
  expect(computed('{% assign stamp = "now" | date: "%F" %}\n# Terms\n\nUpdated: {{ stamp }}')).toEqual([
    '{{ stamp }}',
  ])
})

test.each([
  "{new Date('2026-05-04').toLocaleDateString()}",
  '{new Date(2026, 4, 4)}',
  '{new Date(page.updated)}',
  '{{ page.updated | date: "%B %d, %Y" }}',
  '{{ page.updated | date: "now" }}',
  '{{ page.last_modified_at }}',
  '{{ .Lastmod.Format "Jan 2, 2006" }}',
  "<?= date('F j, Y', $updated) ?>",
  '<?php $day = date("F j, Y"); ?>',
  '{lastUpdated}',
  "{{ 'now' | t }}",
])('%j is the date that the document gives', (expression) => {
  expect(computed(`# Terms\n\nLast updated: ${expression}\n\nWe use Boards.`)).toEqual([])
})

test.each([
  '{page.updated || new Date()}',
  "{{ page.date | default: 'now' | date: '%F' }}",
  '{{ default now .Lastmod }}',
])('%j computes only where the document gives no date', (expression) => {
  expect(computed(`# Terms\n\nLast updated: ${expression}\n\nWe use Boards.`)).toEqual([])
})

test.each([
  '{new Date().getFullYear()}',
  "{new Date().toLocaleDateString('en-US', { year: 'numeric' })}",
  "{format(new Date(), 'yyyy')}",
  "{{ 'now' | date: '%Y' }}",
  '{{ now.Year }}',
  '{{ now.Format "2006" }}',
  '{% now "Y" %}',
  "<?= date('Y') ?>",
  '<%= Time.now.year %>',
])('%j is only a year', (expression) => {
  expect(computed(`# Terms\n\nUpdated 2020\u2013${expression}\n\n${expression}\n\nWe use Boards.`)).toEqual(
    [],
  )
})

test.each([
  '`{{ now() }}`',
  '<code>{{ now() }}</code>',
  '<!-- {{ now() }} -->',
  '{/* {new Date()} */}',
  '{{!-- {{today}} --}}',
  '{% raw %}{{ now() }}{% endraw %}',
  '{% comment %}{{ now() }}{% endcomment %}',
  '\\{{ now() }}',
  '\n\n```\nLast updated: {{ now() }}\n```',
  '\n\n    Last updated: {{ now() }}',
  '<script>const day = new Date()</script>',
])('%j only shows or hides an expression', (code) => {
  expect(computed(`# Terms\n\nLast updated: ${code}\n\nWe use Boards.`)).toEqual([])
})

test.each([
  'This copy was printed on {new Date().toDateString()} for you.',
  'Last updated: May 4, 2026. Printed: {new Date().toDateString()}',
  'Last updated: {{ page.updated }} \u00b7 Built: {{ now() }}',
  'The previous version was effective before {{ today }}',
  '\u00a9 Northwind {new Date().toDateString()}',
])('%j is no date line', (line) => {
  expect(computed(`# Terms\n\n${line}\n\nWe use Boards.`)).toEqual([])
})

test('a date line at the end counts, an expression alone in the middle does not', () => {
  const filler = 'We use Boards to run the service for you.\n\n'.repeat(20)
  expect(computed(`# Terms\n\n${filler}{{ now() }}\n\n${filler}Last updated: {{ today }}`)).toEqual([
    '{{ today }}',
  ])
})

test('words in the middle of running text make no date line', () => {
  const filler = 'We use Boards to run the service for you.\n\n'.repeat(20)
  const long =
    'Whatever we have agreed with you on the use of the Boards that you make with Northwind in all of this time'
  expect(
    computed(`# Terms\n\n${filler}${long}, as last amended on {{ today }}, stays.\n\n${filler}`),
  ).toEqual([])
})

test.each([
  ["updated: {{ 'now' | date: '%F' }}", "{{ 'now' | date: '%F' }}"],
  ['lastmod: "{{ now }}"', '{{ now }}'],
  ['effective_date: <%= Date.today %>', '<%= Date.today %>'],
  ['date: {new Date().toISOString()}', '{new Date().toISOString()}'],
])('the front matter %j computes its date', (line, expression) => {
  expect(computed(`---\n${line}\n---\n\n# Terms\n\nWe use Boards.`)).toEqual([expression])
})

test.each(['title: {{ now() }}', 'updated: {{ page.updated }}', 'year: {{ now() }}', 'updated: 2026-05-04'])(
  'the front matter %j computes no date',
  (line) => {
    expect(computed(`---\n${line}\n---\n\n# Terms\n\nWe use Boards.`)).toEqual([])
  },
)
