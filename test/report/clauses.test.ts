import { expect, test } from 'vitest'
import type { ReadDocument } from '../../src/lint/index.ts'
import { formatClausesJson, formatClausesTerminal } from '../../src/report/index.ts'
import { grant, placeOf, TERMS } from './factories.ts'
import { faultOf } from './schemas.ts'

function documentOf(fields: Partial<ReadDocument> = {}): ReadDocument {
  return {
    path: 'legal/terms.md',
    source: TERMS,
    title: 'Terms of Service',
    language: 'en',
    sections: [],
    dates: [],
    computedDates: [],
    text: TERMS,
    timing: [],
    definitions: [],
    problems: [],
    waivers: [],
    waiverFaults: [],
    sentenceCount: 0,
    sentences: [],
    ...fields,
  }
}

const place = placeOf(TERMS, '# Terms')

test('the JSON form follows the contract', () => {
  const document = documentOf({
    dates: [
      { role: 'unknown', text: '2020', iso: null, source: 'text', ...place },
      { role: 'last-updated', text: 'May 1, 2026', iso: '2026-05-01', source: 'text', ...place },
      { role: 'effective', text: 'summer 2026', iso: null, source: 'text', ...place },
    ],
  })
  const clause = grant()
  expect(JSON.parse(formatClausesJson([{ document, clauses: [clause] }], () => 'terms-of-service'))).toEqual({
    version: 1,
    documents: [
      {
        path: 'legal/terms.md',
        kind: 'terms-of-service',
        language: 'en',
        title: 'Terms of Service',
        lastUpdated: '2026-05-01',
        effectiveDate: 'summer 2026',
        clauses: [clause],
      },
    ],
  })
})

test('the JSON form satisfies its schema', () => {
  const json = formatClausesJson([{ document: documentOf(), clauses: [grant()] }], () => 'other')
  expect(faultOf('clauses-output.schema.json', json)).toBeNull()
})

test('dates that the document does not give are null', () => {
  const [document] = JSON.parse(
    formatClausesJson([{ document: documentOf(), clauses: [] }], () => 'other'),
  ).documents
  expect(document).toMatchObject({ lastUpdated: null, effectiveDate: null })
})

test('a person reads a headline, a place, the words and what proves each field', () => {
  const reading = { document: documentOf(), clauses: [grant({ context: ['By signing up:'] })] }
  expect(formatClausesTerminal([reading], { color: false, width: 80 })).toMatchInlineSnapshot(`
    "legal/terms.md
    "Terms of Service" · en · 1 clause

      permits train-ai · provider · customer content · for AI training · perpetual,
      sublicensable · consent: none
      legal/terms.md:5:23  section 4.2 "License to Boards"
        "By signing up: … You grant Northwind a perpetual, sublicensable license to
        use Boards to train our models."
        action      "train our models"
        data        "Boards"
        qualifiers  "perpetual", "sublicensable"
        consent     none found

    1 clause in 1 document (0 sentences)
    "
  `)
})

test('what could not be judged is said', () => {
  const document = documentOf({
    problems: [{ code: 'include', reason: 'the included file is missing', ...place }],
  })
  expect(formatClausesTerminal([{ document, clauses: [] }], { color: false, width: 80 })).toContain(
    '  could not judge: line 1: the included file is missing\n',
  )
})
