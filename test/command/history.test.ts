/** A history of every kind of change, replayed by the script that ships as an example. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commitAll, repositoryWith } from './folder.ts'

const POLICY = 'extends: [fineprint:recommended]\nparties: { provider: [Northwind] }\n'
const PROMISE = 'We do not use your boards or your personal data to train AI models.'
const GRANT = 'We may use your feedback to train our AI models.'
const CHOICE = 'You can opt out of this training at any time in your settings.'
const LICENSE = 'You grant Northwind a license to host your boards.'
const terms = (...paragraphs: string[]): string =>
  `# Terms\n\nLast updated: May 4, 2026\n\n## 1. Boards\n\n${paragraphs.join('\n\n')}\n`

const START = terms(PROMISE, LICENSE)
const GRANTED = terms(PROMISE, LICENSE, GRANT, 'We keep logs for a week.', CHOICE)

type Step = [what: string, files: Record<string, string | null>, told: string[]]

/** Each step starts from the one before. */
const STEPS: Step[] = [
  [
    'typographic edits',
    { 'legal/terms.md': START.replace('do not', 'don’t').replace('May 4', 'May\u00A04') },
    ['no change of rights'],
  ],
  [
    'rewrapped and renumbered',
    { 'legal/terms.md': START.replace('## 1. Boards', '## 2. Your boards').replace('or your', 'or\nyour') },
    ['no change of rights'],
  ],
  [
    'a new grant with a choice below it',
    { 'legal/terms.md': GRANTED },
    ['+ company Section 1 now lets Northwind use feedback to train AI.', 'Consent: people can opt out.'],
  ],
  [
    'the choice deleted below the untouched grant',
    { 'legal/terms.md': GRANTED.replace(`${CHOICE}\n`, '') },
    ['consent was "people can opt out" and is now "none"', '- before, line 15 "'],
  ],
  [
    'opt-in added',
    { 'legal/terms.md': GRANTED.replace(`${CHOICE}\n`, 'We do this only if you opt in.\n') },
    ['+ people', 'is now "people are asked first (opt-in)"'],
  ],
  [
    'opt-in become opt-out',
    { 'legal/terms.md': GRANTED },
    ['+ company', 'consent was "people are asked first (opt-in)" and is now "people can opt out"'],
  ],
  [
    'more data',
    { 'legal/terms.md': GRANTED.replace('your feedback', 'your feedback and your usage data') },
    ['+ company', 'usage data was added'],
  ],
  ['fewer data', { 'legal/terms.md': GRANTED }, ['+ people', 'usage data was taken out']],
  [
    'a promise narrowed by a word',
    { 'legal/terms.md': GRANTED.replace('to train AI', 'to train third-party AI') },
    ['+ company', 'words that limit it were added'],
  ],
  [
    'a promise narrowed by data',
    {
      'legal/terms.md': GRANTED.replace(' or your personal data', '').replace(
        'train AI',
        'train third-party AI',
      ),
    },
    ['+ company', 'personal data was taken out'],
  ],
  ['the promise restored', { 'legal/terms.md': GRANTED }, ['+ people', 'reaches further than before']],
  [
    'a license made perpetual',
    { 'legal/terms.md': GRANTED.replace('a license', 'a perpetual license') },
    ['+ company', 'perpetual was added'],
  ],
  ['and back', { 'legal/terms.md': GRANTED }, ['+ people', 'perpetual was taken out']],
  ['renamed', { 'legal/terms.md': null, 'legal/tos.md': GRANTED }, ['no document differs']],
  [
    'the promise moved to another document',
    { 'legal/tos.md': GRANTED.replace(`${PROMISE}\n\n`, ''), 'legal/ai.md': `# AI\n\n${PROMISE}\n` },
    ['no change of rights'],
  ],
  [
    'the promise removed with its document',
    { 'legal/ai.md': null },
    ['+ company The section "AI" no longer promises'],
  ],
  [
    'the grant turned into a promise',
    { 'legal/tos.md': terms(LICENSE, GRANT.replace('may use', 'do not use')) },
    ['+ people Section 1 now promises that Northwind will not use feedback to train AI'],
  ],
]

test('a history is replayed commit by commit, and each kind of change is told as what it is', () => {
  const folder = repositoryWith({ '.fineprint.yml': POLICY, 'legal/terms.md': START })
  for (const [, files] of STEPS) {
    for (const [path, text] of Object.entries(files)) {
      if (text === null) folder.git('rm', '--quiet', path)
      else folder.write({ [path]: text })
    }
    commitAll(folder)
  }
  const root = join(import.meta.dirname, '../..')
  const out = execFileSync('sh', [join(root, 'examples/history.sh'), 'legal'], {
    cwd: folder.path,
    encoding: 'utf8',
    env: { ...process.env, FINEPRINT: `${process.execPath} ${join(root, 'dist/cli.js')}` },
  })
  const told = out.split(/^commit /m).slice(1)
  expect(told).toHaveLength(STEPS.length)
  for (const [index, [what, , expected]] of STEPS.entries()) {
    const text = told[index]!.replaceAll(/\s+/g, ' ')
    for (const words of expected) expect(text, what).toContain(words)
  }
})
