import { expect, test } from 'vitest'
import { findComputedDates } from '../../src/document/computed-dates.ts'
import type { Flow } from '../../src/document/flow.ts'
import { locator } from '../../src/document/places.ts'
import { cpuTime } from '../effort.ts'

const OPENERS = [
  '{{ ',
  '{new Date(',
  '{new Date()} ',
  'updated {new Date()} previous ',
  '{',
  "{'",
  '{\'"{`',
  '{{ date("        ',
  '{{ now | ',
  '<?php ',
  '<%= ',
  '{% now ',
  '{% raw %}',
  '{% assign x = "now" ',
  'export const x = new Date()\n',
  '{/*',
  '<code>',
  '<script>document.write(',
  'updated {new Date()}\n\n',
]

/** The parser takes longer than the scan: this looks at the scan alone. */
test.each(OPENERS)('a megabyte of %j is scanned at once', (opener) => {
  const source = opener.repeat(Math.ceil(1e6 / opener.length))
  const flow: Flow = { events: [], comments: [], code: [], times: [], struck: [], faults: [] }
  expect(cpuTime(() => findComputedDates(source, flow, null, locator('')))).toBeLessThan(1000)
})
