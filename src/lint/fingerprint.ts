/** Fingerprints: what makes a finding the same finding in another version of its document. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Draft } from './judge.ts'

/**
 * The fingerprint of each draft, in the same order. It depends on the rule, the document and the letters and digits of
 * the operative words, and not on the line, the markup or the punctuation. Equal findings of one document are counted
 * in the order given, which must be that of the document. `pathOf` gives the path that stands for the document.
 */
export function fingerprints(
  drafts: readonly Pick<Draft, 'ruleId' | 'file' | 'operative'>[],
  pathOf: (path: string) => string = (path) => path,
): string[] {
  const seen = new Map<string, number>()
  return drafts.map(({ ruleId, file, operative }) => {
    const same = JSON.stringify([ruleId, pathOf(file), normalized(operative)])
    const occurrence = seen.get(same) ?? 0
    seen.set(same, occurrence + 1)
    return bytesToHex(sha256(utf8ToBytes(`${same}#${occurrence}`))).slice(0, 16)
  })
}

/** NFKC, lower case, letters and digits only, words joined by single spaces. */
function normalized(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')
}
