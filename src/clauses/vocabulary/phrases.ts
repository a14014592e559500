/** The phrases of a list of the vocabulary. */
import type { Phrases } from './types.ts'

export const phrasesOf = (phrases: Phrases): string[] =>
  phrases
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean)
