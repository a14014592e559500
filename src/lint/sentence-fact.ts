/** The facts that rules about sentences judge, `policies/sentence.schema.json`, and the act for which one breaks a rule. */
import type { Act, ReadSentence } from '../clauses/index.ts'
import type { DocumentKind, Rule } from '../policy/index.ts'

/** What a rule about sentences sees of one. */
export interface SentenceFact extends Pick<ReadSentence, 'text' | 'context' | 'section'> {
  acts: Omit<Act, 'start' | 'end'>[]
  document: { path: string; kind: DocumentKind }
}

export function sentenceFact(
  { text, context, section, acts }: ReadSentence,
  document: SentenceFact['document'],
): SentenceFact {
  return { text, context, section, acts: acts.map(({ start: _, end: __, ...act }) => act), document }
}

/** The act without which the sentence would satisfy the rule, or that breaks it alone; null where there is no one such act. */
export function actAtFault(sentence: ReadSentence, fact: SentenceFact, rule: Rule): Act | null {
  if (!rule.satisfied({ ...fact, acts: [] })) return null
  const at = fact.acts.findIndex((act) => !rule.satisfied({ ...fact, acts: [act] }))
  return sentence.acts[at] ?? null
}
