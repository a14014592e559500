/** Ready-made wording is offered where it helps, and only there. */
import { describe, expect, test } from 'vitest'
import { lint, readText, type Report } from '../../src/lint/index.ts'
import { policyOf, TODAY } from './factory.ts'

const WORDING = 'We do so only if you opt in.'
const RULE = `  a/training:
    severity: error
    message: Nobody is asked.
    wording: ${WORDING}
    clause:
      if: { properties: { action: { const: train-ai }, stance: { const: permits } } }
      then: { properties: { consent: { properties: { mode: { const: opt-in } } } } }
`
const POLICY = policyOf('', RULE)

const run = (text: string, more: Partial<Parameters<typeof lint>[0]> = {}): Report =>
  lint({
    policy: POLICY,
    head: [readText(text, 'terms.md', POLICY)],
    base: null,
    unreadable: [],
    scope: 'all',
    today: TODAY,
    documentKind: () => 'terms-of-service',
    ...more,
  })

/** The document with the suggestion of its first finding in it; null where there is none. */
function mended(text: string, more: Partial<Parameters<typeof lint>[0]> = {}): string | null {
  const [finding] = run(text, more).findings
  expect(finding?.ruleId).toBe('a/training')
  const suggestion = finding?.suggestion
  if (!suggestion) return null
  return text.slice(0, suggestion.start.offset) + suggestion.text + text.slice(suggestion.end.offset)
}

const GRANT = 'We may use your maps to train our AI models.'

describe('stands behind the sentence at fault', () => {
  test.each([
    ['at the end of a paragraph', GRANT, `${GRANT} ${WORDING}`],
    ['inside a paragraph', `Hello. ${GRANT} Bye.`, `Hello. ${GRANT} ${WORDING} Bye.`],
    [
      'where the sentence goes over two lines',
      'We may use your maps\nto train our AI models. Bye.',
      `We may use your maps\nto train our AI models. ${WORDING} Bye.`,
    ],
    [
      'where the words at fault end before their sentence',
      'We may train our AI models on your maps, as we see fit and for as long as we like.',
      `We may train our AI models on your maps, as we see fit and for as long as we like. ${WORDING}`,
    ],
    [
      'in the item of a list',
      'We use your maps to:\n\n- draw them;\n- train our AI models.\n',
      `We use your maps to:\n\n- draw them;\n- train our AI models. ${WORDING}\n`,
    ],
  ])('%s', (_, text, expected) => {
    expect(mended(text)).toBe(expected)
  })
})

describe('is not offered', () => {
  test.each([
    ['where it settles nothing', `${GRANT.slice(0, -1)} unless you opt out.`],
    ['where the item is no sentence', 'We use your maps to:\n\n- train our AI models;\n- draw them.\n'],
    ['where it would become part of a link', 'We may use your maps to train our AI [models.](models.md)'],
  ])('%s', (_, text) => {
    expect(mended(text)).toBeNull()
  })

  test('for a finding that is accepted', () => {
    const waiver =
      '{ rule: a/training, file: terms.md, reason: People were asked when they signed up., approved-by: counsel }'
    expect(mended(GRANT, { policy: policyOf(`waivers: [${waiver}]`, RULE) })).toBeNull()
  })

  test('for a finding that the change did not bring', () => {
    const base = [readText(GRANT, 'terms.md', POLICY)]
    expect(mended(`Hello.\n\n${GRANT}`, { base })).toBeNull()
  })

  test('where it would break another rule', () => {
    const rule = `  b/choice:
    severity: error
    message: No choices here.
    clause: { not: { properties: { stance: { const: choice } } } }
`
    expect(mended(GRANT, { policy: policyOf('', RULE + rule) })).toBeNull()
  })

  test('for more findings than are tried in one run', () => {
    const text = Array.from({ length: 30 }, (_, i) => `## ${i}\n\n${GRANT}`).join('\n\n')
    expect(run(text).findings.filter(({ suggestion }) => suggestion !== null)).toHaveLength(20)
  })
})
