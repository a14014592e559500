/** What an explanation says, in words. A code that is missing here does not compile. */
import type {
  ExplainedPredicate,
  Explanation,
  Reason,
  ReasonCode,
  Unread,
  UnreadCode,
} from '../clauses/explain.ts'
import type { Subject } from '../clauses/grammar/types.ts'
import { cut } from './visible.ts'

type Relation = ExplainedPredicate['relation']

const SUBJECT_WORDS = {
  provider: 'the company',
  'third-party': 'third parties',
  user: 'the user',
  data: 'data',
  other: null,
  none: null,
} as const satisfies Record<Subject['kind'], string | null>

/** Of a predicate without a parent. */
const ROOT_WORDS = {
  finite: 'main clause',
  bare: 'command or item',
  infinitive: 'stands on its own',
  gerund: 'stands on its own',
  participle: 'stands on its own',
  noun: 'named without a verb',
} as const satisfies Record<ExplainedPredicate['form'], string>

/** `on`: the words on which the predicate hangs; `by`: what ties it to them, with its quotes; `noun`: what it describes. */
const RELATION_WORDS = {
  root: () => 'main clause',
  complement: ({ on }) => `what ${on} is about`,
  object: ({ on }) => `the act that ${on} is about`,
  subject: ({ on }) => `the act of which ${on} is said`,
  purpose: ({ on }) => `purpose of ${on}`,
  means: ({ on }) => `means of ${on}`,
  excluded: ({ on, by }) => `left out of ${on}${by}`,
  relative: ({ on, noun }) => `describes ${noun ?? on}`,
  condition: ({ on, by }) => `condition of ${on}${by}`,
  exception: ({ on, by }) => `exception to ${on}${by}`,
  question: ({ on }) => `asked, not said, in ${on}`,
} as const satisfies Record<Relation, (told: { on: string; by: string; noun: string | null }) => string>

/** How it hangs on what was told last. */
const HANGS_WORDS = {
  root: 'says so',
  complement: 'is what that is about',
  object: 'is the act that this is about',
  subject: 'is the act of which that is said',
  purpose: 'is its purpose',
  means: 'is its means',
  excluded: 'is left out of it',
  relative: 'describes what it is about',
  condition: 'is its condition',
  exception: 'is an exception to it',
  question: 'is asked about',
} as const satisfies Record<Relation, string>

/** What a practice that is only supposed is named in. */
const SUPPOSED_WORDS = {
  root: 'something that only speaks of it',
  complement: 'something that only speaks of it',
  object: 'something that only speaks of it',
  subject: 'something that only speaks of it',
  purpose: 'something that only speaks of it',
  means: 'something that only speaks of it',
  excluded: 'what is left out of something else',
  relative: 'the description of something else',
  condition: 'a condition',
  exception: 'an exception',
  question: 'an indirect question',
} as const satisfies Record<Relation, string>

interface Told {
  /** The predicate's words, in quotes. */
  it: string
  by: string
  predicate: ExplainedPredicate | null
}

const REASON_WORDS = {
  said: ({ it }) => `${it} is said and not denied`,
  hangs: ({ it, predicate }) =>
    predicate?.describes
      ? `${it} describes ${quoted(predicate.describes.text)}`
      : `${it} ${HANGS_WORDS[predicate?.relation ?? 'root']}`,
  denied: ({ it, by }) => `${it} is denied by ${by}`,
  prevented: ({ it, by }) => `${by} keeps ${it} from being done`,
  excluded: ({ it, by }) => `${it} is left out by ${by}`,
  excepted: ({ it, by }) => `${it} is an exception, by ${by}`,
  'said-again': ({ it, by }) => `${it} is an exception, by ${by}, and so is said after all`,
  apart: ({ it }) => `${it} stands apart from what is denied`,
  granted: ({ it }) => `by ${it} people grant what follows`,
  choice: ({ by }) => `${by} gives people the choice`,
  refused: ({ by }) => `${by} leaves people no choice`,
  near: ({ by }) => `no verb governs these words, and ${by} stands before them`,
  listed: () => 'these words stand in a list of what is forbidden',
  named: () => 'no verb governs these words, and nothing denies them',
  'taken-back': () => 'but an exception takes that back',
  repeated: ({ it }) => `${it} stands for what was said before`,
  subject: ({ it, by }) => `${by} is the subject of ${it}`,
  agent: ({ by }) => `${by} is named as the one who acts`,
  receives: () => 'people give it to the company',
  guessed: () => 'nobody is named; whose things are spoken of decides',
  'not-named': () => 'no data is named',
  'in-lead-in': () => 'named in the lead-in',
  elsewhere: () => 'named outside the sentence',
} as const satisfies Record<ReasonCode, (told: Told) => string>

const UNREAD_WORDS = {
  question: () => 'a question states nothing',
  'no-words': () => 'it has no word of AI training, licenses, ownership or use',
  language: () => 'the document is in a language that cannot be read',
  supposed: ({ it, by, predicate }) =>
    `${it} is only supposed, not said: it stands in ${SUPPOSED_WORDS[predicate?.relation ?? 'root']}${by === '' ? '' : ` (${by})`}`,
  points: ({ it }) => `${it} is only pointed to, not said`,
  definition: ({ it }) => `${it} only tells what a term means`,
  quoted: ({ it }) => `${it} is the name of a button or a setting`,
  'lead-in': ({ it }) => `${it} is said in the lead-in, and read there`,
  people: ({ it, by }) => `${it} is about people (${by}), not AI`,
  'no-model': ({ it }) => `no AI and no model is named that ${it} would be about`,
  'develop-no-data': ({ it }) => `${it} names AI, but no data that it is made from`,
  'ai-means': ({ it, by }) => `${it} is the means (${by}), not what is trained`,
  'ai-untrained': ({ it }) => `${it} is named, but nothing says that it is trained`,
  'use-aside': ({ it, predicate }) =>
    `${it} is a use that is only named in ${SUPPOSED_WORDS[predicate?.relation ?? 'root']}`,
  'use-by-user': ({ it }) => `${it} is a use by users, and only what the company does counts as use`,
  'use-choice': ({ it }) =>
    `${it} is a use about which people get a choice, which is read for AI training only`,
  'use-no-data': ({ it }) => `${it} is a use, but no data is named`,
  item: () => 'as an item it may add data and purposes to the clauses of its lead-in',
  nothing: () => 'none of its words make a clause together',
} as const satisfies Record<UnreadCode, (told: Told) => string>

export const quoted = (text: string, most = 80): string => `"${cut(text, most)}"`

/** `purpose of "may use", of "We" (the company), denied by "not", passive`. */
export function roleWords(predicate: ExplainedPredicate, { predicates }: Explanation): string {
  const { relation, subject, negator, passive, marker, describes, inferred } = predicate
  const parent = predicate.parent === null ? undefined : predicates[predicate.parent]
  const list = predicate.conjunctOf === null ? undefined : predicates[predicate.conjunctOf]
  const by = marker === null ? '' : `, by ${quoted(marker.text)}`
  const role =
    parent === undefined
      ? relation === 'root'
        ? ROOT_WORDS[predicate.form]
        : RELATION_WORDS[relation]({ on: 'the sentence', by, noun: describes && quoted(describes.text) })
      : RELATION_WORDS[relation]({
          on: quoted(parent.words.text, 40),
          by,
          noun: describes && quoted(describes.text),
        })
  const kind = subject && SUBJECT_WORDS[subject.kind]
  return [
    role,
    list ? `beside ${quoted(list.words.text, 40)}` : '',
    subject && subject.from !== describes?.from
      ? `subject ${quoted(subject.text)}${kind ? ` (${kind})` : ''}`
      : '',
    negator ? `denied by ${quoted(negator.text)}` : '',
    passive ? 'passive' : '',
    inferred ? 'read as an act' : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
}

const toldOf = (
  { predicates }: Explanation,
  words: { text: string } | null,
  by: { text: string } | null,
  predicate: ExplainedPredicate | null,
): Told => ({
  it: words ? quoted(words.text) : predicate ? quoted(predicate.words.text) : 'it',
  by: by ? quoted(by.text) : '',
  predicate: predicate && (predicates[predicate.index] ?? null),
})

const predicateAt = ({ predicates }: Explanation, index: number | null): ExplainedPredicate | null =>
  index === null ? null : (predicates[index] ?? null)

const LAST = 4

/** `"use" is denied by "not"; "to train" is its purpose`. */
export function reasonWords(explanation: Explanation, reasons: readonly Reason[]): string {
  // Of a long chain the ends tell most.
  const told = reasons.filter(({ code }, i) => code !== 'hangs' || i >= reasons.length - LAST)
  const words = told.map((reason) => {
    const predicate = predicateAt(explanation, reason.predicate)
    // What is denied is the verb, unless the group has none ("our vendors may not").
    const verb =
      reason.code === 'denied' && predicate?.verb?.from !== reason.by?.from ? predicate?.verb : null
    return REASON_WORDS[reason.code](toldOf(explanation, verb ?? null, reason.by, predicate))
  })
  if (told.length < reasons.length) words.splice(1, 0, '…')
  return words.join('; ')
}

/** `"to train" is only supposed, not said: it stands in a condition ("if")`. */
export const unreadWords = (explanation: Explanation, { code, words, by, predicate }: Unread): string =>
  UNREAD_WORDS[code](toldOf(explanation, words, by, predicateAt(explanation, predicate)))
