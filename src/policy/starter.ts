/** The policy that a repository starts with, as text. */
import { legalFolder } from './guess.ts'
import { DOCUMENT_KINDS, type DocumentKind } from './types.ts'

/** What the first policy says. */
export interface Start {
  /** The documents and what they were taken for; paths from the folder of the policy, with forward slashes. */
  documents: { path: string; kind: DocumentKind }[]
  /** Files and folders beside them that are to be left out; paths likewise, those of folders end with a slash. */
  leftOut: string[]
  /** What the documents call the company; empty where none says so beyond doubt. */
  provider: string[]
  /** Where the schema is taken from, as in `uses:` of a workflow: "OWNER/fineprint@…". */
  action: string
  /** ISO day on which the example of a waiver ends. */
  expires: string
}

/**
 * A policy with the recommended rules and the documents. A folder that is there for legal documents only is named as a
 * whole, so that what is added to it later is judged as well.
 */
export function starterPolicy(start: Start): string {
  return [
    `# yaml-language-server: $schema=${schemaAddress(start.action)}`,
    '',
    '# What the company demands of its own terms and privacy policies. Fineprint judges every pull request by it.',
    '# `fineprint explain RULE` says what a rule is about, `fineprint clauses` what was read from the documents.',
    '',
    ...PACK_LINES,
    '',
    ...documentLines(start),
    '',
    ...partyLines(start.provider),
    '',
    ...EXAMPLE_RULES,
    '',
    ...exampleWaiver(start),
    '',
  ].join('\n')
}

const PACK_LINES = [
  '# Packs of rules that ship. Others: fineprint:ai-training, fineprint:consumer-fairness, fineprint:gdpr, fineprint:ccpa and',
  '# fineprint:ftc. Their rules warn; raise to error what binds you. None is legal advice.',
  'extends: [fineprint:recommended]',
]

function schemaAddress(action: string): string {
  const [repository, commit] = action.split('@')
  return `https://raw.githubusercontent.com/${repository}/${commit}/policies/policy.schema.json`
}

function documentLines({ documents, leftOut }: Start): string[] {
  const folders = [...new Set(documents.flatMap(({ path }) => legalFolder(path) ?? []))].sort()
  const entries = DOCUMENT_KINDS.flatMap((kind) => {
    const files = documents
      .filter((document) => document.kind === kind && !(kind === 'other' && isInWhole(document.path)))
      .map(({ path }) => glob(path))
    return files.length === 0 ? [] : [entry(files, kind)]
  })
  const wholes = folders.map((folder) => {
    const out = leftOut.filter((path) => path.startsWith(`${folder}/`))
    const patterns = [`${folder}/`, ...out].map(glob)
    return entry(
      [
        `${patterns[0]}/*.md`,
        `!${patterns[0]}/${ABOUT_THE_FOLDER}`,
        ...patterns.slice(1).map((each) => `!${each}`),
      ],
      'other',
    )
  })
  return [
    '# Which files are documents, and of what kind. The first entry that matches a file counts.',
    ...(folders.length > 0
      ? []
      : ['# A document that comes later needs its line here; patterns such as legal/**/*.md serve as well.']),
    'documents:',
    ...entries.flat(),
    ...(wholes.length > 0 ? ['  # Whatever else is in the folder, now or later.'] : []),
    ...wholes.flat(),
  ]
}

function entry(files: string[], kind: DocumentKind): string[] {
  const [only] = files
  if (files.length === 1) return [`  - files: ${scalar(only!)}`, `    kind: ${kind}`]
  return ['  - files:', ...files.map((file) => `      - ${scalar(file)}`), `    kind: ${kind}`]
}

function partyLines(provider: string[]): string[] {
  const head = '# What the documents call the company, besides "we".'
  if (provider.length > 0) return [head, 'parties:', `  provider: [${provider.map(scalar).join(', ')}]`]
  return [
    `${head} No document says so beyond doubt: put the names here.`,
    '# parties:',
    '#   provider: [Northwind, Northwind Traders Inc.]',
  ]
}

const EXAMPLE_RULES = [
  '# Other severities (error, warning, info, off) for rules that ship, and rules of your own.',
  '# rules:',
  '#   license/perpetual: error',
  '#   own/no-voice-training:',
  '#     severity: error',
  '#     message: Voice recordings never train models, whatever people agree to.',
  '#     forbid: { action: train-ai, data: biometric }',
  '#     examples: # `fineprint test` tries them',
  "#       fail: ['With your consent, we may use your voice recordings to train our models.']",
  '#       pass: [We never use your voice recordings to train our models.]',
]

function exampleWaiver({ documents, expires }: Start): string[] {
  return [
    '# Decisions to accept a finding, on the record.',
    '# waivers:',
    '#   - rule: license/broad',
    `#     file: ${scalar(documents[0]?.path ?? 'legal/terms.md')}`,
    "#     section: '1.2' # without it, the whole document",
    '#     reason: Customers of the old plan keep this wording until renewal.',
    "#     approved-by: '@northwind/legal'",
    `#     expires: ${expires}`,
  ]
}

/** As in a folder that the policy does not name, files about the files are no documents. */
const ABOUT_THE_FOLDER = '{README,CHANGELOG,CONTRIBUTING,CODE_OF_CONDUCT,LICENSE,SECURITY}.md'

const isInWhole = (path: string): boolean => legalFolder(path) !== null && path.endsWith('.md')

/** The pattern that matches this file alone, or whatever is in this folder. */
const glob = (path: string): string =>
  path.replace(/[\\*?[\]{},]|^!/g, '\\$&') + (path.endsWith('/') ? '**' : '')

/** A YAML scalar on one line, whatever the text. JSON is YAML. */
const scalar = (text: string): string =>
  /^[A-Za-z](?:[A-Za-z0-9 ._/-]*[A-Za-z0-9._/-])?$/.test(text) &&
  !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : /^[\x20-\x7E]+$/.test(text)
      ? `'${text.replaceAll("'", "''")}'`
      : JSON.stringify(text).replace(
          UNSEEN,
          (char) => `\\U${char.codePointAt(0)!.toString(16).padStart(8, '0')}`,
        )

/** Nothing that a reviewer would not see. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00A0]/gu
