/** The base form of a verb: "terminated" is "terminate". */
import { verbForms } from './lexicon.ts'

/** Base forms by every form of the verbs. Of two verbs with a form in common the first has it. */
export type Lemmas = ReadonlyMap<string, string>

/** The forms of verbs that are given in their base forms, one word each. */
export function lemmasOf(bases: Iterable<string>): Lemmas {
  const lemmas = new Map<string, string>()
  for (const base of bases)
    for (const form of [...verbForms(base), ...doubled(base)]) if (!lemmas.has(form)) lemmas.set(form, base)
  return lemmas
}

/** "cancel": "cancelled", "limit" has none, but nobody writes "limitted" either. */
const doubled = (base: string): string[] =>
  /[^aeiou][aeiou][bdglmnprt]$/.test(base) ? [`${base}${base.at(-1)}ed`, `${base}${base.at(-1)}ing`] : []

/** Stems that lost an "e" before "-ed" or "-ing": "determin", "purchas", "valu", "bundl", "notic". */
const WITHOUT_E = new RegExp(
  `(?:${[
    '[^s]s|[^z]z|[aiunr]c|dg|ng|rg|ag|(?:^|[^o])ok|[ai]k|[bcdfgkpt]l|[^aeou]in|um|[^aeo][ai]m|[^aeo]ap',
    'at|ut|[^o]ot|(?:[dp]l|pel|del|mp)et|[^aeo]ar|ur|[^a]ir|(?:[bcps]l|[cst]t|[gx]n|sc|^ad)or|[aeiou]v|[lr]v|u|[^aeiou]e',
  ].join('|')})$`,
)

/** Of a verb that is not known: by its ending, as most verbs of English go. Lower case. */
export function lemmaOf(word: string, lemmas: Lemmas): string {
  const known = lemmas.get(word)
  if (known !== undefined) return known
  const [, stem = '', ies = ''] = /^(.+?)(ies|ied)$/.exec(word) ?? []
  if (ies !== '') return stem.length > 1 ? `${stem}y` : `${stem}ie`
  const [, root = '', ending = ''] = /^(.{3,}?)(ing|ed|es|s)$/.exec(word) ?? []
  if (root === '' || /(?:ss|us)$/.test(word)) return word
  if (ending === 's' || (ending === 'es' && !/(?:ss|ocus|x|zz|ch|sh)$/.test(root))) return word.slice(0, -1)
  if (ending === 'es') return root
  if (/([bdfgmnprt])\1$/.test(root)) return root.slice(0, -1)
  return WITHOUT_E.test(root) ? `${root}e` : root
}
