/** Where the parts of a policy come from. */
import type { PolicyText } from './file.ts'
import type { NameOrigin, Origin } from './types.ts'
import type { Path } from './yaml.ts'

/** The place of a key of the text. Its line is looked up when it is asked for: few ever are. */
export function originAt({ path, source, override }: PolicyText, at: Path): Origin {
  return {
    path,
    get line() {
      return source.place(at, 'key').line
    },
    override: override ?? null,
  }
}

/** Do two parts stand in the same file, and in the same override of it? Each says of a rule only once what it is. */
export const sameLevel = (one: Origin | null, other: Origin | null): boolean =>
  one?.path === other?.path && JSON.stringify(one?.override) === JSON.stringify(other?.override)

/** The names of parties and terms that the text gives, in the order in which they stand. */
export function namesIn(text: PolicyText): NameOrigin[] {
  return (['parties', 'terms'] as const).flatMap((of) =>
    Object.entries<string[]>({ ...text.file[of] }).flatMap(([key, names]) =>
      names.map((name, index) => ({ of, key, name, from: originAt(text, [of, key, index]) })),
    ),
  )
}
