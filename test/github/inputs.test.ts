import { expect, test } from 'vitest'
import { readInputs } from '../../src/github/inputs.ts'

const read = (inputs: Record<string, string>) => readInputs((name) => ({ token: 't', ...inputs })[name] ?? '')

test('has a default for everything but the token', () => {
  expect(read({})).toEqual({
    token: 't',
    policy: '.fineprint.yml',
    failOn: 'error',
    maxComments: 20,
    requestChanges: false,
  })
})

test('reads what is given', () => {
  const inputs = {
    policy: './legal//policy.yml',
    'fail-on': 'warning',
    'max-comments': '0',
    'request-changes': 'true',
  }
  expect(read(inputs)).toEqual({
    token: 't',
    policy: 'legal/policy.yml',
    failOn: 'warning',
    maxComments: 0,
    requestChanges: true,
  })
})

test.each([
  [
    { token: '' },
    'the input "token" is empty: leave it out, or give it a token that can read this repository',
  ],
  [{ 'fail-on': 'info' }, 'the input "fail-on" must be error, warning or never, found "info"'],
  [{ 'request-changes': 'yes' }, 'the input "request-changes" must be true or false, found "yes"'],
  [{ 'max-comments': '-1' }, 'the input "max-comments" must be a number from 0 to 9999, found "-1"'],
])('refuses %j', (inputs, message) => {
  expect(() => read(inputs)).toThrow(message)
})

test.each(['/etc/policy.yml', '../policy.yml', 'legal\\policy.yml', '.'])(
  'refuses the policy path %s',
  (policy) => {
    expect(() => read({ policy })).toThrow(
      `the input "policy" must be a path inside the repository, such as ".fineprint.yml", found "${policy}"`,
    )
  },
)
