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

/** The names of parties and terms that the text gives, in the order in which they stand. */
export function namesIn(text: PolicyText): NameOrigin[] {
  return (['parties', 'terms'] as const).flatMap((of) =>
    Object.entries<string[]>({ ...text.file[of] }).flatMap(([key, names]) =>
      names.map((name, index) => ({ of, key, name, from: originAt(text, [of, key, index]) })),
    ),
  )
}
