import { describe, expect, test } from 'vitest'
import { documentMatcher } from '../../src/policy/documents.ts'
import type { Policy } from '../../src/policy/types.ts'

const matcher = (documents: Omit<Policy['documents'][number], 'from'>[]) => documentMatcher({ documents })

describe('a policy that lists documents', () => {
  const { isDocument, kindOf } = matcher([
    { files: ['legal/terms*.md'], kind: 'terms-of-service' },
    { files: ['legal/**/*.md', '!legal/drafts/**'], kind: 'privacy-policy' },
  ])

  test.each([
    ['legal/terms.md', 'terms-of-service'],
    ['legal/terms-eu.md', 'terms-of-service'],
    ['legal/privacy/notice.md', 'privacy-policy'],
    ['legal/.hidden/notice.md', 'privacy-policy'],
    ['legal/a b#c%20.md', 'privacy-policy'],
  ] as const)('takes %s for a document of kind %s', (path, kind) => {
    expect([isDocument(path), kindOf(path)]).toEqual([true, kind])
  })

  test.each([
    'README.md',
    'legal/drafts/notice.md',
    'legal/notice.txt',
    'site/legal/terms.md',
    'LEGAL/terms.md',
  ])('leaves %s alone', (path) => {
    expect([isDocument(path), kindOf(path)]).toEqual([false, 'other'])
  })

  test.each(['/legal/*.md', './legal/*.md'])('reads %s as a pattern from the policy’s folder', (pattern) => {
    expect(matcher([{ files: [pattern], kind: 'other' }]).isDocument('legal/terms.md')).toBe(true)
  })

  test('matches files above the policy’s folder by ".."', () => {
    expect(matcher([{ files: ['../legal/*.md'], kind: 'other' }]).isDocument('../legal/terms.md')).toBe(true)
  })
})

describe('a policy that lists no documents', () => {
  const { isDocument, kindOf } = matcher([])

  test.each(['terms.md', 'legal/Privacy.MD', 'docs/cookies.markdown', 'legal/security-addendum.md'])(
    'takes %s for a document of no particular kind',
    (path) => {
      expect([isDocument(path), kindOf(path)]).toEqual([true, 'other'])
    },
  )

  test.each([
    'README.md',
    'docs/readme.de.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'CODE_OF_CONDUCT.md',
    'LICENSE.md',
    'SECURITY.md',
    'node_modules/pkg/terms.md',
    '.github/pull_request_template.md',
    'terms.txt',
    'terms.md.bak',
  ])('leaves %s alone', (path) => {
    expect(isDocument(path)).toBe(false)
  })
})
