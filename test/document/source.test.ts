import { expect, test } from 'vitest'
import { readSource } from '../../src/document/index.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const reason = (value: Uint8Array): string => {
  const read = readSource(value)
  return 'reason' in read ? read.reason : ''
}

test('UTF-8 is read without its byte order mark', () => {
  expect(readSource(bytes('\ufeff# Térms 😀\r\n'))).toEqual({ text: '# Térms 😀\r\n' })
})

test('a file over 2 MiB is refused with its size and the limit', () => {
  expect(reason(new Uint8Array(6 * 1024 * 1024).fill(97))).toBe(
    'The file is 6.0 MiB large and the limit is 2.0 MiB; split it.',
  )
  expect(readSource(new Uint8Array(2 * 1024 * 1024).fill(97))).toHaveProperty('text')
})

test('the first byte that is not UTF-8 is named, and Latin-1 recognized', () => {
  expect(reason(Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x78]))).toBe(
    'The file is not UTF-8 (first bad byte at byte offset 3) and looks like Latin-1 (ISO 8859-1 or Windows-1252); save it as UTF-8.',
  )
})

test.each([
  ['an overlong form', [0x61, 0xc0, 0xaf], 1],
  ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 1],
  ['a cut character', [0x61, 0x62, 0xe2, 0x82], 2],
])('%s is not UTF-8', (_, values, offset) => {
  expect(reason(Uint8Array.from(values))).toContain(`byte offset ${offset}`)
})

test.each([
  ['with a mark', [0xff, 0xfe, 0x61, 0x00]],
  ['without a mark', [...'We use it all.'].flatMap((char) => [char.charCodeAt(0), 0])],
])('UTF-16 %s is recognized', (_, values) => {
  expect(reason(Uint8Array.from(values))).toBe('The file looks like UTF-16; save it as UTF-8.')
})

test('a zero byte means binary', () => {
  expect(reason(bytes('We use\0it'))).toContain('zero byte at byte offset 6')
})

test.each(['', ' \n\t\r\n', '\ufeff\n'])('%j is empty', (text) => {
  expect(reason(bytes(text))).toContain('The file is empty')
})
