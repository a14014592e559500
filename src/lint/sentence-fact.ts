/** The facts that rules about sentences judge, `policies/sentence.schema.json`, and the acts for which one breaks a rule. */
import type { Act, ReadSentence } from '../clauses/index.ts'
import type { DocumentKind, Rule } from '../policy/index.ts'

/** What a rule about sentences sees of one. */
export interface SentenceFact extends Pick<ReadSentence, 'text' | 'context' | 'section'> {
  near: string[]
  acts: Omit<Act, 'start' | 'end'>[]
  document: { path: string; kind: DocumentKind }
}

/** How many sentences before and after one are near it. */
const REACH = 5

/** The facts of the sentences of one document, in their order. */
export function sentenceFacts(
  sentences: readonly ReadSentence[],
  document: SentenceFact['document'],
): SentenceFact[] {
  return sentences.map(({ text, context, section, acts }, at) => ({
    text,
    context,
    near: [...sentences.slice(Math.max(0, at - REACH), at), ...sentences.slice(at + 1, at + 1 + REACH)]
      .filter((other) => sameSection(other.section, section))
      .map((other) => other.text),
    section,
    acts: acts.map(({ start: _, end: __, ...act }) => act),
    document,
  }))
}

function sameSection(a: ReadSentence['section'], b: ReadSentence['section']): boolean {
  return (
    a.number === b.number &&
    a.title === b.title &&
    a.path.length === b.path.length &&
    a.path.every((title, at) => title === b.path[at])
  )
}

/** The acts that break the rule each by itself, where the sentence without its acts would satisfy it. */
export function actsAtFault(sentence: ReadSentence, fact: SentenceFact, rule: Rule): Act[] {
  if (!rule.satisfied({ ...fact, acts: [] })) return []
  return sentence.acts.filter((_, at) => !rule.satisfied({ ...fact, acts: [fact.acts[at]!] }))
}
