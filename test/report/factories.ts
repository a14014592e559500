/** Reports made by hand, over a few lines of Northwind's terms. */
import type { Clause } from '../../src/clauses/types.ts'
import type { Point, Range } from '../../src/document/types.ts'
import type { Finding, Report } from '../../src/lint/types.ts'
import type { Rule } from '../../src/policy/types.ts'

export const TERMS = [
  '# Terms of Service',
  '',
  '## 4.2 License to Boards',
  '',
  'You keep your Boards. You grant Northwind a perpetual, sublicensable license to use Boards to train our models.',
  '',
].join('\n')

/** The place of the first occurrence of the words. */
export function placeOf(source: string, words: string): Range {
  const offset = source.indexOf(words)
  if (offset === -1) throw new Error(`not in the source: ${words}`)
  return { start: pointAt(source, offset), end: pointAt(source, offset + words.length) }
}

function pointAt(source: string, offset: number): Point {
  const lines = source.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset }
}

export function clauseOf(words: string, fields: Partial<Clause> = {}, source = TERMS): Clause {
  return {
    action: 'train-ai',
    stance: 'permits',
    actor: 'provider',
    data: ['customer-content'],
    purposes: ['ai-training'],
    qualifiers: [],
    consent: { mode: 'none', where: 'none', evidence: null },
    explicit: true,
    confidence: 'high',
    doubt: null,
    section: { number: '4.2', title: 'License to Boards', path: ['Terms of Service', 'License to Boards'] },
    quote: words,
    context: [],
    evidence: {},
    ...placeOf(source, words),
    ...fields,
  }
}

export function findingOf(clause: Clause | null, fields: Partial<Finding> = {}): Finding {
  const place = clause ?? placeOf(TERMS, '# Terms of Service')
  return {
    ruleId: 'northwind/ask-first',
    severity: 'error',
    message: 'Boards train AI models, and nobody is asked first.',
    file: 'legal/terms.md',
    side: 'head',
    start: place.start,
    end: place.end,
    confidence: clause?.confidence ?? 'high',
    introduced: true,
    waived: false,
    baselined: false,
    approvedBy: null,
    fingerprint: '0123456789abcdef',
    clause,
    sentence: null,
    suggestion: null,
    ...fields,
  }
}

export function ruleOf(fields: Partial<Rule> = {}): Rule {
  return {
    id: 'northwind/ask-first',
    severity: 'error',
    message: 'Boards train AI models, and nobody is asked first.',
    reasoning: 'Customers put confidential plans on their boards.',
    fix: 'Ask for consent in the sentence that grants the right, or drop the purpose.',
    wording: null,
    sources: [
      {
        title: 'AI commitments',
        url: 'https://northwind.example/ai',
        jurisdiction: null,
        status: null,
        checked: '2026-11-02',
      },
    ],
    examples: { fail: [], pass: [] },
    fact: 'clause',
    options: {},
    at: 'title',
    short: null,
    schema: true,
    satisfied: () => false,
    origin: '.fineprint.yml',
    place: () => ({ line: 1, column: 1 }),
    set: { rule: null, severity: null, message: null, options: {} },
    ...fields,
  }
}

export function reportOf(findings: Finding[], fields: Partial<Report> = {}): Report {
  const counted = findings.filter(
    ({ waived, confidence, introduced }) => !waived && introduced && confidence === 'high',
  )
  const amount = (severity: string): number =>
    counted.filter((finding) => finding.severity === severity).length
  return {
    findings,
    summary: { errors: amount('error'), warnings: amount('warning'), infos: amount('info'), documents: 1 },
    looked: { documents: 1, sentences: 3, clauses: 2, rules: 8, uncompared: 0 },
    rules: new Map([['northwind/ask-first', ruleOf()]]),
    sources: new Map([['legal/terms.md', TERMS]]),
    baseSources: new Map(),
    changes: null,
    unusedBaseline: [],
    policyPath: '.fineprint.yml',
    ...fields,
  }
}

const GRANT = 'You grant Northwind a perpetual, sublicensable license to use Boards to train our models.'

/** A grant with all its evidence. */
export function grant(fields: Partial<Clause> = {}): Clause {
  const proof = (value: string, text: string) => ({ value, text, ...placeOf(TERMS, text) })
  return clauseOf(GRANT, {
    qualifiers: ['perpetual', 'sublicensable'],
    evidence: {
      action: [proof('train-ai', 'train our models')],
      data: [proof('customer-content', 'Boards')],
      qualifiers: [proof('perpetual', 'perpetual'), proof('sublicensable', 'sublicensable')],
    },
    ...fields,
  })
}
