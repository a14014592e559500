/** Waivers in documents where a change is judged: none accepts what came with it. */
import { describe, expect, test } from 'vitest'
import { readText } from '../../src/lint/index.ts'
import { policyOf, run } from './factory.ts'

const GRANT = 'You grant us a perpetual license to your boards.'
const OTHER = 'You grant us a perpetual license to your files.'
const waiver = (more = '', reason = 'Old customers keep this wording') =>
  `<!-- fineprint-waiver rule: a/perpetual; reason: ${reason}; approved-by: @northwind/legal${more} -->`
const policy = policyOf()
const reading = (text: string, path = 'terms.md') => [readText(`# Terms\n\n${text}\n`, path, policy)]
const change = (before: string, after: string, scope: 'introduced' | 'all' = 'introduced') =>
  run({ policy, head: reading(after), base: reading(before), scope })
const found = (report: ReturnType<typeof change>) =>
  report.findings.map(({ ruleId, start, waived }) => `${ruleId} ${start.line} ${waived ? 'waived' : 'open'}`)

describe('a change that brings wording and its waiver', () => {
  const report = change('Maps.', `Maps.\n\n${waiver()}\n${GRANT}`)

  test('is held, and told what it would let pass', () => {
    expect(found(report)).toEqual(['policy/loosened 5 open', 'a/perpetual 6 open'])
    expect(report.summary).toMatchObject({ errors: 1, warnings: 1 })
    expect(report.findings[0]).toMatchObject({
      introduced: true,
      file: 'terms.md',
      message:
        'This would accept what is held today: `a/perpetual` would be waived in the block beside this comment for good (Old customers keep this wording; approved by @northwind/legal). A change cannot accept its own wording: the waiver is in force once it is merged.',
    })
  })

  test('is accepted by an approval as any other', () => {
    const approvals = [{ by: '@kim', accepts: () => true }]
    const input = { policy, head: reading(`${waiver()}\n${GRANT}`), base: reading('Maps.'), approvals }
    expect(run({ ...input, scope: 'introduced' }).findings).toMatchObject([
      { ruleId: 'policy/loosened', waived: true },
      { ruleId: 'a/perpetual', waived: true, approvedBy: '@kim' },
    ])
  })

  test('is held in a new document, too', () => {
    const head = [...reading('Maps.'), ...reading(`${waiver()}\n${GRANT}`, 'beta.md')]
    const { summary } = run({ policy, head, base: reading('Maps.'), scope: 'introduced' })
    expect(summary.errors).toBe(1)
  })
})

describe('a waiver that was there before', () => {
  test('counts for the finding that it was beside', () => {
    const text = `${waiver()}\n${GRANT}`
    expect(found(change(text, `Maps.\n\n${text}`, 'all'))).toEqual(['a/perpetual 6 waived'])
  })

  test('counts in a document that was renamed', () => {
    const text = `${waiver()}\n${GRANT}`
    const renamed = new Map([['new.md', 'terms.md']])
    const report = run({ policy, head: reading(text, 'new.md'), base: reading(text), renamed, scope: 'all' })
    expect(found(report)).toEqual(['a/perpetual 4 waived'])
  })

  test('counts for what is left of a sentence that says less, and not for one that says more', () => {
    const rule = `  a/closing:
    severity: error
    message: M
    judges: sentence
    forbid: { acts: { mode: may, verb: [suspend, close] } }`
    const own = policyOf('', rule)
    const read = (text: string) => [
      readText(`${waiver().replace('a/perpetual', 'a/closing')}\n${text}\n`, 'terms.md', own),
    ]
    const [less, more] = ['We may suspend it.', 'We may suspend it, and we may close your account.']
    const compared = (before: string, after: string) =>
      found(run({ policy: own, head: read(after), base: read(before), scope: 'all' }))
    expect(compared(more, less)).toEqual(['a/closing 2 waived'])
    expect(compared(less, more)).toEqual(['policy/loosened 1 open', 'a/closing 2 open'])
  })

  test('counts where it would end sooner', () => {
    const report = change(`${waiver()}\n${GRANT}`, `${waiver('; expires: 2027-03-31')}\n${GRANT}`, 'all')
    expect(found(report)).toEqual(['a/perpetual 4 waived'])
  })

  test('does not count for wording that the change puts beside it', () => {
    const report = change(`${waiver()}\n${GRANT}`, `${waiver()}\n${GRANT} ${OTHER}`)
    expect(found(report)).toEqual(['policy/loosened 3 open', 'a/perpetual 4 open'])
  })

  test.each([
    ['its reason', waiver('', 'Another reason for old customers')],
    ['its end', waiver('; expires: 2027-06-30')],
  ])('counts no more where the change writes %s anew', (_, after) => {
    const before = `${waiver('; expires: 2027-03-31')}\n${GRANT}`
    expect(found(change(before, `${after}\n${GRANT}`, 'all'))).toEqual([
      'policy/loosened 3 open',
      'a/perpetual 4 open',
    ])
  })

  test('does not count where the change moves it to other wording', () => {
    const report = change(`${waiver()}\n${GRANT}\n\n${OTHER}`, `${GRANT}\n\n${waiver()}\n${OTHER}`, 'all')
    expect(found(report)).toEqual(['a/perpetual 3 open', 'policy/loosened 5 open', 'a/perpetual 6 open'])
  })

  test('does not count a second time for a copy of it', () => {
    const text = `${waiver()}\n${GRANT}`
    expect(found(change(text, `${text}\n\n${waiver()}\nMaps.`))).toEqual(['policy/loosened 6 open'])
  })

  test('is told nothing of where it is taken out', () => {
    expect(found(change(`${waiver()}\n${GRANT}`, GRANT))).toEqual([])
  })
})

test('a new waiver that has ended already lets nothing pass', () => {
  expect(found(change(GRANT, `${waiver('; expires: 2027-01-14')}\n${GRANT}`))).toEqual([])
})

test('a waiver that could not be used before is not the fault of the change', () => {
  const text = '<!-- fineprint-waiver rule: a/perpetual -->\nMaps.'
  expect(found(change(text, `${text}\n\nFiles.`))).toEqual([])
  expect(found(change('Maps.', text))).toEqual(['policy/unusable-waiver 3 open'])
})
