/** Digests of shared policies, in the form of Subresource Integrity. https://www.w3.org/TR/SRI/ */
import { sha256 } from '@noble/hashes/sha2.js'

/** "sha256-" and the digest in Base64, as `openssl dgst -sha256 -binary FILE | base64` gives it. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(bytes)))}`
}
