/** The commands and their options: the one table that the parser, the help and the documentation read. */
import { EXAMPLE_DAY } from '../lint/index.ts'

export interface Option {
  type: 'string' | 'boolean'
  /** What the help calls the value. */
  value?: string
  choices?: readonly string[]
  summary: string
}

export interface Command {
  /** What follows the options. */
  operands: string
  summary: string
  /** The help's paragraphs. */
  description: readonly string[]
  options: Readonly<Record<string, Option>>
}

const HELP = { type: 'boolean', summary: 'print this help' } as const satisfies Option
const POLICY = {
  type: 'string',
  value: 'FILE',
  summary: 'the policy; without it the nearest .fineprint.yml, .yaml or .json from the first path upward',
} as const satisfies Option
const OUTPUT = {
  type: 'string',
  value: 'FILE',
  summary: 'write the report to a file instead of standard output',
} as const satisfies Option
const FORMAT = {
  type: 'string',
  choices: ['terminal', 'json'],
  summary: 'form of the output (default: terminal)',
} as const satisfies Option
const NO_COLOR = { type: 'boolean', summary: 'print without colors' } as const satisfies Option

export const COMMANDS = {
  init: {
    operands: '[folder]',
    summary: 'write a first policy, a baseline and the workflow for the documents of a repository',
    description: [
      'The folder is the root of a repository; without one it is the current folder. Its Markdown files are searched for ' +
        'terms, privacy policies and the like; what each was taken for is said, and stands in the policy, .fineprint.yml. ' +
        'Findings that stand today are accepted in .fineprint-baseline.yml.',
      'A file that exists is left as it is, so the command can be run again.',
      'Exit status: 0 the files are there, 2 wrong usage, no document, or something that could not be read or written.',
    ],
    options: {
      action: {
        type: 'string',
        value: 'OWNER/REPO@SHA',
        summary: 'where the workflow takes the action from: a repository and the 40 digits of a commit',
      },
      'no-baseline': { type: 'boolean', summary: 'accept nothing that stands today' },
      'dry-run': { type: 'boolean', summary: 'print the files instead of writing them' },
      help: HELP,
    },
  },
  lint: {
    operands: '[paths…]',
    summary: 'judge documents by the policy',
    description: [
      'A path is a document or a folder; without a path the current folder is searched. Folders are searched for ' +
        'the documents that the policy names, or for Markdown files where it names none.',
      'Exit status: 0 no findings at or above --fail-on, 1 findings, 2 wrong usage, an unusable policy, or input ' +
        'that could not be read.',
    ],
    options: {
      policy: POLICY,
      base: {
        type: 'string',
        value: 'REF',
        summary: 'compare with the merge base of this Git revision and HEAD',
      },
      scope: {
        type: 'string',
        choices: ['introduced', 'all'],
        summary: 'report what is new since --base, or everything (default: introduced with --base, else all)',
      },
      rule: {
        type: 'string',
        value: 'RULE',
        summary: 'report only what this rule finds, and what could not be judged',
      },
      'fail-on': {
        type: 'string',
        choices: ['error', 'warning', 'never'],
        summary: 'the mildest finding that makes the exit status 1 (default: error)',
      },
      format: {
        type: 'string',
        choices: ['terminal', 'json', 'github'],
        summary: 'form of the report (default: terminal)',
      },
      output: OUTPUT,
      'no-color': NO_COLOR,
      help: HELP,
    },
  },
  clauses: {
    operands: '[paths…]',
    summary: 'print what was read from documents',
    description: [
      'Prints every clause with the words it was read from, without judging it. Paths as for lint.',
      'With --explain, prints how sentences were read: their predicates, how these hang together, and for each field ' +
        'of a clause the words and the reason. For example: fineprint clauses --explain --line 42 terms.md',
      'Exit status: 0 everything was read, 2 wrong usage, an unusable policy, or input that could not be read.',
    ],
    options: {
      policy: POLICY,
      format: FORMAT,
      explain: { type: 'boolean', summary: 'print how the sentences with a clause were read, and why' },
      line: {
        type: 'string',
        value: 'N',
        summary: 'with --explain and one file: how every sentence on this line was read',
      },
      text: {
        type: 'string',
        value: 'WORDING',
        summary: 'with --explain: the wording to read instead of files; - reads it from standard input',
      },
      output: OUTPUT,
      'no-color': NO_COLOR,
      help: HELP,
    },
  },
  diff: {
    operands: 'BASE HEAD [paths…]',
    summary: "print what a change does to people's rights",
    description: [
      'BASE and HEAD are two files, or two Git revisions; with revisions, the documents that differ are compared, or those ' +
        'under the paths. What the company gains comes first, then what people gain. Text that was moved, renumbered, ' +
        'reformatted or reworded without a change of rights is no change.',
      'Exit status: 0 the versions were compared, whatever changed, 2 wrong usage, an unusable policy, or input that could ' +
        'not be read.',
    ],
    options: {
      policy: POLICY,
      format: FORMAT,
      output: OUTPUT,
      'no-color': NO_COLOR,
      help: HELP,
    },
  },
  baseline: {
    operands: 'create|prune',
    summary: 'accept the findings that stand today, or let go of those that were fixed',
    description: [
      'create writes the findings in the documents of the policy to a file beside it, .fineprint-baseline.yml for ' +
        '.fineprint.yml. From then on they count in no run, on no surface; new ones do. It never overwrites a file.',
      'prune takes out of the file what no longer exists. It never adds anything.',
      'Exit status: 0 the file was written, 2 wrong usage, an unusable policy, or input that could not be read.',
    ],
    options: { policy: POLICY, help: HELP },
  },
  explain: {
    operands: 'RULE',
    summary: "print a rule's reasoning, examples and sources",
    description: ['RULE is the id of a rule that the policy has on, for example license/perpetual.'],
    options: { policy: POLICY, 'no-color': NO_COLOR, help: HELP },
  },
  test: {
    operands: '[RULE…]',
    summary: 'try rules on the examples that they carry',
    description: [
      'Tries the rules that the policy file itself defines, and those of packs to which it gives another message or other ' +
        'options; or the rules named. One that only an override has on, or gives other options, is tried as it is there. ' +
        'Prints each example that came out otherwise than it says, and how it was read. Examples ' +
        `are judged as of ${EXAMPLE_DAY}. ` +
        'Where options of a rule from a pack were changed, examples of the pack that no longer ' +
        'hold are told and are no fault.',
      'With --mutants, each rule is tried with one condition taken out or changed at a time. Where all examples come out the ' +
        'same, none shows what the condition is for.',
      'Exit status: 0 all examples came out as they say, 1 one did not (or, with --strict or --mutants, what these look for ' +
        'was found), 2 wrong usage, an unusable policy, or nothing was tested.',
    ],
    options: {
      policy: POLICY,
      all: { type: 'boolean', summary: 'test the rules of packs, too' },
      mutants: { type: 'boolean', summary: 'tell what the examples of a rule do not show' },
      strict: {
        type: 'boolean',
        summary:
          'fail where a rule lacks failing or passing examples, or changed options break those of a pack',
      },
      format: FORMAT,
      'no-color': NO_COLOR,
      help: HELP,
    },
  },
  'print-config': {
    operands: 'FILE',
    summary: 'print what applies to a document, and where each setting comes from',
    description: [
      'Prints whether FILE is a document by the policy and of what kind, the parties and terms, the rules that are on and off, ' +
        'waivers, the baseline and approvers, each with the line that says so. FILE is not read and need not exist.',
      'Exit status: 0 the settings were printed, also of a file that is no document, 2 wrong usage or an unusable policy.',
    ],
    options: {
      policy: POLICY,
      format: FORMAT,
      output: OUTPUT,
      'no-color': NO_COLOR,
      help: HELP,
    },
  },
  help: {
    operands: '[command]',
    summary: 'print help',
    description: ['Prints the commands, or the options of one command.'],
    options: { help: HELP },
  },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof COMMANDS

type Value<O extends Option> = O extends { choices: readonly (infer Choice)[] }
  ? Choice
  : O['type'] extends 'boolean'
    ? boolean
    : string

/** The options of a command as they were given. */
export type Values<Name extends CommandName> = {
  -readonly [Key in keyof (typeof COMMANDS)[Name]['options']]?: Value<
    Extract<(typeof COMMANDS)[Name]['options'][Key], Option>
  >
}
