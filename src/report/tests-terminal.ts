/** What `fineprint test` found, for a person at a terminal. */
import { stringify } from 'yaml'
import type { Trial } from '../lint/index.ts'
import type { Mutant } from '../policy/index.ts'
import type { ExampleSide, Rule } from '../policy/types.ts'
import { formatChangesTerminal } from './changes-terminal.ts'
import { formatExplanationsTerminal } from './explanations-terminal.ts'
import { type Paint, painter, type TerminalOptions } from './paint.ts'
import { count } from './phrases.ts'
import {
  placeOfExample,
  placeOfMutant,
  summarizeTests,
  type TestedRule,
  type TestReport,
  type WrongExample,
} from './tests.ts'
import { cut, visible, withoutCommands } from './visible.ts'
import { wrapText } from './wrap.ts'

/** One line a rule, below it what came out wrong and how it was read, and what the examples do not show. */
export function formatTestsTerminal(report: TestReport, options: TerminalOptions): string {
  const paint = painter(options.color)
  const blocks = report.rules.map((rule) => {
    const parts = [
      headRow(rule, paint),
      ...rule.wrong.map((wrong) => wrongBlock(rule.rule, wrong, options, paint)),
      ...toldBlocks(rule, options.width, paint),
    ]
    return parts.join('\n\n')
  })
  const separate = blocks.map((block, index) =>
    index === 0 || !(block.includes('\n') || blocks[index - 1]!.includes('\n')) ? block : `\n${block}`,
  )
  return withoutCommands(`${separate.join('\n')}\n\n${closing(report, paint)}\n`)
}

const SIDE_WORDS: Record<ExampleSide, string> = { fail: 'failing', pass: 'passing' }

/** "as said  northwind/no-voice-training  2 failing, 3 passing". */
function headRow({ rule, override, trials, wrong }: TestedRule, paint: Paint): string {
  const faults = wrong.filter(({ excused }) => !excused).length
  const counts = (['fail', 'pass'] as const).map((side) => {
    const all = trials.filter((trial) => trial.side === side)
    const right = all.filter(({ outcome }) => outcome === 'as-said').length
    return `${right === all.length ? all.length : `${right} of ${all.length}`} ${SIDE_WORDS[side]}`
  })
  const state =
    faults > 0
      ? paint('red', 'wrong  ')
      : trials.length === 0
        ? paint('yellow', 'nothing')
        : wrong.length > 0
          ? paint('yellow', 'changed')
          : paint('green', 'as said')
  const where = override === null ? '' : ` in ${visible(override.join(', '))}`
  return `${state}  ${paint('bold', visible(rule.id))}${where}  ${counts.join(', ')}`
}

function wrongBlock(
  rule: Rule,
  { trial, excused, read, changes, fact }: WrongExample,
  { color, width }: TerminalOptions,
  paint: Paint,
): string {
  const { before, after } = trial.read.example
  const head = `  ${paint(excused ? 'yellow' : 'red', excused ? 'changed' : 'wrong')}  ${paint('dim', placeWords(rule, trial))}`
  const quotes =
    before === null
      ? wrapText(`"${cut(after, LONGEST_QUOTE)}"`, width, '  ')
      : [
          ...wrapText(`"${cut(before, LONGEST_QUOTE)}"`, width, '  before: '),
          ...wrapText(`"${cut(after, LONGEST_QUOTE)}"`, width, '  after:  '),
        ]
  const note = excused ? wrapText(EXCUSED, width, '  ') : []
  const told = [head, ...wrapText(outcomeWords(trial), width, '  '), ...note, ...quotes].join('\n')
  // Its author has nothing to mend in it.
  if (excused) return told
  const inner = { color, width: width - 4 }
  const reading = [
    ...(fact === null ? [] : [factText(fact)]),
    formatExplanationsTerminal(read, inner),
    ...(changes === null ? [] : [formatChangesTerminal(changes, inner)]),
  ]
  return [told, paint('bold', '  How it was read:'), ...reading.map(indented)].join('\n\n')
}

/** Characters of an example that are repeated; its place is told. */
const LONGEST_QUOTE = 400

const EXCUSED =
  'the policy gives this rule other options than its examples were written for, so this is told and is no fault'

/** What was expected, and what came instead. */
function outcomeWords({ outcome, read, findings }: Trial): string {
  switch (outcome) {
    case 'missed': {
      const why = read.unjudged === null ? '' : `: it could not be judged: ${read.unjudged}`
      return `expected a finding, found none${why}`
    }
    case 'unsure':
      return `expected a finding of high confidence, found one of low confidence, which blocks nothing: ${findings.map(findingWords).join('; ')}`
    case 'caught':
      return `expected no finding, found ${findings
        .filter(({ confidence }) => confidence === 'high')
        .map(findingWords)
        .join('; ')}`
    case 'unjudged':
      return `expected no finding, but it could not be judged: ${read.unjudged}`
    case 'as-said':
      return 'came out as it says'
  }
}

function findingWords({ message, side, start, clause }: Trial['findings'][number]): string {
  const doubt = clause?.doubt ? ` (${clause.doubt})` : ''
  return `at ${side === 'base' ? 'before, ' : ''}${start.line}:${start.column} "${cut(message, 200)}"${doubt}`
}

const placeWords = (rule: Rule, trial: { side: ExampleSide; index: number }): string => {
  const { line, column } = placeOfExample(rule, trial)
  return visible(`${rule.origin}:${line}:${column}`)
}

function factText(fact: Record<string, unknown>): string {
  const rows = stringify(fact, { lineWidth: 0 }).trimEnd().split('\n')
  return ['What the rule saw of the document:', ...rows.map((row) => `  ${visible(row)}`)].join('\n')
}

const indented = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((row) => (row === '' ? row : `    ${row}`))
    .join('\n')

/** What is missing, and what the examples that are there do not show. */
function toldBlocks({ rule, missing, mutants }: TestedRule, width: number, paint: Paint): string[] {
  const rows = (at: string, words: string): string =>
    [`  ${paint('yellow', 'warning')}  ${paint('dim', at)}`, ...wrapText(words, width, '  ')].join('\n')
  const start = rule.place(['examples'], 'key')
  const blocks = missing.map((side) =>
    rows(visible(`${rule.origin}:${start.line}:${start.column}`), MISSING[side]),
  )
  if (mutants === null) return blocks
  const idle = mutants.idle.map((trial) => rows(placeWords(rule, trial), idleWords(rule)))
  const survivors = grouped(mutants.survivors).map((group) => {
    const { line, column } = placeOfMutant(rule, group[0]!)
    return rows(visible(`${rule.origin}:${line}:${column}`), survivorWords(group))
  })
  const tried = `  ${count(mutants.tried, 'mutant')} tried, ${mutants.survivors.length} survive`
  const more = mutants.untried === 0 ? '' : `; ${mutants.untried} more were not tried`
  return [...blocks, ...idle, ...survivors, ...(missing.length > 0 ? [] : [`${tried}${more}`])]
}

const MISSING: Record<ExampleSide, string> = {
  fail: 'no failing example, so nothing shows that the rule finds anything: add one under `examples.fail`',
  pass: 'no passing example, so nothing shows that the rule lets anything pass: add one under `examples.pass`',
}

const idleWords = ({ fact }: Rule): string =>
  `this passing example proves nothing: no ${fact} was read in it, so every rule lets it pass; write one in which a ${fact} is read, or mark it \`hard: true\` where that is its point`

/** The values of one list that need the same kind of example are told together. */
function grouped(survivors: readonly Mutant[]): Mutant[][] {
  const groups = new Map<string, Mutant[]>()
  for (const mutant of survivors) {
    const { path, change, needs } = mutant
    const key = JSON.stringify([change, needs, change === 'value-dropped' ? path.slice(0, -1) : path])
    groups.set(key, [...(groups.get(key) ?? []), mutant])
  }
  return [...groups.values()]
}

function survivorWords(group: readonly Mutant[]): string {
  const [{ path, part, change, needs }] = group as [Mutant]
  const only =
    needs === 'fail'
      ? 'breaks the rule'
      : needs === 'pass'
        ? 'satisfies the rule'
        : 'breaks or satisfies the rule'
  const remedy = `add one that ${only} only because of it, or take it out`
  if (change === 'value-dropped') {
    const values = group.map((mutant) => `\`${cut(String(mutant.part), LONGEST_PART)}\``).join(', ')
    const each =
      group.length === 1 ? remedy : `add one for each that ${only} only because of it, or take it out`
    return `no example shows what ${values} in ${wherePath(path.slice(0, -1))} is for: ${each}`
  }
  if (change === 'raised' || change === 'lowered') {
    const other = Number(part) + (change === 'raised' ? 1 : -1)
    return `no example shows that ${wherePath(path)} is ${part} and not ${other}: add one that ${only} by exactly that`
  }
  if (change === 'turned')
    return `no example tells ${partWords(path, part)} from its opposite: add one that ${only} only because of it`
  return `no example shows what ${partWords(path, part)} is for: ${remedy}`
}

const LONGEST_PART = 120

/** "`actor: { const: provider }`"; a branch as it is, with the list in which it stands. */
function partWords(path: Mutant['path'], part: unknown): string {
  const flow = stringify(part, { collectionStyle: 'flow', lineWidth: 0 }).trim()
  if (typeof path.at(-1) === 'number')
    return `\`${cut(flow, LONGEST_PART)}\` in ${wherePath(path.slice(0, -1))}`
  return `\`${cut(`${namesOf(path)}: ${flow}`, LONGEST_PART)}\``
}

const wherePath = (path: Mutant['path']): string => `\`${cut(namesOf(path), LONGEST_PART)}\``

/** The way from the nearest field: "data.contains.enum". */
const namesOf = (path: Mutant['path']): string => path.slice(path.lastIndexOf('properties') + 1).join('.')

function closing(report: TestReport, paint: Paint): string {
  const { rules, examples, wrong, excused, missing, idle, survivors } = summarizeTests(report)
  const amounts = [
    wrong + excused === 0 ? 'all as said' : `${wrong} wrong`,
    excused === 0 ? '' : `${excused} of rules with changed options no longer hold`,
    missing === 0 ? '' : `${missing} missing`,
    idle === 0 ? '' : `${idle} ${idle === 1 ? 'proves' : 'prove'} nothing`,
    survivors === 0 ? '' : count(survivors, 'surviving mutant'),
  ].filter((amount) => amount !== '')
  const style = wrong > 0 ? 'red' : amounts.length > 1 ? 'yellow' : 'green'
  const work = `${count(examples, 'example')} of ${count(rules, 'rule')}, judged as of ${report.day}`
  return `${paint(style, amounts.join(', '))}; ${work}`
}
