import { expect, test } from 'vitest'
import { load, refusal } from './library.ts'

const RULE = `
  a/words:
    severity: error
    message: "More than {words} words."
    with: { words: 30, data: [feedback] }
    document: { not: { required: [revision], properties: { revision: { properties: { words: { minimum: { $with: words } } } } } } }
  a/data:
    severity: error
    message: "{data}"
    with: { kinds: [feedback, likeness] }
    clause: { not: { properties: { data: { contains: { enum: { $with: kinds } } } } } }
`
const pack = (more = '') => `rules:${RULE}${more}`
const ruleOf = (text: string, id: string) => load(text).rules.find((rule) => rule.id === id)!

test('a rule has the values that it declares', () => {
  const rule = ruleOf(pack(), 'a/words')
  expect(rule.options).toEqual({ words: 30, data: ['feedback'] })
  expect([29, 30].map((words) => rule.satisfied({ revision: { words } }))).toEqual([true, false])
})

test('an option can be a list of values', () => {
  const rule = ruleOf(pack(), 'a/data')
  expect([['likeness'], ['biometric']].map((data) => rule.satisfied({ data }))).toEqual([false, true])
})

test('the schema is shown with the values in it', () => {
  expect(JSON.stringify(ruleOf(pack(), 'a/words').schema)).toContain('{"minimum":30}')
})

const shipped = 'extends: [fineprint:recommended, fineprint:options]\nrules:\n'

test('a policy gives the option of a rule of a pack another value', () => {
  const text = `${shipped}  license/long: { with: { words: 5 } }\n`
  const rule = ruleOf(text, 'license/long')
  expect([rule.options.words, rule.severity]).toEqual([5, 'warning'])
  expect(rule.satisfied({ title: 'Sixty' })).toBe(true)
  expect(rule.satisfied({ title: 'Terms of' })).toBe(false)
})

test.each([
  [
    'an option that the rule does not have',
    `${shipped}  license/long: { with: { word: 5 } }\n`,
    '3:27: `license/long` has no option `word`; did you mean `words`?',
  ],
  [
    'a value of another type',
    `${shipped}  license/long: { with: { words: many } }\n`,
    '3:34: the option `words` must be a number, such as `6`, not text',
  ],
  [
    'an option for a rule that has none',
    `${shipped}  license/perpetual: { with: { words: 5 } }\n`,
    '3:32: `license/perpetual` has no option `words`; it has none',
  ],
  [
    'an option for a built-in rule',
    'rules:\n  input/empty: { with: { words: 5 } }\n',
    '2:18: `input/empty` comes from elsewhere: only the severity of a built-in rule can be changed, not `with`',
  ],
  [
    'a value that the fact never has',
    `${shipped}  license/kinds: { with: { kinds: [feedbck] } }\n`,
    '3:26: `data[]` is never `feedbck`; did you mean `feedback`?',
  ],
  [
    'a schema that asks for an option that is not declared',
    'rules:\n  a/b: { severity: error, message: M, with: { words: 1 }, clause: { minLength: { $with: word } } }\n',
    '2:3: `$with` asks for the option `word`, which `with` does not give; did you mean `words`?',
  ],
  [
    'a place for a rule that is not about documents',
    'rules:\n  a/b: { severity: error, message: M, at: date, clause: true }\n',
    '2:39: `at` has a meaning only in rules about documents: remove it',
  ],
  [
    'wording for a rule that is not about clauses',
    'rules:\n  a/b: { severity: error, message: M, wording: We ask first., change: true }\n',
    '2:39: `wording` has a meaning only in rules about clauses: remove it',
  ],
  [
    'wording that is more than a sentence in plain text',
    'rules:\n  a/b: { severity: error, message: M, wording: "We *ask* first.", clause: true }\n',
    '2:48: `We *ask* first.` is not of the form `We do so only if you opt in.`',
  ],
])('%s is refused in one line', (_, text, message) => {
  expect(refusal(text)).toBe(`PolicyError: p.yml:${message}`)
})

test('a message names an option by its value', () => {
  expect(load(pack()).rules.find(({ id }) => id === 'a/words')?.message).toBe('More than {words} words.')
  expect(refusal(pack().replace('{words}', '{wrods}'))).toContain('did you mean `words`?')
})
