/** Which of the choices that were read is the consent of a grant. `choices.ts` reads them. */
import { type Document, rangeOf, type Sentence } from '../document/index.ts'
import type { Choice, Choices } from './choices.ts'
import { NONE } from './consent.ts'
import { readLimits } from './limits.ts'
import type { Consent, DataKind } from './types.ts'

/** How many sentences behind a grant a choice that points back is looked for. */
const NEAR = 4

/** The limits that ask some of the people bound, and never all of them. */
const ASKED: ReadonlySet<string> = new Set(['region', 'plan', 'age'])

/** "People in Europe", "customers on the Team plan": said to some, and not to all whom the document binds. */
export const isForSome = (text: string): boolean =>
  readLimits(text).some(({ kind }) => ASKED.has(kind) || kind === 'role')

/**
 * Are only some asked, where the grant is one of everybody's data: "Enterprise customers are left out unless they opt in"? A
 * role can be that of the one bound ("with the host's consent"), so that it does not tell.
 */
const asksSome = ({ mode, sentence }: Choice, grant: Sentence): boolean =>
  mode === 'opt-in' && readLimits(sentence.text).some(({ kind }) => ASKED.has(kind)) && !isForSome(grant.text)

/**
 * The consent that the section states for a grant of data of these kinds: a choice about AI or training anywhere in it, or a
 * choice that points back ("you can opt out of this") within a few sentences. A choice about other data is none. `any`: does
 * the grant name data of any kind?
 */
export function consentInSection(
  document: Document,
  choices: Choices,
  grant: Sentence,
  kinds: ReadonlySet<DataKind>,
  any: boolean,
): Consent {
  const named = [...choices.named].flatMap(([kind, list]) =>
    kind === '' || kinds.size === 0 || kinds.has(kind)
      ? list
      : // "We use information to train. You can decide whether your notes are used": of the data just named at large.
        list.filter((c) => any && c.sentence.block === grant.block && c.sentence.index > grant.index),
  )
  const near = Array.from({ length: NEAR }, (_, i) => choices.near.get(grant.index + i + 1))
    .filter((choice) => choice !== undefined)
    .filter(
      (c) =>
        c.sentence.section === grant.section &&
        (c.data.size === 0 || kinds.size === 0 || [...c.data].some((k) => kinds.has(k))),
    )
  const found = [...near, ...named]
    .filter((c) => !asksSome(c, grant))
    // An item under the grant is a condition of its own list, but for one that speaks to the people bound.
    .filter((c) => !c.general || (c.sentence.section === grant.section && c.sentence.index > grant.index))
    .filter(
      ({ sentence }) =>
        sentence !== grant && (sentence.leadIn !== grant || /^you (?:can|may)\b/i.test(sentence.text)),
    )
    .sort((a, b) => a.sentence.index - b.sentence.index)
  return strongest(document, found)
}

/** A promise that waits for consent binds the whole grant; a choice further on does not undo it. */
function strongest(document: Document, found: readonly Choice[]): Consent {
  const choice = found.find((c) => c.mode === 'opt-in') ?? found[0]
  return choice ? consentOf(document, choice) : NONE
}

function consentOf(document: Document, { sentence, from, to, mode }: Choice): Consent {
  const evidence = { ...rangeOf(document, sentence, from, to), text: sentence.text.slice(from, to) }
  return { mode, where: 'section', evidence }
}

/** The consent of a choice that names the grant by its number: by that of its section, or of its item in it. */
export function consentByNumber(document: Document, choices: Choices, grant: Sentence): Consent {
  const number = grant.section?.number?.toLowerCase()
  if (!number || choices.numbered.size === 0) return NONE
  const names = [number]
  for (let item: Sentence | null = grant; item; item = item.leadIn) {
    // A paragraph can begin with its letter, too.
    const marker = item.marker ?? /^\(\w{1,4}\)/.exec(item.text)?.[0]
    if (marker) names.push(`${number}(${marker.toLowerCase().replaceAll(/[^a-z]/g, '')})`)
  }
  const choice = names.map((name) => choices.numbered.get(name)).find((each) => each !== undefined)
  return choice && choice.sentence !== grant ? consentOf(document, choice) : NONE
}

/** The consent of a section whose title says what its choices are about, "Your choices > AI training": they need not say so again. */
export function consentUnderTitle(
  document: Document,
  choices: Choices,
  grant: Sentence,
  kinds: ReadonlySet<DataKind>,
): Consent {
  const fits = ({ data }: Choice): boolean =>
    data.size === 0 || kinds.size === 0 || [...data].some((kind) => kinds.has(kind))
  const found = [...choices.near.values(), ...[...choices.named.values()].flat()].filter(
    (c) => c.sentence !== grant && fits(c) && !asksSome(c, grant),
  )
  return strongest(document, found)
}
