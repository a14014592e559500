/** Words about a date that speak of a law, and not of the document: "the Act was last amended on …". */

const LAW =
  /\b(?:(?:[Tt]he|[Tt]his|[Tt]hat|[Ss]aid|[Ss]uch|[Aa]n?) (?:[a-z-]{1,20} ){0,3}(?:act|law|statute|regulation|directive|ordinance|decree|treaty|convention|legislation|bill)s?|[A-Z][A-Za-z-]{1,30} (?:Act|Law|Statute|Regulation|Directive|Ordinance|Code|Convention|Rules?)|GDPR|CCPA|CPRA|HIPAA|COPPA|LGPD|PIPEDA|DPDPA?)\b/g
/** What is the document itself, or a part or version of it. */
const OWN =
  /\b(?:terms|polic(?:y|ies)|notices?|agreements?|statements?|documents?|page|version|conditions|addendum|contract|eula)\b(,| \()?/i
/** Between a law and what was done to it. */
const TIE =
  /^(?:[\s,()]|\d{4}|\b(?:which|that|as|it|was|were|is|has|have|been|last|latest|most|recently|first|came|comes|come|entered|enters|went|goes|took|takes|became|becomes|being|and|date|of|its)\b)*$/i

/** Is it a law of which the words say what they say at `role`, their place in `words`? */
export function isOfLaw(words: string, role: number): boolean {
  const before = words.slice(0, role)
  const law = [...before.matchAll(LAW)].at(-1)
  if (law === undefined) return false
  const after = before.slice(law.index + law[0].length)
  if (OWN.test(after)) return false
  const own = OWN.exec(before.slice(0, law.index))
  if (own === null) return true
  // "This policy, made under the Data Protection Act, was last updated": the law stands in an insertion.
  return own[1] === undefined && TIE.test(after)
}
