/** Fingerprints: what makes a finding the same finding in another version of its document. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { wordsOf } from '../changes/index.ts'
import type { Clause } from '../clauses/index.ts'
import type { Draft } from './judge.ts'

/**
 * The fingerprint of each draft, in the same order. It depends on the rule, the document and the letters and digits of
 * the operative words and on what was read (who, which data, for what, on which consent), and not on the line, the markup or the punctuation. Equal findings of one document are counted
 * in the order given, which must be that of the document. `pathOf` gives the path that stands for the document.
 */
export function fingerprints(
  drafts: readonly Pick<Draft, 'ruleId' | 'file' | 'operative' | 'clause'>[],
  pathOf: (path: string) => string = (path) => path,
): string[] {
  const seen = new Map<string, number>()
  return drafts.map(({ ruleId, file, operative, clause }) => {
    const same = JSON.stringify([ruleId, pathOf(file), wordsOf(operative).join(' '), ...facts(clause)])
    const occurrence = seen.get(same) ?? 0
    seen.set(same, occurrence + 1)
    return bytesToHex(sha256(utf8ToBytes(`${same}#${occurrence}`))).slice(0, 16)
  })
}

/**
 * What a clause says besides its operative words: the same words over more data, or without the consent that stood beside
 * them, are another finding.
 */
function facts(clause: Clause | null): unknown[] {
  if (clause === null) return []
  const { actor, data, purposes, qualifiers, consent, confidence } = clause
  return [actor, data, purposes, qualifiers, consent.mode, confidence]
}
