/** The texts that a policy is made of: its own, and those that it extends. */
import { errorAt, type PolicyReader, type PolicyText } from './file.ts'
import type { Packs } from './library.ts'
import { nearest } from './nearest.ts'
import type { Shared } from './shared.ts'
import { show } from './show.ts'
import { entriesOf, isPack, type SharedSource, sourceName, sourceOf } from './sources.ts'

/**
 * The policy, and the packs and shared policies that it extends, directly or not: what is extended first, each once, in the
 * order in which later rules override earlier ones. Throws PolicyError for a pack that does not exist, and for a shared policy
 * that was not gathered.
 */
export function withExtended(
  own: PolicyText,
  { packs, packValues }: Packs,
  read: PolicyReader,
  shared: Shared | null,
): PolicyText[] {
  const seen = new Set<string>()
  const collect = (text: PolicyText, from: SharedSource): PolicyText[] => {
    const extended = entriesOf(text.file).flatMap((entry) => {
      const source = isPack(entry.from) ? null : sourceOf(entry.from, from)
      const id = source === null || 'reason' in source ? entry.from : sourceName(source)
      if (source === null && entry.integrity !== null)
        throw errorAt(text, entry.at, 'value', `${show(id)} ships with Fineprint: remove \`integrity\``)
      if (seen.has(id)) return []
      seen.add(id)
      if (source !== null) {
        const found = shared?.texts.get(id)
        if (found === undefined) throw errorAt(text, entry.at, 'value', `${show(id)} was not read`)
        return collect(found.text, found.source)
      }
      const name = id.replace(/^fineprint:/, '')
      const pack = Object.hasOwn(packs, name) ? packs[name] : undefined
      if (pack === undefined) throw errorAt(text, entry.at, 'value', unknownPack(name, packs))
      return collect(read(pack, id, packValues?.[name]), from)
    })
    return [...extended, text]
  }
  return collect(own, shared?.origin ?? { kind: 'file', path: own.path })
}

function unknownPack(name: string, packs: Record<string, string>): string {
  const names = Object.keys(packs)
  const near = nearest(name, names)
  const known = names.map((pack) => `fineprint:${pack}`).join(', ')
  const remedy = near === null ? `expected one of ${known}` : `did you mean \`fineprint:${near}\`?`
  return `unknown pack ${show(`fineprint:${name}`)}; ${remedy}`
}
