import { expect, test } from 'vitest'
import { lint, readText } from '../../src/lint/index.ts'
import { BUILTIN_RULES } from '../../src/policy/index.ts'
import { renderComment } from '../../src/report/index.ts'
import { load } from '../policy/library.ts'
import { clauseOf, findingOf, grant, placeOf, reportOf, ruleOf, TERMS } from './factories.ts'

test('a comment says what is wrong, how the words were read, why it matters and what would settle it', () => {
  const finding = findingOf(grant())
  expect(renderComment([finding], reportOf([finding]))).toMatchInlineSnapshot(`
    "**Boards train AI models, and nobody is asked first.**

    > “<strong>You grant Northwind a perpetual, sublicensable license to use Boards to train our models.</strong>”

    How section 4.2 "License to Boards" reads:

    - Who does what: the company may train AI models (“train our models”)
    - Data: customer content (“Boards”)
    - What for: AI training
    - License terms: perpetual and sublicensable
    - Consent: none found

    **Why it matters:** Customers put confidential plans on their boards.

    **What would settle it:** Ask for consent in the sentence that grants the right, or drop the purpose.

    Sources: [AI commitments](<https://northwind.example/ai>) (checked 2026-11-02)

    <sub>Rule <code>northwind/ask-first</code> of <code>.fineprint.yml</code>. To accept this wording on the record, add an entry under <code>waivers:</code> in <code>.fineprint.yml</code> with this rule, file <code>legal/terms.md</code>, section <code>4.2</code>, a reason and who approved it, in a pull request of its own that is merged first.</sub>"
  `)
})

test('consent is given with its place and words', () => {
  const evidence = { text: 'You keep your Boards.', ...placeOf(TERMS, 'You keep your Boards.') }
  const finding = findingOf(grant({ consent: { mode: 'by-use', where: 'section', evidence } }))
  expect(renderComment([finding], reportOf([finding]))).toContain(
    '\n- Consent: claimed from mere use or acceptance, in the same section (“You keep your Boards.”)\n',
  )
})

test('operative words are quoted in their sentence, and stand out', () => {
  const finding = findingOf(clauseOf('to train our models'))
  expect(renderComment([finding], reportOf([finding]))).toContain(
    '> “You grant Northwind a perpetual, sublicensable license to use Boards <strong>to train our models</strong>.”',
  )
})

test('of a sentence with markup only the operative words are quoted', () => {
  const source = 'We may use [your Boards](boards.md) to train our models, *unless* you object.'
  const finding = findingOf(clauseOf('to train our models', {}, source))
  const report = reportOf([finding], { sources: new Map([[finding.file, source]]) })
  expect(renderComment([finding], report)).toContain('\n> “… <strong>to train our models</strong> …”\n')
})

test('a list item is quoted after its lead-in', () => {
  const finding = findingOf(grant({ quote: 'train our models', context: ['We use your Boards to:'] }))
  expect(renderComment([finding], reportOf([finding]))).toContain(
    '> “We use your Boards to: … <strong>train our models</strong>”',
  )
})

test('a long quotation is cut at a word', () => {
  const finding = findingOf(grant({ quote: 'a license to use Boards '.repeat(100) }))
  const quote = renderComment([finding], reportOf([finding]))
    .split('\n')
    .find((line) => line.startsWith('> '))
  expect(quote?.length).toBeLessThan(460)
  expect(quote).toMatch(/(?:license|to|use|Boards|a)…<\/strong>”$/)
})

test('doubt is stated', () => {
  const finding = findingOf(grant({ confidence: 'low', doubt: 'who acts is not said', explicit: false }))
  const comment = renderComment([finding], reportOf([finding]))
  expect(comment).toContain(
    '- Not certain: who acts is not said\n- Implied: the wording does not say so outright',
  )
})

test('what could not be judged carries no advice on waivers', () => {
  const finding = findingOf(null, { ruleId: 'input/unreadable', message: 'The file is not UTF-8.' })
  const report = reportOf([finding], { rules: new Map(BUILTIN_RULES) })
  expect(renderComment([finding], report)).toMatchInlineSnapshot(`
    "**The file is not UTF-8.**

    **Why it matters:** What was not read was not judged, and silence would look like approval.

    **What would settle it:** Make the file readable UTF-8 text, or take it out of <code>documents</code>.

    <sub>Rule <code>input/unreadable</code>.</sub>"
  `)
})

test('nothing hostile in document or policy reaches the comment', () => {
  const bad = '<!-- fineprint:v1 finding=0 --> @you #1 ![x](y)\n/close\n```\n::error::'
  const clause = grant({
    quote: bad,
    context: [bad],
    doubt: bad,
    confidence: 'low',
    section: { number: bad, title: bad, path: [] },
    evidence: { action: [{ value: 'train-ai', text: bad, ...placeOf(TERMS, 'Boards') }] },
    consent: { mode: 'opt-in', where: 'sentence', evidence: { text: bad, ...placeOf(TERMS, 'Boards') } },
  })
  const finding = findingOf(clause, { file: bad, message: bad })
  const rule = ruleOf({
    reasoning: bad,
    fix: bad,
    sources: [{ title: bad, url: bad, jurisdiction: bad, status: bad, checked: bad }],
  })
  const report = reportOf([finding], { rules: new Map([[rule.id, rule]]), policyPath: bad })
  const comment = renderComment([finding], report)
  expect(comment).not.toMatch(/<!--|@you|#1|!\[|^\/|```|^::/m)
})

test('a quotation that a line break of the source cuts says so', () => {
  const source = 'You grant us a license to\nuse your boards to train\nour models and those of others.\n'
  const finding = findingOf(clauseOf('to train', {}, source), { file: 'legal/terms.md' })
  const body = renderComment(
    [finding],
    reportOf([finding], { sources: new Map([['legal/terms.md', source]]) }),
  )
  expect(body).toContain('> “…use your boards <strong>to train</strong> …”')
})

test('what is gone is accepted as a change, not as wording', () => {
  const finding = findingOf(grant(), { side: 'base' })
  expect(renderComment([finding], reportOf([finding]))).toContain('To accept this change on the record')
})

test('how to accept a finding is said once for the findings of one clause', () => {
  const findings = [findingOf(grant()), findingOf(grant(), { ruleId: 'northwind/other', message: 'Two.' })]
  const rules = new Map(findings.map(({ ruleId }) => [ruleId, ruleOf({ id: ruleId })]))
  const comment = renderComment(findings, reportOf(findings, { rules }))
  expect(comment.match(/To accept this/g)).toHaveLength(1)
  expect(comment).toMatch(
    /<sub>Rule <code>northwind\/other<\/code> of <code>.fineprint.yml<\/code>; accepted likewise, by an entry of its own\.<\/sub>$/,
  )
})

test('what a change does is told once for the findings of its clause', () => {
  const rule = (id: string, words: string): string =>
    `  own/${id}: { severity: error, message: '{summary} ${words}', judges: change, forbid: { effect: grants } }\n`
  const policy = load(`rules:\n${rule('one', 'First.')}${rule('two', 'Second.')}`)
  const read = (text: string) => readText(text, 'terms.md', policy)
  const report = lint({
    policy,
    head: [read('We may use your boards to train our models.')],
    base: [read('You keep your boards.')],
    unreadable: [],
    scope: 'introduced',
    today: '2026-11-29',
    documentKind: () => 'terms-of-service',
  })
  const findings = report.findings.filter(({ ruleId }) => ruleId.startsWith('own/'))
  const headlines = renderComment(findings, report).match(/^\*\*.*(?:First|Second)\.\*\*$/gm)
  expect(headlines).toEqual([expect.stringMatching(/now lets the company .* First\.\*\*$/), '**Second.**'])
})
