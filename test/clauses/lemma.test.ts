import { expect, test } from 'vitest'
import { lemmaOf, lemmasOf } from '../../src/clauses/lemma.ts'

const LEMMAS = lemmasOf(['terminate', 'cancel'])

test.each([
  ['terminating', 'terminate'],
  ['cancelled', 'cancel'],
  ['canceled', 'cancel'],
])('%s is a form of the known verb %s', (form, verb) => {
  expect(lemmaOf(form, LEMMAS)).toBe(verb)
})

test.each([
  'advise advises advised advising',
  'purchase purchases purchased purchasing',
  'pause pauses paused pausing',
  'seize seizes seized seizing',
  'lapse lapses lapsed lapsing',
  'notice notices noticed noticing',
  'determine determines determined determining',
  'declare declares declared declaring',
  'resume resumes resumed resuming',
  'name names named naming',
  'quote quotes quoted quoting',
  'complete completes completed completing',
  'value values valued valuing',
  'bundle bundles bundled bundling',
  'manage manages managed managing',
  'restore restores restored restoring',
  'oversee oversees overseeing',
  'honor honors honored honoring',
  'cook cooks cooked cooking',
  'mention mentions mentioned mentioning',
  'repair repairs repaired repairing',
  'obtain obtains obtained obtaining',
  'claim claims claimed claiming',
  'assess assesses assessed assessing',
  'relax relaxes relaxed relaxing',
  'publish publishes published publishing',
  'levy levies levied levying',
  'tie ties tied',
  'ship ships shipped shipping',
])('of a verb that is not known, the forms are told by their endings: %s', (forms) => {
  const [verb, ...others] = forms.split(' ')
  expect(others.map((form) => lemmaOf(form, LEMMAS))).toEqual(others.map(() => verb))
})
