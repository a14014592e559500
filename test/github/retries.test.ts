import { expect, test } from 'vitest'
import { secondsOfLimit } from '../../src/github/retries.ts'

const NOW = 1_000_000
const refusal = (headers: Record<string, string>, message = 'Forbidden', status = 403): Error =>
  Object.assign(new Error(message), { status, response: { headers } })

test.each([
  ['what retry-after says', refusal({ 'retry-after': '7' }), 7],
  ['no longer than a minute', refusal({ 'retry-after': '3600' }), null],
  ['not for a date that it does not understand', refusal({ 'retry-after': 'soon' }), null],
  [
    'until the primary limit is reset',
    refusal({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW + 20) }),
    21,
  ],
  [
    'not for a reset that is far off',
    refusal({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW + 1800) }),
    null,
  ],
  [
    'not where something remains',
    refusal({ 'x-ratelimit-remaining': '12', 'x-ratelimit-reset': String(NOW + 20) }),
    null,
  ],
  ['a minute for a secondary limit', refusal({}, 'You have exceeded a secondary rate limit.'), 60],
  ['a minute for what came too fast', refusal({}, 'Validation Failed: was submitted too quickly', 422), 60],
  ['not for what is wrong', refusal({}, 'Validation Failed', 422), null],
  ['not where the token may not', refusal({}, 'Resource not accessible by integration'), null],
])('waits %s', (_, error, seconds) => {
  expect(secondsOfLimit(error, NOW)).toBe(seconds)
})
