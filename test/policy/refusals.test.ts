import { describe, expect, test } from 'vitest'
import { type PolicyError, loadPolicy } from '../../src/policy/index.ts'
import { library, refusal } from './library.ts'

describe('a policy of the wrong form is refused with its place and the remedy', () => {
  test.each([
    ['an unknown key', 'extend: []', '1:1: unknown key `extend` in the policy; did you mean `extends`?'],
    [
      'a key that is near none',
      'zzz: 1',
      '1:1: unknown key `zzz` in the policy; expected one of $schema, extends, documents, parties, terms, rules, overrides, waivers, approvers',
    ],
    [
      'a misspelt kind of data',
      'terms: { customer-contents: [Boards] }',
      '1:10: unknown key `customer-contents` in `terms`; did you mean `customer-content`?',
    ],
    [
      'several faults: the first is shown',
      'terms:\n  feedbak: [A]\n  likenes: [B]',
      '2:3: unknown key `feedbak` in `terms`; did you mean `feedback`? (and 1 more)',
    ],
    [
      'text for a list',
      'extends: fineprint:recommended',
      '1:10: `extends` must be a list, not text: write `[fineprint:recommended]`',
    ],
    [
      'a value of neither form',
      'documents: [{ files: 5, kind: other }]',
      '1:22: `documents[0].files` must be text or a list, not a number: put it in quotes',
    ],
    [
      'an item of the wrong form',
      'documents: [{ files: [a.md, 5], kind: other }]',
      '1:29: `documents[0].files[1]` must be text, not a number: put it in quotes',
    ],
    [
      'an unknown kind of document',
      'documents: [{ files: a.md, kind: privacy-polcy }]',
      '1:34: `documents[0].kind` cannot be `privacy-polcy`; did you mean `privacy-policy`?',
    ],
    ['a missing key', 'documents: [{ files: a.md }]', '1:13: `documents[0]` lacks `kind`: add it'],
    [
      'a list without items',
      'documents: [{ files: [], kind: other }]',
      '1:22: `documents[0].files` is empty: give it a value or remove it',
    ],
    [
      'an unusable file pattern',
      'documents: [{ files: ["a.md", "{b"], kind: other }]',
      '1:31: unusable pattern `{b`: `{` without `}`: close it, or write `\\{`',
    ],
    [
      'a key without a value',
      'terms:\n  feedback:',
      '2:12: `terms.feedback` is empty: give it a value or remove it',
    ],
    [
      'a misspelt severity',
      'rules: { license/perpetual: eror }',
      '1:29: `rules.license/perpetual` cannot be `eror`; did you mean `error`?',
    ],
    [
      'a misspelt severity in a rule',
      'rules: { a/b: { severity: warn, message: M, clause: true } }',
      '1:27: `rules.a/b.severity` cannot be `warn`; did you mean `warning`?',
    ],
    [
      'a misspelt key in a rule, and not the key that it lacks for it',
      'rules: { a/b: { severity: error, mesage: M, clause: true } }',
      '1:34: unknown key `mesage` in `rules.a/b`; did you mean `message`?',
    ],
    [
      'a rule without a message',
      'rules: { a/b: { severity: error, clause: true } }',
      '1:10: `rules.a/b` lacks `message`: add it',
    ],
    [
      'a rule of two facts',
      'rules: { a/b: { severity: error, message: M, clause: true, document: true } }',
      '1:60: `a/b` has too much: a rule makes one demand, so keep one of `clause`, `document`, `change`, `sentence`, `forbid`, `require`',
    ],
    [
      'a demand that is no schema',
      'rules: { a/b: { severity: error, message: M, clause: 5 } }',
      '1:54: `rules.a/b.clause` must be a map or true or false, not a number',
    ],
    [
      'a rule id without a slash',
      'rules: { perpetual: off }',
      '1:10: `perpetual` is not of the form `northwind/no-voice-training`',
    ],
    [
      'a rule named constructor',
      'rules: { constructor: off }',
      '1:10: `constructor` is not of the form `northwind/no-voice-training`',
    ],
    [
      'a key named __proto__',
      '__proto__: { rules: {} }',
      '1:1: unknown key `__proto__` in the policy; expected one of $schema, extends, documents, parties, terms, rules, overrides, waivers, approvers',
    ],
    [
      'a source that is not on the web',
      'rules: { a/b: { severity: error, message: M, clause: true, sources: [{ title: T, url: "javascript:x" }] } }',
      '1:87: `javascript:x` is not of the form `https://example.com/article`',
    ],
  ])('%s', (_, text, message) => {
    expect(refusal(text)).toBe(`PolicyError: p.yml:${message}`)
  })
})

test('the error carries path, line and column apart from its message', () => {
  const caught = (): unknown => {
    try {
      return loadPolicy('rules: {}\nextend: []', 'legal/policy.yml', library)
    } catch (error) {
      return error
    }
  }
  const { path, line, column } = caught() as PolicyError
  expect({ path, line, column }).toEqual({ path: 'legal/policy.yml', line: 2, column: 1 })
})
