/** Compiles a vocabulary, together with what a document and a policy add to it, into lexicons. */
import { createLexicon, type Lexicon } from './lexicon.ts'
import {
  type Actor,
  DATA,
  type DataKind,
  PURPOSES,
  type Purpose,
  QUALIFIERS,
  type Qualifier,
} from './types.ts'
import { phrasesOf } from './vocabulary/phrases.ts'
import type { Phrases, Vocabulary } from './vocabulary/types.ts'

/** The lexicons of a reading. `null` values are phrases that are found in order to be passed over. */
export interface Lexicons {
  party: Lexicon<Actor>
  negator: Lexicon<boolean>
  condition: Lexicon<true>
  exception: Lexicon<true>
  prohibition: Lexicon<true>
  ours: Lexicon<true>
  process: Lexicon<true>
  grant: Lexicon<true>
  allow: Lexicon<true>
  prevent: Lexicon<true>
  mention: Lexicon<true>
  choose: Lexicon<true>
  assign: Lexicon<true>
  own: Lexicon<true>
  provide: Lexicon<true>
  train: Lexicon<true | null>
  develop: Lexicon<true>
  ai: Lexicon<true>
  models: Lexicon<true | null>
  things: Lexicon<true>
  trainingPhrases: Lexicon<true | null>
  /** Terms of the document for acts or purposes that training is part of. */
  definedActs: Lexicon<true>
  people: Lexicon<true>
  means: Lexicon<true>
  licenseNouns: Lexicon<true>
  /** What one does to give a right, and what is done with content under one. */
  gives: Lexicon<true>
  exploit: Lexicon<true>
  titles: Lexicon<true>
  data: Lexicon<DataKind | null>
  /** Things of people that are no data: "your account", "your rights". */
  notData: Lexicon<true>
  /** Titles under which every purpose is one for people's data. */
  purposeTitles: Lexicon<true>
  rightsHolders: Lexicon<true>
  discretion: Lexicon<true>
  dataLabels: Lexicon<true>
  instruments: Lexicon<true>
  notDataColumns: Lexicon<true>
  choiceColumns: Lexicon<true>
  underlying: Lexicon<true>
  purposes: Lexicon<Purpose>
  qualifiers: Lexicon<Qualifier | null>
  states: Lexicon<'on' | 'off'>
  consent: Lexicon<'opt-in' | 'opt-out' | 'by-use'>
  /** Closed classes, one word each. */
  words: Record<
    'modal' | 'auxiliary' | 'be' | 'relative' | 'preposition' | 'determiner' | 'adverb' | 'participle',
    Set<string>
  >
  /** Every form of every known verb. */
  verbs: Lexicon<true>
}

/** What a document and a policy add: names of parties and terms for kinds of data. */
export interface Additions {
  parties: [name: string, actor: Actor][]
  data: [term: string, kind: DataKind | null][]
  /** Terms for acts or purposes that training AI is part of. */
  acts: string[]
}

const all = <T>(phrases: Phrases, value: T): [string, T][] => phrasesOf(phrases).map((p) => [p, value])

const partyLexicon = (vocabulary: Vocabulary, additions: Additions): Lexicon<Actor> =>
  createLexicon<Actor>([
    ...(['provider', 'user', 'third-party'] as const).flatMap((actor) =>
      all<Actor>(vocabulary.parties[actor], actor),
    ),
    ...additions.parties,
  ])

const dataLexicon = (vocabulary: Vocabulary, additions: Additions): Lexicon<DataKind | null> =>
  createLexicon<DataKind | null>([
    ...DATA.flatMap((kind) => all<DataKind | null>(vocabulary.data[kind], kind)),
    ...all<DataKind | null>(vocabulary.dataNot, null),
    ...additions.data,
  ])

/** The same lexicons with a document's own names and terms; only those that they change are built anew. */
export const extend = (plain: Lexicons, vocabulary: Vocabulary, additions: Additions): Lexicons => ({
  ...plain,
  party: partyLexicon(vocabulary, additions),
  data: dataLexicon(vocabulary, additions),
  definedActs: createLexicon(additions.acts.map((term) => [term, true as const])),
})

export function compile(vocabulary: Vocabulary, additions: Additions): Lexicons {
  const { grammar, verbs, training, license } = vocabulary
  const flag = (phrases: Phrases): Lexicon<true> => createLexicon(all(phrases, true as const))
  const not = all(training.not, null)
  return {
    party: partyLexicon(vocabulary, additions),
    negator: createLexicon([...all(grammar.negators, true), ...all(grammar.notNegations, false)]),
    condition: flag(grammar.conditions),
    exception: flag(grammar.exceptions),
    prohibition: flag(vocabulary.prohibitions),
    ours: flag(vocabulary.ours),
    process: flag(verbs.process),
    grant: flag(verbs.grant),
    allow: flag(verbs.allow),
    prevent: flag(verbs.prevent),
    mention: flag(verbs.mention),
    choose: flag(verbs.choose),
    assign: flag(verbs.assign),
    own: flag(verbs.own),
    provide: flag(verbs.provide),
    train: createLexicon<true | null>([...all(training.train, true as const), ...not]),
    develop: flag(training.develop),
    ai: flag(training.ai),
    models: createLexicon<true | null>([...all(training.models, true as const), ...not]),
    things: flag(training.things),
    trainingPhrases: createLexicon<true | null>([...all(training.phrases, true as const), ...not]),
    definedActs: createLexicon(additions.acts.map((term) => [term, true as const])),
    people: flag(training.people),
    means: flag(training.means),
    licenseNouns: flag(license.nouns),
    gives: flag(license.gives),
    exploit: flag(license.exploit),
    titles: flag(license.titles),
    data: dataLexicon(vocabulary, additions),
    notData: flag(vocabulary.notData),
    purposeTitles: flag(vocabulary.purposeTitles),
    rightsHolders: flag(vocabulary.rightsHolders),
    discretion: flag(vocabulary.discretion),
    dataLabels: flag(vocabulary.dataLabels),
    instruments: flag(vocabulary.instruments),
    notDataColumns: flag(vocabulary.notDataColumns),
    choiceColumns: flag(vocabulary.choiceColumns),
    underlying: flag(vocabulary.underlying),
    purposes: createLexicon<Purpose>(PURPOSES.flatMap((p) => all(vocabulary.purposes[p], p))),
    qualifiers: createLexicon<Qualifier | null>([
      ...QUALIFIERS.flatMap((q) => all<Qualifier | null>(vocabulary.qualifiers[q], q)),
      ...all(vocabulary.notQualifiers, null),
    ]),
    states: createLexicon((['on', 'off'] as const).flatMap((state) => all(vocabulary.states[state], state))),
    consent: createLexicon(
      (['opt-in', 'opt-out', 'by-use'] as const).flatMap((mode) => all(vocabulary.consent[mode], mode)),
    ),
    words: {
      modal: new Set(phrasesOf(grammar.modals)),
      auxiliary: new Set(phrasesOf(grammar.auxiliaries)),
      be: new Set(phrasesOf(grammar.be)),
      relative: new Set(phrasesOf(grammar.relatives)),
      preposition: new Set(phrasesOf(grammar.prepositions)),
      determiner: new Set(phrasesOf(grammar.determiners)),
      adverb: new Set(phrasesOf(grammar.adverbs)),
      participle: new Set(phrasesOf(grammar.participles)),
    },
    verbs: createLexicon(
      [
        verbs.process,
        verbs.grant,
        verbs.allow,
        verbs.prevent,
        verbs.mention,
        verbs.choose,
        verbs.assign,
        verbs.own,
        verbs.other,
        verbs.provide,
        training.train,
      ].flatMap((phrases) => all(phrases, true as const)),
    ),
  }
}
