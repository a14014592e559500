/** The pages about rules: an index by pack, and one page a rule. */
import { stringify } from 'yaml'
import { PLACEHOLDER_PATTERN } from '../../src/policy/index.ts'
import { linkText, quoteParagraphs, quoteText } from '../../src/report/markdown.ts'
import { diffBlock } from './diff.ts'
import { codeSpan, fenced, page, prose, table } from './markdown.ts'
import type { Pack, PackRule, RuleSource, Wording } from './packs.ts'

export const RULES = 'docs/rules'
const BUILTIN = 'built-in'
const BUILTIN_SOURCE = 'src/policy/builtin.ts'

/** All pages about rules, by path. */
export function rulePages(packs: readonly Pack[], builtin: readonly PackRule[]): Map<string, string> {
  const pages = new Map([[`${RULES}/README.md`, indexPage(packs, builtin)]])
  for (const { name, rules } of packs)
    for (const rule of rules)
      pages.set(`${RULES}/${name}/${rule.id}.md`, rulePage(rule, `policies/${name}.yml`, `fineprint:${name}`))
  for (const rule of builtin)
    pages.set(`${RULES}/${BUILTIN}/${rule.id}.md`, rulePage(rule, BUILTIN_SOURCE, null))
  return pages
}

/** The packs: name, with a link to `index`, how many rules, and the first sentence that the pack says of itself. */
export function packTable(packs: readonly Pack[], index: string): string {
  return table(
    ['pack', 'rules', 'what it is'],
    packs.map(({ name, rules, about }) => [
      `[\`fineprint:${name}\`](${index}#${headingSlug(name)})`,
      String(rules.length),
      prose(firstSentence(withoutName(name, about[0] ?? ''))),
    ]),
  )
}

function indexPage(packs: readonly Pack[], builtin: readonly PackRule[]): string {
  return page('policies/*.yml and src/policy/builtin.ts', [
    '# Rules',
    'Every rule that ships, by pack. A policy takes a pack over with `extends: [fineprint:NAME]` and can then set the ' +
      'severity, the message and the options of each rule, or turn it `off`. What stands in *italics* is filled in by ' +
      'what was read. `fineprint explain RULE` prints a page of these in a terminal.',
    'An error blocks a change, a warning comments on it, and a note (info) tells. Only `recommended` has errors: whether a law binds you is ' +
      'yours to judge, so raise what does. No pack is legal advice, neither where it finds something nor where it does not. ' +
      '[How to choose among the packs, and where they overlap](../guide-counsel.md#choose-among-the-packs).',
    ...packs.flatMap(packBlocks),
    '## Built in',
    'What could not be judged is a finding as well. These rules are always there; a policy can change their severity.',
    ruleTable(builtin, BUILTIN),
  ])
}

function packBlocks({ name, about, parents, rules, changed }: Pack): string[] {
  return [
    `## ${headingOf(name)}`,
    ...about.map((paragraph, at) => prose(at === 0 ? withoutName(name, paragraph) : paragraph)),
    ...(parents.length === 0 ? [] : [`Takes over the rules of ${parents.map(codeSpan).join(', ')}.`]),
    ...(rules.length === 0 ? [] : [ruleTable(rules, name)]),
    ...(changed.length === 0
      ? []
      : [
          'Changes rules of other packs:',
          fenced(`rules:\n${changed.map(({ yaml }) => indented(yaml)).join('\n')}`, 'yaml'),
        ]),
  ]
}

function ruleTable(rules: readonly PackRule[], folder: string): string {
  return table(
    ['rule', 'severity', 'what it says'],
    rules.map((rule) => [
      `[\`${rule.id}\`](${folder}/${rule.id}.md)`,
      severityWords(rule),
      messageWords(rule.message, rule.options),
    ]),
  )
}

function rulePage(rule: PackRule, source: string, pack: string | null): string {
  const up = '../'.repeat(rule.id.split('/').length)
  const origin =
    pack === null
      ? `Built in: always there, whatever the policy extends. A policy can change its severity.`
      : `From [\`${pack}\`](${up}README.md#${headingSlug(pack.replace('fineprint:', ''))}), in [${source}](${up}../../${source}).`
  return page(source, [
    `# ${quoteText(rule.id)}`,
    `**${severityWords(rule)}** · ${messageWords(rule.message, rule.options)}`,
    origin,
    ...section('Why', quoteParagraphs(rule.reasoning ?? '')),
    ...section('How to satisfy it', quoteParagraphs(rule.fix ?? '')),
    ...section(
      'Ready wording',
      rule.wording === null
        ? []
        : [
            'Where reading the document with this sentence behind the one at fault shows that it settles the finding, a ' +
              'comment offers it as a change of one click. Whether it is true of what the company does, people have to know.',
            `> ${quoteText(rule.wording)}`,
          ],
    ),
    ...section('Breaks the rule', rule.fail.flatMap(wordingBlocks)),
    ...section('Satisfies the rule', rule.pass.flatMap(wordingBlocks)),
    ...section('Sources', rule.sources.length === 0 ? [] : [rule.sources.map(sourceLine).join('\n')]),
    // Patterns and schemas are for engineers, so they come last.
    ...section('Options', optionBlocks(rule)),
    ...section('What it demands', demandBlocks(rule, up)),
  ])
}

const section = (title: string, blocks: readonly string[]): string[] =>
  blocks.length === 0 ? [] : [`## ${title}`, ...blocks]

function severityWords({ severity }: PackRule): string {
  return severity === 'off' ? 'off, until a policy turns it on' : severity
}

/** The message with the usual values of options in it, and placeholders of what was read in italics. */
function messageWords(message: string, options: Readonly<Record<string, unknown>>): string {
  const parts = message.split(PLACEHOLDER_PATTERN)
  // The pattern has one group, so names stand at the odd places.
  return parts
    .map((part, at) => {
      if (at % 2 === 0) return spaced(part)
      return Object.hasOwn(options, part) ? quoteText(String(options[part])) : `*${quoteText(part)}*`
    })
    .join('')
    .trim()
}

/** Prose, with the spaces at its ends kept. */
function spaced(text: string): string {
  if (text.trim() === '') return text
  const [, before = '', after = ''] = /^(\s?)[\s\S]*?(\s?)$/.exec(text) ?? []
  return `${before}${prose(text)}${after}`
}

/** Values that stand twice are written twice: nobody looks up an anchor. */
const PLAIN = { lineWidth: 0, aliasDuplicateObjects: false }

/** Characters of a value that are shown; what is longer is a pattern, and stands in the demand. */
const LONGEST_VALUE = 60

function optionBlocks({ id, options }: PackRule): string[] {
  const values = Object.entries(options).map(([name, value]) => [name, value, JSON.stringify(value)] as const)
  if (values.length === 0) return []
  const short = values.filter(([, , text]) => text.length <= LONGEST_VALUE)
  const [first] = short
  const entry = first && stringify({ rules: { [id]: { with: { [first[0]]: first[1] } } } }, { lineWidth: 0 })
  return [
    table(
      ['option', 'usual value'],
      values.map(([name, value, text]) => [
        codeSpan(name),
        text.length <= LONGEST_VALUE
          ? codeSpan(text)
          : Array.isArray(value)
            ? 'a list, below'
            : 'a pattern, below',
      ]),
    ),
    ...(entry === undefined ? [] : ['In a policy:', fenced(entry, 'yaml')]),
  ]
}

function wordingBlocks({ text, change, kind, hard }: Wording): string[] {
  const notes = [
    kind === null ? null : `in a document of kind ${codeSpan(kind)}`,
    hard ? 'hard: a matcher of words would get it wrong' : null,
  ]
  const note = notes.filter((part) => part !== null).join('; ')
  const shown = change === null ? textBlock(text ?? '') : diffBlock(change.before, change.after)
  return note === '' ? [shown] : [`(${note})`, shown]
}

/** A sentence is quoted; what has lines is shown as it is written. */
function textBlock(text: string): string {
  return text.trim().includes('\n') ? fenced(text, 'text') : `> ${quoteText(text)}`
}

function sourceLine({ title, url, jurisdiction, status, checked }: RuleSource): string {
  const facts = [jurisdiction, status, checked === undefined ? undefined : `checked ${checked}`]
  const known = facts.filter((fact) => fact !== undefined).map((fact) => quoteText(String(fact)))
  return `- ${linkText(title, url ?? null)}${known.length === 0 ? '' : ` (${known.join('; ')})`}`
}

function demandBlocks({ demand, compiled, at, options }: PackRule, up: string): string[] {
  if (demand.length === 0) return []
  const judged =
    compiled === null
      ? []
      : [
          `It judges every ${compiled.fact}; [its fields](${up}../policy.md#${compiled.fact}) are those of the schema.`,
        ]
  const place = at === null ? [] : [`The finding stands at: ${codeSpan(at)}.`]
  const written = fenced(demand.map(({ yaml }) => yaml).join('\n'), 'yaml')
  const short = demand.some(({ key }) => key === 'forbid' || key === 'require')
  const schema =
    short && compiled !== null
      ? [
          '<details><summary>As JSON Schema</summary>',
          fenced(stringify({ [compiled.fact]: compiled.schema }, PLAIN), 'yaml'),
          '</details>',
        ]
      : []
  const long = Object.entries(options).filter(([, value]) => JSON.stringify(value).length > LONGEST_VALUE)
  const values =
    Object.keys(options).length === 0
      ? []
      : [
          `\`{ $with: name }\` stands for the value of an option${long.length === 0 ? '.' : ':'}`,
          ...(long.length === 0
            ? []
            : [fenced(stringify({ with: Object.fromEntries(long) }, PLAIN), 'yaml')]),
        ]
  return [...judged, ...place, written, ...values, ...schema]
}

const headingOf = (pack: string): string => `fineprint:${pack}`
const headingSlug = (pack: string): string => headingOf(pack).replace(':', '')
const indented = (yaml: string): string => yaml.replaceAll(/^(?=.)/gm, '  ')

/** `fineprint:NAME: what it is` without the name, which stands beside it. */
function withoutName(name: string, paragraph: string): string {
  const own = `fineprint:${name}:`
  if (!paragraph.startsWith(own)) return paragraph
  const rest = paragraph.slice(own.length).trim()
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

const firstSentence = (text: string): string => /^.*?[.](?= |$)/.exec(text)?.[0] ?? text
