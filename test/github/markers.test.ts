import { expect, test } from 'vitest'
import { markComment, mayBeOurs, readMarker, withoutMarker } from '../../src/github/markers.ts'

const FINGERPRINT = '0123456789abcdef'
const MARKER = `<!-- fineprint:v1 finding=${FINGERPRINT} -->`

const OPEN = { findings: [FINGERPRINT], settled: false }

test.each([
  OPEN,
  { findings: [FINGERPRINT], settled: true },
  { findings: [FINGERPRINT, 'fedcba9876543210'], settled: false },
])('finds what it put in a comment: %o', (marker) => {
  expect(readMarker(markComment('**Boards never train models.**', marker))).toEqual(marker)
})

test('gives the body back without the marker', () => {
  expect(withoutMarker(markComment('Text.', OPEN))).toBe('Text.')
  expect(withoutMarker('Text.\n\n<!-- mine -->')).toBe('Text.\n\n<!-- mine -->')
})

test('puts the marker on a line of its own at the very end', () => {
  expect(markComment('Text.\n', OPEN)).toBe(`Text.\n\n${MARKER}`)
})

test('reads a marker that a browser saved with other line ends', () => {
  expect(readMarker(`Text.\r\n\r\n${MARKER}\r\n`)).toEqual(OPEN)
})

test.each([
  ['above the last line', `${MARKER}\n\nText.`],
  ['in the middle of the last line', `Text. ${MARKER}`],
  ['in a quotation', `> ${MARKER}`],
  ['with another length', '<!-- fineprint:v1 finding=0123 -->'],
  ['of another version', `<!-- fineprint:v2 finding=${FINGERPRINT} -->`],
  ['with a list that ends in nothing', `<!-- fineprint:v1 finding=${FINGERPRINT}, -->`],
  ['that is settled in other words', `<!-- fineprint:v1 finding=${FINGERPRINT} Settled -->`],
  ['with more inside', `<!-- fineprint:v1 finding=${FINGERPRINT} x -->`],
])('takes no notice of a marker %s', (_, body) => {
  expect(readMarker(body)).toBeNull()
})

test.each([
  ['Bot', 'NONE', true],
  ['User', 'MEMBER', true],
  ['User', 'OWNER', true],
  ['User', 'COLLABORATOR', true],
  ['User', 'CONTRIBUTOR', false],
  ['User', 'NONE', false],
  ['', 'NONE', false],
])('believes a marker of a %s related as %s: %s', (type, association, believed) => {
  expect(mayBeOurs({ type, association })).toBe(believed)
})
