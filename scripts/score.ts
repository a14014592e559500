/**
 * The scoreboard: reads a labelled corpus with the built command and prints how much is read right, as Markdown tables.
 *
 *   npm run score                       the corpus in FINEPRINT_CORPUS, or in ../shared/corpus
 *   npm run score -- --misses           and every line that is read wrong
 *   npm run score -- --gold FOLDER      another folder of the same form: docs/, ai-training.jsonl, licenses.jsonl
 *
 * The corpus brings its own scorer (score.mjs). Without a corpus it says so and measures only the project's own sentences and changes.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { effectOf, pairs } from '../test/changes/pairs.ts'
import { readingOf, sentences } from '../test/clauses/sentences.ts'

interface Score {
  precision: number
  recall: number
  f1: number
  tp: number
  fp: number
  fn: number
  data: number
  consent?: number
  qualifiers?: number
}
interface Report {
  documents: { clauses: { confidence: 'high' | 'low'; doubt: string | null }[] }[]
}

const { values: options } = parseArgs({
  options: { gold: { type: 'string' }, misses: { type: 'boolean', default: false } },
})
const corpus = process.env.FINEPRINT_CORPUS ?? '../shared/corpus'
const gold = options.gold ?? corpus

const percent = (share: number | undefined): string => (share === undefined ? '' : (100 * share).toFixed(1))
const row = (...cells: (string | number)[]): string => `| ${cells.join(' | ')} |`

/** Reads every document; gives the file with what was read, and how long that took in seconds. */
function read(folder: string): { file: string; report: Report; seconds: number } {
  const began = performance.now()
  const json = execFileSync(
    process.execPath,
    ['dist/cli.js', 'clauses', join(gold, 'docs'), '--format', 'json'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  const seconds = (performance.now() - began) / 1000
  const file = join(folder, 'clauses.json')
  writeFileSync(file, json)
  return { file, report: JSON.parse(json) as Report, seconds }
}

function score(task: 'ai-training' | 'license', clauses: string, ...more: string[]): string {
  const labels = join(gold, task === 'license' ? 'licenses.jsonl' : 'ai-training.jsonl')
  const args = [join(corpus, 'score.mjs'), '--task', task, '--gold', labels, '--clauses', clauses, ...more]
  return execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
}

/** The clauses of low confidence, by the guess that they rest on. */
function doubts({ documents }: Report): string[] {
  const clauses = documents.flatMap((document) => document.clauses)
  const counts = new Map<string, number>()
  for (const { doubt } of clauses) if (doubt) counts.set(doubt, (counts.get(doubt) ?? 0) + 1)
  const low = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const why = [...counts].sort((a, b) => b[1] - a[1]).map(([doubt, count]) => `${count} "${doubt}"`)
  return [
    `${clauses.length} clauses, ${low} of low confidence, which the table leaves out: ${why.join(', ')}.`,
  ]
}

function corpusTable(): string[] {
  if (!existsSync(join(corpus, 'score.mjs')))
    return [`No labelled corpus in ${corpus}: set FINEPRINT_CORPUS to its folder.`]
  const folder = mkdtempSync(join(tmpdir(), 'fineprint-score-'))
  try {
    const { file, report, seconds } = read(folder)
    const scores = (['ai-training', 'license'] as const).flatMap((task) =>
      Object.entries(JSON.parse(score(task, file, '--json')) as Record<string, Score>),
    )
    const misses = options.misses
      ? (['ai-training', 'license'] as const).flatMap((task) => ['', score(task, file, '--misses')])
      : []
    return [
      row('what', 'P %', 'R %', 'F1 %', 'right', 'false', 'missed', 'data %', 'consent %', 'qualifiers %'),
      row(...Array<string>(10).fill('---')),
      ...scores.map(([name, s]) =>
        row(
          name,
          percent(s.precision),
          percent(s.recall),
          percent(s.f1),
          s.tp,
          s.fp,
          s.fn,
          percent(s.data),
          percent(s.consent),
          percent(s.qualifiers),
        ),
      ),
      '',
      `${readdirSync(join(gold, 'docs'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length} documents read in ${seconds.toFixed(1)} s.`,
      ...doubts(report),
      ...misses,
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function sentenceTable(): string[] {
  const all = sentences().map((s) => ({
    ...s,
    right: readingOf(s.text).join() === [...s.expect].sort().join(),
  }))
  const count = (of: typeof all): string => `${of.filter((s) => s.right).length} of ${of.length}`
  const levels = [...new Set(all.map((s) => s.level))]
  const topics = [...new Set(all.map((s) => s.topic))].sort()
  return [
    row('own sentences', ...levels.map((level) => `level ${level}`), 'all'),
    row(...Array<string>(levels.length + 2).fill('---')),
    ...topics.map((topic) => {
      const of = all.filter((s) => s.topic === topic)
      return row(topic, ...levels.map((level) => count(of.filter((s) => s.level === level))), count(of))
    }),
    row('all', ...levels.map((level) => count(all.filter((s) => s.level === level))), count(all)),
  ]
}

function pairTable(): string[] {
  const all = pairs().map((pair) => ({ ...pair, read: effectOf(pair.before, pair.after) }))
  const effects = ['grants', 'protects', 'neutral'] as const
  return [
    row('own changes', ...effects.map((effect) => `told as ${effect}`), 'all'),
    row(...Array<string>(effects.length + 2).fill('---')),
    ...effects.map((is) => {
      const of = all.filter(({ effect }) => effect === is)
      return row(is, ...effects.map((read) => of.filter((pair) => pair.read === read).length), of.length)
    }),
  ]
}

console.log([...corpusTable(), '', ...sentenceTable(), '', ...pairTable()].join('\n'))
