import { expect, test } from 'vitest'
import { markComment, mayBeOurs, readMarker } from '../../src/github/markers.ts'

const FINGERPRINT = '0123456789abcdef'
const MARKER = `<!-- fineprint:v1 finding=${FINGERPRINT} -->`

test('finds the fingerprint that it put in a comment', () => {
  expect(readMarker(markComment('**Boards never train models.**', FINGERPRINT))).toBe(FINGERPRINT)
})

test('puts the marker on a line of its own at the very end', () => {
  expect(markComment('Text.\n', FINGERPRINT)).toBe(`Text.\n\n${MARKER}`)
})

test('reads a marker that a browser saved with other line ends', () => {
  expect(readMarker(`Text.\r\n\r\n${MARKER}\r\n`)).toBe(FINGERPRINT)
})

test.each([
  ['above the last line', `${MARKER}\n\nText.`],
  ['in the middle of the last line', `Text. ${MARKER}`],
  ['in a quotation', `> ${MARKER}`],
  ['with another length', '<!-- fineprint:v1 finding=0123 -->'],
  ['of another version', `<!-- fineprint:v2 finding=${FINGERPRINT} -->`],
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
