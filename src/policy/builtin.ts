/** The rules that need no policy: what could not be judged, and waivers that no longer serve. */
import type { Rule, Severity } from './types.ts'

interface Words {
  severity: Severity
  message: string
  reasoning: string
  fix: string
}

const BUILTIN = {
  'input/unreadable': {
    severity: 'error',
    message: 'A file that was to be judged could not be read.',
    reasoning: 'What was not read was not judged, and silence would look like approval.',
    fix: 'Make the file readable UTF-8 text, or take it out of `documents`.',
  },
  'input/empty': {
    severity: 'error',
    message: 'A document holds no text.',
    reasoning: 'An empty document is mostly a mistake, and nothing in it can be judged.',
    fix: 'Restore the text, or take the file out of `documents`.',
  },
  'input/language': {
    severity: 'error',
    message: 'A document is in a language that cannot be read.',
    reasoning: 'There is no vocabulary for the language, so nothing in the document was judged.',
    fix: 'State the right language in the front matter (`lang: en`), or take the file out of `documents`.',
  },
  'input/nesting': {
    severity: 'error',
    message: 'A document is nested too deeply.',
    reasoning: 'Text below the limit was not read, so it was not judged.',
    fix: 'Write the lists or elements flatter.',
  },
  'input/include': {
    severity: 'warning',
    message: 'A document includes text that is not in the file.',
    reasoning: 'The included text was not read here, so it was not judged in this place.',
    fix: 'Put the text into the document, or list the included file under `documents`.',
  },
  'input/front-matter': {
    severity: 'warning',
    message: 'The front matter of a document cannot be read.',
    reasoning: 'Dates, title and language may stand there and were not seen.',
    fix: 'Mend the YAML or TOML between the delimiters.',
  },
  'text/hidden': {
    severity: 'error',
    message: 'Wording hides from people, or from this check.',
    reasoning:
      'People are bound by what they can read. A word with an unseen character or a disguised letter in it, and terms in a comment or in an element that no page shows, read otherwise to a program than to a person. Words that are struck out are read as taken out; a page that does not show the strike makes them hold.',
    fix: 'Write the words plainly, and show the terms or take them out.',
  },
  'policy/loosened': {
    severity: 'warning',
    message: 'This change would loosen the policy.',
    reasoning:
      'Who changes a rule and what it guards in one go decides both alone. The policy that was there before judged this change.',
    fix: 'Have the owners of the policy approve it, best in a pull request of its own.',
  },
  'policy/unusable': {
    severity: 'error',
    message: 'The policy could not be used as this change leaves it.',
    reasoning: 'A policy that cannot be used judges nothing: every run would fail until it is mended.',
    fix: 'Mend what the message names.',
  },
  'policy/unusable-waiver': {
    severity: 'error',
    message: 'A waiver in a document cannot be used.',
    reasoning: 'Whoever wrote it believes that a finding is accepted on the record, and it is not.',
    fix: 'Mend what the message names, or remove the comment.',
  },
  'policy/unused-waiver': {
    severity: 'warning',
    message: 'A waiver matches no finding.',
    reasoning: 'A waiver that accepts nothing today could accept something unseen tomorrow.',
    fix: 'Remove the waiver, or mend its rule, file, section or place.',
  },
} as const satisfies Record<string, Words>

/** The id of a rule that is built in. A policy can change its severity and nothing else. */
export type BuiltinRuleId = keyof typeof BUILTIN

/** The built-in rules, by id. They judge no fact; `src/lint` makes their findings, each with its own message. */
export const BUILTIN_RULES: ReadonlyMap<string, Rule> = new Map(
  Object.entries(BUILTIN).map(([id, words]) => [
    id,
    {
      ...words,
      id,
      wording: null,
      sources: [],
      examples: { fail: [], pass: [] },
      fact: 'input',
      options: {},
      at: 'title',
      schema: true,
      short: null,
      satisfied: () => true,
      origin: 'fineprint',
      place: () => ({ line: 1, column: 1 }),
      set: { rule: null, severity: null, message: null, options: {} },
    },
  ]),
)

/** Does the id belong to the rules that are built in, or might one day? */
export function isReserved(id: string): boolean {
  return ['input/', 'policy/', 'text/'].some((prefix) => id.startsWith(prefix))
}
