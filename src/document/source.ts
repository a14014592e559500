/** Bytes of a file into text, or the reason why they are none. */

/** 2 MiB: far above any real terms, and what the parser reads in seconds. */
const MAX_BYTES = 2 * 1024 * 1024

const mebibytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`

/** The offset of the first byte that no UTF-8 text could have there (RFC 3629), or -1. */
function firstBadByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!
    if (lead < 0x80) {
      at++
      continue
    }
    const length =
      lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0
    if (length === 0) return at
    const second = bytes[at + 1] ?? 0
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    if (second < low || second > high) return at
    for (let next = 2; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return at
    at += length
  }
  return -1
}

/** A byte order mark of UTF-16, or zero bytes at every other place. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true
  const head = bytes.subarray(0, 400)
  const zeros = [0, 0]
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2]!++
  const half = head.length / 2
  return (
    half >= 2 && ((zeros[0]! > half * 0.7 && zeros[1] === 0) || (zeros[1]! > half * 0.7 && zeros[0] === 0))
  )
}

/** Text with a few single bytes above ASCII and no control characters. */
function looksLikeLatin1(bytes: Uint8Array): boolean {
  return !bytes
    .subarray(0, 100_000)
    .some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20) || byte === 0x7f)
}

/**
 * Decodes UTF-8 and drops a byte order mark. Returns a reason, one sentence with its remedy, for what is not a text of
 * at most 2 MiB: too large, another encoding, binary, or empty.
 */
export function readSource(bytes: Uint8Array): { text: string } | { reason: string } {
  if (bytes.length > MAX_BYTES)
    return {
      reason: `The file is ${mebibytes(bytes.length)} large and the limit is ${mebibytes(MAX_BYTES)}; split it.`,
    }
  if (looksLikeUtf16(bytes)) return { reason: 'The file looks like UTF-16; save it as UTF-8.' }
  const bad = firstBadByte(bytes)
  const zero = bytes.indexOf(0)
  if (zero >= 0)
    return { reason: `The file is binary (zero byte at byte offset ${zero}); name a text file instead.` }
  if (bad >= 0) {
    const guess = looksLikeLatin1(bytes) ? ' and looks like Latin-1 (ISO 8859-1 or Windows-1252)' : ''
    return {
      reason: `The file is not UTF-8 (first bad byte at byte offset ${bad})${guess}; save it as UTF-8.`,
    }
  }
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  if (text.trim() === '') return { reason: 'The file is empty; write the document, or leave the file out.' }
  return { text }
}
