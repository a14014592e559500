/** Finds what someone meant to type. */

/** Longer words are not compared; nobody mistypes a word of this length by one letter. */
const LONGEST = 64

/**
 * The candidate that is nearest to the word, or null where none is near: at most one edit for each three letters. An
 * edit inserts, removes or replaces a letter, or swaps two neighbors. Of equally near candidates the first. Where none is near,
 * the only one that begins with the word ("warn") or ends with it behind a sign ("recommended" of "fineprint:recommended").
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > LONGEST) return null
  const meant = word.toLowerCase()
  let found: string | null = null
  const whole: string[] = []
  let least = Math.max(1, Math.floor(meant.length / 3)) + 1
  for (const candidate of candidates) {
    if (candidate.length <= LONGEST && isPart(meant, candidate.toLowerCase())) whole.push(candidate)
    if (Math.abs(candidate.length - meant.length) >= least || candidate.length > LONGEST) continue
    const distance = editDistance(meant, candidate.toLowerCase())
    if (distance < least) [least, found] = [distance, candidate]
  }
  return found ?? (whole.length === 1 ? whole[0]! : null)
}

const isPart = (word: string, whole: string): boolean =>
  word.length >= 3 &&
  (whole.startsWith(word) || (whole.endsWith(word) && /[^a-z0-9]/.test(whole.at(-word.length - 1) ?? '')))

/** Optimal string alignment distance: Levenshtein's, with a swap of neighbors as one edit. */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(above[j]! + 1, row[j - 1]! + 1, replaced, swapped ? before[j - 2]! + 1 : replaced)
    }
    ;[before, above] = [above, row]
  }
  return above[b.length]!
}
