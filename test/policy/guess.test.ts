import { describe, expect, test } from 'vitest'
import { guessKind, pastFolder } from '../../src/policy/index.ts'

const guess = (path: string, title: string | null = null, opening = '') => guessKind({ path, title, opening })
const BINDING = 'These terms bind you and us.'

describe('a document is known', () => {
  test.each([
    ['terms-of-service.md', null, 'terms-of-service'],
    ['TOS.md', null, 'terms-of-service'],
    ['eula.markdown', null, 'terms-of-service'],
    ['site/Terms_and_Conditions.html.md', null, 'terms-of-service'],
    ['en/privacy_policy.md', null, 'privacy-policy'],
    ['privacy/index.md', 'Privacy', 'privacy-policy'],
    ['cookies/index.md', 'Cookie Policy', 'cookie-policy'],
    ['policies/acceptable-use.md', null, 'acceptable-use'],
    ['legal/dpa.md', 'Data Processing Addendum', 'data-processing'],
    ['content/page-7.md', 'Northwind Terms of Use', 'terms-of-service'],
    ['legal/boards.md', 'Boards', 'other'],
    ['docs/legal/terms.md', 'Terms', 'terms-of-service'],
    ['legal/refund-policy.md', 'Refunds', 'other'],
  ])('%s by its name, folder or title', (path, title, kind) => {
    expect(guess(path, title)).toBe(kind)
  })

  test('by a customary name and words that bind, where neither is enough alone', () => {
    expect(guess('privacy.md')).toBeNull()
    expect(guess('privacy.md', 'Your data at Northwind', 'We keep your boards.')).toBe('privacy-policy')
    expect(guess('boards.md', 'Boards', BINDING)).toBeNull()
  })

  test('by the title before the name, and by what the title says first', () => {
    expect(guess('legal/terms.md', 'Privacy and Cookie Policy')).toBe('privacy-policy')
    expect(guess('legal/privacy.md', 'Acceptable Use Policy under the Terms of Service')).toBe(
      'acceptable-use',
    )
  })
})

describe('no document is', () => {
  test.each([
    ['docs/terms.md', 'Terms', 'The words that we use in this manual, and what you need to know.'],
    ['docs/cookies.md', 'Cookies', 'Set a cookie with `set()`. You can read our guide.'],
    ['test/fixtures/privacy-policy.md', 'Privacy Policy', BINDING],
    ['blog/new-privacy-policy.md', 'Our new privacy policy', BINDING],
    ['examples/terms.md', 'Terms', BINDING],
    ['notes.md', 'Notes', 'We ask you to read our terms of service.'],
    ['docs/retry-policy.md', 'Retry policy', 'This policy says when we try again.'],
  ])('%s, titled %s', (path, title, opening) => {
    expect(guess(path, title, opening)).toBeNull()
  })
})

test('an old version lies in a folder for those', () => {
  expect(pastFolder('legal/en/Archive/2024/terms.md')).toBe('legal/en/Archive')
  expect(pastFolder('legal/archive.md')).toBeNull()
})
